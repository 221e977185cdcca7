"""Files with figures: read whatever they were saved as, refused with what to do; and the document as a workbook."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import document_of
from navplan.domain.documents.indicator_rows import all_rows
from navplan.domain.documents.year_plan_view import View
from navplan.domain.example import build_example, read_content
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.places import RESOURCES
from navplan.domain.ports import CannotRead, CannotStore
from navplan.domain.words import as_written
from navplan.publishing import Press
from navplan.storage import figure_file
from navplan.storage.figure_file import read_figure_file
from tests.memory import memory_workspace

TABLE = "region;tall;2023\nEksempeldal;Mottakere på ø;1 234,5\n"
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_file_is_read_whatever_it_was_saved_as(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "tall.csv"
    path.write_bytes(TABLE.encode(encoding))
    grid = read_figure_file(path)
    assert grid.headings == ("region", "tall", "2023")
    assert grid.rows == (("Eksempeldal", "Mottakere på ø", "1 234,5"),)
    assert (grid.name, grid.first_row) == ("tall.csv", 2)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "tom"),
        (b"PK\x03\x04rest", "CSV"),
        (b"%PDF-1.7", "CSV"),
        (b"\n\n\n", "ingen tabell"),
        (b"\x00\x01\x02\x03" * 9, "CSV"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(tmp_path: Path, content: bytes, word: str) -> None:
    path = tmp_path / "tall.csv"
    path.write_bytes(content)
    with pytest.raises(CannotRead) as refused:
        read_figure_file(path)
    assert word in refused.value.said.words()


def test_a_missing_or_too_large_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(CannotRead):
        read_figure_file(tmp_path / "borte.csv")
    monkeypatch.setattr(figure_file, "MOST_BYTES", 10)
    path = tmp_path / "stor.csv"
    path.write_text(TABLE, "utf-8")
    with pytest.raises(CannotRead) as refused:
        read_figure_file(path)
    assert "for stor" in refused.value.said.words()


@pytest.fixture(scope="module")
def plan():
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    return workspace


def test_the_workbook_of_the_indicators_has_the_figures_as_figures(plan, tmp_path: Path) -> None:
    target = tmp_path / "tall.xlsx"
    Press().write(document_of("indicators"), plan, Asked(2024, as_written, TODAY), target)
    book = openpyxl.load_workbook(target)
    rows = {row[0]: row for row in book.worksheets[0].iter_rows(min_row=4, values_only=True)}
    shown = {row.name: row for row in all_rows(View(plan, as_written, 2024, TODAY))}
    assert set(rows) == set(shown)
    assert rows["Sykefravær i kontoret"][4] == pytest.approx(7.1)
    assert rows["Barnefamilier i midlertidig botilbud"][4] == "<5"
    assert rows["Dager fra henvendelse til økonomisk rådgivning"][4] == 19
    series: dict[str, list[Decimal | str]] = {}
    for name, _, value, *_rest in book.worksheets[1].iter_rows(min_row=4, values_only=True):
        series.setdefault(name, []).append(value if isinstance(value, str) else Decimal(str(value)))
    assert len(book.worksheets) == 2, "the series have the same columns, so they share a sheet"
    assert set(series) == {name for name, row in shown.items() if row.reading.points}
    last = [row for row in shown.values() if row.reading.points][-1]
    assert series[last.name] == [p.value for p in reversed(last.reading.points)]


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_the_document_is_written_on_paper_too(plan, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"tall.{ending}"
    Press().write(document_of("indicators"), plan, Asked(2024, as_written, TODAY), target)
    assert target.stat().st_size > 10_000


def test_a_workbook_that_cannot_be_written_leaves_no_file(plan, tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "tall.xlsx"
    with pytest.raises(CannotStore):
        Press().write(document_of("indicators"), plan, Asked(2024, as_written, TODAY), target)
    assert list(tmp_path.iterdir()) == []
