"""The workbook equals the records field by field, and no text can do anything but be read."""

import gc
import re
import tempfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from navplan.domain.fields import Field
from navplan.domain.kinds import Choice, Choices, Day, Flag, Link, Links, LongText, Number, Tags, Text
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Assessment, Expectation, Letter, LetterSection
from navplan.domain.modules.office import Office, Role
from navplan.domain.modules.plan import Goal, Measure, Task
from navplan.domain.ports import CannotStore
from navplan.domain.records import Kind, Record, fields_of, to_json
from navplan.domain.words import as_written
from navplan.domain.workspace import Workspace
from navplan.storage.writers.excel import List, write_lists, write_workbook
from navplan.storage.writers.excel_book import Book
from navplan.storage.writers.excel_cells import printable
from tests.filling import random_plan
from tests.torture.counting import size
from tests.workbooks import AROUND_A_MEASURE, new_plan

MADE = date(2026, 5, 1)


@pytest.fixture
def plan() -> Workspace:
    """An empty plan of goals and measures and what is around them."""
    return new_plan(AROUND_A_MEASURE)


@pytest.fixture
def whole() -> Workspace:
    """An empty plan with every kind there is."""
    return new_plan()


def midnight(*day: int) -> datetime:
    """How a workbook's reader gives a day: spreadsheets know no days without time."""
    return datetime.combine(date(*day), datetime.min.time())


def written(plan: Workspace, folder: Path) -> Path:
    target = folder / "plan.xlsx"
    write_workbook(plan, target, as_written, "Nav Fjordvik", MADE)
    return target


# -- reading back: the test's own, so that the writer is not its own judge


def read_back(path: Path, kinds: tuple[Kind, ...] = AROUND_A_MEASURE) -> dict[str, list[dict[str, Any]]]:
    """The rows of every sheet of records as values of their fields, by the kind's key."""
    book = openpyxl.load_workbook(path)
    long = _long_texts(book["Lange tekster"]) if "Lange tekster" in book.sheetnames else {}
    names = (
        {(key, name): id for key, name, id in book["Navn"].iter_rows(values_only=True)}
        if book["Navn"].max_row > 1 or book["Navn"]["A1"].value
        else {}
    )
    return {kind.key: _records(book[kind.many], kind, long, names) for kind in kinds}


def _long_texts(sheet: Worksheet) -> dict[tuple[str, str, str], str]:
    whole: dict[tuple[str, str, str], str] = {}
    for key, id_, field, _part, text, _instead in sheet.iter_rows(min_row=2, values_only=True):
        whole[key, id_, field] = whole.get((key, id_, field), "") + text
    return whole


def _records(
    sheet: Worksheet, kind: Kind, long: dict[tuple[str, str, str], str], names: dict[tuple[str, str], str]
) -> list[dict[str, Any]]:
    rows = sheet.iter_rows(values_only=True)
    next(rows)
    keys = ["id", *(str(key) for key in next(rows)[1:])]
    next(rows)
    found = []
    for row in rows:
        cells = dict(zip(keys, row, strict=True))
        cells |= {field: long[kind.key, cells["id"], field] for field in keys if (kind.key, cells["id"], field) in long}
        values = {f.key: f.kind.to_store(_value(f, cells, names)) for f in fields_of(kind.record)}
        found.append({"id": cells["id"], **values})
    return found


def _value(field: Field, cells: dict[str, Any], names: dict[tuple[str, str], str]) -> Any:
    kind, cell = field.kind, cells[field.key]
    if isinstance(kind, Link | Links):
        ids = tuple(names[kind.to, name] for name in (cell or "").split("\n") if name)
        return ids if isinstance(kind, Links) else ids[0] if ids else kind.empty
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(kind, Number) and isinstance(cell, int | float):
        return round(Decimal(str(cell)), kind.places) if kind.places else int(cell)
    if cell is None:
        return kind.empty
    if isinstance(kind, Text | LongText):
        return cell.replace("_x005F_", "_")
    return kind.parse(cell)


def as_stored(record: Record) -> dict[str, Any]:
    """The record as a cell can hold it: signs that no spreadsheet can hold are replaced."""
    values = to_json(record)
    held = {f.key for f in fields_of(type(record)) if isinstance(f.kind, Text | LongText)}
    return {key: printable(str(v)).replace("_x005F_", "_") if key in held else v for key, v in values.items()}


