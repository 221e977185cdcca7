"""What a complete record looks like. Every rule is shown broken and kept; nothing here stops storing."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navplan.domain.draft import CannotRemove
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Assessment, Expectation, Treatment
from navplan.domain.modules.office import Municipality, Office
from navplan.domain.modules.plan import Goal, GoalStatus, LogNote, Measure, is_closed, is_overdue
from navplan.domain.modules.plan.rules import next_code
from navplan.domain.modules.plan.words import MEASURE_STATUS
from navplan.domain.records import Record
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

WHOLE_GOAL = {"title": "Flere i arbeid", "role": "r", "from_year": 2026, "to_year": 2027}
WHOLE_MEASURE = {"title": "Ring", "deadline": date(2026, 6, 1), "role": "r", "goals": ("g",)}


def problems(workspace: Workspace, record: Record) -> list[str]:
    """The fields that the record's own kind complains about."""
    kind = next(kind for kind in KINDS if kind.record is type(record))
    return [problem.field for problem in kind.check(record, workspace)]


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({}, []),
        ({"title": ""}, ["title"]),
        ({"role": None}, ["role"]),
        ({"from_year": 2027, "to_year": 2026}, ["to_year"]),
        ({"from_year": 2026, "to_year": 2026}, []),
        ({"from_year": 2027, "to_year": None}, []),
        ({"risk": "hoy"}, ["risk_note"]),
        ({"risk": "hoy", "risk_note": "Få søkere"}, []),
        ({"risk": "middels"}, []),
    ],
)
def test_a_goal(workspace: Workspace, values: dict[str, Any], fields: list[str]) -> None:
    assert problems(workspace, Goal(**(WHOLE_GOAL | values))) == fields


@pytest.mark.parametrize(
    ("status", "comment", "fields"),
    [
        ("gronn", "", []),
        ("ikke_vurdert", "", []),
        ("gul", "", ["comment"]),
        ("rod", "", ["comment"]),
        ("rod", "Fordi", []),
    ],
)
def test_yellow_and_red_need_words(workspace: Workspace, status: str, comment: str, fields: list[str]) -> None:
    assert problems(workspace, GoalStatus(status=status, comment=comment)) == fields


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({}, []),
        ({"title": ""}, ["title"]),
        ({"deadline": None}, ["deadline"]),
        ({"role": None}, ["role"]),
        ({"goals": ()}, ["goals"]),
        ({"start": date(2026, 6, 2)}, ["deadline"]),
        ({"start": date(2026, 6, 1)}, []),
        ({"status": "stanset"}, ["stop_reason"]),
        ({"status": "stanset", "stop_reason": "Penger"}, []),
        ({"status": "ferdig"}, ["evaluation"]),
        ({"status": "ferdig", "evaluation": "virket"}, []),
        ({"status": "forsinket"}, ["status"]),
    ],
)
def test_a_measure(workspace: Workspace, values: dict[str, Any], fields: list[str]) -> None:
    assert problems(workspace, Measure(id="m", **(WHOLE_MEASURE | values))) == fields


def test_a_delayed_measure_is_explained_by_a_note_in_its_own_log(workspace: Workspace) -> None:
    measure = workspace.add(Measure(**WHOLE_MEASURE, status="forsinket"))
    other = workspace.add(Measure())
    workspace.add(LogNote(measure=other.id, comment="Noe annet"))
    assert problems(workspace, measure) == ["status"]
    workspace.add(LogNote(measure=measure.id, comment="Vi venter på kommunen"))
    assert problems(workspace, measure) == []


