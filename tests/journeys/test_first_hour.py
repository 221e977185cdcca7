"""A new leader's first hour, through the window: an empty plan, the seven steps, and the list that ticks itself off."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from navplan import publishing, wiring
from navplan.domain.coverage import concerns_office
from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.issued import Issued
from navplan.domain.modules.letter import Assessment, Expectation
from navplan.domain.modules.office import Municipality, Office, Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.places import RESOURCES
from navplan.ui.app import Program, application
from navplan.ui.outside import Outside
from navplan.ui.views.overview_page import OverviewPage

YEAR = 2024


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    outside = Outside(
        open_plan=wiring.open_workspace,
        new_plan=wiring.new_workspace,
        example=wiring.example_workspace,
        printing=publishing.Press(),
        find_shelf=lambda: Shelf(RESOURCES / "letters"),
        plans_folder=tmp_path,
        settings_file=tmp_path / "navplan.ini",
    )
    program = Program(application(), outside, YEAR)
    qtbot.addWidget(program.window)
    program.window.resize(1366, 768)
    program.window.show()
    program.window.activateWindow()
    yield program
    program.window.close()
    program.leave()


def opened(qtbot: QtBot, program: Program, template: Path, tmp_path: Path) -> OverviewPage:
    plan = tmp_path / "ny.navplan"
    plan.write_bytes(template.read_bytes())
    program.open(plan)
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=10_000)
    assert program.window.desk is not None
    program.window.desk.choose_year(YEAR)
    page = program.window.page("overview")
    assert isinstance(page, OverviewPage)
    qtbot.waitUntil(page.guide.isVisible)
    return page


def test_the_first_hour_of_an_empty_plan(qtbot: QtBot, program: Program, template_plan: Path, tmp_path: Path) -> None:
    page = opened(qtbot, program, template_plan, tmp_path)
    window = program.window
    desk = window.desk
    assert desk is not None
    assert [row.step.key for row in page.guide.steps.rows if row.step.is_done] == []

    page.guide.steps.rows[0].buttons[0].click()
    assert window.page("office").isVisible()
    window.help.first_hour.trigger()
    panel = window.help.hour_panel
    assert panel.isVisible()
    assert panel.steps is not None

    def done() -> list[str]:
        assert panel.steps is not None
        return [row.step.key for row in panel.steps.rows if row.step.is_done]

    office = desk.add(Office(name="Nav Prøve"))
    assert office is not None
    desk.add(Municipality(office=office.id, name="Prøve"))
    for title in ("Nav-leder", "Fagansvarlig KVP", "Økonomisk rådgiver"):
        desk.add(Role(title=title))
    assert done() == ["office"]

    panel.steps.rows[1].buttons[0].click()
    assert window.page("letter").isVisible()
    bring_in_letter(desk.workspace, desk.shelf.get("kommunebrev-2024"))
    assert done() == ["office", "letter"]
    for demand in [one for one in desk.workspace.all(Expectation) if concerns_office(one)][:5]:
        desk.add(Assessment(expectation=demand.id, result="delvis", assessed_on=date(YEAR, 2, 1)))
    role = desk.workspace.all(Role)[0].id
    desk.add(Goal(code="M1", title="Flere unge i arbeid", from_year=YEAR, to_year=YEAR, role=role))
    desk.add(Measure(code="T1", title="Bestille tolk", year=YEAR, role=role, deadline=date(YEAR, 5, 1)))
    activity = desk.add(Activity(title="Partnerskapsmøte"))
    assert activity is not None
    desk.add(Occurrence(activity=activity.id, year=YEAR, due=date(YEAR, 3, 1)))
    assert done() == ["office", "letter", "demands", "work", "wheel"]

    panel.steps.rows[5].buttons[0].click()
    assert window.page("documents").isVisible()
    desk.workspace.note(Issued(document="plan", title="Årets plan"))
    desk.guidance.has_copy = lambda: True
    panel.refresh()
    assert panel.steps.count.text() == "Alle stegene er gjort. Planen er i gang."

    desk.undo()
    assert "wheel" not in done()


def test_it_is_put_away_for_good_and_found_again_in_the_menu(
    qtbot: QtBot, program: Program, template_plan: Path, tmp_path: Path
) -> None:
    page = opened(qtbot, program, template_plan, tmp_path)
    desk = program.window.desk
    assert desk is not None
    desk.add(Office(name="Nav Prøve"))
    QTest.mouseClick(page.guide.hide_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.guide.isVisible())
    assert desk.guidance.is_hidden

    program._on_close()
    program.open(tmp_path / "ny.navplan")
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=10_000)
    again = program.window.desk
    assert again is not None
    assert again.guidance.is_hidden
    program.window.help.first_hour.trigger()
    assert not again.guidance.is_hidden
    assert program.window.help.hour_panel.isVisible()


def test_a_step_leads_on_to_its_topic_and_the_last_to_the_backups(
    qtbot: QtBot, program: Program, template_plan: Path, tmp_path: Path
) -> None:
    page = opened(qtbot, program, template_plan, tmp_path)
    page.guide.steps.rows[0].buttons[-1].click()
    assert program.window.help.panel.view.key == "page.office.roles"
    page.reading.buttons[2].click()
    assert program.window.help.panel.view.key == "task.read_letter"
    with qtbot.waitSignal(program.window.wants_backups):
        page.guide.steps.rows[6].buttons[0].click()
