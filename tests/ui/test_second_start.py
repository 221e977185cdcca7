"""A second start of a plan whose window does not answer: it is shown for reading, and it is said (design 5.3).

Two processes, the first of them stopped in the middle of its life.
"""

import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.storage.held import HELD
from navplan.ui import presence
from navplan.ui.app import Program, application
from navplan.ui.outside import NewOffice

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a process is stopped in another way there")
ROOT = Path(__file__).resolve().parents[2]
WAIT = 60_000


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presence, "PATIENCE", 300)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "eget"


def made(path: Path, own: Path) -> Path:
    path.parent.mkdir(exist_ok=True)
    workspace = wiring.new_workspace(path, NewOffice("Nav Prøve", (("Prøvedal", ""),), "enhetlig", 2024))
    workspace.add(Goal(title="Færre i kø"))
    workspace.close()
    wiring.PlanDoor().made_here(path, own)
    return path


@pytest.fixture
def plan(tmp_path: Path, own: Path) -> Path:
    return made(tmp_path / "planer" / "Nav Prøve.navplan", own)


class FirstWindow:
    """The window that has the plan, in a process of its own."""

    def __init__(self, plan: Path, own: Path, *more: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.held_child", str(plan), str(own), *more],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._line() == "open"

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().decode().strip()

    def stop(self) -> None:
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self, words: str) -> str:
        """Let it live again and store a step; what became of it."""
        self._process.send_signal(signal.SIGCONT)
        assert self._process.stdin is not None
        self._process.stdin.write(f"{words}\n".encode())
        self._process.stdin.flush()
        return self._line()

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()


@pytest.fixture
def first(plan: Path, own: Path) -> Iterator[Callable[..., FirstWindow]]:
    windows: list[FirstWindow] = []

    def begin(*more: str, path: Path = plan) -> FirstWindow:
        windows.append(FirstWindow(path, own, *more))
        windows[-1].stop()
        return windows[-1]

    yield begin
    for window in windows:
        window.end()


@pytest.fixture
def second(qtbot: QtBot, qapp: QApplication, plan: Path, own: Path) -> Iterator[Program]:
    outside = replace(wiring.outside(), plans_folder=plan.parent, settings_file=own / "navplan.ini")
    program = Program(application(), outside, 2024)
    qtbot.addWidget(program.window)
    program.window.show()
    yield program
    program.leave()
    program.window.close()


