"""The review of a letter: everything by keyboard, nothing stored before «Ta i bruk», then one step."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from navplan.domain.letters.proposal import counts
from navplan.domain.letters.reading import Line
from navplan.domain.letters.reading_file import ReadFile, from_lines
from navplan.domain.modules.letter import Expectation, Letter, LetterSection
from navplan.ui.dialogs.question import Question
from navplan.ui.views.review.review_window import ReviewWindow, told
from tests.memory import MemoryStore

LETTER = """Mål for de sosiale tjenestene i Fjordvik i 2027

Arbeids- og velferdsdirektoratet sender med dette ut forventninger til kommunen. Kommunen skal gi hjelp.

Bolig

Kommunen må skaffe boliger, og Nav-kontoret skal følge opp dem som flytter inn. Kontoret bør ha en plan.
Nytt siden i fjor er at alle kan få råd om økonomien sin på kveldstid.

Tolk

Det er viktig at kontoret bruker tolk. Nav-kontoret skal informere alle om retten til tolk.
"""


def letter_file(text: str = LETTER) -> ReadFile:
    return from_lines([Line(line) for line in text.splitlines()], "brev.txt", "c" * 64)


@pytest.fixture
def review(desk, qtbot):
    kept = []

    def make(file: ReadFile | None = None, on=desk) -> ReviewWindow:
        window = ReviewWindow(on, file or letter_file())
        qtbot.addWidget(window)
        kept.append(window)
        window.resize(1366, 768)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        window.list.setFocus()
        qtbot.waitUntil(window.list.hasFocus)
        return window

    yield make
    kept.clear()


@pytest.fixture
def doubtful():
    """A file of which two items are doubtful."""
    file = letter_file()
    sections = []
    for number, section in enumerate(file.read.sections):
        found = tuple(
            replace(e, confidence=0.4 if number and not place else 0.95) for place, e in enumerate(section.expectations)
        )
        sections.append(replace(section, expectations=found))
    return replace(file, read=replace(file.read, sections=tuple(sections)))


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def wordings(window) -> list[str]:
    return [item.wording for item in window.session.proposal.items]


# -- the keyboard


def test_up_and_down_walk_over_items_and_headings(review, qtbot) -> None:
    window = review()
    first = window.session.current
    seen = [first]
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Down)
        seen.append(window.session.current)

    assert seen == [row.key for row in window.session.rows()][1:5]
    press(qtbot, Qt.Key.Key_Up)
    assert window.session.current == seen[2]


def test_digits_choose_the_modality_and_the_form_follows(review, qtbot) -> None:
    window = review()
    press(qtbot, Qt.Key.Key_3)
    assert window.session.item.modality == "bør"
    assert window.inspector.item_form.modality.value == "bør"
    press(qtbot, Qt.Key.Key_0)
    assert window.session.item.modality == "info"


def test_enter_writes_in_the_wording_and_enter_goes_back_to_the_list(review, qtbot) -> None:
    window = review()
    press(qtbot, Qt.Key.Key_Return)
    field = QApplication.focusWidget()
    assert field is window.inspector.item_form.wording
    qtbot.keyClicks(field, " Dette gjelder alle.")
    press(qtbot, Qt.Key.Key_Return)

    assert window.session.item.wording.endswith("Dette gjelder alle.")
    assert window.session.item.source != window.session.item.wording
    assert window.list.hasFocus()


def test_escape_in_the_wording_takes_the_writing_back_and_asks_nothing(review, qtbot) -> None:
    window = review()
    before = window.session.item.wording
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "xyz")
    press(qtbot, Qt.Key.Key_Escape)

    assert window.session.item.wording == before
    assert window.list.hasFocus()
    assert window.isVisible()


def test_d_leaves_an_item_out_and_takes_it_back(review, qtbot) -> None:
    window = review()
    demands = counts(window.session.proposal).demands
    press(qtbot, Qt.Key.Key_D)
    assert counts(window.session.proposal).demands == demands - 1
    assert "1 tas ikke med" in window.header._line.text()
    press(qtbot, Qt.Key.Key_D)
    assert counts(window.session.proposal).demands == demands


def test_m_merges_with_the_next_and_ctrl_z_takes_it_back(review, qtbot) -> None:
    window = review()
    window.session.go_to(window.session.proposal.parts[1].items[0].key)
    before = window.session.proposal
    press(qtbot, Qt.Key.Key_M)
    assert len(wordings(window)) == len(list(before.items)) - 1
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.proposal == before
    press(qtbot, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.session.proposal != before


def test_s_splits_where_the_cursor_is_put(review, qtbot) -> None:
    window = review()
    item = next(i for i in window.session.proposal.items if ", og " in i.wording)
    window.session.go_to(item.key)
    press(qtbot, Qt.Key.Key_S)
    assert QApplication.focusWidget().splits
    press(qtbot, Qt.Key.Key_Return)
    here = wordings(window).index("Kommunen må skaffe boliger,")

    assert wordings(window)[here + 1] == "Og Nav-kontoret skal følge opp dem som flytter inn."
    assert window.list.hasFocus()
    assert not window.inspector.item_form.wording.isReadOnly()


def test_alt_and_arrows_move_an_item_and_a_headings_level(review, qtbot) -> None:
    window = review()
    part = window.session.proposal.parts[1]
    window.session.go_to(part.items[-1].key)
    press(qtbot, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert window.session.proposal.part_of(part.items[-1].key).title == "Tolk"
    window.session.go_to(part.key)
    press(qtbot, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.session.part.level == part.level + 1


def test_n_goes_to_the_next_doubtful_and_space_settles_it(review, qtbot, doubtful) -> None:
    window = review(doubtful)
    waiting = [item.key for item in window.session.proposal.items if item.is_doubtful]
    assert len(waiting) == 2
    for key in waiting:
        press(qtbot, Qt.Key.Key_N)
        assert window.session.current == key
        press(qtbot, Qt.Key.Key_Space)

    assert counts(window.session.proposal).doubtful == 0
    assert "usikre" not in window.header._line.text()


def test_p_and_k_set_the_flags_and_a_opens_the_addressee(review, qtbot) -> None:
    window = review()
    before = window.session.item
    press(qtbot, Qt.Key.Key_P)
    press(qtbot, Qt.Key.Key_K)
    assert window.session.item.partnership_topic is not before.partnership_topic
    assert window.session.item.document_required is not before.document_required
    press(qtbot, Qt.Key.Key_A)
    assert window.inspector.item_form.editors["addressee"].isAncestorOf(QApplication.focusWidget())


def test_h_begins_a_chapter_whose_heading_is_written_at_once(review, qtbot) -> None:
    window = review()
    window.session.go_to(window.session.proposal.parts[1].items[1].key)
    press(qtbot, Qt.Key.Key_H)
    QApplication.focusWidget().selectAll()
    qtbot.keyClicks(QApplication.focusWidget(), "Planer")
    press(qtbot, Qt.Key.Key_Return)

    assert [part.title for part in window.session.proposal.parts][1:] == ["Bolig", "Planer", "Tolk"]


def test_letters_that_are_no_command_do_not_search(review, qtbot) -> None:
    window = review()
    before = window.session.current
    press(qtbot, Qt.Key.Key_T)

    assert window.session.current == before


# -- doubt and source


def test_only_the_doubtful_are_shown_and_stay_in_view_when_settled(review, doubtful) -> None:
    window = review(doubtful)
    everything = len(window.list.row_model.rows)
    window.filter._choose("doubtful")
    few = [row.key for row in window.list.row_model.rows]
    window.ask("check")

    assert len(few) == 4 < everything  # two headings, two items
    assert [row.key for row in window.list.row_model.rows] == few
    window.filter._choose("all")
    assert len(window.list.row_model.rows) == everything


def test_doubt_is_said_in_words_with_the_rules_that_spoke(review, doubtful) -> None:
    window = review(doubtful)
    window.ask("next")
    index = window.list.currentIndex()

    assert "Usikker" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "NavPlan er usikker (40 %)" in window.inspector.item_form._why.text()
    assert window.session.item.why[0] in window.inspector.item_form._why.text()


def test_the_current_sentence_is_marked_in_the_letters_text(review) -> None:
    window = review()
    item = window.session.proposal.parts[1].items[0]
    window.session.go_to(item.key)
    grounds = window.source.extraSelections()

    assert grounds[-1].cursor.selectedText() == item.source.rstrip(".")


def test_marked_text_is_added_where_it_stands_in_the_letter(review, qtbot) -> None:
    window = review()
    cursor = window.source.document().find("alle kan få råd om økonomien sin på kveldstid")
    assert not cursor.isNull()
    window.source.setTextCursor(cursor)
    assert window.add.isEnabled()
    window.source.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    added = window.session.item

    assert added.source == "alle kan få råd om økonomien sin på kveldstid"
    assert window.session.proposal.part_of(added.key).title == "Bolig"
    assert window.session.proposal.part_of(added.key).items[-1] == added
    assert not window.add.isEnabled()


def test_without_marked_text_nothing_is_added(review, qtbot) -> None:
    window = review()
    window.source.moveCursor(QTextCursor.MoveOperation.Start)
    window.source.setFocus()
    press(qtbot, Qt.Key.Key_Return)

    assert not window.session.is_changed


# -- taking in


def test_nothing_is_stored_before_the_letter_is_taken_in(review, qtbot, desk, store) -> None:
    window = review()
    for key in (Qt.Key.Key_1, Qt.Key.Key_D, Qt.Key.Key_Down, Qt.Key.Key_Space):
        press(qtbot, key)
    window.close()

    assert store.history(10) == ()


def test_ctrl_enter_takes_the_letter_in_as_one_step(review, qtbot, desk, store) -> None:
    window = review()
    with qtbot.waitSignal(window.taken) as taken:
        press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    letter = taken.args[0]

    assert not window.isVisible()
    assert desk.workspace.all(Letter) == (letter,)
    assert len(desk.workspace.all(LetterSection)) == 3
    assert len({past.action for past in store.history(100)}) == 1
    desk.undo()
    assert desk.workspace.all(Expectation) == ()


def test_what_is_still_being_written_is_taken_in_too(review, qtbot, desk) -> None:
    review()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), " Og mer.")
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert desk.workspace.all(Expectation)[0].wording.endswith("Og mer.")


def test_a_letter_of_unknown_year_is_taken_in_only_when_the_year_is_filled_in(review, qtbot, desk) -> None:
    file = letter_file()
    window = review(replace(file, read=replace(file.read, year=None)))
    assert window.head.editors["year"].value is None
    window.take_in()
    assert desk.workspace.all(Letter) == ()
    assert window.head.rows["year"].complaint == "Må fylles ut"
    assert window.head.editors["year"].isAncestorOf(QApplication.focusWidget())
    qtbot.keyClicks(QApplication.focusWidget(), "2027")
    window.take_in()

    assert desk.workspace.all(Letter)[0].year == 2027


def test_a_year_that_cannot_be_is_refused_and_the_review_stays(review, qtbot, desk) -> None:
    window = review()
    line = window.head.editors["year"].line
    line.setText("20277")
    window.take_in()

    assert desk.workspace.all(Letter) == ()
    assert "2" in window.head.rows["year"].complaint
    assert window.isVisible()


def test_a_full_disk_is_told_and_the_review_stays_with_everything_in_it(review, desk, store: MemoryStore) -> None:
    window = review()
    window.ask("drop")
    store.refuses = True
    window.take_in()

    assert window.complaint.text() == "Disken er full."
    assert window.isVisible()
    assert counts(window.session.proposal).dropped == 1


def test_cancelling_asks_only_when_something_was_changed(review, qtbot) -> None:
    window = review()
    window.reject()
    assert not window.isVisible()

    other = review()
    other.ask("drop")
    other.cancel.click()
    question = other.findChild(Question)
    assert other.isVisible()
    assert {question.action.text(), question.other.text()} == {"Forkast", "Fortsett gjennomgangen"}
    assert question.other.isDefault()
    question.other.click()
    assert other.isVisible()
    other.cancel.click()
    other.findChildren(Question)[-1].action.click()
    assert not other.isVisible()


def test_closing_with_something_half_written_asks_too(review, qtbot) -> None:
    window = review()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), " Og mer.")
    window.close()

    assert window.isVisible()
    assert window.findChild(Question) is not None


# -- looks


def test_the_row_at_hand_shares_its_place_with_the_text_in_a_narrow_window(review, qtbot) -> None:
    window = review()
    assert window.inspector.isVisible()
    assert window.source.isVisible()
    window.resize(900, 500)
    assert window.source.isVisible()
    assert not window.inspector.isVisible()
    window.ask("edit")
    assert window.inspector.isVisible()
    window.resize(1366, 768)
    assert window.inspector.isVisible()
    assert window.source.isVisible()


def test_the_counts_are_told_in_words(review) -> None:
    window = review()
    found = counts(window.session.proposal)

    assert told(found).startswith("3 kapitler · ")
    assert window.header._line.text() == f"brev.txt · {told(found)}"
