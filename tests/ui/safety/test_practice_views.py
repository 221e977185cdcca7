"""Opplæring, øvelser, hendelsestall and beredskap as pages: figures, the same as a table, and one way to mend each."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from navplan.domain.modules.safety import SafetyExercise, SafetyIncidents, SafetyPreparedness, SafetyTraining
from navplan.ui.views.safety.incident_view import PRINTED
from navplan.ui.views.safety_page import ASSESS, EXERCISE, FIGURES, READY, TRAIN
from tests.ui.safety.drawing import drawn


@pytest.fixture
def part(page, small):
    def opening(tab):
        opened = page()
        opened.show_tab(tab)
        return opened, opened._others[tab]

    return opening


# -- training


@pytest.fixture
def trained(workspace):
    told = {"theme": "alarm", "in_group": 10, "valid_months": 12, "held_on": date(2026, 3, 1)}
    workspace.add(SafetyTraining(**told, group="mottak", employer="stat", done=10))
    workspace.add(SafetyTraining(**told, group="ledere", employer="kommune", done=4))


def test_the_training_map_is_reached_by_key_and_opens_the_trainings_of_a_cell(part, trained, qtbot, workspace) -> None:
    _opened, view = part(TRAIN)
    assert view.side.form.record.group == "mottak"
    view.map.setFocus()
    view.map.point_to("ledere:stat")
    qtbot.keyClick(view.map, Qt.Key.Key_Right)
    assert view.map.at == "ledere:kommune"
    assert view.side.form.record.done == 4
    assert "Mangler: ledere (kommune) 4 av 10." in view.line.text()


def test_the_table_says_the_same_as_the_training_map_worst_first(part, trained) -> None:
    _opened, view = part(TRAIN)
    view.as_table.click()
    rows = [[view.table.item(row, column).text() for column in range(6)] for row in range(view.table.rowCount())]
    assert rows == [
        ["Ledere", "Kommune", "4 av 10", "ikke alle", "Alarm og varsling", "01.03.2027"],
        ["Mottak", "Stat", "10 av 10", "alle", "Alarm og varsling", "01.03.2027"],
    ]


def test_a_training_begun_in_an_empty_cell_is_born_there(part, trained, workspace) -> None:
    _opened, view = part(TRAIN)
    view.map.point_to("vikarer:innleid")
    assert view.side.form.record is None
    view.new_button.click()
    view.side.form.editor("theme").settled.emit("rutiner")
    born = workspace.all(SafetyTraining)[-1]
    assert (born.group, born.employer, born.theme, born.valid_months) == ("vikarer", "innleid", "rutiner", 12)


def test_without_training_there_is_one_way_in(part) -> None:
    _opened, view = part(TRAIN)
    assert view._pile.currentWidget() is view.empty
    view.empty.button.click()
    assert view.side.is_begun


# -- exercises


def test_a_situation_that_is_not_exercised_is_planned_with_one_press(part, small, workspace, qtbot) -> None:
    workspace.set(workspace.all(SafetyExercise)[0], done_on=date(2025, 1, 1))
    opened, view = part(EXERCISE)
    (row,) = view.rows
    assert "Sist øvd 01.01.2025" in row.accessibleName()
    row.plan.click()
    drawn(qtbot, opened)
    born = workspace.all(SafetyExercise)[-1]
    assert (born.situations, born.area, born.planned_on) == ((small.knife,), "mottak", date(2026, 12, 22))
    assert view.side.form.record.id == born.id
    assert not view.rows[0].plan.isVisible()
    workspace.undo()
    assert len(workspace.all(SafetyExercise)) == 1


def test_time_to_help_stands_as_a_bar_that_opens_its_exercise(part, workspace) -> None:
    _opened, view = part(EXERCISE)
    assert not view.help.isVisible()
    flight = workspace.set(workspace.all(SafetyExercise)[0], help_seconds=48)
    assert view.help.isVisible()
    assert "48 sekunder" in view.help.accessibleName()
    view.help.chosen.emit(flight.id)
    assert view.side.form.record.id == flight.id


def test_time_to_help_stands_in_a_table_too_that_opens_its_exercise(part, workspace) -> None:
    _opened, view = part(EXERCISE)
    flight = workspace.set(workspace.all(SafetyExercise)[0], help_seconds=48)
    view.side.begin(SafetyExercise())
    view.times.turn.click()
    assert not view.help.isVisible()
    assert view.times.table.words_at(0, 2) == "48"
    view.times.table.activated.emit(view.times.table.model().index(0, 0))
    assert view.side.form.record.id == flight.id


# -- incidents


@pytest.fixture
def counted(workspace):
    told = {"year": 2026, "source": "stat", "followed_up": 2, "reacted": 1}
    workspace.add(SafetyIncidents(**told, month=6, category="trussel", channel="telefon", count=2))
    workspace.add(SafetyIncidents(**told, month=10, category="trussel", channel="oppmote", count=20))


def texts(view) -> list[list[str]]:
    return [[view.grid.item(r, c).text() for c in range(view.grid.columnCount())] for r in range(view.grid.rowCount())]


def test_the_grid_shows_exact_sums_and_what_the_print_shows(part, counted) -> None:
    _opened, view = part(FIGURES)
    assert texts(view)[1] == ["20", "2", "", "", "", "22"]
    assert view.bars["followed_up"].words == "4 av 22 fulgt opp"
    assert "18 % fulgt opp, 9 % fikk en reaksjon" in view.line.text()
    view.look._choose(PRINTED)
    row = texts(view)[1]
    assert row[1] == "<5"
    assert "2" not in row
    assert not view.bars["followed_up"].isVisible()


def test_another_period_and_a_cell_narrow_what_stands_at_the_right(part, counted) -> None:
    _opened, view = part(FIGURES)
    assert view.side.list.count() == 2
    view._period = "2026K2"
    view.refresh()
    assert texts(view)[1][-1] == "2"
    assert view.side.form.record.month == 6
    view.grid.setCurrentCell(1, 0)
    assert view.side.list.count() == 0


def test_of_fewer_than_five_incidents_the_print_says_no_share(part, counted) -> None:
    _opened, view = part(FIGURES)
    view._period = "2026K2"
    view.look._choose(PRINTED)
    assert view.line.text() == "2. kvartal 2026: under fem hendelser."


def test_months_nobody_has_filled_in_are_named(part, counted) -> None:
    _opened, view = part(FIGURES)
    assert "10 måneder mangler tall" in view.note.text()


# -- preparedness


def test_the_list_takes_the_cursor_to_what_is_missing(part, workspace) -> None:
    workspace.add(SafetyPreparedness(alarm_on=date(2026, 1, 1)))
    opened, view = part(READY)
    lines = {view.list.item(n).data(Qt.ItemDataRole.UserRole): view.list.item(n) for n in range(view.list.count())}
    assert "01.01.2026, eldre enn 6 måneder" in lines["alarm_on"].text()
    view.list.itemActivated.emit(lines["coordination_on"])
    assert view.form.editor("coordination_on").isAncestorOf(opened.window().focusWidget())
    view.list.itemActivated.emit(lines["assessment"])
    assert opened.tabs.value() == ASSESS


def test_what_is_put_in_order_leaves_the_top_of_the_list(part, workspace) -> None:
    state = workspace.add(SafetyPreparedness())
    _opened, view = part(READY)
    before = view.bar.words
    workspace.set(state, coordination_on=date(2026, 1, 1))
    assert view.bar.words != before
    assert "I orden" in view.list.item(view.list.count() - 1).text()
