"""What is done with a plan file before it is opened: looked at, put aside, doubted, upgraded, compared."""

import time
from pathlib import Path

from navplan.domain.ports import CannotRead, CannotStore, Standing
from navplan.domain.words import N_, Said
from navplan.storage import faults, probe, upgrade
from navplan.storage.doubting import doubts_about
from navplan.storage.driver import sqlite3
from navplan.storage.engine import OLDEST_SQLITE
from navplan.storage.left_journal import set_aside
from navplan.storage.reserve import Reserve, room_left

PATIENCE = (1.5, 3.5)
"""Seconds before a file that could not be read is tried again: three attempts over five seconds before anybody is told
that it is damaged (R8). It is opened on a thread of its own, and the window says that it is being opened."""


def ready(path: Path, own: Path | None) -> Standing:
    """Make a plan file ready to be opened, and say how it stands; an older one is upgraded. Raises CannotRead, and
    NotTogether when a journal lies beside it that is of another file.

    With a seal in `own` of the file as it is, only SQLite's checks are run; else every sum of the plan is worked out. A
    file that cannot be written may be opened for reading. What may be a passing fault is tried again.
    """
    check_store()
    if own is not None:
        Reserve(own).hold(path)
    for pause in PATIENCE:
        try:
            return _ready(path, own)
        except faults.MayPass:
            time.sleep(pause)
    return _ready(path, own)


def check_store() -> None:
    """Refuse to open any plan with a store that is older than the oldest that was tested (R12)."""
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        words = N_("NavPlan kan ikke åpne planer med SQLite {version}, som er for gammel. Installer NavPlan på nytt.")
        raise CannotRead(Said(words, version=sqlite3.sqlite_version))


def _keep_old(path: Path, own: Path) -> None:
    """Put an older plan among its backups, read back and proven like any other, before it is upgraded (design 5.8)."""
    from navplan.storage.backups.finding import shelf_of  # few plans are older, and no other opening waits for this

    try:
        shelf = shelf_of(own / "kopier", path)
        if shelf.needs_one(path):
            shelf.take(path, "for_oppgradering")
    except faults.MayPass:
        raise
    except CannotStore as refused:
        words = N_("Planen er fra en eldre NavPlan og er ikke oppgradert, for den skal kopieres først. {why}")
        raise CannotRead(Said(words, why=refused.said)) from refused


def _ready(path: Path, own: Path | None) -> Standing:
    if own is not None:
        set_aside(path, own)
    header = probe.check_openable(path)
    notice = faults.little_room(room_left(path))
    with faults.told_of(path):
        doubts = doubts_about(path, header, own)
        if header.schema < probe.SCHEMA_VERSION:
            if own is not None:
                _keep_old(path, own)
            notice = faults.upgraded(upgrade.upgrade(path))
            probe.check_schema(path)
    return Standing(doubts, header.barred, notice)
