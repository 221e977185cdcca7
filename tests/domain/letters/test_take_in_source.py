"""The letter's text beside a proposal: shown at any width, and each sentence found where it belongs."""

from pathlib import Path

import pytest

from navplan import wiring
from navplan.domain.letters.proposal import Item, Part, Proposal, propose
from navplan.domain.letters.reading import Line
from navplan.domain.letters.reading_file import from_lines
from navplan.domain.letters.source_places import SourceText, flowing
from navplan.domain.ports import CannotRead
from tests.domain.letters.test_take_in import LETTER, read


def test_a_text_is_read_shown_and_found_again() -> None:
    file = from_lines([Line(text) for text in LETTER.splitlines()], "brev.txt", "c" * 64)
    proposal = propose(file.read)
    shown = flowing(file.text)
    where = SourceText(shown).places(proposal)

    assert file.text == LETTER.strip()
    assert proposal.head.year == 2027
    assert "til å samarbeide med husbanken" in shown
    for item in proposal.items:
        start, end = where[item.key]
        assert shown[start:end].split() == item.source.rstrip(".").split()


def test_a_sentence_is_found_across_a_page_end_and_where_it_belongs() -> None:
    text = "Kommunen skal ha plan for bolig.\nTolk\nKommunen skal ha plan for alle\nSide 3 av 9\nsom trenger tolk."
    second = "Kommunen skal ha plan for alle som trenger tolk."
    proposal = Proposal(
        propose(read()).head,
        (
            Part(1, "Bolig", 1, "", (Item(2, "Kommunen skal ha plan for bolig.", "", "skal", "kommune"),)),
            Part(3, "Tolk", 1, "", (Item(4, second, "", "skal", "kommune"),)),
            Part(5, "Finnes ikke", 1, "", (Item(6, "Dette står ingen steder her.", "", "skal", "kommune"),)),
        ),
        7,
    )
    where = SourceText(text).places(proposal)

    assert text[slice(*where[2])] == "Kommunen skal ha plan for bolig"
    assert text[slice(*where[4])] == "Kommunen skal ha plan for alle\nSide 3 av 9\nsom trenger tolk"
    assert 6 not in where


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="kan ikke åpnes"):
        wiring.read_letter_file(tmp_path / "borte.pdf")
