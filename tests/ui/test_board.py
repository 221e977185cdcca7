"""The board: cards move between columns by hand and by keys, as one step that can be taken back."""

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.words import Said
from navplan.ui.views.plan.board import Board
from navplan.ui.views.plan.card_delegate import MOST_LINES, title_lines
from navplan.ui.views.plan.card_menu import CardMenu
from navplan.ui.views.plan.column_model import ColumnModel, card_words, packed
from navplan.ui.views.plan.goal_model import GoalModel
from navplan.ui.views.plan.year_plan import groups, measures_of

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def on_a_day_in_june(monkeypatch):
    monkeypatch.setattr("navplan.domain.deadlines.today", lambda: date(2026, 6, 15))


@pytest.fixture
def plan(workspace):
    with workspace.draft(Said("Plan")) as draft:
        for n, status in enumerate(("ikke_startet", "i_gang", "i_gang", "forsinket", "ferdig", "stanset"), start=1):
            draft.add(
                Measure(
                    id=f"t{n}",
                    code=f"T{n}",
                    title=f"Tiltak {n}",
                    status=status,
                    year=2026,
                    deadline=date(2026, 6, n),
                    stop_reason="Huset ble solgt." if status == "stanset" else "",
                )
            )
    return workspace


@pytest.fixture
def board(desk, plan, qtbot):
    found = Board(desk)
    qtbot.addWidget(found)
    found.resize(1500, 600)
    found.show_measures(measures_of(2026, plan))

    def refresh(edit):
        found.show_measures(measures_of(2026, plan))

    desk.edited.connect(refresh)
    found.show()
    qtbot.waitExposed(found)
    found.activateWindow()
    return found


def column(board, status):
    return next(c for c in board.columns if c.option.key == status)


def cards(board):
    return {c.option.key: [m.code for m in c.list.cards.rows] for c in board.columns if c.list.cards.rows}


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def drop(target, mime):
    at = QPoint(20, 20)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at, Qt.DropAction.MoveAction, mime, buttons, keys)
    entering.ignore()
    QApplication.sendEvent(target, entering)
    if entering.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(at), Qt.DropAction.MoveAction, mime, buttons, keys))
    return entering.isAccepted()


def test_every_measure_stands_in_the_column_of_its_status(board):
    assert cards(board) == {
        "ikke_startet": ["T1"],
        "i_gang": ["T2", "T3"],
        "forsinket": ["T4"],
        "ferdig": ["T5"],
        "stanset": ["T6"],
    }
    assert column(board, "i_gang").accessibleName() == "I gang, 2 tiltak"


def test_a_card_is_said_with_status_and_deadline():
    measure = Measure(code="T18", title="Oppdater rutine", status="i_gang", deadline=date(2024, 12, 31))

    assert card_words(measure) == "T18 Oppdater rutine, i gang, frist 31.12.2024"
    assert card_words(Measure(code="T1")) == "T1 Uten navn, ikke startet, ingen frist"


def test_a_card_dropped_on_a_column_takes_its_status_in_one_step(board, desk, plan, qtbot):
    with qtbot.waitSignal(desk.announced) as told:
        assert drop(column(board, "i_gang"), packed(["t1"]))

    assert plan.get(Measure, "t1").status == "i_gang"
    assert told.args == ["T1 er flyttet til «I gang»."]
    assert plan.undo_title.words() == "Flytt T1 til «I gang»"

    desk.undo()

    assert cards(board)["ikke_startet"] == ["T1"]


def test_several_cards_dropped_together_are_one_step(board, desk, plan):
    drop(column(board, "utsatt"), packed(["t2", "t3", "t4"]))

    assert cards(board)["utsatt"] == ["T2", "T3", "T4"]

    desk.undo()

    assert cards(board)["i_gang"] == ["T2", "T3"]
    assert cards(board)["forsinket"] == ["T4"]


def test_a_card_dropped_where_it_came_from_is_no_step(board, plan, qtbot, desk):
    with qtbot.assertNotEmitted(desk.edited):
        drop(column(board, "i_gang"), packed(["t2"]))


def test_something_else_than_cards_is_not_taken(board):
    mime = QMimeData()
    mime.setText("t1")

    assert not drop(column(board, "i_gang"), mime)


