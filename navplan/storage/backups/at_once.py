"""A copy of the open plan taken at once, before a large step, and proven afterwards on a worker (decision 25).

Copying the pages takes a small part of the time that a proof takes, and the window waits for the copying only. Until it
is proven the copy lies under a name that no list shows; a program that was stopped in between proves it the next time.
"""

import contextlib
import re
import secrets
from dataclasses import replace
from pathlib import Path

from navplan.domain.ports import NoBackup
from navplan.domain.words import N_, Said
from navplan.storage import faults, marks
from navplan.storage.backups import shelf as shelves
from navplan.storage.backups.causes import cause
from navplan.storage.backups.listing import STAMP, Backup
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.encryption import slots
from navplan.storage.encryption.ring import RING
from navplan.storage.on_disk import sync
from navplan.storage.upgrade import copy_plan

REASON = "for_stort_steg"

WAITING = re.compile(r"vent-(?P<at>\d{8}T\d{6}Z)-[0-9a-f]{8}\.navplan")
"""What a copy is called that nobody has proven yet."""


def copy_at_once(shelf: BackupShelf, plan: Path) -> None:
    """Copy the plan as it stands and have it on disk. Raises NoBackup; then nothing is left of it."""
    token = secrets.token_hex(4)
    beside = shelf.folder / f"ny-{token}.navplan"
    try:
        shelf.folder.mkdir(parents=True, exist_ok=True)
        before = marks.look(plan)[:3]
        copy_plan(plan, beside)
        sync(beside)
        if marks.look(beside)[:3] != before:
            raise OSError("the copy is not of this revision")
        beside.replace(shelf.folder / f"vent-{shelf.now().strftime(STAMP)}-{token}.navplan")
        sync(shelf.folder)
    except faults.STORAGE_FAULTS as fault:
        if not faults.from_outside(fault):
            raise
        words = N_("Sikkerhetskopien ble ikke tatt, for NavPlan får ikke skrevet til «{folder}».")
        raise NoBackup(Said(words, folder=str(shelf.folder)), cause(fault, shelf.folder)) from fault
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def prove_copies(shelf: BackupShelf, plan: Path) -> tuple[Backup, ...]:
    """Look through the copies that wait, and list them as they were found, newest last; one that says what a whole
    backup says already is let go of. Raises CannotStore."""
    found = []
    for waiting in sorted(shelf.folder.glob("vent-*.navplan")):
        named = WAITING.fullmatch(waiting.name)
        if named is None:
            continue
        try:
            backup = _proven(shelf, waiting, named["at"])
        except faults.STORAGE_FAULTS as fault:
            raise faults.unreadable(waiting) from fault
        if backup is not None:
            found.append(backup)
    if found:
        slots.carry(plan, shelf.folder, RING.name_for(plan))
        shelf.thin()
    return tuple(found)


def _proven(shelf: BackupShelf, waiting: Path, at: str) -> Backup | None:
    is_whole = shelves._is_proven(waiting)
    revision, content = shelves._what_it_says(waiting) if is_whole else (0, "")
    if is_whole and any(one.is_whole and one.content == content for one in shelf.all()):
        waiting.unlink()
        return None
    backup = replace(shelf._named(waiting, revision, REASON), content=content)
    backup = replace(backup, at=at, name=backup.name.replace(backup.at, at, 1))
    if not is_whole:
        backup = replace(backup, verified_at="")
    waiting.replace(shelf.path(backup))
    shelf._list([*shelf.all_but(backup.name), backup])
    return backup
