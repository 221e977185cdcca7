"""Large steps and imports wait for a copy of the plan; where none can be taken somebody is asked, and Enter says no."""

import errno
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.changes import Change, Edit
from navplan.domain.large_steps import MANY, WithoutCopy
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.plan import Goal
from navplan.domain.ports import CannotStore
from navplan.domain.words import Said
from navplan.storage.backups import at_once
from navplan.storage.backups.listing import Backup
from navplan.storage.backups.shelf import BackupShelf
from navplan.ui.app import Program
from navplan.ui.desk import Desk
from navplan.ui.dialogs.question import Question
from navplan.ui.views.exchange import taking_in
from navplan.ui.views.exchange.taking_in import TakingIn
from navplan.ui.views.plan import steps
from navplan.ui.views.review.review_window import ReviewWindow
from tests.ui.programs import own_plan, running
from tests.ui.test_backups_dialog import opened
from tests.ui.test_review import letter_file


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "eget"


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path, own: Path) -> Iterator[Program]:
    outside = replace(wiring.outside(), plans_folder=tmp_path, settings_file=own / "navplan.ini")
    with running(qtbot, outside) as program:
        opened(qtbot, program, own_plan(tmp_path, own))
        yield program


@pytest.fixture
def desk(program: Program) -> Desk:
    assert program.window.desk is not None
    return program.window.desk


def no_room(*_given: object) -> None:
    raise OSError(errno.ENOSPC, "no room")


def goals_of(desk: Desk, count: int) -> list[Goal]:
    with desk.draft(Said("Legg til mål")) as draft:
        for n in range(count):
            draft.add(Goal(title=f"Mål {n}"))
    return list(desk.workspace.all(Goal))


def reasons(program: Program) -> list[tuple[str, bool]]:
    copies = program.outside.copies_of(program.backups._root, program.live)
    return [(copy.reason, copy.is_whole) for copy in copies.all()]


def rested(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=20_000)


def test_removing_many_is_preceded_by_a_copy_that_is_proven_and_listed(
    qtbot: QtBot, program: Program, desk: Desk
) -> None:
    goals_of(desk, MANY)
    rested(qtbot, program)
    assert ("for_stort_steg", True) not in reasons(program)
    steps.remove(desk, desk.workspace.all(Goal))
    assert desk.workspace.all(Goal) == ()
    rested(qtbot, program)
    assert reasons(program).count(("for_stort_steg", True)) == 1
    assert not list(program.backups._root.rglob("vent-*"))


def test_without_a_copy_the_question_says_why_and_enter_leaves_the_plan_as_it_is(
    program: Program, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    goals = goals_of(desk, MANY)
    monkeypatch.setattr(at_once, "copy_plan", no_room)
    assert steps.remove(desk, goals) is False
    (question,) = program.window.findChildren(Question)
    assert (question.action.text(), question.other.text()) == ("Gjør det uten kopi", "Avbryt")
    assert question.other.isDefault()
    said = " ".join(label.text() for label in question.findChildren(QLabel))
    assert "endrer 21 ting på en gang" in said
    assert "Årsak: det er ikke plass i" in said
    question.other.click()
    assert len(desk.workspace.all(Goal)) == MANY + 1


def test_when_somebody_wants_it_all_the_same_it_is_done_and_can_be_taken_back(
    program: Program, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    goals = goals_of(desk, MANY)
    with monkeypatch.context() as full:
        full.setattr(at_once, "copy_plan", no_room)
        steps.remove(desk, goals)
        program.window.findChild(Question).action.click()
    assert desk.workspace.all(Goal) == ()
    assert program.window.toast.words.startswith("Gjort uten kopi: Fjern 21")
    desk.undo()
    assert len(desk.workspace.all(Goal)) == MANY + 1


def test_a_step_that_was_overtaken_while_the_question_stood_is_not_done(
    program: Program, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    goals = goals_of(desk, MANY)
    monkeypatch.setattr(at_once, "copy_plan", no_room)
    steps.remove(desk, goals)
    desk.set(goals[0], title="Endret imens")
    program.window.findChild(Question).action.click()
    assert len(desk.workspace.all(Goal)) == MANY + 1


def test_a_letter_can_be_taken_in_without_a_copy_after_a_question(
    qtbot: QtBot, program: Program, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Mål- og disponeringsbrev 2026\n1 Mål\n" + "\n".join(f"Kontoret skal følge opp sak {n}." for n in range(30))
    window = ReviewWindow(desk, letter_file(text))
    qtbot.addWidget(window)
    window.show()
    taken: list[Letter] = []
    window.taken.connect(taken.append)
    monkeypatch.setattr(at_once, "copy_plan", no_room)
    window.take_in()
    assert taken == []
    question = window.findChild(Question)
    assert question.other.isDefault()
    question.action.click()
    assert len(taken) == 1
    assert desk.workspace.all(Letter) == tuple(taken)


def test_a_workbook_that_changes_many_asks_on_its_own_dialog(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    goals = desk.workspace.all(Goal)
    edit = Edit(Said("Ta inn"), tuple(Change(None, Goal(id=f"g{n}", title="x")) for n in range(MANY + 1)))
    monkeypatch.setattr(taking_in, "edit_of", lambda *given: edit)
    monkeypatch.setattr(taking_in, "how_many", lambda *given: MANY + 1)
    monkeypatch.setattr(at_once, "copy_plan", no_room)
    way = TakingIn(desk.workspace, desk)
    asked: list[WithoutCopy] = []
    way.asks_leave.connect(asked.append)
    way.begin(None, None)
    qtbot.waitUntil(lambda: asked != [], timeout=10_000)
    assert desk.workspace.all(Goal) == goals
    asked[0].agree()
    with qtbot.waitSignal(way.taken, timeout=10_000):
        way.begin(None, None)
    assert len(desk.workspace.all(Goal)) == MANY + 1 + len(goals)


# -- what is read in


def refuse(self: BackupShelf, plan: Path, reason: str) -> Backup:
    raise CannotStore(Said("Sikkerhetskopien ble ikke tatt, for disken er full."))


@pytest.mark.parametrize("way", ["letters", "workbooks", "figures"])
def test_nothing_is_read_in_without_a_copy_before_somebody_has_said_so(
    qtbot: QtBot, program: Program, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, way: str
) -> None:
    desk.add(Goal(title="Siden sist"))
    monkeypatch.setattr(BackupShelf, "take", refuse)
    files, began = getattr(program.ways, way), []
    monkeypatch.setattr(files.reading, "begin", lambda read, path: began.append(path))
    for answer, read in (("other", 0), ("action", 1)):
        files.read(tmp_path / "fil")
        rested(qtbot, program)
        question = next(q for q in program.window.findChildren(Question) if q.isVisible())
        assert (question.action.text(), question.other.text()) == ("Ta inn uten kopi", "Avbryt")
        assert question.other.isDefault()
        getattr(question, answer).click()
        assert len(began) == read


def test_with_a_copy_nobody_is_asked(
    qtbot: QtBot, program: Program, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk.add(Goal(title="Siden sist"))
    began: list[Path] = []
    monkeypatch.setattr(program.ways.figures.reading, "begin", lambda read, path: began.append(path))
    program.ways.figures.read(tmp_path / "fil")
    rested(qtbot, program)
    assert began == [tmp_path / "fil"]
    assert reasons(program)[0] == ("for_innhenting", True)
    assert program.window.findChild(Question) is None
