"""Files of older and newer NavPlans in the window (message table, rows 17, 20, 21, 22)."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules.plan import Goal
from navplan.domain.words import Said
from navplan.storage import probe
from navplan.storage.passing import FOLDER
from navplan.ui.app import Program
from navplan.ui.dialogs.question import Question
from tests.storage.conftest import query
from tests.storage.newer_files import make_newer
from tests.ui.programs import OWN, own_plan, program

__all__ = ("program",)
"""Fixtures that are used here."""

DATA = Path(__file__).parents[1] / "data"
WAIT = 30_000


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "planer").mkdir()
    return own_plan(tmp_path / "planer", tmp_path / OWN)


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A plan of an older NavPlan, worked with on this machine."""
    (tmp_path / "planer").mkdir(exist_ok=True)
    path = Path(shutil.copyfile(DATA / "plan_12.navplan", tmp_path / "planer" / "gammel.navplan"))
    query(path, "UPDATE document SET program = '0.0.9'")
    wiring.PlanDoor().made_here(path, tmp_path / OWN)
    return path


def rested(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=WAIT)


def shown(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=WAIT)
    rested(qtbot, program)


def question(qtbot: QtBot, program: Program) -> Question:
    qtbot.waitUntil(lambda: any(q.isVisible() for q in program.window.findChildren(Question)), timeout=WAIT)
    return next(one for one in program.window.findChildren(Question) if one.isVisible())


def press(within: QWidget, words: str) -> None:
    next(button for button in within.findChildren(QPushButton) if button.text() == words).click()


