"""The workbook being made: its sheets, their names, and how a sheet of rows is laid out for screen and print.

Sheets are written row by row as they come (openpyxl's write-only way), so everything above the rows is said first.
"""

import errno
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any, cast

from lxml.etree import SerialisationError
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from navplan.domain.exchange.names import Names
from navplan.domain.kinds import Day
from navplan.domain.languages import BOKMAAL
from navplan.domain.ports import CannotStore
from navplan.domain.words import N_, Said, Translate
from navplan.domain.workspace import Workspace
from navplan.storage.writers import files
from navplan.storage.writers.excel_cells import FIRST_ROW, HEADING_ROW, KEYS_ROW, LongTexts, printable
from navplan.storage.writers.excel_looks import HEADING, TEXT, TITLE, Looks
from navplan.storage.writers.foot import traced

TITLE_LIMIT = 31
NARROWEST, WIDEST, WIDEST_WORDS = 9, 34, 60
FILTER = 5
"""Room for the filter's arrow beside a heading."""

MEASURED = 300
"""Rows that decide how wide a column is."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")

Value = str | int | Decimal | date | None
"""What is written in a cell; None leaves it empty."""


@dataclass(frozen=True)
class Column:
    """A column: its heading, the style of its cells, how wide it may be, and whether people see it."""

    heading: str
    style: str = TEXT
    widest: int = WIDEST
    is_hidden: bool = False


@dataclass
class Book:
    """The workbook being made, and what all its sheets need; without a limit all counts of people are shown."""

    plan: Workspace
    translate: Translate
    office: str
    made: date
    limit: int | None = None
    language: str = BOKMAAL
    workbook: Workbook = field(default_factory=lambda: Workbook(write_only=True))

    def __post_init__(self) -> None:
        self.looks = Looks(self.workbook, self.translate)
        self.long_texts = LongTexts(self.translate)
        self.names = Names(self.plan, self.plan.kinds)

    def sheet(self, title: str) -> Worksheet:
        """A new sheet at the end, its title cut to what Excel allows and unlike all others."""
        wanted = _FORBIDDEN.sub(" ", title).strip("' ")[:TITLE_LIMIT] or N_("Ark")
        taken = {name.casefold() for name in self.workbook.sheetnames}
        name, number = wanted, 2
        while name.casefold() in taken:
            name, number = f"{wanted[: TITLE_LIMIT - len(str(number)) - 1]} {number}", number + 1
        return cast(Worksheet, self.workbook.create_sheet(name))

    def hidden(self, title: str, rows: Iterable[Sequence[str]]) -> str:
        """A sheet of bare texts that people do not see; returns its title."""
        sheet = self.sheet(title)
        sheet.sheet_state = "hidden"
        for row in rows:
            sheet.append([self.text(sheet, text) for text in row])
        return sheet.title

    def title(self, words: str) -> str:
        """What stands above a sheet's table."""
        return f"{words} · {self.office} · {Day().show(self.made, self.translate)}"

    def text(self, sheet: Worksheet, text: str, style: str = TEXT) -> SheetCell | None:
        """A text in its cell; an empty text leaves the cell empty."""
        return self.looks.cell(sheet, printable(text), style) if text else None

    def fill(self, sheet: Worksheet, columns: Sequence[Column], rows: Sequence[Sequence[Value]]) -> None:
        """The rows below the headings."""
        for values in rows:
            sheet.append([self._cell(sheet, v, c.style) for v, c in zip(values, columns, strict=True)])

    def head(self, sheet: Worksheet, title: str, columns: Sequence[Column], keys: Sequence[str]) -> None:
        """The rows above the table: the title over the first column people see, hidden keys, and the headings."""
        before = next((n for n, column in enumerate(columns) if not column.is_hidden), 0)
        sheet.append([*[None] * before, self.text(sheet, title, TITLE)])
        sheet.append([self.text(sheet, key) for key in keys])
        sheet.append([self.text(sheet, column.heading, HEADING) for column in columns])

    def _cell(self, sheet: Worksheet, value: Value, style: str) -> SheetCell | None:
        if value is None or value == "":
            return None
        if isinstance(value, str):
            return self.looks.cell(sheet, printable(value), TEXT)
        return self.looks.cell(sheet, value, style)

    def lay_out(
        self, sheet: Worksheet, columns: Sequence[Column], rows: Sequence[Sequence[Value]], first_free: str
    ) -> None:
        """Widths, frozen headings with filter, and a print that is readable; said before the first row."""
        for number, column in enumerate(columns):
            dimension = sheet.column_dimensions[get_column_letter(number + 1)]
            self.looks.wear(sheet, dimension, column.style)
            dimension.hidden = column.is_hidden
            widest = max((_wide(row[number]) for row in islice(rows, MEASURED)), default=0)
            dimension.width = min(max(widest + 2, len(column.heading) + FILTER, NARROWEST), column.widest)
        sheet.row_dimensions[KEYS_ROW].hidden = True
        sheet.freeze_panes = f"{first_free}{FIRST_ROW}"
        last = max(HEADING_ROW + len(rows), HEADING_ROW)
        sheet.auto_filter.ref = f"A{HEADING_ROW}:{get_column_letter(len(columns))}{last}"
        sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 9
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        if sheet.sheet_properties.pageSetUpPr is not None:
            sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.sheet_view.showGridLines = False


def _wide(value: Any) -> int:
    if value is None:
        return 0
    if isinstance(value, date):
        return 10
    return max(map(len, str(value).split("\n")))


@contextmanager
def bound_for(book: Book, target: Path) -> Iterator[None]:
    """Within, the sheets are filled and put in place. openpyxl puts them aside on the disk meanwhile, which may be full
    or fail; what is aside goes when the workbook comes to nothing, for it is the plan's text. Raises `CannotStore`."""
    try:
        yield
    except CannotStore:
        _forget(book)
        raise
    except (OSError, SerialisationError) as fault:
        _forget(book)
        raise CannotStore(files._why(_of_the_system(fault), target)) from fault


def put_in_place(book: Book, target: Path) -> None:
    """Number the pages, and put the workbook where it shall be, whole or not at all; raises `CannotStore`."""
    for sheet in book.workbook.worksheets:
        count_pages(sheet, book)
        sheet.close()
    files.replace_file(target, book.workbook.save)


def _of_the_system(fault: OSError | SerialisationError) -> OSError:
    """lxml says `IO_ENOSPC` where the system said ENOSPC."""
    if isinstance(fault, OSError):
        return fault
    return OSError(getattr(errno, str(fault).removeprefix("IO_"), errno.EIO), str(fault))


def _forget(book: Book) -> None:
    for sheet in book.workbook.worksheets:
        aside = Path(cast(Any, sheet)._writer.out)
        aside.unlink(missing_ok=True)


def describe(book: Book, title: str) -> None:
    """What the file is, in which language, and the office as its author, never a person."""
    properties: Any = book.workbook.properties
    properties.title = title
    properties.creator = properties.lastModifiedBy = book.office
    properties.language = book.language
    properties.created = properties.modified = datetime.combine(book.made, time.min)


def count_pages(sheet: Worksheet, book: Book) -> None:
    """The tracking number and «Side x av y» below every printed page."""
    foot = sheet.oddFooter
    if foot is not None:
        foot.right.text = Said(N_("Side {page} av {pages}"), page="&P", pages="&N").words(book.translate)
        if trace := book.plan.standing().trace:
            foot.left.text = traced(trace, book.translate)
