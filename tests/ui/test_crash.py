"""When NavPlan itself is wrong: what is stored is said to be safe, and the report holds no plan text (row 36)."""

import sys

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from navplan.ui.crash import CrashHook, report_of

SECRET = "Kari Testesen har nedsatt arbeidsevne"


def fault() -> tuple[type[BaseException], BaseException, object]:
    try:
        int(SECRET)
    except ValueError as found:
        return type(found), found, found.__traceback__
    raise AssertionError("a name is a number")


def test_the_report_says_where_and_never_what() -> None:
    report = report_of(*fault())  # type: ignore[arg-type]
    assert "ValueError" in report
    assert "test_crash.py" in report
    assert SECRET not in report


def test_a_fault_of_our_own_is_told_once_with_a_report_to_copy(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "__excepthook__", lambda *given: None)
    hook = CrashHook(qapp)
    hook._on_fault(*fault())  # type: ignore[arg-type]
    hook._on_fault(*fault())  # type: ignore[arg-type]
    boxes = [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible()]
    assert len(boxes) == 1
    assert boxes[0].text() == "Noe gikk galt i NavPlan. Det som er lagret, er trygt."
    assert SECRET not in boxes[0].detailedText()
    boxes[0].close()
    caplog.clear()
    hook.deleteLater()
