"""The store: an Edit is stored whole or not at all, with its history, and never over somebody else's work."""

import json
import sqlite3 as codes  # for its names of the finer codes; the driver has not all
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from navplan import __version__
from navplan.domain.changes import Change, Edit
from navplan.domain.modules import KINDS
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, GoalStatus, Measure
from navplan.domain.ports import CannotStore
from navplan.domain.records import to_json
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.storage import marks, shelving
from navplan.storage.driver import sqlite3
from navplan.storage.store import SqliteStore, new_plan, open_plan
from tests.storage.conftest import fill, foreign, listing, query


def whole(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with closing(foreign(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        return {
            table: connection.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2').fetchall()
            for (table,) in tables
            if table != "alembic_version"
        }


def read_all(workspace: Workspace) -> dict[str, object]:
    return {kind.key: workspace.all(kind.record) for kind in KINDS}


def edit(*changes: Change, action: str = "a1") -> Edit:
    return Edit(Said("Prøve"), changes, action)


# -- what is stored is what was meant


def test_a_filled_plan_reads_the_same_after_reopening(plan_file: Path) -> None:
    workspace = Workspace(open_plan(plan_file, KINDS), KINDS)
    fill(workspace)
    stored, history = read_all(workspace), workspace.history(1_000)
    workspace.close()
    again = Workspace(open_plan(plan_file, KINDS), KINDS)
    assert read_all(again) == stored
    assert again.history(1_000) == history
    again.close()


@pytest.mark.parametrize(
    "title",
    [
        "'; DROP TABLE goal; --",
        '"',
        "%s ? :x {y}",
        "æøå 😀 \u202eabc",
        "1e9",
        "NULL",
        "=1+1",
        "a\nb",
        "\ufeffx",
        "x" * 5_000,
    ],
)
def test_any_text_comes_back_letter_for_letter(plan: Workspace, plan_file: Path, title: str) -> None:
    goal = plan.add(Goal(title=title))
    again = open_plan(plan_file, KINDS)
    assert again.all(Goal) == (goal,)
    assert again.history(1)[0].after == goal
    again.close()


def test_history_is_written_with_every_change_and_agrees_with_it(plan: Workspace, plan_file: Path) -> None:
    goal = plan.add(Goal(title="Mål"))
    after = plan.set(goal, title="Nytt")
    plan.remove(after)
    rows = query(plan_file, "SELECT seq, title, kind, record, before, after FROM history ORDER BY seq")
    assert [row[0] for row in rows] == [1, 2, 3]
    said = [json.loads(str(row[1]))["text"] for row in rows]
    assert said == ["Legg til {kind}", "Endre {field}", "Fjern {kind}"]
    states = [(None, goal), (goal, after), (after, None)]
    assert [row[2:4] for row in rows] == [("goal", goal.id)] * 3
    for row, (before, later) in zip(rows, states, strict=True):
        assert json.loads(str(row[4] or "null")) == (to_json(before) if before else None)
        assert json.loads(str(row[5] or "null")) == (to_json(later) if later else None)


def test_history_of_a_kind_that_this_program_does_not_know_is_left_out(plan: Workspace, plan_file: Path) -> None:
    plan.add(Goal())
    plan.close()
    query(
        plan_file,
        "INSERT INTO history SELECT 50, at, action, title, 'unicorn', record, before, after, way, link,"
        " hand, salt, sum, known_as FROM history",
    )
    store = open_plan(plan_file, KINDS)
    assert [past.seq for past in store.history(10)] == [1]
    store.close()


def test_the_clock_going_back_does_not_turn_history_around(
    plan: Workspace, sqlite_store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    goal = plan.add(Goal(title="Først"))

    class Yesterday(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> Any:
            return datetime(2001, 1, 1, tzinfo=tz)

    monkeypatch.setattr("navplan.storage.store.datetime", Yesterday)
    plan.set(goal, title="Sist")
    told = sqlite_store.history(2)
    assert [past.seq for past in told] == [2, 1]
    assert told[0].at < told[1].at


def test_every_edit_raises_the_revision_by_one_and_signs_the_document(plan: Workspace, plan_file: Path) -> None:
    start = query(plan_file, "SELECT plan, revision, lowest_reader, lowest_writer FROM document")[0]
    goal = plan.add(Goal())
    with plan.draft(Said("Mange")) as draft:
        for _ in range(20):
            draft.add(Measure(goals=(goal.id,)))
    before = datetime.now(UTC)
    plan.set(goal, title="x")
    row = query(
        plan_file, "SELECT plan, revision, lowest_reader, lowest_writer, action, program, saved_at FROM document"
    )[0]
    assert (row[0], row[1], row[2:4]) == (start[0], 3, start[2:4])
    assert row[4] == plan.history(1)[0].action
    assert row[5] == __version__
    saved = datetime.fromisoformat(str(row[6]))
    assert before <= saved <= datetime.now(UTC)
    assert plan.saved_at == saved == plan.history(1)[0].at


def test_two_opened_plans_are_two_writers(plan_file: Path) -> None:
    writers = set()
    for _ in range(2):
        store = open_plan(plan_file, KINDS)
        store.commit(edit(Change(None, Role(id=f"r{len(writers)}")), action=f"a{len(writers)}"))
        writers.add(query(plan_file, "SELECT writer FROM document")[0][0])
        store.close()
    assert len(writers) == 2


# -- whole or not at all


class Fault:
    """A driver fault of the kind that SQLite gives, as SQLAlchemy would hand it on."""

    def __init__(self, code: int, text: str) -> None:
        self.fault = sqlite3.OperationalError(text)
        self.fault.sqlite_errorcode = code

    def __call__(self, *args: object, **kwargs: object) -> Any:
        raise self.fault


FULL = Fault(sqlite3.SQLITE_FULL, "database or disk is full")
DISK = Fault(codes.SQLITE_IOERR_WRITE, "disk I/O error")


@pytest.mark.parametrize("place", ["_put", "_replace", "_take"])
def test_a_disk_that_fails_in_the_middle_of_an_edit_leaves_nothing_of_it(
    plan: Workspace, plan_file: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    goal, doomed = plan.add(Goal(title="Mål")), plan.add(Goal(title="Skal bort"))
    before, known = whole(plan_file), read_all(plan)

    def mixed() -> None:
        with plan.draft(Said("Blandet")) as draft:
            draft.add(Measure(goals=(goal.id,)))
            draft.set(goal, title="Nytt")
            draft.remove(doomed)

    original = getattr(shelving, place)

    def then_fail(connection: Any, schema: Any, changes: Any) -> None:
        original(connection, schema, changes)
        FULL()

    monkeypatch.setattr(shelving, place, then_fail)
    with pytest.raises(CannotStore, match=r"Disken er full. Endringen er ikke lagret"):
        mixed()
    assert whole(plan_file) == before
    assert read_all(plan) == known
    monkeypatch.undo()
    mixed()
    assert query(plan_file, "SELECT count(*) FROM goal") == [(1,)]
    assert query(plan_file, "SELECT revision FROM document") == [(3,)]


def deny(table: str) -> Callable[..., int]:
    """An authorizer that lets SQLite itself refuse to insert into one table."""

    def authorizer(action: int, name: str | None, *rest: object) -> int:
        return sqlite3.SQLITE_DENY if (action, name) == (sqlite3.SQLITE_INSERT, table) else sqlite3.SQLITE_OK

    return authorizer


@pytest.mark.parametrize("table", ["history", "measure_goals"])
def test_when_sqlite_itself_refuses_a_row_the_whole_edit_is_gone_and_the_bug_is_not_hidden(
    plan: Workspace, sqlite_store: SqliteStore, plan_file: Path, table: str
) -> None:
    goal = plan.add(Goal(title="Mål"))
    before = whole(plan_file)
    with sqlite_store._engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
    driver.set_authorizer(deny(table))
    with pytest.raises(Exception, match="not authorized"):
        plan.add(Measure(goals=(goal.id,)))
    driver.set_authorizer(None)
    assert whole(plan_file) == before
    assert plan.all(Measure) == ()
    plan.add(Measure(goals=(goal.id,)))
    assert query(plan_file, "SELECT count(*) FROM measure") == [(1,)]


def test_after_a_fault_the_store_opens_the_file_anew(
    plan: Workspace, sqlite_store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a failed sync the connection is dead: nothing is tried again on it (R9)."""
    with sqlite_store._engine.connect() as connection:
        old = connection.connection.driver_connection
    monkeypatch.setattr(shelving, "_put", DISK)
    with pytest.raises(CannotStore, match="Endringen ble ikke lagret"):
        plan.add(Goal())
    monkeypatch.undo()
    with sqlite_store._engine.connect() as connection:
        assert connection.connection.driver_connection is not old
    plan.add(Goal())
    assert len(plan.all(Goal)) == 1


def test_a_commit_that_failed_after_it_was_stored_is_not_told_as_failed(
    plan: Workspace, sqlite_store: SqliteStore, plan_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fault comes after SQLite has committed; a fresh look finds the action in the file (R8)."""
    engine_begin = sqlite_store._engine.begin

    class LateFault:
        def __enter__(self) -> Any:
            self.inner = engine_begin()
            return self.inner.__enter__()

        def __exit__(self, *reason: Any) -> None:
            self.inner.__exit__(*reason)
            DISK()

    monkeypatch.setattr(sqlite_store._engine, "begin", LateFault)
    goal = plan.add(Goal(title="Lagret likevel"))
    assert plan.all(Goal) == (goal,)
    assert query(plan_file, "SELECT title FROM goal") == [("Lagret likevel",)]
    plan.set(goal, title="Og videre")
    assert query(plan_file, "SELECT count(*), max(revision) FROM goal, document") == [(1, 2)]


def test_a_look_that_fails_after_the_commit_does_not_turn_success_into_failure(
    plan: Workspace, sqlite_store: SqliteStore, plan_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once SQLite has said yes, no later fault may say no: the user would do the step twice."""
    original = SqliteStore._write

    def last_look(self: SqliteStore, *args: Any) -> None:
        original(self, *args)
        monkeypatch.setattr(marks, "look", DISK)

    monkeypatch.setattr(SqliteStore, "_write", last_look)
    goal = plan.add(Goal(title="Lagret"))
    assert plan.all(Goal) == (goal,)
    assert query(plan_file, "SELECT title FROM goal") == [("Lagret",)]


# -- rules of the database


def test_the_database_refuses_a_link_to_nothing_and_a_removal_that_forgets_its_links(
    plan: Workspace, sqlite_store: SqliteStore, plan_file: Path
) -> None:
    goal = plan.add(Goal())
    plan.add(GoalStatus(goal=goal.id))
    plan.add(Measure(goals=(goal.id,)))
    before = whole(plan_file)
    forgetful = [
        edit(Change(goal, None)),
        edit(Change(None, GoalStatus(id="s", goal="nobody"))),
        edit(Change(None, Measure(id="m", goals=("nobody",)))),
        edit(Change(None, Goal(id="g", role="nobody"))),
        edit(Change(None, Goal(id=goal.id))),
    ]
    for bad in forgetful:
        with pytest.raises(IntegrityError):
            sqlite_store.commit(bad)
        assert whole(plan_file) == before
    plan.set(goal, title="Fortsatt i gang")


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM goal",
        "UPDATE goal SET id = 'other'",
        "UPDATE goal_status SET goal = 'nobody'",
        "UPDATE goal_status SET goal = NULL",
        "INSERT INTO measure_goals (record, target, place) VALUES ('nobody', 'nobody', 0)",
        "UPDATE goal SET from_year = 1999",
        "UPDATE goal SET from_year = 'i fjor'",
        "UPDATE goal SET title = NULL",
        "UPDATE measure SET progress = 101",
        "UPDATE measure SET participation = 2",
        "UPDATE measure SET deadline = '1.5.2026'",
        "UPDATE letter SET attachments = 'Vedlegg'",
        "UPDATE history SET title = 'tekst'",
        "UPDATE history SET before = NULL, after = NULL",
        "INSERT INTO document SELECT 2, plan, 0, '', '', '', '', 1, 1, 1, '', '', '' FROM document",
    ],
)
def test_what_cannot_be_in_a_plan_is_refused_by_the_database_itself(filled_file: Path, sql: str) -> None:
    from navplan.storage.engine import connect

    with closing(connect(filled_file)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute(sql)


def test_the_database_never_changes_rows_by_itself(filled_file: Path) -> None:
    rows = query(filled_file, "SELECT sql FROM sqlite_master WHERE sql LIKE '%REFERENCES%'")
    keys = " ".join(str(row[0]) for row in rows)
    assert keys.count("ON DELETE RESTRICT") == keys.count("REFERENCES") > 20
    for word in ("CASCADE", "SET NULL", "SET DEFAULT"):
        assert word not in keys


# -- opening and closing


def test_a_new_plan_is_open_empty_and_has_an_identity_of_its_own(tmp_path: Path) -> None:
    ids = set()
    for name in ("a.navplan", "b.navplan"):
        store = new_plan(tmp_path / name, KINDS)
        assert all(store.all(kind.record) == () for kind in KINDS)
        assert store.history(10) == ()
        store.close()
        ids.add(query(tmp_path / name, "SELECT plan FROM document")[0][0])
    assert len(ids) == 2
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.navplan", "b.navplan"]


def test_opening_and_closing_changes_nothing(filled_file: Path) -> None:
    before = listing(filled_file.parent)
    store = open_plan(filled_file, KINDS)
    store.all(Goal)
    store.history(5)
    store.close()
    assert listing(filled_file.parent) == before


def test_closing_twice_is_harmless(filled_file: Path) -> None:
    store = open_plan(filled_file, KINDS)
    store.close()
    store.close()
    assert list(filled_file.parent.iterdir()) == [filled_file]
