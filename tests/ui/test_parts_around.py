"""What holds and leads: cards, panels, page heads, the navigation, the toast and the month."""

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QLabel, QRadioButton, QToolButton, QWidget

from navplan.ui.parts.card import Card
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.month import Month
from navplan.ui.parts.navigation_list import NavigationList
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.parts.side_panel import SidePanel
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.parts.toast import Toast
from navplan.ui.theme import colour
from tests.ui.part_steps import focus, put, spoken

LONG = "Kvalifiseringsprogramdeltakeroppfølging i et interkommunalt samarbeid"


# -- cards, panels, pages


def test_a_folded_card_shows_its_state_in_one_line(window, qtbot):
    card = put(window, Card("Mål og tiltak", foldable=True))
    inner = QLabel("innhold", card)
    card.body.addWidget(inner)
    inner.show()
    card.set_state_line("2 mål og 5 tiltak")
    fold = card.findChild(QToolButton)

    assert inner.isVisibleTo(card)
    assert fold.accessibleName() == "Skjul Mål og tiltak"
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert card.is_folded
    assert not inner.isVisibleTo(card)
    assert fold.accessibleName() == "Vis Mål og tiltak"
    assert "2 mål og 5 tiltak" in [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_a_click_on_the_head_folds_and_one_in_the_body_does_not(window, qtbot):
    card = put(window, Card("Tall i brevet", foldable=True))
    card.body.addWidget(QLabel("innhold"))
    told = []
    card.folded_changed.connect(told.append)
    window.column.activate()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().center() + QPoint(0, card.height() // 4))
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.title_label.mapTo(card, QPoint(2, 2)))

    assert told == [True]


def test_a_card_without_title_has_no_head(window):
    card = put(window, Card())

    assert not card.title_label.isVisible()
    card.set_title("Bolig")
    assert card.title_label.isVisible()
    assert card.accessibleName() == "Bolig"


def test_an_empty_state_has_one_way_in(window, qtbot):
    empty = put(window, EmptyState("Her kommer målene.", "Nytt mål", "Mål samler tiltakene."))

    with qtbot.waitSignal(empty.acted):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert not put(window, EmptyState("Ingen treff.")).button.isVisible()


def test_escape_closes_the_side_panel(window, qtbot):
    panel = put(window, SidePanel("Økonomisk rådgivning"))

    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert panel.accessibleName() == "Økonomisk rådgivning"


def test_the_head_of_a_page_never_holds_the_window_wide(window):
    head = put(window, PageHeader(LONG * 3, LONG * 3))
    head.set_line("")

    assert head.minimumSizeHint().width() < 480


# -- navigation and toast


@pytest.fixture
def pages(window):
    pages = put(window, NavigationList())
    for key, words in (("letter", "Kommunebrev"), ("plan", "Virksomhetsplan"), ("history", "Historikk")):
        pages.add_item(key, words, key)
    pages.set_current("letter")
    pages.told = []
    pages.chosen.connect(pages.told.append)
    return pages


def test_arrows_move_and_enter_chooses_a_page(pages, qtbot):
    pages.focus_current()
    focus(qtbot, pages.findChildren(QRadioButton)[0])
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up):
        qtbot.keyClick(pages.window().focusWidget(), key)
    assert pages.told == []
    qtbot.keyClick(pages.window().focusWidget(), Qt.Key.Key_Return)

    assert pages.told == ["plan"]


def test_a_page_says_its_name_what_waits_and_whether_it_is_shown(pages):
    pages.set_count("letter", 11)
    letter, plan = pages.findChildren(QRadioButton)[:2]

    assert spoken(letter).role() == QAccessible.Role.RadioButton
    assert spoken(letter).text(QAccessible.Text.Name) == "Kommunebrev, 11 venter"
    assert spoken(letter).state().checked
    assert spoken(plan).text(QAccessible.Text.Name) == "Virksomhetsplan"
    assert not spoken(plan).state().checked


def test_a_folded_navigation_keeps_its_words_as_tooltips(pages):
    wide = pages.sizeHint().width()
    pages.set_count("letter", 3)
    pages.set_collapsed(True)

    assert pages.sizeHint().width() < wide
    assert pages.findChildren(QRadioButton)[0].toolTip() == "Kommunebrev, 3 venter"
    pages.set_collapsed(False)
    assert pages.findChildren(QRadioButton)[0].toolTip() == ""


def test_marking_a_page_is_not_choosing_it(pages):
    pages.set_current("history")

    assert pages.told == []
    assert [item.isChecked() for item in pages.findChildren(QRadioButton)] == [False, False, True]


def test_a_toast_stands_at_the_bottom_and_can_undo(window, qtbot):
    toast = Toast(window)
    toast.say("Målet er slettet", can_undo=True)
    undo = next(b for b in toast.findChildren(QWidget) if getattr(b, "text", str)() == "Angre")

    assert toast.geometry().center().x() == pytest.approx(window.rect().center().x(), abs=1)
    assert window.height() // 2 < toast.y() < window.height() - toast.height()
    with qtbot.waitSignal(toast.undone):
        qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()
    toast.say("Alt er lagret")
    assert not undo.isVisible()


def test_a_toast_is_announced_to_assistive_technology(window, monkeypatch):
    heard = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", heard.append)
    Toast(window).say("Målet er slettet")

    assert [event.message() for event in heard] == ["Målet er slettet"]


def test_escape_closes_a_toast(window, qtbot):
    toast = Toast(window)
    toast.say("Alt er lagret")
    qtbot.keyClick(toast, Qt.Key.Key_Escape)

    assert not toast.isVisible()


def test_a_month_begins_on_monday_and_has_no_red_days(window):
    month = put(window, Month())
    month.setSelectedDate(QDate(2026, 5, 17))

    assert month.firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert month.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color() == QColor(colour("muted"))


def test_a_choice_without_room_for_its_words_ends_with_dots_and_tells_the_rest(window):
    choice = put(window, StillCombo())
    choice.addItem(LONG)
    choice.setFixedWidth(160)
    choice.grab()

    assert choice.shown_text().endswith("…")
    assert choice.toolTip() == LONG
    choice.setFixedWidth(900)
    choice.grab()
    assert choice.shown_text() == LONG
