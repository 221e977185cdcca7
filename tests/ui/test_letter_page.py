"""The Kommunebrev page: what the letter asks, how the office stands, and what a leader does there in a hurry."""

import gc
import weakref
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from navplan.domain.coverage import expectations_of, letter_tally, section_tally, sections_of
from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection, Treatment
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.relation import Carried
from navplan.domain.places import RESOURCES
from navplan.ui.desk import Desk
from navplan.ui.theme import apply_theme
from navplan.ui.views.letter.section_tree import ID, TALLY, coverage_words
from navplan.ui.views.letter_page import LetterPage
from tests.memory import memory_workspace


@pytest.fixture
def letter_desk(qapp) -> Desk:
    apply_theme(qapp, "light")
    workspace = memory_workspace()
    shelf = Shelf(RESOURCES / "letters")
    bring_in_letter(workspace, shelf.get("kommunebrev-2024"))
    return Desk(workspace, shelf, 2024)


@pytest.fixture
def page(qtbot: QtBot, letter_desk: Desk) -> LetterPage:
    page = LetterPage(letter_desk)
    qtbot.addWidget(page)
    page.resize(1150, 700)
    page.show()
    qtbot.waitExposed(page)
    return page


def demand(page: LetterPage) -> Expectation:
    """The first expectation shown that is a demand on the office."""
    letter = page.desk.workspace.all(Letter)[0]
    for section in sections_of(letter, page.desk.workspace):
        if section_tally(section, page.desk.workspace).total > 1:
            page.show_record(section)
            found = [e for e in expectations_of(section, page.desk.workspace) if e.modality == "skal"]
            if found:
                return found[0]
    raise AssertionError("the letter demands nothing")


def card_of(page: LetterPage, expectation: Expectation):
    page.show_record(expectation)
    return next(c for c in page._sheet.cards if c.expectation.id == expectation.id)


def test_every_section_of_the_letter_stands_in_the_tree_with_its_coverage(page: LetterPage) -> None:
    letter = page.desk.workspace.all(Letter)[0]
    model = page._tree.model()
    found = {}

    def walk(parent) -> None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            found[index.data(ID)] = index.data(TALLY)
            walk(index)

    walk(model.invisibleRootItem().index())

    sections = sections_of(letter, page.desk.workspace)
    assert [s.id for s in sections] == list(found)
    assert {s.id: section_tally(s, page.desk.workspace) for s in sections} == found


def test_every_section_of_every_bundled_letter_opens_as_a_form_with_all_its_expectations(qtbot: QtBot, qapp) -> None:
    apply_theme(qapp, "light")
    workspace, shelf = memory_workspace(), Shelf(RESOURCES / "letters")
    for id in shelf.ids():
        bring_in_letter(workspace, shelf.get(id))
    page = LetterPage(Desk(workspace, shelf, 2024))
    qtbot.addWidget(page)
    seen = 0
    for letter in workspace.all(Letter):
        for section in sections_of(letter, workspace):
            page.show_record(section)
            sheet = page._sheet
            qtbot.waitUntil(lambda sheet=sheet: not sheet._waiting)

            assert sheet.section.id == section.id
            assert [e.id for e in expectations_of(section, workspace)] == [c.expectation.id for c in sheet.cards]
            seen += len(sheet.cards)

    assert seen == 432


def test_a_verdict_is_stored_with_its_date_and_counts_at_once(page: LetterPage) -> None:
    expectation = demand(page)
    before = letter_tally(page.desk.workspace.all(Letter)[0], page.desk.workspace).assessed
    card = card_of(page, expectation)

    card._verdict._result.settled.emit("delvis")

    own = page.desk.workspace.linked(Assessment, "expectation", expectation.id)[0]
    assert (own.result, own.assessed_on, own.again) == ("delvis", date.today(), False)
    assert letter_tally(page.desk.workspace.all(Letter)[0], page.desk.workspace).assessed == before + 1
    index = page._tree.currentIndex()
    assert coverage_words(section_tally(page._sheet.section, page.desk.workspace)) in index.data(
        Qt.ItemDataRole.AccessibleTextRole
    )


