"""What stands in a plan file after a trial, compared with what had been promised. Opened as the user would open it."""

import json
import shutil
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from navplan.domain.modules import KINDS
from navplan.storage import digests
from navplan.storage.backups.digest import DERIVED
from navplan.storage.backups.shelf import _is_whole as is_whole
from navplan.storage.driver import sqlite3
from navplan.storage.engine import connect
from navplan.storage.store import open_plan
from tests.torture.counting import Tally


@dataclass(frozen=True)
class Seen:
    """What a plan file says, whatever it was promised to say, and what is wrong with it in itself."""

    revision: int
    actions: frozenset[str]
    twice: tuple[str, ...]
    wrong: tuple[tuple[str, str], ...]


def judge(path: Path, promised: int, tally: Tally, what: str, slack: int = 1) -> int | None:
    """Count the faults of a file that was promised to hold so many steps; at most `slack` more may be there.

    Returns how many steps there are, or None when the file cannot be read.
    """
    return compare(look(path), promised, tally, what, slack)


def look(path: Path) -> Seen | str:
    """Read what is to be compared with what was promised; the fault when the file cannot be read."""
    try:
        with closing(connect(path)) as connection:
            return _look(connection)
    except (sqlite3.Error, OSError, UnicodeDecodeError, TypeError) as fault:  # a row that lost its numbers, too
        return f"cannot be read: {fault}"


def _look(connection: sqlite3.Connection) -> Seen:
    wrong = []
    verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()
    loose = connection.execute("PRAGMA foreign_key_check").fetchone()
    if verdict != ("ok",) or loose is not None:
        wrong.append(("HALF", f"{verdict} {loose}"))
    (revision,) = connection.execute("SELECT revision FROM document").fetchone()
    actions = connection.execute("SELECT DISTINCT action FROM history").fetchall()
    titles = connection.execute(
        "SELECT title FROM history WHERE way IS NULL GROUP BY title HAVING count(DISTINCT action) > 1"
    ).fetchall()
    marks = connection.execute("SELECT title, code FROM goal WHERE title LIKE 'Merke %'").fetchall()
    if len(marks) not in (0, 2) or len({code for _, code in marks}) > 1:
        wrong.append(("HALF", f"{marks}"))
    if half := _unlike_history(connection):
        wrong.append(("HALF", half))
    found = digests.examine(connection)
    if not found.is_whole:
        wrong.append(("SILENT", f"{found}"))
    twice = tuple(title for (title,) in titles if "Steg" in title)
    return Seen(int(revision), frozenset(action for (action,) in actions), twice, tuple(wrong))


def compare(seen: Seen | str, promised: int, tally: Tally, what: str, slack: int = 1) -> int | None:
    """As `judge`, for a file that has been looked at."""
    if isinstance(seen, str):
        tally.blame("LOST", f"{what}: {seen}")
        return None
    actions = len(seen.actions)
    if seen.revision < promised or actions < promised:
        tally.blame("LOST", f"{what}: promised {promised}, revision {seen.revision}, {actions} actions")
    if seen.revision > promised + slack or actions != seen.revision or seen.twice:
        tally.blame("DOUBLE", f"{what}: promised {promised}, revision {seen.revision}, {actions} actions, {seen.twice}")
    for fault, why in seen.wrong:
        tally.blame(fault, f"{what}: {why}")
    return seen.revision


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


def is_good(path: Path) -> bool:
    """Whether the program would call this backup, or older plan, whole."""
    try:
        return bool(is_whole(path))
    except Exception:  # noqa: BLE001  # whatever keeps a file from being read, it is not good
        return False
