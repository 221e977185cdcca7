"""What assistive technology is told of every window: names, labels, headings, values, actions, titles."""

import ast
import re

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.documents.outline import Cell, Column, Figure, Table
from navplan.domain.drawing import Disc, Drawing, Look, Mark
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.charts.figure_view import FigureView
from navplan.ui.parts.navigation_list import NavigationList
from navplan.ui.parts.segmented import Segmented
from tests.accessibility import drawn, said, windows
from tests.accessibility.heard import heard_at

SOURCES = sorted(windows.SCREENS.rglob("*.py"))

PAINTED = {
    "ElidedButton": "a button of Qt, which tells its whole text",
    "ElidedLabel": "a label of Qt, which tells its whole text",
    "Prose": "a label of Qt, which tells its whole text",
    "PlaceLabel": "a label of Qt, which tells the whole path",
    "_Segment": "a radio button of Qt",
    "_Item": "a radio button of Qt",
    "Segmented": "only the frame around its radio buttons",
    "Chip": "only the ground of a label and a button",
    "Mark": "its accessible name is the name of the program",
    "Symbol": "carries no words: the text beside it says what it means",
    "StatusChip": "its words are its accessible name",
    "Segments": "a bar of steps; the words beside it say how many",
    "StepMark": "the row it stands in says number, step and state",
    "CoverageBar": "its words are its accessible name",
    "DrawingView": "names itself, describes the mark that has the focus, and has a table beside it",
    "NumberRow": "a button that names itself with figure and words",
    "StageButton": "a button that names itself with its place and state in words",
    "Tile": "a button that names itself with figure and words",
    "SourceView": "a text of Qt",
    "MissingLine": "buttons and labels of Qt",
    "CardList": "a list of Qt",
    "ProposalList": "a list of Qt",
    "Column": "only the ground of a named list and its buttons",
    "MatrixView": "a DrawingView",
    "PaperView": "a picture of a page; the same words are read in the files that are written",
    "CountChip": "a button that names itself with figures and words",
    "DutyTile": "a button that names itself with its state in words",
    "Handle": "names itself and tells where it stands",
    "_Digit": "a radio button of Qt",
    "StillCombo": "a choice of Qt, which tells its whole text",
    "_Years": "names the lines of figures; every chip beside it names its own",
}


def test_every_window_is_walked(plain):
    pages = {kind.split("_")[0] for kind in plain.seen}
    assert windows.declared() - plain.classes == set()
    assert {"overview", "letter", "plan", "history"} <= pages


def test_a_dialog_that_is_not_walked_would_be_found():
    assert "dialogs/question:Question" in windows.declared()
    assert "editors/day:Calendar" in windows.declared()
    assert "views/plan/card_menu:CardMenu" in windows.declared()


@pytest.mark.parametrize("rule", ["unnamed", "named_twice"])
def test_what_is_worked_with_has_a_name_of_its_own(plain, rule):
    assert plain.of(rule) == []


def test_every_field_has_a_label(plain):
    assert plain.of("unlabelled") == []


def test_columns_have_headings_and_rows_are_called_by_name(plain):
    assert plain.of("headless") == []


def test_amounts_are_said_in_words_or_figures(plain):
    assert plain.of("speechless") == []


def test_what_can_be_pressed_can_be_pressed_by_assistive_technology(plain):
    assert plain.of("not_pressable") == []


def test_names_hold_what_stands_on_the_button(plain):
    assert plain.of("misnamed") == []


def test_groups_have_names(plain):
    assert plain.of("unnamed_groups") == []


def test_every_window_has_a_title_of_its_own(plain):
    titles = {name: title for name, title in plain.titles.items() if "palette" not in name and "review" not in name}
    assert all(titles.values())
    assert len(set(titles.values())) == len(titles)
    assert titles["plan"] == "Nav Eksempeldal – Virksomhetsplan – NavPlan"


def painting() -> dict[str, str]:
    """Every class of the screens that paints itself, and the file it stands in."""
    return {
        node.name: file.name
        for file, node in windows.classes()
        if any(isinstance(part, ast.FunctionDef) and part.name == "paintEvent" for part in node.body)
    }


def test_whatever_paints_itself_says_what_it_is():
    assert sorted(set(painting()) - set(PAINTED)) == []
    assert sorted(set(PAINTED) - set(painting())) == []


def test_a_drawing_says_nothing_that_its_table_does_not(plain):
    assert plain.of("untabled") == []


def test_a_drawing_without_a_table_and_a_figure_that_its_table_lacks_are_seen(show):
    shapes, marks = (Disc(5, 5, 4, Look("accent")),), (Mark("a", "Mars: 12 deltakere", (0, 0, 9, 9)),)
    drawing = Drawing(10, 10, "Deltakere", shapes, marks)
    alone, pictured = DrawingView(), FigureView()
    alone.show_drawing(drawing)
    said, left_out = (Table("Deltakere", (Column("Antall"),), ((Cell(n),),)) for n in ("12", "–"))
    pictured.show_figure(Figure("Deltakere", drawing, said))
    window = show(alone, pictured)
    assert len([*drawn.untabled(window)]) == 1
    pictured.show_figure(Figure("Deltakere", drawing, left_out))
    assert len([*drawn.untabled(window)]) == 2


