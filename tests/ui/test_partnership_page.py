"""The agreement on screen: a document with blanks, its gaps, its lock and its versions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from navplan.domain.modules.office import Municipality, Office
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.gaps import gap_check, temperature
from navplan.domain.modules.partnership.parts_office import LeaderPlace, LegalSource
from navplan.domain.modules.partnership.parts_work import GuideAnswer
from tests.domain.partnership.whole import now, signed_agreement, whole_agreement
from tests.ui.partnership_steps import NOW, open_page, words


@pytest.fixture
def page_of(desk, qtbot, monkeypatch):
    kept = []

    def make():
        kept.append(open_page(desk, qtbot, monkeypatch))
        return kept[-1]

    yield make
    kept.clear()


def test_an_empty_plan_says_what_belongs_here_and_begins_with_what_the_plan_knows(page_of, workspace):
    office = workspace.add(Office(name="Nav Fjordvik"))
    workspace.add(Municipality(office=office.id, name="Fjordvik", number="9999"))
    page = page_of()
    assert page.agreement.empty.isVisible()
    page.agreement.empty.button.click()
    (agreement,) = workspace.all(Agreement)
    assert agreement.office_name == "Nav Fjordvik"
    assert [party.name for party in workspace.all(workspace.kind("agreement_party").record)] == ["Fjordvik"]
    assert page.agreement.clauses.count() == 17
    workspace.undo()
    assert page.agreement.empty.isVisible()


def test_the_contents_say_how_full_each_clause_is(page_of, workspace):
    agreement = whole_agreement(workspace)
    page = page_of()
    told = [page.agreement.clauses.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(17)]
    assert told[3] == "Organisering og drift: fylt ut, 3 av 3"
    assert told[5].startswith("Ansettelse: ikke begynt, 0 av")
    workspace.set(agreement, area="")
    told = page.agreement.clauses.item(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Organisering og drift: begynt, 2 av 3"


def test_the_temperature_on_screen_is_the_gap_checks(page_of, workspace):
    agreement = whole_agreement(workspace)
    page = page_of()
    assert page.agreement.warmth.accessibleName() == "Avtaletemperatur: Ingen mangler"
    workspace.set(agreement, agenda_owner="", organisation="")
    expected = temperature(gap_check(now(workspace, agreement), workspace, NOW)).said().words()
    assert expected == "1 røde, 1 gule"
    assert page.agreement.warmth.accessibleName() == f"Avtaletemperatur: {expected}"


def test_a_gap_leads_to_its_field_or_to_a_new_row(page_of, workspace, qtbot):
    agreement = whole_agreement(workspace)
    workspace.set(agreement, agenda_owner="")
    workspace.remove(workspace.all(LeaderPlace)[0])
    page = page_of()
    agenda, leader = page.agreement.gaps
    page.agreement.go_to_gap(agenda)
    assert page.agreement.sheet.shown[1] == "A5"
    field = page.agreement.sheet.sections[0].rows["agenda_owner"].editor
    qtbot.waitUntil(lambda: field.isAncestorOf(QApplication.focusWidget() or page))
    page.agreement.go_to_gap(leader)
    editor = page.agreement.row_panel._form.editor("management_group")
    editor.focusProxy().setText("Kommunedirektørens ledergruppe")
    editor.settle()
    assert [place.management_group for place in workspace.all(LeaderPlace)] == ["Kommunedirektørens ledergruppe"]


def test_law_guide_and_useful_are_told_apart_in_words(page_of, workspace):
    agreement = whole_agreement(workspace)
    workspace.set(agreement, user_council="", agenda_owner="")
    page = page_of()
    page.agreement.clauses.choose("A13")
    said = [
        chip.accessibleName()
        for line in page.agreement.guide.gap_lines
        for chip in line.findChildren(type(page.agreement.warmth))
    ]
    assert said == ["Rød", "Lov"] * 2, "G1 and G12"
    page.agreement.clauses.choose("A5")
    said = [
        chip.accessibleName()
        for line in page.agreement.guide.gap_lines
        for chip in line.findChildren(type(page.agreement.warmth))
    ]
    assert said == ["Gul", "Veileder"]


def test_a_blank_in_the_clause_is_a_field_that_is_stored(page_of, workspace):
    agreement = whole_agreement(workspace)
    page = page_of()
    page.agreement.clauses.choose("A2")
    editor = next(s.rows["purpose"].editor for s in page.agreement.sheet.sections if "purpose" in s.rows)
    editor.focusProxy().setPlainText("Flere i arbeid.")
    editor.settle()
    assert now(workspace, agreement).purpose == "Flere i arbeid."


def test_personal_data_in_a_clause_is_stopped_and_stays_on_screen(page_of, workspace):
    agreement = whole_agreement(workspace)
    page = page_of()
    page.agreement.clauses.choose("A2")
    editor = next(s.rows["purpose"].editor for s in page.agreement.sheet.sections if "purpose" in s.rows)
    editor.focusProxy().setPlainText("Ring 22 33 44 55 om saken.")
    assert not editor.settle()
    assert now(workspace, agreement).purpose == ""
    assert editor.complaint is not None


def test_a_question_that_was_not_read_is_shown_as_such_and_can_be_written(page_of, workspace):
    whole_agreement(workspace)
    page = page_of()
    page.agreement.clauses.choose("A8")
    assert any("Fyll inn fra veilederen" in text for text in words(page.agreement.guide))
    assert workspace.all(GuideAnswer) == ()


def test_what_stops_the_signature_is_said_and_the_draft_stays(page_of, workspace, desk, qtbot):
    agreement = whole_agreement(workspace)
    workspace.set(agreement, area="", status="hoering")
    page = page_of()
    with qtbot.waitSignal(desk.failed) as told:
        page.agreement.step_button.click()
    assert told.args == [
        "Avtalen kan ikke bli klar til signering ennå. 1 ting mangler, først dette: Dekningsområde er ikke fylt ut."
    ]
    assert now(workspace, agreement).status == "hoering"


def test_a_signed_version_has_no_fields_for_its_text_and_offers_the_next_version(page_of, workspace):
    signed = signed_agreement(workspace)
    page = page_of()
    page.agreement.clauses.choose("A4")
    assert page.agreement.sheet.sections == []
    assert signed.organisation in words(page.agreement.sheet)
    assert not page.agreement.step_button.isVisible()
    page.agreement.next_button.click()
    assert page.agreement.agreement.version == "2.0"
    assert page.agreement.sheet.sections != []
    assert not page.agreement.next_button.isVisible()
    page.agreement.show_version(signed.id)
    assert not page.agreement.next_button.isVisible(), "an open draft is gone on with"


def test_a_control_of_legal_sources_is_noted_on_a_signed_version(page_of, workspace, qtbot):
    signed_agreement(workspace)
    page = page_of()
    workspace.set(workspace.all(LegalSource)[0], checked_on=None)
    page.agreement.clauses.choose("A1")
    qtbot.waitUntil(lambda: len(page.agreement.guide.gap_lines) == 1)
    (line,) = page.agreement.guide.gap_lines
    line.settled.emit(line._gap)
    assert page.agreement.gaps == ()
    qtbot.waitUntil(lambda: page.agreement.guide.gap_lines == [])


def test_the_differences_show_words_taken_out_and_put_in(page_of, workspace):
    signed_agreement(workspace)
    page = page_of()
    page.agreement.next_button.click()
    draft = page.agreement.agreement
    workspace.set(draft, organisation="Tre avdelinger, oppfølging og sosiale tjenester.")
    page.agreement.differences_button.setChecked(True)
    text = page.agreement.differences.toPlainText()
    assert "Fra versjon 1.0 til versjon 2.0" in text
    assert "Organisasjonsmodell: To Tre avdelinger," in text
    assert "Dekningsområde" not in text


def test_all_gaps_and_all_that_stops_the_signature_stand_in_one_panel(page_of, workspace):
    agreement = whole_agreement(workspace)
    workspace.set(agreement, area="", agenda_owner="", organisation="")
    page = page_of()
    page.agreement.gaps_button.click()
    assert [line._gap.code for line in page.agreement.guide.gap_lines] == ["G1", "G5"]
    assert "Dekningsområde er ikke fylt ut." in words(page.agreement.guide)


def test_an_answer_to_a_question_is_stored_and_all_its_fields_can_be_reached(page_of, workspace):
    agreement = whole_agreement(workspace)
    page = page_of()
    page.agreement.clauses.choose("A2")
    line = page.agreement.guide.question_lines[0]
    assert not line.more_button.isVisibleTo(line)
    assert not line._rows[-1].isVisibleTo(line)
    line._rows[0].editor.settled.emit("delvis")
    (answer,) = workspace.all(GuideAnswer)
    assert (answer.agreement, answer.question, answer.answer) == (agreement.id, "2.0-1", "delvis")
    assert line._rows[-1].isVisibleTo(line)
    line.more_button.click()
    assert page.agreement.row_panel._form.record == answer
