"""The Word file says everything in the outline, with real headings, lists and tables, and opens without repair."""

import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from hypothesis import given, settings
from hypothesis import strategies as st

from navplan.domain.documents.outline import (
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
from navplan.domain.drawing import Drawing
from navplan.domain.ports import CannotStore
from navplan.domain.words import as_written
from navplan.storage.writers.signs import writable
from navplan.storage.writers.word import word_bytes, write_word

MADE = date(2026, 5, 1)
COLUMNS = (Column("Nr.", 0.5, numeric=True), Column("Hva", 3.0), Column("Status", 1.5))


def outline(*blocks: Any, **values: Any) -> Outline:
    return replace(Outline("Tittel", "Undertittel", "Nav Fjordvik", MADE, blocks=blocks), **values)


def read(document: Outline) -> Document:
    return docx.Document(io.BytesIO(word_bytes(document, as_written)))


def texts(document: Document) -> Iterator[str]:
    """All text in reading order."""
    for part in document.iter_inner_content():
        if isinstance(part, WordTable):
            yield from (cell.text for row in part.rows for cell in row.cells)
        else:
            yield part.text


def words_of(document: Document) -> list[str]:
    return " ".join(texts(document)).split()


def full(**values: Any) -> Outline:
    """One of every block."""
    rows = tuple(
        (Cell(str(n)), Cell(f"Rad {n}", below=(Cell("liten", small=True),)), Cell("Pågår", "info")) for n in range(30)
    )
    small_table = Table("Tall", COLUMNS[:2], ((Cell("1"), Cell("To")),), row_headers=True)
    return outline(
        PageBreak(),
        Heading("Kapittel"),
        Heading("Avsnitt", 2),
        Heading("Uten bokmerke", 3, bookmark=False),
        Paragraph("Første.\n\nAndre.", "lead"),
        Bullets(("én", "to")),
        Bullets(("a", "b"), numbered=True),
        Bullets(("c",), numbered=True),
        Pairs((("Frist", "1. mai"), ("Rolle", "Leder"))),
        Progress("Vurdert", 2, 3, "2 av 3"),
        Notice("Pass på dette", "warning"),
        Table("Alt som er åpent", COLUMNS, rows),
        Figure("Søyler", Drawing(10, 10, "Tre søyler", ()), small_table),
        SignOff((("For staten", "Direktør"),)),
        cover=(("Kontor", "Nav Fjordvik"),),
        **values,
    )


def test_headings_lists_and_captions_have_words_own_styles() -> None:
    styles = [(p.style.name, p.text) for p in read(full()).paragraphs if p.style is not None]
    assert ("Heading 1", "Kapittel") in styles
    assert ("Heading 2", "Avsnitt") in styles
    assert ("Title", "Tittel") in styles
    assert ("List Bullet", "én") in styles
    assert ("List Number", "c") in styles
    assert ("Caption", "Alt som er åpent") in styles


def test_each_numbered_list_counts_from_one() -> None:
    numbers = [
        p.paragraph_format.element.pPr.numPr.numId.val for p in read(full()).paragraphs if p.style.name == "List Number"
    ]
    assert numbers[0] == numbers[1] != numbers[2]


def test_a_table_names_itself_and_repeats_its_header_row() -> None:
    table = read(full()).tables[2]
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Alt som er åpent"
    heads = [row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert heads == [True, *[False] * 30]
    assert table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"


def test_a_tables_columns_and_cells_say_the_same_width() -> None:
    table = read(full()).tables[2]
    widths = [column.width for column in table.columns]
    assert all([cell.width for cell in row.cells] == widths for row in table.rows)


def test_a_short_row_stays_whole_and_a_long_one_may_part() -> None:
    rows = ((Cell("1"), Cell("kort"), Cell("")), (Cell("2"), Cell("lang " * 400), Cell("")))
    kept = [
        row._tr.trPr is not None and row._tr.trPr.find(qn("w:cantSplit")) is not None
        for row in read(outline(Table("T", COLUMNS, rows))).tables[0].rows
    ]
    assert kept == [False, True, False]


def test_a_table_without_a_caption_is_named_by_its_heading() -> None:
    document = read(outline(Heading("Over fristen", 2), Table("", COLUMNS, ((Cell("1"), Cell("a"), Cell("b")),))))
    assert document.tables[0]._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Over fristen"


def test_a_remark_says_in_words_what_its_colour_says() -> None:
    assert "Obs: Pass på dette" in list(texts(read(full())))


def test_the_language_is_set_for_words_and_for_the_file() -> None:
    document = read(full(language="nn-NO"))
    language = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    assert language.get(qn("w:val")) == "nn-NO"
    assert document.core_properties.language == "nn-NO"


def test_the_file_says_title_office_and_day_and_no_program_or_person() -> None:
    told = read(full()).core_properties
    assert (told.title, told.author, told.subject) == ("Tittel", "Nav Fjordvik", "Undertittel")
    assert told.created.date() == MADE
    packed = zipfile.ZipFile(io.BytesIO(word_bytes(full(), as_written)))
    assert b"python-docx" not in b"".join(packed.read(name) for name in packed.namelist())


def test_the_head_has_the_draft_mark_and_the_foot_counts_pages() -> None:
    section = read(full()).sections[0]
    assert section.header.paragraphs[0].text == "Nav Fjordvik · Tittel\tUTKAST"
    assert section.footer.paragraphs[0].text == "01.05.2026\tSide 1 av 1"
    told = [e.text.strip() for e in section.footer._element.iter(qn("w:instrText"))]
    assert told == ["PAGE", "NUMPAGES"]
    assert section.different_first_page_header_footer


def test_a_final_document_has_no_draft_mark() -> None:
    assert "UTKAST" not in read(full(draft=False)).sections[0].header.paragraphs[0].text


def test_the_contents_lead_to_headings_and_word_is_not_asked_to_count() -> None:
    document = read(full())
    body = document.element.body
    links = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    places = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert links == places
    assert len(links) == 2
    assert document.settings.element.find(qn("w:updateFields")) is None
    assert not [field for field in body.iter(qn("w:fldChar")) if field.get(qn("w:dirty"))]


def test_every_field_that_begins_ends() -> None:
    kinds = [field.get(qn("w:fldCharType")) for field in read(full()).element.body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def test_a_page_break_begins_a_page_with_what_follows() -> None:
    document = read(outline(Paragraph("før"), PageBreak(), PageBreak(), Heading("Ny side")))
    assert [p.text for p in document.paragraphs if p.paragraph_format.page_break_before] == ["Ny side"]


def test_a_figure_gives_its_words_and_its_table() -> None:
    told = list(texts(read(full())))
    assert "Tre søyler" in told
    assert told.index("Søyler") < told.index("Tre søyler") < told.index("To")


def test_a_page_is_laid_down_and_stood_up_again_with_its_own_head_and_foot() -> None:
    turned = (PageBreak(landscape=True), Heading("Bred"), PageBreak(landscape=False), Paragraph("igjen"))
    sections = list(read(outline(Paragraph("smal"), *turned)).sections)
    assert [section.page_width > section.page_height for section in sections] == [False, True, False]
    stops = [section.header.paragraphs[0].paragraph_format.tab_stops[0].position for section in sections]
    assert stops[1] > stops[0] == stops[2]
    assert {section.header.paragraphs[0].text for section in sections} == {"Nav Fjordvik · Tittel\tUTKAST"}


def test_a_table_is_as_wide_as_the_page_it_stands_on() -> None:
    table = Table("T", COLUMNS, ((Cell("1"), Cell("a"), Cell("b")),))
    narrow, wide = read(outline(table, PageBreak(landscape=True), table)).tables
    assert sum(column.width for column in wide.columns) > 1.4 * sum(column.width for column in narrow.columns)


def test_a3_is_twice_a4() -> None:
    section = read(outline(size="A3", landscape=True)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (420, 297)


def test_the_version_stands_in_the_foot() -> None:
    foot = read(outline(version="2.0")).sections[0].footer.paragraphs[0]
    assert foot.text == "Versjon 2.0 · 01.05.2026\tSide 1 av 1"


def test_a_cell_leads_to_its_heading_or_out_of_the_document() -> None:
    cells = (Cell("dit", to="mal"), Cell("ut", to="https://navplan.example/x"), Cell("ingen", to="file:///x"))
    document = read(outline(Table("T", COLUMNS, (cells,)), Heading("Målet", 4, bookmark=False, name="mal")))
    links = {link.findtext(f"{qn('w:r')}/{qn('w:t')}"): link for link in document.element.body.iter(qn("w:hyperlink"))}
    places = [mark.get(qn("w:name")) for mark in document.element.body.iter(qn("w:bookmarkStart"))]
    assert set(links) == {"dit", "ut"}
    assert links["dit"].get(qn("w:anchor")) in places
    assert document.part.rels[links["ut"].get(qn("r:id"))].target_ref == "https://navplan.example/x"
    assert "ingen" in words_of(document)


def test_landscape_turns_the_paper() -> None:
    section = read(outline(landscape=True)).sections[0]
    assert section.page_width > section.page_height


def test_the_same_outline_gives_the_same_bytes() -> None:
    assert word_bytes(full(), as_written) == word_bytes(full(), as_written)


ANY = st.text(st.characters(exclude_categories=()), max_size=40)


@settings(max_examples=25)
@given(ANY, ANY, ANY, ANY)
def test_every_word_of_any_text_is_there(heading: str, running: str, shown: str, item: str) -> None:
    table = Table(shown, COLUMNS[:2], ((Cell(item), Cell(running, below=(Cell(heading),))),))
    document = read(
        outline(
            Heading(heading),
            Paragraph(f"x{running}x"),
            Bullets((item,)),
            Notice(shown),
            Pairs(((item, shown),)),
            table,
            title=heading,
            office=item,
            subtitle=running,
            cover=((shown, running),),
        )
    )
    expected = [heading, running, item, item, shown, heading, f"x{running}x", item, shown, item, shown, shown]
    found = words_of(document)
    for text in expected:
        for word in writable(text).split():
            assert word in found or any(word in longer for longer in found)


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x1f", "\ufffe", "\uffff", "\ud800"])
def test_a_sign_that_xml_cannot_hold_is_told_by_its_number(sign: str) -> None:
    assert f"a[U+{ord(sign):04X}]b" in list(texts(read(outline(Paragraph(f"a{sign}b")))))


def test_markup_in_texts_is_printed_as_typed() -> None:
    nasty = '<b>&amp; <img src="file.png"> {x} %s'
    assert nasty in list(texts(read(outline(Paragraph(nasty)))))


def test_a_long_text_a_big_table_and_signs_of_all_scripts_pass() -> None:
    rows = tuple((Cell(str(n)), Cell("ord " * 400), Cell("✓")) for n in range(100))
    document = read(outline(Paragraph("a" * 10_000), Paragraph("😀 مرحبا \u200fשלום"), Table("T", COLUMNS, rows)))
    told = words_of(document)
    assert "a" * 10_000 in told
    assert "😀" in told
    assert told.count("ord") == 40_000


def test_a_refused_target_keeps_the_old_file(tmp_path: Path) -> None:
    with pytest.raises(CannotStore):
        write_word(full(), tmp_path / "mangler" / "x.docx", as_written)
    target = tmp_path / "x.docx"
    write_word(full(), target, as_written)
    assert docx.Document(str(target)).paragraphs[0].text == "Nav Fjordvik"


def converted(folder: Path, name: str) -> Path | None:
    """The PDF that LibreOffice makes of a Word file, or None when it cannot read Word files."""
    office = shutil.which("soffice")
    if office is None:
        return None
    home = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [office, "--headless", home, "--convert-to", "pdf", "--outdir", str(folder), str(folder / name)]
    subprocess.run(command, capture_output=True, timeout=180, check=False)
    made = (folder / name).with_suffix(".pdf")
    return made if made.is_file() else None


def test_libreoffice_opens_it_and_finds_every_block(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "plain.docx"))
    if converted(tmp_path, "plain.docx") is None:
        pytest.skip("no LibreOffice Writer here to open Word files with")
    write_word(full(), tmp_path / "full.docx", as_written)
    made = converted(tmp_path, "full.docx")
    assert made is not None
    from pypdf import PdfReader

    text = " ".join(" ".join(page.extract_text() for page in PdfReader(made).pages).split())
    for word in ("Kapittel", "Andre.", "Rad 29", "Obs: Pass på dette", "Tre søyler", "Direktør", "UTKAST"):
        assert word in text
