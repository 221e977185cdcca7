"""The PDF says everything in the outline, is tagged, carries its fonts, and survives hostile texts."""

import io
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from navplan.domain.documents.outline import (
    Bullets,
    Cell,
    Column,
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
from navplan.domain.documents.year_plan import year_plan
from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import LetterSection
from navplan.domain.modules.office import Office
from navplan.domain.ports import CannotStore
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from navplan.storage.writers.pdf import pdf_bytes, write_pdf
from tests.memory import Counter, MemoryStore

LETTERS = Path(__file__).parents[2] / "resources" / "letters"
MADE = date(2026, 5, 1)
COLUMNS = (Column("Nr.", 0.5, numeric=True), Column("Hva", 3.0), Column("Status", 1.5))


def outline(*blocks: Any, **values: Any) -> Outline:
    return replace(Outline("Tittel", "Undertittel", "Nav Fjordvik", MADE, blocks=blocks), **values)


def read(document: Outline) -> PdfReader:
    return PdfReader(io.BytesIO(pdf_bytes(document, as_written)))


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def elements(reader: PdfReader) -> Iterator[Any]:
    """All structure elements in reading order."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]["/K"].get_object()]
    while waiting:
        element = waiting.pop(0)
        if not isinstance(element, dict) or element.get("/Type") != "/StructElem":
            continue
        yield element
        waiting[:0] = [kid.get_object() for kid in element.get("/K", [])]


def kinds(reader: PdfReader) -> list[str]:
    return [str(element["/S"]) for element in elements(reader)]


def full() -> Outline:
    """One of every block."""
    rows = tuple(
        (Cell(str(n)), Cell(f"Rad {n}", below=(Cell("liten", small=True),)), Cell("Pågår", "info")) for n in range(90)
    )
    return outline(
        PageBreak(),
        Heading("Første kapittel"),
        Paragraph("En innledning.", "lead"),
        Progress("Vurdert", 3, 4, "3 av 4"),
        Heading("Underkapittel", 2),
        Paragraph("Et avsnitt.\n\nEt til\nmed to linjer."),
        Bullets(("ett", "to")),
        Bullets(("en", "to"), numbered=True),
        Pairs((("Eier", "Kommune"), ("Frist", "01.06.2026"))),
        Notice("Husk dette.", "warning"),
        Table("Mange rader", COLUMNS, rows, row_headers=True),
        Heading("Siste kapittel"),
        SignOff((("For kommunen", "Kommunedirektør"), ("For staten", "Direktør"))),
        cover=(("Kontor", "Nav Fjordvik"), ("Dato", "01.05.2026")),
    )  # fmt: skip


def test_every_section_title_of_a_letter_stands_in_the_plan():
    plan = Workspace(MemoryStore(), KINDS, None, Counter())
    plan.add(Office(name="Nav Fjordvik"))
    letter = bring_in_letter(plan, Shelf(LETTERS).get("kommunebrev-2024"))
    reader = read(year_plan(plan, letter.year or 0, as_written, MADE))
    said = text_of(reader).replace("\u00ad", "")
    titles = [section.title for section in plan.all(LetterSection)]
    assert len(titles) == 16
    assert [title for title in titles if title not in said] == []
    assert len(reader.pages) > 10


def test_every_text_of_every_block_can_be_read():
    said = text_of(read(full()))
    ours = "Tittel|Undertittel|Nav Fjordvik|Første kapittel|En innledning.|Vurdert: 3 av 4|Underkapittel|Et avsnitt."
    more = "med to linjer.|ett|2.|Kommune|Husk dette.|Mange rader|Rad 89|Pågår|For kommunen|Direktør|Sted og dato"
    for words in f"{ours}|{more}".split("|"):
        assert words in said, words


def test_pages_are_counted_and_a_draft_is_marked_on_all_but_the_cover():
    reader = read(full())
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"Side {number} av {len(pages)}" in page
    assert all("UTKAST" in page and "Nav Fjordvik · Tittel" in page for page in pages[1:])
    assert "Utkast" in pages[0]


def test_a_final_document_has_no_draft_mark():
    assert "utkast" not in text_of(read(replace(full(), draft=False))).casefold()


def test_the_tree_has_one_title_no_skipped_levels_and_heads_for_all_tables():
    reader = read(full())
    found = kinds(reader)
    assert found.count("/H1") == 1
    levels = [int(kind[2]) for kind in found if re.fullmatch(r"/H\d", kind)]
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert {"/P", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/Caption"} <= set(found)
    for table in (e for e in elements(reader) if e["/S"] == "/Table"):
        cells = [
            c.get_object() for row in table["/K"] for c in row.get_object()["/K"] if row.get_object()["/S"] == "/TR"
        ]
        heads = [c for c in cells if c["/S"] == "/TH"]
        assert heads
        assert {str(head["/A"]["/Scope"]) for head in heads} <= {"/Column", "/Row"}


def test_a_table_over_many_pages_is_one_table_and_repeats_its_heading_for_the_eye():
    reader = read(outline(Table("Mange", COLUMNS, tuple((Cell(str(n)), Cell("Rad"), Cell("")) for n in range(200)))))
    assert kinds(reader).count("/Table") == 1
    assert kinds(reader).count("/TR") == 201
    assert len(reader.pages) > 3
    pages = [page.extract_text() for page in reader.pages]
    assert all("Hva" in page for page in pages)
    assert ["Mange (fortsetter)" in page for page in pages] == [False, *[True] * (len(pages) - 1)]


def test_headings_that_skip_a_level_are_tagged_without_a_gap():
    reader = read(outline(Heading("En", 1), Heading("Fire", 4), Heading("To", 2)))
    assert [kind for kind in kinds(reader) if kind.startswith("/H")] == ["/H1", "/H2", "/H3", "/H3"]


def test_all_content_is_tagged_or_an_artifact():
    painting = {b"Tj", b"TJ", b"S", b"s", b"f", b"f*", b"B", b"Do", b"'"}
    for page in read(full()).pages:
        depth = 0
        for _, operator in page.get_contents().operations:
            depth += {b"BDC": 1, b"BMC": 1, b"EMC": -1}.get(operator, 0)
            assert depth in (0, 1), "marked content lies within marked content"
            assert operator not in painting or depth == 1, "something is drawn outside all marks"
        assert depth == 0


def test_the_file_says_what_it_is():
    reader = read(full())
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "nb-NO"
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert root["/OutputIntents"][0]["/S"] == "/GTS_PDFA1"
    assert (reader.metadata.title, reader.metadata.author) == ("Tittel", "Nav Fjordvik")
    packet = root["/Metadata"].get_data().decode("utf-8")
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in packet
    assert "<pdfuaid:part>1</pdfuaid:part>" in packet
    assert "2026-05-01" in packet


def test_streams_end_with_a_line_break():
    made = pdf_bytes(full(), as_written)
    ends = [found.start() for found in re.finditer(rb"endstream", made)]
    assert ends
    assert all(made[end - 1 : end] == b"\n" for end in ends)


def test_all_fonts_are_embedded_and_helvetica_is_not_there():
    made = pdf_bytes(full(), as_written)
    assert b"Helvetica" not in made
    for page in PdfReader(io.BytesIO(made)).pages:
        for font in page["/Resources"]["/Font"].values():
            assert "SourceSansPro" in font["/BaseFont"]
            assert "/FontFile2" in font["/FontDescriptor"]
            assert "/ToUnicode" in font


def test_bookmarks_and_contents_lead_to_the_pages():
    headings = tuple(block for n in range(7) for block in (PageBreak(), Heading(f"Kapittel {n}"), Paragraph("Tekst.")))
    reader = read(outline(*headings, cover=(("Kontor", "Nav"),)))
    marks = [(mark.title, reader.get_destination_page_number(mark)) for mark in reader.outline]
    assert marks == [(f"Kapittel {n}", n + 2) for n in range(7)]
    contents = " ".join(reader.pages[1].extract_text().split())
    assert contents.startswith("Nav Fjordvik · Tittel")
    assert all(f"Kapittel {n} {n + 3}" in contents for n in range(7))


def test_the_same_outline_gives_the_same_bytes():
    assert pdf_bytes(full(), as_written) == pdf_bytes(full(), as_written)


def test_a_heading_stands_with_what_follows_it():
    table = Table("Tabell", COLUMNS, ((Cell("1"), Cell("Rad"), Cell("Siste")),))
    headed = (Heading("Overskrift", 2), Progress("A", 1, 2, "1 av 2"), table)
    for lines in range(28, 48):
        reader = read(outline(*[Paragraph("linje")] * lines, *headed))
        pages = [page.extract_text() for page in reader.pages]
        assert ["Siste" in page for page in pages if "Overskrift" in page] == [True], lines


def test_a_few_lines_go_with_their_heading_to_the_table_that_they_lead_to():
    pairs = Pairs(tuple((f"Nr. {n}", "Siste") for n in range(6)))
    led = (Heading("Overskrift", 2), Paragraph("Noen få ord."), pairs)
    for lines in range(26, 48):
        pages = [page.extract_text() for page in read(outline(*[Paragraph("linje")] * lines, *led)).pages]
        assert ["Siste" in page for page in pages if "Overskrift" in page] == [True], lines
        assert ["Siste" in page for page in pages if "Noen få ord" in page] == [True], lines


def test_many_lines_do_not_go_with_their_heading():
    led = (Heading("Overskrift"), Paragraph("Mange ord om saken. " * 60), Pairs((("Nr.", "Siste"),) * 12))
    apart = []
    for lines in range(12, 30):
        pages = [page.extract_text() for page in read(outline(*[Paragraph("linje")] * lines, *led)).pages]
        apart += ["Siste" not in page for page in pages if "Overskrift" in page]
    assert any(apart)


def test_reading_order_is_the_order_of_the_outline():
    table = Table("T", COLUMNS, ((Cell("1"), Cell("to"), Cell("tre", "info")),))
    order = kinds(read(outline(Paragraph("en"), table, Paragraph("fire"))))
    heads, cells = ["/TH"] * 3, ["/TD", "/P"] * 3
    opening = ["/Document", "/H1", "/P", "/P", "/Table", "/Caption"]
    assert order == [*opening, "/TR", *heads, "/TR", *cells, "/P"]


def test_markup_is_text():
    said = text_of(read(outline(Heading("<b>A & B"), Paragraph('<img src="/etc/passwd"/> &amp; <a href="x">'))))
    assert "<b>A & B" in said
    assert '<img src="/etc/passwd"/> &amp; <a href="x">' in said


def test_sami_letters_and_quotes_are_set_as_they_are():
    word = "Guovdageainnu suohkan – Kárášjohka, Unjárga, Deatnu, «Ŋŋ Ŧŧ Đđ Čč Šš Žž»"
    assert word in text_of(read(outline(Paragraph(word))))


def test_signs_outside_the_font_are_replaced_by_something_to_see():
    reader = read(outline(Paragraph("Fint \U0001f600 – \x07 \ud83d 北 ①")))
    said = text_of(reader)
    assert "Fint [U+1F600] – [U+0007] [U+D83D] [U+5317]" in said
    assert "Noen tegn finnes ikke i skriften" in said
    assert "Noen tegn" not in text_of(read(outline(Paragraph("Helt vanlig"))))


@pytest.mark.parametrize("where", ["paragraph", "cell", "chip", "heading", "notice", "title", "bullet", "pair"])
def test_a_word_of_200_000_letters_is_set_whole_and_soon(where):
    word = "x" * 200_000
    blocks = {
        "paragraph": Paragraph(word), "cell": Table("T", COLUMNS, ((Cell("1"), Cell(word), Cell("")),)),
        "chip": Table("T", COLUMNS, ((Cell("1"), Cell(""), Cell(word, "danger")),)), "heading": Heading(word),
        "notice": Notice(word), "title": Paragraph("tom"), "bullet": Bullets((word,)), "pair": Pairs(((word, word),)),
    }  # fmt: skip
    began = time.process_time()
    reader = read(outline(blocks[where], title=word if where == "title" else "T"))
    assert time.process_time() - began < 6
    assert len(reader.pages) > 5
    if where in ("paragraph", "cell", "chip"):
        letters = sum(page.extract_text().count("x") for page in reader.pages)
        assert letters == 200_000


def test_a_long_text_in_a_cell_runs_over_pages_and_nothing_is_lost():
    words = " ".join(f"ord{number}" for number in range(6_000))
    reader = read(outline(Table("T", COLUMNS, ((Cell("1"), Cell(words), Cell("kort")),))))
    said = text_of(reader).replace("\u00ad ", "").replace("\u00ad", "")
    assert len(reader.pages) > 5
    assert {int(number) for number in re.findall(r"\bord(\d+)\b", said)} == set(range(6_000))


def test_words_do_not_run_together_when_read_aloud():
    reader = read(outline(Paragraph("forventning " * 60), Paragraph("slutt")))
    shown = "".join(re.findall(r"\((.*?)\) Tj", reader.pages[0].get_contents().get_data().decode("latin-1")))
    assert "forventningforventning" not in shown
    assert shown.count("forventning ") >= 59


def test_those_who_sign_stand_side_by_side_and_each_block_is_whole():
    for lines in range(25, 50):
        parties = tuple((f"For {n}", f"Leder {n}") for n in range(3))
        reader = read(outline(*[Paragraph("linje")] * lines, SignOff(parties)))
        pages = [page.extract_text() for page in reader.pages]
        for n in range(3):
            assert [f"For {n}" in page for page in pages] == [f"Leder {n}" in page for page in pages], lines
        assert ["For 0" in page for page in pages] == ["For 1" in page for page in pages], lines


def test_a_document_without_content_is_a_document():
    assert len(read(outline()).pages) == 1


def test_landscape_pages_lie_down():
    box = read(outline(Paragraph("x"), landscape=True)).pages[0].mediabox
    assert box.width > box.height


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(CannotStore, match="finnes ikke"):
        write_pdf(full(), tmp_path / "borte" / "plan.pdf", as_written)


def test_the_file_is_put_in_its_place(tmp_path):
    write_pdf(full(), tmp_path / "plan.pdf", as_written)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-1.7")
