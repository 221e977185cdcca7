"""A number with its words, one row high: pressed, it opens the list that it counts."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from navplan.ui.icons import paint_symbol
from navplan.ui.parts.chips import TONE_SYMBOLS
from navplan.ui.parts.coverage_bar import paint_bar
from navplan.ui.theme import BODY, colour, text_px

HEIGHT, EDGE, SYMBOL, GAP = 27, 8, 16, 8
BAR, BAR_WIDTH = 5, 72
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class NumberRow(QAbstractButton):
    """`opened` carries the key. `bar` is (part, whole), drawn before the number. The row rests at nought."""

    opened = Signal(str)

    def __init__(self, key: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._label = label
        self._value = ""
        self._tone = "neutral"
        self._bar: tuple[int, int] | None = None
        self.setObjectName(f"number.{key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    def tell(self, value: str, tone: str = "neutral", bar: tuple[int, int] | None = None) -> None:
        """Show another number; a number of nothing is quiet and opens nothing."""
        self._value, self._tone, self._bar = value, tone, bar
        self.setEnabled(value != "0")
        self.setAccessibleName(f"{self._label}: {value}")
        self.setToolTip(f"{self._label}: {value}")
        self.update()

    @property
    def value(self) -> str:
        """What the row shows."""
        return self._value

    def sizeHint(self) -> QSize:
        return QSize(240, text_px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.hasFocus() or (self.underMouse() and self.isEnabled()):
            painter.setPen(QPen(colour("focus"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(colour("hover"))
            painter.drawRoundedRect(area, 4, 4)
        room = self.rect().adjusted(EDGE, 0, -EDGE, 0)
        self._paint_words(painter, self._paint_value(painter, room))
        painter.end()

    def _paint_value(self, painter: QPainter, room: QRect) -> QRect:
        """The number at the right end, and its bar or symbol before it; returns the room that is left."""
        painter.setFont(_letters(is_strong=self.isEnabled()))
        painter.setPen(colour("text" if self.isEnabled() else "muted"))
        painter.drawText(room, RIGHT, self._value)
        left = room.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(self._value) - GAP, 0)
        if self._bar is not None and left.width() > 3 * BAR_WIDTH:
            bar = QRectF(left.right() - BAR_WIDTH, left.center().y() - BAR / 2 + 1, BAR_WIDTH, BAR)
            paint_bar(painter, bar, *self._bar)
            left = left.adjusted(0, 0, -BAR_WIDTH - GAP, 0)
        if self._tone != "neutral":
            side = text_px(SYMBOL)
            spot = QRectF(left.right() - side, left.center().y() - side / 2 + 1, side, side)
            paint_symbol(painter, TONE_SYMBOLS[self._tone], spot, f"{self._tone}-mark")
            left = left.adjusted(0, 0, -side - GAP, 0)
        return left

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        painter.setFont(_letters())
        painter.setPen(colour("text" if self.isEnabled() else "muted"))
        words = painter.fontMetrics().elidedText(self._label, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, LEFT, words)

    @Slot()
    def _on_clicked(self) -> None:
        self.opened.emit(self.key)


def _letters(is_strong: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(text_px(BODY))
    font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    return font
