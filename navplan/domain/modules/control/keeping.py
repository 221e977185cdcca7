"""How long the texts of a deviation are kept: five years after it was closed (kvp_kompetanse.md 9.3.3).

What is counted stays: number, days, theme, category, how serious, causes. The specification says that the texts may be
deleted then, not that they must be: the office is told ahead, and deletes them itself.
"""

from collections.abc import Iterable
from datetime import date

from dateutil.relativedelta import relativedelta

from navplan.domain.modules.control.records import ControlDeviation, ControlRemedy
from navplan.domain.modules.control.words import SETTLED
from navplan.domain.records import Reader, Record
from navplan.domain.words import N_, Said

KEPT = relativedelta(years=5)
AHEAD = relativedelta(months=3)
"""How long before the day the office is told."""

TEXTS: dict[type[Record], tuple[str, ...]] = {
    ControlDeviation: ("description", "at_once", "rejected_why"),
    ControlRemedy: ("title",),
}
"""The texts that go."""


def has_text(record: Record) -> bool:
    """Whether a deviation or a remedy still says something in its own words."""
    return any(getattr(record, key) for key in TEXTS.get(type(record), ()))


def ended_on(deviation: ControlDeviation) -> date | None:
    """The day a settled deviation was closed; one that was rejected without a day ended by its deadline."""
    if deviation.status not in SETTLED:
        return None
    return deviation.closed_on or deviation.deadline or deviation.found_on


def text_until(deviation: ControlDeviation) -> date | None:
    """The day from which the texts may be deleted; None while the deviation is open, or when they are."""
    ended = ended_on(deviation)
    return ended + KEPT if ended and deviation.forgotten_on is None else None


def due(reader: Reader, now: date) -> tuple[ControlDeviation, ...]:
    """The deviations whose five years are over and whose texts still stand, the oldest first."""
    return tuple(deviation for day, deviation in _dated(reader) if day <= now)


def soon(reader: Reader, now: date) -> tuple[ControlDeviation, ...]:
    """Those whose five years are over within three months."""
    return tuple(deviation for day, deviation in _dated(reader) if now < day <= now + AHEAD)


def _dated(reader: Reader) -> Iterable[tuple[date, ControlDeviation]]:
    found = ((text_until(deviation), deviation) for deviation in reader.all(ControlDeviation))
    return sorted(((day, d) for day, d in found if day is not None), key=lambda pair: pair[0])


def text_locked(before: ControlDeviation | None, after: ControlDeviation | None, reader: Reader) -> Said | None:
    """Why a deviation whose texts are deleted may not get them back. Signature of `Kind.locked`."""
    if after is None or after.forgotten_on is None:
        return None
    if has_text(after):
        return Said(N_("Teksten i {code} er slettet etter fem år, og kan ikke skrives på nytt."), code=after.code)
    return None


def remedy_locked(before: ControlRemedy | None, after: ControlRemedy | None, reader: Reader) -> Said | None:
    """Why a remedy of such a deviation may not get its words back. Signature of `Kind.locked`."""
    deviation = reader.get(ControlDeviation, after.deviation) if after is not None else None
    if after is None or deviation is None or deviation.forgotten_on is None or not has_text(after):
        return None
    return text_locked(None, deviation.with_values(description=after.title), reader)
