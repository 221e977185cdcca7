"""An indicator's series as a picture with its targets and thresholds, and as a sparkline; the table beside is equal."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

from navplan.domain.documents.indicator_rows import STATE_BY_KEY, plain_words, value_words
from navplan.domain.documents.outline import Cell, Column, Figure, Table
from navplan.domain.documents.year_plan_view import View, cell, small
from navplan.domain.drawing import Box, Disc, Drawing, Label, Look, Mark, Shape, Trace
from navplan.domain.indicators.reading import Point, Reading
from navplan.domain.words import N_

WIDTH, HEIGHT = 640.0, 250.0
LEFT, RIGHT, TOP, BOTTOM = 52.0, 96.0, 34.0, 28.0
SMALL = 11.0
SHOWN = 24
"""So many periods are drawn: two years of months, eight of tertials."""

SPARK_WIDTH, SPARK_HEIGHT, SPARK_POINTS = 104.0, 28.0, 9


@dataclass(frozen=True)
class Axis:
    """The range of values drawn, in even steps."""

    low: float
    high: float
    step: float

    def y(self, value: float, top: float, floor_: float) -> float:
        """Where a value lies between the two heights."""
        return floor_ - (value - self.low) / (self.high - self.low) * (floor_ - top)

    def ticks(self) -> tuple[float, ...]:
        """The values that get a line."""
        count = round((self.high - self.low) / self.step)
        return tuple(self.low + n * self.step for n in range(count + 1))


def axis_for(values: Sequence[float]) -> Axis:
    """From nought, unless all values lie far from it and close together: then the steps between them must be seen."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    if low >= 0 and low < high * 0.6:
        low = 0.0
    if high <= 0 and high > low * 0.6:
        high = 0.0
    spread = (high - low) or abs(high) or 1.0
    rough = spread / 4
    size = 10 ** floor(log10(rough))
    step = next(size * n for n in (1, 2, 5, 10) if size * n >= rough - 1e-9)
    bottom, top = floor(low / step + 1e-9) * step, ceil(high / step - 1e-9) * step
    return Axis(bottom, top if top > bottom else bottom + step, step)


def series_figure(view: View, reading: Reading) -> Figure:
    """The chart with the equal table."""
    points = reading.points[-SHOWN:]
    return Figure(
        view.say(N_("Utvikling over tid")), _drawing(view, reading, points), series_table(view, reading, points)
    )


def series_table(view: View, reading: Reading, points: Sequence[Point]) -> Table:
    """Period, value, target, status and remark, newest first."""
    columns = (
        Column(view.say(N_("Periode")), 1.6),
        Column(view.say(N_("Verdi")), 1.2, numeric=True),
        Column(view.say(N_("Mål")), 1.2, numeric=True),
        Column(view.say(N_("Status")), 1.6),
        Column(view.say(N_("Merknad")), 3),
    )
    rows = []
    for point in reversed(points):
        option = STATE_BY_KEY[reading.state_of(point)]
        target = reading.target_at(point.period)
        rows.append(
            (
                Cell(point.period.said(view.translate)),
                Cell(value_words(view, reading, point)),
                Cell(plain_words(view, target, reading.indicator.unit)),
                Cell(view.say(option.label), option.tone),
                cell(view.say(N_("Foreløpig")) if point.preliminary else "", small(point.comment)),
            )
        )
    return Table(reading.indicator.name, columns, tuple(rows), row_headers=True)


def _drawing(view: View, reading: Reading, points: Sequence[Point]) -> Drawing:
    targets = [reading.target_at(point.period) for point in points]
    limits = [] if reading.indicator.direction == "ingen" else [reading.indicator.yellow, reading.indicator.red]
    start = reading.indicator.start_value
    known = [float(v) for v in (*(p.value for p in points), *targets, *limits, start) if v is not None]
    axis = axis_for(known)
    shapes: list[Shape] = [*_grid(view, reading, axis), *_places(view, points), *_limits(view, reading, axis)]
    shapes += _target_line(view, reading, targets, axis)
    values = [None if p.value is None else (_x(n, len(points)), _y(axis, p.value)) for n, p in enumerate(points)]
    for piece in _pieces(values):
        if len(piece) > 1:
            shapes.append(Trace(tuple(piece), Look(line="accent", width=2.2)))
    marks: list[Mark] = []
    for number, (point, place) in enumerate(zip(points, values, strict=True)):
        x, y = place or (_x(number, len(points)), HEIGHT - BOTTOM - 9)
        shapes.append(_dot(point, x, y))
        marks.append(Mark(str(number), _point_words(view, reading, point), (x - 8, y - 8, 16, 16)))
    words = view.say(N_("{name}: {points}"), name=reading.indicator.name, points=_series_words(view, reading, points))
    return Drawing(WIDTH, HEIGHT, words, tuple(shapes), tuple(marks))


def _x(number: int, count: int) -> float:
    room = WIDTH - LEFT - RIGHT
    return LEFT + (room / 2 if count == 1 else room * number / max(1, count - 1))


def _y(axis: Axis, value: Decimal) -> float:
    return axis.y(float(value), TOP, HEIGHT - BOTTOM)


def _dot(point: Point, x: float, y: float) -> Shape:
    """Preliminary figures are open, shielded ones stand as a square on the floor."""
    if point.is_hidden:
        return Box(x - 4, y - 4, 8, 8, Look("sunken", "border", 1.2, pattern="lines"), 1)
    return Disc(x, y, 4, Look("card", "accent", 2)) if point.preliminary else Disc(x, y, 3.6, Look("accent"))


