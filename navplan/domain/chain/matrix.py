"""The traceability matrix: what answers each demand of a year's letters, and where the answer has holes (E6)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from navplan.domain.coverage import (
    Standing,
    assessment_of,
    concerns_office,
    expectations_of,
    sections_of,
    standing,
)
from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection, Treatment
from navplan.domain.modules.meeting import AgendaItem
from navplan.domain.modules.partnership.parts_office import Clause
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import Reader
from navplan.domain.year import letters_of

HOLES = ("assessment", "evidence", "plan", "goal", "indicator", "meeting")
"""What may be missing, in the order of the chain."""


class Answer:
    """One demand with what answers it, looked up when it is asked for: a page shows thirty rows of fifteen hundred."""

    def __init__(self, expectation: Expectation, number: int, section: LetterSection, reader: Reader) -> None:
        self.expectation = expectation
        self.number = number
        """The letter's own, the same here as in the year's plan."""
        self.section = section
        self._reader = reader

    @cached_property
    def standing(self) -> Standing:
        """How the office stands on it; counted where everything is counted."""
        return standing(self.expectation, self._reader)

    @cached_property
    def assessment(self) -> Assessment | None:
        """The office's own assessment."""
        return assessment_of(self.expectation, self._reader)

    @cached_property
    def evidence(self) -> tuple[Evidence, ...]:
        """What proves the assessment."""
        own = self.assessment
        return self._reader.linked(Evidence, "assessment", own.id) if own else ()

    @cached_property
    def goals(self) -> tuple[Goal, ...]:
        """Goals that name it as their source."""
        return self._reader.linked(Goal, "expectations", self.expectation.id)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """Measures that name it as their source."""
        return self._reader.linked(Measure, "expectations", self.expectation.id)

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """Figures that show whether its goals are reached, each once."""
        found = {i.id: i for goal in self.goals for i in self._reader.linked(Indicator, "goals", goal.id)}
        return tuple(one for one in found.values() if not one.retired)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Clauses of the agreement that answer it."""
        return self._reader.linked(Clause, "expectations", self.expectation.id)

    @cached_property
    def treatments(self) -> tuple[Treatment, ...]:
        """How the partnership has treated its section."""
        return self._reader.linked(Treatment, "section", self.section.id)

    @cached_property
    def items(self) -> tuple[AgendaItem, ...]:
        """Items of meetings that it stood on."""
        return self._reader.linked(AgendaItem, "expectations", self.expectation.id)

    @cached_property
    def holes(self) -> tuple[str, ...]:
        """Keys of `HOLES`: what is missing for the chain to hold from the letter to the proof."""
        state = self.standing
        missing = {
            "assessment": not state.assessed,
            "evidence": state.assessed and state.result == "oppfylt" and not self.evidence,
            "plan": not state.covered,
            "goal": bool(self.measures) and not self.goals,
            "indicator": bool(self.goals) and not self.indicators,
            "meeting": self.expectation.partnership_topic and not (self.treatments or self.items),
        }
        return tuple(key for key in HOLES if missing[key])


@dataclass(frozen=True)
class Matrix:
    """The demands of one year's letters in their order."""

    answers: tuple[Answer, ...]

    @property
    def covered(self) -> int:
        """How many are covered; the bottom line is «x av y»."""
        return sum(answer.standing.covered for answer in self.answers)

    @property
    def total(self) -> int:
        """How many demands there are."""
        return len(self.answers)


def matrix_of(reader: Reader, year: int) -> Matrix:
    """The year's matrix; what asks nothing of the office is left out."""
    return Matrix(tuple(answer for letter in letters_of(year, reader) for answer in answers_to(letter, reader)))


def answers_to(letter: Letter, reader: Reader) -> Iterator[Answer]:
    """A letter's demands, section by section."""
    for section in sections_of(letter, reader):
        yield from section_answers(section, reader)


def section_answers(section: LetterSection, reader: Reader) -> Iterator[Answer]:
    """A section's demands, numbered as the letter numbers its expectations."""
    for number, expectation in enumerate(expectations_of(section, reader), start=1):
        if concerns_office(expectation):
            yield Answer(expectation, number, section, reader)
