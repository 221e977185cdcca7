"""Backups while the disk stumbles or the plan is worked in: what is told of them is true (design 5.6, R8)."""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Barrier, Thread

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotRead, CannotStore
from navplan.domain.workspace import Workspace
from navplan.storage import upgrade
from navplan.storage.backups import shelf as shelves
from navplan.storage.backups.listing import Backup
from navplan.storage.backups.shelf import TRIES, BackupShelf
from navplan.storage.store import open_plan


@pytest.fixture
def plan(plan_file: Path) -> Path:
    change(plan_file, "Første mål")
    return plan_file


@pytest.fixture
def shelf(tmp_path: Path) -> BackupShelf:
    return BackupShelf(tmp_path / "kopier")


def change(path: Path, title: str) -> None:
    workspace = Workspace(open_plan(path, KINDS), KINDS)
    workspace.add(Goal(title=title))
    workspace.close()


def unread(*_given: object) -> str:
    raise OSError(errno.EIO, "the disk stumbles")


def malformed(*_given: object) -> bool:
    fault = sqlite3.DatabaseError("database disk image is malformed")
    fault.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    raise fault


@pytest.mark.parametrize(("step", "fault"), [("file_digest", unread), ("_is_whole", malformed)])
def test_a_backup_that_cannot_be_read_now_is_not_called_damaged(
    plan: Path, shelf: BackupShelf, monkeypatch: pytest.MonkeyPatch, step: str, fault: object
) -> None:
    backup, before = shelf.take(plan, "bedt_om"), plan.read_bytes()
    with monkeypatch.context() as stumbling:
        stumbling.setattr(shelves, step, fault)
        with pytest.raises(CannotRead, match="får ikke lest"):
            shelf.verify(backup)
        with pytest.raises(CannotRead, match="får ikke lest"):
            shelf.put_back(backup, plan)
    assert plan.read_bytes() == before
    assert shelf.all() == (backup,), "it is as whole as it was, with its content known"
    assert shelf.verify(backup).is_whole


def test_one_read_that_fails_within_the_full_check_is_not_damage(
    plan: Path, shelf: BackupShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Found by the compound lane: the check tells it as a row of its own, not as an error."""
    backup, whole, looks = shelf.take(plan, "bedt_om"), shelves._is_whole, iter([False])
    monkeypatch.setattr(shelves, "_is_whole", lambda path: next(looks, whole(path)))
    found = shelf.verify(backup)
    assert found.is_whole
    monkeypatch.setattr(shelves, "_is_whole", lambda path: False)
    monkeypatch.setattr(shelves.diagnosis, "can_be_read", lambda path: False)
    with pytest.raises(CannotRead, match="får ikke lest"):
        shelf.verify(backup)
    assert shelf.all() == (found,)


def test_of_a_backup_whose_sum_is_lost_damage_is_believed_when_a_fresh_look_finds_it(
    plan: Path, shelf: BackupShelf
) -> None:
    backup = shelf.take(plan, "bedt_om")
    raw = bytearray(shelf.path(backup).read_bytes())
    raw[4096:8192] = bytes(4096)
    shelf.path(backup).write_bytes(raw)
    nameless = Backup(backup.name, backup.at, backup.revision, backup.reason, backup.size, "")
    assert not shelf.verify(nameless).is_whole
    raw[:16] = bytes(16)
    shelf.path(backup).write_bytes(raw)
    assert not shelf.verify(nameless).is_whole


def test_a_step_in_the_middle_of_a_backup_makes_it_be_taken_again(
    plan: Path, shelf: BackupShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles = iter(["I farten"])

    def while_copied(source: Path, target: Path) -> None:
        for title in titles:
            change(plan, title)
        upgrade.copy_plan(source, target)

    monkeypatch.setattr(shelves, "copy_plan", while_copied)
    backup = shelf.take(plan, "underveis")
    assert (backup.revision, backup.is_whole) == (2, True)
    assert not shelf.needs_one(plan)


def test_a_plan_that_never_rests_is_told_as_that_and_not_as_a_folder_that_cannot_be_written(
    plan: Path, shelf: BackupShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[Path] = []

    def while_copied(source: Path, target: Path) -> None:
        copied.append(target)
        change(plan, f"I farten {len(copied)}")
        upgrade.copy_plan(source, target)

    monkeypatch.setattr(shelves, "copy_plan", while_copied)
    with pytest.raises(CannotStore, match="endret mens den ble kopiert"):
        shelf.take(plan, "underveis")
    assert len(copied) == TRIES
    assert list(shelf.folder.glob("*.navplan")) == []


def test_two_backups_at_once_are_both_listed_as_whole(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The half-hourly one and the one before a merge are taken on threads of their own."""
    gate, listed = Barrier(2), BackupShelf.all_but

    def together(self: BackupShelf, name: str) -> list[Backup]:
        found = listed(self, name)
        gate.wait(20)  # both have read the list before one writes it
        return found

    monkeypatch.setattr(BackupShelf, "all_but", together)
    both = [
        Thread(target=BackupShelf(tmp_path / "kopier").take, args=(plan, reason))
        for reason in ("underveis", "for_fletting")
    ]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join(30)
    found = BackupShelf(tmp_path / "kopier").all()
    assert sorted(one.reason for one in found) == ["for_fletting", "underveis"]
    assert all(one.is_whole for one in found)


def test_a_copy_of_a_plan_that_is_hurt_behind_its_sums_is_never_called_whole(plan: Path, shelf: BackupShelf) -> None:
    """The sums know nothing of indexes; SQLite's own full check does (5.6: integrity, links, schema and content)."""
    with closing(sqlite3.connect(plan, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_master WHERE name = 'ix_history_action'")
    backup = shelf.take(plan, "underveis")
    assert not backup.is_whole
    assert not shelf.verify(backup).is_whole
