"""The neutral calendar: days and hours that somebody keeps, each with an identity that stays from file to file.

A second file from the same plan updates the first one's entries instead of doubling them, because an entry's `uid`
is made of the record it comes from, never of its title or its day.
"""

from dataclasses import dataclass
from datetime import date, datetime

from navplan.domain.kinds import Option
from navplan.domain.records import Record
from navplan.domain.words import N_

TRACKS = (
    Option("stat", N_("Staten")),
    Option("kommune", N_("Kommunen")),
    Option("felles", N_("Felles")),
    Option("partnerskap", N_("Partnerskapet")),
    Option("dokumentasjon", N_("Dokumentasjon som går ut")),
    Option("rapportering", N_("Rapportering")),
    Option("okonomi", N_("Økonomi")),
    Option("tilsyn", N_("Tilsyn og statsforvalter")),
    Option("hms", N_("Medbestemmelse og HMS")),
    Option("bruker", N_("Brukermedvirkning")),
)
"""What can be chosen by itself: the owner lines' work, the partnership's meetings, evidence, reporting dates, and the
year wheel's other tracks."""


@dataclass(frozen=True)
class Event:
    """One entry of a track; `category` is the word that calendar programs sort by. Texts are the reader's.

    A day is the whole day; two times are hours in Norway, without zone. `recurrence` is a rule of RFC 5545
    («FREQ=YEARLY»), `remind_days` how long before one is reminded. What is done stays in the file and says so, so that
    the calendar that already has it learns of it. `record` is what the entry comes from, for pages that open it.
    """

    uid: str
    track: str
    summary: str
    start: date | datetime
    end: datetime | None = None
    category: str = ""
    description: str = ""
    recurrence: str = ""
    remind_days: int | None = None
    record: Record | None = None


@dataclass(frozen=True)
class Agenda:
    """A whole calendar file: `made` is the moment (UTC) by which a calendar program knows the newer of two files."""

    title: str
    made: datetime
    events: tuple[Event, ...] = ()
    language: str = "nb-NO"
