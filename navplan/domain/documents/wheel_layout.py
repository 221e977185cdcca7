"""Where marks lie in the wheel: days become angles, rings become lanes, and marks that would meet are spread.

Angles are degrees clockwise from twelve o'clock. The year leaves a gap at the top, where the rings' names stand.
"""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import pi, sqrt

from navplan.domain.documents.wheel_entries import PLAN, RINGS, Entry
from navplan.domain.drawing import around

GAP = 30.0
"""How much of the circle the rings' names take, half on each side of twelve o'clock."""

OUTER, INNER = 276.0, 92.0
"""The radius of the outermost ring's edge, and the least of the innermost one's."""

WIDEST_RING = 46.0
FEW = 8
"""A ring with more marks than this is wider than one with few."""

MOST_WEIGHT = 2.2
"""No ring is wider than so many rings with few marks."""

SIZES = (8.0, 7.0, 6.0, 5.2, 4.6, 4.0, 3.5, 3.0)
"""Radii of marks, tried from the largest."""

AIR = 1.6
"""Least distance between two marks."""

FARTHEST = 11.0
"""How many degrees a mark may be pushed from its day before all marks are drawn smaller instead."""


@dataclass(frozen=True)
class Span:
    """The days that go once round: a year, or one month of it."""

    first: date
    last: date

    @property
    def is_month(self) -> bool:
        """Whether days and not months are told apart."""
        return (self.last - self.first).days < 31

    @property
    def days(self) -> int:
        """How many days go round."""
        return (self.last - self.first).days + 1

    def holds(self, day: date) -> bool:
        """Whether the day is one of them."""
        return self.first <= day <= self.last

    def angle(self, day: date, part: float = 0.5) -> float:
        """Where a day stands; `part` is 0 for its morning and 1 for its evening."""
        gone = min(max((day - self.first).days + part, 0), self.days)
        return GAP / 2 + (360 - GAP) * gone / self.days


def span_of(year: int, month: int = 0) -> Span:
    """The whole year, or one of its months."""
    if month:
        return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return Span(date(year, 1, 1), date(year, 12, 31))


@dataclass(frozen=True)
class Ring:
    """One track's ring, from `inner` to `outer` radius."""

    key: str
    inner: float
    outer: float

    @property
    def middle(self) -> float:
        """The radius half-way."""
        return (self.inner + self.outer) / 2


@dataclass(frozen=True)
class Spot:
    """An entry's place: angle and radius of its mark's middle, and the mark's own radius."""

    entry: Entry
    angle: float
    radius: float
    size: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The point, for a wheel with its middle there."""
        return around(x, y, self.radius, self.angle)


@dataclass(frozen=True)
class Layout:
    """All rings and marks of a wheel. The wheel's own marks are of one size, those brought from the plan of another."""

    span: Span
    rings: tuple[Ring, ...]
    spots: tuple[Spot, ...]

    @property
    def least(self) -> float:
        """The radius of the smallest mark."""
        return min((spot.size for spot in self.spots), default=SIZES[0])


def lay_out(entries: Sequence[Entry], span: Span) -> Layout:
    """Rings of the entries' tracks and a place for each entry, as near its day as the others let it."""
    shown = [entry for entry in entries if overlaps(entry, span)]
    rings = _rings(shown)
    by_ring = {ring: [entry for entry in shown if entry.ring == ring.key] for ring in rings}
    own = {ring: entries for ring, entries in by_ring.items() if ring.key != PLAN}
    brought = {ring: entries for ring, entries in by_ring.items() if ring.key == PLAN}
    spots = (*_sized(own, span), *_sized(brought, span))
    return Layout(span, rings, tuple(sorted(spots, key=lambda spot: (spot.entry.day, spot.angle))))


def _sized(by_ring: Mapping[Ring, Sequence[Entry]], span: Span) -> tuple[Spot, ...]:
    """The marks as large as they can be without being pushed too far from their days."""
    spots: tuple[Spot, ...] = ()
    for size in SIZES:
        spots, farthest = _placed(by_ring, span, size)
        if farthest <= FARTHEST:
            break
    return spots


