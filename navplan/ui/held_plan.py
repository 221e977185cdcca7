"""A second start, when the window that has the plan does not answer: the plan is shown for reading, and it is said.

Nothing of the plan is taken over: it is not held, no backup is taken, nothing is published, no draft is offered.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.workspace import Workspace
    from navplan.ui.main_window import MainWindow
    from navplan.ui.outside import Outside
    from navplan.ui.tasks import Tasks


class HeldPlan(QObject):
    """Opens for reading what another window has."""

    def __init__(self, window: "MainWindow", outside: "Outside", tasks: "Tasks", own: Path, root: Path) -> None:
        super().__init__(window)
        self._window = window
        self._outside = outside
        self._tasks = tasks
        self._own = own
        self._root = root
        self._year = 0

    def open(self, path: Path, this_year: int) -> None:
        """Show this plan, or say that it is open in another window; a window with a plan in it keeps that one."""
        if self._outside.open_held is None or self._window.desk is not None:
            self._refuse("")
            return
        self._year = this_year
        job = _OpenHeld(self._outside.open_held, path, self._own, self._root)
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
        self._window.bar.say(barred.words(_) if barred is not None else "")

    @Slot(str)
    def _refuse(self, words: str) -> None:
        said = _("Planen er alt åpen i et annet vindu som ikke svarer. Lukk det, og prøv igjen.")
        self._window.say(f"{said} {words}".strip())


class _OpenHeld:
    """Open it and read all of it, so that no page waits for the disk."""

    def __init__(self, opened: "Callable[[Path, Path, Path], Workspace]", path: Path, own: Path, root: Path) -> None:
        self._opened = opened
        self._given = (path, own, root)

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
