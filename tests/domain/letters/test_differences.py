"""Word by word: what both texts have, what was taken out, what was put in, and never a word lost."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.letters.differences import Piece, word_differences

TEXTS = st.lists(st.sampled_from(["skal", "må", "gi", "hjelp", "råd,", "råd", "og", "i", "a", "å", "§ 17"])).map(
    " ".join
)


def told(before: str, after: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in word_differences(before, after)]


def joined(pieces: tuple[Piece, ...], *, without: str) -> str:
    return " ".join(piece.text for piece in pieces if piece.kind != without)


def test_an_exchanged_word_stands_removed_before_added() -> None:
    assert told("Kommunen bør gi råd.", "Kommunen skal gi råd.") == [
        ("same", "Kommunen"), ("removed", "bør"), ("added", "skal"), ("same", "gi råd."),
    ]  # fmt: skip


def test_words_put_in_and_taken_out_are_marked_alone() -> None:
    assert told("Nav gir råd", "Nav gir gode råd raskt") == [
        ("same", "Nav gir"), ("added", "gode"), ("same", "råd"), ("added", "raskt"),
    ]  # fmt: skip
    assert told("Nav gir gode råd raskt", "Nav gir råd") == [
        ("same", "Nav gir"), ("removed", "gode"), ("same", "råd"), ("removed", "raskt"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", []),
        ("", "ny plikt", [("added", "ny plikt")]),
        ("gammel plikt", "", [("removed", "gammel plikt")]),
        ("helt annet", "noe nytt her", [("removed", "helt annet"), ("added", "noe nytt her")]),
        ("samme  ord\nher", "samme ord her", [("same", "samme ord her")]),
    ],
)
def test_the_edges_are_told_plainly(before: str, after: str, expected: list[tuple[str, str]]) -> None:
    assert told(before, after) == expected


def test_a_word_in_another_case_is_another_word() -> None:
    assert told("Nav", "NAV") == [("removed", "Nav"), ("added", "NAV")]


def test_no_more_words_are_marked_than_must_be() -> None:
    pieces = word_differences("a b c d e f", "a c d x e f")
    assert sum(len(piece.text.split()) for piece in pieces if piece.kind == "same") == 5


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_out_of_the_differences(before: str, after: str) -> None:
    pieces = word_differences(before, after)
    assert joined(pieces, without="added") == " ".join(before.split())
    assert joined(pieces, without="removed") == " ".join(after.split())


@given(TEXTS, TEXTS)
def test_no_piece_is_empty_and_neighbours_differ_in_kind(before: str, after: str) -> None:
    pieces = word_differences(before, after)
    assert all(piece.text for piece in pieces)
    assert all(one.kind != other.kind for one, other in itertools.pairwise(pieces))
    assert not any((a.kind, b.kind) == ("added", "removed") for a, b in itertools.pairwise(pieces))


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert all(piece.kind == "same" for piece in word_differences(text, text))
