"""What a safety measure has beside the plan's own measure, and the standard with its deviations (3.5, 3.7)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import Guard, choice, choices, day, flag, link, links, long_text, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.safety.words import FACTORS, HIERARCHY, PAYERS, SOURCES, WORKS_ON
from navplan.domain.modules.safety.words_practice import CHECKERS, DEVIATION_OWNERS, POINT_STATUS, THEMES
from navplan.domain.records import Record
from navplan.domain.words import N_


@dataclass(frozen=True, kw_only=True)
class SafetyMeasure(Record):
    """How a measure of the plan works against violence. Title, deadline, role and status stay the plan's."""

    KEY: ClassVar[str] = "safety_measure"
    measure: str = link(N_("Tiltak i planen"), "measure", "follow", listed=True)
    level: str = choice(
        N_("Virkemåte"), HIERARCHY, needed=True, listed=True, help=N_("1 står høyest: fjern faren først.")
    )
    works_on: str = choice(N_("Virker på"), WORKS_ON, needed=True, listed=True)
    situations: tuple[str, ...] = links(N_("Situasjoner"), "safety_situation", listed=True)
    factors: tuple[str, ...] = choices(N_("Faktorer"), FACTORS)
    source: str = choice(N_("Kommer fra"), SOURCES, "situasjon")
    interim: str = text(N_("Midlertidig tiltak til det er på plass"), 200, help=N_("Må fylles ut når risikoen er høy."))
    payer: str = choice(N_("Betales og eies av"), PAYERS, "uavklart", listed=True)
    why_not_higher: str = long_text(
        N_("Hvorfor ikke høyere opp?"), 400, help=N_("Når bare opplæring og beredskap møter høy risiko.")
    )
    decided_on: date | None = day(N_("Besluttet"))
    introduced_on: date | None = day(N_("Innført"))
    evaluate_on: date | None = day(
        N_("Evalueres"), on_wheel=True, help=N_("Vanligvis 90 dager etter at det er innført.")
    )


@dataclass(frozen=True, kw_only=True)
class SafetyStandard(Record):
    """One version of a catalogue of demands; the answers to an old version stay beside the new."""

    KEY: ClassVar[str] = "safety_standard"
    name: str = text(N_("Standard"), 120, needed=True, listed=True, guard=Guard.OFFICE)
    version: str = text(N_("Versjon"), 40, needed=True, listed=True, guard=Guard.OFFICE)
    valid_from: date | None = day(N_("Gyldig fra"), listed=True)
    source: str = text(N_("Hentet fra"), 200, guard=Guard.OFFICE)
    checked_on: date | None = day(N_("Sist kontrollert"), listed=True)
    in_use: bool = flag(N_("I bruk"), listed=True)


@dataclass(frozen=True, kw_only=True)
class SafetyPoint(Record):
    """One demand of a standard and how it stands with us."""

    KEY: ClassVar[str] = "safety_point"
    standard: str = link(N_("Standard"), "safety_standard", "follow")
    number: int | None = number(N_("Punkt"), Number(minimum=1, maximum=999), needed=True, listed=True)
    theme: str = choice(N_("Tema"), THEMES)
    demand: str = text(N_("Krav"), 400, needed=True, listed=True)
    status: str = choice(N_("Status"), POINT_STATUS, "ikke_vurdert", listed=True)
    checked_on: date | None = day(N_("Kontrollert"))
    checked_by: tuple[str, ...] = choices(N_("Kontrollert av"), CHECKERS, help=N_("Ta med et verneombud."))
    observation: str = long_text(N_("Hva så dere"), 400)


@dataclass(frozen=True, kw_only=True)
class SafetyDeviation(Record):
    """A demand that is not met. It is closed or compensated whatever the colour of the risk (R10)."""

    KEY: ClassVar[str] = "safety_deviation"
    point: str = link(N_("Standardpunkt"), "safety_point", "follow")
    description: str = text(N_("Avviket"), 400, needed=True, listed=True)
    situation: str | None = link(N_("Knyttet til situasjon"), "safety_situation", needed=True)
    compensating: str = text(
        N_("Kompenserende tiltak"), 300, needed=True, help=N_("Det dere gjør til avviket er lukket.")
    )
    measures: tuple[str, ...] = links(N_("Tiltak"), "measure", needed=True)
    deadline: date | None = day(N_("Frist"), needed=True, listed=True, on_wheel=True)
    owner: str = choice(N_("Eier"), DEVIATION_OWNERS, needed=True, listed=True)
    closed_on: date | None = day(N_("Lukket"), listed=True)
    rep_confirmed: bool = flag(N_("Verneombudet har bekreftet at det er lukket"))
    partnership_on: date | None = day(N_("Behandlet i partnerskapet"))
