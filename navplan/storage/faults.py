"""Faults of the world told in plain words: what happened, what is safe, what to do.

Only faults that come from outside (disk, lock, foreign hand, other file) have a sentence here; everything else is
a bug and is left to the crash hook.
"""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from navplan.domain.ports import CannotRead, CannotStore, Damaged, Displaced, Locked, Newer, NoRoom, NotPlaced
from navplan.domain.words import N_, Said
from navplan.storage import diagnosis
from navplan.storage.driver import pythons, sqlite3
from navplan.storage.encryption.ring import RING

if TYPE_CHECKING:
    from sqlalchemy.exc import DBAPIError

    from navplan.domain.changes import Edit

    STORAGE_FAULTS: tuple[
        type[sqlite3.Error], type[pythons.Error], type[DBAPIError], type[OSError], type[UnicodeDecodeError]
    ]


def __getattr__(name: str) -> object:
    """STORAGE_FAULTS: what storage code may catch and turn into words, whichever driver is in use."""
    if name == "STORAGE_FAULTS":
        return _storage_faults()
    raise AttributeError(name)


def _storage_faults() -> tuple[type[BaseException], ...]:
    """A hurt schema can make an error message no text."""
    return (sqlite3.Error, pythons.Error, *_wrappers(), OSError, UnicodeDecodeError)


def _wrappers() -> tuple[type["DBAPIError"], ...]:
    """SQLAlchemy's way to pass on a fault of the driver, where it is in use: a process that only reads a file does
    without, and loading it would take longer than the reading."""
    wrapper = getattr(sys.modules.get("sqlalchemy.exc"), "DBAPIError", None)  # another thread may be loading it
    return () if wrapper is None else (wrapper,)


_CANNOT_SAVE = {
    sqlite3.SQLITE_FULL: N_("Disken er full. Endringen er ikke lagret. Rydd plass og prøv igjen."),
    sqlite3.SQLITE_READONLY: N_(
        "NavPlan får ikke skrevet til planen nå. Endringen er ikke lagret. Sjekk at filen ikke er skrivebeskyttet."
    ),
    sqlite3.SQLITE_BUSY: N_("Planen er opptatt i et annet vindu. Endringen er ikke lagret. Prøv igjen om litt."),
    sqlite3.SQLITE_LOCKED: N_("Planen er opptatt i et annet vindu. Endringen er ikke lagret. Prøv igjen om litt."),
}
_NOT_WRITTEN = N_("Endringen ble ikke lagret. Det som var lagret før, er urørt. Prøv igjen.")


_WORLD = frozenset(
    {
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_TOOBIG,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOTADB,
    }
)


class MayPass(CannotRead):
    """A fault that may be the disk's or the network's mood: «malformed» was said of whole files (M2)."""


class Hurt(MayPass, Damaged):
    """The checks say that it is not whole."""


def code_of(fault: BaseException) -> int | None:
    """SQLite's primary result code behind a fault, if there is one."""
    if isinstance(fault, UnicodeDecodeError):
        return sqlite3.SQLITE_CORRUPT
    inner = fault.orig if isinstance(fault, _wrappers()) else fault
    extended = getattr(inner, "sqlite_errorcode", None)
    if extended is None and str(inner).startswith("Could not decode to UTF-8"):
        return sqlite3.SQLITE_CORRUPT  # Python's own word, without a code: the file holds text that is none
    return None if extended is None else int(extended) & 0xFF


def _is_no_text(fault: BaseException) -> bool:
    """Whether the file holds text that is none, as Python says and not SQLite."""
    inner = fault.orig if isinstance(fault, _wrappers()) else fault
    return getattr(inner, "sqlite_errorcode", None) is None


def from_outside(fault: BaseException) -> bool:
    """Whether the world is to blame; a broken rule of our own (constraint, bad SQL) is a bug and is not told so."""
    return isinstance(fault, OSError) or code_of(fault) in _WORLD


def is_full(fault: BaseException) -> bool:
    """Whether there is no room on the disk."""
    out_of_room = isinstance(fault, OSError) and fault.errno in (errno.ENOSPC, errno.EDQUOT)
    return out_of_room or code_of(fault) == sqlite3.SQLITE_FULL


def cannot_store(fault: BaseException) -> CannotStore:
    """The sentence for a write that failed."""
    if is_full(fault):
        return NoRoom(Said(_CANNOT_SAVE[sqlite3.SQLITE_FULL]))
    return CannotStore(Said(_CANNOT_SAVE.get(code_of(fault) or 0, _NOT_WRITTEN)))


