"""The report on internal control to the municipality's director (kommuneloven §§ 25-1 and 25-2): duty by duty."""

from collections.abc import Callable, Iterable

from navplan.domain.control_review import figures, told
from navplan.domain.documents.asked import Asked
from navplan.domain.documents.control_pictures import controls, shortcomings
from navplan.domain.documents.control_register import risk_cell
from navplan.domain.documents.outline import (
    Block,
    Bullets,
    Cell,
    Column,
    Heading,
    Notice,
    Outline,
    Paragraph,
    SignOff,
    Table,
)
from navplan.domain.documents.paper import paper
from navplan.domain.documents.year_plan_view import View, cell, deadline_cell, small
from navplan.domain.kinds import Choice
from navplan.domain.modules.control.figures import causes, duty_shares
from navplan.domain.modules.control.records import (
    ControlCheck,
    ControlDeviation,
    ControlRemedy,
    ControlReview,
    ControlRisk,
    ControlRoutine,
    MainTask,
    ReviewDecision,
    ReviewPoint,
)
from navplan.domain.modules.control.rules import interval, is_open, remedies_of, risk_of, share
from navplan.domain.modules.control.words import CAUSES
from navplan.domain.records import Reader
from navplan.domain.words import N_

DUTIES = (
    ("a", N_("Oppgaver, mål og organisering"), N_("{share} av oppgavene er oppdatert det siste året.")),
    (
        "b",
        N_("Rutiner og prosedyrer"),
        N_("{share} av rutinene finnes skriftlig. Delvis skrevet teller halvt."),
    ),
    ("c", N_("Avvik og risiko for avvik"), N_("{share} av avvikene er holdt innenfor fristen.")),
    ("d", N_("Dokumentasjon av kontrollen"), N_("{share} av rutinene er kontrollert så ofte som risikoen krever.")),
    ("e", N_("Evaluering og forbedring"), N_("{share} av rutinene som har sviktet, er bedret etterpå.")),
)
"""The five duties in our own words, and what the number of each measures (7.3)."""


def control_report(reader: Reader, asked: Asked) -> Outline:
    """What the office has done to see that the law is kept, and where it fails."""
    view = View(reader, asked.translate, asked.year, asked.today)
    return paper(
        view,
        asked,
        view.say(N_("Rapport om internkontroll {year}"), year=asked.year),
        view.say(N_("Til kommunedirektøren, etter kommuneloven § 25-1")),
        _blocks(view),
    )


def _blocks(view: View) -> Iterable[Block]:
    shares = duty_shares(view.reader, view.today)
    yield Paragraph(view.say(N_("Rapporten følger de fem pliktene og slutter med det ledelsen bestemte.")), "lead")
    parts: dict[str, tuple[Callable[[View], Iterable[Block]], ...]] = {
        "a": (_tasks,),
        "b": (_routines,),
        "c": (_deviations, shortcomings),
        "d": (_checks, controls),
        "e": (_reviews,),
    }
    for key, title, measured in DUTIES:
        yield Heading(f"{key}) {view.translate(title)}")
        if shares[key].percent is None:
            yield Paragraph(view.say(N_("Her er det ikke ført noe ennå.")))
        else:
            yield Paragraph(view.say(measured, share=told(shares[key])))
        for part in parts[key]:
            yield from part(view)
    office = view.say(N_("For Nav-kontoret"))
    yield SignOff(((office, view.say(N_("Nav-leder"))),))


def _tasks(view: View) -> Iterable[Block]:
    tasks = view.reader.all(MainTask)
    if not tasks:
        return
    columns = (
        Column(view.label(MainTask, "task"), 2.6),
        Column(view.label(MainTask, "goal"), 2.6),
        Column(view.label(MainTask, "role"), 1.8),
        Column(view.label(MainTask, "updated_on"), 1.2),
    )
    rows = tuple(
        (
            cell(Cell(task.task, strong=True), small(task.organised)),
            Cell(task.goal),
            Cell(view.role(task.role)),
            Cell(view.day(task.updated_on)),
        )
        for task in tasks
    )
    yield Table(view.say(N_("Hovedoppgavene med mål og ansvar")), columns, rows)


def _routines(view: View) -> Iterable[Block]:
    told_now = figures(view.reader, view.today)
    yield Bullets(tuple(said.words(view.translate) for said in told_now["rutiner"]))
    lacking = [r for r in view.reader.all(ControlRoutine) if r.written in ("nei", "")]
    if lacking:
        names = ", ".join(routine.title for routine in lacking)
        yield Notice(view.say(N_("Mangler skriftlig rutine: {names}."), names=names), "warning")


def _deviations(view: View) -> Iterable[Block]:
    found = view.reader.all(ControlDeviation)
    if found:
        yield Bullets(tuple(said.words(view.translate) for said in figures(view.reader, view.today)["avvik"]))
        yield _deviation_table(view, found)
        counted = ", ".join(f"{Choice(CAUSES).show(key, view.translate)} {n}" for key, n in causes(found))
        if counted:
            yield Paragraph(view.say(N_("Årsakene, den hyppigste først: {causes}."), causes=counted))
    risks = sorted(view.reader.all(ControlRisk), key=lambda risk: -(risk_of(risk) or 0))
    if risks:
        yield Heading(view.say(N_("Risiko for lovbrudd")), 2)
        yield _risk_table(view, risks)