def overlaps(entry: Entry, span: Span) -> bool:
    """Whether some of the entry's days are in the span."""
    return entry.day <= span.last and (entry.until or entry.day) >= span.first


def _rings(entries: Sequence[Entry]) -> tuple[Ring, ...]:
    """The tracks that have something, the fuller ones wider, together as wide as the wheel has room for."""
    counts = {option.key: sum(entry.ring == option.key for entry in entries) for option in RINGS}
    weights = {key: min(max(1.0, sqrt(count / FEW)), MOST_WEIGHT) for key, count in counts.items() if count}
    room = min(WIDEST_RING * len(weights), OUTER - INNER)
    rings: list[Ring] = []
    outer = OUTER
    for key, weight in weights.items():
        inner = outer - room * weight / sum(weights.values())
        rings.append(Ring(key, inner, outer))
        outer = inner
    return tuple(rings)


def _placed(by_ring: Mapping[Ring, Sequence[Entry]], span: Span, size: float) -> tuple[tuple[Spot, ...], float]:
    """The places of all marks of this size, and how far the unluckiest was pushed."""
    spots: list[Spot] = []
    farthest = 0.0
    for ring, entries in by_ring.items():
        for radius, lane in _lanes(ring, entries, span, size):
            wanted = [_wanted(entry, span) for entry in lane]
            found = spread(wanted, _step(radius, size), GAP / 2, 360 - GAP / 2)
            spots += [Spot(entry, angle, radius, size) for entry, angle in zip(lane, found, strict=True)]
            farthest = max([farthest, *(abs(a - b) for a, b in zip(wanted, found, strict=True))])
    return tuple(spots), farthest


def _wanted(entry: Entry, span: Span) -> float:
    """The angle of the entry's first day in the span."""
    return span.angle(max(entry.day, span.first))


def _step(radius: float, size: float) -> float:
    """Degrees between two marks that touch, with air."""
    return (2 * size + AIR) / radius * 180 / pi


def _lanes(ring: Ring, entries: Sequence[Entry], span: Span, size: float) -> list[tuple[float, list[Entry]]]:
    """The ring's circles of marks, from the middle outwards and inwards, with what lies on each."""
    room = ring.outer - ring.inner - AIR
    count = max(int(room // (2 * size + AIR)), 1)
    step = room / count
    radii = sorted((ring.inner + AIR / 2 + step * (n + 0.5) for n in range(count)), key=lambda r: abs(r - ring.middle))
    lanes: list[tuple[float, list[Entry]]] = [(radius, []) for radius in radii]
    ends = [float("-inf")] * count
    for entry in entries:
        angle = _wanted(entry, span)
        free = (n for n in range(count) if ends[n] <= angle)
        lane = next(free, min(range(count), key=ends.__getitem__))
        lanes[lane][1].append(entry)
        ends[lane] = max(ends[lane], angle) + _step(radii[lane], size)
    return [lane for lane in lanes if lane[1]]


def spread(wanted: Sequence[float], step: float, low: float, high: float) -> list[float]:
    """The nearest angles to the wanted ones (in order) that keep `step` between them and stay from `low` to `high`.

    Least squares: neighbours that would meet are pooled about their common middle. Where there is no room for all,
    they stand evenly.
    """
    count = len(wanted)
    low, high = low + step / 2, high - step / 2
    if count > 1 and (count - 1) * step > high - low:
        step = (high - low) / (count - 1)
    pools: list[tuple[float, int]] = []
    for n, angle in enumerate(wanted):
        mean, size = angle - n * step, 1
        while pools and pools[-1][0] > mean:
            before, many = pools.pop()
            mean, size = (before * many + mean * size) / (many + size), many + size
        pools.append((mean, size))
    flat = [mean for mean, size in pools for _n in range(size)]
    most = high - (count - 1) * step
    return [min(max(mean, low), most) + n * step for n, mean in enumerate(flat)]


def month_starts(span: Span) -> tuple[date, ...]:
    """The first days of the parts that the span is divided into: months of a year, days of a month."""
    if span.is_month:
        return tuple(span.first + timedelta(days=n) for n in range(span.days))
    return tuple(date(span.first.year, month, 1) for month in range(1, 13))
