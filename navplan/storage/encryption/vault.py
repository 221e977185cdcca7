"""Half-written texts of an encrypted plan: one small file, encrypted with the plan's own key."""

import contextlib
from contextlib import closing
from pathlib import Path

from navplan.storage.driver import sqlite3
from navplan.storage.encryption.key import Key


class Vault:
    """Keeps one piece of data in a file that only the key opens. A disk that refuses it costs only the drafts."""

    def __init__(self, file: Path, key: Key) -> None:
        self._file = file
        self._key = key

    def read(self) -> bytes:
        """What was kept last; nothing when there is no such file, or it is hurt."""
        if not self._file.is_file():
            return b""
        try:
            with closing(self._open("ro")) as connection:
                row = connection.execute("SELECT data FROM kept").fetchone()
        except (sqlite3.Error, OSError):
            return b""
        return bytes(row[0]) if row else b""

    def write(self, data: bytes) -> None:
        """Keep this instead of what was kept; nothing at all takes the file away."""
        if not data:
            with contextlib.suppress(OSError):
                self._file.unlink(missing_ok=True)
            return
        with contextlib.suppress(sqlite3.Error, OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._write(data)

    def _write(self, data: bytes) -> None:
        with closing(self._open("rwc")) as connection:
            try:
                connection.execute("CREATE TABLE IF NOT EXISTS kept (data BLOB)")
            except sqlite3.DatabaseError:  # of another key, or hurt: nobody can read it any more
                connection.close()
                self._file.unlink(missing_ok=True)
                self._write(data)
                return
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("DELETE FROM kept")
            connection.execute("INSERT INTO kept VALUES (?)", (data,))
            connection.execute("COMMIT")

    def _open(self, mode: str) -> sqlite3.Connection:
        uri = f"{self._file.absolute().as_uri()}?mode={mode}"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        for told in (self._key.pragma, "PRAGMA temp_store = 2", "PRAGMA secure_delete = 1", "PRAGMA synchronous = 3"):
            connection.execute(told)
        return connection
