"""What is painted by hand, seen as it is painted: every text with the size of its letters and the room it was given."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontInfo, QPainter

NEAR = 3
"""Pixels of a line that nobody sees are missing: the air above and below its letters."""

LEFT_OF_SHORTENED = 4
"""A shortened text of fewer signs says nothing."""


class Text(NamedTuple):
    """A text as it was painted; `lack` says how much room it needed and had, where that was too little."""

    words: str
    size: float
    lack: str
    where: str


@contextmanager
def watched() -> Iterator[list[Text]]:
    """The texts that are painted within, in order."""
    found: list[Text] = []
    paint = QPainter.drawText

    def watch(painter: QPainter, *given: object) -> object:
        words = next((each for each in given if isinstance(each, str)), "")
        if words:
            caller = sys._getframe(1).f_code
            where = f"{Path(caller.co_filename).name}:{caller.co_name}"
            found.append(Text(words, _size(painter), _lack(painter, given, words), where))
        return paint(painter, *given)

    QPainter.drawText = watch
    try:
        yield found
    finally:
        QPainter.drawText = paint


def _size(painter: QPainter) -> float:
    """Pixels of the letters on the screen, with whatever the painter is scaled by."""
    way = painter.combinedTransform()
    return QFontInfo(painter.font()).pixelSize() * max(abs(way.m22()), abs(way.m12()))


def _lack(painter: QPainter, given: tuple[object, ...], words: str) -> str:
    if len(words) < LEFT_OF_SHORTENED and words.endswith("…"):
        return f"shortened to «{words}»"
    room = given[0]
    if not isinstance(room, QRect | QRectF):
        return ""
    metrics, flags = painter.fontMetrics(), _flags(given)
    if flags & Qt.TextFlag.TextWordWrap.value:
        needs = metrics.boundingRect(QRect(0, 0, max(1, int(room.width())), 100_000), flags, words)
        return f"{room.height():.0f} of {needs.height()} px high" if needs.height() > room.height() + NEAR else ""
    if metrics.height() > room.height() + NEAR:
        return f"{room.height():.0f} of {metrics.height()} px high"
    wide = metrics.horizontalAdvance(words)
    return f"{room.width():.0f} of {wide} px wide" if wide > room.width() + NEAR else ""


def _flags(given: tuple[object, ...]) -> int:
    """How the words lie in their room, given as a number or as one of Qt's flags."""
    for each in given[1:]:
        if isinstance(each, int):
            return each
        if hasattr(each, "value"):
            return int(each.value)
    return 0
