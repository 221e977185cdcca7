"""What can be read of a damaged plan, taken into a plan file of its own; the damaged file is only read (row 7).

Rows are read from both ends of each table towards what is hurt, and each must pass the checks of our own tables. A link
that leads nowhere is let go of; a record that cannot do without it goes too. History, sums and index are made anew: the
file begins a history of its own, and says in its first step what it was read from.
"""

import contextlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from navplan.domain.ports import CannotStore
from navplan.storage import faults, probe, upgrade
from navplan.storage.driver import sqlite3
from navplan.storage.engine import close, connect
from navplan.storage.received.guarded import guarded
from navplan.storage.received.rereading import CLEAN, blank, refusal

LEFT_OUT = frozenset({"alembic_version", "document", "history", "hand", "digest", "sought"})
"""Tables that say what has been done and what adds up; what is saved begins anew."""

PASSES = 20
"""So many times links that lead nowhere are let go of; each may leave others without what they led to."""


def salvage_beside(source: Path) -> dict[str, Any]:
    """The child's work: save what can be read of a private copy into CLEAN beside it; what came of it, or why not."""
    try:
        return salvage(source, source.with_name(CLEAN))
    except CannotStore as refused:
        return refusal(refused)


def salvage(source: Path, target: Path) -> dict[str, Any]:
    """Save what can be read into a new file of today's schema: how many rows came, from how many tables some did not,
    and how many went because what they led to is lost. Raises CannotRead when nothing can be read."""
    header = probe.read_header(source)
    if header.schema > probe.SCHEMA_VERSION:
        raise faults.newer(source, "")
    if header.schema < 1:
        raise faults.damaged(source)
    blank(target, header.schema)
    read, hurt = 0, 0
    try:
        with guarded(source) as old, closing(connect(target, foreign_keys=False)) as new:
            new.execute("BEGIN IMMEDIATE")
            for table in _tables(new):
                came, is_whole = _take(old, new, table)
                read, hurt = read + came, hurt + (not is_whole)
            lost = _let_go(new)
            new.execute("COMMIT")
            close(new)
    except faults.STORAGE_FAULTS as fault:
        raise faults.damaged(source) from fault
    if not read:
        raise faults.damaged(source)
    upgrade.migrate(target)  # gives it an identity and sums of its own, also where it is of today's schema
    upgrade.sync(target)
    return {"rows": read - lost, "hurt": hurt, "lost": lost}


def _tables(new: sqlite3.Connection) -> list[str]:
    """The tables of records and their links, as we make them."""
    rows = new.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    plain = [str(name) for name, sql in rows if str(sql).upper().startswith("CREATE TABLE")]
    return [name for name in plain if name not in LEFT_OUT and not name.startswith(("search_", "sqlite_"))]


def _take(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> tuple[int, bool]:
    """The rows of a table that can be read and that our own table takes; whether all could be read."""
    names = [f'"{row[1]}"' for row in new.execute(f'PRAGMA table_info("{table}")')]
    columns, gaps = ", ".join(names), ", ".join("?" * len(names))
    insert = f'INSERT INTO "{table}" ({columns}) VALUES ({gaps})'  # noqa: S608  # names of our own schema
    seen: dict[int, bool] = {}
    for order in ("ASC", "DESC"):
        found = Rows(old, f'SELECT rowid, {columns} FROM "{table}" NOT INDEXED ORDER BY rowid {order}')  # noqa: S608
        for rowid, *values in found:
            if rowid in seen:
                break  # the ends have met
            seen[rowid] = _put(new, insert, values)
        if found.is_whole and order == "ASC":
            return sum(seen.values()), all(seen.values())
    return sum(seen.values()), False


class Rows(Iterator[tuple[Any, ...]]):
    """The rows of a question until one cannot be read; `is_whole` when all were."""

    def __init__(self, old: sqlite3.Connection, query: str) -> None:
        self.is_whole = False
        self._rows: Iterator[tuple[Any, ...]] | None = None
        with contextlib.suppress(*faults.STORAGE_FAULTS):
            self._rows = old.execute(query)

    def __next__(self) -> tuple[Any, ...]:
        if self._rows is None:
            raise StopIteration
        try:
            return next(self._rows)
        except StopIteration:
            self.is_whole = True
            raise
        except faults.STORAGE_FAULTS as fault:
            self._rows = None
            raise StopIteration from fault


def _put(new: sqlite3.Connection, insert: str, values: list[Any]) -> bool:
    try:
        new.execute(insert, values)
    except sqlite3.Error:  # not what our own table takes: it is hurt
        return False
    return True


def _let_go(new: sqlite3.Connection) -> int:
    """Let go of links that lead nowhere, and of rows that cannot do without; returns how many rows went."""
    gone = 0
    for _ in range(PASSES):
        loose = new.execute("PRAGMA foreign_key_check").fetchall()
        if not loose:
            return gone
        for table, rowid, _parent, number in loose:
            columns = [row[3] for row in new.execute(f'PRAGMA foreign_key_list("{table}")') if row[0] == number]
            needed = {row[1] for row in new.execute(f'PRAGMA table_info("{table}")') if row[3] or row[5]}
            if columns and not needed & set(columns):
                new.execute(f'UPDATE "{table}" SET "{columns[0]}" = NULL WHERE rowid = ?', (rowid,))  # noqa: S608
            else:
                gone += new.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,)).rowcount  # noqa: S608
    raise sqlite3.DatabaseError("links that lead nowhere have no end")