def test_work_and_verdict_are_two_answers_of_one_assessment(page: LetterPage) -> None:
    expectation = demand(page)
    card = card_of(page, expectation)

    card._verdict._work.settled.emit("pagar")
    card._verdict._result.settled.emit("oppfylt")

    found = page.desk.workspace.linked(Assessment, "expectation", expectation.id)
    assert [(a.work, a.result) for a in found] == [("pagar", "oppfylt")]


def test_a_comment_typed_in_the_unfolded_card_belongs_to_the_same_assessment(page: LetterPage, qtbot: QtBot) -> None:
    expectation = demand(page)
    card = card_of(page, expectation)
    card.begin()
    box = card._panel._rows["comment"].editor.box
    qtbot.keyClicks(box, "Vi mangler kveldsåpent.")
    card._panel._rows["comment"].editor.settle()
    card._verdict._result.settled.emit("ikke_oppfylt")

    found = page.desk.workspace.linked(Assessment, "expectation", expectation.id)
    assert [(a.comment, a.result) for a in found] == [("Vi mangler kveldsåpent.", "ikke_oppfylt")]


def test_undo_takes_the_verdict_back_on_the_screen_too(page: LetterPage) -> None:
    expectation = demand(page)
    card = card_of(page, expectation)
    card._verdict._result.settled.emit("oppfylt")
    page.desk.undo()

    assert card._verdict._result.value == "ikke_vurdert"
    assert page.desk.workspace.linked(Assessment, "expectation", expectation.id) == ()


def test_a_new_measure_from_here_has_code_year_source_and_owner(page: LetterPage, qtbot: QtBot) -> None:
    expectation = demand(page)
    card = card_of(page, expectation)
    card.set_open(True)
    field = card.findChild(QLineEdit, "new_measure")
    qtbot.keyClicks(field, "Utvide åpningstiden")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    measure = page.desk.workspace.all(Measure)[0]
    assert (measure.title, measure.code, measure.year) == ("Utvide åpningstiden", "T1", 2024)
    assert measure.expectations == (expectation.id,)
    assert field.text() == ""
    assert "1 tiltak" in card._facts.text()


def test_a_measure_that_points_to_a_person_stays_in_its_field_with_the_reason(page: LetterPage, qtbot: QtBot) -> None:
    card = card_of(page, demand(page))
    card.set_open(True)
    field = card.findChild(QLineEdit, "new_measure")
    field.setText("Følge opp 12345678901")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert page.desk.workspace.all(Measure) == ()
    assert field.text() == "Følge opp 12345678901"
    assert card._panel._measures._said.text()


def test_the_filter_shows_only_what_is_not_assessed(page: LetterPage) -> None:
    expectation = demand(page)
    card = card_of(page, expectation)
    card.set_open(False)
    card._verdict._result.settled.emit("oppfylt")
    page._sheet._filter.set_value("open")
    page._sheet._on_filter("open")

    assert card.isHidden()
    assert all(c.isHidden() for c in page._sheet.cards if c.expectation.modality == "info")


def test_a_partnership_treatment_is_added_and_says_what_it_waits_for(page: LetterPage) -> None:
    demand(page)
    treatments = page._sheet._treatments
    treatments._on_add()
    treatment = page.desk.workspace.all(Treatment)[0]
    page.desk.set(treatment, case="3/24", met_on=date(2024, 2, 12), decision_line="stat")

    block = treatments._blocks[treatment.id]
    assert "12.02.2024 · sak 3/24" in block.title_label.text()
    assert page._sheet.section.id == treatment.section


def test_show_record_finds_the_way_from_evidence_to_its_expectation(page: LetterPage) -> None:
    expectation = demand(page)
    own = page.desk.workspace.add(Assessment(expectation=expectation.id))
    evidence = page.desk.workspace.add(Evidence(assessment=own.id, title="Rutine"))
    first = sections_of(page.desk.workspace.all(Letter)[0], page.desk.workspace)[0]
    page.show_record(first)
    page.show_record(evidence)

    assert page._sheet.section.id == expectation.section
    assert [c.expectation.id for c in page._sheet.cards if c.is_open] == [expectation.id]


def test_a_year_without_a_letter_offers_to_bring_one_in(page: LetterPage) -> None:
    page.desk.choose_year(2023)

    assert page._pile.currentIndex() == 1
    assert page._empty.button.text() == "Hent inn brev"
    assert page.waiting() == 0


