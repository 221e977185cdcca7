"""What is new since some day: the changes of each record put together to one, from how it was to how it is."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from navplan.domain.modules.letter import Treatment
from navplan.domain.modules.meeting import Meeting
from navplan.domain.modules.meeting.rules import is_held
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
    treated = (treatment.met_on for treatment in reader.all(Treatment))
    held = (meeting.held_on for meeting in reader.all(Meeting) if is_held(meeting))
    return max((day for day in (*treated, *held) if day is not None and day <= today), default=None)
