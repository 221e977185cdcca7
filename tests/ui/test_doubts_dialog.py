"""What does not add up is shown when the plan is opened, with both versions, and nothing changes before a choice."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.storage.backups.finding import known_shelves
from navplan.storage.driver import sqlite3
from navplan.ui.app import Program
from navplan.ui.dialogs.doubts_dialog import DoubtsDialog
from navplan.ui.outside import NewOffice, Outside
from tests.ui.programs import running


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    made = wiring.outside()
    outside = Outside(
        made.open_plan,
        made.new_plan,
        made.example,
        made.find_shelf,
        copies_of=made.copies_of,
        seal=made.seal,
        plans_folder=tmp_path,
        settings_file=tmp_path / "eget" / "navplan.ini",
    )
    with running(qtbot, outside) as program:
        yield program


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "Nav Prøve.navplan"
    workspace = wiring.new_workspace(path, NewOffice("Nav Prøve", (("Prøvedal", ""),), "enhetlig", 2024))
    workspace.add(Goal(title="Færre i kø"))
    workspace.close()
    return path


def foreign_hand(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE goal SET title = 'Endret utenfra'")
        other.commit()


def opened(qtbot: QtBot, program: Program, path: Path) -> DoubtsDialog | None:
    program.open(path)
    qtbot.waitUntil(lambda: program.window.desk is not None and not program.tasks.is_busy, timeout=10_000)
    return program.window.findChild(DoubtsDialog)


def press(dialog: DoubtsDialog, words: str) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click()


def closed(qtbot: QtBot, program: Program) -> None:
    program.window.wants_close.emit()
    qtbot.waitUntil(lambda: not program.tasks.is_busy)


def test_a_whole_plan_opens_without_a_word(qtbot: QtBot, program: Program, plan: Path) -> None:
    assert opened(qtbot, program, plan) is None


def test_both_versions_are_shown_with_the_cause(qtbot: QtBot, program: Program, plan: Path) -> None:
    opened(qtbot, program, plan)
    closed(qtbot, program)
    foreign_hand(plan)
    dialog = opened(qtbot, program, plan)
    assert dialog is not None
    table = dialog.findChild(QTableWidget)
    assert [table.item(0, column).text() for column in range(3)] == [
        "Innholdet i «Endret utenfra» er et annet enn det NavPlan lagret. Det forrige finnes i historikken.",
        "Mål: Endret utenfra",
        "Mål: Færre i kø",
    ]
    said = " ".join(label.text() for label in dialog._labels)
    assert "Et annet program har skrevet til filen siden NavPlan lukket den." in said
    assert "NavPlan endrer ingenting før du velger." in said


@pytest.mark.parametrize(
    ("button", "title"),
    [("Hent tilbake det NavPlan lagret", "Færre i kø"), ("Behold det som står i filen", "Endret utenfra")],
)
def test_the_choice_is_made_after_a_backup(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path, button: str, title: str
) -> None:
    foreign_hand(plan)
    dialog = opened(qtbot, program, plan)
    assert dialog is not None
    press(dialog, button)
    qtbot.waitUntil(lambda: not program.tasks.is_busy)
    desk = program.window.desk
    assert desk is not None
    assert [goal.title for goal in desk.workspace.all(Goal)] == [title]
    assert desk.workspace.standing().doubts == ()
    ((_path, shelf),) = known_shelves(tmp_path / "eget" / "kopier")
    assert "for_kontroll" in {copy.reason for copy in shelf.all()}


def test_what_is_not_decided_is_asked_again_at_the_next_opening(qtbot: QtBot, program: Program, plan: Path) -> None:
    foreign_hand(plan)
    dialog = opened(qtbot, program, plan)
    assert dialog is not None
    press(dialog, "Bestem senere")
    closed(qtbot, program)
    desk_dialog = opened(qtbot, program, plan)
    assert desk_dialog is not None
