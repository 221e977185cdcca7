"""The figures of competence, held against the acceptance examples of kvp_kompetanse.md chapter 10."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from navplan.domain.modules.competence import (
    CompetenceMeasure,
    Effect,
    Newcomer,
    OnboardingTally,
    Participation,
    figures,
)

EIGHT = (0, 1, 2, 2, 1)
"""Acceptance example 8: six counsellors, demand 3."""


def test_acceptance_8_the_gap_of_six_counsellors() -> None:
    assert figures.headcount(EIGHT) == 6
    assert figures.gap(EIGHT, 3) == Fraction(4, 6)
    assert figures.rounded(Fraction(4, 6), 2) == Decimal("0.67")
    assert figures.coverage(EIGHT, 3) == Fraction(1, 2)
    assert figures.weighted_gap(EIGHT, 3, 3, critical=True) == 3
    assert figures.weighted_gap(EIGHT, 3, 3, critical=False) == 2


def test_priority_is_the_weighted_gap_times_the_persons() -> None:
    assert figures.priority(EIGHT, 3, 3, critical=True) == 18


def test_those_above_the_demand_do_not_make_up_for_those_below() -> None:
    assert figures.gap((1, 0, 0, 0, 1), 2) == 1
    assert figures.shortfall((0, 0, 0, 0, 9), 3) == 0


def test_a_group_of_nobody_has_no_figures() -> None:
    nobody = (0, 0, 0, 0, 0)
    assert figures.gap(nobody, 3) is None
    assert figures.coverage(nobody, 3) is None
    assert figures.average(nobody) is None
    assert figures.weighted_gap(nobody, 3, 3, critical=True) is None
    assert figures.priority(nobody, 3, 3, critical=True) == 0


def test_the_average_weighs_each_level_with_its_persons() -> None:
    assert figures.average(EIGHT) == Fraction(15, 6)


@pytest.mark.parametrize(
    ("least", "level", "expected"), [(3, None, False), (4, None, True), (1, 4, False), (2, 4, True)]
)
def test_a_competence_is_vulnerable_when_fewer_than_the_least_number_master_it(least, level, expected) -> None:
    assert figures.is_vulnerable(EIGHT, least, level) is expected


def test_without_a_least_number_nothing_is_vulnerable() -> None:
    assert not figures.is_vulnerable((9, 0, 0, 0, 0), None, None)


def test_acceptance_9_day_182_and_nineteen_days_late() -> None:
    started = date(2026, 5, 4)
    assert figures.day_182(started) == date(2026, 11, 2)
    assert figures.days_late(Newcomer(started_on=started), date(2026, 11, 21)) == 19
    assert figures.days_late(Newcomer(started_on=started), date(2026, 11, 2)) == 0
    ended = Newcomer(started_on=started, ended_on=date(2026, 11, 3))
    assert figures.days_late(ended, date(2027, 5, 1)) == 1


def test_in_time_counts_those_whose_codes_are_deleted_too() -> None:
    newcomers = (
        Newcomer(started_on=date(2026, 1, 5), ended_on=date(2026, 7, 1)),
        Newcomer(started_on=date(2026, 1, 5), ended_on=date(2026, 9, 1)),
        Newcomer(started_on=date(2026, 9, 1)),
    )
    assert figures.onboarding_in_time(newcomers, (OnboardingTally(ended=5, in_time=4),)) == (5, 7)


def test_a_code_is_kept_twelve_months_and_no_longer() -> None:
    assert figures.deleted_by(Newcomer(ended_on=date(2026, 2, 28))) == date(2027, 2, 28)
    assert figures.deleted_by(Newcomer()) is None


def test_the_mix_of_learning_is_by_hours() -> None:
    mix = figures.learning_mix({"arbeid": Fraction(70), "sammen": Fraction(20), "formell": Fraction(10)})
    assert mix == {"arbeid": Fraction(7, 10), "sammen": Fraction(1, 5), "formell": Fraction(1, 10)}
    assert figures.learning_mix({}) is None


def test_costs_are_added_per_line_and_cancelled_measures_cost_nothing() -> None:
    measures = (
        CompetenceMeasure(cost_state=1000, cost_municipality=500),
        CompetenceMeasure(cost_municipality=250),
        CompetenceMeasure(cost_state=9999, status="avlyst"),
    )
    assert figures.cost_by_line(measures) == (1000, 750)


def test_participants_are_the_planned_else_the_places_else_one() -> None:
    measure = CompetenceMeasure(places=12)
    assert figures.participants(measure, (Participation(planned=4), Participation(planned=5))) == 9
    assert figures.participants(measure, ()) == 12
    assert figures.participants(CompetenceMeasure(), ()) == 1


def test_completion_is_completed_of_planned() -> None:
    assert figures.completion((Participation(planned=8, completed=6), Participation(planned=2))) == Fraction(6, 10)
    assert figures.completion(()) is None


def test_hours_spent_are_those_of_the_completed() -> None:
    assert figures.spent_hours(Participation(planned=8, completed=6), Decimal("1.5")) == 9


def test_an_effect_is_after_minus_before() -> None:
    assert figures.effect_change(Effect(before=Decimal("55.0"), after=Decimal("80.5"))) == Decimal("25.5")
    assert figures.effect_change(Effect(after=Decimal(80))) is None


def test_training_runs_out_after_its_months() -> None:
    assert figures.runs_out(date(2026, 8, 31), 6) == date(2027, 2, 28)


def test_halves_are_rounded_away_from_nought() -> None:
    assert figures.rounded(Fraction(1, 8), 2) == Decimal("0.13")
    assert figures.rounded(Decimal("-0.25"), 1) == Decimal("-0.3")
