"""One window of `test_two_versions.py`, of whichever version lies first on Python's path; it does what each line says.

Only what every version of NavPlan has is used here. Each answer is a line of JSON; with no more lines it ends as a
window that is closed does.
"""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.ui.app import Program, application
from navplan.ui.outside import NewOffice


def make(plan: Path, own: Path) -> None:
    """A plan that this version has made, and that this profile knows as its own."""
    plan.parent.mkdir(parents=True, exist_ok=True)
    wiring.new_workspace(plan, NewOffice("Nav Prøve", (("Prøvedal", ""),), "enhetlig", 2024)).close()
    door = getattr(wiring, "PlanDoor", None)
    if door is not None:
        door().made_here(plan, own)


class Beside(QObject):
    """The window and whoever works in it."""

    def __init__(self, plan: Path, own: Path) -> None:
        super().__init__()
        if not plan.exists():
            make(plan, own)
        outside = replace(wiring.outside(), plans_folder=plan.parent, settings_file=own / "navplan.ini")
        self._program = Program(application(), outside, 2024, plan=plan)
        self._said: list[str] = []
        self._left = b""
        say, window = self._program.window.say, self._program.window

        def heard(words: str) -> None:
            self._said.append(words)
            say(words)

        window.say = heard  # type: ignore[method-assign]  # what passes over the window is noted
        window.show()
        self._program.open_first()
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._on_look)
        self._looking.start(20)
        self._asked = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._asked.setEnabled(False)
        self._asked.activated.connect(self._on_line)

    def _is_busy(self) -> bool:
        presence = self._program.presence._asking.isActive()
        return presence or self._program.tasks.is_busy or self._program.sharing.tasks.is_busy

    def _agrees(self) -> bool:
        """A version that asks before it upgrades an older plan is told to."""
        shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
        for button in (button for one in shown for button in one.findChildren(QPushButton)):
            if button.text() == "Oppgrader":
                button.click()
                return True
        return False

    @Slot()
    def _on_look(self) -> None:
        if self._is_busy() or self._agrees():
            return
        self._looking.stop()
        self._asked.setEnabled(True)
        self._tell()

    def _tell(self, **more: object) -> None:
        window = self._program.window
        labels = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
        told = {
            "open": window.desk is not None,
            "visible": window.isVisible(),
            "passed": self._said,
            "said": " | ".join([*self._said, *labels, self._program.sharing.state.text()]),
            "goals": [goal.title for goal in window.desk.workspace.all(Goal)] if window.desk else [],
            **more,
        }
        os.write(1, (json.dumps(told, ensure_ascii=False) + "\n").encode())

    @Slot()
    def _on_line(self) -> None:
        got = os.read(0, 1000)
        *lines, self._left = (self._left + got).split(b"\n")
        for line in lines:
            self._do(*line.decode().partition(" ")[::2])
        if not got:
            self._program.window.close()
            self._program.leave()
            QApplication.quit()

    def _do(self, what: str, words: str) -> None:
        desk = self._program.window.desk
        if what == "mål":
            self._tell(stored=desk is not None and desk.add(Goal(title=words, why="Fordi")) is not None)
            return
        if what == "publiser":
            self._program.sharing.publish_now()
        else:
            self._program.sharing.look()
        self._looking.start(20)


if __name__ == "__main__":
    beside = Beside(Path(sys.argv[1]), Path(sys.argv[2]))
    sys.exit(QApplication.exec())
