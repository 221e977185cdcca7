"""Numbers and days as Norwegians write them: read, shown, refused, bounded, and never rounded."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.kinds import (
    Day,
    Number,
    Refused,
)
from navplan.domain.words import as_written
from tests.domain.asking import said, through_json

WHOLE = Number()
PARTS = Number("årsverk", 0, 999, places=2)
KRONER = Number("kr", 0, 999_999_999)
YEAR = Number(minimum=2000, maximum=2100, grouped=False)
HARD = "\u00a0"


def upper(text: str) -> str:
    return text.upper()


# -- numbers


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", None),
        ("   ", None),
        ("0", 0),
        ("007", 7),
        ("1234", 1234),
        ("1 234 567", 1_234_567),
        ("1\u00a0234\u202f567", 1_234_567),
        ("10.000", 10_000),
        ("1.500.000", 1_500_000),
        ("-12", -12),
        ("\u221212", -12),
        ("+5", 5),
        ("5,0", 5),
        ("5.00", 5),
        ("999999999999999", 999_999_999_999_999),
    ],
)
def test_whole_numbers_are_read_as_norwegians_write_them(typed: str, read: int | None) -> None:
    value = WHOLE.parse(typed)
    assert value == read
    assert value is None or type(value) is int


@pytest.mark.parametrize(
    ("typed", "read"),
    [("1,5", "1.50"), ("1.25", "1.25"), (",5", "0.50"), ("999", "999.00"), ("0", "0.00"), (" 12,75 årsverk", "12.75")],
)
def test_decimals_are_read_with_comma_or_point_and_held_to_their_places(typed: str, read: str) -> None:
    value = PARTS.parse(typed)
    assert isinstance(value, Decimal)
    assert str(value) == read


@pytest.mark.parametrize("typed", ["75%", "75 %", "75\u00a0%", " 75 % "])
def test_the_unit_may_stand_behind_the_number(typed: str) -> None:
    assert Number("%", 0, 100).parse(typed) == 75


@pytest.mark.parametrize(
    "typed",
    [
        "ti",
        "1_000",
        "1e3",
        "NaN",
        "Infinity",
        "-Infinity",
        "1,2,3",
        "1.000,50",
        "--1",
        "1-",
        "0x10",
        "kr",
        "5 %",
        "½",
        "1000000000000000",
        "9" * 400,
        "1e400",
        ".",
    ],
)
def test_what_is_no_number_is_refused_with_the_text_itself(typed: str) -> None:
    assert said(KRONER, typed) == f"«{typed}» er ikke et tall."


@pytest.mark.parametrize("typed", ["1,5", "0.5", "0.500", "1,001", "12.34"])
def test_a_whole_number_is_not_rounded(typed: str) -> None:
    assert said(WHOLE, typed) == "Skriv et helt tall."


def test_more_decimals_than_there_is_room_for_are_refused_not_rounded() -> None:
    assert said(PARTS, "1,005") == "Skriv høyst 2 desimaler."
    assert PARTS.parse("1,500") == Decimal("1.5")


@pytest.mark.parametrize(
    ("kind", "typed", "sentence"),
    [
        (YEAR, "1999", "Tallet må være minst 2000."),
        (YEAR, "2101", "Tallet kan ikke være større enn 2100."),
        (Number("%", 0, 100), "-1", "Tallet må være minst 0."),
        (PARTS, "999,01", "Tallet kan ikke være større enn 999."),
        (PARTS, "-0,01", "Tallet må være minst 0."),
    ],
)
def test_a_number_outside_its_bounds_is_refused_with_the_bound(kind: Number, typed: str, sentence: str) -> None:
    assert said(kind, typed) == sentence


@pytest.mark.parametrize(("kind", "typed"), [(YEAR, "2000"), (YEAR, "2100"), (PARTS, "999,00"), (PARTS, "0")])
def test_the_bounds_themselves_are_allowed(kind: Number, typed: str) -> None:
    assert kind.parse(typed) is not None


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (WHOLE, None, ""),
        (WHOLE, 0, "0"),
        (WHOLE, 1_234_567, f"1{HARD}234{HARD}567"),
        (WHOLE, -1_000, f"\u22121{HARD}000"),
        (YEAR, 2026, "2026"),
        (KRONER, 1_000, f"1{HARD}000{HARD}kr"),
        (PARTS, Decimal("1.5"), f"1,50{HARD}årsverk"),
    ],
)
def test_numbers_are_shown_with_hard_space_comma_and_unit(kind: Number, value: Any, shown: str) -> None:
    assert kind.show(value, as_written) == shown


def test_the_unit_is_translated() -> None:
    assert PARTS.show(Decimal("2"), upper) == f"2,00{HARD}ÅRSVERK"


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_every_whole_number_survives_being_shown_and_stored(value: int) -> None:
    assert WHOLE.parse(WHOLE.show(value, as_written)) == value
    assert WHOLE.from_store(through_json(WHOLE.to_store(value))) == value


@given(st.decimals(0, 999, places=2, allow_nan=False))
def test_every_decimal_survives_being_shown_and_stored_as_a_whole_number(value: Decimal) -> None:
    stored = PARTS.to_store(value)
    assert type(stored) is int
    assert PARTS.parse(PARTS.show(value, as_written)) == value
    assert PARTS.from_store(stored) == value


@given(st.text(st.sampled_from("0123456789 .,-+\u2212\u00a0kr%eE_"), max_size=12))
def test_whatever_is_typed_in_a_number_is_read_or_refused_and_what_is_read_is_within_bounds(text: str) -> None:
    for kind in (WHOLE, PARTS, KRONER):
        try:
            value = kind.parse(text)
        except Refused:
            continue
        if value is not None:
            assert kind.minimum is None or value >= kind.minimum
            assert kind.maximum is None or value <= kind.maximum
            assert kind.parse(kind.show(value, as_written)) == value


# -- days


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", None),
        ("31.12.2026", date(2026, 12, 31)),
        (" 1.2.2026 ", date(2026, 2, 1)),
        ("1.2.26", date(2026, 2, 1)),
        ("01/02/99", date(2099, 2, 1)),
        ("1-2-2026", date(2026, 2, 1)),
        ("1 2 2026", date(2026, 2, 1)),
        ("31.12.2026.", date(2026, 12, 31)),
        ("2026-12-31", date(2026, 12, 31)),
        ("31122026", date(2026, 12, 31)),
        ("01022026", date(2026, 2, 1)),
        ("29.02.2024", date(2024, 2, 29)),
        ("29.2.00", date(2000, 2, 29)),
    ],
)
def test_days_are_read_as_norwegians_write_them(typed: str, read: date | None) -> None:
    assert Day().parse(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "29.02.2026",
        "29.02.2100",
        "31.04.2026",
        "32.01.2026",
        "01.13.2026",
        "0.1.2026",
        "12.31.2026",
        "2026-13-01",
        "i morgen",
        "1.2",
        "2026",
        "2026-W01-1",
        "20260115",
        "1.2.026",
        "1.2.20261",
        "01.01.0000",
        "1..2026",
    ],
)
def test_what_is_no_day_is_refused_with_an_example(typed: str) -> None:
    sentence = said(Day(), typed)
    assert sentence == f"«{typed}» er ikke en dato. Skriv dag.måned.år, for eksempel 31.12.2026."


@given(st.dates())
def test_every_day_survives_being_shown_and_stored(value: date) -> None:
    assert Day().parse(Day().show(value, as_written)) == value
    assert Day().from_store(through_json(Day().to_store(value))) == value
    assert Day().parse(value.isoformat()) == value
    assert len(str(Day().to_store(value))) == 10


def test_no_day_is_shown_as_nothing_and_stored_as_nothing() -> None:
    assert Day().show(None, as_written) == ""
    assert Day().to_store(None) is None
    assert Day().from_store(None) is None
