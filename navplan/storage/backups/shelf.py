"""The backups of one plan in one folder; one counts only when it was read back and found equal to the plan."""

import contextlib
import errno
import os
import secrets
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import ClassVar

from navplan.domain.ports import CannotRead, CannotStore, Locked, NoBackup
from navplan.domain.words import N_, Said
from navplan.storage import diagnosis, digests, faults, probe
from navplan.storage.backups import listing
from navplan.storage.backups.causes import cause
from navplan.storage.backups.digest import BLOCK, content_digest, file_digest
from navplan.storage.backups.keeping import Kept, to_thin
from navplan.storage.backups.listing import NAME, STAMP, Backup
from navplan.storage.encryption import slots
from navplan.storage.encryption.converting import rewrite
from navplan.storage.encryption.ring import RING, key_name
from navplan.storage.engine import close, connect
from navplan.storage.on_disk import free, opened, sync
from navplan.storage.upgrade import copy_plan

TRIES = 4
"""So many times the plan is copied when steps are stored in the middle of it."""


class Interrupted(Exception):
    """The copying was stopped from outside; nothing is left half."""


def never() -> bool:
    """Nobody stops it."""
    return False


class BackupShelf:
    """The backups of one plan, in a folder of their own."""

    _listings: ClassVar[dict[Path, Lock]] = {}
    """The list of a folder is written by one thread at a time, whoever asked for the backup. A place that does not
    answer holds up only those who write there."""

    def __init__(self, folder: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.folder = folder
        self.now = now

    def all(self) -> tuple[Backup, ...]:
        """Newest first. A file that the lists have lost is found by its name, and counts as not yet verified."""
        known = listing.read(self.folder)
        found = []
        for path in self.folder.glob("*.navplan") if self.folder.is_dir() else ():
            if path.name in known:
                found.append(known[path.name])
            elif (named := listing.by_name(path.name)) is not None:
                found.append(replace(named, size=path.stat().st_size))
        return listing.newest_first(found)

    def path(self, backup: Backup) -> Path:
        """Where a backup lies."""
        return self.folder / backup.name

    def take(self, plan: Path, reason: str) -> Backup:
        """Copy the plan as it stands, prove the copy whole and equal, and put it on the shelf. Raises CannotStore."""
        beside = self.folder / f"ny-{secrets.token_hex(4)}.navplan"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            revision, content = _copied(plan, beside)
            backup = replace(self._named(beside, revision, reason), content=content)
            if not _is_proven(beside):
                backup = replace(backup, verified_at="")  # a copy of something in doubt is kept, but never called whole
            beside.replace(self.path(backup))
            sync(self.folder)
            slots.carry(plan, self.folder, RING.name_for(plan))
            self._list([*self.all_but(backup.name), backup])
        except faults.STORAGE_FAULTS as fault:
            if not faults.from_outside(fault):
                raise
            words = N_("Sikkerhetskopien ble ikke tatt, for NavPlan får ikke skrevet til «{folder}». Planen er urørt.")
            raise NoBackup(Said(words, folder=str(self.folder)), cause(fault, self.folder)) from fault
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
        return backup

    def receive(self, backup: Backup, source: Path, stopped: Callable[[], bool] = never) -> None:
        """Put a backup that lies in another place here too, byte for byte as it is there: written beside, on disk, read
        back, then named. Raises OSError, and Interrupted when it was `stopped`; then nothing is left of it."""
        beside = self.folder / f"ny-{secrets.token_hex(4)}.navplan"
        try:
            _copy_bytes(source, beside, stopped)
            sync(beside)
            found, named = file_digest(beside), NAME.fullmatch(backup.name)
            if named is None or not found.startswith(named["sum"]) or backup.sha256 not in ("", found):
                raise OSError(errno.EIO, "what was read back is not what was taken")
            beside.replace(self.path(backup))
            with contextlib.suppress(OSError):  # the rename is done; a share may not know how to sync a folder
                sync(self.folder)
            self._list([*self.all_but(backup.name), backup])
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)

    def doubt(self, backup: Backup) -> None:
        """A backup is not what it was: it stays, and counts as whole no longer."""
        self._list([*self.all_but(backup.name), replace(backup, verified_at="", content="")])

    def all_but(self, name: str) -> list[Backup]:
        """Every backup except the one with this name."""
        return [one for one in self.all() if one.name != name]

    def needs_one(self, plan: Path) -> bool:
        """Whether no backup says what the plan says now."""
        try:
            _revision, content = _what_it_says(plan)
        except faults.STORAGE_FAULTS as fault:
            raise faults.cannot_open(plan, fault) from fault
        return all(one.content != content for one in self.all())

    def verify(self, backup: Backup) -> Backup:
        """Look at a backup again: its bytes, SQLite's checks, its schema. Returns it as it was found.

        One that cannot be read now is not called damaged, and stays what it was. Raises CannotRead.
        """
        path = self.path(backup)
        is_same, is_whole = _looked_at(path, backup.sha256)
        if is_same:
            found = replace(backup, sha256=backup.sha256 or file_digest(path), size=path.stat().st_size)
        else:
            found = replace(backup, content="")  # it says no longer what it said
        found = replace(found, verified_at=self.now().strftime(STAMP) if is_whole else "")
        self._list([*self.all_but(backup.name), found])
        return found

    def thin(self) -> tuple[Backup, ...]:
        """Let go of what the rule does not keep; returns what went."""
        all_of_them = {one.name: one for one in self.all()}
        kept = [Kept(one.name, one.taken, one.size, one.is_whole) for one in all_of_them.values()]
        gone = []
        for one in to_thin(kept, self.now()):
            with contextlib.suppress(OSError):
                self.path(all_of_them[one.name]).unlink()
                gone.append(all_of_them.pop(one.name))
        if gone:
            self._list(all_of_them.values())
        return tuple(gone)

    def put_back(self, backup: Backup, plan: Path) -> Backup | None:
        """Let a backup take the plan's place; today's file becomes a backup first, and is returned.

        The plan must be closed. A plan that is missing or too damaged to be copied is moved aside instead, so that a
        damaged file never stands in the way. Raises CannotStore; then the plan is what it was.
        """
        if not self.verify(backup).is_whole:
            raise CannotStore(Said(N_("Denne sikkerhetskopien er skadet og kan ikke brukes. Velg en annen.")))
        today = self._today(plan)
        beside = plan.with_name(f"{plan.stem}.hentet-{secrets.token_hex(4)}.navplan")
        try:
            _copy_like(self.path(backup), beside, plan)
            sync(beside)
            if not _is_seen_whole(beside):
                raise OSError("the copy is not whole")
            beside.replace(plan)
            with contextlib.suppress(OSError):  # it is done: «ikke hentet tilbake» would not be true any more
                sync(plan.parent)
        except faults.STORAGE_FAULTS as fault:
            if not faults.from_outside(fault):
                raise
            raise CannotStore(
                Said(
                    N_("Kopien ble ikke hentet tilbake, for NavPlan får ikke skrevet til «{folder}». Planen er urørt."),
                    folder=str(plan.parent),
                )
            ) from fault
        finally:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
        return today

    def _today(self, plan: Path) -> Backup | None:
        """Keep the plan as it stands: as a backup if it is whole, else as it is beside itself."""
        if not plan.exists():
            return None
        try:
            return self.take(plan, "for_gjenoppretting")
        except CannotStore:
            if _can_be_read(plan):
                raise
        kept = free(plan.with_name(f"{plan.stem}.skadet-{self.now().strftime(STAMP)}.navplan"))
        try:
            os.link(plan, kept) if hasattr(os, "link") and os.name != "nt" else kept.write_bytes(plan.read_bytes())
        except OSError as fault:
            raise faults.cannot_store(fault) from fault
        return None

    def _named(self, beside: Path, revision: int, reason: str) -> Backup:
        sha256, at = file_digest(beside), self.now().strftime(STAMP)
        name = f"{at}.r{revision}.{reason}.{sha256[:8]}.navplan"
        number = 1 + max((one.number for one in self.all()), default=0)
        return Backup(name, at, revision, reason, beside.stat().st_size, sha256, verified_at=at, number=number)

    def _list(self, backups: Iterable[Backup]) -> None:
        """What another thread has listed meanwhile, such as a copy before a merge, stays listed."""
        with self._listings.setdefault(self.folder, Lock()):
            known = listing.read(self.folder)
            known |= {one.name: one for one in backups if one.sha256 or one.name not in known}
            listing.write(self.folder, [known[name] for name in sorted(known) if (self.folder / name).exists()])


