"""The cells of a workbook, row by row, as a person would have typed them; runs in the child.

Only sheets that carry NavPlan's mark are read. Formulas are never computed: what they showed when the file was saved is
given as such. Links to other workbooks are dropped, and rows and columns far outside the table are not walked through.
"""

import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from navplan.domain.exchange.brought import LONG_TEXTS, MEMORY, NAMES, OURS
from navplan.domain.exchange.cells import told
from navplan.storage.readers.package import BROKEN, check_package
from navplan.storage.readers.refusals import Refused

MAIN_PART = "xl/workbook.xml"
MACROS = ("xl/vbaproject.bin", "xl/macrosheets/")
MARK = "navplan:"
MOST_ROWS = 20_000
MOST_COLUMNS = 300
MOST_SHEETS = 200
HEADINGS = 3
"""Title, hidden keys and headings stand above the rows."""

FORMULA = "formula"

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")

Cells = dict[int, Any]
"""The cells of a row by column number: a text, or a list: why there is none, and what a formula showed."""


def workbook_cells(path: Path) -> dict[str, Any]:
    """Everything NavPlan may want to know of the file, as JSON can hold it; raises `Refused`."""
    parts = check_package(path, MAIN_PART)
    if any(part.startswith(MACROS) for part in parts):
        raise Refused("macros")
    from defusedxml.common import DefusedXmlException
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    warnings.simplefilter("ignore")  # what openpyxl thinks of other programs' extensions is nobody's business
    try:
        with path.open("rb") as file:
            book = load_workbook(file, read_only=True, keep_links=False)
            return _read(book)
    except (*BROKEN, ParseError, SyntaxError, InvalidFileException, TypeError, AttributeError, IndexError) as error:
        tricked = isinstance(error.__cause__ or error, DefusedXmlException)
        raise Refused("bomb" if tricked else "damaged") from None


def _read(book: Any) -> dict[str, Any]:
    found: dict[str, Any] = {"sheets": [], "memory": [], "names": [], "long": [], "others": []}
    if len(book.worksheets) > MOST_SHEETS:
        raise Refused("rows", most=MOST_ROWS)
    bare = {MEMORY: "memory", NAMES: "names", LONG_TEXTS: "long"}
    for sheet in book.worksheets:
        if sheet.title in bare:
            found[bare[sheet.title]] = [_texts(cells) for _, cells in _rows(sheet, MOST_ROWS * 10)[0]]
            continue
        rows, merged = _rows(sheet, MOST_ROWS)
        head = {number: cells for number, cells in rows[:HEADINGS] if number <= HEADINGS}
        mark = head.get(2, {}).get(1)
        if isinstance(mark, str) and mark.startswith(MARK):
            below = [(number, cells) for number, cells in rows if number > HEADINGS]
            keys, headings = head.get(2, {}), head.get(3, {})
            found["sheets"].append([sheet.title, mark[len(MARK) :], _pairs(keys), _pairs(headings), below, merged])
        elif sheet.title not in OURS:
            found["others"].append(sheet.title)
    return found


def _pairs(cells: Cells) -> list[tuple[int, str]]:
    return [(column, cell) for column, cell in cells.items() if isinstance(cell, str)]


def _texts(cells: Cells) -> list[str]:
    last = max(cells, default=0)
    return [cell if isinstance(cell := cells.get(n, ""), str) else "" for n in range(1, last + 1)]


def _rows(sheet: Any, most: int) -> tuple[list[tuple[int, Cells]], list[tuple[int, int, int, int]]]:
    """The rows that hold something, and the merged ranges as first row, first column, last row, last column.

    openpyxl's own walk pads every gap, which a single far cell makes endless; its parser gives what is there.
    """
    rows: list[tuple[int, Cells]] = []
    with sheet._get_source() as source:
        parser = _parser(sheet, source)
        for number, cells in parser.parse():
            held = dict(_held(cells))
            if held:
                rows.append((number, held))
            if len(rows) > most:
                raise Refused("rows", most=MOST_ROWS)
        merged = parser.merged_cells.mergeCell if parser.merged_cells is not None else ()
    _add_shown(sheet, rows)
    return rows, [(r.min_row, r.min_col, r.max_row, r.max_col) for r in merged][:MOST_ROWS]


def _parser(sheet: Any, source: Any, shown: bool = False) -> Any:
    """A walk through a sheet: formulas as they are written, or as what they showed."""
    from openpyxl.worksheet._reader import WorkSheetParser

    book = sheet.parent
    return WorkSheetParser(
        source,
        sheet._shared_strings,
        data_only=shown,
        epoch=book.epoch,
        date_formats=book._date_formats,
        timedelta_formats=book._timedelta_formats,
    )


def _add_shown(sheet: Any, rows: list[tuple[int, Cells]]) -> None:
    """Beside each formula what it showed; the sheet is walked through again only when it has one."""
    formulas = {(number, column) for number, cells in rows for column, cell in cells.items() if cell == [FORMULA]}
    if not formulas:
        return
    found = dict(rows)
    with sheet._get_source() as source:
        for number, cells in _parser(sheet, source, shown=True).parse():
            for column, cell in _held(cells):
                if (number, column) in formulas:
                    found[number][column] = [FORMULA, cell] if isinstance(cell, str) else cell


def _held(cells: list[dict[str, Any]]) -> Iterator[tuple[int, Any]]:
    for cell in cells:
        value, kind, column = cell["value"], cell["data_type"], cell["column"]
        if column > MOST_COLUMNS or value is None:
            continue
        if kind in ("f", "e"):
            yield column, [FORMULA if kind == "f" else "error"]
        elif isinstance(value, str):
            text = _ESCAPED.sub(_unescape, value) if "_x" in value else value
            if text:
                yield column, text.replace("\r\n", "\n").replace("\r", "\n")
        else:
            yield column, told(value)


def _unescape(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))
