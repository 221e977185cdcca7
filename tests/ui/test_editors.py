"""Each kind of field: typed, refused, cleared, undone; and what all editors share."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from navplan.domain.kinds import FieldKind
from navplan.domain.modules.letter import Letter
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Measure
from navplan.ui.editors import EDITORS
from navplan.ui.editors.typed import LongTextEditor
from tests.ui.steps import leave, stored, type_into


def every_kind():
    return list(FieldKind.__subclasses__())


def test_every_field_kind_has_an_editor():
    assert set(every_kind()) == set(EDITORS)


@pytest.mark.parametrize(
    ("record", "key", "typed", "value"),
    [
        (Measure(title="Kurs"), "title", "  Kurs  i risiko ", "Kurs i risiko"),
        (Measure(), "amount", "120 000", 120_000),
        (Measure(), "full_time", "0,5", Decimal("0.50")),
        (Measure(), "deadline", "31.12.2026", date(2026, 12, 31)),
        (Letter(), "missing", "vedlegg 1; vedlegg 2", ("vedlegg 1", "vedlegg 2")),
    ],
)
def test_a_typed_value_is_stored_when_the_field_is_left_and_undone_as_one_step(desk, bound, record, key, typed, value):
    born = desk.add(record)
    before = getattr(born, key)
    editor = bound(born, key)
    type_into(editor.line, typed)

    assert editor.is_unsettled
    assert getattr(stored(desk, born), key) == before

    leave(editor)

    assert getattr(stored(desk, born), key) == value
    assert not editor.is_unsettled

    desk.undo()

    assert getattr(stored(desk, born), key) == before
    assert editor.value == before


@pytest.mark.parametrize(
    ("key", "typed", "part"),
    [
        ("amount", "mye", "ikke et tall"),
        ("progress", "130", "større enn 100"),
        ("deadline", "snart", "ikke en dato"),
        ("deadline", "31.2", "ikke en dato"),
        ("title", "x" * 161, "161 tegn"),
        ("role", "Ukjent rolle", "Ukjent rolle"),
    ],
)
def test_a_refused_text_stays_with_its_complaint_and_nothing_is_stored(desk, bound, key, typed, part):
    born = desk.add(Measure(amount=5, progress=5, deadline=date(2026, 1, 1), title="Kurs"))
    editor = bound(born, key)
    line = editor.findChild(QLineEdit)
    type_into(line, typed)
    leave(editor)

    assert stored(desk, born) == born
    assert part in editor.complaint.text
    assert line.text() == typed
    assert editor.is_unsettled

    desk.set(born, **{key: getattr(born, key), "code": "M9"})

    assert line.text() == typed


def test_a_corrected_text_loses_its_complaint(desk, bound):
    born = desk.add(Measure())
    editor = bound(born, "deadline")
    said = []
    editor.complained.connect(said.append)
    type_into(editor.line, "snart")
    leave(editor)
    type_into(editor.line, "1.2.2026")
    leave(editor)

    assert editor.complaint is None
    assert [bool(complaint) for complaint in said] == [True, False]
    assert stored(desk, born).deadline == date(2026, 2, 1)


@pytest.mark.parametrize("key", ["title", "amount", "deadline", "role"])
def test_a_cleared_field_is_empty_in_the_plan(desk, bound, key):
    role = desk.add(Role(title="Leder"))
    born = desk.add(Measure(title="Kurs", amount=5, deadline=date(2026, 1, 1), role=role.id))
    editor = bound(born, key)
    type_into(editor.findChild(QLineEdit), "")
    leave(editor)

    assert getattr(stored(desk, born), key) in ("", None)


def test_leaving_an_unchanged_field_is_no_step(desk, bound):
    born = desk.add(Measure(title="Kurs", amount=1200))
    for key in ("title", "amount"):
        leave(bound(born, key))
    desk.undo()

    assert stored(desk, born) is None


def test_enter_settles_and_says_so(desk, bound, qtbot):
    born = desk.add(Measure())
    editor = bound(born, "title")
    qtbot.keyClicks(editor.line, "Kurs")
    with qtbot.waitSignal(editor.entered, timeout=500):
        qtbot.keyClick(editor.line, Qt.Key.Key_Return)

    assert stored(desk, born).title == "Kurs"


def test_a_change_from_elsewhere_is_shown_but_never_over_typing(desk, bound):
    born = desk.add(Measure(title="Kurs", code="M1"))
    title, code = bound(born, "title"), bound(born, "code")
    type_into(title.line, "Kurs i ris")
    desk.set(born, title="Seminar", code="M2")

    assert title.line.text() == "Kurs i ris"
    assert code.line.text() == "M2"


def test_a_long_text_is_settled_after_a_pause_and_the_cursor_stays(desk, bound, qtbot):
    born = desk.add(Measure())
    editor = bound(born, "description")
    assert isinstance(editor, LongTextEditor)
    editor._pause.setInterval(20)
    qtbot.keyClicks(editor.box, "To kurs ")
    qtbot.waitUntil(lambda: stored(desk, born).description != "")

    assert stored(desk, born).description == "To kurs"
    assert editor.box.toPlainText() == "To kurs "
    assert editor.box.textCursor().position() == 8


def test_a_text_that_could_not_be_stored_stays_in_the_field(desk, bound, store):
    born = desk.add(Measure(title="Kurs"))
    editor = bound(born, "title")
    told = []
    desk.failed.connect(told.append)
    store.refuses = True
    type_into(editor.line, "Nytt navn")
    leave(editor)

    assert told == ["Disken er full."]
    assert editor.line.text() == "Nytt navn"
    assert editor.is_unsettled

    store.refuses = False
    leave(editor)

    assert stored(desk, born).title == "Nytt navn"
    assert not editor.is_unsettled


def test_a_refused_text_waits_for_its_record_to_be_shown_again(desk, bound):
    first, second = desk.add(Measure()), desk.add(Measure(deadline=date(2026, 5, 1)))
    editor = bound(first, "deadline")
    type_into(editor.line, "snart")
    editor.binding.follow(second)

    assert editor.line.text() == "01.05.2026"
    assert editor.complaint is None

    editor.binding.follow(first)

    assert editor.line.text() == "snart"
    assert editor.complaint is not None


def test_an_unborn_record_is_stored_with_its_first_value_and_only_then(desk, bound, qtbot):
    editor = bound(Measure(year=2026), "title")
    leave(editor)

    assert desk.workspace.all(Measure) == ()

    type_into(editor.line, "Kurs")
    with qtbot.waitSignal(editor.binding.born) as told:
        leave(editor)
    type_into(editor.line, "Kurset")
    leave(editor)

    assert [m.title for m in desk.workspace.all(Measure)] == ["Kurset"]
    assert told.args[0].title == "Kurs"
