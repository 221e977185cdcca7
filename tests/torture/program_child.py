"""T2, the child: the whole program without a screen, at work until it is killed. T14 has a longer day in it.

What has been promised is said on the standard output, a line of JSON each, after the program has called it stored.
"""

import json
import os
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore
from navplan.domain.workspace import Workspace
from navplan.publishing import write_document
from navplan.ui.app import Program, application
from navplan.ui.copy_first import no_copy
from navplan.ui.drafts import Drafts
from navplan.ui.editors import Binding, field_editor
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
        self._turn = 0
        self._longest = 0.0
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._on_time)
        self._opening = QTimer(self)
        self._opening.timeout.connect(self._on_look)
        self._opening.start(10)

    @Slot()
    def _on_look(self) -> None:
        desk = self._program.window.desk
        if desk is None or self._program.tasks.is_busy:
            return
        self._opening.stop()
        say(open=desk.workspace._store._mark[1], **self._seen())  # type: ignore[attr-defined]  # the store of a file
        for dialog in self._dialogs():
            dialog.reject()
        self._user = self._at_work(desk.workspace)
        self._type_into(next(goal for goal in desk.workspace.all(Goal) if goal.title == "Merke A"))
        self._clock.start(self._given["pause"])

    def _at_work(self, plan: Workspace) -> deeds.Deeds:
        """Who takes the steps; the first has been taken."""
        user = deeds.Deeds(Path(self._given["plan"]), self._given["seed"], plan=plan)
        user.step()
        return user

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
        began = time.monotonic()
        self._work()
        self._longest = max(self._longest, time.monotonic() - began)

    def _work(self) -> None:
        """One turn."""
        self._turn += 1
        try:
            self._user.step()
        except CannotStore as refused:
            say(refused=refused.said.words())
            return
        say(steps=self._user.store._mark[1])
        if self._turn % 3 == 0:
            self._type()
        self._now_and_then()

    def _type(self) -> None:
        QTest.keyClicks(self._editor.box, PHRASE[: 12 + self._turn % 30])
        say(typed=self._editor.box.toPlainText(), at=time.monotonic(), longest=self._longest)

    def _now_and_then(self) -> None:
        """A document and a backup, as often as is asked for."""
        if self._turn % self._given["every"] == 0 and not self._program.tasks.is_busy:
            self._write_document()
            self._program.backups.before_import(no_copy)

    def _write_document(self) -> None:
        target = Path(self._given["plan"]).with_name("plan.pdf")
        job = partial(write_document, "plan", self._user.plan.snapshot(), 2026, target)
        self._program.tasks.run("", job, self._on_written, self._on_refused)

    @Slot(object)
    def _on_written(self, _nothing: object) -> None:
        say(written=True)

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        say(refused=words)


def ends(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """A program error is told and is the end: nobody waits for ever for a child that does nothing."""
    sys.__excepthook__(kind, fault, trace)
    sys.stderr.flush()
    os._exit(3)


def main(given: dict[str, Any], worker_class: type[Worker] = Worker) -> int:
    """The program, as it is started, with somebody at work in it."""
    sys.excepthook = ends
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
    worker = worker_class(program, given)
    say(started=True)
    code = app.exec()
    del worker
    return code


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.argv[1])))
