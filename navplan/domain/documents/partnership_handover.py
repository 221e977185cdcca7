"""E13: what the next leader must know: agreements, contacts, dates, everything open, and the last three meetings."""

from collections.abc import Iterator
from datetime import date

from navplan.domain.documents.outline import Block, Cell, Column, Heading, Outline, Pairs, Paragraph, Table
from navplan.domain.documents.partnership_words import Paper, follow_up_table
from navplan.domain.documents.year_plan_followup import follow_up_chapter
from navplan.domain.documents.year_plan_view import View, deadline_cell
from navplan.domain.meetings.standing import waiting_items
from navplan.domain.modules.meeting import AgendaItem, Finding, FollowUp, Meeting
from navplan.domain.modules.meeting.rules import (
    is_held,
    is_open_follow_up,
    items_of,
    meetings_in_order,
    next_meeting,
    undecided,
)
from navplan.domain.modules.office import Office, office_name
from navplan.domain.modules.partnership import Agreement
from navplan.domain.modules.partnership.gaps import gap_check, temperature
from navplan.domain.modules.partnership.parts_office import Clause
from navplan.domain.modules.partnership.parts_work import CostShare
from navplan.domain.modules.partnership.versions import in_force, newest, versions
from navplan.domain.records import Reader, field_of
from navplan.domain.words import N_, Translate

MEETINGS = 3
"""How many meetings back the conclusions are told."""


def handover(reader: Reader, translate: Translate, year: int, today: date) -> Outline:
    """Overlevering: the office on paper, for whoever comes next."""
    paper = Paper(reader, translate, year, today)
    return Outline(
        title=paper.say(N_("Overlevering")),
        subtitle=paper.say(N_("Det den neste lederen må vite om partnerskapet")),
        office=office_name(reader) or translate(N_("Nav-kontoret")),
        made=today,
        draft=False,
        blocks=(
            *_agreements(paper),
            *_contacts(paper),
            *_dates(paper),
            *_open(paper),
            *_meetings(paper),
            *follow_up_chapter(View(reader, translate, year, today)),
        ),
    )


def _agreements(paper: Paper) -> Iterator[Block]:
    yield Heading(paper.say(N_("Avtaler")))
    found = versions(paper.reader)
    if not found:
        yield Paragraph(paper.say(N_("Planen har ingen partnerskapsavtale.")))
        return
    keys = ("title", "version", "status", "valid_from", "valid_to")
    columns = tuple(Column(paper.label(Agreement, key), 2.6 if key == "title" else 1.2) for key in keys)
    rows = tuple(tuple(Cell(paper.chosen(version, key) or "–") for key in keys) for version in found)
    yield Table(paper.say(N_("Versjoner av partnerskapsavtalen")), columns, rows)
    current = in_force(paper.reader) or found[0]
    warmth = temperature(gap_check(current, paper.reader, paper.today))
    said = paper.say(N_("Avtaletemperatur, versjon {version}: {said}"), version=current.version, said=warmth.said())
    yield Paragraph(f"{said}.")


def _contacts(paper: Paper) -> Iterator[Block]:
    agreement = in_force(paper.reader) or newest(paper.reader)
    pairs = []
    if agreement:
        keys = ("state_name", "contact_state", "contact_municipality", "archive_state", "archive_municipality")
        pairs += [(paper.label(Agreement, key), paper.chosen(agreement, key)) for key in keys]
    for office in paper.reader.all(Office):
        pairs += [(paper.label(Office, key), paper.chosen(office, key)) for key in ("phone", "mailbox")]
    known = tuple((label, words) for label, words in pairs if words)
    if known:
        yield Heading(paper.say(N_("Kontakter")))
        yield Pairs(known)


