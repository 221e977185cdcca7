"""The vocabularies of the competence plan (kvp_kompetanse.md 5.5)."""

from navplan.domain.kinds import Option
from navplan.domain.words import N_

PLAN_STATUS = (
    Option("utkast", N_("Utkast"), "neutral"),
    Option("til_drofting", N_("Til drøfting"), "info"),
    Option("gjeldende", N_("Gjeldende"), "success"),
    Option("avsluttet", N_("Avsluttet"), "neutral"),
)

SOURCES = (
    Option("kommunebrev", N_("Kommunebrev")),
    Option("mdb", N_("Mål- og disponeringsbrev")),
    Option("gap", N_("Kartleggingen")),
    Option("tilsyn", N_("Tilsyn")),
    Option("avvik", N_("Avvik")),
    Option("ros", N_("Risikovurdering")),
    Option("klager", N_("Klager")),
    Option("brukere", N_("Innspill fra brukere")),
    Option("levekar", N_("Levekår i kommunen")),
    Option("nye_lover", N_("Nye lover")),
)
"""What a plan builds on and where a need was seen."""

CATEGORIES = (
    Option("veiledning", N_("Veiledning")),
    Option("fag", N_("Fag")),
    Option("forvaltning", N_("Forvaltning")),
    Option("samarbeid", N_("Samarbeid")),
    Option("ledelse", N_("Ledelse")),
    Option("sikkerhet", N_("Sikkerhet")),
)

LEVELS = (
    Option("0", N_("Ikke aktuelt eller ingen")),
    Option("1", N_("Kjenner til")),
    Option("2", N_("Utfører med støtte")),
    Option("3", N_("Utfører selvstendig")),
    Option("4", N_("Fagressurs")),
)
"""The scale 0–4 (kvp_kompetanse.md 2.2). Keys are the level as a digit; each competence describes its own levels."""

HALVES = (
    Option("var", N_("Vår")),
    Option("host", N_("Høst")),
)

METHODS = (
    Option("egenvurdering", N_("Egenvurdering")),
    Option("samtale", N_("Samtale mellom leder og medarbeider")),
    Option("observasjon", N_("Observasjon eller fagprøve")),
)

URGENCIES = (
    Option("na", N_("Nå"), "danger"),
    Option("i_ar", N_("I år"), "warning"),
    Option("senere", N_("Senere"), "neutral"),
)

NEED_STATUS = (
    Option("apent", N_("Åpent"), "warning"),
    Option("dekkes", N_("Dekkes av tiltak"), "info"),
    Option("lukket", N_("Lukket"), "success"),
    Option("utsatt", N_("Utsatt"), "neutral"),
)

LEARNING = (
    Option("arbeid", N_("Arbeid og praksis")),
    Option("sammen", N_("Sammen med andre")),
    Option("formell", N_("Formell læring")),
)
"""The reminder 70-20-10, in that order; the shares are no norm (kvp_kompetanse.md 2.2)."""

LEARNING_SHARES = {"arbeid": 70, "sammen": 20, "formell": 10}
"""Per cent of the hours that the reminder names."""

FORMS = (
    Option("fagmote", N_("Fagmøte")),
    Option("refleksjon", N_("Refleksjonsgruppe")),
    Option("hospitering", N_("Hospitering")),
    Option("sidemann", N_("Sidemannsopplæring")),
    Option("e_laering", N_("E-læring")),
    Option("kurs", N_("Kurs")),
    Option("utdanning", N_("Utdanning")),
    Option("ovelse", N_("Øvelse")),
    Option("webinar", N_("Webinar")),
    Option("materiell", N_("Kompetansemateriell")),
)

ORGANISERS = (
    Option("eget", N_("Eget kontor")),
    Option("statsforvalter", N_("Statsforvalteren")),
    Option("nav_fylke", N_("Nav fylke")),
    Option("direktorat", N_("Direktoratet")),
    Option("kommune", N_("Kommunen")),
    Option("nav_kontor", N_("Annet Nav-kontor")),
    Option("hogskole", N_("Høgskole eller universitet")),
    Option("annen", N_("Annen arrangør")),
)

