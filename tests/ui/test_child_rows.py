"""Child records in a form: added, edited, removed and linked where they stand."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection
from navplan.domain.modules.office import Municipality, Office
from navplan.domain.modules.plan import Goal, GoalStatus, LogNote, Measure, Task
from navplan.domain.records import Rows
from navplan.ui.forms.child_rows import ChildRows
from navplan.ui.forms.linked_rows import LinkedRows
from tests.ui.steps import rows_of, stored


def test_a_child_is_added_with_its_first_value_and_enter_goes_on_to_the_next(desk, form_of, qtbot):
    born = desk.add(Measure(title="Kurs"))
    rows = rows_of(form_of(born), "task")
    rows.add()

    assert desk.workspace.all(Task) == ()

    qtbot.keyClicks(rows.rows[0].editors[0].line, "Lage utkast")
    qtbot.keyClick(rows.rows[0].editors[0].line, Qt.Key.Key_Return)

    assert [(task.title, task.measure) for task in desk.workspace.all(Task)] == [("Lage utkast", born.id)]
    assert len(rows.rows) == 2

    rows.add()

    assert len(rows.rows) == 2

    rows.rows[0].editors[2].put_back("1.12.2026")

    assert desk.workspace.all(Task)[0].due == date(2026, 12, 1)


def test_a_removed_child_is_announced_and_comes_back_in_place(desk, form_of, qtbot):
    born = desk.add(Measure())
    desk.add(Task(measure=born.id, title="Lage utkast"))
    rows = rows_of(form_of(born), "task")
    with qtbot.waitSignal(desk.announced) as told:
        rows.rows[0].remove.click()

    assert told.args == ["Lage utkast er fjernet."]
    assert (rows.rows, desk.workspace.all(Task)) == ([], ())

    desk.undo()

    assert [row.record.title for row in rows.rows] == ["Lage utkast"]


def test_children_from_elsewhere_appear_and_typing_stays(desk, form_of):
    born = desk.add(Measure())
    desk.add(Task(measure=born.id, title="En"))
    rows = rows_of(form_of(born), "task")
    rows.rows[0].editors[0].line.insert("halv")
    typed = rows.rows[0].editors[0].line.text()
    desk.add(Task(measure=born.id, title="To"))
    desk.add(Task(measure=desk.add(Measure()).id, title="Et annet tiltak"))

    assert [row.record.title for row in rows.rows] == ["En", "To"]
    assert rows.rows[0].editors[0].line.text() == typed


def test_a_child_says_what_is_missing_under_its_row(desk, form_of):
    goal = desk.add(Goal())
    status = desk.add(GoalStatus(goal=goal.id, year=2026, status="rod"))
    row = rows_of(form_of(goal), "goal_status").rows[0]

    assert row._complaint.words.text() == "Gul og rød status krever kommentar."

    desk.set(status, comment="Vi mangler folk")

    assert not row._complaint.isVisible()


def test_a_new_child_of_the_year_gets_the_chosen_year(desk, form_of):
    goal = desk.add(Goal())
    rows = rows_of(form_of(goal), "goal_status")
    rows.add()

    assert rows.rows[0].record.year == 2026


def test_linked_records_are_linked_opened_and_let_go_but_not_removed(desk, form_of, qtbot):
    goal = desk.add(Goal(code="M1"))
    linked, other = desk.add(Measure(code="T1", goals=(goal.id,))), desk.add(Measure(code="T2"))
    rows = rows_of(form_of(goal), "measure")

    assert isinstance(rows, LinkedRows)

    with qtbot.waitSignal(desk.asked_for) as told:
        rows.rows[0].findChild(QPushButton).click()

    assert told.args == [linked]

    rows.open_list()
    rows._list.list.item(1).setCheckState(Qt.CheckState.Checked)

    assert [row.record.code for row in rows.rows] == ["T1", "T2"]
    assert stored(desk, other).goals == (goal.id,)

    rows.rows[0].let_go.emit(linked)

    assert stored(desk, linked).goals == ()
    assert [row.record.code for row in rows.rows] == ["T2"]


def test_every_list_of_children_in_a_form_is_one_of_two(desk, form_of):
    parts = {kind: [part.key for part in kind.form if isinstance(part, Rows)] for kind in KINDS}
    lists = {kind: form_of(kind.record())._children for kind, keys in parts.items() if keys}
    made = {key: type(one) for kind, found in lists.items() for key, one in zip(parts[kind], found, strict=True)}

    assert set(made.values()) <= {ChildRows, LinkedRows}
    assert {"municipality", "evidence", "task", "goal_status"} <= set(made)


def test_evidence_of_an_assessment_is_written_in_its_form(desk, form_of):
    section = desk.add(LetterSection(letter=desk.add(Letter()).id, title="Bolig"))
    wanted = desk.add(Expectation(section=section.id, wording="Sørg for bolig"))
    rows = rows_of(form_of(desk.add(Assessment(expectation=wanted.id))), "evidence")
    rows.add()
    rows.rows[0].editors[0].put_back("Rutine for bolig")

    assert len(rows.rows) == 1
    assert rows.rows[0].record.title == "Rutine for bolig"


def test_the_office_lists_its_municipalities(desk, form_of):
    office = desk.add(Office(name="Nav Eksempeldal"))
    desk.add(Municipality(office=office.id, name="Eksempeldal", number="12"))
    row = rows_of(form_of(office), "municipality").rows[0]

    assert row._complaint.words.text() == "Et kommunenummer har fire siffer."


def test_a_log_note_keeps_its_lines(desk, form_of):
    born = desk.add(Measure())
    desk.add(LogNote(measure=born.id, comment="Første linje\nAndre linje"))
    row = rows_of(form_of(born), "log_note").rows[0]

    assert next(e for e in row.editors if e.field.key == "comment").box.toPlainText() == "Første linje\nAndre linje"


def test_two_half_typed_fields_of_a_new_record_become_one_record(desk, form_of):
    other = desk.add(Measure(title="b"))
    form = form_of(Measure(year=2026))
    form.editor("title").line.setText("Kurs")
    form.editor("code").line.setText("T1")
    form.show_record(other)
    (born,) = (measure for measure in desk.workspace.all(Measure) if measure.id != other.id)

    assert (born.title, born.code) == ("Kurs", "T1")
    assert form.record == other
    assert form.editor("title").line.text() == "b"
    assert stored(desk, other) == other