@pytest.mark.parametrize("seed", range(size(2, 5)))
def test_rows_equal_records_field_by_field(whole, tmp_path, seed):
    random_plan(whole, seed)
    rows = read_back(written(whole, tmp_path), KINDS)
    for kind in KINDS:
        assert rows[kind.key] == [as_stored(record) for record in whole.all(kind.record)], kind.key


def test_every_kind_of_field_is_tried():
    kinds = {type(field.kind) for kind in KINDS for field in fields_of(kind.record)}
    assert kinds == {Text, LongText, Number, Day, Choice, Choices, Tags, Flag, Link, Links}


def test_no_text_is_a_formula_and_dates_and_numbers_are_what_they_are(plan, tmp_path):
    plan.add(Measure(code="=1+1", title="#N/A", deadline=date(2026, 5, 17), full_time=Decimal("1.50"), amount=12000))
    sheet = openpyxl.load_workbook(written(plan, tmp_path))["Tiltak"]
    cells = {sheet.cell(2, column).value: sheet.cell(4, column) for column in range(1, sheet.max_column + 1)}
    assert (cells["code"].value, cells["code"].data_type, cells["code"].quotePrefix) == ("=1+1", "s", True)
    assert cells["title"].data_type == "s"
    assert (cells["deadline"].value, cells["deadline"].number_format) == (midnight(2026, 5, 17), "dd.mm.yyyy")
    assert (cells["full_time"].value, cells["full_time"].number_format) == (1.5, '#,##0.00" årsverk"')
    assert (cells["amount"].value, cells["amount"].data_type) == (12000, "n")


def test_no_sheet_has_a_formula(whole, tmp_path):
    random_plan(whole, 1)
    for sheet in openpyxl.load_workbook(written(whole, tmp_path)):
        assert not [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type in ("f", "e")]


def test_a_number_with_more_digits_than_a_sheet_keeps_stands_whole_as_text(plan, tmp_path):
    plan.add(Measure(code="T1", full_time=Decimal("123456789012345.67")))
    sheet = openpyxl.load_workbook(written(plan, tmp_path))["Tiltak"]
    (cell,) = [cell for cell in sheet[4] if sheet.cell(2, cell.column).value == "full_time"]
    assert (cell.data_type, cell.value) == ("s", "123 456 789 012 345,67 årsverk".replace(" ", "\u00a0"))


@pytest.mark.parametrize(
    "text", ["a" * 32_768, "\U0001f600" * 20_000, "æ\n" * 60_000], ids=["letters", "emoji", "lines"]
)
def test_a_text_too_long_for_a_cell_stands_whole_elsewhere(plan, tmp_path, text):
    plan.add(Measure(code="T1", description=text))
    path = written(plan, tmp_path)
    assert read_back(path)["measure"][0]["description"] == text
    book = openpyxl.load_workbook(path)
    assert "står i arket «Lange tekster» fra rad 2" in book["Tiltak"]["D4"].value


def test_the_longest_text_a_cell_can_hold_stands_in_it(plan, tmp_path):
    plan.add(Measure(code="T1", description="a" * 32_767))
    path = written(plan, tmp_path)
    assert "Lange tekster" not in openpyxl.load_workbook(path).sheetnames
    assert read_back(path)["measure"][0]["description"] == "a" * 32_767


def test_many_links_are_not_cut(plan, tmp_path):
    goals = tuple(plan.add(Goal(code=f"M{n}", title="Mål " + "x" * 100)).id for n in range(600))
    plan.add(Measure(code="T1", goals=goals))
    assert read_back(written(plan, tmp_path))["measure"][0]["goals"] == list(goals)


def test_sheets_stand_in_the_registrys_order_after_the_follow_up_list(whole, tmp_path):
    book = openpyxl.load_workbook(written(whole, tmp_path))
    hidden = ["Valg", "Navn", "NavPlan"]
    assert book.sheetnames == ["Slik bruker du arbeidsboken", "Oppfølging", *(kind.many for kind in KINDS), *hidden]
    assert [sheet.title for sheet in book if sheet.sheet_state == "hidden"] == hidden
    assert book.security.lockStructure
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_long_alike_and_forbidden_sheet_names_become_allowed_and_unlike(plan, tmp_path):
    long = "Et svært langt navn på en slags opplysning"
    kinds = tuple(Kind(record, "x", name, ("id",)) for record, name in ((Role, long), (Goal, long), (Task, "A/B: [c]")))
    book = Book(plan, as_written, "Nav Fjordvik", MADE)
    write_lists(book, [List(kind, ()) for kind in kinds], tmp_path / "a.xlsx")
    names = openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames
    assert names[1:4] == [long[:31].strip(), f"{long[:29].strip()} 2", "A B   c"]


