"""Figures of violence and threats: what is added up, and from when."""

from datetime import date

import pytest

from navplan.domain.kinds import Refused
from navplan.domain.modules.safety import SafetyIncidents, SafetyPreparedness, SafetySituation, SafetyTraining, checks
from navplan.domain.records import field_of
from navplan.domain.safety.card import count_card, suggested
from navplan.domain.safety.counts import exercised_share, may_show_months
from navplan.domain.safety.incident_grid import last_year
from navplan.domain.safety.library import library
from navplan.domain.safety.training import coverage
from navplan.domain.workspace import Workspace
from tests.domain.safety.office import TODAY, ready

# -- incidents


def incidents(workspace: Workspace, **values) -> SafetyIncidents:
    told = {"year": 2026, "month": 6, "category": "trussel", "channel": "telefon", "count": 4, "followed_up": 3}
    return workspace.add(SafetyIncidents(**{**told, "reacted": 2, **values}))


def test_the_last_twelve_months_are_added_up(workspace: Workspace) -> None:
    incidents(workspace)
    incidents(workspace, month=11, count=6, followed_up=6, reacted=1)
    incidents(workspace, year=2025, month=12, count=1, followed_up=1, reacted=1)
    incidents(workspace, year=2025, month=11, count=100, followed_up=100, reacted=100)
    found = last_year(workspace, TODAY)
    assert (found.count, found.followed_up, found.reacted) == (11, 10, 4)
    assert (found.share(10), found.share(4)) == (90, 36)
    assert sum(map(sum, found.table)) == 11


def test_without_incidents_there_is_no_share(workspace: Workspace) -> None:
    assert last_year(workspace, TODAY).share(0) is None


@pytest.mark.parametrize("key", ["followed_up", "reacted", "police", "authority"])
def test_more_followed_up_than_happened_is_flagged_and_as_many_is_not(workspace: Workspace, key: str) -> None:
    assert [p.field for p in checks.check_incidents(SafetyIncidents(count=4, **{key: 5}), workspace)] == [key]
    assert list(checks.check_incidents(SafetyIncidents(count=4, **{key: 4}), workspace)) == []


@pytest.mark.parametrize("key", ["count", "followed_up", "reacted", "police", "authority"])
def test_a_negative_count_is_refused(key: str) -> None:
    kind = field_of(SafetyIncidents, key).kind
    assert kind.parse("0") == 0
    with pytest.raises(Refused):
        kind.parse("-1")


def test_figures_of_both_systems_must_be_reconciled(workspace: Workspace) -> None:
    both = incidents(workspace, source="begge")
    assert [p.field for p in checks.check_incidents(both, workspace)] == ["reconciled"]
    assert last_year(workspace, TODAY).not_reconciled
    both = workspace.set(both, reconciled=True)
    assert list(checks.check_incidents(both, workspace)) == []
    assert not last_year(workspace, TODAY).not_reconciled


@pytest.mark.parametrize(("employees", "may"), [(None, False), (14, False), (15, True)])
def test_months_are_shown_only_by_offices_that_are_known_to_be_large(employees: int | None, may: bool) -> None:
    assert may_show_months(SafetyPreparedness(employees=employees).employees) is may


# -- training, exercises


def test_coverage_counts_the_newest_training_that_still_holds(workspace: Workspace) -> None:
    told = {"theme": "alarm", "group": "mottak", "employer": "stat", "in_group": 10, "valid_months": 12}
    workspace.add(SafetyTraining(**told, done=4, held_on=date(2026, 3, 1)))
    workspace.add(SafetyTraining(**told, done=9, held_on=date(2025, 1, 1)))
    (row,) = coverage(workspace, TODAY)
    assert (row.done, row.whole, row.expires) == (4, 10, date(2027, 3, 1))
    (late,) = coverage(workspace, date(2027, 3, 2))
    assert late.done == 0
    assert coverage(workspace, TODAY, theme="rutiner") == ()


def test_more_trained_than_there_are_is_flagged_and_never_counted(workspace: Workspace) -> None:
    training = workspace.add(
        SafetyTraining(group="mottak", employer="stat", in_group=3, done=5, held_on=date(2026, 3, 1))
    )
    assert [p.field for p in checks.check_training(training, workspace)] == ["done"]
    assert coverage(workspace, TODAY)[0].done == 3


def test_the_share_of_pressing_situations_that_were_exercised(workspace: Workspace) -> None:
    small = ready(workspace)
    assert exercised_share(small.picture()) == (1, 1)
    workspace.set(workspace.get(SafetySituation, small.wait), s_now=5)
    assert exercised_share(small.picture()) == (1, 2)


# -- the card


def test_the_card_suggests_what_worrying_answers_call_for() -> None:
    shelf = library()
    calm = {n: (not q.worries_at if q.worries_at is not None else True) for n, q in enumerate(shelf.questions)}
    assert suggested(shelf, calm) == ("som_planlagt",)
    assert suggested(shelf, {}) == ()
    assert suggested(shelf, {**calm, 6: False})[0] == "annet_rom"
    assert suggested(shelf, {**calm, 1: True, 2: True})[0] == "to_ansatte"


def test_counting_a_card_stores_month_place_and_actions_and_nothing_else(workspace: Workspace) -> None:
    row = count_card(workspace, "kontoret", ("to_ansatte",), TODAY)
    assert vars(row) == {"id": row.id, "year": 2026, "month": 11, "place": "kontoret", "actions": ("to_ansatte",)}
