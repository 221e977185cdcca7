"""A search field with what it found: named, emptied with one press, and heard while the focus stays in it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from navplan.ui.parts.clearable import clearable
from navplan.ui.words import _

EDGES = 34
"""Pixels beside the words: border, padding and the cross."""


class SearchLine(QLineEdit):
    """Wide enough for the words that say what is searched."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * 44)
        clearable(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.placeholderText()) + EDGES, self.sizeHint().height())


class Counted(QLabel):
    """How many rows are shown; assistive technology is told when a search has changed it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "secondary")

    def tell(self, shown: int, total: int, is_search: bool) -> None:
        """Say it: «12», or «3 av 12»."""
        words = str(total) if shown == total else _("{shown} av {total}").format(shown=shown, total=total)
        if is_search and words != self.text():
            found = _("{n} treff").format(n=shown)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, found))
        self.setText(words)
