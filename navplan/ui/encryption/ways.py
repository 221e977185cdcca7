"""What the screens ask of encryption; storage answers. What takes time is asked on the worker's thread."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from navplan.domain.words import Said, Translate


class Vault(Protocol):
    """Keeps half-written texts of an encrypted plan."""

    def read(self) -> bytes:
        """What was kept last."""

    def write(self, data: bytes) -> None:
        """Keep this instead; nothing at all takes the file away."""


class LeftFile(Protocol):
    """A file in plain from before the plan was encrypted."""

    @property
    def path(self) -> Path:
        """Where it lies."""

    @property
    def sort(self) -> str:
        """«backup», «beside», «received», «shared», «aside» or «draft»."""

    @property
    def at(self) -> datetime:
        """When it was last written, in UTC."""


class Encryption(Protocol):
    """Encryption on this machine."""

    def why_not(self) -> "Said | None":
        """Why no plan can be encrypted here."""

    def is_encrypted(self, live: Path) -> bool:
        """Whether the open plan has a key."""

    def strength(self, phrase: str, known: tuple[str, ...]) -> str:
        """«empty», «weak», «fair» or «good»."""

    def proposal(self) -> str:
        """A pass-phrase that is hard to guess."""

    def has_slot(self, plan: Path, key: str) -> bool:
        """Whether a pass-phrase can open the file; else only the recovery code can."""

    def open_with(self, plan: Path, key: str, typed: str) -> bool:
        """Take a pass-phrase or recovery code for a file. Takes its time."""

    def is_right(self, live: Path, typed: str) -> bool:
        """Whether this opens the plan that is open. Takes its time."""

    def forget(self) -> None:
        """Let go of the key."""

    def new_code(self) -> str:
        """A new recovery code."""

    def wrong_groups(self, code: str, typed: str) -> tuple[int, ...] | None:
        """The groups that differ; None when there are too few or many."""

    def code_again(self, live: Path, typed: str) -> str:
        """The recovery code of the open plan; empty when what was typed is wrong. Takes its time."""

    def turn_on(self, live: Path, code: str, phrase: str, shared: Any = None) -> None:
        """Encrypt a closed plan. Raises CannotStore."""

    def turn_off(self, live: Path, typed: str, shared: Any = None) -> bool:
        """Make a closed plan plain again. Raises CannotStore."""

    def change_phrase(self, live: Path, typed: str, new: str, others: Iterable[Path] = ()) -> bool:
        """Choose another pass-phrase. Raises CannotStore."""

    def left_in_plain(self, live: Path, shared: Any = None) -> Sequence[LeftFile]:
        """The files in plain from before."""

    def remove(self, lefts: Iterable[Any]) -> Sequence[LeftFile]:
        """Delete files; returns those that could not be deleted."""

    def vault(self, live: Path, file: Path) -> Vault | None:
        """Where half-written texts of the open plan are kept."""

    def write_code(self, names: tuple[str, str], code: str, target: Path, translate: "Translate") -> None:
        """The sheet with the recovery code of the office and plan with these names, as PDF. Raises CannotStore."""
