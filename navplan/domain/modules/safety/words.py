"""The vocabularies of assessing violence and threats (vold_og_trusler.md 3.1–3.5)."""

from navplan.domain.kinds import Option
from navplan.domain.words import N_

AREAS = (
    Option("mottak", N_("Publikumsmottak")),
    Option("samtalerom", N_("Samtalerom")),
    Option("sikker_sone", N_("Kontor og sikker sone")),
    Option("utenfor", N_("Møter utenfor kontoret")),
    Option("telefon", N_("Telefon")),
    Option("digitalt", N_("Digitalt")),
    Option("adkomst", N_("Reise og adkomst")),
    Option("fritid", N_("Fritid knyttet til jobb")),
)

TYPES = (
    Option("arlig", N_("Årlig")),
    Option("endring", N_("Ved endring")),
    Option("hendelse", N_("Etter hendelse")),
    Option("avgrenset", N_("Avgrenset sted eller oppgave")),
)

TRIGGERS = (
    Option("arlig", N_("Årlig gjennomgang")),
    Option("lokaler", N_("Nye eller endrede lokaler eller møblering")),
    Option("oppgave", N_("Ny oppgave eller åpningstid eller bemanning")),
    Option("hendelse", N_("Alvorlig hendelse eller tre like i et kvartal")),
    Option("alarm", N_("Funn ved alarmprøve eller øvelse")),
    Option("tilsyn", N_("Pålegg eller tilsyn")),
    Option("regelverk", N_("Ny versjon av standard eller regelverk")),
    Option("ny_leder", N_("Ny leder eller nytt verneombud")),
    Option("nasjonal", N_("Nasjonal hendelse som viser ny fare")),
    Option("virker_ikke", N_("Tiltak virker ikke")),
)
"""What calls for an assessment (5.5)."""

UNIT_PARTS = (
    Option("hele", N_("Hele kontoret")),
    Option("stat", N_("Statlig del")),
    Option("kommune", N_("Kommunal del")),
)

PARTICIPANTS = (
    Option("leder_stat", N_("Leder stat")),
    Option("leder_kommune", N_("Leder kommune")),
    Option("verneombud_stat", N_("Verneombud stat")),
    Option("verneombud_kommune", N_("Verneombud kommune")),
    Option("tillitsvalgt", N_("Tillitsvalgt")),
    Option("ansatt_mottak", N_("Ansatt mottak")),
    Option("ansatt_oppfolging", N_("Ansatt oppfølging")),
    Option("ansatt_sosialhjelp", N_("Ansatt økonomisk sosialhjelp")),
    Option("vekter", N_("Vekter")),
    Option("bht", N_("Bedriftshelsetjenesten")),
    Option("sikkerhetskoordinator", N_("Sikkerhetskoordinator")),
    Option("annet", N_("Andre")),
)

SAFETY_REPS = frozenset({"verneombud_stat", "verneombud_kommune"})
FRONT_LINE = frozenset({"ansatt_mottak", "ansatt_oppfolging", "ansatt_sosialhjelp"})

BASES = (
    Option("hendelsestall", N_("Hendelsestall")),
    Option("vernerunde", N_("Vernerunde")),
    Option("undersokelse", N_("Spørreundersøkelse")),
    Option("ovelse", N_("Øvelse")),
    Option("samtaler", N_("Samtaler i team")),
    Option("tilsyn", N_("Tilsyn")),
    Option("standard", N_("Standardgjennomgang")),
    Option("vektere", N_("Vekters erfaring")),
)

KNOWLEDGE = (
    Option("svak", N_("Svak"), "warning"),
    Option("middels", N_("Middels"), "info"),
    Option("sterk", N_("Sterk"), "success"),
)

ASSESSMENT_STATUS = (
    Option("utkast", N_("Utkast"), "neutral"),
    Option("til_uttalelse", N_("Til uttalelse"), "info"),
    Option("godkjent", N_("Godkjent"), "success"),
    Option("erstattet", N_("Erstattet"), "neutral"),
)

