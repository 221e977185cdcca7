"""Today, and how far away a day is, in words: the one place where deadlines are spoken of."""

from datetime import date, datetime

from navplan.domain.words import N_, Said

DAYS_SPOKEN = 61
"""Below this distance days are counted; above it months, and from two years on years."""


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
