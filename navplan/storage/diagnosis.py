"""Whether a file that SQLite calls malformed is hurt: a read that failed is told in the same words (design M2, R8).

The first diagnosis is never believed. Damage is what a fresh connection finds, or what is found in bytes that the
operating system can read; where nothing can be read nothing is known.
"""

import time
from contextlib import closing
from pathlib import Path

from navplan.storage.driver import sqlite3
from navplan.storage.engine import connect

PAUSES = (0.0, 0.1, 0.4)
"""Seconds before each look."""

_PIECE = 1024 * 1024


def is_hurt(path: Path) -> bool:
    """Whether the file was seen to be damaged; False when it is whole, and when it cannot be seen."""
    for pause in PAUSES:
        time.sleep(pause)
        found = _look(path)
        if found is not None:
            return found
    return False


def _look(path: Path) -> bool | None:
    try:
        with closing(connect(path, read_only=True)) as connection:
            is_ok = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        return False if is_ok else True if can_be_read(path) else None
    except sqlite3.DatabaseError as fault:
        code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
        is_malformed = code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
        return True if is_malformed and can_be_read(path) else None
    except UnicodeDecodeError:  # a hurt schema can make an error message no text
        return True


def can_be_read(path: Path) -> bool:
    """Whether the operating system gives every byte of the file."""
    try:
        with path.open("rb") as file:
            while file.read(_PIECE):
                pass
    except OSError:
        return False
    return True
