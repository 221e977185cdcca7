"""What lies beside a plan file: a journal of another file is asked about, and a sync client's copy is told of."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.workspace import Workspace
from navplan.storage.backups.finding import known_shelves
from navplan.storage.store import open_plan
from navplan.ui.app import Program
from navplan.ui.dialogs.extra_dialog import ExtraDialog
from navplan.ui.dialogs.question import Question
from navplan.ui.dialogs.sides_dialog import SidesDialog
from tests.storage.journals import PAGE, counted, lay_beside, writes_of
from tests.ui.programs import OWN, plan, program

__all__ = ("plan", "program")
"""Fixtures that are used here."""

ROW_16 = (
    "Filen og hjelpefilen ved siden av hører ikke sammen. NavPlan har kopiert begge og åpner ingen av dem før du har "
    "valgt."
)


def worked(path: Path, *titles: str) -> bytes:
    workspace = Workspace(open_plan(path, KINDS), KINDS)
    for title in titles:
        workspace.add(Goal(title=title))
    workspace.close()
    return path.read_bytes()


@pytest.fixture
def apart(plan: Path) -> Path:
    """A colleague's version lies where a journal of ours was left."""
    common = plan.read_bytes()
    ours = worked(plan, "Vårt")
    plan.write_bytes(common)
    came = worked(plan, "Deres", "Deres to")
    plan.write_bytes(counted(came, writes_of(ours) + 5))
    lay_beside(plan, ours)
    return plan


def lies(path: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in path.parent.glob(f"{path.stem}*")}


def asked(qtbot: QtBot, program: Program, path: Path) -> Question:
    program.open(path)
    qtbot.waitUntil(lambda: program.window.findChild(Question) is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=20_000)
    (question,) = program.window.findChildren(Question)
    return question


def compared(qtbot: QtBot, program: Program, path: Path) -> SidesDialog:
    asked(qtbot, program, path).action.click()
    qtbot.waitUntil(lambda: program.window.findChild(SidesDialog) is not None, timeout=20_000)
    return program.window.findChild(SidesDialog)


def opened(qtbot: QtBot, program: Program) -> list[str]:
    qtbot.waitUntil(lambda: program.window.desk is not None and not program.tasks.is_busy, timeout=20_000)
    return [goal.title for goal in program.window.desk.workspace.all(Goal)]


def rows(table: QTableWidget) -> list[list[str]]:
    return [[table.item(r, c).text() for c in range(table.columnCount())] for r in range(table.rowCount())]


def test_nothing_is_opened_and_it_is_asked_with_two_ways(qtbot: QtBot, program: Program, apart: Path) -> None:
    before = lies(apart)
    question = asked(qtbot, program, apart)
    assert (question.action.text(), question.other.text()) == ("Sammenlign", "Lukk")
    assert question.action.isDefault()
    assert ROW_16 in {label.text() for label in question.findChildren(QLabel)}
    assert program.window.desk is None
    question.other.click()
    assert lies(apart) == before
    assert not program.tasks.is_busy
    assert program.window.desk is None


def test_what_is_different_is_shown_in_numbers_and_rows_and_closing_touches_nothing(
    qtbot: QtBot, program: Program, apart: Path
) -> None:
    before = lies(apart)
    dialog = compared(qtbot, program, apart)
    assert [(row[0], row[2]) for row in rows(dialog.versions)] == [
        ("Filen som den ligger", "Hel"),
        ("Filen med hjelpefilen spilt tilbake", "Hel"),
    ]
    assert "Legg til mål" in dialog.versions.item(0, 1).text()
    assert (
        dialog.said.text()
        == "3 ting er forskjellige: 0 står ulikt, 2 bare i filen som den ligger, 1 bare med hjelpefilen."
    )
    assert sorted(rows(dialog.differences)) == [
        ["Mål: Deres", "Finnes", "Finnes ikke"],
        ["Mål: Deres to", "Finnes", "Finnes ikke"],
        ["Mål: Vårt", "Finnes ikke", "Finnes"],
    ]
    assert dialog.close_it.isDefault(), "Enter chooses for nobody"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert lies(apart) == before
    assert program.window.desk is None


