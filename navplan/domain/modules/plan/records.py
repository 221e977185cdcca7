"""Goals and measures as records (partnerskap.md B3–B4), with tertial status, milestones, tasks and log."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from navplan.domain.fields import choice, day, flag, link, links, long_text, number, text
from navplan.domain.kinds import Number
from navplan.domain.modules.plan.words import (
    EVALUATIONS,
    FINANCING,
    GOAL_LEVELS,
    MEASURE_STATUS,
    MEASURE_TYPES,
    RISKS,
    TERTIAL_STATUS,
    TERTIALS,
)
from navplan.domain.records import Record
from navplan.domain.vocabulary import OWNER_LINES
from navplan.domain.words import N_

YEAR = Number(minimum=2000, maximum=2100, grouped=False)


@dataclass(frozen=True, kw_only=True)
class Goal(Record):
    """A wished state that one or both owners ask for."""

    KEY: ClassVar[str] = "goal"
    code: str = text(N_("Kode"), 12, listed=True, needed=True)
    title: str = text(
        N_("Mål"),
        140,
        listed=True,
        needed=True,
        help=N_("Skriv målet som om det alt er nådd: «Unge under 30 har …»"),
    )
    level: str = choice(
        N_("Nivå"), GOAL_LEVELS, "hovedmal", listed=True, help=N_("Få hovedmål – partene skal huske dem.")
    )
    owner_line: str = choice(
        N_("Eierlinje"),
        OWNER_LINES,
        "felles",
        listed=True,
        help=N_("Felles betyr at begge eiere etterspør resultatet."),
    )
    parent: str | None = link(N_("Delmål av"), "goal")
    ambition: str = text(N_("Bygger på"), 200, help=N_("Felles mål i avtalen, kommuneplanen eller Navs ambisjon."))
    expectations: tuple[str, ...] = links(
        N_("Kilde i brevet"), "expectation", help=N_("Uten kilde vises målet som eget initiativ.")
    )
    group: str = text(N_("Målgruppe"), 160, help=N_("Gruppe, aldri navn."))
    from_year: int | None = number(N_("Fra år"), YEAR, needed=True)
    to_year: int | None = number(N_("Til år"), YEAR, needed=True)
    why: str = long_text(N_("Hvorfor"), help=N_("Utfordringen med tall, kilde og år."))
    role: str | None = link(N_("Ansvarlig rolle"), "role", listed=True, needed=True, help=N_("Én rolle, ikke flere."))
    risk: str = choice(N_("Risiko for at vi ikke når målet"), RISKS, listed=True)
    risk_note: str = long_text(N_("Om risikoen"), 4_000)


@dataclass(frozen=True, kw_only=True)
class GoalStatus(Record):
    """How a goal stands at the end of a tertial (30 April, 31 August, 31 December)."""

    KEY: ClassVar[str] = "goal_status"
    goal: str = link(N_("Mål"), "goal", "follow")
    year: int | None = number(N_("År"), YEAR, needed=True, listed=True)
    tertial: str = choice(N_("Tertial"), TERTIALS, "t1", listed=True)
    status: str = choice(N_("Status"), TERTIAL_STATUS, "ikke_vurdert", listed=True)
    comment: str = long_text(N_("Kommentar"), 4_000, listed=True, help=N_("Gul og rød status krever kommentar."))
    forecast: str = choice(N_("Prognose ved årets slutt"), TERTIAL_STATUS, "ikke_vurdert", listed=True)


@dataclass(frozen=True, kw_only=True)
class Measure(Record):
    """What is done to reach goals or meet expectations, by when, and whether it worked."""

    KEY: ClassVar[str] = "measure"
    code: str = text(N_("Kode"), 12, listed=True, needed=True)
    title: str = text(N_("Tiltak"), 160, listed=True, needed=True, help=N_("Begynn med et verb."))
    description: str = long_text(N_("Beskrivelse"), needed=True, help=N_("Hva skal dere gjøre, for hvem og hvor mye?"))
    type: str = choice(
        N_("Type"),
        MEASURE_TYPES,
        "tiltak",
        help=N_("Et pålegg får frist fra tilsynet og kan bare lukkes, ikke slettes."),
    )
    year: int | None = number(N_("Planår"), YEAR, needed=True)
    goals: tuple[str, ...] = links(N_("Mål"), "goal", help=N_("Har tiltaket ikke noe mål? Spør hvorfor dere gjør det."))
    expectations: tuple[str, ...] = links(N_("Kilde i brevet"), "expectation")
    owner_line: str = choice(N_("Eierlinje"), OWNER_LINES, "felles", listed=True)
    role: str | None = link(N_("Ansvarlig rolle"), "role", listed=True, needed=True)
    contributors: str = text(N_("Bidrar"), 200, help=N_("Enheter, tjenester og andre som er med."))
    start: date | None = day(N_("Start"))
    deadline: date | None = day(N_("Frist"), listed=True, needed=True, on_wheel=True)
    status: str = choice(N_("Status"), MEASURE_STATUS, "ikke_startet", listed=True)
    stop_reason: str = long_text(N_("Hvorfor det er stanset"), 2_000)
    progress: int | None = number(N_("Framdrift"), Number("%", 0, 100))
    full_time: Decimal | None = number(N_("Årsverk"), Number(N_("årsverk"), 0, 999, places=2))
    amount: int | None = number(N_("Beløp"), Number("kr", 0, 999_999_999))
    financing: str = choice(N_("Finansiering"), FINANCING, help=N_("Kostnad skal ikke flyttes mellom eierne."))
    participation: bool = flag(N_("Skal drøftes med tillitsvalgte"))
    participation_on: date | None = day(N_("Drøftet dato"))
    user_council: bool = flag(N_("Brukerutvalget skal høres"))
    user_council_on: date | None = day(N_("Hørt dato"))
    next_check: date | None = day(N_("Neste oppfølging"), on_wheel=True)
    expected_effect: str = long_text(N_("Forventet virkning"), 4_000)
    measured_effect: str = long_text(
        N_("Målt virkning"), 4_000, help=N_("Eierne skal vurdere virkning, ikke bare aktivitet.")
    )
    evaluation: str = choice(N_("Evaluering"), EVALUATIONS)
    evaluation_note: str = long_text(N_("Om evalueringen"), 4_000)


@dataclass(frozen=True, kw_only=True)
class Milestone(Record):
    """A point on the way."""

    KEY: ClassVar[str] = "milestone"
    measure: str = link(N_("Tiltak"), "measure", "follow")
    title: str = text(N_("Milepæl"), 160, needed=True, listed=True)
    due: date | None = day(N_("Dato"), listed=True, on_wheel=True)
    reached: bool = flag(N_("Nådd"), listed=True)


@dataclass(frozen=True, kw_only=True)
class Task(Record):
    """The smallest piece of work; stands in the follow-up list until done."""

    KEY: ClassVar[str] = "task"
    measure: str = link(N_("Tiltak"), "measure", "follow")
    title: str = text(N_("Oppgave"), 200, needed=True, listed=True)
    role: str | None = link(N_("Ansvarlig rolle"), "role", listed=True)
    due: date | None = day(N_("Frist"), listed=True, on_wheel=True)
    done: bool = flag(N_("Ferdig"), listed=True)


@dataclass(frozen=True, kw_only=True)
class LogNote(Record):
    """A dated remark on a measure; yellow and red need one."""

    KEY: ClassVar[str] = "log_note"
    measure: str = link(N_("Tiltak"), "measure", "follow")
    noted: date | None = day(N_("Dato"), needed=True, listed=True)
    role: str | None = link(N_("Rolle"), "role", listed=True)
    comment: str = long_text(N_("Kommentar"), 4_000, needed=True, listed=True)
