"""A list of rows that a page offers, on its way to a file: ask where, write, and say that it is there."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from navplan.ui.outside import Outside
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.main_window import MainWindow
    from navplan.ui.saving import SaveAs


class ListFiles(QObject):
    """Writes one list at a time as CSV."""

    def __init__(self, window: "MainWindow", outside: Outside) -> None:
        super().__init__(window)
        self._window = window
        self._outside = outside
        self._rows: Sequence[Sequence[str]] = ()

    def send(self, name: str, rows: Sequence[Sequence[str]]) -> None:
        """Ask where the list with this name is to lie."""
        if not rows or self._outside.write_list is None:
            return
        self._rows = rows
        self._where().ask(Path.home() / f"{name}.csv")

    @Slot(str)
    def write_to(self, target: str) -> None:
        """Write the list to this file; what the world refuses is said in the window."""
        from navplan.domain.ports import NotPlaced
        from navplan.ui.desk import Telling

        desk, write = self._window.desk, self._outside.write_list
        if desk is None or write is None:
            return
        with Telling(desk):
            try:
                write(desk.workspace, self._rows, Path(target))
            except NotPlaced as refused:
                self._where().asks_again(refused, Path(target))
                return
            self._window.toast.say(_("{file} er lagret.").format(file=Path(target).name))

    def _where(self) -> "SaveAs":
        from navplan.ui.saving import SaveAs

        return SaveAs(self._window, _("Lagre som"), _("Liste (*.csv)"), self.write_to)
