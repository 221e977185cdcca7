"""What must exist in writing and be in date, as one check list (1.4 and 3.10). The time limits are ours, not law."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from navplan.domain.modules.safety import SafetyExercise, SafetyPreparedness, SafetyTraining
from navplan.domain.records import Reader, field_of
from navplan.domain.safety.duties import HALF_YEARLY, YEARLY, current_assessment, is_fresh
from navplan.domain.safety.picture import Picture, picture
from navplan.domain.words import N_, Said

IN_ORDER, TOO_OLD, FAILED, MISSING = "i_orden", "for_gammel", "feil", "mangler"

DATED: Mapping[str, int] = {
    "coordination_on": 0,
    "goals_on": 0,
    "plan_updated": YEARLY,
    "call_list_on": HALF_YEARLY,
    "alarm_on": HALF_YEARLY,
    "routine_on": YEARLY,
    "lone_work_on": YEARLY,
    "outside_on": YEARLY,
    "follow_up_on": YEARLY,
    "register_on": 0,
    "review_on": YEARLY,
}
"""Months after which each is out of date; 0 for what does not age."""

FLAGS = ("plan_exists", "joint_plan", "police_plan", "meeting_place")


@dataclass(frozen=True)
class Item:
    """One line of the list. `field` is where it is mended in the preparedness; empty where other records show it."""

    key: str
    label: str
    state: str
    day: date | None = None
    months: int = 0
    field: str = ""

    @property
    def is_met(self) -> bool:
        """Whether it exists and is in date."""
        return self.state == IN_ORDER

    @property
    def said(self) -> Said:
        """How it stands, in words."""
        if self.state == MISSING:
            return Said(N_("Mangler"))
        if self.state == FAILED:
            return Said(N_("Sviktet {day:%d.%m.%Y}"), day=self.day)
        if self.state == TOO_OLD:
            return Said(N_("{day:%d.%m.%Y}, eldre enn {n} måneder"), day=self.day, n=self.months)
        return Said(N_("I orden, {day:%d.%m.%Y}"), day=self.day) if self.day else Said(N_("I orden"))

    @property
    def renew_by(self) -> date | None:
        """The day it becomes out of date; None for what does not age or is not there."""
        return self.day + relativedelta(months=self.months) if self.day and self.months else None


def written_items(reader: Reader, today: date) -> tuple[Item, ...]:
    """The whole list, what is missing first, in the order of the law otherwise."""
    states = reader.all(SafetyPreparedness)
    state = states[0] if states else SafetyPreparedness()
    own = current_assessment(reader)
    seen = picture(own, reader, today) if own else None
    found = (*_elsewhere(seen, reader, today), *_dated(state, today), *_flags(state))
    order = (MISSING, FAILED, TOO_OLD, IN_ORDER)
    return tuple(sorted(found, key=lambda item: order.index(item.state)))


def _elsewhere(seen: Picture | None, reader: Reader, today: date) -> Iterator[Item]:
    """What the assessment itself, its measures and the exercises show: numbers 1, 2 and 6 of the list."""
    met = seen.assessment.met_on if seen else None
    yield _item("assessment", N_("Kartlegging og risikovurdering"), met, YEARLY, today)
    deeds = seen.deeds if seen else ()
    whole = bool(deeds) and all(d.measure.deadline and d.measure.role for d in deeds)
    yield Item("plan", N_("Tiltaksplan med ansvarlig og frist"), IN_ORDER if whole else MISSING)
    days = [e.done_on for e in reader.all(SafetyExercise) if e.done_on]
    days += [t.held_on for t in reader.all(SafetyTraining) if t.held_on]
    last = max((day for day in days if day <= today), default=None)
    yield _item("practice", N_("Opplæring og øvelser"), last, YEARLY, today)


def _dated(state: SafetyPreparedness, today: date) -> Iterator[Item]:
    for key, months in DATED.items():
        label, day = field_of(SafetyPreparedness, key).label, getattr(state, key)
        found = _item(key, label, day, months, today, key)
        if key == "alarm_on" and day and state.alarm_result == "feil":
            found = Item(key, label, FAILED, day, months, key)
        yield found


def _item(key: str, label: str, day: date | None, months: int, today: date, field: str = "") -> Item:
    if day is None:
        return Item(key, label, MISSING, None, months, field)
    fresh = day <= today and (not months or is_fresh(day, today, months))
    return Item(key, label, IN_ORDER if fresh else TOO_OLD, day, months, field)


def _flags(state: SafetyPreparedness) -> Iterator[Item]:
    for key in FLAGS:
        label = field_of(SafetyPreparedness, key).label
        yield Item(key, label, IN_ORDER if getattr(state, key) else MISSING, field=key)
