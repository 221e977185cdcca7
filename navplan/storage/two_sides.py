"""A plan file and a journal beside it, looked at from both sides: the file as it lies, and with that played back.

Everything is done on passing copies; the two themselves are touched only when somebody has chosen, and then both are
kept as they were. A file from elsewhere may be one of them, so each side is looked through as such files are.
"""

import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from navplan.domain.places import COPIES
from navplan.domain.ports import CannotRead, CannotStore, Damaged, Past
from navplan.domain.records import Kind
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace
from navplan.storage import diagnosis, faults, left_journal, probe
from navplan.storage.backups.digest import content_digest, file_digest
from navplan.storage.backups.listing import STAMP
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.driver import sqlite3
from navplan.storage.encryption.ring import key_name
from navplan.storage.engine import connect
from navplan.storage.on_disk import free, sync
from navplan.storage.passing import passing_folder
from navplan.storage.received import door
from navplan.storage.received.rereading import look_through
from navplan.storage.sharing.meeting import read_version

Verdict = Literal["whole", "back", "apart", "leave"]
"""The plan needs no way back; the journal is its way back; they do not belong together; it is none that we may open."""


@dataclass(frozen=True)
class _Seen:
    """What one side is; without content it could not be read."""

    is_whole: bool = False
    content: str = ""
    plan: str = ""
    revision: int = 0
    actions: frozenset[str] = frozenset()

    def goes_on_from(self, other: "_Seen") -> bool:
        """Whether it has all that the other has, and at most the one step whose write was cut off."""
        is_next = self.revision - other.revision in (0, 1)
        return bool(other.content) and self.plan == other.plan and is_next and other.actions <= self.actions


@dataclass(frozen=True)
class Side:
    """One side for people to see; `plan` is None when it cannot be read, `last` when its history is empty."""

    is_whole: bool
    plan: Workspace | None = None
    last: Past | None = None


class Sides(NamedTuple):
    """The file as it lies, and with the journal played back."""

    lying: Side
    played: Side


def judged(kept: Path, path: Path, own: Path, is_ours: bool) -> Verdict:
    """What the journal beside a plan is. `is_ours`: the count of writes in the two says so. Raises CannotStore when it
    cannot be seen."""
    with _both(kept, path, own) as (lying, played):
        if not _is_for_us(lying):
            return "leave"
        here, there = _seen(lying), _seen(played)
    if here.content and here.content == there.content:
        return "whole" if here.is_whole else "back"
    if is_ours and not here.is_whole:
        return "back"
    return "whole" if is_ours and here.goes_on_from(there) else "apart"


def sides(path: Path, own: Path, kinds: Iterable[Kind]) -> Sides:
    """Both sides of what was kept, to be shown beside each other. Raises CannotStore."""
    kinds = tuple(kinds)
    with _both(_kept(path, own), path, own) as both:
        return Sides(*(_side(one, own, kinds) for one in both))


def choose(path: Path, own: Path, takes_played: bool) -> Said:
    """Let one side be the plan; returns what is said of where the other is.

    The other becomes a backup, and file and journal stay kept as they were. Raises CannotStore; then the plan is what
    it was.
    """
    kept = _kept(path, own)
    try:
        with _both(kept, path, own) as (lying, played):
            told = _keep_other(*((lying, played) if takes_played else (played, lying)), own, kept)
            if takes_played:
                _put_in_place(played, path, own)
        left_journal.journal_of(path).unlink()
        sync(path.parent)
    except OSError as fault:
        raise faults.no_place(path, fault) from fault
    return told


def _kept(path: Path, own: Path) -> Path:
    """The folder of what was kept, if the two still are what they were. Raises CannotStore."""
    kept, journal = left_journal.kept_at(path, own), left_journal.journal_of(path)
    try:
        is_same = all(file_digest(one) == file_digest(kept / one.name) for one in (path, journal))
    except OSError as fault:
        raise faults.unreadable(path) from fault
    if not is_same:
        raise CannotRead(Said(N_("Filen er endret siden du så på den. Ingenting er gjort. Åpne planen på nytt.")))
    return kept


