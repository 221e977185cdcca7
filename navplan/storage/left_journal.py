"""A journal that was left beside a plan: the way back from a write that was cut off, or one of another file (M7).

SQLite plays it back at the first look, into whatever file has come to lie beside it since. So both are kept first, and
looked at on copies (`two_sides.py`). A way back is played back, or taken away from a plan that is whole without it.
Where the two do not belong together neither is touched before somebody has chosen (message table, row 16).
"""

import contextlib
import os
import shutil
from hashlib import sha256
from pathlib import Path

from navplan.domain.ports import CannotRead, CannotStore, NotTogether
from navplan.domain.words import N_, Said
from navplan.storage import digests, faults, probe
from navplan.storage.doubting import FIRST_WITH_SUMS
from navplan.storage.driver import sqlite3
from navplan.storage.encryption.ring import RING, key_name
from navplan.storage.engine import close, connect
from navplan.storage.on_disk import sync

ASIDE = "avbrutt"
"""The folder, within the program's own, of plans as they stood when a write was cut off, with their journals."""

_PLAIN = b"SQLite format 3\0"
_COUNTER = slice(24, 28)
"""Where SQLite counts the writes, in the first page of a file."""

_ONE_WRITE = 1
"""The write that a journal takes back has been counted already, or not yet."""


def journal_of(path: Path) -> Path:
    """Where SQLite looks for the journal of a plan."""
    return path.with_name(f"{path.name}-journal")


def kept_at(path: Path, own: Path) -> Path:
    """The folder in which the two are kept."""
    return own / ASIDE / sha256(str(path.absolute()).encode()).hexdigest()[:24]


def keep_aside(path: Path, own: Path) -> Path | None:
    """Keep the plan and the journal that lies beside it; returns the folder of both, None where they cannot be kept."""
    folder = kept_at(path, own)
    beside = folder.with_name(f"{folder.name}.ny")
    try:
        if not _lies_beside(path):
            return None
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        for one in (path, journal_of(path)):
            shutil.copyfile(one, beside / one.name)
        shutil.rmtree(folder, ignore_errors=True)
        beside.rename(folder)
    except OSError:
        shutil.rmtree(beside, ignore_errors=True)  # on a full disk, half of it must not pass for what it was
        return None
    return folder


def set_aside(path: Path, own: Path) -> None:
    """Keep both, and play the journal back or, when the plan is whole without it, take it away.

    Raises NotTogether, with both as they were, when somebody must choose; CannotRead when it seems to be another's and
    they cannot be kept.
    """
    with contextlib.suppress(OSError):
        _alone(path).unlink(missing_ok=True)  # left where the look below was cut off itself
    try:
        if not _lies_beside(path):
            return
    except OSError as fault:
        raise faults.unreadable(path) from fault
    from navplan.storage.two_sides import judged  # few plans have a journal, and no other opening waits for this

    kept = keep_aside(path, own)
    try:
        verdict = judged(kept, path, own, is_way_back_of(path)) if kept is not None else None
    except (CannotStore, *faults.STORAGE_FAULTS):
        verdict = None  # on a full or failing disk no copies can be looked at
    if verdict == "apart":
        raise NotTogether(path)
    if verdict is None:
        _refuse_anothers(path)
    with contextlib.suppress(CannotStore, *faults.STORAGE_FAULTS):  # what is wrong is told when it is opened
        if verdict == "whole":
            _take_from_whole(path)
        elif verdict != "leave":
            play_back(path)
            sync(path.parent)  # the journal may not come back beside what is written from now on


def _lies_beside(path: Path) -> bool:
    journal = journal_of(path)
    return path.is_file() and journal.exists() and bool(journal.stat().st_size)


def play_back(path: Path) -> None:
    """Have SQLite do it, unless somebody is in the middle of a write. Nothing is read of the file but the number that
    follows, for it may have been made to harm. Raises OSError and sqlite3.Error."""
    key = RING.get(key_name(path))
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        if key is not None:
            connection.execute(key.pragma)
        connection.execute("PRAGMA user_version").fetchone()
    finally:
        connection.close()


def _refuse_anothers(path: Path) -> None:
    """A write of our own that was cut off is mended also where nothing could be kept; no other journal is let in."""
    try:
        is_ours = is_way_back_of(path)
    except OSError as fault:
        raise faults.unreadable(path) from fault
    if not is_ours:
        words = N_(
            "Filen og hjelpefilen ved siden av hører ikke sammen, og NavPlan får ikke kopiert dem. Ingen av dem er "
            "rørt. Rydd plass på disken, og prøv igjen."
        )
        raise CannotRead(Said(words))


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
            is_todays = connection.execute("PRAGMA user_version").fetchone() == (probe.SCHEMA_VERSION,)
            if not is_todays or not is_whole(connection):
                return False
            journal_of(path).unlink()
            sync(path.parent)
            return True
        finally:
            close(connection)
    finally:
        alone.unlink()


def is_whole(connection: sqlite3.Connection) -> bool:
    """Sound, and with every sum right; files of the first schemas have no sums."""
    (schema,) = connection.execute("PRAGMA user_version").fetchone()
    return (
        probe.is_sound(connection, "integrity_check")
        and connection.execute("PRAGMA foreign_key_check").fetchone() is None
        and (schema < FIRST_WITH_SUMS or digests.examine(connection).is_whole)
    )


def is_way_back_of(path: Path) -> bool:
    """Whether the first page in the journal is that of this file before its last write; of encrypted files nobody can
    say without the key, and they are believed. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(100)
    before = _first_page(journal_of(path).read_bytes())
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
