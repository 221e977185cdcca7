"""The pieces that a page is set from: words, chips, bars, framed remarks and stacks of them.

Every piece knows how tall it is at a width, how to part at a height, and how to draw itself with its tags.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from navplan.domain.documents.outline import Tone
from navplan.storage.writers.pdf_fonts import broken, width_of
from navplan.storage.writers.pdf_marks import draw_mark
from navplan.storage.writers.pdf_real_text import stretches
from navplan.storage.writers.pdf_style import ACCENT, GROUNDS, HEAVY_RULE, LINE_GAP, TRACK, Paper, Style, ink
from navplan.storage.writers.pdf_tags import Element, Pen

LEAST_LINES = 3
"""A paragraph that parts leaves this many lines, so that nothing dangles."""


class Flow(Protocol):
    """A piece of the document. `keep` holds it to the piece that follows."""

    before: float
    after: float
    keep: bool

    def measure(self, width: float) -> float:
        """Its height at this width."""
        ...

    def least(self, width: float) -> float:
        """The height there must be for it to begin here."""
        ...

    def split(self, width: float, room: float) -> "tuple[Flow, Flow] | None":
        """What fits the room and what remains; None when it must begin on a new page or cannot part."""
        ...

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it downwards from `top`."""
        ...


class Words:
    """Lines of text in one style. Line breaks in the text are kept."""

    keep = False

    def __init__(self, text: str, style: Style, element: Element) -> None:
        self.text, self.style, self.element = text, style, element
        self.before, self.after = style.before, style.after
        self.least_lines = LEAST_LINES
        self._lines: list[str] = []
        self._width = -1.0

    def lines(self, width: float) -> list[str]:
        """The lines at this width."""
        if width != self._width:
            parts = self.text.split("\n")
            set_lines = [broken(part, self.style.face, self.style.size, width) for part in parts]
            ended = [[*lines[:-1], f"{lines[-1]} "] for lines in set_lines[:-1]]
            self._lines = [line for lines in (*ended, set_lines[-1]) for line in lines]
            self._width = width
        return self._lines

    def widest(self, width: float) -> float:
        """How much of the width the longest line takes."""
        return max(width_of(line.rstrip(" "), self.style.face, self.style.size) for line in self.lines(width))

    def measure(self, width: float) -> float:
        """Line distance times lines."""
        return len(self.lines(width)) * self.style.leading

    def least(self, width: float) -> float:
        """A few lines."""
        return min(len(self.lines(width)), self.least_lines) * self.style.leading

    def split(self, width: float, room: float) -> "tuple[Words, Words] | None":
        """Between two lines, with a few lines on both sides."""
        lines = self.lines(width)
        fitting = min(int(room / self.style.leading + 1e-6), len(lines) - min(self.least_lines, 2))
        if fitting < min(self.least_lines, 2):
            return None
        return self._part(lines[:fitting], width, last=False), self._part(lines[fitting:], width, last=True)

    def _part(self, lines: list[str], width: float, last: bool) -> "Words":
        part = self.alike("".join(lines))
        part._lines, part._width, part.least_lines = lines, width, self.least_lines
        part.before, part.after = (0.0, self.after) if last else (self.before, 0.0)
        return part

    def alike(self, text: str) -> "Words":
        """Other words in the same style and element."""
        return Words(text, self.style, self.element)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Each line on its own baseline; one with signs that the font lacks part by part, for they are read aloud."""
        style, lines = self.style, self.lines(width)
        baseline = top - (style.leading + style.size * 0.66) / 2
        set_lines = []
        for line in lines:
            shift = width - width_of(line.rstrip(" "), style.face, style.size) if style.align == "right" else 0.0
            set_lines.append((x + shift, baseline, line))
            baseline -= style.leading
        if not any("[U+" in line for line in lines):
            self._set(pen, set_lines)
            return
        for left, base, line in set_lines:
            for part, meant in stretches(line):
                self._set(pen, [(left, base, part)], meant)
                left += width_of(part, style.face, style.size)

    def _set(self, pen: Pen, lines: list[tuple[float, float, str]], meant: str = "") -> None:
        """Set these lines, each from its left on its baseline, as one piece of content."""
        style = self.style
        with pen.tagged(self.element.child("Span") if meant else self.element, meant):
            text = pen.canvas.beginText()
            text.setFont(style.face, style.size, style.leading)
            text.setFillColor(ink(style.colour))
            for left, baseline, line in lines:
                text.setTextOrigin(left, baseline)
                text.textOut(line)
            pen.canvas.drawText(text)


@dataclass
class Whole:
    """The gaps and the bearing of a piece that never parts."""

    before: float = 0.0
    after: float = 0.0
    keep: bool = False

    def measure(self, width: float) -> float:
        """Its height at this width."""
        return 0.0

    def least(self, width: float) -> float:
        """All of it."""
        return self.measure(width)

    def split(self, width: float, room: float) -> None:
        """Never."""

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Nothing to see: a gap, or the place of a new page."""


