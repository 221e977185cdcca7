"""New files and old ones: a file appears under its name only when it is whole, and no upgrade loses a row."""

import errno
import shutil
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from navplan.domain.ports import CannotStore
from navplan.storage import upgrade
from navplan.storage.backups.digest import DERIVED
from navplan.storage.driver import sqlite3
from navplan.storage.engine import APPLICATION_ID, connect
from navplan.storage.probe import SCHEMA_VERSION, check_openable
from tests.storage.conftest import listing, query

STOPPED = "Oppgraderingen stoppet. Den opprinnelige filen er uendret."

SECOND = '''
"""A later schema: goals get a weight, measures lose a column and get a unique code."""

import sqlalchemy as sa
from alembic import op

revision = "{next}"
down_revision = "{newest}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("goal", recreate="always") as batch:
        batch.add_column(sa.Column("weight", sa.Integer(), nullable=False, server_default="1"))
        batch.alter_column("risk_note", nullable=True)
    with op.batch_alter_table("measure", recreate="always") as batch:
        batch.drop_column("contributors")
        batch.alter_column("title", new_column_name="name")
    {last}
'''


def _filled(text: str, gaps: dict[str, str]) -> str:
    for gap, value in gaps.items():
        text = text.replace(gap, value)
    return text


@pytest.fixture
def later(tmp_path: Path) -> Callable[[str], Path]:
    """The chain of today with one more migration; the argument is its last statement."""

    def scripts(last: str = "pass") -> Path:
        folder = tmp_path / "migrations"
        (folder / "versions").mkdir(parents=True)
        shutil.copy(upgrade.MIGRATIONS / "env.py", folder)
        for script in (upgrade.MIGRATIONS / "versions").glob("0*.py"):
            shutil.copy(script, folder / "versions")
        number = f"{SCHEMA_VERSION + 1:04d}"
        filled = {"{last}": last, "{next}": number, "{newest}": f"{SCHEMA_VERSION:04d}"}
        (folder / "versions" / f"{number}_later.py").write_text(_filled(SECOND, filled), encoding="utf-8")
        return folder

    return scripts


