"""What is done beside the window when a plan is opened or made, and what is said when it was cut off the last time."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QThreadPool

from navplan.domain.words import N_, Said
from navplan.ui.outside import NewOffice, Outside
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.workspace import Workspace
    from navplan.ui.ways_out import Received, SharedPlan


Wish = Literal["", "upgrade", "read", "lying", "played"]
"""What somebody chose for an older plan, for a shared one that others have upgraded, or for one with a journal of
another file beside it: the file as it lies, or with that played back. Empty until they were asked."""

CHOSEN = {
    "lying": N_("Valgte filen som den lå, uten hjelpefilen ved siden av"),
    "played": N_("Valgte filen med hjelpefilen ved siden av spilt tilbake"),
}
"""What the history says of such a choice."""


def interrupted(workspace: "Workspace") -> str:
    """What is said when the program did not end as it should the last time (reliability design 5.10, row 1)."""
    said = _("NavPlan ble avbrutt sist. Alt som var lagret, er på plass.")
    last = next(iter(workspace.history(1)), None)
    if last is None:
        return said
    when = f"{last.at.astimezone():%d.%m.%Y %H:%M}"
    return f"{said} {_('Siste endring: «{step}» {when}.').format(step=last.title.words(_), when=when)}"


def first_year(workspace: "Workspace", this_year: int) -> int:
    """The year to show first: the office's plan year, else the newest letter's, else this year."""
    from navplan.domain.modules.letter import Letter
    from navplan.domain.modules.office import Office

    planned = [office.plan_year for office in workspace.all(Office) if office.plan_year]
    letters = [letter.year for letter in workspace.all(Letter) if letter.year]
    return planned[0] if planned else max(letters, default=this_year)


def load_ahead() -> None:
    """Load beside the window what pages will ask for and what is slow to load: half a second goes to the holidays."""
    from navplan.domain.calendar import holidays_of
    from navplan.domain.deadlines import today

    QThreadPool.globalInstance().start(partial(holidays_of, today().year))


class Opened(NamedTuple):
    """A plan that is open: its workspace, the file that is written to, and how it is shared, if it is."""

    workspace: "Workspace"
    live: Path
    shared: "SharedPlan | None" = None
    came: "Said | None" = None
    """What is said when the file that is open is another than the one somebody pointed at."""
    is_encrypted: bool = False
    known: frozenset[str] = frozenset()
    """The ids of the actions that the plan had."""
    sort: Literal["", "newer", "older", "stuck"] = ""
    """Of another version: shown for reading, from a passing copy. What is stuck is older and cannot be upgraded where
    it lies."""

    kept: "Said | None" = None
    """What is said of the version that somebody did not choose."""

    @property
    def instead(self) -> Path | None:
        """The clean file that is open instead of one from elsewhere."""
        return self.live if self.came is not None else None


class LockedPlan(NamedTuple):
    """A plan that cannot be opened before its key is given: the file, its key's name, and whether a pass-phrase will do
    or only the recovery code."""

    plan: Path
    key: str
    has_slot: bool


class OlderPlan(NamedTuple):
    """A plan of an older NavPlan, which is upgraded or only read, as somebody chooses."""

    plan: Path
    version: str


class Sharer(NamedTuple):
    """Where working copies of shared plans lie, and the folders that somebody has said are shared."""

    root: Path
    chosen: tuple[Path, ...] = ()


def tell_origin(workspace: "Workspace", origin: str) -> None:
    """Let the history say where the plan came from (reliability design 6.1, 5)."""
    tell(workspace, Said(N_("Lest inn fra filen «{file}»"), file=origin))


def tell(workspace: "Workspace", title: Said) -> None:
    """Let the history say what happened to the file: a step that changes nothing."""
    from navplan.domain.changes import note_on
    from navplan.domain.modules.office import Office

    office = next(iter(workspace.all(Office)), None)
    if office is None or workspace.standing().barred is not None or workspace.standing().doubts:
        return
    workspace.take_in(note_on(office, title))


def all_read(workspace: "Workspace") -> "Workspace":
    """Read all of it here, so that no page waits for the disk. Raises CannotStore; then it is closed."""
    from navplan.domain.ports import CannotStore

    try:
        for kind in workspace.kinds:
            workspace.all(kind.record)
    except CannotStore:
        workspace.close()
        raise
    load_ahead()
    return workspace


class Open:
    """Open a plan file; one that lies where others write is opened as a working copy on this machine, one that comes
    from elsewhere as a clean file.

    `own` is the program's own folder; `made_here`: NavPlan itself has just made the file; `wish`: what somebody chose
    for an older one.
    """

    made_here = False
    wish: Wish = ""

    def __init__(self, outside: Outside, path: Path, own: Path, sharer: Sharer | None = None) -> None:
        self._outside = outside
        self._path = path
        self._own = own
        self._sharer = sharer

    def __call__(self) -> Opened | LockedPlan | OlderPlan:
        from navplan.domain.ports import Locked  # the window's first paint needs no word of it

        encryption = self._outside.encryption(self._own) if self._outside.encryption else None
        try:
            opened = self._opened()
        except Locked as locked:
            if encryption is None:
                raise
            return LockedPlan(locked.plan, locked.key, encryption.has_slot(locked.plan, locked.key))
        if isinstance(opened, OlderPlan):
            return opened
        return opened._replace(is_encrypted=encryption is not None and encryption.is_encrypted(opened.live))

    def _opened(self) -> Opened | OlderPlan:
        from navplan.domain.ports import CannotStore, Newer

        try:
            shared = self._shared()
        except Newer:  # others have upgraded, and this machine has no working copy: what is published can be read
            if (published := self._newer()) is None:
                raise
            return published
        kept = self._seen_to(shared.working if shared else self._path)
        if (shared is None or self.wish == "read") and (newer := self._newer()) is not None:
            return newer
        came = None if shared else self._received()
        live = shared.working if shared else came.live if came else self._path
        if shared is None and (older := self._older(live, came)) is not None:
            return older
        workspace = self._outside.open_plan(live, self._own)
        try:
            if came is not None and came.origin:
                tell_origin(workspace, came.origin)
            if self.wish in CHOSEN:
                tell(workspace, Said(CHOSEN[self.wish]))
            known = self._outside.own_version.known(live) if self._outside.own_version else frozenset()
        except CannotStore:
            workspace.close()
            raise
        return Opened(all_read(workspace), live, shared, came.said if came else None, known=known, kept=kept)

    def _seen_to(self, live: Path) -> Said | None:
        """Before anything else is done with the file: the journal that lies beside it is seen to, as it was chosen if
        somebody has been asked. Says where what was not chosen is."""
        beside = self._outside.beside
        if beside is None:
            return None
        if self.wish in CHOSEN:
            return beside.choose(live, self._own, self.wish == "played")
        beside.look(live, self._own)
        return None

    def _newer(self) -> Opened | None:
        """A newer plan that lets us read it."""
        versions = self._outside.versions
        newer = versions.newer(self._path, self._own) if versions is not None else None
        return None if newer is None else Opened(all_read(newer), self._path, sort="newer")

    def _older(self, live: Path, came: "Received | None") -> Opened | OlderPlan | None:
        """An older plan: to be asked about, or to be read because somebody chose so or because it cannot be written."""
        versions = self._outside.versions
        older = versions.older(live, self._own) if versions is not None and self.wish != "upgrade" else None
        if versions is None or older is None:
            return None
        if older.barred is None and self.wish != "read":
            return OlderPlan(self._path, older.version)
        plan = all_read(versions.read_older(live, self._own, older))
        return Opened(plan, live, came=came.said if came else None, sort="stuck" if older.barred else "older")

    def _received(self) -> "Received | None":
        door = self._outside.door
        if door is None:
            return None
        if self.made_here:
            door.made_here(self._path, self._own)
        return door.receive(self._path, self._own)

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

    def __call__(self) -> Opened | LockedPlan | OlderPlan:
        opening = Open(self._outside, self._path, self._own, self._sharer)
        if not self._path.exists():
            self._outside.example(self._path).close()
            opening.made_here = True
        return opening()


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

    def __call__(self) -> Opened | LockedPlan | OlderPlan:
        self._outside.new_plan(self._path, self._office).close()
        opening = Open(self._outside, self._path, self._own, self._sharer)
        opening.made_here = True
        return opening()