def test_the_sheet_is_laid_out_for_people(plan, tmp_path):
    plan.add(Measure(code="T1", title="Kort", description="ord " * 200))
    sheet = openpyxl.load_workbook(written(plan, tmp_path))["Tiltak"]
    assert sheet["B1"].value == "Tiltak · Nav Fjordvik · 01.05.2026"
    assert sheet["A2"].value == "navplan:measure"
    assert sheet["B3"].value == "Kode"
    assert sheet["B3"].font.bold
    assert sheet.row_dimensions[2].hidden
    assert sheet.column_dimensions["A"].hidden
    assert sheet.freeze_panes == "C4"
    assert re.fullmatch(r"A3:[A-Z]+4", sheet.auto_filter.ref)
    assert sheet.print_title_rows == "$3:$3"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
        "landscape",
        1,
        0,
    )
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.column_dimensions["D"].width == 60
    assert sheet["D4"].alignment.wrap_text


def columns_of(sheet: Worksheet) -> dict[str, str]:
    """The letter of each field's column."""
    return {str(cell.value): cell.column_letter for cell in sheet[2]}


def test_links_are_names_with_a_list_to_choose_from_and_ids_are_hidden(plan, tmp_path):
    role = plan.add(Role(title="Nav-leder"))
    plan.add(Goal(code="M1", title="Mål", role=role.id))
    book = openpyxl.load_workbook(written(plan, tmp_path))
    sheet = book["Mål"]
    column = columns_of(sheet)["role"]
    assert sheet[f"{column}4"].value == "Nav-leder"
    assert offered(book, sheet, column) == ["Nav-leder"]
    assert {key for key, d in sheet.column_dimensions.items() if d.hidden} == {"A"}
    assert ("role", "Nav-leder", role.id) in set(book["Navn"].iter_rows(values_only=True))


def test_two_of_the_same_name_can_be_told_apart_and_both_come_back(plan, tmp_path):
    roles = [plan.add(Role(title="Nav-leder")).id for _ in range(2)]
    nameless = plan.add(Role(title="")).id
    for id in (*roles, nameless):
        plan.add(Goal(code="M1", title="Mål", role=id))
    path = written(plan, tmp_path)
    sheet = openpyxl.load_workbook(path)["Mål"]
    column = columns_of(sheet)["role"]
    names = [sheet[f"{column}{row}"].value for row in (4, 5, 6)]
    assert names == [f"Nav-leder [{roles[0]}]", f"Nav-leder [{roles[1]}]", f"Uten navn [{nameless}]"]
    assert [goal["role"] for goal in read_back(path)["goal"]] == [*roles, nameless]


def offered(book: openpyxl.Workbook, sheet: Worksheet, column: str) -> list[Any]:
    """The words that the cells of this column offer."""
    (offer,) = [o for o in sheet.data_validations.dataValidation if str(o.sqref).startswith(f"{column}4")]
    start, end = re.fullmatch(r"'Valg'!\$([A-Z]+\$\d+):\$([A-Z]+\$\d+)", offer.formula1).groups()
    return [row[0].value for row in book["Valg"][f"{start}:{end}".replace("$", "")]]


def test_choices_offer_their_words(plan, tmp_path):
    book = openpyxl.load_workbook(written(plan, tmp_path))
    sheet = book["Oppgaver"]
    assert offered(book, sheet, columns_of(sheet)["done"]) == ["Ja", "Nei"]


def test_the_colour_of_a_state_is_a_rule_of_the_sheet(plan, tmp_path):
    sheet = openpyxl.load_workbook(written(plan, tmp_path))["Tiltak"]
    column = columns_of(sheet)["status"]
    rules = {
        r.formula[0] for rule in sheet.conditional_formatting for r in rule.rules if str(rule.sqref)[0] == column[0]
    }
    assert '"Forsinket"' in rules


