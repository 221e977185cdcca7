"""Internal control field by field (kvp_kompetanse.md 5.6): what a record lacks is told, a whole one is left alone."""

from datetime import date, timedelta
from typing import Any

import pytest

from navplan.domain.modules.control.records import (
    ControlCheck,
    ControlDeviation,
    ControlRemedy,
    ControlReview,
    ControlRisk,
    ControlRoutine,
    MainTask,
    ReviewDecision,
    ReviewPoint,
)
from navplan.domain.modules.control.rules import control_for
from navplan.domain.modules.office import Role
from navplan.domain.records import Record
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

TODAY = date(2026, 11, 21)
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def plan(monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setattr("navplan.domain.modules.control.rules.today", lambda: TODAY)
    workspace = memory_workspace()
    workspace.add(Role(id="leader", title="Nav-leder"))
    return workspace


def lacking(plan: Workspace, record: Record, **values: Any) -> set[str]:
    found = record.with_values(**values)
    return {problem.field for problem in plan.kind(record.KEY).check(found, plan)}


TASK = MainTask(task="Gi nødhjelp", goal="Samme dag", organised="Vaktlag", role="leader", updated_on=TODAY)


@pytest.mark.parametrize("field", ["task", "goal", "organised", "role", "updated_on"])
def test_duty_a_a_main_task_has_goal_organisation_somebody_and_its_day(plan: Workspace, field: str) -> None:
    assert lacking(plan, TASK) == set()
    assert lacking(plan, TASK, **{field: None if field in ("role", "updated_on") else ""}) == {field}
    assert lacking(plan, TASK, updated_on=TOMORROW) == {"updated_on"}


ROUTINE = ControlRoutine(
    code="TIL-01",
    title="Åpningstid og mottak",
    theme="tilgjengelighet",
    written="ja",
    owner="leader",
    laws=("sosialtjenesteloven § 4",),
    purpose="Den som trenger oss, får kontakt samme dag.",
    applies_to=("leader",),
    risk="Noen får ikke hjelp.",
    likelihood=2,
    impact=5,
    status="gjeldende",
    approved_by="leader",
    approved_on=TODAY,
    valid_from=TODAY,
    next_revision=date(2027, 11, 21),
    made_known=("fagmote",),
    made_known_on=TODAY,
)


@pytest.mark.parametrize(
    ("field", "nothing"),
    [
        *((key, "") for key in ("written", "purpose")),
        *((key, ()) for key in ("laws", "applies_to", "made_known")),
        *((key, None) for key in ("likelihood", "impact", "approved_by", "approved_on")),
        *((key, None) for key in ("valid_from", "next_revision", "made_known_on")),
    ],
)
def test_duty_b_a_routine_in_force_has_its_whole_head_and_a_draft_may_lack_it(
    plan: Workspace, field: str, nothing: object
) -> None:
    assert lacking(plan, ROUTINE) == set()
    assert lacking(plan, ROUTINE, **{field: nothing}) == {field}
    assert lacking(plan, ROUTINE, status="utkast", **{field: nothing}) == set()


def test_a_routine_has_a_code_and_a_name_of_its_own_and_is_approved_on_a_day_that_has_been(plan: Workspace) -> None:
    plan.add(ROUTINE)
    assert lacking(plan, ROUTINE) == {"code"}
    assert lacking(plan, ROUTINE, code="TIL-02") == set()
    assert lacking(plan, ROUTINE, code="TIL-02", title="Mott") == {"title"}
    assert lacking(plan, ROUTINE, code="TIL-02", approved_on=TOMORROW) == {"approved_on"}
    assert lacking(plan, ROUTINE, code="TIL-02", owner=None, risk="") == {"owner", "risk"}
    assert lacking(plan, ROUTINE, code="TIL-02", deputy="leader") == {"deputy"}


def test_a_control_is_begun_from_where_the_last_one_ended(plan: Workspace) -> None:
    routine = plan.add(ROUTINE.with_values(method="statistikk", checked_by="leader", valid_from=date(2026, 1, 1)))
    first = control_for(routine, plan, TODAY)
    assert (first.routine, first.method, first.done_by) == (routine.id, "statistikk", "leader")
    assert (first.period_from, first.period_to) == (date(2026, 1, 1), TODAY)
    plan.add(ControlCheck(routine=routine.id, done_on=date(2026, 5, 31), seen=1, right=1))
    assert control_for(routine, plan, TODAY).period_from == date(2026, 6, 1)


def test_duty_c_two_deviations_have_two_numbers(plan: Workspace) -> None:
    plan.add(ControlDeviation(code="AV-2026-001"))
    assert "code" in lacking(plan, ControlDeviation(code="AV-2026-001"))
    assert "code" not in lacking(plan, ControlDeviation(code="AV-2026-002"))


def test_a_lasting_remedy_has_a_role_and_a_day(plan: Workspace) -> None:
    assert lacking(plan, ControlRemedy(title="Ny mal", role="leader", due=TOMORROW)) == set()
    assert lacking(plan, ControlRemedy()) == {"title", "role", "due"}


RISK = ControlRisk(
    event="Et barn blir ikke sett",
    affected=("barn",),
    likelihood=3,
    impact=3,
    existing="Sjekkliste",
    assessed_by=("leader",),
    assessed_on=TODAY,
    next_on=TOMORROW,
)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"event": ""}, "event"),
        ({"affected": ()}, "affected"),
        ({"likelihood": None}, "likelihood"),
        ({"impact": None}, "impact"),
        ({"existing": ""}, "existing"),
        ({"assessed_by": ()}, "assessed_by"),
        ({"assessed_on": TOMORROW, "next_on": date(2027, 1, 1)}, "assessed_on"),
        ({"next_on": None}, "next_on"),
        ({"next_on": TODAY}, "next_on"),
        ({"likelihood_after": 4}, "likelihood_after"),
        ({"likelihood_after": 2, "impact_after": 5}, "likelihood_after"),
    ],
)
def test_a_risk_is_weighed_by_somebody_again_later_and_no_higher_for_what_is_done(
    plan: Workspace, values: dict[str, Any], field: str
) -> None:
    assert lacking(plan, RISK) == set()
    assert lacking(plan, RISK, likelihood_after=3, impact_after=3) == set()
    assert lacking(plan, RISK, **values) == {field}


