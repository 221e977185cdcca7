"""Figures: incident sums and the share of what was exercised; each is worked out here and nowhere else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from navplan.domain.modules.safety import SafetyIncidents, rules
from navplan.domain.modules.safety.words_practice import CATEGORIES, CHANNELS
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
    police: int = 0
    authority: int = 0

    def share(self, part: int) -> int | None:
        """Per cent, rounded down; None when there were no incidents."""
        return 100 * part // self.count if self.count else None


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
        sum(row.police or 0 for row in found),
        sum(row.authority or 0 for row in found),
    )


def may_show_months(employees: int | None) -> bool:
    """8.4: only an office that is known to be large enough prints figures by month."""
    return employees is not None and employees >= FEW_EMPLOYEES


# -- exercises


def exercised_share(picture: Picture) -> tuple[int, int]:
    """3.8: how many of the high and of the possibly fatal situations were exercised in the last twelve months."""
    since = picture.today - relativedelta(months=rules.EXERCISE_MONTHS)
    pressing = [s for s in picture.scored if s.level == rules.HIGH or (s.now and rules.is_critical(s.now))]
    done = [s for s in pressing if any(since <= day <= picture.today for day in s.exercised)]
    return len(done), len(pressing)