def _copied(plan: Path, beside: Path) -> tuple[int, str]:
    """Copy the plan and compare; returns the revision and the digest of both. A plan that is worked in while it is
    copied is copied again: nobody is told of a folder that cannot be written when all that happened is a new step."""
    for _ in range(TRIES):
        said = _what_it_says(plan)
        copy_plan(plan, beside)
        sync(beside)
        copied = _what_it_says(beside)
        if copied == said:
            return said
        beside.unlink()
        if copied[0] == said[0]:
            raise OSError("the copy differs from the plan")
    words = N_("Sikkerhetskopien ble ikke tatt, for planen ble endret mens den ble kopiert. Planen er urørt.")
    raise NoBackup(Said(words), Said(N_("planen ble endret mens den ble kopiert")))


def _copy_bytes(source: Path, target: Path, stopped: Callable[[], bool]) -> None:
    with opened(source) as old, target.open("xb") as new:
        while block := old.read(BLOCK):
            if stopped():
                raise Interrupted
            new.write(block)


def _looked_at(path: Path, sha256: str) -> tuple[bool, bool]:
    """Whether a backup has the bytes it had, as far as they are known, and whether it is whole.

    A read that fails says nothing of either (M2): the bytes are the same, or a fresh look finds no damage.
    """
    try:
        is_same = path.exists() and sha256 in ("", file_digest(path))
        return is_same, is_same and _is_seen_whole(path)
    except faults.STORAGE_FAULTS as fault:
        if not sha256 and diagnosis.is_hurt(path):
            return False, False
        raise faults.unreadable(path) from fault
    except (faults.MayPass, Locked):
        raise
    except CannotRead:  # it was no plan any more before SQLite had to look
        return False, False


