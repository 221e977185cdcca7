"""A file of a newer NavPlan (message table, rows 20 and 21): read if it lets us, else left; never changed."""

import re
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotRead, CannotStore
from navplan.domain.workspace import Workspace
from navplan.storage import passing, upgrade
from navplan.storage.lowest import FIRST_READER
from navplan.storage.probe import SCHEMA_VERSION
from navplan.storage.received.newer import open_newer
from tests.storage.conftest import listing, query
from tests.storage.newer_files import NEWER, make_newer

READABLE = "Filen er laget i en nyere NavPlan (7.5.0). Du kan lese den, men ikke endre."
REFUSED = "«fjordvik.navplan» er laget i en nyere NavPlan (7.5.0) og kan ikke åpnes her. Filen er ikke rørt."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "eget"


def test_a_newer_file_that_lets_us_is_read_and_left_byte_for_byte(filled_file: Path, own: Path) -> None:
    goals = query(filled_file, "SELECT title FROM goal ORDER BY entry")
    steps = query(filled_file, "SELECT count(*) FROM history")[0][0]
    make_newer(filled_file)
    before, times = listing(filled_file.parent), filled_file.stat()
    store = open_newer(filled_file, own, KINDS)
    assert store is not None
    plan = Workspace(store, KINDS)
    assert [(goal.title,) for goal in plan.all(Goal)] == goals
    assert len(plan.history(10_000)) == steps, "the step about what we do not know is passed by"
    assert plan.find(str(goals[0][0]).split()[0].casefold(), 5), "search works"
    assert plan.standing().doubts == ()
    assert plan.standing().barred.words() == READABLE
    with pytest.raises(CannotStore, match=re.escape(READABLE)):
        plan.add(Goal(title="Nytt"))
    plan.close()
    assert listing(filled_file.parent) == before
    assert filled_file.stat().st_mtime_ns == times.st_mtime_ns
    assert list((own / passing.FOLDER).iterdir()) == [], "nothing is left of what was read"


def test_a_step_told_in_another_way_is_passed_by(filled_file: Path, own: Path) -> None:
    odd = "UPDATE history SET after = '[1, 2]' WHERE seq = (SELECT max(seq) FROM history WHERE after IS NOT NULL)"
    steps = query(filled_file, "SELECT count(*) FROM history")[0][0]
    store = open_newer(make_newer(filled_file, more=(odd,)), own, KINDS)
    assert store is not None
    assert len(store.history(10_000)) == int(str(steps)) - 1
    store.close()


LINKED = ("ALTER TABLE goal ADD COLUMN weight INTEGER NOT NULL DEFAULT 1",)
"""A newer file whose history is linked as ours is."""


def notice_of(path: Path, own: Path) -> str:
    store = open_newer(path, own, KINDS)
    assert store is not None
    notice = store.standing().notice
    store.close()
    return notice.words() if notice is not None else ""


def test_the_history_of_a_newer_file_is_looked_along(filled_file: Path, own: Path) -> None:
    make_newer(filled_file, more=LINKED)
    assert notice_of(filled_file, own) == ""


@pytest.mark.parametrize(
    "sql",
    [
        """UPDATE history SET title = '{"text": "Et annet steg"}' WHERE seq = 1""",
        "UPDATE history SET link = NULL WHERE seq = 1",
        "DELETE FROM history WHERE seq = (SELECT max(seq) FROM history)",
    ],
)
def test_a_history_that_was_changed_or_cut_short_is_told(filled_file: Path, own: Path, sql: str) -> None:
    make_newer(filled_file, more=(*LINKED, sql))
    assert notice_of(filled_file, own).startswith("Historikken i filen henger ikke sammen")


def refused(path: Path, own: Path) -> None:
    """With row 21, the file and its folder as they were, and nothing left."""
    before = listing(path.parent)
    with pytest.raises(CannotRead) as told:
        open_newer(path, own, KINDS)
    assert told.value.said.words() == REFUSED
    assert listing(path.parent) == before
    assert list((own / passing.FOLDER).iterdir()) == []


@pytest.mark.parametrize("reader", [SCHEMA_VERSION + 1, 99, 0, -1])
def test_a_newer_file_that_asks_for_a_newer_program_is_refused(filled_file: Path, own: Path, reader: int) -> None:
    refused(make_newer(filled_file, reader), own)


@pytest.mark.parametrize(
    "sql",
    [
        "ALTER TABLE goal RENAME COLUMN risk TO danger",
        "DROP TABLE goal_status",
        "ALTER TABLE history RENAME COLUMN title TO words",
        "DROP TABLE search",
    ],
)
def test_what_we_know_must_stand_in_it_as_we_expect_it(filled_file: Path, own: Path, sql: str) -> None:
    query(filled_file, "PRAGMA foreign_keys = OFF")
    if sql == "DROP TABLE search":  # the index is no table of ours: it is made anew
        store = open_newer(make_newer(filled_file, more=(*NEWER, sql)), own, KINDS)
        assert store is not None
        store.close()
        return
    refused(make_newer(filled_file, more=(*NEWER, sql)), own)


def test_a_column_of_another_type_is_not_ours(filled_file: Path, own: Path) -> None:
    query(filled_file, "ALTER TABLE office RENAME COLUMN name TO old")
    refused(make_newer(filled_file, more=("ALTER TABLE office ADD COLUMN name INTEGER NOT NULL DEFAULT 1",)), own)


def test_a_view_in_the_place_of_a_table_is_not_read(filled_file: Path, own: Path) -> None:
    sly = ("ALTER TABLE goal_status RENAME TO away", "CREATE VIEW goal_status AS SELECT * FROM away")
    refused(make_newer(filled_file, more=sly), own)


def test_a_value_that_our_rules_forbid_is_a_newer_file_we_cannot_read(filled_file: Path, own: Path) -> None:
    wider = (
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'participation IN (0, 1)', '1') WHERE name = 'measure'",
    )
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(filled_file, isolation_level=None)) as connection:
        for sql in wider:
            connection.execute(sql)
    query(filled_file, "UPDATE measure SET participation = 7")
    refused(make_newer(filled_file), own)


def test_a_newer_file_that_is_hurt_is_not_read(filled_file: Path, own: Path) -> None:
    make_newer(filled_file)
    with filled_file.open("r+b") as file:
        file.truncate(filled_file.stat().st_size // 2 // 4096 * 4096)
    before = filled_file.read_bytes()
    with pytest.raises(CannotRead):
        open_newer(filled_file, own, KINDS)
    assert filled_file.read_bytes() == before


def test_a_file_of_today_is_none_of_this_ways_business(filled_file: Path, own: Path) -> None:
    assert open_newer(filled_file, own, KINDS) is None
    assert not own.exists()


def test_a_new_plan_says_who_may_read_and_write_it(plan_file: Path) -> None:
    reader, writer = query(plan_file, "SELECT lowest_reader, lowest_writer FROM document")[0]
    assert FIRST_READER <= int(str(reader)) <= SCHEMA_VERSION
    assert writer == SCHEMA_VERSION


def test_every_migration_since_newer_files_are_read_states_its_lowest_reader_and_writer() -> None:
    config = Config()
    config.set_main_option("script_location", str(upgrade.MIGRATIONS))
    config.set_main_option("path_separator", "os")
    for script in ScriptDirectory.from_config(config).walk_revisions():
        number = int(script.revision)
        if number > FIRST_READER:
            assert FIRST_READER <= script.module.lowest_reader <= number, script.revision
            assert script.module.lowest_writer == number, "sums cover every column: an older program cannot write"
