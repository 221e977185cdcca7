"""Figures that another module reckons, as values of an indicator: asked of that module's one figure function."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.indicator.periods import Period, ended
from navplan.domain.modules.kvp import KvpTarget
from navplan.domain.modules.kvp.indicators import books_of, figure
from navplan.domain.records import Reader

KVP = "kvp:"
COARSE = {"maaned": "tertial", "kvartal": "tertial"}
"""Rolling shares month by month would tell what single months were, so they are read a tertial apart."""

LONGEST = 30
"""So many periods are asked for: ten years of tertials."""


@dataclass(frozen=True)
class Fed:
    """A reckoned figure at the end of a period; `part` of `whole` when it is a share."""

    period: Period
    value: Decimal
    part: int | None
    whole: int | None
    is_firm: bool


@dataclass(frozen=True)
class Aim:
    """A year's target with its steps, whoever set it."""

    year: int
    value: Decimal | None
    tertials: tuple[Decimal | None, Decimal | None, Decimal | None]
    higher_is_better: bool


def frequency(indicator: Indicator) -> str:
    """How often the indicator has a value."""
    own = indicator.frequency or "tertial"
    return COARSE.get(own, own) if indicator.feed else own


def fed_values(indicator: Indicator, reader: Reader, until: date) -> tuple[Fed, ...]:
    """The figure at the end of each period that has passed, oldest first; periods without a figure are left out."""
    key = indicator.feed.removeprefix(KVP)
    books = books_of(reader)
    found: list[Fed] = []
    for period in ended(frequency(indicator), until, LONGEST):
        told = figure(key, books, (period.year, period.month))
        if told.value is not None and books.series.get((period.year, period.month)):
            found.append(Fed(period, told.value, told.part, told.whole, told.is_firm))
    return tuple(found)


def fed_aims(indicator: Indicator, reader: Reader) -> tuple[Aim, ...]:
    """The targets that the module itself holds for the figure, so that they are set in one place."""
    key = indicator.feed.removeprefix(KVP)
    return tuple(
        Aim(t.year, t.value, (t.tertial_1, t.tertial_2, t.tertial_3), t.direction != "hoyst")
        for t in reader.all(KvpTarget)
        if t.indicator == key and t.year
    )
