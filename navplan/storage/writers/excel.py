"""The whole plan, or some lists of it, as a workbook that people can change and NavPlan can read back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from pathlib import Path

from openpyxl.workbook.protection import WorkbookProtection

from navplan.domain.exchange.brought import LONG_TEXTS, MEMORY, NAMES, OFFERS
from navplan.domain.modules.office import Office
from navplan.domain.people import ONE_BY_ONE, any_small
from navplan.domain.records import Kind, Record
from navplan.domain.small_numbers import LIMIT
from navplan.domain.words import N_, Said, Translate
from navplan.domain.workspace import Workspace
from navplan.storage.writers.excel_book import Book, bound_for, describe, put_in_place
from navplan.storage.writers.excel_followup import add_follow_ups, add_how_to
from navplan.storage.writers.excel_sheets import Remembered, add_records

FORMAT = "1"
"""Raised when older programs can no longer read the hidden sheets."""


@dataclass(frozen=True)
class List:
    """Records of one kind that get a sheet: all of them, or those that a table shows."""

    kind: Kind
    records: Sequence[Record]


def whole_plan(plan: Workspace, limit: int | None = None) -> tuple[List, ...]:
    """Every list of the plan, in the order of the registry; with a limit, none that follows a single person."""
    kinds = (kind for kind in plan.kinds if limit is None or kind.record not in ONE_BY_ONE)
    return tuple(List(kind, plan.all(kind.record)) for kind in kinds)


def write_workbook(
    plan: Workspace, target: Path, translate: Translate, office: str, made: date, limit: int | None = None
) -> None:
    """Write the whole plan to `target` in bokmål; see `write_book`."""
    write_book(Book(plan, translate, office, made, limit), target)


def write_book(book: Book, target: Path) -> None:
    """Write the book's whole plan to `target`, with the follow-up list; whole or not at all; raises `CannotStore`.

    With a limit, counts of people below it are hidden, and others that would give them away.
    """
    _write(book, whole_plan(book.plan, book.limit), target, with_follow_ups=True)


def write_lists(book: Book, lists: Sequence[List], target: Path) -> None:
    """Write some lists as this workbook to `target`, whole or not at all; raises `CannotStore`."""
    _write(book, lists, target, with_follow_ups=False)


def _write(book: Book, lists: Sequence[List], target: Path, with_follow_ups: bool) -> None:
    with bound_for(book, target):
        _fill(book, lists, with_follow_ups)
        put_in_place(book, target)


def _fill(book: Book, lists: Sequence[List], with_follow_ups: bool) -> None:
    kept = Remembered()
    leaves_out = with_follow_ups and book.limit is not None and any(book.plan.all(kind) for kind in ONE_BY_ONE)
    add_how_to(book, any(any_small(one.records, LIMIT) for one in lists), leaves_out)
    if with_follow_ups:
        add_follow_ups(book)
    for one in lists:
        add_records(book, one.kind, one.records, kept)
    _add_long_texts(book)
    book.hidden(OFFERS, _in_columns(book, kept))
    book.hidden(NAMES, _names(book, kept))
    book.hidden(MEMORY, _memory(book, kept))
    describe(book, Said(N_("Planen til {office}"), office=book.office).words(book.translate))
    book.workbook.active = 0
    book.workbook.security = WorkbookProtection(lockStructure=True)  # sheets cannot be removed by mistake


def _in_columns(book: Book, kept: Remembered) -> Iterable[Sequence[str]]:
    return zip_longest(*kept.offers, fillvalue="")


def _names(book: Book, kept: Remembered) -> Iterable[Sequence[str]]:
    """Which record each name in a linking cell means."""
    return ((key, name, id) for key in kept.linked for id, name in book.names.all(key).items())


def _memory(book: Book, kept: Remembered) -> Iterable[Sequence[str]]:
    """What the program needs to see what has been changed since: one row a record with its fingerprints."""
    offices = book.plan.all(Office)
    yield ("format", FORMAT, "")
    yield ("made", book.made.isoformat(), "")
    yield ("office", offices[0].id if offices else "", "")
    yield from kept.prints


def _add_long_texts(book: Book) -> None:
    if not book.long_texts.rows:
        return
    sheet = book.sheet(LONG_TEXTS)
    sheet.freeze_panes = "A2"
    sheet.column_dimensions["E"].width = 100
    sheet.column_dimensions["F"].hidden = True
    headings = (N_("Ark"), N_("Id"), N_("Felt"), N_("Del"), N_("Tekst"), N_("Står i cellen"))
    sheet.append([book.text(sheet, book.translate(heading), "NavPlan overskrift") for heading in headings])
    for row in book.long_texts.rows:
        sheet.append([book.text(sheet, text) for text in row])
