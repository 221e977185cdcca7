"""Pictures of the PDF: neutral shapes painted as vectors, scaled down to the page, read aloud by their words."""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from functools import cache, singledispatch
from typing import Any, NamedTuple

from navplan.domain.drawing import Box, Disc, Drawing, Label, Look, Sector, Shape, Trace
from navplan.domain.places import RESOURCES
from navplan.storage.writers.pdf_flow import Whole, Words
from navplan.storage.writers.pdf_fonts import REGULAR, SEMIBOLD, width_of
from navplan.storage.writers.pdf_tags import Element, Pen

HATCH, HATCH_WEIGHT, DOT = 6.0, 0.7, 0.9
"""The distance between a pattern's lines or dots, how heavy the lines are, and a dot's radius."""

HEAD = 7.0
"""The length of an arrow's head, plus twice its line's width."""

EVEN_ODD = 0
"""reportlab's number for «a hole stays a hole»."""


@cache
def inks() -> Mapping[str, str]:
    """The theme's light colours by name: paper is white."""
    tokens: dict[str, dict[str, str]] = json.loads((RESOURCES / "theme" / "tokens.json").read_text(encoding="utf-8"))
    return tokens["light"]


class Frame(NamedTuple):
    """A rectangle in the drawing's own lengths, y downwards."""

    left: float
    top: float
    right: float
    bottom: float


LEAST_SHARE = 0.75
"""No drawing is made smaller than this to fit a page: its words must be readable."""


class Picture(Whole):
    """A drawing below its caption, never parted and never larger than the page's frame, `tallest` high."""

    def __init__(self, drawing: Drawing, caption: Words | None, element: Element, tallest: float) -> None:
        super().__init__(before=caption.before if caption else 6.0, after=10.0)
        self.drawing, self.caption, self.element, self.tallest = drawing, caption, element, tallest

    def _above(self, width: float) -> float:
        return self.caption.measure(width) + self.caption.after if self.caption else 0.0

    def scale(self, width: float) -> float:
        """How much smaller than meant it is drawn; never larger."""
        room = max(self.tallest - self._above(width), 1.0)
        return min(1.0, width / self.drawing.width, room / self.drawing.height)

    def measure(self, width: float) -> float:
        """Caption and drawing."""
        return self._above(width) + self.drawing.height * self.scale(width)

    def least(self, width: float) -> float:
        """A drawing may be a little smaller than meant when that saves it from a page of its own."""
        return self._above(width) + LEAST_SHARE * self.drawing.height * self.scale(width)

    def within(self, room: float) -> "Picture":
        """The same, no taller than the room there is."""
        smaller = Picture(self.drawing, self.caption, self.element, min(self.tallest, room))
        smaller.before, smaller.after = self.before, self.after
        return smaller

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Caption, then all shapes as one figure that says its place on the page."""
        scale = self.scale(width)
        if self.caption:
            self.caption.draw(pen, x, top, width)
            top -= self._above(width)
        right, bottom = x + self.drawing.width * scale, top - self.drawing.height * scale
        self.element.attributes["BBox"] = f"[{x:.2f} {bottom:.2f} {right:.2f} {top:.2f}]"
        canvas = pen.canvas
        with pen.tagged(self.element):
            canvas.saveState()
            canvas.translate(x, top)
            canvas.scale(scale, scale)
            for number, shape in enumerate(self.drawing.shapes):
                if isinstance(shape, Label):
                    _calm(canvas, shape, self.drawing.shapes[:number])
                paint(shape, canvas)
            canvas.restoreState()


@singledispatch
def paint(shape: Shape, canvas: Any) -> None:
    """One shape on a canvas whose origin is the drawing's upper left corner; y is turned downwards here."""
    raise TypeError(shape)


