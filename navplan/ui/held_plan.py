"""A plan shown for reading: at a second start, when the window that has it does not answer, or because somebody would
rather read while a colleague writes. It is said, and how to get to write.

Nothing of the plan is taken over: it is not held, no backup is taken, nothing is published, no draft is offered.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from navplan.domain.words import N_, Said
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.workspace import Workspace
    from navplan.ui.main_window import MainWindow
    from navplan.ui.outside import Outside
    from navplan.ui.tasks import Tasks


READING = N_(
    "Du leser planen slik den er på denne maskinen nå. Her kan ingenting endres. Det de andre publiserer, kommer inn "
    "når du åpner planen for å skrive."
)


class HeldPlan(QObject):
    """Opens plans for reading, and knows the way to write in them."""

    wants_open = Signal(object)
    """The plan that is shown is to be opened; carries its path."""

    def __init__(self, window: "MainWindow", outside: "Outside", tasks: "Tasks", own: Path, root: Path) -> None:
        super().__init__(window)
        self._window = window
        self._outside = outside
        self._tasks = tasks
        self._own = own
        self._root = root
        self._year = 0
        self._way = ""
        self._path = Path()
        window.bar.wants_way.connect(self._on_way)

    def read(self, path: Path, this_year: int) -> None:
        """Show the working copy of this plan, which was closed here just now, while colleagues write in it."""
        self.open(path, this_year, Said(READING))

    def open(self, path: Path, this_year: int, why: Said | None = None) -> None:
        """Show this plan, or say that it is open in another window; a window with a plan in it keeps that one.

        `why` it is only read here; without it, because another window has it.
        """
        if self._outside.open_held is None or self._window.desk is not None:
            self._refuse("")
            return
        self._year = this_year
        self._path = path
        self._way = _("Prøv å åpne") if why is None else _("Skriv i planen")
        job = _OpenHeld(self._outside.open_held, (path, self._own, self._root, why))
        self._tasks.run(_("Åpner {file} …").format(file=path.name), job, self._on_open, self._refuse)

    # -- within

    @Slot(object)
    def _on_open(self, workspace: "Workspace") -> None:
        from navplan.ui.app import first_year
        from navplan.ui.desk import Desk

        if self._window.desk is not None:  # somebody opened another plan meanwhile
            workspace.close()
            return
        year = first_year(workspace, self._year)
        self._window.open_desk(Desk(workspace, self._outside.shelf, year, printing=self._outside.printing))
        barred = workspace.standing().barred
        if barred is not None:
            self._window.bar.say(barred.words(_), self._way)

    @Slot()
    def _on_way(self) -> None:
        self.wants_open.emit(self._path)

    @Slot(str)
    def _refuse(self, words: str) -> None:
        said = _("Planen er alt åpen i et annet vindu som ikke svarer. Lukk det, og prøv igjen.")
        self._window.say(f"{said} {words}".strip())


class _OpenHeld:
    """Open it and read all of it, so that no page waits for the disk."""

    def __init__(
        self,
        opened: "Callable[[Path, Path, Path, Said | None], Workspace]",
        given: "tuple[Path, Path, Path, Said | None]",
    ) -> None:
        self._opened = opened
        self._given = given

    def __call__(self) -> "Workspace":
        from navplan.domain.ports import CannotStore

        workspace = self._opened(*self._given)
        try:
            for kind in workspace.kinds:
                workspace.all(kind.record)
        except CannotStore:
            workspace.close()
            raise
        return workspace
