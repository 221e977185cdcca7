"""A picture as neutral shapes: the same wheel, matrix or chart for screen and paper.

Lengths are points (1/72 inch) on paper and pixels at 100 % on screen; x grows to the right, y downwards, angles in
degrees clockwise from twelve o'clock. Inks are names of the theme's colours («text», «danger-moderate»); who paints
knows what they look like, light, dark or printed. A picture is never alone: its `words` say the same to those who
cannot see it, and whoever shows it puts a table beside it.
"""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Literal

Pattern = Literal["none", "dots", "lines", "crosses"]
"""What a surface is filled with besides its colour, so that it can be told in black and white."""

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Look:
    """How a shape is filled and outlined; an empty name is nothing."""

    fill: str = ""
    line: str = ""
    width: float = 1.0
    dashed: bool = False
    pattern: Pattern = "none"


@dataclass(frozen=True)
class Box:
    """A rectangle with rounded corners of `radius`."""

    x: float
    y: float
    width: float
    height: float
    look: Look
    radius: float = 0.0


@dataclass(frozen=True)
class Disc:
    """A circle."""

    x: float
    y: float
    radius: float
    look: Look


@dataclass(frozen=True)
class Sector:
    """A piece of a ring from angle `start` over `sweep` degrees; `inner` is 0 for a slice."""

    x: float
    y: float
    inner: float
    outer: float
    start: float
    sweep: float
    look: Look


@dataclass(frozen=True)
class Trace:
    """Straight lines through points, in order; `closed` makes an area of them, `arrow` puts a head on the end."""

    points: tuple[tuple[float, float], ...]
    look: Look
    closed: bool = False
    arrow: bool = False


@dataclass(frozen=True)
class Label:
    """Words on one line; y is their middle. `turned` is degrees clockwise about (x, y)."""

    x: float
    y: float
    text: str
    size: float = 10.0
    ink: str = "text"
    anchor: Anchor = "start"
    strong: bool = False
    turned: float = 0.0


Shape = Box | Disc | Sector | Trace | Label


@dataclass(frozen=True)
class Mark:
    """A place that can be pointed at and focused: its key, its words, and its rectangle (x, y, width, height).

    Marks stand in the order in which the arrow keys visit them.
    """

    key: str
    words: str
    place: tuple[float, float, float, float]


@dataclass(frozen=True)
class Drawing:
    """A whole picture; shapes are painted in order, `words` are its text alternative."""

    width: float
    height: float
    words: str
    shapes: tuple[Shape, ...]
    marks: tuple[Mark, ...] = ()


def around(x: float, y: float, radius: float, angle: float) -> tuple[float, float]:
    """The point at an angle (degrees clockwise from twelve o'clock) on a circle."""
    return x + radius * sin(radians(angle)), y - radius * cos(radians(angle))
