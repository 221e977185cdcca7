"""The form of a record: every kind builds, fills and is freed; what is missing, removed, refused and stopped."""

import gc
import weakref
from datetime import date
from itertools import pairwise

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Expectation, Letter, LetterSection
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.privacy import PrivacyGuard
from navplan.domain.records import Section, field_of
from navplan.domain.workspace import Workspace
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.forms.spans import places
from tests.memory import Counter, MemoryStore
from tests.ui.steps import rows_of, stored


@pytest.fixture(scope="module")
def a_small_heap():
    """What other tests have left is not looked through at each collection: in a full run that took most of the time."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("a_small_heap")
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_the_form_of_every_kind_builds_fills_and_is_freed(desk, qtbot, kind):
    born = desk.workspace.add(kind.record(id="first"))
    form = RecordForm(desk, kind.record)
    form.show_record(born)
    wanted = {key for part in kind.form if isinstance(part, Section) for key in part.rows}

    assert {key for key in wanted if form.editor(key).value != getattr(born, key)} == set()
    assert all(form.editor(key).objectName() == f"{kind.key}.{key}" for key in wanted)
    assert not form.is_unsettled

    watched = weakref.ref(form)
    inner = [form.editor(key) for key in wanted]
    form.deleteLater()
    del form
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    desk.workspace.add(kind.record(id="second"))
    desk.choose_year(2027)

    assert not any(shiboken6.isValid(editor) for editor in inner)
    del inner
    gc.collect()

    assert watched() is None


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_fields_of_a_section_stand_in_order_without_covering_each_other(kind):
    for part in kind.form:
        if isinstance(part, Section):
            taken = places(field_of(kind.record, key) for key in part.rows)

            assert taken == sorted(taken)
            assert all(column + span <= 6 for _row, column, span in taken)
            assert all(
                row < other or column + span <= start for (row, column, span), (other, start, _span) in pairwise(taken)
            )


def test_a_long_text_half_typed_is_stored_before_another_record_is_shown(desk, form_of):
    first, second = desk.add(Measure(title="a")), desk.add(Measure(title="b"))
    form = form_of(first)
    form.editor("description").box.setPlainText("Vi lager en rutine")
    form.show_record(second)

    assert stored(desk, first).description == "Vi lager en rutine"
    assert form.editor("description").box.toPlainText() == ""
    assert stored(desk, second) == second


def test_typing_in_one_field_survives_changes_of_another(desk, form_of):
    born = desk.add(Measure(title="Kurs", code="M1"))
    form = form_of(born)
    form.editor("title").line.insert(" i ris")
    typed = form.editor("title").line.text()
    desk.set(born, code="M2", deadline=date(2026, 5, 1))

    assert form.editor("title").line.text() == typed
    assert form.editor("deadline").line.text() == "01.05.2026"
    assert form.is_unsettled


def test_what_is_missing_is_said_on_top_and_at_its_field_and_can_be_gone_to(desk, form_of, qtbot):
    born = desk.add(Measure(title="Kurs", status="ferdig"))
    form = form_of(born)

    assert form._missing.isVisible()
    assert form._missing.words.text().startswith("4 ting gjenstår")
    assert "mangler frist" in form._rows["deadline"]._below.text()
    assert form._rows["deadline"].complaint == ""

    qtbot.mouseClick(form._missing.button, Qt.MouseButton.LeftButton)

    assert form.editor("deadline").line is form.focusWidget()

    desk.set(born, deadline=date(2026, 5, 1))

    assert "mangler frist" not in form._rows["deadline"]._below.text()
    assert form._missing.words.text().startswith("3 ting gjenstår")


def test_going_to_a_field_unfolds_its_section(desk, form_of):
    form = form_of(desk.add(Measure(amount=1200)))
    card = next(card for card in form._sections if "amount" in card.rows)

    assert card.is_folded
    assert "1\u00a0200" in card._state.text()

    form.go_to("amount")

    assert not card.is_folded


def test_a_new_record_says_nothing_of_what_is_missing_until_it_is_born(desk, form_of):
    form = form_of(Measure(year=2026))
    told = []
    form.shown.connect(told.append)

    assert not form._missing.isVisible()
    assert not rows_of(form, "task")._add.isEnabled()

    form.editor("title").put_back("Kurs")
    form.editor("code").put_back("T1")
    (born,) = desk.workspace.all(Measure)

    assert (born.title, born.code, born.year) == ("Kurs", "T1", 2026)
    assert [record.title for record in told] == ["Kurs"]
    assert rows_of(form, "task")._add.isEnabled()
    assert form._missing.isVisible()


def test_a_removed_record_leaves_an_empty_form_and_undo_brings_it_back(desk, form_of):
    born = desk.add(Measure(title="Kurs"))
    form = form_of(born)
    form.editor("title").line.setFocus()
    desk.remove(born)

    assert form.record is None
    assert form._pile.currentIndex() == 1

    desk.undo()

    assert form.record == born
    assert form._pile.currentIndex() == 0


def test_a_narrow_form_has_its_fields_under_each_other(desk, form_of, qtbot):
    form = form_of(desk.add(Measure()), width=420)
    start, deadline = form._rows["start"], form._rows["deadline"]
    qtbot.waitUntil(lambda: deadline.x() == start.x() and deadline.y() > start.y())
    form.resize(900, 700)
    qtbot.waitUntil(lambda: deadline.y() == start.y() and deadline.x() > start.x())


def test_a_text_the_privacy_guard_stops_stays_with_its_complaint(desk, form_of):
    born = desk.add(Measure(title="Kurs"))
    form = form_of(born)
    form.editor("description").put_back("Ring 01017012340 i morgen")

    assert stored(desk, born) == born
    assert "fødselsnummer" in form._rows["description"].complaint
    assert form.editor("description").box.toPlainText() == "Ring 01017012340 i morgen"
    assert not form.settle()


def test_a_number_that_is_no_birth_number_can_be_let_through_from_the_complaint(qapp, form_of, desk):
    guardian = PrivacyGuard()
    mine = Desk(Workspace(MemoryStore(), KINDS, guardian, Counter()), desk.shelf, 2026)
    born = mine.add(Measure())
    form = form_of(born, on=mine)
    form.editor("description").put_back("Arkivsak 01017012345")
    button = form._rows["description"]._way_out

    assert stored(mine, born).description == ""
    assert button.isVisible()

    button.click()

    assert stored(mine, born).description == "Arkivsak 01017012345"
    assert form._rows["description"].complaint == ""
    assert not button.isVisible()
    assert [met.field_key for met in guardian.accepted] == ["description"]


def test_a_role_can_be_made_where_it_is_missed(desk, form_of):
    born = desk.add(Measure())
    form = form_of(born)
    form.editor("role").put_back("Fagansvarlig KVP")
    button = form._rows["role"]._way_out

    assert button.text() == "Opprett rolle «Fagansvarlig KVP»"

    button.click()
    (role,) = desk.workspace.all(Role)

    assert role.title == "Fagansvarlig KVP"
    assert stored(desk, born).role == role.id


def test_what_needs_more_than_a_name_cannot_be_made_from_a_link(desk, form_of):
    form = form_of(desk.add(Goal()))
    form.editor("parent").put_back("Finnes ikke")

    assert form.editor("parent").complaint.act is None


def test_links_are_picked_from_a_list_and_taken_away_by_their_chip(desk, form_of):
    goals = [desk.add(Goal(code=f"M{n}", title="Mål")) for n in range(3)]
    born = desk.add(Measure(goals=(goals[0].id,)))
    form = form_of(born)
    editor = form.editor("goals")
    editor.open_list()
    ticks = editor._list
    ticks.list.item(2).setCheckState(Qt.CheckState.Checked)

    assert stored(desk, born).goals == (goals[0].id,)

    ticks.hide()

    assert set(stored(desk, born).goals) == {goals[0].id, goals[2].id}

    editor._on_taken_away(goals[0].id)

    assert stored(desk, born).goals == (goals[2].id,)

    desk.undo()

    assert len(stored(desk, born).goals) == 2
    assert len(editor.value) == 2


def test_the_list_to_pick_from_is_searched_by_words(desk, form_of):
    for n in range(12):
        desk.add(Goal(code=f"M{n}", title="Bolig" if n == 5 else "Arbeid"))
    form = form_of(desk.add(Measure()))
    editor = form.editor("goals")
    editor.open_list()
    ticks = editor._list
    ticks.search.setText("bol")

    assert [ticks.list.item(n).text() for n in range(12) if not ticks.list.item(n).isHidden()] == ["M5 Bolig"]

    ticks.search.returnPressed.emit()

    assert len(form.record.goals) == 1


def test_choices_keep_the_order_of_their_vocabulary(desk, form_of):
    section = desk.add(LetterSection(letter=desk.add(Letter()).id, title="Bolig"))
    born = desk.add(Expectation(section=section.id, wording="Sørg for bolig"))
    form = form_of(born)
    editor = form.editor("also")
    for key in ("nav_leder", "kommune"):
        editor._on_ticked(key, True)
    editor.settle()

    assert stored(desk, born).also == ("kommune", "nav_leder")
