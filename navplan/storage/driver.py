"""The one SQLite of this process (reliability design R12): Python's, or SQLCipher's when an encrypted plan is met.

Two builds of SQLite do not see each other's locks, and on POSIX the closing of one drops the locks of the other on the
same file. So one of them is in use, for every plan, and the change from one to the other is made only while no
connection is open. Plans in plain run on Python's; the first encrypted plan, and a machine that has had one, on
SQLCipher's (the extra «encryption»). Whoever needs the driver, its errors or its constants takes `sqlite3` from here.
"""

import os
import sqlite3 as pythons
import time
from collections.abc import Mapping
from contextlib import closing
from functools import cache
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

__all__ = (
    "ENVIRONMENT",
    "has_cipher",
    "has_limits",
    "is_cipher",
    "limit",
    "pythons",
    "sqlite3",
    "use_cipher",
    "use_pythons",
)

ENVIRONMENT = "NAVPLAN_SQLITE"
"""Set to «sqlcipher» it chooses SQLCipher's from the first connection on, also for plans in plain."""

PATIENCE = 10.0
"""Seconds that are waited for the last connections to be closed; it is done on a thread of its own."""

_PAUSE = 0.05


class _Driver:
    """The face of the driver in use. It counts the connections that it has made, so that none is there at a change."""

    def __init__(self) -> None:
        self.module: ModuleType = pythons
        self._turn = Lock()
        self._begun = 0
        self._open: WeakSet[Any] = WeakSet()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.module, name)

    def connect(self, *given: Any, **named: Any) -> Any:
        """As the driver's own; the connection is known until it is closed."""
        with self._turn:
            self._begun += 1
            module = self.module
        try:
            made = module.connect(*given, factory=_counted(module), **named)
            with self._turn:
                self._open.add(made)
            return made
        finally:
            with self._turn:
                self._begun -= 1

    def closed(self, connection: Any) -> None:
        """It is not there any more."""
        with self._turn:
            self._open.discard(connection)

    def change(self, module: ModuleType) -> bool:
        """Use this driver from now on; False while a connection of the other is open."""
        with self._turn:
            if module is not self.module and (self._begun or self._open):
                return False
            self.module = module
            return True


_CODES = {
    "access permission denied": pythons.SQLITE_PERM,
    "attempt to write a readonly database": pythons.SQLITE_READONLY,
    "database disk image is malformed": pythons.SQLITE_CORRUPT,
    "database is locked": pythons.SQLITE_BUSY,
    "database or disk is full": pythons.SQLITE_FULL,
    "database table is locked": pythons.SQLITE_LOCKED,
    "disk I/O error": pythons.SQLITE_IOERR,
    "file is not a database": pythons.SQLITE_NOTADB,
    "locking protocol": pythons.SQLITE_PROTOCOL,
    "unable to open database file": pythons.SQLITE_CANTOPEN,
}
"""SQLite's own words for what the world may do to a copy."""


@cache
def _counted(module: ModuleType) -> type:
    """The connections of a driver, telling when they are closed, and why a copy failed: SQLCipher's leaves that out."""

    own = module.Connection

    def close(connection: Any) -> None:
        own.close(connection)
        _DRIVER.closed(connection)

    def backup(connection: Any, *given: Any, **named: Any) -> None:
        try:
            own.backup(connection, *given, **named)
        except module.Error as fault:
            if getattr(fault, "sqlite_errorcode", None) is None and str(fault) in _CODES:
                fault.sqlite_errorcode = _CODES[str(fault)]
            raise

    return type("Connection", (own,), {"close": close, "backup": backup})


_DRIVER = _Driver()

if TYPE_CHECKING:  # it has the same face
    import sqlite3
else:
    sqlite3 = _DRIVER


@cache
def _ciphers() -> ModuleType | None:
    """SQLCipher's driver, where it is installed and is what it says it is."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError:
        return None
    with closing(dbapi2.connect(":memory:")) as any_file:
        if any_file.execute("PRAGMA cipher_version").fetchone() is None:  # Python's own SQLite answers in its place
            return None
        any_file.execute("PRAGMA cipher_log_level = NONE")  # it writes to the console what we say in words
    found: ModuleType = dbapi2
    return found


def has_cipher() -> bool:
    """Whether plans can be encrypted, and encrypted ones opened, by this NavPlan."""
    return _ciphers() is not None


def is_cipher() -> bool:
    """Whether SQLCipher's is in use now."""
    return _DRIVER.module is not pythons


def use_cipher(patience: float = PATIENCE) -> bool:
    """Use SQLCipher's from now on, when nothing is open; False when that cannot be, or has not come in time."""
    wanted, until = _ciphers(), time.monotonic() + patience
    while wanted is not None:
        if _DRIVER.change(wanted):
            return True
        if time.monotonic() >= until:
            break
        time.sleep(_PAUSE)
    return False


def use_pythons() -> bool:
    """Use Python's, when nothing is open: where a file from elsewhere is read, for the limits that only it has."""
    return _DRIVER.change(pythons)


def has_limits() -> bool:
    """Whether the driver in use lets a connection be limited; SQLCipher's does not."""
    return hasattr(sqlite3.Connection, "setlimit")


def limit(connection: "sqlite3.Connection", most: Mapping[str, int]) -> None:
    """Limit a connection, where the driver can; `most` by the last part of SQLite's names for it."""
    if has_limits():
        for name, value in most.items():
            connection.setlimit(getattr(sqlite3, f"SQLITE_LIMIT_{name}"), value)


if os.environ.get(ENVIRONMENT) == "sqlcipher":
    use_cipher(0)
