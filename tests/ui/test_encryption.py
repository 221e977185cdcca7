"""Encryption in the window: turned on, opened by pass-phrase and by code, locked, changed, turned off; in words."""

import gc
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.storage import driver
from navplan.storage.encryption import slots
from navplan.storage.encryption.ring import RING
from navplan.ui.app import Program
from navplan.ui.encryption import idle as idling
from navplan.ui.encryption import phrase_form
from navplan.ui.encryption.lock_window import LockWindow
from navplan.ui.encryption.phrase_dialog import PhraseDialog
from navplan.ui.encryption.settings_dialog import SettingsDialog
from navplan.ui.encryption.setup_dialog import SetupDialog
from navplan.ui.outside import NewOffice
from tests.ui.programs import own_plan, running

OWN = "eget"
PHRASE = "rolig elv under broen"
HEAD = b"NavPlanX"


@pytest.fixture(autouse=True)
def cheap(from_here_on: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(slots, "COST", 2**4)
    monkeypatch.setattr(phrase_form, "WAITS", (0, 0, 3600))
    RING.forget()
    yield
    RING.forget()
    gc.collect()
    assert driver.use_pythons(), "a plan was left open"


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    outside = replace(wiring.outside(), plans_folder=tmp_path, settings_file=tmp_path / OWN / "navplan.ini")
    with running(qtbot, outside) as program:
        yield program
        program.tasks.finish()
        program.sharing.finish()
        program.encryption.finish()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return own_plan(tmp_path, tmp_path / OWN)


def rested(qtbot: QtBot, program: Program) -> None:
    busy = [program.tasks, program.sharing.tasks]
    if program.encryption._is_met:
        busy.append(program.encryption.locks.tasks)
    qtbot.waitUntil(lambda: not any(tasks.is_busy for tasks in busy), timeout=20_000)


def opened(qtbot: QtBot, program: Program, path: Path) -> None:
    program.open(path)
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=20_000)
    rested(qtbot, program)


def dialog(program: Program, kind: type) -> QWidget:
    found = [one for one in program.window.findChildren(kind) if one.isVisible()]
    assert found, f"no {kind.__name__}"
    return found[-1]


def waited_for(qtbot: QtBot, program: Program, kind: type) -> QWidget:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in program.window.findChildren(kind)), timeout=20_000)
    return dialog(program, kind)


def press(within: QWidget, words: str) -> None:
    next(button for button in within.findChildren(QPushButton) if button.text() == words).click()


def encrypt(qtbot: QtBot, program: Program) -> str:
    """Through all the steps; returns the code."""
    program.window.lock_actions.choose.trigger()
    setup = waited_for(qtbot, program, SetupDialog)
    setup.next.click()
    setup.phrase.field.setText(PHRASE)
    setup.phrase.again.setText(PHRASE)
    setup.next.click()
    code = setup.sheet.code.text().replace("\n", "-")
    setup.next.click()
    setup.typed.field.setText(code.lower().replace("-", " "))
    setup.next.click()
    qtbot.waitUntil(lambda: program.window.desk is None, timeout=20_000)
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=30_000)
    rested(qtbot, program)
    return code


def give(qtbot: QtBot, program: Program, typed: str) -> None:
    asked = waited_for(qtbot, program, PhraseDialog)
    asked.form.field.setText(typed)
    qtbot.keyClick(asked.form.field, Qt.Key.Key_Return)


def closed(qtbot: QtBot, program: Program) -> None:
    program.window.wants_close.emit()
    rested(qtbot, program)
    qtbot.waitUntil(lambda: RING.is_empty, timeout=10_000)


def test_a_plan_is_encrypted_and_opened_again_by_the_phrase_and_by_the_code(
    qtbot: QtBot, program: Program, plan: Path
) -> None:
    opened(qtbot, program, plan)
    code = encrypt(qtbot, program)
    assert plan.read_bytes().startswith(HEAD)
    assert "Krypteringen er slått på" in [past.title.words() for past in program.window.desk.workspace.history(5)]
    closed(qtbot, program)
    for typed in (PHRASE, code):
        program.open(plan)
        give(qtbot, program, typed)
        qtbot.waitUntil(lambda: program.window.desk is not None, timeout=20_000)
        rested(qtbot, program)
        assert [goal.title for goal in program.window.desk.workspace.all(Goal)] == ["Færre i kø"]
        closed(qtbot, program)


