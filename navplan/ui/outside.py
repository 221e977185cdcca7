"""What the screens may ask of the outside: opening and making plans, reading letters, and writing documents.

The composition root fills this in; the screens know the names of the jobs, not who does them.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:  # nothing of the plan is loaded before the first paint
    from navplan.domain.documents.asked import Asked
    from navplan.domain.documents.document import Document
    from navplan.domain.exchange.preview import Preview
    from navplan.domain.letters.catalogue import Shelf
    from navplan.domain.letters.reading_file import ReadFile
    from navplan.domain.records import Record
    from navplan.domain.workspace import Workspace
    from navplan.ui.parts.paper import Pages


class NewOffice(NamedTuple):
    """What the office wizard asks for."""

    name: str
    municipalities: tuple[tuple[str, str], ...]
    leadership: str
    year: int
    catalogue: str = ""


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


@dataclass(frozen=True)
class Outside:
    """The ways out of the window. `open_plan`, `new_plan`, `example` and `read_letter` may raise CannotStore."""

    open_plan: "Callable[[Path], Workspace]"
    new_plan: "Callable[[Path, NewOffice], Workspace]"
    example: "Callable[[Path], Workspace]"
    find_shelf: "Callable[[], Shelf]"
    read_letter: "ReadLetter | None" = None
    """Reads a letter's file; any thread may call it."""
    letter_suffixes: Callable[[], tuple[str, ...]] = tuple
    """How the name of a file ends that is offered as a letter; without `read_letter` no file is."""
    copies_of: "Callable[[Path, Path], Copies] | None" = None
    """The backups, below a folder, of a plan."""
    read_copy: "Callable[[Path], Workspace] | None" = None
    """A backup's content, to compare with; nothing in it can be changed."""
    preview_workbook: "Callable[[Workspace, Path, Callable[[], bool]], Preview] | None" = None
    """Reads a workbook and compares it with a plan; asks now and then whether it is to stop."""
    write_records: "Callable[[Workspace, Sequence[Record], Path], None] | None" = None
    """Writes records of one kind as a workbook that can come back."""
    write_list: "Callable[[Iterable[Sequence[str]], Path], None] | None" = None
    """Writes a plain list of rows, the first of them headings, for people to keep."""
    printing: Printing | None = None
    """Shows and writes documents."""
    plans_folder: Path | None = None
    settings_file: Path | None = None
    """Where plans and settings lie; None means where the system keeps such things."""

    @cached_property
    def shelf(self) -> "Shelf":
        """The letters that come with the program."""
        return self.find_shelf()
