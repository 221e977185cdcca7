"""Virksomhetsplan: what the page says, opens, begins and takes away."""

import gc
import weakref
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from navplan.domain.modules.plan import Goal, GoalStatus, LogNote, Measure, Milestone, Task
from navplan.domain.words import Said
from navplan.ui.views.plan.measure_filter import MeasureFilter
from navplan.ui.views.plan_page import PlanPage
from tests.ui.small_plan import NOW, codes, open_page, press, small_plan


@pytest.fixture(autouse=True)
def on_a_day_in_june(monkeypatch):
    monkeypatch.setattr("navplan.domain.deadlines.today", lambda: NOW)


@pytest.fixture
def plan(workspace):
    return small_plan(workspace)


@pytest.fixture
def page(desk, plan, qtbot):
    return open_page(desk, qtbot)


def line(page):
    return page.header._line.text()


# -- what it says


def test_the_line_under_the_title_says_where_the_year_stands(page):
    assert line(page) == "5 tiltak · 1 ferdig · 1 over frist · 1 uten mål"


def test_the_navigation_counts_open_measures_past_their_deadline_in_the_chosen_year(page, desk):
    assert page.waiting() == 1

    desk.choose_year(2025)

    assert page.waiting() == 1

    desk.set(desk.workspace.get(Measure, "t9"), status="ferdig")

    assert page.waiting() == 0


def test_the_table_shows_the_years_measures_the_most_pressing_first(page):
    assert codes(page) == ["T1", "T3", "T5", "T4", "T2"]


def test_another_year_shows_its_own_measures_and_closes_the_panel(page, desk):
    page.show_record(desk.workspace.get(Measure, "t1"))
    desk.choose_year(2025)

    assert codes(page) == ["T9"]
    assert not page.panel.is_open
    assert "2025" in page.header._title.text()


def test_an_empty_year_says_what_belongs_there_and_offers_one_way_in(page, desk, qtbot):
    desk.choose_year(2040)

    assert page.lists.empty is not None
    assert page.filter_bar.isHidden()

    page.lists.empty.button.click()

    assert page.panel.record.year == 2040


# -- new


def test_a_new_measure_has_the_next_code_and_the_year_and_is_not_stored(page, desk):
    before = len(desk.workspace.all(Measure))
    page.new_measure_button.click()
    page.panel.close_panel()

    assert len(desk.workspace.all(Measure)) == before

    page.new_measure_button.click()

    assert (page.panel.record.code, page.panel.record.year, page.panel.record.id) == ("T10", 2026, "")
    assert page.panel.form(Measure).editor("title").isAncestorOf(QApplication.focusWidget())


def test_a_new_measure_is_stored_with_its_first_value_and_becomes_current(page, desk, qtbot):
    page.new_measure_button.click()
    qtbot.keyClicks(QApplication.focusWidget(), "Ringe alle")
    press(qtbot, Qt.Key.Key_Return)
    (born,) = [m for m in desk.workspace.all(Measure) if m.title == "Ringe alle"]

    assert (born.code, born.year) == ("T10", 2026)
    assert page.lists.current().id == born.id
    assert page.panel.record.id == born.id
    assert not page.lists.has_focus()


def test_a_new_measure_fits_the_filter_that_is_on(page):
    page.filter_bar.set_filter(MeasureFilter(owner_line="kommune", role="adviser", goal="g2", pressing="overdue"))
    page.filter_bar.search.setText("leie")
    page.new_measure_button.click()

    assert page.panel.record == Measure(code="T10", year=2026, owner_line="kommune", role="adviser", goals=("g2",))
    assert page.filter_bar.filter == MeasureFilter(owner_line="kommune", role="adviser", goal="g2")


def test_a_new_goal_has_the_next_code_and_the_year(page, desk, qtbot):
    page.new_goal_button.click()

    assert page.lists.view == "goals"
    assert page.panel.record == Goal(code="M3", from_year=2026, to_year=2026)

    qtbot.keyClicks(QApplication.focusWidget(), "Flere har råd")
    press(qtbot, Qt.Key.Key_Return)

    assert page.lists.current().title == "Flere har råd"


