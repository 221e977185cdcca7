"""Whoever opens the example office years later meets an ordinary week, and its written years stand as they were."""

from datetime import date, timedelta

import pytest

from navplan.domain.example import build_example, read_content
from navplan.domain.example.since import build_since, coming
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.letter import Evidence
from navplan.domain.modules.meeting import Finding
from navplan.domain.modules.plan import Measure
from navplan.domain.overview.need import Tier
from navplan.domain.overview.overview import overview
from navplan.domain.places import RESOURCES
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

LATER = date(2026, 11, 22)


@pytest.fixture(scope="module")
def example() -> Workspace:
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"), LATER)
    return workspace


def test_what_is_most_pressing_is_of_these_weeks(example: Workspace) -> None:
    needs = overview(example, 2024, LATER).needs
    pressing = [need for need in needs if need.tier is Tier.LAW]
    assert pressing
    assert all(need.day and LATER - timedelta(days=60) < need.day for need in pressing)


def test_what_comes_back_every_year_is_not_left_lying(example: Workspace) -> None:
    left = {need.key for need in overview(example, 2024, LATER).listings["tier:left"].needs}
    assert left.isdisjoint({"evidence", "control_deviation", "occurrence", "finding"})
    assert "measure" in left  # the written year's own work is as it was


def test_the_measures_of_the_written_year_stand_as_they_were(example: Workspace) -> None:
    plain = memory_workspace()
    build_example(plain, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    before = {(m.year, m.code): m.status for m in plain.all(Measure) if m.type != "palegg"}
    after = {(m.year, m.code): m.status for m in example.all(Measure)}
    assert before.items() <= after.items()


def test_a_day_in_the_written_year_leaves_everything_as_it_stands() -> None:
    plan = memory_workspace()
    recent = plan.add(Evidence(title="Mal", expires=date(2024, 6, 1)))
    finding = plan.add(Finding(inspection="", wording="Lang ventetid", deadline=date(2024, 9, 1)))
    build_since(plan, date(2024, 11, 1))
    assert (plan.get(Evidence, recent.id), plan.get(Finding, finding.id)) == (recent, finding)
    build_since(plan, LATER)
    assert [one.expires for one in plan.all(Evidence)] == [date(2027, 6, 1)]
    assert [one.closed_on for one in plan.all(Finding)] == [date(2024, 9, 1)]


@pytest.mark.parametrize(
    ("day", "today", "next_one"),
    [
        (date(2024, 12, 1), date(2026, 11, 22), date(2026, 12, 1)),
        (date(2024, 3, 1), date(2026, 11, 22), date(2027, 3, 1)),
        (date(2024, 11, 22), date(2026, 11, 22), date(2027, 11, 22)),
        (date(2024, 2, 29), date(2026, 1, 1), date(2026, 2, 28)),
    ],
)
def test_the_same_day_of_the_year_comes_again(day: date, today: date, next_one: date) -> None:
    assert coming(day, today) == next_one
