"""What every dialog of NavPlan is: read in order with Tab, and never larger than its screen."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.theme import text_px
from navplan.ui.window_keys import WindowKeys

FRAME = QSize(16, 48)
"""What the window system puts around a dialog, at most."""


class Dialog(WindowKeys, QDialog):
    """A dialog that is as large as its text asks for, and scrolls when the screen is too small for that."""

    _is_grown = False

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)

    def event(self, event: QEvent) -> bool:
        is_done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return is_done

    def fit(self) -> None:
        """Stay within the screen; what does not find room there is put where it can be scrolled to."""
        room = room_for(self) - FRAME
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        size = self._wished().boundedTo(room)
        wrapped = layout.totalMinimumHeightForWidth(size.width()) if layout.hasHeightForWidth() else 0
        wanted = layout.totalMinimumSize().expandedTo(QSize(0, wrapped))
        if wanted.width() > room.width() or wanted.height() > room.height():
            content = QWidget(self)
            content.setLayout(layout)
            outer = QVBoxLayout(self)
            outer.setContentsMargins(0, 0, 0, 0)
            outer.addWidget(Scrolled(self, content))
        self.setMinimumSize(self.minimumSize().boundedTo(room))
        self.resize(size.expandedTo(QSize(0, min(wrapped, room.height()))))

    def _grow(self) -> None:
        """Make room for what is said after it was opened, such as why nothing was done; Qt would squeeze the lines."""
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return
        wanted = layout.totalMinimumHeightForWidth(self.width())
        if wanted > (room_for(self) - FRAME).height():
            self.fit()
        elif wanted > self.height():
            self.resize(self.width(), wanted)

    def _wished(self) -> QSize:
        """The size that the dialog was made with, for text of usual size, as much larger as the text is; once."""
        has_own = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        scale = text_px(100) / 100 if has_own and not self._is_grown else 1.0
        self._is_grown = True
        layout = self.layout()
        if not has_own and layout is not None and layout.hasHeightForWidth():
            return QSize(self.width(), layout.totalHeightForWidth(self.width()))
        return self.size() * scale


def room_for(window: QWidget) -> QSize:
    """How much of the screen a window may take."""
    return window.screen().availableGeometry().size()
