"""The small widgets: what they say, how the keyboard moves in them, and that they take the room they need."""

from math import ceil

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QRadioButton, QToolButton, QVBoxLayout, QWidget

from navplan.ui.parts.chips import Chip, StatusChip, chip_width
from navplan.ui.parts.coverage_bar import CoverageBar
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.parts.field_row import FieldRow
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.growing_text import GrowingText
from navplan.ui.parts.prose import Prose
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.symbol import Symbol
from navplan.ui.theme import colour
from tests.ui.part_steps import focus, put, spoken

LONG = "Kvalifiseringsprogramdeltakeroppfølging i et interkommunalt samarbeid"
LINES = (("s", "Stat"), ("k", "Kommune"), ("f", "Felles"))


# -- segmented buttons


@pytest.fixture
def line(window, qtbot):
    line = put(window, Segmented(LINES))
    line.setAccessibleName("Eierlinje")
    line.told = []
    line.chosen.connect(line.told.append)
    return line


def test_arrows_choose_the_neighbour_and_stop_at_the_ends(line, qtbot):
    line.set_value("s")
    focus(qtbot, line)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(line.window().focusWidget(), key)

    assert line.told == ["k", "f", "k"]
    assert line.value() == "k"
    assert line.words() == "Kommune"


def test_a_click_chooses_and_a_second_click_changes_nothing(line, qtbot):
    for _turn in range(2):
        qtbot.mouseClick(line.findChildren(QRadioButton)[1], Qt.MouseButton.LeftButton)

    assert line.told == ["k"]
    assert [segment.isChecked() for segment in line.findChildren(QRadioButton)] == [False, True, False]


def test_choosing_from_the_program_is_not_told(line):
    line.set_value("f")

    assert line.told == []
    assert line.value() == "f"


def test_a_value_from_elsewhere_is_kept_and_marks_no_segment(line):
    line.set_value("interkommunal")

    assert line.value() == "interkommunal"
    assert not any(segment.isChecked() for segment in line.findChildren(QRadioButton))


def test_the_tab_key_enters_at_the_chosen_segment_only(line):
    line.set_value("k")

    takes_tab = [bool(s.focusPolicy() & Qt.FocusPolicy.TabFocus) for s in line.findChildren(QRadioButton)]
    assert takes_tab == [False, True, False]


def test_space_chooses_the_first_when_nothing_is_chosen(line, qtbot):
    focus(qtbot, line)
    qtbot.keyClick(line.window().focusWidget(), Qt.Key.Key_Space)

    assert line.told == ["s"]


def test_a_chosen_segment_can_be_let_go_of_only_where_that_is_allowed(window, line, qtbot):
    free = put(window, Segmented(LINES, clearable=True))
    for segmented in (line, free):
        segmented.set_value("k")
        focus(qtbot, segmented)
        qtbot.keyClick(segmented.window().focusWidget(), Qt.Key.Key_Delete)

    assert (line.value(), free.value()) == ("k", "")


def test_segments_are_radio_buttons_that_name_the_question(line):
    line.set_value("k")
    chosen = spoken(line.findChildren(QRadioButton)[1])

    assert chosen.role() == QAccessible.Role.RadioButton
    assert chosen.text(QAccessible.Text.Name) == "Kommune"
    assert "Eierlinje" in chosen.text(QAccessible.Text.Description)
    assert chosen.state().checked


# -- chips and bars


def test_a_state_is_named_by_its_words(window):
    chip = put(window, StatusChip("Oppfylt", "success"))
    chip.set_state("Må vurderes på nytt", "warning")

    assert spoken(chip).text(QAccessible.Text.Name) == "Må vurderes på nytt"
    assert chip.words == "Må vurderes på nytt"


def test_a_chip_has_room_for_its_symbol_and_all_of_its_words(window):
    with_symbol, without = put(window, StatusChip(LONG, "info")), put(window, StatusChip(LONG, "info", ""))

    assert with_symbol.width() == chip_width(with_symbol.font(), LONG, True)
    assert without.width() < with_symbol.width()


