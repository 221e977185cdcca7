"""While steps wait: the window, the plan and the lock are not left without a question, and there are other ways on."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from navplan.domain.modules.plan import Goal
from navplan.storage import store as stores
from navplan.ui.app import Program
from navplan.ui.desk import Desk
from navplan.ui.dialogs.question import Question
from navplan.ui.editors import Binding, field_editor
from tests.storage.conftest import query
from tests.ui.full_disk import FULL, Disk, disk, goal, opened, press, program, question, ready
from tests.ui.programs import OWN, another_plan, plan

__all__ = ("disk", "plan", "program")
"""Fixtures that are used here."""

ASKED = "1 endring venter på disken og er ikke lagret. Lukker du nå, går det tapt."


@pytest.fixture
def desk(qtbot: QtBot, program: Program, plan: Path, disk: Disk) -> Desk:
    """An open plan with one step that waits, on a full disk."""
    desk = opened(qtbot, program, plan)
    disk.fill()
    desk.set(goal(desk), title="Nytt")
    return desk


def waits(program: Program) -> int:
    return len(program.waiting.waiting.steps)


# -- leaving


def test_the_window_is_not_closed_before_it_is_meant(program: Program, desk: Desk) -> None:
    program.window.close()
    asked = question(program)
    assert program.window.isVisible()
    assert program.window.desk is desk
    assert asked is not None
    assert ASKED in [label.text() for label in asked.findChildren(QLabel)]
    press(asked, "Avbryt")
    assert waits(program) == 1
    program.window.close()
    press(question(program), "Lukk uten å lagre")
    assert not program.window.isVisible()
    assert program.window.desk is None


def test_closing_stores_what_waits_when_the_disk_takes_it(program: Program, desk: Desk, disk: Disk, plan: Path) -> None:
    disk.clear()
    program.window.close()
    assert not program.window.isVisible()
    assert query(plan, "SELECT title FROM goal") == [("Nytt",)]


def test_what_is_being_written_when_the_window_is_closed_is_asked_about_too(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk
) -> None:
    desk = opened(qtbot, program, plan)
    editor = field_editor(desk, Goal, "title")
    Binding(editor).follow(goal(desk))
    editor.setParent(program.window)
    editor.show()
    program.window.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.line.hasFocus)
    editor.line.setText("Nytt")
    disk.fill()
    program.window.close()
    assert program.window.isVisible()
    assert question(program) is not None
    assert waits(program) == 1


def test_the_plan_is_not_closed_before_it_is_meant(program: Program, desk: Desk) -> None:
    program.window.wants_close.emit()
    assert program.window.desk is desk
    press(question(program), "Avbryt")
    program.window.wants_close.emit()
    press(question(program), "Lukk uten å lagre")
    assert program.window.desk is None
    assert waits(program) == 0


def test_another_plan_is_not_opened_before_it_is_meant(
    qtbot: QtBot, program: Program, desk: Desk, disk: Disk, tmp_path: Path
) -> None:
    (tmp_path / "annen").mkdir()
    disk.clear()
    other = another_plan(tmp_path / "annen", tmp_path / OWN)
    disk.fill()
    program.open(other)
    assert program.window.desk is desk
    assert waits(program) == 1
    press(question(program), "Lukk uten å lagre")
    qtbot.waitUntil(lambda: program.window.desk is not desk and not program.tasks.is_busy, timeout=20_000)
    assert waits(program) == 0
    assert not program.waiting.bar.isVisible()
    assert query(other, "SELECT title FROM goal") == [("Færre i kø",)]


def test_the_lock_keeps_what_waits_and_asks_before_the_program_ends_from_there(
    program: Program, desk: Desk, disk: Disk, plan: Path
) -> None:
    locks = program.encryption.locks
    locks._encryption = SimpleNamespace(is_encrypted=lambda live: True, is_right=lambda *given: None, forget=lambda: 0)
    locks._live = plan
    locks.lock()
    assert locks.curtain is not None
    assert not program.window.isVisible()
    assert waits(program) == 1
    locks.curtain.close()
    QApplication.processEvents()
    (asked,) = [one for one in locks.curtain.findChildren(Question) if one.isVisible()]
    assert locks.curtain.isVisible()
    assert not program.window.isVisible(), "nothing of the plan is shown"
    press(asked, "Avbryt")
    assert locks.curtain.isVisible()
    locks._on_back()
    assert program.window.isVisible()
    assert waits(program) == 1
    disk.clear()
    program.waiting.try_again()
    assert goal(desk).title == "Nytt"
    locks._live = None


def test_a_plan_that_is_opened_again_takes_its_steps_along(
    qtbot: QtBot, program: Program, desk: Desk, plan: Path, disk: Disk
) -> None:
    """As when its folder is said to be shared, or encryption is turned on."""
    program.sharing.wants_again.emit(plan)
    again = ready(qtbot, program)
    qtbot.waitUntil(lambda: program.window.desk is not desk, timeout=20_000)
    again = ready(qtbot, program)
    assert waits(program) == 1
    assert program.waiting.bar.isVisible()
    disk.clear()
    program.waiting.bar.again.click()
    assert goal(again).title == "Nytt"


# -- the ways on


def test_what_waits_is_stored_in_a_copy_somewhere_else(
    qtbot: QtBot, program: Program, desk: Desk, disk: Disk, plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.waiting.bar.elsewhere.click()
    chosen = program.window.findChild(QFileDialog)
    assert chosen is not None
    assert chosen.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    copy = tmp_path / "minnepinne" / "Kopi.navplan"
    copy.parent.mkdir()
    chosen.close()
    disk.clear()  # the other place has room
    program.waiting.store_in(str(copy))
    qtbot.waitUntil(lambda: program.window.desk is not desk and not program.tasks.is_busy, timeout=20_000)
    assert query(copy, "SELECT title FROM goal") == [("Nytt",)]
    assert query(plan, "SELECT title FROM goal") == [("Færre i kø",)]
    assert waits(program) == 0
    assert program.window.toast.words == "«Endre Mål» er lagret nå."


def test_a_copy_that_cannot_be_made_loses_nothing(qtbot: QtBot, program: Program, desk: Desk, plan: Path) -> None:
    program.waiting.store_in(str(plan))
    qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=20_000)
    asked = question(program)
    words = "Det finnes allerede en fil som heter «Nav Prøve.navplan». Velg et annet navn."
    assert words in [label.text() for label in asked.findChildren(QLabel)]
    assert waits(program) == 1
    assert program.window.desk is desk


def test_what_waits_is_given_up_only_when_asked_twice(program: Program, desk: Desk) -> None:
    program.waiting.bar.given_up.click()
    press(question(program), "Avbryt")
    assert waits(program) == 1
    program.waiting.bar.given_up.click()
    press(question(program), "Forkast")
    assert waits(program) == 0
    assert not program.waiting.bar.isVisible()


def test_the_ways_on_are_reached_with_the_keyboard(qtbot: QtBot, program: Program, desk: Desk) -> None:
    bar = program.waiting.bar
    bar.again.setFocus()
    seen = []
    for _step in range(2):
        qtbot.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [bar.elsewhere, bar.given_up]
    qtbot.keyClick(bar.given_up, Qt.Key.Key_Space)
    assert question(program) is not None


# -- a disk that does not say what became of the step


@pytest.mark.parametrize("is_stored", [False, True])
def test_a_step_whose_answer_is_lost_is_seen_to_when_the_plan_is_opened_again(
    qtbot: QtBot, program: Program, plan: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch, is_stored: bool
) -> None:
    desk = opened(qtbot, program, plan)
    whole, fail = stores.SqliteStore._store_whole, stores.faults.cannot_see

    def lost(store: stores.SqliteStore, edit: object, now: object) -> None:
        if is_stored:
            whole(store, edit, now)
        raise OSError(5, "gone")

    def unseen(store: stores.SqliteStore, action: str) -> bool:
        store._barred = fail().said
        raise fail()

    with monkeypatch.context() as means:
        means.setattr(stores.SqliteStore, "_store_whole", lost)
        means.setattr(stores.SqliteStore, "_was_stored", unseen)
        desk.set(goal(desk), title="Nytt")
    assert waits(program) == 1
    assert program.window.toast.words == (
        "NavPlan får ikke kontakt med disken. Endringen ligger trygt i NavPlan til det er sett etter."
    )
    program.waiting.bar.again.click()
    qtbot.waitUntil(lambda: program.window.desk not in (None, desk) and not program.tasks.is_busy, timeout=20_000)
    assert waits(program) == 0
    assert query(plan, "SELECT title FROM goal") == [("Nytt",)]
    assert query(plan, "SELECT count(*) FROM history WHERE title LIKE '%Endre%'") == [(1,)]


def test_a_second_refusal_is_said_again(program: Program, desk: Desk) -> None:
    program.window.toast.hide()
    program.waiting.bar.again.click()
    assert program.window.toast.isVisible()
    assert program.window.toast.words == FULL
