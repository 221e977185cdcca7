"""Charts as drawings: lines over time, bars, stacked bars and a funnel. They know shapes, not what is counted.

Values that are None are unknown or hidden and leave a gap. No meaning rests on colour alone: lines differ by stroke,
parts of a bar by pattern, and every mark says its words.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from navplan.domain.drawing import Box, Disc, Drawing, Label, Look, Mark, Pattern, Shape, Trace

WIDTH = 640.0
LEFT, RIGHT, TOP, BOTTOM = 44.0, 16.0, 30.0, 26.0
SMALL = 11.0
LETTER = 6.8
"""About how wide a strong letter of size 12 is."""


@dataclass(frozen=True)
class Line:
    """One line of a chart; `words` says the value of each place aloud."""

    name: str
    values: tuple[float | None, ...]
    words: tuple[str, ...]
    ink: str = "accent"
    dashed: bool = False


def line_chart(words: str, places: Sequence[str], lines: Sequence[Line], height: float = 230.0) -> Drawing:
    """Lines over common places from nought up; a place is labelled as often as there is room."""
    most = max((v for line in lines for v in line.values if v is not None), default=0.0)
    top = _round_up(most)
    step = (WIDTH - LEFT - RIGHT) / max(1, len(places) - 1)
    floor, ceiling = height - BOTTOM, TOP
    scale = (floor - ceiling) / top
    shapes: list[Shape] = [*_grid(top, floor, scale), *_legend(lines)]
    every = max(1, ceil(len(places) / 12))
    for at, name in enumerate(places):
        if at % every == 0:
            shapes.append(Label(LEFT + at * step, height - 10, name, SMALL, "muted", "middle"))
    marks: list[Mark] = []
    for number, line in enumerate(lines):
        shapes += _traced(line, step, floor, scale)
        for at, value in enumerate(line.values):
            if value is not None and not line.dashed:
                x, y = LEFT + at * step, floor - value * scale
                shapes.append(_point(number, x, y, line.ink))
                marks.append(Mark(f"{number}:{at}", line.words[at], (x - 7, y - 7, 14, 14)))
    return Drawing(WIDTH, height, words, tuple(shapes), tuple(marks))


def _round_up(most: float) -> float:
    for top in (5, 10, 20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 200, 300, 400, 500, 800):
        if most <= top:
            return float(top)
    return ceil(most / 1_000) * 1_000.0


def _grid(top: float, floor: float, scale: float) -> list[Shape]:
    found: list[Shape] = []
    for part in range(6):
        value = top * part / 5
        y = floor - value * scale
        found.append(Trace(((LEFT, y), (WIDTH - RIGHT, y)), Look(line="line" if part else "border")))
        found.append(Label(LEFT - 6, y, f"{value:g}".replace(".", ","), SMALL, "muted", "end"))
    return found


def _point(number: int, x: float, y: float, ink: str) -> Shape:
    """Each line has points of its own kind, so that they can be told apart without colour."""
    if number % 3 == 1:
        return Box(x - 3.5, y - 3.5, 7, 7, Look(ink))
    return Disc(x, y, 3.5, Look("card", ink, 1.5)) if number % 3 == 2 else Disc(x, y, 3, Look(ink))


def _legend(lines: Sequence[Line]) -> list[Shape]:
    found: list[Shape] = []
    x = LEFT
    for number, line in enumerate(lines):
        found.append(Trace(((x, 12), (x + 22, 12)), Look(line=line.ink, width=2, dashed=line.dashed)))
        if not line.dashed:
            found.append(_point(number, x + 11, 12, line.ink))
        found.append(Label(x + 28, 12, line.name, SMALL, "text"))
        x += 48 + len(line.name) * 6.2
    return found


def _traced(line: Line, step: float, floor: float, scale: float) -> list[Shape]:
    """The line in pieces, broken where a value is missing."""
    found: list[Shape] = []
    piece: list[tuple[float, float]] = []
    for at, value in enumerate((*line.values, None)):
        if value is not None:
            piece.append((LEFT + at * step, floor - value * scale))
            continue
        if len(piece) > 1:
            found.append(Trace(tuple(piece), Look(line=line.ink, width=2, dashed=line.dashed)))
        piece = []
    return found


@dataclass(frozen=True)
class Bar:
    """A horizontal bar: its name to the left, its words to the right; a mark says both."""

    key: str
    name: str
    value: float | None
    words: str
    ink: str = "accent-mark"
    pattern: Pattern = "none"


def bars(words: str, rows: Sequence[Bar], most: float | None = None, name_width: float = 190.0) -> Drawing:
    """Bars under each other on one scale; `goal` lines are rows of their own in the table beside."""
    top = most or max((row.value for row in rows if row.value is not None), default=0.0) or 1.0
    room = WIDTH - name_width - max(110.0, 16 + LETTER * max((len(row.words) for row in rows), default=0))
    shapes: list[Shape] = []
    marks: list[Mark] = []
    for number, row in enumerate(rows):
        y = 6 + number * 30.0
        shapes.append(Label(name_width - 8, y + 11, row.name, 12, "text", "end"))
        length = room * min(row.value or 0.0, top) / top
        shapes.append(Box(name_width, y, room, 22, Look("sunken"), 3))
        if length:
            shapes.append(Box(name_width, y, length, 22, Look(row.ink, "border", 0.8, pattern=row.pattern), 3))
        shapes.append(Label(name_width + room + 8, y + 11, row.words, 12, "text", "start", strong=True))
        marks.append(Mark(row.key, f"{row.name}: {row.words}", (0, y - 3, WIDTH, 28)))
    return Drawing(WIDTH, 12 + 30.0 * len(rows), words, tuple(shapes), tuple(marks))


PARTS: tuple[tuple[str, Pattern], ...] = (
    ("accent-mark", "none"),
    ("info-moderate", "lines"),
    ("success-moderate", "dots"),
    ("warning-moderate", "crosses"),
    ("pressed", "none"),
    ("accent-moderate", "dots"),
    ("info-soft", "crosses"),
    ("success-soft", "lines"),
    ("neutral-soft", "dots"),
)
"""Colour and pattern of the parts of a stacked bar, in order."""


@dataclass(frozen=True)
class Part:
    """A part of a stacked bar; without a look of its own it takes the next of `PARTS`."""

    key: str
    name: str
    value: float | None
    words: str
    look: Look | None = None


def stacked(words: str, parts: Sequence[Part], whole: float | None = None) -> Drawing:
    """One bar of parts with its legend below, three to a line.

    With a `whole`, what no part shows stays empty: hidden parts have room but no length of their own.
    """
    whole = whole or sum(part.value or 0.0 for part in parts) or 1.0
    shapes: list[Shape] = [Box(0, 4, WIDTH, 30, Look("sunken"), 3)]
    marks: list[Mark] = []
    x = 0.0
    for number, part in enumerate(parts):
        ink, pattern = PARTS[number % len(PARTS)]
        look = part.look or Look(ink, "border", 0.8, pattern=pattern)
        width = WIDTH * (part.value or 0.0) / whole
        if width:
            shapes.append(Box(x, 4, width, 30, look))
        column, row = number % 3, number // 3
        left, y = column * WIDTH / 3, 52 + row * 22.0
        shapes.append(Box(left, y - 6, 12, 12, look, 2))
        shapes.append(Label(left + 18, y, f"{part.name}: {part.words}", 12))
        marks.append(Mark(part.key, f"{part.name}: {part.words}", (left - 2, y - 10, WIDTH / 3 - 6, 20)))
        x += width
    return Drawing(WIDTH, 66 + 22.0 * ((len(parts) - 1) // 3), words, tuple(shapes), tuple(marks))


def funnel_drawing(words: str, steps: Sequence[Bar]) -> Drawing:
    """Steps under each other, each as wide as its number, joined by slopes; the name left, the words in the middle."""
    names, room = 170.0, WIDTH - 170.0 - 20
    most = max((step.value for step in steps if step.value is not None), default=0.0) or 1.0
    middle = names + room / 2
    shapes: list[Shape] = []
    marks: list[Mark] = []
    previous: tuple[float, float] | None = None
    for number, step in enumerate(steps):
        y = 4 + number * 46.0
        width = max(2.0, room * (step.value or 0.0) / most)
        if previous:
            (above, bottom) = previous
            slope = (
                (middle - above / 2, bottom),
                (middle + above / 2, bottom),
                (middle + width / 2, y),
                (middle - width / 2, y),
            )
            shapes.append(Trace(slope, Look("selected"), closed=True))
        shapes.append(Box(middle - width / 2, y, width, 32, Look("accent-moderate", "border", 0.8), 3))
        shapes.append(Label(names - 12, y + 16, step.name, 12, "text", "end"))
        shapes.append(Label(middle, y + 16, step.words, 13, "text", "middle", strong=True))
        marks.append(Mark(step.key, f"{step.name}: {step.words}", (0, y - 2, WIDTH, 36)))
        previous = (width, y + 32)
    return Drawing(WIDTH, 8 + 46.0 * len(steps), words, tuple(shapes), tuple(marks))


# -- a small matrix to pick a score in

Score = tuple[int, int]
"""Likelihood and impact, 1 to 5 each."""

CELL, CELL_GAP, MARGIN, HEAD = 30.0, 3.0, 32.0, 18.0
Shade = tuple[str, Pattern]
"""A tone, and the pattern that says the same without colour."""


def score_grid(
    score: Score | None, shade: Callable[[Score], Shade], words: Callable[[Score], str], unset: str
) -> Drawing:
    """A 5 × 5 where every cell is a mark that says its words; the chosen one carries its number on a disc."""
    shapes: list[Shape] = []
    marks: list[Mark] = []
    step = CELL + CELL_GAP
    for row, likelihood in enumerate(range(5, 0, -1)):
        shapes.append(Label(8, HEAD + row * step + CELL / 2, f"S{likelihood}", SMALL, "muted"))
        for impact in range(1, 6):
            cell = (likelihood, impact)
            x, y = MARGIN + (impact - 1) * step, HEAD + row * step
            shapes += _score_cell(cell, shade(cell), (x, y), cell == score)
            marks.append(Mark(f"{likelihood}{impact}", words(cell), (x, y, CELL, CELL)))
    shapes += [Label(MARGIN + n * step + CELL / 2, 8, f"K{n + 1}", SMALL, "muted", "middle") for n in range(5)]
    told = words(score) if score else unset
    return Drawing(MARGIN + 5 * step, HEAD + 2 + 5 * step, told, tuple(shapes), tuple(marks))


def _score_cell(cell: Score, shade: Shade, place: tuple[float, float], is_chosen: bool) -> list[Shape]:
    tone, pattern = shade
    look = Look(f"{tone}-moderate", f"{tone}-mark", 2.5 if is_chosen else 0.7, pattern=pattern)
    middle = (place[0] + CELL / 2, place[1] + CELL / 2)
    shapes: list[Shape] = [Box(*place, CELL, CELL, look, 4)]
    if is_chosen:
        shapes.append(Disc(*middle, 11, Look("text")))
    ink = "page" if is_chosen else f"{tone}-text"
    shapes.append(Label(*middle, str(cell[0] * cell[1]), 12, ink, "middle", strong=is_chosen))
    return shapes


# -- a share with what it says of the whole

WIDE, TALL, FOOT = 240.0, 44.0, 34.0


def share_line(words: str, share: float, between: tuple[int, int], least: int) -> Drawing:
    """A sample on a line from 0 to 100 per cent: its share, the interval it says of the whole, and what is enough."""
    low, high = (8 + (WIDE - 16) * value / 100 for value in between)
    at, enough = (8 + (WIDE - 16) * value / 100 for value in (share, least))
    tone = "success" if share >= least else "danger"
    shapes = (
        Box(8, 16, WIDE - 16, 6, Look("line"), 3),
        Box(low, 13, max(high - low, 4), 12, Look(f"{tone}-moderate", f"{tone}-mark", 0.7), 4),
        Trace(((enough, 8), (enough, 30)), Look("", "text", 1.4, dashed=True)),
        Disc(at, 19, 6, Look(f"{tone}-mark")),
        Label(8, FOOT + 4, "0", SMALL, "muted"),
        Label(enough, FOOT + 4, f"{least} %", SMALL, "muted", "middle"),
    )
    return Drawing(WIDE, TALL, words, shapes)
