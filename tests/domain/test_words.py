"""Texts are declared in one language and looked up at the edge."""

import json

from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.words import N_, Said, as_written

SHOUT = {"Endre {field}": "ENDRE {field}", "Frist": "TERM", "Angre: {step}": "UNDO: {step}"}


def shout(text: str) -> str:
    return SHOUT.get(text, text)


def test_marking_a_text_does_not_change_it() -> None:
    assert N_("Frist") == "Frist" == as_written("Frist")


def test_gaps_are_filled_after_the_translation() -> None:
    assert Said("Endre {field}", field="Mål").words(shout) == "ENDRE Mål"


def test_a_said_within_a_said_is_translated_too() -> None:
    inner = Said("Endre {field}", field=Said("Frist"))
    assert Said("Angre: {step}", step=inner).words(shout) == "UNDO: ENDRE TERM"


def test_a_plain_value_is_put_in_as_it_is_even_when_the_catalogue_knows_it() -> None:
    assert Said("Endre {field}", field="Frist").words(shout) == "ENDRE Frist"


def test_braces_in_a_value_are_not_read_as_gaps() -> None:
    assert Said("Endre {field}", field="{x} {0} {{").words() == "Endre {x} {0} {{"


def test_braces_in_a_text_without_gaps_stand_as_written() -> None:
    assert Said("100 {prosent").words() == "100 {prosent"


def test_two_sentences_with_the_same_values_are_equal_and_one_key_of_a_dictionary() -> None:
    assert len({Said("Endre {field}", field=Said("Frist")), Said("Endre {field}", field=Said("Frist"))}) == 1


def test_a_sentence_without_values_is_stored_without_them() -> None:
    assert Said("Frist").to_json() == {"text": "Frist"}


def test_numbers_come_back_from_history_as_text_and_read_the_same() -> None:
    said = Said("Det er plass til {n}.", n=12)
    assert Said.from_json(said.to_json()).words() == said.words() == "Det er plass til 12."


def test_an_empty_stored_title_is_an_empty_sentence() -> None:
    assert Said.from_json({}).words() == ""


def two_part(inner: Said, value: str) -> Said:
    return Said("{a} – {b}", a=inner, b=value)


def sentences() -> st.SearchStrategy[Said]:
    plain = st.text().filter(lambda text: "{" not in text and "}" not in text)
    leaf = plain.map(Said)
    return st.recursive(leaf, lambda inner: st.builds(two_part, inner, st.text()))


@given(sentences())
def test_a_sentence_survives_history_word_for_word(said: Said) -> None:
    back = Said.from_json(json.loads(json.dumps(said.to_json())))
    assert back.words() == said.words()
    assert back == said
