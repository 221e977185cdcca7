"""The follow-up list (partnerskap.md E5): everything somebody still waits for, nearest deadline first."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from navplan.domain.documents.outline import Block, Cell, Column, Heading, PageBreak, Paragraph, Table, Tone
from navplan.domain.documents.year_plan_view import SOON_DAYS, View, cell, days_left, deadline_cell
from navplan.domain.kinds import Choice
from navplan.domain.meetings.waiting import waiting_decisions
from navplan.domain.modules import meeting
from navplan.domain.modules.letter import Expectation, LetterSection
from navplan.domain.modules.meeting import AgendaItem
from navplan.domain.modules.meeting.rules import is_open_follow_up
from navplan.domain.modules.plan import Goal, LogNote, Measure, Milestone, Task, is_closed
from navplan.domain.records import Reader, Record, field_of
from navplan.domain.words import N_, Said, Translate


@dataclass(frozen=True)
class FollowUp:
    """One thing that is waited for; all texts are in the reader's language."""

    source: str
    task: str
    responsible: str
    owner: str
    deadline: date | None
    status: str
    tone: Tone
    comment: str = ""
    line: str = ""
    """The key of the owner line; the words for it are `owner`."""
    closed_on: date | None = None
    """The day it was closed, where the plan knows it."""

    def days(self, today: date) -> int | None:
        """Days until the deadline; below zero when it has passed."""
        return days_left(self.deadline, today)


def follow_ups(reader: Reader, translate: Translate) -> tuple[FollowUp, ...]:
    """All open measures, tasks, milestones, findings, follow-up from meetings, missing decisions; no deadline last."""
    waiting = (*_work(reader, translate), *_decisions(reader, translate), *_partnership(reader, translate))
    return tuple(sorted(waiting, key=lambda item: item.deadline or date.max))


def _work(reader: Reader, translate: Translate) -> Iterable[FollowUp]:
    for measure in reader.all(Measure):
        if is_closed(measure):
            continue
        yield _measure(measure, reader, translate)
        for task in reader.linked(Task, "measure", measure.id):
            if not task.done:
                yield _task(task, measure, reader, translate)
        for milestone in reader.linked(Milestone, "measure", measure.id):
            if not milestone.reached:
                yield _milestone(milestone, measure, reader, translate)


def _measure(measure: Measure, reader: Reader, translate: Translate) -> FollowUp:
    notes = reader.linked(LogNote, "measure", measure.id)
    latest = max(notes, key=lambda note: note.noted or date.min, default=None)
    return FollowUp(
        source=_origin(measure, reader, translate),
        task=reader.named(Measure.KEY, measure.id),
        responsible=reader.named("role", measure.role),
        owner=_shown(measure, "owner_line", translate),
        deadline=measure.deadline,
        status=_shown(measure, "status", translate),
        tone=_tone(measure, "status"),
        comment=latest.comment if latest else "",
        line=measure.owner_line,
    )


def _task(task: Task, measure: Measure, reader: Reader, translate: Translate) -> FollowUp:
    return FollowUp(
        source=Said(N_("Oppgave i tiltak {measure}"), measure=measure.code or measure.title).words(translate),
        task=task.title,
        responsible=reader.named("role", task.role or measure.role),
        owner=_shown(measure, "owner_line", translate),
        deadline=task.due,
        status=translate(N_("Ikke gjort")),
        tone="neutral",
        line=measure.owner_line,
    )


def _milestone(milestone: Milestone, measure: Measure, reader: Reader, translate: Translate) -> FollowUp:
    return FollowUp(
        source=Said(N_("Milepæl i tiltak {measure}"), measure=measure.code or measure.title).words(translate),
        task=milestone.title,
        responsible=reader.named("role", measure.role),
        owner=_shown(measure, "owner_line", translate),
        deadline=milestone.due,
        status=translate(N_("Ikke nådd")),
        tone="neutral",
        line=measure.owner_line,
    )


def _decisions(reader: Reader, translate: Translate) -> Iterable[FollowUp]:
    for waiting in waiting_decisions(reader):
        in_state = waiting.line == "stat"
        yield FollowUp(
            source=Said(N_("Partnerskapet, sak {case}"), case=waiting.case or "–").words(translate),
            task=Said(N_("Formelt vedtak om «{section}»"), section=waiting.title).words(translate),
            responsible=translate(N_("Den statlige eieren") if in_state else N_("Den kommunale eieren")),
            owner=translate(N_("Stat") if in_state else N_("Kommune")),
            deadline=None,
            status=translate(N_("Venter på vedtak")),
            tone="warning",
            comment=waiting.conclusion,
            line=waiting.line,
        )


def over(items: Iterable[FollowUp], today: date) -> tuple[FollowUp, ...]:
    """What is past its deadline; the day itself is not."""
    return tuple(item for item in items if item.deadline is not None and item.deadline < today)


def soon(items: Iterable[FollowUp], today: date) -> tuple[FollowUp, ...]:
    """What is due today or within the next days."""
    last = today + timedelta(days=SOON_DAYS)
    return tuple(item for item in items if item.deadline is not None and today <= item.deadline <= last)


def open_sentence(view: View, items: tuple[FollowUp, ...]) -> str:
    """How much is open, late and near, in one sentence."""
    if not items:
        return view.say(N_("Ingenting venter på å bli gjort."))
    text = N_("{n} ting er åpne: {late} er over fristen, og {near} har frist de neste {days} dagene.")
    late, near = over(items, view.today), soon(items, view.today)
    return view.say(text, n=len(items), late=len(late), near=len(near), days=SOON_DAYS)