@contextmanager
def of_step(edit: "Edit", plan: str) -> Iterator[None]:
    """A refusal within tells which step it refused, and of which plan, to whoever can keep it."""
    try:
        yield
    except CannotStore as refused:
        refused.step, refused.of_plan = edit, plan
        raise


def changed_elsewhere() -> Displaced:
    """Somebody else wrote to the file since we last did (R6)."""
    return Displaced(
        Said(
            N_(
                "Planen er endret et annet sted mens du arbeidet. Endringen din er ikke lagret. "
                "Åpne planen på nytt for å se hva som er nytt."
            )
        )
    )


def disappeared(path: Path) -> Displaced:
    """The file of an open plan is no longer under its name."""
    return Displaced(missing(path).said)


def cannot_see() -> CannotStore:
    """A write failed, and the file cannot be read to see what became of it."""
    return CannotStore(
        Said(
            N_(
                "NavPlan får ikke kontakt med disken og vet ikke om den siste endringen ble lagret. "
                "Det som var lagret før, er urørt. Ta vare på teksten, og åpne planen på nytt for å se."
            )
        )
    )


def stored_on_the_reserve() -> Said:
    """The disk is full, but the edit is stored."""
    return Said(N_("Disken er full. Endringen er lagret på plass som NavPlan holdt av. Rydd plass før du fortsetter."))


