"""The whole plan as one workbook: a follow-up list to work from, and a sheet for every kind of record."""

from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

from openpyxl.workbook.workbook import Workbook

from navplan.domain.records import Kind, Reader
from navplan.domain.words import N_, Said, Translate
from navplan.storage.writers.excel_followup import add_follow_ups, add_read_me
from navplan.storage.writers.excel_sheets import Book, add_records, count_pages
from navplan.storage.writers.files import replace_file


def write_workbook(
    reader: Reader, kinds: Sequence[Kind], target: Path, translate: Translate, office: str, made: date
) -> None:
    """Write the workbook to `target`, whole or not at all; raises `CannotStore`."""
    workbook = _workbook(Book(reader, translate, office, made), kinds)
    replace_file(target, lambda path: _save(workbook, path))


def _save(workbook: Workbook, path: Path) -> None:
    workbook.save(path)


def _workbook(book: Book, kinds: Sequence[Kind]) -> Workbook:
    add_follow_ups(book)
    for kind in kinds:
        add_records(book, kind)
    add_read_me(book)
    workbook = book.workbook
    workbook.move_sheet(book.offers, len(workbook.sheetnames) - 1)
    workbook.active = 0
    for sheet in workbook.worksheets:
        count_pages(sheet, book.translate)
    _describe(book)
    return workbook


def _describe(book: Book) -> None:
    """Title, language and the office as author, never a person."""
    properties = book.workbook.properties
    properties.title = Said(N_("Planen til {office}"), office=book.office).words(book.translate)
    properties.creator = properties.lastModifiedBy = book.office
    properties.language = "nb-NO"
    properties.created = properties.modified = datetime.combine(book.made, time.min)
