"""The side panel at the right: details of what is selected, with a title and a way to close it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from navplan.ui.icons import icon
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.theme import side_px
from navplan.ui.words import _

WIDTH = 320


class SidePanel(QFrame):
    """Put content into `body`; it scrolls by itself. Escape and the button close it, and `closed` tells."""

    closed = Signal()

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setFixedWidth(side_px(WIDTH))
        self._title = ElidedLabel("", self)
        self._title.setProperty("role", "section")
        self._close = QToolButton(self)
        self._close.setIcon(icon("close", "muted"))
        self._close.setAccessibleName(_("Lukk panelet"))
        self._close.setToolTip(_("Lukk"))
        self._close.clicked.connect(self.close_panel)
        content = QWidget(self)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(20, 0, 20, 20)
        inner.addLayout(self.body)
        inner.addStretch(1)
        scroll = Scrolled(self, content)
        head = QHBoxLayout()
        head.setContentsMargins(20, 16, 12, 12)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        self.set_title(title)

    def set_title(self, words: str) -> None:
        """Say what the panel is about."""
        self._title.setText(words)
        self.setAccessibleName(words)

    @Slot()
    def close_panel(self) -> None:
        """Hide the panel and tell."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)
