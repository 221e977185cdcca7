"""What stands in a plan file after a trial, compared with what had been promised. Opened as the user would open it."""

import json
import shutil
from contextlib import closing
from pathlib import Path

from navplan.domain.modules import KINDS
from navplan.storage import digests
from navplan.storage.backups.digest import DERIVED
from navplan.storage.driver import sqlite3
from navplan.storage.engine import connect
from navplan.storage.store import open_plan
from tests.torture.counting import Tally


def judge(path: Path, promised: int, tally: Tally, what: str, slack: int = 1) -> int | None:
    """Count the faults of a file that was promised to hold so many steps; at most `slack` more may be there.

    Returns how many steps there are, or None when the file cannot be read.
    """
    try:
        with closing(connect(path)) as connection:
            return _judge(connection, promised, tally, what, slack)
    except (sqlite3.Error, OSError, UnicodeDecodeError) as fault:
        tally.blame("LOST", f"{what}: cannot be read: {fault}")
        return None


def _judge(connection: sqlite3.Connection, promised: int, tally: Tally, what: str, slack: int) -> int:
    verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()
    loose = connection.execute("PRAGMA foreign_key_check").fetchone()
    if verdict != ("ok",) or loose is not None:
        tally.blame("HALF", f"{what}: {verdict} {loose}")
    (revision,) = connection.execute("SELECT revision FROM document").fetchone()
    (actions,) = connection.execute("SELECT count(DISTINCT action) FROM history").fetchone()
    titles = connection.execute(
        "SELECT title FROM history WHERE way IS NULL GROUP BY title HAVING count(DISTINCT action) > 1"
    ).fetchall()
    if revision < promised or actions < promised:
        tally.blame("LOST", f"{what}: promised {promised}, revision {revision}, {actions} actions")
    if revision > promised + slack or actions != revision or any("Steg" in title for (title,) in titles):
        tally.blame("DOUBLE", f"{what}: promised {promised}, revision {revision}, {actions} actions, {titles}")
    marks = connection.execute("SELECT title, code FROM goal WHERE title LIKE 'Merke %'").fetchall()
    if len(marks) not in (0, 2) or len({code for _, code in marks}) > 1:
        tally.blame("HALF", f"{what}: {marks}")
    if half := _unlike_history(connection):
        tally.blame("HALF", f"{what}: {half}")
    found = digests.examine(connection)
    if not found.is_whole:
        tally.blame("SILENT", f"{what}: {found}")
    return int(revision)


def _unlike_history(connection: sqlite3.Connection) -> str:
    """The first record that is not what its history says, by the fields that both have as plain texts."""
    last: dict[tuple[str, str], str | None] = {}
    for kind, record, after in connection.execute("SELECT kind, record, after FROM history ORDER BY seq"):
        last[kind, record] = after
    for (kind, record), after in last.items():
        cursor = connection.execute(f'SELECT * FROM "{kind}" WHERE id = ?', (record,))
        row = cursor.fetchone()
        if (row is None) != (after is None):
            return f"{kind} {record}"
        if row is None or after is None:
            continue
        try:
            said = json.loads(after)
        except ValueError:
            return f"{kind} {record}: its history cannot be read"
        for (name, *_), value in zip(cursor.description, row, strict=True):
            if isinstance(said.get(name), str) and said[name] != value:
                return f"{kind} {record} {name}"
    return ""


def content(path: Path) -> list[object]:
    """Every row of every table that is not derived."""
    with closing(connect(path, read_only=True)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        return [
            (name, connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall())
            for (name,) in tables
            if name not in DERIVED
        ]


def opened_once(template: Path, folder: Path) -> Path:
    """A plan to copy that has been opened before, so that not each copy of it makes the index anew."""
    path = fresh(template, folder)
    open_plan(path, KINDS).close()
    return path


def fresh(source: Path, folder: Path) -> Path:
    """A copy of a plan, alone in an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return Path(shutil.copyfile(source, folder / "plan.navplan"))
