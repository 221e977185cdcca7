"""Backups in the window: taken by themselves, compared, and brought back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.storage.backups.finding import known_shelves
from navplan.ui.app import Program
from navplan.ui.backup_jobs import Tend
from navplan.ui.dialogs.backups_dialog import BackupsDialog
from navplan.ui.dialogs.question import Question
from navplan.ui.outside import NewOffice, Outside
from tests.ui.programs import running


@pytest.fixture
def outside(tmp_path: Path) -> Outside:
    made = wiring.outside()
    return Outside(
        made.open_plan,
        made.new_plan,
        made.example,
        made.find_shelf,
        copies_of=made.copies_of,
        read_copy=made.read_copy,
        plans_folder=tmp_path,
        settings_file=tmp_path / "eget" / "navplan.ini",
    )


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, outside: Outside) -> Iterator[Program]:
    with running(qtbot, outside) as program:
        yield program


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "Nav Prøve.navplan"
    workspace = wiring.new_workspace(path, NewOffice("Nav Prøve", (("Prøvedal", ""),), "enhetlig", 2024))
    workspace.add(Goal(title="Første mål"))
    workspace.close()
    return path


def opened(qtbot: QtBot, program: Program, path: Path) -> None:
    program.open(path)
    qtbot.waitUntil(lambda: program.window.desk is not None and not program.tasks.is_busy, timeout=10_000)


def kept(tmp_path: Path) -> list[tuple[int, str]]:
    ((_path, shelf),) = known_shelves(tmp_path / "eget" / "kopier")
    return [(copy.revision, copy.reason) for copy in shelf.all()]


def dialog_of(qtbot: QtBot, program: Program) -> BackupsDialog:
    program._on_backups()
    dialog = program.window.findChild(BackupsDialog)
    qtbot.waitUntil(lambda: not program.tasks.is_busy)
    return dialog


def press(dialog: BackupsDialog, words: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click()


def rows(table) -> list[list[str]]:
    return [[table.item(r, c).text() for c in range(table.columnCount())] for r in range(table.rowCount())]


def test_a_copy_is_taken_when_a_plan_is_opened_and_when_it_is_closed_changed(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    opened(qtbot, program, plan)
    assert kept(tmp_path) == [(2, "apning")]
    program.window.desk.add(Goal(title="Andre mål"))
    program._on_close()
    qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=10_000)
    assert kept(tmp_path) == [(3, "lukking"), (2, "apning")]
    opened(qtbot, program, plan)
    program.leave()
    assert kept(tmp_path) == [(3, "lukking"), (2, "apning")], "an unchanged plan needs no new copy"


def test_half_an_hour_of_work_is_copied(qtbot: QtBot, program: Program, plan: Path, tmp_path: Path) -> None:
    opened(qtbot, program, plan)
    program.window.desk.add(Goal(title="Andre mål"))
    program.backups._clock.timeout.emit()
    qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=10_000)
    assert kept(tmp_path)[0] == (3, "underveis")


def test_a_copy_that_cannot_be_taken_is_said_and_the_work_goes_on(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    (tmp_path / "eget").mkdir()
    (tmp_path / "eget" / "kopier").write_text("i veien", encoding="utf-8")
    opened(qtbot, program, plan)
    assert program.window.desk is not None
    assert "ikke" in program.window.toast.words


def test_the_dialog_lists_copies_and_what_is_different_since(qtbot: QtBot, program: Program, plan: Path) -> None:
    opened(qtbot, program, plan)
    desk = program.window.desk
    goal = desk.workspace.all(Goal)[0]
    desk.set(goal, title="Endret mål")
    desk.add(Goal(title="Nytt mål"))
    dialog = dialog_of(qtbot, program)
    assert [row[1] for row in rows(dialog._list)] == ["Da planen ble åpnet"]
    press(dialog, "Se hva som er annerledes")
    qtbot.waitUntil(lambda: dialog._found.rowCount() > 0, timeout=10_000)
    assert rows(dialog._found) == [
        ["Mål: Endret mål", "Mål: Første mål", "Mål: Endret mål"],
        ["Mål: Nytt mål", "Fantes ikke", "Nytt"],
    ]
    assert dialog._said.text() == "Siden kopien ble tatt: 1 endret, 0 fjernet, 1 nye."


def test_the_last_copy_taken_stands_first_and_counts_as_the_newest_after_the_clock_was_set_back(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    opened(qtbot, program, plan)
    ((_path, shelf),) = known_shelves(tmp_path / "eget" / "kopier")
    program.window.desk.add(Goal(title="Andre mål"))
    shelf.now = lambda: datetime.now(UTC) - timedelta(days=400)
    last = shelf.take(plan, "underveis")
    dialog = dialog_of(qtbot, program)
    assert [row[1] for row in rows(dialog._list)] == ["Underveis", "Da planen ble åpnet"]
    assert dialog.chosen == last
    far = replace(shelf.all()[1], name="annet.navplan", at=f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
    dialog._on_far((far, last))
    assert [row[4] for row in rows(dialog._list)] == ["Bare det andre stedet", "Begge steder", "Denne maskinen"]
    assert Tend(lambda: shelf, plan, "underveis", verify=False)().newest == last.taken


def test_one_thing_is_brought_back_and_can_be_undone(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    opened(qtbot, program, plan)
    desk = program.window.desk
    goal = desk.workspace.all(Goal)[0]
    desk.remove(goal)
    desk.add(Goal(title="Nytt mål"))
    dialog = dialog_of(qtbot, program)
    dialog.compare()
    qtbot.waitUntil(lambda: dialog._found.rowCount() > 0, timeout=10_000)
    dialog._found.selectRow(0)
    press(dialog, "Hent tilbake de valgte")
    qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=10_000)
    assert kept(tmp_path)[0] == (4, "for_gjenoppretting"), "today's plan is copied first"
    assert {one.title for one in desk.workspace.all(Goal)} == {"Første mål", "Nytt mål"}
    assert dialog._found.rowCount() == 1
    desk.undo()
    assert [one.title for one in desk.workspace.all(Goal)] == ["Nytt mål"]


def test_a_whole_copy_comes_back_after_a_question_and_today_is_kept(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    opened(qtbot, program, plan)
    program.window.desk.add(Goal(title="Andre mål"))
    dialog = dialog_of(qtbot, program)
    press(dialog, "Hent tilbake hele kopien …")
    question = dialog.findChild(Question)
    assert question.other.isDefault(), "Enter alone changes nothing"
    qtbot.mouseClick(question.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: not program.tasks.is_busy and program.window.desk is not None and len(kept(tmp_path)) == 2,
        timeout=10_000,
    )
    assert [one.title for one in program.window.desk.workspace.all(Goal)] == ["Første mål"]
    assert kept(tmp_path) == [(3, "for_gjenoppretting"), (2, "apning")]


def test_a_copy_can_be_asked_for(qtbot: QtBot, program: Program, plan: Path, tmp_path: Path) -> None:
    opened(qtbot, program, plan)
    program.window.desk.add(Goal(title="Andre mål"))
    dialog = dialog_of(qtbot, program)
    press(dialog, "Ta kopi nå")
    qtbot.waitUntil(lambda: dialog._list.rowCount() == 2, timeout=10_000)
    assert kept(tmp_path)[0] == (3, "bedt_om")
    assert dialog._said.text() == "Kopien er tatt og kontrollert."
