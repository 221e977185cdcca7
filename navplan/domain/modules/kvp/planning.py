"""What the office aims at and has means for: targets, financed places, rates, and portfolio reviews (5.2.1–5.3)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from navplan.domain.fields import Guard, choice, day, link, links, long_text, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.kvp.month import COUNT, OF_PEOPLE, YEAR
from navplan.domain.modules.kvp.words import (
    DECIDED_IN,
    DIRECTIONS,
    INDICATORS,
    PLACE_METHODS,
    PORTFOLIOS,
    UNITS,
)
from navplan.domain.records import Record
from navplan.domain.words import N_

AMOUNT = Number(minimum=0, maximum=999_999, places=1)
PEOPLE = Number(minimum=0, maximum=99_999_999)


@dataclass(frozen=True, kw_only=True)
class KvpTarget(Record):
    """What a figure shall be at the end of a year, and who decided it."""

    KEY: ClassVar[str] = "kvp_target"
    year: int | None = number(N_("År"), YEAR, needed=True, listed=True)
    indicator: str = choice(N_("Måltall"), INDICATORS, listed=True)
    own_name: str = text(N_("Navn på eget måltall"), 80)
    value: Decimal | None = number(N_("Mål"), AMOUNT, needed=True, listed=True)
    unit: str = choice(N_("Enhet"), UNITS, "antall", listed=True)
    direction: str = choice(N_("Retning"), DIRECTIONS, "minst", listed=True)
    start_value: Decimal | None = number(N_("Startverdi"), AMOUNT)
    start_year: int | None = number(N_("Startår"), YEAR)
    tertial_1: Decimal | None = number(N_("Delmål 1. tertial"), AMOUNT)
    tertial_2: Decimal | None = number(N_("Delmål 2. tertial"), AMOUNT)
    tertial_3: Decimal | None = number(N_("Delmål 3. tertial"), AMOUNT)
    why: str = long_text(N_("Begrunnelse"), 600, needed=True)
    decided_in: str = choice(N_("Vedtatt i"), DECIDED_IN)
    decided_on: date | None = day(N_("Vedtatt dato"))
    responsible: str | None = link(N_("Ansvarlig rolle"), "role", listed=True)


@dataclass(frozen=True, kw_only=True)
class KvpPlaces(Record):
    """How many places the office reckons with money for. An estimate: the general grant is not earmarked."""

    KEY: ClassVar[str] = "kvp_places"
    year: int | None = number(N_("År"), YEAR, needed=True, listed=True)
    method: str = choice(N_("Metode"), PLACE_METHODS, "innbyggere", listed=True)
    national_places: int | None = number(N_("Plasser i hele landet"), PEOPLE, help=N_("Står i kommunebrevet."))
    residents: int | None = number(N_("Innbyggere 18–66 år i kommunen"), PEOPLE)
    residents_country: int | None = number(N_("Innbyggere 18–66 år i landet"), PEOPLE)
    budgeted: int | None = number(
        N_("Plasser i budsjettet"), COUNT, listed=True, help=N_("Anslag. Rammetilskuddet er ikke øremerket.")
    )
    source: str = text(N_("Kilde for plassene"), 200, guard=Guard.OFFICE)
    checked_on: date | None = day(N_("Sist kontrollert"), listed=True)


@dataclass(frozen=True, kw_only=True)
class KvpRate(Record):
    """What the allowance is reckoned from, valid from a day until the next."""

    KEY: ClassVar[str] = "kvp_rate"
    valid_from: date | None = day(N_("Gyldig fra"), needed=True, listed=True)
    base_amount: int | None = number(N_("Grunnbeløpet (G)"), Number("kr", 0, 9_999_999), listed=True)
    factor: Decimal | None = number(N_("Ganger G"), Number(minimum=0, maximum=99, places=3), listed=True)
    young_parts: int | None = number(N_("Under 25 år får så mange deler"), Number(minimum=1, maximum=9))
    young_of: int | None = number(N_("Av så mange deler"), Number(minimum=1, maximum=9))
    child_a_day: int | None = number(N_("Barnetillegg per dag"), Number("kr", 0, 9_999))
    source: str = text(N_("Kilde for satsen"), 200, guard=Guard.OFFICE, listed=True)
    checked_on: date | None = day(
        N_("Sist kontrollert"), listed=True, help=N_("Tom betyr at satsen ikke er kontrollert.")
    )


@dataclass(frozen=True, kw_only=True)
class KvpReview(Record):
    """One going-through of a portfolio, in counts from who was in it to who started."""

    KEY: ClassVar[str] = "kvp_review"
    done_on: date | None = day(N_("Dato"), needed=True, listed=True)
    portfolio: str = choice(N_("Portefølje"), PORTFOLIOS, listed=True)
    own_name: str = text(N_("Navn på egen portefølje"), 80)
    present: tuple[str, ...] = links(N_("Deltok"), "role", help=N_("Roller, ikke navn."))
    whole: int | None = number(N_("I porteføljen"), OF_PEOPLE, listed=True)
    reviewed: int | None = number(N_("Gjennomgått"), OF_PEOPLE, listed=True)
    documented: int | None = number(N_("Vurdert og dokumentert"), OF_PEOPLE, listed=True)
    suited: int | None = number(N_("Aktuelle for program"), OF_PEOPLE, listed=True)
    offered: int | None = number(N_("Fikk tilbud"), OF_PEOPLE)
    applied: int | None = number(N_("Søkte"), OF_PEOPLE)
    started: int | None = number(N_("Startet"), OF_PEOPLE, listed=True)
    declined: int | None = number(N_("Takket nei"), OF_PEOPLE)
    not_benefit: int | None = number(N_("Ikke aktuelle: annen ytelse"), OF_PEOPLE)
    not_needed: int | None = number(N_("Ikke aktuelle: trenger ikke tett oppfølging"), OF_PEOPLE)
    not_health: int | None = number(N_("Ikke aktuelle: helse først"), OF_PEOPLE)
    not_wanted: int | None = number(N_("Ikke aktuelle: ønsker ikke"), OF_PEOPLE)
    not_measures: int | None = number(N_("Ikke aktuelle: andre tiltak"), OF_PEOPLE)
    not_moving: int | None = number(N_("Ikke aktuelle: flytter"), OF_PEOPLE)
    not_other: int | None = number(N_("Ikke aktuelle: annet"), OF_PEOPLE)
    next_review: date | None = day(N_("Neste gjennomgang"), listed=True, on_wheel=True)
    learned: str = long_text(N_("Hva vi lærte"), 600, help=N_("Mønstre, aldri enkeltsaker."))


FUNNEL = ("whole", "reviewed", "documented", "suited", "offered", "applied", "started")
"""The steps of the chain that shows nobody was overlooked, widest first."""

NOT_SUITED = ("not_benefit", "not_needed", "not_health", "not_wanted", "not_measures", "not_moving", "not_other")
