"""One deadline's whole way: typed, refused, stored, listed, exported, undone, and remembered."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from navplan import publishing, wiring
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.plan import Measure
from navplan.domain.places import RESOURCES
from navplan.ui.app import Program, application
from navplan.ui.outside import NewOffice, Outside
from navplan.ui.views.plan_page import PlanPage


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.navplan"
    office = NewOffice("Nav Prøve", (("Prøvedal", "9997"),), "enhetlig", 2024, "kommunebrev-2024")
    workspace = wiring.new_workspace(path, office)
    workspace.add(Measure(code="T1", title="Kurs i risikovurdering", year=2024))
    workspace.close()
    return path


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, plan: Path) -> Iterator[Program]:
    outside = Outside(
        open_plan=wiring.open_workspace,
        new_plan=wiring.new_workspace,
        example=wiring.example_workspace,
        find_exports=publishing.exports,
        find_shelf=lambda: Shelf(RESOURCES / "letters"),
        plans_folder=tmp_path,
        settings_file=tmp_path / "settings" / "navplan.ini",
    )
    program = Program(application(), outside, 2024)
    qtbot.addWidget(program.window)
    program.window.show()
    program.open(plan)
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=10_000)
    yield program
    program.tasks.finish()
    program.window.close()


def test_the_walk_of_a_deadline(qtbot: QtBot, program: Program, plan: Path, tmp_path: Path) -> None:
    desk = program.window.desk
    measure = desk.workspace.all(Measure)[0]
    desk.show(measure)
    page = program.window.page("plan")
    assert isinstance(page, PlanPage)
    box = page.findChild(QLineEdit, "measure.deadline") or next(
        w for w in page.findChildren(QLineEdit) if w.parent() and w.parent().objectName() == "measure.deadline"
    )
    box.setFocus()

    # refused: it stays with its complaint, and nothing is stored
    box.selectAll()
    qtbot.keyClicks(box, "snart")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "snart"
    assert desk.workspace.get(Measure, measure.id).deadline is None

    # stored: in the workspace, in the file, in the list
    box.selectAll()
    qtbot.keyClicks(box, "31.12.2024")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert desk.workspace.get(Measure, measure.id).deadline == date(2024, 12, 31)
    assert program.window._state.text().startswith("Lagret ")
    again = wiring.open_workspace(plan)
    assert again.get(Measure, measure.id).deadline == date(2024, 12, 31)
    again.close()

    # exported: a real date in the workbook, readable in the PDF
    publishing.write_plan_excel(desk.workspace.snapshot(), 2024, tmp_path / "plan.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "plan.xlsx")["Tiltak"]
    keys = [cell.value for cell in sheet[2]]
    assert sheet.cell(4, keys.index("deadline") + 1).value == datetime(2024, 12, 31)
    publishing.write_plan_pdf(desk.workspace.snapshot(), 2024, tmp_path / "plan.pdf")
    assert "31.12.2024" in "".join(p.extract_text() for p in PdfReader(tmp_path / "plan.pdf").pages)

    # undone and remembered
    before = desk.workspace.history(1)[0].seq
    box.clearFocus()
    program.window.undo_actions.undo.trigger()
    assert desk.workspace.get(Measure, measure.id).deadline is None
    assert box.text() == ""
    newest = desk.workspace.history(1)[0]
    assert newest.seq == before + 1
    assert newest.title.words() == "Angre: Endre Frist"