def little_room(left: int | None) -> Said | None:
    """The disk is nearly full."""
    if left is None:
        return None
    return Said(N_("Det er lite plass igjen på disken ({n} MB). Rydd gjerne nå."), n=left // 1_000_000)


def upgraded(kept: Path) -> Said:
    """An older file was brought to today's schema."""
    return Said(
        N_("Planen er fra en eldre NavPlan og er oppgradert. Den gamle er beholdt som «{file}»."), file=kept.name
    )


def clock_went_back(ahead: timedelta) -> Said | None:
    """The last step was stored later than now, by more than clocks drift."""
    minutes = int(ahead.total_seconds() // 60)
    if minutes < 2:
        return None
    words = N_("Klokken på maskinen er stilt tilbake {n} minutter. Rekkefølgen i historikken er likevel riktig.")
    return Said(words, n=minutes)


def barred(path: Path, fault: BaseException) -> Said | None:
    """Why a file can be read but not written; None when this fault says something else."""
    if is_full(fault):
        why = N_("Du kan lese, men ikke endre «{file}», fordi disken er full. Rydd plass, og åpne planen på nytt.")
    elif code_of(fault) not in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
        return None
    elif not _may_write(path):
        why = N_("Du kan lese, men ikke endre «{file}», fordi filen er skrivebeskyttet. Arbeid i en kopi.")
    elif _may_write(path.parent):
        return None  # neither is to blame: a hurt header says that the file is only for reading
    else:
        why = N_("Du kan lese, men ikke endre «{file}», fordi mappen er skrivebeskyttet. Arbeid i en kopi.")
    return Said(why, file=path.name)


def _may_write(place: Path) -> bool:
    return os.access(place, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def missing(path: Path) -> CannotRead:
    """There is no such file."""
    return CannotRead(Said(N_("Finner ikke filen «{file}». Den kan være flyttet eller slettet."), file=path.name))


def is_folder(path: Path) -> CannotRead:
    """The path leads to a folder."""
    return CannotRead(Said(N_("«{file}» er en mappe. Velg en NavPlan-fil."), file=path.name))


def not_a_plan(path: Path) -> CannotRead:
    """The file is no SQLite file at all."""
    return CannotRead(Said(N_("«{file}» er ikke en NavPlan-fil. Den er ikke rørt."), file=path.name))


def other_program(path: Path) -> CannotRead:
    """An SQLite file with another maker, or with things in it that we did not make."""
    return CannotRead(
        Said(N_("«{file}» er laget av et annet program og kan ikke åpnes her. Filen er ikke rørt."), file=path.name)
    )


def not_safe(path: Path) -> CannotRead:
    """The schema holds something that no version of NavPlan has put there (R10)."""
    return CannotRead(
        Said(N_("«{file}» er ikke en trygg NavPlan-fil. Den ble ikke åpnet, og den er ikke rørt."), file=path.name)
    )


def locked_by_key(path: Path, key: str) -> Locked:
    """The file is encrypted, and nobody has given its key."""
    words = N_("«{file}» er kryptert. Åpne planen i NavPlan og skriv passordet. Filen er ikke rørt.")
    return Locked(Said(words, file=path.name), path, key)


def not_yet(path: Path) -> CannotRead:
    """Another plan in plain is still being written, so that the driver cannot be changed for an encrypted one."""
    words = N_("NavPlan er ikke ferdig med den forrige planen. Vent litt, og åpne «{file}» igjen. Filen er ikke rørt.")
    return CannotRead(Said(words, file=path.name))


def no_cipher(path: Path) -> CannotRead:
    """The file is encrypted, and this NavPlan came without the library for that."""
    return CannotRead(
        Said(
            N_(
                "«{file}» er kryptert, og denne utgaven av NavPlan kan ikke åpne krypterte planer. "
                "Be den som installerte NavPlan, om utgaven med kryptering. Filen er ikke rørt."
            ),
            file=path.name,
        )
    )


def newer(path: Path, version: str) -> Newer:
    """The file needs a newer program."""
    if version:
        said = Said(
            N_("«{file}» er laget i en nyere NavPlan ({version}) og kan ikke åpnes her. Filen er ikke rørt."),
            file=path.name,
            version=version,
        )
    else:
        said = Said(
            N_("«{file}» er laget i en nyere NavPlan og kan ikke åpnes her. Filen er ikke rørt."), file=path.name
        )
    return Newer(said)


def damaged(path: Path) -> "Hurt":
    """SQLite's own checks, or ours, say that the file is not whole."""
    return Hurt(
        Said(
            N_("Noe i «{file}» er skadet. NavPlan har ikke endret filen. Har dere en kopi av den, så bruk kopien."),
            file=path.name,
        )
    )


def locked(path: Path) -> CannotRead:
    """Another process holds the file."""
    return CannotRead(
        Said(N_("«{file}» er åpen et annet sted. Lukk den der, eller vent litt og prøv igjen."), file=path.name)
    )


def read_only(path: Path) -> CannotRead:
    """We may read the file but not write it."""
    return CannotRead(
        Said(N_("Du kan lese, men ikke endre «{file}». Kopier filen til en mappe der du kan skrive."), file=path.name)
    )


def unreadable(path: Path) -> "MayPass":
    """The operating system does not let us read the file now."""
    return MayPass(
        Said(
            N_("NavPlan får ikke lest «{file}» akkurat nå. Kanskje er disken eller nettverket opptatt."), file=path.name
        )
    )


def exists_already(path: Path) -> NotPlaced:
    """A new plan must not take the place of a file."""
    return NotPlaced(Said(N_("Det finnes allerede en fil som heter «{file}». Velg et annet navn."), file=path.name))


def no_place(path: Path, fault: BaseException) -> NotPlaced:
    """A new file could not be made there: the disk is full, or the folder cannot be written to."""
    full = N_("Det er ikke plass til «{file}» på disken. Rydd plass, eller velg en annen mappe.")
    closed = N_("Kan ikke lage «{file}» i denne mappen. Velg en mappe der du kan skrive.")
    return NotPlaced(Said(full if is_full(fault) else closed, file=path.name))


def cannot_open(path: Path, fault: BaseException) -> CannotRead:
    """The sentence for an open that failed with this fault."""
    code = code_of(fault)
    is_malformed = code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
    if is_malformed and RING.name_for(path):  # with its own key a page that cannot be read was changed
        return damaged(path) if diagnosis.can_be_read(path) else unreadable(path)
    if is_malformed and not _is_no_text(fault) and not diagnosis.is_hurt(path):
        return unreadable(path)
    if isinstance(fault, PermissionError):
        return read_only(path)
    return _SENTENCES.get(code or 0, unreadable)(path)


def cannot_go_on(path: Path, fault: BaseException) -> CannotRead:
    """The sentence for a read that failed in a plan that is open, where somebody waits for the window.

    Whether the file is damaged takes longer to find out than a window may stand still (R8); the next opening does.
    """
    if code_of(fault) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return unreadable(path)
    return cannot_open(path, fault)


_SENTENCES = {
    sqlite3.SQLITE_BUSY: locked,
    sqlite3.SQLITE_LOCKED: locked,
    sqlite3.SQLITE_NOTADB: not_a_plan,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_TOOBIG: not_safe,  # no plan holds a text like that
    sqlite3.SQLITE_READONLY: read_only,
    sqlite3.SQLITE_PERM: read_only,
}
"""By SQLite's code; every other fault is told as a file that cannot be read now."""


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """What the world refuses while this file is opened is told in words; bugs of our own are not."""
    try:
        yield
    except _storage_faults() as fault:
        if not from_outside(fault):
            raise
        raise cannot_open(path, fault) from fault
