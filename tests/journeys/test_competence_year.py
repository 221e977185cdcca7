"""A competence year on screen and paper: library, counting, need, measure, participation, effect, plan, county."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from navplan import publishing, wiring
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import document_of
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.competence import (
    Competence,
    CompetenceMeasure,
    CompetenceNeed,
    CompetencePlan,
    Effect,
    GroupCount,
    Participation,
)
from navplan.domain.modules.office import Role
from navplan.domain.places import RESOURCES
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from navplan.ui.app import Program, application
from navplan.ui.desk import Desk
from navplan.ui.outside import NewOffice, Outside
from navplan.ui.views.competence_page import CompetencePage

YEAR = 2024


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.navplan"
    office = NewOffice("Nav Prøve", (("Prøvedal", "9997"),), "enhetlig", YEAR, "kommunebrev-2024")
    wiring.new_workspace(path, office).close()
    return path


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, plan: Path) -> Iterator[Program]:
    outside = Outside(
        open_plan=wiring.open_workspace,
        new_plan=wiring.new_workspace,
        example=wiring.example_workspace,
        printing=publishing.Press(),
        find_shelf=lambda: Shelf(RESOURCES / "letters"),
        plans_folder=tmp_path,
        settings_file=tmp_path / "settings" / "navplan.ini",
    )
    program = Program(application(), outside, YEAR)
    qtbot.addWidget(program.window)
    program.window.show()
    program.open(plan)
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=10_000)
    yield program
    program.tasks.finish()
    program.window.close()


def count(qtbot: QtBot, page: CompetencePage, level: int, number: str) -> None:
    """Type how many stand on a level."""
    editor = page.cell_panel.levels[level].editor
    line = editor.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, number)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def text_of(workspace: Workspace, key: str, path: Path) -> str:
    """A document of the year as PDF, read back."""
    asked = Asked(YEAR, as_written, date(YEAR, 9, 15), final=True)
    publishing.Press().write(document_of(key), workspace, asked, path)
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def begin(desk: Desk, page: CompetencePage) -> tuple[Competence, Role]:
    """An empty map offers the library; the competence and the role that the year is about."""
    page.tabs.setCurrentIndex(0)
    assert page.map_tab.is_empty
    page.map_tab.nothing.button.click()
    tolk = next(c for c in desk.workspace.all(Competence) if c.code == "TOL-1")
    return tolk, next(r for r in desk.workspace.all(Role) if r.title == "Veileder sosiale tjenester")


def count_seven(qtbot: QtBot, desk: Desk, page: CompetencePage, key: str) -> None:
    """Walk to a cell by keys and count seven persons in it."""
    page.map_tab.gap_map.point_to(key)
    page.map_tab.gap_map.cells.setFocus()
    qtbot.keyClick(page.map_tab.gap_map.cells, Qt.Key.Key_Return)
    count(qtbot, page, 1, "5")
    count(qtbot, page, 3, "2")
    (counted,) = desk.workspace.all(GroupCount)
    assert counted.levels == (0, 5, 0, 2, 0)
    assert page.cell_panel._figures.text() == "Gap 1,43 · 29 % på kravet · 7 talt"


def measure_for(desk: Desk, page: CompetencePage, tolk: Competence, role: Role) -> CompetenceMeasure:
    """The gap becomes a need, and the library's suggestion a measure that covers it."""
    workspace = desk.workspace
    need = workspace.add(
        CompetenceNeed(year=YEAR, title="Tolk på skjerm", competence=tolk.id, description="Få har øvd.", to_county=True)
    )
    desk.show(need)
    menu = page.suggestions()
    menu.triggered.emit(menu.actions()[0])
    (measure,) = workspace.all(CompetenceMeasure)
    assert measure.needs == (need.id,)
    start, end = date(YEAR, 4, 1), date(YEAR, 5, 1)
    workspace.set(need, status="dekkes")
    return workspace.set(measure, start=start, end=end, roles=(role.id,), role=role.id, cost_municipality=9_000)


def carry_out(desk: Desk, measure: CompetenceMeasure) -> None:
    """People take part, and what it led to is measured."""
    held_on, role = date(YEAR, 5, 1), measure.role
    desk.workspace.add(Participation(measure=measure.id, role=role, held_on=held_on, planned=7, completed=7))
    desk.workspace.add(
        Effect(
            measure=measure.id,
            measured_on=date(YEAR, 6, 1),
            before=Decimal("2.0"),
            after=Decimal("6.0"),
            unit="svarer «trygg»",
            conclusion="nadd",
            next_step="Fortsette",
        )
    )


def test_a_competence_year(qtbot: QtBot, program: Program, plan: Path, tmp_path: Path) -> None:
    desk = program.window.desk
    assert desk is not None
    head = desk.workspace.add(CompetencePlan(year=YEAR, aim="Alle bruker tolk riktig.", built_on=("kommunebrev",)))
    desk.show(head)
    page = program.window.page("competence")
    assert isinstance(page, CompetencePage)
    tolk, role = begin(desk, page)
    count_seven(qtbot, desk, page, f"{role.id}|{tolk.id}")
    carry_out(desk, measure_for(desk, page, tolk, role))

    # without the two dates the plan is a draft; with them it holds
    assert "Planen gjelder ikke før" in text_of(desk.workspace, "competence", tmp_path / "utkast.pdf")
    desk.workspace.set(head, discussed_on=date(YEAR, 3, 1), anchored_on=date(YEAR, 3, 8), status="gjeldende")
    done = text_of(desk.workspace, "competence", tmp_path / "plan.pdf")
    assert "Planen gjelder ikke før" not in done
    for words in ("Tolk på skjerm", "Øve på samtale med tolk på skjerm", "9 000 kr", "Kart over gap", "1,4 (29 %)"):
        assert words in done.replace("\u00a0", " ")
    county = text_of(desk.workspace, "competence_county", tmp_path / "fylket.pdf")
    assert "Kontoret melder 1 behov" in county
    assert "Få har øvd." in county

    # all of it is in the file
    again = wiring.open_workspace(plan)
    assert again.all(Effect)[0].after == Decimal("6.0")
    assert again.all(GroupCount)[0].levels == (0, 5, 0, 2, 0)
    again.close()
