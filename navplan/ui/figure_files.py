"""The way of a file with figures into the plan: choose, read beside, look through, take in."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from navplan.ui.outside import Outside
from navplan.ui.reading import Reading
from navplan.ui.tasks import Tasks
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.indicators.grid import Grid
    from navplan.ui.desk import Desk
    from navplan.ui.main_window import MainWindow
    from navplan.ui.views.indicators.take_in_dialog import TakeInDialog


class FigureFiles(QObject):
    """Brings files from KOSTRA, SSB and reports to the plan that is open. One at a time is looked through."""

    about_to_read = Signal(object)
    """A file is to be read in, once the plan was copied; carries what reads it."""

    def __init__(self, window: "MainWindow", outside: Outside, tasks: Tasks) -> None:
        super().__init__(window)
        self._window = window
        self._outside = outside
        self.reading = Reading(window, tasks, self)
        self.reading.found.connect(self._on_found)
        self.reading.refused.connect(window.say)
        self.dialog: TakeInDialog | None = None

    @Slot()
    def choose(self) -> None:
        """Let the user choose a file."""
        if self._window.desk is None:
            return
        kinds = f"{_('Tall fra KOSTRA, SSB eller en rapport')} (*.csv *.txt *.tsv)"
        dialog = QFileDialog(self._window, _("Les inn tall"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    def read(self, path: Path) -> None:
        """Read a file beside and show what it would change."""
        desk = self._window.desk
        if desk is not None and self._outside.read_figures is not None and self.dialog is None:
            self.about_to_read.emit(partial(self._begin, desk, path))

    def _begin(self, desk: "Desk", path: Path) -> None:
        """Read, unless the plan was closed or another file came first while this one's copy was taken."""
        read = self._outside.read_figures
        if self._window.desk is desk and self.dialog is None and read is not None:
            self.reading.begin(_Read(read), path)

    @Slot(str)
    def _on_selected(self, name: str) -> None:
        self.read(Path(name))

    @Slot(object)
    def _on_found(self, grid: "Grid") -> None:
        from navplan.ui.views.indicators.take_in_dialog import TakeInDialog

        desk = self._window.desk
        if desk is None or self.dialog is not None:
            return
        self.dialog = TakeInDialog(desk, grid, None, self._window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        self.dialog = None


class _Read:
    """Reads a file that has no pages to tell of; it is small, so nobody has to stop it."""

    def __init__(self, read: "Callable[[Path], Grid]") -> None:
        self._read = read

    def __call__(self, path: Path, cancelled: Callable[[], bool], progress: object) -> "Grid":
        return self._read(path)
