"""The texts of one side of a change with what differs from the other side marked, word by word.

What was taken out is struck through and what was put in is underlined; the tint only helps.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from navplan.domain.kinds import Choice
from navplan.domain.letters.compare_report import LetterChange
from navplan.domain.modules.letter import Expectation
from navplan.domain.modules.letter.words import ADDRESSEES, MODALITIES
from navplan.ui.theme import colour
from navplan.ui.words import _

Side = Literal["old", "new"]
LINE = "\u2028"
LEADING = 1.42
AIR = 6
"""Pixels between the texts of a side that has several."""

MODALITY = Choice(MODALITIES)
ADDRESSEE = Choice(ADDRESSEES)


@dataclass(frozen=True)
class Marked:
    """A text, and where in it the words stand that the other side has not: (start, length)."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def side_of(change: LetterChange, side: Side) -> tuple[Expectation, ...]:
    """The expectations of one side."""
    return change.old if side == "old" else change.new


def marked(change: LetterChange, side: Side) -> tuple[Marked, ...]:
    """The texts of one side; nothing is marked where the other side is empty or says the same."""
    mine = side_of(change, side)
    if not (change.old and change.new) or change.type == "lik":
        return tuple(Marked(e.wording) for e in mine)
    own = "removed" if side == "old" else "added"
    words = [
        (word, piece.kind == own)
        for piece in change.words()
        if piece.kind in ("same", own)
        for word in piece.text.split()
    ]
    texts = []
    for expectation in mine:
        count = len(expectation.wording.split())
        texts.append(_joined(words[:count]))
        words = words[count:]
    return tuple(texts)


def _joined(words: Iterable[tuple[str, bool]]) -> Marked:
    text = ""
    marks: list[tuple[int, int]] = []
    was_marked = False
    for word, is_marked in words:
        start = len(text) + bool(text)
        text = f"{text} {word}" if text else word
        if is_marked and was_marked:
            first = marks.pop()[0]
            marks.append((first, len(text) - first))
        elif is_marked:
            marks.append((start, len(word)))
        was_marked = is_marked
    return Marked(text, tuple(marks))


def duty_words(expectation: Expectation) -> str:
    """How binding, for whom and by when: «Skal · Kommunen · frist 1. mars»."""
    parts = [MODALITY.show(expectation.modality, _), ADDRESSEE.show(expectation.addressee, _)]
    if expectation.deadline:
        parts.append(_("frist {deadline}").format(deadline=expectation.deadline))
    return " · ".join(parts)


def duty(change: LetterChange, side: Side) -> Marked:
    """The duty of a side's expectations, marked where it is what changed."""
    mine = list(dict.fromkeys(duty_words(e) for e in side_of(change, side)))
    theirs = list(dict.fromkeys(duty_words(e) for e in side_of(change, "new" if side == "old" else "old")))
    text = " / ".join(mine)
    if len(mine) != 1 or len(theirs) != 1 or mine == theirs:
        return Marked(text)
    known = theirs[0].split(" · ")
    marks, start = [], 0
    for part in mine[0].split(" · "):
        if part not in known:
            marks.append((start, len(part)))
        start += len(part) + 3
    return Marked(text, tuple(marks))


def mark_format(side: Side) -> QTextCharFormat:
    """How marked words look on a side."""
    shape = QTextCharFormat()
    tone = "danger" if side == "old" else "success"
    shape.setBackground(colour(f"{tone}-moderate"))
    shape.setForeground(colour(f"{tone}-text"))
    if side == "old":
        shape.setFontStrikeOut(True)
    else:
        shape.setFontUnderline(True)
    return shape


def laid_out(text: Marked, side: Side, font: QFont, width: float) -> QTextLayout:
    """The text broken into lines of this width."""
    layout = QTextLayout(text.text.replace("\n", LINE), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(_ranges(text, side)))
    layout.beginLayout()
    top, height = 0.0, round(font.pixelSize() * LEADING)
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (height - line.height()) / 2))
        top += height
    layout.endLayout()
    return layout


def _ranges(text: Marked, side: Side) -> Iterator[QTextLayout.FormatRange]:
    for start, length in text.marks:
        found = QTextLayout.FormatRange()
        found.start, found.length = start, length
        found.format = mark_format(side)
        yield found


def height_of(texts: Iterable[Marked], font: QFont, width: float) -> int:
    """How high texts below each other are, with the air between them."""
    line = round(font.pixelSize() * LEADING)
    heights = [laid_out(Marked(t.text), "new", font, width).lineCount() * line for t in texts]
    return sum(heights) + AIR * max(0, len(heights) - 1)


def paint_texts(painter: QPainter, texts: Iterable[Marked], side: Side, at: QPointF, width: float) -> float:
    """Draw texts below each other in the painter's font and pen; returns where the next would stand."""
    font = painter.font()
    top = at.y()
    for text in texts:
        layout = laid_out(text, side, font, width)
        layout.draw(painter, QPointF(at.x(), top))
        top += layout.lineCount() * round(font.pixelSize() * LEADING) + AIR
    return top - AIR
