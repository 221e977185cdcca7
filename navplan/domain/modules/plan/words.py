"""The vocabularies of goals and measures."""

from navplan.domain.kinds import Option
from navplan.domain.words import N_

GOAL_LEVELS = (Option("hovedmal", N_("Hovedmål")), Option("delmal", N_("Delmål")))

RISKS = (
    Option("lav", N_("Lav"), "success"),
    Option("middels", N_("Middels"), "warning"),
    Option("hoy", N_("Høy"), "danger"),
)

TERTIALS = (
    Option("t1", N_("1. tertial")),
    Option("t2", N_("2. tertial")),
    Option("t3", N_("3. tertial")),
)

TERTIAL_STATUS = (
    Option("ikke_vurdert", N_("Ikke vurdert"), "neutral"),
    Option("gronn", N_("I rute"), "success"),
    Option("gul", N_("Usikkert"), "warning"),
    Option("rod", N_("Ikke i rute"), "danger"),
)
"""Green, yellow and red of B3 `status_tertial`, with words, because colour alone says nothing."""

MEASURE_TYPES = (
    Option("tiltak", N_("Tiltak")),
    Option("oppdrag", N_("Oppdrag")),
    Option("prosjekt", N_("Prosjekt")),
    Option("rutine", N_("Rutine")),
    Option("palegg", N_("Pålegg fra tilsyn")),
    Option("forsok", N_("Forsøk")),
)

MEASURE_STATUS = (
    Option("ikke_startet", N_("Ikke startet"), "neutral"),
    Option("i_gang", N_("I gang"), "info"),
    Option("forsinket", N_("Forsinket"), "warning"),
    Option("utsatt", N_("Utsatt"), "neutral"),
    Option("ferdig", N_("Ferdig"), "success"),
    Option("stanset", N_("Stanset"), "danger"),
)

CLOSED = frozenset({"ferdig", "stanset"})
"""Statuses of measures that nobody waits for any more."""

FINANCING = (
    Option("stat", N_("Stat")),
    Option("kommune", N_("Kommune")),
    Option("tilskudd", N_("Tilskudd")),
    Option("ingen", N_("Ingen ekstra kostnad")),
)

EVALUATIONS = (
    Option("virket", N_("Virket"), "success"),
    Option("delvis", N_("Virket delvis"), "warning"),
    Option("virket_ikke", N_("Virket ikke"), "danger"),
    Option("vet_ikke", N_("Vet ikke"), "neutral"),
)
