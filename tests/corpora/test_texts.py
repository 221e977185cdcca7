"""Corpora F and P: whatever people type is text in the plan, the workbook, the list, the paper and the Word file."""

import csv
import io
import re
import shutil
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from navplan.domain.documents.outline import Bullets, Cell, Column, Heading, Outline, Paragraph, Table
from navplan.domain.kinds import LongText
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Measure
from navplan.domain.words import Said, as_written
from navplan.domain.workspace import Workspace
from navplan.storage.received.rereading import reread
from navplan.storage.store import open_plan
from navplan.storage.writers.csv_list import write_csv
from navplan.storage.writers.excel import write_workbook
from navplan.storage.writers.pdf import pdf_bytes
from navplan.storage.writers.pdf_fonts import Letters
from navplan.storage.writers.word import write_word
from tests.corpora import texts
from tests.workbooks import counts, new_plan, seen, sent

ROOT = Path(__file__).resolve().parents[2]
ALL = texts.FORMULAS | texts.PAPER | texts.NAMES
SHORT = {row: text for row, text in ALL.items() if len(text) < 5_000}


def bare(text: str) -> str:
    return "".join(text.split()).replace("\u00ad", "")


@pytest.mark.parametrize(
    ("letter", "last", "rows"),
    [
        ("F", 40, texts.FORMULAS | texts.FORMULAS_ELSEWHERE),
        ("P", 40, texts.PAPER | texts.PAPER_ELSEWHERE),
        ("N", 32, texts.NAMES | texts.NAMES_ELSEWHERE | texts.NAMES_NOT_HERE),
    ],
)
def test_no_row_of_the_corpora_is_forgotten(letter: str, last: int, rows: dict[str, str]) -> None:
    assert set(rows) == {f"{letter}{number}" for number in range(1, last + 1)}


@pytest.mark.parametrize("place", (texts.FORMULAS_ELSEWHERE | texts.PAPER_ELSEWHERE | texts.NAMES_ELSEWHERE).values())
def test_the_test_that_stands_elsewhere_is_there(place: str) -> None:
    file, _, name = place.partition("::")
    assert f"def {name}" in (ROOT / file).read_text(encoding="utf-8")


def test_a_plan_full_of_them_comes_through_the_door_unchanged(template_plan: Path, tmp_path: Path) -> None:
    path = Path(shutil.copyfile(template_plan, tmp_path / "plan.navplan"))
    plan = Workspace(open_plan(path, KINDS), KINDS)
    with plan.draft(Said("Alle")) as draft:
        for row, text in SHORT.items():
            draft.add(Measure(code=row, description=LongText().parse(text)))
    kept = [(one.code, one.description) for one in plan.all(Measure)]
    plan.close()
    reread(path, tmp_path / "ren.navplan")
    again = Workspace(open_plan(tmp_path / "ren.navplan", KINDS), KINDS)
    assert [(one.code, one.description) for one in again.all(Measure)] == kept
    assert again.standing().doubts == ()
    again.close()


def test_a_workbook_holds_them_as_text_and_brings_them_back(tmp_path: Path) -> None:
    plan = new_plan()
    for row, text in SHORT.items():
        plan.add(Measure(code=row, title=text, description=text))
    path = sent(plan, tmp_path)
    book = openpyxl.load_workbook(path)
    for sheet in book:
        for cells in sheet.iter_rows():
            for cell in cells:
                assert cell.data_type not in ("f", "e"), (sheet.title, cell.coordinate, cell.value)
                assert cell.comment is None
                assert cell.hyperlink is None or not cell.hyperlink.target, cell.coordinate
    assert not [name for name in book.defined_names if any(text in name for text in SHORT.values())]
    with zipfile.ZipFile(path) as package:
        assert not [name for name in package.namelist() if "external" in name.casefold() or "vba" in name.casefold()]
    assert counts(seen(path, plan)) == {}


def test_the_office_cannot_write_codes_into_head_and_foot_of_a_sheet(tmp_path: Path) -> None:
    """«&F» in the name of an office would print the path of the file; quotes would end the text."""
    write_workbook(new_plan(), tmp_path / "plan.xlsx", as_written, "Nav &F &Z &A", date(2026, 5, 1))
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    for sheet in book:
        for part in (sheet.oddHeader, sheet.oddFooter):
            said = "".join(side.text or "" for side in (part.left, part.center, part.right))
            assert not re.search(r"(?<!&)(?:&&)*&[FZ]", said), (sheet.title, said)


def test_a_list_holds_nothing_that_a_spreadsheet_would_work_out(tmp_path: Path) -> None:
    write_csv([[text, text] for text in SHORT.values()], tmp_path / "liste.csv")
    with (tmp_path / "liste.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert len(rows) == len(SHORT)
    for row in rows:
        for cell in row:
            first = cell.lstrip().lstrip("\x00\ufeff\u200b")[:1]
            assert first not in ("=", "+", "-", "@", "＝", "＋", "－", "＠"), cell
            assert cell[:1] not in ("\t", "\r", "\n"), cell


def test_a_paper_says_every_one_of_them_and_does_nothing(tmp_path: Path) -> None:
    columns = (Column("Rad"), Column("Tekst", 3.0))
    rows = tuple((Cell(row), Cell(text)) for row, text in SHORT.items())
    blocks = (*(Paragraph(text) for text in SHORT.values()), Bullets(tuple(SHORT.values())), Table("", columns, rows))
    paper = Outline("Tittel", "", "Nav Fjordvik", date(2026, 5, 1), blocks=blocks)
    reader = PdfReader(io.BytesIO(pdf_bytes(paper, as_written)))
    for page in reader.pages:
        assert not page.get("/Annots")
        assert not page.images
    letters, said = Letters(), bare("".join(page.extract_text() for page in reader.pages))
    missing = [row for row, text in SHORT.items() if bare(letters.printable(text))[:60] not in said]
    assert missing == []
    names = str(reader.trailer["/Root"])
    assert "/JavaScript" not in names
    assert "/OpenAction" not in names
    assert "/EmbeddedFiles" not in names


@pytest.mark.parametrize("row", ["P15", "P16", "P18"])
def test_what_is_long_beyond_sense_ends(row: str) -> None:
    paper = Outline("Tittel", "", "Nav", date(2026, 5, 1), blocks=(Heading("H"), Paragraph(texts.PAPER[row])))
    assert len(PdfReader(io.BytesIO(pdf_bytes(paper, as_written))).pages) >= 1


def test_a_word_file_says_them_and_leads_nowhere(tmp_path: Path) -> None:
    paper = Outline("T", "", "Nav", date(2026, 5, 1), blocks=tuple(Paragraph(text) for text in SHORT.values()))
    write_word(paper, tmp_path / "plan.docx", as_written)
    with zipfile.ZipFile(tmp_path / "plan.docx") as package:
        for name in package.namelist():
            if name.endswith(".rels"):
                assert b'TargetMode="External"' not in package.read(name), name
        body = package.read("word/document.xml").decode()
    for word in ("w:instrText", "w:fldSimple", "w:hyperlink", "w:object", "w:pict"):
        assert word not in body
    assert "&lt;ikke avklart&gt;" in body


def test_no_picture_is_read_from_a_file() -> None:
    """P38: there is no block of an outline that names a file, so no picture can be a bomb."""
    source = (ROOT / "navplan" / "domain" / "documents" / "outline.py").read_text(encoding="utf-8")
    assert "Path" not in source
    assert "image" not in source.casefold()
