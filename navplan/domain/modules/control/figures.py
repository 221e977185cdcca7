"""The numbers of internal control (kvp_kompetanse.md 7.3), reckoned here and nowhere else."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from dateutil.relativedelta import relativedelta

from navplan.domain.modules.control.records import ControlCheck, ControlDeviation, ControlRoutine, MainTask
from navplan.domain.modules.control.rules import is_checked_by_event, is_late, is_open, next_check
from navplan.domain.records import Reader

DUTIES = ("a", "b", "c", "d", "e")
AGES = (30, 90)
"""Days up to which an open deviation counts as new, and as waiting; above it is old."""

YEAR = relativedelta(months=12)
WEIGHT = {"ja": 2, "delvis": 1, "nei": 0, "": 0}
"""Half parts of a written routine; what is not relevant is left out."""


@dataclass(frozen=True)
class Share:
    """So much of a whole; halves are allowed in `part`. Nothing of nothing is no number."""

    part: float
    whole: int

    @property
    def percent(self) -> int | None:
        """Whole per cents, rounded down; None when there is nothing to measure."""
        return int(100 * self.part / self.whole) if self.whole else None


def relevant(routines: Iterable[ControlRoutine]) -> tuple[ControlRoutine, ...]:
    """The routines that concern the office and are not laid aside."""
    return tuple(r for r in routines if r.written != "ikke_relevant" and r.status != "utgatt")


def written(routines: Iterable[ControlRoutine]) -> Share:
    """How far the routines exist in writing: partly written counts half."""
    found = relevant(routines)
    return Share(sum(WEIGHT.get(routine.written, 0) for routine in found) / 2, len(found))


def to_revise(routines: Iterable[ControlRoutine], today: date) -> tuple[ControlRoutine, ...]:
    """The routines whose revision is due or past."""
    return tuple(r for r in relevant(routines) if r.next_revision and r.next_revision < today)


def under_control(routines: Iterable[ControlRoutine]) -> tuple[ControlRoutine, ...]:
    """The routines that can be checked because something of them is written."""
    return tuple(r for r in relevant(routines) if r.written in ("ja", "delvis"))


def to_check(routines: Iterable[ControlRoutine], reader: Reader, today: date) -> tuple[ControlRoutine, ...]:
    """The routines that are not checked as often as their risk demands; a new one has its first interval to itself."""
    come_back = (routine for routine in under_control(routines) if not is_checked_by_event(routine))
    due = ((routine, next_check(routine, reader)) for routine in come_back)
    return tuple(routine for routine, day in due if day is None or day < today)


def in_order(checks: Iterable[ControlCheck]) -> Share:
    """Of all that was looked at, how much was as it should be."""
    told = [check for check in checks if check.seen]
    return Share(sum(check.right or 0 for check in told), sum(check.seen or 0 for check in told))


def by_age(deviations: Iterable[ControlDeviation], today: date) -> tuple[int, int, int]:
    """Open deviations found in the last 30 days, 31 to 90 days ago, and before that."""
    ages = [(today - d.found_on).days for d in deviations if is_open(d) and d.found_on]
    new = sum(age <= AGES[0] for age in ages)
    old = sum(age > AGES[1] for age in ages)
    return new, len(ages) - new - old, old


def days_to_close(deviations: Iterable[ControlDeviation]) -> float | None:
    """Median days from found to closed; None while none is closed."""
    days = [(d.closed_on - d.found_on).days for d in deviations if d.closed_on and d.found_on and d.status == "lukket"]
    return median(days) if days else None


def repeated(deviations: Iterable[ControlDeviation], today: date) -> tuple[tuple[str, int], ...]:
    """The categories met more than once in the last twelve months, the most frequent first."""
    recent = Counter(d.category for d in deviations if d.category and d.found_on and d.found_on > today - YEAR)
    return tuple((category, n) for category, n in recent.most_common() if n > 1)


def causes(deviations: Iterable[ControlDeviation]) -> tuple[tuple[str, int], ...]:
    """How often each cause was found, the most frequent first (Pareto)."""
    return tuple(Counter(cause for d in deviations for cause in d.causes).most_common())


def duty_shares(reader: Reader, today: date) -> dict[str, Share]:
    """How the office stands on each of the five duties of § 25-1."""
    routines, deviations = reader.all(ControlRoutine), reader.all(ControlDeviation)
    tasks = reader.all(MainTask)
    fresh = sum(task.updated_on is not None and task.updated_on > today - YEAR for task in tasks)
    kept = sum(not is_late(d, today) and _closed_in_time(d) for d in deviations)
    checked = under_control(routines)
    return {
        "a": Share(fresh, len(tasks)),
        "b": written(routines),
        "c": Share(kept, len(deviations)),
        "d": Share(len(checked) - len(to_check(routines, reader, today)), len(checked)),
        "e": _improved(routines, reader),
    }


def _closed_in_time(deviation: ControlDeviation) -> bool:
    return not (deviation.closed_on and deviation.deadline and deviation.closed_on > deviation.deadline)


def _improved(routines: Iterable[ControlRoutine], reader: Reader) -> Share:
    """Of the routines that failed, those made better since."""
    failed = {r.id: max(found) for r in routines if (found := _found(r, reader))}
    better = sum(r.improved_on is not None and r.improved_on >= failed[r.id] for r in routines if r.id in failed)
    return Share(better, len(failed))


def _found(routine: ControlRoutine, reader: Reader) -> list[date]:
    return [d.found_on for d in reader.linked(ControlDeviation, "routine", routine.id) if d.found_on]
