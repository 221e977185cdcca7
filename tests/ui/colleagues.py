"""Windows on machines of their own that share a published plan, for the tests of shared plans."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.storage.driver import sqlite3
from navplan.ui.app import Program, application
from navplan.ui.dialogs.merge_dialog import MergeDialog
from navplan.ui.outside import NewOffice

WAIT = 30_000


@pytest.fixture
def published(tmp_path: Path) -> Path:
    folder = tmp_path / "OneDrive - Prøvedal kommune"
    folder.mkdir()
    path = folder / "Nav Prøve.navplan"
    workspace = wiring.new_workspace(path, NewOffice("Nav Prøve", (("Prøvedal", ""),), "enhetlig", 2024))
    workspace.add(Goal(id="g", title="Mål"))
    workspace.close()
    return path


class Colleague:
    """A window on a machine of its own."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        outside = replace(wiring.outside(), plans_folder=folder, settings_file=folder / "navplan.ini")
        self.qtbot = qtbot
        self.program = Program(application(), outside, 2024)
        qtbot.addWidget(self.program.window)
        self.program.window.show()

    def settled(self) -> None:
        """Until neither worker has anything left to do."""
        self.qtbot.waitUntil(self._is_quiet, timeout=WAIT)

    def _is_quiet(self) -> bool:
        program = self.program
        return not program.tasks.is_busy and not program.sharing.tasks.is_busy

    def open(self, path: Path) -> None:
        self.program.open(path)
        self.qtbot.waitUntil(lambda: self.program.window.desk is not None, timeout=WAIT)
        self.settled()

    def set(self, **values: str) -> None:
        self.program.window.desk.set(self.goal, **values)

    @property
    def goal(self) -> Goal:
        return self.program.window.desk.workspace.get(Goal, "g")

    @property
    def told(self) -> str:
        return self.program.sharing.state.text()

    def publish(self) -> None:
        self.program.window.wants_publish.emit()
        self.settled()

    def dialog(self) -> MergeDialog:
        self.qtbot.waitUntil(lambda: self.program.window.findChild(MergeDialog) is not None, timeout=WAIT)
        return self.program.window.findChild(MergeDialog)

    def end(self) -> None:
        self.program.tasks.finish()
        self.program.sharing.finish()
        self.program.window.close()


@pytest.fixture
def kari(qtbot: QtBot, qapp: QApplication, published: Path, tmp_path: Path) -> Iterator[Colleague]:
    made = Colleague(qtbot, tmp_path / "kari")
    made.open(published)
    yield made
    made.end()


def goals_in(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT title FROM goal ORDER BY entry")]


def someone_else(published: Path, **values: str) -> None:
    """A colleague on another machine publishes."""
    beside = published.with_name("arbeid")
    shutil.copyfile(published, beside)
    workspace = wiring.open_workspace(beside)
    workspace.set(workspace.get(Goal, "g"), **values)
    workspace.close()
    beside.replace(published)
