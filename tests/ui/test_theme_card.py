"""«Slik er det hos oss»: the theme form of a section is begun, filled in and found on the page Kommunebrev."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.letter import LetterSection
from navplan.domain.modules.themes import FORMS
from navplan.domain.modules.themes.access import AccessDay, AccessSheet
from navplan.domain.modules.themes.programmes import IntroClause, IntroSheet, Volunteer, VolunteerSheet
from navplan.domain.modules.themes.services import HousingSheet
from navplan.domain.modules.themes.steering import Grant
from navplan.domain.places import RESOURCES
from navplan.domain.records import Rows
from navplan.ui.desk import Desk
from navplan.ui.pages import PAGES
from navplan.ui.views.letter.reception_week import ReceptionWeek
from navplan.ui.views.letter.theme_card import ThemeCard
from navplan.ui.views.letter.theme_rows import Fetch, Register
from navplan.ui.views.letter_page import LetterPage
from tests.memory import memory_workspace


@pytest.fixture
def desk(qapp) -> Desk:
    workspace = memory_workspace()
    shelf = Shelf(RESOURCES / "letters")
    bring_in_letter(workspace, shelf.get("kommunebrev-2024"))
    return Desk(workspace, shelf, 2024)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> LetterPage:
    page = LetterPage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 800)
    page.show()
    qtbot.waitExposed(page)
    return page


def cards(page: LetterPage, theme: str) -> list[ThemeCard]:
    section = next(s for s in page.desk.workspace.all(LetterSection) if s.theme == theme)
    page.show_record(section)
    assert page._sheet is not None
    return page._sheet.themes


def test_the_sections_own_form_comes_first_and_those_it_touches_after(page: LetterPage) -> None:
    found = cards(page, "innsatte")
    assert [card.form.KEY for card in found] == ["prison_sheet", "kvp_sheet", "partnership_sheet"]
    assert all(card.is_folded for card in found)
    assert "Innsatte" in found[0].title_label.text()


def test_a_form_is_begun_with_one_press_and_taken_back_with_one_undo(page: LetterPage) -> None:
    card = cards(page, "bolig")[0]
    card.unfold()
    assert card.begin_button.isVisible()
    assert not card.sections
    card.begin_button.click()
    assert len(page.desk.workspace.all(HousingSheet)) == 1
    assert card.begin_button.isHidden() or not card.begin_button.isVisible()
    assert card._missing.isVisible()
    page.desk.undo()
    assert page.desk.workspace.all(HousingSheet) == ()
    assert card.begin_button.isVisible()
    assert not card.sections[0].isVisible()


def test_the_fields_are_made_when_the_card_is_first_unfolded(page: LetterPage) -> None:
    page.desk.add(HousingSheet(offers=4))
    card = cards(page, "bolig")[0]
    assert not card.sections
    card.unfold()
    assert card.sections[0].rows["offers"].editor.value == 4


def test_what_is_settled_is_stored_and_told_on_the_card(page: LetterPage) -> None:
    page.desk.add(HousingSheet())
    card = cards(page, "bolig")[0]
    card.unfold()
    row = next(section.rows["offers"] for section in card.sections if "offers" in section.rows)
    row.editor.show_value(7)
    row.editor.settled.emit(7)
    assert page.desk.workspace.all(HousingSheet)[0].offers == 7
    assert "1 av" in card._chip.accessibleName()


def test_another_years_letter_shows_the_same_form(page: LetterPage) -> None:
    page.desk.add(HousingSheet(reviewed_on=date(2024, 5, 6)))
    card = cards(page, "bolig")[0]
    assert "06.05.2024" in card._state.text()


def test_proposals_are_fetched_in_one_step_and_only_into_an_empty_list(page: LetterPage) -> None:
    page.desk.add(IntroSheet())
    card = cards(page, "introduksjonsprogram")[0]
    card.unfold()
    fetch = card.findChild(Fetch)
    assert fetch.isVisible()
    assert "Sist kontrollert 21.11.2026" in fetch.toolTip()
    fetch.click()
    assert len(page.desk.workspace.all(IntroClause)) == 16
    assert not fetch.isVisible()
    page.desk.undo()
    assert page.desk.workspace.all(IntroClause) == ()
    assert fetch.isVisible()


def test_the_week_in_the_reception_is_a_grid(page: LetterPage) -> None:
    page.desk.add(AccessSheet())
    card = cards(page, "tilgjengelighet")[0]
    card.unfold()
    card.findChild(Fetch).click()
    assert len(page.desk.workspace.all(AccessDay)) == 5
    assert card.findChild(Register) is None


def test_an_organisation_is_added_shown_and_removed(page: LetterPage) -> None:
    page.desk.add(VolunteerSheet())
    card = cards(page, "frivillige")[0]
    card.unfold()
    register = card.findChild(Register)
    register.add_button.click()
    added = page.desk.workspace.all(Volunteer)[0]
    block = register.blocks[added.id]
    assert not block.is_folded
    page.desk.set(added, name="Frivilligsentralen", offer="Kafé")
    assert block.title_label.text() == "Frivilligsentralen"
    block.away.click()
    assert page.desk.workspace.all(Volunteer) == ()
    assert register.blocks == {}


def test_a_point_that_is_not_covered_stands_out_and_one_that_is_stays_quiet(page: LetterPage) -> None:
    sheet = page.desk.add(IntroSheet())
    card = cards(page, "introduksjonsprogram")[0]
    card.unfold()
    point = page.desk.add(IntroClause(sheet=sheet.id, place=4, title="Ansvar", covered="delvis", wording="Enige."))
    block = card.findChild(Register).blocks[point.id]
    assert block.title_label.text() == "4. Ansvar"
    assert not block._chip.isHidden()
    assert block._state.text() == "Enige."
    page.desk.set(point, covered="ja")
    assert block._chip.isHidden()


def test_a_grant_tells_when_the_office_should_be_ready_while_somebody_works_with_it(qtbot: QtBot, desk: Desk) -> None:
    sheet = desk.add(FORMS["tilskudd"]())
    register = Register(desk, Rows(Grant.KEY, "sheet"))
    qtbot.addWidget(register)
    grant = desk.add(Grant(sheet=sheet.id, name="Tilskudd", deadline=date(2027, 2, 1)))
    register.show_parent(sheet)
    assert "egen frist 11.01.2027" in register.blocks[grant.id]._state.text()
    desk.set(grant, status="sendt")
    register.show_parent(sheet)
    assert "egen frist" not in register.blocks[grant.id]._state.text()


def test_what_is_missing_of_the_week_leads_to_the_week(page: LetterPage) -> None:
    page.desk.add(AccessSheet())
    card = cards(page, "tilgjengelighet")[0]
    card.unfold()
    week = card.findChild(ReceptionWeek)
    assert any("verken i avtalen eller her" in problem.said.words() for problem in card._missing._problems)
    asked = []
    week.go_to = lambda: asked.append(True)
    card.go_to("")
    assert asked == [True]


def test_a_form_and_what_rests_on_it_are_found_in_the_letter(page: LetterPage) -> None:
    sheet = page.desk.add(VolunteerSheet())
    volunteer = page.desk.add(Volunteer(sheet=sheet.id, name="Sentralen", offer="Kafé"))
    page.show_record(volunteer)
    assert page._sheet is not None
    assert page._sheet.section.theme == "frivillige"
    assert not page._sheet.themes[0].is_folded


def test_every_kind_of_the_forms_leads_to_the_letter() -> None:
    keys = next(page.keys for page in PAGES if page.key == "letter")
    assert {"access_sheet", "grant", "intro_clause", "expectation"} <= set(keys)