def test_long_texts_give_their_words_and_the_caret(qapp, qtbot):
    for box in (QPlainTextEdit("Første linje\n\nTredje linje"), QTextBrowser()):
        qtbot.addWidget(box)
        box.show()
        told = QAccessible.queryAccessibleInterface(box).textInterface()
        assert told is not None
        assert told.characterCount() == len(box.toPlainText())
        assert told.text(0, told.characterCount()) == box.toPlainText()
        assert told.cursorPosition() == 0


def toggle(widget: QWidget) -> None:
    """Turn a button on or off as assistive technology does: there is no click."""
    QAccessible.queryAccessibleInterface(widget).actionInterface().doAction("Toggle")


def test_a_choice_made_by_assistive_technology_counts(qtbot):
    row = Segmented([("a", "Ja"), ("b", "Nei")])
    qtbot.addWidget(row)
    row.set_value("a")
    row.show()
    with qtbot.waitSignal(row.chosen) as told:
        toggle(next(button for button in row.findChildren(QRadioButton) if button.text() == "Nei"))
    assert told.args == ["b"]
    assert row.value() == "b"


def test_a_page_chosen_by_assistive_technology_is_shown(qtbot):
    pages = NavigationList()
    qtbot.addWidget(pages)
    for key in ("overview", "plan"):
        pages.add_item(key, key, "overview")
    pages.set_current("overview")
    pages.show()
    with qtbot.waitSignal(pages.chosen) as told:
        toggle(pages.findChild(QRadioButton, "navigation.plan"))
    assert told.args == ["plan"]


def test_what_can_be_on_or_off_is_never_heard_by_its_click():
    """Assistive technology toggles without a click, so `clicked` of a checkable button is deaf to it."""
    deaf = []
    for file in SOURCES:
        source = file.read_text(encoding="utf-8")
        checkable = set(re.findall(r"(self\.\w+|\w+)\.setCheckable\(True\)", source))
        checkable |= set(re.findall(r"(self\.\w+) = (?:QCheckBox|QRadioButton|FoldingCheck)\(", source))
        deaf += [f"{file.name}: {name}" for name in checkable - {"self"} if f"{name}.clicked.connect" in source]
        deaf += [f"{file.name}: group" for _group in re.findall(r"buttonClicked\.connect", source)]
    assert deaf == []


# -- each rule sees what it is there to see


@pytest.fixture
def show(qtbot):
    """Puts parts into a window of their own and shows it."""

    def put(*parts: QWidget) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for part in parts:
            column.addWidget(part)
        qtbot.addWidget(window)
        window.show()
        return window

    return put


def test_a_nameless_button_and_field_are_seen(show):
    assert len([*said.unnamed(show(QPushButton(), QLineEdit(), QListView()))]) == 3


def test_a_field_named_after_its_class_is_seen(show):
    field = QLineEdit()
    field.setAccessibleName("QLineEdit")
    assert [*said.unnamed(show(field))] == ["named after its class: EditableText QLineEdit  «QLineEdit»"]


def test_a_choice_named_after_its_value_is_seen(show):
    box = QComboBox()
    box.addItem("Ja")
    window = show(box)
    assert [*said.unnamed(window)]
    box.setAccessibleName("Svar")
    assert [*said.unnamed(window)] == []


def test_two_buttons_with_one_name_are_seen(show):
    one, other = QPushButton("Fjern"), QPushButton("Fjern")
    window = show(one, other)
    assert [*said.named_twice(window)] == ["2 × Button «Fjern» in «»"]
    other.setAccessibleName("Fjern milepæl")
    assert [*said.named_twice(window)] == []


def test_a_placeholder_is_no_label(show):
    field = QLineEdit()
    field.setPlaceholderText("Navn")
    label = QLabel("Navn")
    window = show(label, field)
    assert len([*said.unlabelled(window)]) == 1
    label.setBuddy(field)
    assert [*said.unlabelled(window)] == []


def test_a_table_without_headings_and_with_numbered_rows_is_seen(show):
    table = QTableWidget(1, 1)
    table.setItem(0, 0, QTableWidgetItem("Tiltak"))
    table.setHorizontalHeaderLabels([""])
    window = show(table)
    assert len([*said.headless(window)]) == 2
    table.setHorizontalHeaderLabels(["Navn"])
    table.setVerticalHeaderLabels(["Tiltak"])
    assert [*said.headless(window)] == []


def test_a_name_that_leaves_out_the_words_on_the_button_is_seen(show):
    button = QPushButton("&Lagre …")
    button.setAccessibleName("Skriv til disk")
    window = show(button)
    assert len([*said.misnamed(window)]) == 1
    button.setAccessibleName("Lagre planen")
    assert [*said.misnamed(window)] == []


def test_a_refused_field_without_a_reason_and_a_nameless_group_are_seen(show):
    field, box = QLineEdit(), QGroupBox()
    field.setProperty("state", "refused")
    window = show(field, box)
    assert len([*said.undescribed(window)]) == 1
    assert len([*said.unnamed_groups(window)]) == 1


def test_a_view_without_rows_is_heard_as_a_list(qapp, qtbot):
    view = QListView()
    view.setModel(QStringListModel([]))
    view.setAccessibleName("Treff")
    qtbot.addWidget(view)
    view.show()
    assert heard_at(view).name == "Treff"
