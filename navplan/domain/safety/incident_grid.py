"""Incident sums by period: which periods there are, what was followed up, and months that nobody has filled in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from navplan.domain.modules.safety import SafetyIncidents
from navplan.domain.records import Reader
from navplan.domain.safety.counts import Sums, sums
from navplan.domain.words import N_, Said

MONTH_NAMES = (
    *(N_("januar"), N_("februar"), N_("mars"), N_("april"), N_("mai"), N_("juni")),
    *(N_("juli"), N_("august"), N_("september"), N_("oktober"), N_("november"), N_("desember")),
)
ALIKE = 3
"""So many of one sort in a quarter call for a new assessment (5.5)."""


@dataclass(frozen=True)
class Period:
    """From the first day of a month to the last month, both counted."""

    key: str
    said: Said
    first: date
    last: date

    def holds(self, row: SafetyIncidents) -> bool:
        """Whether a row belongs to the period; one without year or month belongs nowhere."""
        return bool(row.year and row.month) and self.first <= month_of(row) <= self.last


def month_of(row: SafetyIncidents) -> date:
    """The first day of the row's month."""
    return date(row.year or 1, row.month or 1, 1)


def twelve_months(today: date) -> Period:
    """The twelve months up to and with this one."""
    last = today.replace(day=1)
    return Period("12", Said(N_("Siste tolv måneder")), last - relativedelta(months=11), last)


def quarter(year: int, number: int) -> Period:
    """One quarter of a year."""
    first = date(year, 3 * number - 2, 1)
    said = Said(N_("{n}. kvartal {year}"), n=number, year=year)
    return Period(f"{year}K{number}", said, first, first + relativedelta(months=2))


def quarters_of(period: Period) -> tuple[Period, ...]:
    """The quarters that a period touches, each cut to the period, oldest first."""
    months = [period.first]
    while months[-1] < period.last:
        months.append(months[-1] + relativedelta(months=1))
    whole = (quarter(*found) for found in dict.fromkeys((day.year, (day.month + 2) // 3) for day in months))
    return tuple(_cut(one, period) for one in whole)


def _cut(one: Period, period: Period) -> Period:
    first, last = max(one.first, period.first), min(one.last, period.last)
    is_whole = (first, last) == (one.first, one.last)
    return one if is_whole else Period(one.key, Said(N_("{quarter}, en del"), quarter=one.said), first, last)


def month(day: date) -> Period:
    """One month."""
    first = day.replace(day=1)
    return Period(f"{first:%Y-%m}", Said(N_("{month} {year}"), month=_name(first), year=first.year), first, first)


def _name(first: date) -> Said:
    return Said(MONTH_NAMES[first.month - 1])


def periods(reader: Reader, today: date) -> tuple[Period, ...]:
    """The last twelve months, then the years, quarters and months that have figures, newest first."""
    days = sorted({month_of(row) for row in reader.all(SafetyIncidents) if row.year and row.month}, reverse=True)
    years = (
        Period(f"{y}", Said(N_("Året {year}"), year=y), date(y, 1, 1), date(y, 12, 1))
        for y in dict.fromkeys(day.year for day in days)
    )
    quarters = (quarter(*found) for found in dict.fromkeys((day.year, (day.month + 2) // 3) for day in days))
    return (twelve_months(today), *years, *quarters, *(month(day) for day in days))


def rows_in(reader: Reader, period: Period) -> tuple[SafetyIncidents, ...]:
    """The rows of a period, newest month first."""
    found = [row for row in reader.all(SafetyIncidents) if period.holds(row)]
    return tuple(sorted(found, key=month_of, reverse=True))


def sums_in(reader: Reader, period: Period) -> Sums:
    """The figures of a period."""
    return sums(rows_in(reader, period))


def last_year(reader: Reader, today: date) -> Sums:
    """The twelve months up to and with this one."""
    return sums_in(reader, twelve_months(today))


def months_without_figures(reader: Reader, today: date) -> tuple[date, ...]:
    """Of the twelve months before this one, those with no figures at all; no incidents is a row with nought."""
    there = {month_of(row) for row in reader.all(SafetyIncidents) if row.year and row.month}
    first = today.replace(day=1)
    months = [first - relativedelta(months=n) for n in range(12, 0, -1)]
    return tuple(day for day in months if day not in there)


def alike_in_a_quarter(reader: Reader, since: date) -> Iterator[tuple[Period, str, str, int]]:
    """5.5: what has happened three times or more in one quarter after a day: the quarter, category, channel, count."""
    counts: dict[tuple[int, int, str, str], int] = {}
    for row in reader.all(SafetyIncidents):
        if row.year and row.month and month_of(row) > since:
            key = (row.year, (row.month + 2) // 3, row.category, row.channel)
            counts[key] = counts.get(key, 0) + (row.count or 0)
    for (year, number, category, channel), count in sorted(counts.items()):
        if count >= ALIKE:
            yield quarter(year, number), category, channel, count
