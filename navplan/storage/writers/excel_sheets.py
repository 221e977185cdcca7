"""One sheet a kind of record: what people read and change, and hidden beside it what tells the rows apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from navplan.domain.exchange.brought import OFFERS
from navplan.domain.exchange.cells import EMPTY, Held, fingerprint, link_text, to_cell, told
from navplan.domain.fields import Field
from navplan.domain.kinds import Choice, Link, Links
from navplan.domain.people import veiled, veiled_word
from navplan.domain.records import Kind, Record, fields_of, targets
from navplan.domain.words import N_, as_written
from navplan.storage.writers.excel_book import (
    WIDEST,
    WIDEST_WORDS,
    Book,
    Column,
)
from navplan.storage.writers.excel_cells import CELL_LIMIT, FIRST_ROW, is_words, labels, length, printable

SPARE_ROWS = 500
"""Empty rows below the records that also offer the choices."""

RECORDS = "navplan:"
"""Before the kind's key in the hidden cell that says what a sheet holds."""

TONES = {
    "success": ("005B37", "DDF5E5"),
    "warning": ("6B4A00", "FFECCC"),
    "danger": ("8A1219", "FFE0E0"),
    "info": ("0A4D73", "DDF0FA"),
}
"""Ink and ground for the words of a choice, as on screen; the words say the same without them."""


@dataclass
class Remembered:
    """What the hidden sheets will hold: lists to choose from, and the fingerprints of what was written."""

    offers: dict[tuple[str, ...], str] = field(default_factory=dict)
    linked: dict[str, None] = field(default_factory=dict)
    prints: list[tuple[str, str, str]] = field(default_factory=list)

    def range_of(self, words: tuple[str, ...], sheet: str) -> str:
        """Where on the hidden sheet these words stand."""
        letter = get_column_letter(len(self.offers) + 1)
        return self.offers.setdefault(words, f"'{sheet}'!${letter}$1:${letter}${len(words)}")


def add_records(book: Book, kind: Kind, records: Sequence[Record], kept: Remembered) -> None:
    """The sheet of one kind: a row a record, all its fields, and hidden the ids."""
    fields = fields_of(kind.record)
    title = book.title(book.translate(kind.many))
    columns = [Column(book.translate(N_("Id")), is_hidden=True), *(_column(book, f) for f in fields)]
    kept.prints.append((kind.key, "", " ".join(f.key for f in fields)))
    hidden = veiled(records, book.limit)
    rows = [_row(book, record, fields, kept, record.id in hidden) for record in records]
    sheet = book.sheet(kind.many)
    book.lay_out(sheet, columns, rows, "C")
    _offer(sheet, book, fields, kept, len(rows))
    _tone(sheet, fields, len(rows))
    book.head(sheet, title, columns, (f"{RECORDS}{kind.key}", *(f.key for f in fields)))
    book.fill(sheet, columns, rows)


def _column(book: Book, field: Field) -> Column:
    widest = WIDEST_WORDS if is_words(field.kind) else WIDEST
    return Column(book.translate(field.label), book.looks.style_of(field.kind), widest)


def _row(book: Book, record: Record, fields: Sequence[Field], kept: Remembered, is_veiled: bool) -> list[Held]:
    """The cells of a record. The fingerprint of a hidden count is that of the word for it, which tells nothing."""
    cells: list[Held] = [record.id]
    prints = []
    for field_ in fields:
        kind, value = field_.kind, getattr(record, field_.key)
        if not value and (value is None or value in ("", ())):  # most cells; a no and a zero are values
            cells.append(None)
            prints.append(EMPTY)
            continue
        if is_veiled and (word := veiled_word(field_, value, book.limit or 0, as_written)):
            cell: Held = word
            prints.append(fingerprint(word))
        elif isinstance(kind, Link | Links):
            ids = targets(record, field_)
            cell = "\n".join(book.names.of(kind.to, id) for id in ids)
            prints.append(fingerprint(link_text(ids)))
        else:
            cell = to_cell(kind, value)
            prints.append(fingerprint(cell if isinstance(cell, str) else told(cell)))
        if isinstance(cell, str) and len(cell) > CELL_LIMIT // 7 and length(printable(cell)) > CELL_LIMIT:
            cell = book.long_texts.put(record.KEY, record.id, field_.key, cell)
        cells.append(cell)
    kept.prints.append((record.KEY, record.id, " ".join(prints)))
    return cells


def _offer(sheet: Worksheet, book: Book, fields: Sequence[Field], kept: Remembered, rows: int) -> None:
    """Offer the words of choices and the names of other records, in the records' rows and some below."""
    last = FIRST_ROW + rows + SPARE_ROWS
    for column, field_ in enumerate(fields, start=2):
        kind = field_.kind
        if isinstance(kind, Link | Links):
            words = tuple(book.names.all(kind.to).values())
            kept.linked[kind.to] = None
        else:
            words = labels(kind)
        if not words:
            continue
        offer = DataValidation("list", formula1=kept.range_of(words, OFFERS), allow_blank=True)
        _explain(offer, book, many=isinstance(kind, Links))
        letter = get_column_letter(column)
        offer.add(f"{letter}{FIRST_ROW}:{letter}{last}")
        sheet.data_validations.append(offer)


def _explain(offer: DataValidation, book: Book, many: bool) -> None:
    if many:
        offer.showErrorMessage = False  # several names, each on a line, are no single choice of the list
        offer.showInputMessage = True
        offer.promptTitle = book.translate(N_("Én eller flere"))
        offer.prompt = book.translate(N_("Skriv flere på hver sin linje (Alt+Enter), slik de heter i listen."))
        return
    offer.showErrorMessage = True
    offer.errorTitle = book.translate(N_("Ikke et valg her"))
    offer.error = book.translate(N_("Velg et av ordene i listen."))


def _tone(sheet: Worksheet, fields: Sequence[Field], rows: int) -> None:
    """The colours of states, as rules of the sheet, so that they follow when somebody chooses another word."""
    last = FIRST_ROW + rows + SPARE_ROWS
    for column, field_ in enumerate(fields, start=2):
        if not isinstance(field_.kind, Choice):
            continue
        letter = get_column_letter(column)
        for option in field_.kind.options:
            if option.tone in TONES:
                ink, ground = TONES[option.tone]
                word = option.label.replace('"', '""')
                look = DifferentialStyle(font=Font(color=ink), fill=PatternFill("solid", bgColor=ground))
                rule = Rule("cellIs", operator="equal", formula=[f'"{word}"'], dxf=look)
                sheet.conditional_formatting.add(f"{letter}{FIRST_ROW}:{letter}{last}", rule)
