"""What the year's plan needs before it holds, which groups are counted, and the money of each line."""

from datetime import date, timedelta

import pytest

from navplan.domain.competence.adoption import budget_of, counted_groups, cover_of, missing_of, wanted_of
from navplan.domain.competence.matrix import competence_map
from navplan.domain.deadlines import today
from navplan.domain.modules.competence import CompetenceMeasure, CompetenceNeed, CompetencePlan, GroupCount
from tests.domain.competence.office import small_office
from tests.memory import memory_workspace

YEAR = 2024
PAST = date(2024, 3, 6)


@pytest.fixture
def office():
    workspace = memory_workspace()
    small_office(workspace)
    workspace.add(CompetenceMeasure(year=YEAR, title="Verksted", cost_state=20_000, cost_municipality=5_000))
    return workspace


def whole(**values):
    told = {"year": YEAR, "aim": "Alle kan det.", "built_on": ("gap",), "discussed_on": PAST, "anchored_on": PAST}
    return CompetencePlan(**{**told, **values})


def missing(workspace, plan):
    return {one.key for one in missing_of(wanted_of(plan, competence_map(workspace, YEAR), workspace))}


def lacking(workspace, plan):
    return {one.key for one in wanted_of(plan, competence_map(workspace, YEAR), workspace) if not one.is_there}


def test_a_plan_with_all_it_must_have_lacks_nothing(office):
    assert missing(office, whole()) == set()


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"aim": "  "}, "aim"),
        ({"built_on": ()}, "built_on"),
        ({"discussed_on": None}, "discussed_on"),
        ({"discussed_on": today() + timedelta(days=1)}, "discussed_on"),
        ({"anchored_on": None}, "anchored_on"),
    ],
)
def test_what_the_plan_must_have_stands_in_its_way(office, values, key):
    assert missing(office, whole(**values)) == {key}


def test_a_plan_without_measures_is_no_plan(office):
    office.remove(office.all(CompetenceMeasure)[0])
    assert missing(office, whole()) == {"measures"}


def test_who_stood_behind_it_is_wanted_but_stands_in_nobodys_way(office):
    assert {"discussed_with", "agreed_by"} <= lacking(office, whole())
    assert not {"discussed_with", "agreed_by"} & lacking(
        office, whole(discussed_with=("leader",), agreed_by=("leader",))
    )


def test_an_open_need_is_told_until_somebody_decides(office):
    assert "needs" not in lacking(office, whole())
    need = office.add(CompetenceNeed(year=YEAR, title="Tolk", competence="tol1"))
    assert "needs" in lacking(office, whole())
    office.set(need, status="utsatt")
    assert "needs" not in lacking(office, whole())


def test_groups_with_a_demand_are_counted_or_not(office):
    cover = cover_of(competence_map(office, YEAR))
    assert counted_groups(cover) == (5, 5)
    tol1 = next(c for c in office.linked(GroupCount, "competence", "tol1") if c.role == "worker")
    office.remove(tol1)
    cover = cover_of(competence_map(office, YEAR))
    assert counted_groups(cover) == (4, 5)
    assert (cover[0].role.id, cover[0].counted, cover[0].asked) == ("worker", 1, 2), "most uncounted first"
    assert "groups" in lacking(office, whole())


def test_nobody_asked_is_not_everybody_counted(office):
    found = competence_map(office, 2010)
    assert counted_groups(cover_of(found)) == (0, 0)
    assert not next(one for one in wanted_of(whole(), found, office) if one.key == "groups").is_there


def test_money_is_summed_over_both_lines(office):
    lines = budget_of(whole(budget_state=60_000, budget_municipality=4_000), office, YEAR)
    assert [(line.line, line.budget, line.planned, line.left) for line in lines] == [
        ("stat", 60_000, 20_000, 40_000),
        ("kommune", 4_000, 5_000, -1_000),
        ("", 64_000, 25_000, 39_000),
    ]
    assert "budget" in lacking(office, whole(budget_municipality=4_000))
    assert "budget" not in lacking(office, whole(budget_municipality=5_000))


def test_a_budget_nobody_has_set_is_unknown_and_not_nought(office):
    state, municipality, both = budget_of(whole(budget_state=10_000), office, YEAR)
    assert (state.left, municipality.left) == (-10_000, None)
    assert (both.budget, both.left) == (10_000, None), "what is left of an unknown budget is unknown"
    assert [line.budget for line in budget_of(whole(), office, YEAR)] == [None, None, None]
    office.set(office.all(CompetenceMeasure)[0], status="avlyst")
    assert budget_of(whole(), office, YEAR)[2].planned == 0
