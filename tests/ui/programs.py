"""The whole program with its window, as tests of several pages need it, and a small plan that is its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.ui.app import Program, application
from navplan.ui.outside import NewOffice, Outside


@contextmanager
def running(qtbot: QtBot, outside: Outside, year: int = 2024) -> Iterator[Program]:
    """The program with its window shown; at the end its workers are waited for and the window is closed."""
    program = Program(application(), outside, year)
    qtbot.addWidget(program.window)
    program.window.show()
    yield program
    program.tasks.finish()
    program.window.close()


def own_plan(folder: Path, own: Path) -> Path:
    """A plan with one goal that the program, whose own folder is `own`, knows as its own."""
    path = folder / "Nav Prøve.navplan"
    workspace = wiring.new_workspace(path, NewOffice("Nav Prøve", (("Prøvedal", ""),), "enhetlig", 2024))
    workspace.add(Goal(title="Færre i kø", why="Fordi"))
    workspace.close()
    wiring.PlanDoor().made_here(path, own)
    return path
