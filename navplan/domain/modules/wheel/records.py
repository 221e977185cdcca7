"""The year wheel as records (partnerskap.md B6): what comes back every year, and each time it does, kept apart."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import choice, choices, day, flag, link, links, long_text, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.wheel.words import (
    DATE_MODES,
    DATE_STATES,
    MOVES,
    ORDINALS,
    REMINDERS,
    REPEATS,
    STATES,
    TRACKS,
    TYPES,
    WEEKDAYS,
)
from navplan.domain.records import Record
from navplan.domain.vocabulary import OWNER_LINES
from navplan.domain.words import N_


@dataclass(frozen=True, kw_only=True)
class Activity(Record):
    """What is done, by whom, and the rule for when; its days are occurrences."""

    KEY: ClassVar[str] = "activity"
    title: str = text(N_("Aktivitet"), 80, needed=True, listed=True, help=N_("Kort, så det får plass i hjulet."))
    track: str = choice(N_("Spor"), TRACKS, "partnerskap", listed=True, help=N_("Hvert spor er en ring i hjulet."))
    type: str = choice(N_("Type"), TYPES, "mote", listed=True, help=N_("Typen gir merket sin form."))
    mode: str = choice(N_("Datoen følger"), DATE_MODES, "fast")
    repeats: str = choice(N_("Gjentas"), REPEATS, "aarlig", listed=True)
    first: date | None = day(N_("Første dato"), help=N_("Herfra gjentas den. Ukedag i måneden bruker bare måneden."))
    every: int | None = number(N_("Antall år mellom"), Number(minimum=2, maximum=20))
    ordinal: str = choice(N_("Hvilken i måneden"), ORDINALS, "1")
    weekday: str = choice(N_("Ukedag"), WEEKDAYS, "1")
    week: int | None = number(N_("Ukenummer"), Number(minimum=1, maximum=53))
    lasts: int | None = number(N_("Varer"), Number(N_("dager"), 1, 366), help=N_("Medregnet første og siste dag."))
    base: str | None = link(N_("Regnes fra"), "activity")
    distance: int | None = number(
        N_("Dager fra den"),
        Number(N_("dager"), -366, 366),
        help=N_("Minus er før: −14 er 14 dager før møtet."),
    )
    moves: str = choice(N_("Flyttes fra helg og helligdag"), MOVES, "etter")
    date_state: str = choice(
        N_("Er datoen bekreftet?"),
        DATE_STATES,
        "antatt",
        listed=True,
        help=N_("Antatt til dere har sjekket den hos dem som bestemmer."),
    )
    role: str | None = link(N_("Ansvarlig rolle"), "role", listed=True, needed=True)
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles")
    remind: tuple[str, ...] = choices(N_("Varsel før"), REMINDERS, help=N_("Kalenderfilen bruker det tidligste."))
    delivery: str = text(N_("Leveranse"), 160, help=N_("Hva skal være ferdig?"))
    receiver: str = text(N_("Mottaker"), 120, help=N_("Hvem får det? Rolle eller virksomhet."))
    goals: tuple[str, ...] = links(N_("Mål"), "goal")
    measures: tuple[str, ...] = links(N_("Tiltak"), "measure")
    expectations: tuple[str, ...] = links(N_("Kilde i brevet"), "expectation")
    source: str = text(N_("Kilde"), 200, help=N_("Lov, avtale, brev eller vedtak som gir datoen."))
    checked: date | None = day(N_("Sist kontrollert"))
    note: str = long_text(N_("Merknad"), 1_000)
    stops: bool = flag(N_("Tas ikke med til neste år"))
    origin: str = text(N_("Fra startbiblioteket"), 60, help=N_("Navnet aktiviteten har i startbiblioteket."))


@dataclass(frozen=True, kw_only=True)
class Occurrence(Record):
    """One time an activity is due. `planned` is the day the rule gave; where `due` is another, somebody moved it."""

    KEY: ClassVar[str] = "occurrence"
    activity: str = link(N_("Aktivitet"), "activity", "follow", listed=True)
    year: int | None = number(N_("År"), Number(minimum=2000, maximum=2100, grouped=False), needed=True)
    turn: int | None = number(N_("Nummer i året"), Number(minimum=1, maximum=60))
    planned: date | None = day(N_("Dato etter regelen"))
    due: date | None = day(N_("Dato"), needed=True, listed=True, on_wheel=True)
    until: date | None = day(N_("Til og med"))
    confirmed: bool = flag(N_("Datoen er bekreftet"))
    status: str = choice(N_("Status"), STATES, "planlagt", listed=True)
    done_on: date | None = day(N_("Gjennomført dato"), listed=True)
    done_by: str | None = link(N_("Gjennomført av"), "role", listed=True)
    reason: str = long_text(N_("Hvorfor den er utelatt"), 1_000)