def test_duty_e_a_review_has_its_days_in_order_and_its_points_their_conclusions(plan: Workspace) -> None:
    review = plan.add(
        ControlReview(period="1. halvår 2026", held_on=TODAY, roles=("leader",), next_on=TOMORROW, reported_on=TODAY)
    )
    assert lacking(plan, review) == {"period"}, "no points yet"
    point = plan.add(ReviewPoint(review=review.id, point="avvik"))
    assert lacking(plan, review) == {"period"}, "a point without a conclusion"
    plan.set(point, conclusion="god")
    assert lacking(plan, review) == set()
    assert lacking(plan, review, next_on=TODAY) == {"next_on"}
    assert lacking(plan, review, reported_on=TODAY - timedelta(days=1)) == {"reported_on"}
    assert lacking(plan, review, roles=()) == {"roles"}


def test_what_is_not_good_enough_is_decided_and_a_decision_has_a_role_and_a_day(plan: Workspace) -> None:
    review = plan.add(ControlReview(period="1. halvår 2026"))
    point = plan.add(ReviewPoint(review=review.id, point="avvik", conclusion="god"))
    assert lacking(plan, point) == set()
    assert lacking(plan, point, conclusion="") == {"conclusion"}
    assert lacking(plan, point, conclusion="bedre") == {"conclusion"}
    one = plan.add(ReviewDecision(point=point.id, decision="Ny kontrolldag"))
    plan.add(ReviewDecision(point=point.id, decision="Nytt kurs", role="leader", due=TOMORROW))
    assert lacking(plan, point, conclusion="bedre") == set(), "a point may have several decisions"
    assert lacking(plan, one) == {"role", "due"}
    assert lacking(plan, one, role="leader", due=TOMORROW) == set()
    assert lacking(plan, one, decision="", role="leader", due=TOMORROW) == {"decision"}


def test_a_remedy_that_is_in_place_says_since_when_and_not_ahead(plan: Workspace) -> None:
    told = ControlRemedy(title="Ny mal", role="leader", due=TOMORROW, status="gjennomfort")
    assert lacking(plan, told) == {"done_on"}
    assert lacking(plan, told, done_on=TODAY) == set()
    assert lacking(plan, told, done_on=TOMORROW) == {"done_on"}
    assert lacking(plan, told, status="pagar") == set()
