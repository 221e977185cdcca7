"""The door for plan files: our own pass; what came from elsewhere is read into a clean file, which is opened instead.

The reading is done in a process of its own, on a private copy, with limits of time and memory. The file itself is only
copied, never opened; a journal beside it is not taken along.
"""

import contextlib
import os
import secrets
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, NamedTuple

from navplan.domain.ports import CannotRead
from navplan.domain.words import N_, Said
from navplan.storage import faults
from navplan.storage.backups.digest import file_digest
from navplan.storage.encryption.ring import RING, key_name
from navplan.storage.on_disk import free, sync
from navplan.storage.readers.child import Bounds, ask_child
from navplan.storage.readers.refusals import Refused
from navplan.storage.received.guarded import time_for
from navplan.storage.received.notes import Notes
from navplan.storage.received.rereading import CLEAN, WAYS_OUT, look_into, no_room

LARGEST = 500 * 1024**2
"""Bytes; a larger file is not read (reliability design 6.1)."""

START_SECONDS = 20.0
"""What a slow machine may need to start the child."""

PRIVATE = "mottatt"
"""The folder within the program's own where files from elsewhere are read, and kept where nothing can be put beside."""

_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Kinds of characters that nobody sees, or that turn the rest of a name round."""


class Received(NamedTuple):
    """The file to open, and what people are told when it is not the one they pointed at."""

    live: Path
    said: Said | None = None
    origin: str = ""
    """The name of the file it was read from, when that has happened now."""


def receive(path: Path, own: Path) -> Received:
    """The file to open for this one. Raises CannotRead; then nothing has been changed and nothing is left behind."""
    notes = Notes(own)
    if not path.is_file() or notes.is_ours(path):
        return Received(path)  # what is no file is refused by those who open it
    if _is_encrypted(path):
        return Received(path)
    digest = _digest(path)
    known = notes.of(path)
    if known is not None and known.sha256 == digest and (clean := Path(known.clean)).is_file() and clean != path:
        words = N_("«{file}» er lest inn før og er ikke rørt. NavPlan har åpnet filen du arbeider i, «{clean}».")
        return Received(receive(clean, own).live, Said(words, file=path.name, clean=clean.name))
    with _private(path, own, digest) as copy:
        found = read_copy(copy)
        clean = copy.with_name(CLEAN)
        if known is not None and known.plan == found["plan"]:
            return _instead(clean, path, digest, notes, found)
        return _beside(clean, path, digest, own, found)


@contextmanager
def to_read(path: Path, own: Path) -> Iterator[Path]:
    """The file to read for this one, where nothing is to be kept of it: our own as it is, and of one from elsewhere a
    clean file that is gone afterwards. Raises CannotRead. Nothing is put beside the file."""
    if not path.is_file() or Notes(own).is_ours(path):
        yield path  # what is no file is refused by those who open it
        return
    with TemporaryDirectory(prefix="navplan-") as folder:
        clean = Path(folder) / path.name
        with _private(path, Path(folder), _digest(path)) as copy:
            read_copy(copy)
            copy.with_name(CLEAN).replace(clean)
        yield clean


def made_here(path: Path, own: Path) -> None:
    """NavPlan itself has just made this file: a new plan, a copy, or a backup put back."""
    Notes(own).written_here(path, "", ())


def _is_encrypted(path: Path) -> bool:
    """An encrypted plan is opened where it lies: nobody can have made or changed a page of it without its key. Once
    that was given it is looked through under limits, for whoever gave the key along may have made the file too."""
    try:
        name = key_name(path)
    except OSError as fault:
        raise faults.unreadable(path) from fault
    if name and _is_odd(path):
        raise faults.not_safe(path)
    if RING.has(name):
        with TemporaryDirectory(prefix="navplan-") as folder:
            look_into(path, Path(folder) / CLEAN)
    return bool(name)


def _digest(path: Path) -> str:
    try:
        return file_digest(path)
    except OSError as fault:
        raise faults.unreadable(path) from fault


@contextmanager
def _private(path: Path, own: Path, digest: str) -> Iterator[Path]:
    """A copy of the file, under its own name, in a folder that is gone afterwards."""
    if _is_odd(path):
        raise faults.not_safe(path)
    folder = own / PRIVATE / secrets.token_hex(8)
    try:
        folder.mkdir(parents=True)
        copy = Path(shutil.copyfile(path, folder / path.name))
        if file_digest(copy) != digest:
            raise faults.unreadable(path)  # it is being written
        _leave_wal(copy, path)
        yield copy
    except OSError as fault:
        raise _no_room(path, fault) from fault
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _leave_wal(copy: Path, path: Path) -> None:
    """A file that some program has put into WAL mode is taken out of it on the copy (R2). With work in a log beside,
    which is not taken along, it is left as it is and refused."""
    log = path.with_name(f"{path.name}-wal")
    with copy.open("r+b") as file:
        head = file.read(20)
        if head[18:20] == b"\x02\x02" and not (log.exists() and log.stat().st_size):
            file.seek(18)
            file.write(b"\x01\x01")


def _is_odd(path: Path) -> bool:
    """Links, files of several names, more than any plan holds, and names that are not what they seem."""
    place = path.lstat()
    is_linked = path.is_symlink() or place.st_nlink > 1
    return is_linked or place.st_size > LARGEST or any(unicodedata.category(c) in _HIDDEN for c in path.name)


@contextmanager
def private_copy(path: Path, own: Path) -> Iterator[Path]:
    """A copy of a file that is only to be read, under its own name, gone afterwards. Raises CannotRead."""
    with _private(path, own, _digest(path)) as copy:
        yield copy


def read_copy(copy: Path, how: Literal["plan", "newer", "salvage"] = "plan") -> dict[str, Any]:
    """Have it read in a child; raises CannotRead in the child's own words, or because it did not end as it should."""
    key = RING.get(key_name(copy))
    bounds = Bounds(seconds=START_SECONDS + 2 * time_for(copy))
    try:
        found: dict[str, Any] = ask_child(how, copy, bounds, key.secret if key else b"")
    except Refused as refused:
        raise (faults.damaged(copy) if refused.reason == "damaged" else faults.not_safe(copy)) from refused
    if "said" in found:
        raise WAYS_OUT.get(found["why"], CannotRead)(Said.from_json(found["said"]))
    return found


