"""A journal that was left beside a plan: the way back from a write that was cut off, or one of another file (M7).

SQLite plays it back at the first look, into whatever file has come to lie beside it since. So both are kept first; and
a plan that is whole by itself needs no way back: the journal is taken away, and nothing is played into the plan.
"""

import contextlib
import os
import shutil
from hashlib import sha256
from pathlib import Path

from navplan.domain.ports import CannotStore
from navplan.domain.words import N_, Said
from navplan.storage import digests, faults, probe
from navplan.storage.driver import sqlite3
from navplan.storage.engine import close, connect
from navplan.storage.on_disk import sync

ASIDE = "avbrutt"
"""The folder, within the program's own, of plans as they stood when a write was cut off, with their journals."""

_PLAIN = b"SQLite format 3\0"
_COUNTER = slice(24, 28)
"""Where SQLite counts the writes, in the first page of a file."""

_ONE_WRITE = 1
"""The write that a journal takes back has been counted already, or not yet."""


def keep_aside(path: Path, own: Path) -> bool:
    """Keep the plan and the journal that lies beside it; returns whether there was one and both are kept."""
    journal = _journal_of(path)
    folder = own / ASIDE / sha256(str(path.absolute()).encode()).hexdigest()[:24]
    beside = folder.with_name(f"{folder.name}.ny")
    try:
        if not journal.exists() or not journal.stat().st_size:
            return False
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        for one in (path, journal):
            shutil.copyfile(one, beside / one.name)
        shutil.rmtree(folder, ignore_errors=True)
        beside.rename(folder)
    except OSError:
        shutil.rmtree(beside, ignore_errors=True)  # on a full disk, half of it must not pass for what it was
        return False
    return True


def set_aside(path: Path, own: Path) -> Said | None:
    """Keep both, and take the journal away when the plan is whole without it.

    Returns what is to be said of one that belonged to another file; after a write of our own that was cut off there is
    nothing to say.
    """
    with contextlib.suppress(OSError):
        _alone(path).unlink(missing_ok=True)  # left where the look below was cut off itself
    if not keep_aside(path, own):
        return None
    try:
        is_ours = _is_way_back_of(path)
        is_away = _take_from_whole(path)
    except (CannotStore, *faults.STORAGE_FAULTS):
        return None  # what is wrong with the file is told when it is opened
    if is_ours or not is_away:
        return None
    return Said(N_("Hjelpefilen ved siden av planen hørte til en annen utgave. Planen er åpnet som den er."))


def _journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _alone(path: Path) -> Path:
    return path.with_name(f"{path.name}-alene")


def _take_from_whole(path: Path) -> bool:
    """Look at the plan under another name, where no journal lies, while nobody else can be in the middle of a write."""
    sync(path)  # what the write had come to was never called stored, and need not be on the disk
    alone = _alone(path)
    os.link(path, alone)
    try:
        connection = connect(alone)
        try:
            connection.execute("BEGIN IMMEDIATE")
            if not _is_whole(connection):
                return False
            _journal_of(path).unlink()
            sync(path.parent)
            return True
        finally:
            close(connection)
    finally:
        alone.unlink()


def _is_whole(connection: sqlite3.Connection) -> bool:
    """Of today's schema, sound, and with every sum right."""
    return (
        connection.execute("PRAGMA user_version").fetchone() == (probe.SCHEMA_VERSION,)
        and probe.is_sound(connection, "integrity_check")
        and connection.execute("PRAGMA foreign_key_check").fetchone() is None
        and digests.examine(connection).is_whole
    )


def _is_way_back_of(path: Path) -> bool:
    """Whether the first page in the journal is that of this file before its last write; of encrypted files nobody can
    say without the key, and they are believed."""
    with path.open("rb") as file:
        head = file.read(100)
    before = _first_page(_journal_of(path).read_bytes())
    if not head.startswith(_PLAIN) or not before.startswith(_PLAIN):
        return True
    now, then = (int.from_bytes(page[_COUNTER], "big") for page in (head, before))
    return now - then in (0, _ONE_WRITE)


def _first_page(journal: bytes) -> bytes:
    """The plan's first page as the journal keeps it: after a header of one sector, each page stands behind its number
    and before its sum (SQLite file format, 3)."""
    sector, size = (int.from_bytes(journal[at : at + 4], "big") for at in (20, 24))
    for at in range(sector, len(journal), size + 8):
        if journal[at : at + 4] == b"\0\0\0\1":
            return journal[at + 4 : at + 4 + size]
    return b""
