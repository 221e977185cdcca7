"""A line across the top of the window that stays as long as it is true, with one way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from navplan.ui.words import _


class NoticeBar(QFrame):
    """Says why the plan can be read but not changed; the way out is a copy, or what `say` is given."""

    wants_copy = Signal()
    wants_way = Signal()
    """The way out that `say` was given is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice_bar")
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        copy = QPushButton(_("Arbeid i en kopi …"), self)
        copy.clicked.connect(self.wants_copy)
        self.way = QPushButton(self)
        self.way.clicked.connect(self.wants_way)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self._words, 1)
        row.addWidget(self.way)
        row.addWidget(copy)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, words: str, way: str = "") -> None:
        """Say this, with `way` on a button of its own; or go away when there is nothing to say."""
        self.way.setText(way)
        self.way.setVisible(bool(way))
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
