"""The months in order, each with the participants it began and ended with.

One pass over all months, so that ten years open as fast as one. A month's opening is the closing of the month
before unless somebody wrote another number, with a reason (kvp_kompetanse.md 5.2).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from navplan.domain.modules.kvp.month import INFLOW, OUTFLOW, KvpMonth, before, period
from navplan.domain.records import Reader

Period = tuple[int, int]
"""A year and a month of it, 1 to 12."""


@dataclass(frozen=True)
class Standing:
    """A month with what it began and ended with; None where a number is missing on the way there."""

    month: KvpMonth
    opening: int | None
    closing: int | None

    @property
    def at(self) -> Period:
        """Which month it is."""
        return period(self.month)


def total(month: KvpMonth, keys: Iterable[str]) -> int:
    """The sum of the numbers that are filled in."""
    return sum(getattr(month, key) or 0 for key in keys)


def missing(month: KvpMonth, keys: Iterable[str]) -> tuple[str, ...]:
    """The fields that nobody has filled in."""
    return tuple(key for key in keys if getattr(month, key) is None)


def closing(month: KvpMonth, opening: int | None) -> int | None:
    """Beholdning ut: opening + started + resumed + moved in − completed − stayed away − moved − interrupted.

    Persons at the end of the month (kvp_kompetanse.md 7.1); None as long as one of the numbers is missing.
    """
    if opening is None or missing(month, (*INFLOW, *OUTFLOW)):
        return None
    return opening + total(month, INFLOW) - total(month, OUTFLOW)


class Series:
    """All months that say which month they are, oldest first; of two for the same month the first counts."""

    def __init__(self, months: Iterable[KvpMonth]) -> None:
        self._found: dict[Period, Standing] = {}
        for month in sorted((m for m in months if period(m) != (0, 0)), key=period):
            at = period(month)
            if at not in self._found:
                earlier = self._found.get(before(*at))
                opening = month.opening if month.opening is not None else (earlier.closing if earlier else None)
                self._found[at] = Standing(month, opening, closing(month, opening))

    def __iter__(self) -> Iterator[Standing]:
        """Oldest first."""
        return iter(self._found.values())

    def get(self, at: Period) -> Standing | None:
        """The standing of a month, or None when it has not been entered."""
        return self._found.get(at)

    def year(self, year: int) -> tuple[Standing, ...]:
        """The entered months of a year."""
        return tuple(s for s in self if s.at[0] == year)

    def last(self, at: Period, length: int) -> tuple[Standing, ...]:
        """The entered months among the `length` that end with `at`."""
        place = at[0] * 12 + at[1]
        return tuple(s for s in self if place - length < s.at[0] * 12 + s.at[1] <= place)

    @property
    def newest(self) -> Standing | None:
        """The last month that was entered."""
        return next(reversed(self._found.values()), None)

    @property
    def first(self) -> Standing | None:
        """The first month that was entered."""
        return next(iter(self._found.values()), None)


def to_enter(series: Series, shown: Period | None, year: int) -> Period:
    """The month to enter next: the gap just before the one shown, else the one after the newest.

    `year` is where an office that has entered none begins.
    """
    if series.newest is None or series.first is None:
        return year, 1
    if shown is not None and shown > series.first.at and series.get(before(*shown)) is None:
        return before(*shown)
    last, number = series.newest.at
    return (last, number + 1) if number < 12 else (last + 1, 1)


def series_of(reader: Reader) -> Series:
    """The office's months."""
    return Series(reader.all(KvpMonth))
