"""«Om brevet»: what a letter says about itself can be put right after it is taken in."""

import pytest
from PySide6.QtWidgets import QPushButton

from navplan.domain.modules.letter import Letter, LetterSection
from navplan.ui.dialogs.letter_dialog import KEYS, LetterDialog
from navplan.ui.views.letter_page import LetterPage


@pytest.fixture
def letter(workspace):
    letter = workspace.add(Letter(title="Kommunebrev 2026", year=2026))
    workspace.add(LetterSection(letter=letter.id, title="Bolig", theme="bolig", position=1))
    return letter


def test_the_page_says_what_type_of_letter_it_is_and_opens_what_is_known_of_it(desk, letter, qtbot):
    page = LetterPage(desk)
    qtbot.addWidget(page)
    page.show()
    assert page._header._line.text().startswith("Kommunebrev · ")
    next(b for b in page.findChildren(QPushButton) if b.text() == "Om brevet").click()
    dialog = page.findChild(LetterDialog)
    dialog.rows["type"].editor.settled.emit("mdb")
    assert desk.workspace.get(Letter, letter.id).type == "mdb"
    assert page._header._line.text().startswith("Mål- og disponeringsbrev · ")


def test_every_field_of_the_head_can_be_changed_and_none_of_the_files(desk, letter, qtbot):
    dialog = LetterDialog(desk, letter)
    qtbot.addWidget(dialog)
    assert tuple(dialog.rows) == KEYS
    assert {"source_text", "checksum", "file_name", "fingerprint", "catalogue"}.isdisjoint(dialog.rows)


def test_a_year_that_cannot_be_keeps_the_dialog_open_and_is_not_stored(desk, letter, qtbot):
    dialog = LetterDialog(desk, letter)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.rows["year"].editor.line.setText("20277")
    dialog.accept()
    assert dialog.isVisible()
    assert desk.workspace.get(Letter, letter.id).year == 2026
    dialog.rows["year"].editor.line.setText("2027")
    dialog.accept()
    assert not dialog.isVisible()
    assert desk.workspace.get(Letter, letter.id).year == 2027
