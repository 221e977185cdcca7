"""What the example office has done since its last written year: a living office goes through again what comes back.

The example's years stand still, and the day it is made does not. Without this a visitor would first meet orders that
are years late, and two hundred things left lying. The year's own measures are left as they were.
"""

from datetime import date, timedelta

from navplan.domain.draft import Draft
from navplan.domain.modules.control.records import (
    ControlCheck,
    ControlDeviation,
    ControlRemedy,
    ControlReview,
    ControlRisk,
    ControlRoutine,
)
from navplan.domain.modules.control.rules import is_open
from navplan.domain.modules.kvp import KvpReview
from navplan.domain.modules.letter import Evidence
from navplan.domain.modules.meeting import Finding
from navplan.domain.modules.plan import Measure, Milestone, Task, is_closed
from navplan.domain.modules.themes import KINDS as THEMES
from navplan.domain.modules.themes.sheet import ThemeSheet
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.overview.need import LEFT_DAYS
from navplan.domain.records import Record
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace

COMES_BACK: tuple[tuple[type[Record], str], ...] = (
    (Evidence, "expires"),
    (ControlRoutine, "next_revision"),
    (ControlRisk, "next_on"),
    (ControlReview, "next_on"),
    (KvpReview, "next_review"),
    *((kind.record, "next_review") for kind in THEMES if issubclass(kind.record, ThemeSheet)),
)
"""Days on which something is gone through again."""

SHOWN = "Brev fra statsforvalteren om at pålegget er lukket"
WORKED = "Statsforvalteren lukket tilsynet da tre måneder med tall viste kort ventetid."


def build_since(workspace: Workspace, today: date) -> None:
    """Everything that a year or more has passed since, on the day the example is made."""
    with workspace.draft(Said(N_("Gå gjennom det som kommer igjen hvert år"))) as draft:
        for record, field in COMES_BACK:
            for one in workspace.all(record):
                if (day := getattr(one, field)) and _is_left(day, today):
                    draft.set(one, **{field: coming(day, today)})
        _checks(draft, workspace, today)
    with workspace.draft(Said(N_("Kryss av årshjulet"))) as draft:
        for turn in workspace.all(Occurrence):
            activity = workspace.get(Activity, turn.activity)
            if turn.status == "planlagt" and turn.due and _is_left(turn.due, today):
                draft.set(turn, status="gjennomfort", done_on=turn.due, done_by=activity.role if activity else None)
    with workspace.draft(Said(N_("Lukk tilsynet og avvikene"))) as draft:
        _orders(draft, workspace, today)


def coming(day: date, today: date) -> date:
    """The same day of the year, the first time it comes after today; 29 February becomes the day before."""
    back = day if (day.month, day.day) != (2, 29) else day - timedelta(days=1)
    this_year = back.replace(year=today.year)
    return this_year if this_year > today else back.replace(year=today.year + 1)


def _is_left(day: date, today: date) -> bool:
    return day < today - timedelta(days=LEFT_DAYS)


def _checks(draft: Draft, workspace: Workspace, today: date) -> None:
    """The last control of each routine says when the next is."""
    latest = {check.routine: check for check in sorted(workspace.all(ControlCheck), key=lambda c: c.done_on or today)}
    for check in latest.values():
        if check.done_on and _is_left(check.done_on, today):
            draft.set(check, next_on=coming(check.next_on or check.done_on, today))


def _orders(draft: Draft, workspace: Workspace, today: date) -> None:
    for finding in workspace.all(Finding):
        if finding.closed_on is None and finding.deadline and _is_left(finding.deadline, today):
            draft.set(finding, closed_on=finding.deadline, evidence=SHOWN)
    for measure in workspace.all(Measure):
        is_order = measure.type == "palegg" and not is_closed(measure)
        if is_order and measure.deadline and _is_left(measure.deadline, today):
            draft.set(measure, status="ferdig", progress=100, evaluation="virket", evaluation_note=WORKED)
            for task in workspace.linked(Task, "measure", measure.id):
                draft.set(task, done=True)
            for milestone in workspace.linked(Milestone, "measure", measure.id):
                draft.set(milestone, reached=True)
    for deviation in workspace.all(ControlDeviation):
        due = deviation.order_due or deviation.deadline
        if is_open(deviation) and due and _is_left(due, today):
            draft.set(deviation, status="lukket", closed_on=due)
            for remedy in workspace.linked(ControlRemedy, "deviation", deviation.id):
                draft.set(remedy, status="gjennomfort", done_on=remedy.due or due)