def test_a_plain_plan_that_is_open_gives_way_to_an_encrypted_one(qtbot: QtBot, program: Program, plan: Path) -> None:
    """The first one is on Python's SQLite, the second needs the other, and the two are never open at once."""
    opened(qtbot, program, plan)
    encrypt(qtbot, program)
    closed(qtbot, program)
    (plan.parent / OWN / "nokler").rename(plan.parent / "another machine")
    gc.collect()
    assert driver.use_pythons()
    plain = plan.with_name("Nav Annen.navplan")
    wiring.new_workspace(plain, NewOffice("Nav Annen", (("Annendal", ""),), "enhetlig", 2024)).close()
    wiring.PlanDoor().made_here(plain, plan.parent / OWN)
    opened(qtbot, program, plain)
    assert not driver.is_cipher()
    program.open(plan)
    waited_for(qtbot, program, PhraseDialog).reject()
    assert program.window.desk.office_name == "Nav Annen", "who does not know the phrase goes on where he was"
    program.open(plan)
    give(qtbot, program, PHRASE)
    qtbot.waitUntil(lambda: program.window.desk is not None and program.window.desk.office_name == "Nav Prøve")
    rested(qtbot, program)
    assert driver.is_cipher()
    opened(qtbot, program, plain)
    assert program.window.desk.office_name == "Nav Annen"


def test_a_wrong_phrase_is_said_without_more_and_the_wait_grows(qtbot: QtBot, program: Program, plan: Path) -> None:
    opened(qtbot, program, plan)
    encrypt(qtbot, program)
    closed(qtbot, program)
    program.open(plan)
    asked = waited_for(qtbot, program, PhraseDialog)
    for wait in ("", "", "Vent 3600 sekunder før du prøver igjen."):
        give(qtbot, program, "noe annet")
        said = f"Passordet stemmer ikke. Har dere gjenopprettingskoden? {wait}".strip()
        qtbot.waitUntil(lambda said=said: asked.form.row.complaint == said, timeout=10_000)
        if not wait:
            qtbot.waitUntil(asked.form.action.isEnabled, timeout=10_000)
    assert not asked.form.action.isEnabled()
    asked.reject()
    assert program.window.desk is None
    assert plan.read_bytes().startswith(HEAD)


def test_the_field_hides_what_is_typed_until_it_is_asked_to_show_it(qtbot: QtBot, program: Program, plan: Path) -> None:
    opened(qtbot, program, plan)
    encrypt(qtbot, program)
    closed(qtbot, program)
    program.open(plan)
    form = waited_for(qtbot, program, PhraseDialog).form
    assert form.field.echoMode() == QLineEdit.EchoMode.Password
    assert form.field.accessibleName() == "Passord"
    form._shows.click()
    assert form.field.echoMode() == QLineEdit.EchoMode.Normal
    press(form, "Bruk gjenopprettingskoden")
    assert form.field.accessibleName() == "Gjenopprettingskode"


def test_nothing_is_encrypted_before_the_code_is_typed_back(qtbot: QtBot, program: Program, plan: Path) -> None:
    opened(qtbot, program, plan)
    program.window.lock_actions.choose.trigger()
    setup = waited_for(qtbot, program, SetupDialog)
    setup.next.click()
    assert not setup.next.isEnabled()
    setup.phrase.field.setText("passord1")
    setup.phrase.again.setText("passord1")
    assert not setup.next.isEnabled()
    assert setup.phrase._row.complaint == "Passordet er lett å gjette. Gjør det lengre."
    setup.phrase.field.setText(PHRASE)
    assert not setup.next.isEnabled(), "typed only once"
    press(setup.phrase, "Foreslå et passord")
    assert setup.next.isEnabled()
    setup.next.click()
    code = setup.sheet.code.text().replace("\n", "-")
    setup.next.click()
    assert setup.next.text() == "Krypter planen"
    assert not setup.next.isEnabled()
    wrong = code[:2] + ("A" if code[2] != "A" else "B") + code[3:]
    setup.typed.field.setText(wrong)
    assert not setup.next.isEnabled()
    assert setup.typed._row.complaint == "Se på gruppe 1 en gang til."
    setup.typed.field.setText(code)
    assert setup.next.isEnabled()
    setup.reject()
    assert not plan.read_bytes().startswith(HEAD)