def _beside(clean: Path, path: Path, digest: str, own: Path, found: dict[str, Any]) -> Received:
    """The file stays as it came; the clean one is put beside it, or in our own folder where that cannot be done."""
    notes = Notes(own)
    words = N_("Planen kommer fra et annet sted og er lest inn i en ny fil, «{clean}». «{file}» er ikke rørt.")
    try:
        target = put_beside(clean, path)
    except OSError:
        target = own / PRIVATE / sha256(str(path.absolute()).encode()).hexdigest()[:24] / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        shutil.copyfile(clean, target)
        target.chmod(0o400)
        words = N_("Planen kommer fra et annet sted og kan leses. «{file}» er ikke rørt. Arbeid i en kopi for å endre.")
    notes.written_here(target, found["plan"], (found["writer"],))
    notes.reread(path, digest, target)
    return Received(target, Said(words, file=path.name, clean=target.name), path.name)


def _instead(clean: Path, path: Path, digest: str, notes: Notes, found: dict[str, Any]) -> Received:
    """A plan that is worked with here came back to its place from elsewhere: the clean file takes its name, and the
    file is kept beside as it came."""
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    kept = free(path.with_name(f"{path.stem}.mottatt-{stamp}.navplan"))
    beside = path.with_name(f"{path.stem}.ny-{secrets.token_hex(4)}.navplan")
    try:
        shutil.copyfile(path, kept)
        shutil.copyfile(clean, beside)
        for one in (kept, beside, path.parent):
            sync(one)
        if file_digest(kept) != digest or file_digest(path) != digest:
            raise faults.unreadable(path)
        beside.replace(path)
        sync(path.parent)
    except OSError as fault:
        raise _no_room(path, fault) from fault
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    notes.written_here(path, found["plan"], (found["writer"],))
    words = N_("Planen er endret med en annen NavPlan siden sist. Filen slik den kom, er beholdt som «{kept}».")
    return Received(path, Said(words, kept=kept.name), kept.name)


def put_beside(clean: Path, path: Path, what: str = "lest inn") -> Path:
    """Put the clean file beside the one it was read from, whole or not at all, and never in the place of another; its
    name says `what` it is. Raises OSError."""
    beside = path.with_name(f"{path.stem}.ny-{secrets.token_hex(4)}.navplan")
    try:
        shutil.copyfile(clean, beside)
        sync(beside)
        for number in range(1, 100):
            target = path.with_name(f"{path.stem} ({what}{f' {number}' if number > 1 else ''}).navplan")
            try:
                os.link(beside, target) if hasattr(os, "link") and os.name != "nt" else beside.rename(target)
            except FileExistsError:
                continue
            sync(path.parent)
            return target
        raise OSError("there are a hundred of them already")
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def _no_room(path: Path, fault: OSError) -> CannotRead:
    return no_room(path) if faults.is_full(fault) else faults.unreadable(path)
