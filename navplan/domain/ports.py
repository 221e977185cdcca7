"""What the domain asks of the outside: a store for the plan. Storage implements it; tests have their own."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Protocol

from navplan.domain.hands import NOBODY, Hand
from navplan.domain.words import N_, Said

if TYPE_CHECKING:  # the window's first paint needs the faults below, not the records
    from pathlib import Path

    from navplan.domain.changes import Edit, Way
    from navplan.domain.records import R, Record


class CannotStore(Exception):
    """The world would not let us write or read; `said` says what happened, what is kept and what to do.

    `step` is the step that was not stored, if it was one, and `of_plan` the id of the plan it belongs to.
    """

    step: "Edit | None" = None
    of_plan: str = ""
    may_wait: bool = True
    """Whether the step may be done later; not when it is tried again from where it was asked for."""
    is_kept: bool = False
    """Set by whoever keeps the step until it can be stored, and tells so."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.words())
        self.said = said


class NoRoom(CannotStore):
    """The disk is full."""


class NotPlaced(CannotStore):
    """A file could not be put where somebody wanted it, and another name may help; what lay there stands."""


class CannotRead(CannotStore):
    """A file from outside cannot be opened or understood; nothing on disk was changed."""


class Newer(CannotRead):
    """A plan of a NavPlan that is newer than this one; nothing is wrong with it."""


class Damaged(CannotRead):
    """What a file holds is hurt; some of it can perhaps be read."""


class Displaced(CannotStore):
    """The file under the plan's name is no longer the one that was written last, or is gone; nothing was written."""


class NoBackup(CannotStore):
    """A backup could not be taken or copied on; `why` is what is said after «Årsak:», without a full stop."""

    def __init__(self, said: Said, why: Said) -> None:
        super().__init__(said)
        self.why = why


class Locked(CannotRead):
    """A plan is encrypted, and its pass-phrase has not been given. `key` is the public name of the key it wants."""

    def __init__(self, said: Said, plan: "Path", key: str) -> None:
        super().__init__(said)
        self.plan = plan
        self.key = key


class NotTogether(CannotRead):
    """A plan and the journal beside it are of two files: somebody must choose. Both are kept, and as they were."""

    def __init__(self, plan: "Path") -> None:
        super().__init__(
            Said(
                N_(
                    "Filen og hjelpefilen ved siden av hører ikke sammen. NavPlan har kopiert begge og åpner ingen av "
                    "dem før du har valgt."
                )
            )
        )
        self.plan = plan


STRUCK = Said(N_("Teksten er strøket"))
"""The title of a step whose own title held a struck text."""

STRUCK_TEXT = "[strøket]"
"""What stands in the history instead of a struck text."""

FORGOTTEN = Said(N_("Slettet etter reglene for oppbevaring"))
"""What the history says where it may not say what was changed any longer."""


@dataclass(frozen=True)
class Past:
    """One change as history remembers it. `at` is UTC; `seq` orders, never the clock."""

    seq: int
    at: datetime
    action: str
    title: Said
    key: str
    id: str
    before: "Record | None"
    after: "Record | None"
    way: "Way" = ""
    hand: Hand = NOBODY
    link: str = ""
    """Its link in the chain of this plan's history, and the ones it has had in others, separated by blanks."""
    is_struck: bool = False
    """Whether a text of it has been struck, so that it can be neither undone nor measured against."""

    @property
    def is_forgotten(self) -> bool:
        """Whether the records are empty, because what stood in them may not be kept."""
        return self.title == FORGOTTEN


@dataclass(frozen=True)
class Among:
    """Which changes are asked for: of these kinds (none named: all), from one moment on, and before another."""

    keys: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    link: str = ""
    """How one of the change's links begins (see `Past.link`)."""
    hand: str = ""
    """The key of who wrote."""

    def has(self, past: Past) -> bool:
        """Whether a change is one of them."""
        return (
            (not self.keys or past.key in self.keys)
            and (self.since is None or past.at >= self.since)
            and (self.until is None or past.at < self.until)
            and (not self.hand or past.hand.key == self.hand)
            and (not self.link or any(one.startswith(self.link) for one in past.link.split()))
        )


@dataclass(frozen=True)
class Hit:
    """A record that has the words looked for."""

    key: str
    id: str


@dataclass(frozen=True)
class Doubt:
    """Something in the plan that is not what NavPlan last stored, told by the plan's own checksums.

    `key` and `id` name a record; for history `id` is the number of the first row that does not follow.
    """

    part: Literal["record", "added", "gone", "history", "cut", "document", "older_file", "older_tool"]
    cause: Literal["damage", "foreign", "unknown"] = "unknown"
    key: str = ""
    id: str = ""


@dataclass(frozen=True)
class Standing:
    """How an open plan stands: what in it does not add up, why nothing can be written, what else is worth knowing."""

    doubts: tuple[Doubt, ...] = ()
    barred: Said | None = None
    notice: Said | None = None
    trace: str = field(default="", compare=False)
    """The plan as it is now, by number: its revision and how the newest link of its history begins (`tracing.py`)."""


WELL = Standing()
"""Nothing to say: everything adds up, and the plan can be written."""


class Store(Protocol):
    """Where a plan is kept. An Edit is stored whole or not at all."""

    def all(self, record: "type[R]", /) -> "tuple[R, ...]":
        """Every record of a kind in the order it entered."""
        ...

    def commit(self, edit: "Edit", /) -> datetime:
        """Store an Edit with its history in one transaction; returns when (UTC). Raises CannotStore."""
        ...

    def history(
        self, limit: int, before: int | None = None, id: str | None = None, among: Among | None = None
    ) -> tuple[Past, ...]:
        """Newest first: at most `limit` changes older than sequence number `before`, of one record or all."""
        ...

    def find(self, text: str, limit: int, /) -> tuple[Hit, ...]:
        """The best records that have every word of the text (`sought.py`), best first."""
        ...

    def standing(self) -> Standing:
        """How the plan stands now."""
        ...

    def settle(self) -> None:
        """What stands in the plan now is what is meant: make its checksums anew. Raises CannotStore."""
        ...

    def close(self) -> None:
        """Let go of the plan."""
        ...
