"""How an indicator stands: its series, targets, trend, status and age, reckoned here for every screen and document.

A shielded value is gone already here: what shows a reading cannot show it by mistake (kvp_kompetanse.md 9.3).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from navplan.domain.indicators.feeds import Aim, fed_aims, fed_values, frequency
from navplan.domain.modules.indicator import Indicator, IndicatorTarget, IndicatorValue
from navplan.domain.modules.indicator.periods import FREQUENCY_PARTS, Period, ended, tertial_of
from navplan.domain.records import Reader
from navplan.domain.small_numbers import LIMIT
from navplan.domain.targets import against

READY_DAYS = 30
"""A figure is expected so long after its period when the card does not say."""

FIRM = 10
"""A share of fewer than this many gets no colour (kvp_kompetanse.md 7.1)."""

STATE_OF = {"green": "i_rute", "yellow": "usikker", "red": "ikke_i_rute", "grey": "uten_maal"}
COUNTS = frozenset({"antall"})
NEEDS_BASIS = frozenset({"prosent", "dager", "poeng", "kr"})
"""Units whose value is made from people that the value itself does not count."""


@dataclass(frozen=True)
class Point:
    """A period and its figure; None when it is shielded."""

    period: Period
    value: Decimal | None
    basis: int | None = None
    preliminary: bool = False
    is_firm: bool = True
    comment: str = ""
    id: str = ""
    """The stored value; empty when the figure is reckoned elsewhere."""

    @property
    def is_hidden(self) -> bool:
        """Whether too few stand behind it to show it."""
        return self.value is None


@dataclass(frozen=True)
class Reading:
    """One indicator as it stood on a day."""

    indicator: Indicator
    points: tuple[Point, ...]
    aims: tuple[Aim, ...]
    as_of: date

    @property
    def newest(self) -> Point | None:
        """The last figure; None when there is none."""
        return self.points[-1] if self.points else None

    @property
    def previous(self) -> Point | None:
        """The figure before the last."""
        return self.points[-2] if len(self.points) > 1 else None

    @property
    def higher_is_better(self) -> bool:
        """The direction; a target that another module holds says it itself."""
        if self.indicator.feed and self.aims:
            return self.aims[-1].higher_is_better
        return self.indicator.direction != "lavere"

    def aim_of(self, year: int) -> Aim | None:
        """The target of a year."""
        return next((aim for aim in self.aims if aim.year == year), None)

    def target_at(self, period: Period) -> Decimal | None:
        """What the figure should be at the end of a period: the tertial's step where one is set, else the year's."""
        aim = self.aim_of(period.year)
        if aim is None:
            return None
        step = aim.tertials[int(tertial_of(period)[1]) - 1]
        return aim.value if step is None else step

    def state_of(self, point: Point | None) -> str:
        """A key of `STATES`: thresholds decide where there are any, else the distance to the target."""
        if point is None:
            return "mangler"
        if point.value is None:
            return "skjermet"
        if not point.is_firm:
            return "faa"
        if self.indicator.direction == "ingen":
            return "uten_maal"
        if self.indicator.yellow is not None or self.indicator.red is not None:
            return self._by_thresholds(point.value)
        target = self.target_at(point.period)
        return "uten_maal" if target is None else STATE_OF[against(point.value, target, self.higher_is_better)]

    def _by_thresholds(self, value: Decimal) -> str:
        for limit, state in ((self.indicator.red, "ikke_i_rute"), (self.indicator.yellow, "usikker")):
            if limit is not None and (value <= limit if self.higher_is_better else value >= limit):
                return state
        return "i_rute"

    @property
    def state(self) -> str:
        """How the last figure stands."""
        return self.state_of(self.newest)

    @property
    def expected(self) -> Period | None:
        """The last period whose figure should have been there by now."""
        ready = self.indicator.ready_days if self.indicator.ready_days is not None else READY_DAYS
        found = ended(frequency(self.indicator), self.as_of - timedelta(days=ready), 1)
        return found[0] if found else None

    @property
    def is_stale(self) -> bool:
        """Whether a figure that should have been there is missing; what is followed no more grows no older."""
        if self.indicator.retired or self.expected is None:
            return False
        return self.newest is None or self.newest.period.order < self.expected.order

    @property
    def trend(self) -> str:
        """«better», «worse» or «same» than the figure before; «up» or «down» without a direction; else empty."""
        before, now = self.previous, self.newest
        if before is None or now is None or before.value is None or now.value is None:
            return ""
        if now.value == before.value:
            return "same"
        went_up = now.value > before.value
        if self.indicator.direction == "ingen":
            return "up" if went_up else "down"
        return "better" if went_up == self.higher_is_better else "worse"


def is_small(number: int | None) -> bool:
    """Whether a count is one that a reader could know people by."""
    return number is not None and 0 < number < LIMIT


def hides(indicator: Indicator, value: Decimal, basis: int | None) -> bool:
    """Whether a shielded indicator's value stays in the office: few are counted, or it is not said how many."""
    if not indicator.shielded:
        return False
    if indicator.unit in COUNTS:
        return 0 < value < LIMIT
    if indicator.unit not in NEEDS_BASIS:
        return False
    if basis is None:
        return True
    if indicator.unit != "prosent":
        return basis < LIMIT
    part = int((value * basis / 100).to_integral_value())
    return is_small(part) or is_small(basis - part)


