"""Norwegian days from 1950 to 2100, checked against a computation of Easter that shares nothing with the library."""

import calendar as months
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.calendar import (
    Rule,
    calendar_rule,
    day_of_week,
    days_in,
    holiday,
    holidays_of,
    is_workday,
    moved,
    off_day,
    weeks_in,
)

YEARS = range(1950, 2101)
years = st.integers(1950, 2100)
days = st.dates(date(1950, 1, 1), date(2100, 12, 31))


def easter(year: int) -> date:
    """Easter Sunday after Gauss, with the two exceptions of the Gregorian calendar."""
    k, a, b, c = year // 100, year % 19, year % 4, year % 7
    m = (15 + k - k // 4 - (13 + 8 * k) // 25) % 30
    d = (19 * a + m) % 30
    e = (2 * b + 4 * c + 6 * d + (4 + k - k // 4) % 7) % 7
    if (d, e) == (29, 6):
        return date(year, 4, 19)
    if (d, e) == (28, 6) and (11 * m + 11) % 30 < 19:
        return date(year, 4, 18)
    return date(year, 3, 22) + timedelta(days=d + e)


def expected(year: int) -> set[date]:
    fixed = {date(year, *at) for at in ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))}
    return fixed | {easter(year) + timedelta(days=away) for away in (-3, -2, 0, 1, 39, 49, 50)}


@pytest.mark.parametrize("year", YEARS)
def test_the_holidays_of_every_year_are_the_fixed_ones_and_those_counted_from_easter(year: int) -> None:
    assert set(holidays_of(year)) == expected(year)


def test_two_holidays_on_one_day_are_both_named() -> None:
    assert holiday(date(2008, 5, 1)) == "Arbeidernes dag og Kristi himmelfartsdag"


@given(days, st.sampled_from(("etter", "for")))
def test_a_moved_day_is_the_nearest_workday_that_way(day: date, way: str) -> None:
    landed = moved(day, way)
    step = timedelta(days=1 if way == "etter" else -1)
    assert is_workday(landed)
    assert moved(landed, way) == landed
    while day != landed:
        assert off_day(day)
        day += step


@given(days)
def test_a_day_that_may_stand_stands(day: date) -> None:
    assert moved(day, "staar") == day
    assert is_workday(day) == (day.weekday() < 5 and day not in expected(day.year)) == (off_day(day) == "")


def test_the_easter_week_is_left_on_either_side() -> None:
    assert moved(date(2026, 4, 2), "etter") == date(2026, 4, 7)
    assert moved(date(2026, 4, 6), "for") == date(2026, 4, 1)


@given(years)
def test_a_year_has_53_weeks_when_it_begins_or_ends_on_a_thursday(year: int) -> None:
    thursdays = 3 in (date(year, 1, 1).weekday(), date(year, 12, 31).weekday())
    assert weeks_in(year) == (53 if thursdays else 52)


@given(years, st.integers(1, 53), st.integers(0, 6))
def test_a_day_of_a_week_is_in_that_week_or_the_last_one(year: int, week: int, weekday: int) -> None:
    day = day_of_week(year, week, weekday)
    assert day.weekday() == weekday
    assert day.isocalendar()[:2] == (year, min(week, weeks_in(year)))


def test_week_53_is_the_last_week_where_there_is_none() -> None:
    assert day_of_week(2025, 53, 0) == date(2025, 12, 22)
    assert day_of_week(2026, 53, 0) == date(2026, 12, 28)


@given(days, st.sampled_from((1, 3, 4, 12, 24)), st.integers(0, 30))
def test_a_day_of_the_month_comes_back_and_a_short_month_gives_its_last(first: date, step: int, later: int) -> None:
    year = first.year + later
    begun = 12 * first.year + first.month - 1
    wanted = [
        date(year, month, min(first.day, months.monthrange(year, month)[1]))
        for month in range(1, 13)
        if (apart := 12 * year + month - 1 - begun) >= 0 and apart % step == 0
    ]
    assert list(days_in(Rule(first, step), year)) == wanted


@given(days, st.sampled_from((-1, 1, 2, 3, 4)), st.integers(0, 6), st.integers(0, 30))
def test_a_weekday_of_the_month_is_counted_in_its_month(first: date, ordinal: int, weekday: int, later: int) -> None:
    year = first.year + later
    (found,) = days_in(Rule(first, 12, "ukedag", ordinal, weekday), year)
    last = months.monthrange(year, first.month)[1]
    alike = [d for n in range(1, last + 1) if (d := date(year, first.month, n)).weekday() == weekday]
    assert found == alike[ordinal if ordinal < 0 else ordinal - 1]


@given(days, st.integers(1, 53), st.integers(0, 4), st.integers(-3, 30))
def test_a_week_comes_once_a_year_from_its_first(first: date, week: int, weekday: int, later: int) -> None:
    found = days_in(Rule(first, 12, "uke", weekday=weekday, week=week), first.year + later)
    assert found == ((day_of_week(first.year + later, week, weekday),) if later >= 0 else ())


def test_what_comes_once_comes_in_its_year_only() -> None:
    for by in ("dag", "ukedag", "uke"):
        rule = Rule(date(2026, 3, 9), 0, by, ordinal=2, weekday=0, week=11)
        assert days_in(rule, 2026) == (date(2026, 3, 9),)
        assert days_in(rule, 2025) == days_in(rule, 2027) == ()


def test_nothing_falls_before_the_rule_begins() -> None:
    assert days_in(Rule(date(2026, 6, 10), 1), 2026)[0] == date(2026, 6, 10)
    assert days_in(Rule(date(2026, 6, 10), 1), 2025) == ()


def test_a_rule_is_written_as_calendar_files_want_it() -> None:
    until = date(2028, 12, 31)
    assert calendar_rule(Rule(date(2026, 1, 31), 1), until) == (
        "FREQ=MONTHLY;UNTIL=20281231;BYSETPOS=-1;BYMONTHDAY=28,29,30,31"
    )
    assert calendar_rule(Rule(date(2026, 9, 1), 12, "ukedag", -1, 1), until) == (
        "FREQ=MONTHLY;INTERVAL=12;UNTIL=20281231;BYDAY=-1TU"
    )
    assert calendar_rule(Rule(date(2026, 9, 1), 0), until) == ""
    assert calendar_rule(Rule(date(2026, 9, 1), 12, "uke"), until) == ""
