"""The whole program with its window, as tests of several pages need it, and a small plan that is its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.ui.app import Program, application
from navplan.ui.outside import NewOffice, Outside

NAME = "Nav Prøve.navplan"
OWN = "eget"
"""The program's own folder, below the folder of the plans."""


def outside_in(folder: Path) -> Outside:
    """What the program has to do with, when its plans lie in this folder."""
    return replace(wiring.outside(), plans_folder=folder, settings_file=folder / OWN / "navplan.ini")


@contextmanager
def running(qtbot: QtBot, outside: Outside, year: int = 2024) -> Iterator[Program]:
    """The program with its window shown; at the end its workers are waited for and the window is closed."""
    program = Program(application(), outside, year)
    qtbot.addWidget(program.window)
    program.window.show()
    yield program
    program.tasks.finish()
    program.window.close()


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    with running(qtbot, outside_in(tmp_path)) as program:
        yield program


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return own_plan(tmp_path, tmp_path / OWN)


def own_plan(folder: Path, own: Path) -> Path:
    """A plan with one goal that the program, whose own folder is `own`, knows as its own: the same plan each time."""
    path = folder / NAME
    path.write_bytes(_small_plan())
    wiring.PlanDoor().made_here(path, own)
    return path


def another_plan(folder: Path, own: Path) -> Path:
    """Such a plan under the same name, but with an identity of its own."""
    path = _made(folder)
    wiring.PlanDoor().made_here(path, own)
    return path


@cache
def _small_plan() -> bytes:
    """The file, made once in each process."""
    with TemporaryDirectory() as folder:
        return _made(Path(folder)).read_bytes()


def _made(folder: Path) -> Path:
    path = folder / NAME
    workspace = wiring.new_workspace(path, NewOffice("Nav Prøve", (("Prøvedal", ""),), "enhetlig", 2024))
    workspace.add(Goal(title="Færre i kø", why="Fordi"))
    workspace.close()
    return path
