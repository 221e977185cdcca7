"""Values into cells: real dates and numbers, texts that can never be formulas, and texts too long for a cell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, cast

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from navplan.domain.kinds import Choice, Choices, Day, FieldKind, Flag, Number
from navplan.domain.words import N_, Said, Translate

DAY_FORMAT = "dd.mm.yyyy"
CELL_LIMIT = 32_767
"""Excel's own limit, counted in UTF-16."""

DIGITS = 15
"""So many digits a spreadsheet keeps; longer numbers stand as text."""

FIRST_DAY = date(1901, 1, 1)
"""Spreadsheets do not agree on earlier days; those stand as text."""

HEADING, KEYS, TITLE, FIRST = 3, 2, 1, 4
"""The rows of every sheet of records: title, hidden keys, headings, first record."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")

_TOP = Alignment(vertical="top", wrap_text=True)
_HEAD_FONT, _TITLE_FONT = Font(bold=True, color="23262A"), Font(bold=True, size=14, color="23262A")
_HEAD_GROUND = PatternFill("solid", fgColor="E6F0FF")
_HEAD_RULE = Border(bottom=Side("thin", "6A6F77"))


def printable(text: str) -> str:
    """The text as a cell can hold it: control characters become the replacement sign, line breaks are kept."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ESCAPE.sub("_x005F_", _CONTROL.sub("\ufffd", plain))


def length(text: str) -> int:
    """The length as Excel counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass
class LongTexts:
    """The sheet that holds whole the texts that no cell can hold, in parts that follow each other."""

    workbook: Workbook
    translate: Translate
    sheet: Worksheet | None = None

    def put(self, key: str, id: str, field: str, text: str) -> str:
        """Store a text; returns the words that stand in its place."""
        sheet = self.sheet or self._new()
        first = sheet.max_row + 1
        for number, part in enumerate(_parts(text), start=1):
            for column, value in enumerate((key, id, field, str(number), part), start=1):
                put_text(at(sheet, first + number - 1, column), value)
        text = N_("Teksten er for lang for en celle. Den står i arket «{sheet}» fra rad {row}.")
        return Said(text, sheet=sheet.title, row=first).words(self.translate)

    def _new(self) -> Worksheet:
        self.sheet = self.workbook.create_sheet(self.translate(N_("Lange tekster")))
        for column, heading in enumerate((N_("Ark"), N_("Id"), N_("Felt"), N_("Del"), N_("Tekst")), start=1):
            put_heading(at(self.sheet, 1, column), self.translate(heading))
        self.sheet.column_dimensions["E"].width = 100
        self.sheet.freeze_panes = "A2"
        return self.sheet


def _parts(text: str) -> Iterator[str]:
    step = CELL_LIMIT // 2  # every sign takes at most two units
    for start in range(0, len(text), step):
        yield text[start : start + step]


def at(sheet: Worksheet, row: int, column: int) -> SheetCell:
    """A cell to write in; no sheet of ours has merged cells."""
    return cast(SheetCell, sheet.cell(row, column))


def put_text(cell: SheetCell, text: str) -> None:
    """A text, whatever it begins with; an empty text leaves the cell empty."""
    cell.alignment = _TOP
    if not text:
        return
    cell.value = printable(text)
    cell.data_type = "s"
    if text.startswith(("=", "+", "-", "@")):
        cell.quotePrefix = True


def put_value(cell: SheetCell, kind: FieldKind, value: Any, translate: Translate) -> None:
    """A value of a field as a spreadsheet should have it: dates and numbers as such, everything else in words."""
    if isinstance(kind, Day) and value is not None and value >= FIRST_DAY:
        put_day(cell, value)
    elif isinstance(kind, Number) and value is not None and _keeps(value):
        cell.value, cell.alignment = value, _TOP
        cell.number_format = number_format(kind, translate)
    else:
        put_text(cell, kind.show(value, translate))


def _keeps(value: int | Decimal) -> bool:
    return len(Decimal(value).as_tuple().digits) <= DIGITS


def put_day(cell: SheetCell, day: date) -> None:
    """A real date, written as Norwegian documents write it."""
    cell.value, cell.number_format, cell.alignment = day, DAY_FORMAT, _TOP


def put_count(cell: SheetCell, count: int) -> None:
    """A whole number without a unit."""
    cell.value, cell.alignment = count, _TOP


def number_format(kind: Number, translate: Translate) -> str:
    """Thousands apart where the field has them, its decimals, its unit."""
    whole = "#,##0" if kind.grouped else "0"
    places = f".{'0' * kind.places}" if kind.places else ""
    unit = translate(kind.unit).replace('"', "") if kind.unit else ""
    return f'{whole}{places}" {unit}"' if unit else f"{whole}{places}"


def put_heading(cell: SheetCell, text: str) -> None:
    """A column's heading."""
    put_text(cell, text)
    cell.font, cell.fill, cell.border = _HEAD_FONT, _HEAD_GROUND, _HEAD_RULE


def put_title(cell: SheetCell, text: str) -> None:
    """A sheet's title; it may run over its neighbours."""
    put_text(cell, text)
    cell.font, cell.alignment = _TITLE_FONT, Alignment(vertical="center")


def labels(kind: FieldKind, translate: Translate) -> tuple[str, ...]:
    """The words that a cell of this kind chooses from; none when it is free."""
    if isinstance(kind, Choice):
        return tuple(translate(option.label) for option in kind.options)
    if isinstance(kind, Flag):
        return tuple(kind.show(value, translate) for value in (True, False))
    return ()


def is_words(kind: FieldKind) -> bool:
    """Whether a cell of this kind holds words that may need room."""
    return not isinstance(kind, Day | Number | Choice | Choices | Flag)
