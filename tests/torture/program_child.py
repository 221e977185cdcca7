"""T2 and T14, the child: the whole program without a screen, at work until it is killed or its time is over.

What has been promised is said on the standard output, a line of JSON each, after the program has called it stored.
"""

import gc
import json
import os
import sys
import threading
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore
from navplan.publishing import write_document
from navplan.ui.app import Program, application
from navplan.ui.copy_first import no_copy
from navplan.ui.drafts import Drafts
from navplan.ui.editors import Binding, field_editor
from navplan.ui.pages import PAGES
from tests.torture import deeds

PHRASE = "Køen er lang fordi mange venter på svar, og derfor "
FRESH = 2.0
"""Seconds of typing that may be lost."""


def say(**told: Any) -> None:
    """One line for whoever looks on."""
    os.write(1, (json.dumps(told, ensure_ascii=False) + "\n").encode())


class Worker(QObject):
    """Somebody at work in the window: steps, half-written texts, documents, backups."""

    def __init__(self, program: Program, given: dict[str, Any]) -> None:
        super().__init__()
        self._program = program
        self._given = given
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._on_time)
        self._turn = 0
        self._began = time.monotonic()
        self._opening = QTimer(self)
        self._opening.timeout.connect(self._on_look)
        self._opening.start(10)

    @Slot()
    def _on_look(self) -> None:
        desk = self._program.window.desk
        if desk is None or self._program.tasks.is_busy:
            return
        self._opening.stop()
        self._began = time.monotonic()
        say(open=desk.workspace._store._mark[1], **self._seen())  # type: ignore[attr-defined]  # the store of a file
        for dialog in self._dialogs():
            dialog.reject()
        self._user = deeds.Deeds(Path(self._given["plan"]), self._given["seed"], plan=desk.workspace)
        self._user.step()
        self._type_into(next(goal for goal in desk.workspace.all(Goal) if goal.title == "Merke A"))
        self._clock.start(self._given["pause"])

    def _seen(self) -> dict[str, Any]:
        """What people see at once, and the texts that stand in the plan or are offered."""
        plan = Path(self._given["plan"])
        desk = self._program.window.desk
        assert desk is not None
        own = plan.parent / "eget" / "kladder"
        left = [half.text for half in Drafts(own, plan, desk.workspace).left()]
        left += [goal.why for goal in desk.workspace.all(Goal)]  # after a pause in the typing it is stored
        names = [type(dialog).__name__ for dialog in self._dialogs()]
        return {"said": self._program.window.toast.words, "dialogs": names, "left": left}

    def _dialogs(self) -> list[QDialog]:
        shown = QApplication.topLevelWidgets()
        return [widget for widget in shown if isinstance(widget, QDialog) and widget.isVisible()]

    def _type_into(self, goal: Goal) -> None:
        desk = self._program.window.desk
        assert desk is not None
        self._editor = field_editor(desk, Goal, "why")
        self._binding = Binding(self._editor)
        self._binding.follow(goal)
        self._editor.show()
        self._editor.setFocus()
        self._editor.box.moveCursor(QTextCursor.MoveOperation.End)  # it only grows: what was there is its beginning

    @Slot()
    def _on_time(self) -> None:
        self._turn += 1
        try:
            self._user.step()
        except CannotStore as refused:
            say(refused=refused.said.words())
            return
        say(steps=self._user.store._mark[1])
        if self._turn % 3 == 0:
            QTest.keyClicks(self._editor.box, PHRASE[: 12 + self._turn % 30])
            say(typed=self._editor.box.toPlainText(), at=time.monotonic())
        self._now_and_then()
        is_over = time.monotonic() - self._began > self._given.get("lasting", float("inf"))
        if is_over and self._turn > 5 * self._given["every"]:
            self._clock.stop()
            say(over=True)
            self._program.window.close()
            QApplication.quit()

    def _now_and_then(self) -> None:
        """Documents, backups and other pages, as often as is asked for."""
        every, desk = self._given["every"], self._program.window.desk
        assert desk is not None
        if self._turn % every == 0 and not self._program.tasks.is_busy:
            target = Path(self._given["plan"]).with_name("plan.pdf")
            job = partial(write_document, "plan", desk.workspace.snapshot(), 2026, target)
            self._program.tasks.run("", job, self._on_written, self._on_refused)
            self._program.backups.before_import(no_copy)
        if self._given.get("lasting") and self._turn % 5 == 0:
            kind = PAGES[self._turn // 5 % len(PAGES)]
            self._program.window.go_to(kind.key)
        if self._given.get("leak"):
            LEAKED.append(Path("/dev/null").open())  # noqa: SIM115  # the fault that the lane must find
        if self._given.get("lasting") and self._turn % every == 0:
            gc.collect()
            say(**state(), turn=self._turn)

    @Slot(object)
    def _on_written(self, _nothing: object) -> None:
        say(written=True)

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        say(refused=words)


LEAKED: list[Any] = []


def state() -> dict[str, int]:
    """What must not grow: memory (kB), open files, threads, objects of the window, temporary files."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    folder = Path(os.environ.get("TMPDIR", "/tmp"))
    widgets = sum(1 for _ in QApplication.allWidgets())
    return {
        "memory": pages * os.sysconf("SC_PAGE_SIZE") // 1024,
        "files": sum(1 for _ in Path("/proc/self/fd").iterdir()),
        "threads": threading.active_count(),
        "widgets": widgets,
        "temporary": sum(1 for _ in folder.glob("navplan-*")),
    }


def main(given: dict[str, Any]) -> int:
    """The program, as it is started, with somebody at work in it."""
    plan = Path(given["plan"])
    if given.get("mutation") == "half-written texts are not kept":
        Drafts.keep = lambda self, *given: None  # type: ignore[method-assign,assignment]
    else:
        deeds.loosen(given.get("mutation", ""))
    deeds.promised.append(lambda count: say(steps=count))
    outside = replace(wiring.outside(), plans_folder=plan.parent, settings_file=plan.parent / "eget" / "navplan.ini")
    if not (plan.parent / "eget" / "kjente").exists():
        wiring.PlanDoor().made_here(plan, plan.parent / "eget")
    app = application()
    program = Program(app, outside, 2026, plan=plan)
    program.window.show()
    QTimer.singleShot(0, program.open_first)
    worker = Worker(program, given)
    say(started=True)
    code = app.exec()
    del worker
    return code


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.argv[1])))
