"""What a meeting, an item, follow-up and a finding need, both ways; what stands open after them."""

from datetime import date

import pytest

from navplan.domain.draft import CannotRemove
from navplan.domain.meetings.standing import is_late
from navplan.domain.modules.meeting import (
    AgendaItem,
    Attendance,
    Finding,
    FollowUp,
    FormalDecision,
    Inspection,
    Meeting,
)
from navplan.domain.modules.meeting.rules import (
    budget,
    follow_ups_before,
    items_of,
    length,
    next_meeting,
    previous_meeting,
    undecided,
)
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Measure
from navplan.domain.records import Record
from navplan.domain.workspace import Workspace

DAY = date(2026, 3, 11)


def fields(workspace: Workspace, record: Record) -> list[str]:
    return [problem.field for problem in workspace.kind(record.KEY).check(record, workspace)]


def whole_meeting(workspace: Workspace, **values: object) -> Meeting:
    role = workspace.add(Role(title="Nav-leder"))
    given = {"name": "1/2026", "year": 2026, "held_on": DAY, "starts": "09.00", "ends": "11.00"}
    return workspace.add(Meeting(chair=role.id, secretary=role.id, **(given | values)))  # type: ignore[arg-type]  # a meeting's fields


def test_a_planned_meeting_with_day_chair_and_secretary_lacks_nothing(workspace: Workspace) -> None:
    assert fields(workspace, whole_meeting(workspace)) == []


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({"held_on": None}, ["held_on"]),
        ({"ends": "08.30"}, ["ends"]),
        ({"ends": "09.00"}, ["ends"]),
        ({"starts": "ni"}, ["starts"]),
        ({"starts": "9", "ends": "9:30"}, []),
        ({"starts": "", "ends": ""}, []),
    ],
)
def test_a_meeting_has_a_day_and_ends_after_it_starts(
    workspace: Workspace, values: dict[str, object], missing: list[str]
) -> None:
    assert fields(workspace, whole_meeting(workspace, **values)) == missing


def test_a_held_meeting_says_who_came_and_whether_both_owners_were_there(workspace: Workspace) -> None:
    meeting = whole_meeting(workspace, status="holdt")
    assert fields(workspace, meeting) == ["quorum", "quorum"]
    workspace.add(Attendance(meeting=meeting.id, title="Kommunedirektør", presence="moett"))
    assert fields(workspace, meeting) == ["quorum"]
    assert fields(workspace, meeting.with_values(quorum="ja")) == []


def test_a_conclusion_without_both_owners_is_red(workspace: Workspace) -> None:
    meeting = whole_meeting(workspace, status="holdt", quorum="nei")
    workspace.add(Attendance(meeting=meeting.id, title="Nav-leder"))
    assert fields(workspace, meeting) == []
    workspace.add(AgendaItem(meeting=meeting.id, case="1/26", title="Bolig", conclusion="Enige."))
    (problem,) = workspace.kind("meeting").check(meeting, workspace)
    assert (problem.field, problem.weight) == ("quorum", "danger")


def test_minutes_are_approved_only_by_both(workspace: Workspace) -> None:
    meeting = whole_meeting(workspace, status="godkjent", quorum="ja", state_approved_on=DAY)
    workspace.add(Attendance(meeting=meeting.id, title="Nav-leder"))
    assert fields(workspace, meeting) == ["municipal_approved_on"]
    assert fields(workspace, meeting.with_values(municipal_approved_on=DAY)) == []


def test_an_item_that_wants_agreement_needs_a_conclusion_and_a_line_after_the_meeting_only(
    workspace: Workspace,
) -> None:
    meeting = whole_meeting(workspace)
    item = workspace.add(AgendaItem(meeting=meeting.id, case="1/26", title="Bolig", type="enighet"))
    assert fields(workspace, item) == []
    workspace.set(meeting, status="holdt")
    assert fields(workspace, item) == ["conclusion"]
    concluded = workspace.set(item, conclusion="Eierne vil ha flere boliger.")
    assert fields(workspace, concluded) == ["decision_line"]
    assert fields(workspace, concluded.with_values(decision_line="ingen")) == []


@pytest.mark.parametrize(
    ("line", "waits_for"),
    [("ingen", ()), ("", ()), ("stat", ("stat",)), ("kommune", ("kommune",)), ("begge", ("stat", "kommune"))],
)
def test_a_conclusion_is_no_decision_until_each_line_has_decided(
    workspace: Workspace, line: str, waits_for: tuple[str, ...]
) -> None:
    meeting = whole_meeting(workspace)
    item = workspace.add(
        AgendaItem(meeting=meeting.id, case="1/26", title="B", conclusion="Enige.", decision_line=line)
    )
    assert undecided(item, workspace) == waits_for
    assert fields(workspace, item) == ["decision_line"] * len(waits_for)
    for owner in waits_for:
        workspace.add(FormalDecision(item=item.id, owner=owner))
        assert owner in undecided(item, workspace), "a decision without a day is none"
        workspace.set(workspace.all(FormalDecision)[-1], decided_on=DAY)
    assert undecided(item, workspace) == ()