class Gap(Whole):
    """Empty height, also at the top of a page."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.height = height

    def measure(self, width: float) -> float:
        """Always the same."""
        return self.height


class NewPage(Whole):
    """What follows begins on a new page, on other paper where it says so."""

    def __init__(self, paper: Paper | None = None) -> None:
        super().__init__()
        self.paper = paper


class Chip(Whole):
    """Symbol and words on a tinted ground that hugs them."""

    SIDE, EDGE, MARK = 5.0, 1.5, 11.0

    def __init__(self, text: str, tone: Tone, style: Style, element: Element) -> None:
        super().__init__()
        self.ground, self.tone = GROUNDS[tone], tone
        self.words = Words(text, replace(style, colour=self.ground.text), element)

    def _inner(self, width: float) -> float:
        return width - 2 * self.SIDE - self.MARK

    def whole(self) -> float:
        """How wide it is on one line."""
        style = self.words.style
        return width_of(self.words.text, style.face, style.size) + 2 * self.SIDE + self.MARK + 0.1

    def measure(self, width: float) -> float:
        """The words and the edge of the ground."""
        return self.words.measure(self._inner(width)) + 2 * self.EDGE

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The ground only as wide as the words need."""
        inner, height, style = self._inner(width), self.measure(width), self.words.style
        hugging = self.words.widest(inner) + 2 * self.SIDE + self.MARK
        with pen.artifact():
            pen.canvas.setFillColor(self.ground.fill)
            pen.canvas.roundRect(x, top - height, hugging, height, 3, stroke=0, fill=1)
            middle = top - self.EDGE - style.leading / 2
            draw_mark(pen.canvas, self.tone, (x + self.SIDE + 3.5, middle), self.ground.mark)
        self.words.draw(pen, x + self.SIDE + self.MARK, top - self.EDGE, inner)


class Bar(Whole):
    """How much of the whole: for the eye, beside words that say the same."""

    HEIGHT = 5.0

    def __init__(self, part: int, whole: int) -> None:
        super().__init__()
        self.share = min(max(part / whole, 0.0), 1.0) if whole else 0.0

    def measure(self, width: float) -> float:
        """Thin, always."""
        return self.HEIGHT

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """A track with its filled part; the outline keeps it visible in black and white."""
        canvas, bottom = pen.canvas, top - self.HEIGHT
        with pen.artifact():
            canvas.setFillColor(TRACK)
            canvas.roundRect(x, bottom, width, self.HEIGHT, self.HEIGHT / 2, stroke=0, fill=1)
            if self.share:
                canvas.setFillColor(ACCENT)
                filled = max(self.share * width, self.HEIGHT)
                canvas.roundRect(x, bottom, filled, self.HEIGHT, self.HEIGHT / 2, stroke=0, fill=1)


class Rule(Whole):
    """A line: short and strong in the accent colour, or thin to write on."""

    def __init__(self, length: float, weight: float, colour: str = HEAVY_RULE) -> None:
        super().__init__()
        self.length, self.weight, self.colour = length, weight, colour

    def measure(self, width: float) -> float:
        """Its weight."""
        return self.weight

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """No longer than the width."""
        with pen.artifact():
            pen.canvas.setFillColor(self.colour)
            pen.canvas.rect(x, top - self.weight, min(self.length, width), self.weight, stroke=0, fill=1)


