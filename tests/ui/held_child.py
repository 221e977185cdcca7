"""The first window of `test_second_start.py`: opens a plan, says so, and stores a step for each line that it is given.

With «halvt» it is in the middle of a step when it says so. With «kode» and a recovery code its plan is encrypted.
"""

import os
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.storage.encryption.key import key_of_code
from navplan.storage.encryption.ring import RING
from navplan.storage.engine import connect
from navplan.ui.app import Program, application


class First:
    """The window and whoever works in it."""

    def __init__(self, plan: Path, own: Path, half: bool) -> None:
        self._plan = plan
        self._half = half
        outside = replace(wiring.outside(), plans_folder=plan.parent, settings_file=own / "navplan.ini")
        self._program = Program(application(), outside, 2024, plan=plan)
        self._program.window.show()
        self._program.open_first()
        self._looking = QTimer()
        self._looking.timeout.connect(self._look)
        self._looking.start(20)
        self._asked = QSocketNotifier(0, QSocketNotifier.Type.Read)
        self._asked.activated.connect(self._work)

    def _look(self) -> None:
        if self._program.window.desk is None or self._program.tasks.is_busy or self._program.sharing.tasks.is_busy:
            return
        self._looking.stop()
        if self._half:
            with closing(connect(self._plan)) as other:
                other.execute("BEGIN IMMEDIATE")
                other.execute("UPDATE goal SET title = 'Halvt'")
                os.write(1, b"open\n")
                os.read(0, 10)  # here it is stopped, with the step half done
        else:
            os.write(1, b"open\n")

    def _work(self) -> None:
        words = os.read(0, 100).decode().strip()
        desk = self._program.window.desk
        if not words or desk is None:
            QApplication.quit()
            return
        stored = desk.add(Goal(title=words))
        os.write(1, b"stored\n" if stored is not None else b"refused\n")


if __name__ == "__main__":
    if "kode" in sys.argv:
        RING.add(key_of_code(sys.argv[sys.argv.index("kode") + 1]))
    first = First(Path(sys.argv[1]), Path(sys.argv[2]), "halvt" in sys.argv)
    sys.exit(QApplication.exec())
