"""Tables of the PDF: columns sized by what stands in them, rows that part over pages, headings that repeat."""

from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field, replace

from navplan.storage.writers.pdf_flow import Chip, Stack, Words
from navplan.storage.writers.pdf_fonts import width_of
from navplan.storage.writers.pdf_style import CELL_SIDE, CELL_TOP, HEADER_GROUND, HEAVY_RULE, RULE, ink
from navplan.storage.writers.pdf_tags import Pen

TALL_ROW = 200.0
"""Rows taller than this may part; lower ones go whole to the next page."""

LEAST_PART = 52.0
"""A row parts only when at least this much of it can stand here."""

LONGEST_TOGETHER = 130.0
"""What belongs together parts all the same when it is taller than this; so much of it stays in one place."""

LONGEST_COLUMN_WORD = 120.0
"""No column is widened for words longer than this."""


KEPT = 0.7
"""The share of its wish that a column keeps when chips in other columns want one line."""


FEWEST_LEFT = 3
"""A table parts before its last row only when fewer rows than this would be left above."""


@dataclass(eq=False)
class Row:
    """The cells of one row."""

    cells: tuple[Stack, ...]
    pad: float = CELL_TOP
    _heights: dict[tuple[float, ...], float] = field(default_factory=dict)

    def measure(self, widths: tuple[float, ...]) -> float:
        """As tall as its tallest cell."""
        if widths not in self._heights:
            tallest = max(cell.measure(_inner(width)) for cell, width in zip(self.cells, widths, strict=True))
            self._heights[widths] = tallest + 2 * self.pad
        return self._heights[widths]

    def split(self, widths: tuple[float, ...], room: float) -> "tuple[Row, Row] | None":
        """Every cell parts at the same height; None when nothing of any cell could stand here."""
        parts = [
            cell.split(_inner(width), room - 2 * self.pad) or (Stack(()), cell)
            for cell, width in zip(self.cells, widths, strict=True)
        ]
        if not any(head.flows for head, _ in parts):
            return None
        return Row(tuple(head for head, _ in parts), self.pad), Row(tuple(tail for _, tail in parts), self.pad)

    def draw(self, pen: Pen, x: float, top: float, widths: tuple[float, ...]) -> None:
        """Cells from left to right, all from the top."""
        for cell, width in zip(self.cells, widths, strict=True):
            cell.draw(pen, x + CELL_SIDE, top - self.pad, _inner(width))
            x += width


def _inner(width: float) -> float:
    return width - 2 * CELL_SIDE


