"""Endringer fra i fjor: counts that add up, and every change decided from the keyboard."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from navplan.domain.letters.catalogue import Shelf
from navplan.domain.letters.compare import store_proposals
from navplan.domain.modules.letter import Expectation, Letter, LetterSection
from navplan.domain.modules.office import Role
from navplan.domain.modules.relation import Relation
from navplan.domain.places import RESOURCES
from navplan.domain.words import Said
from navplan.ui.desk import Desk
from navplan.ui.views.changes.changes_view import DONE, LIST, NO_OLDER, NOT_COMPARED, NOTHING
from navplan.ui.views.letter_page import LetterPage
from tests.memory import memory_workspace
from tests.ui.two_letters import choose, ids, now, open_changes, press, relations, two_letters


@pytest.fixture
def letters(workspace):
    return two_letters(workspace)


@pytest.fixture
def page(desk, letters, qtbot):
    return open_changes(desk, qtbot)


@pytest.fixture
def view(page):
    page.changes.find_changes()
    page.changes.list.setFocus()
    return page.changes


def test_letters_are_compared_first_when_somebody_asks(page, workspace, letters):
    assert page.changes.pile.currentIndex() == NOT_COMPARED
    page.changes.find_changes()

    assert page.changes.pile.currentIndex() == LIST
    assert len(relations(workspace, letters)) == 4
    page.desk.undo()
    assert workspace.all(Relation) == ()
    assert page.changes.pile.currentIndex() == NOT_COMPARED


def test_the_counts_on_screen_add_up_to_both_letters(view):
    shown = {key: tuple(map(int, chip.counts)) for key, chip in view.band.chips.items() if not chip.isHidden()}

    assert shown.pop("") == (3, 3)
    assert shown == {"lik": (1, 1), "endret": (1, 1), "ny": (0, 1), "utgatt": (1, 0)}
    assert "3 i 2026, 3 i 2025" in view.band.chips[""].accessibleName()


def test_they_add_up_for_the_letters_that_come_with_the_program(qapp, qtbot):
    from navplan.domain.letters.bring_in import bring_in_letter

    workspace, shelf = memory_workspace(), Shelf(RESOURCES / "letters")
    for id in ("kommunebrev-2023", "kommunebrev-2024"):
        bring_in_letter(workspace, shelf.get(id))
    page = LetterPage(Desk(workspace, shelf, 2024))
    qtbot.addWidget(page)
    page._choose_tab("changes")
    page.show()
    page.changes.find_changes()
    counts = {key: tuple(map(int, chip.counts)) for key, chip in page.changes.band.chips.items()}
    total = counts.pop("")

    assert total == (136, 106)
    assert tuple(sum(column) for column in zip(*counts.values(), strict=True)) == total


def test_a_class_filters_the_list_and_a_second_click_lets_go(view, workspace, letters):
    view.band.chips["ny"].click()
    assert ids(view) == [relations(workspace, letters)[((), ("fresh",))].id]

    view.band.chips["ny"].click()
    assert len(ids(view)) == 4


def test_the_gap_lists_hold_what_has_nothing_on_the_other_side(view):
    view.shown._choose("fresh")
    assert [row.change.new[0].id for row in view.list.rows.rows if hasattr(row, "id")] == ["fresh"]

    view.shown._choose("gone")
    assert [row.change.old[0].id for row in view.list.rows.rows if hasattr(row, "id")] == ["gone"]


def test_g_accepts_goes_to_the_next_and_u_takes_it_back(view, workspace, letters, qtbot):
    role = workspace.add(Role(title="Nav-leder"))
    view.show_letter(letters[1])
    view.bar.roles.setCurrentIndex(view.bar.roles.findData(role.id))
    first, second = ids(view)[:2]
    view.list.choose(first)
    press(view, qtbot, [Qt.Key.Key_G])

    relation = workspace.get(Relation, first)
    assert (relation.status, relation.decided_by) == ("godtatt", role.id)
    assert relation.decided_on is not None
    assert first not in ids(view)
    assert view.list.id == second
    press(view, qtbot, [Qt.Key.Key_U])
    assert workspace.get(Relation, first).status == "foreslatt"
    assert view.list.id == first


def test_a_decided_change_that_stays_on_screen_gives_way_to_the_next(view, workspace, qtbot):
    view.shown._choose("all")
    found = ids(view)
    view.list.choose(found[0])
    press(view, qtbot, [Qt.Key.Key_G])

    assert ids(view) == found
    assert view.list.id == found[1]


def test_j_and_k_move_over_headings_without_stopping(view, qtbot):
    found = ids(view)
    view.list.choose(found[0])
    seen = []
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K):
        press(view, qtbot, [key])
        seen.append(view.list.id)

    assert seen == [found[1], found[2], found[3], found[3], found[2]]


def test_all_is_decided_with_one_key_alone(view, workspace, qtbot):
    press(view, qtbot, [Qt.Key.Key_G] * 4)

    assert {r.status for r in workspace.all(Relation)} == {"godtatt"}
    assert view.pile.currentIndex() == DONE
    assert view.line == "Alle 4 endringer fra 2025 er avgjort"


def test_a_asks_for_the_reason_in_place_and_stores_it(view, workspace, letters, qtbot):
    relation = choose(view, workspace, letters, ("before",), ("now",))
    press(view, qtbot, [Qt.Key.Key_A])
    assert QApplication.focusWidget() is view.decision.reason
    qtbot.keyClicks(view.decision.reason, "Handler om to ting")
    qtbot.keyClick(view.decision.reason, Qt.Key.Key_Return)

    stored = now(workspace, relation)
    assert (stored.status, stored.reason) == ("avvist", "Handler om to ting")
    assert QApplication.focusWidget() is view.list
    assert tuple(map(int, view.band.chips["uavklart"].counts)) == (1, 1)


def test_a_rejection_needs_no_reason_and_escape_gives_it_up(view, workspace, letters, qtbot):
    relation = choose(view, workspace, letters, ("before",), ("now",))
    press(view, qtbot, [Qt.Key.Key_A])
    qtbot.keyClick(view.decision.reason, Qt.Key.Key_Escape)
    assert now(workspace, relation).status == "foreslatt"

    press(view, qtbot, [Qt.Key.Key_A])
    qtbot.keyClick(view.decision.reason, Qt.Key.Key_Return)
    assert now(workspace, relation).status == "avvist"


def test_a_reason_that_points_to_a_person_is_refused_where_it_was_written(view, workspace, letters, qtbot):
    relation = choose(view, workspace, letters, ("before",), ("now",))
    press(view, qtbot, [Qt.Key.Key_A])
    view.decision.reason.setText("Se saken til 12345678901")
    qtbot.keyClick(view.decision.reason, Qt.Key.Key_Return)

    assert now(workspace, relation).status == "foreslatt"
    assert view.decision.is_asking
    assert view.decision.said.text()


def test_t_changes_what_happened_and_that_is_an_acceptance_by_hand(view, workspace, letters, qtbot):
    relation = choose(view, workspace, letters, ("same",), ("kept",))
    menu = view.decision.offer_types()
    assert [action.data() for action in menu.actions()] == ["endret", "flyttet"]
    menu.actions()[1].trigger()
    menu.close()

    stored = now(workspace, relation)
    assert (stored.type, stored.status, stored.basis) == ("flyttet", "godtatt", "for_hand")


def test_a_decision_is_opened_again_and_waits_once_more(view, workspace, letters, qtbot):
    relation = choose(view, workspace, letters, ("same",), ("kept",))
    press(view, qtbot, [Qt.Key.Key_G])
    view.shown._choose("all")
    view.list.choose(relation.id)
    press(view, qtbot, [Qt.Key.Key_O])

    assert now(workspace, relation).status == "foreslatt"
    assert now(workspace, relation).decided_on is None


def test_an_accepted_change_is_not_accepted_anew(view, workspace, letters, qtbot):
    relation = choose(view, workspace, letters, ("same",), ("kept",))
    press(view, qtbot, [Qt.Key.Key_G])
    view.shown._choose("all")
    view.list.choose(relation.id)
    steps = len(workspace.history(100))
    press(view, qtbot, [Qt.Key.Key_G])

    assert len(workspace.history(100)) == steps


def test_all_unchanged_are_accepted_as_one_step(view, workspace, letters, qtbot):
    said = []
    view._desk.announced.connect(said.append)
    view.accept_unchanged()

    found = relations(workspace, letters)
    assert {r.status for r in found.values() if r.type == "lik"} == {"godtatt"}
    assert {r.status for r in found.values() if r.type != "lik"} == {"foreslatt"}
    assert said == ["1 uendret er godtatt"]
    view._desk.undo()
    assert {r.status for r in workspace.all(Relation)} == {"foreslatt"}


def test_an_expectation_without_a_proposal_is_accepted_as_new(view, workspace, letters, qtbot):
    relation = choose(view, workspace, letters, ("before",), ("now",))
    view.deciding.steps().reject(relation, "")
    view.list.choose("now")
    assert view.decision.buttons["accept"].text() == "Godta som ny"
    press(view, qtbot, [Qt.Key.Key_G])

    told = relations(workspace, letters)[((), ("now",))]
    assert (told.type, told.status, told.basis) == ("ny", "godtatt", "for_hand")


def test_a_plan_without_an_older_letter_asks_for_one(desk, workspace, qtbot):
    workspace.add(Letter(title="Brev", year=2026))
    page = LetterPage(desk)
    qtbot.addWidget(page)
    page.show()
    page._choose_tab("changes")

    assert page.changes.pile.currentIndex() == NO_OLDER


def test_a_filter_that_leaves_nothing_offers_all(view, qtbot):
    view.shown._choose("gone")
    view.band.chips["ny"].click()
    assert view.pile.currentIndex() == NOTHING
    view._on_show_all()

    assert len(ids(view)) == 4


def test_another_older_letter_can_be_chosen(view, workspace):
    other = workspace.add(Letter(id="b2024", title="Brev for 2024", year=2024))
    assert view.bar.letters.count() == 2
    view.bar.letters.setCurrentIndex(view.bar.letters.findData(other.id))
    view.bar._on_letter(1)

    assert view.pile.currentIndex() == NOT_COMPARED


def test_the_page_with_the_tab_is_freed_when_it_is_closed(desk, letters, qtbot):
    page = LetterPage(desk)
    page._choose_tab("changes")
    page.show()
    page.changes.find_changes()
    gone, inner = weakref.ref(page), weakref.ref(page.changes)
    page.deleteLater()
    del page
    qtbot.wait(10)
    gc.collect()

    assert gone() is None
    assert inner() is None
    desk.undo()


def test_three_hundred_against_three_hundred_are_all_shown(desk, workspace, qtbot):
    words = [f"ord{n:03}" for n in range(900)]
    with workspace.draft(Said("Store brev")) as draft:
        for year in (2025, 2026):
            letter = draft.add(Letter(id=f"b{year}", title=f"Brev {year}", year=year))
            for part in range(20):
                section = draft.add(LetterSection(letter=letter.id, title=f"Del {part}", theme="bolig", position=part))
                for n in range(15):
                    own = words[(part * 15 + n) * 3 :][:3] * 4
                    wording = f"Nav-kontoret skal {' '.join(own)} {'nå' if year == 2026 else 'før'}"
                    draft.add(Expectation(section=section.id, position=n, wording=wording))
    store_proposals(workspace, *workspace.all(Letter))
    page = LetterPage(desk)
    qtbot.addWidget(page)
    page.resize(1150, 700)
    page.show()
    qtbot.waitExposed(page)
    page._choose_tab("changes")
    page.changes.list.viewport().grab()

    assert page.changes.pile.currentIndex() == LIST
    assert page.changes.list.model().rowCount() >= 300