@paint.register
def _box(shape: Box, canvas: Any) -> None:
    path, bottom = canvas.beginPath(), -shape.y - shape.height
    radius = min(shape.radius, shape.width / 2, shape.height / 2)
    if radius > 0:
        path.roundRect(shape.x, bottom, shape.width, shape.height, radius)
    else:
        path.rect(shape.x, bottom, shape.width, shape.height)
    _surface(canvas, path, shape.look, Frame(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height))


@paint.register
def _disc(shape: Disc, canvas: Any) -> None:
    path = canvas.beginPath()
    path.circle(shape.x, -shape.y, shape.radius)
    _surface(canvas, path, shape.look, _around(shape.x, shape.y, shape.radius))


@paint.register
def _sector(shape: Sector, canvas: Any) -> None:
    path = canvas.beginPath()
    if shape.sweep >= 360:
        path.circle(shape.x, -shape.y, shape.outer)
        if shape.inner > 0:
            path.circle(shape.x, -shape.y, shape.inner)
    else:
        first, last = 90 - shape.start, 90 - shape.start - shape.sweep
        path.arc(*_square(shape, shape.outer), first, -shape.sweep)
        if shape.inner > 0:
            path.arcTo(*_square(shape, shape.inner), last, shape.sweep)
        else:
            path.lineTo(shape.x, -shape.y)
        path.close()
    _surface(canvas, path, shape.look, _around(shape.x, shape.y, shape.outer))


@paint.register
def _trace(shape: Trace, canvas: Any) -> None:
    if len(shape.points) < 2:
        return
    points = list(shape.points)
    head = HEAD + 2 * shape.look.width
    if shape.arrow:
        points[-1] = _towards(points[-1], points[-2], head * 0.8)
    path = canvas.beginPath()
    path.moveTo(points[0][0], -points[0][1])
    for x, y in points[1:]:
        path.lineTo(x, -y)
    if shape.closed:
        path.close()
        across, down = [x for x, _ in points], [y for _, y in points]
        _surface(canvas, path, shape.look, Frame(min(across), min(down), max(across), max(down)))
    else:
        _surface(canvas, path, Look(line=shape.look.line, width=shape.look.width, dashed=shape.look.dashed), None)
    if shape.arrow:
        _arrow_head(canvas, shape, head)


@paint.register
def _label(shape: Label, canvas: Any) -> None:
    face = SEMIBOLD if shape.strong else REGULAR
    back = {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor] * width_of(shape.text, face, shape.size)
    canvas.saveState()
    canvas.translate(shape.x, -shape.y)
    canvas.rotate(-shape.turned)
    text = canvas.beginText(-back, -0.33 * shape.size)
    text.setFont(face, shape.size)
    text.setFillColor(inks()[shape.ink])
    text.textOut(f"{shape.text} ")  # the space keeps labels apart for those who read the text alone
    canvas.drawText(text)
    canvas.restoreState()


def _calm(canvas: Any, label: Label, behind: Sequence[Shape]) -> None:
    """Cover the pattern behind a label with its surface's own colour, so that the words can be read."""
    surfaces = (shape for shape in reversed(behind) if not isinstance(shape, Label) and holds(shape, label.x, label.y))
    look = next((shape.look for shape in surfaces if shape.look.fill), Look())
    if look.pattern == "none":
        return
    wide = width_of(label.text, SEMIBOLD if label.strong else REGULAR, label.size)
    back = {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor] * wide
    canvas.saveState()
    canvas.translate(label.x, -label.y)
    canvas.rotate(-label.turned)
    canvas.setFillColor(inks()[look.fill])
    canvas.roundRect(-back - 2, -0.65 * label.size, wide + 4, 1.3 * label.size, 2, stroke=0, fill=1)
    canvas.restoreState()


def holds(shape: Box | Disc | Sector | Trace, x: float, y: float) -> bool:
    """Whether a point lies on the shape's surface; lines have none."""
    if isinstance(shape, Box):
        return shape.x <= x <= shape.x + shape.width and shape.y <= y <= shape.y + shape.height
    if isinstance(shape, Trace):
        return False
    away = math.dist((shape.x, shape.y), (x, y))
    if isinstance(shape, Disc):
        return away <= shape.radius
    angle = math.degrees(math.atan2(x - shape.x, shape.y - y))
    return shape.inner <= away <= shape.outer and (angle - shape.start) % 360 <= shape.sweep


