"""What the screens may ask of the outside: opening and making plans, reading letters, and writing documents.

The composition root fills this in; the screens know the names of the jobs, not who does them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # nothing of the plan is loaded before the first paint
    from navplan.domain.letters.catalogue import Shelf
    from navplan.domain.letters.reading_file import ReadFile
    from navplan.domain.workspace import Workspace


class NewOffice(NamedTuple):
    """What the office wizard asks for."""

    name: str
    municipalities: tuple[tuple[str, str], ...]
    leadership: str
    year: int
    catalogue: str = ""


class Export(NamedTuple):
    """A document that can be written: its key, name, file ending and the job. The job may run on any thread."""

    key: str
    title: str
    description: str
    action: str
    icon: str
    file_name: "Callable[[Workspace, int], str]"
    write: "Callable[[Workspace, int, Path], None]"
    suffix: str


@dataclass(frozen=True)
class Outside:
    """The ways out of the window. `open_plan`, `new_plan`, `example` and `read_letter` may raise CannotStore."""

    open_plan: "Callable[[Path], Workspace]"
    new_plan: "Callable[[Path, NewOffice], Workspace]"
    example: "Callable[[Path], Workspace]"
    find_exports: "Callable[[], tuple[Export, ...]]"
    find_shelf: "Callable[[], Shelf]"
    read_letter: "Callable[[Path, Callable[[], bool]], ReadFile] | None" = None
    """Reads a letter's file; asks now and then whether it is to stop."""
    letter_suffixes: Callable[[], tuple[str, ...]] = tuple
    """How the name of a file ends that is offered as a letter; without `read_letter` no file is."""
    plans_folder: Path | None = None
    settings_file: Path | None = None
    """Where plans and settings lie; None means where the system keeps such things."""

    @cached_property
    def exports(self) -> tuple[Export, ...]:
        """The documents that can be written."""
        return self.find_exports()

    @cached_property
    def shelf(self) -> "Shelf":
        """The letters that come with the program."""
        return self.find_shelf()
