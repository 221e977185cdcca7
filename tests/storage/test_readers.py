"""Letters as files: PDF, Word, HTML, Markdown and text, made here and read back."""

import html
import os
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.shared import Pt
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Table

from navplan.domain.letters.reading import ReadLetter, read_letter
from navplan.storage.readers import read_lines

LETTERS = Path(__file__).resolve().parents[1] / "data" / "letters"
TITLE = "Forventninger til tjenestene i Sørvik for 2027"
LONG_HEADING = "Samarbeid med frivillige organisasjoner og sosiale entreprenører i kommunene våre"
PARTS = (
    (1, TITLE, ["Sørvik etat sender med dette forventningene for 2027 til alle kommunene våre."]),
    (2, "Tjenester", ["Brevet gjelder alle. Kommunen skal sikre at tjenestene er tilgjengelige for alle som bor der."]),
    (3, "Bolig", ["NAV-kontoret må vurdere bolig til barnefamilier raskt og grundig, jf. sosialtjenesteloven § 15."]),
    (3, LONG_HEADING, ["Kommunen bør drøfte frivillighet i partnerskapet. Mange må spare på strømmen i denne tiden."]),
    (2, "Styring", ["Kommunen skal ha rutiner for internkontroll. Vi ber om at planen sendes innen 1. mai 2027."]),
)
DEMANDS = [("skal", "kommune"), ("må", "nav_kontor"), ("bør", "kommune"), ("skal", "kommune"), ("ber_om", "kommune")]
SIZES = {1: 17, 2: 14, 3: 12}


def outline(letter: ReadLetter) -> list[tuple[int, str]]:
    return [(section.level, section.title) for section in letter.sections]


def demands(letter: ReadLetter) -> list[tuple[str, str]]:
    return [(found.modality, found.addressee) for found in letter.demands]


def running(canvas: Canvas, document: BaseDocTemplate) -> None:
    canvas.setFont("Helvetica", 8)
    canvas.drawString(50, 25, f"Side {document.page} av 9")
    canvas.drawString(50, A4[1] - 25, "SØRVIK ETAT")


def story(sizes: dict[int, int], *, bold: bool = True) -> list[Flowable]:
    body = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=7)
    made: list[Flowable] = []
    for level, title, paragraphs in PARTS:
        size = sizes.get(level, 10)
        look = ParagraphStyle(
            "head", parent=body, fontName="Helvetica-Bold" if bold else "Helvetica", fontSize=size, leading=size * 1.25
        )
        made += [Paragraph(title, look), *(Paragraph(text, body) for text in paragraphs)]
    return made


def pdf(path: Path, flowables: list[Flowable], columns: int = 1) -> Path:
    width = (A4[0] - 100 - 20 * (columns - 1)) / columns
    frames = [Frame(50 + i * (width + 20), 50, width, A4[1] - 100) for i in range(columns)]
    document = BaseDocTemplate(str(path), pagesize=A4)
    document.addPageTemplates(PageTemplate(frames=frames, onPage=running))
    document.build(flowables)
    return path


def as_pdf(path: Path) -> Path:
    return pdf(path / "a.pdf", story(SIZES))


def as_two_columns(path: Path) -> Path:
    return pdf(path / "b.pdf", story(SIZES), columns=2)


def as_word(path: Path) -> Path:
    document = docx.Document()
    for level, title, paragraphs in PARTS:
        document.add_heading(title, level=level - 1)
        for text in paragraphs:
            document.add_paragraph(text)
    document.save(str(path / "c.docx"))
    return path / "c.docx"


def as_word_with_bold_headings(path: Path) -> Path:
    document = docx.Document()
    for level, title, paragraphs in PARTS:
        run = document.add_paragraph().add_run(title)
        run.bold, run.font.size = True, Pt(SIZES[level])
        for text in paragraphs:
            document.add_paragraph(text)
    document.save(str(path / "d.docx"))
    return path / "d.docx"


