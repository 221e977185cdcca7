"""Connections: the settings that the promises rest on are read back from every connection, not believed."""

from collections.abc import Callable
from contextlib import closing
from itertools import takewhile
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError

from navplan.domain.modules.office import Role
from navplan.domain.ports import CannotRead
from navplan.domain.workspace import Workspace
from navplan.storage import engine, way_in
from navplan.storage.driver import sqlite3
from navplan.storage.engine import PRAGMAS, PragmaRefused, close, close_engine, connect, writer_engine
from tests.storage.conftest import query

PROMISED = {
    "synchronous": 3,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "temp_store": 2,
    "secure_delete": 1,
    "busy_timeout": 5_000,
    "cache_size": -65_536,
    "cache_spill": 0,
}


def settings_of(ask: Callable[[str], object]) -> dict[str, object]:
    return {name: ask(name) for name in PROMISED}


def test_every_promised_setting_is_in_force_on_the_writer(plan_file: Path) -> None:
    writer = writer_engine(plan_file)
    with writer.connect() as connection:
        found = settings_of(lambda name: connection.exec_driver_sql(f"PRAGMA {name}").scalar())
        journal = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
    writer.dispose()
    assert (found, journal) == (PROMISED, "truncate")


@pytest.mark.parametrize("read_only", [True, False])
def test_every_promised_setting_is_in_force_on_a_plain_connection(plan_file: Path, read_only: bool) -> None:
    with closing(connect(plan_file, read_only=read_only)) as connection:
        found = settings_of(lambda name: connection.execute(f"PRAGMA {name}").fetchone()[0])
        journal = connection.execute("PRAGMA journal_mode").fetchone()[0]
    assert found == PROMISED
    assert journal == ("delete" if read_only else "truncate")


def test_what_guards_against_a_file_is_in_force_before_it_is_read(tmp_path: Path) -> None:
    """And so is `temp_store`, which lets go of a schema that was read: reading it again takes half of a look's time."""
    rubbish = tmp_path / "rubbish"
    rubbish.write_bytes(b"no plan at all. " * 256)
    with closing(sqlite3.connect(rubbish)) as connection:
        before = [*takewhile(lambda name: is_set(connection, name), PRAGMAS)]
    assert {"trusted_schema", "cell_size_check", "mmap_size", "temp_store", "busy_timeout"} <= {*before} < {*PRAGMAS}


def is_set(connection: sqlite3.Connection, name: str) -> bool:
    """Whether a setting could be made without a look into the file, which is no plan."""
    try:
        connection.execute(f"PRAGMA {name} = {PRAGMAS[name]}").fetchall()
    except sqlite3.DatabaseError:
        return False
    return True


@pytest.mark.parametrize(("name", "wanted"), [("synchronous", 9), ("journal_mode", "sideways"), ("no_such", 1)])
def test_a_setting_that_sqlite_does_not_take_is_refused_at_once(
    plan_file: Path, monkeypatch: pytest.MonkeyPatch, name: str, wanted: object
) -> None:
    monkeypatch.setitem(PRAGMAS, name, wanted)  # type: ignore[misc]
    with pytest.raises(PragmaRefused, match=name):
        connect(plan_file)


def test_a_connection_never_makes_a_file(tmp_path: Path) -> None:
    for read_only in (True, False):
        with pytest.raises(sqlite3.OperationalError):
            connect(tmp_path / "none.navplan", read_only=read_only)
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_connection_cannot_write(plan_file: Path) -> None:
    with closing(connect(plan_file, read_only=True)) as connection, pytest.raises(sqlite3.OperationalError):
        connection.execute("UPDATE document SET revision = 9")


@pytest.mark.parametrize("name", ["a?mode=memory", "a#b", "100 % ål", "a;b'c\"d", "  rom "])
def test_any_name_that_a_file_can_have_is_opened_as_that_file(plan_file: Path, name: str) -> None:
    odd = plan_file.rename(plan_file.with_name(name))
    with closing(connect(odd, read_only=True)) as connection:
        assert connection.execute("SELECT revision FROM document").fetchone() == (0,)


def test_foreign_keys_can_be_put_off_for_migrations_only_on_request(plan_file: Path) -> None:
    with closing(connect(plan_file, foreign_keys=False)) as connection:
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (0,)


def test_a_store_that_is_too_old_opens_nothing_and_says_so(filled_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = filled_file.read_bytes()
    monkeypatch.setattr(way_in, "OLDEST_SQLITE", (99, 0, 0))
    with pytest.raises(CannotRead, match=r"SQLite \d+\.\d+\.\d+, som er for gammel"):
        way_in.ready(filled_file, None)
    assert filled_file.read_bytes() == before


def test_the_sqlite_here_is_not_older_than_the_oldest_tested() -> None:
    assert sqlite3.sqlite_version_info >= engine.OLDEST_SQLITE


@pytest.fixture
def writer(plan_file: Path, impatient: None) -> Engine:
    return writer_engine(plan_file)


def test_a_transaction_begins_as_a_writer_before_its_first_statement(writer: Engine, plan_file: Path) -> None:
    with writer.begin() as connection:
        connection.execute(text("SELECT 1"))
        other = connect(plan_file)
        with closing(other), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    writer.dispose()


def test_a_writer_has_one_connection_only(writer: Engine) -> None:
    with writer.connect() as one, writer.connect() as two:
        assert one.connection.driver_connection is two.connection.driver_connection
    writer.dispose()


def test_a_failed_statement_takes_the_whole_transaction_back(writer: Engine, plan_file: Path) -> None:
    def half() -> None:
        with writer.begin() as connection:
            connection.exec_driver_sql("UPDATE document SET revision = 77")
            connection.exec_driver_sql("UPDATE nonsense SET x = 1")

    with pytest.raises(OperationalError):
        half()
    writer.dispose()
    assert query(plan_file, "SELECT revision FROM document") == [(0,)]


def test_nothing_of_an_open_transaction_reaches_the_file(writer: Engine, plan_file: Path) -> None:
    """Not even when it is larger than any cache: a crash in the middle needs no repair of the file itself."""
    before = plan_file.read_bytes()
    with writer.connect() as connection:
        for n in range(400):
            row = (n, f"id{n}", "x" * 4_000, "felles")
            connection.exec_driver_sql("INSERT INTO role (entry, id, title, owner_line) VALUES (?, ?, ?, ?)", row)
        assert plan_file.read_bytes() == before
        connection.rollback()
    writer.dispose()
    assert plan_file.read_bytes() == before


def test_between_commits_the_journal_is_empty_and_after_closing_the_plan_lies_alone(
    plan: Workspace, plan_file: Path
) -> None:
    plan.add(Role(title="Leder"))
    beside = {file.name: file.stat().st_size for file in plan_file.parent.iterdir() if file != plan_file}
    assert beside in ({}, {"fjordvik.navplan-journal": 0})
    plan.close()
    assert list(plan_file.parent.iterdir()) == [plan_file]


def test_closing_a_connection_leaves_no_journal(plan_file: Path) -> None:
    connection = connect(plan_file)
    connection.execute("UPDATE document SET revision = 3")
    close(connection)
    assert list(plan_file.parent.iterdir()) == [plan_file]
    assert query(plan_file, "SELECT revision FROM document") == [(3,)]


def test_closing_works_when_another_holds_the_file(writer: Engine, plan_file: Path) -> None:
    with writer.begin() as connection:
        connection.exec_driver_sql("UPDATE document SET revision = 3")
    with closing(sqlite3.connect(plan_file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        close_engine(writer)
        other.execute("ROLLBACK")
    assert query(plan_file, "SELECT revision FROM document") == [(3,)]
