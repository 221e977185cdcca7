"""How the PDF looks: sizes, colours and type, after the tokens of Nav's design system; nothing of what it says."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal, NamedTuple

from reportlab.lib.colors import HexColor

from navplan.domain.documents.outline import Tone
from navplan.storage.writers.pdf_fonts import BOLD, REGULAR, SEMIBOLD

MM = 72 / 25.4
SIDE, TOP, BOTTOM = 18 * MM, 24 * MM, 21 * MM


class Paper(NamedTuple):
    """A sheet, in points."""

    width: float
    height: float

    def laid(self, landscape: bool) -> "Paper":
        """The same sheet lying or standing."""
        short, long = sorted(self)
        return Paper(long, short) if landscape else Paper(short, long)

    @property
    def room(self) -> tuple[float, float]:
        """Width and height of the frame that text is set in."""
        return self.width - 2 * SIDE, self.height - TOP - BOTTOM


PAPERS = {"A4": Paper(210 * MM, 297 * MM), "A3": Paper(297 * MM, 420 * MM)}

INK, SUBTLE, ACCENT = "#23262A", "#525962", "#0056B4"
RULE, HEAVY_RULE, HEADER_GROUND, TRACK = "#CFD3D8", "#6A6F77", "#F2F3F5", "#E2E5E9"


@cache
def ink(colour: str) -> Any:
    """reportlab's own object for a colour, read once: reading it anew for every line takes a tenth of the time."""
    return HexColor(colour)


@dataclass(frozen=True)
class Ground:
    """The colours of a tone: tinted ground, dark text (at least 7:1 on it) and the symbol's colour."""

    fill: str
    text: str
    mark: str


GROUNDS: dict[Tone, Ground] = {
    "neutral": Ground("#ECEEF0", "#23262A", "#525962"),
    "info": Ground("#E6F0FF", "#00347D", "#0056B4"),
    "success": Ground("#DDF3E4", "#06481C", "#06893A"),
    "warning": Ground("#FFECCC", "#5C2E00", "#A85800"),
    "danger": Ground("#FFE0E0", "#6E0A0A", "#BA1B1B"),
}


@dataclass(frozen=True)
class Style:
    """One look of text: face, size, line distance, colour, the gaps around it, and which side it leans to."""

    face: str
    size: float
    leading: float
    colour: str = INK
    before: float = 0.0
    after: float = 0.0
    align: Literal["left", "right"] = "left"


BODY = Style(REGULAR, 10.5, 15, after=7)
LEAD = Style(REGULAR, 13, 19, after=12)
NOTE = Style(REGULAR, 9.5, 13, SUBTLE, after=7)
LABEL = Style(SEMIBOLD, 10.5, 15)
CELL = Style(REGULAR, 9.5, 12.5)
CELL_STRONG = replace(CELL, face=SEMIBOLD)
CELL_SMALL = Style(REGULAR, 8.5, 11.5, SUBTLE)
CELL_HEAD = Style(SEMIBOLD, 9, 12, INK)
CHIP = Style(SEMIBOLD, 8.5, 11)
CAPTION = Style(SEMIBOLD, 10.5, 15, INK, before=8, after=4)
FURNITURE = Style(REGULAR, 8.5, 11, SUBTLE)
COVER_TOP = 96.0
COVER_OFFICE = Style(SEMIBOLD, 14, 20, ACCENT, after=10)
COVER_TITLE = Style(BOLD, 36, 42, INK, after=10)
COVER_SUBTITLE = Style(REGULAR, 16, 23, SUBTLE, after=22)
PLAIN_TITLE = Style(BOLD, 22, 28, INK, after=4)

HEADINGS = (
    Style(SEMIBOLD, 22, 28, INK, before=26, after=10),
    Style(SEMIBOLD, 16, 22, INK, before=18, after=6),
    Style(SEMIBOLD, 13.5, 19, INK, before=16, after=5),
    Style(SEMIBOLD, 12, 17, INK, before=14, after=4),
    Style(SEMIBOLD, 11, 16, INK, before=12, after=4),
)
"""By the heading's level in the outline, 1 first."""

CELL_SIDE, CELL_TOP, LINE_GAP = 5.0, 5.0, 2.5
"""Padding of table cells, and the gap between lines of their own within one."""
