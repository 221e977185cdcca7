"""Contradictions inside the year's plan: goals, measures, tasks and tertial status."""

from collections.abc import Iterable

from navplan.domain.consistency.rule import Found, Plan, Rule, twins
from navplan.domain.modules.control.records import ControlDeviation
from navplan.domain.modules.meeting import Finding
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, GoalStatus, Measure, Milestone, Task, is_closed, is_overdue, next_code
from navplan.domain.words import N_, Said


def _done_progress(plan: Plan) -> Iterable[Found]:
    for measure in plan.reader.all(Measure):
        if measure.status == "ferdig" and measure.progress is not None and measure.progress < 100:
            said = Said(N_("Tiltaket er ferdig, men framdriften er {n} prosent."), n=measure.progress)
            yield Found(measure, said, (("progress", 100),))


def _full_open(plan: Plan) -> Iterable[Found]:
    for measure in plan.reader.all(Measure):
        if measure.progress == 100 and not is_closed(measure):
            yield Found(measure, Said(N_("Framdriften er 100 prosent, men tiltaket er ikke ferdig.")))


def _begun_not_started(plan: Plan) -> Iterable[Found]:
    for measure in plan.reader.all(Measure):
        if measure.status == "ikke_startet" and 0 < (measure.progress or 0) < 100:
            said = Said(N_("Tiltaket er ikke startet, men framdriften er {n} prosent."), n=measure.progress)
            yield Found(measure, said, (("status", "i_gang"),))


def _done_open_work(plan: Plan) -> Iterable[Found]:
    for measure in plan.reader.all(Measure):
        if measure.status == "ferdig":
            tasks = sum(not task.done for task in plan.reader.linked(Task, "measure", measure.id))
            ways = sum(not one.reached for one in plan.reader.linked(Milestone, "measure", measure.id))
            if tasks + ways:
                text = N_("Tiltaket er ferdig, men {n} oppgaver eller milepæler gjenstår.")
                yield Found(measure, Said(text, n=tasks + ways))


def _late_work(plan: Plan) -> Iterable[Found]:
    for measure in plan.reader.all(Measure):
        if measure.deadline is None or is_closed(measure):
            continue
        tasks = [task for task in plan.reader.linked(Task, "measure", measure.id) if not task.done]
        ways = [one for one in plan.reader.linked(Milestone, "measure", measure.id) if not one.reached]
        both: tuple[Task | Milestone, ...] = (*tasks, *ways)
        for work in both:
            if work.due is not None and work.due > measure.deadline:
                said = Said(N_("Fristen er etter fristen for tiltaket «{name}»."), name=plan.name(measure))
                yield Found(work, said)


def _goal_round(plan: Plan) -> Iterable[Found]:
    for goal in plan.reader.all(Goal):
        seen: set[str] = set()
        above: Goal | None = goal
        while above is not None and above.id not in seen:
            seen.add(above.id)
            above = plan.reader.get(Goal, above.parent)
        if above is not None and above.id == goal.id:
            yield Found(goal, Said(N_("Målet er et delmål av seg selv, direkte eller i ring.")), (("parent", None),))
            return


def _line_role(plan: Plan) -> Iterable[Found]:
    for measure in plan.reader.all(Measure):
        role = plan.reader.get(Role, measure.role)
        if role is not None and not is_closed(measure) and {measure.owner_line, role.owner_line} == {"stat", "kommune"}:
            text = N_("Tiltaket ligger i den ene eierlinjen, men «{role}» hører til i den andre.")
            yield Found(measure, Said(text, role=role.title))


def _after_goals(plan: Plan) -> Iterable[Found]:
    for measure in plan.reader.all(Measure):
        goals = [goal for id in measure.goals if (goal := plan.reader.get(Goal, id))]
        ends = [goal.to_year for goal in goals if goal.to_year]
        bounded = goals and len(ends) == len(goals) and not is_closed(measure)
        if bounded and measure.deadline and measure.deadline.year > max(ends):
            text = N_("Fristen er i {year}, men målet gjelder bare til {end}.")
            yield Found(measure, Said(text, year=measure.deadline.year, end=max(ends)))


def _green_but_late(plan: Plan) -> Iterable[Found]:
    for goal in plan.reader.all(Goal):
        said = [s for s in plan.reader.linked(GoalStatus, "goal", goal.id) if s.year == plan.today.year]
        latest = max(said, key=lambda status: status.tertial, default=None)
        waiting = [m for m in plan.reader.linked(Measure, "goals", goal.id) if not is_closed(m)]
        if latest and latest.status == "gronn" and waiting and all(is_overdue(m, plan.today) for m in waiting):
            yield Found(goal, Said(N_("Målet er i rute, men alle åpne tiltak er over fristen.")))


def _status_twice(plan: Plan) -> Iterable[Found]:
    for status in twins(plan.reader.all(GoalStatus), lambda one: (one.goal, one.year, one.tertial)):
        name = plan.reader.named(Goal.KEY, status.goal)
        yield Found(status, Said(N_("«{goal}» har to statuser for samme tertial."), goal=name))


def _code_twice(plan: Plan) -> Iterable[Found]:
    measures = plan.reader.all(Measure)
    taken = [measure.code for measure in measures]
    for measure in twins(measures, lambda one: (one.year, one.code) if one.code else None):
        free = next_code("T", taken)
        taken.append(free)
        yield Found(measure, Said(N_("To tiltak i samme år har koden {code}."), code=measure.code), (("code", free),))


def _order_from_nowhere(plan: Plan) -> Iterable[Found]:
    ordered = {finding.measure for finding in plan.reader.all(Finding)}
    deviations = any(deviation.source == "tilsyn" for deviation in plan.reader.all(ControlDeviation))
    for measure in plan.reader.all(Measure):
        if measure.type == "palegg" and measure.id not in ordered and not deviations:
            yield Found(measure, Said(N_("Tiltaket er et pålegg, men planen har ikke noe tilsyn det kommer fra.")))


RULES = (
    Rule("plan.done_progress", "warning", N_("Sett framdriften til 100 prosent."), _done_progress),
    Rule("plan.full_open", "warning", N_("Sett tiltaket til ferdig, eller rett framdriften."), _full_open),
    Rule("plan.begun_not_started", "warning", N_("Sett tiltaket i gang."), _begun_not_started),
    Rule(
        "plan.done_open_work", "warning", N_("Kryss av det som er gjort, eller åpne tiltaket igjen."), _done_open_work
    ),
    Rule("plan.late_work", "warning", N_("Flytt den ene av de to fristene."), _late_work),
    Rule("plan.goal_round", "danger", N_("Ta bort koblingen oppover."), _goal_round),
    Rule("plan.line_role", "info", N_("Velg en rolle i riktig linje, eller gjør tiltaket felles."), _line_role),
    Rule("plan.after_goals", "warning", N_("Forleng målet, eller flytt fristen."), _after_goals),
    Rule("plan.green_but_late", "warning", N_("Vurder tertialstatusen på nytt."), _green_but_late),
    Rule("plan.status_twice", "danger", N_("Fjern den ene."), _status_twice),
    Rule("plan.code_twice", "danger", N_("Gi det ene tiltaket neste ledige kode."), _code_twice),
    Rule("plan.order_from_nowhere", "info", N_("Før opp tilsynet under Partnerskap."), _order_from_nowhere),
)