def _surface(canvas: Any, path: Any, look: Look, frame: Frame | None) -> None:
    """Fill, pattern, and the outline last, so that the pattern never covers it."""
    canvas.saveState()
    if look.fill:
        canvas.setFillColor(inks()[look.fill])
        canvas.drawPath(path, stroke=0, fill=1, fillMode=EVEN_ODD)
    if look.pattern != "none" and frame:
        canvas.saveState()
        canvas.clipPath(path, stroke=0, fill=0, fillMode=EVEN_ODD)
        _PATTERNS[look.pattern](canvas, frame, inks()[look.line or "border"])
        canvas.restoreState()
    if look.line:
        canvas.setStrokeColor(inks()[look.line])
        canvas.setLineWidth(look.width)
        if look.dashed:
            canvas.setDash(3 + look.width, 2 + look.width)
        canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def _dots(canvas: Any, frame: Frame, ink: str) -> None:
    path = canvas.beginPath()
    for row in range(math.floor(frame.top / HATCH), math.ceil(frame.bottom / HATCH) + 1):
        shift = HATCH / 2 if row % 2 else 0.0
        for column in range(math.floor(frame.left / HATCH), math.ceil(frame.right / HATCH) + 1):
            path.circle(column * HATCH + shift, -row * HATCH, DOT)
    canvas.setFillColor(ink)
    canvas.drawPath(path, stroke=0, fill=1)


def _lines(canvas: Any, frame: Frame, ink: str, rising: tuple[bool, ...] = (True,)) -> None:
    """Slanting lines on a grid that all surfaces share, so that neighbours do not jar."""
    path, height, step = canvas.beginPath(), frame.bottom - frame.top, HATCH * math.sqrt(2)
    for up in rising:
        low, high = (frame.bottom, frame.top) if up else (frame.top, frame.bottom)
        grid = -low if up else low
        for number in range(math.floor((frame.left - height - grid) / step), math.ceil((frame.right - grid) / step)):
            x = number * step + grid
            path.moveTo(x, -low)
            path.lineTo(x + height, -high)
    canvas.setStrokeColor(ink)
    canvas.setLineWidth(HATCH_WEIGHT)
    canvas.drawPath(path, stroke=1, fill=0)


def _crosses(canvas: Any, frame: Frame, ink: str) -> None:
    _lines(canvas, frame, ink, (True, False))


_PATTERNS: dict[str, Callable[[Any, Frame, str], None]] = {"dots": _dots, "lines": _lines, "crosses": _crosses}


def _arrow_head(canvas: Any, shape: Trace, length: float) -> None:
    tip = shape.points[-1]
    (back_x, back_y), (x, y) = _towards(tip, shape.points[-2], length), tip
    across, along = (y - back_y) * 0.42, (x - back_x) * 0.42
    path = canvas.beginPath()
    path.moveTo(x, -y)
    path.lineTo(back_x + across, -(back_y - along))
    path.lineTo(back_x - across, -(back_y + along))
    path.close()
    canvas.saveState()
    canvas.setFillColor(inks()[shape.look.line])
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()


def _towards(here: tuple[float, float], there: tuple[float, float], length: float) -> tuple[float, float]:
    """The point this far from `here` on the way to `there`."""
    whole = math.dist(here, there)
    share = min(length / whole, 1.0) if whole else 0.0
    return here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share


def _around(x: float, y: float, radius: float) -> Frame:
    return Frame(x - radius, y - radius, x + radius, y + radius)


def _square(shape: Sector, radius: float) -> tuple[float, float, float, float]:
    return shape.x - radius, -shape.y - radius, shape.x + radius, -shape.y + radius
