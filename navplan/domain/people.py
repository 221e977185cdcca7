"""Which numbers of records count people, and what of them may leave the office record by record.

A list of records has sums that nobody has written down. So a record with a small count shows none of its counts, and
where the records run on from each other, none of them does: then no subtraction gives a hidden number back.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, cast

from navplan.domain.fields import Field
from navplan.domain.kinds import Number
from navplan.domain.modules.competence import Newcomer, NewcomerPoint
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.records import Record, fields_of
from navplan.domain.small_numbers import HIDDEN, below, is_small
from navplan.domain.words import Translate

ONE_BY_ONE: tuple[type[Record], ...] = (Newcomer, NewcomerPoint)
"""Kinds that follow a single person, under a code; a list for others leaves them out."""

RUNNING: tuple[type[Record], ...] = (KvpMonth,)
"""Kinds whose records continue each other: a month opens with what the month before closed with."""


@cache
def _counting(record: Any) -> tuple[Field, ...]:
    return tuple(f for f in fields_of(record) if isinstance(f.kind, Number) and f.kind.counts_people)


def people_fields(record: type[Record]) -> tuple[Field, ...]:
    """The fields of a kind that count people."""
    return _counting(cast(Any, record))  # classes are hashable; the checker doubts it


def has_small(record: Record, limit: int | None) -> bool:
    """Whether some count of people in the record is small."""
    return any(is_small(getattr(record, field.key), limit) for field in people_fields(type(record)))


def veiled(records: Sequence[Record], limit: int | None) -> frozenset[str]:
    """The ids of those records of one kind whose counts of people are hidden."""
    small = frozenset(record.id for record in records if has_small(record, limit))
    if small and type(records[0]) in RUNNING:
        return frozenset(record.id for record in records)
    return small


def veiled_word(field: Field, value: int | None, limit: int, translate: Translate) -> str:
    """What stands where a count of a veiled record would; empty for a field that counts nobody or is empty."""
    if value is None or not isinstance(field.kind, Number) or not field.kind.counts_people:
        return ""
    return below(limit) if is_small(value, limit) else translate(HIDDEN)


def any_small(records: Iterable[Record], limit: int | None) -> bool:
    """Whether any of these records holds a small count of people."""
    return any(has_small(record, limit) for record in records)
