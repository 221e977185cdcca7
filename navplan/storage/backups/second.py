"""A second place for a plan's backups: another disk or a share, chosen by the user (reliability design 5.6, «Where»).

What the first place has proven whole is copied there byte for byte, so an encrypted plan's copies stay encrypted. The
place may be away or full: nothing of the first waits for it, and what it lacks is brought the next time. Others can
write there, so what is read from it is taken for a file from elsewhere.
"""

import contextlib
import errno
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import choice
from threading import Lock
from typing import NamedTuple

from navplan.domain.in_turn import in_turn
from navplan.domain.ports import CannotStore, NoBackup
from navplan.domain.words import N_, Said
from navplan.storage import faults
from navplan.storage.backups.causes import cause
from navplan.storage.backups.digest import file_digest
from navplan.storage.backups.keeping import Kept, to_thin
from navplan.storage.backups.listing import Backup
from navplan.storage.backups.shelf import BackupShelf, Interrupted, never
from navplan.storage.encryption import slots
from navplan.storage.encryption.ring import RING, key_name
from navplan.storage.on_disk import read_note, write_note

FOLDER = "NavPlan-kopier"
"""What our folder is called in the one that was chosen."""

CHOSEN = "annet_sted.json"
"""Beside the first backups: which place was chosen for this plan on this machine."""


class _Choice(NamedTuple):
    """The chosen folder (empty: none), this machine's mark in it, and the moment of the newest backup brought there."""

    folder: str = ""
    mark: str = ""
    newest: str = ""


