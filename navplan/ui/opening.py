"""What is done beside the window when a plan is opened or made, and what is said when it was cut off the last time."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from navplan.domain.ports import CannotStore, Locked
from navplan.ui.outside import NewOffice, Outside
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.workspace import Workspace
    from navplan.ui.ways_out import SharedPlan


def interrupted(workspace: "Workspace") -> str:
    """What is said when the program did not end as it should the last time (reliability design 5.10, row 1)."""
    said = _("NavPlan ble avbrutt sist. Alt som var lagret, er på plass.")
    last = next(iter(workspace.history(1)), None)
    if last is None:
        return said
    when = f"{last.at.astimezone():%d.%m.%Y %H:%M}"
    return f"{said} {_('Siste endring: «{step}» {when}.').format(step=last.title.words(_), when=when)}"


class Opened(NamedTuple):
    """A plan that is open: its workspace, the file that is written to, and how it is shared, if it is."""

    workspace: "Workspace"
    live: Path
    shared: "SharedPlan | None" = None
    is_encrypted: bool = False


class LockedPlan(NamedTuple):
    """A plan that cannot be opened before its key is given: the file, its key's name, and whether a pass-phrase will do
    or only the recovery code."""

    plan: Path
    key: str
    has_slot: bool


class Sharer(NamedTuple):
    """Where working copies of shared plans lie, and the folders that somebody has said are shared."""

    root: Path
    chosen: tuple[Path, ...] = ()


class Open:
    """Open a plan file; one that lies where others write is opened as a working copy on this machine.

    `own` is the program's own folder.
    """

    def __init__(self, outside: Outside, path: Path, own: Path, sharer: Sharer | None = None) -> None:
        self._outside = outside
        self._path = path
        self._own = own
        self._sharer = sharer

    def __call__(self) -> Opened | LockedPlan:
        encryption = self._outside.encryption(self._own) if self._outside.encryption else None
        try:
            opened = self._opened()
        except Locked as locked:
            if encryption is None:
                raise
            return LockedPlan(locked.plan, locked.key, encryption.has_slot(locked.plan, locked.key))
        return opened._replace(is_encrypted=encryption is not None and encryption.is_encrypted(opened.live))

    def _opened(self) -> Opened:
        shared = self._shared()
        live = shared.working if shared else self._path
        workspace = self._outside.open_plan(live, self._own)
        try:
            for kind in workspace.kinds:
                workspace.all(kind.record)  # read it all here, so that no page waits for the disk
        except CannotStore:
            workspace.close()
            raise
        return Opened(workspace, live, shared)

    def _shared(self) -> "SharedPlan | None":
        sharing = self._outside.sharing
        if sharing is None or self._sharer is None:
            return None
        place = sharing.place_of(self._path, self._sharer.chosen)
        if place.sort == "local" and not self._path.exists():  # a share that is not there now looks like nothing at all
            place = sharing.place_of(self._path, (self._path.parent,))
        return None if place.sort == "local" else sharing.open(self._sharer.root, self._path, place)


class Example:
    """Open the example, or build it where it is missing."""

    def __init__(self, outside: Outside, path: Path, own: Path, sharer: Sharer | None = None) -> None:
        self._outside = outside
        self._path = path
        self._own = own
        self._sharer = sharer

    def __call__(self) -> Opened | LockedPlan:
        if not self._path.exists():
            self._outside.example(self._path).close()
        return Open(self._outside, self._path, self._own, self._sharer)()


class New:
    """Make a new plan."""

    def __init__(
        self, outside: Outside, path: Path, office: NewOffice, own: Path, sharer: Sharer | None = None
    ) -> None:
        self._outside = outside
        self._path = path
        self._office = office
        self._own = own
        self._sharer = sharer

    def __call__(self) -> Opened | LockedPlan:
        self._outside.new_plan(self._path, self._office).close()
        return Open(self._outside, self._path, self._own, self._sharer)()
