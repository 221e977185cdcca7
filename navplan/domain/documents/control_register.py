"""The routine register on paper: theme by theme, what is written, who owns it, how risky it is, when it was checked."""

from collections.abc import Iterable
from dataclasses import dataclass

from navplan.domain.control_review import told
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.outline import Block, Cell, Column, Heading, Outline, Paragraph, Table, Tone
from navplan.domain.documents.paper import paper
from navplan.domain.documents.year_plan_view import View, cell, deadline_cell, small
from navplan.domain.drawing import Pattern
from navplan.domain.kinds import Choice
from navplan.domain.modules.control.figures import in_order, relevant, to_check, to_revise, written
from navplan.domain.modules.control.records import ControlCheck, ControlRoutine
from navplan.domain.modules.control.rules import checks_of, frequency_of, next_check, risk_of
from navplan.domain.modules.control.words import FREQUENCIES
from navplan.domain.records import Reader
from navplan.domain.vocabulary import THEMES
from navplan.domain.words import N_

HIGH, CONSIDERABLE, SOME = 15, 10, 5


def routine_register(reader: Reader, asked: Asked) -> Outline:
    """All routines that concern the office."""
    view = View(reader, asked.translate, asked.year, asked.today)
    return paper(
        view,
        asked,
        view.say(N_("Rutineregister")),
        view.say(N_("Rutiner, risiko og kontroll per {day}"), day=view.day(asked.today)),
        _blocks(view),
        landscape=True,
    )


def _blocks(view: View) -> Iterable[Block]:
    routines = relevant(view.reader.all(ControlRoutine))
    if not routines:
        yield Paragraph(view.say(N_("Registeret er tomt. Hent startrutinene på siden Internkontroll.")), "lead")
        return
    text = N_("{n} rutiner. {share} er skrevet, {revise} skulle vært revidert, {check} mangler kontroll.")
    late, unchecked = to_revise(routines, view.today), to_check(routines, view.reader, view.today)
    share = told(written(routines))
    yield Paragraph(view.say(text, n=len(routines), share=share, revise=len(late), check=len(unchecked)), "lead")
    for option in THEMES:
        of_theme = [routine for routine in routines if routine.theme == option.key]
        if of_theme:
            yield Heading(view.translate(option.label), 2)
            yield register_table(view, of_theme, _summary(view, of_theme))


def _summary(view: View, routines: list[ControlRoutine]) -> str:
    checks = [check for routine in routines for check in view.reader.linked(ControlCheck, "routine", routine.id)]
    text = N_("{share} skrevet, {right} av det som er sett på, var i tråd")
    return view.say(text, share=told(written(routines)), right=told(in_order(checks)))


def register_table(view: View, routines: Iterable[ControlRoutine], caption: str) -> Table:
    """One line a routine."""
    columns = (
        Column(view.label(ControlRoutine, "title"), 3.0),
        Column(view.label(ControlRoutine, "written"), 1.2),
        Column(view.label(ControlRoutine, "owner"), 1.8),
        Column(view.say(N_("Risiko")), 1.2),
        Column(view.say(N_("Kontroll")), 1.6),
        Column(view.say(N_("Siste kontroll")), 1.8),
        Column(view.label(ControlRoutine, "next_revision"), 1.5),
    )
    return Table(caption, columns, tuple(_row(view, routine) for routine in routines))


def _row(view: View, routine: ControlRoutine) -> tuple[Cell, ...]:
    return (
        cell(Cell(f"{routine.code} {routine.title}".strip(), strong=True), small(routine.risk), small(routine.place)),
        view.chip(routine, "written"),
        cell(Cell(view.role(routine.owner)), small(view.chosen(routine, "owner_line"))),
        risk_cell(view, risk_of(routine)),
        Cell(Choice(FREQUENCIES).show(frequency_of(routine), view.translate)),
        last_check(view, routine),
        deadline_cell(view, routine.next_revision),
    )


@dataclass(frozen=True)
class Step:
    """A step of risk: from which product, its words, and how it looks on screen and paper."""

    least: int
    words: str
    tone: Tone
    pattern: Pattern


STEPS = (
    Step(HIGH, N_("{n} høy"), "danger", "lines"),
    Step(CONSIDERABLE, N_("{n} betydelig"), "warning", "crosses"),
    Step(SOME, N_("{n} middels"), "warning", "dots"),
    Step(0, N_("{n} lav"), "success", "none"),
)
"""Green to 4, yellow to 9, orange to 14, red from 15 (kvp_kompetanse.md 5.1.1). Orange is the palette's yellow, told
apart by pattern and word, so that no step rests on two near colours."""


def step_of(risk: int) -> Step:
    """The step of a risk from 1 to 25."""
    return next(step for step in STEPS if risk >= step.least)


def risk_cell(view: View, risk: int | None) -> Cell:
    """A risk as number and word, tinted as on screen."""
    if risk is None:
        return small(view.say(N_("Ikke vurdert")))
    step = step_of(risk)
    return Cell(view.say(step.words, n=risk), step.tone)


def last_check(view: View, routine: ControlRoutine) -> Cell:
    """The last control with its counts, and when the next is due."""
    done = checks_of(routine, view.reader)
    due = next_check(routine, view.reader)
    below = small(view.say(N_("Neste {day}"), day=view.day(due))) if due else small("")
    if not done:
        return cell(Cell(view.say(N_("Ikke kontrollert"))), below)
    last = done[-1]
    counts = view.say(N_("{right} av {seen} i tråd"), right=last.right or 0, seen=last.seen or 0)
    return cell(Cell(view.day(last.done_on)), small(counts), below)
