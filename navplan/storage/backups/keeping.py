"""Which backups are kept: everything for two days, then one a day, week, month and year, ever more seldom.

The table of the reliability design, 5.6. Pure: names and times in, decisions out.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

FRESH = timedelta(hours=48)
FRESH_LIMIT = 50
"""All backups of the last two days are kept, up to so many."""

LEAST = 3
"""Never fewer verified backups than this."""

LARGEST = 2 * 1024**3
"""Bytes that all backups of a plan may take together."""


@dataclass(frozen=True)
class Kept:
    """One backup as the rule sees it. `at` is UTC."""

    name: str
    at: datetime
    size: int
    is_whole: bool = True


def _day(at: datetime) -> Hashable:
    return at.date()


def _week(at: datetime) -> Hashable:
    return at.isocalendar()[:2]


def _month(at: datetime) -> Hashable:
    return at.year, at.month


def _year(at: datetime) -> Hashable:
    return at.year


CLASSES: tuple[tuple[Callable[[datetime], Hashable], int], ...] = ((_day, 14), (_week, 8), (_month, 24), (_year, 10))
"""One backup of each of the last 14 days with one, 8 weeks, 24 months, 10 years: the newest of each."""


def to_thin(backups: Iterable[Kept], now: datetime) -> tuple[Kept, ...]:
    """The backups that may go, oldest first.

    Those that the clock has not come to are counted by themselves: once it has been set back, they would else take the
    places of what is taken from then on.
    """
    newest_first = sorted(backups, key=lambda one: one.at, reverse=True)
    ahead = [one for one in newest_first if one.at > now]
    behind = newest_first[len(ahead) :]
    wanted = _wanted(ahead, now) | _wanted(behind, now)
    kept = [one for one in newest_first if one.name in wanted]
    gone = {one.name for one in newest_first} - wanted | _too_much(kept, _spared(ahead) | _spared(behind))
    return tuple(one for one in reversed(newest_first) if one.name in gone)


def _wanted(newest_first: Sequence[Kept], now: datetime) -> set[str]:
    whole = [one for one in newest_first if one.is_whole]
    wanted = {one.name for one in whole[:LEAST]} | _fresh(newest_first, now)
    for class_of, count in CLASSES:
        wanted |= _newest_of_each(whole, class_of, count)
    return wanted


def _spared(newest_first: Sequence[Kept]) -> set[str]:
    """The newest of each year, and the least number of whole ones."""
    whole = [one for one in newest_first if one.is_whole]
    return {one.name for one in whole[:LEAST]} | _newest_of_each(whole, _year, len(whole))


def _fresh(newest_first: Sequence[Kept], now: datetime) -> set[str]:
    return {one.name for one in newest_first[:FRESH_LIMIT] if now - one.at <= FRESH}


def _newest_of_each(newest_first: Sequence[Kept], class_of: Callable[[datetime], Hashable], count: int) -> set[str]:
    newest: dict[Hashable, str] = {}
    for one in newest_first:
        newest.setdefault(class_of(one.at), one.name)
    return set(list(newest.values())[:count])


def _too_much(newest_first: Sequence[Kept], spared: set[str]) -> set[str]:
    """Oldest first until all fits; none of the spared."""
    size, gone = sum(one.size for one in newest_first), set()
    for one in reversed(newest_first):
        if size <= LARGEST:
            break
        if one.name not in spared:
            gone.add(one.name)
            size -= one.size
    return gone
