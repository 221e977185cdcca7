"""In a plan that is only read no field takes what would not be stored, and each says why."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from navplan.domain.fields import Field
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.places import RESOURCES
from navplan.domain.ports import Standing
from navplan.domain.records import Record, fields_of
from navplan.domain.words import Said
from navplan.ui.desk import Desk
from navplan.ui.editors import field_editor
from navplan.ui.forms.form import RecordForm
from tests.memory import MemoryStore, memory_workspace

WHY = "Du kan lese, men ikke endre denne filen."


def desk_of(barred: Said | None) -> Desk:
    store = MemoryStore()
    workspace = memory_workspace(store)
    workspace.add(Goal(title="Færre i kø"))
    workspace.add(Measure(title="Ringe først", year=2026))
    store.stands = Standing(barred=barred)
    return Desk(workspace, Shelf(RESOURCES / "letters"), 2026)


@pytest.fixture
def reading() -> Desk:
    return desk_of(Said(WHY))


ONE_OF_EACH = list({type(f.kind): (kind.record, f) for kind in KINDS for f in fields_of(kind.record)}.values())


@pytest.mark.parametrize(("record", "field"), ONE_OF_EACH, ids=lambda it: getattr(it, "key", ""))
def test_no_field_takes_anything_and_each_says_why(
    qtbot: QtBot, reading: Desk, record: type[Record], field: Field
) -> None:
    editor = field_editor(reading, record, field.key)
    qtbot.addWidget(editor)
    editor.show()
    settled: list[object] = []
    editor.settled.connect(settled.append)
    given = editor.focusProxy()
    before = editor.read()
    if isinstance(given, QLineEdit | QPlainTextEdit):
        QTest.keyClicks(given, "12")
    else:
        assert not given.isEnabled()
    for button in editor.findChildren(QAbstractButton):
        button.click()
    assert editor.settle()
    assert (editor.read(), settled) == (before, [])
    assert WHY in editor.toolTip()
    assert WHY in given.accessibleDescription()


def test_what_stands_in_a_field_can_still_be_copied(qtbot: QtBot, reading: Desk) -> None:
    form = RecordForm(reading, Measure)
    qtbot.addWidget(form)
    form.show_record(reading.workspace.all(Measure)[0])
    form.show()
    line = form.editor("title").focusProxy()
    assert isinstance(line, QLineEdit)
    assert line.isEnabled()
    assert line.isReadOnly()
    line.selectAll()
    assert line.selectedText() == "Ringe først"


def test_nothing_is_added_nor_taken_away_in_a_form_that_is_only_read(qtbot: QtBot, reading: Desk) -> None:
    form = RecordForm(reading, Measure)
    qtbot.addWidget(form)
    form.show_record(reading.workspace.all(Measure)[0])
    form.show()
    awake = {b.text() for b in form.findChildren(QAbstractButton) if b.isEnabled() and b.text().startswith("Legg til")}
    assert awake == set()


def test_in_a_plan_that_can_be_written_every_field_is_open(qtbot: QtBot) -> None:
    desk = desk_of(None)
    form = RecordForm(desk, Measure)
    qtbot.addWidget(form)
    form.show_record(desk.workspace.all(Measure)[0])
    form.show()
    fields = [*form.findChildren(QLineEdit), *form.findChildren(QPlainTextEdit)]
    assert fields
    assert not any(field.isReadOnly() for field in fields)
