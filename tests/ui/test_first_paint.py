"""What is not needed for the first picture begins when that picture is there, and is not loaded before it."""

import gc
import os
import subprocess
import sys
import weakref
from pathlib import Path

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from navplan.ui import first_paint
from navplan.ui.first_paint import FirstPaint, SparedPlan

ROOT = Path(__file__).resolve().parents[2]

STARTED = """
import sys
from PySide6.QtWidgets import QLabel
from navplan import start
from navplan.ui.views.start_page import StartPage
def paint(self, event):
    for label in self.findChildren(QLabel):
        if label.isVisible():
            print(label.text())
StartPage.paintEvent = paint
code = start.main(["--self-test"])
print("loaded:", *sys.modules)
sys.exit(code)
"""

NOT_YET = {
    *("datetime", "json", "platform", "navplan.domain.ports", "navplan.domain.workspace", "navplan.ui.navigation"),
    *("navplan.ui.opening", "navplan.ui.reading_order", "navplan.ui.parts.notice_bar", "navplan.ui.parts.toast"),
}
"""What some page or job needs, and the first picture does not; each was in the way of it once, or would be dear."""


class Told(QWidget):
    """Remembers what happened to it."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.told.append("painted")

    def hear(self) -> None:
        self.told.append("seen")


def test_the_start_is_a_real_picture_and_loads_no_more_than_it_shows(tmp_path: Path) -> None:
    within = {**os.environ, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", STARTED]
    done = subprocess.run(command, env=within, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    painted, loaded = done.stdout.split("loaded:")

    assert "Planlegg året sammen med kommunen" in painted
    assert NOT_YET & set(loaded.split()) == set()


def test_it_is_told_once_and_after_the_picture(qtbot: QtBot) -> None:
    window = Told()
    qtbot.addWidget(window)
    FirstPaint(window).seen.connect(window.hear)
    window.show()
    qtbot.waitUntil(lambda: "seen" in window.told)
    window.repaint()
    qtbot.wait(20)

    assert window.told[:2] == ["painted", "seen"]
    assert window.told.count("seen") == 1


def test_a_window_that_is_not_painted_is_not_waited_for_for_ever(qtbot: QtBot, monkeypatch) -> None:
    monkeypatch.setattr(first_paint, "LONGEST", 5)
    window = Told()
    qtbot.addWidget(window)
    FirstPaint(window).seen.connect(window.hear)
    qtbot.waitUntil(lambda: bool(window.told))

    assert window.told == ["seen"]


def test_an_open_plan_is_spared_and_what_the_one_before_left_is_found(qapp) -> None:
    class Left:
        """Something that only a collection finds."""

    left = Left()
    left.itself = left
    watched = weakref.ref(left)
    spared = SparedPlan(qapp)
    try:
        spared.opened(None)
        del left
        gc.collect()
        assert watched() is not None

        spared.opened(None)
        assert watched() is None
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
