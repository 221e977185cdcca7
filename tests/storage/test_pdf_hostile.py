"""Whatever people type, the PDF says all of it: markup, control characters, emoji, endless words, tall rows."""

import io
import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import DecodedStreamObject, NameObject

from navplan.domain.documents.outline import (
    Block,
    Bullets,
    Cell,
    Column,
    Figure,
    Heading,
    Notice,
    Outline,
    PageBreak,
    Pairs,
    Paragraph,
    Progress,
    SignOff,
    Table,
)
from navplan.domain.drawing import Drawing, Label
from navplan.domain.words import as_written
from navplan.storage.writers.pdf import pdf_bytes
from navplan.storage.writers.pdf_fonts import Letters
from tests.documents.nasty import NASTY
from tests.documents.said import texts

TEXT = st.one_of(st.sampled_from(NASTY), st.text(max_size=60), st.text(alphabet="ordenæøå- \n", max_size=300))
ARTIFACT = re.compile(rb"^/Artifact <<.*?^EMC$", re.MULTILINE | re.DOTALL)
CELL = st.builds(
    Cell,
    TEXT,
    st.sampled_from([None, "info", "danger"]),
    st.booleans(),
    below=st.lists(st.builds(Cell, TEXT, to=TEXT), max_size=2).map(tuple),
)
COLUMNS = (Column("Første", 0.2, numeric=True), Column("Andre", 2.0), Column("Tredje"))


def tables(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Table]:
    rows = st.lists(st.tuples(CELL, CELL, CELL), max_size=4).map(tuple)
    return st.builds(Table, texts, st.just(COLUMNS), rows, st.booleans())


FIGURES = st.builds(
    lambda caption, words, label, table: Figure(caption, Drawing(200, 90, words, (Label(9, 9, label),)), table),
    TEXT, TEXT, st.sampled_from(NASTY), tables(TEXT),
)  # fmt: skip
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, TEXT, st.integers(1, 6), st.booleans(), TEXT),
    st.builds(Paragraph, TEXT, st.sampled_from(["body", "lead", "note"])),
    st.builds(Bullets, st.lists(TEXT, max_size=3).map(tuple), st.booleans()),
    st.builds(Pairs, st.lists(st.tuples(TEXT, TEXT), max_size=3).map(tuple)),
    st.builds(Progress, TEXT, st.integers(-1, 9), st.integers(0, 9), TEXT),
    st.builds(Notice, TEXT),
    st.builds(SignOff, st.lists(st.tuples(TEXT, TEXT), max_size=3).map(tuple)),
    st.builds(PageBreak, st.sampled_from([None, True, False])),
    tables(TEXT),
    FIGURES,
)


def outline(*blocks: Block, **values: Any) -> Outline:
    return replace(Outline("Tittel", "Under", "Nav Fjordvik", date(2026, 5, 1), blocks=blocks), **values)


def reader_of(document: Outline) -> PdfReader:
    return PdfReader(io.BytesIO(pdf_bytes(document, as_written)))


def read_aloud(reader: PdfReader) -> str:
    """What the pages say without furniture and repeated headings, and without any space."""
    said = []
    for page in reader.pages:
        content = page.get_contents()
        assert content is not None
        kept = DecodedStreamObject()
        kept.set_data(ARTIFACT.sub(b"", content.get_data()))
        page[NameObject("/Contents")] = kept
        said.append(page.extract_text())
    return bare("".join(said))


def bare(text: str) -> str:
    return "".join(text.split()).replace("\u00ad", "")


def expected(document: Outline) -> str:
    said = (document.title, document.subtitle, *(text for block in document.blocks for text in texts(block)))
    return "".join(bare(Letters().printable(text)) for text in said)


@settings(max_examples=60)
@given(st.lists(BLOCKS, max_size=5), TEXT)
def test_every_sign_of_every_block_can_be_read_in_order(blocks, title):
    document = outline(*blocks, title=title)
    reader = reader_of(document)
    said = read_aloud(reader)
    assert not Counter(expected(document)) - Counter(said)
    if len(reader.pages) == 1:  # where a row parts, the pages' own order is another than the tags'
        assert said.startswith(expected(document))


