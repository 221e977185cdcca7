"""Plan files as a newer NavPlan could leave them."""

from pathlib import Path

from navplan.storage.probe import SCHEMA_VERSION
from tests.storage.conftest import query

NEWER = (
    "ALTER TABLE goal ADD COLUMN weight INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE history ADD COLUMN machine TEXT",
    "CREATE TABLE pledge (entry INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT",
    "CREATE INDEX ix_pledge_name ON pledge (name)",
    "INSERT INTO pledge VALUES (1, 'a', 'Løfte')",
    "INSERT INTO history (at, action, title, kind, record, after) "
    """VALUES ('2027-01-01T10:00:00+00:00', 'x', '{"text": "Løfte"}', 'pledge', 'a', '{}')""",
)
"""What is new in the newer file: a column of ours, one of the history, a table with its index, and a step about it."""


def make_newer(path: Path, reader: int = SCHEMA_VERSION, more: tuple[str, ...] = NEWER) -> Path:
    """Let a file be of the next schema and version 7.5.0, readable from `reader` on."""
    number = SCHEMA_VERSION + 1
    for sql in more:
        query(path, sql)
    query(path, f"UPDATE document SET program = '7.5.0', lowest_reader = {reader}, lowest_writer = {number}")
    query(path, f"UPDATE alembic_version SET version_num = '{number:04d}'")
    query(path, f"PRAGMA user_version = {number}")
    return path
