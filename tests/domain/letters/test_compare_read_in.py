"""A letter that was read from a file beside one that came with the program: the letter's words beside ours.

The key is the same pairs as for the bundled letters; the inventories say which sentence each of them retells.
Skipped where the shared folder is missing.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.letters.compare import propose
from navplan.domain.letters.compare_similarity import asked_in
from navplan.domain.letters.proposal import propose as propose_letter
from navplan.domain.letters.reading import Line
from navplan.domain.letters.reading_file import from_lines
from navplan.domain.letters.take_in import take_in_letter
from navplan.domain.modules.letter import Expectation, Letter
from navplan.domain.places import RESOURCES
from navplan.domain.workspace import Workspace
from tests.domain.letters.known_pairs import READ_2023, READ_2024, read
from tests.memory import memory_workspace

SHARED = Path(__file__).resolve().parents[4] / "shared"

pytestmark = pytest.mark.skipif(not (SHARED / "letters").is_dir(), reason="the shared letters are not here")


class Outcome(NamedTuple):
    """Of the pairs that both letters hold: how many were found; and how many proposed pairs are none."""

    possible: int
    found: int
    wrong: int


@cache
def retold(year: int) -> dict[str, str]:
    """Words by which the sentence behind each bundled expectation is known."""
    yaml = pytest.importorskip("yaml")
    inventory = yaml.safe_load((SHARED / "letters" / f"inventar_{year}.yaml").read_text(encoding="utf-8"))
    told = (e for section in inventory["sections"] for e in section.get("expectations", ()))
    return {e["id"].partition("-")[2]: plain(e["locator_words"]) for e in told}


def plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def bundled(workspace: Workspace, year: int) -> Letter:
    return bring_in_letter(workspace, Shelf(RESOURCES / "letters").get(f"kommunebrev-{year}"))


def read_in(workspace: Workspace, year: int) -> Letter:
    text = (SHARED / "letters" / f"kommunebrev_{year}.txt").read_text(encoding="utf-8")
    file = from_lines([Line(line) for line in text.splitlines()], f"kommunebrev_{year}.txt", f"{year:064}")
    return take_in_letter(workspace, propose_letter(file.read), file)


def labels(workspace: Workspace, letter: Letter) -> dict[str, set[str]]:
    """What each expectation is in the key."""
    names = {}
    for asked in asked_in(letter, workspace):
        own = workspace.get(Expectation, asked.id)
        assert own is not None
        source = plain(own.source)
        known = {own.source_id.partition("-")[2]} if own.source_id else None
        names[own.id] = known or {name for name, words in retold(letter.year or 0).items() if words in source}
    return names


def outcome(workspace: Workspace, old: Letter, new: Letter) -> Outcome:
    known = read(READ_2023 if new.year == 2023 else READ_2024)
    before, after = labels(workspace, old), labels(workspace, new)
    told_before, told_after = set().union(*before.values()), set().union(*after.values())
    possible = {(a, b) for a, b in known if a in told_before and b in told_after}
    found: set[tuple[str, str]] = set()
    wrong = 0
    for relation in propose(old, new, workspace):
        for one in relation.old:
            for other in relation.new:
                hits = {(a, b) for a in before[one] for b in after[other]} & known
                found |= hits & possible
                wrong += not hits
    return Outcome(len(possible), len(found), wrong)


@pytest.mark.parametrize(
    ("old_is_read", "new_is_read", "year", "least", "most_wrong"),
    [
        (False, True, 2023, 26, 4),
        (True, False, 2023, 25, 4),
        (True, True, 2023, 31, 6),
        (False, True, 2024, 17, 1),
        (True, False, 2024, 20, 1),
        (True, True, 2024, 20, 1),
    ],
)
def test_a_letter_read_from_a_file_finds_its_way_to_one_that_came_with_the_program(
    old_is_read: bool, new_is_read: bool, year: int, least: int, most_wrong: int
) -> None:
    workspace = memory_workspace()
    old = (read_in if old_is_read else bundled)(workspace, year - 1)
    new = (read_in if new_is_read else bundled)(workspace, year)
    told = outcome(workspace, old, new)
    assert told.found >= least, told
    assert told.wrong <= most_wrong, told


@pytest.mark.parametrize("year", [2022, 2023, 2024])
def test_our_words_are_found_beside_the_letters_own_for_the_same_year(year: int) -> None:
    workspace = memory_workspace()
    ours, theirs = bundled(workspace, year), read_in(workspace, year)
    before, after = labels(workspace, ours), labels(workspace, theirs)
    possible = set().union(*before.values()) & set().union(*after.values())
    told = [(o, n) for relation in propose(ours, theirs, workspace) for o in relation.old for n in relation.new]
    right = [before[old] & after[new] for old, new in told if before[old] & after[new]]
    assert len(set().union(*right)) >= 0.84 * len(possible)
    assert len(right) >= 0.96 * len(told)


def test_the_same_text_read_twice_is_unchanged_throughout() -> None:
    workspace = memory_workspace()
    one, other = read_in(workspace, 2024), read_in(workspace, 2024)
    assert {relation.type for relation in propose(one, other, workspace)} == {"lik"}
