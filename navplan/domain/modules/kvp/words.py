"""Vocabularies of the KVP module that several of its records share, and those of figures and targets.

KOSTRA codes are those of form 11CF, reporting year 2026 (kvp_kompetanse.md 1.4); they count, they never describe.
"""

from navplan.domain.kinds import Option
from navplan.domain.words import N_

MONTHS = (
    Option("01", N_("Januar")),
    Option("02", N_("Februar")),
    Option("03", N_("Mars")),
    Option("04", N_("April")),
    Option("05", N_("Mai")),
    Option("06", N_("Juni")),
    Option("07", N_("Juli")),
    Option("08", N_("August")),
    Option("09", N_("September")),
    Option("10", N_("Oktober")),
    Option("11", N_("November")),
    Option("12", N_("Desember")),
)

SOURCES = (
    Option("fagsystem", N_("Fagsystem")),
    Option("direktoratet", N_("Rapport til direktoratet")),
    Option("kostra", N_("KOSTRA")),
    Option("telling", N_("Manuell telling")),
)

INDICATORS = (
    Option("at_year_end", N_("Deltakere ved årsslutt")),
    Option("average", N_("Gjennomsnitt deltakere")),
    Option("started", N_("Nye i året")),
    Option("to_work", N_("Andel til arbeid")),
    Option("to_work_or_school", N_("Andel til arbeid eller utdanning")),
    Option("under_25", N_("Andel under 25")),
    Option("under_30", N_("Andel under 30")),
    Option("coverage", N_("Dekning av langtidsmottakere")),
    Option("assessed_first", N_("Vurdert før vilkår")),
    Option("in_time", N_("Startet innen frist")),
    Option("used_places", N_("Utnyttelse av finansierte plasser")),
    Option("own", N_("Egendefinert")),
)
"""What a target can be set for; every key but «own» is computed by the figure function of the same key."""

DIRECTIONS = (Option("minst", N_("Minst")), Option("hoyst", N_("Høyst")))

UNITS = (Option("antall", N_("Antall")), Option("prosent", N_("Prosent")), Option("dager", N_("Dager")))

DECIDED_IN = (
    Option("partnerskap", N_("Partnerskapsmøte")),
    Option("ledermote", N_("Ledermøte")),
    Option("budsjett", N_("Kommunebudsjett")),
)

PLACE_METHODS = (
    Option("innbyggere", N_("Innbyggerandel 18–66 år")),
    Option("egen", N_("Kommunens egen beregning")),
    Option("budsjett", N_("Budsjett")),
)

PORTFOLIOS = (
    Option("langtid", N_("Langtidsmottakere")),
    Option("unge", N_("Under 30 med sosialhjelp")),
    Option("vilkar", N_("Vilkår om aktivitet")),
    Option("aap", N_("Tidligere AAP")),
    Option("intro", N_("Introduksjonsprogram, siste halvår")),
    Option("ytelse", N_("Sykepenger eller dagpenger opphører")),
    Option("ukraina", N_("Fra Ukraina med sosialhjelp")),
    Option("innsatte", N_("Innsatte før løslatelse")),
    Option("ungdomsgaranti", N_("Ungdomsgaranti med nedsatt arbeidsevne")),
    Option("okrad", N_("Økonomisk rådgivning")),
    Option("egen", N_("Egen portefølje")),
)
"""Groups the office goes through to find those with a right to the programme (kvp_kompetanse.md 1.2, 5.3)."""
