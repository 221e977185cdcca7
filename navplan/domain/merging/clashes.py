"""What a merge of two copies of a plan speaks of: records by id, clashes, picks, and what a locked paper held back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from navplan.domain.fields import Field
from navplan.domain.kinds import Link, Links, LongText
from navplan.domain.records import Kind, Reader, Record, fields_of, targets
from navplan.domain.words import Said

Records = dict[str, Record]
"""A plan's records by their ids."""

Pick = Literal["mine", "theirs", "both"]
"""What shall stand: mine, theirs, or (of paragraphs) one after the other."""

Place = tuple[str, str]
"""Where a clash is: the record's id and the field's key, which is empty when the record itself is in question."""

Picks = Mapping[Place, Pick]


@dataclass(frozen=True)
class Clash:
    """What both have touched. Without a field, one side removed the record and the other changed or used it."""

    mine: Record | None
    theirs: Record | None
    field: Field | None = None

    @property
    def either(self) -> Record:
        """The record as I have it, or as they have it when I removed it."""
        found = self.mine or self.theirs
        if found is None:
            raise ValueError("a clash needs a record on one side")
        return found

    @property
    def place(self) -> Place:
        """Names the clash, so that a pick can be given to it."""
        return (self.either.id, self.field.key if self.field else "")

    @property
    def picks(self) -> tuple[Pick, ...]:
        """What can be chosen here; two texts in paragraphs may both stand when there is room."""
        if self.field is None or not isinstance(self.field.kind, LongText):
            return ("mine", "theirs")
        joined = both_of(getattr(self.mine, self.field.key), getattr(self.theirs, self.field.key))
        return ("mine", "theirs", "both") if len(joined) <= self.field.kind.limit else ("mine", "theirs")


@dataclass(frozen=True)
class Held:
    """A record that is locked on one side, such as a signed agreement: it stands, and the other side's is left out."""

    stands: Record | None
    left_out: Record | None
    why: Said


@dataclass(frozen=True)
class Merged:
    """The plan both become, what has to be chosen, and what a locked paper kept out."""

    records: Records
    clashes: tuple[Clash, ...] = ()
    held: tuple[Held, ...] = ()


def both_of(mine: str, theirs: str) -> str:
    """Two texts one after the other."""
    return "\n\n".join(text for text in (mine, theirs) if text)


def records_of(plan: Reader, kinds: Iterable[Kind]) -> Records:
    """Every record of a plan, kind by kind in the order of the registry."""
    return {record.id: record for kind in kinds for record in plan.all(kind.record)}


@dataclass(frozen=True)
class Sides:
    """The plan when they parted, mine and theirs."""

    base: Records
    mine: Records
    theirs: Records


@dataclass
class Work:
    """What has been put together so far."""

    sides: Sides
    kinds: dict[str, Kind]
    picks: Picks
    out: Records = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    clashes: dict[Place, Clash] = field(default_factory=dict)
    held: list[Held] = field(default_factory=list)


def links_of(record: Record) -> Iterator[tuple[Field, str]]:
    """Every link of a record with where it leads."""
    for declared in fields_of(type(record)):
        if isinstance(declared.kind, Link | Links):
            for target in targets(record, declared):
                yield declared, target


def is_needed(declared: Field) -> bool:
    """Whether a record cannot stand without what this field points to."""
    return isinstance(declared.kind, Link) and declared.kind.is_needed
