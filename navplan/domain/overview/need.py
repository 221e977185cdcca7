"""One thing that needs somebody now, and the order in which such things stand.

The order is `ranked`: by tier, within a tier by day, and among alike as they were found. The tiers are our own
judgement of what a leader with two minutes must see first; each says in words why its things stand where they do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import reduce

from navplan.domain.deadlines import relative_day
from navplan.domain.records import Reader, Record
from navplan.domain.words import N_, Said

NEAR_DAYS, SOON_DAYS = 7, 30
"""A deadline within the first is «now»; beyond the second it is nobody's concern today."""

LEFT_DAYS = 365
"""A deadline that passed longer ago than this has lost its meaning: what it needs is to be tidied away."""


class Tier(IntEnum):
    """Where a thing stands, the most pressing first."""

    LAW = 0
    OVERDUE = 1
    NEAR = 2
    WAITING = 3
    GAP = 4
    SOON = 5
    LEFT = 6


TIERS: dict[Tier, tuple[str, str]] = {
    Tier.LAW: (N_("Lov, pålegg og sikkerhet"), N_("Loven eller et tilsyn krever det, eller noen kan komme til skade.")),
    Tier.OVERDUE: (N_("Over fristen"), N_("Fristen er passert. Det som har ventet lengst, står øverst.")),
    Tier.NEAR: (N_("Frist denne uka"), N_("Fristen er i dag eller de neste sju dagene.")),
    Tier.WAITING: (N_("Venter på svar eller vedtak"), N_("Noen andre kommer ikke videre før dette er avklart.")),
    Tier.GAP: (N_("Mangler"), N_("Brevet, avtalen eller tallene har en åpning som ingen har lukket.")),
    Tier.SOON: (N_("Frist innen 30 dager"), N_("Det er tid til å gjøre det i ro.")),
    Tier.LEFT: (
        N_("Ligger igjen"),
        N_("Fristen gikk ut for mer enn et år siden. Avslutt det, eller sett en frist som gjelder."),
    ),
}
"""What each tier is called, and why its things stand there."""


@dataclass(frozen=True)
class Need:
    """One line: what it is about (`label`), its name, why it is here, and the record that is opened.

    `day` orders within the tier: the deadline, or since when it has waited. `listing` names the list that is opened
    instead of a record when the line stands for `count` of them.
    """

    label: str
    title: Said
    why: Said
    tier: Tier
    key: str
    id: str
    day: date | None = None
    count: int = 1
    listing: str = ""


def ranked(needs: Iterable[Need]) -> tuple[Need, ...]:
    """By tier, then by day with what has none last, then as they were found; sorting twice changes nothing."""
    return tuple(sorted(needs, key=lambda need: (need.tier, need.day or date.max)))


def tier_of(day: date, today: date, is_law: bool = False) -> Tier | None:
    """Where a deadline stands; None while it is more than thirty days ahead. What law demands is never left lying."""
    if day < today:
        if is_law:
            return Tier.LAW
        return Tier.OVERDUE if day >= today - timedelta(days=LEFT_DAYS) else Tier.LEFT
    if day <= today + timedelta(days=NEAR_DAYS):
        return Tier.NEAR
    return Tier.SOON if day <= today + timedelta(days=SOON_DAYS) else None


@dataclass(frozen=True)
class Look:
    """A plan on a day, as those who look for needs see it; `year` is the year the pages show."""

    reader: Reader
    year: int
    today: date

    def named(self, record: Record) -> Said:
        """What people call a record; what is typed is never translated."""
        return as_said(self.reader.named(record.KEY, record.id))

    def dated(
        self, label: str, record: Record, day: date | None, title: str | Said = "", is_law: bool = False
    ) -> Iterable[Need]:
        """A line for a deadline that has passed or is near, called `title` or as people call the record."""
        tier = tier_of(day, self.today, is_law) if day else None
        if day is None or tier is None:
            return
        said = self.named(record) if not title else as_said(title) if isinstance(title, str) else title
        yield Need(label, said, relative_day(day, self.today), tier, record.KEY, record.id, day)

    def about(self, words: tuple[str, Said, Said], tier: Tier, record: Record, day: date | None = None) -> Need:
        """A line that has no deadline: `words` are label, title and why."""
        return Need(*words, tier, record.KEY, record.id, day)


def as_said(text: str) -> Said:
    """What somebody has written, as a sentence that no catalogue looks up."""
    return Said(N_("{name}"), name=text or Said(N_("Uten navn")))


def joined(parts: Sequence[Said]) -> Said:
    """The sentences on one line, with commas between."""
    if not parts:
        return Said("")
    return reduce(lambda first, second: Said(N_("{first}, {second}"), first=first, second=second), parts)
