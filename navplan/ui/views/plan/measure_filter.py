"""Which measures someone wants to see."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from navplan.domain.modules.plan import Goal, Measure, is_closed, is_overdue
from navplan.domain.records import Reader

NONE = "-"
"""Wanted in place of an id: those that have no goal, or no role."""

OPEN, OVERDUE = "open", "overdue"


@dataclass(frozen=True)
class MeasureFilter:
    """Conditions that must all hold; an empty one asks for nothing."""

    owner_line: str = ""
    role: str = ""
    goal: str = ""
    pressing: str = ""
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether everything passes."""
        return self == MeasureFilter()

    def keeps(self, measure: Measure, reader: Reader, today: date) -> bool:
        """Whether this measure is wanted."""
        return (
            self.owner_line in ("", measure.owner_line)
            and _is_among(self.role, (measure.role,) if measure.role else ())
            and _is_among(self.goal, measure.goals)
            and self._is_pressing(measure, today)
            and self._is_found(_measure_words(measure, reader))
        )

    def keeps_goal(self, goal: Goal, reader: Reader) -> bool:
        """Whether this goal is wanted for its own sake, whatever measures it has."""
        return (
            not self.pressing
            and self.owner_line in ("", goal.owner_line)
            and _is_among(self.role, (goal.role,) if goal.role else ())
            and self.goal in ("", goal.id)
            and self._is_found((goal.code, goal.title, goal.group, reader.named("role", goal.role)))
        )

    def _is_pressing(self, measure: Measure, today: date) -> bool:
        if self.pressing == OVERDUE:
            return is_overdue(measure, today)
        return self.pressing != OPEN or not is_closed(measure)

    def _is_found(self, words: Iterable[str]) -> bool:
        wanted = self.text.casefold().split()
        if not wanted:
            return True
        found = "\n".join(words).casefold()
        return all(part in found for part in wanted)


def _is_among(wanted: str, ids: tuple[str, ...]) -> bool:
    return not wanted or (not ids if wanted == NONE else wanted in ids)


def _measure_words(measure: Measure, reader: Reader) -> Iterable[str]:
    yield from (measure.code, measure.title, measure.description, measure.contributors)
    yield reader.named("role", measure.role)
    yield from (reader.named("goal", id) for id in measure.goals)
