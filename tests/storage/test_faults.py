"""Faults of the world have a sentence; bugs of our own have none, so that they are not hidden behind one."""

import errno
import sqlite3 as codes  # for its names of the finer codes; the driver has not all
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError

from navplan.domain.ports import CannotRead, CannotStore
from navplan.storage import faults
from navplan.storage.driver import sqlite3

PLAN = Path("/anywhere/fjordvik.navplan")


def fault(code: int | None, kind: type[sqlite3.Error] = sqlite3.OperationalError) -> sqlite3.Error:
    found = kind("driver words")
    if code is not None:
        found.sqlite_errorcode = code
    return found


def wrapped(inner: sqlite3.Error) -> DBAPIError:
    return IntegrityError("INSERT", {}, inner)


@pytest.mark.parametrize(
    ("code", "primary"),
    [
        (codes.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR),
        (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_BUSY),
        (codes.SQLITE_CONSTRAINT_FOREIGNKEY, sqlite3.SQLITE_CONSTRAINT),
        (None, None),
    ],
)
def test_the_primary_code_is_found_bare_or_wrapped(code: int | None, primary: int | None) -> None:
    assert faults.code_of(fault(code)) == primary
    assert faults.code_of(wrapped(fault(code))) == primary


@pytest.mark.parametrize(
    "code",
    [
        sqlite3.SQLITE_FULL,
        codes.SQLITE_IOERR_WRITE,
        codes.SQLITE_READONLY_DBMOVED,
        codes.SQLITE_BUSY_SNAPSHOT,
        codes.SQLITE_CORRUPT_VTAB,
        sqlite3.SQLITE_NOTADB,
        codes.SQLITE_CANTOPEN_ISDIR,
    ],
)
def test_disk_lock_and_damage_come_from_outside(code: int) -> None:
    assert faults.from_outside(fault(code))
    assert faults.from_outside(wrapped(fault(code)))


@pytest.mark.parametrize(
    "bug",
    [
        fault(codes.SQLITE_CONSTRAINT_FOREIGNKEY, sqlite3.IntegrityError),
        fault(sqlite3.SQLITE_ERROR),
        fault(sqlite3.SQLITE_MISUSE),
        fault(None, sqlite3.ProgrammingError),
        wrapped(fault(codes.SQLITE_CONSTRAINT_NOTNULL, sqlite3.IntegrityError)),
        ValueError("ours"),
    ],
)
def test_a_broken_rule_of_our_own_is_a_bug(bug: BaseException) -> None:
    assert not faults.from_outside(bug)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.ETIMEDOUT])
def test_what_the_operating_system_says_comes_from_outside(code: int) -> None:
    assert faults.from_outside(OSError(code, "no"))


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        (fault(sqlite3.SQLITE_FULL), "Disken er full. Endringen er ikke lagret. Rydd plass og prøv igjen."),
        (OSError(errno.ENOSPC, "no"), "Disken er full. Endringen er ikke lagret. Rydd plass og prøv igjen."),
        (OSError(errno.EDQUOT, "no"), "Disken er full. Endringen er ikke lagret. Rydd plass og prøv igjen."),
        (
            fault(sqlite3.SQLITE_READONLY),
            "NavPlan får ikke skrevet til planen nå. Endringen er ikke lagret. Sjekk at filen ikke er skrivebeskyttet.",
        ),
        (
            fault(sqlite3.SQLITE_BUSY),
            "Planen er opptatt i et annet vindu. Endringen er ikke lagret. Prøv igjen om litt.",
        ),
        (
            wrapped(fault(sqlite3.SQLITE_LOCKED)),
            "Planen er opptatt i et annet vindu. Endringen er ikke lagret. Prøv igjen om litt.",
        ),
        (
            fault(codes.SQLITE_IOERR_WRITE),
            "Endringen ble ikke lagret. Det som var lagret før, er urørt. Prøv igjen.",
        ),
        (
            OSError(errno.EIO, "no"),
            "Endringen ble ikke lagret. Det som var lagret før, er urørt. Prøv igjen.",
        ),
    ],
)
def test_each_failed_write_has_its_sentence(cause: BaseException, words: str) -> None:
    assert faults.cannot_store(cause).said.words() == words


@pytest.mark.parametrize(
    "make",
    [
        faults.missing,
        faults.is_folder,
        faults.not_a_plan,
        faults.other_program,
        faults.not_safe,
        faults.damaged,
        faults.locked,
        faults.read_only,
        faults.unreadable,
        faults.exists_already,
        partial(faults.no_place, fault=OSError(errno.ENOSPC, "")),
    ],
)
def test_every_sentence_names_the_file_but_not_its_place(make: object) -> None:
    assert callable(make)
    told = make(PLAN)
    assert isinstance(told, CannotStore)
    assert "«fjordvik.navplan»" in told.said.words()
    assert "anywhere" not in told.said.words()
    assert str(told) == told.said.words()


def test_what_cannot_be_read_is_also_something_that_cannot_be_stored() -> None:
    """Who catches the one catches the other; the other way round they are told apart."""
    assert isinstance(faults.missing(PLAN), CannotRead)
    assert not isinstance(faults.no_place(PLAN, OSError(errno.EACCES, "")), CannotRead)
    assert not isinstance(faults.changed_elsewhere(), CannotRead)


def test_a_permission_that_lacks_is_told_as_read_only() -> None:
    assert faults.cannot_open(PLAN, PermissionError(errno.EACCES, "no")).said == faults.read_only(PLAN).said
