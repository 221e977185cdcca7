"""What people see: contrast, focus, room for large text and long words, targets, nothing that moves."""

import re

import pytest
from PySide6.QtCore import QEvent, QPointF, QSettings, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTableWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from navplan.ui import theme
from navplan.ui.mode_menu import ChoiceMenu
from navplan.ui.parts.chips import TONE_SYMBOLS
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.toast import Toast
from tests.accessibility import shown, windows
from tests.accessibility.glance import GLANCE
from tests.accessibility.heard import heard_at
from tests.accessibility.known import unknown
from tests.accessibility.pseudo import long
from tests.ui.test_theme import READ, SEEN, contrast, luminance

FIRST = ("text", "accent-mark"), ("on-accent", "accent-mark")
"""The ground of a button with the focus has black on one side and white on the other: no colour is 7:1 to both."""


@pytest.fixture(autouse=True)
def _dressed(qapp):
    """The application is given back as it was."""
    worn = (qapp.property("mode"), qapp.property("text_scale"))
    yield
    if worn[0] is not None:
        theme.apply_theme(qapp, *worn)


# -- contrast (rows 15 to 17)


@pytest.mark.parametrize("mode", theme.MODES)
def test_text_can_be_read_on_its_ground(mode):
    assert [pair for pair in READ if contrast(mode, *pair) < 4.5] == []


@pytest.mark.parametrize("mode", theme.MODES)
def test_edges_and_marks_can_be_seen(mode):
    assert [pair for pair in SEEN if contrast(mode, *pair) < 3] == []


@pytest.mark.parametrize("mode", theme.CONTRASTS)
def test_text_in_high_contrast_is_seven_to_one(mode):
    assert [pair for pair in READ if contrast(mode, *pair) < 7 and pair not in FIRST] == []
    assert all(contrast(mode, *pair) >= 3 for pair in FIRST)


@pytest.mark.parametrize("mode", theme.CONTRASTS)
def test_edges_in_high_contrast_are_four_and_a_half_to_one(mode):
    edges = [*SEEN, ("line", "card"), ("line", "page")]
    assert [pair for pair in edges if contrast(mode, *pair) < 4.5 and pair not in FIRST] == []


def test_every_dress_names_the_same_colours():
    assert {frozenset(theme.tokens(mode)) for mode in theme.DRESSES} == {frozenset(theme.tokens("light"))}


def test_the_system_is_followed_when_it_asks_for_more_contrast(monkeypatch):
    class Hints:
        def contrastPreference(self):
            return Qt.ContrastPreference.HighContrast

        def accessibility(self):
            return self

        def colorScheme(self):
            return Qt.ColorScheme.Dark

    assert theme.system_mode() in theme.MODES
    monkeypatch.setattr(theme.QGuiApplication, "styleHints", Hints)
    assert theme.system_mode() == "contrast-dark"
    assert theme.chosen_mode("light") == "light"
    assert theme.chosen_mode("high_contrast") == "contrast-dark"


def test_text_size_and_contrast_are_chosen_in_the_menu(qapp, tmp_path):
    settings = QSettings(str(tmp_path / "navplan.ini"), QSettings.Format.IniFormat)
    settings.setValue("text_size", "150")
    menu = QMenu()
    choices = ChoiceMenu(menu, settings)
    offered = [action.data() for action in (*menu.actions(), *_inside(menu)) if action.data()]
    assert {("mode", dress) for dress in (*theme.DRESSES, "system")} <= set(offered)
    assert {("text_size", str(size)) for size in (100, 125, 150, 175, 200)} <= set(offered)
    assert [a.data() for a in _inside(menu) if a.isChecked()] == [("text_size", "150"), ("language", "nb-NO")]
    assert theme.chosen_scale("200") == 2.0
    assert theme.chosen_scale("enormous") == theme.system_text_scale()
    assert choices.parent() is menu


def _inside(menu):
    """What stands in the menus of a menu."""
    return [action for under in menu.findChildren(QMenu) for action in under.actions()]


def test_every_tone_has_a_symbol_and_words():
    assert len(set(TONE_SYMBOLS.values())) == len(TONE_SYMBOLS)
    made = [each for file in windows.SCREENS.rglob("*.py") for each in _chips(file.read_text(encoding="utf-8"))]
    assert made
    assert [each for each in made if re.match(r'StatusChip\(\s*""', each) and "tone" in each] == []


