"""What can be read of a damaged plan, taken into a plan file of its own; the damaged file is only read (row 7).

Rows are read by ranges of their keys (`reaching.py`), and each must pass the checks of our own tables. A link that
leads nowhere is let go of; a record that cannot do without it goes too. History, sums and index are made anew: the file
begins a history of its own (`saving.py` writes its first step). What was encrypted is saved encrypted.
"""

from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from navplan.domain.ports import CannotStore
from navplan.storage import faults, probe, upgrade
from navplan.storage.driver import sqlite3, use_pythons
from navplan.storage.encryption.key import Key
from navplan.storage.encryption.ring import RING
from navplan.storage.engine import close, connect, spare
from navplan.storage.on_disk import sync
from navplan.storage.received.reaching import HurtFile, Reached
from navplan.storage.received.rereading import CLEAN, blank, refusal

LEFT_OUT = frozenset({"alembic_version", "document", "history", "hand", "digest", "sought"})
"""Tables that say what has been done and what adds up; what is saved begins anew."""

PASSES = 20
"""So many times links that lead nowhere are let go of; each may leave others without what they led to."""


class Taken(NamedTuple):
    """What came of one table: so many rows are in the new file, so many are known to be missing, whether nothing was in
    the way, and how many rows had to let go of a link."""

    read: int
    missing: int
    is_whole: bool
    loose: int = 0


def salvage_beside(source: Path, secret: bytes) -> dict[str, Any]:
    """The child's work: save what can be read of a private copy into CLEAN beside it; what came of it, or why not.
    `secret`: of the key that an encrypted one wants."""
    if secret:
        RING.add(Key(secret))
    else:
        use_pythons()  # it alone can be limited
    try:
        return {"tables": salvage(source, source.with_name(CLEAN))}
    except CannotStore as refused:
        return refusal(refused)


def salvage(source: Path, target: Path) -> dict[str, Taken]:
    """Save what can be read into a new file of today's schema, under the key that the hurt one has; what came of each
    table that a plan of the hurt one's schema has. Raises CannotRead when nothing can be read."""
    header = probe.read_header(source)
    if header.schema > probe.SCHEMA_VERSION:
        raise faults.newer(source, "")
    if header.schema < 1:
        raise faults.damaged(source)
    blank(target, header.schema, RING.get(RING.name_for(source)))
    try:
        with closing(HurtFile(source)) as old, closing(connect(target, foreign_keys=False)) as new:
            spare(new)
            new.execute("BEGIN IMMEDIATE")
            taken = {table: _take(old, new, table) for table in _tables(new)}
            lost, loose = _let_go(new)
            new.execute("COMMIT")
            close(new)
    except faults.STORAGE_FAULTS as fault:
        raise faults.damaged(source) from fault
    taken = {table: _less(one, lost[table], loose[table]) for table, one in taken.items()}
    if not any(one.read for one in taken.values()):
        raise faults.damaged(source)
    upgrade.migrate(target)  # gives it an identity and sums of its own, also where it is of today's schema
    sync(target)
    return taken


def _less(one: Taken, lost: int, loose: int) -> Taken:
    """What came of a table, when so many rows went again because what they led to is lost."""
    return Taken(one.read - lost, one.missing + lost, one.is_whole, loose)


def _tables(new: sqlite3.Connection) -> list[str]:
    """The tables of records and their links, as we make them."""
    rows = new.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    plain = [str(name) for name, sql in rows if str(sql).upper().startswith("CREATE TABLE")]
    return [name for name in plain if name not in LEFT_OUT and not name.startswith(("search_", "sqlite_"))]


def _take(old: HurtFile, new: sqlite3.Connection, table: str) -> Taken:
    """Put the rows of a table that can be read, and that our own table takes, into it."""
    names = [f'"{row[1]}"' for row in new.execute(f'PRAGMA table_info("{table}")')]
    indexes = [row[1] for row in new.execute(f'PRAGMA index_list("{table}")')]
    columns, gaps = ", ".join(names), ", ".join("?" * len(names))
    insert = f'INSERT INTO "{table}" ({columns}) VALUES ({gaps})'  # noqa: S608  # names of our own schema
    found = Reached(old, table, columns, indexes)
    came = [_put(new, insert, values) for _key, *values in found]
    refused = len(came) - sum(came)
    return Taken(sum(came), found.missed + refused, found.is_whole and not refused)


def _put(new: sqlite3.Connection, insert: str, values: list[Any]) -> bool:
    try:
        new.execute(insert, values)
    except sqlite3.Error:  # not what our own table takes: it is hurt
        return False
    return True


def _let_go(new: sqlite3.Connection) -> tuple[Counter[str], Counter[str]]:
    """Let go of links that lead nowhere, and of rows that cannot do without; returns by table how many rows went, and
    how many links of rows that stay."""
    gone: Counter[str] = Counter()
    loosened: Counter[str] = Counter()
    for _ in range(PASSES):
        loose = new.execute("PRAGMA foreign_key_check").fetchall()
        if not loose:
            return gone, loosened
        for table, rowid, _parent, number in loose:
            columns = [row[3] for row in new.execute(f'PRAGMA foreign_key_list("{table}")') if row[0] == number]
            needed = {row[1] for row in new.execute(f'PRAGMA table_info("{table}")') if row[3] or row[5]}
            if columns and not needed & set(columns):
                new.execute(f'UPDATE "{table}" SET "{columns[0]}" = NULL WHERE rowid = ?', (rowid,))  # noqa: S608
                loosened[table] += 1
            else:
                gone[table] += new.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,)).rowcount  # noqa: S608
    raise sqlite3.DatabaseError("links that lead nowhere have no end")
