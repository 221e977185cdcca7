"""What is done to the wheel, each as one step: a rule changed, a day moved or ticked off, next year laid out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import Any

from navplan.domain.draft import Draft
from navplan.domain.modules.wheel.planning import Due, due_in
from navplan.domain.modules.wheel.records import Activity, Occurrence
from navplan.domain.modules.wheel.rules import is_untouched
from navplan.domain.records import Reader, field_of
from navplan.domain.words import N_, Said
from navplan.domain.workspace import Workspace


@dataclass(frozen=True)
class NextYear:
    """What the next year would get: the days that are laid out, and the activities that do not come along."""

    year: int
    due: tuple[Due, ...]
    there: tuple[Activity, ...]
    left_out: tuple[Activity, ...]

    @property
    def moved(self) -> tuple[Due, ...]:
        """The days that had to give way to a weekend or holiday."""
        return tuple(sorted((due for due in self.due if due.why), key=lambda due: due.day))


def next_year(reader: Reader, year: int) -> NextYear:
    """What `year` would get from the rules; activities that already stand in it are left as they are."""
    due: list[Due] = []
    there: list[Activity] = []
    left_out: list[Activity] = []
    for activity in reader.all(Activity):
        if occurrences_of(activity, year, reader):
            there.append(activity)
        elif activity.stops or not (found := due_in(activity, year, reader)):
            left_out.append(activity)
        else:
            due += found
    return NextYear(year, tuple(due), tuple(there), tuple(left_out))


def build_next_year(workspace: Workspace, year: int) -> NextYear:
    """Lay out `year` as one step; what was listed beforehand is what is done."""
    made = next_year(workspace, year)
    if made.due:
        with workspace.draft(Said(N_("Lag årshjulet for {year}"), year=year)) as draft:
            for due in made.due:
                draft.add(occurrence_of(due))
    return made


def add_activities(workspace: Workspace, activities: Sequence[Activity], year: int) -> tuple[Activity, ...]:
    """Take activities in with their days of the year, as one step; those with an id keep it, so that they can meet."""
    with workspace.draft(Said(N_("Hent {n} aktiviteter til årshjulet"), n=len(activities))) as draft:
        born = tuple(draft.add(activity) for activity in activities)
        for activity in by_base(born):
            lay_out(draft, activity, (year,), date.min)
    return born


def by_base(activities: Iterable[Activity]) -> tuple[Activity, ...]:
    """What others are counted from stands before them."""
    waiting = list(activities)
    placed: list[Activity] = []
    while waiting:
        ids = {activity.id for activity in waiting}
        ready = [a for a in waiting if a.mode != "relativ" or a.base not in ids] or waiting
        placed += ready
        waiting = [activity for activity in waiting if activity not in ready]
    return tuple(placed)


def set_rule(workspace: Workspace, activity: Activity, today: date, year: int, **values: Any) -> Activity:
    """Change what gives an activity its days. Days that have passed, or that somebody touched, stay as they are.

    An activity that has no day yet is laid out in `year`, also where that has passed; one that begins later than
    every laid out year, in the year that it begins.
    """
    years = {o.year for o in workspace.linked(Occurrence, "activity", activity.id) if o.year}
    key = next(iter(values))
    with workspace.draft(Said(N_("Endre {field}"), field=Said(field_of(Activity, key).label))) as draft:
        changed = draft.set(activity, **values)
        begun = {changed.first.year} if changed.first and changed.first.year > max(years, default=year) else set()
        lay_out(draft, changed, sorted(years | begun) or (year,), today if years else date.min)
        follow(draft, changed, today)
    return changed


def move(workspace: Workspace, occurrence: Occurrence, day: date | None, today: date) -> None:
    """Move one day by hand; what is counted from it moves along, where nobody has touched it."""
    if day is None or day == occurrence.due:
        return
    until = day + (occurrence.until - occurrence.due) if occurrence.until and occurrence.due else None
    with workspace.draft(Said(N_("Flytt en dato i årshjulet"))) as draft:
        draft.set(occurrence, due=day, until=until)
        activity = draft.get(Activity, occurrence.activity)
        if activity is not None:
            follow(draft, activity, today)


def tick_off(workspace: Workspace, occurrence: Occurrence, day: date, role: str | None) -> Occurrence:
    """Say that it was done, when and by which role."""
    name = workspace.named(Activity.KEY, occurrence.activity)
    with workspace.draft(Said(N_("Kryss av {name}"), name=name)) as draft:
        return draft.set(occurrence, status="gjennomfort", done_on=day, done_by=role)


def untick(workspace: Workspace, occurrence: Occurrence) -> Occurrence:
    """Say that it was not done after all."""
    name = workspace.named(Activity.KEY, occurrence.activity)
    with workspace.draft(Said(N_("Ta bort avkryssingen av {name}"), name=name)) as draft:
        return draft.set(occurrence, status="planlagt", done_on=None, done_by=None)


def lay_out(draft: Draft, activity: Activity, years: Iterable[int], since: date) -> None:
    """Give the activity the days of its rule in these years; only untouched days from `since` on are moved or go."""
    for year in years:
        here = [o for o in draft.linked(Occurrence, "activity", activity.id) if o.year == year]
        due = due_in(activity, year, draft)
        if len(here) == len(due):
            _put_anew(draft, here, due, since)
        else:
            _lay_again(draft, here, due, since)


def _put_anew(draft: Draft, here: Iterable[Occurrence], due: Iterable[Due], since: date) -> None:
    """As many times as before: each keeps its identity and takes its new day."""
    for occurrence, found in zip(sorted(here, key=_turn), due, strict=True):
        if _may_move(occurrence, since):
            draft.set(occurrence, planned=found.day, due=found.day, until=found.until)


def _lay_again(draft: Draft, here: Iterable[Occurrence], due: Iterable[Due], since: date) -> None:
    """More or fewer times than before: what stays fills its month, the rest is laid out afresh."""
    staying = [occurrence for occurrence in here if not _may_move(occurrence, since)]
    for occurrence in here:
        if occurrence not in staying:
            draft.remove(occurrence)
    months = {occurrence.due.month for occurrence in staying if occurrence.due}
    turns = {occurrence.turn for occurrence in staying}
    for found in due:
        if found.day >= since and found.day.month not in months:
            turn = next(n for n in count(found.turn) if n not in turns)
            turns.add(turn)
            draft.add(replace(occurrence_of(found), turn=turn))


def _turn(occurrence: Occurrence) -> int:
    return occurrence.turn or 0


def follow(draft: Draft, base: Activity, since: date) -> None:
    """Let everything that is counted from this activity take its new days, and what is counted from that."""
    seen = {base.id}
    waiting = [base]
    while waiting:
        for activity in draft.linked(Activity, "base", waiting.pop().id):
            if activity.mode == "relativ" and activity.id not in seen:
                seen.add(activity.id)
                waiting.append(activity)
                years = {o.year for o in draft.linked(Occurrence, "activity", activity.id) if o.year}
                lay_out(draft, activity, sorted(years), since)


def occurrence_of(due: Due) -> Occurrence:
    """The record of one time an activity falls due."""
    return Occurrence(
        activity=due.activity.id, year=due.year, turn=due.turn, planned=due.day, due=due.day, until=due.until
    )


def occurrences_of(activity: Activity, year: int, reader: Reader) -> tuple[Occurrence, ...]:
    """The days of one activity in one year."""
    return tuple(o for o in reader.linked(Occurrence, "activity", activity.id) if o.year == year)


def _may_move(occurrence: Occurrence, since: date) -> bool:
    return is_untouched(occurrence) and occurrence.due is not None and occurrence.due >= since