class SecondPlace:
    """The second place of a plan whose first backups are on `first`. Any thread may call; a share may be slow."""

    _choosing = Lock()
    """What was chosen is written by one thread at a time: another may wait for a place that does not answer."""

    def __init__(self, first: BackupShelf, plan: Path) -> None:
        self._first = first
        self._plan = plan

    @property
    def folder(self) -> Path | None:
        """The folder that was chosen; None when none is. Asks nothing of the place itself."""
        chosen = self._read().folder
        return Path(chosen) if chosen else None

    @property
    def newest(self) -> datetime | None:
        """When the newest backup was taken (UTC) that has reached the place. Asks nothing of the place itself."""
        at = self._read().newest
        return datetime.fromisoformat(at) if at else None

    def choose(self, folder: Path, apart: Iterable[Path] = ()) -> bool:
        """Let backups be copied here too. False where the place is on the same disk as the first, which is allowed.

        `apart` are folders that it may not lie in. Raises CannotStore; then what was chosen before stays chosen.
        """
        folder = _out_of_ours(folder.absolute())
        self._refuse(folder, apart)
        known = self._read()
        chosen = _Choice(str(folder), known.mark or secrets.token_hex(4))
        try:
            there = self._there(chosen)
            there.mkdir(parents=True, exist_ok=True)
            trial = there / f"prove-{secrets.token_hex(4)}"
            trial.write_bytes(b"")
            trial.unlink()
            is_apart = there.stat().st_dev != self._first.folder.stat().st_dev
        except OSError as fault:
            words = N_("NavPlan får ikke skrevet til «{folder}». Velg en annen mappe.")
            raise CannotStore(Said(words, folder=str(folder))) from fault
        with self._choosing:
            self._write(chosen)
        return is_apart

    def leave(self) -> None:
        """Copy nothing there any more; what lies there stays. Asks nothing of the place itself. Raises CannotStore."""
        with self._choosing:
            self._write(self._read()._replace(folder="", newest=""))

    def bring(self, stopped: Callable[[], bool] = never, look: bool = False) -> None:
        """Copy there what it lacks, newest first, and thin it by the rule of the first place; `look` at an old one too.

        Raises NoBackup, with what was copied before the fault in its place. Nothing happens where no place is chosen.
        """
        chosen = self._read()
        if not chosen.folder:
            return
        there = BackupShelf(self._there(chosen), self._first.now)
        try:
            if not there.folder.is_dir():  # never made again here: a disk that is not there may leave an empty folder
                raise FileNotFoundError(errno.ENOENT, "the place is not there", str(there.folder))
            self._bring_key(there.folder)
            for backup in self._lacking(there):
                self._bring_one(backup, there, stopped)
            there.thin()
            if look:
                self._look(there, stopped)
        except Interrupted:
            return
        except OSError as fault:
            words = N_("Sikkerhetskopien er tatt på denne maskinen, men ikke på det andre stedet: {why}.")
            why = cause(fault, Path(chosen.folder))
            raise NoBackup(Said(words, why=why), why) from fault
        whole = [one.taken for one in there.all() if one.is_whole]
        with self._choosing:
            if self._read().folder == chosen.folder:  # somebody may have got tired of a place that did not answer
                self._write(chosen._replace(newest=max(whole).isoformat() if whole else ""))

    def take(self, plan: Path, reason: str) -> Backup:
        """Take a backup straight to the place, where the first place cannot be written. Raises NoBackup."""
        chosen = self._read()
        there = BackupShelf(self._there(chosen), self._first.now)
        if not chosen.folder or not there.folder.is_dir():
            why = Said(N_("NavPlan finner ikke «{folder}» nå"), folder=chosen.folder)
            raise NoBackup(Said(N_("Sikkerhetskopien ble ikke tatt på det andre stedet heller: {why}."), why=why), why)
        backup = there.take(plan, reason)
        there.thin()
        return backup

    def all(self) -> tuple[Backup, ...]:
        """What lies in the place of this plan, from this machine and from others, newest first."""
        found: list[list[Backup]] = []
        known: set[str] = set()
        for shelf in self._shelves():
            with contextlib.suppress(OSError):
                found.append([_as_listed(one) for one in shelf.all() if one.name not in known])
                known |= {one.name for one in found[-1]}
        return tuple(in_turn(*found))  # each machine counts its own

    def path(self, backup: Backup) -> Path:
        """Where a backup lies in the place. Raises CannotStore when it is not there any more."""
        for shelf in self._shelves():
            if (path := shelf.path(backup)).is_file():
                return path
        words = N_("NavPlan finner ikke kopien på det andre stedet lenger. Sjekk at «{folder}» er tilgjengelig.")
        raise CannotStore(Said(words, folder=self._read().folder))

    def bring_home(self, backup: Backup) -> Backup:
        """Put a backup of the place among the first ones, and return it as it stands there. Raises CannotStore."""
        source = self.path(backup)
        try:
            self._first.folder.mkdir(parents=True, exist_ok=True)
            self._first.receive(replace(backup, verified_at="", number=0), source)  # another machine's count
            name = key_name(source)
            slot = slots.newest(name, slots.in_folder(source.parent)) if name else None
            if slot is not None and slots.newest(name, slots.in_folder(self._first.folder)) is None:
                slots.write(slot, slots.named(self._first.folder, name))
        except OSError as fault:
            words = N_("Kopien på det andre stedet kan ikke hentes. Den er skadet, eller stedet er borte.")
            raise CannotStore(Said(words)) from fault
        return next(one for one in self._first.all() if one.name == backup.name)

    # -- within

    def _refuse(self, folder: Path, apart: Iterable[Path]) -> None:
        if not folder.is_dir():
            raise CannotStore(Said(N_("Finner ikke mappen «{folder}». Velg en mappe som finnes."), folder=str(folder)))
        own = self._first.folder.parent.parent
        if _within(folder, own):
            words = N_("Der ligger de første kopiene. Velg en mappe på en annen disk eller på et fellesområde.")
            raise CannotStore(Said(words))
        if any(_within(folder, other) for other in apart):
            words = N_(
                "Planen deles fra den mappen, og alle som deler den, ville fått kopiene også. Velg en annen mappe."
            )
            raise CannotStore(Said(words))

    def _there(self, chosen: _Choice) -> Path:
        return Path(chosen.folder) / FOLDER / f"{self._first.folder.name}-{chosen.mark}"

    def _shelves(self) -> Iterator[BackupShelf]:
        """Each machine has a folder of its own in the place, so that no two write one list."""
        chosen = self._read()
        if chosen.folder:
            with contextlib.suppress(OSError):
                for folder in sorted((Path(chosen.folder) / FOLDER).glob(f"{self._first.folder.name}-*")):
                    yield BackupShelf(folder)

    def _lacking(self, there: BackupShelf) -> list[Backup]:
        """What is to be copied, newest first: whole, not known to be whole there, and kept by the rule once there.

        One that lies there and is not listed came as the place failed; it is brought again.
        """
        known = {one.name for one in there.all() if one.is_whole}
        new = {one.name: one for one in self._first.all() if one.is_whole and one.name not in known}
        new = {name: one for name, one in new.items() if self._may_leave(one)}
        both = {one.name: one for one in there.all()} | new
        kept = [Kept(one.name, one.taken, one.size, one.is_whole) for one in both.values()]
        gone = {one.name for one in to_thin(kept, self._first.now())}
        return [one for one in new.values() if one.name not in gone]

    def _may_leave(self, backup: Backup) -> bool:
        """A copy in plain from before the plan was encrypted is not spread any further."""
        return not RING.name_for(self._plan) or bool(key_name(self._first.path(backup)))

    def _bring_one(self, backup: Backup, there: BackupShelf, stopped: Callable[[], bool]) -> None:
        """A backup that was hurt or thinned away meanwhile is not spread, and is not the place's fault."""
        source, is_same = self._first.path(backup), False
        with contextlib.suppress(OSError):
            is_same = file_digest(source) == backup.sha256
        if is_same:
            there.receive(backup, source, stopped)

    def _look(self, there: BackupShelf, stopped: Callable[[], bool]) -> None:
        """Read one of them again; one that is hurt is copied anew, or counts no longer."""
        whole = [one for one in there.all() if one.is_whole and one.sha256]
        if not whole:
            return
        one = choice(whole)  # noqa: S311  # which one is of no importance
        if file_digest(there.path(one)) == one.sha256:
            return
        there.doubt(one)
        if any(own.name == one.name and own.is_whole for own in self._first.all()):
            self._bring_one(one, there, stopped)

    def _bring_key(self, folder: Path) -> None:
        """The key file as it is beside the plan or the first backups; what lies in the place is never brought back."""
        name = RING.name_for(self._plan)
        files = (*slots.in_folder(self._plan.parent), *slots.in_folder(self._first.folder))
        slot = slots.newest(name, files) if name else None
        if slot is not None and slots.read(slots.named(folder, name)) != slot:
            slots.write(slot, slots.named(folder, name))

    def _read(self) -> _Choice:
        try:
            told = read_note(self._first.folder / CHOSEN)
            found = _Choice(**{name: str(told[name]) for name in _Choice._fields})
            if found.newest:
                datetime.fromisoformat(found.newest)
        except (OSError, ValueError, KeyError, TypeError):
            return _Choice()
        return found

    def _write(self, chosen: _Choice) -> None:
        file = self._first.folder / CHOSEN
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_note(file, chosen._asdict())
        except OSError as fault:
            raise faults.cannot_store(fault) from fault


def _as_listed(told: Backup) -> Backup:
    """What the list of the place says of content is no proof; that it was looked at counts from when it was taken."""
    return replace(told, content="", verified_at=told.at if told.is_whole else "")


def _out_of_ours(folder: Path) -> Path:
    """The folder that was meant when somebody points at what NavPlan has made in it."""
    for one in (folder, *list(folder.parents)[:1]):
        if one.name == FOLDER:
            return one.parent
    return folder


def _within(folder: Path, other: Path) -> bool:
    with contextlib.suppress(OSError):
        folder, other = folder.resolve(), other.resolve()
    return folder == other or other in folder.parents