def _grid(view: View, reading: Reading, axis: Axis) -> list[Shape]:
    found: list[Shape] = []
    for value in axis.ticks():
        y = axis.y(value, TOP, HEIGHT - BOTTOM)
        found.append(Trace(((LEFT, y), (WIDTH - RIGHT, y)), Look(line="border" if value == axis.low else "line")))
        found.append(
            Label(LEFT - 8, y, f"{value:,.10g}".replace(",", "\u00a0").replace(".", ","), SMALL, "muted", "end")
        )
    head = view.chosen(reading.indicator, "unit")
    if axis.low > 0:
        head = view.say(N_("{unit} · aksen begynner på {low}"), unit=head, low=f"{axis.low:g}".replace(".", ","))
    found.append(Label(LEFT - 44, 12, head, SMALL, "muted"))
    return found


def _places(view: View, points: Sequence[Point]) -> list[Shape]:
    every = max(1, ceil(len(points) / 9))
    last = len(points) - 1
    return [
        Label(_x(n, len(points)), HEIGHT - 12, point.period.short(view.translate), SMALL, "muted", "middle")
        for n, point in enumerate(points)
        if (last - n) % every == 0
    ]


def _limits(view: View, reading: Reading, axis: Axis) -> list[Shape]:
    """Thresholds as level lines, each with its word."""
    if reading.indicator.direction == "ingen":
        return []
    found: list[Shape] = []
    told = (
        (reading.indicator.yellow, "warning-mark", N_("Gult {limit}")),
        (reading.indicator.red, "danger-mark", N_("Rødt {limit}")),
    )
    for limit, ink, words in told:
        if limit is not None:
            y = _y(axis, limit)
            found.append(Trace(((LEFT, y), (WIDTH - RIGHT, y)), Look(line=ink, width=1.4, dashed=True)))
            said = view.say(words, limit=plain_words(view, limit, reading.indicator.unit))
            found.append(Label(WIDTH - RIGHT + 8, y, said, SMALL, "text"))
    return found


def _target_line(view: View, reading: Reading, targets: Sequence[Decimal | None], axis: Axis) -> list[Shape]:
    """A step for each period, so that it is seen when the target moves."""
    half = (WIDTH - LEFT - RIGHT) / max(1, len(targets) - 1) / 2 if len(targets) > 1 else 40.0
    found: list[Shape] = []
    look = Look(line="success-mark", width=2)
    for n, target in enumerate(targets):
        if target is not None:
            x, y = _x(n, len(targets)), _y(axis, target)
            left, right = max(LEFT, x - half), min(WIDTH - RIGHT, x + half)
            found.append(Trace(((left, y), (right, y)), look))
    if found:
        last = next(t for t in reversed(targets) if t is not None)
        said = view.say(N_("Mål {target}"), target=plain_words(view, last, reading.indicator.unit))
        found.append(Label(WIDTH - RIGHT + 8, _clear(axis, last, reading), said, SMALL, "text", strong=True))
    return found


def _clear(axis: Axis, target: Decimal, reading: Reading) -> float:
    """The height of the target's words, moved off a threshold's where they would stand on each other."""
    y = _y(axis, target)
    for limit in (reading.indicator.yellow, reading.indicator.red):
        if limit is not None and reading.indicator.direction != "ingen" and abs(_y(axis, limit) - y) < 13:
            return _y(axis, limit) + (13 if _y(axis, limit) <= y else -13)
    return y


def _pieces(values: Sequence[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    """The line, broken where a value is shielded."""
    found: list[list[tuple[float, float]]] = [[]]
    for place in values:
        if place is None:
            found.append([])
        else:
            found[-1].append(place)
    return found


def _point_words(view: View, reading: Reading, point: Point) -> str:
    option = STATE_BY_KEY[reading.state_of(point)]
    target = reading.target_at(point.period)
    said = value_words(view, reading, point)
    if target is None:
        return view.say(N_("{period}: {value}"), period=point.period.said(view.translate), value=said)
    return view.say(
        N_("{period}: {value}, mål {target}, {state}"),
        period=point.period.said(view.translate),
        value=said,
        target=plain_words(view, target, reading.indicator.unit),
        state=view.say(option.label).lower(),
    )


def _series_words(view: View, reading: Reading, points: Sequence[Point]) -> str:
    return "; ".join(f"{p.period.short(view.translate)} {value_words(view, reading, p)}" for p in points[-6:])


def sparkline(view: View, reading: Reading) -> Drawing:
    """The last figures as a line with the newest marked, and the target as a dashed line."""
    points = reading.points[-SPARK_POINTS:]
    words = _series_words(view, reading, points)
    newest = reading.newest
    target = reading.target_at(newest.period) if newest else None
    known = [float(v) for v in (*(p.value for p in points), target) if v is not None]
    if not known:
        return Drawing(SPARK_WIDTH, SPARK_HEIGHT, words, ())
    low, high = min(known), max(known)
    room = (high - low) or 1.0

    def y(value: Decimal) -> float:
        return SPARK_HEIGHT - 5 - (float(value) - low) / room * (SPARK_HEIGHT - 10)

    step = (SPARK_WIDTH - 12) / max(1, len(points) - 1)
    places = [None if p.value is None else (6 + n * step, y(p.value)) for n, p in enumerate(points)]
    shapes: list[Shape] = []
    if target is not None:
        across = ((4.0, y(target)), (SPARK_WIDTH - 4, y(target)))
        shapes.append(Trace(across, Look(line="success-mark", width=1, dashed=True)))
    for piece in _pieces(places):
        if len(piece) > 1:
            shapes.append(Trace(tuple(piece), Look(line="muted", width=1.6)))
    last = next((place for place in reversed(places) if place), None)
    if last:
        shapes.append(Disc(*last, 3.2, Look("accent")))
    return Drawing(SPARK_WIDTH, SPARK_HEIGHT, words, tuple(shapes))
