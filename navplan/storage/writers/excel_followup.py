"""The first sheet: the follow-up list (partnerskap.md E5), and the last: what the workbook is."""

from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from navplan.domain.deadlines import relative_day
from navplan.domain.documents.year_plan_followup import FollowUp, follow_ups
from navplan.domain.documents.year_plan_view import SOON_DAYS
from navplan.domain.words import N_, Said
from navplan.storage.writers.excel_cells import (
    FIRST,
    HEADING,
    TITLE,
    at,
    put_count,
    put_day,
    put_heading,
    put_text,
    put_title,
)
from navplan.storage.writers.excel_sheets import Book, lay_out, widen

HEADINGS = (
    N_("Nr."),
    N_("Kilde"),
    N_("Oppgave"),
    N_("Ansvarlig"),
    N_("Eierlinje"),
    N_("Frist"),
    N_("Dager igjen"),
    N_("Hvor nær fristen"),
    N_("Status"),
    N_("Kommentar"),
    N_("Lukket dato"),
)
WIDTHS: list[int | None] = [9, 34, 50, 30, 12, 12, 13, 24, 18, 60, 12]
_OVER, _NEAR = PatternFill("solid", fgColor="FFE0E0"), PatternFill("solid", fgColor="FFECCC")


def add_follow_ups(book: Book) -> None:
    """Everything that is waited for, nearest deadline first; days are counted on the day the book is made."""
    sheet = book.sheet(N_("Oppfølging"))
    put_title(at(sheet, TITLE, 1), book.title(book.translate(N_("Oppfølgingsliste"))))
    for column, heading in enumerate(HEADINGS, start=1):
        put_heading(at(sheet, HEADING, column), book.translate(heading))
    for number, item in enumerate(follow_ups(book.reader, book.translate), start=1):
        _row(sheet, book, number, item)
    widen(sheet, WIDTHS, HEADING)
    lay_out(sheet, len(HEADINGS), "A")


def _row(sheet: Worksheet, book: Book, number: int, item: FollowUp) -> None:
    row, days = FIRST + number - 1, item.days(book.made)
    words = relative_day(item.deadline, book.made).words(book.translate) if item.deadline else ""
    texts = {2: item.source, 3: item.task, 4: item.responsible, 5: item.owner, 8: words, 9: item.status}
    put_count(at(sheet, row, 1), number)
    for column, text in texts.items():
        put_text(at(sheet, row, column), text)
    put_text(at(sheet, row, 10), item.comment)
    if item.deadline is not None and days is not None:
        put_day(at(sheet, row, 6), item.deadline)
        put_count(at(sheet, row, 7), days)
        if days <= SOON_DAYS:
            sheet.cell(row, 8).fill = _OVER if days < 0 else _NEAR


def add_read_me(book: Book) -> None:
    """What this is, from when, and what is hidden in it."""
    sheet = book.sheet(N_("Les meg"))
    put_title(at(sheet, 1, 1), book.title(book.translate(N_("Om denne arbeidsboken"))))
    lines = (
        Said(N_("Arbeidsboken viser hele planen slik den var denne dagen. Hvert ark er én type innhold.")),
        Said(N_("Arket «Oppfølging» er en liste å arbeide fra. «Dager igjen» gjelder dagen filen ble laget.")),
        Said(N_("Rad 2 og noen kolonner er skjult. Der står koder som NavPlan kjenner radene igjen på. La dem stå.")),
        Said(N_("Tekster som er for lange for en celle, står hele i arket «Lange tekster».")),
        Said(N_("Skriv ikke navn eller andre opplysninger om brukere her.")),
    )
    for row, said in enumerate(lines, start=3):
        put_text(at(sheet, row, 1), said.words(book.translate))
    sheet.column_dimensions["A"].width = 100
    sheet.sheet_view.showGridLines = False
