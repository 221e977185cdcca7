"""The example office's KVP work adds up, so that pictures and documents show something true of it."""

from datetime import date

import pytest

from navplan.domain.example import build_example, read_content
from navplan.domain.letters.catalogue import Shelf
from navplan.domain.modules.kvp import KvpControl, KvpDeviation, KvpMonth, KvpReview, KvpRoutine, KvpVersion, KvpWeek
from navplan.domain.modules.kvp.indicators import books_of, figure
from navplan.domain.modules.kvp.month_rules import problems, why_not_lock
from navplan.domain.modules.kvp.routine_rules import why_not_approved
from navplan.domain.modules.kvp.series import series_of
from navplan.domain.places import RESOURCES
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace


@pytest.fixture(scope="module")
def plan() -> Workspace:
    workspace = memory_workspace()
    build_example(workspace, Shelf(RESOURCES / "letters"), read_content(RESOURCES / "example"))
    return workspace


def test_two_years_of_months_add_up(plan: Workspace) -> None:
    series = series_of(plan)
    assert len(plan.all(KvpMonth)) == 24
    assert [(s.at, p.field, p.said.words()) for s in series for p in problems(s, series)] == []
    closings = {s.at: s.closing for s in series}
    assert (closings[2023, 12], closings[2024, 12]) == (16, 25)


def test_all_months_but_the_last_two_are_locked_and_could_be(plan: Workspace) -> None:
    series = series_of(plan)
    assert [s.at for s in series if not s.month.locked] == [(2024, 11), (2024, 12)]
    assert [s.at for s in series if why_not_lock(s, series)] == [(2024, 12)]


def test_no_record_of_the_module_has_a_grave_problem(plan: Workspace) -> None:
    kinds = [kind for kind in plan.kinds if kind.key.startswith("kvp_")]
    found = [
        (kind.key, problem.field, problem.said.words())
        for kind in kinds
        for record in plan.all(kind.record)
        for problem in kind.check(record, plan)
        if problem.weight == "danger"
    ]
    assert found == []


def test_the_approved_routines_were_whole_and_are_kept_as_they_were(plan: Workspace) -> None:
    valid = [routine for routine in plan.all(KvpRoutine) if routine.status == "gjeldende"]
    assert [routine.code for routine in valid] == ["KVP-01", "KVP-02", "KVP-03", "KVP-04", "KVP-05", "KVP-08", "KVP-13"]
    for routine in valid:
        assert why_not_approved(routine, plan, date(2024, 12, 31)) == ()
        (version,) = plan.linked(KvpVersion, "routine", routine.id)
        assert routine.title in version.wording
        assert version.wording.count("Kontrollspørsmål:") >= 1


def test_there_are_weeks_in_use_reviews_and_a_deviation_from_a_control(plan: Workspace) -> None:
    assert len([week for week in plan.all(KvpWeek) if week.status == "gjeldende"]) == 2
    assert len(plan.all(KvpReview)) == 5
    assert {control.deviation for control in plan.all(KvpControl)} >= {d.id for d in plan.all(KvpDeviation)}


def test_the_figures_tell_a_story_of_growth(plan: Workspace) -> None:
    books = books_of(plan)
    for key in ("to_work", "coverage", "assessed_first", "used_places"):
        early, late = figure(key, books, (2023, 12)).value, figure(key, books, (2024, 12)).value
        assert early is not None
        assert late is not None
    coverage = [figure("coverage", books, (year, 12)).value for year in (2023, 2024)]
    assert coverage[0] < coverage[1]  # type: ignore[operator]  # both are numbers
