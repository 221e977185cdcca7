"""The signs of the wheel: the form says the type, the fill says how it stands, so that both are read in greyscale."""

from collections.abc import Iterable
from dataclasses import replace
from math import cos, pi, sin

from navplan.domain.drawing import Box, Disc, Label, Look, Shape, Trace

LOOKS = {
    "antatt": Look(fill="card", line="accent-mark", width=1.4, dashed=True),
    "planlagt": Look(fill="accent-mark", line="accent-mark", width=1.0),
    "forsinket": Look(fill="danger-mark", line="danger-text", width=1.6),
    "gjennomfort": Look(fill="success-soft", line="success-mark", width=1.4),
    "utelatt": Look(fill="card", line="neutral-mark", width=1.0),
    "plan": Look(fill="neutral-soft", line="neutral-mark", width=0.8),
}
INKS = {"planlagt": "on-accent", "forsinket": "on-accent", "gjennomfort": "success-text", "antatt": "accent-text"}
"""What stands inside a mark is written in these; the others in plain text."""

DASHES_FROM = 5.5
"""The outline of a smaller mark is drawn whole: a few dashes would not be read as a form."""

CORNERS = {"evaluering": (3, 0.0), "kunngjoring": (3, pi), "plan": (5, 0.0), "frist": (4, 0.0)}
"""Corners of the forms that have some, and how far they are turned: triangles up and down, pentagon, diamond."""
NUMBERED = {"evaluering": (0.16, 0.95), "kunngjoring": (-0.16, 0.95), "sperreperiode": (0.0, 0.95)}
"""Where triangles have room for a number, and how large it is, in radii of the mark."""


def mark_shapes(type: str, state: str, at: tuple[float, float], size: float, number: str = "") -> Iterable[Shape]:
    """The sign of one entry at a point, with its number or with what its state writes inside it."""
    look = LOOKS.get(state, LOOKS["plan"])
    if size < DASHES_FROM:
        look = replace(look, dashed=False)
    yield _form(type, at, size, look)
    ink = INKS.get(state, "text")
    if number:
        down, part = NUMBERED.get(type, (0.0, 1.15))
        yield Label(at[0], at[1] + down * size, number, size * part, ink, "middle", strong=True)
    else:
        yield from _inside(state, at, size, ink)


def _form(type: str, at: tuple[float, float], size: float, look: Look) -> Shape:
    x, y = at
    if type == "mote":
        return Disc(x, y, size * 0.94, look)
    if type == "rapport":
        side = size * 0.84
        return Box(x - side, y - side, 2 * side, 2 * side, look, radius=1)
    if type == "sperreperiode":
        return Box(x - size, y - size * 0.55, 2 * size, size * 1.1, look)
    corners, turned = CORNERS.get(type, (6, 0.0))
    angles = (turned + 2 * pi * n / corners for n in range(corners))
    return Trace(tuple((x + size * sin(angle), y - size * cos(angle)) for angle in angles), look, closed=True)


def _inside(state: str, at: tuple[float, float], size: float, ink: str) -> Iterable[Shape]:
    """A tick for what is done, an exclamation mark for what is over time, a stroke for what was left out."""
    x, y = at
    part = size * 0.45
    if state == "gjennomfort":
        points = ((x - part, y), (x - part * 0.2, y + part * 0.75), (x + part, y - part * 0.7))
        yield Trace(points, Look(line=ink, width=max(1.1, size / 5)))
    elif state == "forsinket":
        yield Label(x, y, "!", size * 1.5, ink, "middle", strong=True)
    elif state == "utelatt":
        yield Trace(((x - size, y + size), (x + size, y - size)), Look(line="neutral-mark", width=1.2))
