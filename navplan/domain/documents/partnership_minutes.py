"""E4: the minutes of a partnership meeting: the conclusion first, then who must decide it, then who does what."""

from collections.abc import Iterator
from datetime import date

from navplan.domain.documents.outline import (
    Block,
    Cell,
    Column,
    Heading,
    Notice,
    Outline,
    Pairs,
    Paragraph,
    SignOff,
    Table,
)
from navplan.domain.documents.partnership_words import Paper, follow_up_table
from navplan.domain.meetings.standing import standing_of
from navplan.domain.modules.letter import Treatment
from navplan.domain.modules.meeting import AgendaItem, Attendance, FollowUp, FormalDecision, Meeting
from navplan.domain.modules.meeting.rules import items_of, lines_of
from navplan.domain.modules.office import office_name
from navplan.domain.records import Reader
from navplan.domain.words import N_, Translate


def minutes(meeting: Meeting, reader: Reader, translate: Translate, today: date) -> Outline:
    """What was concluded, and what happens with it."""
    paper = Paper(reader, translate, meeting.year or today.year, today)
    return Outline(
        title=paper.say(N_("Referat fra partnerskapsmøte {name}"), name=meeting.name),
        subtitle=paper.day(meeting.held_on),
        office=office_name(reader) or translate(N_("Nav-kontoret")),
        made=today,
        draft=meeting.status != "godkjent",
        blocks=tuple(_blocks(paper, meeting)),
    )


def _blocks(paper: Paper, meeting: Meeting) -> Iterator[Block]:
    yield from _present(paper, meeting)
    for item in items_of(meeting, paper.reader):
        yield from _case(paper, item)
    standing = standing_of(meeting, paper.reader, paper.today)
    if standing.waiting:
        said = paper.say(N_("{n} saker venter på formelt vedtak i linjene."), n=standing.waiting)
        yield Notice(said, "warning")
    yield Heading(paper.say(N_("Hvem som har godkjent")))
    yield from _approval(paper, meeting)


def _present(paper: Paper, meeting: Meeting) -> Iterator[Block]:
    facts = [(paper.label(Meeting, key), paper.chosen(meeting, key)) for key in ("held_on", "place", "quorum")]
    facts += [(paper.label(Meeting, key), paper.role(getattr(meeting, key))) for key in ("chair", "secretary")]
    facts.append((paper.label(Meeting, "inform"), paper.chosen(meeting, "inform")))
    yield Pairs(tuple((label, words) for label, words in facts if words))
    people = paper.reader.linked(Attendance, "meeting", meeting.id)
    if people:
        keys = ("title", "owner", "presence")
        columns = tuple(Column(paper.label(Attendance, key)) for key in keys)
        rows = tuple(tuple(Cell(paper.chosen(person, key) or "–") for key in keys) for person in people)
        yield Table(paper.say(N_("Deltakere")), columns, rows)


def _case(paper: Paper, item: AgendaItem) -> Iterator[Block]:
    yield Heading(paper.say(N_("Sak {case} {title}"), case=item.case, title=item.title), 2)
    yield Paragraph(
        item.conclusion or paper.say(N_("Ingen konklusjon er ført.")), "lead" if item.conclusion else "note"
    )
    facts = [(paper.label(AgendaItem, "decision_line"), paper.chosen(item, "decision_line"))]
    decisions = {d.owner: d for d in paper.reader.linked(FormalDecision, "item", item.id)}
    for owner in lines_of(item.decision_line):
        label = paper.label(Treatment, "decided_state" if owner == "stat" else "decided_municipality")
        facts.append((label, _decided(paper, decisions.get(owner))))
    known = tuple((label, words) for label, words in facts if words)
    if known:
        yield Pairs(known)
    if item.disagreement:
        yield Heading(paper.label(AgendaItem, "disagreement"), 4, bookmark=False)
        yield Paragraph(item.disagreement)
    follow_ups = paper.reader.linked(FollowUp, "item", item.id)
    if follow_ups:
        yield follow_up_table(paper, follow_ups, paper.say(N_("Oppfølging av sak {case}"), case=item.case))


def _decided(paper: Paper, decision: FormalDecision | None) -> str:
    if decision is None or decision.decided_on is None:
        return paper.say(N_("Venter"))
    parts = (paper.day(decision.decided_on), decision.body, decision.reference)
    return " · ".join(part for part in parts if part)


def _approval(paper: Paper, meeting: Meeting) -> Iterator[Block]:
    state = (paper.say(N_("På vegne av staten")), meeting.state_approver)
    municipality = (paper.say(N_("På vegne av kommunen")), meeting.municipal_approver)
    if not (meeting.state_approved_on and meeting.municipal_approved_on):
        yield SignOff((state, municipality))
        return
    days = (meeting.state_approved_on, meeting.municipal_approved_on)
    told = zip((state, municipality), days, strict=True)
    yield Pairs(tuple((whom, f"{who}, {paper.day(day)}") for (whom, who), day in told))