@pytest.mark.parametrize("takes_played", [False, True])
def test_what_was_chosen_is_opened_the_other_is_a_backup_and_the_history_says_so(
    qtbot: QtBot, program: Program, apart: Path, takes_played: bool
) -> None:
    dialog = compared(qtbot, program, apart)
    (dialog.take_played if takes_played else dialog.take_lying).click()
    ours, theirs = ["Færre i kø", "Vårt"], ["Færre i kø", "Deres", "Deres to"]
    assert opened(qtbot, program) == (ours if takes_played else theirs)
    workspace = program.window.desk.workspace
    told = "Valgte filen med hjelpefilen ved siden av spilt tilbake"
    told = told if takes_played else "Valgte filen som den lå, uten hjelpefilen ved siden av"
    assert told in [past.title.words() for past in workspace.history(3)]
    assert not workspace.standing().doubts
    ((_path, shelf),) = known_shelves(apart.parent / OWN / "kopier")
    (other,) = [one for one in shelf.all() if one.reason == "ikke_valgt"]
    assert other.is_whole
    program.backups.put_back(other)
    qtbot.waitUntil(lambda: program.window.desk is not workspace, timeout=5_000)
    program.backups._reopen = program.reopen
    assert opened(qtbot, program) == (theirs if takes_played else ours)


def test_a_step_of_our_own_that_was_cut_off_in_its_middle_is_not_asked_about_nor_taken_for_a_strangers(
    qtbot: QtBot, program: Program, plan: Path
) -> None:
    """The door for plans from elsewhere looks at the file without its journal, and would not know it again."""
    workspace = wiring.open_workspace(plan, program.own)
    workspace.add(Goal(title="Lagret"))
    before = plan.read_bytes()
    workspace.add(Goal(title="Halvt"))
    after = plan.read_bytes()
    workspace.close()
    half = bytearray(before.ljust(len(after), b"\0"))
    differing = [at for at in range(0, len(before), PAGE) if before[at : at + PAGE] != after[at : at + PAGE]]
    for at in differing[: len(differing) // 2]:
        half[at : at + PAGE] = after[at : at + PAGE]
    plan.write_bytes(half)
    lay_beside(plan, before)
    program.open(plan)
    qtbot.waitUntil(lambda: not program.tasks.is_busy, timeout=20_000)
    assert program.window.findChild(Question) is None
    assert program.window.desk is not None
    assert [goal.title for goal in program.window.desk.workspace.all(Goal)] == ["Færre i kø", "Lagret"]
    assert program.live == plan
    assert {one.name for one in plan.parent.iterdir()} == {plan.name, OWN}


# -- copies of sync clients


@pytest.fixture
def extra(plan: Path) -> Path:
    """The plan as a colleague's machine has it, under the name that a sync client gave it."""
    copy = Path(shutil.copyfile(plan, plan.with_name(f"{plan.stem}-PC123.navplan")))
    worked(copy, "Deres")
    return copy


TOLD = "Det ligger en ekstra utgave av planen her (Nav Prøve-PC123.navplan). Vil du se hva som er annerledes?"


def told(qtbot: QtBot, program: Program, path: Path) -> None:
    program.open(path)
    opened(qtbot, program)
    qtbot.waitUntil(lambda: not program.both.beside.tasks.is_busy, timeout=20_000)


def test_a_conflict_copy_is_told_of_with_two_ways_and_once(
    qtbot: QtBot, program: Program, plan: Path, extra: Path
) -> None:
    told(qtbot, program, plan)
    bar = program.window.bar
    assert bar.isVisible()
    assert bar.words == TOLD
    assert bar.ways == ("Sammenlign", "Ikke nå")
    bar.button("Ikke nå").click()
    assert bar.isHidden()
    program._on_close()
    told(qtbot, program, plan)
    assert bar.isHidden()


def test_a_conflict_copy_is_compared_and_merged_in_as_one_step(
    qtbot: QtBot, program: Program, plan: Path, extra: Path
) -> None:
    told(qtbot, program, plan)
    before = extra.read_bytes()
    program.window.bar.button("Sammenlign").click()
    qtbot.waitUntil(lambda: program.window.findChild(ExtraDialog) is not None, timeout=20_000)
    dialog = program.window.findChild(ExtraDialog)
    assert program.window.bar.isHidden()
    assert dialog.said.text() == "1 ting er forskjellig: 0 står ulikt, 0 bare i planen, 1 bare i den andre utgaven."
    assert rows(dialog.differences) == [["Mål: Deres", "Finnes ikke", "Finnes"]]
    assert opened(qtbot, program) == ["Færre i kø"], "looking changes nothing"
    dialog.merge.click()
    workspace = program.window.desk.workspace
    qtbot.waitUntil(lambda: len(workspace.all(Goal)) == 2, timeout=20_000)
    workspace.undo()
    assert [goal.title for goal in workspace.all(Goal)] == ["Færre i kø"]
    assert extra.read_bytes() == before


def test_the_bar_of_a_copy_goes_with_its_plan(qtbot: QtBot, program: Program, plan: Path, extra: Path) -> None:
    told(qtbot, program, plan)
    program._on_close()
    assert program.window.bar.isHidden()