class Stack:
    """Pieces below each other with one gap between them."""

    def __init__(self, flows: Iterable[Flow], gap: float = LINE_GAP, before: float = 0.0, after: float = 0.0) -> None:
        self.flows, self.gap, self.before, self.after = tuple(flows), gap, before, after
        self.keep = self.together = False

    def measure(self, width: float) -> float:
        """All pieces and the gaps between them."""
        return sum(flow.measure(width) for flow in self.flows) + self.gap * max(len(self.flows) - 1, 0)

    def least(self, width: float) -> float:
        """What its first piece needs, or all of it when it belongs together."""
        if self.together:
            return self.measure(width)
        return self.flows[0].least(width) if self.flows else 0.0

    def split(self, width: float, room: float) -> "tuple[Stack, Stack] | None":
        """Between two pieces or within one; what remains may be nothing."""
        kept: list[Flow] = []
        for number, flow in enumerate(self.flows):
            height = flow.measure(width)
            if height <= room + 1e-6:
                kept.append(flow)
                room -= height + self.gap
                continue
            parted = flow.split(width, room) if room > 0 else None
            head, tail = (kept, self.flows[number:])
            if parted:
                head, tail = [*kept, parted[0]], (parted[1], *self.flows[number + 1 :])
            return (Stack(head, self.gap, self.before), Stack(tail, self.gap, after=self.after)) if head else None
        return Stack(kept, self.gap, self.before), Stack((), self.gap, after=self.after)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """From the top."""
        for flow in self.flows:
            flow.draw(pen, x, top, width)
            top -= flow.measure(width) + self.gap


class Abreast(Whole):
    """Two pieces side by side, the left one read first; one alone keeps its half."""

    GAP = 24.0

    def __init__(self, flows: Sequence[Flow], before: float, after: float) -> None:
        super().__init__(before, after)
        self.flows = tuple(flows)

    def _half(self, width: float) -> float:
        return (width - self.GAP) / 2

    def measure(self, width: float) -> float:
        """The taller of them."""
        return max(flow.measure(self._half(width)) for flow in self.flows)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Both from the top."""
        for flow in self.flows:
            flow.draw(pen, x, top, self._half(width))
            x += self._half(width) + self.GAP


class Framed:
    """A remark on a tinted ground, its symbol before the first line."""

    EDGE, MARK = 9.0, 18.0
    keep = False

    def __init__(self, words: Words, tone: Tone, opens: bool = True) -> None:
        self.ground, self.tone, self.opens = GROUNDS[tone], tone, opens
        self.words = words
        self.before, self.after = 4.0, 10.0

    def _inner(self, width: float) -> float:
        return width - 2 * self.EDGE - self.MARK

    def measure(self, width: float) -> float:
        """The words and the frame."""
        return self.words.measure(self._inner(width)) + 2 * self.EDGE

    def least(self, width: float) -> float:
        """A few lines and the frame."""
        return self.words.least(self._inner(width)) + 2 * self.EDGE

    def split(self, width: float, room: float) -> "tuple[Framed, Framed] | None":
        """As the words part."""
        parted = self.words.split(self._inner(width), room - 2 * self.EDGE)
        if parted is None:
            return None
        return Framed(parted[0], self.tone, self.opens), Framed(parted[1], self.tone, opens=False)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The symbol only where the remark opens."""
        height = self.measure(width)
        with pen.artifact():
            pen.canvas.setFillColor(self.ground.fill)
            pen.canvas.roundRect(x, top - height, width, height, 5, stroke=0, fill=1)
            if self.opens:
                middle = top - self.EDGE - self.words.style.leading / 2
                draw_mark(pen.canvas, self.tone, (x + self.EDGE + 4, middle), self.ground.mark)
        self.words.draw(pen, x + self.EDGE + self.MARK, top - self.EDGE, self._inner(width))
