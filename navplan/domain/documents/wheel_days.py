"""The year wheel's days as entries of the calendar: each planned day, and the rule for the years after them."""

from collections.abc import Iterable
from datetime import date

from navplan.domain.calendar import calendar_rule, days_in
from navplan.domain.documents.agenda import Event
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.wheel import Activity, Occurrence, is_assumed
from navplan.domain.modules.wheel.planning import rule_of
from navplan.domain.words import N_

AGENDA_TRACKS = {"kommune_adm": "kommune", "kommune_pol": "kommune"}
"""Tracks that a calendar need not tell apart; the others are called the same there."""

YEARS_AHEAD = 2
"""So many years after the last one that is laid out are shown by the rule alone."""


def wheel_days(view: View) -> Iterable[Event]:
    """Planned days from the chosen year on, exactly as they stand; beyond them a recurring entry marked «antatt»."""
    for activity in view.reader.all(Activity):
        days = [o for o in view.reader.linked(Occurrence, "activity", activity.id) if o.due and o.year]
        for occurrence in days:
            if (occurrence.year or 0) >= view.year:
                yield from _day(view, activity, occurrence)
        yield from _rule(view, activity, max((o.year or 0 for o in days), default=view.year - 1))


def _day(view: View, activity: Activity, occurrence: Occurrence) -> Iterable[Event]:
    if occurrence.due is None:
        return
    text = activity.title
    if occurrence.status != "planlagt":
        text = view.say(N_("{state} – {what}"), state=view.chosen(occurrence, "status"), what=text)
    elif is_assumed(occurrence, activity):
        text = _assumed(view, activity)
    yield Event(
        occurrence.id,
        _track(activity),
        text,
        occurrence.due,
        description=_about(view, activity, occurrence.until),
        remind_days=_remind(activity) if occurrence.status == "planlagt" else None,
        record=occurrence,
    )


def _rule(view: View, activity: Activity, last: int) -> Iterable[Event]:
    """The activity's rule after its last planned year; what hangs on another activity has no rule of its own."""
    rule = rule_of(activity)
    text = calendar_rule(rule, date(last + YEARS_AHEAD, 12, 31)) if rule and not activity.stops else ""
    if rule is None or not text:
        return
    ahead = [day for year in range(last + 1, last + 1 + YEARS_AHEAD) for day in days_in(rule, year)]
    if ahead:
        yield Event(
            activity.id,
            _track(activity),
            _assumed(view, activity),
            ahead[0],
            description=_about(view, activity, None),
            recurrence=text,
            record=activity,
        )


def _track(activity: Activity) -> str:
    return AGENDA_TRACKS.get(activity.track, activity.track)


def _assumed(view: View, activity: Activity) -> str:
    return view.say(N_("{what} (antatt dato)"), what=activity.title)


def _remind(activity: Activity) -> int | None:
    """The earliest of the reminders asked for: calendar programs show one."""
    return max((int(days) for days in activity.remind if days.isdecimal()), default=None)


def _about(view: View, activity: Activity, until: date | None) -> str:
    role = view.role(activity.role)
    lines = (
        view.say(N_("Til og med {day}"), day=view.day(until)) if until else "",
        view.say(N_("Ansvarlig: {role}"), role=role) if role else "",
        view.say(N_("Leveranse: {what}"), what=activity.delivery) if activity.delivery else "",
        view.say(N_("Mottaker: {who}"), who=activity.receiver) if activity.receiver else "",
    )
    return "\n".join(line for line in lines if line)