def test_the_lock_hides_every_window_and_loses_nothing(qtbot: QtBot, program: Program, plan: Path) -> None:
    opened(qtbot, program, plan)
    encrypt(qtbot, program)
    window = program.window
    dialog = QDialog(window)
    dialog.open()
    window.lock_actions.lock.trigger()
    curtain = program.encryption.locks.curtain
    assert isinstance(curtain, LockWindow)
    assert curtain.isVisible()
    assert [window.isVisible(), dialog.isVisible()] == [False, False]
    late = QDialog(window)
    late.open()
    qtbot.waitUntil(lambda: not late.isVisible())
    program.presence.wanted.emit()
    qtbot.waitUntil(lambda: not window.isVisible())
    curtain.form.field.setText("feil")
    curtain.form.ask()
    qtbot.waitUntil(lambda: "stemmer ikke" in curtain.form.row.complaint)
    assert not window.isVisible()
    qtbot.waitUntil(curtain.form.action.isEnabled)
    curtain.form.field.setText(PHRASE)
    curtain.form.ask()
    qtbot.waitUntil(window.isVisible)
    assert dialog.isVisible()
    assert late.isVisible()
    assert program.encryption.locks.curtain is None
    for one in (dialog, late):
        one.close()


def test_the_window_locks_when_nobody_is_there_and_says_so_a_minute_before(
    qtbot: QtBot, program: Program, plan: Path
) -> None:
    opened(qtbot, program, plan)
    encrypt(qtbot, program)
    locks, now = program.encryption.locks, [1_000.0]
    locks.idle._now = lambda: now[0]
    locks.idle.start(10)
    for passed in range(0, 9 * 60, 30):
        now[0] = 1_000.0 + passed
        locks.idle.look()
    assert "låses om ett minutt" not in program.window.toast.words
    now[0] += 31
    locks.idle.look()
    assert program.window.toast.words == "NavPlan låses om ett minutt. Rør musen eller en tast for å arbeide videre."
    locks.idle.touch()
    for passed in range(0, 9 * 60, 30):
        now[0] += 30
        locks.idle.look()
        assert locks.curtain is None, passed
    for _ in range(3):
        now[0] += 30
        locks.idle.look()
    assert locks.curtain is not None


def test_a_machine_that_slept_is_locked_when_it_wakes(qtbot: QtBot, program: Program, plan: Path) -> None:
    opened(qtbot, program, plan)
    encrypt(qtbot, program)
    locks, now = program.encryption.locks, [1_000.0]
    locks.idle._now = lambda: now[0]
    locks.idle.start(0)
    now[0] += idling.ASLEEP + 1
    locks.idle.look()
    assert locks.curtain is not None


def test_a_touch_of_the_window_counts(qtbot: QtBot, program: Program, plan: Path) -> None:
    opened(qtbot, program, plan)
    encrypt(qtbot, program)
    program.window.activateWindow()
    idle = program.encryption.locks.idle
    qtbot.waitUntil(lambda: idle.app.focusWindow() is not None)
    idle._touched = 0.0
    qtbot.keyClick(idle.app.focusWindow(), Qt.Key.Key_Shift)
    assert idle._touched > 0


def test_an_open_plan_in_plain_is_not_locked_and_that_is_said(qtbot: QtBot, program: Program, plan: Path) -> None:
    opened(qtbot, program, plan)
    program.window.lock_actions.lock.trigger()
    assert program.window.toast.words == "Bare en kryptert plan kan låses. Se Fil › Kryptering."
    assert program.window.isVisible()


