"""Figures of the PDF: vectors with words, inside the page, told apart without colour, and a table beside them."""

import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from navplan.domain.documents.outline import Cell, Column, Figure, Outline, Paragraph, Table
from navplan.domain.drawing import Box, Disc, Drawing, Label, Look, Sector, Shape, Trace
from navplan.domain.words import as_written
from navplan.storage.writers.pdf import pdf_bytes
from navplan.storage.writers.pdf_drawing import holds, inks

LOOK = Look("accent-moderate", "accent")
TABLE = Table("Tallene", (Column("Hva"), Column("Antall", numeric=True)), ((Cell("Mål"), Cell("3")),))
SHAPES: tuple[Shape, ...] = (
    Box(0, 0, 80, 40, LOOK, radius=6),
    Box(100, 0, 80, 40, replace(LOOK, pattern="dots")),
    Disc(40, 90, 30, replace(LOOK, pattern="lines")),
    Sector(140, 90, 15, 30, 0, 120, replace(LOOK, pattern="crosses")),
    Sector(140, 90, 0, 14, 0, 360, LOOK),
    Sector(220, 90, 15, 30, 0, 360, LOOK),
    Trace(((0, 140), (100, 150), (200, 140)), Look(line="text", dashed=True), arrow=True),
    Trace(((210, 140), (250, 140), (230, 170)), LOOK, closed=True),
    Trace(((5, 5),), LOOK),
    Label(0, 180, "Bortover"),
    Label(100, 180, "Midten", anchor="middle", strong=True),
    Label(280, 180, "Oppover", anchor="end", turned=-90),
)
DRAWING = Drawing(300, 200, "Tre mål er i rute og ett er forsinket.", SHAPES)


def read(*blocks: Any, landscape: bool = False) -> PdfReader:
    document = Outline("Tittel", "Undertittel", "Nav Fjordvik", date(2026, 5, 1), blocks=blocks, landscape=landscape)
    return PdfReader(io.BytesIO(pdf_bytes(document, as_written)))


def tagged(reader: PdfReader) -> list[Any]:
    """The elements right below the document."""
    root = reader.trailer["/Root"]["/StructTreeRoot"]["/K"].get_object()
    return [kid.get_object() for kid in root["/K"]]


def figure_of(reader: PdfReader) -> Any:
    place = next(element for element in tagged(reader) if element["/S"] == "/Div")
    return next(kid.get_object() for kid in place["/K"] if kid.get_object()["/S"] == "/Figure")


def box_of(reader: PdfReader) -> list[float]:
    return [float(number) for number in figure_of(reader)["/A"]["/BBox"]]


def test_a_figure_says_its_words_and_stands_between_its_caption_and_its_table():
    reader = read(Paragraph("før"), Figure("Slik går det", DRAWING, TABLE), Paragraph("etter"))
    place = next(element for element in tagged(reader) if element["/S"] == "/Div")
    assert [str(kid.get_object()["/S"]) for kid in place["/K"]] == ["/Caption", "/Figure"]
    assert figure_of(reader)["/Alt"] == "Tre mål er i rute og ett er forsinket."
    assert [str(element["/S"]) for element in tagged(reader)][-4:] == ["/P", "/Div", "/Table", "/P"]


def test_every_label_can_be_read_and_stands_apart_from_the_next():
    said = " ".join(read(Figure("Slik", DRAWING, TABLE)).pages[0].extract_text().split())
    for words in ("Slik", "Bortover", "Midten", "Oppover", "Tallene"):
        assert re.search(rf"\b{words}\b", said), words


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("size", [(300, 200), (3000, 200), (300, 3000), (5000, 5000)])
def test_a_figure_is_never_larger_than_the_page_nor_larger_than_meant(size, landscape):
    reader = read(
        Paragraph("før"), Figure("Slik", replace(DRAWING, width=size[0], height=size[1]), TABLE), landscape=landscape
    )
    left, bottom, right, top = box_of(reader)
    page = next(page for page in reader.pages if "Slik" in page.extract_text()).mediabox
    assert 40 < left < right < page.width - 40
    assert 40 < bottom < top < page.height - 40
    assert right - left <= size[0] + 0.1
    assert (right - left) / (top - bottom) == pytest.approx(size[0] / size[1], rel=0.01)


