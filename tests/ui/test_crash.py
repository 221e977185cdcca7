"""When NavPlan itself is wrong: it is said, a report can be copied or kept, and no word of a plan is in it."""

import logging
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.ui import crash
from navplan.ui.app import Program, application
from navplan.ui.crash import CrashHook, log_to, report_of
from navplan.ui.outside import NewOffice

SECRET = "Hemmelige Nordmann Skogveien"


class Told(Exception):
    """A fault whose class name may be told."""


def broken(goal: Goal) -> None:
    """Fails with plan text wherever a fault can carry it: message, note, cause, context and local values."""
    text = goal.title
    try:
        try:
            {}[text]
        except KeyError as first:
            raise ValueError(f"kan ikke {text}") from first
    except ValueError as second:
        fault = Told(text, goal)
        fault.add_note(text)
        raise fault from second


def fallen() -> Told:
    try:
        broken(Goal(id="g", title=SECRET, why=SECRET))
    except Told as fault:
        return fault
    raise AssertionError


@pytest.fixture
def hook(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CrashHook]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    log_to(tmp_path)
    made = CrashHook(qapp)
    made.install()
    yield made
    for handler in list(crash.log.handlers):
        if isinstance(handler, logging.FileHandler):
            crash.log.removeHandler(handler)
            handler.close()


def shown() -> QMessageBox:
    return next(w for w in QApplication.topLevelWidgets() if w.objectName() == "crash" and w.isVisible())


def press(words: str) -> None:
    next(button for button in shown().findChildren(QPushButton) if button.text() == words).click()


def test_the_report_says_where_and_never_what() -> None:
    fault = fallen()
    report = report_of(type(fault), fault, fault.__traceback__)
    assert "Told" in report
    assert "ValueError" in report, "what led to it is told too"
    assert "KeyError" in report
    assert "test_crash.py" in report
    assert "broken" in report
    assert str(Path(__file__).parent) not in report, "no folder, which may hold a name"
    for word in SECRET.split():
        assert word not in report


def test_no_word_of_the_plan_reaches_dialog_clipboard_log_file_or_console(
    hook: CrashHook,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fault = fallen()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    box = shown()
    press("Kopier rapporten")
    hook.keep_in(str(tmp_path / "rapport.txt"))
    told = {
        "dialog": f"{box.text()} {box.informativeText()} {box.detailedText()}",
        "clipboard": QGuiApplication.clipboard().text(),
        "log": (tmp_path / "navplan.log").read_text(encoding="utf-8"),
        "file": (tmp_path / "rapport.txt").read_text(encoding="utf-8"),
        "console": "".join(capsys.readouterr()),
    }
    for where, words in told.items():
        assert "Told" in words, where
        assert not [word for word in SECRET.split() if word in words], where
    assert box.isVisible(), "copying leaves the dialog open"
    press("Fortsett")
    caplog.clear()


def test_the_dialog_says_when_the_work_was_saved(hook: CrashHook, caplog: pytest.LogCaptureFixture) -> None:
    hook.saved_at = lambda: datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    fault = fallen()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    local = datetime(2026, 11, 22, 9, 30, tzinfo=UTC).astimezone()
    assert shown().text() == f"Noe gikk galt i NavPlan. Arbeidet ditt er lagret kl. {local:%H.%M}."
    assert shown().defaultButton().text() == "Fortsett"
    press("Fortsett")
    caplog.clear()


def test_a_second_fault_opens_no_second_dialog(hook: CrashHook, caplog: pytest.LogCaptureFixture) -> None:
    fault = fallen()
    for _n in range(3):
        sys.excepthook(type(fault), fault, fault.__traceback__)
    boxes = [w for w in QApplication.topLevelWidgets() if w.objectName() == "crash" and w.isVisible()]
    assert len(boxes) == 1
    press("Fortsett")
    caplog.clear()


def test_a_fault_on_another_thread_is_told_in_the_same_way(
    hook: CrashHook, qtbot: QtBot, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    worker = threading.Thread(target=broken, args=(Goal(title=SECRET),))
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: any(w.objectName() == "crash" for w in QApplication.topLevelWidgets() if w.isVisible()))
    assert SECRET not in "".join(capsys.readouterr())
    press("Fortsett")
    caplog.clear()


def test_a_program_without_a_console_still_tells(
    hook: CrashHook, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    fault = fallen()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    press("Fortsett")
    caplog.clear()


def test_a_large_log_is_put_aside_at_the_next_start(hook: CrashHook, tmp_path: Path) -> None:
    (tmp_path / "navplan.log").write_bytes(b"x" * (crash.LARGEST_LOG + 1))
    log_to(tmp_path)
    assert (tmp_path / "navplan.1.log").stat().st_size > crash.LARGEST_LOG
    assert not (tmp_path / "navplan.log").exists()


def test_a_whole_session_leaves_plan_text_only_in_plan_files(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    """Settings, locks, notes of backups and of shared folders: none may hold what somebody wrote."""
    plan = tmp_path / "Dropbox" / "plan.navplan"
    plan.parent.mkdir()
    wiring.new_workspace(plan, NewOffice("Nav Prøve", (), "enhetlig", 2024)).close()
    own = tmp_path / "eget"
    program = Program(
        application(), replace(wiring.outside(), plans_folder=tmp_path, settings_file=own / "navplan.ini"), 2024
    )
    qtbot.addWidget(program.window)
    program.window.show()
    program.open(plan)
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=30_000)
    program.window.desk.add(Goal(title="Hemmeligord"))
    program.window.close()
    program.leave()
    assert b"Hemmeligord" in plan.read_bytes()
    for file in own.rglob("*"):
        if file.is_file() and file.suffix != ".navplan":
            assert b"Hemmeligord" not in file.read_bytes(), file
