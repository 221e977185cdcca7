"""The tables of a document as a workbook to filter in: every row is there, and a text is never a formula."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import document_of
from navplan.domain.documents.outline import Cell, Column, Outline, Paragraph, Table
from navplan.domain.ports import CannotStore
from navplan.domain.words import as_written
from navplan.publishing import Press
from navplan.storage.writers.excel_tables import write_tables
from tests.domain.clean_plan import TODAY, clean_plan
from tests.domain.seeds import SEEDS
from tests.memory import memory_workspace

MADE = date(2026, 6, 1)
TABLE = Table(
    "Det som står",
    (Column("Hva"), Column("Antall", numeric=True)),
    ((Cell("=1+1", below=(Cell("under"),)), Cell("3")), (Cell("Tiltak", "warning"), Cell("4"))),
)


def rows(path: Path) -> list[list[tuple[object, ...]]]:
    return [list(sheet.iter_rows(values_only=True)) for sheet in load_workbook(path).worksheets]


def test_every_table_is_a_sheet_with_title_headings_and_rows(tmp_path: Path) -> None:
    made = Outline("Kontroll", "", "Nav Prøve", MADE, blocks=(Paragraph("Før"), TABLE, TABLE))
    path = tmp_path / "k.xlsx"
    write_tables(made, memory_workspace(), path, as_written)
    first, second = rows(path)

    assert load_workbook(path).sheetnames == ["Det som står", "Det som står 2"]
    assert first == second
    assert first[0][0] == "Det som står · Nav Prøve · 01.06.2026"
    assert first[2:] == [("Hva", "Hva: merknad", "Antall"), ("=1+1", "under", 3), ("Tiltak", None, 4)]
    assert load_workbook(path).worksheets[0]["A4"].data_type == "s"


def test_a_document_without_tables_is_still_a_file(tmp_path: Path) -> None:
    path = tmp_path / "k.xlsx"
    made = Outline("Kontroll", "", "Nav Prøve", MADE, blocks=(Paragraph("Alt stemmer."),))
    write_tables(made, memory_workspace(), path, as_written)
    assert load_workbook(path).sheetnames == ["Kontroll"]
    assert rows(path)[0][3:] == [("Alt stemmer.",)]


def test_the_control_of_the_plan_is_written_as_a_workbook(tmp_path: Path) -> None:
    plan = clean_plan()
    SEEDS["plan.code_twice"](plan)
    path = tmp_path / "k.xlsx"
    Press().write(document_of("consistency"), plan, Asked(2026, as_written, TODAY), path)
    (sheet,) = rows(path)

    assert sheet[3][0] == "Kan ikke stemme"
    assert sheet[3][1] == "To tiltak i samme år har koden T1."


def test_what_the_disk_refuses_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(CannotStore):
        write_tables(
            Outline("Kontroll", "", "", MADE, blocks=(TABLE,)),
            memory_workspace(),
            tmp_path / "x" / "k.xlsx",
            as_written,
        )
    assert list(tmp_path.iterdir()) == []
