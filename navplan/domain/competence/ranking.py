"""Which needs come first, which renewals run out, and how the year's hours and kroner fall."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from navplan.domain.competence.matrix import CompetenceMap
from navplan.domain.modules.competence import (
    Competence,
    CompetenceMeasure,
    CompetenceNeed,
    CompetencePlan,
    Course,
    Participation,
    figures,
)
from navplan.domain.records import Reader

LAST = 6
"""Where a need without own priority stands among those with one."""

CLOSED = frozenset({"lukket", "utsatt"})
"""Statuses of needs that nobody works with now."""


@dataclass(frozen=True)
class RankedNeed:
    """A need with its computed priority: gap × weight × persons, summed over the roles."""

    need: CompetenceNeed
    priority: Fraction
    measures: tuple[CompetenceMeasure, ...]


def plan_of(reader: Reader, year: int) -> CompetencePlan | None:
    """The year's plan."""
    return next((plan for plan in reader.all(CompetencePlan) if plan.year == year), None)


def needs_of(reader: Reader, year: int) -> tuple[CompetenceNeed, ...]:
    """The needs of a year's plan; one that lost its year stands in every year."""
    return tuple(need for need in reader.all(CompetenceNeed) if need.year in (None, year))


def measures_of(reader: Reader, year: int) -> tuple[CompetenceMeasure, ...]:
    """The measures of a year's plan; one that lost its year stands in every year."""
    return tuple(measure for measure in reader.all(CompetenceMeasure) if measure.year in (None, year))


def ranked(reader: Reader, found: CompetenceMap) -> tuple[RankedNeed, ...]:
    """The year's needs, the most important first: own priority, then the computed one; closed needs last."""
    rows = [_ranked(reader, found, need) for need in needs_of(reader, found.year)]
    return tuple(sorted(rows, key=_order))


def _ranked(reader: Reader, found: CompetenceMap, need: CompetenceNeed) -> RankedNeed:
    competence = reader.get(Competence, need.competence)
    return RankedNeed(need, found.priority_of(competence), reader.linked(CompetenceMeasure, "needs", need.id))


def _order(row: RankedNeed) -> tuple[bool, int, Fraction]:
    return row.need.status in CLOSED, row.need.own_priority or LAST, -row.priority


def hours_by_learning(reader: Reader, measures: Iterable[CompetenceMeasure]) -> dict[str, Fraction]:
    """The hours of the measures per form of learning: hours each × persons; cancelled measures count for none."""
    hours: defaultdict[str, Fraction] = defaultdict(Fraction)
    for measure in measures:
        if measure.status != "avlyst" and measure.hours:
            heads = figures.participants(measure, reader.linked(Participation, "measure", measure.id))
            hours[measure.learning] += Fraction(measure.hours) * heads
    return dict(hours)


@dataclass(frozen=True)
class Renewal:
    """Training that must be renewed: by whom, and the day it runs out."""

    competence: Competence
    role: str
    runs_out: date


def renewals(reader: Reader, now: date) -> tuple[Renewal, ...]:
    """Renewals that have run out or do so within ninety days, the first on top.

    Reckoned from the last time anybody of the role completed a measure or a course that builds the competence up.
    """
    latest: dict[tuple[str, str], date] = {}
    for row in reader.all(Participation):
        if row.role and row.held_on and row.completed:
            for competence in _built_up(reader, row):
                key = competence, row.role
                latest[key] = max(latest.get(key, date.min), row.held_on)
    found = (_renewal(reader, key, last) for key, last in latest.items())
    soon = (r for r in found if r is not None and (r.runs_out - now).days <= figures.RENEWAL_NOTICE)
    return tuple(sorted(soon, key=lambda renewal: renewal.runs_out))


def _renewal(reader: Reader, key: tuple[str, str], last: date) -> Renewal | None:
    competence = reader.get(Competence, key[0])
    if competence is None or not competence.renew_months:
        return None
    return Renewal(competence, key[1], figures.runs_out(last, competence.renew_months))


def _built_up(reader: Reader, row: Participation) -> set[str]:
    course, measure = reader.get(Course, row.course), reader.get(CompetenceMeasure, row.measure)
    needs = (reader.get(CompetenceNeed, id) for id in (measure.needs if measure else ()))
    return {*(course.competences if course else ()), *(n.competence for n in needs if n and n.competence)}
