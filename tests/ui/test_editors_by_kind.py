"""What is special to the editors of days, choices, ticks and links, and how they are heard."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox

from navplan.domain.deadlines import today
from navplan.domain.modules.letter import Letter, LetterSection
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.ui.editors.day import said_day
from tests.ui.steps import leave, stored, type_into


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("i dag", date(2026, 3, 10)),
        ("I  morgen", date(2026, 3, 11)),
        ("i går", date(2026, 3, 9)),
        ("5.4", date(2026, 4, 5)),
        ("05.04.", date(2026, 4, 5)),
        ("uke 12", date(2026, 3, 16)),
        ("uke 1 2027", date(2027, 1, 4)),
        ("+14", date(2026, 3, 24)),
        ("-1", date(2026, 3, 9)),
        ("+2 uker", date(2026, 3, 24)),
        ("31.2", None),
        ("uke 54", None),
        ("31.12.2026", None),
        ("snart", None),
    ],
)
def test_days_can_be_said(text, day):
    assert said_day(text, date(2026, 3, 10)) == day


def test_a_said_day_is_shown_as_a_date(desk, bound):
    born = desk.add(Measure())
    editor = bound(born, "deadline")
    type_into(editor.line, "i morgen")
    leave(editor)
    tomorrow = today() + timedelta(days=1)

    assert stored(desk, born).deadline == tomorrow
    assert editor.line.text() == f"{tomorrow:%d.%m.%Y}"


def test_a_day_can_be_picked_from_the_calendar(desk, bound):
    born = desk.add(Measure(deadline=date(2026, 3, 10)))
    editor = bound(born, "deadline")
    editor.open_calendar()
    month = editor._calendar.month

    assert month.selectedDate().toPython() == date(2026, 3, 10)

    month.clicked.emit(month.selectedDate().addDays(2))

    assert stored(desk, born).deadline == date(2026, 3, 12)
    assert not editor._calendar.isVisible()


def test_the_wheel_changes_no_value(desk, bound):
    born = desk.add(Measure(type="oppdrag", role=desk.add(Role(title="Leder")).id))
    for key in ("type", "role"):
        combo = bound(born, key).findChild(QComboBox)
        turn = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(combo, turn)

    assert stored(desk, born) == born


def test_a_choice_with_a_default_cannot_be_emptied_and_one_without_can(desk, bound):
    born = desk.add(Letter(type="mdb"))
    with_default = bound(born, "type").combo
    section = desk.add(LetterSection(letter=born.id))
    goal_level = bound(section, "theme").combo

    assert with_default.findData("") == goal_level.findData("") == -1

    financing = bound(desk.add(Measure(financing="stat")), "financing", compact=True)
    financing.combo.setCurrentIndex(0)
    financing.combo.activated.emit(0)

    assert financing.combo.currentText() == "Ikke valgt"
    assert desk.workspace.all(Measure)[-1].financing == ""


def test_a_choice_from_a_newer_plan_is_kept(desk, bound):
    born = desk.add(Measure(type="noe_nytt"))
    editor = bound(born, "type")
    editor.settle()

    assert editor.combo.currentText() == "noe_nytt"
    assert stored(desk, born).type == "noe_nytt"


def test_segments_choose_at_once(desk, bound, qtbot):
    born = desk.add(Goal())
    editor = bound(born, "owner_line")
    qtbot.keyClick(editor.focusProxy(), Qt.Key.Key_Left)

    assert stored(desk, born).owner_line == "kommune"

    desk.undo()

    assert editor.value == "felles"
    assert editor.focusProxy().value() == "felles"


def test_a_tick_is_stored_at_once(desk, bound, qtbot):
    born = desk.add(Measure())
    editor = bound(born, "participation")
    editor.box.click()

    assert stored(desk, born).participation is True


def test_a_linked_record_is_found_by_its_name_in_any_case(desk, bound):
    role = desk.add(Role(title="Fagansvarlig KVP"))
    born = desk.add(Measure())
    editor = bound(born, "role")
    type_into(editor.line, "fagansvarlig kvp")
    leave(editor)

    assert stored(desk, born).role == role.id
    assert editor.line.text() == "Fagansvarlig KVP"


def test_a_link_that_is_needed_cannot_be_emptied(desk, bound):
    born = desk.add(LetterSection(letter=desk.add(Letter(title="Brev")).id))
    editor = bound(born, "letter")
    type_into(editor.line, "")
    leave(editor)

    assert editor.complaint.text == "Velg brev."
    assert stored(desk, born) == born


def test_a_renamed_target_does_not_eat_what_is_typed_in_a_link(desk, bound):
    role = desk.add(Role(title="Leder"))
    born = desk.add(Measure(role=role.id))
    editor = bound(born, "role")
    type_into(editor.line, "Fag")
    desk.set(role, title="Nav-leder")

    assert editor.line.text() == "Fag"

    type_into(editor.line, "Nav-leder")
    leave(editor)

    assert editor.complaint is None
    assert editor.line.text() == "Nav-leder"


def test_a_long_text_is_settled_when_the_cursor_leaves(desk, bound, qtbot):
    born = desk.add(Measure())
    editor = bound(born, "description")
    qtbot.keyClicks(editor.box, "To kurs")
    QApplication.sendEvent(editor.box, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))

    assert stored(desk, born).description == "To kurs"


def test_label_and_help_are_heard_at_the_input(desk, bound):
    editor = bound(desk.add(Measure()), "title")

    assert editor.line.accessibleName() == "Tiltak"
    assert editor.line.accessibleDescription() == "Begynn med et verb."
    assert editor.objectName() == "measure.title"


def test_the_privacy_guard_stops_a_text_at_its_field(desk, bound):
    born = desk.add(Measure(title="Kurs"))
    editor = bound(born, "title")
    type_into(editor.line, "Bruker 01017012340")
    leave(editor)

    assert "fødselsnummer" in editor.complaint.text
    assert editor.line.text() == "Bruker 01017012340"
    assert stored(desk, born) == born