def test_old_copies_in_plain_are_named_and_deleted_when_asked(qtbot: QtBot, program: Program, plan: Path) -> None:
    opened(qtbot, program, plan)
    encrypt(qtbot, program)
    program.window.lock_actions.choose.trigger()
    settings = waited_for(qtbot, program, SettingsDialog)
    qtbot.waitUntil(lambda: settings.found.count() > 0, timeout=10_000)
    listed = [settings._lefts[row].path for row in range(settings.found.count())]
    assert all(path.is_file() for path in listed)
    press(settings, "Slett de valgte")
    qtbot.waitUntil(lambda: settings.found.count() == 0, timeout=10_000)
    assert not any(path.exists() for path in listed)
    assert settings.said.text() == "NavPlan fant ingen kopier uten kryptering på denne maskinen."
    kept = [*(plan.parent / OWN / "kopier").rglob("*.navplan")]
    assert kept
    assert all(path.read_bytes().startswith(HEAD) for path in kept)


def test_the_phrase_is_changed_and_the_code_shown_again(qtbot: QtBot, program: Program, plan: Path) -> None:
    opened(qtbot, program, plan)
    code = encrypt(qtbot, program)
    program.window.lock_actions.choose.trigger()
    settings = waited_for(qtbot, program, SettingsDialog)
    press(settings, "Vis gjenopprettingskoden …")
    give(qtbot, program, PHRASE)
    qtbot.waitUntil(lambda: program.window.findChild(QLabel, "recovery_code") is not None, timeout=10_000)
    shown = program.window.findChild(QLabel, "recovery_code")
    assert shown.text().replace("\n", "-") == code
    shown.window().close()
    press(settings, "Bytt passord …")
    give(qtbot, program, code)
    qtbot.waitUntil(lambda: program.window.findChild(QLineEdit, "new_phrase") is not None, timeout=10_000)
    page = program.encryption.locks.changing._page
    page.propose()
    new = page.phrase
    press(page.window(), "Bytt passord")
    rested(qtbot, program)
    assert program.window.toast.words == "Passordet er byttet."
    settings.accept()
    closed(qtbot, program)
    program.open(plan)
    give(qtbot, program, PHRASE)
    asked = dialog(program, PhraseDialog)
    qtbot.waitUntil(lambda: "stemmer ikke" in asked.form.row.complaint, timeout=10_000)
    qtbot.waitUntil(asked.form.action.isEnabled)
    give(qtbot, program, new)
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=20_000)
    rested(qtbot, program)


def test_encryption_is_turned_off_when_asked_and_the_history_says_so(
    qtbot: QtBot, program: Program, plan: Path
) -> None:
    opened(qtbot, program, plan)
    encrypt(qtbot, program)
    program.window.lock_actions.choose.trigger()
    press(waited_for(qtbot, program, SettingsDialog), "Slå av krypteringen …")
    give(qtbot, program, PHRASE)
    qtbot.waitUntil(lambda: plan.read_bytes().startswith(b"SQLite"), timeout=30_000)
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=20_000)
    rested(qtbot, program)
    titles = [past.title.words() for past in program.window.desk.workspace.history(5)]
    assert titles[:2] == ["Krypteringen er slått av", "Krypteringen er slått på"]
    assert not program.encryption.locks.idle.is_watching


def test_half_written_texts_of_an_encrypted_plan_are_kept_encrypted(qtbot: QtBot, program: Program, plan: Path) -> None:
    opened(qtbot, program, plan)
    desk = program.window.desk
    (goal,) = desk.workspace.all(Goal)
    desk.drafts.keep(goal, "why", "HALVSKREVET fra før")
    plain = next((plan.parent / OWN / "kladder").glob("*.json"))
    assert json.loads(plain.read_text(encoding="utf-8"))
    encrypt(qtbot, program)
    assert not plain.exists()
    for one in program.window.findChildren(QDialog):
        one.close()
    program.window.desk.drafts.keep(goal, "why", "HALVSKREVET til slutt")
    (vault,) = (plan.parent / OWN / "kladder").iterdir()
    assert vault.read_bytes().startswith(HEAD)
    assert [half.text for half in program.window.desk.drafts.left()] == ["HALVSKREVET til slutt"]
    for file in plan.parent.rglob("*"):
        assert not file.is_file() or b"HALVSKREVET" not in file.read_bytes(), file