def files_below(folder: Path) -> dict[Path, str]:
    """Every file and what it holds, but for settings and log."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.parent.name != "åpne")
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in found if path.suffix == ".navplan"}


def shown(qtbot: QtBot, program: Program, path: Path) -> None:
    program.open(path)
    qtbot.waitUntil(lambda: program.window.desk is not None and not program.tasks.is_busy, timeout=WAIT)


@pytest.mark.parametrize("how", [(), ("halvt",)], ids=["at rest", "in the middle of a step"])
def test_the_plan_of_a_window_that_does_not_answer_is_shown_for_reading(
    qtbot: QtBot,
    plan: Path,
    own: Path,
    first: Callable[..., FirstWindow],
    second: Program,
    tmp_path: Path,
    how: tuple[str, ...],
) -> None:
    window = first(*how)
    before = files_below(tmp_path)
    shown(qtbot, second, plan)
    desk = second.window.desk
    assert desk is not None
    assert [goal.title for goal in desk.workspace.all(Goal)] == ["Færre i kø"]
    assert second.window.bar.isVisible()
    assert second.window.bar.words == HELD
    with qtbot.waitSignal(desk.failed) as refused:
        assert desk.add(Goal(title="Nytt")) is None
    assert refused.args == [HELD]
    second._on_close()
    second.tasks.finish()
    assert files_below(tmp_path) == before, "no backup, no copy, and nothing in the plan"
    if not how:
        assert window.go_on("Videre") == "stored", "the first window works on as if nothing had happened"


def test_the_working_copy_is_shown_of_a_shared_plan(
    qtbot: QtBot, own: Path, first: Callable[..., FirstWindow], second: Program, tmp_path: Path
) -> None:
    published = made(tmp_path / "OneDrive - Prøvedal kommune" / "Nav Prøve.navplan", own)
    window = first(path=published)
    assert window.go_on("Ikke publisert") == "stored"
    window.stop()
    shown(qtbot, second, published)
    desk = second.window.desk
    assert desk is not None
    assert [goal.title for goal in desk.workspace.all(Goal)] == ["Færre i kø", "Ikke publisert"]
    assert second.sharing.shared is None
    before = published.read_bytes()
    second.window.wants_publish.emit()
    assert second.window.toast.words.startswith("Herfra blir ingenting lagret eller publisert.")
    assert "kan være midt i en endring" in second.window.toast.words
    second.window.wants_shared.emit()
    assert "behandler denne mappen som delt alt" not in second.window.toast.words
    assert published.read_bytes() == before


def test_when_the_other_window_has_ended_one_may_write_and_publish_from_here(
    qtbot: QtBot, own: Path, first: Callable[..., FirstWindow], second: Program, tmp_path: Path
) -> None:
    published = made(tmp_path / "OneDrive - Prøvedal kommune" / "Nav Prøve.navplan", own)
    window = first(path=published)
    assert window.go_on("Ikke publisert") == "stored"
    window.stop()
    before = published.read_bytes()
    shown(qtbot, second, published)
    shown_for_reading = second.window.desk
    assert second.window.bar.ways == ("Prøv å åpne", "Bare les")
    with qtbot.waitSignal(second.presence.answered, timeout=WAIT):
        second.window.bar.button("Prøv å åpne").click()
    qtbot.waitUntil(lambda: not second.tasks.is_busy, timeout=WAIT)
    assert second.window.desk is shown_for_reading, "the other window has it still"
    assert "ikke svarer" in second.window.toast.words
    assert published.read_bytes() == before
    window.end()
    second.window.bar.button("Prøv å åpne").click()
    qtbot.waitUntil(lambda: second.sharing.shared is not None and not second.sharing.tasks.is_busy, timeout=WAIT)
    desk = second.window.desk
    assert desk is not None
    assert desk.add(Goal(title="Herfra")) is not None
    assert not second.window.bar.isVisible()
    second.window.wants_publish.emit()
    qtbot.waitUntil(lambda: not second.sharing.tasks.is_busy, timeout=WAIT)
    assert published.read_bytes() != before
    published.with_name("lest.navplan").write_bytes(published.read_bytes())
    read = wiring.open_workspace(published.with_name("lest.navplan"))
    assert [goal.title for goal in read.all(Goal)] == ["Færre i kø", "Ikke publisert", "Herfra"]
    read.close()


def test_a_window_with_a_plan_in_it_keeps_that_one(
    qtbot: QtBot, plan: Path, own: Path, first: Callable[..., FirstWindow], second: Program, tmp_path: Path
) -> None:
    first()
    other = made(tmp_path / "planer" / "Nav Annet.navplan", own)
    shown(qtbot, second, other)
    desk = second.window.desk
    with qtbot.waitSignal(second.presence.answered, timeout=WAIT):
        second.open(plan)
    assert second.window.desk is desk
    assert "ikke svarer" in second.window.toast.words
    assert desk.add(Goal(title="Nytt")) is not None


def test_what_this_machine_did_not_write_last_is_not_opened_behind_the_door(
    qtbot: QtBot, plan: Path, own: Path, first: Callable[..., FirstWindow], second: Program
) -> None:
    first()
    elsewhere = plan.with_name("fra epost")
    elsewhere.write_bytes(plan.read_bytes())
    workspace = wiring.open_workspace(elsewhere)
    workspace.add(Goal(title="Fra et annet sted"))
    workspace.close()
    elsewhere.replace(plan)
    with qtbot.waitSignal(second.presence.answered, timeout=WAIT):
        second.open(plan)
    qtbot.waitUntil(lambda: not second.tasks.is_busy, timeout=WAIT)
    assert second.window.desk is None
    assert "ikke svarer" in second.window.toast.words
