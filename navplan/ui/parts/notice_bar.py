"""A line across the top of the window that stays as long as it is true, with the ways on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from navplan.ui.parts.message_bar import MessageBar
from navplan.ui.words import _


class NoticeBar(MessageBar):
    """Says why the plan can be read but not changed. «Bare les» makes it short; it never goes while it is true."""

    wants_copy = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("notice_bar", parent)
        self.copy = QAction(_("Arbeid i en kopi …"), self)
        self.copy.triggered.connect(self.wants_copy)
        self._ways: list[QPushButton] = []
        self._only_read = QPushButton(_("Bare les"), self)
        self._only_read.clicked.connect(self._on_only_read)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.addWidget(self.label, 1)
        self._row.addWidget(self._only_read)

    @property
    def ways(self) -> tuple[str, ...]:
        """The words of its buttons, in order."""
        buttons = (*self._ways, self._only_read)
        return tuple(button.text() for button in buttons if not button.isHidden())

    def button(self, words: str) -> QPushButton:
        """The button with these words. Raises StopIteration when there is none."""
        return next(one for one in (*self._ways, self._only_read) if one.text() == words)

    def say(self, words: str, ways: Sequence[QAction] | None = None, can_be_short: bool = True) -> None:
        """Say this with these ways on, or go away when there is nothing to say. Unless told otherwise the way is a
        copy to work in."""
        for button in self._ways:
            button.hide()
            button.deleteLater()
        self._ways = [self._button(way) for way in ((self.copy,) if ways is None else ways)]
        self._only_read.setVisible(can_be_short)
        self.tell(words)
        self.setVisible(bool(words))

    def _button(self, way: QAction) -> QPushButton:
        button = QPushButton(way.icon(), way.text(), self)
        button.clicked.connect(way.trigger)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    @Slot()
    def _on_only_read(self) -> None:
        self._only_read.hide()
        self.tell(_("Bare lesing"), self.words)