def _chips(source: str) -> list[str]:
    return re.findall(r"StatusChip\([^)]*\)", source)


def test_a_read_only_field_does_not_look_like_one_to_write_in(qapp, qtbot):
    theme.apply_theme(qapp, "light")
    for make in (QLineEdit, QPlainTextEdit):
        grounds = []
        for is_read_only in (False, True):
            field = make()
            field.setReadOnly(is_read_only)
            qtbot.addWidget(field)
            field.resize(200, 60)
            field.show()
            grounds.append(field.grab().toImage().pixelColor(100, 30).name())
        assert grounds[0] != grounds[1]


# -- focus (row 14)


# A primary button is filled: its ring is told from the ground inside it, which `SEEN` measures (text on accent-mark).
CONTROLS = {
    "button": lambda: QPushButton("Lagre"),
    "tertiary": lambda: _with_role(QPushButton("Lagre"), "tertiary"),
    "tool": lambda: _named_tool(),  # noqa: PLW0108 - it stands below
    "line": QLineEdit,
    "text": QPlainTextEdit,
    "combo": QComboBox,
    "check": lambda: QCheckBox("Nådd"),
    "radio": lambda: QRadioButton("Ja"),
    "segments": lambda: Segmented([("a", "Ja"), ("b", "Nei")]),
    "list": QListWidget,
    "table": lambda: QTableWidget(1, 1),
    "tabs": lambda: _tabs(),  # noqa: PLW0108 - it stands below
}


def _with_role(button, role):
    button.setProperty("role", role)
    return button


def _named_tool():
    tool = QToolButton()
    tool.setText("Kolonner")
    return tool


def _tabs():
    tabs = QTabWidget()
    tabs.addTab(QLabel("a"), "Første")
    tabs.addTab(QLabel("b"), "Andre")
    return tabs


@pytest.mark.parametrize("mode", theme.DRESSES)
def test_focus_is_seen_on_every_sort_of_control(qapp, qtbot, mode):
    theme.apply_theme(qapp, mode)
    window = QWidget()
    column = QVBoxLayout(window)
    other = QPushButton("Et annet sted")
    column.addWidget(other)
    controls = {name: make() for name, make in CONTROLS.items()}
    for control in controls.values():
        column.addWidget(control)
    qtbot.addWidget(window)
    window.resize(500, 1000)
    window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    unseen = {}
    for name, control in controls.items():
        other.setFocus()
        before = window.grab(control.geometry()).toImage()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        seen = told_apart(before, window.grab(control.geometry()).toImage())
        if seen < min(control.width(), 60):
            unseen[name] = seen
    assert unseen == {}


def told_apart(before: QImage, after: QImage) -> int:
    """How many points have a contrast of 3:1 between the two pictures."""
    count = 0
    for y in range(before.height()):
        for x in range(before.width()):
            one, two = before.pixelColor(x, y), after.pixelColor(x, y)
            if one != two and ratio(one, two) >= 3:
                count += 1
    return count


