"""What a complete activity looks like, and when a day is assumed, overdue, or anybody's to move."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from navplan.domain.modules.wheel.records import Activity, Occurrence
from navplan.domain.records import Problem, R, Reader
from navplan.domain.words import N_, Said


class Sight(Protocol):
    """What the counting of days asks, of a plan as well as of a draft."""

    def get(self, record: type[R], id: str | None, /) -> R | None:
        """One record, or None."""
        ...

    def linked(self, record: type[R], via: str, id: str, /) -> tuple[R, ...]:
        """The records of a kind whose link field `via` points to `id`."""
        ...


def is_untouched(occurrence: Occurrence) -> bool:
    """Whether nobody has moved, confirmed, ticked off or left out this day: then it follows its rule."""
    return (
        occurrence.status == "planlagt"
        and occurrence.due == occurrence.planned
        and not occurrence.confirmed
        and not occurrence.reason
    )


def is_assumed(occurrence: Occurrence, activity: Activity) -> bool:
    """Whether nobody has confirmed the day, neither this one nor the rule; what is over needs no confirming."""
    return occurrence.status == "planlagt" and not occurrence.confirmed and activity.date_state != "bekreftet"


def is_closed(occurrence: Occurrence) -> bool:
    """Whether nobody waits for this day any more."""
    return occurrence.status != "planlagt"


def is_late(occurrence: Occurrence, today: date) -> bool:
    """Whether the day, or the last day, has passed and nobody has said what became of it."""
    last = occurrence.until or occurrence.due
    return occurrence.status == "planlagt" and last is not None and last < today


def goes_round(activity: Activity, sight: Sight) -> bool:
    """Whether following what the day is counted from leads back to this activity, so that it never gets a day."""
    seen: set[str] = set()
    found: Activity | None = activity
    while found is not None and found.mode == "relativ" and found.id not in seen:
        seen.add(found.id)
        found = sight.get(Activity, found.base)
    return found is not None and found.mode == "relativ"


def check_activity(activity: Activity, reader: Reader) -> Iterable[Problem]:
    """B6: a name, what gives the date, who answers for it, and a source for what is called confirmed."""
    if not activity.title:
        yield Problem("title", Said(N_("Aktiviteten mangler navn.")))
    yield from _date_problems(activity, reader)
    if not activity.role:
        yield Problem("role", Said(N_("Velg en ansvarlig rolle.")))
    if activity.date_state == "bekreftet" and not activity.source:
        yield Problem("source", Said(N_("Skriv hvor den bekreftede datoen er hentet fra.")))


def _date_problems(activity: Activity, reader: Reader) -> Iterable[Problem]:
    if activity.mode == "relativ":
        yield from _base_problems(activity, reader)
        return
    if activity.first is None:
        yield Problem("first", Said(N_("Aktiviteten mangler dato.")))
    if activity.mode == "uke" and activity.week is None:
        yield Problem("week", Said(N_("Skriv ukenummeret.")))
    if activity.mode == "uke" and activity.repeats in ("tertial", "kvartal", "maanedlig"):
        yield Problem("repeats", Said(N_("En uke kommer én gang i året. Velg hvert år.")))
    if activity.mode == "tidsrom" and activity.lasts is None:
        yield Problem("lasts", Said(N_("Skriv hvor mange dager tidsrommet varer.")))
    if activity.repeats == "hvert_n_aar" and activity.every is None:
        yield Problem("every", Said(N_("Skriv hvor mange år det er mellom hver gang.")))


def _base_problems(activity: Activity, reader: Reader) -> Iterable[Problem]:
    if reader.get(Activity, activity.base) is None:
        yield Problem("base", Said(N_("Velg aktiviteten datoen regnes fra.")))
    elif goes_round(activity, reader):
        yield Problem("base", Said(N_("Datoene regnes fra hverandre i ring. Velg en annen aktivitet.")))
    if activity.distance is None:
        yield Problem("distance", Said(N_("Skriv hvor mange dager før eller etter.")))


def check_occurrence(occurrence: Occurrence, reader: Reader) -> Iterable[Problem]:
    """B6: what is done has its day; what is left out says why."""
    if occurrence.due is None:
        yield Problem("due", Said(N_("Gangen mangler dato.")))
    if occurrence.status == "gjennomfort" and occurrence.done_on is None:
        yield Problem("done_on", Said(N_("Skriv når det ble gjennomført.")))
    if occurrence.status == "utelatt" and not occurrence.reason:
        yield Problem("reason", Said(N_("Skriv hvorfor den er utelatt.")))
    if occurrence.due and occurrence.until and occurrence.until < occurrence.due:
        yield Problem("until", Said(N_("Siste dag er før den første.")))
