"""A plan file from elsewhere, read row by row into a clean file with a schema of our own making.

The clean file gets the rows and nothing else: no trigger, view, index, free page or hidden table comes along, and each
row must pass the checks of our own tables. Sums and history are taken as they are, so that what does not add up is
still told when the clean file is opened. What follows from the records, the full-text index, is made anew then.
"""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from navplan.domain.ports import CannotRead, CannotStore, Newer
from navplan.domain.words import N_, Said
from navplan.storage import faults, probe, upgrade
from navplan.storage.driver import sqlite3
from navplan.storage.encryption.key import Key
from navplan.storage.engine import APPLICATION_ID, close, connect, spare
from navplan.storage.newest import SHADOWS, blank_newest
from navplan.storage.on_disk import sync
from navplan.storage.received.guarded import guarded

MOST_ROWS = 3_000_000
"""Rows of all tables; ten years of an office were measured to be a tenth of it."""

CLEAN = "ren.navplan"
"""What the clean file is called beside the private copy it was read from."""

WAYS_OUT: Mapping[str, type[CannotRead]] = {"newer": Newer, "damaged": faults.Hurt}
"""Refusals that have a way out of their own, which one must not lose on the way from the child."""

_MADE_HERE = frozenset({"alembic_version"})


def reread_beside(source: Path) -> dict[str, Any]:
    """The child's work: reread a private copy into CLEAN beside it; what is found, or the sentence why not."""
    try:
        return reread(source, source.with_name(CLEAN))
    except CannotStore as refused:
        return refusal(refused)


def refusal(refused: CannotStore) -> dict[str, Any]:
    """What a child answers when it could not read a file, so that the way out is found where it is told."""
    why = next((why for why, sort in WAYS_OUT.items() if isinstance(refused, sort)), "")
    return {"said": refused.said.to_json(), "why": why}


def reread(source: Path, target: Path) -> dict[str, Any]:
    """Read a file that nobody writes to into a new one of today's schema; returns whose it is. Raises CannotRead."""
    header = probe.read_header(source)
    try:
        if header.schema > probe.SCHEMA_VERSION:
            raise faults.newer(source, "" if header.wal else _program_of(source))
        if header.wal or header.schema < 1:
            raise faults.not_safe(source)
        blank(target, header.schema)
        with guarded(source) as old, closing(connect(target, foreign_keys=False)) as new:
            look(old, probe.schema_objects(new), source, header.schema)
            found = take_rows(old, new, source)
            close(new)
        if header.schema < probe.SCHEMA_VERSION:
            upgrade.migrate(target)
        sync(target)
    except sqlite3.IntegrityError as fault:  # a row that our own tables would not have
        raise faults.damaged(source) from fault
    except faults.STORAGE_FAULTS as fault:
        raise _told(source, fault) from fault
    return found


def look(connection: sqlite3.Connection, allowed: frozenset[str], path: Path, schema: int) -> None:
    """SQLite's own check first, then the schema object for object, then what the file says it is."""
    if not probe.is_sound(connection, "quick_check"):
        raise faults.damaged(path)
    if probe.schema_objects(connection) != allowed:
        raise faults.not_safe(path)
    if connection.execute("SELECT count(*) FROM document").fetchone() != (1,):
        raise faults.damaged(path)
    if connection.execute("SELECT version_num FROM alembic_version").fetchall() != [(f"{schema:04d}",)]:
        raise faults.damaged(path)


def look_through(path: Path) -> None:
    """Look at a private copy under limits, so that the ordinary checks meet nothing that runs. Raises CannotRead."""
    header = probe.read_header(path)
    if header.schema != probe.SCHEMA_VERSION or header.wal:
        return
    try:
        with guarded(path) as connection:
            look(connection, probe.allowed_objects(), path, header.schema)
    except faults.STORAGE_FAULTS as fault:
        raise _told(path, fault) from fault