FORMS = (
    Option("fysisk", N_("Fysisk")),
    Option("verbal", N_("Verbal")),
    Option("digital", N_("Digital")),
    Option("skadeverk", N_("Skadeverk")),
    Option("selvskade", N_("Trussel om selvskade")),
)

EXPOSED = (
    Option("mottak", N_("Ansatt i mottak")),
    Option("veileder", N_("Veileder")),
    Option("leder", N_("Leder")),
    Option("vikar", N_("Vikar")),
    Option("student", N_("Student")),
    Option("innleid", N_("Innleid")),
    Option("vekter", N_("Vekter")),
    Option("brukere", N_("Andre brukere")),
)
"""Who can be hurt: roles, hired staff and students too (aml. § 6-1 as it stands since 2024)."""

LAW_FACTORS = (
    Option("a", N_("a Organisering og arbeidspress")),
    Option("b", N_("b Lokaler og teknikk")),
    Option("c", N_("c Hvor og når og i hvilke situasjoner")),
    Option("d", N_("d Alenearbeid")),
    Option("e", N_("e Arbeidstid")),
    Option("f", N_("f Bemanning")),
    Option("g", N_("g Kompetanse")),
    Option("h", N_("h Virkning av tiltak")),
)
"""The factors of § 3A-2. Letters d–h are inferred from the old § 23A-1 and not checked against the law."""

MEETING_FACTORS = (
    Option("f9", N_("F9 Fysisk møtested")),
    Option("f10", N_("F10 Kjennskap og relasjon")),
    Option("f11", N_("F11 Livssituasjon på gruppenivå")),
    Option("f12", N_("F12 Møter utenfor enheten")),
    Option("f13", N_("F13 Innhold i møtet")),
)
"""What the kommunebrev asks for beside the law's list (2.5)."""

FACTORS = (*LAW_FACTORS, *MEETING_FACTORS)

FACTOR_VERDICTS = (
    Option("ikke_aktuelt", N_("Ikke aktuelt"), "neutral"),
    Option("god", N_("God kontroll"), "success"),
    Option("delvis", N_("Delvis"), "warning"),
    Option("svak", N_("Svak"), "danger"),
)

LEVELS = (
    Option("lav", N_("Lav"), "success"),
    Option("middels", N_("Middels"), "warning"),
    Option("hoy", N_("Høy"), "danger"),
)
"""Green, yellow and red of the matrix, always with the word (5.3)."""

PROBABILITIES = (
    N_("Svært lite sannsynlig"),
    N_("Lite sannsynlig"),
    N_("Mulig"),
    N_("Sannsynlig"),
    N_("Svært sannsynlig"),
)
PROBABILITY_MEANINGS = (
    N_("sjeldnere enn hvert 10. år, men tenkelig"),
    N_("hvert 2. til 10. år"),
    N_("omtrent en gang i året"),
    N_("flere ganger i året"),
    N_("hver måned eller oftere"),
)
CONSEQUENCES = (
    N_("Ubetydelig"),
    N_("Mindre alvorlig"),
    N_("Alvorlig"),
    N_("Svært alvorlig"),
    N_("Kritisk"),
)
CONSEQUENCE_MEANINGS = (
    N_("ubehag som går over samme dag"),
    N_("skjellsord, støt; samtale med leder eller kollega holder"),
    N_("konkret trussel, slag eller dytt; lege, bedriftshelsetjeneste eller korttidsfravær"),
    N_("sykehus, varig mén eller langt fravær; som regel varslingspliktig"),
    N_("livsfare eller død"),
)
"""The scales of 5.2, from 1 to 5: worst reasonable outcome, body or mind."""

NOT_ZERO = N_("0 hendelser i egne tall er ikke S = 1. Tenk på nestenhendelser, nabokontor og at få melder.")

