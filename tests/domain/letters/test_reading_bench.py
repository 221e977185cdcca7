"""The bench of sentences in pairs: what demands something stands beside what only sounds like it."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from navplan.domain.letters.reading import bundled_rules
from navplan.domain.letters.reading.demands import find_demand
from navplan.domain.letters.reading.subjects import subject_of
from navplan.domain.modules.letter.words import MODALITIES

BENCH = Path(__file__).resolve().parents[2] / "data" / "letters" / "sentence_bench.txt"
RULES = bundled_rules()


class Row(NamedTuple):
    """One sentence of the bench; `modality` is empty for one that demands nothing, `known` marks a known miss."""

    construction: str
    modality: str
    sentence: str
    known: bool


def rows() -> Iterator[Row]:
    construction = ""
    for line in BENCH.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            construction = line[2:]
        elif line.lstrip("!")[:2] in ("+ ", "- "):
            mark, _, sentence = line.lstrip("!").partition("|")
            yield Row(construction, mark[1:].strip(), sentence.strip(), line.startswith("!"))


ROWS = list(rows())


def told(row: Row) -> str:
    demand = find_demand(row.sentence, "", RULES)
    return demand.modality if demand and demand.modality != "info" else ""


@pytest.mark.parametrize("construction", dict.fromkeys(row.construction for row in ROWS))
def test_sentences_of_one_construction_are_told_apart(construction: str) -> None:
    wrong = [row for row in ROWS if row.construction == construction and not row.known and told(row) != row.modality]
    assert wrong == []


def test_the_bench_is_large_known_in_its_words_and_mostly_right() -> None:
    assert len(ROWS) >= 600
    assert len({row.sentence for row in ROWS}) == len(ROWS)
    assert {row.modality for row in ROWS} - {""} <= {value.key for value in MODALITIES}
    assert sum(row.known for row in ROWS) <= 12


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("mottaker", "Kommunen skal svare."),
        ("mottaker", "I slike saker skal Nav-kontoret svare."),
        ("mottaker", "Kommunen og politiet skal svare."),
        ("andre", "Inkassoselskapene skal svare."),
        ("andre", "Dersom noe er galt, skal boligbyggelagets forening svare."),
        ("bruker", "Enslige forsørgere i byene skal svare."),
        ("bruker", "Den som flytter, skal svare."),
        ("ordning", "Den nye bostøtteordningen skal svare."),
        ("verden", "Boligprisene skal svare."),
        ("avsender", "Til våren skal vi svare."),
        (None, "Planen skal svare."),
        (None, "Kommunens egen strategi skal svare."),
        (None, "Vaktordningen skal svare."),
    ],
)
def test_the_subject_is_told_by_its_head_word(kind: str | None, sentence: str) -> None:
    start = sentence.index("skal")
    assert subject_of(sentence, start, start + 4, RULES).kind == kind
