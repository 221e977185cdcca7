"""How far away a day is, in the language of the screen."""

from datetime import date

from navplan.domain import deadlines
from navplan.ui.words import _


def relative_day(day: date, today: date) -> str:
    """«i dag», «om 12 dager», «3 dager over»; from two months on in months, from two years on in years."""
    return deadlines.relative_day(day, today).words(_)
