"""The page Vold og trusler: from empty to a first situation, scores, matrix by key and mouse, statements, card."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import (
    SafetyArea,
    SafetyFactor,
    SafetyMeasure,
    SafetySituation,
)
from navplan.domain.safety.matrix import CELL_HEIGHT, CELL_WIDTH, LEFT, TOP
from navplan.ui.views.safety.assessment_view import FACTORS, MATRIX, SITUATION
from navplan.ui.views.safety.library_dialog import LibraryDialog
from navplan.ui.views.safety_page import FIGURES, READY, STANDARD
from tests.ui.safety.drawing import drawn


def place(view, score):
    """The middle of a cell in the widget."""
    scale, corner = view.scale, view._corner()
    x = LEFT + (score[1] - 0.5) * CELL_WIDTH
    y = TOP + (5.5 - score[0]) * CELL_HEIGHT
    return (corner + QPointF(x, y) * scale).toPoint()


# -- the first situation


def test_an_empty_plan_says_what_belongs_here_and_has_one_way_in(page) -> None:
    opened = page()
    assert opened.pile.currentWidget() is opened.empty
    assert opened.duties.tiles[0].accessibleName().startswith("§ 3A-1")
    assert all("Mangler" in tile.accessibleName() for tile in opened.duties.tiles)


def test_the_first_situation_with_score_and_measure_takes_six_steps(page, qtbot, workspace) -> None:
    """Clicks and settled fields from an empty plan to a scored situation with a measure: well under two minutes."""
    opened = page()
    steps = 0

    def step(action):
        nonlocal steps
        action()
        drawn(qtbot, opened)
        steps += 1

    step(opened.empty.button.click)
    step(opened.assessments.no_situation.button.click)
    (dialog,) = opened.findChildren(LibraryDialog)
    dialog.search.setText("kniv")
    step(lambda: None)
    step(dialog.take.click)
    form = opened.assessments.form
    form.now_picker.view.point_to("25")
    step(lambda: form.now_picker.view.chosen.emit("25"))
    step(form.deeds.suggestions[0].click)
    (situation,) = workspace.all(SafetySituation)
    assert (situation.library, situation.s_now, situation.k_now) == ("L04", 2, 5)
    assert len(workspace.all(Measure)) == 1
    assert workspace.linked(SafetyMeasure, "situations", situation.id)
    assert steps == 6


def test_the_library_is_searched_ticked_and_taken_as_one_step(page, qtbot, workspace) -> None:
    opened = page()
    opened.begin()
    opened.assessments.open_library()
    (dialog,) = opened.findChildren(LibraryDialog)
    assert dialog.list.count() == 40
    dialog.search.setText("hjemmebesøk alene")
    assert [known.id for known in dialog.ticked()] == ["L18"]
    dialog.search.clear()
    for row in (0, 3):
        dialog.list.item(row).setCheckState(Qt.CheckState.Checked)
    assert "2" in dialog.take.text()
    dialog.take.click()
    assert [s.library for s in workspace.all(SafetySituation)] == ["L01", "L04"]
    workspace.undo()
    assert workspace.all(SafetySituation) == ()


def test_a_search_without_hits_cannot_be_taken(page, workspace) -> None:
    opened = page()
    opened.begin()
    opened.assessments.open_library()
    (dialog,) = opened.findChildren(LibraryDialog)
    dialog.search.setText("finnes ikke")
    assert not dialog.take.isEnabled()


def test_the_form_says_what_is_left_and_takes_the_cursor_there(page, small, workspace) -> None:
    workspace.set(small.situation(small.knife), reasoning="", causes="")
    opened = page()
    opened.assessments.show_record(small.situation(small.knife))
    form = opened.assessments.form
    assert "2 ting gjenstår" in form.todo.text()
    assert "S-02: fyll ut «Hvorfor kan det skje»." in form.todo.text()
    form.go.click()
    assert form.rows["causes"].isAncestorOf(form.window().focusWidget())


def test_a_field_that_is_typed_in_is_not_drawn_over(page, qtbot, small, workspace) -> None:
    opened = page()
    opened.assessments.show_record(small.situation(small.knife))
    editor = opened.assessments.form.rows["happening"].editor
    line = editor.focusProxy()
    line.setFocus()
    QTest.keyClicks(line, " x")
    workspace.set(small.situation(small.knife), s_now=3)
    drawn(qtbot, opened)
    assert line.text().startswith(" x")


# -- the matrix


@pytest.fixture
def matrix(page, small):
    opened = page()
    opened.assessments.show_record(small.situation(small.knife))
    opened.assessments.show_tab(MATRIX)
    return opened


def test_every_scored_situation_is_a_chip_that_says_all_it_means(matrix, small) -> None:
    marks = matrix.assessments.matrix.matrix._drawing.marks
    assert {mark.key for mark in marks} == {small.knife, small.wait}
    knife = next(mark.words for mark in marks if mark.key == small.knife)
    assert "S-02" in knife
    assert "Lite sannsynlig, kritisk: 10, høy" in knife
    assert "1 høy, 1 middels" in matrix.assessments.matrix.matrix.accessibleName()


def test_arrows_choose_another_chip_and_the_list_follows(matrix, qtbot, small) -> None:
    view = matrix.assessments.matrix.matrix
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.at == small.wait
    assert matrix.assessments.list.currentItem().data(Qt.ItemDataRole.UserRole) == small.wait


def test_ctrl_and_an_arrow_ask_for_a_reason_before_anything_moves(matrix, qtbot, small, workspace) -> None:
    panel = matrix.assessments.matrix
    qtbot.keyClick(panel.matrix, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert panel.reason.isVisible()
    assert not panel.reason.move_button.isEnabled()
    qtbot.keyClick(panel.reason.reason, Qt.Key.Key_Return)
    assert small.situation(small.knife).s_now == 2
    qtbot.keyClicks(panel.reason.reason, "To funn i høst")
    qtbot.keyClick(panel.reason.reason, Qt.Key.Key_Return)
    now = small.situation(small.knife)
    assert (now.s_now, now.k_now) == (3, 5)
    assert now.reasoning.startswith("To funn i høst")
    assert not panel.reason.isVisible()
    assert workspace.undo_title.words() == "Flytt S-02 i matrisen"


def test_escape_leaves_the_chip_where_it_was(matrix, qtbot, small) -> None:
    panel = matrix.assessments.matrix
    qtbot.keyClick(panel.matrix, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.reason, Qt.Key.Key_Escape)
    assert not panel.reason.isVisible()
    assert small.situation(small.knife).s_now == 2


def test_a_chip_at_the_edge_cannot_be_moved_out_of_the_matrix(matrix, qtbot, small) -> None:
    panel = matrix.assessments.matrix
    qtbot.keyClick(panel.matrix, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert not panel.reason.isVisible()


def test_a_chip_is_dragged_to_another_cell_with_a_reason(matrix, qtbot, small) -> None:
    panel = matrix.assessments.matrix
    start = panel.matrix.place_of(small.knife).center().toPoint()
    qtbot.mousePress(panel.matrix, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(panel.matrix, place(panel.matrix, (4, 4)))
    panel.matrix._over = panel.matrix._score_under(QPointF(place(panel.matrix, (4, 4))))
    qtbot.mouseRelease(panel.matrix, Qt.MouseButton.LeftButton, pos=place(panel.matrix, (4, 4)))
    assert panel.reason.isVisible()
    qtbot.keyClicks(panel.reason.reason, "Feil vurdert")
    panel.reason.move_button.click()
    now = small.situation(small.knife)
    assert (now.s_now, now.k_now) == (4, 4)


def test_in_the_view_of_after_it_is_the_value_after_that_moves(matrix, qtbot, small) -> None:
    panel = matrix.assessments.matrix
    panel.when._choose("after")
    qtbot.keyClick(panel.matrix, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(panel.reason.reason, "Ny dør")
    panel.reason.move_button.click()
    now = small.situation(small.knife)
    assert (now.s_now, now.s_after) == (2, 1)


def test_a_reason_with_an_identity_number_is_stopped_and_nothing_moves(matrix, qtbot, small) -> None:
    panel = matrix.assessments.matrix
    qtbot.keyClick(panel.matrix, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    panel.reason.reason.setText("123456789012")
    panel.reason.move_button.click()
    assert small.situation(small.knife).s_now == 2
    assert panel.reason.isVisible()


def test_the_table_says_the_same_as_the_matrix(matrix, small) -> None:
    panel = matrix.assessments.matrix
    panel.as_table.click()
    assert panel.table.isVisible()
    first = [panel.table.item(0, column).text() for column in range(6)]
    assert first[0] == "S-02"
    assert first[3] == "Høy"
    assert panel.table.rowCount() == 2
    panel.table.cellActivated.emit(1, 0)
    assert matrix.assessments.form.record.id == small.wait


def test_the_bow_tie_is_made_of_what_is_there(matrix, small) -> None:
    words = matrix.assessments.matrix.bow_tie.accessibleName()
    assert "Årsaker: Kø" in words
    assert "Demper sannsynlighet: Tiltak" in words
    assert "Kritisk: livsfare eller død" in words
    tie = matrix.assessments.matrix.tie
    tie.turn.click()
    assert tie.table.isVisible()
    assert tie.table.words_at(0, 0) == "Kø"


# -- factors, other parts


def test_a_verdict_on_a_factor_is_born_in_its_cell(page, qtbot, small, workspace) -> None:
    opened = page()
    opened.assessments.show_tab(FACTORS)
    view = opened.assessments.factors
    before = len(workspace.all(SafetyFactor))
    view.grid.setCurrentCell(1, 1)
    view.rows["verdict"].editor.settled.emit("delvis")
    drawn(qtbot, opened)
    born = workspace.all(SafetyFactor)[-1]
    assert len(workspace.all(SafetyFactor)) == before + 1
    assert (born.factor, born.area, born.verdict) == ("b", "samtalerom", "delvis")
    assert "Delvis" in view.grid.item(1, 1).text()


def test_a_combined_level_is_explained_and_set_by_hand(page, qtbot, small, workspace) -> None:
    opened = page()
    opened.assessments.show_tab(FACTORS)
    view = opened.assessments.factors
    view.grid.setCurrentCell(13, 0)
    assert "Regelen gir høy." in view.question.text()
    assert view.area_rows["level"].isVisible()
    assert not view.rows["verdict"].isVisible()
    assert not view.area_rows["rep_note"].editor.isEnabled()
    view.area_rows["level"].editor.settled.emit("middels")
    drawn(qtbot, opened)
    (area,) = workspace.all(SafetyArea)
    assert (area.area, area.level) == ("mottak", "middels")
    assert "Overstyrt." in view.question.text()


def test_what_follows_from_what_is_done_cannot_be_typed(page, small) -> None:
    opened = page()
    for key in ("status", "scale", "last_number"):
        assert not opened.assessments.facts.editor(key).isEnabled()


@pytest.mark.parametrize("tab", [STANDARD, FIGURES, READY])
def test_other_parts_are_made_when_they_are_wanted(page, tab: str) -> None:
    opened = page()
    assert tab not in opened._others
    opened.show_tab(tab)
    assert opened.pile.currentWidget() is opened._others[tab]


def test_records_are_shown_where_they_are_worked_with(page, small) -> None:
    opened = page()
    opened.show_record(small.situation(small.wait))
    assert opened.assessments.form.record.id == small.wait
    assert opened.assessments.tabs.value() == SITUATION
    assert opened.waiting() == 0


def test_a_duty_tells_what_is_missing_and_how_sure_the_law_text_is(page, small) -> None:
    opened = page()
    opened.duties.tiles[0].click()
    told = opened.duties.missing.text()
    assert "Alenearbeid mangler instruks" in told
    assert "Ikke kontrollert mot Lovdata" in told
    assert "Sist kontrollert 21.11.2026" in told
    opened.duties.tiles[0].click()
    assert not opened.duties.missing.isVisible()


def test_only_the_parts_that_are_looked_at_are_made(page, small) -> None:
    view = page().assessments
    made = {part for part in ("form", "matrix", "factors", "facts", "voices", "left") if part in vars(view)}
    assert made == {"form"}

    view.show_tab("voices")
    assert "voices" in vars(view)
    assert not {"matrix", "factors", "facts", "left"} & set(vars(view))