def look_into(path: Path, beside: Path) -> None:
    """Look under limits at an encrypted file that is to be opened where it lies, its key given: nothing may run before
    each object of its schema is known, also where it is older and is to be upgraded. Raises CannotRead."""
    header = probe.read_header(path)
    if header.schema > probe.SCHEMA_VERSION:
        return  # those who open it say which version it needs
    if header.wal or header.schema < 1:
        raise faults.not_safe(path)
    try:
        blank(beside, header.schema)
        with guarded(path, is_alone=False) as old, closing(connect(beside, read_only=True)) as made:
            look(old, probe.schema_objects(made), path, header.schema)
    except faults.STORAGE_FAULTS as fault:
        raise _told(path, fault) from fault


def blank(target: Path, schema: int, key: Key | None = None) -> None:
    """An empty file of that schema, encrypted if there is a key, without the row that says whose plan it is."""
    target.touch(exist_ok=False)
    if schema == probe.SCHEMA_VERSION:
        blank_newest(target, key)
        return
    connection = connect(target, key=key)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    close(connection)
    upgrade.migrate(target, target=f"{schema:04d}", version=schema)
    with closing(connect(target)) as made:
        made.execute("DELETE FROM document")
        close(made)


def take_rows(old: sqlite3.Connection, new: sqlite3.Connection, source: Path) -> dict[str, Any]:
    """Every row of the tables that the new file has, in the columns that it has; returns whose plan it is."""
    spare(new)
    new.execute("BEGIN IMMEDIATE")
    count = 0
    for table in _tables(new):
        columns = ", ".join(f'"{row[1]}"' for row in new.execute(f'PRAGMA table_info("{table}")'))
        (rows,) = old.execute(f'SELECT count(*) FROM "{table}"').fetchone()  # noqa: S608  # a name of our own schema
        count += rows
        if count > MOST_ROWS:
            raise faults.not_safe(source)
        read = old.execute(f'SELECT {columns} FROM "{table}"')  # noqa: S608  # names of our own schema
        gaps = ", ".join("?" * len(read.description))
        new.executemany(f'INSERT INTO "{table}" ({columns}) VALUES ({gaps})', read)  # noqa: S608  # as above
    if any(row[1] == "index_version" for row in new.execute("PRAGMA table_info(document)")):
        new.execute("UPDATE document SET index_version = NULL")  # the index is made anew from the records
    plan, writer = new.execute("SELECT plan, writer FROM document").fetchone()
    if new.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise faults.damaged(source)
    new.execute("COMMIT")
    return {"plan": str(plan), "writer": str(writer), "rows": count}


def _tables(new: sqlite3.Connection) -> list[str]:
    """The tables that hold what people have written, the history and the sums."""
    names = new.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return [name for (name,) in names if name not in _MADE_HERE and name != "search" and name not in SHADOWS]


def _program_of(path: Path) -> str:
    """The version that a newer file says it needs; empty when it cannot be read."""
    try:
        with guarded(path) as connection:
            row = connection.execute("SELECT program FROM document").fetchone()
    except faults.STORAGE_FAULTS:
        return ""
    return str(row[0])[:20] if row else ""


def no_room(path: Path) -> CannotRead:
    """The disk that holds NavPlan's own folder is full; the folder of the plan has nothing to do with it."""
    words = N_(
        "Det er ikke plass til å lese inn «{file}» på disken der NavPlan har sin egen mappe. Rydd, og prøv igjen."
    )
    return CannotRead(Said(words, file=path.name))


def _told(path: Path, fault: BaseException) -> CannotStore:
    """The sentence for a file that could not be read to its end: hurt, or made so that it has none."""
    if isinstance(fault, OSError) and faults.is_full(fault):
        return no_room(path)
    if faults.code_of(fault) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return faults.cannot_open(path, fault)
    if faults.is_full(fault):
        return no_room(path)
    return faults.not_safe(path)
