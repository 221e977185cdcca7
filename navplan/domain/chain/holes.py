"""Where the chain breaks at a record: the link that people would expect next and that is not there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from navplan.domain.chain.matrix import Answer
from navplan.domain.chain.walk import Way
from navplan.domain.coverage import concerns_office
from navplan.domain.modules.indicator import Indicator, IndicatorValue
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, LetterSection
from navplan.domain.modules.meeting import AgendaItem, Finding
from navplan.domain.modules.meeting.rules import undecided
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import Reader, Record
from navplan.domain.words import N_, Said

MATRIX_WORDS = {
    "assessment": N_("Ikke vurdert"),
    "evidence": N_("Mangler dokumentasjon"),
    "plan": N_("Verken mål eller tiltak"),
    "goal": N_("Tiltak uten mål"),
    "indicator": N_("Mangler nøkkeltall"),
    "meeting": N_("Ikke tatt opp i partnerskapet"),
}
"""What the matrix calls each of its holes."""


@dataclass(frozen=True)
class Hole:
    """A missing link; `way` is where it is missing."""

    way: Way
    said: Said


Find = Callable[[Any, Reader], Iterator[Hole]]


def holes_of(record: Record, reader: Reader) -> tuple[Hole, ...]:
    """The holes at a record; of most kinds none is known."""
    find = _FINDERS.get(type(record))
    return tuple(find(record, reader)) if find else ()


def _expectation(expectation: Expectation, reader: Reader) -> Iterator[Hole]:
    section = reader.get(LetterSection, expectation.section)
    if section is None or not concerns_office(expectation):
        return
    for key in Answer(expectation, 0, section, reader).holes:
        yield Hole("down", Said(MATRIX_WORDS[key]))


def _assessment(assessment: Assessment, reader: Reader) -> Iterator[Hole]:
    if assessment.result == "oppfylt" and not reader.linked(Evidence, "assessment", assessment.id):
        yield Hole("down", Said(N_("Mangler dokumentasjon")))


def _goal(goal: Goal, reader: Reader) -> Iterator[Hole]:
    if not goal.expectations and not goal.parent:
        yield Hole("up", Said(N_("Ingen kilde i brevet: eget initiativ")))
    if not reader.linked(Measure, "goals", goal.id):
        yield Hole("down", Said(N_("Mangler tiltak")))
    if not reader.linked(Indicator, "goals", goal.id):
        yield Hole("down", Said(N_("Mangler nøkkeltall")))


def _measure(measure: Measure, reader: Reader) -> Iterator[Hole]:
    if not measure.goals:
        yield Hole("up", Said(N_("Mangler mål")))
    if measure.status == "ferdig" and not measure.evaluation:
        yield Hole("down", Said(N_("Virkningen er ikke vurdert")))


def _indicator(indicator: Indicator, reader: Reader) -> Iterator[Hole]:
    if not indicator.goals:
        yield Hole("up", Said(N_("Mangler mål")))
    if not indicator.feed and not reader.linked(IndicatorValue, "indicator", indicator.id):
        yield Hole("down", Said(N_("Mangler tall")))


def _item(item: AgendaItem, reader: Reader) -> Iterator[Hole]:
    if undecided(item, reader):
        yield Hole("down", Said(N_("Venter på formelt vedtak")))


def _finding(finding: Finding, reader: Reader) -> Iterator[Hole]:
    if not finding.measure:
        yield Hole("down", Said(N_("Mangler tiltak for å rette")))


_FINDERS: dict[type[Record], Find] = {
    Expectation: _expectation,
    Assessment: _assessment,
    Goal: _goal,
    Measure: _measure,
    Indicator: _indicator,
    AgendaItem: _item,
    Finding: _finding,
}
