"""Cold start: from the process's birth to the first paint of the window, against a bare QMainWindow in turn.

Both are really painted: until 22 November 2026 both ended on a timer of no milliseconds, before the picture was made.
"""

import os
import subprocess
import sys
import tempfile
import time

from benchmarks.figures import ROOT, Figure, middle

ROUNDS = 9

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Bare(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)

app = QApplication([])
window = Bare()
window.resize(1366, 768)
window.show()
app.exec()
"""
"""A window with nothing in it, which ends when it has been painted."""

OURS = """
import sys
sys.path.insert(0, {root!r})
from navplan.start import main
code = main(["--self-test"])
heavy = [name for name in ("sqlalchemy", "alembic", "openpyxl", "reportlab") if name in sys.modules]
sys.exit(f"imported before the first paint: {{heavy}}" if heavy else code)
"""


def seconds(program: str, home: str) -> float:
    """Wall time of a whole process with compiled files kept, as an installed program has them."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"HOME": home, "PYTHONPYCACHEPREFIX": f"{home}/bytecode", "QT_QPA_PLATFORM": "offscreen"}
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True, env=environment, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


def figures() -> list[Figure]:
    """The ratio of the medians, the two programs run in turn."""
    with tempfile.TemporaryDirectory() as home:
        ours_program = OURS.format(root=str(ROOT))
        seconds(BARE, home), seconds(ours_program, home)
        bare, ours = [], []
        for _ in range(ROUNDS):
            bare.append(seconds(BARE, home))
            ours.append(seconds(ours_program, home))
    ratio = middle(ours) / middle(bare)
    return [
        Figure("start to first paint", middle(ours), "s", middle(bare), "for information", True),
        Figure("start, ratio to a bare window", ratio, "x", None, "<= 1.5", ratio <= 1.5),
    ]
