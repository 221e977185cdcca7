"""A list that a page offers becomes a file that spreadsheets open, or a sentence about why not."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from navplan import wiring
from navplan.ui.app import Program
from navplan.ui.desk import Desk
from navplan.ui.dialogs.question import ThreeWays
from tests.memory import memory_workspace
from tests.ui.programs import running

ROWS = (("Kode", "Tittel"), ("T1", "Skille åpen og lukket sone"))


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    outside = dataclasses.replace(wiring.outside(), plans_folder=tmp_path, settings_file=tmp_path / "navplan.ini")
    with running(qtbot, outside, 2026) as program:
        program.window.open_desk(Desk(memory_workspace(), outside.shelf, 2026))
        yield program


def test_a_list_is_written_where_the_user_says(program: Program, tmp_path: Path) -> None:
    program.window.desk.wants_list.emit("Tiltaksplan", ROWS)
    (dialog,) = program.window.findChildren(QFileDialog)
    assert dialog.defaultSuffix() == "csv"
    target = tmp_path / "plan.csv"
    dialog.fileSelected.emit(str(target))
    assert target.read_text("utf-8-sig").splitlines() == ['"Kode";"Tittel"', '"T1";"Skille åpen og lukket sone"']
    assert program.window.toast.words == "plan.csv er lagret."


def test_what_may_not_leave_is_told_without_another_name(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    program.ways.lists.send("Tiltaksplan", (("Kode",), ("13097248022",)))
    with qtbot.waitSignal(program.window.desk.failed):
        program.ways.lists.write_to(str(tmp_path / "plan.csv"))
    assert program.window.findChild(ThreeWays) is None


def test_an_empty_list_asks_for_no_file(program: Program) -> None:
    program.ways.lists.send("Tiltaksplan", ())
    assert program.window.findChildren(QFileDialog) == []
