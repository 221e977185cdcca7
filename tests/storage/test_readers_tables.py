"""Tables in letters: each demanding cell is found once, with what its row and its column say."""

from pathlib import Path

import docx
import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from navplan.domain.letters.reading import Line, ReadLetter, read_letter
from navplan.storage.readers import read_lines
from navplan.storage.readers.tables import table_lines

ROWS = [
    ["Område", "Krav", "Frist", "Ansvarlig"],
    ["Bolig", "Kommunen skal ha en oversikt over boliger.", "1. juni 2026", "Kommunen"],
    ["Tolk", "Gjennomgå rutinene for bruk av tolk", "innen utgangen av mars", "Nav-kontoret"],
]


def word(path: Path) -> Path:
    document = docx.Document()
    document.add_heading("Krav til tjenestene i 2026", 1)
    document.add_heading("Oppgaver", 2)
    table = document.add_table(rows=0, cols=4)
    for texts in ROWS:
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    document.add_heading("Annet", 2)
    document.add_paragraph("Dette er alt for i år, og vi takker for innsatsen.")
    document.save(str(path))
    return path


def page(path: Path) -> Path:
    head = "".join(f"<th>{text}</th>" for text in ROWS[0])
    body = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in ROWS[1:])
    table = f"<table><tr>{head}</tr>{body}</table>"
    path.write_text(f"<h1>Krav til tjenestene i 2026</h1><h2>Oppgaver</h2>{table}<h2>Annet</h2><p>Takk.</p>")
    return path


def marked_up(path: Path) -> Path:
    rows = [f"| {' | '.join(row)} |" for row in ROWS]
    table = "\n".join([rows[0], "|---|---|---|---|", *rows[1:]])
    path.write_text(f"# Krav til tjenestene i 2026\n\n## Oppgaver\n\n{table}\n\n## Annet\n\nTakk.\n", encoding="utf-8")
    return path


def printed(path: Path) -> Path:
    body, head = (ParagraphStyle(name, fontSize=size, leading=size * 1.2) for name, size in (("b", 10), ("h", 14)))
    cells = [[Paragraph(text, body) for text in row] for row in ROWS]
    intro = "Dette brevet går hvert år i januar til alle som leder tjenester i kommunene og i fylket."
    thanks = "Dette er alt for i år, og vi takker for innsatsen i året som gikk, både i stat og kommune."
    texts = [("Krav til tjenestene i 2026", head), (intro, body), ("Oppgaver", head)]
    story = [*(Paragraph(*text) for text in texts), Table(cells, colWidths=[70, 130, 130, 90])]
    SimpleDocTemplate(str(path)).build([*story, Paragraph("Annet", head), Paragraph(thanks, body)])
    return path


@pytest.fixture(params=["a.docx", "a.html", "a.md", "a.pdf"])
def letter(request: pytest.FixtureRequest, tmp_path: Path) -> ReadLetter:
    path = tmp_path / request.param
    make = {".docx": word, ".html": page, ".md": marked_up, ".pdf": printed}[path.suffix]
    return read_letter(read_lines(make(path)))


def test_a_demanding_cell_is_found_once_with_its_rows_time_limit(letter: ReadLetter) -> None:
    home, interpreter = letter.demands
    assert (home.source, home.modality, home.addressee) == (ROWS[1][1], "skal", "kommune")
    assert (home.deadline, home.theme) == ("2026-06-01", "bolig")
    assert (interpreter.source, interpreter.modality, interpreter.addressee) == (ROWS[2][1], "forventes", "nav_kontor")
    assert interpreter.deadline == "innen utgangen av mars"


def test_the_names_of_columns_demand_nothing_and_head_nothing(letter: ReadLetter) -> None:
    assert [section.title for section in letter.sections] == ["Krav til tjenestene i 2026", "Oppgaver", "Annet"]
    assert letter.date is None


def cells(*texts: str, style: str = "paragraph") -> list[list[Line]]:
    return [[Line(text, style=style)] for text in texts]


def test_a_table_that_only_arranges_the_page_stays_running_text() -> None:
    assert [line.style for line in table_lines([cells("En ramme rundt teksten.")])] == ["paragraph"]
    assert {line.style for line in table_lines([cells("Én"), cells("To")])} == {"paragraph"}
    arranged = [cells("Tittel", "Dato"), cells("Mål", "Tekst", style="heading2")]
    assert "cell" not in {line.style for line in table_lines(arranged)}


def test_a_table_without_names_of_columns_keeps_its_first_row() -> None:
    rows = [cells("Bolig", "Kommunen skal hjelpe."), cells("Tolk", "Kontoret må bestille.")]
    told = [(line.text, line.row, line.column) for line in table_lines(rows) if line.text]
    assert told[1] == ("Kommunen skal hjelpe.", "Bolig", "")
    assert len(told) == 4


def test_a_table_left_open_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<h1>Brev for 2026</h1><td>A<td>Kommunen skal svare.<tr><td>B<td><table><td>Kontoret må ringe.")
    assert {found.source for found in read_letter(read_lines(path)).demands} >= {"Kontoret må ringe."}
    text = " ".join(line.text for line in read_lines(path))
    assert "Kommunen skal svare." in text
