"""What KVP and competence need: figures that are missing, routines, controls, targets, courses, the new."""

from collections.abc import Iterable
from datetime import date

from navplan.domain.competence.ranking import renewals
from navplan.domain.modules.competence import (
    CompetenceMeasure,
    CompetencePlan,
    CourseDate,
    Effect,
    Newcomer,
    figures,
)
from navplan.domain.modules.competence.rules_onboarding import code_of, late_points
from navplan.domain.modules.competence.words import LATE_EFFECTS
from navplan.domain.modules.kvp import KvpControl, KvpDeviation, KvpReview, KvpRoutine, KvpStep, KvpTarget
from navplan.domain.modules.kvp.indicators import BY_KEY, books_of, target_light
from navplan.domain.modules.kvp.month import KvpMonth, before, period
from navplan.domain.modules.kvp.month_rules import month_name
from navplan.domain.modules.kvp.routine_rules import VALID, next_control_after
from navplan.domain.modules.kvp.series import Period, series_of
from navplan.domain.overview.need import Look, Need, Tier, as_said
from navplan.domain.words import N_, Said

FIGURES_DAY = 10
"""From this day of the month on the month before is missed; our own proposal, the figures are monthly."""

CLOSED = frozenset({"lukket", "avvist"})


def missing_months(look: Look) -> tuple[Period, ...]:
    """Months after the first entered one that nobody has entered and that should be there by now, oldest first."""
    entered = {period(month) for month in look.reader.all(KvpMonth)} - {(0, 0)}
    if not entered:
        return ()
    last = before(look.today.year, look.today.month)
    if look.today.day < FIGURES_DAY:
        last = before(*last)
    found: list[Period] = []
    while last > min(entered):
        if last not in entered:
            found.append(last)
        last = before(*last)
    return tuple(reversed(found))


def figure_needs(look: Look) -> Iterable[Need]:
    """Months without figures as one line, and targets that the newest figures do not meet."""
    newest = series_of(look.reader).newest
    missing = missing_months(look)
    if newest is None:
        return
    if missing:
        text = N_("Tallene for {month} er ikke ført") if len(missing) == 1 else N_("{n} måneder er ikke ført")
        why = Said(N_("Sist ført: {month}"), month=month_name(newest.at))
        title = Said(text, month=month_name(missing[0]), n=len(missing))
        yield look.about((N_("KVP-tall"), title, why), Tier.GAP, newest.month)
    books = books_of(look.reader)
    for target in look.reader.all(KvpTarget):
        if target.year == newest.at[0] == look.year and target_light(target, books, newest.at) == "red":
            kind = BY_KEY.get(target.indicator)
            title = Said(kind.label) if kind else as_said(target.own_name)
            why = Said(N_("Langt fra målet i {month}"), month=month_name(newest.at))
            yield look.about((N_("KVP-mål"), title, why), Tier.GAP, target)


def routine_needs(look: Look) -> Iterable[Need]:
    """Valid routines to be gone through, controls and deviations."""
    for routine in look.reader.all(KvpRoutine):
        if routine.status == VALID:
            yield from look.dated(N_("Rutine"), routine, routine.next_review)
    for step in look.reader.all(KvpStep):
        done = [c for c in look.reader.linked(KvpControl, "step", step.id) if c.done_on]
        last = max(done, key=lambda control: control.done_on or date.min, default=None)
        if last is not None and last.done_on is not None:
            due = last.next_control or next_control_after(last.done_on, step.frequency)
            yield from look.dated(N_("Kontroll"), last, due, title=step.title)
    for deviation in look.reader.all(KvpDeviation):
        if deviation.status not in CLOSED:
            yield from look.dated(N_("Avvik"), deviation, deviation.deadline, title=deviation.description)


def review_needs(look: Look) -> Iterable[Need]:
    """Portfolios to be gone through again, each counted from its last review."""
    latest: dict[tuple[str, str], KvpReview] = {}
    for review in look.reader.all(KvpReview):
        key = review.portfolio, review.own_name
        if review.done_on and (key not in latest or review.done_on > (latest[key].done_on or date.min)):
            latest[key] = review
    for review in latest.values():
        yield from look.dated(N_("Porteføljegjennomgang"), review, review.next_review)


def learning_needs(look: Look) -> Iterable[Need]:
    """Measures past their end, effects to be measured, courses to sign up for, training that runs out."""
    for measure in look.reader.all(CompetenceMeasure):
        if measure.status not in ("gjennomfort", "avlyst"):
            yield from look.dated(N_("Kompetansetiltak"), measure, measure.end)
        if measure.effect_level in LATE_EFFECTS and measure.status != "avlyst":
            measured = look.reader.linked(Effect, "measure", measure.id)
            if not measured:
                yield from look.dated(N_("Mål effekten"), measure, measure.effect_on)
    for held in look.reader.all(CourseDate):
        if held.held_on and held.held_on >= look.today and held.sign_up_by and held.sign_up_by >= look.today:
            name = look.reader.named("course", held.course)
            yield from look.dated(N_("Påmelding til kurs"), held, held.sign_up_by, title=name)
    for renewal in renewals(look.reader, look.today):
        role = look.reader.named("role", renewal.role)
        title = Said(N_("{competence} for {role}"), competence=renewal.competence.name, role=role)
        yield from look.dated(N_("Opplæring må fornyes"), renewal.competence, renewal.runs_out, title=title)


def newcomer_needs(look: Look) -> Iterable[Need]:
    """The new who lag behind, and codes that may not be kept any longer (kvp_kompetanse.md 9.3)."""
    for newcomer in look.reader.all(Newcomer):
        code = code_of(newcomer)
        gone = figures.deleted_by(newcomer)
        yield from look.dated(N_("Slett koden"), newcomer, gone, title=code, is_law=True)
        late = late_points(newcomer, look.reader, look.today)
        if late:
            why = Said(N_("{n} obligatoriske punkter er forsinket"), n=len(late))
            yield look.about((N_("Nyansatt"), as_said(code), why), Tier.GAP, newcomer)


def plan_needs(look: Look) -> Iterable[Need]:
    """The year's competence plan that is not in force yet, told with what it waits for."""
    for plan in look.reader.all(CompetencePlan):
        if plan.year == look.year and plan.status in ("utkast", "til_drofting") and look.year == look.today.year:
            why = Said(N_("Ikke drøftet")) if plan.discussed_on is None else Said(N_("Ikke behandlet i partnerskapet"))
            yield look.about((N_("Kompetanseplan"), look.named(plan), why), Tier.WAITING, plan)


SOURCES = (figure_needs, routine_needs, review_needs, learning_needs, newcomer_needs, plan_needs)
