"""Most widgets of a page are those of its forms: a form has none before somebody looks at a record in it."""

import pytest
from pytestqt.qtbot import QtBot

from navplan.domain.modules.plan import Measure
from navplan.ui.desk import Desk
from navplan.ui.editors import Editor
from navplan.ui.forms.form import RecordForm


@pytest.fixture
def form(desk: Desk, qtbot: QtBot) -> RecordForm:
    form = RecordForm(desk, Measure)
    qtbot.addWidget(form)
    return form


def test_a_form_that_shows_nothing_or_is_not_seen_has_no_fields(form: RecordForm) -> None:
    form.show()
    assert form.findChildren(Editor) == []

    form.hide()
    form.show_record(form.desk.workspace.add(Measure(title="Kurs")))
    assert form.findChildren(Editor) == []


def test_it_shows_the_record_as_it_is_now_when_it_is_seen(form: RecordForm) -> None:
    born = form.desk.workspace.add(Measure(title="Kurs"))
    form.show_record(born)
    form.desk.workspace.set(born, title="Kurs i risiko")
    assert form.findChildren(Editor) == []

    form.show()
    assert form.editor("title").value == "Kurs i risiko"
    assert form.editor("title").isVisible()


def test_it_shows_at_once_what_comes_while_it_is_seen(form: RecordForm) -> None:
    form.show()
    form.show_record(form.desk.workspace.add(Measure(title="Kurs")))
    assert form.editor("title").isVisible()

    made = form.findChildren(Editor)
    form.show_record(form.desk.workspace.add(Measure(title="Opplæring")))
    assert form.findChildren(Editor) == made
    assert form.editor("title").value == "Opplæring"


def test_a_field_that_is_asked_for_is_there(form: RecordForm) -> None:
    form.show_record(Measure())
    form.go_to("deadline")

    assert form.editor("deadline").value is None
