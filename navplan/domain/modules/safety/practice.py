"""Exercises, training, incident sums and preparedness: counts and days, never a person (3.4, 3.6, 3.8–3.10)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from navplan.domain.fields import choice, choices, day, flag, link, links, long_text, number, text
from navplan.domain.kinds import Number, Option
from navplan.domain.modules.safety.assessment import COUNT, LAW, OF_PEOPLE
from navplan.domain.modules.safety.words import AREAS
from navplan.domain.modules.safety.words_practice import (
    ALARM_RESULTS,
    CARD_ACTIONS,
    CARD_PLACES,
    CATEGORIES,
    CHANNELS,
    EXERCISE_FORMS,
    FIGURE_SOURCES,
    GROUPS,
    OUTSIDERS,
    PLACES,
    TRAINING_EMPLOYERS,
    TRAINING_LEVELS,
    TRAINING_THEMES,
)
from navplan.domain.records import Record
from navplan.domain.words import N_

YEAR = Number(minimum=2000, maximum=2100, grouped=False)
MONTH = Number(minimum=1, maximum=12)
SEVERITIES = tuple(
    Option(str(step), words)
    for step, words in enumerate(
        (
            N_("1 Ubetydelig"),
            N_("2 Mindre alvorlig"),
            N_("3 Alvorlig"),
            N_("4 Svært alvorlig"),
            N_("5 Kritisk"),
        ),
        start=1,
    )
)


@dataclass(frozen=True, kw_only=True)
class SafetyExercise(Record):
    """An exercise tied to the situations that it trains (§ 3A-5)."""

    KEY: ClassVar[str] = "safety_exercise"
    title: str = text(N_("Øvelse"), 120, needed=True, listed=True)
    form: str = choice(N_("Øvelsesform"), EXERCISE_FORMS, needed=True, listed=True)
    area: str = choice(N_("Område"), AREAS, needed=True)
    scenario: str = long_text(N_("Hva som skjer i øvelsen"), 400, needed=True)
    situations: tuple[str, ...] = links(N_("Øver på"), "safety_situation", needed=True)
    aims: str = long_text(N_("Målepunkter"), 400, needed=True, help=N_("Ett til tre, ett på hver linje."))
    planned_on: date | None = day(N_("Planlagt"), needed=True, listed=True, on_wheel=True)
    done_on: date | None = day(N_("Gjennomført"), listed=True)
    minutes: int | None = number(N_("Varighet"), Number(N_("minutter"), 1, 1_440))
    present_state: int | None = number(N_("Deltakere fra staten"), OF_PEOPLE)
    present_municipality: int | None = number(N_("Deltakere fra kommunen"), OF_PEOPLE)
    target_state: int | None = number(N_("Målgruppe i staten"), OF_PEOPLE)
    target_municipality: int | None = number(N_("Målgruppe i kommunen"), OF_PEOPLE)
    temps: bool = flag(N_("Vikarer var med"))
    rep: bool = flag(N_("Verneombud var med"))
    outsiders: str = choice(N_("Politi og vekter med"), OUTSIDERS)
    help_seconds: int | None = number(
        N_("Tid til hjelp"), Number(N_("sekunder"), 0, 7_200), listed=True, help=N_("Fra alarm til første kollega.")
    )
    worked: str = long_text(N_("Det som fungerte"), 600)
    improve: str = long_text(N_("Det som må bli bedre"), 600)
    measures: tuple[str, ...] = links(N_("Tiltak etter øvelsen"), "measure")
    evaluated_on: date | None = day(N_("Evaluering godkjent"))


@dataclass(frozen=True, kw_only=True)
class SafetyTraining(Record):
    """How many of a group have had a training, by employer: counts, not names (§ 3A-5)."""

    KEY: ClassVar[str] = "safety_training"
    theme: str = choice(N_("Tema"), TRAINING_THEMES, needed=True, listed=True)
    level: str = choice(N_("Nivå"), TRAINING_LEVELS, "alle")
    group: str = choice(N_("Målgruppe"), GROUPS, needed=True, listed=True)
    employer: str = choice(N_("Arbeidsgiver"), TRAINING_EMPLOYERS, needed=True, listed=True)
    in_group: int | None = number(N_("Antall i gruppen"), OF_PEOPLE, needed=True, listed=True)
    done: int | None = number(N_("Antall gjennomført"), OF_PEOPLE, needed=True, listed=True)
    held_on: date | None = day(N_("Dato"), needed=True, listed=True)
    valid_months: int | None = number(N_("Gyldig"), Number(N_("måneder"), 1, 120))
    form: str = text(N_("Hvordan"), 120)
    before_first: bool = flag(N_("Gjennomført før første brukermøte"))


@dataclass(frozen=True, kw_only=True)
class SafetyIncidents(Record):
    """How many incidents of one sort in one month. Sums only: no story, no reference, no person (3.6)."""

    KEY: ClassVar[str] = "safety_incidents"
    year: int | None = number(N_("År"), YEAR, needed=True, listed=True)
    month: int | None = number(N_("Måned"), MONTH, needed=True, listed=True)
    category: str = choice(N_("Kategori"), CATEGORIES, needed=True, listed=True)
    channel: str = choice(N_("Kanal"), CHANNELS, needed=True, listed=True)
    place: str = choice(N_("Sted"), PLACES, needed=True)
    severity: str = choice(N_("Alvor"), SEVERITIES, needed=True)
    count: int | None = number(N_("Antall"), OF_PEOPLE, needed=True, listed=True)
    followed_up: int | None = number(
        N_("Fulgt opp"), OF_PEOPLE, needed=True, listed=True, help=N_("Der ansatte fikk tilbud om oppfølging.")
    )
    reacted: int | None = number(N_("Fikk reaksjon"), OF_PEOPLE, needed=True, listed=True)
    police: int | None = number(N_("Meldt til politiet"), OF_PEOPLE)
    authority: int | None = number(N_("Meldt til Arbeidstilsynet"), OF_PEOPLE)
    source: str = choice(N_("Kilde"), FIGURE_SOURCES, needed=True, listed=True)
    reconciled: bool = flag(N_("Tallene fra de to systemene er avstemt"))
    extracted_on: date | None = day(N_("Hentet ut"), needed=True)


@dataclass(frozen=True, kw_only=True)
class SafetyPreparedness(Record):
    """How prepared the office is, and which of the written demands exist (3.10 and 1.4). A plan has one."""

    KEY: ClassVar[str] = "safety_preparedness"
    employees: int | None = number(N_("Antall ansatte ved kontoret"), COUNT)
    plan_exists: bool = flag(N_("Beredskapsplan finnes"))
    plan_updated: date | None = day(N_("Beredskapsplan oppdatert"), needed=True)
    call_list_on: date | None = day(N_("Varslingsliste kontrollert"), needed=True, help=N_("Minst hvert halvår."))
    meeting_place: bool = flag(N_("Møteplass ved evakuering er avtalt"))
    joint_plan: bool = flag(N_("Staten og kommunen har samme plan"))
    police_plan: bool = flag(N_("Plan for tiden til politiet er på stedet"))
    alarm_on: date | None = day(N_("Alarm sist prøvd"), needed=True)
    alarm_result: str = choice(N_("Resultat av alarmprøven"), ALARM_RESULTS)
    alarm_measure: str | None = link(N_("Tiltak etter alarmprøven"), "measure")
    lone_work_on: date | None = day(N_("Instruks for alenearbeid"), basis=LAW)
    outside_on: date | None = day(N_("Instruks for møter utenfor"), basis=LAW)
    coordination_on: date | None = day(N_("Samordningsavtale for HMS"), needed=True, basis=LAW)
    coordination_role: str | None = link(N_("Ansvarlig for samordningen"), "role")
    goals_on: date | None = day(N_("HMS-mål og ansvar for begge arbeidsgivere"), basis=LAW)
    routine_on: date | None = day(N_("Rutine for forebygging og varsling"), basis=LAW)
    routine_place: str = text(N_("Hvor rutinen ligger"), 160)
    follow_up_on: date | None = day(N_("Rutine for oppfølging"), basis=LAW)
    register_on: date | None = day(N_("Register over skader hos arbeidsgiverne"), basis=LAW)
    review_on: date | None = day(N_("Årlig gjennomgang av HMS-arbeidet"), basis=LAW)


@dataclass(frozen=True, kw_only=True)
class SafetyCardCount(Record):
    """One use of the situation card that somebody chose to count: month, sort of place, what was done. Nothing else."""

    KEY: ClassVar[str] = "safety_card_count"
    year: int | None = number(N_("År"), YEAR, listed=True)
    month: int | None = number(N_("Måned"), MONTH, listed=True)
    place: str = choice(N_("Møtested"), CARD_PLACES, listed=True)
    actions: tuple[str, ...] = choices(N_("Valgt tiltak"), CARD_ACTIONS, listed=True)
