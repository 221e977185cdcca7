"""A label that shortens its text with an ellipsis and gives the whole of it as a tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """One line that never asks for more room than it is given."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._shown()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._shown()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def _shown(self) -> str:
        """What there is room for; the whole of it is a tooltip where that is not all."""
        whole = self.text().replace("\n", " ")
        shown = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, self.contentsRect().width())
        self.setToolTip(whole if shown != whole else "")
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shown()

    def paintEvent(self, event: QPaintEvent) -> None:
        area, shown = self.contentsRect(), self._shown()
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            area,
            int(self.alignment() | Qt.AlignmentFlag.AlignVCenter),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )
        painter.end()
