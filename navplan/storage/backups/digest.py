"""What a plan file says, as one number: equal digests mean the same content, whatever the pages look like."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from navplan.storage.driver import sqlite3
from navplan.storage.on_disk import opened

BLOCK = 1024 * 1024

DERIVED = {"sought", "search", *(f"search_{part}" for part in ("config", "content", "data", "docsize", "idx"))}
"""The full-text index and what SQLite keeps it in."""


def file_digest(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal. Raises OSError, also for a pipe or a device."""
    found = hashlib.sha256()
    with opened(path) as file:
        while block := file.read(BLOCK):
            found.update(block)
    return found.hexdigest()


def content_digest(connection: sqlite3.Connection) -> str:
    """SHA-256 over every row of every table, in a fixed order, within one read transaction.

    The full-text index is left out: it follows from the records, and its pages tell only in what order they came.
    """
    found = hashlib.sha256()
    began = not connection.in_transaction
    if began:
        connection.execute("BEGIN")
    try:
        for line in _lines(connection):
            found.update(line)
    finally:
        if began:
            connection.execute("ROLLBACK")
    return found.hexdigest()


def _lines(connection: sqlite3.Connection) -> Iterator[bytes]:
    tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    for name, sql in tables:
        if name in DERIVED:
            continue
        yield f"{name}\x1d{sql}\x1d".encode()
        quoted = '"' + name.replace('"', '""') + '"'
        columns = len(connection.execute(f"SELECT * FROM {quoted} LIMIT 0").description)  # noqa: S608  # a name from the schema
        order = ", ".join(str(n + 1) for n in range(columns))
        for row in connection.execute(f"SELECT * FROM {quoted} ORDER BY {order}"):  # noqa: S608
            yield repr(row).encode("utf-8", "surrogatepass")
