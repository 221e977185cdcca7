"""The rules of the calculation, R1–R12 of vold_og_trusler.md 5.4, as pure functions of numbers, keys and days.

A «score» is a pair (probability, consequence), each from 1 to 5. Nothing here reads a plan.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from dateutil.relativedelta import relativedelta

LOW, MIDDLE, HIGH = "lav", "middels", "hoy"
ORDER = (LOW, MIDDLE, HIGH)

PROBABILITY, CONSEQUENCE, BOTH = "sannsynlighet", "konsekvens", "begge"
WORKING = frozenset({"innfort", "venter", "virker"})
"""States of measures that count in «nå» (R1). «Venter» is one that works but has not been looked at yet."""

CLOSED = frozenset({"virker", "virker_ikke", "avvist"})
PREPAREDNESS = "5"
UPPER = frozenset({"1", "2", "3"})
"""Steps of the hierarchy that do more than train and prepare."""

EXERCISE_MONTHS = 12
EVALUATION_DAYS = 90
LONGEST_REVIEW = 12
DEADLINE_DAYS: Mapping[str, int] = {HIGH: 30, MIDDLE: 180}
"""Suggested deadlines for measures; our proposal, not law."""

Score = tuple[int, int]
T = TypeVar("T")


@dataclass(frozen=True)
class Scale:
    """Thresholds of one version of the matrix, and how many months until a level is looked at again (R3, R12)."""

    version: int = 1
    low_max: int = 4
    middle_max: int = 9
    floor_from: int = 4
    months: tuple[int, int, int] = (12, 6, 3)

    def level(self, score: Score) -> str:
        """The level of a cell: product against thresholds, and never low from the floor's consequence up (5.3)."""
        probability, consequence = score
        if not (1 <= probability <= 5 and 1 <= consequence <= 5):
            raise ValueError(f"no cell of the matrix: {score}")
        value = probability * consequence
        found = LOW if value <= self.low_max else MIDDLE if value <= self.middle_max else HIGH
        return MIDDLE if found == LOW and consequence >= self.floor_from else found

    def is_monotone(self) -> bool:
        """Whether more probable or more serious is never a lower level; a scale that is not must not be used."""
        cells = {(s, k): ORDER.index(self.level((s, k))) for s in range(1, 6) for k in range(1, 6)}
        more = ((s, k, ds, 1 - ds) for s, k in cells for ds in (0, 1) if (s + ds, k + 1 - ds) in cells)
        return self.low_max < self.middle_max and all(cells[s, k] <= cells[s + ds, k + dk] for s, k, ds, dk in more)

    def review_by(self, levels: Iterable[str], since: date) -> date:
        """R3: when to look again, by the highest level there is; no situation at all counts as low."""
        worst = highest(levels) or LOW
        return since + relativedelta(months=self.months[ORDER.index(worst)])


def highest(levels: Iterable[str]) -> str:
    """The highest of some levels; empty when there is none."""
    return max(levels, key=ORDER.index, default="")


def is_review_too_late(next_review: date, since: date) -> bool:
    """More than twelve months to the next review is refused (3.1)."""
    return next_review > since + relativedelta(months=LONGEST_REVIEW)


# -- measures


def measure_state(status: str, evaluation: str, decided: bool, evaluate_on: date | None, today: date) -> str:
    """R11: the state of 3.5 as the plan's own status and evaluation tell it.

    Introduced and past its day of evaluation is «venter»; with a verdict it works or does not. In part is works.
    """
    if status == "stanset":
        return "avvist"
    if status == "ferdig":
        if evaluation in ("virket", "delvis"):
            return "virker"
        if evaluation == "virket_ikke":
            return "virker_ikke"
        return "venter" if evaluate_on is not None and evaluate_on <= today else "innfort"
    if status in ("i_gang", "forsinket"):
        return "i_arbeid"
    return "besluttet" if decided else "foreslatt"


def is_evaluation_overdue(state: str) -> bool:
    """R11: such a measure counts as a weakness in factor h."""
    return state == "venter"


def evaluate_by(introduced: date) -> date:
    """R11: ninety days after it was introduced."""
    return introduced + timedelta(days=EVALUATION_DAYS)


def counts_now(state: str) -> bool:
    """R1: planned measures never lower «nå»."""
    return state in WORKING


def counts_after(state: str) -> bool:
    """R1 and R2: what can lower «etter»: anything that is neither rejected nor known not to work."""
    return state not in ("avvist", "virker_ikke")


def lowered_without_measure(now: Score, after: Score, works_on: Collection[str]) -> tuple[str, ...]:
    """R2: which of the two scores is lower after without a measure that works on it."""
    falls = ((PROBABILITY, after[0] < now[0]), (CONSEQUENCE, after[1] < now[1]))
    return tuple(axis for axis, falls_ in falls if falls_ and axis not in works_on and BOTH not in works_on)


