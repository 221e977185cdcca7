"""E3: the packet for a partnership meeting: the call, the agenda with minutes, what is open, and one page a case.

It counts nothing itself: numbers come from `meetings.standing`, which the screen shows too.
"""

from collections.abc import Iterator
from datetime import date

from navplan.domain.documents.indicator_rows import rows_of, rows_table
from navplan.domain.documents.outline import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Notice,
    Outline,
    PageBreak,
    Pairs,
    Paragraph,
    Table,
)
from navplan.domain.documents.partnership_words import Paper, follow_up_table
from navplan.domain.meetings.standing import standing_of, waiting_items
from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.letter import Expectation, LetterSection
from navplan.domain.modules.meeting import AgendaItem, Finding, Meeting
from navplan.domain.modules.meeting.rules import follow_ups_before, items_of, undecided
from navplan.domain.modules.office import office_name
from navplan.domain.modules.partnership.gaps import gap_check, temperature
from navplan.domain.modules.partnership.parts_office import Clause
from navplan.domain.modules.partnership.parts_work import SharedIndicator
from navplan.domain.modules.partnership.versions import in_force, newest
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import Reader
from navplan.domain.words import N_, Translate


def packet(meeting: Meeting, reader: Reader, translate: Translate, today: date) -> Outline:
    """Everything the owners read before the meeting, as one document with bookmarks."""
    paper = Paper(reader, translate, meeting.year or today.year, today)
    return Outline(
        title=paper.say(N_("Partnerskapsmøte {name}"), name=meeting.name),
        subtitle=paper.say(N_("Innkalling og saker")),
        office=office_name(reader) or translate(N_("Nav-kontoret")),
        made=today,
        draft=meeting.status == "planlagt",
        cover=tuple(_cover(paper, meeting)),
        blocks=tuple(_blocks(paper, meeting)),
    )


def _cover(paper: Paper, meeting: Meeting) -> Iterator[tuple[str, str]]:
    for key in ("held_on", "starts", "ends", "place", "form", "absence"):
        words = paper.chosen(meeting, key)
        if words:
            yield paper.label(Meeting, key), words
    yield paper.label(Meeting, "chair"), paper.role(meeting.chair) or "–"
    standing = standing_of(meeting, paper.reader, paper.today)
    yield paper.say(N_("Saker")), str(standing.items)
    yield paper.say(N_("Tid")), standing.time_said().words(paper.translate)
    yield paper.say(N_("Oppfølging")), standing.carried_said().words(paper.translate)


def _blocks(paper: Paper, meeting: Meeting) -> Iterator[Block]:
    items = items_of(meeting, paper.reader)
    yield Heading(paper.say(N_("Saksliste")))
    yield _agenda(paper, meeting, items) if items else Paragraph(paper.say(N_("Sakslisten er ikke laget ennå.")))
    yield from _status(paper, meeting)
    yield from _figures(paper)
    for item in items:
        if has_page(item):
            yield PageBreak()
            yield from _case(paper, item)
    yield from _annexes(paper, items)


def has_page(item: AgendaItem) -> bool:
    """Whether the case has a page of its own; routine items stand in the agenda alone."""
    told = (item.background, item.assessment, item.proposal, item.expectations, item.goals, item.measures, item.finding)
    return item.type == "enighet" or any(told)


def _agenda(paper: Paper, meeting: Meeting, items: tuple[AgendaItem, ...]) -> Table:
    columns = (
        Column(paper.label(AgendaItem, "case"), 0.7),
        Column(paper.label(AgendaItem, "title"), 3.6),
        Column(paper.label(AgendaItem, "type"), 1.5),
        Column(paper.label(AgendaItem, "raised_by"), 1.2),
        Column(paper.say(N_("Minutter")), 0.9, numeric=True),
    )
    rows = [
        (
            Cell(item.case),
            Cell(item.title),
            Cell(paper.chosen(item, "type")),
            Cell(paper.chosen(item, "raised_by")),
            Cell(str(item.minutes) if item.minutes is not None else "–"),
        )
        for item in items
    ]
    total = standing_of(meeting, paper.reader, paper.today).minutes
    rows.append(
        (Cell(""), Cell(paper.say(N_("I alt")), strong=True), Cell(""), Cell(""), Cell(str(total), strong=True))
    )
    return Table(paper.say(N_("Saker med avsatt tid")), columns, tuple(rows))


def _status(paper: Paper, meeting: Meeting) -> Iterator[Block]:
    """What earlier meetings left open: follow-up, and conclusions that wait for a decision."""
    yield Heading(paper.say(N_("Status siden sist")))
    carried = follow_ups_before(meeting, paper.reader)
    yield Paragraph(standing_of(meeting, paper.reader, paper.today).carried_said().words(paper.translate) + ".")
    if carried:
        yield follow_up_table(paper, carried, paper.say(N_("Åpen oppfølging fra tidligere møter")))
    waiting = waiting_items(paper.reader)
    if waiting:
        yield _waiting(paper, waiting)


