"""New plan files, and old ones brought to today's schema. A new one is made as `schema.sql` says, an old one walks the
chain of migrations; a test holds the two to be the same.

The file itself is never migrated: a copy is, checked, and renamed into its place; the old one is kept beside.
Alembic is imported here only, when it is needed.
"""

import contextlib
import os
import shutil
import uuid
from contextlib import closing
from datetime import UTC, datetime
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from navplan import __version__
from navplan.domain.ports import CannotStore
from navplan.domain.words import N_, Said
from navplan.storage import digests, faults, searching
from navplan.storage.driver import sqlite3
from navplan.storage.encryption.ring import RING
from navplan.storage.engine import close, close_engine, connect, driver_of, spare, writer_engine
from navplan.storage.newest import blank_newest
from navplan.storage.on_disk import free, sync
from navplan.storage.probe import LOWEST_READER, SCHEMA_VERSION

if TYPE_CHECKING:
    from sqlalchemy import Connection

MIGRATIONS = Path(__file__).parent / "migrations"


def create(path: Path) -> None:
    """Make a new, empty plan file; it appears under its name only when it is whole. Never replaces a file."""
    beside = path.with_name(f"{path.stem}.ny-{uuid.uuid4().hex[:8]}.navplan")
    try:
        if path.exists():
            raise faults.exists_already(path)
        beside.touch(exist_ok=False)
        blank_newest(beside)
        _begin(beside)
        sync(beside)
        os.link(beside, path) if hasattr(os, "link") and os.name != "nt" else beside.rename(path)
        sync(path.parent)
    except FileExistsError as fault:
        raise faults.exists_already(path) from fault
    except faults.STORAGE_FAULTS as fault:
        if not faults.from_outside(fault):
            raise
        raise faults.no_place(path, fault) from fault
    finally:
        _discard(beside)


def _begin(path: Path) -> None:
    """Give a blank file of today's schema what `migrate` leaves in every file: whose plan it is, and its sums."""
    engine = writer_engine(path)
    try:
        with engine.begin() as connection:
            _stamp(connection, LOWEST_READER, SCHEMA_VERSION)
            searching.call_current(driver_of(connection))  # no records yet, and an index without any
            _make_sums(connection)
    finally:
        close_engine(engine)


def _discard(path: Path) -> None:
    """Remove a file that was being made, with its journal; one that could not even be made is no fault."""
    for file in (path, path.with_name(f"{path.name}-journal")):
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def upgrade(path: Path, folder: Path | None = None) -> Path:
    """Bring an older file to today's schema; returns where the old one is kept.

    When CannotStore is raised the file is byte for byte what it was.
    """
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    kept = free((folder or path.parent) / f"{path.stem}.før-oppgradering-{stamp}.navplan")
    _clear(path, kept.parent)
    beside = _passing(path, path.parent)
    try:
        was = _written(path)
        copy_plan(path, beside)
        migrate(beside)
        sync(beside)
        _keep(path, kept)
        _put_in_place(beside, path, kept, was)
    except faults.STORAGE_FAULTS as fault:
        raise CannotStore(Said(N_("Oppgraderingen stoppet. Den opprinnelige filen er uendret."))) from fault
    finally:
        _discard(beside)
    with contextlib.suppress(
        OSError
    ):  # the plan is upgraded; a power cut now brings the old one back, as whole as it was
        sync(path.parent)
    return kept


def _passing(path: Path, folder: Path) -> Path:
    """What a file is called until it is whole."""
    return folder / f"{path.stem}.oppgradert-{uuid.uuid4().hex[:8]}.navplan"


def _clear(path: Path, kept_in: Path) -> None:
    """Take away what upgrades of this plan that were killed have left. One that is at work meanwhile stops, with the
    plan as it was; no two are, where the plan's lock can be made."""
    for folder in {path.parent, kept_in}:
        for left in folder.glob(f"{escape(path.stem)}.oppgradert-????????.navplan"):
            _discard(left)


