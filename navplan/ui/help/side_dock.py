"""A panel at the side of the window that the page makes room for; it can be drawn out into a window of its own."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QMainWindow, QToolButton, QVBoxLayout, QWidget

from navplan.ui.icons import icon
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.theme import text_px
from navplan.ui.words import _

WIDTH, NARROWEST = 400, 320
"""Pixels while text has its usual size; the panel grows with the text."""

EDGE_ROOM = 900
"""Pixels that the rest of the window needs; without them the panel becomes a window of its own."""


class SideDock(QDockWidget):
    """Holds one widget under a title, with a way to let it loose and a way to close it."""

    closed = Signal()

    def __init__(self, name: str, title: str, window: QMainWindow) -> None:
        super().__init__(title, window)
        self.setObjectName(name)
        self.setAllowedAreas(Qt.DockWidgetArea.RightDockWidgetArea | Qt.DockWidgetArea.LeftDockWidgetArea)
        self._title = ElidedLabel(title, self)
        self._title.setProperty("role", "section")
        self._loose = QToolButton(self)
        self._loose.clicked.connect(self._on_loose)
        self._close = QToolButton(self)
        self._close.setIcon(icon("close", "muted"))
        self._close.setAccessibleName(_("Lukk panelet"))
        self._close.setToolTip(_("Lukk (Esc)"))
        self._close.clicked.connect(self.close)
        self.setTitleBarWidget(self._bar())
        self.setMinimumWidth(text_px(NARROWEST))
        self.topLevelChanged.connect(self._tell_loose)
        self._tell_loose(False)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)

    def hold(self, content: QWidget) -> None:
        """Put the content in, with a hairline that parts it from the page."""
        frame = QWidget(self)
        frame.setObjectName("side_dock_content")
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(content)
        self.setWidget(frame)

    def come_forward(self) -> None:
        """Be seen, beside the page where there is room for both, else as a window of its own."""
        window = self.parentWidget()
        if not self.isVisible() and isinstance(window, QMainWindow):
            is_loose = window.width() < EDGE_ROOM + text_px(NARROWEST)
            self.setFloating(is_loose)
            self.show()
            if is_loose:
                self.resize(text_px(WIDTH), min(640, window.height() - 80))
                self.move(window.geometry().right() - text_px(WIDTH) - 24, window.geometry().top() + 64)
            else:
                window.resizeDocks([self], [text_px(WIDTH)], Qt.Orientation.Horizontal)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _bar(self) -> QWidget:
        bar = QWidget(self)
        bar.setObjectName("side_dock_bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 12, 12, 6)
        row.addWidget(self._title, 1)
        row.addWidget(self._loose)
        row.addWidget(self._close)
        return bar

    @Slot(bool)
    def _tell_loose(self, is_loose: bool) -> None:
        words = _("Fest panelet i vinduet") if is_loose else _("Løsne panelet fra vinduet")
        self._loose.setIcon(icon("pin" if is_loose else "panel", "muted"))
        self._loose.setAccessibleName(words)
        self._loose.setToolTip(words)

    @Slot()
    def _on_loose(self) -> None:
        self.setFloating(not self.isFloating())
