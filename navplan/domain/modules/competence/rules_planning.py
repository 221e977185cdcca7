"""What complete plans, needs, measures, courses and effects look like (kvp_kompetanse.md 5.5.1, 5.5.5–5.5.9)."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from navplan.domain.deadlines import today
from navplan.domain.modules.competence.figures import ENOUGH_ANSWERS
from navplan.domain.modules.competence.planning import (
    CompetenceMeasure,
    CompetenceNeed,
    CompetencePlan,
    Course,
    CourseDate,
    Effect,
    Participation,
)
from navplan.domain.modules.competence.words import DECIDED, LATE_EFFECTS
from navplan.domain.records import Problem, Reader
from navplan.domain.words import N_, Said

EARLIEST_EFFECT, LATEST_EFFECT = 2, 8
"""Months after a measure within which behaviour and results are measured (5.5.6)."""

SHORTEST, STEP = Decimal("0.25"), Decimal("0.25")
"""Hours per participant: no less than a quarter, and in whole quarters (5.5.6)."""

COUNTED = re.compile(
    r"\d|%|andel|antal|prosent|snitt|stikkprøv|minst|flere|fleire|færre|alle|ingen|hver|kvar", re.IGNORECASE
)
"""What a goal says when it can be counted or looked up: a number, a share, how many, or a sample (5.5.6)."""

CONFIRM_MONTHS = 12
"""A course that nobody has confirmed for so long may be gone (5.5.7)."""

NOTICE_DAYS = 14
"""A sign-up deadline is told so many days before (5.5.7)."""


def check_plan(plan: CompetencePlan, reader: Reader) -> Iterable[Problem]:
    """One plan a year; before it holds it is discussed with the unions and treated in the partnership."""
    if plan.year is None:
        yield Problem("year", Said(N_("Skriv hvilket år planen gjelder.")))
    elif any(other.year == plan.year and other.id != plan.id for other in reader.all(CompetencePlan)):
        yield Problem("year", Said(N_("Året har en annen kompetanseplan.")))
    if not plan.aim:
        yield Problem("aim", Said(N_("Skriv hva dere vil oppnå.")))
    if not plan.built_on:
        yield Problem("built_on", Said(N_("Velg hva planen bygger på.")))
    if plan.status in ("gjeldende", "avsluttet"):
        yield from _unanchored(plan)


def _unanchored(plan: CompetencePlan) -> Iterable[Problem]:
    if not has_been(plan.discussed_on):
        said = Said(N_("Planen kan ikke gjelde før den er drøftet med de tillitsvalgte."))
        yield Problem("discussed_on", said, "danger")
    if not has_been(plan.anchored_on):
        said = Said(N_("Planen kan ikke gjelde før partnerskapet har behandlet den."))
        yield Problem("anchored_on", said, "danger")


def is_anchored(plan: CompetencePlan) -> bool:
    """Whether both days that the plan needs before it holds have been."""
    return has_been(plan.discussed_on) and has_been(plan.anchored_on)


def has_been(day: date | None) -> bool:
    """Whether a day is known and not ahead."""
    return day is not None and day <= today()


def check_need(need: CompetenceNeed, reader: Reader) -> Iterable[Problem]:
    """What is needed, when, in which competence; a postponed need says why and one that is covered has its measure."""
    if not need.title:
        yield Problem("title", Said(N_("Behovet mangler navn.")))
    if need.year is None:
        yield Problem("year", Said(N_("Skriv hvilket planår behovet hører til.")))
    if need.competence is None:
        yield Problem("competence", Said(N_("Velg kompetansen som behovet gjelder.")))
    if not need.description:
        yield Problem("description", Said(N_("Skriv hva dere trenger.")))
    yield from _reporting(need)
    if need.status == "utsatt" and not need.postponed_why:
        yield Problem("postponed_why", Said(N_("Skriv kort hvorfor behovet er utsatt.")))
    measures = [m for m in reader.linked(CompetenceMeasure, "needs", need.id) if m.status != "avlyst"]
    if need.status == "dekkes" and not measures:
        yield Problem("status", Said(N_("Ingen tiltak dekker behovet ennå.")))


def _reporting(need: CompetenceNeed) -> Iterable[Problem]:
    """The county plan rests on what the offices report: a marked need is not closed before it is sent (2.1, 5.5.5)."""
    if need.reported_on and not need.to_county:
        yield Problem("to_county", Said(N_("Behovet er meldt, men ikke merket for det.")))
    if need.reported_on and need.reported_on > today():
        yield Problem("reported_on", Said(N_("Datoen har ikke vært ennå.")))
    if need.to_county and need.reported_on is None and need.status == "lukket":
        yield Problem("reported_on", Said(N_("Behovet er lukket uten at det er meldt til fylket.")))


def check_measure(measure: CompetenceMeasure, reader: Reader) -> Iterable[Problem]:
    """A title, a need, a target group, days that run forwards, hours, and a way to see that it works."""
    required = (
        ("year", Said(N_("Skriv hvilket planår tiltaket hører til."))),
        ("title", Said(N_("Tiltaket mangler navn."))),
        ("needs", Said(N_("Velg minst ett behov som tiltaket dekker."))),
        ("roles", Said(N_("Velg minst én rolle i målgruppen."))),
        ("start", Said(N_("Skriv når tiltaket begynner."))),
        ("end", Said(N_("Skriv når tiltaket er slutt."))),
        ("hours", Said(N_("Skriv timer per deltaker."))),
        ("role", Said(N_("Velg en ansvarlig rolle."))),
        ("effect_goal", Said(N_("Skriv hvordan dere vil se at det virker."))),
    )
    yield from (Problem(key, said) for key, said in required if not getattr(measure, key))
    if measure.hours and (measure.hours < SHORTEST or measure.hours % STEP):
        yield Problem("hours", Said(N_("Skriv timene i hele kvarter, for eksempel 1,25.")))
    if measure.effect_goal and not COUNTED.search(measure.effect_goal):
        said = Said(N_("Kan målet telles? Skriv et tall, en andel eller hva en stikkprøve skal vise."))
        yield Problem("effect_goal", said, "info")
    yield from _timing(measure)
    yield from _deciding(measure, reader)


def _timing(measure: CompetenceMeasure) -> Iterable[Problem]:
    start, end = measure.start, measure.end
    if start and end and start > end:
        yield Problem("end", Said(N_("Tiltaket slutter før det begynner.")))
    if any(day and measure.year and day.year != measure.year for day in (start, end)):
        yield Problem("year", Said(N_("Perioden går ut over planåret.")), "info")
    if measure.effect_level in LATE_EFFECTS and measure.status != "avlyst":
        yield from _effect_day(measure.effect_on, end)


def _effect_day(day: date | None, end: date | None) -> Iterable[Problem]:
    if day is None:
        yield Problem("effect_on", Said(N_("Skriv når effekten skal måles.")))
    elif end is not None:
        earliest, latest = (end + relativedelta(months=n) for n in (EARLIEST_EFFECT, LATEST_EFFECT))
        if not earliest <= day <= latest:
            yield Problem(
                "effect_on", Said(N_("Mål atferd og resultat to til åtte måneder etter at tiltaket er slutt."))
            )


def _deciding(measure: CompetenceMeasure, reader: Reader) -> Iterable[Problem]:
    plan = next((p for p in reader.all(CompetencePlan) if p.year == measure.year), None)
    discussed = measure.discussed_on or (plan.discussed_on if plan else None)
    if measure.status in DECIDED and discussed is None:
        yield Problem("discussed_on", Said(N_("Tiltaket er besluttet uten at det er drøftet med tillitsvalgte.")))
    if measure.status == "avlyst" and not measure.cancelled_why:
        yield Problem("cancelled_why", Said(N_("Skriv kort hvorfor tiltaket er avlyst.")))


def check_course(course: Course, reader: Reader) -> Iterable[Problem]:
    """A name, themes and length; confirmed within the last twelve months."""
    if not course.name:
        yield Problem("name", Said(N_("Kurset mangler navn.")))
    if not course.themes:
        yield Problem("themes", Said(N_("Velg minst ett tema.")))
    if not course.hours:
        yield Problem("hours", Said(N_("Skriv hvor mange timer kurset varer.")))
    if course.lifts_to and not course.competences:
        yield Problem("competences", Said(N_("Velg kompetansene som kurset løfter.")))
    if course.confirmed_on and course.confirmed_on > today():
        yield Problem("confirmed_on", Said(N_("Datoen har ikke vært ennå.")))
    if is_stale(course, today()):
        yield Problem("confirmed_on", Said(N_("Ingen har bekreftet det siste året at kurset finnes.")))


def is_stale(course: Course, now: date) -> bool:
    """Whether nobody has confirmed within twelve months that the course exists."""
    return course.confirmed_on is None or course.confirmed_on + relativedelta(months=CONFIRM_MONTHS) < now


def check_course_date(held: CourseDate, reader: Reader) -> Iterable[Problem]:
    """A day, and a deadline that is not after it."""
    if held.held_on is None:
        yield Problem("held_on", Said(N_("Skriv når kurset holdes.")))
    elif held.sign_up_by and held.sign_up_by > held.held_on:
        yield Problem("sign_up_by", Said(N_("Fristen er etter at kurset holdes.")))


def is_called_for(held: CourseDate, now: date) -> bool:
    """Whether the deadline to sign up is within the next two weeks."""
    return held.sign_up_by is not None and 0 <= (held.sign_up_by - now).days <= NOTICE_DAYS


def check_participation(row: Participation, reader: Reader) -> Iterable[Problem]:
    """One measure or one course, a day, a role, no more completed than planned, no mean of few answers."""
    if (row.measure is None) == (row.course is None):
        yield Problem("measure", Said(N_("Velg enten et tiltak eller et kurs.")))
    if row.held_on is None:
        yield Problem("held_on", Said(N_("Skriv dagen.")))
    elif row.held_on < today() and row.completed is None:
        yield Problem("completed", Said(N_("Dagen har vært. Skriv hvor mange som fullførte.")))
    if row.role is None:
        yield Problem("role", Said(N_("Velg rollen som deltok.")))
    if row.planned is None:
        yield Problem("planned", Said(N_("Skriv hvor mange som var planlagt.")))
    elif (row.completed or 0) > row.planned:
        yield Problem("completed", Said(N_("Flere har fullført enn planlagt.")))
    if row.completed is not None and (row.answers or 0) > row.completed:
        yield Problem("answers", Said(N_("Flere har svart enn det er som fullførte.")))
    if row.satisfaction is not None and (row.answers or 0) < ENOUGH_ANSWERS:
        yield Problem("satisfaction", Said(N_("Snittet vises ikke før minst fem har svart.")))


def check_effect(effect: Effect, reader: Reader) -> Iterable[Problem]:
    """A day that has been, a unit for its numbers, and what follows."""
    if effect.measured_on is None:
        yield Problem("measured_on", Said(N_("Skriv når dere målte.")))
    elif effect.measured_on > today():
        yield Problem("measured_on", Said(N_("Datoen har ikke vært ennå.")))
    if (effect.before is not None or effect.after is not None) and not effect.unit:
        yield Problem("unit", Said(N_("Skriv hva tallene teller.")))
    if not effect.next_step:
        yield Problem("next_step", Said(N_("Skriv hva dere gjør videre.")))
