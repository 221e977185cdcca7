"""After a fault of the disk: close, reopen, look, and only then speak; what is said is true (reliability design R8)."""

import sqlite3 as codes  # for its names of the finer codes; the driver has not all
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore
from navplan.domain.workspace import Workspace
from navplan.storage import marks
from navplan.storage import reserve as reserves
from navplan.storage import store as stores
from navplan.storage.driver import sqlite3
from navplan.storage.reserve import SIZE, Reserve
from navplan.storage.store import SqliteStore, open_plan
from tests.storage.conftest import query

FULL = "Disken er full. Endringen er ikke lagret. Rydd plass og prøv igjen."
ON_RESERVE = "Disken er full. Endringen er lagret på plass som NavPlan holdt av. Rydd plass før du fortsetter."
UNSURE = "NavPlan får ikke kontakt med disken og vet ikke om den siste endringen ble lagret."


def disk_fault(code: int) -> sqlite3.Error:
    fault = sqlite3.OperationalError("driver words")
    fault.sqlite_errorcode = code
    return fault


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"


@pytest.fixture
def store(plan_file: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> SqliteStore:
    monkeypatch.setattr(marks, "PAUSES", (0.0, 0.0, 0.0))
    return open_plan(plan_file, KINDS, own)


def fill_disk(store: SqliteStore) -> None:
    """Let SQLite itself say that there is no room: the file may not grow. A new connection knows nothing of it."""
    with store._plain() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_takes_the_edit_on_the_reserve_and_says_so(store: SqliteStore, own: Path) -> None:
    plan = Workspace(store, KINDS)
    assert (own / "reserve.bin").stat().st_size == SIZE
    fill_disk(store)
    goal = plan.add(Goal(title="Mål", why="x" * 50_000))
    assert store.all(Goal) == (goal,)
    notice = plan.standing().notice
    assert notice is not None
    assert notice.words() == ON_RESERVE
    assert not (own / "reserve.bin").exists()
    assert query(store.path, "SELECT count(*) FROM history") == [(1,)], "once, not twice"
    store.close()


def test_a_full_disk_without_reserve_is_told_and_nothing_is_half(store: SqliteStore, own: Path) -> None:
    plan = Workspace(store, KINDS)
    (own / "reserve.bin").unlink()
    fill_disk(store)
    with pytest.raises(CannotStore, match=FULL):
        plan.add(Goal(title="Mål", why="x" * 50_000))
    assert query(store.path, "SELECT (SELECT count(*) FROM goal) + (SELECT count(*) FROM history)") == [(0,)]
    goal = plan.add(Goal(title="Mål"))
    assert store.all(Goal) == (goal,)
    store.close()


def test_the_reserve_is_made_again_at_the_next_opening(store: SqliteStore, plan_file: Path, own: Path) -> None:
    assert Reserve(own).release()
    assert not Reserve(own).release()
    store.close()
    open_plan(plan_file, KINDS, own).close()
    assert (own / "reserve.bin").stat().st_size == SIZE


def test_no_reserve_is_held_on_another_disk(plan_file: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Reserve(own).hold(plan_file)
    Reserve(own).release()
    if not Path("/dev/shm").is_dir() or Path("/dev/shm").stat().st_dev == plan_file.stat().st_dev:
        pytest.skip("no second file system here")
    assert not Reserve(Path("/dev/shm")).hold(plan_file)


def test_a_disk_that_is_nearly_full_is_told_at_opening(
    plan_file: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = reserves.shutil.disk_usage
    monkeypatch.setattr(reserves.shutil, "disk_usage", lambda path: usage(path)._replace(free=123_400_000))
    store = open_plan(plan_file, KINDS, own)
    notice = store.standing().notice
    assert notice is not None
    assert notice.words() == "Det er lite plass igjen på disken (123 MB). Rydd gjerne nå."
    store.close()


@pytest.mark.parametrize("code", [codes.SQLITE_IOERR_FSYNC, codes.SQLITE_IOERR_WRITE, sqlite3.SQLITE_CORRUPT])
def test_an_error_after_the_commit_is_not_told_because_the_edit_is_stored(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    whole = SqliteStore._store_whole

    def stored_yet_failing(self: SqliteStore, *given: Any) -> None:
        whole(self, *given)
        raise disk_fault(code)

    monkeypatch.setattr(SqliteStore, "_store_whole", stored_yet_failing)
    plan = Workspace(store, KINDS)
    goal = plan.add(Goal(title="Mål"))
    monkeypatch.undo()
    plan.set(goal, title="Nytt")
    assert query(store.path, "SELECT title FROM goal") == [("Nytt",)]
    assert query(store.path, "SELECT count(*) FROM history") == [(2,)]
    store.close()


@pytest.mark.parametrize("code", [codes.SQLITE_IOERR_READ, sqlite3.SQLITE_CORRUPT])
def test_malformed_that_is_not_is_told_as_not_stored_and_never_as_damage(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def failing(self: SqliteStore, *given: Any) -> None:
        raise disk_fault(code)

    monkeypatch.setattr(SqliteStore, "_write", failing)
    plan = Workspace(store, KINDS)
    with pytest.raises(CannotStore, match="Endringen ble ikke lagret") as told:
        plan.add(Goal())
    assert "skadet" not in told.value.said.words()
    monkeypatch.undo()
    plan.add(Goal())
    assert query(store.path, "SELECT count(*) FROM goal") == [(1,)]
    store.close()


def commit_and_fail(whole: Callable[..., None]) -> Callable[..., None]:
    def failing(self: SqliteStore, *given: Any) -> None:
        whole(self, *given)
        raise disk_fault(sqlite3.SQLITE_IOERR)

    return failing


def test_what_cannot_be_seen_is_told_as_that_and_nothing_more_is_written(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch, plan_file: Path
) -> None:
    """The commit went through, the answer was lost, and the disk cannot be read: neither yes nor no would be true."""
    plan = Workspace(store, KINDS)
    real = stores.writer_engine

    def gone(path: Path) -> Any:
        return real(path.with_name("borte"))

    with monkeypatch.context() as broken:
        broken.setattr(SqliteStore, "_store_whole", commit_and_fail(SqliteStore._store_whole))
        broken.setattr(stores, "writer_engine", gone)
        with pytest.raises(CannotStore, match=UNSURE):
            plan.add(Goal(title="Kanskje"))
    with pytest.raises(CannotStore, match=UNSURE):
        plan.add(Goal(title="Neste"))
    barred = plan.standing().barred
    assert barred is not None
    assert UNSURE in barred.words()
    store.close()
    assert query(plan_file, "SELECT title FROM goal") == [("Kanskje",)], "it was stored after all, and once"


def test_a_dead_connection_is_never_committed_on_again(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    """R9: after a failed sync nothing that the connection remembers can be trusted."""
    before = store._engine

    def failing(self: SqliteStore, *given: Any) -> None:
        raise disk_fault(codes.SQLITE_IOERR_FSYNC)

    monkeypatch.setattr(SqliteStore, "_write", failing)
    with pytest.raises(CannotStore):
        Workspace(store, KINDS).add(Goal())
    assert store._engine is not before
    store.close()
