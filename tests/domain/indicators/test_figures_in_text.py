"""Figures and periods as people, worksheets, KOSTRA and SSB write them: read exactly, or refused; never guessed."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.indicators.numbers import MISSING, decimal_sign, number_words, read_number
from navplan.domain.kinds import Refused
from navplan.domain.modules.indicator.periods import FREQUENCY_PARTS, Period, ended, fitted, read_period, tertial_of
from navplan.domain.words import as_written

amounts = st.decimals(min_value=-9_999_999, max_value=9_999_999, places=2)
periods = st.builds(
    Period, st.integers(2000, 2099), st.sampled_from([p for parts in FREQUENCY_PARTS.values() for p in parts])
)


def written(value: Decimal, thousands: str, sign: str, places: int) -> str:
    digits = f"{abs(value):,.{places}f}".replace(",", "T").replace(".", sign).replace("T", thousands)
    return f"−{digits}" if value < 0 else digits


@given(amounts, st.sampled_from([" ", "\u00a0", "\u202f", "'", ".", ""]))
def test_norwegian_figures_are_read_as_they_were_meant(value: Decimal, thousands: str) -> None:
    assert read_number(written(value, thousands, ",", 2), ",") == value


@given(amounts, st.sampled_from([" ", ",", ""]))
def test_english_figures_are_read_as_they_were_meant_where_the_source_shows_its_sign(
    value: Decimal, thousands: str
) -> None:
    assert read_number(written(value, thousands, ".", 2), ".") == value


@given(amounts)
def test_what_is_shown_is_read_back_as_the_same_figure(value: Decimal) -> None:
    for unit in ("antall", "prosent", "kr"):
        assert read_number(number_words(value, unit), ",", unit) == value


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from([".", ","]))
def test_a_thousand_that_could_be_one_and_a_bit_is_never_guessed(head: int, tail: int, mark: str) -> None:
    text = f"{head}{mark}{tail:03}"
    with pytest.raises(Refused):
        read_number(text)
    other = "." if mark == "," else ","
    assert read_number(text, other) == head * 1000 + tail
    assert read_number(text, mark) == (Decimal(f"{head}.{tail:03}") + Decimal(0)).quantize(
        Decimal("0.01"), "ROUND_HALF_UP"
    )


@pytest.mark.parametrize("text", [*sorted(MISSING), "  ", "N/A"])
def test_what_stands_for_no_figure_is_no_figure_and_never_nought(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    "text", ["abc", "12 34", "1,5,3", "1.23.456", "12,5 %%", "--3", "3-", "1 2345", "ca. 12", "9999999999", "<5"]
)
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read_number(text)


def test_a_per_cent_is_taken_for_a_per_cent_only() -> None:
    assert read_number("12,5 %", "", "prosent") == Decimal("12.50")
    with pytest.raises(Refused):
        read_number("12,5 %", "", "antall")


@given(st.lists(amounts, max_size=6))
def test_a_source_shows_its_decimal_sign_by_what_cannot_be_thousands(values: list[Decimal]) -> None:
    assert decimal_sign([*(written(v, " ", ",", 2) for v in values), "12,5"]) == ","
    assert decimal_sign([*(written(v, " ", ".", 2) for v in values), "12.5"]) == "."
    assert decimal_sign(["1,234", "1.234", "", ":"]) == ""
    assert decimal_sign(["12,5", "12.5"]) == ""


def test_per_cents_keep_a_decimal_and_counts_have_none() -> None:
    said = [number_words(Decimal(n), unit) for n, unit in (("42", "prosent"), ("1234", "antall"), ("12.25", "prosent"))]
    assert said == ["42,0\u00a0%", "1\u00a0234", "12,25\u00a0%"]
    assert number_words(None, "prosent") == "–"


# -- periods


@given(periods)
def test_a_period_as_it_is_said_is_read_back(period: Period) -> None:
    assert read_period(period.said(as_written)) == period


@pytest.mark.parametrize(
    ("text", "year", "part"),
    [
        ("2024", 2024, "aar"),
        ("2024K3", 2024, "k3"),
        ("2024M03", 2024, "m03"),
        ("T2 2024", 2024, "t2"),
        ("2. kvartal 2024", 2024, "k2"),
        ("tertial 3, 2023", 2023, "t3"),
        ("mars 2024", 2024, "m03"),
        ("Sept. 2024", 2024, "m09"),
        ("31.03.2024", 2024, "m03"),
        ("2024-03", 2024, "m03"),
        ("03/2024", 2024, "m03"),
        ("1. halvår 2024", 2024, "h1"),
        ("Q4 2024", 2024, "k4"),
    ],
)
def test_periods_are_known_as_sources_write_them(text: str, year: int, part: str) -> None:
    assert read_period(text) == Period(year, part)


@pytest.mark.parametrize("text", ["", "24", "T4 2024", "2024M13", "K5 2024", "412", "2024 mottakere", "31.13.2024"])
def test_what_is_no_period_is_none(text: str) -> None:
    assert read_period(text) is None


@given(periods)
def test_a_period_ends_on_the_last_day_of_its_last_month(period: Period) -> None:
    assert (period.ends.year, period.ends.month) == (period.year, period.month)
    assert date.fromordinal(period.ends.toordinal() + 1).day == 1


@given(st.sampled_from(sorted(FREQUENCY_PARTS)), st.dates(date(2001, 1, 1), date(2099, 12, 31)), st.integers(1, 30))
def test_only_what_is_over_has_ended_and_nothing_is_skipped(frequency: str, day: date, count: int) -> None:
    found = ended(frequency, day, count)
    assert all(period.ends <= day for period in found)
    assert [p.order for p in found] == sorted(p.order for p in found)
    assert len(set(found)) == count
    following = next(
        Period(y, p) for y in (found[-1].year, found[-1].year + 1) for p in FREQUENCY_PARTS[frequency]
         if Period(y, p).order > found[-1].order
    )  # fmt: skip
    assert following.ends > day


def test_a_month_stands_for_the_period_that_it_ends_and_for_no_other() -> None:
    assert fitted(Period(2024, "m08"), "tertial") == Period(2024, "t2")
    assert fitted(Period(2024, "m12"), "aar") == Period(2024, "aar")
    assert fitted(Period(2024, "m07"), "tertial") is None
    assert fitted(Period(2024, "aar"), "tertial") is None


def test_a_quarter_is_held_against_the_last_tertial_that_is_over() -> None:
    assert [tertial_of(Period(2024, part)) for part in ("k1", "k2", "k3", "k4", "t2", "aar")] == [
        "t1", "t1", "t2", "t3", "t2", "t3",
    ]  # fmt: skip
