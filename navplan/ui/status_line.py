"""What stands at the foot of the window: how it stands with the plan, and the way to search and commands."""

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow, QToolButton, QWidget

from navplan.ui.words import _

if TYPE_CHECKING:
    from datetime import datetime

QUIET = 30.0
"""Seconds between two times that assistive technology is told that the plan was saved: every field saves itself."""


class StatusLine(QLabel):
    """One sentence, which is also its name when it is read aloud."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("state")
        self.setAccessibleDescription(_("Status"))  # a name would stand in the way of what it says
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._told = -QUIET

    def tell_saved(self, at: "datetime | None") -> None:
        """When the plan was last saved in this session; None when nothing has been written since it was opened."""
        self.setText(_("Lagret {time}").format(time=f"{at.astimezone():%H:%M}") if at else _("Alt er lagret"))
        now = monotonic()
        if at and now - self._told >= QUIET:
            from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # the first paint needs none of it

            self._told = now
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text()))


class PaletteWay(QToolButton):
    """Says how search and commands are reached, and opens them for those who use the mouse."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName("palette_way")
        self.setText(_("Ctrl+K søk og kommandoer"))
        self.setAutoRaise(True)
        window.statusBar().addPermanentWidget(self)
