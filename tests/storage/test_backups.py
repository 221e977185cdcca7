"""A backup is only called one when it was read back; nothing that is put back costs what stood there."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore
from navplan.domain.workspace import Workspace
from navplan.storage import upgrade
from navplan.storage.backups import shelf as shelves
from navplan.storage.backups.digest import content_digest, file_digest
from navplan.storage.backups.listing import MANIFESTS
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.engine import connect
from navplan.storage.store import open_plan
from tests.storage.conftest import query


class Clock:
    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


@pytest.fixture
def plan(plan_file: Path, tmp_path: Path) -> Path:
    path = plan_file.rename(tmp_path / "Nav Prøve.navplan")
    change(path, "Første mål")
    return path


@pytest.fixture
def shelf(tmp_path: Path) -> BackupShelf:
    return BackupShelf(tmp_path / "kopier", Clock())


def change(path: Path, title: str) -> None:
    workspace = Workspace(open_plan(path, KINDS), KINDS)
    workspace.add(Goal(title=title))
    workspace.close()


def goals(path: Path) -> list[str]:
    return [title for (title,) in query(path, "SELECT title FROM goal ORDER BY entry")]


def test_a_backup_says_what_the_plan_says_and_is_proven_before_it_counts(plan: Path, shelf: BackupShelf) -> None:
    backup = shelf.take(plan, "bedt_om")
    copy = shelf.path(backup)
    assert goals(copy) == ["Første mål"]
    assert backup.is_whole
    assert backup.sha256 == file_digest(copy)
    assert (backup.revision, backup.reason, backup.size) == (1, "bedt_om", copy.stat().st_size)
    assert backup.name == f"20261122T080100Z.r1.bedt_om.{backup.sha256[:8]}.navplan"
    assert shelf.all() == (backup,)
    assert {path.name for path in shelf.folder.iterdir()} == {backup.name, *MANIFESTS}


def test_a_copy_that_differs_from_the_plan_never_becomes_a_backup(
    plan: Path, shelf: BackupShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(source: Path, target: Path) -> None:
        upgrade.copy_plan(source, target)
        connection = connect(target)
        connection.execute("UPDATE goal SET title = 'noe annet'")
        connection.close()

    monkeypatch.setattr(shelves, "copy_plan", half)
    with pytest.raises(CannotStore, match=r"Sikkerhetskopien ble ikke tatt.*Planen er urørt"):
        shelf.take(plan, "bedt_om")
    assert shelf.all() == ()
    assert list(shelf.folder.glob("*.navplan")) == []


@pytest.mark.parametrize("step", ["copy_plan", "sync"])
def test_a_failing_disk_leaves_no_half_backup_and_keeps_the_old_ones(
    plan: Path, shelf: BackupShelf, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    first = shelf.take(plan, "apning")
    change(plan, "Andre mål")

    def fail(*args: object) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(shelves, step, fail)
    with pytest.raises(CannotStore):
        shelf.take(plan, "lukking")
    assert shelf.all() == (first,)
    assert [path.name for path in shelf.folder.glob("*.navplan")] == [first.name]


def test_only_a_changed_plan_needs_a_new_backup(plan: Path, shelf: BackupShelf) -> None:
    assert shelf.needs_one(plan)
    shelf.take(plan, "apning")
    assert not shelf.needs_one(plan)
    change(plan, "Andre mål")
    assert shelf.needs_one(plan)


def test_a_backup_can_be_taken_while_the_plan_is_open(plan: Path, shelf: BackupShelf) -> None:
    workspace = Workspace(open_plan(plan, KINDS), KINDS)
    workspace.add(Goal(title="Andre mål"))
    backup = shelf.take(plan, "underveis")
    workspace.add(Goal(title="Tredje mål"))
    workspace.close()
    assert goals(shelf.path(backup)) == ["Første mål", "Andre mål"]
    assert goals(plan) == ["Første mål", "Andre mål", "Tredje mål"]


def test_the_list_survives_the_loss_of_one_of_its_files_and_of_both(plan: Path, shelf: BackupShelf) -> None:
    backup = shelf.take(plan, "bedt_om")
    (shelf.folder / MANIFESTS[0]).write_text("{ødelagt", encoding="utf-8")
    assert shelf.all() == (backup,)
    (shelf.folder / MANIFESTS[1]).unlink()
    (found,) = shelf.all()
    assert (found.name, found.at, found.revision, found.reason) == (backup.name, backup.at, 1, "bedt_om")
    assert not found.is_whole, "nobody has looked at it since the list was lost"
    assert shelf.verify(found).is_whole


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    at = data.find("Første".encode())
    at = at if at >= 0 else len(data) // 2  # no text can be seen in an encrypted file
    data[at] ^= 0x04
    path.write_bytes(data)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


@pytest.mark.parametrize("harm", [flip, cut, Path.unlink, lambda path: path.write_bytes(b"")])
def test_a_damaged_backup_is_found_said_and_never_put_back(
    plan: Path, shelf: BackupShelf, harm: Callable[[Path], object]
) -> None:
    backup = shelf.take(plan, "bedt_om")
    harm(shelf.path(backup))
    before = plan.read_bytes()
    found = shelf.verify(backup)
    assert not found.is_whole
    with pytest.raises(CannotStore, match="er skadet og kan ikke brukes"):
        shelf.put_back(backup, plan)
    assert plan.read_bytes() == before


def test_putting_back_keeps_todays_plan_as_a_backup(plan: Path, shelf: BackupShelf) -> None:
    old = shelf.take(plan, "bedt_om")
    change(plan, "Andre mål")
    today = shelf.put_back(old, plan)
    assert goals(plan) == ["Første mål"]
    assert today is not None
    assert today.reason == "for_gjenoppretting"
    assert goals(shelf.path(today)) == ["Første mål", "Andre mål"]
    shelf.put_back(today, plan)
    assert goals(plan) == ["Første mål", "Andre mål"]
    assert list(plan.parent.glob("*.hentet-*")) == []


def test_a_damaged_plan_never_stands_in_the_way_and_is_kept_beside(plan: Path, shelf: BackupShelf) -> None:
    backup = shelf.take(plan, "bedt_om")
    plan.write_bytes(b"ikke en plan lenger")
    assert shelf.put_back(backup, plan) is None
    assert goals(plan) == ["Første mål"]
    (kept,) = plan.parent.glob("Nav Prøve.skadet-*.navplan")
    assert kept.read_bytes() == b"ikke en plan lenger"


def test_two_damaged_plans_of_one_second_are_both_kept(plan: Path, shelf: BackupShelf) -> None:
    backup, now = shelf.take(plan, "bedt_om"), shelf.now()
    shelf.now = lambda: now
    for hurt in (b"ikke en plan", b"heller ikke"):
        plan.write_bytes(hurt)
        assert shelf.put_back(backup, plan) is None
    assert {one.read_bytes() for one in plan.parent.glob("*.skadet-*")} == {b"ikke en plan", b"heller ikke"}


def test_a_lost_plan_comes_back_from_its_backup(plan: Path, shelf: BackupShelf) -> None:
    backup = shelf.take(plan, "bedt_om")
    plan.unlink()
    shelf.put_back(backup, plan)
    assert goals(plan) == ["Første mål"]


def test_a_full_shelf_does_not_let_a_good_plan_be_replaced(
    plan: Path, shelf: BackupShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands there today must be kept first."""
    backup = shelf.take(plan, "bedt_om")
    change(plan, "Andre mål")

    def fail(*args: object) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(shelves, "copy_plan", fail)
    with pytest.raises(CannotStore):
        shelf.put_back(backup, plan)
    assert goals(plan) == ["Første mål", "Andre mål"]


