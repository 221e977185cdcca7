"""The plan's days as a calendar (partnerskap.md E12): deadlines, follow-ups, meetings, evidence, the year wheel.

An entry has names of work, roles and states, never comments: a calendar is shown to more people than a plan.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, time

from navplan.domain.deadlines import stated_day
from navplan.domain.documents.agenda import TRACKS, Agenda, Event
from navplan.domain.documents.asked import PERIODS, Asked, tertial_end
from navplan.domain.documents.paper import sender
from navplan.domain.documents.wheel_days import wheel_days
from navplan.domain.documents.year_plan_view import View
from navplan.domain.kinds import Day
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import (
    Assessment,
    Evidence,
    Expectation,
    LetterSection,
    Treatment,
)
from navplan.domain.modules.office import Office
from navplan.domain.modules.plan import Goal, Measure, Milestone, Task, is_closed
from navplan.domain.modules.wheel import Occurrence
from navplan.domain.records import Reader, fields_of
from navplan.domain.words import N_

REMIND_DEADLINE, REMIND_EVIDENCE, REMIND_REPORT = 7, 30, 14
"""Days before which an open deadline, a document that runs out, and a reporting date remind."""

TOLD = frozenset({Measure, Milestone, Task, Evidence, Treatment, Expectation, Occurrence})
"""Kinds whose days have words of their own, here or in `wheel_days`."""


def plan_agenda(reader: Reader, asked: Asked) -> Agenda:
    """The entries of the chosen tracks, in the order of their days; each is the same entry in every file."""
    view = View(reader, asked.translate, asked.year, asked.today)
    found = (*plan_days(view), *wheel_days(view))
    words = {option.key: view.say(option.label) for option in TRACKS}
    chosen = [
        replace(event, uid=f"{event.uid}@navplan", category=words.get(event.track, event.track))
        for event in found
        if not asked.tracks or event.track in asked.tracks
    ]
    return Agenda(
        title=view.say(N_("{office} – plan {year}"), office=sender(reader, asked.translate), year=asked.year),
        made=asked.moment or datetime.combine(asked.today, time(), UTC),
        events=tuple(sorted(chosen, key=lambda event: (str(event.start), event.uid))),
        language=asked.language,
    )


def plan_days(view: View) -> Iterable[Event]:
    """What stands in the calendar without being put there: everything but the year wheel's own activities."""
    for days in (_work, _letter_days, _meetings, _evidence, _reports, _declared):
        yield from days(view)


def _work(view: View) -> Iterable[Event]:
    """Deadlines and follow-ups of the year's measures, with their milestones and tasks."""
    known: dict[object, str] = {}  # many measures have the same about them, and finding its names is the dear part
    for measure in view.measures():
        is_open = not is_closed(measure)
        alike = (measure.role, measure.owner_line, measure.status, measure.goals)
        if alike not in known:
            known[alike] = _about(view, measure)
        name, about = view.reader.named(Measure.KEY, measure.id), known[alike]
        track = measure.owner_line
        if measure.deadline:
            text = _said(view, N_("Frist: {name}"), name, is_open, view.chosen(measure, "status"))
            remind = REMIND_DEADLINE if is_open else None
            yield Event(
                measure.id, track, text, measure.deadline, description=about, remind_days=remind, record=measure
            )
        if measure.next_check and is_open:
            text = view.say(N_("Oppfølging: {name}"), name=name)
            yield Event(f"{measure.id}-check", track, text, measure.next_check, description=about, record=measure)
        yield from _steps(view, measure, is_open)


def _steps(view: View, measure: Measure, is_open: bool) -> Iterable[Event]:
    milestones = view.reader.linked(Milestone, "measure", measure.id)
    tasks = view.reader.linked(Task, "measure", measure.id)
    if not milestones and not tasks:
        return
    about = view.say(N_("Tiltak: {name}"), name=view.reader.named(Measure.KEY, measure.id))
    closed = view.chosen(measure, "status")
    for milestone in milestones:
        if milestone.due:
            waits = is_open and not milestone.reached
            reached = view.label(Milestone, "reached") if milestone.reached else closed
            text = _said(view, N_("Milepæl: {name}"), milestone.title, waits, reached)
            yield Event(milestone.id, measure.owner_line, text, milestone.due, description=about, record=milestone)
    for task in tasks:
        if task.due:
            waits = is_open and not task.done
            done = view.label(Task, "done") if task.done else closed
            text = _said(view, N_("Oppgave: {name}"), task.title, waits, done)
            role = view.role(task.role or measure.role)
            lines = (about, view.say(N_("Ansvarlig: {role}"), role=role) if role else "")
            yield Event(task.id, measure.owner_line, text, task.due, description=_lines(*lines), record=task)


