"""Vocabularies of the partnership agreement (partnerskap.md A1–A19); the keys are what files hold."""

from navplan.domain.fields import Basis
from navplan.domain.kinds import Option
from navplan.domain.words import N_


def law(source: str) -> Basis:
    """The act or regulation asks that the agreement covers it."""
    return Basis("lov", source)


def guide(source: str) -> Basis:
    """The guide of KS and the directorate, version 3.0 (2019), asks for it; the number is its clause."""
    return Basis("veileder", source)


USEFUL = Basis("nyttig")

CLAUSES = (
    Option("A1", N_("Partene og avtalen")),
    Option("A2", N_("Formål og felles mål")),
    Option("A3", N_("Lokaler og åpningstid")),
    Option("A4", N_("Organisering og drift")),
    Option("A5", N_("Styring og ledelse")),
    Option("A6", N_("Ansettelse")),
    Option("A7", N_("Fullmakter og kryssende oppgaver")),
    Option("A8", N_("Personvern og beredskap")),
    Option("A9", N_("Medbestemmelse og arbeidsmiljø")),
    Option("A10", N_("Mål og resultater")),
    Option("A11", N_("Kompetanse")),
    Option("A12", N_("Tjenestene")),
    Option("A13", N_("Brukermedvirkning")),
    Option("A14", N_("Samhandling")),
    Option("A15", N_("Økonomi og kostnadsdeling")),
    Option("A16", N_("Vertskommune")),
    Option("A17", N_("Uenighet og tvist")),
    Option("A18", N_("Varighet og signatur")),
)

AGREEMENT_TYPES = (
    Option("partnerskapsavtale", N_("Partnerskapsavtale")),
    Option("tilleggsavtale", N_("Tilleggsavtale")),
    Option("intensjonsavtale", N_("Intensjonsavtale")),
)
LANGUAGES = (Option("nb", N_("Bokmål")), Option("nn", N_("Nynorsk")))
STATUS = (
    Option("utkast", N_("Utkast")),
    Option("hoering", N_("På høring"), "info"),
    Option("klar", N_("Klar til signering"), "warning"),
    Option("gjeldende", N_("Gjeldende"), "success"),
    Option("utloept", N_("Utløpt")),
    Option("sagt_opp", N_("Sagt opp"), "danger"),
)
OPEN = frozenset({"utkast", "hoering", "klar"})
"""A version that is still being worked on."""
SIGNED = frozenset({"gjeldende", "utloept", "sagt_opp"})
"""A version that has been signed: locked."""

