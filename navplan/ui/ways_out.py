"""What those who serve the screens look like: who reads letters, prints documents and keeps backups.

Apart from `outside.py`, because the window's first paint needs no word of it.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from navplan.domain.documents.asked import Asked
    from navplan.domain.documents.document import Document
    from navplan.domain.letters.reading_file import ReadFile
    from navplan.domain.workspace import Workspace
    from navplan.ui.parts.paper import Pages


class OpenPlan(Protocol):
    """Opens a plan file after every check; `own` is the program's own folder on this machine."""

    def __call__(self, path: Path, own: Path | None = None, /) -> "Workspace":
        """The open plan; raises CannotRead."""
        ...


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


class Copy(Protocol):
    """A backup of the plan."""

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


class ReadLetter(Protocol):
    """Reads a letter's file, asking now and then whether it is to stop and telling how many pages of how many it has.

    A file that has no pages tells nothing.
    """

    def __call__(
        self, path: Path, cancelled: Callable[[], bool], progress: Callable[[int, int], None] | None = None, /
    ) -> "ReadFile":
        """What was read; raises CannotStore, also when it was stopped."""
        ...
