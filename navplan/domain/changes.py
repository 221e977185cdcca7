"""Changes and edits: what was, what is, and what a person would call the step.

The same Edit is stored, written to history, undone, and told to the screens.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from navplan.domain.hands import NOBODY, Hand
from navplan.domain.records import Record
from navplan.domain.words import N_, Said


@dataclass(frozen=True)
class Change:
    """One record before and after; None before is a birth, None after a removal."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> type[Record]:
        """The class of the changed record."""
        return type(self.either)

    @property
    def either(self) -> Record:
        """The record after, or before when it was removed."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change needs a record before or after")
        return found

    @property
    def id(self) -> str:
        """The id of the changed record."""
        return self.either.id

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)


Way = Literal["", "undo", "redo", "note"]
"""How an edit came about: a new step, one taken back, one done again, or something that undo passes by."""


@dataclass(frozen=True)
class Edit:
    """One step of the user: a title, the changes in order, and the action id that prevents doubling."""

    title: Said
    changes: tuple[Change, ...]
    action: str = ""
    way: Way = ""
    heard: tuple["Heard", ...] = ()
    """Steps that another copy of the plan took, oldest first: they go into the history, and undo passes them by."""
    forgets: frozenset[str] = frozenset()
    """Ids of records that may not be kept any longer: what the history says of them goes with this step, for good."""
    strikes: tuple["Strike", ...] = ()
    """Texts that go from the history with this step, for good."""
    unnamed: frozenset[str] = frozenset()
    """Keys of hands whose names go from the history with this step, for good."""

    def inverse(self) -> "Edit":
        """The step back: every change inverted, last first."""
        back = tuple(change.inverse() for change in reversed(self.changes))
        return Edit(Said(N_("Angre: {step}"), step=self.title), back, way="undo")

    @property
    def takes_for_good(self) -> bool:
        """Whether anything goes from the history with this step."""
        return bool(self.forgets or self.strikes or self.unnamed)

    def touches(self, *records: type[Record]) -> bool:
        """Whether any record of these classes is changed."""
        return any(issubclass(change.record, records) for change in self.changes)

    def ids(self) -> frozenset[str]:
        """The ids of all changed records."""
        return frozenset(change.id for change in self.changes)


@dataclass(frozen=True)
class Heard:
    """One change of a step that another copy of the plan took, under that step's title, action and moment (UTC)."""

    at: datetime
    action: str
    title: Said
    change: Change
    hand: Hand = NOBODY
    links: str = ""
    """The links that the change has in the histories it was heard from, separated by blanks."""


def note_on(record: Record, title: Said) -> Edit:
    """A step that changes nothing and only says something in the history, where it hangs on this record."""
    import uuid  # the window's first paint needs none of it

    step = Heard(datetime.now(UTC), uuid.uuid4().hex, title, Change(record, record))
    return Edit(title, (), way="note", heard=(step,))


@dataclass(frozen=True)
class Strike:
    """The text of one field of one record, struck from the history: in which actions, and on which side of each.

    `places` are (action id, «before», «after» or «title»); the title is that of the whole step.
    """

    id: str
    field: str
    places: frozenset[tuple[str, str]]


def net(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Fold several changes of one record into one, in the order the records were first touched."""
    folded: dict[tuple[type[Record], str], Change] = {}
    for change in changes:
        key = (change.record, change.id)
        first = folded.get(key)
        folded[key] = change if first is None else Change(first.before, change.after)
    return tuple(c for c in folded.values() if (c.before or c.after) and c.before != c.after)
