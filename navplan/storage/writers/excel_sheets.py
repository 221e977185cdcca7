"""One sheet a kind of record: what people read, and hidden beside it what a program needs to read it back."""

import re
from dataclasses import dataclass, field
from datetime import date

from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from navplan.domain.fields import Field
from navplan.domain.kinds import Day, Link, Links
from navplan.domain.records import Kind, Reader, Record, fields_of, targets
from navplan.domain.words import N_, Said, Translate
from navplan.storage.writers.excel_cells import (
    CELL_LIMIT,
    FIRST,
    HEADING,
    KEYS,
    TITLE,
    LongTexts,
    at,
    is_words,
    labels,
    length,
    put_heading,
    put_text,
    put_title,
    put_value,
)

TITLE_LIMIT = 31
NARROWEST, WIDEST, WIDEST_WORDS = 9, 34, 60
FILTER = 5
"""Room for the filter's arrow beside a heading."""

SPARE_ROWS = 500
"""Empty rows below the records that also offer the choices."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")


@dataclass
class Book:
    """The workbook being made, and what all its sheets need."""

    reader: Reader
    translate: Translate
    office: str
    made: date
    workbook: Workbook = field(default_factory=Workbook)
    choices: dict[tuple[str, ...], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.offers = self.workbook.worksheets[0]
        self.offers.title = self.translate(N_("Valg"))
        self.offers.sheet_state = "hidden"
        self.long_texts = LongTexts(self.workbook, self.translate)

    def sheet(self, title: str) -> Worksheet:
        """A new sheet at the end, its title cut to what Excel allows and unlike all others."""
        wanted = _FORBIDDEN.sub(" ", self.translate(title)).strip("' ")[:TITLE_LIMIT] or self.translate(N_("Ark"))
        taken = {name.casefold() for name in self.workbook.sheetnames}
        name, number = wanted, 2
        while name.casefold() in taken:
            name, number = f"{wanted[: TITLE_LIMIT - len(str(number)) - 1]} {number}", number + 1
        made: Worksheet = self.workbook.create_sheet(name)
        return made

    def title(self, words: str) -> str:
        """What stands above a sheet's table."""
        return f"{words} · {self.office} · {Day().show(self.made, self.translate)}"


def add_records(book: Book, kind: Kind) -> None:
    """The sheet of one kind: a row a record, all its fields, and hidden the ids."""
    sheet = book.sheet(kind.many)
    fields = fields_of(kind.record)
    linking = tuple(f for f in fields if isinstance(f.kind, Link | Links))
    put_title(at(sheet, TITLE, 2), book.title(book.translate(kind.many)))
    _head(sheet, book, fields, linking)
    for row, record in enumerate(book.reader.all(kind.record), start=FIRST):
        _row(sheet, book, row, record, (fields, linking))
    _choices(sheet, book, fields)
    _hide(sheet, len(fields), len(linking))
    widen(sheet, [None, *(WIDEST_WORDS if is_words(f.kind) else WIDEST for f in fields)], HEADING)
    lay_out(sheet, 1 + len(fields) + len(linking), "C")


def _head(sheet: Worksheet, book: Book, fields: tuple[Field, ...], linking: tuple[Field, ...]) -> None:
    keys = ("id", *(f.key for f in fields), *(f"{f.key}#id" for f in linking))
    shown = (N_("Id"), *(f.label for f in fields), *(f.label for f in linking))
    for column, (key, label) in enumerate(zip(keys, shown, strict=True), start=1):
        put_text(at(sheet, KEYS, column), key)
        put_heading(at(sheet, HEADING, column), book.translate(label))


def _row(
    sheet: Worksheet, book: Book, row: int, record: Record, columns: tuple[tuple[Field, ...], tuple[Field, ...]]
) -> None:
    fields, linking = columns
    put_text(at(sheet, row, 1), record.id)
    for column, field_ in enumerate(fields, start=2):
        _cell(sheet, book, (row, column), record, field_)
    for column, field_ in enumerate(linking, start=2 + len(fields)):
        _words(sheet, book, (row, column), (record, f"{field_.key}#id"), ";".join(targets(record, field_)))