def test_every_cell_of_records_wears_a_named_style(plan, tmp_path):
    plan.add(Measure(code="=T1", title="Tiltak", deadline=date(2026, 5, 1), amount=3))
    book = openpyxl.load_workbook(written(plan, tmp_path))
    sheet = book["Tiltak"]
    assert {cell.style.split(" ")[0] for row in sheet.iter_rows(max_row=4) for cell in row if cell.value} == {"NavPlan"}
    assert sheet.column_dimensions[columns_of(sheet)["deadline"]].number_format == "dd.mm.yyyy"


def test_the_follow_up_list_is_the_second_sheet(plan, tmp_path):
    role = plan.add(Role(title="Nav-leder"))
    measure = plan.add(
        Measure(code="T1", title="Bygge", role=role.id, deadline=date(2026, 6, 30), owner_line="kommune")
    )
    plan.add(Task(measure=measure.id, title="Ringe", due=date(2026, 4, 29)))
    sheet = openpyxl.load_workbook(written(plan, tmp_path)).worksheets[1]
    assert sheet.title == "Oppfølging"
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3, max_col=9)]
    assert rows == [
        ["Nr.", "Kilde", "Oppgave", "Ansvarlig", "Eierlinje", "Frist", "Dager igjen", "Hvor nær fristen", "Status"],
        [
            1,
            "Oppgave i tiltak T1",
            "Ringe",
            "Nav-leder",
            "Kommune",
            midnight(2026, 4, 29),
            -2,
            "2 dager over fristen",
            "Ikke gjort",
        ],
        [
            2,
            "Eget initiativ",
            "T1 Bygge",
            "Nav-leder",
            "Kommune",
            midnight(2026, 6, 30),
            60,
            "om 60 dager",
            "Ikke startet",
        ],
    ]
    assert sheet.freeze_panes == "A4"


def test_the_workbook_says_what_it_is(plan, tmp_path):
    book = openpyxl.load_workbook(written(plan, tmp_path))
    assert book.properties.language == "nb-NO"
    assert book.properties.creator == "Nav Fjordvik"
    assert book.properties.title == "Planen til Nav Fjordvik"
    assert "Nav Fjordvik" in book["Slik bruker du arbeidsboken"]["A1"].value


def test_a_nameless_target_leaves_an_empty_name_and_the_id(whole, tmp_path):
    letter = whole.add(Letter(title="Brev", year=2026))
    section = whole.add(LetterSection(letter=letter.id, title="S"))
    expectation = whole.add(Expectation(section=section.id, wording=""))
    whole.add(Assessment(expectation=expectation.id))
    assert read_back(written(whole, tmp_path), KINDS)["assessment"][0]["expectation"] == expectation.id


def test_an_old_workbook_stands_when_the_new_one_cannot_be_written(plan, tmp_path, monkeypatch):
    plan.add(Office(name="Nav Fjordvik"))
    path = written(plan, tmp_path)
    before = path.read_bytes()

    def held(self: Path, target: Path) -> None:
        raise PermissionError("held")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(CannotStore, match="åpen i et annet program"):
        written(plan, tmp_path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["plan.xlsx"]


def test_nothing_of_a_workbook_that_came_to_nothing_is_left_beside(plan, tmp_path, monkeypatch):
    (tmp_path / "aside").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "aside"))
    plan.add(Office(name="Nav Fjordvik"))
    with pytest.raises(CannotStore, match="finnes ikke"):
        write_workbook(plan, tmp_path / "borte" / "plan.xlsx", as_written, "Nav Fjordvik", MADE)
    assert list((tmp_path / "aside").iterdir()) == []


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # openpyxl cannot end what it began
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a file that is always full is found on Linux only")
def test_a_disk_that_is_full_while_the_rows_are_put_aside_is_told(plan, tmp_path, monkeypatch):
    aside = iter(range(99))

    def full() -> str:
        link = tmp_path / f"aside-{next(aside)}"
        link.symlink_to("/dev/full")
        return str(link)

    monkeypatch.setattr("openpyxl.worksheet._writer.create_temporary_file", full)
    for n in range(600):
        plan.add(Goal(title=f"Mål {n}", why="Fordi " * 50))
    with pytest.raises(CannotStore, match="disken er full"):
        write_workbook(plan, tmp_path / "plan.xlsx", as_written, "Nav Fjordvik", MADE)
    assert list(tmp_path.iterdir()) == []
    gc.collect()
