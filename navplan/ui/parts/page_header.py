"""The head of a page: title, one line that says where we stand, and its controls at the right or below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from navplan.ui.parts.elided import ElidedLabel

BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
GAP = 16


class PageHeader(QWidget):
    """Put controls into `controls`; the page has one primary action at most.

    Where there is no room for the whole title beside the controls, they stand below it.
    """

    def __init__(self, title: str, line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(title, self)
        self._title.setProperty("role", "title")
        self._line = ElidedLabel(line, self)
        self._line.setProperty("role", "secondary")
        self._line.setVisible(bool(line))
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(self._title)
        text.addWidget(self._line)
        self.controls = QHBoxLayout()
        self.controls.setSpacing(8)
        row = self._row = QBoxLayout(BESIDE, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(text, 1)
        row.addLayout(self.controls)
        row.setAlignment(self.controls, Qt.AlignmentFlag.AlignVCenter)

    def set_title(self, words: str) -> None:
        """Change the title."""
        self._title.setText(words)
        self._place()

    def set_line(self, words: str) -> None:
        """Say where we stand."""
        self._line.setText(words)
        self._line.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        has_room = title + GAP + self.controls.sizeHint().width() <= self.width()
        self._row.setDirection(BESIDE if has_room else BELOW)