def _keep(path: Path, kept: Path) -> None:
    """Copy the old plan to this name, which it gets when it is whole and on disk: half of it would pass for it."""
    half = _passing(path, kept.parent)
    try:
        copy_plan(path, half)
        sync(half)
        half.rename(kept)
    finally:
        _discard(half)


def _written(path: Path) -> tuple[object, ...]:
    """What says who wrote the plan last, and how often it was written."""
    with closing(connect(path, read_only=True)) as connection:
        return tuple(connection.execute("SELECT plan, revision, writer FROM document").fetchall())


def _give_way(path: Path, was: tuple[object, ...]) -> None:
    """An older NavPlan that has the plan open, known to it by another path, may have stored a step meanwhile, which is
    not in the new file."""
    words = N_(
        "Oppgraderingen stoppet, fordi noe ble lagret i planen imens. Det som ble lagret, er der. "
        "Lukk planen der den er åpen, og prøv igjen."
    )
    if _written(path) != was:
        raise CannotStore(Said(words))


def _put_in_place(beside: Path, path: Path, kept: Path, was: tuple[object, ...]) -> None:
    """Rename the new file over the old one once the kept copy's name is surely on disk; without one, not the other."""
    try:
        sync(kept.parent)
        _give_way(path, was)
        beside.replace(path)
    except (CannotStore, *faults.STORAGE_FAULTS):
        _discard(kept)
        raise


def migrate(path: Path, scripts: Path = MIGRATIONS, target: str = "head", version: int = SCHEMA_VERSION) -> None:
    """Walk the chain on this file in one transaction, foreign keys off while tables are rebuilt, then check them."""
    from alembic import command
    from alembic.config import Config

    from navplan.storage.lowest import lowest

    engine = writer_engine(path, foreign_keys=False)
    try:
        with engine.connect() as connection:
            spare(driver_of(connection))
        with engine.begin() as connection:
            config = Config()
            config.set_main_option("script_location", str(scripts).replace("%", "%%"))
            config.set_main_option("path_separator", "os")
            config.attributes["connection"] = connection
            command.upgrade(config, target)
            loose = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            if loose is not None:
                raise sqlite3.IntegrityError(f"a link in {loose[0]} leads nowhere")
            connection.exec_driver_sql(f"PRAGMA user_version = {version}")
            _stamp(connection, *lowest(config, target))
            _make_sums(connection)
    finally:
        close_engine(engine)


def _stamp(connection: "Connection", reader: int, writer: int) -> None:
    """Say in the document row who can read and write the file now; give a new plan its identity."""
    now = datetime.now(UTC).isoformat()
    if connection.exec_driver_sql("SELECT 1 FROM document").first() is None:
        connection.exec_driver_sql(
            "INSERT INTO document"
            " (row, plan, revision, writer, action, saved_at, program, lowest_reader, lowest_writer)"
            " VALUES (1, ?, 0, '', '', ?, ?, ?, ?)",
            (uuid.uuid4().hex, now, __version__, reader, writer),
        )
    else:
        connection.exec_driver_sql(
            "UPDATE document SET program = ?, lowest_reader = ?, lowest_writer = ?",
            (__version__, reader, writer),
        )


def _make_sums(connection: "Connection") -> None:
    """Tables that were rebuilt have other rows, so every sum is made anew; the chain of the history goes on."""
    driver = driver_of(connection)
    if driver.execute("SELECT 1 FROM sqlite_master WHERE name = 'digest'").fetchone():
        digests.seal_all(driver)


def copy_plan(source: Path, target: Path) -> None:
    """A consistent copy by SQLite's own backup, never by copying bytes of a file that may be in use.

    The copy has the key that the plan has.
    """
    target.touch(exist_ok=False)
    with closing(connect(source, read_only=True)) as old:
        RING.note(target, None)  # whatever lay there before
        new = connect(target, key=RING.get(RING.name_for(source)))
        try:
            spare(old, new)
            old.backup(new)
        except sqlite3.Error:
            _discard(target)
            raise
        finally:
            close(new)
    shutil.copystat(source, target)
