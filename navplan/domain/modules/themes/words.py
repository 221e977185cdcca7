"""The vocabularies of the theme forms."""

from navplan.domain.kinds import Number, Option
from navplan.domain.words import N_

ANSWERS = (
    Option("ja", N_("Ja"), "success"),
    Option("delvis", N_("Delvis"), "warning"),
    Option("nei", N_("Nei"), "danger"),
)
"""What an office answers to «har dere det?»; no answer is not the same as no."""

YES_NO = (Option("ja", N_("Ja")), Option("nei", N_("Nei")))

WEEKDAYS = (
    Option("man", N_("Mandag")),
    Option("tir", N_("Tirsdag")),
    Option("ons", N_("Onsdag")),
    Option("tor", N_("Torsdag")),
    Option("fre", N_("Fredag")),
)

EMERGENCY_WAYS = (
    Option("ringeklokke", N_("Ringeklokke")),
    Option("vakttelefon", N_("Vakttelefon")),
    Option("avtalt_inngang", N_("Avtalt inngang")),
    Option("annen_kommune", N_("Annen kommune")),
    Option("ingen", N_("Ingen vei inn"), "danger"),
)

MEETING_RHYTHM = (
    Option("ukentlig", N_("Hver uke")),
    Option("manedlig", N_("Hver måned")),
    Option("kvartal", N_("Hvert kvartal")),
    Option("halvar", N_("Hvert halvår")),
    Option("arlig", N_("Hvert år")),
    Option("ved_behov", N_("Ved behov")),
    Option("ingen", N_("Ingen faste møter"), "danger"),
)

COUNSELLING_LEVELS = (
    Option("niva1", N_("Nivå I: råd i hverdagen")),
    Option("niva2", N_("Nivå II: enkel kontakt med kreditor")),
    Option("niva3", N_("Nivå III: gjeldsforhandling")),
)

INTRO_FORMS = (
    Option("avtale", N_("Samarbeidsavtale")),
    Option("rutine", N_("Samarbeidsrutine")),
)
"""An agreement when the programme is outside the office, a routine when it is inside (IMDi's guide)."""

INTRO_PLACES = (
    Option("i_nav", N_("I Nav-kontoret")),
    Option("utenfor", N_("Utenfor Nav-kontoret")),
)

PAPER_STATUS = (
    Option("ingen", N_("Ikke laget"), "danger"),
    Option("utkast", N_("Utkast"), "warning"),
    Option("gjelder", N_("Gjelder"), "success"),
    Option("utgatt", N_("Utgått"), "danger"),
)

CORRECTIONAL_UNITS = (
    Option("hoyt", N_("Fengsel, høyt sikkerhetsnivå")),
    Option("lavt", N_("Fengsel, lavere sikkerhetsnivå")),
    Option("overgang", N_("Overgangsbolig")),
    Option("friomsorg", N_("Friomsorg")),
    Option("varetekt", N_("Varetekt")),
)

VOLUNTEER_ROLES = (
    Option("supplement", N_("Supplement")),
    Option("felles", N_("Felles tjenesteutvikling")),
    Option("informasjon", N_("Informasjon")),
    Option("kvp", N_("Aktivitet i KVP")),
)

DEADLINE_STATUS = (
    Option("kunngjort", N_("Kunngjort"), "success"),
    Option("antatt", N_("Antatt, kontroller"), "warning"),
)

GRANT_STATUS = (
    Option("ide", N_("Idé")),
    Option("under_arbeid", N_("Under arbeid"), "info"),
    Option("sendt", N_("Sendt"), "info"),
    Option("innvilget", N_("Innvilget"), "success"),
    Option("avslatt", N_("Avslått"), "danger"),
    Option("rapportert", N_("Rapportert"), "success"),
)

GRANT_CLOSED = frozenset({"avslatt", "rapportert"})
"""Grants that nobody waits for any more."""

PHYSICAL_STANDARD = (
    Option("oppfylt", N_("Oppfylt"), "success"),
    Option("avvik", N_("Avvik med plan"), "warning"),
    Option("ikke_vurdert", N_("Ikke vurdert"), "danger"),
)

COUNT = Number(minimum=0, maximum=99_999)
OF_PEOPLE = Number(minimum=0, maximum=99_999, counts_people=True)
DAYS = Number(N_("dager"), 0, 999)
PERCENT = Number("%", 0, 100)
POSTS = Number(N_("årsverk"), 0, 999, places=1)
KRONER = Number("kr", 0, 999_999_999)