def searched(document: Outline, folder: Path) -> str:
    """What a PDF program finds when people search and copy; it turns what is read from right to left."""
    (folder / "a.pdf").write_bytes(pdf_bytes(document, as_written))
    told = subprocess.run(["pdftotext", str(folder / "a.pdf"), "-"], capture_output=True, check=True)
    return unicodedata.normalize("NFC", told.stdout.decode())


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no poppler here to search a PDF with")
def test_signs_that_the_font_lacks_are_found_by_those_who_search(tmp_path: Path) -> None:
    text = (
        "Et smil \U0001f600, hebraisk \u05e9\u05dc\u05d5\u05dd, kinesisk \u4f60\u597d og [U+0041] som er skrevet slik."
    )
    found = searched(outline(Paragraph(text + " \x07 \ue000 \u05d0" * 3), Heading("\u05d0" * 60)), tmp_path)
    assert "\U0001f600," in found
    assert "\u4f60\u597d" in found
    assert "\u05e9\u05dc\u05d5\u05dd" in found or "\u05dd\u05d5\u05dc\u05e9" in found
    assert found.count("\u05d0") >= 63
    assert "[U+05" not in found.split("Noen tegn")[0]
    assert "[U+0041]" in found
    assert "[U+0007]" in found
    assert "[U+E000]" in found


@pytest.mark.parametrize("nasty", NASTY)
def test_nothing_typed_becomes_markup_link_or_picture(nasty):
    cell = Cell(nasty, below=(Cell(nasty, to=nasty),))
    document = outline(Heading(nasty), Paragraph(nasty), Table(nasty, COLUMNS, ((cell, cell, cell),)), title=nasty)
    reader = reader_of(replace(document, office=nasty, subtitle=nasty, version=nasty, cover=((nasty, nasty),)))
    for page in reader.pages:
        assert not page.get("/Annots")
        assert not page.images
    assert read_aloud(reader_of(document)).startswith(expected(document))


def endless(where: str) -> Block:
    word = "x" * 10_000
    cell = Cell(word)
    return {
        "caption": Table(word, COLUMNS, ((Cell("1"), Cell("2"), Cell("3")),)),
        "figure": Figure(word, Drawing(300, 200, word, (Label(0, 0, "x"),)), Table("", COLUMNS, ())),
        "signature": SignOff(((word, word), (word, word))),
        "progress": Progress(word, 1, 2, word),
        "row": Table("", COLUMNS, ((cell, cell, cell),)),
        "below": Table("", COLUMNS, ((Cell("1", below=(cell, cell)), Cell(""), Cell("")),)),
        "column": Table("", (Column(word), Column("B")), ((Cell("1"), Cell("2")),)),
        "pairs": Pairs(((word, word),)),
    }[where]


@pytest.mark.parametrize("where", ["caption", "figure", "signature", "progress", "row", "below", "column", "pairs"])
def test_an_endless_word_is_set_whole_and_within_the_pages(where):
    document = outline(Paragraph("før"), endless(where), Paragraph("etter"))
    reader = reader_of(document)
    assert sorted(read_aloud(reader)) == sorted(expected(document))
    for page in reader_of(document).pages:
        heights: list[float] = []
        page.extract_text(visitor_text=lambda text, cm, tm, *_, found=heights: found.append(cm[5] + cm[3] * tm[5]))
        assert min(height for height in heights if height) > 20, "words below the page"


def test_headings_that_never_end_leave_room_in_the_contents():
    headings = tuple(Heading("lang tittel " * 900) for _ in range(7))
    reader = reader_of(outline(*headings, cover=(("Kontor", "Nav"),)))
    contents = " ".join(reader.pages[1].extract_text().split())
    assert contents.count("…") >= 7


def test_300_rows_with_tall_cells_are_all_there():
    rows = tuple(
        (Cell(str(n)), Cell(f"begynner{n} " + "tekst " * (n * 7 % 400) + f"slutter{n}"), Cell("ok")) for n in range(300)
    )
    document = outline(Table("Mange", COLUMNS, rows))
    said = read_aloud(reader_of(document))
    assert [n for n in range(300) if f"begynner{n}" not in said or f"slutter{n}" not in said] == []


def test_twenty_columns_are_told_apart():
    columns = tuple(Column(f"Kolonne{n}") for n in range(20))
    rows = tuple(tuple(Cell(f"verdi{n}rad{row}") for n in range(20)) for row in range(30))
    document = outline(Table("Bred", columns, rows), landscape=True)
    assert read_aloud(reader_of(document)) == expected(document)
