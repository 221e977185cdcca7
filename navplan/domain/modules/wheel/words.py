"""The vocabularies of the year wheel (partnerskap.md B6)."""

from navplan.domain.kinds import Option
from navplan.domain.words import N_

TRACKS = (
    Option("stat", N_("Stat")),
    Option("kommune_adm", N_("Kommune, administrativt")),
    Option("kommune_pol", N_("Kommune, politisk")),
    Option("okonomi", N_("Økonomi")),
    Option("tilsyn", N_("Tilsyn og statsforvalter")),
    Option("hms", N_("Medbestemmelse og HMS")),
    Option("bruker", N_("Brukermedvirkning")),
    Option("partnerskap", N_("Partnerskap")),
)
"""Each is a ring of the wheel, the first outermost: the state outside, the partnership innermost (E9)."""

TYPES = (
    Option("mote", N_("Møte")),
    Option("frist", N_("Frist")),
    Option("rapport", N_("Rapport")),
    Option("plan", N_("Plan")),
    Option("evaluering", N_("Evaluering")),
    Option("kunngjoring", N_("Kunngjøring")),
    Option("sperreperiode", N_("Sperreperiode")),
)

DATE_MODES = (
    Option("fast", N_("Fast dato")),
    Option("ukedag", N_("Ukedag i måneden")),
    Option("uke", N_("Uke")),
    Option("tidsrom", N_("Tidsrom")),
    Option("relativ", N_("I forhold til en annen aktivitet")),
)

REPEATS = (
    Option("aarlig", N_("Hvert år")),
    Option("tertial", N_("Hvert tertial")),
    Option("kvartal", N_("Hvert kvartal")),
    Option("maanedlig", N_("Hver måned")),
    Option("engang", N_("Én gang")),
    Option("hvert_n_aar", N_("Med noen års mellomrom")),
)

ORDINALS = (
    Option("1", N_("Første")),
    Option("2", N_("Andre")),
    Option("3", N_("Tredje")),
    Option("4", N_("Fjerde")),
    Option("-1", N_("Siste")),
)

WEEKDAYS = (
    Option("0", N_("Mandag")),
    Option("1", N_("Tirsdag")),
    Option("2", N_("Onsdag")),
    Option("3", N_("Torsdag")),
    Option("4", N_("Fredag")),
)

DATE_STATES = (
    Option("antatt", N_("Antatt"), "warning"),
    Option("bekreftet", N_("Bekreftet"), "success"),
)
"""A suggested date is assumed until the office has looked it up: NavPlan never says «frist fra Nav» without source."""

MOVES = (
    Option("etter", N_("Til arbeidsdagen etter")),
    Option("for", N_("Til arbeidsdagen før")),
    Option("staar", N_("Ikke i det hele tatt")),
)

REMINDERS = (
    Option("30", N_("30 dager")),
    Option("14", N_("14 dager")),
    Option("7", N_("7 dager")),
    Option("1", N_("1 dag")),
)

STATES = (
    Option("planlagt", N_("Planlagt"), "info"),
    Option("gjennomfort", N_("Gjennomført"), "success"),
    Option("utelatt", N_("Utelatt"), "neutral"),
)