MEASURE_STATUS = (
    Option("foreslatt", N_("Foreslått"), "neutral"),
    Option("droftet", N_("Drøftet"), "info"),
    Option("besluttet", N_("Besluttet"), "info"),
    Option("pagar", N_("Pågår"), "info"),
    Option("gjennomfort", N_("Gjennomført"), "success"),
    Option("avlyst", N_("Avlyst"), "danger"),
)

DECIDED = frozenset({"besluttet", "pagar", "gjennomfort"})
"""Statuses that a measure may have only after it was discussed with the unions (kvp_kompetanse.md 2.1, 5.5.6)."""

EFFECT_LEVELS = (
    Option("1", N_("Reaksjon")),
    Option("2", N_("Læring")),
    Option("3", N_("Atferd")),
    Option("4", N_("Resultat")),
)
"""The four levels on which effect is seen (kvp_kompetanse.md 2.2)."""

LATE_EFFECTS = frozenset({"3", "4"})
"""Levels that show first some months after the measure has ended."""

EFFECT_BASES = (
    Option("skjema", N_("Spørreskjema")),
    Option("prove", N_("Prøve")),
    Option("stikkprove", N_("Stikkprøve av vedtak")),
    Option("observasjon", N_("Observasjon")),
    Option("indikator", N_("Indikator")),
)

CONCLUSIONS = (
    Option("nadd", N_("Nådd"), "success"),
    Option("delvis", N_("Delvis nådd"), "warning"),
    Option("ikke_nadd", N_("Ikke nådd"), "danger"),
    Option("for_tidlig", N_("For tidlig å si"), "neutral"),
)

COURSE_LEVELS = (
    Option("innforing", N_("Innføring")),
    Option("generell", N_("Generell")),
    Option("spesialist", N_("Spesialist")),
    Option("ekspert", N_("Ekspert")),
    Option("uten", N_("Uten nivå")),
)

COURSE_FORMS = (
    Option("fysisk", N_("Fysisk")),
    Option("digitalt", N_("Digitalt")),
    Option("e_laering", N_("E-læring")),
    Option("blandet", N_("Blandet")),
)

FREQUENCIES = (
    Option("ukentlig", N_("Hver uke")),
    Option("manedlig", N_("Hver måned")),
    Option("annenhver", N_("Hver annen måned")),
    Option("kvartal", N_("Hvert kvartal")),
    Option("tertial", N_("Hvert tertial")),
    Option("halvar", N_("Hvert halvår")),
    Option("arlig", N_("Hvert år")),
    Option("hendelse", N_("Ved behov")),
)

CONFIRMED_BY = (
    Option("samtale", N_("Samtale")),
    Option("prove", N_("Prøve")),
    Option("observasjon", N_("Observasjon")),
    Option("kursbevis", N_("Kursbevis")),
)

POINT_STATUS = (
    Option("ikke_startet", N_("Ikke startet"), "neutral"),
    Option("i_gang", N_("I gang"), "info"),
    Option("fullfort", N_("Fullført"), "success"),
    Option("ikke_aktuelt", N_("Ikke aktuelt"), "neutral"),
)

POINT_DONE = frozenset({"fullfort", "ikke_aktuelt"})
"""Statuses of points that nobody waits for."""

POINT_REASONS = (
    Option("rolle", N_("Ikke del av rollen")),
    Option("kan", N_("Har kompetansen fra før")),
    Option("linje", N_("Gjelder bare den andre linjen")),
)
"""Why a point is left out: a list, not a text, because a text about one employee could say too much."""

END_REASONS = (
    Option("fullfort", N_("Løpet er gjennomført")),
    Option("ny_rolle", N_("Gått over i en annen rolle")),
    Option("avsluttet", N_("Avsluttet før alt var gjort")),
)
