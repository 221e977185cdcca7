"""The first six months in both owner lines: the programme, and how far those who are new have come.

Those who are new have a number and nothing else. Every field about one of them is a number, a day, a role or one of a
list: there is no text in which a name, a birth date or a story could be written (kvp_kompetanse.md 5.5.10–11, 9.3).
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import choice, day, flag, link, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.competence import words
from navplan.domain.modules.competence.skills import HEADS, OF_PEOPLE, YEAR
from navplan.domain.records import Record
from navplan.domain.vocabulary import OWNER_LINES
from navplan.domain.words import N_

WEEK = Number(minimum=0, maximum=52)


@dataclass(frozen=True, kw_only=True)
class Onboarding(Record):
    """A programme for those who are new: what they learn in which week (5.5.10)."""

    KEY: ClassVar[str] = "onboarding"
    name: str = text(N_("Opplæringsløp"), 80, needed=True, listed=True)
    role: str | None = link(N_("Rolle"), "role", listed=True, help=N_("Tomt når løpet er for alle roller."))
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles", listed=True)
    months: int | None = number(N_("Varighet"), Number(N_("måneder"), 1, 12), listed=True)


@dataclass(frozen=True, kw_only=True)
class OnboardingPoint(Record):
    """Something to learn, from one week to another, and how it is confirmed."""

    KEY: ClassVar[str] = "onboarding_point"
    onboarding: str = link(N_("Opplæringsløp"), "onboarding", "follow")
    place: int | None = number(N_("Nr."), HEADS, listed=True)
    title: str = text(N_("Punkt"), 120, needed=True, listed=True)
    week_from: int | None = number(N_("Fra uke"), WEEK, needed=True, listed=True)
    week_to: int | None = number(N_("Til uke"), WEEK, needed=True, listed=True)
    form: str = choice(N_("Form"), words.FORMS, "sidemann")
    role: str | None = link(N_("Ansvarlig rolle"), "role")
    mandatory: bool = flag(N_("Obligatorisk"), listed=True)
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles", listed=True)
    confirmed_by: str = choice(N_("Bekreftes med"), words.CONFIRMED_BY, "samtale", listed=True)
    competence: str | None = link(N_("Kompetanse"), "competence")


@dataclass(frozen=True, kw_only=True)
class Newcomer(Record):
    """One run through a programme under a code; removed twelve months after it ended (5.5.11)."""

    KEY: ClassVar[str] = "newcomer"
    onboarding: str = link(N_("Opplæringsløp"), "onboarding", "follow", listed=True)
    code_year: int | None = number(N_("Kode, år"), YEAR, needed=True, listed=True)
    code_number: int | None = number(
        N_("Kode, nummer"),
        Number(minimum=1, maximum=99),
        needed=True,
        listed=True,
        help=N_("NavPlan gir neste ledige nummer."),
    )
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles", listed=True)
    role: str | None = link(N_("Rolle"), "role", needed=True, listed=True)
    started_on: date | None = day(N_("Start"), needed=True, listed=True)
    buddy: str | None = link(N_("Fadder (rolle)"), "role")
    ended_on: date | None = day(N_("Avsluttet"), listed=True)
    ended_why: str = choice(N_("Hvordan det endte"), words.END_REASONS)


@dataclass(frozen=True, kw_only=True)
class NewcomerPoint(Record):
    """How one point stands for one who is new."""

    KEY: ClassVar[str] = "newcomer_point"
    newcomer: str = link(N_("Kode"), "newcomer", "follow")
    point: str = link(N_("Punkt"), "onboarding_point", "follow", listed=True)
    status: str = choice(N_("Status"), words.POINT_STATUS, "ikke_startet", listed=True)
    reason: str = choice(N_("Hvorfor ikke aktuelt"), words.POINT_REASONS)
    done_on: date | None = day(N_("Fullført"), listed=True)


@dataclass(frozen=True, kw_only=True)
class OnboardingTally(Record):
    """What is kept when codes are deleted: how many ended in a year, and how many of them in time."""

    KEY: ClassVar[str] = "onboarding_tally"
    year: int | None = number(N_("År"), YEAR, needed=True, listed=True)
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles", listed=True)
    ended: int | None = number(N_("Avsluttede løp"), OF_PEOPLE, listed=True)
    in_time: int | None = number(N_("Innen seks måneder"), OF_PEOPLE, listed=True)