@pytest.mark.parametrize(
    ("result", "comment", "again", "fields"),
    [
        ("oppfylt", "", False, []),
        ("delvis", "", False, []),
        ("ikke_aktuelt", " ", False, ["comment"]),
        ("ikke_oppfylt", "", False, ["comment"]),
        ("ikke_oppfylt", "Mangler", False, []),
        ("oppfylt", "", True, ["result"]),
    ],
)
def test_an_assessment(workspace: Workspace, result: str, comment: str, again: bool, fields: list[str]) -> None:
    assert problems(workspace, Assessment(result=result, comment=comment, again=again)) == fields


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("ingen", []),
        ("stat", ["decided_state"]),
        ("kommune", ["decided_municipality"]),
        ("begge", ["decided_state", "decided_municipality"]),
    ],
)
def test_a_conclusion_is_open_until_each_line_that_must_has_decided(
    workspace: Workspace, line: str, fields: list[str]
) -> None:
    treatment = Treatment(decision_line=line)
    assert problems(workspace, treatment) == fields
    decided = treatment.with_values(decided_state=date(2026, 1, 2), decided_municipality=date(2026, 1, 3))
    assert problems(workspace, decided) == []


def test_an_office_needs_a_name_and_a_municipality(workspace: Workspace) -> None:
    office = workspace.add(Office())
    assert problems(workspace, office) == ["name", "name"]
    workspace.add(Municipality(office=office.id))
    assert problems(workspace, workspace.set(office, name="Nav Fjordvik")) == []


@pytest.mark.parametrize(
    ("number", "wrong"), [("", False), ("0301", False), ("301", True), ("03011", True), ("03a1", True)]
)
def test_a_municipality_number_has_four_digits(workspace: Workspace, number: str, wrong: bool) -> None:
    assert problems(workspace, Municipality(number=number)) == (["number"] if wrong else [])


def test_what_needs_no_rule_is_never_complained_about(workspace: Workspace) -> None:
    assert problems(workspace, Expectation()) == []


@pytest.mark.parametrize("status", [option.key for option in MEASURE_STATUS])
def test_nobody_waits_for_what_is_finished_or_stopped(status: str) -> None:
    assert is_closed(Measure(status=status)) is (status in ("ferdig", "stanset"))


@pytest.mark.parametrize(
    ("today", "status", "overdue"),
    [
        (date(2026, 5, 31), "i_gang", False),
        (date(2026, 6, 1), "i_gang", False),
        (date(2026, 6, 2), "i_gang", True),
        (date(2026, 6, 2), "utsatt", True),
        (date(2026, 6, 2), "ferdig", False),
        (date(2026, 6, 2), "stanset", False),
    ],
)
def test_a_measure_is_overdue_from_the_day_after_its_deadline(today: date, status: str, overdue: bool) -> None:
    assert is_overdue(Measure(deadline=date(2026, 6, 1), status=status), today) is overdue


def test_what_has_no_deadline_is_never_overdue() -> None:
    assert not is_overdue(Measure(), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("taken", "code"),
    [
        ([], "T1"),
        (["T1", "T2"], "T3"),
        (["T9", "T10"], "T11"),
        (["T1", "T5"], "T6"),
        (["M7", "T", "Tx", "T-3", "T²", "Tiltak 4", ""], "T1"),
    ],
)
def test_the_next_code_is_one_more_than_the_highest_of_its_own(taken: list[str], code: str) -> None:
    assert next_code("T", taken) == code


@given(st.lists(st.text(st.sampled_from("TM0123456789²٣ "), max_size=5)))
def test_the_next_code_is_always_free(taken: list[str]) -> None:
    assert next_code("T", taken) not in taken


def test_an_order_from_supervision_can_be_closed_but_not_removed() -> None:
    workspace = memory_workspace()
    order = workspace.add(Measure(code="T7", title="Rette avvik", type="palegg"))

    with pytest.raises(CannotRemove) as refused:
        workspace.remove(order)
    assert refused.value.said.words() == "T7 er et pålegg fra tilsyn. Det kan lukkes, men ikke fjernes."
    workspace.set(order, status="ferdig")
    assert workspace.all(Measure)[0].status == "ferdig"


def test_an_order_is_not_removed_with_something_it_rests_on() -> None:
    workspace = memory_workspace()
    goal = workspace.add(Goal(code="M1", title="Mål"))
    order = workspace.add(Measure(code="T7", title="Rette avvik", type="palegg", goals=(goal.id,)))
    workspace.remove(goal)

    assert workspace.get(Measure, order.id) is not None
