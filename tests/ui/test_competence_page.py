"""Kompetanse on screen: the map by mouse and keys, the cell panel, the tabs, and what the page does by itself."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from navplan.domain.modules.competence import (
    Competence,
    CompetenceMeasure,
    CompetenceNeed,
    CompetencePlan,
    Course,
    CourseDate,
    GroupCount,
    Newcomer,
    NewcomerPoint,
    Onboarding,
    OnboardingPoint,
    OnboardingTally,
    RoleDemand,
)
from navplan.domain.words import Said
from navplan.ui.views.competence import steps
from navplan.ui.views.competence.map_tab import ROLE, TABLE
from navplan.ui.views.competence_page import CompetencePage
from tests.domain.competence.office import small_office
from tests.ui.part_steps import focus


@pytest.fixture
def kept():
    return []


@pytest.fixture
def open_page(desk, qtbot, kept):
    def opening():
        page = CompetencePage(desk)
        qtbot.addWidget(page)
        kept.append(page)
        page.resize(1150, 720)
        page.show()
        page.activateWindow()
        return page

    return opening


@pytest.fixture
def page(desk, open_page):
    small_office(desk.workspace)
    desk.choose_year(2024)
    return open_page()


def typed(qtbot, page, level, text):
    line = page.cell_panel.levels[level].editor.findChild(QLineEdit) or page.cell_panel.levels[level].editor
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def choose(segments, key):
    segments.set_value(key)
    segments.chosen.emit(key)


# -- the map


def test_an_empty_plan_offers_the_library_and_takes_it_in_as_one_step(desk, open_page):
    page = open_page()
    assert page.map_tab.is_empty
    page.map_tab.nothing.button.click()
    assert not page.map_tab.is_empty
    assert len(desk.workspace.all(Competence)) == 28
    desk.undo()
    assert page.map_tab.is_empty


def test_the_library_says_when_there_is_nothing_new_in_it(desk, open_page):
    page = open_page()
    said = []
    desk.announced.connect(said.append)
    page.map_tab.nothing.button.click()
    page.lists[Competence].library_button.click()
    assert said == ["Startbiblioteket for kompetanse er lastet inn.", "Alt i startbiblioteket er der fra før."]


def test_a_library_that_the_disk_refuses_is_not_told_as_loaded(desk, store, open_page):
    page = open_page()
    said = []
    desk.announced.connect(said.append)
    store.refuses = True
    page.map_tab.nothing.button.click()
    assert said == []
    assert page.map_tab.is_empty


def test_a_year_before_all_demands_says_why_the_map_is_empty(desk, page):
    desk.choose_year(2010)
    assert not page.map_tab.is_empty
    assert page.map_tab.no_demands.isVisible()
    desk.choose_year(2024)
    assert page.map_tab.gap_map.isVisible()


def test_the_arrow_keys_walk_the_map_and_enter_opens_the_cell(qtbot, page):
    cells = page.map_tab.gap_map.cells
    focus(qtbot, cells)
    page.map_tab.gap_map.point_to("leader|kvp1")
    qtbot.keyClick(cells, Qt.Key.Key_Down)
    assert cells.at == "adviser|kvp1"
    assert "Gap 0,67" in cells.accessibleDescription()
    qtbot.keyClick(cells, Qt.Key.Key_Right)
    assert cells.at == "adviser|tol1"
    qtbot.keyClick(cells, Qt.Key.Key_Return)
    assert page.cell_panel.key == "adviser|tol1"


def test_a_click_opens_the_cell(qtbot, page):
    cells = page.map_tab.gap_map.cells
    qtbot.mouseClick(cells, Qt.MouseButton.LeftButton, pos=cells.place_of("worker|kvp1").center().toPoint())
    assert page.cell_panel.key == "worker|kvp1"


def test_a_number_typed_in_the_panel_is_stored_and_the_map_follows(qtbot, desk, page):
    page.open_cell("adviser|kvp1")
    assert page.cell_panel._figures.text() == "Gap 0,67 · 50 % på kravet · 6 talt"
    typed(qtbot, page, 3, "8")
    (count,) = [c for c in desk.workspace.linked(GroupCount, "competence", "kvp1") if c.role == "adviser"]
    assert count.levels == (0, 1, 2, 8, 1)
    assert page.cell_panel._figures.text() == "Gap 0,33 · 75 % på kravet · 12 talt"
    words = {mark.key: mark.words for mark in page.map_tab.gap_map.cells._drawing.marks}
    assert "Gap 0,33" in words["adviser|kvp1"]
    desk.undo()
    assert page.cell_panel._figures.text() == "Gap 0,67 · 50 % på kravet · 6 talt"


def test_a_group_nobody_has_counted_is_born_with_its_first_number(qtbot, desk, page):
    page.open_cell("leader|tol1")
    typed(qtbot, page, 2, "3")
    typed(qtbot, page, 1, "2")
    (count,) = [c for c in desk.workspace.linked(GroupCount, "competence", "tol1") if c.role == "leader"]
    assert (count.levels, count.year, count.owner_line) == ((0, 2, 3, 0, 0), 2024, "felles")
    assert count.counted_on is not None


def test_another_owner_line_is_counted_by_itself(qtbot, desk, page):
    page.open_cell("adviser|kvp1")
    choose(page.cell_panel._lines, "stat")
    typed(qtbot, page, 4, "1")
    lines = {
        c.owner_line: c.levels for c in desk.workspace.linked(GroupCount, "competence", "kvp1") if c.role == "adviser"
    }
    assert lines == {"felles": (0, 1, 2, 2, 1), "stat": (0, 0, 0, 0, 1)}
    assert "7 talt" in page.cell_panel._figures.text()


def test_a_new_half_year_is_counted_beside_the_old_and_takes_its_place_in_the_map(qtbot, desk, page):
    page.open_cell("adviser|kvp1")
    assert page.cell_panel._halves.value() == "var"
    choose(page.cell_panel._halves, "host")
    typed(qtbot, page, 3, "6")
    halves = {c.half: c.levels for c in desk.workspace.linked(GroupCount, "competence", "kvp1") if c.role == "adviser"}
    assert halves == {"var": (0, 1, 2, 2, 1), "host": (0, 0, 0, 6, 0)}
    assert page.cell_panel._figures.text() == "Gap 0,00 · 100 % på kravet · 6 talt"


def test_a_number_that_cannot_be_read_stays_with_its_complaint(qtbot, desk, page):
    page.open_cell("adviser|kvp1")
    typed(qtbot, page, 3, "mange")
    (count,) = [c for c in desk.workspace.linked(GroupCount, "competence", "kvp1") if c.role == "adviser"]
    assert count.n3 == 2
    assert page.cell_panel.levels[3]._complaint.words.text() == "«mange» er ikke et tall."


def test_the_table_says_the_same_the_heaviest_first_and_opens_the_cell(page):
    page.map_tab.show_as(TABLE)
    table = page.map_tab.gap_map.table
    rows = [[table.item(row, column).text() for column in range(7)] for row in range(table.rowCount())]
    assert rows[0] == ["Veileder", "TOL-1 Tolkebruk", "3", "7", "2,71", "0 %", "38,0"]
    assert ["KVP-veileder", "KVP-1 Vilkår og vedtak (kritisk)", "3", "6", "0,67", "50 %", "18,0"] in rows
    table.itemActivated.emit(table.item(0, 0))
    assert page.cell_panel.key == "worker|tol1"


def test_small_groups_can_be_hidden_before_a_screen_is_shared(page):
    page.map_tab.hide_small.setChecked(True)
    words = {mark.key: mark.words for mark in page.map_tab.gap_map.cells._drawing.marks}
    assert "Gap" not in words["leader|kvp1"]
    page.map_tab.show_as(TABLE)
    table = page.map_tab.gap_map.table
    hidden = [row for row in range(table.rowCount()) if table.item(row, 0).text() == "Nav-leder"]
    assert [table.item(hidden[0], column).text() for column in (3, 4, 5)] == ["<5", "", ""]


def test_escape_closes_the_panel_and_gives_the_keyboard_back_to_the_map(qtbot, page):
    page.open_cell("adviser|kvp1")
    qtbot.keyClick(page.cell_panel, Qt.Key.Key_Escape)
    assert page.cell_panel.isHidden()
    qtbot.waitUntil(page.map_tab.gap_map.cells.hasFocus)


# -- tabs


def test_the_header_says_where_we_stand(desk, page):
    desk.add(CompetencePlan(year=2024, status="til_drofting"))
    desk.add(CompetenceNeed(year=2024, title="Tolk", competence="tol1"))
    assert page.header._line.text() == "Planen: Til drøfting · 2 gap på over ett nivå · 1 sårbar kompetanse · 1 behov"


def test_what_waits_is_pressing_needs_and_those_who_are_late(desk, page):
    desk.add(CompetenceNeed(year=2024, title="Tolk", urgency="na"))
    desk.add(CompetenceNeed(year=2024, title="Klart språk", urgency="senere"))
    desk.add(CompetenceNeed(year=2024, title="KVP", urgency="na", status="dekkes"))
    assert page.waiting() == 1


@pytest.mark.parametrize("record", [CompetenceNeed, CompetenceMeasure, Course, Competence])
def test_a_new_one_is_begun_in_the_panel_and_stored_with_its_first_value(desk, page, record):
    tab = page.lists[record]
    page.tabs.setCurrentWidget(tab)
    before = len(desk.workspace.all(record))
    tab.new_button.click()
    assert page.panel.is_open
    assert len(desk.workspace.all(record)) == before
    key = "title" if record in (CompetenceNeed, CompetenceMeasure) else "name"
    editor = page.panel.form(record).editor(key)
    editor.show_value("Noe nytt")
    editor.settled.emit("Noe nytt")
    assert len(desk.workspace.all(record)) == before + 1


def test_an_effect_needs_a_measure_first(desk, page):
    said = []
    desk.announced.connect(said.append)
    page.tabs.setCurrentWidget(page.lists[list(page.lists)[4]])
    page.lists[list(page.lists)[4]].new_button.click()
    assert said == ["Lag et kompetansetiltak først. Da kan dere måle virkningen."]
    assert not page.panel.is_open


def test_a_suggestion_becomes_a_measure_for_the_need(desk, page):
    desk.workspace.set(desk.workspace.get(Competence, "tol1"), code="TOL-1")
    need = desk.add(CompetenceNeed(year=2024, title="Tolk", competence="tol1"))
    page.show_record(need)
    menu = page.suggestions()
    (action,) = menu.actions()
    menu.triggered.emit(action)
    (measure,) = desk.workspace.all(CompetenceMeasure)
    assert measure.needs == (need.id,)
    assert page.panel.record.id == measure.id
    assert page.tabs.currentWidget() is page.lists[CompetenceMeasure]


def test_every_kind_of_record_is_shown_where_it_is_worked_with(desk, page):
    course = desk.add(Course(name="Tolk"))
    programme = desk.add(Onboarding(name="Løp"))
    point = desk.add(OnboardingPoint(onboarding=programme.id, title="Uke 1"))
    newcomer = desk.add(Newcomer(onboarding=programme.id, code_year=2026, code_number=1))
    for record, shown in (
        (desk.add(CourseDate(course=course.id)), course),
        (point, programme),
        (newcomer, newcomer),
        (desk.add(NewcomerPoint(newcomer=newcomer.id, point=point.id)), newcomer),
        (desk.workspace.get(Competence, "kvp1"), desk.workspace.get(Competence, "kvp1")),
    ):
        page.show_record(record)
        assert page.panel.record.id == shown.id
    page.show_record(desk.workspace.all(RoleDemand)[0])
    assert page.cell_panel.key == "adviser|kvp1"
    page.show_record(desk.add(CompetencePlan(year=2026)))
    assert page.tabs.currentWidget() is page.plan_tab
    assert desk.year == 2026


def test_another_year_shows_its_own_plan(desk, page):
    desk.add(CompetencePlan(year=2024, aim="Årets mål"))
    desk.choose_year(2025)
    assert page.plan_tab.record.id == ""
    assert page.plan_tab.record.year == 2025
    desk.choose_year(2024)
    assert page.plan_tab.record.aim == "Årets mål"


# -- those who are new


@pytest.fixture
def programme(desk, page):
    with desk.draft(Said("Løp")) as draft:
        made = draft.add(Onboarding(name="Løp", months=6))
        for place in (1, 2):
            draft.add(
                OnboardingPoint(
                    onboarding=made.id, place=place, title=f"P{place}", week_from=0, week_to=place, mandatory=True
                )
            )
    return made


def test_the_next_code_is_given_and_points_are_ticked_off(desk, page, programme):
    tab = page.lists[Newcomer]
    page.tabs.setCurrentWidget(tab)
    tab.new_button.click()
    form = page.panel.form(Newcomer)
    form.editor("role").settled.emit("adviser")
    (newcomer,) = desk.workspace.all(Newcomer)
    assert newcomer.code_number == 1
    assert page.panel.head.title.text() == f"NY-{newcomer.code_year}-01"
    first = page.panel.checklist.rows[0]
    first.status.settled.emit("fullfort")
    (row,) = desk.workspace.all(NewcomerPoint)
    assert (row.status, row.done_on is not None) == ("fullfort", True)
    first.status.settled.emit("ikke_aktuelt")
    assert not first.reason.isHidden()
    first.reason.settled.emit("kan")
    (row,) = desk.workspace.all(NewcomerPoint)
    assert (row.status, row.done_on, row.reason) == ("ikke_aktuelt", None, "kan")
    desk.undo()
    desk.undo()
    assert desk.workspace.all(NewcomerPoint)[0].status == "fullfort"


def test_codes_whose_time_is_over_are_deleted_when_the_page_is_shown(desk, page, programme):
    desk.add(
        Newcomer(
            onboarding=programme.id,
            code_year=2020,
            code_number=1,
            started_on=date(2020, 1, 6),
            ended_on=date(2020, 6, 1),
        )
    )
    page.hide()
    page.show()
    assert desk.workspace.all(Newcomer) == ()
    assert desk.workspace.all(OnboardingTally)[0].ended == 1
    assert steps.delete_old_codes(desk) == ""


def test_what_is_said_of_a_deletion_offers_no_way_back(desk, programme):
    code = {"onboarding": programme.id, "code_year": 2020, "code_number": 1}
    desk.add(Newcomer(**code, started_on=date(2020, 1, 6), ended_on=date(2020, 6, 1)))
    said = []
    desk.announced.connect(said.append)
    assert steps.delete_old_codes(desk).startswith("1 kode er slettet")
    assert said == []
    assert desk.workspace.undo_title == Said("Løp")


def test_one_role_at_a_time_is_a_radar_and_small_groups_are_named_as_left_out(page, desk):
    page.map_tab.show_as(ROLE)
    assert page.map_tab.radar.isVisibleTo(page)
    assert not page.map_tab.gap_map.isVisibleTo(page)
    assert not page.map_tab.radar.figure.isVisibleTo(page), "two competences make no area"
    desk.workspace.add(Competence(id="kvp2", area="kvp", code="KVP-2", name="Program"))
    desk.workspace.add(RoleDemand(role="adviser", competence="kvp2", level=4, weight=1))
    desk.workspace.add(GroupCount(role="adviser", competence="kvp2", year=2024, n2=6))
    radar = page.map_tab.radar
    assert [radar.role.itemText(n) for n in range(radar.role.count())] == ["KVP-veileder"]
    assert radar.figure.table.words_at(1, 2) == "2,0"
    assert "Nav-leder" in radar.left_out.text()
    for width, stands_beside in ((1400, True), (700, False)):
        radar.resize(width, 600)
        assert radar.table.isVisibleTo(radar) is stands_beside
        assert radar.figure.turn.isVisibleTo(radar) is not stands_beside, "the table has one way in, never none"
    assert radar.table.words_at(1, 2) == "2,0"
