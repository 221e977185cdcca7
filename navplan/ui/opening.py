"""What is done beside the window when a plan is opened or made, and what is said when it was cut off the last time."""

from pathlib import Path
from typing import TYPE_CHECKING

from navplan.ui.outside import NewOffice, Outside
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.workspace import Workspace


def interrupted(workspace: "Workspace") -> str:
    """What is said when the program did not end as it should the last time (reliability design 5.10, row 1)."""
    said = _("NavPlan ble avbrutt sist. Alt som var lagret, er på plass.")
    last = next(iter(workspace.history(1)), None)
    if last is None:
        return said
    when = f"{last.at.astimezone():%d.%m.%Y %H:%M}"
    return f"{said} {_('Siste endring: «{step}» {when}.').format(step=last.title.words(_), when=when)}"


class Open:
    """Open a plan file; `own` is the program's own folder."""

    def __init__(self, outside: Outside, path: Path, own: Path) -> None:
        self._outside = outside
        self._path = path
        self._own = own

    def __call__(self) -> "Workspace":
        workspace = self._outside.open_plan(self._path, self._own)
        for kind in workspace.kinds:
            workspace.all(kind.record)  # read it all here, so that no page waits for the disk
        return workspace


class Example:
    """Open the example, or build it where it is missing."""

    def __init__(self, outside: Outside, path: Path, own: Path) -> None:
        self._outside = outside
        self._path = path
        self._own = own

    def __call__(self) -> "Workspace":
        if self._path.exists():
            return self._outside.open_plan(self._path, self._own)
        return self._outside.example(self._path)


class New:
    """Make a new plan."""

    def __init__(self, outside: Outside, path: Path, office: NewOffice) -> None:
        self._outside = outside
        self._path = path
        self._office = office

    def __call__(self) -> "Workspace":
        return self._outside.new_plan(self._path, self._office)