def test_a_folded_column_still_takes_cards(board, plan):
    board.fold_closed(True)
    drop(column(board, "ferdig"), packed(["t1"]))

    assert plan.get(Measure, "t1").status == "ferdig"
    assert column(board, "ferdig").accessibleName() == "Ferdig, 2 tiltak"


def test_what_is_dragged_are_the_ids_of_the_selected_cards(board):
    rows = column(board, "i_gang").list.cards
    mime = rows.mimeData([rows.index(0), rows.index(1)])

    assert mime.formats() == rows.mimeTypes()
    assert drop(column(board, "utsatt"), mime)
    assert cards(board)["utsatt"] == ["T2", "T3"]


def test_a_move_says_what_it_leaves_to_be_written(board, desk, qtbot):
    with qtbot.waitSignal(desk.announced) as told:
        drop(column(board, "ferdig"), packed(["t1"]))

    assert told.args == ["T1 er flyttet til «Ferdig». Tiltaket er ferdig. Virket det?"]


def test_a_move_that_could_not_be_stored_leaves_the_card_and_says_why(board, desk, store, qtbot):
    store.refuses = True
    with qtbot.waitSignal(desk.failed) as told, qtbot.assertNotEmitted(desk.announced):
        drop(column(board, "i_gang"), packed(["t1"]))

    assert told.args == ["Disken er full."]
    assert cards(board)["ikke_startet"] == ["T1"]


def test_ctrl_and_arrows_move_the_card_and_the_keyboard_follows(board, plan, qtbot):
    board.select("t1")
    board.focus_list()
    press(qtbot, Qt.Key.Key_Right, CTRL)

    assert plan.get(Measure, "t1").status == "i_gang"
    assert QApplication.focusWidget() is column(board, "i_gang").list
    assert board.current().id == "t1"

    press(qtbot, Qt.Key.Key_Right, CTRL)
    press(qtbot, Qt.Key.Key_Left, CTRL)
    press(qtbot, Qt.Key.Key_Left, CTRL)
    press(qtbot, Qt.Key.Key_Left, CTRL)

    assert plan.get(Measure, "t1").status == "ikke_startet"
    assert QApplication.focusWidget() is column(board, "ikke_startet").list


def test_undo_takes_card_and_keyboard_back(board, desk, qtbot):
    board.select("t4")
    board.focus_list()
    press(qtbot, Qt.Key.Key_Left, CTRL)
    desk.undo()

    assert board.current().id == "t4"
    assert QApplication.focusWidget() is column(board, "forsinket").list
    assert [m.id for m in board.selection()] == ["t4"]


def test_a_card_moved_by_key_into_a_folded_column_unfolds_it(board, qtbot):
    board.fold_closed(True)
    drop(column(board, "utsatt"), packed(["t1"]))
    board.select("t1")
    board.focus_list()
    press(qtbot, Qt.Key.Key_Right, CTRL)

    assert not column(board, "ferdig").is_folded
    assert QApplication.focusWidget() is column(board, "ferdig").list


def test_arrows_go_past_empty_and_folded_columns(board, qtbot):
    board.fold_closed(True)
    column(board, "stanset").set_folded(False)
    board.select("t4")
    board.focus_list()
    press(qtbot, Qt.Key.Key_Right)

    assert board.current().id == "t6"
    assert [m.id for m in board.selection()] == ["t6"]

    press(qtbot, Qt.Key.Key_Left)
    press(qtbot, Qt.Key.Key_Left)
    press(qtbot, Qt.Key.Key_Down)

    assert board.current().id == "t3"


def test_cards_moved_together_stay_selected_together(board, qtbot):
    board.select("t2")
    board.focus_list()
    press(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, Qt.Key.Key_Right, CTRL)

    assert cards(board)["forsinket"] == ["T2", "T3", "T4"]
    assert [m.id for m in board.selection()] == ["t2", "t3"]


def test_a_card_that_leaves_the_board_hands_the_keyboard_to_the_next(board, desk, plan, qtbot):
    board.select("t2")
    board.focus_list()
    desk.set(plan.get(Measure, "t2"), year=2027)

    assert board.current().id == "t3"
    assert QApplication.focusWidget() is column(board, "i_gang").list


