"""The routine handbook, the blank check lists and the week plans, for printing."""

from collections.abc import Iterable
from datetime import date

from navplan.domain.documents.kvp_week_picture import week_drawing
from navplan.domain.documents.outline import (
    Block,
    Cell,
    Column,
    Figure,
    Heading,
    Notice,
    Outline,
    PageBreak,
    Pairs,
    Paragraph,
    Table,
)
from navplan.domain.documents.paper import sender
from navplan.domain.documents.year_plan_view import View, cell, small
from navplan.domain.kinds import Choice
from navplan.domain.kvp.approval import deadline_of, trigger_of
from navplan.domain.modules.kvp import KvpBlock, KvpQuestion, KvpRoutine, KvpStep, KvpWeek
from navplan.domain.modules.kvp.routine_rules import VALID, frequency_for, is_due, risk_of, steps_of
from navplan.domain.modules.kvp.week_rules import clock, ends, in_order, minutes_of, remarks, said_hours
from navplan.domain.modules.kvp.words_routine import CHECK_LISTS, FREQUENCIES, QUESTION_GROUPS
from navplan.domain.records import Reader
from navplan.domain.words import N_, Translate


def kvp_handbook(reader: Reader, year: int, translate: Translate, today: date) -> Outline:
    """Every routine as a document with its steps; drafts say that they are."""
    view = View(reader, translate, year, today)
    routines = sorted((r for r in reader.all(KvpRoutine) if r.status != "utgatt"), key=lambda r: r.code)
    return Outline(
        title=view.say(N_("Rutiner for kvalifiseringsprogrammet")),
        subtitle=view.say(N_("Hvem gjør hva, når, hvordan det vises, og hvordan det kontrolleres")),
        office=sender(reader, translate),
        made=today,
        draft=any(routine.status != VALID for routine in routines),
        cover=(
            (view.say(N_("Rutiner")), str(len(routines))),
            (view.say(N_("Godkjent")), str(sum(routine.status == VALID for routine in routines))),
            (view.say(N_("Dato")), view.day(today)),
        ),
        blocks=tuple(block for routine in routines for block in routine_blocks(view, routine))
        or (Notice(view.say(N_("Ingen rutiner for KVP er ført inn ennå."))),),
    )


def routine_blocks(view: View, routine: KvpRoutine) -> Iterable[Block]:
    """One routine: head, purpose and steps."""
    yield PageBreak()
    yield Heading(f"{routine.code} {routine.title}".strip())
    if routine.status != VALID:
        words = N_("Rutinen er ikke godkjent. Status: {status}.")
        yield Notice(view.say(words, status=view.chosen(routine, "status").lower()), "warning")
    elif is_due(routine, view.today):
        yield Notice(view.say(N_("Rutinen skulle vært revidert {day}."), day=view.day(routine.next_review)), "warning")
    yield Paragraph(routine.purpose, "lead")
    yield Pairs(tuple(head_facts(view, routine)))
    for step in steps_of(routine, view.reader):
        yield Heading(f"{step.place}. {step.title}", 2, bookmark=False)
        yield Paragraph(step.doing)
        yield Pairs(tuple(step_facts(view, step)))


def head_facts(view: View, routine: KvpRoutine) -> Iterable[tuple[str, str]]:
    """Owner, law and, once approved, version and next review."""
    yield view.label(KvpRoutine, "owner"), view.role(routine.owner) or view.say(N_("Ikke fordelt"))
    yield view.label(KvpRoutine, "laws"), "; ".join(routine.laws)
    if (risk := risk_of(routine)) is not None:
        often = Choice(FREQUENCIES).option(frequency_for(risk)).label
        words = N_("{risk} av 25, foreslått kontroll {often}")
        yield view.say(N_("Risiko")), view.say(words, risk=risk, often=view.say(often).lower())
    if routine.guidance:
        yield view.label(KvpRoutine, "guidance"), routine.guidance
    if routine.version:
        words = N_("{n}, godkjent {day} av {role}")
        role = view.role(routine.approved_by)
        yield (
            view.label(KvpRoutine, "version"),
            view.say(words, n=routine.version, day=view.day(routine.approved_on), role=role),
        )
    if routine.next_review:
        yield view.label(KvpRoutine, "next_review"), view.day(routine.next_review)


def step_facts(view: View, step: KvpStep) -> Iterable[tuple[str, str]]:
    """What sets the step off, who, by when, what shows it and how it is checked."""
    yield view.label(KvpStep, "trigger"), trigger_of(step, view.translate)
    yield view.label(KvpStep, "responsible"), view.role(step.responsible) or view.say(N_("Ikke fordelt"))
    if deadline := deadline_of(step, view.translate):
        yield view.label(KvpStep, "deadline"), deadline
    yield view.label(KvpStep, "evidence"), f"{view.chosen(step, 'evidence')} · {view.chosen(step, 'kept_in')}"
    control = f"{step.question} {view.chosen(step, 'method')}, {view.chosen(step, 'frequency').lower()}."
    yield view.label(KvpStep, "question"), control