def _partnership(reader: Reader, translate: Translate) -> Iterable[FollowUp]:
    """Follow-up from meetings that is no measure yet, and findings of supervision."""
    for work in reader.all(meeting.FollowUp):
        if is_open_follow_up(work) and work.measure is None:
            yield _agreed(work, reader, translate)
    for finding in reader.all(meeting.Finding):
        if finding.closed_on is None:
            yield _found(finding, reader, translate)


def _agreed(work: meeting.FollowUp, reader: Reader, translate: Translate) -> FollowUp:
    return FollowUp(
        source=_case(reader.get(AgendaItem, work.item), translate),
        task=work.task,
        responsible=reader.named("role", work.role),
        owner=_words(work, "owner_line", translate),
        deadline=work.due,
        status=_words(work, "status", translate),
        tone="neutral" if is_open_follow_up(work) else "success",
        comment=work.comment,
        line=work.owner_line,
        closed_on=work.closed_on,
    )


def _found(finding: meeting.Finding, reader: Reader, translate: Translate) -> FollowUp:
    """The municipality answers for its services to those who supervise them."""
    open_tone: Tone = "danger" if finding.type == "lovbrudd" else "warning"
    return FollowUp(
        source=Said(N_("Tilsyn: {name}"), name=reader.named("inspection", finding.inspection)).words(translate),
        task=finding.wording,
        responsible="",
        owner=translate(N_("Kommune")),
        deadline=finding.deadline,
        status=translate(N_("Lukket")) if finding.closed_on else _words(finding, "type", translate),
        tone="success" if finding.closed_on else open_tone,
        comment=finding.comment,
        line="kommune",
        closed_on=finding.closed_on,
    )


def closed_work(view: View) -> tuple[FollowUp, ...]:
    """What nobody waits for any more: the year's closed measures, and what the year closed of meetings and findings."""
    reader, translate = view.reader, view.translate
    measures = (_ended(m, view) for m in view.measures() if is_closed(m))
    agreed = (
        _agreed(work, reader, translate)
        for work in reader.all(meeting.FollowUp)
        if not is_open_follow_up(work) and work.measure is None and _within(work.closed_on or work.due, view.year)
    )
    found = (
        _found(finding, reader, translate)
        for finding in reader.all(meeting.Finding)
        if _within(finding.closed_on, view.year)
    )
    return (*measures, *agreed, *found)


def _within(day: date | None, year: int) -> bool:
    return day is not None and day.year == year


def _ended(measure: Measure, view: View) -> FollowUp:
    """A closed measure, with what is known of its effect or why it was stopped."""
    why = measure.stop_reason if measure.status == "stanset" else measure.evaluation_note or measure.measured_effect
    told = (view.chosen(measure, "evaluation"), why)
    return replace(_measure(measure, view.reader, view.translate), comment=". ".join(part for part in told if part))


def _case(item: AgendaItem | None, translate: Translate) -> str:
    return Said(N_("Partnerskapet, sak {case}"), case=(item.case if item else "") or "–").words(translate)


def _words(record: Record, key: str, translate: Translate) -> str:
    return field_of(type(record), key).kind.show(getattr(record, key), translate)


def _origin(measure: Measure, reader: Reader, translate: Translate) -> str:
    """Where a measure comes from: the letter's section, else its goal, else the office itself."""
    expectations = (reader.get(Expectation, target) for target in measure.expectations)
    sections = (reader.named(LetterSection.KEY, e.section) for e in expectations if e)
    goals = (reader.named(Goal.KEY, target) for target in measure.goals)
    origins = [name for name in dict.fromkeys((*sections, *goals)) if name]
    return origins[0] if origins else translate(N_("Eget initiativ"))


def _shown(measure: Measure, key: str, translate: Translate) -> str:
    return field_of(Measure, key).kind.show(getattr(measure, key), translate)


def _tone(measure: Measure, key: str) -> Tone:
    kind = field_of(Measure, key).kind
    return kind.option(getattr(measure, key)).tone if isinstance(kind, Choice) else "neutral"


def follow_up_chapter(view: View) -> tuple[Block, ...]:
    """The follow-up list as the last chapter of the plan."""
    items = follow_ups(view.reader, view.translate)
    opening = (PageBreak(), Heading(view.say(N_("Oppfølgingsliste"))))
    if not items:
        return (*opening, Paragraph(view.say(N_("Ingenting venter på å bli gjort."))))
    introduction = Paragraph(
        view.say(N_("Alt som er åpent i planen, med nærmeste frist først. Laget {day}."), day=view.day(view.today))
    )
    return (*opening, introduction, _table(view, items))


def _table(view: View, items: tuple[FollowUp, ...]) -> Table:
    columns = (
        Column(view.say(N_("Nr.")), 0.6, numeric=True),
        Column(view.say(N_("Oppgave")), 4.0),
        Column(view.say(N_("Ansvarlig")), 2.5),
        Column(view.say(N_("Frist")), 2.2),
        Column(view.say(N_("Status")), 2.4),
    )
    rows = tuple(
        (
            Cell(str(number)),
            cell(item.task, Cell(item.source, small=True)),
            cell(item.responsible or view.say(N_("Ikke fordelt")), Cell(item.owner, small=True)),
            deadline_cell(view, item.deadline),
            Cell(item.status, item.tone),
        )
        for number, item in enumerate(items, start=1)
    )
    return Table(view.say(N_("Åpne tiltak, oppgaver, milepæler og vedtak")), columns, rows)
