"""Today, and how far away a day is, in words: the one place where deadlines are spoken of."""

import re
from datetime import date, datetime

from navplan.domain.words import N_, Said

DAYS_SPOKEN = 61
"""Below this distance days are counted; above it months, and from two years on years."""

_MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
_STATED = re.compile(rf"\b(?P<day>\d{{1,2}})\. ?(?P<month>{'|'.join(_MONTHS)}) (?P<year>\d{{4}})\b", re.IGNORECASE)


def today() -> date:
    """The day it is where the user sits."""
    return datetime.now().astimezone().date()


def relative_day(day: date, now: date) -> Said:
    """«i dag», «om 12 dager», «3 dager over fristen», «2 år over fristen»."""
    days = (day - now).days
    if days in (0, 1):
        return Said(N_("i morgen") if days else N_("i dag"))
    away, ahead = abs(days), days > 0
    if away == 1:
        return Said(N_("1 dag over fristen"))
    if away < DAYS_SPOKEN:
        return Said(N_("om {n} dager") if ahead else N_("{n} dager over fristen"), n=away)
    if round(away / 30.44) < 24:
        return Said(N_("om {n} måneder") if ahead else N_("{n} måneder over fristen"), n=round(away / 30.44))
    return Said(N_("om {n} år") if ahead else N_("{n} år over fristen"), n=round(away / 365.25))


def stated_day(text: str) -> date | None:
    """The day that a letter's deadline names («1. februar 2024»); None when it names none, or more than one."""
    found = list(_STATED.finditer(text))
    if len(found) != 1:
        return None
    try:
        return date(int(found[0]["year"]), _MONTHS.index(found[0]["month"].lower()) + 1, int(found[0]["day"]))
    except ValueError:
        return None
