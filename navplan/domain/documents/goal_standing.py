"""How the year's goals stand at the end of a tertial: found and counted in one place for all documents."""

from collections import Counter

from navplan.domain.documents.outline import Cell
from navplan.domain.documents.year_plan_view import View, small
from navplan.domain.modules.plan import Goal, GoalStatus
from navplan.domain.modules.plan.words import TERTIAL_STATUS, TERTIALS
from navplan.domain.words import N_

WORST_FIRST = ("rod", "gul", "ikke_vurdert", "gronn")
"""The order in which a leader has to look at goals."""

COUNTED = {
    "gronn": N_("{n} i rute"),
    "gul": N_("{n} usikre"),
    "rod": N_("{n} ikke i rute"),
    "ikke_vurdert": N_("{n} ikke vurdert"),
}


def status_in(view: View, goal: Goal, tertial: str) -> GoalStatus | None:
    """The goal's status for this tertial of the year; None when nobody has said it."""
    found = view.reader.linked(GoalStatus, "goal", goal.id)
    return next((s for s in found if s.year == view.year and s.tertial == tertial), None)


def latest_status(view: View, goal: Goal) -> GoalStatus | None:
    """The newest status of the year that is a verdict."""
    found = (status_in(view, goal, option.key) for option in reversed(TERTIALS))
    return next((s for s in found if s is not None and s.status != "ikke_vurdert"), None)


def before(tertial: str) -> str:
    """The tertial before this one in the same year; empty for the first."""
    keys = [option.key for option in TERTIALS]
    place = keys.index(tertial)
    return keys[place - 1] if place else ""


def key_of(status: GoalStatus | None) -> str:
    """The status as a key; a goal that nobody has looked at is not assessed."""
    return status.status if status else "ikke_vurdert"


def by_status(view: View, tertial: str) -> Counter[str]:
    """How many goals of the year have each status in the tertial."""
    found = (key_of(status_in(view, goal, tertial)) for goal in view.goals())
    return Counter(key if key in WORST_FIRST else "ikke_vurdert" for key in found)


def goals_sentence(view: View, tertial: str) -> str:
    """«Av 11 mål er 7 i rute, 3 usikre og 1 ikke i rute.»; what nobody is in is not told."""
    counted = by_status(view, tertial)
    if not counted:
        return view.say(N_("Planen har ingen mål for {year} ennå."), year=view.year)
    parts = [view.say(words, n=counted[key]) for key, words in COUNTED.items() if counted[key]]
    told = view.say(N_("{first} og {last}"), first=", ".join(parts[:-1]), last=parts[-1]) if parts[1:] else parts[0]
    return view.say(N_("Av {total} mål er {told}."), total=counted.total(), told=told)


def chip(view: View, key: str) -> Cell:
    """A status as symbol and words; no status at all is small print."""
    option = next((option for option in TERTIAL_STATUS if option.key == key), None)
    if option is None or key == "ikke_vurdert":
        return small(view.say(N_("Ikke vurdert")))
    return Cell(view.say(option.label), option.tone)
