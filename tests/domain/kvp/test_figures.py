"""Every figure against a vector reckoned by hand; those marked 10.n are the acceptance examples of chapter 10."""

from datetime import date
from decimal import Decimal

import pytest

from navplan.domain.modules.kvp import KvpMonth, KvpPlaces, KvpRate, KvpReview, KvpTarget, figures
from navplan.domain.modules.kvp.indicators import BY_KEY, FIGURES, Books, figure, target_light
from navplan.domain.modules.kvp.series import Series, Standing
from navplan.domain.modules.kvp.words import INDICATORS
from tests.domain.kvp.months import accepted, month, only

RATE = KvpRate(
    valid_from=date(2024, 5, 1), base_amount=124_028, factor=Decimal("2.041"), young_parts=2, young_of=3, child_a_day=36
)
PLACES = KvpPlaces(year=2026, method="innbyggere", national_places=9_200, residents=12_400, residents_country=3_472_000)


def twelve(**each: int) -> tuple[Standing, ...]:
    return tuple(Series(month(2026, n, opening=24, **each) for n in range(1, 13)))


def test_10_1_the_closing_is_what_came_in_less_what_went_out() -> None:
    assert accepted().closing == 35


@pytest.mark.parametrize("key", ["opening", "started", "resumed", "moved_in", "completed", "moved_out", "interrupted"])
def test_a_closing_is_unknown_as_long_as_a_number_is_missing(key: str) -> None:
    assert accepted(**{key: None}).closing is None


def test_10_2_two_of_three_to_work_is_shown_in_grey() -> None:
    found = figures.to_work([accepted()])
    assert (found.value, found.part, found.whole) == (Decimal("66.7"), 2, 3)
    assert not found.is_firm


def test_work_without_subsidy_and_work_or_school_are_figures_of_their_own() -> None:
    assert figures.to_ordinary_work([accepted()]).value == Decimal("33.3")
    assert figures.to_work_or_school([accepted()]).value == Decimal("100.0")


def test_10_3_half_of_the_completed_in_twelve_months_is_yellow_against_51() -> None:
    rows = [month(2025, 11, opening=60, completed=10, out_work=4, out_subsidy=1, out_other=5)]
    rows += [month(2026, 10, completed=12, out_work=6, out_unknown=6)]
    rows += [month(2025, 12), *(month(2026, n) for n in range(1, 10))]
    books = Books(Series(rows), (), ())
    found = figure("to_work", books, (2026, 10))
    assert (found.value, found.whole) == (Decimal("50.0"), 22)
    target = KvpTarget(year=2026, indicator="to_work", value=Decimal(51), unit="prosent", direction="minst")
    assert target_light(target, books, (2026, 10)) == "yellow"


def test_the_rolling_year_leaves_the_thirteenth_month_out() -> None:
    rows = [
        month(2025, 10, opening=9, completed=9, out_work=9),
        month(2026, 10, opening=12, completed=10, out_other=10),
    ]
    assert figure("to_work", Books(Series(rows), (), ()), (2026, 10)).value == Decimal("0.0")


def test_10_4_places_are_rounded_down_and_used_by_the_average() -> None:
    assert figures.estimated_places(PLACES) == 32
    assert figures.used_places(twelve(), PLACES).value == Decimal("75.0")


def test_places_of_a_budget_are_the_budgeted() -> None:
    assert figures.financed_places(PLACES.with_values(method="budsjett", budgeted=28)) == 28
    assert figures.used_places(twelve(), None).value is None


def test_10_5_the_allowance_of_a_full_place_a_young_one_and_a_child() -> None:
    full, young = figures.full_place(RATE), figures.young_place(RATE)
    assert full is not None
    assert young is not None
    assert figures.rounded(full, 2) == Decimal("253141.15")
    assert figures.rounded(young, 2) == Decimal("168760.77")
    assert (figures.rounded(full, 0), figures.rounded(young, 0)) == (253_141, 168_761)
    assert figures.child_year(RATE) == 9_360


def test_a_year_costs_a_twelfth_a_month_for_each_at_its_end() -> None:
    """12 months of 20 grown and 4 young: 20 × 253 141,148 + 4 × 168 760,765… = 5 737 866,02."""
    found = figures.yearly_cost(twelve(age_under_25=4, age_25_29=10, age_30_49=5, age_50=5), [_early(RATE)])
    assert found.value == Decimal(5_737_866)


def _early(rate: KvpRate) -> KvpRate:
    return rate.with_values(valid_from=date(2024, 1, 1))


def test_a_year_with_a_month_before_the_first_rate_has_no_cost() -> None:
    assert figures.yearly_cost([only(month(2023, 1, opening=3))], [RATE]).value is None