def test_an_item_without_conclusion_waits_for_no_decision(workspace: Workspace) -> None:
    meeting = whole_meeting(workspace)
    item = workspace.add(AgendaItem(meeting=meeting.id, case="1/26", title="B", decision_line="begge"))
    assert undecided(item, workspace) == ()


def test_follow_up_stands_on_every_later_agenda_until_it_is_closed(workspace: Workspace) -> None:
    first = whole_meeting(workspace)
    second = whole_meeting(workspace, name="2/2026", held_on=date(2026, 6, 10))
    third = whole_meeting(workspace, name="3/2026", held_on=date(2026, 9, 9))
    item = workspace.add(AgendaItem(meeting=first.id, case="1/26", title="B"))
    late = workspace.add(FollowUp(item=item.id, task="Senere", due=date(2026, 12, 1)))
    soon = workspace.add(FollowUp(item=item.id, task="Snart", due=date(2026, 4, 1)))
    assert follow_ups_before(first, workspace) == ()
    assert follow_ups_before(second, workspace) == (soon, late)
    assert follow_ups_before(third, workspace) == (soon, late)
    workspace.set(soon, status="lukket", closed_on=DAY)
    assert follow_ups_before(third, workspace) == (late,)
    after = workspace.add(AgendaItem(meeting=second.id, case="2/26", title="C"))
    workspace.add(FollowUp(item=after.id, task="Fra møte to"))
    assert follow_ups_before(first, workspace) == (), "a later meeting leaves nothing to an earlier one"
    assert previous_meeting(third, workspace) == second
    assert previous_meeting(first, workspace) is None


def test_follow_up_is_late_the_day_after_its_deadline_and_never_when_closed() -> None:
    assert not is_late(FollowUp(due=DAY), DAY)
    assert is_late(FollowUp(due=DAY), date(2026, 3, 12))
    assert not is_late(FollowUp(due=DAY, status="lukket"), date(2026, 3, 12))
    assert not is_late(FollowUp(), DAY)


def test_the_next_meeting_is_the_nearest_that_was_not_held(workspace: Workspace) -> None:
    held = whole_meeting(workspace, status="holdt")
    ahead = whole_meeting(workspace, name="2/2026", held_on=date(2026, 6, 10))
    whole_meeting(workspace, name="3/2026", held_on=date(2026, 9, 9))
    assert next_meeting(workspace, held.held_on or DAY) == ahead
    assert next_meeting(workspace, date(2027, 1, 1)) is None


def test_follow_up_needs_somebody_and_a_day(workspace: Workspace) -> None:
    assert fields(workspace, FollowUp(id="x", item="y")) == ["role", "due"]
    assert fields(workspace, FollowUp(id="x", item="y", role="r", due=DAY)) == []
    assert fields(workspace, FollowUp(id="x", item="y", role="r", due=DAY, status="lukket")) == ["closed_on"]


def test_the_budget_is_the_sum_of_the_items_and_the_length_that_of_the_times(workspace: Workspace) -> None:
    meeting = whole_meeting(workspace)
    for place, minutes in ((2, 15), (1, None), (3, 30)):
        workspace.add(AgendaItem(meeting=meeting.id, case=f"{place}/26", place=place, minutes=minutes))
    assert budget(meeting, workspace) == 45
    assert length(meeting) == 120
    assert length(meeting.with_values(ends="")) is None
    assert [item.case for item in items_of(meeting, workspace)] == ["1/26", "2/26", "3/26"]


# -- supervision


def test_a_finding_can_be_closed_but_neither_it_nor_its_inspection_removed(workspace: Workspace) -> None:
    inspection = workspace.add(Inspection(theme="Økonomisk rådgivning", year=2026))
    finding = workspace.add(Finding(inspection=inspection.id, wording="Rutine mangler"))
    for record in (finding, inspection):
        with pytest.raises(CannotRemove, match="kan lukkes, men ikke fjernes"):
            workspace.remove(record)
    workspace.set(finding, closed_on=DAY, evidence="Ny rutine")
    with pytest.raises(CannotRemove):
        workspace.remove(workspace.all(Finding)[0])


def test_an_open_breach_needs_deadline_and_measure_and_a_closed_one_evidence(workspace: Workspace) -> None:
    inspection = workspace.add(Inspection(theme="T", year=2026))
    finding = workspace.add(Finding(inspection=inspection.id, wording="Rutine mangler"))
    assert fields(workspace, finding) == ["deadline", "measure"]
    measure = workspace.add(Measure(title="Skriv rutinen"))
    assert fields(workspace, finding.with_values(deadline=DAY, measure=measure.id)) == []
    assert fields(workspace, finding.with_values(deadline=DAY, closed_on=DAY)) == ["evidence"]
    assert fields(workspace, finding.with_values(type="merknad")) == []


def test_a_report_is_not_older_than_the_visit(workspace: Workspace) -> None:
    early = Inspection(id="i", visited_on=DAY, reported_on=date(2026, 3, 10))
    assert fields(workspace, early) == ["reported_on"]
    assert fields(workspace, early.with_values(reported_on=DAY)) == []