@dataclass(eq=False)
class Grid:
    """A table or what is left of one. `shares` are the columns' wishes; without a `head` there is no heading row.

    The `caption` stands above its beginning, `again` above what is `continued` on other pages.
    """

    rows: tuple[Row, ...]
    shares: tuple[float, ...]
    head: Row | None = None
    caption: Words | None = None
    again: Words | None = None
    continued: bool = False
    before: float = 4.0
    after: float = 12.0
    keep: bool = False
    together: bool = False
    _widths: dict[float, tuple[float, ...]] = field(default_factory=dict)

    def widths(self, width: float) -> tuple[float, ...]:
        """The columns' widths: by their shares, but never narrower than their longest word.

        Chips are set on one line where the other columns keep most of what they wish for.
        """
        if width not in self._widths:
            wishes = [width * share / sum(self.shares) for share in self.shares]
            words, chips = zip(*(self._needs(column) for column in range(len(self.shares))), strict=True)
            roomy = [max(word, chip, wish * KEPT) for word, chip, wish in zip(words, chips, wishes, strict=True)]
            self._widths[width] = fitted(wishes, roomy if sum(roomy) <= width else words)
        return self._widths[width]

    def _needs(self, column: int) -> tuple[float, float]:
        """What the longest word of a column needs, and the longest chip on one line."""
        rows = (self.head, *self.rows) if self.head else self.rows
        flows = [flow for row in rows for flow in row.cells[column].flows]
        words = max((_longest_word(flow) for flow in flows if isinstance(flow, Words)), default=0.0)
        chips = max((flow.whole() for flow in flows if isinstance(flow, Chip)), default=0.0)
        return words + 2 * CELL_SIDE, chips + 2 * CELL_SIDE

    def _opening(self, width: float) -> float:
        """The height of what stands above the rows."""
        head = self.head.measure(self.widths(width)) if self.head else 0.0
        caption = self._caption_here
        return head + (caption.measure(width) + caption.after if caption else 0.0)

    @property
    def _caption_here(self) -> Words | None:
        return self.again if self.continued else self.caption

    def measure(self, width: float) -> float:
        """Everything, caption and headings included."""
        widths = self.widths(width)
        return self._opening(width) + sum(row.measure(widths) for row in self.rows)

    def least(self, width: float) -> float:
        """The opening and two rows, or a part of one when it is tall; all of it when it belongs together."""
        if self.together:
            return min(self.measure(width), LONGEST_TOGETHER)
        needed = self._opening(width)
        for row in self.rows[:2]:
            height = row.measure(self.widths(width))
            needed += min(height, TALL_ROW)
            if height > TALL_ROW:
                break
        return needed

    def split(self, width: float, room: float) -> "tuple[Grid, Grid] | None":
        """Between two rows, or within a tall one."""
        widths = self.widths(width)
        room -= self._opening(width)
        fitting = 0
        while fitting < len(self.rows) and self.rows[fitting].measure(widths) <= room + 1e-6:
            room -= self.rows[fitting].measure(widths)
            fitting += 1
        if fitting == len(self.rows) - 1 >= FEWEST_LEFT:
            fitting -= 1  # no row stands alone on the last page
        here, rest = self.rows[:fitting], self.rows[fitting:]
        if rest and rest[0].measure(widths) > TALL_ROW and room >= LEAST_PART:
            parted = rest[0].split(widths, room)
            if parted:
                here, rest = (*here, parted[0]), (parted[1], *rest[1:])
        if not here or not rest:
            return None
        return replace(self, rows=here, after=0.0), replace(self, rows=rest, continued=True, before=0.0)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Caption, headings (read aloud only the first time), then rows with thin rules between."""
        widths = self.widths(width)
        caption = self._caption_here
        if caption:
            with pen.artifact() if self.continued else nullcontext():
                caption.draw(pen, x, top, width)
            top -= caption.measure(width) + caption.after
        if self.head:
            top = _draw_head(pen, self.head, (x, top), widths, self.continued)
        for row in self.rows:
            row.draw(pen, x, top, widths)
            top -= row.measure(widths)
            _rule(pen, x, top, sum(widths), RULE)


def _draw_head(pen: Pen, head: Row, place: tuple[float, float], widths: tuple[float, ...], again: bool) -> float:
    """The heading row on its ground; an artifact when it stands there again. Returns where the rows begin."""
    x, top = place
    bottom = top - head.measure(widths)
    with pen.artifact():
        pen.canvas.setFillColor(ink(HEADER_GROUND))
        pen.canvas.rect(x, bottom, sum(widths), top - bottom, stroke=0, fill=1)
    with pen.artifact() if again else nullcontext():
        head.draw(pen, x, top, widths)
    _rule(pen, x, bottom, sum(widths), HEAVY_RULE)
    return bottom


def _rule(pen: Pen, x: float, y: float, length: float, colour: str) -> None:
    with pen.artifact():
        pen.canvas.setStrokeColor(ink(colour))
        pen.canvas.setLineWidth(0.6)
        pen.canvas.line(x, y, x + length, y)


def _longest_word(words: Words) -> float:
    style = words.style
    long = sorted(words.text.split(), key=len)[-3:]
    return min(max((width_of(word[:60], style.face, style.size) for word in long), default=0.0), LONGEST_COLUMN_WORD)


def fitted(wishes: Sequence[float], needs: Iterable[float]) -> tuple[float, ...]:
    """Widths with the same sum as the wishes, each at least its need where there is room for all needs.

    Where there is not, the largest needs are cut to one size: short columns stay whole.
    """
    needed = list(needs)
    lacking = sum(max(need - wish, 0.0) for wish, need in zip(wishes, needed, strict=True))
    spare = sum(max(wish - need, 0.0) for wish, need in zip(wishes, needed, strict=True))
    if spare < lacking:
        return _levelled(needed, sum(wishes))
    taken = lacking / spare if spare else 0.0
    return tuple(max(wish, need) - max(wish - need, 0.0) * taken for wish, need in zip(wishes, needed, strict=True))


def _levelled(needs: Sequence[float], room: float) -> tuple[float, ...]:
    level = 0.0
    for number, need in enumerate(sorted(needs)):
        level = room / (len(needs) - number)
        if need > level:
            break
        room -= need
    return tuple(min(need, level) for need in needs)
