"""Week programmes as templates (kvp_kompetanse.md 5.4): never one person's week."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from navplan.domain.fields import Guard, choice, day, link, number, tags, text
from navplan.domain.kinds import Number
from navplan.domain.modules.kvp import words_week as words
from navplan.domain.modules.kvp.month import COUNT
from navplan.domain.records import Record
from navplan.domain.words import N_

FULL_WEEK = 2_250
"""Minutes of a full week: 37 hours and 30 minutes (forskrift om kvalifiseringsprogram § 1)."""

FIRST, LAST = 7 * 60, 20 * 60
"""Between which minutes of the day a block may lie: 07.00 and 20.00."""

STEP = 15
"""Blocks begin and end on quarters."""

MINUTE_OF_DAY = Number(minimum=FIRST, maximum=LAST)
LENGTH = Number("min", STEP, 480)
HOURS = Number(N_("timer"), 0, 40, places=2)


@dataclass(frozen=True, kw_only=True)
class KvpWeek(Record):
    """A ready week that counsellors can start from."""

    KEY: ClassVar[str] = "kvp_week"
    name: str = text(N_("Navn på uka"), 80, needed=True, listed=True)
    group: str = choice(N_("Målgruppe"), words.WEEK_GROUPS, "generell", listed=True)
    phase: str = choice(N_("Fase i programmet"), words.WEEK_PHASES, "oppstart", listed=True)
    from_week: int | None = number(N_("Fra uke"), Number(minimum=1, maximum=160))
    to_week: int | None = number(N_("Til uke"), Number(minimum=1, maximum=160))
    evaluations: tuple[str, ...] = tags(
        N_("Evalueres i uke"), help=N_("Ukenumre i programmet, ett per linje. Programmet skal si når det evalueres.")
    )
    owner: str | None = link(N_("Eier"), "role", listed=True)
    status: str = choice(N_("Status"), words.WEEK_STATUS, "utkast", listed=True)
    note: str = text(N_("Om malen"), 300)


@dataclass(frozen=True, kw_only=True)
class KvpActivity(Record):
    """Something a week can be filled with, and who offers it."""

    KEY: ClassVar[str] = "kvp_activity"
    title: str = text(N_("Aktivitet"), 80, needed=True, listed=True)
    type: str = choice(N_("Type"), words.ACTIVITY_TYPES, listed=True)
    run_by: str = choice(N_("Hvem som har ansvaret"), words.RUN_BY, listed=True)
    nearness: str = choice(N_("Nærhet til arbeid"), words.NEARNESS)
    provider: str = text(N_("Tilbyder"), 80, guard=Guard.OFFICE, help=N_("Virksomhet eller enhet, aldri en person."))
    capacity: int | None = number(N_("Plasser"), COUNT)
    intake: str = text(N_("Oppstart"), 80, help=N_("Løpende, eller til faste tider."))
    least: Decimal | None = number(N_("Minst timer i uka"), HOURS)
    most: Decimal | None = number(N_("Høyst timer i uka"), HOURS)
    description: str = text(N_("Beskrivelse"), 300)
    confirmed_on: date | None = day(N_("Sist bekreftet"), listed=True, help=N_("Bør bekreftes hvert halvår."))


@dataclass(frozen=True, kw_only=True)
class KvpBlock(Record):
    """A piece of a day in a week: what, when, how long, and who runs it."""

    KEY: ClassVar[str] = "kvp_block"
    week: str = link(N_("Uke"), "kvp_week", "follow")
    weekday: str = choice(N_("Dag"), words.DAYS, "man", listed=True)
    start: int | None = number(N_("Begynner"), MINUTE_OF_DAY, listed=True, help=N_("Minutter etter midnatt."))
    minutes: int | None = number(N_("Varighet"), LENGTH, listed=True)
    activity: str | None = link(N_("Aktivitet fra biblioteket"), "kvp_activity")
    title: str = text(N_("Innhold"), 80, listed=True)
    type: str = choice(N_("Type"), words.ACTIVITY_TYPES, listed=True)
    run_by: str = choice(N_("Hvem som har ansvaret"), words.RUN_BY, listed=True)
    nearness: str = choice(N_("Nærhet til arbeid"), words.NEARNESS)
    followed_by: str | None = link(N_("Følges opp av"), "role")
    absence: str = text(N_("Slik fanger vi opp fravær"), 120)