def test_a_newborn_stays_in_the_panel_although_another_row_was_current(page, qtbot):
    page.lists.select("t1")
    page.new_measure_button.click()
    qtbot.keyClicks(QApplication.focusWidget(), "Ringe alle")
    press(qtbot, Qt.Key.Key_Return)

    assert page.panel.record.title == "Ringe alle"
    assert page.lists.current().title == "Ringe alle"


def test_ctrl_t_begins_a_measure_at_once_from_anywhere_on_the_page(page, qtbot):
    page.filter_bar.search.setFocus()
    press(qtbot, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)

    assert page.panel.record == Measure(code="T10", year=2026)


# -- the panel


def test_enter_opens_and_escape_closes_and_the_keyboard_comes_back_to_the_row(page, qtbot):
    page.lists.focus_list()
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)

    assert page.panel.record.code == "T3"
    assert not page.lists.has_focus()

    press(qtbot, Qt.Key.Key_Escape)

    assert not page.panel.is_open
    assert page.panel.isHidden()
    assert page.lists.has_focus()
    assert page.lists.current().code == "T3"


def test_the_panel_follows_whoever_walks_through_the_list(page, desk, qtbot):
    page.show_record(desk.workspace.get(Measure, "t1"))
    press(qtbot, Qt.Key.Key_Down)

    assert page.panel.record.code == "T3"
    assert page.lists.has_focus()


def test_what_is_half_typed_is_stored_when_the_panel_closes(page, desk, qtbot):
    page.lists.select("t3")
    page.lists.opened.emit(desk.workspace.get(Measure, "t3"))
    QApplication.focusWidget().selectAll()
    qtbot.keyClicks(QApplication.focusWidget(), "Leie ti boliger")
    press(qtbot, Qt.Key.Key_Escape)

    assert desk.workspace.get(Measure, "t3").title == "Leie ti boliger"


def test_an_edit_elsewhere_moves_neither_the_cursor_nor_the_record_in_the_panel(page, desk, qtbot):
    page.lists.opened.emit(desk.workspace.get(Measure, "t3"))
    typing = QApplication.focusWidget()
    qtbot.keyClicks(typing, "!")
    desk.set(desk.workspace.get(Measure, "t1"), deadline=date(2026, 12, 24))

    assert QApplication.focusWidget() is typing
    assert typing.text().startswith("!")
    assert page.panel.record.id == "t3"


def test_the_panel_stands_beside_the_list_where_there_is_room_and_over_it_where_not(page, desk, qtbot):
    page.show_record(desk.workspace.get(Measure, "t1"))

    assert page.panel.geometry().left() < page.lists.geometry().right()

    page.resize(1704, 980)
    qtbot.waitUntil(lambda: page.panel.geometry().left() > page.lists.geometry().right())

    assert page.panel.width() >= 420
    assert page.panel.geometry().right() == page.rect().right()


@pytest.mark.parametrize(
    "record",
    [
        GoalStatus(goal="g1", year=2026, tertial="t1"),
        Milestone(measure="t1", title="Halvveis"),
        Task(measure="t1", title="Ringe"),
        LogNote(measure="t1", comment="I gang"),
    ],
    ids=lambda record: record.KEY,
)
def test_what_lies_under_a_goal_or_measure_is_shown_with_it(page, desk, record):
    page.show_record(desk.add(record))

    assert page.panel.record.id == ("g1" if isinstance(record, GoalStatus) else "t1")
    assert page.lists.current().id == page.panel.record.id


def test_a_record_of_another_year_that_the_filter_hides_is_shown_all_the_same(page, desk):
    page.filter_bar.search.setText("leie")
    page.show_record(desk.workspace.get(Measure, "t9"))

    assert desk.year == 2025
    assert page.lists.current().code == "T9"
    assert page.panel.record.code == "T9"


def test_a_measure_that_has_lost_its_year_is_shown_in_every_year(page, desk):
    desk.set(desk.workspace.get(Measure, "t3"), year=None)
    desk.choose_year(2031)

    assert codes(page) == ["T3"]


