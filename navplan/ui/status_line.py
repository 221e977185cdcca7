"""What stands at the foot of the window: how it stands with the plan, and the way to search and commands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from navplan.ui.words import _

if TYPE_CHECKING:
    from datetime import datetime


class StatusLine(QLabel):
    """One sentence, read aloud as «Status»."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("state")
        self.setAccessibleName(_("Status"))
        self.setTextFormat(Qt.TextFormat.PlainText)

    def tell_saved(self, at: "datetime | None") -> None:
        """When the plan was last saved in this session; None when nothing has been written since it was opened."""
        self.setText(_("Lagret {time}").format(time=f"{at.astimezone():%H:%M}") if at else _("Alt er lagret"))


class PaletteWay(QToolButton):
    """Says how search and commands are reached, and opens them for those who use the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette_way")
        self.setText(_("Ctrl+K søk og kommandoer"))
        self.setAutoRaise(True)