def ratio(one: QColor, two: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


# -- room (rows 18 to 21, 24)


def test_what_is_shown_has_room_as_most_people_have_it(plain):
    for rule in ("cut", "sticks_out", "overlaps", "scrolls_both_ways"):
        assert unknown(plain.of(rule), rule, "plain") == [], rule


@pytest.mark.parametrize("rule", ["cut", "sticks_out", "overlaps", "scrolls_both_ways"])
def test_a_small_window_cuts_nothing(plain, rule):
    assert unknown(plain.of(rule, small=True), rule, "small") == []


@pytest.mark.parametrize("rule", ["cut", "sticks_out", "overlaps", "scrolls_both_ways"])
def test_text_twice_as_large_is_not_cut(large, rule):
    assert unknown(large.of(rule), rule, "large") == []


@pytest.mark.parametrize("rule", ["cut", "sticks_out"])
def test_words_two_fifths_longer_are_not_cut(longer, rule):
    assert unknown(longer.of(rule), rule, "longer") == []


def test_targets_are_large_enough(plain):
    assert plain.of("too_small") == []


def test_a_shortened_text_is_told_by_more_than_a_tooltip(plain, qtbot):
    label = ElidedLabel("En veldig lang tekst som det ikke er plass til")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.toolTip() == label.text()
    assert heard_at(label).name == label.text()
    assert [fault for fault in plain.of("cut") if "without a tooltip" in fault] == []


# -- each rule sees what it is there to see


@pytest.fixture
def show(qtbot):
    """Puts parts into a window of their own, as wide as asked for."""

    def put(*parts: QWidget, width: int = 300) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for part in parts:
            column.addWidget(part)
        qtbot.addWidget(window)
        window.resize(width, 200)
        window.show()
        return window

    return put


def test_a_label_that_is_too_narrow_is_seen(show):
    label = QLabel("Virksomhetsplan for Nav Eksempeldal")
    label.setFixedWidth(60)
    window = show(label)
    assert len([*shown.cut(window)]) == 1
    label.setFixedWidth(QFontMetrics(label.font()).horizontalAdvance(label.text()) + 4)
    assert [*shown.cut(window)] == []


def test_a_wrapped_label_that_is_too_low_and_a_narrow_button_are_seen(show):
    label, button = QLabel("mange ord på en linje som er for lav"), QPushButton("Lagre og publiser planen")
    label.setWordWrap(True)
    label.setFixedSize(60, 16)
    button.setFixedWidth(40)
    assert len([*shown.cut(show(label, button))]) == 2


def test_a_small_button_is_seen(show):
    button = QPushButton("×")
    button.setFixedSize(20, 24)
    assert len([*shown.too_small(show(button))]) == 1


def test_things_on_top_of_each_other_and_outside_are_seen(show):
    holder = QWidget()
    holder.setFixedSize(100, 50)
    for place in (0, 20, 90):
        part = QLabel("tekst", holder)
        part.setGeometry(place, 0, 40, 20)
    window = show(holder)
    assert len([*shown.overlaps(window)]) == 1
    assert len([*shown.sticks_out(window)]) == 1


def test_a_page_that_scrolls_sideways_is_seen(show):
    area, wide = QScrollArea(), QWidget()
    wide.setFixedSize(900, 20)
    area.setWidget(wide)
    assert len([*shown.scrolls_both_ways(show(area))]) == 1


def test_a_page_that_is_wider_than_what_it_stands_in_is_seen(show):
    area, page = QScrollArea(), QWidget()
    page.setFixedSize(900, 20)
    area.setWidget(page)
    window = show(area)
    assert len([*shown.scrolls_both_ways(page)]) == 1
    page.setFixedSize(100, 20)
    assert [*shown.scrolls_both_ways(page)] == []
    assert window.isVisible()


def test_what_was_gathered_is_forgotten_when_the_window_moves_on(show):
    label = QLabel("tekst")
    window = show(label)
    with GLANCE.held():
        before = [*shown.seen_in(window)]
        label.hide()
        assert [*shown.seen_in(window)] == before
    assert label not in [*shown.seen_in(window)]


def test_longer_words_are_two_fifths_longer_and_keep_their_gaps():
    text = long("&Fil {name} er lagret i mappen")
    assert "&F" in text
    assert "{name}" in text
    assert len(text) >= 1.35 * len("Fil {name} er lagret i mappen")


# -- time and movement (rows 22 and 23)


def test_a_message_waits_while_it_is_pointed_at_or_focused(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 300)
    window.show()
    toast = Toast(window)
    toast.say("Tiltaket er fjernet", can_undo=True)
    assert toast._timer.isActive()
    toast.enterEvent(QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    assert not toast._timer.isActive()
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()
    window.activateWindow()
    undo = toast.findChild(QPushButton)
    undo.setFocus()
    qtbot.waitUntil(undo.hasFocus)
    assert not toast._timer.isActive()


def test_nothing_moves_by_itself():
    sources = [file.read_text(encoding="utf-8") for file in windows.SCREENS.rglob("*.py")]
    moving = ("QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie", "QGraphicsEffect", "setAnimated(True)")
    assert [name for name in moving for source in sources if name in source] == []


def test_what_is_dragged_has_another_way():
    """Every page that takes a drop has a command that does the same without a pointer."""
    takes = {file.name for file in windows.SCREENS.rglob("*.py") if "dropEvent" in file.read_text(encoding="utf-8")}
    others = {
        "main_window.py": "Fil ▸ Les inn brev, Hent endringer fra Excel",
        "column.py": "the menu of a card: Flytt til",
        "week_grid.py": "Ctrl and the arrow keys",
    }
    assert sorted(takes - set(others)) == []