def _waiting(paper: Paper, items: tuple[AgendaItem, ...]) -> Table:
    columns = (
        Column(paper.label(AgendaItem, "case"), 0.8),
        Column(paper.label(AgendaItem, "conclusion"), 4),
        Column(paper.say(N_("Venter på")), 1.4),
    )
    rows = tuple(
        (
            Cell(item.case),
            Cell(item.conclusion),
            Cell(", ".join(paper.owner(owner) for owner in undecided(item, paper.reader)), "warning"),
        )
        for item in items
    )
    return Table(paper.say(N_("Konklusjoner som venter på vedtak i linjene")), columns, rows)


def _figures(paper: Paper) -> Iterator[Block]:
    """The shared indicators, and how the agreement itself stands."""
    agreement = newest(paper.reader)
    if agreement is None:
        return
    indicators = paper.reader.linked(SharedIndicator, "agreement", agreement.id)
    current = in_force(paper.reader) or agreement
    yield Heading(paper.say(N_("Tall og avtale")))
    warmth = temperature(gap_check(current, paper.reader, paper.today))
    said = paper.say(N_("Avtaletemperatur, versjon {version}: {said}"), version=current.version, said=warmth.said())
    yield Notice(said, warmth.tone)
    yield from _indicators(paper, indicators)


def _indicators(paper: Paper, lines: tuple[SharedIndicator, ...]) -> Iterator[Block]:
    """The figures as the register has them; lines that are not followed there as the agreement has them."""
    followed = [paper.reader.get(Indicator, line.indicator) for line in lines]
    rows = rows_of(paper, (one for one in followed if one is not None))
    if rows:
        yield rows_table(paper, rows, paper.say(N_("Felles indikatorer")))
        cautions = tuple(f"{row.name}: {row.indicator.caution}" for row in rows if row.indicator.caution)
        if cautions:
            yield Paragraph("\n\n".join(cautions), "note")
    bare = [line for line, one in zip(lines, followed, strict=True) if one is None]
    if bare:
        keys = ("name", "source", "start", "target", "seen_on")
        columns = tuple(Column(paper.label(SharedIndicator, key), 2.4 if key == "name" else 1.3) for key in keys)
        told = tuple(tuple(Cell(paper.chosen(row, key) or "–") for key in keys) for row in bare)
        yield Table(paper.say(N_("Felles indikatorer uten ført tall")), columns, told)


def _case(paper: Paper, item: AgendaItem) -> Iterator[Block]:
    yield Heading(paper.say(N_("Sak {case} {title}"), case=item.case, title=item.title))
    facts = [
        (paper.label(AgendaItem, key), paper.chosen(item, key)) for key in ("type", "category", "raised_by", "minutes")
    ]
    facts.append((paper.label(AgendaItem, "officer"), paper.role(item.officer)))
    yield Pairs(tuple((label, words) for label, words in facts if words))
    trail = tuple(_trail(paper, item))
    if trail:
        yield Heading(paper.say(N_("Sporet hit")), 3, bookmark=False)
        yield Bullets(trail)
    for key in ("background", "assessment", "proposal"):
        if getattr(item, key):
            yield Heading(paper.label(AgendaItem, key), 3, bookmark=False)
            yield Paragraph(getattr(item, key))
    yield Paragraph(paper.say(N_("Må vedtas i:   ☐ stat   ☐ kommune   ☐ begge hver for seg   ☐ ingen beslutning")))


def _trail(paper: Paper, item: AgendaItem) -> Iterator[str]:
    """From the letter through goals and measures to the item."""
    reader = paper.reader
    expectations = (reader.get(Expectation, id) for id in item.expectations)
    sections = dict.fromkeys(expectation.section for expectation in expectations if expectation)
    for section in sections:
        yield paper.say(N_("Brevet: {name}"), name=reader.named(LetterSection.KEY, section))
    for id in item.goals:
        yield paper.say(N_("Mål: {name}"), name=reader.named(Goal.KEY, id))
    for id in item.measures:
        yield paper.say(N_("Tiltak: {name}"), name=reader.named(Measure.KEY, id))
    clause = reader.get(Clause, item.clause)
    if clause:
        yield paper.say(N_("Avtalen: {name}"), name=paper.chosen(clause, "point"))
    finding = reader.get(Finding, item.finding)
    if finding:
        yield paper.say(N_("Tilsyn: {name}"), name=finding.wording)


def _annexes(paper: Paper, items: tuple[AgendaItem, ...]) -> Iterator[Block]:
    listed = tuple(f"{item.case}: {annex}" for item in items for annex in item.annexes)
    if listed:
        yield PageBreak()
        yield Heading(paper.say(N_("Vedlegg til sakene")))
        yield Bullets(listed)


def agenda_text(meeting: Meeting, reader: Reader, translate: Translate) -> str:
    """The call and the agenda as plain text, for an e-mail or a calendar."""
    paper = Paper(reader, translate, meeting.year or 0, meeting.held_on or date.min)
    when = " ".join(part for part in (paper.day(meeting.held_on), meeting.starts) if part)
    head = paper.say(N_("Partnerskapsmøte {name}"), name=meeting.name)
    lines = [", ".join(part for part in (head, when, meeting.place) if part)]
    for item in items_of(meeting, reader):
        minutes = f" ({paper.chosen(item, 'minutes')})" if item.minutes is not None else ""
        lines.append(f"{item.case} {item.title}{minutes}")
    return "\n".join(lines)
