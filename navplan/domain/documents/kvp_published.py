"""The KVP numbers of a year as they may be shown: all of them in the office, masked in what leaves it.

Everything that one document shows is masked together, with every sum between its numbers, so that no two tables of it
give a hidden number back (kvp_kompetanse.md 9.3). Flows are published for the year, not month by month: in an office
of ordinary size every month's flows are small. Month sheets and workbooks may lie beside the report, so what they hold
back of a month or a review is a number of its own here: `held`, and `free` is what they show.
"""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from navplan.domain.modules.kvp import KvpReview
from navplan.domain.modules.kvp.figures import Figure
from navplan.domain.modules.kvp.indicators import Books, books_of, figure
from navplan.domain.modules.kvp.month import AGES, INFLOW, MEASURES, OUTCOMES, OUTFLOW, REFUSALS
from navplan.domain.modules.kvp.planning import FUNNEL
from navplan.domain.modules.kvp.series import Period, Standing
from navplan.domain.people import has_small
from navplan.domain.records import Reader, Record
from navplan.domain.small_numbers import HIDDEN, LIMIT, Key, Sum, is_small, masked
from navplan.domain.words import Translate

SUMMED = (
    *("applications", "granted", "refused", "withdrawn", "conditions", "conditions_assessed", "offered", "declined"),
    *("in_time", *INFLOW, *OUTFLOW, *OUTCOMES, *REFUSALS),
)
"""What is published as the year's sum."""

STOOD = (*AGES, *MEASURES, "women", "extended", "leave", "long_term", "long_term_assessed")
"""What is published as it stood at the end of the last entered month."""

ATTRIBUTES = ("women", "extended", "leave")
"""Parts of the participants whose rest anyone can reckon."""

CLOSING = "closing"
ON_CLOSINGS = ("average", "used_places", "forecast")
"""Figures that the number of participants at every month's end lies behind."""

ROLLING = ("to_work", "completion")
"""Figures of the last twelve months: only in December do they rest on the year's own sums."""

SHARES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "under_25": (("age_under_25",), (CLOSING,)),
    "to_work": (("out_work", "out_subsidy"), OUTCOMES),
    "completion": (("completed",), OUTFLOW),
    "coverage": (("long_term_assessed",), ("long_term",)),
    "assessed_first": (("conditions_assessed",), ("conditions",)),
    "in_time": (("in_time",), ("started",)),
}
"""The shares that are published: which numbers they tell, of which. Others would say too much beside these."""