def kvp_check_list(reader: Reader, year: int, translate: Translate, today: date) -> Outline:
    """The check lists with room to tick. They are used on paper beside the case system, never filled in here."""
    view = View(reader, translate, year, today)
    return Outline(
        title=view.say(N_("Sjekklister for KVP")),
        subtitle=view.say(N_("Blanke lister. Svarene skrives i fagsystemet.")),
        office=sender(reader, translate),
        made=today,
        draft=False,
        blocks=tuple(_lists(view)),
    )


def _lists(view: View) -> Iterable[Block]:
    questions = [q for q in view.reader.all(KvpQuestion) if not q.retired]
    if not questions:
        yield Notice(view.say(N_("Ingen sjekklister er lagt inn. Startbiblioteket har to.")), "warning")
        return
    warning = N_(
        "Skriv ikke navn, fødselsnummer eller saksnummer på arket. Makuler det når svarene er ført i fagsystemet."
    )
    yield Notice(view.say(warning))
    for number, option in enumerate(CHECK_LISTS):
        own = sorted((q for q in questions if q.check_list == option.key), key=lambda q: q.place or 0)
        if number and own:
            yield PageBreak()
        if own:
            yield Heading(view.say(option.label))
        for group in QUESTION_GROUPS:
            if rows := [q for q in own if q.group == group.key]:
                yield _group(view, view.say(group.label), rows)


def _group(view: View, title: str, questions: Iterable[KvpQuestion]) -> Table:
    rows = list(questions)
    ticks = {
        "ja_nei": (N_("Ja"), N_("Nei"), N_("Må avklares")),
        "brukt": (N_("Brukt"), N_("Finnes ikke"), N_("Hentes inn")),
    }
    heads = ticks.get(rows[0].answer, (N_("Ja"), N_("Nei"), N_("Må avklares")))
    columns = (
        Column(view.say(N_("Nr.")), 0.5, numeric=True),
        Column(title, 5.4),
        *(Column(view.say(head), 0.9) for head in heads),
    )
    return Table(title, columns, tuple(_question(view, q) for q in rows))


def _question(view: View, question: KvpQuestion) -> tuple[Cell, ...]:
    help_ = [question.guidance]
    if question.if_yes:
        help_.append(view.say(N_("Ja: {then}"), then=question.if_yes))
    if question.if_no:
        help_.append(view.say(N_("Nei: {then}"), then=question.if_no))
    words = cell(question.question, *(small(text) for text in help_))
    boxes = [Cell("")] * 3 if question.answer == "tekst" else [Cell("☐")] * 3
    return (Cell(str(question.place or "")), words, *boxes)


def kvp_weeks(reader: Reader, year: int, translate: Translate, today: date) -> Outline:
    """The week templates as weeks on paper, one a page; drafts say that they are."""
    view = View(reader, translate, year, today)
    weeks = [week for week in reader.all(KvpWeek) if week.status != "utgatt"]
    return Outline(
        title=view.say(N_("Ukeplaner for KVP")),
        subtitle=view.say(N_("Maler til å starte fra, aldri én persons uke")),
        office=sender(reader, translate),
        made=today,
        draft=any(week.status != VALID for week in weeks),
        blocks=tuple(block for week in weeks for block in week_blocks(view, week))[1:]
        or (Notice(view.say(N_("Ingen ukemaler er laget ennå."))),),
        landscape=True,
    )


def week_blocks(view: View, week: KvpWeek) -> Iterable[Block]:
    """One week: what it is for, the picture, and the same as a table."""
    blocks = in_order(view.reader.linked(KvpBlock, "week", week.id))
    yield PageBreak()
    yield Heading(week.name or view.say(N_("Uke uten navn")))
    about = (
        view.chosen(week, "group"),
        view.chosen(week, "phase"),
        said_hours(minutes_of(blocks)).words(view.translate),
    )
    yield Paragraph(" · ".join(part for part in about if part), "lead")
    if week.note:
        yield Paragraph(week.note)
    if week.evaluations:
        yield Paragraph(view.say(N_("Evalueres i uke {weeks}."), weeks=", ".join(week.evaluations)))
    for remark in remarks(week, blocks):
        yield Notice(remark.said.words(view.translate), "danger" if remark.weight == "red" else "warning")
    yield Figure(
        week.name or view.say(N_("Uke uten navn")), week_drawing(view.translate, blocks), week_table(view, blocks)
    )


def week_table(view: View, blocks: Iterable[KvpBlock]) -> Table:
    """The blocks of a week in order, one a row: the same as its picture."""
    columns = (
        Column(view.label(KvpBlock, "weekday"), 1.2),
        Column(view.say(N_("Tid")), 1.4),
        Column(view.label(KvpBlock, "title"), 3.4),
        Column(view.label(KvpBlock, "type"), 2),
        Column(view.label(KvpBlock, "run_by"), 2),
    )
    rows = tuple(
        (
            Cell(view.chosen(block, "weekday")),
            Cell(f"{clock(block.start or 0)}–{clock(ends(block))}"),
            Cell(block.title),
            Cell(view.chosen(block, "type")),
            Cell(view.chosen(block, "run_by")),
        )
        for block in blocks
    )
    return Table(view.say(N_("Uka time for time")), columns, rows)
