"""The tables of a plan that hold no records: its history, who wrote, the plan's own row, the index, the sums."""

from typing import NamedTuple

from sqlalchemy import CheckConstraint, Column, Index, Integer, MetaData, Table, Text, UniqueConstraint


class Ledger(NamedTuple):
    """In the order in which `tables.Schema` names them."""

    history: Table
    hand: Table
    document: Table
    sought: Table
    digest: Table


def tables(metadata: MetaData) -> Ledger:
    """The tables, made in this metadata."""
    hand = _hand(metadata)
    return Ledger(_history(metadata), hand, _document(metadata), _sought(metadata), _digest(metadata))


def _history(metadata: MetaData) -> Table:
    """Every change; `chain.py` says what the last five columns are for."""
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
        Column("hand", Integer, nullable=True),
        Column("salt", Text, nullable=True),
        Column("sum", Text, nullable=True),
        Column("known_as", Text, nullable=True),
        CheckConstraint("title GLOB '{*}'", "ck_history_title"),
        CheckConstraint("before IS NOT NULL OR after IS NOT NULL", "ck_history_says_something"),
        sqlite_strict=True,
    )
    Index("ix_history_record", table.c.record)
    Index("ix_history_action", table.c.action)
    return table


def _hand(metadata: MetaData) -> Table:
    """Who wrote: each person at each machine once (`written_by.py`); `chain.py` says what the last two are for."""
    return Table(
        "hand",
        metadata,
        Column("number", Integer, primary_key=True),
        Column("login", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("machine", Text, nullable=False),
        Column("key", Text, nullable=True),
        Column("salt", Text, nullable=True),
        Column("sum", Text, nullable=True),
        UniqueConstraint("key"),
        sqlite_strict=True,
    )


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
