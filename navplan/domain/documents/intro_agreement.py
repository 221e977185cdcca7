"""The agreement or routine on the introduction programme, ready to be signed: its points in order, gaps marked."""

from collections.abc import Iterable

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.outline import Block, Heading, Notice, Outline, Pairs, Paragraph, SignOff
from navplan.domain.documents.paper import paper
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.themes import sheet_of
from navplan.domain.modules.themes.programmes import IntroClause, IntroSheet
from navplan.domain.records import Reader
from navplan.domain.words import N_

TOLD = ("other_party", "status", "valid_from", "revise_on", "evaluated_on", "leader_meetings", "caseworker_meetings")
"""What stands above the points."""


def intro_agreement(reader: Reader, asked: Asked) -> Outline:
    """What both parties sign, or the routine where the programme is inside the office."""
    view = View(reader, asked.translate, asked.year, asked.today)
    sheet = sheet_of(IntroSheet, reader)
    return paper(
        view,
        asked,
        view.say(N_("Samarbeid om introduksjonsprogrammet")),
        view.chosen(sheet, "form") if sheet else "",
        tuple(_blocks(view, sheet, not asked.final)) if isinstance(sheet, IntroSheet) else (_nothing(view),),
    )


def _nothing(view: View) -> Paragraph:
    return Paragraph(view.say(N_("Temaskjemaet om introduksjonsprogrammet er ikke begynt.")), "lead")


def _blocks(view: View, sheet: IntroSheet, is_draft: bool) -> Iterable[Block]:
    told = (
        "other_party",
        "status",
        "valid_from",
        "revise_on",
        "evaluated_on",
        "leader_meetings",
        "caseworker_meetings",
    )
    pairs = ((view.label(IntroSheet, key), view.chosen(sheet, key)) for key in told)
    yield Pairs(tuple(pair for pair in pairs if pair[1]))
    clauses = sorted(view.reader.linked(IntroClause, "sheet", sheet.id), key=lambda clause: clause.place or 0)
    if not clauses:
        yield Paragraph(view.say(N_("Avtalen har ingen punkter ennå.")))
    for clause in clauses:
        yield Heading(f"{clause.place}. {clause.title}" if clause.place else clause.title, 2)
        yield Paragraph(clause.wording or view.say(N_("Ikke skrevet ennå.")))
        if is_draft and clause.covered != "ja":
            yield Notice(view.say(N_("Punktet er ikke helt dekket.")), "warning")
    if sheet.form == "avtale":
        leader = view.say(N_("Leder"))
        yield SignOff(((view.say(N_("For Nav-kontoret")), view.say(N_("Nav-leder"))), (sheet.other_party, leader)))
