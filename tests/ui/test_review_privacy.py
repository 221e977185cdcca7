"""What in a letter may point to a person: shown, struck or let stand, and never overlooked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from navplan.domain.letters.personal import STRUCK, personal_in, strike, without, written_ids
from navplan.domain.letters.proposal import propose
from navplan.domain.letters.proposal_steps import change
from navplan.domain.letters.reading import Line
from navplan.domain.letters.reading_file import from_lines
from navplan.domain.modules.letter import Expectation, Letter
from tests.ui.test_review import LETTER, press, review  # noqa: F401  # the fixture

ID = "01010112345"
PERSONAL = LETTER.replace("Kontoret bør ha en plan.", f"Kontoret bør ha en plan for sak {ID}.").replace(
    "bruker tolk.", "bruker tolk. Ring 99 88 77 66."
)


def personal_file(text: str = PERSONAL):
    return from_lines([Line(line) for line in text.splitlines()], "brev.txt", "d" * 64)


def stored(workspace) -> str:
    return repr((workspace.all(Letter), workspace.all(Expectation)))


def test_a_letter_without_anything_personal_shows_no_bar(review):  # noqa: F811
    window = review()
    assert window.privacy.isHidden()
    assert window.privacy.spots == ()


def test_it_says_what_was_found_where_and_what_to_do(review):  # noqa: F811
    window = review(personal_file())
    assert window.privacy.isVisible()
    said = window.privacy.said.text()
    assert said.startswith("1/2 · Noe som ligner et fødselsnummer i «Bolig».")
    assert "Stryk det" in said
    assert "1 må besvares" in said
    assert ID not in said


def test_the_letter_is_not_taken_in_before_the_number_is_answered(review, qtbot, desk, store):  # noqa: F811
    window = review(personal_file())
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert store.history(10) == ()
    assert "fødselsnummer" in window.complaint.text()
    assert QApplication.focusWidget() is window.privacy.strike
    assert window.source.textCursor().selectedText() == ID

    press(qtbot, Qt.Key.Key_Space)
    assert not window.complaint.isVisible()
    assert window.list.hasFocus()
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.workspace.all(Letter)) == 1
    assert ID not in stored(desk.workspace)
    assert STRUCK in desk.workspace.all(Letter)[0].source_text
    assert any(STRUCK in expectation.source for expectation in desk.workspace.all(Expectation))


def test_what_may_stand_stands_and_the_answer_can_be_taken_back(review, qtbot, desk):  # noqa: F811
    window = review(personal_file())
    press(qtbot, Qt.Key.Key_F8)
    window.privacy.stand.click()
    assert window.privacy.waiting() == ()
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.privacy.waiting()) == 1
    press(qtbot, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    window.take_in()
    assert ID in desk.workspace.all(Letter)[0].source_text


def test_a_telephone_number_is_shown_and_needs_no_answer(review, qtbot, desk):  # noqa: F811
    window = review(personal_file(LETTER.replace("bruker tolk.", "bruker tolk. Ring 99 88 77 66.")))
    assert window.privacy.said.text().startswith("1/1 · Telefonnummer i «Tolk».")
    assert window.privacy.waiting() == ()
    window.take_in()
    assert len(desk.workspace.all(Letter)) == 1


def test_f8_goes_round_and_escape_goes_back_to_the_list(review, qtbot):  # noqa: F811
    window = review(personal_file())
    press(qtbot, Qt.Key.Key_F8)
    window.privacy.strike.click()
    seen = []
    for _ in range(3):
        press(qtbot, Qt.Key.Key_F8)
        seen.append(window.privacy.said.text()[:3])
    assert set(seen) == {"1/2", "2/2"}
    press(qtbot, Qt.Key.Key_Escape)
    assert window.list.hasFocus()


def test_a_number_that_a_person_writes_is_asked_about_too(review, qtbot, desk):  # noqa: F811
    window = review()
    window.session.do(change, window.session.current, wording=f"Kommunen skal hjelpe {ID}.")
    window.take_in()
    assert desk.workspace.all(Letter) == ()
    assert window.privacy.isVisible()
    window.privacy.strike.click()
    window.take_in()
    assert ID not in stored(desk.workspace)


@pytest.mark.parametrize("written", [ID, "010101 12345", "010101\n12345", "01.01.01-12345"])
def test_the_same_number_written_otherwise_is_struck_too(written):
    proposal = propose(personal_file().read)
    struck = strike(proposal, ID)
    assert without(f"Sak {written}.", struck.struck) == f"Sak {STRUCK}."
    assert without("Sak 12 av 2027.", struck.struck) == "Sak 12 av 2027."
    assert [found.key for found in personal_in(f"Sak {written}.")] == [ID]
    assert ID not in repr(struck)


def test_what_is_left_out_of_the_letter_is_not_asked_about():
    proposal = propose(personal_file().read)
    (row, _found), *_more = written_ids(proposal)
    dropped = change(proposal, row, kept=False)
    assert written_ids(dropped) == ()
