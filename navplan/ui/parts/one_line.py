"""Words that would like to stand on one line, and wrap where there is no room for it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget


class OneLine(QLabel):
    """A label of Qt's own that may wrap would rather be as high as it is wide, beside other parts too."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        width = max(super().sizeHint().width(), self.fontMetrics().horizontalAdvance(self.text()) + 2)
        return QSize(width, self.heightForWidth(width))
