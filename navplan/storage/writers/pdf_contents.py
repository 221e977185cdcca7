"""The table of contents: the headings with the pages they stand on."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from navplan.domain.words import N_
from navplan.storage.writers.pdf_blocks import Anchor, Composer
from navplan.storage.writers.pdf_flow import Flow, NewPage, Whole, Words
from navplan.storage.writers.pdf_fonts import REGULAR, SEMIBOLD, width_of
from navplan.storage.writers.pdf_links import lead
from navplan.storage.writers.pdf_style import HEADINGS, HEAVY_RULE, INK, SUBTLE, Style
from navplan.storage.writers.pdf_tags import Element, Pen

FEWEST, MOST = 6, 46
"""Fewer headings need no contents; more than fit a page are listed without the deepest levels."""

DEEPEST = 4
CHAPTER = Style(SEMIBOLD, 11, 16, INK, before=5, after=1)
SECTION = Style(REGULAR, 10, 15, INK, after=0)
DEEPER = Style(REGULAR, 10, 15, SUBTLE, after=0)


class Line(Whole):
    """One heading with its page number, which is known only when it is drawn; all of the line leads there."""

    NUMBER = 34.0

    def __init__(self, anchor: Anchor, words: Words, indent: float) -> None:
        super().__init__(words.before, words.after)
        self.anchor, self.words, self.indent = anchor, words, indent

    def measure(self, width: float) -> float:
        """As tall as the heading's words."""
        return self.words.measure(self._inner(width))

    def _inner(self, width: float) -> float:
        return width - self.indent - self.NUMBER

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The words, a dotted leader, the number."""
        inner, style = self._inner(width), self.words.style
        self.words.draw(pen, x + self.indent, top, inner)
        bottom = top - self.measure(width)
        last = self.words.lines(inner)[-1]
        number = str(self.anchor.page + 1)
        begins = x + self.indent + width_of(last, style.face, style.size) + 6
        ends = x + width - width_of(number, style.face, style.size) - 6
        with pen.artifact():
            pen.canvas.saveState()
            pen.canvas.setStrokeColor(HEAVY_RULE)
            pen.canvas.setLineWidth(0.7)
            pen.canvas.setDash(0.7, 3.3)
            pen.canvas.line(begins, bottom + 4.5, max(begins, ends), bottom + 4.5)
            pen.canvas.restoreState()
        right = Words(f" {number}", replace(style, align="right"), self.words.element)
        right.draw(pen, x + width - self.NUMBER, bottom + style.leading, self.NUMBER)
        area = (x + self.indent, bottom, x + width, top)
        lead(pen, self.words.element, self.anchor.key, area, f"{self.words.text} {number}")


def contents(composer: Composer, place: Element) -> Sequence[Flow]:
    """A page of contents under `place`, or nothing when the document is short."""
    anchors = _listed(composer.anchors)
    if len(anchors) < FEWEST:
        return ()
    title = Words(composer.translate(N_("Innhold")), HEADINGS[0], place.child("H2"))
    return NewPage(), title, *_lines(anchors, place.child("TOC"))


def _listed(anchors: Sequence[Anchor]) -> Sequence[Anchor]:
    for deepest in range(DEEPEST, 1, -1):
        kept = [anchor for anchor in anchors if anchor.level <= deepest]
        if len(kept) <= MOST:
            return kept
    return [anchor for anchor in anchors if anchor.level == 1]


def _lines(anchors: Sequence[Anchor], whole: Element) -> Iterable[Flow]:
    for anchor in anchors:
        style = CHAPTER if anchor.level == 1 else SECTION if anchor.level == 2 else DEEPER
        element = whole.child("TOCI").child("Reference").child("Link")
        yield Line(anchor, Words(anchor.text, style, element), 14.0 * (anchor.level - 1))
