"""One window for each plan on this machine."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from navplan.ui import presence
from navplan.ui.presence import Presence

DIES = """
import os, sys
from PySide6.QtCore import QCoreApplication
from pathlib import Path
from navplan.ui.presence import Presence
app = QCoreApplication([])
held = Presence(Path(sys.argv[1]))
assert held.claim(Path(sys.argv[2]))
held.keep()
os._exit(1)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "åpne"


def test_a_plan_is_held_by_one_window_and_free_after_it(qtbot: QtBot, folder: Path, tmp_path: Path) -> None:
    first, second, plan = Presence(folder), Presence(folder), tmp_path / "plan.navplan"
    assert first.claim(plan)
    first.keep()
    assert not first.was_interrupted
    assert not second.claim(plan)
    first.let_go()
    assert second.claim(plan)
    second.keep()
    assert not second.was_interrupted
    second.let_go()


def test_two_plans_do_not_meet(qtbot: QtBot, folder: Path, tmp_path: Path) -> None:
    first, second = Presence(folder), Presence(folder)
    assert first.claim(tmp_path / "a.navplan")
    first.keep()
    assert second.claim(tmp_path / "b.navplan")
    second.keep()
    first.let_go()
    second.let_go()


def test_the_first_window_is_asked_to_come_forward_and_answers(qtbot: QtBot, folder: Path, tmp_path: Path) -> None:
    first, second, plan = Presence(folder), Presence(folder), tmp_path / "plan.navplan"
    first.claim(plan)
    first.keep()
    with qtbot.waitSignal(first.wanted, timeout=5_000), qtbot.waitSignal(second.answered, timeout=5_000) as answer:
        assert not second.claim(plan)
    assert answer.args == [True]
    first.let_go()


def test_a_window_that_does_not_answer_is_told_of(
    qtbot: QtBot, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presence, "PATIENCE", 100)
    first, second, plan = Presence(folder), Presence(folder), tmp_path / "plan.navplan"
    first.claim(plan)
    first.keep()
    first._watcher.removePath(str(folder))  # it hangs
    with qtbot.waitSignal(second.answered, timeout=5_000) as seen:
        second.claim(plan)
    assert seen.args == [False]
    assert list(folder.glob("*.vis")) == []
    first._watcher.addPath(str(folder))
    first.let_go()


@pytest.mark.skipif(sys.platform == "win32", reason="the process is ended another way there")
def test_a_dead_process_holds_nothing_and_is_known_to_have_been_interrupted(
    qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.navplan"
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", DIES, str(folder), str(plan)], cwd=root, timeout=60, check=False)
    assert done.returncode == 1
    after = Presence(folder)
    assert after.claim(plan)
    after.keep()
    assert after.was_interrupted
    after.let_go()
    assert after.claim(plan)
    after.keep()
    assert not after.was_interrupted
    after.let_go()


def test_a_plan_that_cannot_be_opened_leaves_the_open_one_held(qtbot: QtBot, folder: Path, tmp_path: Path) -> None:
    first, second = Presence(folder), Presence(folder)
    open_one, bad = tmp_path / "a.navplan", tmp_path / "b.navplan"
    first.claim(open_one)
    first.keep()
    first.claim(bad)
    first.drop()
    assert not second.claim(open_one)
    assert second.claim(bad)
    second.drop()
    assert first.claim(open_one), "the same window may open its own plan again"
    first.keep()
    first.let_go()


def test_where_no_lock_can_be_made_a_plan_is_opened_and_not_said_to_be_elsewhere(qtbot: QtBot, tmp_path: Path) -> None:
    nowhere = tmp_path / "fil"
    nowhere.touch()  # a file where the folder should be: nobody can write below it, not even root
    presence = Presence(nowhere / "åpne")
    told: list[bool] = []
    presence.answered.connect(told.append)
    assert presence.claim(tmp_path / "plan.navplan")
    assert presence.keep()
    assert not presence.was_interrupted
    presence.let_go()
    assert told == []