def _dates(paper: Paper) -> Iterator[Block]:
    dates = sorted(_coming(paper), key=lambda told: told[1])
    if not dates:
        return
    yield Heading(paper.say(N_("Datoer")))
    columns = (Column(paper.say(N_("Hva")), 3), Column(paper.say(N_("Når")), 1.4))
    rows = tuple((Cell(what), deadline_cell(paper, day)) for what, day in dates)
    yield Table(paper.say(N_("Datoer i avtalen og møtene")), columns, rows)


def _coming(paper: Paper) -> Iterator[tuple[str, date]]:
    meeting = next_meeting(paper.reader, paper.today)
    if meeting and meeting.held_on:
        yield paper.say(N_("Partnerskapsmøte {name}"), name=meeting.name), meeting.held_on
    agreement = in_force(paper.reader) or newest(paper.reader)
    if agreement is None:
        return
    for key in ("next_evaluation", "valid_to"):
        day = getattr(agreement, key)
        if day:
            yield paper.label(Agreement, key), day
    for clause in paper.reader.linked(Clause, "agreement", agreement.id):
        if clause.due:
            yield paper.chosen(clause, "point"), clause.due
    for share in paper.reader.linked(CostShare, "agreement", agreement.id):
        for key in ("settled_on", "revise_on"):
            day = getattr(share, key)
            if day:
                yield f"{paper.chosen(share, 'post')}: {paper.translate(field_of(CostShare, key).label)}", day


def _open(paper: Paper) -> Iterator[Block]:
    open_work = [f for f in paper.reader.all(FollowUp) if is_open_follow_up(f)]
    if open_work:
        yield Heading(paper.say(N_("Åpent fra partnerskapsmøtene")))
        ordered = sorted(open_work, key=lambda follow_up: follow_up.due or date.max)
        yield follow_up_table(paper, ordered, paper.say(N_("Åpen oppfølging")))
    waiting = waiting_items(paper.reader)
    if waiting:
        yield Heading(paper.say(N_("Venter på vedtak")), 2)
        columns = (
            Column(paper.label(AgendaItem, "case"), 0.8),
            Column(paper.label(AgendaItem, "conclusion"), 4),
            Column(paper.say(N_("Venter på")), 1.2),
        )
        rows = tuple((Cell(i.case), Cell(i.conclusion), Cell(_owners(paper, i))) for i in waiting)
        yield Table(paper.say(N_("Konklusjoner som venter på vedtak")), columns, rows)
    findings = [finding for finding in paper.reader.all(Finding) if finding.closed_on is None]
    if findings:
        yield Heading(paper.say(N_("Åpne funn fra tilsyn")), 2)
        yield Table(
            paper.say(N_("Funn som ikke er lukket")),
            (Column(paper.label(Finding, "wording"), 4), Column(paper.label(Finding, "deadline"), 1.4)),
            tuple((Cell(finding.wording), deadline_cell(paper, finding.deadline)) for finding in findings),
        )


def _owners(paper: Paper, item: AgendaItem) -> str:
    return ", ".join(paper.owner(owner) for owner in undecided(item, paper.reader))


def _meetings(paper: Paper) -> Iterator[Block]:
    held = [meeting for meeting in meetings_in_order(paper.reader) if is_held(meeting)][-MEETINGS:]
    if held:
        yield Heading(paper.say(N_("De siste møtene")))
    for meeting in reversed(held):
        yield from _meeting(paper, meeting)


def _meeting(paper: Paper, meeting: Meeting) -> Iterator[Block]:
    yield Heading(paper.say(N_("{name}, {day}"), name=meeting.name, day=paper.day(meeting.held_on)), 2)
    concluded = [item for item in items_of(meeting, paper.reader) if item.conclusion]
    if concluded:
        columns = (Column(paper.label(AgendaItem, "case"), 1.8), Column(paper.label(AgendaItem, "conclusion"), 4))
        rows = tuple((Cell(f"{item.case} {item.title}"), Cell(item.conclusion)) for item in concluded)
        yield Table(paper.say(N_("Konklusjoner i møte {name}"), name=meeting.name), columns, rows)
