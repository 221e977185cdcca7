"""The figures of competence (kvp_kompetanse.md 7.2), one function each; exact fractions, rounded only where shown.

Levels are counted (n0 … n4) and never belong to anybody. A figure of nobody is None, never nought.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from dateutil.relativedelta import relativedelta

from navplan.domain.modules.competence.onboarding import Newcomer, OnboardingTally
from navplan.domain.modules.competence.planning import CompetenceMeasure, Effect, Participation
from navplan.domain.modules.competence.words import LEARNING_SHARES

Levels = Sequence[int]
"""How many stand on level 0, 1, 2, 3 and 4."""

CRITICAL = Fraction(3, 2)
"""A gap in a critical competence counts so many times (7.2)."""

SIX_MONTHS = 182
"""Days within which the first programme should be ended (7.2)."""

RENEWAL_NOTICE = 90
"""Days ahead in which a renewal that runs out is told (7.2)."""

ENOUGH_ANSWERS = 5
"""So many must have answered before a mean is shown (5.5.8)."""

KEPT_MONTHS = 12
"""Months after the end of a programme before its code must be gone (5.5.11, 9.3)."""


def headcount(levels: Levels) -> int:
    """Persons in the group."""
    return sum(levels)


def average(levels: Levels) -> Fraction | None:
    """Mean level, 0–4."""
    heads = headcount(levels)
    return Fraction(sum(level * n for level, n in enumerate(levels)), heads) if heads else None


def shortfall(levels: Levels, demand: int) -> int:
    """Levels that the group lacks in all: the sum of demand minus level for those below it."""
    return sum(n * max(0, demand - level) for level, n in enumerate(levels))


def gap(levels: Levels, demand: int) -> Fraction | None:
    """Levels that a person of the group lacks on average."""
    heads = headcount(levels)
    return Fraction(shortfall(levels, demand), heads) if heads else None


def at_or_above(levels: Levels, demand: int) -> int:
    """Persons on the demanded level or a higher one."""
    return sum(levels[demand:])


def coverage(levels: Levels, demand: int) -> Fraction | None:
    """The share of the group at or above the demand, 0–1."""
    heads = headcount(levels)
    return Fraction(at_or_above(levels, demand), heads) if heads else None


def weighted_gap(levels: Levels, demand: int, weight: int, critical: bool) -> Fraction | None:
    """The gap times its weight, half as much again where the competence is critical."""
    plain = gap(levels, demand)
    return None if plain is None else plain * weight * (CRITICAL if critical else 1)


def priority(levels: Levels, demand: int, weight: int, critical: bool) -> Fraction:
    """The weighted gap times the number of persons: what the list of needs is ranked by."""
    return (weighted_gap(levels, demand, weight, critical) or Fraction(0)) * headcount(levels)


def is_vulnerable(levels: Levels, least: int | None, level: int | None) -> bool:
    """Whether fewer than the least number stand on the level that makes the service safe; level 3 unless said."""
    return sum(levels[level or 3 :]) < (least or 0)


def participants(measure: CompetenceMeasure, took_part: Iterable[Participation]) -> int:
    """Persons a measure is for: those planned, else its places, else one."""
    return sum(p.planned or 0 for p in took_part) or measure.places or 1


def learning_mix(hours: Mapping[str, Fraction]) -> dict[str, Fraction] | None:
    """The share of the hours per form of learning, 0–1; None when there are no hours."""
    whole = sum(hours.values(), Fraction(0))
    return {key: hours.get(key, Fraction(0)) / whole for key in LEARNING_SHARES} if whole else None


def cost_by_line(measures: Iterable[CompetenceMeasure]) -> tuple[int, int]:
    """Kroner for the state and for the municipality."""
    running = [m for m in measures if m.status != "avlyst"]
    return sum(m.cost_state or 0 for m in running), sum(m.cost_municipality or 0 for m in running)


def completion(took_part: Iterable[Participation]) -> Fraction | None:
    """The share of those planned who completed, 0–1."""
    rows = tuple(took_part)
    planned = sum(p.planned or 0 for p in rows)
    return Fraction(sum(p.completed or 0 for p in rows), planned) if planned else None


def spent_hours(participation: Participation, hours: Decimal | None) -> Decimal:
    """Hours that those who completed have spent."""
    return (participation.completed or 0) * (hours or Decimal(0))


def day_182(started: date) -> date:
    """The day by which a programme of six months should be ended."""
    return started + timedelta(days=SIX_MONTHS)


def days_late(newcomer: Newcomer, today: date) -> int:
    """Days beyond the six months: until it ended, or until today; nought when in time."""
    if newcomer.started_on is None:
        return 0
    return max(0, ((newcomer.ended_on or today) - day_182(newcomer.started_on)).days)


def onboarding_in_time(newcomers: Iterable[Newcomer], tallies: Iterable[OnboardingTally]) -> tuple[int, int]:
    """Programmes ended within six months, and all that ended; those whose codes are deleted count too."""
    ended = [n for n in newcomers if n.ended_on is not None]
    kept = tuple(tallies)
    in_time = sum(not days_late(n, n.ended_on) for n in ended if n.ended_on) + sum(t.in_time or 0 for t in kept)
    return in_time, len(ended) + sum(t.ended or 0 for t in kept)


def effect_change(effect: Effect) -> Decimal | None:
    """After minus before, in the effect's own unit."""
    return None if effect.before is None or effect.after is None else effect.after - effect.before


def runs_out(held_on: date, months: int) -> date:
    """The day on which training that must be renewed is no longer fresh."""
    return held_on + relativedelta(months=months)


def deleted_by(newcomer: Newcomer) -> date | None:
    """The last day on which the code may be kept; None while the programme runs."""
    return newcomer.ended_on + relativedelta(months=KEPT_MONTHS) if newcomer.ended_on else None


def rounded(value: Fraction | Decimal, places: int) -> Decimal:
    """The value as people read it, halves away from nought."""
    exact = Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, Fraction) else value
    return exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
