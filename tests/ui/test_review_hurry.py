"""A leader in a hurry: the sure ones with one key, the doubtful with one key each, never the mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from navplan.domain.letters.proposal import counts
from navplan.domain.letters.proposal_steps import set_head
from navplan.domain.modules.letter import Expectation, Letter
from tests.ui.test_review import LETTER, doubtful, letter_file, press, review, wordings  # noqa: F401  # fixtures


def test_one_key_takes_all_the_sure_and_then_one_key_each_doubtful(review, qtbot, doubtful, desk) -> None:  # noqa: F811
    window = review(doubtful)
    waiting = [item.key for item in window.session.proposal.items if item.is_doubtful]
    press(qtbot, Qt.Key.Key_G)
    assert counts(window.session.proposal).unseen == 0
    assert not window.sure.isEnabled()
    assert window.session.current == waiting[0]
    press(qtbot, Qt.Key.Key_Space)
    assert window.session.current == waiting[1]
    press(qtbot, Qt.Key.Key_Space)
    assert window.header._line.text().endswith("alt er sett på")
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert len(desk.workspace.all(Expectation)) == len(list(window.session.proposal.items))


def test_all_the_sure_are_one_step_back_and_the_doubtful_still_wait(review, qtbot, doubtful) -> None:  # noqa: F811
    window = review(doubtful)
    before = window.session.proposal
    window.sure.click()
    assert [item.checked for item in window.session.proposal.items] == [not item.is_doubtful for item in before.items]
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.proposal == before


def test_space_on_a_sure_one_goes_on_to_the_item_below_past_a_heading(review, qtbot) -> None:  # noqa: F811
    window = review()
    keys = [item.key for item in window.session.proposal.items]
    for key in keys[:3]:
        assert window.session.current == key
        press(qtbot, Qt.Key.Key_Space)
    assert window.session.current == keys[3]
    window.session.go_to(keys[-1])
    press(qtbot, Qt.Key.Key_Space)
    assert window.session.current == keys[-1]


def test_f6_goes_round_and_text_is_marked_and_added_without_a_mouse(review, qtbot) -> None:  # noqa: F811
    window = review()
    window.session.go_to(window.session.proposal.parts[1].items[0].key)
    press(qtbot, Qt.Key.Key_F6)
    assert window.inspector.isAncestorOf(QApplication.focusWidget())
    press(qtbot, Qt.Key.Key_F6)
    assert window.source.hasFocus()
    assert window.source.textCursor().position() == window.source.place_of(window.session.current)[0]
    before = len(wordings(window))
    press(qtbot, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, Qt.Key.Key_Return)
    assert len(wordings(window)) == before + 1
    assert window.list.hasFocus()
    window.source.setFocus()
    press(qtbot, Qt.Key.Key_F6)
    assert window.head.isAncestorOf(QApplication.focusWidget())
    press(qtbot, Qt.Key.Key_F6)
    assert window.list.hasFocus()


def test_the_type_of_letter_is_read_from_its_title_and_can_be_chosen(review, qtbot, desk) -> None:  # noqa: F811
    window = review(letter_file(LETTER.replace("Mål for", "Tildelingsbrev om")))
    assert window.head.editors["type"].value == "tildelingsbrev"
    window.session.do(set_head, type="rundskriv")
    assert window.head.editors["type"].value == "rundskriv"
    window.take_in()
    assert desk.workspace.all(Letter)[0].type == "rundskriv"


def test_in_a_low_window_the_keys_wait_for_f1_and_the_head_is_folded(review, qtbot) -> None:  # noqa: F811
    window = review()
    assert window.keys.isVisible()
    window.resize(910, 512)
    assert not window.keys.isVisible()
    assert window.head.rows["type"].isVisible()
    assert not window.head.rows["sender"].isVisible()
    window.head._more.click()
    assert window.head.rows["sender"].isVisible()
    press(qtbot, Qt.Key.Key_F1)
    assert window.keys.isVisible()
    window.resize(1366, 768)
    assert window.head.rows["sender"].isVisible()