def _said(view: View, words: str, name: str, is_open: bool, state: str) -> str:
    """What the entry is called; something done says so first, for a file cannot take an entry back."""
    text = view.say(words, name=name)
    return text if is_open else view.say(N_("{state} – {what}"), state=state, what=text)


def _about(view: View, measure: Measure) -> str:
    goals = "; ".join(filter(None, (view.reader.named(Goal.KEY, goal) for goal in measure.goals)))
    role = view.role(measure.role)
    return _lines(
        view.say(N_("Ansvarlig: {role}"), role=role) if role else "",
        view.say(N_("Eierlinje: {line}"), line=view.chosen(measure, "owner_line")),
        view.say(N_("Status: {status}"), status=view.chosen(measure, "status")),
        view.say(N_("Mål: {goals}"), goals=goals) if goals else "",
    )


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


def _letter_days(view: View) -> Iterable[Event]:
    """Deadlines of the letters that name a day; the others say «så tidlig som mulig» and have no place here."""
    of_year = {letter.id for letter in view.letters()}
    for expectation in view.reader.all(Expectation):
        section = view.reader.get(LetterSection, expectation.section)
        day = stated_day(expectation.deadline)
        if day and section and section.letter in of_year and not expectation.dropped:
            text = view.say(N_("Frist i brevet: {name}"), name=section.title)
            yield Event(
                expectation.id,
                "rapportering",
                text,
                day,
                description=expectation.wording,
                remind_days=REMIND_REPORT,
                record=expectation,
            )


def _meetings(view: View) -> Iterable[Event]:
    """What the partnership has dealt with or will, on its day."""
    of_year = {letter.id for letter in view.letters()}
    for treatment in view.reader.all(Treatment):
        section = view.reader.get(LetterSection, treatment.section)
        if treatment.met_on and section and section.letter in of_year:
            case = view.say(N_("Sak {case}"), case=treatment.case) if treatment.case else ""
            name = ": ".join(part for part in (case, section.title) if part)
            text = view.say(N_("Partnerskapet – {name}"), name=name)
            about = view.say(N_("Status: {status}"), status=view.chosen(treatment, "status"))
            yield Event(treatment.id, "partnerskap", text, treatment.met_on, description=about, record=treatment)


def _evidence(view: View) -> Iterable[Event]:
    """Documents that run out in the year or later."""
    for evidence in view.reader.all(Evidence):
        if evidence.expires and evidence.expires.year >= view.year:
            own = view.reader.get(Assessment, evidence.assessment)
            role = view.role(own.role if own else None)
            about = view.say(N_("Ansvarlig: {role}"), role=role) if role else ""
            text = view.say(N_("Går ut: {name}"), name=evidence.title)
            remind = REMIND_EVIDENCE if evidence.expires >= view.today else None
            yield Event(
                evidence.id,
                "dokumentasjon",
                text,
                evidence.expires,
                description=about,
                remind_days=remind,
                record=evidence,
            )


def _reports(view: View) -> Iterable[Event]:
    """The days on which the tertials are cut off, known by office and year."""
    office = next((office.id for office in view.reader.all(Office)), "")
    for option in PERIODS:
        text = view.say(N_("{tertial} er slutt: status på målene"), tertial=view.say(option.label))
        day = tertial_end(view.year, option.key)
        yield Event(f"{office}-{view.year}-{option.key}", "rapportering", text, day, remind_days=REMIND_REPORT)


def _declared(view: View) -> Iterable[Event]:
    """Days declared `on_wheel` in kinds that have no words of their own above, told by field and name."""
    for kind in KINDS:
        fields = [f for f in fields_of(kind.record) if f.on_wheel and isinstance(f.kind, Day)]
        for record in view.reader.all(kind.record) if fields and kind.record not in TOLD else ():
            for field in fields:
                day = getattr(record, field.key)
                if day and day.year >= view.year:
                    name = view.reader.named(kind.key, record.id) or view.say(kind.one)
                    text = view.say(N_("{what}: {name}"), what=view.say(field.label), name=name)
                    line = getattr(record, "owner_line", "")
                    track = line if line in ("stat", "kommune") else "felles"
                    yield Event(f"{record.id}-{field.key}", track, text, day, record=record)
