"""How far away a day is, painted beside it: muted while there is time, marked when it is over."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from navplan.ui.icons import paint_symbol
from navplan.ui.theme import colour, text_px

DATE = "00.00.0000"
FEWEST = 4
"""Letters of shortened words that still say something."""

AFTER_DATE, MARK = 12, 18
"""Pixels between a date and how far away it is, and those of the mark of what is overdue."""


def away_width(metrics: QFontMetrics, words: str) -> int:
    """Pixels that a date with these words needs."""
    return metrics.horizontalAdvance(DATE) + AFTER_DATE + text_px(MARK) + metrics.horizontalAdvance(words)


def paint_away(painter: QPainter, area: QRectF, metrics: QFontMetrics, words: str, is_over: bool) -> None:
    """Paint the words to the right of the date that stands in the area, or its mark alone where there is no room."""
    area.setLeft(area.left() + metrics.horizontalAdvance(DATE) + AFTER_DATE)
    painter.save()
    if is_over:
        side = text_px(14)
        paint_symbol(
            painter, "warning-fill", QRectF(area.left(), area.center().y() - side / 2, side, side), "danger-text"
        )
        area.setLeft(area.left() + text_px(MARK))
    font = painter.font()
    font.setPixelSize(text_px(13))
    painter.setFont(font)
    painter.setPen(colour("danger-text" if is_over else "muted"))
    words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
    if len(words) >= FEWEST:
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    painter.restore()
