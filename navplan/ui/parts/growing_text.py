"""A text field that grows with what is written in it, from three to sixteen lines."""

from math import ceil

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

LEAST, MOST = 3, 16
EDGES = 15
"""What border (1), padding (5) and document margin (1) add to the lines, above and below, and the pixel Qt keeps."""


class GrowingText(QPlainTextEdit):
    """Paragraphs. Tab leaves the field; the wheel scrolls the page unless there is something to scroll here."""

    def __init__(self, parent: QWidget | None = None, least: int = LEAST, most: int = MOST) -> None:
        super().__init__(parent)
        self._least = least
        self._most = most
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._grow)
        self._grow()

    def lines(self) -> int:
        """How many lines the text takes as it is wrapped now."""
        block, count = self.document().begin(), 0
        while block.isValid():
            count += max(1, block.layout().lineCount())
            block = block.next()
        return count

    @Slot()
    def _grow(self) -> None:
        shown = max(self._least, min(self._most, self.lines()))
        height = ceil(QFontMetricsF(self.font()).lineSpacing()) * shown + EDGES
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 60, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus() and self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()
