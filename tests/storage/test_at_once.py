"""Before a large step the plan lies on disk as it stood; the proof comes after, and no list shows it before that."""

import errno
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from navplan import wiring
from navplan.domain.changes import Change, Edit
from navplan.domain.large_steps import MANY, CarefulWorkspace, WithoutCopy, is_large
from navplan.domain.modules.plan import Goal
from navplan.domain.modules.relation import Carried
from navplan.domain.ports import NoBackup
from navplan.domain.words import Said
from navplan.storage.backups import at_once
from navplan.storage.backups.at_once import copy_at_once, prove_copies
from navplan.storage.backups.shelf import BackupShelf
from tests.storage.test_backups import Clock, change, goals


@pytest.fixture
def plan(plan_file: Path) -> Path:
    change(plan_file, "Første mål")
    return plan_file


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "eget"


@pytest.fixture
def careful(plan: Path, own: Path) -> Any:
    own.mkdir()
    workspace = wiring.open_workspace(plan, own)
    assert isinstance(workspace, CarefulWorkspace)
    yield workspace
    workspace.close()


def many(careful: CarefulWorkspace, count: int) -> None:
    with careful.draft(Said("Legg til mange mål")) as draft:
        for n in range(count):
            draft.add(Goal(title=f"Mål {n}"))


def waiting(folder: Path) -> list[list[str]]:
    return [goals(path) for path in sorted(folder.rglob("vent-*.navplan"))]


def born(count: int) -> tuple[Change, ...]:
    return tuple(Change(None, Goal(id=f"g{n}", title="x")) for n in range(count))


def test_what_a_large_step_is() -> None:
    title = Said("x")
    assert not is_large(Edit(title, born(MANY)))
    assert is_large(Edit(title, born(MANY + 1)))
    assert is_large(Edit(title, tuple(change.inverse() for change in born(MANY + 1)))), "removed as well as made"
    assert is_large(Edit(title, (Change(None, Carried(id="c")),))), "a year carried over, however little"
    assert not is_large(Edit(title, born(MANY + 1), forgets=frozenset({"g1"}))), "what must go is not kept by us"


def test_the_plan_is_kept_as_it_stood_before_the_step_is_stored(careful: CarefulWorkspace, own: Path) -> None:
    many(careful, MANY)
    assert waiting(own) == []
    before = [goal.title for goal in careful.all(Goal)]
    many(careful, MANY + 1)
    assert waiting(own) == [before]
    careful.undo()
    assert len(waiting(own)) == 2, "taking it back is a large step too"


def test_without_a_copy_the_step_is_not_done_until_somebody_wants_it(
    careful: CarefulWorkspace, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(at_once, "copy_plan", full)
    with pytest.raises(WithoutCopy, match="ingenting er endret") as refused:
        many(careful, MANY + 1)
    assert len(careful.all(Goal)) == 1
    refused.value.go_on()
    assert len(careful.all(Goal)) == MANY + 2
    with pytest.raises(WithoutCopy) as again:
        many(careful, MANY + 1)
    again.value.agree()
    many(careful, 1)
    with pytest.raises(WithoutCopy):
        many(careful, MANY + 1)
    assert len(careful.all(Goal)) == MANY + 3, "leave is for the very next step, and for that one only"


def test_what_waits_is_proven_named_listed_and_can_be_put_back(plan: Path, tmp_path: Path) -> None:
    shelf = BackupShelf(tmp_path / "kopier", Clock())
    copy_at_once(shelf, plan)
    change(plan, "Andre mål")
    assert shelf.all() == (), "nobody is shown what is not proven"
    (proven,) = prove_copies(shelf, plan)
    assert (proven.reason, proven.is_whole, proven.revision) == ("for_stort_steg", True, 1)
    assert proven.name == f"20261122T080100Z.r1.for_stort_steg.{proven.sha256[:8]}.navplan"
    assert shelf.all() == (proven,)
    assert waiting(tmp_path) == []
    shelf.put_back(proven, plan)
    assert goals(plan) == ["Første mål"]


def test_one_that_says_what_a_whole_backup_says_already_is_let_go_of(plan: Path, tmp_path: Path) -> None:
    shelf = BackupShelf(tmp_path / "kopier", Clock())
    taken = shelf.take(plan, "underveis")
    copy_at_once(shelf, plan)
    assert prove_copies(shelf, plan) == ()
    assert shelf.all() == (taken,)
    assert waiting(tmp_path) == []


def test_one_that_is_hurt_is_listed_and_never_called_whole(plan: Path, tmp_path: Path) -> None:
    shelf = BackupShelf(tmp_path / "kopier", Clock())
    copy_at_once(shelf, plan)
    (path,) = tmp_path.rglob("vent-*.navplan")
    data = bytearray(path.read_bytes())
    data[data.index("Første".encode())] ^= 0x04
    path.write_bytes(data)
    (found,) = prove_copies(shelf, plan)
    assert not found.is_whole
    assert shelf.all() == (found,)


@pytest.mark.parametrize("step", ["copy_plan", "sync"])
def test_a_copy_that_cannot_be_made_is_told_why_and_leaves_nothing(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    shelf = BackupShelf(tmp_path / "kopier", Clock())
    monkeypatch.setattr(at_once, step, full)
    with pytest.raises(NoBackup) as refused:
        copy_at_once(shelf, plan)
    assert "det er ikke plass i" in refused.value.why.words()
    assert list(shelf.folder.iterdir()) == []


def test_a_copy_of_another_revision_is_none(plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = iter([("p", 1, "w", 0, 0), ("p", 2, "w", 0, 0)])
    monkeypatch.setattr(at_once, "marks", SimpleNamespace(look=lambda path: next(looks)))
    shelf = BackupShelf(tmp_path / "kopier", Clock())
    with pytest.raises(NoBackup):
        copy_at_once(shelf, plan)
    assert list(shelf.folder.iterdir()) == []