YES_NO = (Option("ja", N_("Ja")), Option("nei", N_("Nei")))
YES_NO_PARTLY = (Option("ja", N_("Ja")), Option("delvis", N_("Delvis"), "warning"), Option("nei", N_("Nei"), "danger"))
OWNERS = (Option("stat", N_("Stat")), Option("kommune", N_("Kommune")))
OWNERS_BOTH = (*OWNERS, Option("begge", N_("Begge")))
MUNICIPAL_ROLES = (
    Option("eneste", N_("Eneste kommune")),
    Option("vertskommune", N_("Vertskommune")),
    Option("samarbeidskommune", N_("Samarbeidskommune")),
)
HEARD = (
    Option("tillitsvalgte_stat", N_("Tillitsvalgte i staten")),
    Option("tillitsvalgte_kommune", N_("Tillitsvalgte i kommunen")),
    Option("verneombud", N_("Verneombud")),
    Option("brukerutvalg", N_("Brukerutvalg")),
)
LOCATION_TYPES = (
    Option("hovedkontor", N_("Hovedkontor")),
    Option("publikumssted", N_("Publikumssted")),
    Option("kontorsted", N_("Kontorsted")),
    Option("avtale", N_("Oppmøte etter avtale")),
)
WEEKDAYS = (
    Option("man", N_("Mandag")),
    Option("tir", N_("Tirsdag")),
    Option("ons", N_("Onsdag")),
    Option("tor", N_("Torsdag")),
    Option("fre", N_("Fredag")),
)
OPENING_TYPES = (
    Option("drop_in", N_("Uten avtale")),
    Option("avtale", N_("Etter avtale")),
    Option("telefon", N_("Telefon")),
    Option("noedhjelp", N_("Nødhjelp")),
)
SAFETY_STANDARD = (
    Option("oppfylt", N_("Oppfylt"), "success"),
    Option("avvik", N_("Avvik med plan"), "warning"),
    Option("ikke_vurdert", N_("Ikke vurdert"), "danger"),
)
LEADERSHIP = (
    Option("statlig", N_("Statlig leder")),
    Option("kommunal", N_("Kommunal leder")),
    Option("todelt", N_("Todelt")),
)
AGENDA_OWNERS = (
    Option("nav_leder", N_("Nav-leder")),
    Option("stat", N_("Stat")),
    Option("kommune", N_("Kommune")),
    Option("omgang", N_("På omgang")),
)
ATTENDING = (Option("fast", N_("Fast")), Option("ved_behov", N_("Ved behov")))
VOICES = (Option("stemme", N_("Representerer eieren")), Option("observatoer", N_("Observatør")))
LEADER_LAWS = (
    Option("statsansatteloven", N_("Statsansatteloven")),
    Option("kommunen", N_("Kommunens reglement")),
)
MONTHS = (
    Option("jan", N_("Januar")),
    Option("feb", N_("Februar")),
    Option("mar", N_("Mars")),
    Option("apr", N_("April")),
    Option("mai", N_("Mai")),
    Option("jun", N_("Juni")),
    Option("jul", N_("Juli")),
    Option("aug", N_("August")),
    Option("sep", N_("September")),
    Option("okt", N_("Oktober")),
    Option("nov", N_("November")),
    Option("des", N_("Desember")),
)
HOW_OFTEN = (
    Option("maaned", N_("Hver måned")),
    Option("kvartal", N_("Hvert kvartal")),
    Option("tertial", N_("Hvert tertial")),
    Option("aar", N_("Hvert år")),
)
COMPETENCE_GROUNDS = (
    Option("brukerbehov", N_("Brukernes behov")),
    Option("demografi", N_("Befolkningsutvikling")),
    Option("lokalt", N_("Lokale utfordringer")),
    Option("tilsyn", N_("Tilsyn")),
    Option("regler", N_("Nye regler")),
)
AUDIENCES = (Option("stat", N_("Stat")), Option("kommune", N_("Kommune")), Option("alle", N_("Alle")))
ORGANISERS = (
    Option("nav", N_("Nav")),
    Option("kommune", N_("Kommune")),
    Option("statsforvalter", N_("Statsforvalteren")),
)
SERVICE_CATEGORIES = (
    Option("lovpaalagt", N_("Lovpålagt minimum")),
    Option("statlig", N_("Statlig")),
    Option("tillegg", N_("Kommunalt tillegg")),
    Option("proeve", N_("Prøveordning")),
)
COMPULSORY = (
    Option("okonomisk_stonad", N_("Økonomisk sosialhjelp")),
    Option("kvp", N_("Kvalifiseringsprogram")),
    Option("radgivning", N_("Opplysning, råd og veiledning med økonomisk rådgivning")),
    Option("botilbud", N_("Midlertidig botilbud")),
    Option("individuell_plan", N_("Individuell plan")),
)
"""The municipal services that every office must have."""
DONE_BY = (
    Option("kontoret", N_("Nav-kontoret")),
    Option("enhet", N_("Annen kommunal enhet")),
    Option("kommune", N_("Annen kommune")),
    Option("ekstern", N_("Ekstern")),
)
SERVICE_FUNDING = (
    Option("ramme", N_("Ramme")),
    Option("tilskudd", N_("Tilskudd")),
    Option("felles", N_("Felles")),
)
USER_COUNCILS = (
    Option("eget", N_("Eget utvalg")),
    Option("felles", N_("Felles for flere kontor")),
    Option("kommunalt", N_("Kommunalt råd")),
    Option("ingen", N_("Ingen"), "warning"),
)
OTHER_VOICES = (
    Option("undersoekelse", N_("Brukerundersøkelse")),
    Option("erfaring", N_("Erfaringskonsulent")),
    Option("aapent_moete", N_("Åpent møte")),
    Option("tjenestedesign", N_("Tjenestedesign")),
)
PARTNERS = (
    Option("bolig", N_("Bolig")),
    Option("barnevern", N_("Barnevern")),
    Option("helse", N_("Helse og psykisk helse")),
    Option("skole", N_("Skole og oppfølgingstjeneste")),
    Option("voksenopplaering", N_("Voksenopplæring")),
    Option("flyktning", N_("Flyktningtjenesten")),
    Option("fylkeskommune", N_("Fylkeskommunen")),
    Option("spesialisthelse", N_("Spesialisthelsetjenesten")),
    Option("kriminalomsorg", N_("Kriminalomsorgen")),
    Option("tiltaksarrangoer", N_("Tiltaksarrangør")),
    Option("annet", N_("Andre")),
)
COST_POSTS = (
    Option("husleie", N_("Husleie")),
    Option("drift", N_("Drift og fellesutgifter")),
    Option("vedlikehold", N_("Vedlikehold")),
    Option("kontordrift", N_("Kontordrift")),
    Option("ikt", N_("IKT")),
    Option("renhold", N_("Renhold")),
    Option("vakt", N_("Vakt og sikring")),
    Option("kompetanse", N_("Kompetanse")),
    Option("stilling", N_("Felles stilling")),
    Option("erstatning", N_("Erstatning")),
    Option("annet", N_("Annet")),
)
COST_KEYS = (
    Option("aarsverk", N_("Årsverk")),
    Option("areal", N_("Areal")),
    Option("bruk", N_("Faktisk bruk")),
    Option("fast", N_("Fast prosent")),
    Option("halvt", N_("Likt delt")),
)
HOST_TYPES = (Option("administrativ", N_("Administrativ")), Option("nemnd", N_("Folkevalgt nemnd")))
REOPEN_WHEN = (
    Option("sammenslaaing", N_("Kommunesammenslåing")),
    Option("ny_vert", N_("Ny vertskommune")),
    Option("ny_leder", N_("Ny leder")),
    Option("flytting", N_("Flytting")),
    Option("lovendring", N_("Lovendring")),
    Option("ny_ramme", N_("Ny ramme")),
)
ANNEX_TYPES = (
    Option("delegering", N_("Delegeringsvedtak")),
    Option("eiendom", N_("Eiendomsavtale")),
    Option("kostnad", N_("Kostnadsnøkkel")),
    Option("tjenester", N_("Tjenesteliste")),
    Option("organisasjon", N_("Organisasjonskart")),
    Option("fullmakter", N_("Fullmaktsoversikt")),
    Option("vertskommune", N_("Vertskommuneavtale")),
    Option("brukerutvalg", N_("Mandat for brukerutvalget")),
    Option("lederavtale", N_("Lederavtale")),
    Option("digitalt", N_("Avtale om digitale tjenester")),
    Option("taushet", N_("Rutine for taushetsplikt")),
    Option("beredskap", N_("Beredskapsplan")),
    Option("kompetanse", N_("Kompetanseplan")),
    Option("evaluering", N_("Evaluering")),
    Option("vedtak", N_("Politisk vedtak")),
    Option("annet", N_("Annet vedlegg")),
)
ANSWERS = (
    Option("ja", N_("Ja"), "success"),
    Option("delvis", N_("Delvis"), "warning"),
    Option("nei", N_("Nei"), "danger"),
    Option("ikke_aktuelt", N_("Ikke aktuelt")),
)
