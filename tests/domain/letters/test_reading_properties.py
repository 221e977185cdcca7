"""Whatever text is given: it is read, within bounds, and the proposals hold only what the text said."""

import os
import random
import re
import string
import time
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from navplan.domain.letters.reading import Line, bundled_rules, read_letter, to_json
from navplan.domain.letters.reading.blocks import to_blocks
from navplan.domain.letters.reading.demands import find_demand
from navplan.domain.letters.reading.lines import measure
from navplan.domain.letters.reading.sentences import sentences
from navplan.domain.modules.letter.words import ADDRESSEES, MODALITIES

LETTERS = Path(__file__).resolve().parents[2] / "data" / "letters"
RULES = bundled_rules()
HANG = 60
"""Seconds of processor time that only an endless search takes; no measure of speed, which benchmarks/ has."""
LONG = os.environ.get("NAVPLAN_LONG") == "1"
PIECES = """kommunen|skal|må|bør|partnerskapet|NAV-kontoret|i|og|som|at|,|det|er|viktig|§ 18|sosialtjenesteloven|1. mai
/n|/n/n|. |: |- |• |² |Side 3 av 9/n|Med hilsen/n|https://a.no/b/n|2.1 Bolig/n|æøå|vi forventer|frist|1 Se/n"""
WORDS = [piece.replace("/n", "\n") for piece in re.split(r"[|\n]", PIECES)]
letterlike = st.lists(st.sampled_from(WORDS), max_size=120).map(" ".join)
anything = st.one_of(st.text(max_size=400), letterlike)
lines = st.lists(
    st.builds(
        Line,
        text=st.one_of(st.text(max_size=60), letterlike.map(lambda text: text[:90].replace("\n", " "))),
        size=st.sampled_from([0.0, 8.0, 10.0, 14.0]),
        bold=st.booleans(),
        page=st.integers(1, 4),
        style=st.sampled_from(["", "title", "heading1", "heading9", "headingx", "item", "cell", "paragraph"]),
    ),
    max_size=40,
)


def folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalpha())


@given(lines)
@settings(max_examples=20_000 if LONG else 150)
def test_any_lines_are_read_and_every_proposal_is_whole(given_lines: list[Line]) -> None:
    letter = read_letter(given_lines)
    ids = [section.id for section in letter.sections]
    assert ids
    assert len(set(ids)) == len(ids)
    roots = [section.id for section in letter.sections if section.parent is None]
    assert roots in (ids[:1], ids), "a letter's sections stand under the first, slides side by side"
    for place, section in enumerate(letter.sections):
        assert section.parent is None or section.parent in ids[:place]
        for found in section.expectations:
            assert found.modality in {option.key for option in MODALITIES}
            assert found.addressee in {option.key for option in ADDRESSEES}
            assert found.source.strip()
            assert found.why
            assert 0 < found.confidence <= 1


def test_an_item_that_is_only_a_mark_demands_nothing() -> None:
    """Found by twenty thousand examples: «-:» below words that open a list became a demand without a word."""
    given_lines = [Line("Kommunen skal"), Line("SKAL:"), Line("-:"), Line("- SKAL")]
    assert all(found.source.strip() for section in read_letter(given_lines).sections for found in section.expectations)


@given(anything)
@settings(max_examples=5_000 if LONG else 150)
def test_the_source_of_a_demand_is_the_letters_own_words_in_order(text: str) -> None:
    letter = read_letter(Line(line) for line in text.splitlines())
    all_letters = folded(text)
    for section in to_json(letter)["sections"]:
        for found in section["expectations"]:
            assert set(folded(found["source"])) <= set(all_letters)
            assert len(found["source"]) <= len(text) + 1


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
@settings(max_examples=5_000 if LONG else 150)
def test_sentences_lose_no_word(text: str) -> None:
    flat = " ".join(text.split())
    assert "".join("".join(sentences(flat, RULES)).split()) == "".join(flat.split())


@given(letterlike)
@settings(max_examples=5_000 if LONG else 150)
def test_joining_loses_no_letter(text: str) -> None:
    given_lines = [Line(line.strip()) for line in text.splitlines()]
    blocks = to_blocks(given_lines, measure(given_lines), RULES)
    kept = folded("".join(block.marker + block.text for block in blocks))
    assert kept == folded("".join(line.text for line in given_lines))


def test_reading_twice_gives_the_same() -> None:
    given_lines = [Line(line) for line in (LETTERS / "nummerert.txt").read_text(encoding="utf-8").splitlines()]
    assert read_letter(given_lines) == read_letter(given_lines)


def test_hostile_sentences_do_not_hang_the_reader() -> None:
    nasty = [
        "som at " * 3_000 + "skal",
        "§ " * 9_000,
        "1. " * 6_000,
        "(" * 9_000 + ")" * 9_000,
        "forventer " + "x " * 9_000,
        "[" * 5_000 + "](" * 5_000,
        "a-" * 9_000,
        "lov om " * 3_000,
        "dato: " * 3_000 + " " * 9_000,
        "2022" * 5_000,
        "Det er " + "svært " * 5_000 + "viktig",
    ]
    begun = time.process_time()
    for text in nasty:
        read_letter([Line(text)])
        find_demand(text, text, RULES)
    assert time.process_time() - begun < HANG


def test_a_letter_of_hundreds_of_pages_is_read_without_end_of_time() -> None:
    text = (LETTERS / "nynorsk.txt").read_text(encoding="utf-8").splitlines()[11:-6]
    begun = time.process_time()
    letter = read_letter(Line(line, page=page) for page in range(300) for line in text)
    assert len(letter.demands) > 300
    assert time.process_time() - begun < HANG


def test_mutated_letters_are_read() -> None:
    chance = random.Random(20_260)
    originals = [path.read_text(encoding="utf-8") for path in sorted(LETTERS.glob("*.txt"))]
    for _ in range(20_000 if LONG else 60):
        text = list(chance.choice(originals))
        for _ in range(chance.randint(1, 30)):
            place = chance.randrange(len(text))
            text[place : place + chance.randint(0, 5)] = chance.choice(
                ["", "\n", "\n\n", " ", ".", "\x00", "§", "1", chance.choice(string.printable), "­", "\u202e"]
            )
        assert read_letter(Line(line) for line in "".join(text).splitlines()).sections