@pytest.fixture
def tomorrow(later: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let `upgrade` walk the later chain."""

    def install(last: str = "pass") -> None:
        walk = partial(upgrade.migrate, scripts=later(last), version=SCHEMA_VERSION + 1)
        monkeypatch.setattr(upgrade, "migrate", walk)

    return install


def fail_with(code: int) -> Callable[..., Any]:
    def fail(*args: object, **kwargs: object) -> None:
        raise OSError(code, "the world says no")

    return fail


# -- new files


def test_a_new_file_is_an_empty_plan_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "Nav Fjordvik 2026 – æøå.navplan"
    upgrade.create(path)
    assert list(tmp_path.iterdir()) == [path]
    assert check_openable(path).schema == SCHEMA_VERSION
    assert query(path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    rows = query(path, "SELECT row, revision, writer, action, lowest_reader, lowest_writer FROM document")
    assert rows == [(1, 0, "", "", SCHEMA_VERSION, SCHEMA_VERSION)]
    assert path.stat().st_nlink == 1


@pytest.mark.parametrize("content", [b"", b"viktig"])
def test_a_new_plan_never_takes_the_place_of_a_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.navplan"
    path.write_bytes(content)
    with pytest.raises(CannotStore, match=r"Det finnes allerede en fil som heter «a.navplan». Velg et annet navn."):
        upgrade.create(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_appears_while_the_new_one_is_made_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.navplan"
    original = upgrade._begin

    def slow(beside: Path) -> None:
        original(beside)
        path.write_bytes(b"kollegaens")

    monkeypatch.setattr(upgrade, "_begin", slow)
    with pytest.raises(CannotStore, match="Det finnes allerede en fil"):
        upgrade.create(path)
    assert path.read_bytes() == b"kollegaens"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotStore, match=r"Kan ikke lage «a.navplan» i denne mappen"):
        upgrade.create(tmp_path / "none" / "a.navplan")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("step", ["blank_newest", "_begin", "sync"])
@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "Det er ikke plass til «a.navplan» på disken"),
        (errno.EIO, "Kan ikke lage «a.navplan»"),
        (errno.EACCES, "Kan ikke lage «a.navplan»"),
    ],
)
def test_a_new_file_that_fails_in_the_middle_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, said: str
) -> None:
    monkeypatch.setattr(upgrade, step, fail_with(code))
    with pytest.raises(CannotStore, match=said):
        upgrade.create(tmp_path / "a.navplan")
    assert list(tmp_path.iterdir()) == []


def test_a_bug_of_ours_is_not_told_as_a_fault_of_the_folder_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(path: Path) -> None:
        with closing(connect(path)) as connection:
            connection.execute("INSERT INTO nowhere VALUES (1)")

    monkeypatch.setattr(upgrade, "_begin", bug)
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        upgrade.create(tmp_path / "a.navplan")
    assert list(tmp_path.iterdir()) == []


# -- old files


def contents(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table of a file, by column name."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = [name for name in tables if name not in DERIVED]
        return {
            name: [dict(row) for row in connection.execute(f"SELECT * FROM {name} ORDER BY rowid")] for name in tables
        }


def renamed(before: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """What the later migration should make of the rows."""
    after = {name: [dict(row) for row in rows] for name, rows in before.items()}
    for row in after["goal"]:
        row["weight"] = 1
    for row in after["measure"]:
        del row["contributors"]
        row["name"] = row.pop("title")
    return after


def test_an_upgrade_of_a_filled_file_loses_no_row_and_no_link(filled_file: Path, tomorrow: Callable[[], None]) -> None:
    before = contents(filled_file)
    assert all(before[table] for table in ("goal", "measure", "goal_status", "measure_goals", "task", "history"))
    tomorrow()
    upgrade.upgrade(filled_file)
    after = contents(filled_file)
    document, wanted = after.pop("document")[0], renamed(before)
    assert len(after.pop("digest")) == len(wanted.pop("digest"))  # new columns, new sums; test_digests.py checks them
    assert after.pop("alembic_version") == [{"version_num": f"{SCHEMA_VERSION + 1:04d}"}]
    assert after == {name: rows for name, rows in wanted.items() if name not in ("document", "alembic_version")}
    assert document["plan"] == before["document"][0]["plan"]
    assert document["revision"] == before["document"][0]["revision"]
    assert query(filled_file, "PRAGMA foreign_key_check") == []
    assert query(filled_file, "PRAGMA integrity_check") == [("ok",)]
    assert query(filled_file, "PRAGMA user_version") == [(SCHEMA_VERSION + 1,)]
    assert query(filled_file, "PRAGMA application_id") == [(APPLICATION_ID,)]


def test_links_bite_again_after_an_upgrade(filled_file: Path, tomorrow: Callable[[], None]) -> None:
    tomorrow()
    upgrade.upgrade(filled_file)
    with closing(connect(filled_file)) as connection:
        for sql in ("DELETE FROM goal", "DELETE FROM measure", "UPDATE goal SET role = 'nobody'"):
            with pytest.raises(sqlite3.IntegrityError):
                connection.execute(sql)


def test_a_rebuilt_table_is_as_strict_as_before(filled_file: Path, tomorrow: Callable[[], None]) -> None:
    ask = "SELECT sql FROM sqlite_master WHERE name IN ('goal', 'measure') ORDER BY name"
    before = [str(row[0]) for row in query(filled_file, ask)]
    tomorrow()
    upgrade.upgrade(filled_file)
    after = [str(row[0]) for row in query(filled_file, ask)]
    for old, new in zip(before, after, strict=True):
        assert new.rstrip().endswith("STRICT")
        assert [new.count(word) for word in ("CHECK", "RESTRICT")] == [
            old.count(word) for word in ("CHECK", "RESTRICT")
        ]


def test_the_old_file_is_kept_beside_the_new_one_and_can_be_opened(
    filled_file: Path, tomorrow: Callable[[], None]
) -> None:
    before = contents(filled_file)
    tomorrow()
    kept = upgrade.upgrade(filled_file)
    assert kept.name.startswith("fjordvik.før-oppgradering-")
    assert sorted(filled_file.parent.iterdir()) == sorted([filled_file, kept])
    assert contents(kept) == before
    assert check_openable(kept).schema == SCHEMA_VERSION


def test_the_old_file_can_be_kept_in_another_folder(
    filled_file: Path, tmp_path: Path, tomorrow: Callable[[], None]
) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    tomorrow()
    kept = upgrade.upgrade(filled_file, folder)
    assert list(folder.iterdir()) == [kept]
    assert list(filled_file.parent.iterdir()) == [filled_file]


@pytest.mark.parametrize(
    "last",
    [
        'op.execute("DELETE FROM goal WHERE parent IS NULL")',
        'op.execute("INSERT INTO nowhere VALUES (1)")',
        'op.execute("INSERT INTO document SELECT * FROM document")',
    ],
    ids=["leaves a link dangling", "bad statement", "broken rule"],
)
def test_a_migration_that_fails_leaves_the_file_byte_for_byte_and_nothing_beside(
    filled_file: Path, tomorrow: Callable[[str], None], last: str
) -> None:
    before, times = listing(filled_file.parent), filled_file.stat()
    tomorrow(last)
    with pytest.raises(CannotStore, match=STOPPED):
        upgrade.upgrade(filled_file)
    assert listing(filled_file.parent) == before
    assert filled_file.stat().st_mtime_ns == times.st_mtime_ns
    assert check_openable(filled_file).schema == SCHEMA_VERSION


def test_a_bug_in_a_migration_leaves_the_file_byte_for_byte_too(
    filled_file: Path, tomorrow: Callable[[str], None]
) -> None:
    before = listing(filled_file.parent)
    tomorrow("raise ZeroDivisionError")
    with pytest.raises(ZeroDivisionError):
        upgrade.upgrade(filled_file)
    assert listing(filled_file.parent) == before


@pytest.mark.parametrize("step", ["copy_plan", "sync", "migrate"])
def test_a_disk_that_fails_at_any_step_leaves_the_file_byte_for_byte(
    filled_file: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before = listing(filled_file.parent)
    monkeypatch.setattr(upgrade, step, fail_with(errno.ENOSPC))
    with pytest.raises(CannotStore, match=STOPPED):
        upgrade.upgrade(filled_file)
    assert listing(filled_file.parent) == before


@pytest.mark.parametrize("failing", [1, 2, 3, 4])
def test_a_failing_copy_or_sync_never_costs_both_files(
    filled_file: Path, monkeypatch: pytest.MonkeyPatch, tomorrow: Callable[[], None], failing: int
) -> None:
    """At every moment there is either the untouched file or its kept copy, and what is told is true."""
    before = contents(filled_file)
    fingerprint = listing(filled_file.parent)
    tomorrow()
    sync, calls = upgrade.sync, []

    def nth_sync_fails(path: Path) -> None:
        calls.append(path)
        if len(calls) == failing:
            raise OSError(errno.EIO, "the disk says no")
        sync(path)

    monkeypatch.setattr(upgrade, "sync", nth_sync_fails)
    if failing < 4:
        with pytest.raises(CannotStore) as failed:
            upgrade.upgrade(filled_file)
        assert failed.value.said.words() == STOPPED
        assert listing(filled_file.parent) == fingerprint
        return
    upgrade.upgrade(filled_file)  # it is done, and «stopped» would be a lie
    assert query(filled_file, "PRAGMA user_version") == [(SCHEMA_VERSION + 1,)]
    kept = [file for file in filled_file.parent.iterdir() if file != filled_file]
    assert [contents(file) for file in kept] == [before]


def test_a_replacement_that_fails_takes_its_own_copy_away_again(
    filled_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = listing(filled_file.parent)
    monkeypatch.setattr(Path, "replace", fail_with(errno.EBUSY))
    with pytest.raises(CannotStore, match=STOPPED):
        upgrade.upgrade(filled_file)
    assert listing(filled_file.parent) == before


def test_an_earlier_copy_of_the_same_second_is_not_touched(filled_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Frozen(upgrade.datetime):
        @classmethod
        def now(cls, tz: Any = None) -> Any:
            return cls(2026, 1, 2, 3, 4, 5, tzinfo=tz)

    monkeypatch.setattr(upgrade, "datetime", Frozen)
    first = upgrade.upgrade(filled_file)
    before = listing(filled_file.parent)
    assert first.name == "fjordvik.før-oppgradering-20260102T030405Z.navplan"
    today = contents(filled_file)
    second = upgrade.upgrade(filled_file)
    after = listing(filled_file.parent)
    assert second.name == "fjordvik.før-oppgradering-20260102T030405Z-2.navplan"
    assert after.keys() - before.keys() == {second.name}
    assert after[first.name] == before[first.name]
    assert contents(second) == today


def test_foreign_keys_are_off_while_tables_are_rebuilt(
    filled_file: Path, later: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the keys on, the same migration stops (or, with other rules, empties links): the order matters."""
    monkeypatch.setattr(upgrade, "writer_engine", lambda path, foreign_keys: real(path))
    from navplan.storage.engine import writer_engine as real

    copy = Path(shutil.copyfile(filled_file, filled_file.with_name("copy.navplan")))
    with pytest.raises(Exception, match="FOREIGN KEY"):
        upgrade.migrate(copy, later("pass"), version=SCHEMA_VERSION + 1)


def test_a_file_in_use_is_copied_by_sqlite_not_by_bytes(filled_file: Path, tmp_path: Path) -> None:
    """A reader in the middle of a transaction does not spoil the copy, and the copy is the last commit."""
    with closing(sqlite3.connect(filled_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE role SET title = 'ikke ferdig'")
        target = tmp_path / "copy.navplan"
        upgrade.copy_plan(filled_file, target)
        other.execute("ROLLBACK")
    assert contents(target) == contents(filled_file)
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["copy.navplan"]


def test_a_step_that_is_stored_while_the_plan_is_upgraded_is_never_lost(
    filled_file: Path, tomorrow: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An older NavPlan may have the plan open under another name of its path; it was told that its step is stored."""
    tomorrow()
    walk = upgrade.migrate

    def while_another_stores(path: Path) -> None:
        walk(path)
        with closing(connect(filled_file)) as other:
            other.execute("UPDATE document SET revision = revision + 1")
            other.execute("UPDATE goal SET title = 'Lagret imens'")

    monkeypatch.setattr(upgrade, "migrate", while_another_stores)
    with pytest.raises(CannotStore, match="noe ble lagret i planen imens"):
        upgrade.upgrade(filled_file)
    assert query(filled_file, "SELECT DISTINCT title FROM goal") == [("Lagret imens",)]
    assert query(filled_file, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert [file for file in filled_file.parent.glob("*.navplan") if file != filled_file] == []
