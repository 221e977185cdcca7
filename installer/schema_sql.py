"""Write `navplan/storage/schema.sql`: the schema that the migrations make, as the program knows it at every open.

Run after adding a migration: `python installer/schema_sql.py`. A test compares the file with a fresh run.
"""

import sqlite3
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from navplan.storage.upgrade import migrate  # noqa: E402  # the checkout comes before what is installed

TARGET = ROOT / "navplan" / "storage" / "schema.sql"


def schema_text() -> str:
    """Every table and index that the whole chain of migrations makes, sorted by name."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "new.navplan"
        path.touch()
        migrate(path)
        connection = sqlite3.connect(path)
        rows = connection.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name"
        )
        statements = [tidy(row[0]) for row in rows]
        connection.close()
    return "".join(f"{statement};\n" for statement in statements)


def tidy(sql: str) -> str:
    """The statement without tabs, trailing blanks and empty lines."""
    lines = (line.rstrip() for line in sql.replace("\t", "    ").split("\n"))
    return "\n".join(line for line in lines if line).replace(")\n STRICT", ") STRICT")


if __name__ == "__main__":
    TARGET.write_text(schema_text(), encoding="utf-8", newline="\n")
