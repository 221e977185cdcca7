"""Which days an activity falls on in a year, moved off weekends and holidays; computed, nothing is stored here."""

from dataclasses import dataclass
from datetime import date, timedelta

from navplan.domain.calendar import Rule, days_in, moved, off_day
from navplan.domain.modules.wheel.records import Activity, Occurrence
from navplan.domain.modules.wheel.rules import Sight, goes_round

MONTHS = {"aarlig": 12, "tertial": 4, "kvartal": 3, "maanedlig": 1, "engang": 0}
"""How many months lie between two times."""


@dataclass(frozen=True)
class Due:
    """One time an activity falls due: what the rule says, and the day after moving.

    `why` names the holiday or weekend day that it was moved off.
    """

    activity: Activity
    year: int
    turn: int
    by_rule: date
    day: date
    until: date | None
    why: str = ""


def rule_of(activity: Activity) -> Rule | None:
    """The activity's rule; None while it lacks what the rule needs, or hangs on another activity."""
    if activity.first is None or activity.mode == "relativ":
        return None
    months = 12 * (activity.every or 1) if activity.repeats == "hvert_n_aar" else MONTHS.get(activity.repeats, 12)
    if activity.mode == "ukedag":
        return Rule(activity.first, months, "ukedag", int(activity.ordinal or 1), int(activity.weekday or 0))
    if activity.mode == "uke":
        if activity.week is None:
            return None
        return Rule(activity.first, months, "uke", weekday=int(activity.weekday or 0), week=activity.week)
    return Rule(activity.first, months)


def due_in(activity: Activity, year: int, sight: Sight) -> tuple[Due, ...]:
    """The times the activity falls due in a year, numbered from 1 in the order of the rule."""
    days = _base_days(activity, year, sight) if activity.mode == "relativ" else _rule_days(activity, year)
    return tuple(_due(activity, year, turn, day) for turn, day in days)


def _rule_days(activity: Activity, year: int) -> tuple[tuple[int, date], ...]:
    rule = rule_of(activity)
    return tuple(enumerate(days_in(rule, year), start=1)) if rule else ()


def _base_days(activity: Activity, year: int, sight: Sight) -> tuple[tuple[int, date], ...]:
    """Counted from the days on which the other activity stands in the plan, or else would fall due."""
    base = sight.get(Activity, activity.base)
    if base is None or activity.distance is None or goes_round(activity, sight):
        return ()
    stored = [o for o in sight.linked(Occurrence, "activity", base.id) if o.year == year and o.due]
    found = [(o.turn or 1, o.due) for o in stored] or [(due.turn, due.day) for due in due_in(base, year, sight)]
    return tuple((turn, day + timedelta(days=activity.distance)) for turn, day in sorted(found) if day is not None)


def _due(activity: Activity, year: int, turn: int, by_rule: date) -> Due:
    day = moved(by_rule, activity.moves)
    until = day + timedelta(days=activity.lasts - 1) if activity.lasts and activity.lasts > 1 else None
    return Due(activity, year, turn, by_rule, day, until, off_day(by_rule) if day != by_rule else "")
