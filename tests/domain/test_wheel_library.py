"""The starter library: every suggestion fits, says its source or that it has none, and comes in as assumed."""

from collections import Counter
from datetime import date

import pytest

from navplan.domain.calendar import is_workday
from navplan.domain.kinds import Choice, Choices, Text
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.modules.wheel.library import FILE, Suggestion, suggestions, take_in, taken
from navplan.domain.modules.wheel.rules import check_activity
from navplan.domain.modules.wheel.words import TRACKS
from navplan.domain.privacy import scan
from navplan.domain.records import fields_of
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

ALL = suggestions()
each = pytest.mark.parametrize("suggestion", ALL, ids=lambda s: s.key)


@pytest.fixture
def plan() -> Workspace:
    workspace = memory_workspace()
    take_in(workspace, [s.key for s in ALL], 2026)
    return workspace


@each
def test_a_suggestion_has_values_that_its_fields_can_hold(suggestion: Suggestion) -> None:
    activity = suggestion.activity
    for field in fields_of(Activity):
        value, kind = getattr(activity, field.key), field.kind
        if isinstance(kind, Choice):
            assert value in {option.key for option in kind.options}, field.key
        if isinstance(kind, Choices):
            assert set(value) <= {option.key for option in kind.options}, field.key
        if isinstance(kind, Text):
            assert kind.parse(value) == value
            assert not scan(value, field.guard, field.key)


@each
def test_a_suggestion_is_assumed_and_says_where_it_comes_from(suggestion: Suggestion) -> None:
    activity = suggestion.activity
    assert activity.date_state == "antatt"
    assert activity.source or "Forslag fra NavPlan" in activity.note or "ikke kontrollert" in activity.note
    assert bool(activity.source) == (activity.checked is not None)
    assert len(activity.title) <= 46


def test_keys_are_unique_bases_exist_and_every_track_is_there() -> None:
    keys = Counter(s.key for s in ALL)
    assert max(keys.values()) == 1
    assert {s.base for s in ALL if s.base} <= set(keys)
    assert {s.activity.track for s in ALL} == {option.key for option in TRACKS}
    assert "kontrollert = " in FILE.read_text(encoding="utf-8")


def test_all_come_in_as_one_step_with_days_and_lack_only_who_answers(plan: Workspace) -> None:
    with_days = {o.activity for o in plan.all(Occurrence)}
    for activity in plan.all(Activity):
        assert activity.id in with_days
        assert [problem.field for problem in check_activity(activity, plan)] == ["role"]
    plan.undo()
    assert plan.all(Activity) == ()


def test_no_day_that_may_be_moved_falls_on_a_day_off(plan: Workspace) -> None:
    moving = {a.id for a in plan.all(Activity) if a.moves != "staar"}
    assert [o for o in plan.all(Occurrence) if o.activity in moving and o.due and not is_workday(o.due)] == []


def test_what_is_counted_from_another_brings_it_along_and_nothing_comes_twice() -> None:
    plan = memory_workspace()
    born = take_in(plan, ["brukerutvalg_papirer"], 2026)
    assert {a.origin for a in born} == {"brukerutvalg", "brukerutvalg_papirer"}
    meeting, papers = sorted(born, key=lambda a: a.origin)
    days = {a.id: [o.due for o in plan.linked(Occurrence, "activity", a.id)] for a in born}
    assert days[meeting.id][0] == date(2026, 2, 19)
    assert days[papers.id][0] == date(2026, 2, 5)
    assert take_in(plan, ["brukerutvalg_papirer", "brukerutvalg"], 2026) == ()
    assert taken(plan) == {"brukerutvalg", "brukerutvalg_papirer"}


def test_the_tertials_end_on_the_last_of_april_august_and_december(plan: Workspace) -> None:
    (report,) = (activity for activity in plan.all(Activity) if activity.origin == "tertialrapport")
    days = [o.due for o in plan.linked(Occurrence, "activity", report.id)]
    assert days == [date(2026, 4, 30), date(2026, 8, 31), date(2026, 12, 31)]
