"""The head of a page: title, one line that says where we stand, and the page's controls at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from navplan.ui.parts.elided import ElidedLabel


class PageHeader(QWidget):
    """Put controls into `controls`; the page has one primary action at most."""

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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(text, 1)
        row.addLayout(self.controls)
        row.setAlignment(self.controls, Qt.AlignmentFlag.AlignVCenter)

    def set_title(self, words: str) -> None:
        """Change the title."""
        self._title.setText(words)

    def set_line(self, words: str) -> None:
        """Say where we stand."""
        self._line.setText(words)
        self._line.setVisible(bool(words))