class Published:
    """One year's numbers with what may be shown of each."""

    def __init__(self, reader: Reader, year: int, translate: Translate, limit: int | None = LIMIT) -> None:
        """`limit` None is for the office's own screens: nothing is masked."""
        self.books: Books = books_of(reader)
        self.year = year
        self.translate = translate
        self._limit = limit
        self.standings: tuple[Standing, ...] = self.books.series.year(year)
        self.last: Standing | None = self.standings[-1] if self.standings else None
        self.reviews = tuple(r for r in reader.all(KvpReview) if r.done_on and r.done_on.year == year)
        self._values: dict[Key, int | None] = dict(self._numbers())
        prized = [key for key in self.numbers() if key[0] in ("part", "whole")]
        told = [key for key in self.numbers() if key[0] in ("opening", "closing", "free") or self._is_fed(key)]
        self._masked = masked(self._values, self._sums(), limit, prized, told)

    @property
    def at(self) -> Period:
        """The month the year's figures are reckoned at."""
        return self.last.at if self.last else (self.year, 12)

    def numbers(self) -> tuple[tuple[object, ...], ...]:
        """Every number there is; those that begin with part, whole, rest, held or free are reckoned from others."""
        return tuple(key for key in self._values if isinstance(key, tuple))

    def value(self, *key: object) -> int | None:
        """A number that may be shown; None when it is unknown or hidden."""
        return self._values.get(key) if self._masked.of(key) == "shown" else None

    def said(self, *key: object) -> str:
        """A number as it may be shown: «12», «<5», «skjult», or «–» when it is unknown."""
        return self._masked.said(key, self._values.get(key), self.translate)

    def figure(self, key: str) -> tuple[Decimal | None, str]:
        """A figure at the end of the last entered month, and how it is said."""
        found = figure(key, self.books, self.at)
        behind = self._behind(key)
        if found.value is not None and self._masked.of(*behind) != "shown":
            return None, self.said(*behind[0]) if len(behind) == 1 else self.translate(HIDDEN)
        return found.value, figure_words(found)

    @property
    def tells_cost(self) -> bool:
        """Whether the year's allowance may be told: with the rates it gives the young of all months back."""
        young = any(is_small(s.month.age_under_25, self._limit) for s in self.standings)
        return not young and self._masked.of(*self._closings(), ("stood", "age_under_25")) == "shown"

    def _is_fed(self, key: tuple[object, ...]) -> bool:
        """Whether the number is behind a share that the indicators tell: neither it nor the rest of it is small."""
        if key[0] not in ("part", "whole"):
            return False
        part, whole = (self._values[name, key[1]] for name in ("part", "whole"))
        if part is None or whole is None:
            return False
        return not is_small(part, self._limit) and not is_small(whole - part, self._limit)

    def _holds_review(self, review: Record) -> bool:
        return has_small(review, self._limit)

    def _closings(self) -> tuple[tuple[object, ...], ...]:
        return tuple(("closing", *standing.at) for standing in self.standings)

    def _behind(self, key: str) -> tuple[tuple[object, ...], ...]:
        """The numbers that a figure tells."""
        if key in SHARES:
            return ("part", key), ("whole", key)
        if key == "at_year_end":
            return (("closing", *self.at),)
        return self._closings() if key in ON_CLOSINGS else ()

    def portfolios(self) -> tuple[str, ...]:
        """The portfolios gone through this year, in the order of their first review."""
        return tuple(dict.fromkeys(review.portfolio for review in self.reviews))

    def _numbers(self) -> Iterable[tuple[Key, int | None]]:
        for standing in (*self.books.series.year(self.year - 1), *self.standings):
            yield ("closing", *standing.at), standing.closing
        yield ("opening",), self.standings[0].opening if self.standings else None
        for name in SUMMED:
            yield from _with_held(("sum", name), [s.month for s in self.standings], name, flows_held(self._limit))
        for name in STOOD:
            yield ("stood", name), getattr(self.last.month, name) if self.last else None
        for name in ATTRIBUTES:
            yield ("rest", name), self._rest(name)
        for key in SHARES:
            told = figure(key, self.books, self.at)
            yield ("part", key), told.part
            yield ("whole", key), told.whole
        for step in FUNNEL:
            for portfolio in self.portfolios():
                own = [review for review in self.reviews if review.portfolio == portfolio]
                yield from _with_held(("funnel", portfolio, step), own, step, self._holds_review)
            yield ("funnel", "", step), _sum_of(self.reviews, step)

    def _rest(self, name: str) -> int | None:
        part = getattr(self.last.month, name) if self.last else None
        return None if part is None or not self.last or self.last.closing is None else self.last.closing - part

    def _sums(self) -> Iterable[Sum]:
        if self.last:
            closing = ("closing", *self.last.at)
            inflow, outflow = (tuple(("sum", name) for name in names) for names in (INFLOW, OUTFLOW))
            yield Sum(closing, (("opening",), *inflow), outflow)
            for names in (AGES, MEASURES):
                yield Sum(closing, tuple(("stood", name) for name in names))
            for name in ATTRIBUTES:
                yield Sum(closing, (("stood", name), ("rest", name)))
            yield from self._same_opening()
        for key in SHARES:
            yield from self._share_sums(key)
        yield Sum(("sum", "applications"), tuple(("sum", name) for name in ("granted", "refused", "withdrawn")))
        yield Sum(("sum", "completed"), tuple(("sum", name) for name in OUTCOMES))
        yield Sum(("sum", "refused"), tuple(("sum", name) for name in REFUSALS))
        for step in FUNNEL:
            yield Sum(("funnel", "", step), tuple(("funnel", p, step) for p in self.portfolios()))
        for number in self.numbers():
            if number[0] == "held":
                yield Sum(number[1:], (number, ("free", *number[1:])))

    def _share_sums(self, key: str) -> Iterable[Sum]:
        """A share tells its part and its whole, and what these are the sums of."""
        if key not in ROLLING or self.at[1] == 12:
            parts, wholes = SHARES[key]
            yield Sum(("part", key), tuple(self._cell(name) for name in parts))
            yield Sum(("whole", key), tuple(self._cell(name) for name in wholes))

    def _cell(self, name: str) -> Key:
        if name == CLOSING:
            return ("closing", *self.at)
        return ("stood" if name in STOOD else "sum", name)

    def _same_opening(self) -> Iterable[Sum]:
        """The year opens with what December closed with."""
        december = ("closing", self.year - 1, 12)
        if december in self._values and self._values[december] == self._values[("opening",)]:
            yield Sum(("opening",), (december,))


def flows_held(limit: int | None) -> Callable[[Record], bool]:
    """Whether a month's sheet holds back all that happened in it: when some of it is small, the balance tells it."""

    def held(month: Record) -> bool:
        return any(is_small(getattr(month, name), limit) for name in SUMMED)

    return held


def _with_held(
    key: tuple[object, ...], records: Sequence[Record], name: str, holds: Callable[[Record], bool]
) -> Iterable[tuple[Key, int | None]]:
    """A sum over records, and apart in it what a list or a month's sheet holds back and what it shows."""
    yield key, _sum_of(records, name)
    yield ("held", *key), _sum_of([record for record in records if holds(record)], name)
    yield ("free", *key), _sum_of([record for record in records if not holds(record)], name)


def _sum_of(records: Iterable[Record], name: str) -> int | None:
    known = [number for record in records if (number := getattr(record, name)) is not None]
    return sum(known) if known else None


def figure_words(found: Figure) -> str:
    """«66,7 % (n = 3)» below ten, «51,2 %», «24», «–»."""
    if found.value is None:
        return "–"
    digits = f"{found.value:f}".rstrip("0").rstrip(".") if "." in f"{found.value:f}" else f"{found.value:f}"
    if found.unit == "kr":
        return f"{int(found.value):,}".replace(",", "\u00a0") + "\u00a0kr"
    words = (f"{found.value:.1f}" if found.unit == "prosent" else digits).replace(".", ",")
    words = f"{words}\u00a0%" if found.unit == "prosent" else words
    return words if found.is_firm or found.whole is None else f"{words} (n = {found.whole})"
