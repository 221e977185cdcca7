"""Bits flipped in a plan file, and what notices them: SQLite's own check, or NavPlan's sums."""

import random
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from navplan.domain.ports import CannotRead
from navplan.storage import digests, probe
from navplan.storage.backups.digest import DERIVED
from navplan.storage.driver import sqlite3
from navplan.storage.engine import connect

Content = dict[str, list[tuple[object, ...]]]


@dataclass
class Flips:
    """How many flips changed what the file says while SQLite's quick check saw nothing, and who saw them."""

    tried: int = 0
    seen_by_sqlite: int = 0
    harmless: int = 0
    changed: int = 0
    found: int = 0
    missed: tuple[int, ...] = ()


def content(path: Path) -> Content:
    """Every row of every table, as bytes; what follows from the records (index, sums) is left out.

    The schema is not content: it is compared with the allow-list at every open.
    """
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        connection.text_factory = bytes
        found: Content = {}
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            if name.decode() in DERIVED | {"digest"}:
                continue
            quoted = name.decode().replace('"', '""')
            cursor = connection.execute(f'SELECT * FROM "{quoted}" ORDER BY rowid')
            places = [n for n, column in enumerate(cursor.description) if column[0] != "index_version"]
            found[name.decode()] = [tuple(row[n] for n in places) for row in cursor]
        found["user_version"] = connection.execute("PRAGMA user_version").fetchall()
        return found


def quick_check_passes(path: Path) -> bool:
    """SQLite's own verdict, over a connection as the program makes it."""
    try:
        connection = connect(path)
        with closing(connection):
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except (sqlite3.Error, UnicodeDecodeError):
        return False


def is_noticed(path: Path) -> bool:
    """Whether NavPlan says that something is wrong, without any seal to go by."""
    try:
        probe.check_openable(path)
        with closing(connect(path, read_only=True)) as connection:
            found = digests.examine(connection)
    except (CannotRead, sqlite3.Error, ValueError):
        return True
    return not found.is_whole


def say_nothing(told: Flips) -> None:
    """Nobody listens."""


def flip(path: Path, chance: random.Random, count: int, progress: Callable[[Flips], None] = say_nothing) -> Flips:
    """Flip one bit at a time, wherever something is stored, and put it back."""
    whole, was, told = path.read_bytes(), content(path), Flips()
    used = [place for place, byte in enumerate(whole) if byte and place >= 100]
    for _ in range(count):
        place, bit = chance.choice(used), 1 << chance.randrange(8)
        told.tried += 1
        if told.tried % 20 == 0:
            progress(told)
        _write(path, place, whole[place] ^ bit)
        if not quick_check_passes(path):
            told.seen_by_sqlite += 1
        elif not _differs(path, was):
            told.harmless += 1
        else:
            told.changed += 1
            if is_noticed(path):
                told.found += 1
            else:
                told.missed += (place,)
        path.write_bytes(whole)
    return told


def _differs(path: Path, was: Content) -> bool:
    try:
        return content(path) != was
    except (sqlite3.Error, ValueError):
        return True


def _write(path: Path, place: int, byte: int) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(bytes([byte]))
