"""A connection for plan files from elsewhere: it can only read, runs nothing the file holds, and ends in time."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from navplan.storage.driver import limit, sqlite3
from navplan.storage.encryption.ring import RING
from navplan.storage.engine import LONGEST_VALUE

SECONDS = 5.0
"""For the look at a small file; see `time_for`."""

BYTES_A_SECOND = 4 * 1024 * 1024
"""What a slow machine gets through; a larger file is given more time by it."""

_LIMITS: Mapping[str, int] = {
    "LENGTH": LONGEST_VALUE,
    "SQL_LENGTH": 1024 * 1024,
    "COLUMN": 400,
    "EXPR_DEPTH": 100,
    "COMPOUND_SELECT": 10,
    "FUNCTION_ARG": 10,
    "ATTACHED": 0,
    "LIKE_PATTERN_LENGTH": 1_000,
    "TRIGGER_DEPTH": 1,
    "WORKER_THREADS": 0,
}
"""For drivers that have limits: Python's, which the child that reads files from elsewhere always uses."""

_QUIET = {
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "temp_store": 2,
    "query_only": 1,
    "writable_schema": 0,
}
"""What is set before anything of the file is read; none of it needs the file."""

_PRAGMAS = frozenset({"quick_check", "foreign_key_check", "table_info", "schema_version", "data_version"})
_FUNCTIONS = frozenset({"count", "glob", "length"})
_OPS = 20_000
"""Steps of SQLite's machine between two looks at the clock."""


def time_for(path: Path) -> float:
    """Seconds that reading this file may take."""
    return SECONDS + path.stat().st_size / BYTES_A_SECOND


@contextmanager
def guarded(path: Path, is_alone: bool = True, seconds: float | None = None) -> Iterator[sqlite3.Connection]:
    """A reading connection under limits. Raises sqlite3.Error; after the time is up every question does.

    `is_alone`: the file is a private copy that nobody writes to, so that no helper file beside it is looked at.
    """
    key = RING.get(RING.name_for(path))
    until = time.monotonic() + (time_for(path) if seconds is None else seconds)
    alone = "&immutable=1" if is_alone else ""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro{alone}", uri=True, isolation_level=None, timeout=0.5
    )
    try:
        limit(connection, _LIMITS)
        if key is not None:
            connection.execute(key.pragma)
        for name, value in _QUIET.items():
            connection.execute(f"PRAGMA {name} = {value}")
        connection.set_progress_handler(_Clock(until), _OPS)
        connection.set_authorizer(_only_reads)
        yield connection
    finally:
        connection.close()


class _Clock:
    """Says stop when the time is up."""

    def __init__(self, until: float, now: Callable[[], float] = time.monotonic) -> None:
        self._until = until
        self._now = now

    def __call__(self) -> bool:
        return self._now() > self._until


def _only_reads(deed: int, first: str | None, second: str | None, _base: str | None, within: str | None) -> int:
    """Tables may be read, by us and never from within a view or trigger of the file."""
    if within is not None:
        return sqlite3.SQLITE_DENY
    if deed in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ):
        return sqlite3.SQLITE_OK
    if deed == sqlite3.SQLITE_PRAGMA and (first or "").casefold() in _PRAGMAS:
        return sqlite3.SQLITE_OK
    if deed == sqlite3.SQLITE_FUNCTION and (second or "").casefold() in _FUNCTIONS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY
