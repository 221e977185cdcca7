"""A second window for a plan that is only read: it says so in its title, at its top and at its foot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from navplan.ui.main_window import MainWindow

if TYPE_CHECKING:
    from navplan.ui.desk import Desk


class ReadingWindow(MainWindow):
    """All pages and documents of a plan, and no command that would change it."""

    closed = Signal()

    mark = ""
    """What stands first in its title and at its foot."""

    def __init__(self, settings: QSettings, mark: str) -> None:
        super().__init__(settings)
        self.mark = mark
        self.setObjectName("reading_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(False)
        self.menus.only_read()
        self.wants_close.connect(self.close)
        self.wants_export.connect(self._on_export)

    def open_desk(self, desk: "Desk") -> None:
        """Show this plan; at its foot stands what it is, and not when it was saved."""
        super().open_desk(desk)
        self._on_saved()

    @Slot()
    def _on_saved(self) -> None:
        self._state.setText(self.mark)

    @Slot()
    def _on_export(self) -> None:
        self.go_to("documents")

    def _name_window(self) -> None:
        super()._name_window()
        self.setWindowTitle(f"{self.mark} – {self.windowTitle()}")

    def restore_size(self) -> None:
        """The window of today's plan gives it its size."""

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_desk()
        self.closed.emit()
        QMainWindow.closeEvent(self, event)
