"""Tables made from the declared fields: one a kind, one for each field of many links, history and document."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint

from navplan.domain.fields import Field
from navplan.domain.kinds import Choices, Day, Flag, Link, Links, Number, Tags
from navplan.domain.records import Kind, Record, fields_of


@dataclass(frozen=True)
class Shelf:
    """Where records of one kind lie: their table, and a table for each field that holds many links."""

    record: type[Record]
    table: Table
    links: tuple[tuple[Field, Table], ...]


@dataclass(frozen=True)
class Schema:
    """All tables of a plan file."""

    metadata: MetaData
    shelves: dict[str, Shelf]
    history: Table
    document: Table
    sought: Table
    digest: Table


def schema_of(kinds: Iterable[Kind]) -> Schema:
    """The tables for these kinds. `entry` keeps the order in which records entered."""
    return _made(tuple(kinds))


@lru_cache(maxsize=2)
def _made(kinds: tuple[Kind, ...]) -> Schema:
    """Made once a process: a quarter of a second each time, and plans are opened again for backups and comparisons."""
    metadata = MetaData()
    shelves = {kind.key: _shelf(metadata, kind.record) for kind in kinds}
    return Schema(metadata, shelves, _history(metadata), _document(metadata), _sought(metadata), _digest(metadata))


def _shelf(metadata: MetaData, record: type[Record]) -> Shelf:
    fields = fields_of(record)
    columns = [_column(field) for field in fields if not isinstance(field.kind, Links)]
    ranges = [rule for field in fields if (rule := _range(record.KEY, field)) is not None]
    table = Table(
        record.KEY,
        metadata,
        Column("entry", Integer, primary_key=True),
        Column("id", Text, nullable=False, unique=True),
        *columns,
        *ranges,
        sqlite_strict=True,
    )
    for field in fields:
        if isinstance(field.kind, Link) or field.on_wheel:
            Index(f"ix_{record.KEY}_{field.key}", table.c[field.key])
    joins = tuple((f, _join(metadata, record.KEY, f, f.kind)) for f in fields if isinstance(f.kind, Links))
    return Shelf(record, table, joins)


def _column(field: Field) -> Column[object]:
    kind = field.kind
    if isinstance(kind, Link):
        return Column(field.key, Text, ForeignKey(f"{kind.to}.id", ondelete="RESTRICT"), nullable=not kind.is_needed)
    if isinstance(kind, Flag | Number):
        return Column(field.key, Integer, nullable=isinstance(kind, Number))
    return Column(field.key, Text, nullable=isinstance(kind, Day))


def _range(key: str, field: Field) -> CheckConstraint | None:
    """What the database itself refuses, beside foreign keys and empty columns (R10)."""
    kind, column = field.kind, field.key
    rule = ""
    if isinstance(kind, Flag):
        rule = f"{column} IN (0, 1)"
    elif isinstance(kind, Number):
        rule = _bounds(column, kind)
    elif isinstance(kind, Day):
        rule = f"{column} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"
    elif isinstance(kind, Choices | Tags):
        rule = f"{column} GLOB '[[]*]'"  # json_valid may not stand in a schema that is not trusted
    return CheckConstraint(rule, f"ck_{key}_{column}") if rule else None


def _bounds(column: str, kind: Number) -> str:
    scale = 10**kind.places
    parts = []
    if kind.minimum is not None:
        parts.append(f"{column} >= {kind.minimum * scale}")
    if kind.maximum is not None:
        parts.append(f"{column} <= {kind.maximum * scale}")
    return " AND ".join(parts)


def _join(metadata: MetaData, key: str, field: Field, kind: Links) -> Table:
    table = Table(
        f"{key}_{field.key}",
        metadata,
        Column("record", Text, ForeignKey(f"{key}.id", ondelete="RESTRICT"), primary_key=True),
        Column("target", Text, ForeignKey(f"{kind.to}.id", ondelete="RESTRICT"), primary_key=True),
        Column("place", Integer, nullable=False),
        sqlite_strict=True,
    )
    Index(f"ix_{key}_{field.key}_target", table.c.target)
    return table


def _history(metadata: MetaData) -> Table:
    table = Table(
        "history",
        metadata,
        Column("seq", Integer, primary_key=True),
        Column("at", Text, nullable=False),
        Column("action", Text, nullable=False),
        Column("title", Text, nullable=False),
        Column("kind", Text, nullable=False),
        Column("record", Text, nullable=False),
        Column("before", Text, nullable=True),
        Column("after", Text, nullable=True),
        Column("way", Text, nullable=True),
        Column("link", Text, nullable=True),
        CheckConstraint("title GLOB '{*}'", "ck_history_title"),
        CheckConstraint("before IS NOT NULL OR after IS NOT NULL", "ck_history_says_something"),
        sqlite_strict=True,
    )
    Index("ix_history_record", table.c.record)
    Index("ix_history_action", table.c.action)
    return table


def _document(metadata: MetaData) -> Table:
    return Table(
        "document",
        metadata,
        Column("row", Integer, primary_key=True),
        Column("plan", Text, nullable=False),
        Column("revision", Integer, nullable=False),
        Column("writer", Text, nullable=False),
        Column("action", Text, nullable=False),
        Column("saved_at", Text, nullable=False),
        Column("program", Text, nullable=False),
        Column("lowest_reader", Integer, nullable=False),
        Column("lowest_writer", Integer, nullable=False),
        Column("index_version", Integer, nullable=True),
        Column("head", Text, nullable=True),
        Column("total", Text, nullable=True),
        Column("seal", Text, nullable=True),
        CheckConstraint("row = 1", "ck_document_row"),
        sqlite_strict=True,
    )


def _sought(metadata: MetaData) -> Table:
    """Which record each row of the full-text index (`searching.py`) is of."""
    return Table(
        "sought",
        metadata,
        Column("row", Integer, primary_key=True),
        Column("kind", Text, nullable=False),
        Column("record", Text, nullable=False),
        UniqueConstraint("kind", "record"),
        sqlite_strict=True,
    )


def _digest(metadata: MetaData) -> Table:
    """The sum of each record (`digests.py`)."""
    return Table(
        "digest",
        metadata,
        Column("kind", Text, primary_key=True),
        Column("record", Text, primary_key=True),
        Column("sum", Text, nullable=False),
        sqlite_strict=True,
    )
