"""The goals of the year with their measures, and the measures that have no goal."""

from collections.abc import Iterable

from navplan.domain.documents.outline import Block, Cell, Column, Heading, PageBreak, Pairs, Paragraph, Table
from navplan.domain.documents.year_plan_view import View, cell, deadline_cell, small
from navplan.domain.modules.plan import Goal, GoalStatus, Measure, is_closed
from navplan.domain.words import N_


def goals_chapter(view: View) -> tuple[Block, ...]:
    """Every goal of the year with its measures; then measures without a goal."""
    goals, measures = view.goals(), view.measures()
    if not goals and not measures:
        return ()
    blocks: list[Block] = [PageBreak(), Heading(view.say(N_("Mål og tiltak i {year}"), year=view.year))]
    for goal in goals:
        blocks.extend(_goal(view, goal, measures))
    loose = loose_measures(goals, measures)
    if loose:
        blocks.append(Heading(view.say(N_("Tiltak uten mål")), 2))
        blocks.append(work_table(view, view.say(N_("Tiltak som ikke er knyttet til et mål")), (), loose))
    return tuple(blocks)


def loose_measures(goals: tuple[Goal, ...], measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """The measures that none of these goals has."""
    return tuple(m for m in measures if not any(goal.id in m.goals for goal in goals))


def _goal(view: View, goal: Goal, measures: tuple[Measure, ...]) -> Iterable[Block]:
    name = view.reader.named(Goal.KEY, goal.id)
    yield Heading(name or view.say(N_("Mål uten navn")), 2)
    yield Paragraph(" · ".join(_line(view, goal)), "note")
    if goal.why:
        yield Paragraph(goal.why)
    facts = tuple(_facts(view, goal))
    if facts:
        yield Pairs(facts)
    own = tuple(m for m in measures if goal.id in m.goals)
    if own:
        yield work_table(view, view.say(N_("Tiltak for å nå målet")), (), own)
    else:
        yield Paragraph(view.say(N_("Målet har ingen tiltak ennå.")), "note")


def _line(view: View, goal: Goal) -> Iterable[str]:
    """Level, owner line, responsible role and period, as far as they are known."""
    yield view.chosen(goal, "level")
    yield view.say(N_("Eierlinje: {line}"), line=view.chosen(goal, "owner_line"))
    yield view.role(goal.role) or view.say(N_("Ingen ansvarlig rolle"))
    if goal.from_year or goal.to_year:
        yield f"{goal.from_year or ''}–{goal.to_year or ''}"


def _facts(view: View, goal: Goal) -> Iterable[tuple[str, str]]:
    if goal.group:
        yield view.label(Goal, "group"), goal.group
    if goal.ambition:
        yield view.label(Goal, "ambition"), goal.ambition
    if goal.risk or goal.risk_note:
        yield view.say(N_("Risiko")), _joined(view.chosen(goal, "risk"), goal.risk_note)
    for status in _latest(view, goal):
        yield view.chosen(status, "tertial"), _joined(view.chosen(status, "status"), status.comment)


def _joined(word: str, text: str) -> str:
    return ": ".join(part for part in (word, text) if part)


def _latest(view: View, goal: Goal) -> tuple[GoalStatus, ...]:
    """The year's tertial statuses, the newest last."""
    found = (s for s in view.reader.linked(GoalStatus, "goal", goal.id) if s.year == view.year)
    return tuple(sorted(found, key=lambda status: status.tertial))


def work_table(view: View, caption: str, goals: tuple[Goal, ...], measures: tuple[Measure, ...]) -> Table:
    """Goals and measures with owner line, responsible role, deadline and status."""
    columns = (
        Column(view.say(N_("Mål og tiltak") if goals else N_("Tiltak")), 4.2),
        Column(view.say(N_("Eierlinje")), 1.5),
        Column(view.say(N_("Ansvarlig")), 2.4),
        Column(view.say(N_("Frist")), 2.1),
        Column(view.say(N_("Status")), 1.9),
    )
    rows = (*(_goal_row(view, goal) for goal in goals), *(_measure_row(view, measure) for measure in measures))
    return Table(caption, columns, rows)


def _goal_row(view: View, goal: Goal) -> tuple[Cell, ...]:
    return (
        Cell(view.reader.named(Goal.KEY, goal.id), strong=True),
        Cell(view.chosen(goal, "owner_line")),
        Cell(view.role(goal.role) or view.say(N_("Ikke fordelt"))),
        Cell(str(goal.to_year) if goal.to_year else ""),
        small(view.say(N_("Mål"))),
    )


def _measure_row(view: View, measure: Measure) -> tuple[Cell, ...]:
    return (
        cell(view.reader.named(Measure.KEY, measure.id), small(measure.contributors)),
        Cell(view.chosen(measure, "owner_line")),
        Cell(view.role(measure.role) or view.say(N_("Ikke fordelt"))),
        deadline_cell(view, measure.deadline, is_open=not is_closed(measure)),
        view.chip(measure, "status"),
    )
