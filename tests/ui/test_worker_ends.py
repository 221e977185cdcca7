"""A window that goes while its worker is at work waits for it and does not stand still; nothing is freed that a worker
is still within."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from navplan.ui import tasks

ROOT = Path(__file__).resolve().parents[2]

SCRIPT = """
import sys, time
sys.path.insert(0, sys.argv[1])
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.tasks import Tasks

def work():
    until = time.monotonic() + 0.5
    while time.monotonic() < until:
        sum(range(1000))
    print("worked", flush=True)

app = QApplication(["test", "-platform", "offscreen"])
dialog = Dialog()
tasks = Tasks(dialog)
dialog.destroyed.connect(app.quit)
dialog.show()
tasks.run("", work, lambda done: None, lambda words: None)
QTimer.singleShot(50, dialog.deleteLater)
sys.excepthook = lambda kind, fault, trace: (sys.__excepthook__(kind, fault, trace), app.exit(3))
print("ended", app.exec(), flush=True)
"""


def test_a_dialog_that_goes_with_its_worker_at_work_does_not_hang() -> None:
    """In a process of its own, which can be ended: without the rule the two wait for each other for ever."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(ROOT)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.splitlines() == ["worked", "ended 0"], done.stderr


def test_what_a_worker_speaks_through_is_there_until_its_run_is_over(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer may be taken, and all of the job let go of, before the worker has come out of its signal."""
    run, told = tasks._Run.run, []
    still_there: list[bool] = []

    def slowly(self: tasks._Run) -> None:
        run(self)
        time.sleep(0.3)
        still_there.extend(isValid(one) for one in vars(self).values() if isinstance(one, QObject))

    def let_go() -> bool:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return bool(still_there)

    monkeypatch.setattr(tasks._Run, "run", slowly)
    worker = tasks.Tasks()
    worker.run("", lambda: 7, told.append, told.append)
    qtbot.waitUntil(let_go, timeout=5_000)
    assert told == [7]
    assert not worker.is_busy
    assert set(still_there) == {True}
    assert worker.finish()


def test_answers_come_in_order_also_while_one_is_being_taken(qtbot: QtBot) -> None:
    """Within what takes an answer somebody may be asked, and the next job ends meanwhile."""
    worker, told = tasks.Tasks(), []

    def asks(answer: object) -> None:
        qtbot.waitUntil(lambda: len(told) == 2, timeout=5_000)
        told.append(answer)

    worker.run("", lambda: "one", asks, asks)
    worker.run("", lambda: "two", told.append, told.append)
    worker.run("", lambda: "three", told.append, told.append)
    qtbot.waitUntil(lambda: not worker.is_busy, timeout=10_000)
    assert told == ["two", "three", "one"]
    assert worker.finish()
