"""What those look like who see to what lies beside a plan file: its journal, and copies that sync clients make."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from navplan.domain.ports import Past
    from navplan.domain.words import Said
    from navplan.domain.workspace import Workspace


class Side(Protocol):
    """A plan file as it lies, or with the journal beside it played back."""

    @property
    def is_whole(self) -> bool:
        """Whether everything in it adds up."""

    @property
    def plan(self) -> "Workspace | None":
        """What it says; None when it cannot be read."""

    @property
    def last(self) -> "Past | None":
        """The last change in its history."""


class Sides(Protocol):
    """Both sides of a plan file with a journal that is of another."""

    @property
    def lying(self) -> Side:
        """The file as it lies."""

    @property
    def played(self) -> Side:
        """The file with the journal played back."""


class Beside(Protocol):
    """Sees to what lies beside a plan; `own` is the program's own folder. Everything may raise CannotStore."""

    def look(self, path: Path, own: Path) -> None:
        """Mend what a program of ours that was cut off left; NotTogether when a journal of another file lies there."""

    def sides(self, path: Path, own: Path) -> Sides:
        """Both sides, read to be compared; nothing is touched."""

    def choose(self, path: Path, own: Path, takes_played: bool) -> "Said":
        """Let one side be the plan, and keep the other; returns where that is."""

    def copies(self, plan: Path, own: Path) -> Sequence[Path]:
        """Files of the same plan beside it that a sync client has made, and that were not told of before."""