def as_html(path: Path) -> Path:
    body = "".join(f"<h{n}>{html.escape(t)}</h{n}>" + "".join(f"<p>{p}</p>" for p in ps) for n, t, ps in PARTS)
    file = path / "e.html"
    script = "<script>document.write('Kommunen skal ikke leses her.')</script>"
    file.write_text(
        f"<html><head><title>Skal ikke</title>{script}</head><body><nav>Meny</nav>{body}</body></html>", "utf-8"
    )
    return file


def as_markdown(path: Path) -> Path:
    file = path / "f.md"
    file.write_text("\n\n".join("\n\n".join(["#" * n + " " + t, *ps]) for n, t, ps in PARTS), encoding="utf-8")
    return file


ALL = [as_pdf, as_two_columns, as_word, as_word_with_bold_headings, as_html, as_markdown]


@pytest.mark.parametrize("make", ALL)
def test_the_same_letter_is_read_alike_from_every_kind_of_file(make: Callable[[Path], Path], tmp_path: Path) -> None:
    letter = read_letter(read_lines(make(tmp_path)))
    assert outline(letter) == [(level, title) for level, title, _ in PARTS]
    assert demands(letter) == DEMANDS
    assert letter.year == 2027
    assert letter.sender == "Sørvik etat"


def test_a_pdf_where_headings_look_like_text_is_read_by_words_and_place(tmp_path: Path) -> None:
    letter = read_letter(read_lines(pdf(tmp_path / "a.pdf", story({}, bold=False))))
    assert [title for _, title in outline(letter)] == [title for _, title, _ in PARTS]
    assert demands(letter) == DEMANDS


def test_a_sentence_over_a_page_end_with_a_note_and_a_page_number_is_one(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(50, 780, "Krav for 2027")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(50, 740, "Kommunen skal samarbeide med skolene")
    canvas.setFont("Helvetica", 7)
    canvas.drawString(242, 744, "1")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(250, 740, "og med")
    canvas.setFont("Helvetica", 8)
    canvas.drawString(50, 60, "1 Rapport om samarbeid fra 2025")
    canvas.drawString(280, 30, "1")
    canvas.showPage()
    canvas.setFont("Helvetica", 11)
    canvas.drawString(50, 780, "barnehagene i kommunen.")
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(50, 740, "Bolig")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(50, 715, "Kommunen bør bygge boliger.")
    canvas.save()
    letter = read_letter(read_lines(tmp_path / "a.pdf"))
    sources = [found.source for found in letter.demands]
    assert sources == [
        "Kommunen skal samarbeide med skolene og med barnehagene i kommunen.",
        "Kommunen bør bygge boliger.",
    ]
    assert [section.title for section in letter.sections] == ["Krav for 2027", "Bolig"]


def test_rows_drawn_across_two_columns_are_read_column_by_column(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), pagesize=A4)
    left = (
        "Krav for 2027|Kommunen skal følge opp|barn som vokser opp i|fattigdom i kommunen.|NAV-kontoret må ha|"
        "rutiner for dette hver|eneste dag i året.|Dette gjelder alle."
    )
    right = (
        "Samarbeid|Partnerskapet bør drøfte|bruk av tolk og andre|hjelpemidler som finnes|i kommunen. Det er|"
        "viktig at alle forstår|hva de har rett til|når de får hjelp."
    )
    canvas.setFont("Helvetica", 11)
    for row, texts in enumerate(zip(left.split("|"), right.split("|"), strict=True)):
        canvas.drawString(50, 780 - 14 * row, texts[0])
        canvas.drawString(310, 780 - 14 * row, texts[1])
    canvas.save()
    letter = read_letter(read_lines(tmp_path / "a.pdf"))
    assert "Kommunen skal følge opp barn som vokser opp i fattigdom i kommunen." in [e.source for e in letter.demands]


def test_the_cells_of_a_table_are_no_headings(tmp_path: Path) -> None:
    table = Table([["Tema", "Antall"], ["Bolig", "12"], ["Ungdom", "7"]])
    letter = read_letter(read_lines(pdf(tmp_path / "a.pdf", [*story(SIZES), table, *story(SIZES)[3:4]])))
    assert outline(letter) == [(level, title) for level, title, _ in PARTS]


