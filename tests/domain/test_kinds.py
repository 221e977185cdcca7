"""Each kind of field: what it reads, how it shows it, what it refuses, and that nothing is lost on the way."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.kinds import (
    Choice,
    Choices,
    Day,
    FieldKind,
    Flag,
    Link,
    Links,
    LongText,
    Number,
    Option,
    Tags,
    Text,
)
from navplan.domain.words import as_written
from tests.domain.asking import said, through_json

COLOURS = (Option("gronn", "I rute"), Option("gul", "Usikkert"), Option("rod", "Ikke i rute", "danger"))
WHOLE = Number()
PARTS = Number("årsverk", 0, 999, places=2)
KRONER = Number("kr", 0, 999_999_999)
YEAR = Number(minimum=2000, maximum=2100, grouped=False)


# -- texts


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", ""),
        ("  Flere \t i\narbeid\u00a0nå ", "Flere i arbeid nå"),
        ("æøåÆØÅ é 😀", "æøåÆØÅ é 😀"),
        ("a\x00b\x07c\x1fd", "abcd"),
        ("halv \ud800 emoji", "halv emoji"),
    ],
)
def test_one_line_of_text_is_read_without_what_a_line_cannot_hold(typed: str, read: str) -> None:
    assert Text().parse(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("en\r\nto\rtre\x0bfire\u2028fem", "en\nto\ntre\nfire\nfem"),
        ("\n\n  Første  \n\nAndre\t\n\n", "Første\n\nAndre"),
        ("  - punkt\n    innrykk", "- punkt\n    innrykk"),
        ("a\x00b\ud83d", "ab"),
        (" \n \n", ""),
    ],
)
def test_paragraphs_keep_their_line_breaks_and_lose_the_rest(typed: str, read: str) -> None:
    assert LongText().parse(typed) == read


@pytest.mark.parametrize("kind", [Text(5), LongText(5)])
def test_a_text_of_exactly_the_limit_is_taken_and_one_more_is_refused_with_both_numbers(kind: FieldKind) -> None:
    assert kind.parse("12345") == "12345"
    assert kind.parse("  12345  ") == "12345"
    assert said(kind, "123456") == "Teksten er 6 tegn. Det er plass til 5."


@given(st.text())
def test_reading_a_line_twice_is_reading_it_once_and_any_file_can_hold_it(text: str) -> None:
    read = Text(10**6).parse(text)
    assert Text(10**6).parse(read) == read
    assert "\n" not in read
    assert read.encode("utf-8").decode("utf-8") == read


@given(st.text())
def test_reading_paragraphs_twice_is_reading_them_once_and_any_file_can_hold_them(text: str) -> None:
    read = LongText(10**6).parse(text)
    assert LongText(10**6).parse(read) == read
    assert not set(read) & set("\r\x00\x0b\x0c")
    assert read.encode("utf-8").decode("utf-8") == read


def upper(text: str) -> str:
    return text.upper()


# -- choices


@pytest.mark.parametrize(("typed", "read"), [("", ""), (" GUL ", "gul"), ("ikke i RUTE", "rod"), ("I rute", "gronn")])
def test_a_choice_is_read_by_key_or_label_in_any_case(typed: str, read: str) -> None:
    assert Choice(COLOURS).parse(typed) == read


def test_what_is_no_choice_is_refused_with_all_the_choices() -> None:
    assert said(Choice(COLOURS), "blå") == "«blå» er ikke et valg her. Velg mellom: I rute, Usikkert, Ikke i rute."


def test_an_unknown_key_from_a_newer_plan_is_kept_and_shown_as_it_is() -> None:
    kind = Choice(COLOURS)
    assert kind.from_store(kind.to_store("lilla")) == "lilla"
    assert kind.show("lilla", as_written) == "lilla"
    assert kind.option("lilla") == Option("lilla", "lilla", "neutral")


def test_a_choice_is_shown_by_its_translated_label() -> None:
    assert Choice(COLOURS).show("gul", upper) == "USIKKERT"
    assert Choice(COLOURS).show("", upper) == ""


@pytest.mark.parametrize(
    ("typed", "read"),
    [("", ()), (" , ;", ()), ("rod, gronn", ("gronn", "rod")), ("I rute;gul;GUL", ("gronn", "gul"))],
)
def test_several_choices_come_in_the_order_of_the_options_without_doubles(typed: str, read: tuple[str, ...]) -> None:
    assert Choices(COLOURS).parse(typed) == read


def test_one_wrong_among_several_choices_refuses_them_all() -> None:
    assert "«blå»" in said(Choices(COLOURS), "gul, blå")


def test_unknown_keys_among_several_are_kept() -> None:
    kind = Choices(COLOURS)
    assert kind.from_store(through_json(kind.to_store(("lilla", "gul")))) == ("lilla", "gul")
    assert kind.show(("lilla", "gul"), as_written) == "lilla, Usikkert"


# -- tags, flags and links


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", ()),
        (
            "sosialtjenesteloven § 18, jf. § 21;  Nav-loven § 14 ",
            ("sosialtjenesteloven § 18, jf. § 21", "Nav-loven § 14"),
        ),
        ("a\nb\r\na;;b", ("a", "b")),
        ("\x00; ;a\x00b", ("ab",)),
    ],
)
def test_tags_are_split_at_semicolon_and_line_end_but_not_at_comma(typed: str, read: tuple[str, ...]) -> None:
    assert Tags().parse(typed) == read


@pytest.mark.parametrize("typed", ["ja", " JA ", "x", "1", "true", "Sann"])
def test_yes_is_read(typed: str) -> None:
    assert Flag().parse(typed) is True


@pytest.mark.parametrize("typed", ["", "nei", "NEI", "0", "false", "usann"])
def test_no_is_read_and_nothing_is_no(typed: str) -> None:
    assert Flag().parse(typed) is False


def test_neither_yes_nor_no_is_refused() -> None:
    assert said(Flag(), "kanskje") == "Skriv ja eller nei."


def test_a_flag_is_stored_as_a_number_and_shown_as_a_word() -> None:
    assert [Flag().to_store(value) for value in (True, False)] == [1, 0]
    assert [Flag().show(value, as_written) for value in (True, False)] == ["Ja", "Nei"]
    assert Flag().from_store(None) is False


def test_no_text_is_no_link_and_never_a_link_to_nothing() -> None:
    assert Link("role").parse("  ") is None
    assert Link("goal", "follow").parse("") == ""
    assert Link("role").parse(" 01 ") == "01"
    assert Links("role").parse("") == ()
    assert Links("role").parse("01, 02;03 02") == ("01", "02", "03")


@pytest.mark.parametrize(("rule", "needed"), [("follow", True), ("refuse", True), ("clear", False)])
def test_a_link_is_needed_unless_it_can_be_cleared(rule: Any, needed: bool) -> None:
    assert Link("goal", rule).is_needed is needed


ID = st.from_regex(r"[0-9a-f]{4,32}", fullmatch=True)
KEYS = st.sampled_from([o.key for o in COLOURS])
WORD = st.text().map(lambda text: Text(10**6).parse(text.replace(";", "")))
EXAMPLES: list[tuple[FieldKind, st.SearchStrategy[Any]]] = [
    (Text(10**6), st.text().map(Text(10**6).parse)),
    (LongText(10**6), st.text().map(LongText(10**6).parse)),
    (WHOLE, st.none() | st.integers(-(10**14), 10**14)),
    (PARTS, st.none() | st.decimals(0, 999, places=2, allow_nan=False)),
    (KRONER, st.none() | st.integers(0, 999_999_999)),
    (YEAR, st.none() | st.integers(2000, 2100)),
    (Day(), st.none() | st.dates()),
    (Choice(COLOURS), st.just("") | KEYS),
    (Choices(COLOURS), st.sets(KEYS).map(lambda keys: tuple(o.key for o in COLOURS if o.key in keys))),
    (Tags(), st.lists(WORD.filter(bool), unique=True).map(tuple)),
    (Flag(), st.booleans()),
    (Link("role"), st.none() | ID),
    (Links("role"), st.lists(ID, unique=True).map(tuple)),
]


@pytest.mark.parametrize(("kind", "values"), EXAMPLES, ids=lambda x: repr(x) if isinstance(x, FieldKind) else "")
def test_every_value_of_every_kind_survives_being_shown_and_being_stored(
    kind: FieldKind, values: st.SearchStrategy[Any]
) -> None:
    @given(values)
    def survives(value: Any) -> None:
        assert kind.parse(kind.show(value, as_written)) == value
        back = kind.from_store(through_json(kind.to_store(value)))
        assert back == value
        assert type(back) is type(value)

    survives()


@pytest.mark.parametrize(("kind", "values"), EXAMPLES, ids=lambda x: repr(x) if isinstance(x, FieldKind) else "")
def test_the_empty_value_of_every_kind_is_shown_as_nothing_or_as_no(kind: FieldKind, values: object) -> None:
    assert kind.show(kind.empty, as_written) in ("", "Nei")
    assert kind.parse("") == kind.empty
    assert kind.from_store(None) == kind.empty