def is_raised(now: Score, after: Score) -> bool:
    """R2: a score after that is higher than now needs a reason."""
    return after[0] > now[0] or after[1] > now[1]


@dataclass(frozen=True)
class Means:
    """What the rules ask of one measure on a situation."""

    state: str
    works_on: str = BOTH
    hierarchy: str = ""
    has_deadline: bool = True
    has_role: bool = True
    has_interim: bool = False

    @property
    def is_planned_whole(self) -> bool:
        """Whether it has deadline and responsible role, and is neither rejected nor failed."""
        return self.has_deadline and self.has_role and counts_after(self.state)


def high_lacks(means: Sequence[Means]) -> tuple[str, ...]:
    """R4: what a high risk still lacks among «tiltak», «frist», «ansvarlig» and «strakstiltak»."""
    live = [m for m in means if counts_after(m.state)]
    if not live:
        return ("tiltak", "strakstiltak")
    lacks = (
        ("frist", any(not m.has_deadline for m in live)),
        ("ansvarlig", any(not m.has_role for m in live)),
        ("strakstiltak", not any(m.has_interim for m in live)),
    )
    return tuple(name for name, is_missing in lacks if is_missing)


def is_answered(level: str, means: Sequence[Means], accepted: bool) -> bool:
    """R4 and R5: high needs the whole plan and cannot be accepted; middle needs a measure or a reasoned acceptance."""
    if level == HIGH:
        return not high_lacks(means)
    if level == MIDDLE:
        return accepted or any(counts_after(m.state) for m in means)
    return True


def asks_why_not_higher(level: str, means: Sequence[Means]) -> bool:
    """3.5: a high risk met only by training and preparedness asks why not something higher up."""
    live = [m.hierarchy for m in means if counts_after(m.state)]
    return level == HIGH and bool(live) and UPPER.isdisjoint(live)


# -- the rare and fatal


def is_critical(score: Score) -> bool:
    """R6: consequence 5, whatever the probability."""
    return score[1] == 5


def critical_lacks(means: Sequence[Means], exercised: Iterable[date], today: date) -> tuple[str, ...]:
    """R6: «beredskap» without a preparedness measure, «ovelse» without an exercise in the last twelve months."""
    since = today - relativedelta(months=EXERCISE_MONTHS)
    has_means = any(m.hierarchy == PREPAREDNESS and counts_after(m.state) for m in means)
    has_exercise = any(since <= day <= today for day in exercised)
    lacks = (("beredskap", not has_means), ("ovelse", not has_exercise))
    return tuple(name for name, is_missing in lacks if is_missing)


# -- order


def worst_first(rows: Iterable[tuple[T, Score]], scale: Scale) -> list[T]:
    """R7: by level, then consequence, then probability; never by the product alone."""
    ranked = sorted(rows, key=lambda row: (-ORDER.index(scale.level(row[1])), -row[1][1], -row[1][0]))
    return [row for row, _score in ranked]


def worst_thinkable(rows: Iterable[tuple[T, Score]]) -> list[T]:
    """R7, first list: by consequence, then probability."""
    return [row for row, _score in sorted(rows, key=lambda row: (-row[1][1], -row[1][0]))]


def most_frequent(rows: Iterable[tuple[T, Score]]) -> list[T]:
    """R7, second list: by probability, then consequence."""
    return [row for row, _score in sorted(rows, key=lambda row: (-row[1][0], -row[1][1]))]


# -- an area as a whole


@dataclass(frozen=True)
class Combined:
    """The level of an area, what the rule gave, and why it is higher than its highest situation."""

    level: str
    by_rule: str
    many_middle: bool = False
    weak_factors: bool = False
    overridden: bool = False

    @property
    def is_lowered(self) -> bool:
        """Whether people set it lower than the rule, which needs a reason and the verneombud's remark."""
        return self.overridden and bool(self.by_rule) and ORDER.index(self.level) < ORDER.index(self.by_rule)


def combined(levels: Sequence[str], weak: int, override: str = "") -> Combined:
    """R8: the highest situation, raised one step by three middle ones or by two weak factors. Never an average."""
    top = highest(levels)
    if not top:
        return Combined(override, "", overridden=bool(override))
    many, factors = levels.count(MIDDLE) >= 3, weak >= 2
    by_rule = ORDER[min(ORDER.index(top) + (many or factors), len(ORDER) - 1)]
    return Combined(override or by_rule, by_rule, many, factors, bool(override) and override != by_rule)


def needs_knowledge(knowledge: str, score: Score) -> bool:
    """R9: weak knowledge of something serious is shown with «?» and asks for more knowledge."""
    return knowledge == "svak" and score[1] >= 4


def is_breach_open(closed: bool, compensated: bool) -> bool:
    """R10: a breach of law or standard is closed or compensated whatever its colour; no acceptance closes it."""
    return not (closed or compensated)
