"""What those who serve the screens look like: who reads letters, prints documents and keeps backups.

Apart from `outside.py`, because the window's first paint needs no word of it.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from navplan.domain.changes import Edit
    from navplan.domain.documents.asked import Asked
    from navplan.domain.documents.document import Document
    from navplan.domain.hands import Hand
    from navplan.domain.letters.reading_file import ReadFile
    from navplan.domain.ports import Past
    from navplan.domain.words import Said
    from navplan.domain.workspace import Workspace
    from navplan.ui.parts.paper import Pages


class OpenPlan(Protocol):
    """Opens a plan file after every check; `own` is the program's own folder on this machine."""

    def __call__(self, path: Path, own: Path | None = None, /) -> "Workspace":
        """The open plan; raises CannotRead."""
        ...


class Received(Protocol):
    """The file to open for one that somebody pointed at."""

    @property
    def live(self) -> Path:
        """The file to open."""

    @property
    def said(self) -> "Said | None":
        """What people are told when it is another."""

    @property
    def origin(self) -> str:
        """The name of the file from elsewhere that it has just been read from."""


class Door(Protocol):
    """Lets in plan files; what this machine did not write is read into a clean file first. May raise CannotStore."""

    def receive(self, path: Path, own: Path) -> Received:
        """The file to open for this one; `own` is the program's own folder."""

    def made_here(self, path: Path, own: Path) -> None:
        """NavPlan itself has just made this file."""


class Older(Protocol):
    """A plan of an older NavPlan."""

    @property
    def version(self) -> str:
        """Which NavPlan stored it last."""

    @property
    def barred(self) -> "Said | None":
        """Why it cannot be upgraded where it lies."""


class OtherVersions(Protocol):
    """Plan files of older and newer NavPlans. May raise CannotRead."""

    def newer(self, path: Path, own: Path) -> "Workspace | None":
        """A newer plan that may be read here, to read; None of any other file."""

    def older(self, path: Path, own: Path) -> Older | None:
        """What there is to ask about an older plan; None of any other file."""

    def read_older(self, path: Path, own: Path, older: Any) -> "Workspace":
        """The older plan as it stands, to read; it is not upgraded."""


class Printing(Protocol):
    """Shows and writes documents; any thread may call it. What the world refuses is CannotStore."""

    def preview(self, document: "Document", plan: "Workspace", asked: "Asked") -> "Pages | None":
        """The pages as they will be printed; None for a document that is no paper."""

    def write(
        self, document: "Document", plan: "Workspace", asked: "Asked", target: Path, stopped: Callable[[], bool]
    ) -> None:
        """Write a document; the ending of `target` is the format."""

    def file_name(self, document: "Document", plan: "Workspace", asked: "Asked", ending: str) -> str:
        """What the file is called unless somebody says otherwise."""


class OwnHand(Protocol):
    """Whoever sits at this machine, as the history will say."""

    def hand(self) -> "Hand":
        """Log-on, stated name, machine."""

    def state(self, name: str) -> None:
        """Keep the name; an empty one lets the log-on stand. May raise OSError."""


class Copy(Protocol):
    """A backup of the plan."""

    @property
    def name(self) -> str:
        """What its file is called, the same in every place."""

    @property
    def taken(self) -> datetime:
        """When, in UTC."""

    @property
    def why(self) -> str:
        """Why, in bokmål, to be looked up in the catalogue."""

    @property
    def size(self) -> int:
        """Bytes."""

    @property
    def revision(self) -> int:
        """How many steps the plan had behind it."""

    @property
    def is_whole(self) -> bool:
        """Whether it was found whole the last time somebody looked."""

    @property
    def is_counted(self) -> bool:
        """Whether it was taken here, by what is known; any other is read as a file from elsewhere."""


class Copies(Protocol):
    """The backups of one plan. Everything that reads or writes a file may raise CannotStore."""

    folder: Path

    def all(self) -> Sequence[Copy]:
        """Newest first."""

    def path(self, copy: Any, /) -> Path:
        """Where a backup lies."""

    def take(self, plan: Path, reason: str, /) -> Copy:
        """Copy the plan and prove the copy."""

    def needs_one(self, plan: Path, /) -> bool:
        """Whether no whole backup says what the plan says now."""

    def verify(self, copy: Any, /) -> Copy:
        """Look at a backup again."""

    def thin(self) -> Sequence[Copy]:
        """Let go of what is no longer kept."""

    def put_back(self, copy: Any, plan: Path, /) -> Copy | None:
        """Let a backup take the closed plan's place; today's plan becomes a backup."""


class SecondPlace(Protocol):
    """Where the backups of one plan are copied to as well. Whatever asks the place itself may take its time and raise
    CannotStore, and belongs on a worker's thread."""

    @property
    def folder(self) -> Path | None:
        """The chosen folder, if one is; known without asking the place."""

    @property
    def newest(self) -> datetime | None:
        """When the newest backup was taken that has reached it; known without asking the place."""

    def choose(self, folder: Path, apart: Sequence[Path], /) -> bool:
        """Copy there from now on, unless it lies in one of the folders `apart`; False on the disk of the first."""

    def leave(self) -> None:
        """Copy nothing there any more."""

    def bring(self, stopped: Callable[[], bool], look: bool, /) -> None:
        """Copy there what it lacks; raises NoBackup."""

    def take(self, plan: Path, reason: str, /) -> Copy:
        """Take a backup straight to it; raises NoBackup."""

    def all(self) -> Sequence[Copy]:
        """What lies there, newest first."""

    def path(self, copy: Any, /) -> Path:
        """Where one of them lies."""

    def bring_home(self, copy: Any, /) -> Copy:
        """Put one of them among the first."""