def _copy_like(backup: Path, beside: Path, plan: Path) -> None:
    """A copy of a backup that is encrypted as the plan is today: an old plain one never opens it to everybody again."""
    wanted = key_name(plan) if plan.exists() else key_name(backup)
    if wanted == key_name(backup):
        copy_plan(backup, beside)
    elif wanted and not RING.has(wanted):
        raise faults.locked_by_key(plan, wanted)
    else:
        rewrite(backup, beside, RING.get(wanted))


def _what_it_says(plan: Path) -> tuple[int, str]:
    """The revision and the digest of the content, seen in one transaction."""
    connection = connect(plan, read_only=True)
    try:
        connection.execute("BEGIN")
        row = connection.execute("SELECT revision FROM document").fetchone()
        return row[0], content_digest(connection)
    finally:
        connection.close()


def _is_whole(plan: Path) -> bool:
    """SQLite's full checks, and the schema object for object where it is of today's version."""
    probe.read_header(plan)
    connection = connect(plan)
    try:
        connection.execute("BEGIN")
        is_sound = probe.is_sound(connection, "integrity_check")
        loose = connection.execute("PRAGMA foreign_key_check").fetchone()
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute("ROLLBACK")
        is_ours = version != probe.SCHEMA_VERSION or probe.schema_objects(connection) == probe.allowed_objects()
        if not is_sound or loose is not None or not is_ours:
            return False
        return version < probe.SCHEMA_VERSION or digests.examine(connection).is_whole
    finally:
        close(connection)


def _is_seen_whole(plan: Path) -> bool:
    """As `_is_whole`, but the first «no» is not believed: SQLite's full check tells a read that failed in the same
    words as damage. Raises CannotRead when the file cannot be read now."""
    if _is_whole(plan):
        return True
    if not diagnosis.can_be_read(plan):
        raise faults.unreadable(plan)
    return _is_whole(plan)


def _is_proven(copy: Path) -> bool:
    """Whether a new copy passes every check: SQLite's own, links, schema and sums (design 5.6)."""
    try:
        return _is_seen_whole(copy)
    except faults.STORAGE_FAULTS as fault:
        if diagnosis.is_hurt(copy):
            return False
        raise faults.unreadable(copy) from fault


def _can_be_read(plan: Path) -> bool:
    try:
        _what_it_says(plan)
    except (*faults.STORAGE_FAULTS, CannotStore, TypeError):
        return False
    return True