def test_a_measure_opened_from_a_goal_stays_in_the_list_of_goals(page, desk):
    page.show_record(desk.workspace.get(Goal, "g1"))
    page.show_record(desk.workspace.get(Measure, "t5"))

    assert page.lists.view == "goals"
    assert page.lists.current().id == "t5"


def test_a_filter_that_hides_the_open_record_leaves_it_in_the_panel(page, desk):
    page.show_view("board")
    page.show_record(desk.workspace.get(Measure, "t3"))
    page.filter_bar.search.setFocus()
    page.filter_bar.search.setText("unge")

    assert page.panel.record.id == "t3"


def test_closing_the_panel_does_not_take_the_keyboard_from_elsewhere(page, desk):
    page.lists.opened.emit(desk.workspace.get(Measure, "t1"))
    page.filter_bar.search.setFocus()
    page.panel.head.close_button.click()

    assert QApplication.focusWidget() is page.filter_bar.search


# -- away


def test_delete_removes_the_row_says_so_and_goes_to_the_next(page, desk, qtbot):
    page.lists.select("t3")
    page.lists.focus_list()
    with qtbot.waitSignal(desk.announced) as told:
        press(qtbot, Qt.Key.Key_Delete)

    assert told.args == ["T3 Leie boliger er fjernet."]
    assert desk.workspace.get(Measure, "t3") is None
    assert page.lists.current().code == "T5"
    assert page.lists.has_focus()

    desk.undo()

    assert "T3" in codes(page)


def test_an_order_from_supervision_is_not_removed_and_that_is_said(page, desk, qtbot):
    page.show_record(desk.workspace.get(Measure, "t5"))
    with qtbot.waitSignal(desk.failed) as told:
        page.panel.head.remove_button.click()

    assert told.args == ["T5 er et pålegg fra tilsyn. Det kan lukkes, men ikke fjernes."]
    assert desk.workspace.get(Measure, "t5") is not None
    assert page.panel.record.id == "t5"


def test_several_are_removed_in_one_step_and_an_order_among_them_stays(page, desk, qtbot):
    page.lists.table.view.choose({"t1", "t3", "t5"}, "t1")
    page.lists.focus_list()
    with qtbot.waitSignal(desk.announced) as told:
        press(qtbot, Qt.Key.Key_Delete)

    assert told.args[0].startswith("2 mål og tiltak er fjernet. T5 er et pålegg")
    assert codes(page) == ["T5", "T4", "T2"]

    desk.undo()

    assert len(codes(page)) == 5


def test_the_panel_closes_when_its_record_is_removed(page, desk):
    page.show_record(desk.workspace.get(Measure, "t1"))
    desk.remove(desk.workspace.get(Measure, "t1"))

    assert not page.panel.is_open
    assert page.panel.isHidden()


# -- the page itself


def test_the_view_keeps_what_is_current_and_the_keyboard(page):
    page.lists.select("t3")
    page.lists.focus_list()
    for view in ("board", "goals", "table"):
        page.show_view(view)

        assert page.lists.current().id == "t3"
        assert page.lists.has_focus()


def test_the_picture_maker_sees_every_state_and_leaves_the_page_as_it_was(page, desk):
    names = list(page.views())

    assert {"board", "goals", "goal_form", "measure_form", "empty", "no_hits"} <= set(names)
    assert desk.year == 2026
    assert page.filter_bar.filter.is_empty
    assert not page.panel.is_open


def test_two_thousand_measures_are_all_there(desk, workspace, qtbot):
    with workspace.draft(Said("Mye")) as draft:
        for n in range(2000):
            draft.add(Measure(code=f"T{n}", title=f"Tiltak nummer {n}", year=2026, deadline=NOW))
    page = PlanPage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 700)
    page.show()

    assert len(codes(page)) == 2000


def test_the_page_is_freed_when_it_is_closed(desk, plan, qtbot):
    page = PlanPage(desk)
    page.show_view("board")
    page.show_view("goals")
    page.show_record(plan.get(Measure, "t1"))
    gone = weakref.ref(page)
    page.deleteLater()
    del page
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()

    assert gone() is None
    assert desk.set(plan.get(Measure, "t1"), status="utsatt") is not None
