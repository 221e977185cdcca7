"""The year wheel's days: laid out by their rules, moved by hand, ticked off, and carried to the next year."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.calendar import is_workday
from navplan.domain.modules.office import Role
from navplan.domain.modules.wheel import Activity, Occurrence, is_assumed, is_late, is_untouched
from navplan.domain.modules.wheel.planning import due_in
from navplan.domain.modules.wheel.rules import check_activity
from navplan.domain.modules.wheel.steps import (
    add_activities,
    build_next_year,
    move,
    next_year,
    set_rule,
    tick_off,
    untick,
)
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

MAY = date(2026, 5, 20)
MEETING = Activity(id="meeting", title="Partnerskapsmøte", repeats="kvartal", first=date(2026, 2, 10))
PAPERS = Activity(id="papers", title="Papirer", type="frist", mode="relativ", base="meeting", distance=-14, moves="for")
MONTHLY = Activity(id="monthly", title="Månedstall", type="rapport", repeats="maanedlig", first=date(2026, 1, 15))


@pytest.fixture
def plan() -> Workspace:
    workspace = memory_workspace()
    add_activities(workspace, (PAPERS, MEETING, MONTHLY), 2026)
    return workspace


def days(plan: Workspace, activity: str, year: int = 2026) -> list[date | None]:
    found = [o for o in plan.linked(Occurrence, "activity", activity) if o.year == year]
    return [o.due for o in sorted(found, key=lambda o: o.due or date.max)]


def one(plan: Workspace, activity: str, turn: int, year: int = 2026) -> Occurrence:
    return next(o for o in plan.linked(Occurrence, "activity", activity) if (o.year, o.turn) == (year, turn))


def now(plan: Workspace, activity: Activity) -> Activity:
    found = plan.get(Activity, activity.id)
    assert found
    return found


def test_activities_are_taken_in_with_their_days_as_one_step(plan: Workspace) -> None:
    assert days(plan, "meeting") == [date(2026, 2, 10), date(2026, 5, 11), date(2026, 8, 10), date(2026, 11, 10)]
    plan.undo()
    assert plan.all(Activity) == plan.all(Occurrence) == ()


def test_papers_are_due_fourteen_days_before_the_meeting_also_when_taken_in_before_it(plan: Workspace) -> None:
    assert days(plan, "papers") == [date(2026, 1, 27), date(2026, 4, 27), date(2026, 7, 27), date(2026, 10, 27)]


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ({"first": date(2026, 4, 3)}, [(date(2026, 4, 7), "Langfredag")]),
        ({"first": date(2026, 4, 3), "moves": "for"}, [(date(2026, 4, 1), "Langfredag")]),
        ({"first": date(2026, 4, 3), "moves": "staar"}, [(date(2026, 4, 3), "")]),
        ({"first": date(2026, 9, 1), "mode": "ukedag", "ordinal": "-1", "weekday": "2"}, [(date(2026, 9, 30), "")]),
        ({"first": date(2026, 1, 1), "mode": "uke", "week": 12, "weekday": "3"}, [(date(2026, 3, 19), "")]),
        ({"first": date(2024, 6, 1), "repeats": "hvert_n_aar", "every": 2}, [(date(2026, 6, 1), "")]),
        ({"first": date(2025, 6, 2), "repeats": "hvert_n_aar", "every": 2}, []),
        (
            {"first": date(2026, 4, 30), "repeats": "tertial"},
            [(date(2026, 4, 30), ""), (date(2026, 8, 31), "søndag"), (date(2026, 12, 30), "")],
        ),
        ({"first": None}, []),
    ],
)
def test_each_rule_gives_its_days_and_says_what_they_were_moved_off(rule: dict[str, Any], found: list[Any]) -> None:
    due = due_in(Activity(id="a", **rule), 2026, memory_workspace())
    assert [(d.day, d.why) for d in due] == found


def test_a_span_ends_on_its_last_day() -> None:
    (due,) = due_in(Activity(id="a", mode="tidsrom", first=date(2026, 6, 1), lasts=14), 2026, memory_workspace())
    assert (due.day, due.until) == (date(2026, 6, 1), date(2026, 6, 14))


@given(st.dates(date(1950, 1, 1), date(2070, 12, 31)), st.integers(0, 30), st.sampled_from(("maanedlig", "aarlig")))
def test_no_day_falls_on_a_day_off_unless_it_may(first: date, later: int, repeats: str) -> None:
    for due in due_in(Activity(id="a", first=first, repeats=repeats), first.year + later, memory_workspace()):
        assert is_workday(due.day)
        assert timedelta(0) <= due.day - due.by_rule <= timedelta(days=6)
        assert bool(due.why) == (due.day != due.by_rule)


def test_a_new_rule_moves_only_days_to_come_that_nobody_touched(plan: Workspace) -> None:
    october = one(plan, "monthly", 10)
    move(plan, october, date(2026, 10, 20), MAY)
    tick_off(plan, one(plan, "monthly", 6), date(2026, 6, 15), None)
    plan.set(one(plan, "monthly", 7), confirmed=True)
    set_rule(plan, now(plan, MONTHLY), MAY, 2026, first=date(2026, 1, 5))
    assert days(plan, "monthly") == [
        *(date(2026, 1, 15), date(2026, 2, 16), date(2026, 3, 16), date(2026, 4, 15), date(2026, 5, 15)),
        *(date(2026, 6, 15), date(2026, 7, 15), date(2026, 8, 5), date(2026, 9, 7), date(2026, 10, 20)),
        *(date(2026, 11, 5), date(2026, 12, 7)),
    ]


def test_a_day_keeps_its_identity_when_its_rule_moves_it(plan: Workspace) -> None:
    before = one(plan, "monthly", 9)
    set_rule(plan, now(plan, MONTHLY), MAY, 2026, first=date(2026, 1, 5))
    assert one(plan, "monthly", 9).id == before.id


def test_fewer_times_leave_what_has_been_and_lay_out_the_rest(plan: Workspace) -> None:
    set_rule(plan, now(plan, MONTHLY), MAY, 2026, repeats="kvartal")
    past = [date(2026, 1, 15), date(2026, 2, 16), date(2026, 3, 16), date(2026, 4, 15), date(2026, 5, 15)]
    assert days(plan, "monthly") == [*past, date(2026, 7, 15), date(2026, 10, 15)]
    assert len({o.turn for o in plan.linked(Occurrence, "activity", "monthly")}) == 7


def test_a_day_that_stays_fills_its_month(plan: Workspace) -> None:
    plan.set(one(plan, "monthly", 7), confirmed=True)
    set_rule(plan, now(plan, MONTHLY), MAY, 2026, repeats="kvartal", first=date(2026, 1, 5))
    assert days(plan, "monthly")[5:] == [date(2026, 7, 15), date(2026, 10, 5)]


def test_a_change_of_rule_with_its_days_is_one_step(plan: Workspace) -> None:
    before = days(plan, "monthly"), days(plan, "papers")
    set_rule(plan, now(plan, MEETING), MAY, 2026, first=date(2026, 2, 20))
    assert (days(plan, "monthly"), days(plan, "papers")) != before
    plan.undo()
    assert (days(plan, "monthly"), days(plan, "papers")) == before


def test_papers_follow_when_the_meeting_is_moved_by_hand(plan: Workspace) -> None:
    move(plan, one(plan, "meeting", 3), date(2026, 8, 25), MAY)
    assert days(plan, "papers")[2] == date(2026, 8, 11)
    assert days(plan, "meeting")[2] == date(2026, 8, 25)


def test_papers_that_somebody_moved_stay_when_the_meeting_moves(plan: Workspace) -> None:
    move(plan, one(plan, "papers", 3), date(2026, 7, 1), MAY)
    move(plan, one(plan, "meeting", 3), date(2026, 8, 25), MAY)
    assert days(plan, "papers")[2] == date(2026, 7, 1)


def test_an_activity_that_had_no_day_is_laid_out_also_where_the_year_has_passed(plan: Workspace) -> None:
    born = plan.add(Activity(id="late", title="Ny"))
    set_rule(plan, born, MAY, 2026, first=date(2026, 1, 12))
    assert days(plan, "late") == [date(2026, 1, 12)]


def test_what_begins_next_year_is_laid_out_there(plan: Workspace) -> None:
    born = plan.add(Activity(id="later", title="Flytting", repeats="engang"))
    set_rule(plan, born, MAY, 2026, first=date(2027, 3, 1))
    assert (days(plan, "later", 2026), days(plan, "later", 2027)) == ([], [date(2027, 3, 1)])
    set_rule(plan, now(plan, born), MAY, 2026, first=date(2028, 3, 1))
    assert (days(plan, "later", 2027), days(plan, "later", 2028)) == ([], [date(2028, 3, 1)])


def test_activities_counted_from_each_other_get_no_day_and_are_told(plan: Workspace) -> None:
    set_rule(plan, now(plan, MEETING), MAY, 2026, mode="relativ", base="papers", distance=14)
    assert due_in(now(plan, MEETING), 2027, plan) == ()
    said = [p.said.words() for p in check_activity(now(plan, MEETING), plan)]
    assert "Datoene regnes fra hverandre i ring. Velg en annen aktivitet." in said


def test_ticking_off_says_when_and_who_and_can_be_taken_back(plan: Workspace) -> None:
    role = plan.add(Role(title="Nav-leder"))
    done = tick_off(plan, one(plan, "meeting", 1), date(2026, 2, 10), role.id)
    assert (done.status, done.done_on, done.done_by) == ("gjennomfort", date(2026, 2, 10), role.id)
    assert not is_late(done, MAY)
    assert is_late(one(plan, "meeting", 2), MAY)
    assert untick(plan, done).done_on is None


def test_a_day_is_assumed_until_it_or_its_rule_is_confirmed(plan: Workspace) -> None:
    first = one(plan, "meeting", 1)
    assert is_assumed(first, now(plan, MEETING))
    assert not is_assumed(plan.set(first, confirmed=True), now(plan, MEETING))
    confirmed = plan.set(now(plan, MEETING), date_state="bekreftet")
    assert not is_assumed(one(plan, "meeting", 2), confirmed)
    assert [p.field for p in check_activity(confirmed, plan)] == ["role", "source"]


# -- next year


def test_next_year_is_one_step_that_lists_what_it_moved(plan: Workspace) -> None:
    listed = next_year(plan, 2027)
    before = plan.all(Occurrence)
    assert build_next_year(plan, 2027) == listed
    assert len(plan.all(Occurrence)) - len(before) == len(listed.due) == 4 + 4 + 12
    assert {(d.by_rule, d.day, d.why) for d in listed.moved} >= {
        (date(2027, 5, 15), date(2027, 5, 18), "lørdag"),
        (date(2027, 8, 15), date(2027, 8, 16), "søndag"),
    }
    assert all(is_untouched(o) for o in plan.all(Occurrence) if o.year == 2027)
    plan.undo()
    assert plan.all(Occurrence) == before


def test_a_second_run_has_nothing_to_add(plan: Workspace) -> None:
    build_next_year(plan, 2027)
    again = build_next_year(plan, 2027)
    assert again.due == ()
    assert len(again.there) == 3


def test_what_ends_and_what_comes_once_does_not_come_along(plan: Workspace) -> None:
    plan.set(now(plan, MONTHLY), stops=True)
    add_activities(plan, (Activity(id="once", title="Flytting", repeats="engang", first=date(2026, 6, 1)),), 2026)
    made = build_next_year(plan, 2027)
    assert {a.id for a in made.left_out} == {"monthly", "once"}
    assert days(plan, "monthly", 2027) == days(plan, "once", 2027) == []


def test_a_day_moved_by_hand_this_year_follows_its_rule_next_year(plan: Workspace) -> None:
    move(plan, one(plan, "meeting", 1), date(2026, 2, 24), date(2026, 1, 1))
    build_next_year(plan, 2027)
    assert days(plan, "meeting", 2027)[0] == date(2027, 2, 10)


def test_early_easter_moves_what_falls_in_it() -> None:
    plan = memory_workspace()
    add_activities(plan, (Activity(id="a", title="Kontroll", first=date(2034, 4, 7)),), 2034)
    assert days(plan, "a", 2034) == [date(2034, 4, 11)]  # Good Friday
    build_next_year(plan, 2035)
    assert days(plan, "a", 2035) == [date(2035, 4, 9)]