def lying(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def left(tmp_path: Path) -> list[Path]:
    return list((tmp_path / OWN / FOLDER).glob("*"))


# -- newer


def test_a_newer_plan_that_lets_us_is_shown_for_reading_and_says_how_to_go_on(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    make_newer(plan)
    before = lying(plan.parent)
    program.open(plan)
    shown(qtbot, program)
    window, desk = program.window, program.window.desk
    assert [goal.title for goal in desk.workspace.all(Goal)] == ["Færre i kø"]
    assert window.bar.words == "Filen er laget i en nyere NavPlan (7.5.0). Du kan lese den, men ikke endre."
    assert window.bar.ways == ("Om oppgradering", "Bare les")
    assert desk.add(Goal(title="Nytt")) is None
    press(window.bar, "Om oppgradering")
    assert window.help.panel.isVisible()
    press(window.bar, "Bare les")
    assert window.bar.isVisible()
    assert window.bar.words == "Bare lesing"
    assert window.bar.ways == ("Om oppgradering",)
    awake = {action.text() for action in window.menus._needs_plan if action.isEnabled()}
    assert awake == {"Lag dokument …", "Lukk planen", "Kontroller planen", "Vis i kjeden", "Lås nå"}
    window.wants_close.emit()
    rested(qtbot, program)
    assert lying(plan.parent) == before, "nothing is written to it nor beside it"
    assert left(tmp_path) == []


def test_a_newer_plan_that_asks_for_more_is_refused_and_left(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    make_newer(plan, probe.SCHEMA_VERSION + 1)
    before = lying(plan.parent)
    program.open(plan)
    qtbot.waitUntil(lambda: "nyere NavPlan (7.5.0) og kan ikke åpnes her" in program.window.toast.words, timeout=WAIT)
    assert program.window.desk is None
    told = question(qtbot, program)
    assert {button.text() for button in told.findChildren(QPushButton)} == {"Om oppgradering", "Lukk"}, "no old copy"
    press(told, "Om oppgradering")
    assert program.window.help.panel.isVisible()
    assert lying(plan.parent) == before
    assert left(tmp_path) == []


def test_a_newer_plan_from_elsewhere_is_read_too_and_nothing_is_put_beside_it(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    (tmp_path / "epost").mkdir()
    came = make_newer(Path(shutil.copyfile(plan, tmp_path / "epost" / "plan.navplan")))
    before = lying(came.parent)
    program.open(came)
    shown(qtbot, program)
    assert program.window.bar.words.startswith("Filen er laget i en nyere NavPlan")
    assert lying(came.parent) == before


def test_the_plan_that_is_opened_after_a_newer_one_is_worked_in_as_ever(
    qtbot: QtBot, program: Program, plan: Path, tmp_path: Path
) -> None:
    newer = make_newer(Path(shutil.copyfile(plan, plan.with_name("nyere.navplan"))))
    program.open(newer)
    shown(qtbot, program)
    desk = program.window.desk
    program.open(plan)
    qtbot.waitUntil(lambda: program.window.desk is not desk, timeout=WAIT)
    rested(qtbot, program)
    assert not program.window.bar.isVisible()
    assert all(action.isEnabled() for action in program.window.menus._needs_plan)
    assert program.window.desk.add(Goal(title="Nytt")) is not None
    assert left(tmp_path) == []


# -- older


def test_an_older_plan_is_asked_about_and_upgraded_with_the_old_one_kept(
    qtbot: QtBot, program: Program, older: Path
) -> None:
    before = older.read_bytes()
    program.open(older)
    asked = question(qtbot, program)
    said = "Filen er fra NavPlan 0.0.9 og oppgraderes. Den gamle beholdes som sikkerhetskopi."
    assert said in [label.text() for label in asked.findChildren(QLabel)]
    assert asked.action.isDefault()
    assert older.read_bytes() == before, "nothing is done before the answer"
    press(asked, "Oppgrader")
    shown(qtbot, program)
    assert not program.window.bar.isVisible()
    assert program.window.desk.add(Goal(title="Nytt")) is not None
    assert len(list(older.parent.glob("*.navplan"))) == 2


def test_an_older_plan_is_read_without_being_upgraded(
    qtbot: QtBot, program: Program, older: Path, tmp_path: Path
) -> None:
    before = lying(older.parent)
    program.open(older)
    press(question(qtbot, program), "Bare les")
    shown(qtbot, program)
    window = program.window
    assert window.desk.workspace.all(Goal)
    assert window.bar.words == "Filen er fra NavPlan 0.0.9 og er ikke oppgradert. Du kan lese den, men ikke endre."
    assert window.bar.ways == ("Oppgrader …", "Bare les")
    assert window.desk.add(Goal(title="Nytt")) is None
    assert lying(older.parent) == before
    press(window.bar, "Oppgrader …")
    press(question(qtbot, program), "Oppgrader")
    shown(qtbot, program)
    assert window.desk.add(Goal(title="Nytt")) is not None
    assert left(tmp_path) == []


def test_escape_reads_an_older_plan(qtbot: QtBot, program: Program, older: Path) -> None:
    before = lying(older.parent)
    program.open(older)
    question(qtbot, program).reject()
    shown(qtbot, program)
    assert program.window.bar.isVisible()
    assert lying(older.parent) == before


def test_an_older_plan_that_cannot_be_written_is_read_and_a_copy_is_the_way(
    qtbot: QtBot, program: Program, older: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "Du kan lese, men ikke endre «{file}», fordi mappen er skrivebeskyttet. Arbeid i en kopi."
    why, real = Said(words, file=older.name), probe._why_barred
    monkeypatch.setattr(probe, "_why_barred", lambda path, schema: why if path == older else real(path, schema))
    before = lying(older.parent)
    program.open(older)
    shown(qtbot, program)
    assert program.window.bar.words == why.words()
    assert program.window.bar.ways == ("Arbeid i en kopi …", "Bare les")
    assert lying(older.parent) == before
    program.keeping.work_in_copy(str(tmp_path / "Kopi.navplan"))
    press(question(qtbot, program), "Oppgrader")
    qtbot.waitUntil(lambda: not program.window.bar.isVisible() and program.window.desk is not None, timeout=WAIT)
    rested(qtbot, program)
    assert program.window.desk.add(Goal(title="Nytt")) is not None
    assert lying(older.parent) == before
