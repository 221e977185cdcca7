"""The tables of a document as a workbook to filter and reckon in: one sheet a table, figures as figures.

It is not read back; what can come back is the whole plan's workbook.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.worksheet.worksheet import Worksheet

from navplan.domain.documents import outline
from navplan.domain.documents.outline import Cell, Figure, Notice, Outline, Paragraph, Table
from navplan.domain.indicators.numbers import read_number
from navplan.domain.kinds import Number, Refused
from navplan.domain.words import N_, Said, Translate
from navplan.domain.workspace import Workspace
from navplan.storage.writers.excel_book import Book, Column, Value, count_pages
from navplan.storage.writers.files import replace_file


@dataclass(frozen=True)
class Amount:
    """A figure with the unit it is shown with."""

    value: Decimal
    unit: str
    places: int


def write_tables(made: Outline, plan: Workspace, target: Path, translate: Translate) -> None:
    """Write every table of the document to `target`, whole or not at all; raises `CannotStore`."""
    book = Book(plan, translate, made.office, made.made)
    for table in [*_tables(made)] or [_said(made)]:
        _add(book, table, table.caption or made.title)
    for sheet in book.workbook.worksheets:
        count_pages(sheet, translate)
        sheet.close()
    properties: Any = book.workbook.properties
    properties.title = made.title
    properties.creator = properties.lastModifiedBy = made.office
    properties.language = made.language
    properties.created = properties.modified = datetime.combine(made.made, time.min)
    replace_file(target, book.workbook.save)


def _tables(made: Outline) -> Iterable[Table]:
    for block in made.blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Figure):
            yield block.table


def _said(made: Outline) -> Table:
    """What a document without tables says, a line each."""
    told = tuple((Cell(block.text),) for block in made.blocks if isinstance(block, Paragraph | Notice))
    return Table(made.title, (outline.Column(made.subtitle or made.title),), told)


def _add(book: Book, table: Table, title: str) -> None:
    """Lines below a cell's first get a column of their own, so that the figures stay figures."""
    noted = [any(row[n].below for row in table.rows) for n in range(len(table.columns))]
    columns: list[Column] = []
    for column, has_note in zip(table.columns, noted, strict=True):
        columns.append(Column(column.title, widest=50))
        if has_note:
            columns.append(Column(Said(N_("{column}: merknad"), column=column.title).words(book.translate), widest=60))
    rows = [tuple(_values(table, row, noted)) for row in table.rows]
    sheet = book.sheet(title)
    shown: list[Sequence[Value]] = [[v.value if isinstance(v, Amount) else v for v in row] for row in rows]
    book.lay_out(sheet, columns, shown, "B")
    book.head(sheet, book.title(title), columns, ())
    for row in rows:
        sheet.append([_cell(book, sheet, value) for value in row])


def _values(table: Table, row: Sequence[Cell], noted: Sequence[bool]) -> Iterable[str | Amount]:
    for column, cell, has_note in zip(table.columns, row, noted, strict=True):
        yield _amount(cell.text) if column.numeric else cell.text
        if has_note:
            yield "\n".join(below.text for below in cell.below)


def _amount(text: str) -> str | Amount:
    """The figure that the words say; what is no bare figure («<5», «36 % (året 45 %)») stays words."""
    try:
        number = read_number(text, ",")
    except Refused:
        return text
    if number is None:
        return text
    unit = text.lstrip("0123456789,.+-\u2212\u00a0 ")
    return Amount(number, unit, 0 if number == int(number) and not unit else 1 if number == round(number, 1) else 2)


def _cell(book: Book, sheet: Worksheet, value: str | Amount) -> SheetCell | None:
    if isinstance(value, str):
        return book.text(sheet, value)
    return book.looks.cell(sheet, value.value, book.looks.style_of(Number(value.unit, places=value.places)))
