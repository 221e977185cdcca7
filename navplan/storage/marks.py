"""Who wrote a plan file last, and is it still that file: looked at before every write (reliability design R6)."""

from pathlib import Path

from sqlalchemy import Connection, Table, select

from navplan.storage import faults
from navplan.storage.engine import connect

Mark = tuple[str, int, str, int, int]
"""Plan id, revision, last writer, and the file's device and number."""


PAUSES = (0.0, 0.1, 0.4)
"""Seconds before each look at what became of an edit; the window waits for them."""


def look(path: Path) -> Mark:
    """Seen through a fresh connection, which sees what others have stored."""
    try:
        place = path.stat()
        connection = connect(path, read_only=True)
        try:
            row = connection.execute("SELECT plan, revision, writer FROM document").fetchone()
        finally:
            connection.close()
    except FileNotFoundError as fault:
        raise faults.disappeared(path) from fault
    except faults.STORAGE_FAULTS as fault:
        raise faults.cannot_store(fault) from fault
    if row is None:
        raise faults.changed_elsewhere()
    return (*row, place.st_dev, place.st_ino)


def claim(connection: Connection, document: Table, mark: Mark) -> None:
    """Look once more inside the transaction, where nobody can come between the look and the write."""
    row = connection.execute(select(document.c.plan, document.c.revision, document.c.writer)).one_or_none()
    if row is None or tuple(row) != mark[:3]:
        raise faults.changed_elsewhere()


def is_same_file(path: Path, mark: Mark) -> bool:
    """Whether the file under the name is the one that was opened; the journal beside another is not ours to remove."""
    try:
        place = path.stat()
    except OSError:
        return False
    return (place.st_dev, place.st_ino) == mark[3:]