def test_a_figure_that_does_not_fit_goes_whole_to_the_next_page():
    reader = read(*[Paragraph("linje")] * 28, Figure("Slik", DRAWING, TABLE))
    assert ["Slik" in page.extract_text() for page in reader.pages] == [False, True]
    assert "Oppover" in reader.pages[1].extract_text()


def test_a_figure_is_drawn_with_vectors_in_the_colours_of_the_light_theme():
    page = read(Figure("Slik", DRAWING, TABLE)).pages[0]
    assert not page.images
    wanted = tuple(int(inks()["accent-moderate"][n : n + 2], 16) / 255 for n in (1, 3, 5))
    filled = [tuple(map(float, operands)) for operands, sign in page.get_contents().operations if sign == b"rg"]
    assert any(colour == pytest.approx(wanted, abs=0.01) for colour in filled)


@pytest.mark.parametrize("pattern", ["dots", "lines", "crosses"])
def test_a_pattern_adds_strokes_within_its_surface_only(pattern):
    def signs(look: Look) -> list[bytes]:
        drawing = replace(DRAWING, shapes=(Box(0, 0, 90, 60, look),))
        return [sign for _, sign in read(Figure("S", drawing, TABLE)).pages[0].get_contents().operations]

    plain, patterned = signs(LOOK), signs(replace(LOOK, pattern=pattern))
    assert len(patterned) > len(plain) + 10
    assert patterned.count(b"W*") == 1
    assert plain.count(b"W*") == 0


def test_words_on_a_pattern_stand_on_calm_ground():
    def fills(look: Look) -> int:
        drawing = replace(DRAWING, shapes=(Box(0, 0, 90, 60, look), Label(45, 30, "Ord", anchor="middle")))
        return sum(sign == b"f*" for _, sign in read(Figure("S", drawing, TABLE)).pages[0].get_contents().operations)

    assert fills(replace(LOOK, pattern="lines")) == fills(LOOK) + 1


@pytest.mark.parametrize(
    ("x", "y", "held"), [(10, 0, False), (60, 0, True), (0, 60, True), (-60, 0, False), (99, 99, False)]
)
def test_a_sector_holds_what_lies_between_its_edges(x, y, held):
    quarter_and_more = Sector(0, 0, 50, 100, 80, 110, LOOK)
    assert holds(quarter_and_more, x, y) is held


def test_an_arrow_has_a_head():
    def fills(arrow: bool) -> int:
        drawing = replace(DRAWING, shapes=(Trace(((0, 0), (90, 60)), Look(line="text"), arrow=arrow),))
        return sum(sign == b"f*" for _, sign in read(Figure("S", drawing, TABLE)).pages[0].get_contents().operations)

    assert fills(arrow=True) == fills(arrow=False) + 1


def test_hostile_words_in_a_figure_are_words():
    shapes = (Label(0, 10, "<b>&\x00\U0001f600"),)
    reader = read(Figure("<img src='x'>", replace(DRAWING, shapes=shapes, words="\ud83d (\\) <x>"), TABLE))
    said = reader.pages[0].extract_text()
    assert "<b>&[U+0000][U+1F600]" in said
    assert "<img src='x'>" in said
    assert figure_of(reader)["/Alt"] == "[U+D83D] (\\) <x>"


def test_an_ink_that_the_theme_lacks_is_a_fault_of_the_builder():
    with pytest.raises(KeyError, match="lilla"):
        read(Figure("S", replace(DRAWING, shapes=(Box(0, 0, 9, 9, Look("lilla")),)), TABLE))


def placed(lines: int) -> tuple[int, float]:
    """On which page a tall drawing stands below so many lines, and how tall it is drawn."""
    tall = Drawing(300, 400, "Høyt", (Box(0, 0, 300, 400, LOOK),))
    reader = read(*[Paragraph("linje")] * lines, Figure("Høyt", tall, TABLE))
    texts = [page.extract_text() for page in reader.pages]
    bottom, top = box_of(reader)[1], box_of(reader)[3]
    return next(n for n, text in enumerate(texts) if "Høyt" in text), round(top - bottom)


def test_a_drawing_is_made_a_little_smaller_to_stay_on_the_page_and_never_too_small():
    found = [placed(lines) for lines in range(4, 24)]
    assert (0, 400) in found
    assert (1, 400) in found, "on a page of its own it is as large as meant"
    smaller = [height for page, height in found if page == 0 and height < 400]
    assert smaller
    assert min(smaller) >= 300
    assert all(page == 0 or height == 400 for page, height in found)