def test_the_rate_that_holds_is_the_newest_that_has_begun_and_has_an_amount() -> None:
    later = RATE.with_values(valid_from=date(2025, 5, 1), base_amount=130_160)
    unknown = RATE.with_values(valid_from=date(2026, 5, 1), base_amount=None)
    rates = [later, RATE, unknown]
    assert figures.rate_at(rates, date(2025, 4, 30)) is RATE
    assert figures.rate_at(rates, date(2025, 5, 1)) is later
    assert figures.rate_at(rates, date(2026, 11, 1)) is later
    assert figures.rate_at(rates, date(2024, 4, 30)) is None


def test_the_average_counts_months_that_are_entered() -> None:
    rows = Series([month(2026, 1, opening=20), month(2026, 2, started=5), month(2026, 3, started=None)])
    assert figures.average(tuple(rows)).value == Decimal("22.5")


def test_shares_by_age() -> None:
    assert figures.under_25(accepted()).value == Decimal("17.1")
    assert figures.under_30(accepted()).value == Decimal("42.9")


def test_completion_is_of_all_who_ended() -> None:
    assert figures.completion([accepted()]).value == Decimal("60.0")


def test_granted_is_of_those_decided() -> None:
    assert figures.granted([accepted(granted=9, refused=3, withdrawn=4)]).value == Decimal("75.0")


@pytest.mark.parametrize(("assessed", "shade"), [(45, "green"), (44, "yellow"), (35, "yellow"), (34, "red")])
def test_coverage_turns_at_90_and_70(assessed: int, shade: str) -> None:
    found = figures.coverage(accepted(long_term=50, long_term_assessed=assessed))
    assert found.value == assessed * 2
    assert figures.coverage_light(found) == shade


def test_coverage_of_fewer_than_ten_has_no_colour() -> None:
    assert figures.coverage_light(figures.coverage(accepted(long_term=9, long_term_assessed=1))) == "grey"


def test_assessed_first_and_in_time_leave_out_months_where_one_number_is_missing() -> None:
    rows = [accepted(conditions=8, conditions_assessed=6, in_time=4), accepted(conditions=5)]
    assert figures.assessed_first(rows).value == Decimal("75.0")
    assert figures.in_time(rows).value == Decimal("80.0")


def test_each_counsellor() -> None:
    assert figures.each_counsellor(accepted(counsellors=Decimal("2.5"))).value == Decimal("14.0")
    assert figures.each_counsellor(accepted()).value is None


def test_the_mix_of_measures() -> None:
    mix = figures.measure_mix(accepted(state_measures=14, municipal_measures=7, both_measures=7, no_measures=7))
    assert [found.value for found in mix] == [40, 20, 20, 20]
    assert figures.measure_mix(accepted(state_measures=14))[0].value is None


def test_the_forecast_goes_on_as_the_last_three_months() -> None:
    """From 35 in October: net 2, 1 and 1 give 4/3 a month, times two months is 2,67: 38."""
    rows = [month(2026, 8, opening=31, started=2), month(2026, 9, started=2, completed=1)]
    rows.append(month(2026, 10, started=1))
    assert figures.forecast(tuple(Series(rows))).value == 38


def test_the_forecast_is_never_below_nought_and_needs_three_months() -> None:
    rows = [month(2026, 1, opening=9, completed=3), month(2026, 2, completed=3), month(2026, 3, completed=3)]
    assert figures.forecast(tuple(Series(rows))).value == 0
    assert figures.forecast(tuple(Series(rows[:2]))).value is None


@pytest.mark.parametrize(
    ("direction", "value", "shade"),
    [
        ("minst", "30", "green"),
        ("minst", "27", "yellow"),
        ("minst", "26.9", "red"),
        ("hoyst", "30", "green"),
        ("hoyst", "33", "yellow"),
        ("hoyst", "33.1", "red"),
    ],
)
def test_the_light_respects_the_direction(direction: str, value: str, shade: str) -> None:
    target = KvpTarget(value=Decimal(30), direction=direction)
    assert figures.light(figures.Figure(Decimal(value)), target) == shade


def test_nought_as_a_basis_is_no_figure() -> None:
    empty = only(month(2026, 1, opening=0))
    for kind in FIGURES:
        found = kind.compute(Books(Series([]), (), ()), (2026, 1))
        assert found.value is None, kind.key
    assert figures.under_25(empty).value is None
    assert figures.to_work([empty]).value is None


def test_the_funnel_adds_reviews_and_knows_what_nobody_counted() -> None:
    reviews = [
        KvpReview(whole=40, reviewed=38, documented=36, suited=12, offered=10, applied=8),
        KvpReview(whole=20, reviewed=20, documented=15, suited=3),
    ]
    assert list(figures.funnel(reviews).values()) == [60, 58, 51, 15, 10, 8, None]


def test_every_target_but_ones_own_has_a_figure() -> None:
    assert {option.key for option in INDICATORS} - {"own"} <= set(BY_KEY)


def test_of_two_entries_for_one_month_the_first_counts() -> None:
    rows = [month(2026, 1, opening=3), KvpMonth(id="z", year=2026, month="01", opening=9)]
    assert [s.month.id for s in Series(rows)] == ["202601"]
