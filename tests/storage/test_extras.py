"""A sync client's conflict copy beside a plan that is not shared is found once, and nothing else is taken for one."""

import shutil
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore
from navplan.domain.workspace import Workspace
from navplan.storage import faults
from navplan.storage.sharing import extras
from navplan.storage.sharing.extras import FOLDER, MOST_LOOKED_INTO, extras_of
from navplan.storage.store import open_plan
from navplan.storage.upgrade import create


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "eget"


def worked(path: Path, title: str) -> None:
    plan = Workspace(open_plan(path, KINDS), KINDS)
    plan.add(Goal(title=title))
    plan.close()


@pytest.fixture
def plan(plan_file: Path) -> Path:
    worked(plan_file, "Felles")
    return plan_file


@pytest.fixture
def theirs(plan: Path, tmp_path: Path) -> Path:
    """The plan as somebody else worked on with it."""
    other = Path(shutil.copyfile(plan, tmp_path / "deres.navplan"))
    worked(other, "Deres")
    return other


def put(plan: Path, version: Path, ending: str) -> Path:
    return Path(shutil.copyfile(version, plan.with_name(f"{plan.stem}{ending}.navplan")))


@pytest.mark.parametrize(
    "ending", ["-PC123", " (1)", " 2", " (konfliktkopi 2026-11-23)", ".sync-conflict-20261123-101500"]
)
def test_a_conflict_copy_with_a_step_of_its_own_is_told_of_once(
    plan: Path, own: Path, theirs: Path, ending: str
) -> None:
    copy = put(plan, theirs, ending)
    before = copy.read_bytes(), plan.read_bytes()
    assert extras_of(plan, own) == (copy,)
    assert extras_of(plan, own) == ()
    assert (copy.read_bytes(), plan.read_bytes()) == before
    assert {one.suffix for one in (own / FOLDER).iterdir()} == {".json"}, "what was looked into is gone again"


def test_one_that_has_changed_since_is_told_of_again(plan: Path, own: Path, theirs: Path) -> None:
    copy = put(plan, theirs, "-PC123")
    extras_of(plan, own)
    worked(copy, "Deres to")
    assert extras_of(plan, own) == (copy,)


@pytest.mark.parametrize(
    "ending",
    [
        ".forrige", ".ny-0123abcd", ".hentet-0123abcd", ".oppgradert-0123abcd", ".før-oppgradering-20261123T101500Z",
        ".skadet-20261123T101500Z", ".skadet-20261123T101500Z-2",
        ".mottatt-20261123T101500Z", " (lest inn)", " (lest inn 2)", " (kopi)",
        " (min utgave 2026-11-23 10.15.00)", " – Kopi", " gammel",
    ],
)  # fmt: skip
def test_what_navplan_or_somebody_has_put_there_is_left_alone(plan: Path, own: Path, theirs: Path, ending: str) -> None:
    put(plan, theirs, ending)
    assert extras_of(plan, own) == ()


def test_another_plan_with_such_a_name_is_left_alone(plan: Path, own: Path, tmp_path: Path) -> None:
    other = tmp_path / "annet kontor.navplan"
    create(other)
    worked(other, "Et annet kontor")
    put(plan, other, "-2025")
    assert extras_of(plan, own) == ()


def test_an_old_copy_of_the_plan_that_holds_nothing_more_is_left_alone(plan: Path, own: Path) -> None:
    put(plan, plan, "-2025")
    worked(plan, "Nytt siden")
    assert extras_of(plan, own) == ()


def test_a_file_that_is_no_plan_or_a_link_is_left_alone(plan: Path, own: Path, theirs: Path) -> None:
    plan.with_name(f"{plan.stem}-PC1.navplan").write_bytes(b"x" * 5_000)
    plan.with_name(f"{plan.stem}-PC2.navplan").symlink_to(theirs)
    assert extras_of(plan, own) == ()


def test_one_that_cannot_be_read_now_is_looked_at_again(
    plan: Path, own: Path, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = put(plan, theirs, "-PC123")

    def away(path: Path, folder: Path) -> object:
        raise faults.unreadable(path)

    with monkeypatch.context() as without:
        without.setattr(extras, "fetched_from", away)
        assert extras_of(plan, own) == ()
    assert extras_of(plan, own) == (copy,)


def test_so_many_are_looked_into_at_a_time(plan: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(MOST_LOOKED_INTO + 5):
        plan.with_name(f"{plan.stem}-PC{number:02}.navplan").write_bytes(b"x")
    looked: list[Path] = []

    def look(path: Path, *_given: object) -> bool:
        looked.append(path)
        return False

    monkeypatch.setattr(extras, "_has_more", look)
    extras_of(plan, own)
    assert len(looked) == MOST_LOOKED_INTO
    extras_of(plan, own)
    assert len(set(looked)) == len(looked) == MOST_LOOKED_INTO + 5


def test_a_plan_that_is_gone_is_said(plan: Path, own: Path, theirs: Path) -> None:
    put(plan, theirs, "-PC123")
    plan.unlink()
    with pytest.raises(CannotStore):
        extras_of(plan, own)
