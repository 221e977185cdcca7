"""Jobs of backups for a worker's thread: see to the first place, see to the second, choose it, put a copy back."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from random import choice
from typing import TYPE_CHECKING, NamedTuple

from navplan.domain.ports import CannotStore, NoBackup
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.workspace import Workspace
    from navplan.ui.ways_out import Copies, Copy, SecondPlace

Find = Callable[[], "Copies"]
FindSecond = Callable[[], "SecondPlace"]


class Tended(NamedTuple):
    """How it stands with the backups of a plan."""

    plan: Path
    reason: str
    newest: datetime | None = None
    """When the newest good one was taken (UTC)."""
    is_behind: bool = False
    """Whether the plan has changed since."""
    lost: "Copy | None" = None
    """An old one that turned out to be damaged."""
    said: str = ""
    """Why none could be taken, as a sentence."""
    why: str = ""
    """The same, after «Årsak:»."""


class Tend:
    """Take a backup if the plan has changed since the last good one, and look at an old one again."""

    def __init__(self, find: Find, plan: Path, reason: str, verify: bool) -> None:
        self._find = find
        self._plan = plan
        self._reason = reason
        self._verify = verify

    def __call__(self) -> Tended:
        copies, is_behind, lost = None, True, None
        said = why = ""
        try:
            copies = self._find()
            is_behind = copies.needs_one(self._plan)
            if is_behind:
                is_behind = not copies.take(self._plan, self._reason).is_whole
                copies.thin()
            elif copies.all()[0].is_whole is False:
                is_behind = True  # the plan is as it was, and could not be copied whole then either
            lost = self._damaged(copies) if self._verify else None
        except CannotStore as refused:
            said, why = refused.said.words(_), cause_of(refused)
        newest = next((copy.taken for copy in copies.all() if copy.is_whole), None) if copies is not None else None
        return Tended(self._plan, self._reason, newest, is_behind, lost, said, why)

    def _damaged(self, copies: "Copies") -> "Copy | None":
        """Look at one that was whole; when it is not any more, another is taken at once."""
        old = [copy for copy in copies.all() if copy.is_whole]
        looked_at = choice(old) if old else None  # noqa: S311  # which one is of no importance
        if looked_at is None or copies.verify(looked_at).is_whole:
            return None
        copies.take(self._plan, self._reason)
        return looked_at


class Brought(NamedTuple):
    """How it stands with the second place."""

    folder: Path | None
    newest: datetime | None
    why: str = ""
    """Why something could not be copied there, after «Årsak:»."""
    is_instead: bool = False
    """A backup was taken straight there, because the first place could not be written."""


class Bring:
    """Copy to the second place what it lacks; `instead` is what a backup is taken straight there for."""

    def __init__(
        self, find: FindSecond, plan: Path, stopped: Callable[[], bool], look: bool = False, instead: str = ""
    ) -> None:
        self._find = find
        self._plan = plan
        self._stopped = stopped
        self._look = look
        self._instead = instead

    def __call__(self) -> Brought:
        second = self._find()
        if second.folder is None:
            return Brought(None, None)
        try:
            if self._instead:
                return Brought(second.folder, second.take(self._plan, self._instead).taken, is_instead=True)
            second.bring(self._stopped, self._look)
        except CannotStore as refused:
            return Brought(second.folder, second.newest, cause_of(refused))
        return Brought(second.folder, second.newest)


class Choose:
    """Let backups be copied to another folder too, or (None) to none; returns the folder and whether it is apart."""

    def __init__(self, find: FindSecond, folder: Path | None, apart: Sequence[Path]) -> None:
        self._find = find
        self._folder = folder
        self._apart = apart

    def __call__(self) -> tuple[Path | None, bool]:
        second = self._find()
        if self._folder is None:
            second.leave()
            return None, True
        is_apart = second.choose(self._folder, self._apart)
        return second.folder, is_apart


class ReadFar:
    """Read a backup that others may have written to; `own` is the program's own folder."""

    def __init__(self, read: "Callable[[Path, Path], Workspace]", own: Path) -> None:
        self._read = read
        self._own = own

    def __call__(self, path: Path) -> "Workspace":
        return self._read(path, self._own)


class PutBack:
    """Let a backup take the plan's place."""

    def __init__(self, copies: "Copies", copy: "Copy", plan: Path) -> None:
        self._copies = copies
        self._copy = copy
        self._plan = plan

    def __call__(self) -> "Copy | None":
        return self._copies.put_back(self._copy, self._plan)


class BringHome:
    """Put a backup that lies in the second place only among the first ones; looked through as a file from elsewhere."""

    def __init__(self, second: "SecondPlace", copy: "Copy", look: ReadFar) -> None:
        self._second = second
        self._copy = copy
        self._look = look

    def __call__(self) -> "Copy":
        self._look(self._second.path(self._copy))
        return self._second.bring_home(self._copy)


def is_among(copies: "Copies", copy: "Copy") -> bool:
    """Whether a backup lies among these; one that does not lies in the second place only."""
    return copy.name in {one.name for one in copies.all()}


def cause_of(refused: CannotStore) -> str:
    """What is said after «Årsak:», without a full stop."""
    if isinstance(refused, NoBackup):
        return refused.why.words(_)
    words = refused.said.words(_).rstrip(".")
    return words[:1].lower() + words[1:]
