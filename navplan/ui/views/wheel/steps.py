"""What is done to the wheel from its page, each as one step with its name and a word about what happened."""

from collections.abc import Iterable
from typing import Any

from navplan.domain import deadlines
from navplan.domain.modules.wheel import Activity, Occurrence, library, steps
from navplan.domain.modules.wheel.steps import NextYear
from navplan.ui.desk import Desk, Telling
from navplan.ui.views.wheel.said import shown_day
from navplan.ui.words import _, ngettext


def tick(desk: Desk, occurrence: Occurrence, is_done: bool) -> None:
    """Tick off today by the role that answers for it, or take the tick back."""
    activity = desk.workspace.get(Activity, occurrence.activity)
    if activity is None or is_done == (occurrence.status == "gjennomfort"):
        return
    with Telling(desk):
        if not is_done:
            steps.untick(desk.workspace, occurrence)
            desk.announced.emit(_("«{name}» er ikke lenger krysset av.").format(name=activity.title))
            return
        today = deadlines.today()
        steps.tick_off(desk.workspace, occurrence, today, activity.role)
        role = desk.workspace.named("role", activity.role) or _("uten rolle")
        words = _("«{name}» er krysset av {day}, {role}.")
        desk.announced.emit(words.format(name=activity.title, day=shown_day(today), role=role))


def set_rule(desk: Desk, activity: Activity, key: str, value: Any) -> Activity | None:
    """Change a part of the rule, and say how many days moved with it."""
    before = _days(desk, activity)
    with Telling(desk):
        changed = steps.set_rule(desk.workspace, activity, deadlines.today(), desk.year, **{key: value})
        after = _days(desk, activity)
        if before and before != after:
            desk.announced.emit(
                _("Datoene som kommer, følger den nye regelen. Passerte, flyttede og avkryssede datoer står.")
            )
        return changed
    return None


def move(desk: Desk, occurrence: Occurrence, day: Any) -> None:
    """Move one day; what is counted from it moves along."""
    with Telling(desk):
        steps.move(desk.workspace, occurrence, day, deadlines.today())


def remove(desk: Desk, activity: Activity) -> bool:
    """Remove an activity with all its days; a toast takes it back."""
    words = _("«{name}» er fjernet med alle datoene sine.").format(name=activity.title)
    return desk.remove(activity, words)


def take_in(desk: Desk, keys: Iterable[str]) -> None:
    """Bring suggestions of the starter library into the chosen year."""
    with Telling(desk):
        born = library.take_in(desk.workspace, list(keys), desk.year)
        words = ngettext("{n} aktivitet er hentet. ", "{n} aktiviteter er hentet. ", len(born)).format(n=len(born))
        desk.announced.emit(words + _("Datoene er antatte til dere bekrefter dem."))


def build_next_year(desk: Desk, year: int) -> NextYear | None:
    """Lay out a year and go there."""
    with Telling(desk):
        made = steps.build_next_year(desk.workspace, year)
        desk.choose_year(year)
        n = len(made.due)
        words = ngettext("{n} dato er lagt ut i {year}", "{n} datoer er lagt ut i {year}", n).format(n=n, year=year)
        moved = len(made.moved)
        more = ngettext(
            "{n} er flyttet bort fra helg og helligdag.", "{n} er flyttet bort fra helg og helligdag.", moved
        )
        desk.announced.emit(f"{words}. {more.format(n=moved)}" if moved else f"{words}.")
        return made
    return None


def _days(desk: Desk, activity: Activity) -> list[object]:
    return [o.due for o in desk.workspace.linked(Occurrence, "activity", activity.id)]
