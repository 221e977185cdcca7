"""Commands that read a plan file: one from elsewhere passes the door, and nothing is kept of it (decision 20)."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from navplan import commands, start, wiring
from navplan.domain.modules.plan import Goal
from navplan.domain.workspace import Workspace
from navplan.storage.backups.digest import file_digest
from navplan.storage.received import door
from navplan.ui import own_place
from navplan.ui.outside import NewOffice
from tests.storage.journals import counted, lay_beside, writes_of

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's own folder on this machine."""
    folder = tmp_path / "eget"
    monkeypatch.setattr(own_place, "usual_folder", lambda: folder)
    return folder


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    folder = tmp_path / "fra epost"
    folder.mkdir()
    path = folder / "Nav Prøve.navplan"
    workspace = wiring.new_workspace(path, NewOffice("Nav Prøve", (("Prøvedal", ""),), "enhetlig", 2024))
    workspace.add(Goal(title="Færre i kø"))
    workspace.close()
    return path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Which files a command has opened."""
    files: list[Path] = []

    def opening(path: Path) -> Workspace:
        files.append(path)
        return wiring.open_workspace(path)

    monkeypatch.setattr(commands, "open_workspace", opening)
    return files


def test_a_plan_from_elsewhere_is_read_into_a_clean_file_that_is_gone_afterwards(
    plan: Path, own: Path, opened: list[Path], tmp_path: Path
) -> None:
    before, target = plan.read_bytes(), tmp_path / "plan.xlsx"
    assert start.main(["export", str(plan), "--excel", str(target)]) == 0
    assert target.stat().st_size
    (clean,) = opened
    assert clean.name == plan.name
    assert clean.parent != plan.parent
    assert not clean.parent.exists()
    assert plan.read_bytes() == before
    assert [path.name for path in plan.parent.iterdir()] == [plan.name]
    assert not own.exists()


def test_our_own_plan_is_opened_as_it_is(plan: Path, own: Path, opened: list[Path], tmp_path: Path) -> None:
    wiring.PlanDoor().made_here(plan, own)
    assert start.main(["export", str(plan), "--excel", str(tmp_path / "plan.xlsx")]) == 0
    assert opened == [plan]


def test_an_older_plan_from_elsewhere_is_not_upgraded_where_it_lies(
    own: Path, opened: list[Path], tmp_path: Path
) -> None:
    folder = tmp_path / "gammel"
    folder.mkdir()
    old = Path(shutil.copyfile(min(DATA.glob("plan_*.navplan")), folder / "gammel.navplan"))
    before = file_digest(old)  # pytest takes a minute to tell how the bytes of two plans differ
    assert start.main(["export", str(old), "--excel", str(tmp_path / "plan.xlsx")]) == 0
    assert file_digest(old) == before
    assert [path.name for path in folder.iterdir()] == [old.name]


def test_a_hostile_plan_is_refused_in_a_sentence_and_never_opened(
    plan: Path, own: Path, opened: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(plan)) as connection:
        connection.execute("CREATE TRIGGER sly AFTER INSERT ON goal BEGIN DELETE FROM history; END")
    before, target = plan.read_bytes(), tmp_path / "plan.xlsx"
    assert start.main(["export", str(plan), "--excel", str(target)]) == 1
    assert "ikke en trygg NavPlan-fil" in capsys.readouterr().err
    assert opened == []
    assert not target.exists()
    assert plan.read_bytes() == before


def test_a_plan_with_a_journal_of_another_file_is_refused_in_a_sentence_and_not_touched(
    plan: Path, own: Path, opened: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wiring.PlanDoor().made_here(plan, own)
    came = plan.read_bytes()
    workspace = wiring.open_workspace(plan)
    workspace.add(Goal(title="Vårt"))
    workspace.close()
    ours = plan.read_bytes()
    plan.write_bytes(counted(came, writes_of(ours) + 5))
    journal = lay_beside(plan, ours)
    before, target = (plan.read_bytes(), journal.read_bytes()), tmp_path / "plan.xlsx"
    opened.clear()
    assert start.main(["export", str(plan), "--excel", str(target)]) == 1
    assert "hører ikke sammen" in capsys.readouterr().err
    assert opened == []
    assert not target.exists()
    assert (plan.read_bytes(), journal.read_bytes()) == before


def test_pictures_are_drawn_from_the_clean_file(plan: Path, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from navplan.ui import pictures

    drawn: list[Path] = []

    def draw_all(outside: object, path: Path, folder: Path, everything: bool = False) -> int:
        drawn.append(path)
        return int(path.is_file())

    monkeypatch.setattr(pictures, "draw_all", draw_all)
    assert start.main(["pictures", str(plan), "--out", str(plan.parent)]) == 0
    (clean,) = drawn
    assert clean.parent != plan.parent
    assert not clean.exists()


def test_what_goes_wrong_in_the_command_is_not_taken_for_a_fault_of_the_plan(plan: Path, own: Path) -> None:
    with pytest.raises(OSError, match="the target"), door.to_read(plan, own):
        raise OSError("the target is full")