def _cell(sheet: Worksheet, book: Book, place: tuple[int, int], record: Record, field_: Field) -> None:
    kind, value = field_.kind, getattr(record, field_.key)
    if isinstance(kind, Link | Links):
        names = (book.reader.named(kind.to, id_) for id_ in targets(record, field_))
        _words(sheet, book, place, (record, field_.key), "; ".join(names))
    elif is_words(kind):
        _words(sheet, book, place, (record, field_.key), kind.show(value, book.translate))
    else:
        put_value(at(sheet, *place), kind, value, book.translate)


def _words(sheet: Worksheet, book: Book, place: tuple[int, int], whose: tuple[Record, str], text: str) -> None:
    """A text in its cell, or whole elsewhere with a reference here."""
    record, key = whose
    if length(text) > CELL_LIMIT:
        text = book.long_texts.put(record.KEY, record.id, key, text)
    put_text(at(sheet, *place), text)


def _choices(sheet: Worksheet, book: Book, fields: tuple[Field, ...]) -> None:
    """Offer the words of choices, in the records' rows and some below."""
    last = max(sheet.max_row, HEADING) + SPARE_ROWS
    for column, field_ in enumerate(fields, start=2):
        words = labels(field_.kind, book.translate)
        if not words:
            continue
        offer = DataValidation("list", formula1=book.choices.setdefault(words, _range(book, words)), allow_blank=True)
        offer.showErrorMessage = True
        offer.errorTitle = book.translate(N_("Ikke et valg her"))
        offer.error = book.translate(N_("Velg et av ordene i listen."))
        letter = get_column_letter(column)
        offer.add(f"{letter}{FIRST}:{letter}{last}")
        sheet.add_data_validation(offer)


def _range(book: Book, words: tuple[str, ...]) -> str:
    """Where on the hidden sheet of choices these words stand; they are put there the first time."""
    if words in book.choices:
        return book.choices[words]
    sheet = book.offers
    column = len(book.choices) + 1
    for row, word in enumerate(words, start=1):
        put_text(at(sheet, row, column), word)
    letter = get_column_letter(column)
    return f"'{sheet.title}'!${letter}$1:${letter}${len(words)}"


def _hide(sheet: Worksheet, shown: int, linking: int) -> None:
    sheet.row_dimensions[KEYS].hidden = True
    for column in (1, *range(2 + shown, 2 + shown + linking)):
        sheet.column_dimensions[get_column_letter(column)].hidden = True


def widen(sheet: Worksheet, widest: list[int | None], heading: int) -> None:
    """Columns as wide as what stands in them, within bounds; None leaves a column alone."""
    for column, limit in enumerate(widest, start=1):
        if limit is None:
            continue
        values = (sheet.cell(row, column).value for row in range(heading + 1, sheet.max_row + 1))
        longest = max((_wide(value) for value in values if value is not None), default=0)
        headed = _wide(sheet.cell(heading, column).value or "") + FILTER
        sheet.column_dimensions[get_column_letter(column)].width = min(max(longest + 2, headed, NARROWEST), limit)


def _wide(value: object) -> int:
    if isinstance(value, date):
        return 10
    return max(len(line) for line in str(value).split("\n"))


def lay_out(sheet: Worksheet, columns: int, first_free: str) -> None:
    """Frozen headings with filter, and a print that is readable."""
    sheet.freeze_panes = f"{first_free}{FIRST}"
    sheet.auto_filter.ref = f"A{HEADING}:{get_column_letter(columns)}{max(sheet.max_row, HEADING)}"
    sheet.print_title_rows = f"{HEADING}:{HEADING}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.sheet_view.showGridLines = False


def count_pages(sheet: Worksheet, translate: Translate) -> None:
    """«Side x av y» below every printed page."""
    foot = sheet.oddFooter
    if foot is not None:
        foot.right.text = Said(N_("Side {page} av {pages}"), page="&P", pages="&N").words(translate)
