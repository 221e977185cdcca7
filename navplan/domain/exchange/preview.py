"""What a workbook would change, shown before anything is taken in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from navplan.domain.fields import Field
from navplan.domain.records import Record
from navplan.domain.words import N_, Said

WHOLE_ROW = N_("Hele raden")


@dataclass(frozen=True)
class Place:
    """Where in the workbook; row 0 is a whole sheet, an empty column a whole row."""

    sheet: str
    row: int = 0
    column: str = ""


@dataclass(frozen=True)
class FieldChange:
    """One field of a record in the plan that gets another value. `record` is as the plan has it now.

    The value of a `computed` one is what a formula showed.
    """

    record: Record
    field: Field
    value: Any
    place: Place
    computed: bool = False

    @property
    def before(self) -> Any:
        """The plan's value."""
        return getattr(self.record, self.field.key)


@dataclass(frozen=True)
class NewRecord:
    """A row that somebody added, as the record it would be; it has its id already, so that others can link to it.

    `computed` are the fields whose values formulas showed.
    """

    record: Record
    place: Place
    computed: tuple[Field, ...] = ()


@dataclass(frozen=True)
class Gone:
    """A record that the workbook once had and has no more; `follows` others would go with it."""

    record: Record
    follows: int = 0


@dataclass(frozen=True)
class Refusal:
    """Something that cannot be taken in: where, which field, and why."""

    place: Place
    what: Said
    said: Said


@dataclass(frozen=True)
class Preview:
    """The answer to «what has happened in this file?».

    `conflicts` were changed in the plan too since the file was made, or nobody can tell. `returned` are rows that were
    changed in the file and removed from the plan. `missing` are asked about and never taken for removals.
    """

    file_name: str
    made: str
    changes: tuple[FieldChange, ...] = ()
    conflicts: tuple[FieldChange, ...] = ()
    born: tuple[NewRecord, ...] = ()
    returned: tuple[NewRecord, ...] = ()
    missing: tuple[Gone, ...] = ()
    refusals: tuple[Refusal, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to take in and nothing to tell."""
        return not (self.offers or self.refusals)

    @property
    def offers(self) -> int:
        """How many things can be taken in."""
        kept = (self.changes, self.conflicts, self.born, self.returned, self.missing)
        return sum(len(part) for part in kept)


@dataclass(frozen=True)
class Decided:
    """What the user answered: of conflicts, returned rows and missing records, those where the file decides."""

    conflicts: frozenset[int] = field(default_factory=frozenset)
    returned: frozenset[int] = field(default_factory=frozenset)
    missing: frozenset[int] = field(default_factory=frozenset)


Guard = Callable[[Field, str], None]
"""The privacy guard: raises Stopped when a text may not be stored in a field."""
