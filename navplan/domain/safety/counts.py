"""Figures: incident sums, training coverage and exercises; each is worked out here and nowhere else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from navplan.domain.modules.safety import SafetyIncidents, SafetyTraining, rules
from navplan.domain.modules.safety.words_practice import CATEGORIES, CHANNELS
from navplan.domain.records import Reader
from navplan.domain.safety.duties import is_valid
from navplan.domain.safety.picture import Picture

FEW_EMPLOYEES = 15
"""Offices with fewer employees get tables by year, not by month."""

# -- incidents


@dataclass(frozen=True)
class Sums:
    """The incidents of a time: how many, followed up, with a reaction; and which figures are in doubt."""

    count: int
    followed_up: int
    reacted: int
    table: tuple[tuple[int, ...], ...]
    not_reconciled: bool

    def share(self, part: int) -> int | None:
        """Per cent, rounded down; None when there were no incidents."""
        return 100 * part // self.count if self.count else None


def last_year(reader: Reader, today: date) -> Sums:
    """The twelve months up to and with this one, by category and channel."""
    first = (today - relativedelta(months=11)).replace(day=1)
    return sums(row for row in reader.all(SafetyIncidents) if _month(row) and first <= _month_of(row) <= today)


def _month(row: SafetyIncidents) -> bool:
    return bool(row.year and row.month)


def _month_of(row: SafetyIncidents) -> date:
    return date(row.year or 1, row.month or 1, 1)


def sums(rows: Iterable[SafetyIncidents]) -> Sums:
    """Add up; figures from both systems that are not reconciled are counted and said to be in doubt."""
    found = tuple(rows)
    cells: Mapping[tuple[str, str], int] = {
        (a.key, b.key): sum(row.count or 0 for row in found if (row.category, row.channel) == (a.key, b.key))
        for a in CATEGORIES
        for b in CHANNELS
    }
    return Sums(
        sum(row.count or 0 for row in found),
        sum(row.followed_up or 0 for row in found),
        sum(row.reacted or 0 for row in found),
        tuple(tuple(cells[a.key, b.key] for b in CHANNELS) for a in CATEGORIES),
        any(row.source == "begge" and not row.reconciled for row in found),
    )


def may_show_months(employees: int | None) -> bool:
    """8.4: only an office that is known to be large enough prints figures by month."""
    return employees is not None and employees >= FEW_EMPLOYEES


# -- training and exercises


@dataclass(frozen=True)
class Coverage:
    """How many of a group at an employer have a training that still counts."""

    group: str
    employer: str
    done: int
    whole: int
    expires: date | None


def coverage(reader: Reader, today: date, theme: str = "") -> tuple[Coverage, ...]:
    """Per group and employer, the newest training of a theme, or of any; one that is out of date counts none."""
    rows = [t for t in reader.all(SafetyTraining) if (not theme or t.theme == theme) and t.held_on]
    newest: dict[tuple[str, str], SafetyTraining] = {}
    for row in sorted(rows, key=lambda t: t.held_on or date.min):
        newest[row.group, row.employer] = row
    return tuple(_covered(row, today) for row in newest.values())


def _covered(row: SafetyTraining, today: date) -> Coverage:
    expires = row.held_on + relativedelta(months=row.valid_months or 12) if row.held_on else None
    done = min(row.done or 0, row.in_group or 0) if is_valid(row, today) else 0
    return Coverage(row.group, row.employer, done, row.in_group or 0, expires)


def exercised_share(picture: Picture) -> tuple[int, int]:
    """3.8: how many of the high and of the possibly fatal situations were exercised in the last twelve months."""
    since = picture.today - relativedelta(months=rules.EXERCISE_MONTHS)
    pressing = [s for s in picture.scored if s.level == rules.HIGH or (s.now and rules.is_critical(s.now))]
    done = [s for s in pressing if any(since <= day <= picture.today for day in s.exercised)]
    return len(done), len(pressing)
