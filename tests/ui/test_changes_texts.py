"""Endringer fra i fjor: what is told of a change, and what a person says without having been asked."""

import gettext

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from navplan.domain.letters.compare import store_proposals
from navplan.domain.modules.letter import Expectation, LetterSection
from navplan.ui import words
from navplan.ui.dialogs.next_year_dialog import NextYearDialog
from navplan.ui.views.changes.change_model import change_words
from navplan.ui.views.changes.marked_text import mark_format, marked
from navplan.ui.views.changes.partner_dialog import PartnerDialog
from tests.ui.standing import standing_in
from tests.ui.test_words_on_screen import MARK, MadeUp, bokmal
from tests.ui.two_letters import accept_all, choose, last_years_work, now, open_changes, press, relations, two_letters


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


def test_the_rejected_proposal_is_remembered_beside_and_can_be_proposed_again(view, workspace, letters, qtbot):
    relation = choose(view, workspace, letters, ("before",), ("now",))
    view.deciding.steps().reject(relation, "Handler om to ting")
    view.list.choose("now")
    press(view, qtbot, [Qt.Key.Key_L])
    words = [label.text() for label in view.life.findChildren(QLabel)]

    assert "Begrunnelse: Handler om to ting" in words
    view.life.reopened.emit(now(workspace, relation))
    assert now(workspace, relation).status == "foreslatt"


def test_another_partner_is_chosen_from_a_list_that_can_be_searched(view, workspace, letters, qtbot):
    choose(view, workspace, letters, (), ("fresh",))
    press(view, qtbot, [Qt.Key.Key_P])
    dialog = view.window().findChild(PartnerDialog)
    qtbot.keyClicks(dialog.old.search, "tolk vedtak")
    shown = [i.text() for i in dialog.old._items() if not i.isHidden()]
    dialog.old.tick("gone")
    assert dialog.type.currentData() == "endret"
    dialog._join.click()

    assert shown == ["Det er viktig at veilederen bestiller kvalifisert tolk til samtaler om vedtak."]
    told = relations(workspace, letters)[(("gone",), ("fresh",))]
    assert (told.type, told.status) == ("endret", "godtatt")


def test_several_are_related_by_hand_and_what_is_accepted_is_not_offered(view, workspace, letters, qtbot):
    choose(view, workspace, letters, ("same",), ("kept",))
    press(view, qtbot, [Qt.Key.Key_G])
    choose(view, workspace, letters, ("before",), ("now",))
    press(view, qtbot, [Qt.Key.Key_P])
    dialog = view.window().findChild(PartnerDialog)
    offered = {i.data(Qt.ItemDataRole.UserRole) for i in dialog.new._items()}
    dialog.new.tick("fresh")
    assert dialog.type.currentData() == "delt"
    dialog.new.tick("fresh", False)
    dialog.new.tick("now", False)
    dialog.old.tick("before", False)
    assert not dialog._join.isEnabled()
    for list, id in ((dialog.old, "before"), (dialog.new, "now"), (dialog.new, "fresh")):
        list.tick(id)
    dialog._join.click()

    assert offered == {"now", "fresh"}
    assert relations(workspace, letters)[(("before",), ("now", "fresh"))].type == "delt"


def test_one_key_goes_to_the_expectation_of_each_side(view, workspace, letters, qtbot):
    asked = []
    view._desk.asked_for.connect(asked.append)
    choose(view, workspace, letters, ("before",), ("now",))
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    qtbot.keyClick(view.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert [expectation.id for expectation in asked] == ["now", "before"]


def test_the_life_tells_every_year_that_is_accepted(view, workspace, letters, qtbot):
    choose(view, workspace, letters, ("before",), ("now",))
    press(view, qtbot, [Qt.Key.Key_L])
    assert view.life.isVisible()
    first, second = standing_in(view.life.body)[:2]
    assert first.title_label.text() == "2026"
    assert isinstance(second, QLabel)
    press(view, qtbot, [Qt.Key.Key_G])
    view.shown._choose("all")
    choose(view, workspace, letters, ("before",), ("now",))

    years = [block.title_label.text() for block in standing_in(view.life.body)[:2]]
    assert years == ["2026", "2025"]


def test_removed_and_added_words_are_marked_in_their_own_text(view, workspace, letters):
    choose(view, workspace, letters, ("before",), ("now",))
    old, new = (marked(view.list.change, side)[0] for side in ("old", "new"))

    assert [old.text[a : a + n] for a, n in old.marks] == ["forventes å", "tidligst"]
    assert [new.text[a : a + n] for a, n in new.marks] == ["skal", "så tidlig som"]
    assert mark_format("old").fontStrikeOut()
    assert mark_format("new").fontUnderline()


def test_a_comma_marks_nothing_in_what_counts_as_unchanged(view, workspace, letters):
    relation = choose(view, workspace, letters, ("same",), ("kept",))
    kept = workspace.get(Expectation, "kept")
    workspace.set(kept, wording=kept.wording.replace("bolig til", "bolig, til"))
    view.refresh(relation.id)

    assert view.list.change.type == "lik"
    assert marked(view.list.change, "new")[0].marks == ()


def test_a_screen_reader_hears_class_status_and_both_texts(view, workspace, letters):
    choose(view, workspace, letters, ("before",), ("now",))
    words = view.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)

    assert words.startswith("Omformulert. ")
    assert "Foreslått" in words
    assert "I 2025: Nav-kontoret forventes" in words
    assert "I 2026: Nav-kontoret skal" in words


def test_a_relation_is_shown_in_its_tab(page, view, workspace, letters):
    relation = relations(workspace, letters)[(("gone",), ())]
    page._choose_tab("form")
    view.shown._choose("fresh")
    page.show_record(relation)

    assert page.tabs.value() == "changes"
    assert view.list.id == relation.id


def test_nothing_on_the_tab_and_in_its_dialogs_is_past_the_catalogue(desk, workspace, letters, qtbot):
    last_years_work(workspace)
    store_proposals(workspace, *letters)
    words.use(MadeUp())
    try:
        page = open_changes(desk, qtbot)
        view = page.changes
        data = {e.wording for e in workspace.all(Expectation)} | {s.title for s in workspace.all(LetterSection)}
        data |= {letter.title for letter in letters} | {"Vi har avtale.", "Leie bolig", "Alle har bolig"}
        choose(view, workspace, letters, ("same",), ("kept",))
        press(view, qtbot, [Qt.Key.Key_L])
        left = bokmal(page, data)
        view.decision.ask_reason()
        left |= bokmal(page, data)
        told = change_words(view.list.change, view._between)
        partner = PartnerDialog(workspace, view._between, view.list.change, page)
        accept_all(workspace, letters)
        for dialog in (partner, NextYearDialog(desk, *letters, page)):
            dialog.show()
            left |= bokmal(dialog, data)
            dialog.reject()
    finally:
        words.use(gettext.NullTranslations())

    assert left == set()
    assert told.startswith(f"{MARK}Uendret. ")


@pytest.mark.parametrize(("width", "height"), [(800, 380), (1100, 620), (1600, 900)])
def test_nothing_lies_over_the_list_however_low_the_window_is(view, qtbot, width, height):
    view.find_changes()
    view.resize(width, height)
    qtbot.wait(1)
    bottom = view.list.mapTo(view, view.list.rect().bottomLeft()).y()
    assert bottom <= view.decision.mapTo(view, view.decision.rect().topLeft()).y()
    assert view.bar.isVisible()
    assert view.bar.label.isVisible() is (height > 660)
