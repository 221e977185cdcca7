"""What a document is asked for, and the words of the choices that some documents have."""

from datetime import date, datetime
from typing import Literal, NamedTuple

from navplan.domain.kinds import Option
from navplan.domain.modules.plan.words import TERTIALS
from navplan.domain.small_numbers import LIMIT
from navplan.domain.words import N_, Translate

Choice = Literal["period", "audience", "tracks", "small", "final"]
"""A choice that a document may have; one that it does not name changes nothing in it."""

AUDIENCES = (
    Option("felles", N_("Begge eiere")),
    Option("stat", N_("Staten")),
    Option("kommune", N_("Kommunen")),
)
"""For whom a report is set up: the same numbers in another order, the reader's own first (partnerskap.md E8)."""

PERIODS = TERTIALS

TERTIAL_ENDS = {"t1": (4, 30), "t2": (8, 31), "t3": (12, 31)}
"""Month and day on which each tertial is cut off, the municipality's reporting dates (partnerskap.md 2.2, E8)."""


class Asked(NamedTuple):
    """What a document is asked for. An empty period is the last that has ended; no tracks are all of them.

    Small numbers are hidden unless somebody has said that the paper stays in the office (kvp_kompetanse.md 9.3).
    `language` is that of `translate`, as files name it. `moment` (UTC) tells the newer of two calendar files.
    """

    year: int
    translate: Translate
    today: date
    period: str = ""
    audience: str = "felles"
    final: bool = False
    language: str = "nb-NO"
    tracks: tuple[str, ...] = ()
    moment: datetime | None = None
    hides_small: bool = True

    @property
    def limit(self) -> int | None:
        """Counts of people below this are hidden; None shows them all, for readers inside the office."""
        return LIMIT if self.hides_small else None


def tertial_end(year: int, tertial: str) -> date:
    """The last day of a tertial."""
    return date(year, *TERTIAL_ENDS[tertial])


def tertial_of(asked: Asked) -> str:
    """The tertial asked for: the chosen one, else the last of the year that has ended, else the first."""
    if asked.period in TERTIAL_ENDS:
        return asked.period
    ended = [key for key in TERTIAL_ENDS if tertial_end(asked.year, key) <= asked.today]
    return ended[-1] if ended else next(iter(TERTIAL_ENDS))