def reading_of(indicator: Indicator, reader: Reader, as_of: date) -> Reading:
    """The indicator with everything known of it on a day."""
    if indicator.feed:
        return Reading(indicator, _fed(indicator, reader, as_of), fed_aims(indicator, reader), as_of)
    return Reading(indicator, _own(indicator, reader, as_of), _aims(indicator, reader), as_of)


def _fed(indicator: Indicator, reader: Reader, as_of: date) -> tuple[Point, ...]:
    """What is reckoned of people is always shielded."""
    found: list[Point] = []
    for fed in fed_values(indicator, reader, as_of):
        rest = None if fed.part is None or fed.whole is None else fed.whole - fed.part
        few = is_small(fed.part) or is_small(rest)
        if fed.whole is None and indicator.unit in COUNTS:
            few = 0 < fed.value < LIMIT
        found.append(Point(fed.period, None if few else fed.value, None if few else fed.whole, is_firm=fed.is_firm))
    return tuple(found)


def _own(indicator: Indicator, reader: Reader, as_of: date) -> tuple[Point, ...]:
    """Of two values for one period the first that entered counts."""
    found: dict[Period, Point] = {}
    parts = FREQUENCY_PARTS[frequency(indicator)]
    for told in reader.linked(IndicatorValue, "indicator", indicator.id):
        if told.year is None or told.value is None or told.part not in parts:
            continue
        period = Period(told.year, told.part)
        if period.ends <= as_of and period not in found:
            found[period] = _point(indicator, told, period, told.value)
    return tuple(sorted(found.values(), key=lambda point: point.period.order))


def _point(indicator: Indicator, told: IndicatorValue, period: Period, value: Decimal) -> Point:
    hidden = hides(indicator, value, told.basis)
    firm = indicator.unit != "prosent" or told.basis is None or told.basis >= FIRM
    return Point(
        period,
        None if hidden else value,
        None if hidden else told.basis,
        told.certainty == "forelopig",
        firm,
        told.comment,
        told.id,
    )


def _aims(indicator: Indicator, reader: Reader) -> tuple[Aim, ...]:
    found: dict[int, Aim] = {}
    for target in reader.linked(IndicatorTarget, "indicator", indicator.id):
        if target.year and target.year not in found:
            steps = (target.tertial_1, target.tertial_2, target.tertial_3)
            found[target.year] = Aim(target.year, target.value, steps, indicator.direction != "lavere")
    return tuple(sorted(found.values(), key=lambda aim: aim.year))


def as_of(year: int, today: date) -> date:
    """The day that a year's plan is looked at from: today, or its last day when the year is over."""
    return min(today, date(year, 12, 31))


def readings(reader: Reader, year: int, today: date) -> tuple[Reading, ...]:
    """Every indicator that is followed, as it stands in the year's plan, in the order they entered."""
    day = as_of(year, today)
    return tuple(reading_of(one, reader, day) for one in reader.all(Indicator) if not one.retired)
