"""What a mouse does on edges and by resting, done with keys: splitters, widths of columns and tooltips."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from navplan.ui import reading_order
from navplan.ui.column_menu import ColumnMenu, header_of, open_menu, table_at
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.everywhere import KEYS, TIP, WIDTHS, Everywhere
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.parts.side_panel import SidePanel
from navplan.ui.parts.split import STEP, Handle, Split
from navplan.ui.tips import show_tip, tips_at
from navplan.ui.window_keys import WindowKeys
from tests.accessibility import windows
from tests.accessibility.heard import heard_at


class Window(WindowKeys, QMainWindow):
    """A window as NavPlan's, with what it is asked to say."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.everywhere = Everywhere(self)  # type: ignore[arg-type]  # it asks only for `say`
        self.addActions([self.everywhere.widths, self.everywhere.tip])

    def say(self, words: str) -> None:
        self.said.append(words)


@pytest.fixture
def window(qtbot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.resize(600, 400)
    return made


@pytest.fixture(autouse=True)
def _no_tip_left(qapp):
    yield
    QToolTip.hideText()


def awake(qtbot, shown: QWidget, focused: QWidget) -> None:
    """Show a window and give the keyboard to a part of it."""
    shown.show()
    shown.activateWindow()
    focused.setFocus()
    qtbot.waitUntil(focused.hasFocus)


# -- splitters


def test_every_splitter_is_one_that_the_keyboard_moves():
    bare = [
        file.name
        for file in windows.SCREENS.rglob("*.py")
        if re.search(r"\bQSplitter\(", file.read_text(encoding="utf-8")) and file.name != "split.py"
    ]
    assert bare == []


@pytest.mark.parametrize("way", [Qt.Orientation.Horizontal, Qt.Orientation.Vertical], ids=["across", "down"])
def test_arrows_move_the_handle_that_tab_has_reached(qtbot, window, way):
    split = Split(way, "Skillet mellom listen og rutinen")
    for name in ("Liste", "Rutine"):
        split.addWidget(QPlainTextEdit(name))
    window.setCentralWidget(split)
    window.show()
    split.setSizes([200, 200])
    handle = next(stop for stop in reading_order.stops(window) if isinstance(stop, Handle))
    awake(qtbot, window, handle)
    before = split.sizes()[0]
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Left) if way == Qt.Orientation.Horizontal else (Qt.Key.Key_Down, Qt.Key.Key_Up)
    QTest.keyClick(handle, keys[0])
    assert split.sizes()[0] == before + STEP
    QTest.keyClick(handle, keys[1])
    assert split.sizes()[0] == before
    QTest.keyClick(handle, Qt.Key.Key_Home)
    assert 0 < split.sizes()[0] < before
    QTest.keyClick(handle, Qt.Key.Key_End)
    assert split.sizes()[0] > before
    assert split.sizes()[1] > 0
    told = heard_at(handle)
    assert told.name == "Skillet mellom listen og rutinen"
    assert told.description == "Piltastene flytter skillet."


def test_the_handle_shows_that_it_has_the_keyboard(qtbot, window):
    split = Split(Qt.Orientation.Horizontal, "Skillet")
    buttons = [QPushButton("Liste"), QPushButton("Rutine")]
    for button in buttons:
        split.addWidget(button)
    window.setCentralWidget(split)
    awake(qtbot, window, buttons[0])
    handle = split.handle(1)
    before = handle.grab().toImage()
    handle.setFocus()
    assert handle.grab().toImage() != before


# -- columns


def a_table(parent: QWidget | None = None) -> QTableWidget:
    table = QTableWidget(2, 3, parent)
    table.setHorizontalHeaderLabels(["Tiltak", "Frist", "Status"])
    table.setAccessibleName("Tiltak")
    return table


def open_with_the_key(table: QTableWidget) -> ColumnMenu:
    QTest.keyClick(table, Qt.Key.Key_F9)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, ColumnMenu)
    return menu


@pytest.mark.parametrize("mode", [QHeaderView.ResizeMode.Interactive, QHeaderView.ResizeMode.Stretch])
def test_the_column_of_the_keyboard_is_made_wider_and_narrower(qtbot, window, mode):
    table = a_table()
    table.horizontalHeader().setSectionResizeMode(mode)
    window.setCentralWidget(table)
    awake(qtbot, window, table)
    table.setCurrentCell(0, 1)
    menu = open_with_the_key(table)
    assert menu.accessibleName() == "Kolonnen «Frist»"
    before = table.columnWidth(1)
    QTest.keyClick(menu, Qt.Key.Key_Right)
    QTest.keyClick(menu, Qt.Key.Key_Return)  # on «Bredere», which is where the menu begins
    assert table.columnWidth(1) > before + 2
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Left)
    QTest.keyClick(menu, Qt.Key.Key_Left)
    assert abs(table.columnWidth(1) - before) <= 1
    menu.close()


