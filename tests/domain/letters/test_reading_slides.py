"""Slides are read slide by slide: each is a section, whatever place its title has on it."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from navplan.domain.letters.reading import Line, ReadLetter, read_letter
from navplan.storage.readers import read_lines

LETTERS = Path(__file__).resolve().parents[2] / "data" / "letters"
DECK = (
    ("Mål for året", "• Kommunen skal ha faste møter med skolen"),
    ("Åpningstid", "Kontoret skal ha åpent hver dag."),
    ("Gjeldsråd", "• Ventetid er målt i uker"),
    ("Samarbeid", "• Flere enn før har møtt hverandre"),
    ("Veien videre", "• Vi takker for året"),
)


def titles(letter: ReadLetter) -> list[str]:
    return [section.title for section in letter.sections]


def text(slides: Sequence[Sequence[str]], *, title_last: bool = False) -> list[Line]:
    """The slides as a text file has them: a blank first on each page, blank lines between the boxes."""
    lines: list[str] = []
    for slide in slides:
        boxes = [*slide[1:], slide[0]] if title_last else list(slide)
        lines += [" " + boxes[0]]
        for box in boxes[1:]:
            lines += ["", box]
    return [Line(line) for line in lines]


@pytest.mark.parametrize("title_last", [False, True])
def test_each_slide_is_a_section(title_last: bool) -> None:
    read = read_letter(text(DECK, title_last=title_last))
    assert titles(read) == [slide[0] for slide in DECK]
    assert {section.parent for section in read.sections} == {None}
    assert {section.level for section in read.sections} == {1}


def test_a_demand_stands_under_its_own_slide() -> None:
    read = read_letter(text(DECK, title_last=True))
    demands = {s.title: [e.source for e in s.expectations if e.modality != "info"] for s in read.sections}
    assert demands["Mål for året"] == ["Kommunen skal ha faste møter med skolen"]
    assert demands["Åpningstid"] == ["Kontoret skal ha åpent hver dag."]
    assert demands["Gjeldsråd"] == []


def test_a_title_that_neighbours_share_wins_over_the_first_line() -> None:
    shared = ("Kartlegging", "Opplysninger fra skolen", "Opplysninger fra legen")
    slides = [*DECK[:4], (shared[1], "• Ett", shared[0]), (shared[2], "• To", shared[0])]
    assert titles(read_letter(text(slides)))[-2:] == ["Kartlegging", "Kartlegging"]


def test_heads_of_columns_that_ran_together_are_no_title() -> None:
    slides = [*DECK, ("NåFør pandemien", "• Flere i arbeid", "Arbeidsmarkedet")]
    assert titles(read_letter(text(slides)))[-1] == "Arbeidsmarkedet"


def test_the_largest_letters_are_the_title_in_a_pdf(tmp_path: Path) -> None:
    path = tmp_path / "slides.pdf"
    canvas = Canvas(str(path), pagesize=(720, 405))
    for title, line in DECK:
        canvas.setFont("Helvetica", 18)
        canvas.drawString(60, 330, line)
        canvas.drawString(60, 290, "Navn på en prosess")
        canvas.setFont("Helvetica", 34)
        canvas.drawString(60, 60, title)
        canvas.showPage()
    canvas.save()
    assert titles(read_letter(read_lines(path))) == [slide[0] for slide in DECK]


def test_a_slides_title_says_what_its_bullets_are() -> None:
    slides = [*DECK, ("Dette forventer vi av kontoret", "• Faste møter med skolen", "Vi har 40 plasser i år")]
    found = read_letter(text(slides)).sections[-1].expectations
    assert [(e.modality, e.source) for e in found] == [("forventes", "Faste møter med skolen")]


def test_pages_are_told_apart_by_the_words_and_the_number_at_their_foot() -> None:
    lines = [Line(text) for n, slide in enumerate(DECK, 1) for text in (*slide, f"Nav Eksempeldal // Dagen // {n}", "")]
    assert titles(read_letter(lines)) == [slide[0] for slide in DECK]


def test_the_numbers_of_a_table_are_no_pages() -> None:
    lines = [Line(text) for n, slide in enumerate(DECK, 1) for text in (*slide, str(n), "")]
    assert any(section.parent for section in read_letter(lines).sections)


def test_a_bullet_of_a_symbol_font_is_a_bullet() -> None:
    lost = [Line(line.text.replace("•", "\uf0b7")) for line in text(DECK)]
    assert [e.source for e in read_letter(lost).sections[0].expectations] == ["Kommunen skal ha faste møter med skolen"]


def test_a_slide_without_a_title_keeps_its_text() -> None:
    read = read_letter(text([*DECK, ("• Kommunen skal svare innen 1. mars", "• Ett til")]))
    assert [e.source for e in read.sections[-1].expectations] == ["Kommunen skal svare innen 1. mars"]
    assert read.sections[-1].title == "Uten overskrift"


def test_four_pages_are_a_letter_and_not_slides() -> None:
    assert titles(read_letter(text(DECK[:4], title_last=True))) != [slide[0] for slide in DECK[:4]]


SLIDES = "brev_s"
"""The one of the letters kept here that is a deck of slides."""


@pytest.mark.parametrize(
    "path", [path for path in sorted(LETTERS.glob("*.txt")) if path.stem != SLIDES], ids=lambda path: path.stem
)
def test_no_letter_is_taken_for_slides(path: Path) -> None:
    """A letter's first section is the letter itself and holds the others."""
    sections = read_letter(read_lines(path)).sections
    assert all(section.parent for section in sections[1:])