@contextmanager
def _both(kept: Path, path: Path, own: Path) -> Iterator[tuple[Path, Path]]:
    """Passing copies of both sides, each in a folder of its own under the plan's name."""
    with passing_folder(own) as folder:
        try:
            copies = folder / "ligger" / path.name, folder / "spilt" / path.name
            for copy in copies:
                copy.parent.mkdir()
                shutil.copyfile(kept / path.name, copy)
            journal = left_journal.journal_of(copies[1])
            shutil.copyfile(kept / journal.name, journal)
            with suppress(sqlite3.DatabaseError):  # what came of it is looked at
                left_journal.play_back(copies[1])
            journal.unlink(missing_ok=True)
            yield copies
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def _is_for_us(lying: Path) -> bool:
    """Whether the file is a plan that this program could open; others are refused as they lie."""
    try:
        return probe.read_header(lying).schema <= probe.SCHEMA_VERSION
    except faults.MayPass:
        raise
    except CannotRead:
        return False


def _seen(copy: Path) -> _Seen:
    """What a side is; a first «no» is not believed, and none of a file that cannot be read now. Raises CannotRead."""
    seen = _looked_at(copy)
    if seen.is_whole:
        return seen
    if not diagnosis.can_be_read(copy):
        raise faults.unreadable(copy)
    return _looked_at(copy)


def _looked_at(copy: Path) -> _Seen:
    try:
        if copy.stat().st_size > door.LARGEST:
            return _Seen()
        look_through(copy)
        probe.check_openable(copy)
        with closing(connect(copy, read_only=True)) as connection:
            plan, revision = connection.execute("SELECT plan, revision FROM document").fetchone()
            actions = frozenset(one for (one,) in connection.execute("SELECT DISTINCT action FROM history"))
            return _Seen(
                left_journal.is_whole(connection), content_digest(connection), str(plan), int(revision), actions
            )
    except faults.STORAGE_FAULTS as fault:
        if diagnosis.is_hurt(copy):
            return _Seen()
        raise faults.unreadable(copy) from fault
    except CannotRead as refused:
        if isinstance(refused, faults.MayPass) and not isinstance(refused, Damaged):
            raise
        return _Seen()


@contextmanager
def _clean(side: Path, own: Path) -> Iterator[Path]:
    """A side as a file that may be opened here: read over into a clean one, unless this machine wrote it. An encrypted
    one is believed, since each page of it was written with its key."""
    if key_name(side):
        yield side
        return
    with door.to_read(side, own) as clean:
        yield clean


def _side(copy: Path, own: Path, kinds: tuple[Kind, ...]) -> Side:
    is_whole = _seen(copy).is_whole
    try:
        with _clean(copy, own) as clean:
            plan, past = read_version(clean, kinds)
    except CannotStore:
        return Side(is_whole)
    return Side(is_whole, plan, past[0] if past else None)


def _keep_other(other: Path, chosen: Path, own: Path, kept: Path) -> Said:
    """The side that is not used becomes a backup of the plan; what is no whole plan file, or another plan's, stays with
    what was kept. Raises CannotStore."""
    stays = free(kept.with_name(f"{kept.name}-{datetime.now(UTC).strftime(STAMP)}"))
    id = _seen(other).plan
    said = Said(N_("Filen og hjelpefilen er tatt vare på i mappen «{folder}»."), folder=str(stays))
    if id.isalnum() and _is_of_plan(chosen, id):
        with _clean(other, own) as clean:
            BackupShelf(own / COPIES / id).take(clean, "ikke_valgt")
        said = Said(N_("Utgaven som ikke ble valgt, ligger i Sikkerhetskopier."))
    shutil.copytree(kept, stays)
    return said


def _is_of_plan(side: Path, id: str) -> bool:
    """Of a side that cannot be read nobody can say otherwise."""
    return _seen(side).plan in ("", id)


def _put_in_place(played: Path, path: Path, own: Path) -> None:
    """The journal goes afterwards: cut off in between, it is asked again, and nothing is opened that nobody chose."""
    beside = path.with_name(f"{path.stem}.hentet-{secrets.token_hex(4)}.navplan")
    try:
        with _clean(played, own) as clean:
            shutil.copyfile(clean, beside)
        sync(beside)
        beside.replace(path)
        sync(path.parent)
    finally:
        beside.unlink(missing_ok=True)
    door.made_here(path, own)