class Place(Protocol):
    """What kind of place a plan lies in."""

    @property
    def sort(self) -> str:
        """«local», «synced» or «network»."""

    @property
    def name(self) -> str:
        """What people call the service, empty when nobody knows."""


class Standing(Protocol):
    """How a published copy stands."""

    @property
    def state(self) -> str:
        """«published», «ahead», «behind», or what stands in the way."""

    @property
    def at(self) -> datetime | None:
        """When this machine last published, in UTC."""

    @property
    def why(self) -> "Said | None":
        """What stands in the way of publishing."""

    @property
    def by(self) -> str:
        """Who has published, when others have and it is told."""

    @property
    def is_older(self) -> bool:
        """Whether what lies there is an older copy that came back."""


class Meeting(Protocol):
    """Another version of the plan, and what the plan was when the two parted."""

    @property
    def theirs(self) -> "Workspace":
        """The other version."""

    @property
    def base(self) -> "Workspace":
        """The plan when the two parted."""

    @property
    def past(self) -> "tuple[Past, ...]":
        """Their steps, newest first."""

    @property
    def known(self) -> frozenset[str]:
        """The ids of the actions that the working copy has."""

    @property
    def version(self) -> Path:
        """The copy that was read."""

    @property
    def is_published(self) -> bool:
        """Whether it is what stands in the shared folder."""


class Stray(Protocol):
    """An extra version of the plan."""

    @property
    def path(self) -> Path:
        """Where it lies."""

    @property
    def at(self) -> datetime:
        """When it was last written, in UTC."""

    @property
    def sha256(self) -> str:
        """Its fingerprint, by which it is put aside."""

    @property
    def is_kept(self) -> bool:
        """Whether NavPlan kept it itself, at a merge."""


class Neighbour(Protocol):
    """Somebody else who has the plan open now."""

    @property
    def name(self) -> str:
        """What they are called; empty when no name was given."""

    @property
    def was_here(self) -> bool:
        """Whether they had it open before us."""


class Company(Protocol):
    """Who has a shared plan open. Raises nothing that the world does."""

    def look(self, name: str) -> "Sequence[Neighbour]":
        """Say that we are here, by this name, and see who else is; called once every ten seconds."""

    def leave(self) -> None:
        """We are not here any more."""


class SharedPlan(Protocol):
    """A plan in a shared folder and its working copy. Any thread may call, one at a time."""

    published: Path
    working: Path

    @property
    def company(self) -> Company:
        """Who else has it open."""

    came: "Said | None"
    """What is to be said of a published copy that this machine has just made its own of."""
    name: str
    """What the person at this machine is called when others are told who published."""

    @property
    def place(self) -> Place:
        """What kind of place the published copy lies in."""

    def look(self) -> Standing:
        """How things stand."""

    def publish(self, again: bool = False, despite: bool = False) -> Standing:
        """Let the others see what stands here; `again` puts the file back where it was removed.

        `despite`: also when some of the others must upgrade before they can read it.
        """

    def taken_in(self, fetched: Path, has_all: bool, was_apart: bool) -> Standing:
        """What was fetched is in the working copy now."""

    def keep(self, version: Path) -> Path:
        """Keep another version as it was."""

    def put_aside(self, digest: str) -> None:
        """Do not offer this version again."""


class Sharing(Protocol):
    """Opens plans that lie where others write. May raise CannotStore."""

    def place_of(self, plan: Path, chosen: Sequence[Path]) -> Place:
        """What kind of place a plan lies in; `chosen` folders are shared because somebody said so."""

    def open(self, root: Path, plan: Path, place: Any) -> SharedPlan:
        """The working copy of a shared plan, below a folder of this machine."""

    def meet(self, plan: Any) -> Meeting:
        """Read what is published now."""

    def meet_version(self, plan: Any, version: Path) -> Meeting:
        """Read another version of the plan."""

    def strays(self, plan: Any) -> Sequence[Stray]:
        """The extra versions of the plan, newest first."""


class OwnVersion(Protocol):
    """Two files of one plan. Everything may raise CannotStore."""

    def known(self, plan: Path) -> frozenset[str]:
        """The ids of the actions that a plan has."""

    def keep_mine(
        self, mine: "Workspace", had: frozenset[str], steps: "Sequence[Edit]", root: Path, live: Path, target: Path
    ) -> Path:
        """Write what stands in memory to a new file: the plan, the actions it had when it was opened, and the steps
        since. `root` is the folder of this plan's backups."""

    def meet(self, plan: Path, version: Path, folder: Path) -> Meeting:
        """Read another file of the plan, to be merged; what has to be read from is put in `folder`."""


class ReadLetter(Protocol):
    """Reads a letter's file, asking now and then whether it is to stop and telling how many pages of how many it has.

    A file that has no pages tells nothing.
    """

    def __call__(
        self, path: Path, cancelled: Callable[[], bool], progress: Callable[[int, int], None] | None = None, /
    ) -> "ReadFile":
        """What was read; raises CannotStore, also when it was stopped."""
        ...
