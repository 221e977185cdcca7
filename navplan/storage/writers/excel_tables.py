"""The tables of a document as a workbook to filter and reckon in: figures as figures, and days as days.

Tables with the same columns are one sheet, whose first column says which part each row stands in. The file is not read
back; what can come back is the whole plan's workbook.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.worksheet.worksheet import Worksheet

from navplan.domain.documents import outline
from navplan.domain.documents.outline import Cell, Figure, Heading, Notice, Outline, Paragraph, Table
from navplan.domain.indicators.numbers import read_number
from navplan.domain.kinds import Day, Number, Refused
from navplan.domain.words import N_, Said, Translate
from navplan.domain.workspace import Workspace
from navplan.storage.writers.excel_book import Book, Column, Value, bound_for, describe, put_in_place
from navplan.storage.writers.excel_looks import DAY

DAY_WORDS = re.compile(r"\d\d\.\d\d\.\d{4}")
"""A day as documents show it."""


@dataclass(frozen=True)
class Amount:
    """A figure with the unit it is shown with."""

    value: Decimal
    unit: str
    places: int


def write_tables(made: Outline, plan: Workspace, target: Path, translate: Translate) -> None:
    """Write every table of the document to `target`, whole or not at all; raises `CannotStore`."""
    book = Book(plan, translate, made.office, made.made, language=made.language)
    with bound_for(book, target):
        for name, table in [*_sheets(made, translate)] or [(made.title, _said(made))]:
            _add(book, table, name)
        describe(book, made.title)
        put_in_place(book, target)


def _sheets(made: Outline, translate: Translate) -> Iterable[tuple[str, Table]]:
    """What stands on each sheet, and what the sheet is called."""
    alike: dict[tuple[outline.Column, ...], list[tuple[str, Table]]] = {}
    for name, table in _tables(made):
        alike.setdefault(table.columns, []).append((name, table))
    for columns, told in alike.items():
        if len(told) == 1:
            yield told[0][1].caption or told[0][0], told[0][1]
        else:
            rows = tuple((Cell(name), *row) for name, table in told for row in table.rows)
            parts = outline.Column(translate(N_("Del")))
            yield made.title, Table(made.title, (parts, *columns), rows)


def _tables(made: Outline) -> Iterable[tuple[str, Table]]:
    """Each table with the heading it stands under, or its own name where it has none."""
    heading = ""
    for block in made.blocks:
        if isinstance(block, Heading):
            heading = block.text
        elif isinstance(block, Table):
            yield heading or block.caption or made.title, block
        elif isinstance(block, Figure):
            yield heading or block.table.caption or made.title, block.table


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


def _values(table: Table, row: Sequence[Cell], noted: Sequence[bool]) -> Iterable[str | Amount | date]:
    for column, cell, has_note in zip(table.columns, row, noted, strict=True):
        yield _amount(cell.text) if column.numeric else _day(cell.text)
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


def _day(text: str) -> str | date:
    """The day that the words are; a text with a day in it stays words."""
    try:
        found = Day().parse(text) if DAY_WORDS.fullmatch(text) else None
    except Refused:
        return text
    return found or text


def _cell(book: Book, sheet: Worksheet, value: str | Amount | date) -> SheetCell | None:
    if isinstance(value, str):
        return book.text(sheet, value)
    if isinstance(value, date):
        return book.looks.cell(sheet, value, DAY)
    return book.looks.cell(sheet, value.value, book.looks.style_of(Number(value.unit, places=value.places)))
