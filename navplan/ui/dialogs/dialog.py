"""What every dialog of NavPlan is: read in order with Tab, and never larger than its screen."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.reading_order import InReadingOrder

FRAME = QSize(16, 48)
"""What the window system puts around a dialog, at most."""


class Dialog(InReadingOrder, QDialog):
    """A dialog that scrolls when the screen is too small for it, as with large text."""

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Stay within the screen; what does not find room there is put where it can be scrolled to."""
        room = room_for(self) - FRAME
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        wanted = layout.totalMinimumSize()
        if wanted.width() > room.width() or wanted.height() > room.height():
            content = QWidget(self)
            content.setLayout(layout)
            outer = QVBoxLayout(self)
            outer.setContentsMargins(0, 0, 0, 0)
            outer.addWidget(Scrolled(self, content))
        self.setMinimumSize(self.minimumSize().boundedTo(room))
        self.resize(self.size().boundedTo(room))


def room_for(window: QWidget) -> QSize:
    """How much of the screen a window may take."""
    return window.screen().availableGeometry().size()
