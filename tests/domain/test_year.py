"""What belongs to one year's plan."""

from datetime import date

import pytest

from navplan.domain.modules.letter import Expectation, Letter, LetterSection
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.workspace import Workspace
from navplan.domain.year import goals_of, letters_of, measures_of
from tests.memory import memory_workspace


def asked(workspace: Workspace, year: int) -> Expectation:
    letter = workspace.add(Letter(title=f"Brev {year}", year=year))
    section = workspace.add(LetterSection(letter=letter.id, title="Bolig"))
    return workspace.add(Expectation(section=section.id, wording="Skaff boliger."))


@pytest.mark.parametrize(
    ("values", "years"),
    [
        ({"year": 2024}, [2024]),
        ({"year": 2024, "deadline": date(2025, 2, 1)}, [2024]),
        ({"deadline": date(2025, 2, 1)}, [2023, 2024, 2025]),
        ({}, [2023, 2024, 2025]),
    ],
)
def test_a_measure_stands_in_its_year_or_in_all(values: dict, years: list[int]) -> None:
    workspace = memory_workspace()
    workspace.add(Measure(title="Tiltak", **values))

    assert years == [year for year in (2023, 2024, 2025) if measures_of(year, workspace)]


@pytest.mark.parametrize(("status", "goes_on"), [("i_gang", True), ("forsinket", True), ("ferdig", False)])
def test_an_open_measure_goes_on_where_next_years_letter_asks_for_it(status: str, goes_on: bool) -> None:
    workspace = memory_workspace()
    old, new = asked(workspace, 2024), asked(workspace, 2025)
    measure = workspace.add(Measure(title="Tiltak", year=2024, status=status, expectations=(old.id,)))
    assert measures_of(2025, workspace) == ()
    workspace.set(measure, expectations=(old.id, new.id))

    assert bool(measures_of(2025, workspace)) is goes_on
    assert len(measures_of(2024, workspace)) == 1
    assert measures_of(2023, workspace) == ()


def test_a_goals_period_is_open_where_it_is_not_said() -> None:
    workspace = memory_workspace()
    for code, first, last in (("A", 2023, 2024), ("B", None, 2024), ("C", 2025, None), ("D", None, None)):
        workspace.add(Goal(code=code, title=code, from_year=first, to_year=last))

    assert [g.code for g in goals_of(2024, workspace)] == ["A", "B", "D"]
    assert [g.code for g in goals_of(2026, workspace)] == ["C", "D"]


def test_letters_of_a_year_leave_out_other_years() -> None:
    workspace = memory_workspace()
    asked(workspace, 2024)
    asked(workspace, 2025)

    assert [letter.year for letter in letters_of(2025, workspace)] == [2025]
