"""The follow-up list as a document of its own (partnerskap.md E5): by nearness, then what was closed this year."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from navplan.domain.documents.asked import Asked
from navplan.domain.documents.outline import Block, Cell, Column, Heading, Outline, Paragraph, Table
from navplan.domain.documents.paper import paper
from navplan.domain.documents.year_plan_followup import FollowUp, closed_work, follow_ups, open_sentence, over, soon
from navplan.domain.documents.year_plan_view import SOON_DAYS, View, cell, deadline_cell, short, small
from navplan.domain.records import Reader
from navplan.domain.words import N_

LONGEST_COMMENT = 160
"""Signs of a comment; the whole stands in the plan."""


@dataclass(frozen=True)
class WorkList(Outline):
    """The list as a paper, with the work itself for those who want it as rows to filter."""

    open: tuple[FollowUp, ...] = ()
    closed: tuple[FollowUp, ...] = ()


def follow_up_list(reader: Reader, asked: Asked) -> WorkList:
    """Everything somebody waits for; an owner gets what is its own and what is joint."""
    view = View(reader, asked.translate, asked.year, asked.today)
    items = tuple(item for item in follow_ups(reader, asked.translate) if _concerns(item.line, asked.audience))
    closed = tuple(item for item in closed_work(view) if _concerns(item.line, asked.audience))
    made = paper(
        view,
        asked,
        view.say(N_("Oppfølgingsliste per {day}"), day=view.day(asked.today)),
        _subtitle(view, asked.audience),
        _blocks(view, items, closed),
        landscape=True,
    )
    return WorkList(**{field.name: getattr(made, field.name) for field in fields(made)}, open=items, closed=closed)


def _concerns(line: str, audience: str) -> bool:
    return audience == "felles" or line in (audience, "felles")


def _subtitle(view: View, audience: str) -> str:
    if audience == "stat":
        return view.say(N_("Statens og felles oppgaver"))
    if audience == "kommune":
        return view.say(N_("Kommunens og felles oppgaver"))
    return view.say(N_("Alt som er åpent, med nærmeste frist først"))


def _blocks(view: View, items: tuple[FollowUp, ...], closed: tuple[FollowUp, ...]) -> Iterable[Block]:
    late, near = over(items, view.today), soon(items, view.today)
    undated = tuple(item for item in items if item.deadline is None)
    later = tuple(item for item in items if item not in late + near + undated)
    yield Paragraph(open_sentence(view, items), "lead")
    groups = (
        (view.say(N_("Over fristen")), late),
        (view.say(N_("Frist de neste {days} dagene"), days=SOON_DAYS), near),
        (view.say(N_("Senere")), later),
        (view.say(N_("Uten frist")), undated),
    )
    number = 1
    for title, group in groups:
        if group:
            yield Heading(f"{title} ({len(group)})", 2)
            yield _table(view, group, number)
            number += len(group)
    yield from _closed(view, closed)


def _table(view: View, items: tuple[FollowUp, ...], first: int) -> Table:
    """Under its heading, which is its caption."""
    columns = (
        Column(view.say(N_("Nr.")), 0.5, numeric=True),
        Column(view.say(N_("Oppgave")), 4.2),
        Column(view.say(N_("Ansvarlig")), 2.2),
        Column(view.say(N_("Frist")), 2.3),
        Column(view.say(N_("Status")), 1.8),
        Column(view.say(N_("Kommentar")), 3.2),
    )
    rows = tuple(
        (
            Cell(str(number)),
            cell(item.task, small(item.source)),
            cell(item.responsible or view.say(N_("Ikke fordelt")), small(item.owner)),
            deadline_cell(view, item.deadline),
            Cell(item.status, item.tone),
            Cell(short(item.comment, LONGEST_COMMENT), small=True),
        )
        for number, item in enumerate(items, start=first)
    )
    return Table("", columns, rows)


def _closed(view: View, closed: tuple[FollowUp, ...]) -> Iterable[Block]:
    """What nobody waits for any more, and whether it worked."""
    if not closed:
        return
    columns = (
        Column(view.say(N_("Oppgave")), 4.2),
        Column(view.say(N_("Ansvarlig")), 2.2),
        Column(view.say(N_("Frist")), 1.4),
        Column(view.say(N_("Lukket")), 1.4),
        Column(view.say(N_("Status")), 1.4),
        Column(view.say(N_("Virket det?")), 3.6),
    )
    rows = tuple(
        (
            cell(item.task, small(item.source)),
            cell(item.responsible or view.say(N_("Ikke fordelt")), small(item.owner)),
            Cell(view.day(item.deadline)),
            Cell(view.day(item.closed_on)),
            Cell(item.status, item.tone),
            Cell(short(item.comment, LONGEST_COMMENT), small=True),
        )
        for item in closed
    )
    yield Heading(view.say(N_("Lukket i {year} ({n})"), year=view.year, n=len(closed)), 2)
    yield Table("", columns, rows)
