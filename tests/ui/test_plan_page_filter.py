"""Virksomhetsplan: the filter that all views share, and the list of goals."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from navplan.domain.modules.plan import Goal, Measure
from navplan.ui.views.plan.measure_filter import NONE, MeasureFilter
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


# -- filter


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (MeasureFilter(owner_line="kommune"), ["T3", "T4"]),
        (MeasureFilter(role="leader"), ["T1", "T2"]),
        (MeasureFilter(role=NONE), ["T4"]),
        (MeasureFilter(goal="g2"), ["T3", "T5"]),
        (MeasureFilter(goal=NONE), ["T4"]),
        (MeasureFilter(pressing="open"), ["T1", "T3", "T5", "T4"]),
        (MeasureFilter(pressing="overdue"), ["T1"]),
        (MeasureFilter(text="BOLIG"), ["T3", "T5"]),
        (MeasureFilter(text="rette bolig"), ["T5"]),
        (MeasureFilter(owner_line="stat", role="adviser", pressing="open"), ["T5"]),
    ],
)
def test_a_filter_keeps_what_meets_all_its_conditions(page, wanted, found):
    page.filter_bar.set_filter(wanted)

    assert codes(page) == found
    assert page.filter_bar.told == f"Viser {len(found)} av 5 ·"


def test_nothing_is_said_of_the_filter_while_nothing_is_asked_for(page):
    assert page.filter_bar.told == ""

    page.filter_bar.search.setText("leie")
    page.filter_bar.reset_button.click()

    assert page.filter_bar.told == ""
    assert len(codes(page)) == 5


def test_the_filter_holds_in_all_views_and_when_the_year_changes(page, desk):
    page.filter_bar.set_filter(MeasureFilter(owner_line="kommune"))
    page.show_view("board")

    assert [m.code for c in page.lists.board.columns for m in c.list.cards.rows] == ["T4", "T3"]

    desk.choose_year(2025)
    desk.choose_year(2026)
    page.show_view("table")

    assert codes(page) == ["T3", "T4"]


def test_a_role_that_the_new_year_does_not_have_is_no_longer_asked_for(page, desk):
    page.filter_bar.set_filter(MeasureFilter(role="adviser"))
    desk.choose_year(2025)

    assert page.filter_bar.filter == MeasureFilter()
    assert codes(page) == ["T9"]


def test_a_filter_without_hits_says_so_and_can_be_reset_from_there(page):
    page.filter_bar.search.setText("finnes ikke")

    assert page.lists.empty is not None

    page.lists.empty.button.click()

    assert page.lists.empty is None
    assert len(codes(page)) == 5


def test_ctrl_f_goes_to_the_search_line(page, qtbot):
    page.lists.focus_list()
    press(qtbot, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert QApplication.focusWidget() is page.filter_bar.search


# -- goals


def groups(page):
    return {g.id: [m.code for m in g.measures] for g in page.lists.goal_list.tree.goals.groups}


def test_goals_stand_with_their_measures_under_and_those_without_last(page):
    page.show_view("goals")

    assert groups(page) == {"g1": ["T1", "T5", "T2"], "g2": ["T3", "T5"], "": ["T4"]}
    assert [g.done for g in page.lists.goal_list.tree.goals.groups] == [1, 0, 0]


def test_a_filter_hides_goals_that_have_nothing_left(page):
    page.show_view("goals")
    page.filter_bar.set_filter(MeasureFilter(pressing="overdue"))

    assert groups(page) == {"g1": ["T1"]}
    assert page.lists.goal_list.tree.goals.groups[0].total == 3


def test_a_folded_goal_stays_folded_through_a_change(page, desk):
    page.show_view("goals")
    tree = page.lists.goal_list.tree
    tree.setExpanded(tree.goals.index(0, 0), False)
    desk.add(Measure(code="T6", title="Nytt", year=2026, goals=("g2",)))

    assert groups(page)["g2"] == ["T3", "T5", "T6"]
    assert not tree.isExpanded(tree.goals.index(0, 0))
    assert tree.isExpanded(tree.goals.index(1, 0))


def test_selection_stays_when_a_goal_comes_before_it(page, desk):
    page.show_view("goals")
    page.lists.select("t3")
    desk.add(Goal(code="M0", title="Først", from_year=2026, to_year=2026))

    assert page.lists.current().id == "t3"


def test_a_new_measure_is_begun_under_the_goal_that_is_current(page, qtbot):
    page.show_view("goals")
    page.lists.select("g2")
    page.lists.focus_list()
    page.new_measure_button.click()

    assert page.panel.record.goals == ("g2",)


def test_the_panel_of_a_goal_begins_a_measure_under_it(page, desk):
    page.show_record(desk.workspace.get(Goal, "g1"))
    page.panel.under_button.click()

    assert page.panel.record == Measure(code="T10", year=2026, goals=("g1",))
