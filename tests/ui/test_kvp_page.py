"""The rest of the KVP page: library, routines, controls, funnel, week builder."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from navplan.domain.kvp.week_moves import dropped
from navplan.domain.modules.kvp import (
    KvpBlock,
    KvpControl,
    KvpDeviation,
    KvpMonth,
    KvpRoutine,
    KvpStep,
    KvpVersion,
    KvpWeek,
)
from navplan.domain.modules.kvp.week import FIRST, LAST
from navplan.domain.modules.kvp.week_rules import minutes_of
from navplan.ui.theme import tokens
from tests.ui.kvp_steps import open_kvp


@pytest.fixture
def page(desk, qtbot):
    """The page with the starter library in it."""
    page = open_kvp(desk, qtbot)
    qtbot.mouseClick(page.library, Qt.MouseButton.LeftButton)
    return page


def week_called(desk, name):
    return next(week for week in desk.workspace.all(KvpWeek) if week.name == name)


def blocks_of(desk, week):
    return desk.workspace.linked(KvpBlock, "week", week.id)


def test_the_library_comes_in_one_step_and_its_button_goes(page, desk):
    assert len(desk.workspace.all(KvpRoutine)) == 13
    assert not page.library.isVisible()
    desk.undo()
    assert desk.workspace.all(KvpRoutine) == ()
    assert page.library.isVisible()


def test_a_routine_is_approved_kept_and_read_as_it_was(page, desk, qtbot):
    page.open_tab("routines")
    tab = page.routines
    routine = desk.workspace.all(KvpRoutine)[0]
    page.show_record(routine)
    qtbot.mouseClick(tab.approve, Qt.MouseButton.LeftButton)
    assert "Skriv hvem som godkjenner, og når." in tab.said.text()
    assert desk.workspace.all(KvpVersion) == ()
    desk.set(routine, approved_by=routine.owner)
    qtbot.mouseClick(tab.approve, Qt.MouseButton.LeftButton)
    (version,) = desk.workspace.all(KvpVersion)
    valid = desk.workspace.get(KvpRoutine, routine.id)
    assert (valid.status, valid.version, version.number) == ("gjeldende", 1, 1)
    qtbot.mouseClick(tab.reopen, Qt.MouseButton.LeftButton)
    desk.set(desk.workspace.get(KvpRoutine, routine.id), title="En helt annen tittel")
    qtbot.mouseClick(tab.approve, Qt.MouseButton.LeftButton)
    first, second = desk.workspace.all(KvpVersion)
    assert (first.number, second.number) == (1, 2)
    assert "En helt annen tittel" not in first.wording
    assert "En helt annen tittel" in second.wording
    desk.undo()
    assert len(desk.workspace.all(KvpVersion)) == 1


def test_a_control_begins_at_its_step_and_a_bad_one_becomes_a_deviation(page, desk, qtbot):
    page.open_tab("routines")
    step = desk.workspace.all(KvpStep)[0]
    page.routines.begin_control(step)
    (control,) = desk.workspace.all(KvpControl)
    assert (control.step, control.threshold, control.method) == (step.id, 90, step.method)
    assert not page.routines.follow.isVisible()
    desk.set(control, seen=10, right=7, pattern="Datoen mangler")
    assert page.routines.follow.isVisible()
    qtbot.mouseClick(page.routines.follow, Qt.MouseButton.LeftButton)
    (deviation,) = desk.workspace.all(KvpDeviation)
    assert deviation.description == "Datoen mangler"
    assert desk.workspace.get(KvpControl, control.id).deviation == deviation.id


def test_a_control_of_eight_in_ten_needs_no_deviation(page, desk):
    page.open_tab("routines")
    page.routines.begin_control(desk.workspace.all(KvpStep)[0])
    desk.set(desk.workspace.all(KvpControl)[0], seen=10, right=8)
    assert not page.routines.follow.isVisible()


@pytest.fixture
def weeks(page, desk):
    """The week builder with «Arbeidstrening» on it."""
    page.open_tab("weeks")
    page.show_record(week_called(desk, "Arbeidstrening"))
    page.weeks.grid.setFocus()
    return page.weeks


def test_the_week_is_a_table_too_whose_rows_open_their_block(weeks):
    weeks.plan.turn.click()
    assert not weeks.grid.isVisible()
    table, blocks = weeks.plan.table, weeks.blocks()
    assert [table.words_at(row, 2) for row in range(len(blocks))] == [block.title for block in blocks]
    table.activated.emit(table.model().index(1, 0))
    assert weeks.block_form.widget.record.id == blocks[1].id
    weeks.by_type.turn.click()
    assert weeks.by_type.table.isVisible()


def test_blocks_are_moved_and_stretched_with_the_keyboard(weeks, desk, qtbot):
    block = weeks.blocks()[1]
    weeks.grid.point_to(block.id)
    qtbot.keyClick(weeks.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert desk.workspace.get(KvpBlock, block.id).start == block.start + 15
    qtbot.keyClick(weeks.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert desk.workspace.get(KvpBlock, block.id).weekday == "tir"
    qtbot.keyClick(weeks.grid, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert desk.workspace.get(KvpBlock, block.id).minutes == block.minutes - 15
    for _n in range(3):
        desk.undo()
    assert desk.workspace.get(KvpBlock, block.id) == block


def test_the_light_turns_red_with_words_when_a_block_goes(weeks, desk, qtbot):
    assert weeks.counter.text().startswith("37 t 30 min av 37 t 30 min")
    weeks.grid.point_to(weeks.blocks()[1].id)
    qtbot.keyClick(weeks.grid, Qt.Key.Key_Delete)
    assert weeks.counter.text().startswith("36 t 30 min")
    failed = []
    desk.failed.connect(failed.append)
    qtbot.mouseClick(weeks.take, Qt.MouseButton.LeftButton)
    assert failed
    assert week_called(desk, "Arbeidstrening").status == "utkast"


def test_a_whole_week_is_taken_into_use(weeks, desk, qtbot):
    qtbot.mouseClick(weeks.take, Qt.MouseButton.LeftButton)
    assert week_called(desk, "Arbeidstrening").status == "gjeldende"


def test_a_block_is_dragged_to_another_day(weeks, desk, qtbot):
    block = weeks.blocks()[-1]
    place = weeks.grid.place_of(block.id)
    start = QPoint(int(place.center().x()), int(place.top() + 6))
    scale = place.width() / 132
    end = start - QPoint(int(136 * scale), int(26 * scale))
    qtbot.mousePress(weeks.grid, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(weeks.grid, end)
    qtbot.mouseRelease(weeks.grid, Qt.MouseButton.LeftButton, pos=end)
    now = desk.workspace.get(KvpBlock, block.id)
    assert (now.weekday, now.start) == ("tor", block.start - 60)


def test_an_activity_of_the_library_lands_where_there_is_room(weeks, desk, qtbot):
    before = minutes_of(weeks.blocks())
    weeks.library.setCurrentRow(0)
    qtbot.mouseClick(weeks.add_button, Qt.MouseButton.LeftButton)
    assert minutes_of(weeks.blocks()) == before + 60
    assert week_called(desk, "Arbeidstrening")


def test_an_activity_is_dragged_from_the_library_to_the_time_it_is_let_go_at(weeks, desk, qtbot):
    grid = weeks.grid
    known = grid.place_of(weeks.blocks()[0].id)
    weeks.library.setCurrentRow(1)
    title = weeks.library.currentItem().text()
    data = QMimeData()
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    before = {block.id for block in weeks.blocks()}
    where = QPointF(known.left() + 5, known.top() + 1)
    grid.dropEvent(QDropEvent(where, *held))
    (new,) = [block for block in weeks.blocks() if block.id not in before]
    first = next(block for block in weeks.blocks() if block.id in before)
    assert (new.title, new.weekday, new.start, new.minutes) == (title, first.weekday, first.start, 60)
    desk.workspace.undo()
    assert {block.id for block in weeks.blocks()} == before
    for place in (QPointF(1, known.top()), QPointF(known.left() + 5, 2)):
        grid.dropEvent(QDropEvent(place, *held))
    stranger = QDragEnterEvent(where.toPoint(), *held)
    grid.dragEnterEvent(stranger)
    assert not stranger.isAccepted()
    assert {block.id for block in weeks.blocks()} == before


def test_late_in_the_day_what_is_dropped_stays_within_it():
    assert dropped("ons", LAST, 60) == ("ons", LAST - 60)
    assert dropped("ons", 0, 60) == ("ons", FIRST)


def test_every_month_goes_to_a_workbook_from_the_year(page, desk, qtbot):
    page.open_tab("year")
    assert not page.year.workbook.isVisible()
    for number in ("02", "01"):
        desk.workspace.add(KvpMonth(year=desk.year, month=number, opening=3))
    page.year.refresh()
    with qtbot.waitSignal(desk.wants_workbook_of) as sent:
        qtbot.mouseClick(page.year.workbook, Qt.MouseButton.LeftButton)
    assert [month.month for month in sent.args[0]] == ["01", "02"]


def test_a_copied_week_is_a_draft_with_the_same_blocks(weeks, desk, qtbot):
    qtbot.mouseClick(weeks.copy, Qt.MouseButton.LeftButton)
    copied = week_called(desk, "Arbeidstrening – kopi")
    assert copied.status == "utkast"
    assert minutes_of(blocks_of(desk, copied)) == 2_250


def test_every_kind_of_the_page_can_be_shown(page, desk):
    for kind in desk.workspace.kinds:
        records = desk.workspace.all(kind.record) if kind.key.startswith("kvp_") else ()
        if records:
            page.show_record(records[0])


def test_every_ink_of_the_charts_is_in_the_theme():
    from navplan.domain.plots import PARTS

    assert {ink for ink, _pattern in PARTS} <= set(tokens("light"))
