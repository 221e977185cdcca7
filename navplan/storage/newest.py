"""An empty file of today's schema, made as `schema.sql` spells it out instead of by walking every migration.

Whose plan it is and its sums are not here: `upgrade.py` gives them to every file.
"""

from pathlib import Path

from navplan.storage.encryption.key import Key
from navplan.storage.engine import APPLICATION_ID, close, connect
from navplan.storage.probe import SCHEMA_VERSION, statements

SHADOWS = ("search_config", "search_content", "search_data", "search_docsize", "search_idx")
"""The tables behind the full-text index: they come with it."""


def blank_newest(path: Path, key: Key | None = None) -> None:
    """Give a file that is there and empty today's schema in one transaction; it is encrypted if there is a key."""
    connection = connect(path, key=key)
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("BEGIN")
        for statement in statements():
            if not any(f"TABLE '{name}'" in statement for name in SHADOWS):
                connection.execute(statement)
        connection.execute("INSERT INTO alembic_version VALUES (?)", (f"{SCHEMA_VERSION:04d}",))
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.rollback()
        close(connection)
