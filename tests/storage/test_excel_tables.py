"""The tables of a document as a workbook to filter in: every row is there, and a text is never a formula."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.catalogue import document_of
from navplan.domain.documents.outline import Cell, Column, Heading, Outline, Paragraph, Table
from navplan.domain.modules.letter import Expectation, Letter, LetterSection
from navplan.domain.modules.meeting import AgendaItem, Finding, FollowUp, Inspection, Meeting
from navplan.domain.modules.plan import Measure
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
    other = Table(
        "Det andre", (Column("Dag"),), ((Cell("05.03.2026"),), (Cell("før 05.03.2026"),), (Cell("31.02.2026"),))
    )
    made = Outline("Kontroll", "", "Nav Prøve", MADE, blocks=(Paragraph("Før"), TABLE, other), language="nn-NO")
    path = tmp_path / "k.xlsx"
    write_tables(made, memory_workspace(), path, as_written)
    first, second = rows(path)

    book = load_workbook(path)
    assert book.sheetnames == ["Det som står", "Det andre"]
    assert first[0][0] == "Det som står · Nav Prøve · 01.06.2026"
    assert first[2:] == [("Hva", "Hva: merknad", "Antall"), ("=1+1", "under", 3), ("Tiltak", None, 4)]
    assert book.worksheets[0]["A4"].data_type == "s"
    assert [value for (value,) in second[3:]] == [datetime(2026, 3, 5), "før 05.03.2026", "31.02.2026"]
    assert (book.properties.language, book.properties.creator) == ("nn-NO", "Nav Prøve")


def test_tables_with_the_same_columns_are_one_sheet_that_can_be_filtered_by_part(tmp_path: Path) -> None:
    blocks = (Heading("Bolig"), TABLE, Heading("Unge"), TABLE)
    path = tmp_path / "k.xlsx"
    write_tables(Outline("Matrise", "", "Nav Prøve", MADE, blocks=blocks), memory_workspace(), path, as_written)
    (sheet,) = rows(path)
    assert sheet[2] == ("Del", "Hva", "Hva: merknad", "Antall")
    assert [row[0] for row in sheet[3:]] == ["Bolig", "Bolig", "Unge", "Unge"]
    assert load_workbook(path).sheetnames == ["Matrise"]


def test_the_matrix_is_one_sheet_with_a_row_for_every_demand(tmp_path: Path) -> None:
    plan = memory_workspace()
    letter = plan.add(Letter(title="Brev", year=2026))
    for name in ("Bolig", "Unge"):
        section = plan.add(LetterSection(letter=letter.id, title=name))
        plan.add(Expectation(section=section.id, wording=f"Om {name}", modality="skal", addressee="kommune"))
    path = tmp_path / "m.xlsx"
    Press().write(document_of("traceability"), plan, Asked(2026, as_written, TODAY), path)
    sheet = load_workbook(path)["Sporingsmatrise 2026"]
    told = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert [(row[0], row[2]) for row in told] == [("Bolig", "Om Bolig"), ("Unge", "Om Unge")]


def test_the_follow_up_list_is_what_is_open_and_on_a_second_sheet_what_was_closed(tmp_path: Path) -> None:
    plan = memory_workspace()
    for line in ("stat", "kommune", "felles"):
        plan.add(Measure(code="T1", title=line, year=2026, owner_line=line, deadline=TODAY, status="i_gang"))
    plan.add(Measure(code="T2", title="Stengt", year=2026, owner_line="stat", status="stanset", stop_reason="Dyrt"))
    held = plan.add(Meeting(name="1/2026", year=2026))
    item = plan.add(AgendaItem(meeting=held.id, title="Sak", case="1/26"))
    done = {"status": "lukket", "closed_on": date(2026, 2, 1)}
    plan.add(FollowUp(item=item.id, task="Avklart", owner_line="felles", **done))
    plan.add(FollowUp(item=item.id, task="I fjor", owner_line="felles", status="lukket", closed_on=date(2025, 2, 1)))
    plan.add(FollowUp(item=item.id, task="Henger igjen", owner_line="felles", due=date(2026, 1, 1)))
    inspection = plan.add(Inspection(theme="Bolig", year=2026))
    plan.add(Finding(inspection=inspection.id, wording="Rettet", closed_on=date(2026, 3, 1)))
    path = tmp_path / "o.xlsx"
    asked = Asked(2026, as_written, date(2026, 6, 1), language="nn-NO", audience="stat")
    Press().write(document_of("follow_up"), plan, asked, path)

    book = load_workbook(path)
    assert book.sheetnames == ["Oppfølging", "Lukket"]
    first, second = ([[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)] for sheet in book.worksheets)
    assert first[0][2] == "Oppgave"
    assert {row[2] for row in first[1:]} == {"T1 stat", "T1 felles", "Henger igjen"}
    assert [row[5:7] for row in first[1:] if row[2] == "Henger igjen"] == [[datetime(2026, 1, 1), -151]]
    assert {(row[2], row[10]) for row in second[1:]} == {("T2 Stengt", None), ("Avklart", datetime(2026, 2, 1))}
    assert second[1][9] == "Dyrt"
    assert "Rettet" not in {row[2] for row in second[1:]}  # findings are the municipality's
    Press().write(document_of("follow_up"), plan, asked._replace(audience="kommune"), path)
    rows_of_it = [[cell.value for cell in row] for row in load_workbook(path)["Lukket"].iter_rows(min_row=4)]
    assert [(row[8], row[10]) for row in rows_of_it if row[2] == "Rettet"] == [("Lukket", datetime(2026, 3, 1))]
    assert all(sheet.auto_filter.ref and sheet.freeze_panes == "A4" for sheet in book.worksheets)
    assert not [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert book.properties.language == "nn-NO"


def test_the_whole_plan_says_in_which_language_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "p.xlsx"
    Press().write(document_of("workbook"), memory_workspace(), Asked(2026, as_written, TODAY, language="en"), path)
    assert load_workbook(path).properties.language == "en"


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
