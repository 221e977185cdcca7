"""Links, paper and what stands on every page of the PDF."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from navplan.domain.documents.outline import Cell, Column, Figure, Heading, Outline, PageBreak, Paragraph, Table
from navplan.domain.drawing import Drawing
from navplan.domain.words import as_written
from navplan.storage.writers.pdf import pdf_bytes

WIDE, HIGH = 841.89, 595.28
"""A4 lying down, in points."""


def read(*blocks: Any, **values: Any) -> PdfReader:
    document = replace(Outline("Tittel", "Under", "Nav Fjordvik", date(2026, 5, 1), blocks=blocks), **values)
    return PdfReader(io.BytesIO(pdf_bytes(document, as_written)))


def linking(*cells: Cell) -> Table:
    return Table("T", (Column("Hva"),), tuple((cell,) for cell in cells))


def links(reader: PdfReader) -> list[tuple[int, Any]]:
    """Every link with the number of its page."""
    return [(n, note.get_object()) for n, page in enumerate(reader.pages) for note in page.get("/Annots", ())]


def page_of(reader: PdfReader, link: Any) -> int:
    """The number of the page a link leads to."""
    target = link["/Dest"].get_object()[0]
    return next(
        number for number, page in enumerate(reader.pages) if page.indirect_reference == target.indirect_reference
    )


def owner(reader: PdfReader, link: Any) -> Any:
    """The structure element that the file says a link belongs to."""
    numbers = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    return numbers[numbers.index(link["/StructParent"]) + 1].get_object()


def test_every_line_of_the_contents_leads_to_its_heading():
    headings = tuple(block for n in range(7) for block in (PageBreak(), Heading(f"Kapittel {n}"), Paragraph("Tekst.")))
    reader = read(*headings, cover=(("Kontor", "Nav"),))
    found = links(reader)
    assert [page for page, _ in found] == [1] * 7
    assert [page_of(reader, link) for _, link in found] == list(range(2, 9))
    assert [link["/Contents"] for _, link in found] == [f"Kapittel {n} {n + 3}" for n in range(7)]
    assert {str(owner(reader, link)["/S"]) for _, link in found} == {"/Link"}


def test_a_cell_leads_to_a_heading_further_on_or_further_back():
    reader = read(
        Heading("Mål M1", name="m1"), linking(Cell("Se T2", to="t2")), PageBreak(),
        Heading("Tiltak T2", bookmark=False, name="t2"), linking(Cell("Se M1", to="m1")),
    )  # fmt: skip
    assert [(page, page_of(reader, link)) for page, link in links(reader)] == [(0, 1), (1, 0)]
    assert [mark.title for mark in reader.outline] == ["Mål M1"]


def test_a_heading_that_parts_is_one_bookmark_and_links_lead_to_its_beginning():
    reader = read(linking(Cell("Se målet", to="m")), PageBreak(), Heading("lang tittel " * 400, name="m"))
    assert len(reader.pages) > 2
    assert len(reader.outline) == 1
    assert reader.get_destination_page_number(reader.outline[0]) == 1
    assert [page_of(reader, link) for _, link in links(reader)] == [1]


def test_a_link_covers_its_words_and_is_underlined():
    def strokes(to: str) -> int:
        content = read(Heading("M", name="m"), linking(Cell("Se hit", to=to))).pages[0].get_contents()
        return sum(sign == b"S" for _, sign in content.operations)

    reader = read(Heading("M", name="m"), linking(Cell("Se hit", to="m")))
    left, bottom, right, top = map(float, links(reader)[0][1]["/Rect"])
    assert 20 < right - left < 60
    assert 10 < top - bottom < 16
    assert strokes("m") == strokes("") + 1


def test_a_link_to_nothing_is_words():
    reader = read(linking(Cell("Se T9", to="t9"), Cell("Se her", to="")))
    assert links(reader) == []
    assert "Se T9" in reader.pages[0].extract_text()


def test_only_a_declared_https_address_leads_out():
    typed = ("http://nav.no", "file:///etc/passwd", "javascript:alert(1)", "https:/x", "\\\\server\\x")
    assert links(read(linking(*(Cell("x", to=to) for to in typed)), Paragraph("https://lovdata.no"))) == []
    reader = read(linking(Cell("Lovdata", to="https://lovdata.no/a?b=(c)")))
    assert [str(link["/A"]["/URI"]) for _, link in links(reader)] == ["https://lovdata.no/a?b=(c)"]


def test_a_link_in_a_cell_that_parts_is_there_on_both_pages():
    reader = read(Heading("M", name="m"), linking(Cell("ord " * 1500, to="m")))
    assert [page for page, _ in links(reader)] == list(range(len(reader.pages)))


def test_pages_lie_down_and_stand_up_within_a_document():
    reader = read(
        Paragraph("a"), PageBreak(True), Paragraph("b"), PageBreak(), Paragraph("c"), PageBreak(False), Paragraph("d")
    )
    assert [page.mediabox.width > page.mediabox.height for page in reader.pages] == [False, True, True, False]
    assert (float(reader.pages[1].mediabox.width), float(reader.pages[1].mediabox.height)) == pytest.approx(
        (WIDE, HIGH), abs=0.1
    )
    assert all(f"Side {n} av 4" in page.extract_text() for n, page in enumerate(reader.pages, start=1))


def test_a_first_page_that_lies_down_leaves_no_empty_page():
    reader = read(PageBreak(True), Heading("Bredt"), cover=(("Kontor", "Nav"),))
    assert [page.mediabox.width > page.mediabox.height for page in reader.pages] == [False, True]


def test_tables_and_figures_use_the_width_of_their_own_page():
    drawing = Drawing(2000, 300, "Bred", ())
    reader = read(Paragraph("a"), PageBreak(True), Figure("", drawing, linking(Cell("x"))))
    root = reader.trailer["/Root"]["/StructTreeRoot"]["/K"].get_object()
    place = next(kid.get_object() for kid in root["/K"] if kid.get_object()["/S"] == "/Div")
    left, _, right, _ = map(float, place["/K"][0].get_object()["/A"]["/BBox"])
    assert right - left == pytest.approx(WIDE - 2 * 51.02, abs=1)


def test_a_document_on_a3_is_twice_as_large():
    box = read(Paragraph("x"), size="A3", landscape=True).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((1190.55, 841.89), abs=0.1)


def test_the_version_stands_on_every_page_and_in_the_file():
    reader = read(Paragraph("a"), PageBreak(), Paragraph("b"), version="1.2 & <b>", draft=False)
    assert all("Versjon 1.2 & <b> · 01.05.2026" in " ".join(page.extract_text().split()) for page in reader.pages)
    packet = reader.trailer["/Root"]["/Metadata"].get_data().decode("utf-8")
    assert "<xmpMM:VersionID>1.2 &amp; &lt;b&gt;</xmpMM:VersionID>" in packet
    assert "<pdf:Keywords>Endelig</pdf:Keywords>" in packet
    assert reader.metadata is not None
    assert reader.metadata["/Keywords"] == "Endelig"
    assert "Versjon" not in read(Paragraph("a")).pages[0].extract_text()
