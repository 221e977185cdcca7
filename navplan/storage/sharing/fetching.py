"""A private copy of a file that others write to: fetched whole, looked through as any foreign file, and whose it is."""

import contextlib
import errno
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from navplan.domain.ports import CannotRead, Locked
from navplan.domain.words import Said
from navplan.storage import faults, probe
from navplan.storage.backups.digest import file_digest
from navplan.storage.driver import sqlite3
from navplan.storage.engine import connect, spare
from navplan.storage.on_disk import sync
from navplan.storage.received import rereading

LARGEST = 500 * 1024**2
"""Bytes; a larger file is not fetched (reliability design 6.1)."""


@contextmanager
def fetched_from(published: Path, folder: Path) -> Iterator[Path]:
    """A fetched copy for as long as it is looked at. Raises CannotRead."""
    fetched = fetch(published, folder)
    try:
        yield fetched
    finally:
        with contextlib.suppress(OSError):
            fetched.unlink(missing_ok=True)


def fetch(published: Path, folder: Path) -> Path:
    """A copy in `folder` of a file that others write to: whole, the same twice, and looked through as any foreign file.

    A journal beside it is not taken along, and the file itself is never opened. Raises CannotRead.
    """
    fetched = folder / f"hentet-{secrets.token_hex(4)}.navplan"
    try:
        _copy_over(published, fetched)
        look_through(fetched)
    except FileNotFoundError as fault:
        raise faults.missing(published) from fault
    except Locked as locked:
        fetched.unlink(missing_ok=True)
        raise faults.locked_by_key(published, locked.key) from locked
    except CannotRead as refused:
        fetched.unlink(missing_ok=True)
        raise _about(refused, fetched, published) from refused
    except OSError as fault:
        fetched.unlink(missing_ok=True)
        raise faults.unreadable(published) from fault
    return fetched


def _about(refused: CannotRead, fetched: Path, published: Path) -> CannotRead:
    """What is said of our private copy is meant of the file that people know."""
    values = {key: published.name if value == fetched.name else value for key, value in refused.said.values}
    return type(refused)(Said(refused.said.text, **values))


def _copy_over(published: Path, fetched: Path) -> None:
    is_plain = published.is_file() and not published.is_symlink()
    if published.exists() and (not is_plain or published.stat().st_size > LARGEST):
        raise faults.not_safe(published)
    shutil.copyfile(published, fetched)
    if file_digest(published) != file_digest(fetched):
        raise OSError(errno.EAGAIN, "the file is being written")


def look_through(path: Path) -> None:
    """Refuse a file that is damaged, newer, or holds what we did not make; it is a private copy. Raises CannotRead.

    First under limits (design 6.1), so that what the file may hold cannot keep the ordinary checks busy for ever.
    """
    rereading.look_through(path)
    probe.check_openable(path)


def clean_copy(source: Path, target: Path, published: Path) -> None:
    """Write every row anew: free pages, stale indexes and what was deleted do not come along.

    Raises CannotRead of the file that people know, when it holds what we do not read, and else CannotStore.
    """
    try:
        connection = connect(source, read_only=True)
        try:
            spare(connection)
            connection.execute("VACUUM INTO ?", (str(target),))
        finally:
            connection.close()
        sync(target)
    except sqlite3.DataError as fault:
        raise faults.cannot_open(published, fault) from fault
    except faults.STORAGE_FAULTS as fault:
        raise faults.cannot_store(fault) from fault


def identity(plan: Path) -> tuple[str, str]:
    """The plan's id and its last action, which no other state of it has. Raises CannotRead."""
    plan_id, action = _document(plan, "plan, action")
    return str(plan_id), str(action)


def lowest_writer(plan: Path) -> int:
    """The oldest schema whose program can work with this plan. Raises CannotRead."""
    return int(_document(plan, "lowest_writer")[0])


def _document(plan: Path, columns: str) -> tuple[str | int, ...]:
    try:
        connection = connect(plan, read_only=True)
        try:
            row = connection.execute(f"SELECT {columns} FROM document").fetchone()  # noqa: S608  # named in this file
        finally:
            connection.close()
    except faults.STORAGE_FAULTS as fault:
        raise faults.cannot_open(plan, fault) from fault
    if row is None:
        raise faults.damaged(plan)
    return tuple(row)


def put(source: Path, target: Path) -> None:
    """Put a copy in place whole or not at all."""
    beside = target.with_name(f"ny-{secrets.token_hex(4)}.navplan")
    try:
        shutil.copyfile(source, beside)
        sync(beside)
        beside.replace(target)
        sync(target.parent)
    finally:
        beside.unlink(missing_ok=True)
