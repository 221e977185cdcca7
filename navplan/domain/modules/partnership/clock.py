"""Times of day as people write them («9», «0930», «09.30», «9:30»), and the weekly hours of each place."""

import re
from collections.abc import Iterable

from navplan.domain.modules.partnership.parts_office import OpeningHours

_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[.:]?(?P<minute>\d{2}))?")
IN_PERSON = ("drop_in", "avtale")
"""Kinds of opening hours that let people through the door."""


def minutes(text: str) -> int | None:
    """Minutes after midnight; None when the text is no time of day."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None


def span(opens: str, closes: str) -> int | None:
    """Minutes between two times; None when either cannot be read or the end is not after the start."""
    start, end = minutes(opens), minutes(closes)
    return end - start if start is not None and end is not None and end > start else None


def weekly_hours(rows: Iterable[OpeningHours]) -> dict[str, int]:
    """Minutes in a week that each place receives people in person."""
    hours: dict[str, int] = {}
    for row in rows:
        if row.type in IN_PERSON:
            place = row.location or ""
            hours[place] = hours.get(place, 0) + (span(row.opens, row.closes) or 0)
    return hours
