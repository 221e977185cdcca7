"""An edit seen: one field of the large plan changed with every page open, until the page in front is painted anew."""

import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer

from benchmarks.figures import Figure, middle
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Measure
from navplan.domain.places import RESOURCES
from navplan.domain.workspace import Workspace
from navplan.storage.store import open_plan
from navplan.ui.desk import Desk
from navplan.ui.first_paint import SparedPlan
from navplan.ui.main_window import MainWindow
from navplan.ui.pages import PAGES

EDITS = 5
SOON = 100
"""Milliseconds within which people take what they see for an answer to what they did."""


def edits_seen(plan: Path) -> list[Figure]:
    """Each page in front in turn, the others open behind it; `plan` is the file of the large plan."""
    workspace = Workspace(open_plan(plan, KINDS), KINDS)
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(QSettings(f"{folder}/navplan.ini", QSettings.Format.IniFormat))
        window.opened.connect(SparedPlan(window).opened)
        window.resize(1366, 768)
        window.show()
        window.open_desk(Desk(workspace, Shelf(RESOURCES / "letters"), 2024))
        for kind in PAGES:
            window.go_to(kind.key)
            _rest(50)
        taken = {kind.key: _edits(window, workspace, kind.key) for kind in PAGES}
        window.close()
        window.deleteLater()
        _rest(0)
    worst = max(taken, key=lambda key: taken[key])
    return [
        Figure(f"an edit seen on page {key}", taken[key], "ms", None, f"<= {SOON}", taken[key] <= SOON)
        for key in dict.fromkeys(("plan", "letter", "overview", worst))
    ]


def _edits(window: MainWindow, workspace: Workspace, page: str) -> float:
    window.go_to(page)
    _rest(300)
    times = []
    for number in range(EDITS):
        measure = workspace.all(Measure)[5]
        began = time.perf_counter()
        workspace.set(measure, title=f"Tiltak på siden {page}, gang {number}")
        _rest(0)
        window.grab()
        times.append(time.perf_counter() - began)
        _rest(100)
    return middle(times) * 1e3


def _rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
