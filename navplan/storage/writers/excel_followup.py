"""The follow-up list (partnerskap.md E5), and the sheet that tells how the workbook is used."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from navplan.domain.deadlines import relative_day
from navplan.domain.documents.document import INTERNAL
from navplan.domain.documents.follow_up_list import WorkList
from navplan.domain.documents.year_plan_followup import FollowUp, follow_ups
from navplan.domain.documents.year_plan_view import SOON_DAYS
from navplan.domain.exchange.brought import FOLLOW_UP, HOW_TO
from navplan.domain.words import N_, Said, Translate
from navplan.domain.workspace import Workspace
from navplan.storage.writers.excel_book import Book, Column, Value, bound_for, describe, put_in_place
from navplan.storage.writers.excel_cells import FIRST_ROW
from navplan.storage.writers.excel_looks import COUNT, DAY, TEXT, TITLE

COLUMNS = (
    (N_("Nr."), COUNT, 9),
    (N_("Kilde"), TEXT, 34),
    (N_("Oppgave"), TEXT, 50),
    (N_("Ansvarlig"), TEXT, 30),
    (N_("Eierlinje"), TEXT, 14),
    (N_("Frist"), DAY, 12),
    (N_("Dager igjen"), COUNT, 16),
    (N_("Hvor nær fristen"), TEXT, 24),
    (N_("Status"), TEXT, 18),
    (N_("Kommentar"), TEXT, 60),
    (N_("Lukket dato"), DAY, 16),
)
CLOSED = N_("Lukket")
_OVER, _NEAR = PatternFill("solid", bgColor="FFE0E0"), PatternFill("solid", bgColor="FFECCC")

STEPS = (
    N_("Arbeidsboken viser planen slik den var denne dagen. Hvert ark er én type innhold, og hver rad er én ting."),
    N_("1. Endre rett i cellene. Der det er en liste å velge fra, må du velge fra listen."),
    N_("2. Ny rad: skriv nederst i arket. NavPlan lager en ny oppføring av den."),
    N_("3. Lagre filen som .xlsx. Åpne planen i NavPlan, og velg «Hent endringer fra Excel …» i Fil-menyen."),
    N_("4. Se gjennom hva som er endret, og velg «Ta inn endringene». Alt kan angres i ett trinn."),
    N_("Er noe endret både her og i planen, spør NavPlan hva som skal gjelde. Rader du sletter, blir du spurt om."),
    N_("Du kan sortere, filtrere og skjule rader. Skjulte rader leses også. Ikke slå sammen celler."),
    N_("Formler regnes ikke ut. NavPlan leser det Excel sist viste, og sier fra. Egne kolonner og ark leses ikke."),
    N_("Arket «Oppfølging» er en liste å arbeide fra og leses ikke tilbake. Dagene gjelder dagen filen ble laget."),
    N_("Kolonne A, rad 2 og noen ark er skjult. Der står koder som NavPlan kjenner igjen radene med. La dem stå."),
    N_("Tekster som er for lange for en celle, står hele i arket «Lange tekster»."),
    N_("Skriv ikke navn eller andre opplysninger om brukere her. NavPlan tar dem ikke inn."),
)


def add_follow_ups(book: Book) -> None:
    """Everything that is waited for, nearest deadline first; days are counted on the day the book is made."""
    _add(book, FOLLOW_UP, N_("Oppfølgingsliste"), follow_ups(book.plan, book.translate))


def write_work_list(made: WorkList, plan: Workspace, target: Path, translate: Translate) -> None:
    """The list as a workbook: what is open, and on a second sheet what was closed; raises `CannotStore`.

    It is a list to work from and is not read back.
    """
    book = Book(plan, translate, made.office, made.made, language=made.language)
    with bound_for(book, target):
        _add(book, FOLLOW_UP, made.subtitle, made.open)
        _add(book, translate(CLOSED), translate(CLOSED), made.closed, is_open=False)
        describe(book, made.title)
        put_in_place(book, target)


def _add(book: Book, name: str, title: str, items: Sequence[FollowUp], is_open: bool = True) -> None:
    rows = [_row(book, number, item, is_open) for number, item in enumerate(items, start=1)]
    columns = [Column(book.translate(heading), style, widest) for heading, style, widest in COLUMNS]
    sheet = book.sheet(name)
    book.lay_out(sheet, columns, rows, "A")
    if is_open:
        _tone(sheet, len(rows))
    book.head(sheet, book.title(book.translate(title)), columns, ())
    book.fill(sheet, columns, rows)


def _tone(sheet: Worksheet, rows: int) -> None:
    """What is over its deadline or soon will be, by the days left; the words beside say it too."""
    days = f"$G{FIRST_ROW}"
    for condition, fill in ((f"{days}<0", _OVER), (f"{days}<={SOON_DAYS}", _NEAR)):
        formula = [f"AND(ISNUMBER({days}),{condition})"]
        rule = Rule("expression", formula=formula, dxf=DifferentialStyle(fill=fill), stopIfTrue=True)
        sheet.conditional_formatting.add(f"G{FIRST_ROW}:H{FIRST_ROW + rows}", rule)


def _row(book: Book, number: int, item: FollowUp, is_open: bool) -> list[Value]:
    days = item.days(book.made) if is_open else None
    words = relative_day(item.deadline, book.made).words(book.translate) if item.deadline and is_open else ""
    shown = (item.source, item.task, item.responsible, item.owner)
    return [number, *shown, item.deadline, days, words, item.status, item.comment, item.closed_on]


SMALL_HIDDEN = N_(
    "Små tall om personer er skjult, og tall som ville røpet dem. La ordene i cellene stå, så beholder planen tallene. "
    "Skriv et tall over ordet bare når du skal rette det."
)
LEFT_OUT = N_("Oppfølgingen av nyansatte er ikke med, fordi den følger én og én person.")


def add_how_to(book: Book, has_small: bool, leaves_out: bool) -> None:
    """How the workbook is used, what is read back, and what is hidden in it; small numbers that are shown are told."""
    sheet = book.sheet(HOW_TO)
    sheet.column_dimensions["A"].width = 84
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.append([book.text(sheet, book.title(book.translate(HOW_TO)), TITLE)])
    sheet.append([])
    about = [INTERNAL if book.limit is None else SMALL_HIDDEN] if has_small else []
    for step in (*about, *([LEFT_OUT] if leaves_out else []), *STEPS):
        sheet.append([book.text(sheet, Said(step).words(book.translate))])