def test_a_backup_that_is_in_its_place_is_not_called_refused(
    plan: Path, shelf: BackupShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder's sync fails when everything is done: «Planen er urørt» would be a lie."""
    backup, sync = shelf.take(plan, "bedt_om"), shelves.sync
    change(plan, "Andre mål")

    def fail_on_the_folder(path: Path) -> None:
        if path == plan.parent:
            raise OSError(5, "the disk says no")
        sync(path)

    monkeypatch.setattr(shelves, "sync", fail_on_the_folder)
    shelf.put_back(backup, plan)
    assert goals(plan) == ["Første mål"]


def test_thinning_takes_files_and_list_together(plan: Path, shelf: BackupShelf) -> None:
    clock = shelf.now
    assert isinstance(clock, Clock)
    for n in range(6):
        change(plan, f"Mål {n}")
        shelf.take(plan, "underveis")
    clock.at += timedelta(days=5)
    gone = shelf.thin()
    assert [one.revision for one in gone] == [2, 3, 4]
    assert [one.revision for one in shelf.all()] == [7, 6, 5]
    assert len(list(shelf.folder.glob("*.navplan"))) == 3


def test_the_digest_is_of_the_content_not_of_the_pages(plan: Path, tmp_path: Path) -> None:
    tidy = tmp_path / "tidy.navplan"
    shutil.copy(plan, tidy)
    connection = connect(tidy)
    connection.execute("VACUUM")
    connection.close()
    one, other = connect(plan, read_only=True), connect(tidy, read_only=True)
    same = content_digest(one)
    assert file_digest(plan) != file_digest(tidy)
    assert content_digest(other) == same
    one.close()
    other.close()
    change(tidy, "Andre mål")
    other = connect(tidy, read_only=True)
    assert content_digest(other) != same
    other.close()