def test_a_small_chip_is_lower(window):
    assert StatusChip("Lov", small=True).sizeHint().height() < StatusChip("Lov").sizeHint().height()


@pytest.mark.parametrize("tone", ["neutral", "info", "success", "warning", "danger", "accent"])
def test_a_chip_is_painted_in_its_tone(window, tone):
    chip = put(window, StatusChip("I gang", tone))

    ground = colour("neutral-soft" if tone == "neutral" else f"{tone}-moderate")
    assert chip.grab().toImage().pixelColor(chip.width() // 2, 1) == ground


def test_a_picked_thing_says_its_key_when_it_is_taken_away(window, qtbot):
    chip = put(window, Chip("r1", "Fagansvarlig KVP"))
    away = chip.findChild(QToolButton)

    assert away.accessibleName() == "Fjern Fagansvarlig KVP"
    with qtbot.waitSignal(chip.taken_away) as taken:
        qtbot.mouseClick(away, Qt.MouseButton.LeftButton)
    assert taken.args == ["r1"]


def test_coverage_is_said_in_words(window):
    bar = put(window, CoverageBar("vurdert"))
    bar.set_values(18, 23)

    assert bar.words == "18 av 23 vurdert"
    assert spoken(bar).text(QAccessible.Text.Name) == "18 av 23 vurdert"


# -- field rows and texts


def test_a_complaint_takes_the_place_of_the_help_and_gives_it_back(window):
    control = QLineEdit()
    row = put(window, FieldRow("Frist", control, "dd.mm.åååå"))
    row.set_complaint("«snart» er ikke en dato.")
    row.set_hint("Mangler frist")

    assert row.complaint == "«snart» er ikke en dato."
    assert spoken(control).text(QAccessible.Text.Description) == "«snart» er ikke en dato."
    assert row.findChild(Symbol).isVisible()
    row.set_complaint("")
    assert row.complaint == ""
    assert spoken(control).text(QAccessible.Text.Description) == "dd.mm.åååå"
    assert not row.findChild(Symbol).isVisible()


def test_a_hint_is_no_complaint(window):
    row = put(window, FieldRow("Frist", QLineEdit(), "dd.mm.åååå"))
    row.set_hint("Mangler frist")

    assert row.complaint == ""
    assert "Mangler frist" in [label.text() for label in row.findChildren(QLabel)]


def test_the_label_names_its_control_and_leads_to_it(window):
    control = QLineEdit()
    row = put(window, FieldRow("Ansvarlig rolle", control, origin="lov"))

    assert row.label.buddy() is control
    assert spoken(control).text(QAccessible.Text.Name) == "Ansvarlig rolle"
    assert row.findChild(StatusChip).words == "Lov"


def test_a_text_grows_from_three_lines_to_sixteen(window):
    text = put(window, GrowingText())
    heights = []
    for lines in (1, 3, 7, 16, 40):
        text.setPlainText("\n".join(["linje"] * lines))
        heights.append(text.height())

    step = ceil(QFontMetricsF(text.font()).lineSpacing())
    assert heights[0] == heights[1]
    assert heights[2] == heights[1] + 4 * step
    assert heights[3] == heights[4] == heights[1] + 13 * step


def test_a_grown_text_has_nothing_to_scroll(window, qtbot):
    text = put(window, GrowingText())
    text.setPlainText("\n".join(["linje"] * 9))

    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() == 0)


def test_a_text_grows_when_it_is_wrapped(window):
    text = put(window, GrowingText())
    text.setPlainText("Drøftet i ledermøtet, tas opp igjen i mai. " * 20)

    assert text.lines() > 3
    assert text.height() > text.fontMetrics().lineSpacing() * 4


def test_tab_leaves_a_text(window, qtbot):
    text, after = put(window, GrowingText()), put(window, QLineEdit())
    focus(qtbot, text)
    qtbot.keyClick(text, Qt.Key.Key_Tab)

    assert text.toPlainText() == ""
    assert window.focusWidget() is after


