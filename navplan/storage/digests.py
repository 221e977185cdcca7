"""The plan's own checksums, because SQLite's checks see the build of a file and not what it says (design 5.9, M8).

Each record has a sum over its row and its links; the XOR of all sums stands in the document row, so that a record that
is gone or came from elsewhere is noticed too. Each row of history is linked to the one before, and the newest link
stands in the document row, which has a sum of its own: the seal. All are written in the transaction of the edit.

Sums are taken of the stored bytes, read back after the write, never of what a record was in memory. What follows from
the records (the full-text index) has none.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from navplan.storage import chain
from navplan.storage.driver import sqlite3
from navplan.storage.raw import raw, text_of

Joins = Mapping[str, tuple[str, ...]]
"""For each table of records, the tables of its many links, sorted."""

UNSEALED = ("seal", "index_version")
"""The columns of the document row that its seal does not cover: itself, and what follows from the records."""


@dataclass(frozen=True)
class Examined:
    """What does not add up. `changed` and `added` are (kind, id) of records in the file, `gone` of records
    that are not.

    `history` is the number of the first row that does not follow from the one before. `unlinked` are the records named
    by rows of history that a tool without sums has written.
    """

    changed: tuple[tuple[str, str], ...] = ()
    added: tuple[tuple[str, str], ...] = ()
    gone: tuple[tuple[str, str], ...] = ()
    history: int | None = None
    is_cut: bool = False
    is_sealed: bool = True
    unlinked: frozenset[tuple[str, str]] = frozenset()
    are_sums_hurt: bool = False
    """The records are what they were, but some of their own sums are not: they can be made anew."""

    @property
    def is_whole(self) -> bool:
        """Whether everything adds up."""
        return replace(self, are_sums_hurt=False) == Examined()

    @property
    def is_older_tool(self) -> bool:
        """Whether all that does not add up was written by a NavPlan that knows no sums: its history is unlinked."""
        touched = {*self.changed, *self.added, *self.gone}
        return bool(self.unlinked) and touched <= self.unlinked and self.history is None


def joins_of(connection: sqlite3.Connection) -> Joins:
    """The tables of records and of their links, as the file has them."""
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    columns = {name: [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')] for name in tables}
    records = sorted(name for name in tables if columns[name][:2] == ["entry", "id"])
    found: dict[str, list[str]] = {name: [] for name in records}
    for name in sorted(tables):
        if columns[name] == ["record", "target", "place"]:
            keys = connection.execute(f'PRAGMA foreign_key_list("{name}")').fetchall()
            (owner,) = (row[2] for row in keys if row[3] == "record")
            found[owner].append(name)
    return {name: tuple(joined) for name, joined in found.items()}


# -- with each edit


def follow(connection: sqlite3.Connection, joins: Joins, changed: Iterable[tuple[str, str]]) -> None:
    """Bring the sums of these records along, within the transaction that changed them."""
    total = 0
    with raw(connection):
        for table, id in changed:
            old = connection.execute("SELECT sum FROM digest WHERE kind = ? AND record = ?", (table, id)).fetchone()
            new = _sum_now(connection, table, joins[table], id)
            total ^= _number(old[0] if old else b"")
            if new is None:
                connection.execute("DELETE FROM digest WHERE kind = ? AND record = ?", (table, id))
            elif new != (old and old[0]):
                connection.execute("INSERT OR REPLACE INTO digest VALUES (?, ?, ?)", (table, id, new.decode()))
            total ^= _number(new or b"")
        (before,) = connection.execute("SELECT total FROM document").fetchone()
        connection.execute("UPDATE document SET total = ?", (_hex(total ^ _number(before)),))


def seal(connection: sqlite3.Connection) -> None:
    """Seal the document row as it stands now: the last thing before a commit."""
    with raw(connection):
        connection.execute("UPDATE document SET seal = ?", (_seal_of(connection).decode(),))


def seal_all(connection: sqlite3.Connection) -> None:
    """Make every sum anew and link what is not linked: after the tables were rebuilt, or what differs was accepted."""
    joins = joins_of(connection)
    with raw(connection):
        connection.execute("DELETE FROM digest")
        total = 0
        for table, id, found in _all_sums(connection, joins):
            connection.execute("INSERT INTO digest VALUES (?, ?, ?)", (table, text_of(id), found.decode()))
            total ^= _number(found)
        connection.execute("UPDATE document SET total = ?", (_hex(total),))
    chain.link_anew(connection)
    seal(connection)


# -- looking


def examine(connection: sqlite3.Connection) -> Examined:
    """Work out every sum and compare, within one read transaction."""
    began = not connection.in_transaction
    if began:
        connection.execute("BEGIN")
    try:
        joins = joins_of(connection)
        with raw(connection):
            return _examine(connection, joins)
    finally:
        if began:
            connection.execute("ROLLBACK")


def _examine(connection: sqlite3.Connection, joins: Joins) -> Examined:
    known = {(text_of(kind), id): found for kind, id, found in connection.execute("SELECT * FROM digest")}
    changed, added, total = [], [], 0
    for table, id, found in _all_sums(connection, joins):
        total ^= _number(found)
        stored = known.pop((table, id), None)
        if stored is None:
            added.append((table, text_of(id)))
        elif stored != found:
            changed.append((table, text_of(id)))
    rows = connection.execute("SELECT total, head, seal FROM document").fetchall()
    document_total, head, sealed = rows[0] if len(rows) == 1 else (None, None, None)
    is_sealed = sealed is not None and sealed == _seal_of(connection)
    gone = [(kind, text_of(id)) for kind, id in known]
    are_sums_hurt = bool(changed or added or gone) and is_sealed and document_total == _hex(total).encode()
    if are_sums_hurt:
        changed, added, gone = [], [], []
    walked = chain.walk(connection)
    is_cut = walked.broken is None and not walked.unlinked and walked.head != (head or b"")
    return Examined(
        tuple(changed), tuple(added), tuple(gone), walked.broken, is_cut, is_sealed, walked.unlinked, are_sums_hurt
    )


# -- sums


def _all_sums(connection: sqlite3.Connection, joins: Joins) -> Iterator[tuple[str, bytes, bytes]]:
    for table, joined in joins.items():
        linked: list[dict[bytes, list[Any]]] = []
        for join in joined:
            of_record: dict[bytes, list[Any]] = {}
            for record, *rest in connection.execute(_ALL_LINKS.format(join)):
                of_record.setdefault(record, []).append(tuple(rest))
            linked.append(of_record)
        for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY entry').fetchall():  # noqa: S608  # the schema's
            yield table, row[1], _sum(table, row, [of.get(row[1], []) for of in linked])


def _sum_now(connection: sqlite3.Connection, table: str, joined: Iterable[str], id: str) -> bytes | None:
    row = connection.execute(f'SELECT * FROM "{table}" WHERE id = ?', (id,)).fetchone()  # noqa: S608  # the schema's
    if row is None:
        return None
    return _sum(table, row, [connection.execute(_LINKS.format(join), (id,)).fetchall() for join in joined])


_LINKS = 'SELECT target, place FROM "{}" WHERE record = ? ORDER BY place, target'
_ALL_LINKS = 'SELECT record, target, place FROM "{}" NOT INDEXED ORDER BY record, place, target'
"""From the table itself: what an index says of it may be another thing in a file that is hurt."""


def _sum(table: str, row: tuple[Any, ...], links: list[Any]) -> bytes:
    return hashlib.sha256(repr((table, row, links)).encode()).hexdigest()[:32].encode()


def _seal_of(connection: sqlite3.Connection) -> bytes:
    found = connection.execute("SELECT * FROM document")
    names = [column[0] for column in found.description]
    rows = [[v for name, v in zip(names, row, strict=True) if name not in UNSEALED] for row in found.fetchall()]
    return hashlib.sha256(repr(rows).encode()).hexdigest().encode()


def _number(found: bytes | None) -> int:
    """A sum as a number; what is no sum counts as none."""
    try:
        return int(found or b"0", 16)
    except ValueError:
        return 0


def _hex(number: int) -> str:
    return f"{number:032x}"
