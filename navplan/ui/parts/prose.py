"""Running text with air between the lines: 15 on 22 pixels, which a plain label cannot do."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from navplan.ui.theme import BODY

LEADING = 22 / BODY
MEASURE = 72
"""Characters on a line that the eye still follows."""


class Prose(QLabel):
    """A wrapped paragraph, at most `MEASURE` characters wide. Line breaks in the text are kept."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _line_height(self) -> int:
        return round(self.font().pixelSize() * LEADING)

    def _widest(self) -> int:
        return self.fontMetrics().averageCharWidth() * MEASURE

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(min(width, self._widest()))
            line.setPosition(QPointF(0, top + (self._line_height() - line.height()) / 2))
            top += self._line_height()
        layout.endLayout()
        return layout

    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width).lineCount() * self._line_height()

    def sizeHint(self) -> QSize:
        wanted = min(self.fontMetrics().horizontalAdvance(self.text()) + 2, self._widest())
        return QSize(wanted, self.heightForWidth(wanted))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 16, self._line_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._laid_out(self.width()).draw(painter, QPointF(0, 0))
        painter.end()
