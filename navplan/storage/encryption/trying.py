"""Connections to files of which nobody knows yet which key they want, if any: SQLite is asked, key after key."""

from collections.abc import Callable, Iterable
from pathlib import Path

from navplan.storage.driver import sqlite3
from navplan.storage.encryption.key import Key
from navplan.storage.encryption.ring import RING


def opened_with(
    keys: Iterable[Key | None], path: Path, opened: Callable[[Key | None], sqlite3.Connection]
) -> sqlite3.Connection:
    """The file opened with the first key that it can be read with; raises what the last one met if there is none."""
    refused: sqlite3.DatabaseError | None = None
    for key in keys:
        try:
            connection = opened(key)
        except sqlite3.DatabaseError as fault:
            if not _is_unread(fault):
                raise
            refused = fault
            continue
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.DatabaseError as fault:
            connection.close()
            if not _is_unread(fault):
                raise
            refused = fault
        else:
            RING.note(path, key)
            return connection
    raise refused or sqlite3.DatabaseError("no key to open the file with")


def _is_unread(fault: sqlite3.DatabaseError) -> bool:
    """«Not a database» is what SQLite says of a file that it has no key for, or another one."""
    return getattr(fault, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB
