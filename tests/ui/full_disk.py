"""A program whose disk refuses steps when a test says so, and what tests of waiting steps do with it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from navplan.domain.modules.plan import Goal
from navplan.storage import marks, reserve
from navplan.storage.driver import sqlite3
from navplan.storage.store import SqliteStore
from navplan.ui.app import Program
from navplan.ui.desk import Desk
from navplan.ui.dialogs.question import Question
from tests.ui.programs import outside_in, running

FULL = "Disken er full. Endringen din er tatt vare på. Rydd plass, så lagrer NavPlan av seg selv."


class Disk:
    """Takes steps or refuses them, and counts how often it was asked."""

    def __init__(self, means: pytest.MonkeyPatch) -> None:
        self.code: int | None = None
        self.asked = 0
        self._write = SqliteStore._write
        disk = self

        def asked(store: SqliteStore, *given: Any) -> None:
            disk._asked(store, *given)

        means.setattr(SqliteStore, "_write", asked)
        means.setattr(reserve.Reserve, "release", lambda self: False)
        means.setattr(marks, "PAUSES", (0.0,))

    def _asked(self, store: SqliteStore, *given: Any) -> None:
        self.asked += 1
        if self.code is not None:
            fault = sqlite3.OperationalError("driver words")
            fault.sqlite_errorcode = self.code
            raise fault
        self._write(store, *given)

    def fill(self) -> None:
        self.code = sqlite3.SQLITE_FULL

    def clear(self) -> None:
        self.code = None


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """The program with its window; what still waits at the end is let go of."""
    with running(qtbot, outside_in(tmp_path)) as program:
        yield program
        program.waiting.waiting.finish()
        program.waiting.waiting.give_up()


def opened(qtbot: QtBot, program: Program, path: Path) -> Desk:
    program.open(path)
    return ready(qtbot, program)


def ready(qtbot: QtBot, program: Program) -> Desk:
    qtbot.waitUntil(lambda: program.window.desk is not None and not program.tasks.is_busy, timeout=20_000)
    assert program.window.desk is not None
    return program.window.desk


def goal(desk: Desk) -> Goal:
    return desk.workspace.all(Goal)[0]


def question(program: Program) -> Question | None:
    """What is asked now."""
    shown = [one for one in program.window.findChildren(Question) if one.isVisible()]
    return shown[0] if shown else None


def press(asked: Question | None, words: str) -> None:
    assert asked is not None
    next(button for button in asked.findChildren(QPushButton) if button.text() == words).click()
