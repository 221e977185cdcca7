"""A box to tick whose words go on a new line where there is no room for them; Qt's own would cut them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

BOX = 34
"""Pixels that the box, the gap and the edges take."""


class FoldingCheck(QCheckBox):
    """Shows `words` on as many lines as it needs."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def minimumSizeHint(self) -> QSize:
        longest = max((self.fontMetrics().horizontalAdvance(word) for word in self._words.split()), default=0)
        return QSize(longest + BOX, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lines = [""]
        for word in self._words.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if self.fontMetrics().horizontalAdvance(longer) <= self.width() - BOX or not lines[-1]:
                lines[-1] = longer
            else:
                lines.append(word)
        if self.text() != "\n".join(lines):
            self.setText("\n".join(lines))
            self.updateGeometry()