def test_an_unknown_catalogue_is_said_and_nothing_is_dropped(page: LetterPage) -> None:
    letter = page.desk.workspace.all(Letter)[0]
    page.desk.set(letter, catalogue="kommunebrev-1999")

    assert page._source.isVisible()
    assert page._source.words == "Ukjent brev"
    assert page._sheet is not None


def test_waiting_counts_the_demands_without_a_verdict(page: LetterPage) -> None:
    tally = letter_tally(page.desk.workspace.all(Letter)[0], page.desk.workspace)

    assert page.waiting() == tally.total - tally.assessed > 0


def test_the_page_is_freed_when_it_is_closed(qtbot: QtBot, letter_desk: Desk) -> None:
    page = LetterPage(letter_desk)
    page.show_record(demand(page))
    gone = weakref.ref(page)
    page.deleteLater()
    del page
    qtbot.wait(10)
    gc.collect()

    assert gone() is None


def test_ctrl_page_down_and_up_turn_the_tabs(page: LetterPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page._tree.setFocus()
    qtbot.keyClick(page._tree, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.tabs.value() == "changes"
    assert page._pile.currentWidget() is page.changes

    page.tabs.setFocus()
    qtbot.keyClick(page.tabs, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert page.tabs.value() == "form"
    assert page._pile.currentIndex() == 0


def test_the_tab_is_made_when_it_is_first_shown(page: LetterPage) -> None:
    assert page.changes is None
    page._choose_tab("changes")

    assert page.changes is not None


def test_the_first_line_of_the_menu_reads_a_letter_from_a_file(page: LetterPage, qtbot: QtBot) -> None:
    page._bring.click()
    menu = page.findChild(QMenu)
    first = menu.actions()[0]
    assert first.text() == "Les inn fra fil …"
    with qtbot.waitSignal(page.desk.wants_letter_file, timeout=1000):
        first.trigger()
    menu.close()


def test_going_to_an_expectation_shows_the_form(page: LetterPage) -> None:
    expectation = demand(page)
    page._choose_tab("changes")
    page.show_record(expectation)

    assert page.tabs.value() == "form"
    assert page._pile.currentIndex() == 0


def test_a_carried_assessment_says_from_which_year_and_leads_there(page: LetterPage, qtbot: QtBot) -> None:
    workspace, new = page.desk.workspace, demand(page)
    before = workspace.add(Letter(title="I fjor", year=2023))
    section = workspace.add(LetterSection(letter=before.id, title="Bolig"))
    old = workspace.add(Expectation(section=section.id, wording="Det samme i fjor"))
    source = workspace.add(Assessment(expectation=old.id, result="oppfylt"))
    own = workspace.add(Assessment(expectation=new.id, again=True))
    assert card_of(page, new).origin.isHidden()
    letter = next(found for found in workspace.all(Letter) if found.year == 2024)
    workspace.add(Carried(letter=letter.id, kind_key="assessment", old_id=source.id, new_id=own.id))
    page._sheet.refresh(None)
    line = card_of(page, new).origin
    assert line.text() == "Hentet fra 2023 – må vurderes på nytt"

    with qtbot.waitSignal(page.desk.asked_for) as asked:
        line.click()
    assert asked.args == [old]
    card_of(page, new)._verdict._result.settled.emit("delvis")
    assert card_of(page, new).origin.text() == "Hentet fra 2023"


@pytest.mark.parametrize(("width", "is_beside"), [(1150, False), (1880, True)])
def test_what_is_done_stands_beside_what_is_expected_where_there_is_room(
    qtbot: QtBot, page: LetterPage, width: int, is_beside: bool
) -> None:
    card = card_of(page, demand(page))
    page.resize(width, 900)
    sheet = page._sheet

    def stands_beside() -> bool:
        plan, first = (part.mapTo(sheet, part.rect().topLeft()) for part in (sheet._plan, sheet.cards[0]))
        return plan.x() > first.x() + sheet.cards[0].width()

    qtbot.waitUntil(lambda: sheet._column.is_beside == is_beside and stands_beside() == is_beside)
    assert card.width() <= 820
