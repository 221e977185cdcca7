"""Periods that figures are for: a year or a part of one, when it ends, and how people and statistics write it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from navplan.domain.modules.indicator.words import PARTS
from navplan.domain.words import N_, Said, Translate

FREQUENCY_PARTS = {
    "aar": ("aar",),
    "halvaar": ("h1", "h2"),
    "tertial": ("t1", "t2", "t3"),
    "kvartal": ("k1", "k2", "k3", "k4"),
    "maaned": tuple(f"m{month:02}" for month in range(1, 13)),
}
"""The parts of a year in order, for each frequency."""

LAST_MONTH = {
    part: 12 // len(parts) * place for parts in FREQUENCY_PARTS.values() for place, part in enumerate(parts, start=1)
}
LENGTHS = {"a": 12, "h": 6, "t": 4, "k": 3, "m": 1}
SHORT = {"h": "{n}. halvår", "t": "T{n}", "k": "K{n}"}
WORDS = {option.key: option.label for option in PARTS}


@dataclass(frozen=True)
class Period:
    """A year and a part of it."""

    year: int
    part: str

    @property
    def month(self) -> int:
        """Its last month, 1 to 12."""
        return LAST_MONTH[self.part]

    @property
    def ends(self) -> date:
        """Its last day."""
        following = date(self.year + self.month // 12, self.month % 12 + 1, 1)
        return following - timedelta(days=1)

    @property
    def order(self) -> tuple[int, int, int]:
        """Sorts by end; of two that end on one day the shorter stands first."""
        return self.year, self.month, LENGTHS[self.part[0]]

    def said(self, translate: Translate) -> str:
        """«2. tertial 2024», «mars 2024», «2024»."""
        if self.part == "aar":
            return str(self.year)
        return Said(N_("{part} {year}"), part=translate(WORDS[self.part]), year=self.year).words(translate)

    def short(self, translate: Translate) -> str:
        """«T2 24», «Mar 24», «2024»: room for it under a chart."""
        if self.part == "aar":
            return str(self.year)
        head, number = self.part[0], self.part[1:]
        words = translate(WORDS[self.part])[:3] if head == "m" else translate(SHORT[head]).format(n=number)
        return f"{words} {self.year % 100:02}"


def ended(frequency: str, until: date, count: int) -> tuple[Period, ...]:
    """The last `count` periods of this frequency that had ended on a day, oldest first."""
    found: list[Period] = []
    for period in _backwards(frequency, until.year):
        if period.ends <= until:
            found.append(period)
        if len(found) == count:
            break
    return tuple(reversed(found))


def _backwards(frequency: str, year: int) -> Iterator[Period]:
    for one in range(year, 1900, -1):
        for part in reversed(FREQUENCY_PARTS[frequency]):
            yield Period(one, part)


def frequency_of(part: str) -> str:
    """Which frequency a part of a year belongs to; empty when it is none."""
    return next((key for key, parts in FREQUENCY_PARTS.items() if part in parts), "")


def tertial_of(period: Period) -> str:
    """The last tertial that is over when the period ends; early in the year the first, which is on its way."""
    return f"t{max(1, period.month // 4)}"


def fitted(period: Period, frequency: str) -> Period | None:
    """The period of this frequency that a written one means; None when it means none.

    A month stands for the period that it ends: reports name the month they were closed in.
    """
    if frequency_of(period.part) == frequency:
        return period
    if period.part[0] != "m":
        return None
    return next((Period(period.year, p) for p in FREQUENCY_PARTS[frequency] if LAST_MONTH[p] == period.month), None)


_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTHS = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
_KINDS = {"halvår": "h", "halvaar": "h", "tertial": "t", "kvartal": "k", "h": "h", "t": "t", "k": "k", "q": "k"}
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_YEAR}\s*[-/ ]?\s*(?P<kind>[htkqm])\s*(?P<number>\d{{1,2}})",
        rf"(?P<kind>[htkq])\s*(?P<number>\d)\s*[-/ ]?\s*{_YEAR}",
        rf"(?P<number>\d)\.?\s*(?P<kind>tertial|kvartal|halv(?:å|aa)r)\s*,?\s*{_YEAR}",
        rf"(?P<kind>tertial|kvartal|halv(?:å|aa)r)\s*(?P<number>\d)\s*,?\s*{_YEAR}",
        rf"(?P<name>{'|'.join(_MONTHS)})[a-zæøå]*\.?\s*,?\s*{_YEAR}",
        rf"{_YEAR}-(?P<month>\d{{1,2}})(?:-\d{{1,2}})?",
        rf"(?:\d{{1,2}}\.)?(?P<month>\d{{1,2}})[./]{_YEAR}",
        _YEAR,
    )
)


def read_period(text: str) -> Period | None:
    """«2024», «2024K1», «2024M03», «T1 2024», «1. tertial 2024», «mars 2024», «31.03.2024»; None for anything else."""
    plain = " ".join(text.split())
    for form in _FORMS:
        found = form.fullmatch(plain)
        if found:
            return _from(found.groupdict())
    return None


def _from(told: dict[str, str | None]) -> Period | None:
    year = int(told["year"] or 0)
    name, month, kind = told.get("name"), told.get("month"), told.get("kind")
    if name:
        part = f"m{_MONTHS.index(name.lower()) + 1:02}"
    elif month or (kind or "").lower() == "m":
        part = f"m{int(month or told['number'] or 0):02}"
    elif kind:
        part = f"{_KINDS[kind.lower()]}{told['number']}"
    else:
        part = "aar"
    return Period(year, part) if part in LAST_MONTH else None