def test_tables_lists_and_raised_marks_of_word_are_told(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Krav for 2027", 0)
    paragraph = document.add_paragraph("Kommunen skal svare")
    paragraph.add_run("12").font.superscript = True
    paragraph.add_run(" raskt. Kommunen må:")
    document.add_paragraph("ha rutiner", style="List Bullet")
    document.add_paragraph("ha en plan", style="List Bullet")
    document.add_heading("Frister", 1)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Kommunen bør melde fra.", "Snarest mulig"
    document.save(str(tmp_path / "a.docx"))
    letter = read_letter(read_lines(tmp_path / "a.docx"))
    assert [e.source for e in letter.demands] == [
        "Kommunen skal svare raskt.",
        "ha rutiner",
        "ha en plan",
        "Kommunen bør melde fra.",
    ]
    assert [section.title for section in letter.sections] == ["Krav for 2027", "Frister"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"])
def test_text_is_read_whatever_it_was_saved_as(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "brev.txt"
    file.write_bytes((LETTERS / "nynorsk.txt").read_text(encoding="utf-8").replace("\n", "\r\n").encode(encoding))
    assert read_letter(read_lines(file)).sections[2].title == "Økonomisk rådgjeving"


def test_a_form_feed_begins_a_new_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Første side\fAndre side", encoding="utf-8")
    assert [(line.text, line.page) for line in read_lines(tmp_path / "a.txt")] == [
        ("Første side", 1),
        ("Andre side", 2),
    ]


def test_a_file_is_what_its_bytes_say_and_not_what_it_is_called(tmp_path: Path) -> None:
    file = as_pdf(tmp_path).rename(tmp_path / "brev.txt")
    assert read_letter(read_lines(file)).year == 2027


def test_letters_of_three_encodings_in_html_are_read(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes('<meta charset="windows-1252"><h1>Økte krav</h1><p>Kommunen må følge opp.'.encode("cp1252"))
    assert [line.text for line in read_lines(file) if not line.blank] == ["Økte krav", "Kommunen må følge opp."]


@pytest.mark.skipif(os.environ.get("NAVPLAN_LONG") != "1", reason="only in the long suite")
def test_a_pdf_of_200_pages_is_read(tmp_path: Path) -> None:
    flowables: list[Flowable] = []
    for _ in range(650):
        flowables += story(SIZES)
    letter = read_letter(read_lines(pdf(tmp_path / "a.pdf", flowables)))
    assert len(letter.demands) > 3_000


def test_bold_words_at_the_head_of_a_paragraph_are_its_heading(tmp_path: Path) -> None:
    body = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=14, spaceAfter=10)
    flow: list[Flowable] = [
        Paragraph(f"<b>{title}.</b> Kontoret skal {what}, og arbeidet skal dokumenteres hver eneste måned.", body)
        for title, what in (("Søknader", "svare i tide"), ("Klager", "svare skriftlig"), ("Avvik", "føre avvik"))
    ]
    flow.append(Paragraph("<b>Kontoret</b> skal svare på alle henvendelser som kommer inn i løpet av uka.", body))
    letter = read_letter(read_lines(pdf(tmp_path / "a.pdf", flow)))
    assert [section.title for section in letter.sections][-3:] == ["Søknader", "Klager", "Avvik"]
    assert letter.sections[-1].expectations[-1].source.startswith("Kontoret skal svare på alle")


@pytest.mark.parametrize(
    "title",
    [
        "Oppsummering av tilsyn med sosiale tjenester i Nav 2024–2025 og hva kontorene kan lære",
        "FORVENTNINGSBREV 2025 – NAV-KONTORENE OG DE KOMMUNALE SOSIALE TJENESTENE",
    ],
)
def test_a_title_in_large_letters_over_two_lines_is_one(tmp_path: Path, title: str) -> None:
    head = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=16, leading=20, spaceAfter=14)
    body = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=14, spaceAfter=10)
    text = "Kontoret skal bruke funnene når det vurderer sin egen praksis, og ledelsen bør følge med på arbeidet. " * 4
    letter = read_letter(read_lines(pdf(tmp_path / "a.pdf", [Paragraph(title, head), Paragraph(text, body)])))
    assert (letter.title, letter.year) == (title, 2025)
