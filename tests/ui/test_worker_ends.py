"""A window that goes while its worker is at work waits for it and does not stand still."""

import subprocess
import sys
from pathlib import Path

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
