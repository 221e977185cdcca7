"""A step that the disk refuses waits, is said, is tried again by itself, and is stored once (rows 2 and 4)."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from navplan.domain.modules.plan import Goal
from navplan.domain.words import Said
from navplan.storage.driver import sqlite3
from navplan.ui.app import Program
from navplan.ui.desk import Desk
from navplan.ui.editors import Binding, Editor, field_editor
from navplan.ui.forms.form import RecordForm
from tests.storage.conftest import query
from tests.ui.full_disk import FULL, Disk, disk, goal, opened, press, program, question
from tests.ui.programs import plan

__all__ = ("disk", "plan", "program")
"""Fixtures that are used here."""


def field(qtbot: QtBot, desk: Desk, record: Goal, key: str) -> Editor:
    editor = field_editor(desk, Goal, key)
    qtbot.addWidget(editor)
    Binding(editor).follow(record)
    editor.show()
    return editor


def write(editor: Editor, words: str) -> None:
    editor.line.setText(words)
    editor.settle()


# -- waiting


def test_a_page_that_speaks_after_a_step_never_says_that_a_refused_one_was_done(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk
) -> None:
    desk = opened(qtbot, program, plan)
    disk.fill()
    with desk.draft(Said("Hent forslag")) as draft:
        draft.add(Goal(title="Et forslag"))
    desk.announced.emit("Forslaget er hentet.")
    assert "hentet" not in program.window.toast.words
    qtbot.waitUntil(lambda: not desk._is_hushed)
    desk.announced.emit("Noe annet.")
    assert program.window.toast.words == "Noe annet."


def test_a_refused_step_waits_and_the_window_says_which_and_why(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk
) -> None:
    desk = opened(qtbot, program, plan)
    disk.fill()
    assert desk.set(goal(desk), title="Nytt") is None
    assert program.window.toast.words == FULL
    bar = program.waiting.bar
    assert bar.isVisible()
    assert bar.words == (
        "1 endring er ikke lagret ennå: «Endre Mål». Disken er full. Rydd plass, så lagrer NavPlan av seg selv."
    )
    assert bar.accessibleName() == bar.words
    for button in (bar.again, bar.elsewhere, bar.given_up):
        heard = QAccessible.queryAccessibleInterface(button)
        assert heard.text(QAccessible.Text.Description) == bar.words
    assert goal(desk).title == "Færre i kø"


def test_a_write_error_is_told_as_that(qtbot: QtBot, program: Program, plan: Path, disk: Disk) -> None:
    desk = opened(qtbot, program, plan)
    disk.code = sqlite3.SQLITE_IOERR
    desk.set(goal(desk), title="Nytt")
    assert program.window.toast.words == (
        "Endringen ble ikke skrevet til disken. Den ligger trygt i NavPlan til det lykkes."
    )


def test_pressing_again_stores_what_waits_and_says_so(qtbot: QtBot, program: Program, plan: Path, disk: Disk) -> None:
    desk = opened(qtbot, program, plan)
    disk.fill()
    desk.set(goal(desk), title="Nytt")
    program.waiting.bar.again.click()
    assert program.window.toast.words == FULL
    disk.clear()
    program.waiting.bar.again.click()
    assert goal(desk).title == "Nytt"
    assert not program.waiting.bar.isVisible()
    assert program.window.toast.words == "«Endre Mål» er lagret nå."
    assert query(plan, "SELECT title FROM goal") == [("Nytt",)]


def test_the_complaint_of_the_field_goes_when_its_text_is_stored_by_itself(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk
) -> None:
    desk = opened(qtbot, program, plan)
    editor = field(qtbot, desk, goal(desk), "title")
    disk.fill()
    write(editor, "Nytt")
    assert editor.complaint is not None
    assert editor.complaint.text == "Ikke lagret. Teksten blir stående. Prøv igjen."
    disk.clear()
    program.waiting.waiting.look()
    qtbot.waitUntil(lambda: goal(desk).title == "Nytt", timeout=10_000)
    assert editor.complaint is None
    assert not editor.is_unsettled
    assert editor.line.text() == "Nytt"


def test_it_is_tried_again_by_itself_only_when_a_look_beside_the_window_says_so(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[bool] = []
    monkeypatch.setattr("navplan.storage.room.can_be_written", lambda plan, own: looks.append(True) or len(looks) > 1)
    monkeypatch.setattr("navplan.ui.waiting.SOON", 20)
    desk = opened(qtbot, program, plan)
    disk.fill()
    desk.set(goal(desk), title="Nytt")
    disk.clear()
    asked = disk.asked
    qtbot.waitUntil(lambda: len(looks) == 1)
    assert disk.asked == asked
    qtbot.waitUntil(lambda: goal(desk).title == "Nytt", timeout=10_000)
    assert disk.asked == asked + 1


def test_nothing_is_tried_behind_a_dialog(qtbot: QtBot, program: Program, plan: Path, disk: Disk) -> None:
    desk = opened(qtbot, program, plan)
    disk.fill()
    desk.set(goal(desk), title="Nytt")
    disk.clear()
    asked = disk.asked
    program.waiting.bar.given_up.click()
    program.waiting.waiting.look()
    assert not program.waiting.waiting._tasks.is_busy
    program.waiting.waiting._on_looked(True)
    assert disk.asked == asked
    press(question(program), "Avbryt")


# -- what waits, and what does not


def test_an_unborn_record_does_not_wait_for_its_text_stands_in_the_form(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk
) -> None:
    desk = opened(qtbot, program, plan)
    editor = field(qtbot, desk, Goal(), "title")
    disk.fill()
    write(editor, "Helt nytt")
    assert program.waiting.waiting.steps == ()
    assert editor.complaint is not None
    disk.clear()
    program.waiting.try_again()
    editor.settle()
    assert query(plan, "SELECT title FROM goal ORDER BY entry") == [("Færre i kø",), ("Helt nytt",)]


def test_a_draft_with_new_records_waits(qtbot: QtBot, program: Program, plan: Path, disk: Disk) -> None:
    desk = opened(qtbot, program, plan)
    disk.fill()
    for _pressed in range(2):
        with desk.draft(Said("Hent mål")) as draft:
            draft.add(Goal(title="Helt nytt"))
    disk.clear()
    program.waiting.try_again()
    assert query(plan, "SELECT title FROM goal ORDER BY entry") == [("Færre i kø",), ("Helt nytt",)]


def test_a_text_that_was_put_back_as_it_was_does_not_come_later(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk
) -> None:
    desk = opened(qtbot, program, plan)
    form = RecordForm(desk, Goal)
    qtbot.addWidget(form)
    form.show_record(goal(desk))
    form.show()
    editor = form.editor("title")
    disk.fill()
    write(editor, "Nytt")
    qtbot.waitUntil(lambda: editor.complaint is not None)
    qtbot.wait(1)
    write(editor, "Færre i kø")
    assert program.waiting.waiting.steps == ()
    assert not program.waiting.bar.isVisible()


def test_a_newer_text_in_the_field_takes_the_place_of_the_one_that_waits(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk
) -> None:
    desk = opened(qtbot, program, plan)
    editor = field(qtbot, desk, goal(desk), "title")
    disk.fill()
    write(editor, "Eldre")
    qtbot.wait(1)
    write(editor, "Nyere")
    assert len(program.waiting.waiting.steps) == 1
    disk.clear()
    program.waiting.try_again()
    assert goal(desk).title == "Nyere"


def test_the_history_has_the_step_once_under_its_first_action_id(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk
) -> None:
    desk = opened(qtbot, program, plan)
    disk.fill()
    desk.set(goal(desk), title="Nytt")
    (step,) = program.waiting.waiting.steps
    program.waiting.try_again()
    disk.clear()
    program.waiting.try_again()
    assert query(plan, f"SELECT count(*) FROM history WHERE action = '{step.action}'") == [(1,)]
    assert query(plan, "SELECT action FROM document") == [(step.action,)]