def _deviation_table(view: View, found: Iterable[ControlDeviation]) -> Table:
    columns = (
        Column(view.say(N_("Avvik")), 3.2),
        Column(view.label(ControlDeviation, "severity"), 1.0),
        Column(view.say(N_("Tiltak som varer")), 2.6),
        Column(view.label(ControlDeviation, "deadline"), 1.4),
        Column(view.label(ControlDeviation, "status"), 1.4),
    )
    rows = tuple(
        (
            cell(
                Cell(f"{d.code} {view.chosen(d, 'category')}".strip(), strong=True),
                small(_description(view, d)),
                small(view.role(d.role)),
            ),
            view.chip(d, "severity"),
            cell(*(small(_remedy(view, one)) for one in remedies_of(d, view.reader))),
            deadline_cell(view, d.deadline, is_open(d)),
            view.chip(d, "status"),
        )
        for d in found
    )
    return Table(view.say(N_("Avvikene, med tiltak og frist")), columns, rows)


def _remedy(view: View, remedy: ControlRemedy) -> str:
    """«Ny mal (pågår)»; without its words once they are deleted."""
    status = view.chosen(remedy, "status")
    return f"{remedy.title} ({status.lower()})" if remedy.title else status


def _description(view: View, deviation: ControlDeviation) -> str:
    if deviation.forgotten_on is None:
        return deviation.description
    return view.say(N_("Teksten er slettet {day}, fem år etter lukking."), day=view.day(deviation.forgotten_on))


def _risk_table(view: View, risks: Iterable[ControlRisk]) -> Table:
    columns = (
        Column(view.label(ControlRisk, "event"), 3.0),
        Column(view.say(N_("Risiko")), 1.2),
        Column(view.label(ControlRisk, "existing"), 2.4),
        Column(view.label(ControlRisk, "new"), 2.4),
    )
    rows = tuple(
        (
            cell(Cell(risk.event, strong=True), small(view.chosen(risk, "affected"))),
            risk_cell(view, risk_of(risk)),
            Cell(risk.existing),
            cell(Cell(risk.new), small(view.role(risk.role)), small(view.day(risk.due))),
        )
        for risk in risks
    )
    return Table("", columns, rows)


def _checks(view: View) -> Iterable[Block]:
    checks = [check for check in view.reader.all(ControlCheck) if check.done_on and check.done_on.year == view.year]
    if not checks:
        return
    columns = (
        Column(view.label(ControlCheck, "routine"), 3.0),
        Column(view.label(ControlCheck, "done_on"), 1.2),
        Column(view.say(N_("I tråd")), 1.4),
        Column(view.say(N_("Trolig i alle saker")), 1.6),
        Column(view.label(ControlCheck, "pattern"), 2.6),
    )
    rows = tuple(_check(view, check) for check in sorted(checks, key=lambda check: str(check.done_on)))
    yield Table(view.say(N_("Kontrollene i {year}"), year=view.year), columns, rows)
    text = N_("«Trolig i alle saker» er et 95 prosent intervall. Få saker gir et vidt intervall.")
    yield Paragraph(view.say(text), "note")


def _check(view: View, check: ControlCheck) -> tuple[Cell, ...]:
    found = share(check)
    low, high = interval(check.seen, min(check.right or 0, check.seen)) if check.seen else (0, 0)
    counts = view.say(N_("{right} av {seen}"), right=check.right or 0, seen=check.seen or 0)
    return (
        Cell(view.reader.named("control_routine", check.routine)),
        Cell(view.day(check.done_on)),
        cell(Cell(f"{found:.0f} %" if found is not None else "–"), small(counts)),
        Cell(view.say(N_("{low}–{high} %"), low=low, high=high) if check.seen else "–"),
        Cell(check.pattern),
    )


def _reviews(view: View) -> Iterable[Block]:
    for review in view.reader.all(ControlReview):
        points = view.reader.linked(ReviewPoint, "review", review.id)
        if not points or not review.held_on or review.held_on.year != view.year:
            continue
        yield Heading(view.say(N_("Ledelsens gjennomgang {day}"), day=view.day(review.held_on)), 2)
        columns = (
            Column(view.label(ReviewPoint, "point"), 1.2),
            Column(view.label(ReviewPoint, "figures"), 2.8),
            Column(view.label(ReviewPoint, "conclusion"), 1.4),
            Column(view.label(ReviewDecision, "decision"), 3.0),
        )
        rows = tuple(_point(view, point) for point in points)
        yield Table("", columns, rows)


def _point(view: View, point: ReviewPoint) -> tuple[Cell, ...]:
    return (
        Cell(view.chosen(point, "point"), strong=True),
        Cell(point.figures),
        view.chip(point, "conclusion"),
        cell(*(line for one in view.reader.linked(ReviewDecision, "point", point.id) for line in _decision(view, one))),
    )


def _decision(view: View, decision: ReviewDecision) -> tuple[Cell, Cell]:
    """What was decided, with the role and the day below it."""
    told = " · ".join(part for part in (view.role(decision.role), view.day(decision.due)) if part)
    return Cell(decision.decision), small(told)
