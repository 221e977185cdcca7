"""Records: frozen dataclasses whose fields say what they are, and what a kind of record needs to be listed.

A record's class is its address: `reader.get(Measure, id)`. Modules that must not know each other refer by key.
"""

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, Protocol, Self, TypeVar, cast

from navplan.domain.fields import Field
from navplan.domain.kinds import Link, Links, Stored
from navplan.domain.words import N_, Said, as_written


@dataclass(frozen=True, kw_only=True)
class Record:
    """Something the plan holds. `id` is given by the workspace and never changes or returns."""

    KEY: ClassVar[str] = ""
    id: str = ""

    def with_values(self, **values: Any) -> Self:
        """The same record with other values."""
        return dataclasses.replace(self, **values)


R = TypeVar("R", bound=Record)


@cache
def _declared(record: Any) -> tuple[Field, ...]:
    return tuple(
        dataclasses.replace(f.metadata["field"], key=f.name)
        for f in dataclasses.fields(record)
        if "field" in f.metadata
    )


@cache
def _by_key(record: Any) -> dict[str, Field]:
    return {field.key: field for field in _declared(record)}


def fields_of(record: type[Record]) -> tuple[Field, ...]:
    """The declared fields of a record class, in order, each with its key."""
    return _declared(cast(Any, record))  # classes are hashable; the checker doubts it


def field_of(record: type[Record], key: str) -> Field:
    """One declared field; KeyError when the record has none of that name."""
    if (found := _by_key(cast(Any, record)).get(key)) is None:
        raise KeyError(f"{record.__name__} has no field {key}")
    return found


def targets(record: Record, field: Field) -> tuple[str, ...]:
    """The ids a link field of this record points to."""
    value = getattr(record, field.key)
    if isinstance(field.kind, Links):
        return tuple(value)
    return (value,) if isinstance(field.kind, Link) and value else ()


def to_json(record: Record) -> dict[str, Stored]:
    """The record as JSON can hold it; history and digests are made of this."""
    values: dict[str, Stored] = {"id": record.id}
    for field in fields_of(type(record)):
        values[field.key] = field.kind.to_store(getattr(record, field.key))
    return values


def from_json(record: type[R], data: Mapping[str, Any]) -> R:
    """The inverse of `to_json`; a field that the data lacks gets its default."""
    known = {f.key: f.kind.from_store(data[f.key]) for f in fields_of(record) if f.key in data}
    return record(id=str(data["id"]), **known)


class Reader(Protocol):
    """What rules and documents may ask of a plan."""

    def all(self, record: type[R], /) -> tuple[R, ...]:
        """Every record of a kind, in the order it entered."""
        ...

    def get(self, record: type[R], id: str | None, /) -> R | None:
        """One record, or None."""
        ...

    def linked(self, record: type[R], via: str, id: str, /) -> tuple[R, ...]:
        """The records of a kind whose link field `via` points to `id`."""
        ...

    def named(self, key: str, id: str | None, /) -> str:
        """What people call the record of the kind `key` with this id; empty when there is none."""
        ...


@dataclass(frozen=True)
class Section:
    """A titled group of rows in a form, in a person's order; `folded` starts closed."""

    title: str
    rows: tuple[str, ...]
    folded: bool = False


@dataclass(frozen=True)
class Rows:
    """Child records shown inside a form: those of kind `key` whose link `via` is this record."""

    key: str
    via: str


@dataclass(frozen=True)
class Problem:
    """Something missing or contradictory; stored all the same, shown at the field."""

    field: str
    said: Said
    weight: str = "warning"


Check = Callable[[Any, Reader], Iterable[Problem]]


def no_check(record: Record, reader: Reader) -> Iterable[Problem]:
    """The check of a kind that has no rules of its own."""
    return ()


MustStay = Callable[[Any], Said | None]


def free_to_go(record: Record) -> Said | None:
    """Of most kinds every record may be removed."""
    return None


Locked = Callable[[Any, Any, Reader], Said | None]
"""Says why a record may not go from `before` (None at birth) to `after` (None at removal), or None."""


def never_locked(before: Record | None, after: Record | None, reader: Reader) -> Said | None:
    """Of most kinds every record may be changed."""
    return None


@dataclass(frozen=True)
class Kind:
    """All that the common machinery needs to know of a kind of record.

    `must_stay` says why a record may not be removed, or None. `locked` is asked at the door of every change, with the
    plan as it was before the step: a signed paper and what stands in it stay as they are.
    """

    record: type[Record]
    one: str
    many: str
    name: tuple[str, ...]
    form: tuple[Section | Rows, ...] = ()
    check: Check = no_check
    must_stay: MustStay = free_to_go
    locked: Locked = never_locked

    @property
    def key(self) -> str:
        """The stable key used in files, links and workbooks."""
        return self.record.KEY

    def name_of(self, record: Record) -> str:
        """What people call this record: its naming fields, joined."""
        parts = [field_of(self.record, key).kind.show(getattr(record, key), as_written) for key in self.name]
        return " ".join(part for part in parts if part)


UNNAMED = N_("Uten navn")
