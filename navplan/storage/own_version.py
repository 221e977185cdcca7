"""What stands in memory kept as a plan file of its own, when the plan's file was replaced or removed (design 5.4).

A backup that has no step but ours is copied, what we have done since is done over in it, step by step under their own
ids, and what could not be stored becomes the last step. So the file has the plan's history, which says where it parted
from what came instead. Without such a backup the file begins with one step; it can be worked in and merged, but more is
asked then.
"""

import secrets
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from navplan.domain.changes import Edit
from navplan.domain.merging.clashes import Merged, records_of
from navplan.domain.merging.merge import step_to
from navplan.domain.ports import CannotStore
from navplan.domain.records import Kind
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace
from navplan.storage import faults
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.encryption import slots
from navplan.storage.encryption.converting import convert
from navplan.storage.encryption.ring import RING
from navplan.storage.on_disk import sync
from navplan.storage.sharing.meeting import actions_of
from navplan.storage.store import open_plan
from navplan.storage.upgrade import copy_plan, create

TITLE = N_("Min utgave, tatt vare på da planen ble endret et annet sted")


@dataclass(frozen=True)
class Mine:
    """What stands in memory: the plan with what was refused, the actions it had when it was opened, the steps since."""

    plan: Workspace
    had: frozenset[str] = frozenset()
    steps: tuple[Edit, ...] = ()


def keep_mine(mine: Mine, shelf: BackupShelf, live: Path, target: Path, kinds: Iterable[Kind]) -> Path:
    """Write the plan as it stands in memory to `target`, which must not be there; it has the key that `live` had.

    Raises CannotStore; then there is no file.
    """
    kinds = tuple(kinds)
    beside = target.with_name(f"ny-{secrets.token_hex(4)}.navplan")
    try:
        if target.exists():
            raise faults.exists_already(target)
        _begin(beside, _ours(shelf, mine), live)
        _bring_up(beside, mine, kinds)
        slots.carry(live, target.parent, RING.name_for(live), slots.beside(target))
        beside.rename(target)
        RING.note(target, RING.get(RING.name_for(live)))
        sync(target)
        sync(target.parent)
    except faults.STORAGE_FAULTS as fault:
        if not faults.from_outside(fault):
            raise
        raise faults.no_place(target, fault) from fault
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return target


def _ours(shelf: BackupShelf, mine: Mine) -> Path | None:
    """The newest whole backup that has no step but ours: one that was taken after the file was replaced may have."""
    known = mine.had | {step.action for step in mine.steps}
    for backup in shelf.all():
        if backup.is_whole:
            with suppress(CannotStore):
                if actions_of(shelf.path(backup)) <= known:
                    return shelf.path(backup)
    return None


def _begin(beside: Path, backup: Path | None, live: Path) -> None:
    """A file to bring up: the backup as it was, or an empty plan under the same key before a word is written in it."""
    if backup is not None:
        copy_plan(backup, beside)
        beside.chmod(beside.stat().st_mode | 0o600)
        return
    create(beside)
    if (key := RING.get(RING.name_for(live))) is not None:
        convert(beside, key)


def _bring_up(beside: Path, mine: Mine, kinds: tuple[Kind, ...]) -> None:
    there = actions_of(beside)
    store = open_plan(beside, kinds)
    if mine.had <= there:  # it has all that was there at the opening, so each step since finds what it changes
        for step in mine.steps:
            if step.action not in there:
                store.commit(step)
    plan = Workspace(store, kinds)
    try:
        step = step_to(Merged(records_of(mine.plan, kinds)), plan, kinds, Said(TITLE))
        if step.changes:
            plan.take_in(step)
    finally:
        plan.close()
