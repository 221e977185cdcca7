"""The prints on violence and threats (chapter 9): report, verneombud, partnership, notice; and the empty cards."""

from collections.abc import Callable, Iterable
from datetime import date

from navplan.domain.documents import safety_practice as done
from navplan.domain.documents import safety_risk as risk
from navplan.domain.documents.outline import Block, Bullets, Cell, Column, Heading, Outline, PageBreak, Paragraph, Table
from navplan.domain.documents.paper import sender
from navplan.domain.documents.safety_view import Report, report_of
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.safety import SafetyPartnership, SafetyReply, SafetyStatement
from navplan.domain.modules.safety.words_practice import CARD_ACTIONS
from navplan.domain.records import Reader
from navplan.domain.safety.library import library
from navplan.domain.safety.privacy_check import check_privacy
from navplan.domain.words import N_, Said, Translate

SHORT_WORDS = 1_200
"""Letters of statements, answers and decision below which a short print has room for more rows."""

MEASURES, DEVIATIONS, OWNERS = (14, 8), (8, 4), (6, 2)
"""Rows that fit into four and into three pages beside short and beside long statements; the rest is counted."""

Part = Callable[[Report], Iterable[Block]]


def full_report(view: View) -> Outline:
    """All fourteen parts."""
    parts: tuple[Part, ...] = (
        *(
            risk.first_page,
            _new_page,
            risk.about,
            risk.matrices,
            risk.top_lists,
            risk.critical,
            risk.situations,
            risk.factors,
        ),
        *(risk.plan, done.standard, done.incidents, done.practice, done.preparedness, done.statements),
        *(done.partnership, done.privacy),
    )
    return _made(view, N_("Vold og trusler – status"), parts)


def reps_print(view: View) -> Outline:
    """Verneombudets utskrift: parts 1, 4, 7, 8 and 12; at most four pages."""
    parts: tuple[Part, ...] = (
        *(risk.first_page, risk.top_lists, _first_measures, _first_deviations, done.statements, done.privacy),
    )
    return _made(view, N_("Vold og trusler – verneombudets utskrift"), parts)


def partnership_print(view: View) -> Outline:
    """Partnerskapsutskrift: parts 1, 7 for owners, 8, 12 and 13; at most three pages."""
    parts: tuple[Part, ...] = (
        *(risk.first_page, _owners_plan, _few_deviations, done.statements, done.partnership, done.privacy),
    )
    return _made(view, N_("Vold og trusler – til partnerskapet"), parts)


def notice(view: View) -> Outline:
    """Oppslag til ansatte: measures and routines, and no weakness of the premises."""
    return _made(view, N_("Trygg på jobb"), (done.notice_board,))


def cards(reader: Reader, year: int, translate: Translate, today: date) -> Outline:
    """The situation card and the check list after an incident, empty, for the wall and the pocket."""
    shelf, office = library(), sender(reader, translate)
    yes_no = Cell("☐"), Cell("☐")
    rows = tuple((Cell(f"{n}. {question.words}"), *yes_no) for n, question in enumerate(shelf.questions, start=1))
    columns = (Column(translate(N_("Spørsmål")), 6), Column(translate(N_("Ja"))), Column(translate(N_("Nei"))))
    actions = ", ".join(translate(option.label).lower() for option in CARD_ACTIONS)
    blocks: list[Block] = [
        Heading(translate(N_("Situasjonskort før et møte"))),
        Table(translate(N_("Ti spørsmål")), columns, rows, row_headers=True),
        Paragraph(Said(N_("Vurder: {actions}."), actions=actions).words(translate)),
        Paragraph(shelf.card_footer, "note"),
        PageBreak(),
        Heading(translate(N_("Etter en hendelse"))),
    ]
    for stage in shelf.stages:
        blocks += [Heading(stage.when, 3, bookmark=False), Bullets(stage.steps)]
    title, line = translate(N_("Kort for trygge møter")), translate(N_("Ingen navn, verken på ansatte eller brukere"))
    return Outline(title, line, office, today, draft=False, blocks=tuple(blocks))


def _owners_plan(report: Report) -> Iterable[Block]:
    return risk.plan(report, only_owners=True, most=_rows(report, OWNERS))


def _first_measures(report: Report) -> Iterable[Block]:
    return risk.plan(report, most=_rows(report, MEASURES))


def _first_deviations(report: Report) -> Iterable[Block]:
    return done.standard(report, most=_rows(report, DEVIATIONS))


def _few_deviations(report: Report) -> Iterable[Block]:
    return done.standard(report, most=_rows(report, OWNERS))


def _rows(report: Report, room: tuple[int, int]) -> int:
    """Statements are never cut: where they are long, measures and deviations give way."""
    own, reader = report.assessment.id, report.reader
    statements = reader.linked(SafetyStatement, "assessment", own)
    replies = [reply for one in statements for reply in reader.linked(SafetyReply, "statement", one.id)]
    decisions = reader.linked(SafetyPartnership, "assessment", own)
    texts = [*(one.words for one in statements), *(one.words for one in replies), *(one.decision for one in decisions)]
    return room[0] if sum(map(len, texts)) < SHORT_WORDS else room[1]


def _new_page(report: Report) -> Iterable[Block]:
    return (PageBreak(),)


def _made(view: View, title: str, parts: Iterable[Part]) -> Outline:
    """Every print is scanned before anything of it is made; what is not approved is marked as a draft."""
    check_privacy(view.reader)
    report = report_of(view)
    translate, office, today = view.translate, sender(view.reader, view.translate), view.today
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
        mark=_mark(report),
    )


def _mark(report: Report) -> str:
    """3.12: what stands on every page of a print that both employers have not signed as it reads."""
    if not report.standing.is_coordinated:
        return report.say(N_("IKKE SAMORDNET"))
    return report.say(N_("ENDRET SIDEN GODKJENT")) if report.standing.is_changed else ""
