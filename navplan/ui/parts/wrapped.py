"""Words that break only where there is no room for them on one line."""

from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QWidget

ROUNDED = 3
"""Pixels that Qt may round away between measuring a line and breaking it."""


class WrappedLabel(QLabel):
    """A label that asks for one line. Qt's own asks for a shape of pleasing proportions, and so breaks short words."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics, margins = QFontMetricsF(self.font()), self.contentsMargins()
        around = margins.left() + margins.right() + 2 * self.margin()
        width = ceil(max(metrics.horizontalAdvance(line) for line in self.text().split("\n"))) + ROUNDED + around
        return QSize(width, self.heightForWidth(width))