def wheel(at):
    middle = QPointF(at.rect().center())
    no = Qt.MouseButton.NoButton
    keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(middle, middle, QPoint(), QPoint(0, -120), no, keys, phase, False)


def test_the_wheel_scrolls_the_page_unless_the_text_itself_scrolls(window, qtbot):
    text = put(window, GrowingText())
    focus(qtbot, text)
    for lines, is_taken in ((2, False), (60, True)):
        text.setPlainText("\n".join(["linje"] * lines))
        qtbot.waitUntil(lambda wanted=is_taken: (text.verticalScrollBar().maximum() > 0) == wanted)
        event = wheel(text)
        event.ignore()
        text.wheelEvent(event)
        assert event.isAccepted() == is_taken


def test_prose_has_22_pixels_a_line_and_breaks_long_words(window):
    window.setFont(_sized(window, 15))
    prose = put(window, Prose(LONG * 4))

    assert prose.heightForWidth(2000) % 22 == 0
    assert prose.heightForWidth(120) > prose.heightForWidth(400)
    assert prose.sizeHint().width() <= prose.fontMetrics().averageCharWidth() * 72
    assert spoken(prose).text(QAccessible.Text.Name) == LONG * 4


def _sized(window, pixels):
    font = window.font()
    font.setPixelSize(pixels)
    return font


def test_a_shortened_label_gives_all_of_it_as_a_tooltip(window):
    label = put(window, ElidedLabel(LONG))
    label.setFixedWidth(90)
    label.grab()

    assert label.toolTip() == LONG
    label.setFixedWidth(1200)
    label.grab()
    assert label.toolTip() == ""


def test_chips_flow_onto_a_new_line_when_one_is_full(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, 8)
    for _n in range(6):
        part = QWidget()
        part.setFixedSize(100, 24)
        flow.addWidget(part)

    assert flow.heightForWidth(6 * 100 + 5 * 8) == 24
    assert flow.heightForWidth(220) == 3 * 24 + 2 * 8


@pytest.mark.parametrize("is_nested", [False, True])
def test_a_line_of_chips_knows_when_one_of_them_has_changed(qtbot, is_nested):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(None if is_nested else holder, 8)
    if is_nested:
        QVBoxLayout(holder).addLayout(flow)
    parts = [QWidget() for _n in range(4)]
    for part in parts:
        part.setFixedSize(100, 24)
        flow.addWidget(part)
    holder.show()

    def height():
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        return flow.heightForWidth(220)

    assert height() == 2 * 24 + 8
    parts[0].setFixedHeight(40)
    assert height() == 40 + 24 + 8
    parts[0].hide()
    parts[1].hide()
    assert height() == 24
    parts[1].show()
    assert height() == 2 * 24 + 8
    flow.setContentsMargins(0, 3, 0, 3)
    assert height() == 6 + 2 * 24 + 8
    parts[1].deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert height() == 6 + 24
    parts[0].show()
    assert height() == 6 + 40 + 8 + 24
    flow.takeAt(0)
    assert flow.heightForWidth(220) == 6 + 24
    flow.addWidget(parts[0])
    assert flow.heightForWidth(220) == 6 + 24 + 8 + 40


def test_what_is_lower_than_its_line_stands_in_the_middle_of_it(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, 8)
    parts = [QWidget(), QWidget()]
    for part, height in zip(parts, (34, 24), strict=True):
        part.setFixedSize(100, height)
        flow.addWidget(part)
    holder.resize(300, 60)
    holder.show()

    assert [part.y() for part in parts] == [0, 5]


def test_the_label_of_a_field_stands_on_one_line_where_there_is_room(window):
    row = put(window, FieldRow("Her følger vi med på nyheter", QLineEdit()))
    row.setFixedWidth(600)
    row.grab()
    line = row.label.fontMetrics().height()

    assert row.label.height() < 2 * line
    row.setFixedWidth(110)
    row.grab()
    assert row.label.height() >= 2 * line
