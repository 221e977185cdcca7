"""Connections to a plan file, made one way only.

The rules R1–R5 and R13 of the reliability design are here: rollback journal in TRUNCATE mode with EXTRA sync,
never WAL; foreign keys on; no schema trust; one writer connection that begins its transactions itself.

SQLAlchemy is loaded by what asks for an engine of it: a process that only reads a file needs connections, and no more.
"""

import contextlib
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from navplan.storage.driver import limit, pythons, sqlite3
from navplan.storage.encryption.key import Key
from navplan.storage.encryption.ring import RING
from navplan.storage.encryption.trying import opened_with

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

APPLICATION_ID = 0x4E615650
"""«NaVP» in the file header: this SQLite file is a NavPlan."""

OLDEST_SQLITE = (3, 40, 0)
"""The oldest SQLite that the tests run on (R12)."""

BUSY_MS = 5_000

LONGEST_VALUE = 64 * 1024 * 1024
"""Bytes of one value or row. The longest text of a plan has 20 000 letters; a file made to harm claims a gigabyte."""

LITTLE = -8_192
"""kB of cache for a file that is read or written once."""

PRAGMAS: Mapping[str, str | int] = {
    "busy_timeout": BUSY_MS,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,  # memory: no temporary file with plan text on disk
    "mmap_size": 0,
    "secure_delete": 1,
    "foreign_keys": 1,
    "cache_spill": 0,  # nothing of an open transaction reaches the file before commit
    "journal_mode": "truncate",
    "synchronous": 3,  # EXTRA: also the folder is synced, so the last commit survives a power cut
    "cache_size": -65_536,
}
"""In the order in which they are set. The last three read the schema, so what guards against a file stands before them;
and so does `temp_store`, which lets go of a schema that was read."""


class PragmaRefused(pythons.OperationalError):
    """SQLite did not take a setting that the promises to the user rest on."""


def connect(
    path: Path, read_only: bool = False, foreign_keys: bool = True, key: Key | None = None
) -> sqlite3.Connection:
    """Open an existing plan file with every connection rule in force and proven by reading back.

    `key` is for a file that is still empty and is to be encrypted; an encrypted one is opened with what the ring has.
    Raises sqlite3.Error. Never creates a file.
    """
    if key is None and RING.is_empty:
        RING.note(path, None)
        return _connected(path, read_only, foreign_keys, None)
    return opened_with(
        (key,) if key else RING.candidates(path), path, partial(_connected, path, read_only, foreign_keys)
    )


def _connected(path: Path, read_only: bool, foreign_keys: bool, key: Key | None) -> sqlite3.Connection:
    mode = "ro" if read_only else "rw"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_MS / 1000,
    )
    limit(connection, {"LENGTH": LONGEST_VALUE})  # where the driver has none, `probe.py` looks for what is too long
    try:
        if key is not None:
            connection.execute(key.pragma)
        _configure(connection, read_only, foreign_keys)
    except BaseException:
        connection.close()
        raise
    return connection


def _configure(connection: sqlite3.Connection, read_only: bool, foreign_keys: bool) -> None:
    for name, wanted in PRAGMAS.items():
        if read_only and name == "journal_mode":
            continue
        value = int(foreign_keys) if name == "foreign_keys" else wanted
        connection.execute(f"PRAGMA {name} = {value}")
        row = connection.execute(f"PRAGMA {name}").fetchone()
        got = row[0] if row else None
        if name != "cache_spill" and got != value:
            raise PragmaRefused(f"{name} is {got}, not {value}")


def spare(*connections: sqlite3.Connection) -> None:
    """Let these hold little of a file that is read or written once from end to end: whole, it would stand in memory.

    What is written may then reach the file before its commit, so it is for a file that is nobody's yet.
    """
    for connection in connections:
        connection.execute(f"PRAGMA cache_size = {LITTLE}")
        connection.execute("PRAGMA cache_spill = 1")


def close(connection: sqlite3.Connection) -> None:
    """Close a writing connection and take its empty journal away, so that the plan lies alone in its folder."""
    with contextlib.suppress(sqlite3.Error):
        connection.execute("PRAGMA journal_mode = delete")
    connection.close()


def close_engine(engine: "Engine") -> None:
    """Close the one connection of a `writer_engine` and take its empty journal away."""
    from sqlalchemy.exc import DBAPIError

    with contextlib.suppress(sqlite3.Error, DBAPIError), engine.connect() as connection:
        driver = connection.connection.driver_connection
        if driver is not None:
            driver.execute("PRAGMA journal_mode = delete")
    engine.dispose()


def writer_engine(path: Path, foreign_keys: bool = True) -> "Engine":
    """An engine with exactly one connection, which begins every transaction as a writer (BEGIN IMMEDIATE)."""
    from sqlalchemy import event

    engine = _engine(lambda: connect(path, foreign_keys=foreign_keys))
    event.listen(engine, "begin", _begin_immediate)
    return engine


def reader_engine(path: Path) -> "Engine":
    """An engine with exactly one connection, which can only read."""
    return _engine(lambda: connect(path, read_only=True))


def _engine(creator: Callable[[], sqlite3.Connection]) -> "Engine":
    """Of one connection, and of the process's one SQLite: SQLAlchemy would load Python's."""
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    return create_engine("sqlite://", module=sqlite3, creator=creator, poolclass=StaticPool)


def _begin_immediate(connection: "Connection") -> None:
    driver_of(connection).execute("BEGIN IMMEDIATE")


def driver_of(connection: "Connection") -> sqlite3.Connection:
    """SQLite's own connection within SQLAlchemy's, in the same transaction."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)
