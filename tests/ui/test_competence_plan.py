"""The plan's page: born with its first value, told what it lacks, led there, and set to hold by one button."""

from datetime import date

import pytest

from navplan.domain.modules.competence import CompetenceMeasure, CompetenceNeed, CompetencePlan
from navplan.ui.views.competence_page import CompetencePage
from tests.domain.competence.office import small_office

PAST = date(2024, 3, 6)
WHOLE = {"year": 2024, "aim": "Alle kan det.", "built_on": ("gap",), "discussed_on": PAST, "anchored_on": PAST}


@pytest.fixture
def page(desk, qtbot):
    small_office(desk.workspace)
    desk.workspace.add(CompetenceMeasure(year=2024, title="Verksted", cost_state=20_000))
    desk.choose_year(2024)
    page = CompetencePage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 720)
    page.show()
    page.tabs.setCurrentWidget(page.plan_tab)
    return page


def rows(page):
    return {row.one.key: row for row in page.plan_tab.readiness.rows}


def test_a_plan_is_born_with_the_first_value_that_is_written(desk, page):
    assert desk.workspace.all(CompetencePlan) == ()
    page.plan_tab.editor("aim").settled.emit("Alle kan det.")
    (plan,) = desk.workspace.all(CompetencePlan)
    assert (plan.aim, plan.year) == ("Alle kan det.", 2024)
    page.plan_tab.editor("budget_state").settled.emit(60_000)
    assert desk.workspace.get(CompetencePlan, plan.id).budget_state == 60_000, "not another plan"


def test_the_page_says_what_is_missing_and_the_button_comes_when_nothing_is(desk, page):
    desk.workspace.add(CompetencePlan(**{**WHOLE, "anchored_on": None}))
    page.refresh()
    readiness = page.plan_tab.readiness
    assert readiness._verdict.text() == "1 ting mangler før planen kan gjelde."
    assert not readiness.adopt_button.isVisible()
    desk.set(desk.workspace.all(CompetencePlan)[0], anchored_on=PAST)
    assert readiness._verdict.text() == "Alt planen må ha, er på plass."
    assert readiness.adopt_button.isVisible()
    readiness.adopt_button.click()
    assert desk.workspace.all(CompetencePlan)[0].status == "gjeldende"
    assert not readiness.adopt_button.isVisible()
    desk.undo()
    assert desk.workspace.all(CompetencePlan)[0].status == "utkast"


def test_a_line_that_lacks_something_leads_to_its_field(qtbot, desk, page):
    desk.workspace.add(CompetencePlan(**{**WHOLE, "aim": ""}))
    page.refresh()
    row = rows(page)["aim"]
    assert not row.button.isHidden()
    assert "Målet" in row.button.accessibleName()
    page.activateWindow()
    row.button.click()
    qtbot.waitUntil(lambda: page.plan_tab.editor("aim").isAncestorOf(page.focusWidget()))
    assert rows(page)["built_on"].button.isHidden(), "what is there needs no way to it"


def test_a_line_about_needs_leads_to_their_tab(desk, page):
    desk.workspace.add(CompetenceNeed(year=2024, title="Tolk", competence="tol1"))
    page.refresh()
    rows(page)["needs"].button.click()
    assert page.tabs.currentWidget() is page.lists[CompetenceNeed]


def test_the_sums_follow_the_measures(desk, page):
    desk.workspace.add(CompetencePlan(**WHOLE, budget_state=15_000))
    page.refresh()
    cells = page.plan_tab.budget.cells

    def told(line, what):
        return cells[line, what].text().replace("\xa0", " ")

    assert told("stat", "left") == "5 000 kr for mye"
    assert told("kommune", "left") == "–"
    desk.set(desk.workspace.all(CompetenceMeasure)[0], cost_state=10_000, cost_municipality=2_000)
    assert told("stat", "left") == "5 000 kr"
    assert told("", "planned") == "12 000 kr"


def test_another_year_shows_another_plan(desk, page):
    desk.workspace.add(CompetencePlan(**WHOLE))
    desk.workspace.add(CompetencePlan(**{**WHOLE, "year": 2025, "aim": "Neste mål."}))
    desk.choose_year(2025)
    assert page.plan_tab.record.aim == "Neste mål."
    assert page.plan_tab.editor("aim").value == "Neste mål."


def test_where_there_is_little_room_what_is_missing_stands_first(page):
    tab = page.plan_tab
    page.resize(700, 720)
    assert (
        tab.readiness.mapTo(tab.widget(), tab.readiness.rect().topLeft()).y()
        < tab.budget.mapTo(tab.widget(), tab.budget.rect().topLeft()).y()
    )
    assert tab.horizontalScrollBar().maximum() == 0
    shown = [row for row in tab.readiness.rows if not row.isHidden()]
    assert shown
    assert not any(row.one.is_there for row in shown), "what is there is told as a number"


def test_a_panel_never_pushes_the_page_wider_than_its_room(desk, page):
    """In no width: it lies beside the list, or over it where the tabs need the room themselves."""
    page.show_record(desk.workspace.all(CompetenceMeasure)[0])
    page.tabs.tabBar().setMinimumWidth(760)
    for width in (1041, 1100, 1150, 1240, 1400):
        page.resize(width, 720)
        page.layout().activate()
        assert page.width() == width, "the page would not be as narrow as its room"
        assert page.panel.geometry().right() < width
        assert page.panel.width() >= 400
        assert page.tabs.width() >= page.tabs.minimumSizeHint().width(), "the list keeps the room it needs"
