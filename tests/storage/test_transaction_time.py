"""A write transaction is short (R4): the log tells of a long one, and nothing but the writing stands inside it."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Measure
from navplan.domain.ports import CannotRead
from navplan.domain.workspace import Workspace
from navplan.storage import faults, way_in
from navplan.storage.driver import sqlite3
from navplan.storage.engine import driver_of
from navplan.storage.store import SqliteStore, open_plan
from navplan.storage.watch import LONGEST, Watch

TIMES = tuple(way_in.PATIENCE)
"""As the program has it; the tests of this folder are hurried."""


def ticking(*moments: float) -> Iterator[float]:
    yield from moments


@pytest.mark.parametrize(("took", "is_told"), [(LONGEST, False), (LONGEST + 0.05, True)])
def test_the_log_tells_of_a_long_transaction_and_of_no_other(took: float, is_told: bool, caplog) -> None:
    clock = ticking(0.0, took)
    with caplog.at_level(logging.INFO, "navplan"), Watch(3, lambda: next(clock)) as watch:
        watch.begin()
    told = ["a write transaction took 250 ms, for 3 changes"]
    assert [record.getMessage() for record in caplog.records] == (told if is_told else [])


def test_waiting_for_the_lock_and_steps_that_were_not_stored_are_not_counted(caplog) -> None:
    clock = ticking(0.0, 9.0)
    with caplog.at_level(logging.INFO, "navplan"):
        watch = Watch(1, lambda: next(clock))
        watch.begin()
        watch.__exit__(OSError, OSError(), None)
        with Watch(1, lambda: 0.0):
            pass
    assert caplog.records == []


def test_every_step_of_the_store_is_watched_and_the_log_says_nothing_of_what_was_written(
    sqlite_store: SqliteStore, caplog, monkeypatch
) -> None:
    monkeypatch.setattr("navplan.storage.watch.LONGEST", -1.0)
    with caplog.at_level(logging.INFO, "navplan"):
        Workspace(sqlite_store, KINDS).add(Measure(title="Kari Testperson"))
    (record,) = caplog.records
    assert "for 1 changes" in record.getMessage()
    assert "Testperson" not in record.getMessage()


def test_those_who_listen_are_told_after_the_transaction(sqlite_store: SqliteStore) -> None:
    plan, seen = Workspace(sqlite_store, KINDS), []

    def listener(_edit: object) -> None:
        with sqlite_store._plain() as connection:
            seen.append(connection.in_transaction)

    plan.listen(listener)
    plan.add(Measure(title="Ringe"))
    assert seen == [False]


SLOW = {"sleep", "open", "fsync", "fdatasync", "stat", "replace", "rename", "unlink", "copyfile", "getuser"}
"""Calls that wait for something; SQLite's own work is not seen here."""


def test_nothing_that_waits_is_called_inside_the_transaction(sqlite_store: SqliteStore) -> None:
    called: set[str] = set()
    statements: list[str] = []

    def note(frame, kind: str, what: object) -> None:
        if kind == "call":
            called.add(f"{frame.f_globals.get('__name__', '')}.{frame.f_code.co_name}")
        elif kind == "c_call":
            called.add(f"{getattr(what, '__module__', None)}.{getattr(what, '__name__', '')}")

    plan = Workspace(sqlite_store, KINDS)
    plan.listen(lambda _edit: None)
    measure = plan.add(Measure(title="Ringe"))

    def begin(connection) -> None:
        driver_of(connection).set_trace_callback(statements.append)
        sys.setprofile(note)

    def commit(connection) -> None:
        sys.setprofile(None)
        driver_of(connection).set_trace_callback(None)

    event.listen(sqlite_store._engine, "begin", begin)
    event.listen(sqlite_store._engine, "commit", commit)
    try:
        plan.set(measure, title="Faste ringetider")
    finally:
        sys.setprofile(None)
    assert "navplan.storage.store._write" in called, "the transaction was looked at"
    waits = {name for name in called if name.rpartition(".")[2] in SLOW}
    assert {name for name in waits if not name.startswith("None.")} == set(), "methods of texts have no module"
    assert {name for name in called if name.startswith(("navplan.domain.workspace", "navplan.ui"))} == set()
    assert len(statements) <= MOST, statements


MOST = 40
"""Statements that one changed field takes, of SQLite's index too: none that grows with the plan."""


# -- reads that fail (R8)


def test_a_read_that_fails_is_tried_three_times_over_five_seconds_before_anybody_is_told(
    filled_file: Path, monkeypatch
) -> None:
    tried: list[Path] = []
    slept: list[float] = []

    def damaged(path: Path, _own: object) -> None:
        tried.append(path)
        raise faults.damaged(path)

    monkeypatch.setattr(way_in, "PATIENCE", TIMES)
    monkeypatch.setattr(way_in, "_ready", damaged)
    monkeypatch.setattr(way_in.time, "sleep", slept.append)
    with pytest.raises(CannotRead):
        open_plan(filled_file, KINDS)
    assert len(tried) == 3
    assert sum(slept) == 5.0


def test_a_plan_that_is_open_is_never_called_damaged_and_the_window_does_not_wait(
    filled_file: Path, monkeypatch
) -> None:
    def waits(_seconds: float) -> None:
        raise AssertionError("the window would stand still")

    fault = sqlite3.DatabaseError("database disk image is malformed")
    fault.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    monkeypatch.setattr("navplan.storage.diagnosis.time.sleep", waits)
    assert faults.cannot_go_on(filled_file, fault).said == faults.unreadable(filled_file).said
