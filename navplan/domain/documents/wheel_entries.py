"""What stands in one year's wheel: its own activities, and the days that the rest of the plan brings along."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from navplan.domain.alphabet import in_order
from navplan.domain.deadlines import relative_day
from navplan.domain.documents.agenda import Event
from navplan.domain.documents.plan_agenda import plan_days
from navplan.domain.documents.year_plan_view import View
from navplan.domain.kinds import Option
from navplan.domain.modules.letter import Treatment
from navplan.domain.modules.wheel import Activity, Occurrence, is_assumed, is_late
from navplan.domain.modules.wheel.words import TRACKS, TYPES
from navplan.domain.records import Record
from navplan.domain.words import N_

PLAN = "plan"
RINGS = (*TRACKS, Option(PLAN, N_("Frister fra planen")))
"""From the outermost ring inwards; the last holds what stands elsewhere in the plan and is only shown here."""

State = Literal["antatt", "planlagt", "forsinket", "gjennomfort", "utelatt", "plan"]

STATES = (
    Option("antatt", N_("Antatt dato"), "warning"),
    Option("planlagt", N_("Bekreftet dato"), "info"),
    Option("forsinket", N_("Over tiden"), "danger"),
    Option("gjennomfort", N_("Gjennomført"), "success"),
    Option("utelatt", N_("Utelatt"), "neutral"),
    Option("plan", N_("Fra planen"), "neutral"),
)


@dataclass(frozen=True)
class Entry:
    """One mark of the wheel: its ring, its type, its day and last day, how it stands, and all of it in words.

    `record` is what it comes from: an occurrence, or something elsewhere in the plan that opens there.
    """

    key: str
    ring: str
    type: str
    title: str
    day: date
    until: date | None
    state: State
    words: str
    record: Record | None = None


def entries(view: View, ring: str = "") -> tuple[Entry, ...]:
    """The year's entries in the order of their days, of one ring if it is named."""
    found = (*_own(view), *(_brought(view) if ring in ("", PLAN) else ()))
    return _by_day(entry for entry in found if ring in ("", entry.ring))


def own_entries(view: View, ring: str = "") -> tuple[Entry, ...]:
    """The wheel's own activities alone: what the rest of the plan brings along is dear to find and never late here."""
    return _by_day(entry for entry in _own(view) if ring in ("", entry.ring))


def _by_day(found: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(found, key=lambda entry: (entry.day, in_order(entry.title), entry.key)))


def _own(view: View) -> Iterable[Entry]:
    for occurrence in view.reader.all(Occurrence):
        activity = view.reader.get(Activity, occurrence.activity)
        if activity is None or occurrence.due is None or occurrence.year != view.year:
            continue
        state = state_of(occurrence, activity, view.today)
        words = _words(view, activity, occurrence.due, occurrence.until, state)
        title = activity.title or view.say(N_("Uten navn"))
        yield Entry(
            occurrence.id,
            activity.track,
            activity.type,
            title,
            occurrence.due,
            occurrence.until,
            state,
            words,
            occurrence,
        )


def state_of(occurrence: Occurrence, activity: Activity, today: date) -> State:
    """How one day stands; what is over time says so before it says that its day was assumed."""
    if occurrence.status == "gjennomfort":
        return "gjennomfort"
    if occurrence.status == "utelatt":
        return "utelatt"
    if is_late(occurrence, today):
        return "forsinket"
    return "antatt" if is_assumed(occurrence, activity) else "planlagt"


def _words(view: View, activity: Activity, day: date, until: date | None, state: State) -> str:
    span = view.say(N_("{day} til {until}"), day=view.day(day), until=view.day(until)) if until else view.day(day)
    parts = [
        f"{span}: {activity.title or view.say(N_('Uten navn'))}",
        f"{view.chosen(activity, 'type')}, {view.chosen(activity, 'track')}",
        state_words(view, state),
        relative_day(day, view.today).words(view.translate) if state in ("antatt", "planlagt") else "",
        view.role(activity.role),
    ]
    return ". ".join(part for part in parts if part)


def state_words(view: View, state: str) -> str:
    """How an entry stands, in words."""
    return _label(view, STATES, state)


def ring_words(view: View, ring: str) -> str:
    """What a ring is called."""
    return _label(view, RINGS, ring)


def type_words(view: View, type: str) -> str:
    """What a type is called."""
    return _label(view, TYPES, type)


def _label(view: View, options: Iterable[Option], key: str) -> str:
    return next((view.say(option.label) for option in options if option.key == key), key)


def _brought(view: View) -> Iterable[Entry]:
    """Days of measures, letters, evidence, meetings and tertials; read-only here."""
    for event in plan_days(view):
        day = event.start.date() if isinstance(event.start, datetime) else event.start
        if day.year == view.year:
            words = f"{view.day(day)}: {event.summary}. {state_words(view, 'plan')}"
            yield Entry(event.uid, PLAN, _type(event), event.summary, day, None, "plan", words, event.record)


def _type(event: Event) -> str:
    if event.record is None:
        return "rapport"
    return "mote" if isinstance(event.record, Treatment) else "frist"
