"""What is new since some day: the changes of each record put together to one, from how it was to how it is."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from navplan.domain.modules.letter import Treatment
from navplan.domain.ports import Past
from navplan.domain.records import Reader
from navplan.domain.words import N_, Said

NEW, CHANGED, REMOVED = N_("Nytt"), N_("Endret"), N_("Fjernet")


def net_changes(newest_first: Iterable[Past]) -> tuple[Past, ...]:
    """One change a record, newest first; what ended as it began is left out."""
    last: dict[tuple[str, str], Past] = {}
    for past in newest_first:
        newest = last.setdefault((past.key, past.id), past)
        last[past.key, past.id] = replace(newest, before=past.before)
    return tuple(replace(past, title=_title(past)) for past in last.values() if past.before != past.after)


def _title(past: Past) -> Said:
    if past.before is None:
        return Said(NEW)
    return Said(REMOVED if past.after is None else CHANGED)


def last_meeting(reader: Reader, today: date) -> date | None:
    """The last day on or before today on which the partnership met, as far as the plan knows."""
    return max((t.met_on for t in reader.all(Treatment) if t.met_on is not None and t.met_on <= today), default=None)
