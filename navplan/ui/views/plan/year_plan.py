"""What belongs to one year's plan, in the order people need it, and how far it has come."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from navplan.domain import year as year_of
from navplan.domain.modules.plan import Goal, GoalStatus, Measure, is_closed, is_overdue
from navplan.domain.records import Reader, field_of

TERTIALS = ("t1", "t2", "t3")
STATUS = field_of(Measure, "status").kind
DONE = "ferdig"


@dataclass(frozen=True)
class Standing:
    """Measures counted: all, done, past their deadline, and without a goal."""

    total: int
    done: int
    overdue: int
    aimless: int


@dataclass(frozen=True)
class GoalGroup:
    """A goal with its measures; the group without goal gathers the measures that have none."""

    goal: Goal | None
    measures: tuple[Measure, ...]
    done: int
    total: int

    @property
    def id(self) -> str:
        """The goal's id; empty for the group of measures without goal."""
        return self.goal.id if self.goal else ""


def measures_of(year: int, reader: Reader) -> tuple[Measure, ...]:
    """The year's measures; those that someone waits for come first, each part by deadline."""
    return tuple(sorted(year_of.measures_of(year, reader), key=_urgency))


def goals_of(year: int, reader: Reader) -> tuple[Goal, ...]:
    """The goals whose period holds the year, by code, each part of a goal right after the whole."""
    found = {goal.id: goal for goal in year_of.goals_of(year, reader)}
    return tuple(sorted(found.values(), key=lambda goal: _place(goal, found)))


def standing(measures: Iterable[Measure], today: date) -> Standing:
    """Count measures for the line under the title and the figure in the navigation."""
    counted = tuple(measures)
    return Standing(
        total=len(counted),
        done=sum(m.status == DONE for m in counted),
        overdue=sum(is_overdue(m, today) for m in counted),
        aimless=sum(not m.goals for m in counted),
    )


def groups(goals: Iterable[Goal], measures: Iterable[Measure], kept: Iterable[Measure]) -> tuple[GoalGroup, ...]:
    """Every goal with the kept ones of its measures, last those without any of the goals. Done counts all measures."""
    wanted = {m.id for m in kept}
    under: dict[str, list[Measure]] = {goal.id: [] for goal in goals}
    homeless: list[Measure] = []
    for measure in measures:
        homes = [id for id in measure.goals if id in under]
        for id in homes:
            under[id].append(measure)
        if not homes:
            homeless.append(measure)
    made = [_group(goal, under[goal.id], wanted) for goal in goals]
    return (*made, _group(None, homeless, wanted)) if homeless else tuple(made)


def tertial_states(goal: Goal, year: int, reader: Reader) -> tuple[str, ...]:
    """The goal's status in each tertial of the year; not assessed where nobody has said anything."""
    said = {s.tertial: s.status for s in reader.linked(GoalStatus, "goal", goal.id) if s.year == year}
    return tuple(said.get(tertial, "ikke_vurdert") for tertial in TERTIALS)


def _group(goal: Goal | None, measures: list[Measure], wanted: set[str]) -> GoalGroup:
    done = sum(m.status == DONE for m in measures)
    return GoalGroup(goal, tuple(m for m in measures if m.id in wanted), done, len(measures))


def _urgency(measure: Measure) -> tuple[object, ...]:
    return (is_closed(measure), measure.deadline or date.max, _by_number(measure.code), measure.id)


def _place(goal: Goal, among: dict[str, Goal]) -> tuple[object, ...]:
    above = among.get(goal.parent or "")
    if above is None or above is goal:
        return (_by_number(goal.code), 0, ("", 0), goal.id)
    return (_by_number(above.code), 1, _by_number(goal.code), goal.id)


def _by_number(code: str) -> tuple[str, int]:
    """M2 before M10."""
    digits = re.search(r"\d+", code)
    return (code[: digits.start()], int(digits[0])) if digits else (code, 0)