def test_the_menu_of_a_card_moves_opens_and_removes_it(board, plan, qtbot):
    board.select("t1")
    board.focus_list()
    here = column(board, "ikke_startet").list
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(here, event)
    menu = board.findChild(CardMenu)
    ways = {action.data(): action for action in menu.ways.actions()}

    assert list(ways) == ["i_gang", "forsinket", "utsatt", "ferdig", "stanset"]

    ways["utsatt"].trigger()

    assert plan.get(Measure, "t1").status == "utsatt"

    with qtbot.waitSignal(board.opened) as told:
        menu.actions()[0].trigger()

    assert told.args[0].id == "t1"

    with qtbot.waitSignal(board.wants_removed):
        menu.actions()[-1].trigger()
    menu.close()


def test_enter_opens_the_card(board, qtbot):
    board.select("t3")
    board.focus_list()
    with qtbot.waitSignal(board.opened) as told:
        press(qtbot, Qt.Key.Key_Return)

    assert told.args[0].id == "t3"


def test_coming_to_a_column_by_tab_stands_on_a_card(board, qtbot):
    column(board, "ferdig").list.setFocus(Qt.FocusReason.TabFocusReason)

    assert [m.id for m in board.selection()] == ["t5"]


def test_only_one_column_has_a_selection(board):
    board.select("t1")
    board.focus_list()
    board.select("t5")

    assert [c.option.key for c in board.columns if c.list.selection()] == ["ferdig"]


def click(qtbot, board, status, row, modifier=Qt.KeyboardModifier.NoModifier):
    cards = column(board, status).list
    place = cards.visualRect(cards.cards.index(row)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_clicks_choose_one_card_and_go_back_and_forth(board, qtbot):
    said = []
    board.selected.connect(said.append)
    for status, row in (("i_gang", 1), ("ferdig", 0), ("i_gang", 1), ("ferdig", 0)):
        click(qtbot, board, status, row)

    assert [m.id for m in said] == ["t3", "t5", "t3", "t5"]
    assert [m.id for m in board.selection()] == ["t5"]
    assert not column(board, "i_gang").list.selection()


def test_a_click_with_ctrl_takes_one_more(board, qtbot):
    click(qtbot, board, "i_gang", 0)
    click(qtbot, board, "i_gang", 1, CTRL)

    assert [m.id for m in board.selection()] == ["t2", "t3"]


def test_closed_columns_begin_folded_where_there_is_little_room(desk, plan, qtbot):
    for width, folded in ((1100, True), (1600, False)):
        board = Board(desk)
        qtbot.addWidget(board)
        board.resize(width, 600)
        board.show()

        assert [c.is_folded for c in board.columns] == [False] * 4 + [folded] * 2


def test_a_change_elsewhere_keeps_the_selection_and_the_scroll(board, desk, plan, qtbot):
    with plan.draft(Said("Mange")) as draft:
        for n in range(40):
            draft.add(Measure(code=f"T{n + 10}", title="Enda et", status="i_gang", year=2026))
    board.select("t3")
    board.focus_list()
    bar = column(board, "i_gang").list.verticalScrollBar()
    bar.setValue(200)
    desk.add(Measure(code="T99", title="Nytt", status="i_gang", year=2026))

    assert bar.value() == 200
    assert board.current().id == "t3"
    assert QApplication.focusWidget() is column(board, "i_gang").list


def test_titles_are_broken_and_a_word_too_long_gets_a_hyphen(qapp):
    lines = title_lines("Ny introduksjonsprogrammet", 100, 15)

    assert lines[0] == "Ny"
    assert lines[1].endswith("-")
    assert "".join(lines).replace("-", "") == "Nyintroduksjonsprogrammet"
    assert len(title_lines("ord " * 90, 100, 15)) == MOST_LINES + 1


def test_the_models_pass_the_toolkits_own_test(plan):
    cards, goals = ColumnModel(), GoalModel(plan)
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal) for model in (cards, goals)
    ]
    goal = plan.add(Goal(code="M1", title="Mål", from_year=2026, to_year=2026))
    measure = plan.set(plan.get(Measure, "t1"), goals=(goal.id,))
    everything = measures_of(2026, plan)
    cards.show_measures(everything)
    goals.show_groups(groups([goal], everything, everything))

    assert cards.rowCount() == 6
    assert goals.rowCount() == 2
    assert goals.parent(goals.place_of(measure.id)) == goals.index(0, 0, QModelIndex())
    assert len(testers) == 2
