"""A plan from elsewhere, opened in the window: the clean file is worked in, and people are told which one it is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.ui.app import Program, application
from navplan.ui.dialogs.question import Question
from navplan.ui.dialogs.salvaged_dialog import SalvagedDialog
from navplan.ui.outside import NewOffice, Outside
from tests.storage.conftest import query
from tests.ui.programs import running


@pytest.fixture
def outside(tmp_path: Path) -> Outside:
    return replace(wiring.outside(), plans_folder=tmp_path, settings_file=tmp_path / "eget" / "navplan.ini")


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, outside: Outside) -> Iterator[Program]:
    with running(qtbot, outside) as program:
        yield program


@pytest.fixture
def from_elsewhere(tmp_path: Path) -> Path:
    path = tmp_path / "Fra e-post.navplan"
    plan = wiring.new_workspace(path, NewOffice("Nav Prøve", (("Prøvedal", ""),), "enhetlig", 2024))
    plan.close()
    return path


def opened(qtbot: QtBot, program: Program, path: Path) -> None:
    before = program.window.desk
    program.open(path)
    qtbot.waitUntil(lambda: program.window.desk not in (None, before) and not program.tasks.is_busy, timeout=60_000)


def test_the_clean_file_is_worked_in_and_remembered_and_the_history_says_where_it_came_from(
    qtbot: QtBot, program: Program, from_elsewhere: Path
) -> None:
    before, clean = from_elsewhere.read_bytes(), from_elsewhere.with_name("Fra e-post (lest inn).navplan")
    opened(qtbot, program, from_elsewhere)
    desk = program.window.desk
    assert desk is not None
    assert program.window.toast.words == (
        "Planen kommer fra et annet sted og er lest inn i en ny fil, «Fra e-post (lest inn).navplan». "
        "«Fra e-post.navplan» er ikke rørt."
    )
    assert desk.workspace.history(1)[0].title.words() == "Lest inn fra filen «Fra e-post.navplan»"
    assert desk.workspace.undo_title is None or "Lest inn" not in desk.workspace.undo_title.words()
    desk.add(Goal(title="Nytt mål"))
    assert program._recent() == (clean,)
    assert from_elsewhere.read_bytes() == before
    opened(qtbot, program, clean)
    assert [goal.title for goal in program.window.desk.workspace.all(Goal)] == ["Nytt mål"]  # type: ignore[union-attr]
    assert len(list(clean.parent.glob("*.navplan"))) == 2


def test_what_can_be_read_of_a_damaged_plan_from_elsewhere_is_offered(
    qtbot: QtBot, program: Program, from_elsewhere: Path
) -> None:
    (root,) = query(from_elsewhere, "SELECT rootpage FROM sqlite_master WHERE name = 'history'")[0]
    with from_elsewhere.open("r+b") as file:
        file.seek((int(str(root)) - 1) * 4096)
        file.write(b"\xa5" * 4096)
    program.open(from_elsewhere)
    qtbot.waitUntil(lambda: program.window.findChild(Question) is not None, timeout=60_000)
    asked = program.window.findChild(Question)
    assert asked is not None
    asked.action.click()
    qtbot.waitUntil(lambda: program.window.findChild(SalvagedDialog) is not None, timeout=60_000)
    told = program.window.findChild(SalvagedDialog)
    assert told is not None
    assert "Det er ikke funnet at noe mangler av det som sto i «Fra e-post.navplan»." in told.text
    told.reject()


def test_another_window_that_points_at_the_original_brings_the_first_forward(
    qtbot: QtBot, program: Program, outside: Outside, from_elsewhere: Path
) -> None:
    opened(qtbot, program, from_elsewhere)
    program.window.showMinimized()
    second = Program(application(), outside, 2024)
    qtbot.addWidget(second.window)
    second.window.show()
    second.open(from_elsewhere)
    qtbot.waitUntil(lambda: not program.window.isMinimized(), timeout=60_000)
    qtbot.waitUntil(lambda: "hentet fram" in second.window.toast.words, timeout=5_000)
    assert second.window.desk is None
    second.leave()
    second.window.close()


def test_a_new_office_is_opened_where_it_was_made(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    path = tmp_path / "Nytt.navplan"
    program._on_made(NewOffice("Nav Prøve", (("Prøvedal", ""),), "enhetlig", 2024), path)
    qtbot.waitUntil(lambda: program.window.desk is not None and not program.tasks.is_busy, timeout=60_000)
    assert program._recent() == (path,)
    assert not list(tmp_path.glob("*lest inn*"))


def test_a_plan_that_means_harm_is_refused_in_the_window_and_left_alone(
    qtbot: QtBot, program: Program, from_elsewhere: Path
) -> None:
    import sqlite3

    with sqlite3.connect(from_elsewhere) as foreign:
        foreign.execute("CREATE TRIGGER t AFTER UPDATE ON goal BEGIN DELETE FROM history; END")
    foreign.close()
    before = from_elsewhere.read_bytes()
    program.open(from_elsewhere)
    qtbot.waitUntil(lambda: "ikke en trygg NavPlan-fil" in program.window.toast.words, timeout=60_000)
    assert program.window.desk is None
    assert from_elsewhere.read_bytes() == before
    assert not program.presence._held
