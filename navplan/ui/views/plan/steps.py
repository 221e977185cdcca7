"""What is done to goals and measures from the plan's views: begun, moved, removed, each as one step with its name."""

from collections.abc import Sequence

from navplan.domain.kinds import Choice
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.modules.plan.rules import next_code
from navplan.domain.records import Record, field_of
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk
from navplan.ui.editors import name_of
from navplan.ui.views.plan.measure_filter import NONE, MeasureFilter
from navplan.ui.words import _, ngettext

ASKED_AFTER = ("stop_reason", "evaluation", "status")
"""Fields that a change of status may leave wanting."""


def status_words(status: str) -> str:
    """A status as people say it."""
    kind = field_of(Measure, "status").kind
    return _(kind.option(status).label) if isinstance(kind, Choice) else status


def new_measure(desk: Desk, wanted: MeasureFilter, goal: str = "") -> Measure:
    """An unborn measure of the chosen year with the next free code, fitting the filter that is on."""
    aim = goal or (wanted.goal if wanted.goal != NONE else "")
    born = Measure(
        code=next_code("T", (m.code for m in desk.workspace.all(Measure))),
        year=desk.year,
        goals=(aim,) if aim else (),
        role=wanted.role if wanted.role and wanted.role != NONE else None,
    )
    return born.with_values(owner_line=wanted.owner_line) if wanted.owner_line else born


def new_goal(desk: Desk, wanted: MeasureFilter) -> Goal:
    """An unborn goal for the chosen year with the next free code."""
    born = Goal(code=next_code("M", (g.code for g in desk.workspace.all(Goal))), from_year=desk.year, to_year=desk.year)
    return born.with_values(owner_line=wanted.owner_line) if wanted.owner_line else born


def move(desk: Desk, measures: Sequence[Measure], status: str) -> bool:
    """Give measures another status as one step, and say what that leaves to be written. False when nothing moved."""
    moving = [m for m in measures if m.status != status]
    if not moving:
        return False
    kind = field_of(Measure, "status").kind
    label = Said(kind.option(status).label) if isinstance(kind, Choice) else Said(status)
    title = (
        Said(N_("Flytt {name} til «{status}»"), name=moving[0].code or moving[0].title, status=label)
        if len(moving) == 1
        else Said(N_("Flytt {n} tiltak til «{status}»"), n=len(moving), status=label)
    )
    with desk.draft(title) as draft:
        for measure in moving:
            draft.set(measure, status=status)
    now = [found for m in moving if (found := desk.workspace.get(Measure, m.id)) and found.status == status]
    if len(now) < len(moving):
        return False
    desk.announced.emit(_moved_words(desk, now, status))
    return True


def _moved_words(desk: Desk, moved: Sequence[Measure], status: str) -> str:
    if len(moved) > 1:
        return _("{n} tiltak er flyttet til «{status}».").format(n=len(moved), status=status_words(status))
    measure = moved[0]
    name = measure.code or name_of(desk.workspace, measure)
    words = _("{name} er flyttet til «{status}».").format(name=name, status=status_words(status))
    problems = desk.workspace.kind(Measure.KEY).check(measure, desk.workspace)
    left = next((p.said.words(_) for p in problems if p.field in ASKED_AFTER), "")
    return f"{words} {left}" if left else words


def remove(desk: Desk, records: Sequence[Record]) -> bool:
    """Remove goals or measures with a toast that takes it back; ordered ones stay, and that is said."""
    reasons = {r.id: desk.workspace.kind(r.KEY).must_stay(r) for r in records}
    going = [r for r in records if reasons[r.id] is None]
    stays = next((why.words(_) for why in reasons.values() if why is not None), "")
    if not going:
        if stays:
            desk.failed.emit(stays)
        return False
    name = name_of(desk.workspace, going[0])
    one = Said(N_("Fjern {name}"), name=name)
    with desk.draft(one if len(going) == 1 else Said(N_("Fjern {n} mål og tiltak"), n=len(going))) as draft:
        for record in going:
            draft.remove(record)
    if any(desk.workspace.get(type(record), record.id) for record in going):
        return False
    words = ngettext("{name} er fjernet.", "{n} mål og tiltak er fjernet.", len(going)).format(n=len(going), name=name)
    desk.announced.emit(f"{words} {stays}" if stays else words)
    return True
