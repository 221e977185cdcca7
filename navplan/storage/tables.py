"""Tables made from the declared fields: one a kind, one for each field of many links, history and document."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table, Text, select
from sqlalchemy.dialects.sqlite import dialect

from navplan.domain.fields import Field
from navplan.domain.kinds import Choices, Day, Flag, Link, Links, Number, Tags
from navplan.domain.records import Kind, Record, fields_of
from navplan.storage import ledger


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
    hand: Table
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
    return Schema(metadata, shelves, *ledger.tables(metadata))


@cache
def in_order(table: Table) -> str:
    """The SQL that reads a table's records as they entered, written once a process: SQLAlchemy would write it anew for
    every plan that is opened. The columns are texts and whole numbers, which come out as they are stored."""
    return str(select(table).order_by(table.c.entry).compile(dialect=dialect()))


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