CRITICAL = (
    Option("L04", N_("Kniv eller annet våpen i sekk eller pose")),
    Option("L09", N_("Ansatt sitter innerst i samtalerommet")),
    Option("L14", N_("Uro uten merking")),
    Option("L32", N_("Alarm som ikke virker, eller som ingen svarer på")),
    Option("L37", N_("Langt til politi")),
)
"""The five situations of R6 that every office must answer before an assessment is closed."""

CRITICAL_ANSWERS = (
    Option("tatt_med", N_("Tatt med"), "success"),
    Option("ikke_aktuelt", N_("Ikke aktuelt"), "neutral"),
)

HIERARCHY = (
    Option("1", N_("Fjerne eller unngå situasjonen")),
    Option("2", N_("Fysisk eller teknisk")),
    Option("3", N_("Organisering og bemanning")),
    Option("4", N_("Opplæring og øvelse")),
    Option("5", N_("Beredskap og oppfølging")),
)
"""How a measure works; 1 stands highest."""

WORKS_ON = (
    Option("sannsynlighet", N_("Sannsynlighet")),
    Option("konsekvens", N_("Konsekvens")),
    Option("begge", N_("Begge")),
)

SOURCES = (
    Option("situasjon", N_("Situasjon")),
    Option("faktor", N_("Faktor")),
    Option("standard", N_("Standardpunkt")),
    Option("ovelse", N_("Øvelse")),
    Option("hendelse", N_("Hendelse")),
    Option("tilsyn", N_("Tilsyn")),
)

PAYERS = (
    Option("stat", N_("Stat")),
    Option("kommune", N_("Kommune")),
    Option("delt", N_("Delt")),
    Option("uavklart", N_("Uavklart"), "warning"),
)
"""Who owns and pays; «Uavklart» goes on the partnership's list."""

MEASURE_STATES = (
    Option("foreslatt", N_("Foreslått"), "neutral"),
    Option("besluttet", N_("Besluttet"), "info"),
    Option("i_arbeid", N_("I arbeid"), "info"),
    Option("innfort", N_("Innført"), "success"),
    Option("venter", N_("Venter på evaluering"), "warning"),
    Option("virker", N_("Virker"), "success"),
    Option("virker_ikke", N_("Virker ikke"), "danger"),
    Option("avvist", N_("Avvist"), "neutral"),
)
"""The states of 3.5. They are read off the plan's measure and never stored a second time."""

EMPLOYERS = (Option("stat", N_("Stat")), Option("kommune", N_("Kommune")))
"""The two employers of an office; each is heard and approves for itself."""

FACTOR_QUESTIONS = {
    "a": N_(
        "Rekker vi å forberede møter? Er det klart hvem som tar krevende saker? Går to arbeidsgiveres rutiner i takt?"
    ),
    "b": N_("Fri vei ut? Skille mellom åpen og lukket sone? Er alarmen prøvd? Løse gjenstander?"),
    "c": N_("Hvilke dager, tider, sakstyper og steder topper seg?"),
    "d": N_("Når er noen alene, også alene i rommet? Hvem hører?"),
    "e": N_("Åpning og stenging, kveld, ferie, dagen før helligdag."),
    "f": N_("Hvor mange må være på plass for å åpne? Hva gjør vi ved sykdom?"),
    "g": N_("Nyansatte, vikarer, studenter og de som sjelden møter brukere."),
    "h": N_("Har tiltakene gjort nytte? Hvordan vet vi det?"),
    "f9": N_("Er stedet valgt ut fra risiko, ikke vane?"),
    "f10": N_("Kjenner noen brukeren? Nytt ansikt? Kontaktbrudd? Uro hos veileder, også uten merking?"),
    "f11": N_("Hva slags livskriser møter vi ofte, og hva gjør de med møtet? Aldri om enkeltpersoner."),
    "f12": N_("Hjem, arbeidsplass, bil, samarbeidspartner."),
    "f13": N_("Avslag, stans, tilbakekreving, sanksjon, barn og bolig."),
}
"""What to ask about each factor (3.3), in our words."""