def test_a_column_takes_the_width_of_its_content(qtbot, window):
    table = a_table()
    window.setCentralWidget(table)
    awake(qtbot, window, table)
    table.setColumnWidth(0, 400)
    table.setColumnWidth(2, 400)
    table.setCurrentCell(0, 0)
    menu = open_menu(table)
    menu.fit.trigger()
    assert table.columnWidth(0) < 400
    assert table.columnWidth(2) == 400
    menu.fit_all.trigger()
    assert table.columnWidth(2) < 400
    menu.close()


def test_a_column_keeps_a_width_that_can_be_seen(qtbot, window):
    table = a_table()
    window.setCentralWidget(table)
    awake(qtbot, window, table)
    menu = open_menu(table)
    for _press in range(20):
        QTest.keyClick(menu, Qt.Key.Key_Left)
    assert table.columnWidth(0) >= 32
    menu.close()


def test_without_a_table_people_are_told_where_to_go(qtbot, window):
    field = QLineEdit()
    window.setCentralWidget(field)
    awake(qtbot, window, field)
    QTest.keyClick(field, Qt.Key.Key_F9)
    assert window.said == ["Gå til en tabell først. Da gjelder det kolonnen du står i."]


def test_only_a_table_whose_headings_are_seen_has_widths(qtbot, window):
    table = a_table()
    window.setCentralWidget(table)
    awake(qtbot, window, table)
    assert table_at(table.viewport()) is table
    table.horizontalHeader().hide()
    assert header_of(table) is None
    assert table_at(table) is None


# -- dialogs have the same


def test_a_dialog_gets_the_commands_when_it_has_the_keyboard(qtbot, window):
    window.show()
    dialog = Dialog(window)
    table = a_table(dialog)
    QVBoxLayout(dialog).addWidget(table)
    qtbot.addWidget(dialog)
    awake(qtbot, dialog, table)
    keys = {action.objectName(): action.shortcut().toString() for action in dialog.findChildren(QAction)}
    assert {name: keys[name] for name in (WIDTHS, TIP)} == KEYS
    open_with_the_key(table).close()
    other = QPushButton("Lukk", dialog)
    dialog.layout().addWidget(other)
    other.setFocus()
    assert len([one for one in dialog.actions() if one.objectName() == WIDTHS]) == 1


# -- tooltips


def test_a_key_shows_the_tooltip_and_escape_puts_it_away_and_nothing_else(qtbot, window):
    window.show()
    dialog = Dialog(window)
    button = QPushButton("Tell med")
    button.setToolTip("Lagrer bare måned, sted og valgte tiltak.")
    QVBoxLayout(dialog).addWidget(button)
    qtbot.addWidget(dialog)
    awake(qtbot, dialog, button)
    QTest.keyClick(button, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    assert QToolTip.text() == "Lagrer bare måned, sted og valgte tiltak."
    QTest.keyClick(button, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert dialog.isVisible()
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_puts_a_tooltip_of_the_pointer_away_before_it_closes_a_panel(qtbot, window):
    panel, button = SidePanel("År for år"), QPushButton("Åpne")
    panel.body.addWidget(button)
    window.setCentralWidget(panel)
    awake(qtbot, window, button)
    QToolTip.showText(window.mapToGlobal(QPoint(5, 5)), "Det pekeren hviler på", panel)
    QTest.keyClick(button, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert panel.isVisible()
    QTest.keyClick(button, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_escape_that_put_a_tooltip_away_eats_no_other_key(qtbot, window):
    field = QLineEdit()
    field.setToolTip("Skriv en dag.")
    window.setCentralWidget(field)
    awake(qtbot, window, field)
    show_tip(field)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QTest.keyClicks(field, "a")
    assert field.text() == "a"


def test_a_shortened_text_nearby_is_told_whole(qtbot, window):
    holder, button = QWidget(), QPushButton("Åpne")
    column = QVBoxLayout(holder)
    label = ElidedLabel("Et tiltak med et navn som det slett ikke er plass til her")
    label.setFixedWidth(80)
    for part in (label, button):
        column.addWidget(part)
    window.setCentralWidget(holder)
    awake(qtbot, window, button)
    assert list(tips_at(button)) == ["Forkortet her:", label.text()]


def test_where_nothing_is_explained_that_is_said(qtbot, window):
    button = QPushButton("Lukk")
    window.setCentralWidget(button)
    awake(qtbot, window, button)
    show_tip(button)
    assert QToolTip.text() == "Det er ingen forklaring her."


def test_the_cell_that_has_the_keyboard_is_told_whole(qtbot, window):
    table = a_table()
    table.setRowCount(1)
    table.model().setData(table.model().index(0, 0), "Et langt navn på et tiltak")
    window.setCentralWidget(table)
    awake(qtbot, window, table)
    table.setCurrentCell(0, 0)
    assert next(tips_at(table)) == "Et langt navn på et tiltak"
