"""The four prints on violence and threats (vold_og_trusler.md chapter 9): report, verneombud, partnership, notice."""

from collections.abc import Callable, Iterable
from datetime import date

from navplan.domain.documents import safety_practice as done
from navplan.domain.documents import safety_risk as risk
from navplan.domain.documents.outline import Block, Outline, PageBreak, Paragraph
from navplan.domain.documents.safety_view import Report, report_of
from navplan.domain.documents.year_plan import sender
from navplan.domain.records import Reader
from navplan.domain.safety.library import library
from navplan.domain.safety.privacy_check import check_privacy
from navplan.domain.words import N_, Said, Translate

Part = Callable[[Report], Iterable[Block]]


def full_report(reader: Reader, year: int, translate: Translate, today: date) -> Outline:
    """All fourteen parts."""
    parts: tuple[Part, ...] = (
        *(risk.first_page, _new_page, risk.about, risk.matrices, risk.top_lists, risk.situations, risk.factors),
        *(risk.plan, done.standard, done.incidents, done.practice, done.preparedness, done.statements),
        *(done.partnership, done.privacy),
    )
    return _made(reader, (year, translate, today), N_("Vold og trusler – status"), parts)


def reps_print(reader: Reader, year: int, translate: Translate, today: date) -> Outline:
    """Verneombudets utskrift: parts 1, 4, 7, 8 and 12; at most four pages."""
    parts: tuple[Part, ...] = (risk.first_page, risk.top_lists, risk.plan, done.standard, done.statements, done.privacy)
    return _made(reader, (year, translate, today), N_("Vold og trusler – verneombudets utskrift"), parts)


def partnership_print(reader: Reader, year: int, translate: Translate, today: date) -> Outline:
    """Partnerskapsutskrift: parts 1, 7 for owners, 8, 12 and 13; at most three pages."""
    parts: tuple[Part, ...] = (
        *(risk.first_page, _owners_plan, done.standard, done.statements, done.partnership, done.privacy),
    )
    return _made(reader, (year, translate, today), N_("Vold og trusler – til partnerskapet"), parts)


def notice(reader: Reader, year: int, translate: Translate, today: date) -> Outline:
    """Oppslag til ansatte: measures and routines, and no weakness of the premises."""
    return _made(reader, (year, translate, today), N_("Trygg på jobb"), (done.notice_board,))


def _owners_plan(report: Report) -> Iterable[Block]:
    return risk.plan(report, only_owners=True)


def _new_page(report: Report) -> Iterable[Block]:
    return (PageBreak(),)


def _made(reader: Reader, asked: tuple[int, Translate, date], title: str, parts: Iterable[Part]) -> Outline:
    """Every print is scanned before anything of it is made; what is not approved is marked as a draft."""
    year, translate, today = asked
    check_privacy(reader)
    report = report_of(reader, year, translate, today)
    office = sender(reader, translate)
    if report is None:
        words = translate(N_("Kontoret har ingen risikovurdering ennå."))
        return Outline(translate(title), office, office, today, blocks=(Paragraph(words),))
    law = Said(N_("Regelverk per {day}"), day=report.view.day(library().law_checked_on)).words(translate)
    return Outline(
        title=translate(title),
        subtitle=f"{report.assessment.title} · {law}",
        office=office,
        made=today,
        draft=not report.is_final,
        blocks=tuple(block for part in parts for block in part(report)),
    )
