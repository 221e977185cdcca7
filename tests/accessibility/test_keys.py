"""Everything with the keyboard: reached, left again, in order, without clashes, and the focus where one expects it."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.languages import translations_of
from navplan.domain.modules.plan import Measure, Milestone
from navplan.ui import reading_order
from navplan.ui.app import Program, application
from navplan.ui.desk import Desk
from navplan.ui.dialogs.about_dialog import AboutDialog
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.forms.child_rows import ChildRows
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.menus import Menus
from navplan.ui.opening import first_year
from navplan.ui.pages import PAGES
from tests.accessibility import shown
from tests.accessibility.walking import outside_of, settle

ONE_LETTER = re.compile(r"(Shift\+)?[^\W\d_]|(Shift\+)?\d|(Shift\+)?[^\w\s]")
CRAWLED = ("overview", "plan", "office", "history")
"""Pages that the Tab key is really pressed through; the others are asked for their order alone."""


@pytest.fixture(scope="module")
def program(qapp, example, tmp_path_factory):
    """The window with the example office open in it."""
    folder = tmp_path_factory.mktemp("tastatur")
    plan = Path(shutil.copy(example, folder))
    outside = outside_of(folder)
    workspace = outside.open_plan(plan)
    program = Program(application(), outside, first_year(workspace, 2026))
    program.window.resize(1366, 768)
    program.window.show()
    program.window.activateWindow()
    program.window.open_desk(Desk(workspace, outside.shelf, 2024, printing=outside.printing))
    yield program
    program.tasks.finish()
    program.window.close()
    program.window.deleteLater()


# -- reached, left, in order (rows 10, 11, 13)


def test_everything_is_reached_with_the_keyboard(plain):
    assert plain.of("out_of_reach") == []


def test_tab_leaves_every_field_and_table(plain):
    assert plain.of("traps") == []


def test_focus_goes_as_the_page_is_read(plain):
    assert plain.of("out_of_order") == []


@pytest.mark.parametrize("key", CRAWLED)
def test_tab_goes_the_order_that_is_read(program, key):
    page = program.window.page(key)
    settle()
    pressed = shown.crawl(page)
    assert pressed
    assert pressed == [stop for stop in reading_order.stops(program.window) if page.isAncestorOf(stop)]


def test_shift_and_tab_goes_back(program):
    program.window.page("office")
    settle()
    window = program.window
    first, second = [*reading_order.stops(window)][:2]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is first


def test_focus_and_typing_open_no_window(program):
    page = program.window.page("plan")
    settle()
    before = {window for window in QApplication.topLevelWidgets() if window.isVisible()}
    for stop in shown.crawl(page):
        stop.setFocus()
        QTest.keyClicks(stop, "")
    assert {window for window in QApplication.topLevelWidgets() if window.isVisible()} == before
    assert program.window._stack.currentWidget() is page


# -- shortcuts (row 12)


def shortcuts(window: QWidget, page: QWidget) -> list[tuple[str, str]]:
    """The keys that work while a page is shown, with what they do."""
    found = []
    for action in window.findChildren(QAction):
        holder = action.parent()
        is_far = isinstance(holder, QWidget) and holder is not window and not page.isAncestorOf(holder)
        if is_far and holder is not page and not isinstance(holder, QMenu):
            continue
        if action.shortcutContext() == Qt.ShortcutContext.WindowShortcut or holder is page:
            found += [(keys.toString(), action.text()) for keys in action.shortcuts()]
    return found + [(each.key().toString(), each.objectName()) for each in window.findChildren(QShortcut)]


def test_no_shortcut_is_a_single_letter(program):
    for kind in PAGES:
        page = program.window.page(kind.key)
        assert [keys for keys, _words in shortcuts(program.window, page) if ONE_LETTER.fullmatch(keys)] == []


@pytest.mark.parametrize("keys", ["A", "7", "Shift+B", "+"])
def test_a_single_letter_would_be_seen(keys):
    assert ONE_LETTER.fullmatch(QKeySequence(keys).toString())


@pytest.mark.parametrize("keys", ["Ctrl+K", "F7", "Alt+Left", "Del", "Esc"])
def test_a_key_that_writes_nothing_is_allowed(keys):
    assert not ONE_LETTER.fullmatch(QKeySequence(keys).toString())


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.key)
def test_no_two_commands_of_a_window_share_a_shortcut(program, kind):
    page = program.window.page(kind.key)
    used = Counter(keys for keys, _words in shortcuts(program.window, page) if keys)
    assert used
    assert [keys for keys, times in used.items() if times > 1] == []


@pytest.mark.parametrize("tag", ["nb-NO", "nn-NO", "en"])
def test_access_keys_are_told_apart_in_every_language(tag):
    names = [translations_of(tag).gettext(words) for words in ("&Fil", "&Rediger", "&Vis", "&Hjelp")]
    letters = [re.search("&(.)", name)[1].casefold() for name in names]
    assert len(set(letters)) == len(letters)


def test_help_stands_last_in_the_menu_bar(program):
    names = [action.text() for action in program.window.menuBar().actions()]
    assert names[-1] == "&Hjelp"
    assert Menus.__doc__


# -- where the focus is (row 8)


def test_focus_goes_into_a_dialog_and_back_to_who_opened_it(program):
    window = program.window
    window.page("plan")
    settle()
    window.activateWindow()
    opener = [*reading_order.stops(window)][2]
    opener.setFocus()
    dialog = AboutDialog("…", window)
    dialog.open()
    settle()
    assert dialog.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    window.activateWindow()
    settle()
    assert window.focusWidget() is opener
    dialog.deleteLater()


def test_after_a_removal_the_focus_is_on_the_neighbour(program, qtbot):
    desk = program.window.desk
    milestones = desk.workspace.all(Milestone)
    measure = next(m for m in desk.workspace.all(Measure) if sum(s.measure == m.id for s in milestones) > 1)
    kind = desk.workspace.kind(Measure.KEY)
    rows = ChildRows(desk, next(part for part in kind.form if getattr(part, "key", "") == Milestone.KEY))
    qtbot.addWidget(rows)
    rows.show_parent(measure)
    rows.show()
    rows.activateWindow()
    qtbot.waitUntil(rows.isActiveWindow)
    count = len(rows.rows)
    rows.rows[0].remove.setFocus()
    rows.rows[0].remove.click()
    assert len(rows.rows) == count - 1
    assert QApplication.focusWidget() is rows.rows[0].remove
    desk.undo()


def test_a_removal_can_be_taken_back(program):
    desk = program.window.desk
    measure = desk.workspace.all(Measure)[-1]
    desk.remove(measure, "Borte")
    assert desk.workspace.get(Measure, measure.id) is None
    program.window.undo_actions.undo.trigger()
    assert desk.workspace.get(Measure, measure.id) == measure


def test_a_search_leaves_the_focus_where_it_is(program, qtbot):
    page = program.window.page("plan")
    settle()
    table = page.findChild(RecordTable)
    program.window.activateWindow()
    search = table.search if table.search.isVisible() else page.findChild(QLineEdit)
    qtbot.waitUntil(program.window.isActiveWindow)
    search.setFocus()
    QTest.keyClicks(search, "bolig")
    assert QApplication.focusWidget() is search
    search.clear()


# -- the order itself


def test_what_was_made_last_stands_where_it_is_read(qtbot):
    dialog = Dialog()
    qtbot.addWidget(dialog)
    last, first = QPushButton("Lukk"), QPushButton("Åpne")
    column = QVBoxLayout(dialog)
    column.addWidget(last)
    column.insertWidget(0, first)
    dialog.show()
    dialog.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last
    assert [*shown.out_of_order(dialog)] == []


def test_a_trap_and_a_part_out_of_reach_are_seen(qtbot):
    window = QDialog()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button = QPushButton("Lagre")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for part in (QPlainTextEdit(), QTableWidget(1, 1), button):
        column.addWidget(part)
    window.show()
    assert len([*shown.traps(window)]) == 2
    assert len([*shown.out_of_reach(window)]) == 1


def test_an_order_against_the_reading_is_seen(qtbot, monkeypatch):
    window = QDialog()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for words in ("Første", "Andre"):
        column.addWidget(QPushButton(words))
    window.show()
    assert [*shown.out_of_order(window)] == []
    turned = [*reading_order.stops(window)][::-1]
    monkeypatch.setattr(reading_order, "stops", lambda _root: iter(turned))
    assert len([*shown.out_of_order(window)]) == 1
