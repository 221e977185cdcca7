"""A run that draws leaves out nothing but what asks once more, and nothing for good."""

import re
from pathlib import Path

import pytest

from tests.drawing import ONCE_MORE, SHARE, asks_once_more, left_out

TESTS = Path(__file__).resolve().parents[1]
AGAIN = "tests/storage/test_chain_mutations.py::test_the_test_fails_without_its_rule[links]"
LONGER = (
    "tests/accessibility/test_seen.py::test_words_two_fifths_longer_are_not_cut[cut]",
    "tests/accessibility/test_announced.py::test_every_visible_word_went_through_the_catalogue",
)
LARGE = (
    "tests/accessibility/test_seen.py::test_text_twice_as_large_is_not_cut[cut]",
    "tests/accessibility/test_painted.py::test_no_painted_text_is_cut[large]",
)


def named() -> list[str]:
    """Every test of the project, by file and function."""
    names, test = [], re.compile(r"^(?:def )?(test_\w+)(?:\(| = )", re.MULTILINE)
    for file in TESTS.rglob("test_*.py"):
        place = file.relative_to(TESTS.parent).as_posix()
        names += [f"{place}::{name}" for name in test.findall(file.read_text("utf-8"))]
    return names


def test_what_asks_once_more_comes_up_as_often_as_is_said():
    drawn = sum(not left_out(AGAIN, str(seed)) for seed in range(4_000))
    assert abs(drawn / 4_000 - SHARE) < 0.03


def test_every_pattern_is_that_of_some_tests_and_nine_in_ten_tests_have_none():
    names = named()
    assert [pattern for pattern in ONCE_MORE if not any(re.search(pattern, name) for name in names)] == []
    assert sum(map(asks_once_more, names)) < len(names) / 10


def test_everything_else_is_asked_each_time():
    always = [name for name in named() if not asks_once_more(name)]
    assert any("/test_digests.py" in name for name in always)
    assert any("passes_with_its_rule" in name for name in always)
    assert any("/encrypted/test_door.py" in name for name in always)
    assert [name for name in always if left_out(name, "1")] == []


def test_without_a_seed_all_is_asked():
    assert not any(left_out(AGAIN, seed) for seed in (None, ""))
    assert any(left_out(AGAIN, str(seed)) for seed in range(40))


@pytest.mark.parametrize("walk", [LONGER, LARGE])
def test_a_walk_is_asked_of_whole_or_not_made(walk):
    drawn = [{left_out(test, str(seed)) for test in walk} for seed in range(200)]
    assert all(len(answers) == 1 for answers in drawn)
    assert {True, False} == set().union(*drawn)


def test_the_walks_are_drawn_apart_and_the_usual_one_is_made_each_time():
    both = {(left_out(LONGER[0], str(seed)), left_out(LARGE[0], str(seed))) for seed in range(200)}
    assert len(both) == 4
    assert not any(left_out(LARGE[1].replace("large", "plain"), str(seed)) for seed in range(200))
