"""Corpus I: each is read, or refused in a sentence; the child is gone, and nothing was written."""

import multiprocessing
import os
import re
from pathlib import Path

import pytest

from navplan.domain.ports import CannotRead
from navplan.storage.readers import child, read_lines
from tests.corpora.imports import ELSEWHERE, MADE, QUICK

LONG = os.environ.get("NAVPLAN_LONG") == "1"
ROOT = Path(__file__).resolve().parents[2]


def test_no_row_of_corpus_i_is_forgotten() -> None:
    rows = {row.split()[0] for row in (*MADE, *ELSEWHERE)}
    assert rows == {f"I{number}" for number in range(1, 41)}


@pytest.mark.parametrize("place", ELSEWHERE.values())
def test_the_test_that_stands_elsewhere_is_there(place: str) -> None:
    file, _, name = place.partition("::")
    assert f"def {name}" in (ROOT / file).read_text(encoding="utf-8")


def read_or_said(path: Path) -> tuple[list[str], str | None]:
    """The lines, or the sentence why not."""
    try:
        return [line.text for line in read_lines(path)], None
    except CannotRead as refused:
        return [], refused.said.words()


@pytest.mark.parametrize("row", MADE if LONG else QUICK)
def test_it_is_read_or_refused_and_nothing_is_left(row: str, tmp_path: Path) -> None:
    path = MADE[row](tmp_path)
    before = path.read_bytes()
    lines, said = read_or_said(path)
    assert said is None or re.fullmatch(r".*«brev\.\w+».*\.", said), said
    assert all("\x1b" not in line and "\x00" not in line and "root:" not in line for line in lines)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert not multiprocessing.active_children()


def test_what_takes_too_long_is_ended_at_the_childs_limit(tmp_path: Path) -> None:
    path = MADE["I4 endless operators"](tmp_path)
    with pytest.raises(child.Refused) as refused:
        child.read_in_child("pdf", path, child.Bounds(seconds=1.5))
    assert refused.value.reason == "slow"
    assert not multiprocessing.active_children()


def test_words_that_nobody_sees_on_paper_are_shown_to_whoever_takes_the_letter_in(tmp_path: Path) -> None:
    """I14: hidden words are proposals like all others, so that nothing comes in unseen."""
    said = " ".join(line.text for line in read_lines(MADE["I14 words that nobody sees"](tmp_path)))
    assert "HVITT" in said
