"""A deviation goes from reported to closed in five stages, and each says what it lacks and who has to do it (5.6 c)."""

from datetime import date, timedelta
from typing import Any

import pytest

from navplan.domain.modules.control.records import ControlCheck, ControlDeviation, ControlRemedy, ControlRoutine
from navplan.domain.modules.control.rules import effect_from
from navplan.domain.modules.control.stages import FIRST, TITLES, next_step, stage_now, stages
from navplan.domain.modules.office import Role
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

TODAY = date(2026, 11, 22)


@pytest.fixture
def plan() -> Workspace:
    return memory_workspace()


def reported(plan: Workspace, **values: Any) -> ControlDeviation:
    role = next(iter(plan.all(Role)), None) or plan.add(Role(title="Fagleder"))
    told: dict[str, Any] = {
        "description": "Standardtekst",
        "category": "begrunnelse",
        "found_on": TODAY - timedelta(days=90),
        "deadline": TODAY,
        "role": role.id,
        "source": "kontroll",
        "extent": "gjentatt",
        "severity": "middels",
    }
    return plan.add(ControlDeviation(**{**told, **values}))


def at(plan: Workspace, deviation: ControlDeviation) -> str:
    now = stage_now(deviation, plan)
    return now.key if now else ""


def wanting(plan: Workspace, deviation: ControlDeviation) -> list[tuple[str, str]]:
    now = stage_now(deviation, plan)
    return [(one.field, one.by.words()) for one in now.wanting] if now else []


def test_a_new_deviation_is_to_be_reported_and_says_every_field_that_is_empty(plan: Workspace) -> None:
    new = plan.add(ControlDeviation())
    assert at(plan, new) == "meldt"
    assert {field for field, _by in wanting(plan, new)} == set(FIRST) - {"severity"}, "severity has a value from birth"
    assert {by for _field, by in wanting(plan, new)} == {"den som melder"}


def test_a_grave_report_says_what_was_done_at_once_and_supervision_its_day(plan: Workspace) -> None:
    grave = reported(plan, severity="hoy", source="tilsyn")
    assert [field for field, _by in wanting(plan, grave)] == ["at_once", "order_due"]


def test_the_stages_follow_each_other_until_it_is_closed(plan: Workspace) -> None:
    found = reported(plan)
    assert at(plan, found) == "arsak"
    assert wanting(plan, found) == [("causes", "Fagleder")]
    found = plan.set(found, causes=("uklar",))
    assert at(plan, found) == "tiltak"
    remedy = plan.add(ControlRemedy(deviation=found.id, title="Ny mal"))
    assert wanting(plan, found) == [("control_remedy", "Fagleder")]
    plan.set(remedy, status="gjennomfort", done_on=TODAY)
    assert at(plan, found) == "lukket", "one that is not grave needs no control of the effect"
    found = plan.set(found, status="lukket", closed_on=TODAY)
    assert [stage.state for stage in stages(found, plan)] == ["done"] * 5


def test_a_remedy_is_waited_for_by_its_own_role_and_one_given_up_is_none(plan: Workspace) -> None:
    found = reported(plan, causes=("uklar",))
    other = plan.add(Role(title="Kvalitetsrådgiver"))
    remedy = plan.add(ControlRemedy(deviation=found.id, title="Ny mal", role=other.id, status="pagar"))
    assert wanting(plan, found) == [("control_remedy", "Kvalitetsrådgiver")]
    plan.set(remedy, status="avlyst")
    assert at(plan, found) == "tiltak", "nothing is left that lasts"


def test_a_small_single_deviation_needs_no_remedy(plan: Workspace) -> None:
    assert at(plan, reported(plan, causes=("kultur",), extent="enkelt", severity="lav")) == "lukket"


def test_a_grave_one_waits_for_a_control_thirty_days_after_the_last_remedy(plan: Workspace) -> None:
    checker = plan.add(Role(title="Kvalitetsrådgiver"))
    routine = plan.add(ControlRoutine(title="Rutine", checked_by=checker.id))
    found = reported(plan, severity="hoy", at_once="Leste alle.", causes=("uklar",), routine=routine.id)
    for days in (50, 40):
        done = TODAY - timedelta(days=days)
        plan.add(ControlRemedy(deviation=found.id, title="Tiltak", status="gjennomfort", done_on=done))
    assert wanting(plan, found) == [("effect", "Kvalitetsrådgiver")]
    assert effect_from(found, plan) == TODAY - timedelta(days=10)
    for days, is_enough in ((11, False), (10, True)):
        check = plan.add(ControlCheck(routine=routine.id, done_on=TODAY - timedelta(days=days), seen=10, right=10))
        assert (at(plan, plan.set(found, effect=check.id)) == "lukket") is is_enough
        found = plan.all(ControlDeviation)[0]


def test_the_day_of_a_remedy_that_nobody_dated_is_its_deadline(plan: Workspace) -> None:
    found = reported(plan, severity="hoy", at_once="Leste alle.", causes=("uklar",))
    plan.add(ControlRemedy(deviation=found.id, title="Tiltak", status="gjennomfort", due=TODAY))
    assert effect_from(found, plan) == TODAY + timedelta(days=30)
    assert effect_from(reported(plan), plan) is None


def test_a_rejected_one_says_why_and_is_then_through(plan: Workspace) -> None:
    found = reported(plan, causes=("uklar",), status="avvist", extent="enkelt", severity="lav")
    assert wanting(plan, found) == [("rejected_why", "Fagleder")]
    assert at(plan, plan.set(found, rejected_why="Ikke vår oppgave")) == ""


def test_the_next_step_sets_the_status_that_fits_and_a_closed_one_can_be_opened(plan: Workspace) -> None:
    def step(deviation: ControlDeviation) -> dict[str, Any]:
        found = next_step(deviation, plan, TODAY)
        return found.values if found else {}

    assert step(plan.add(ControlDeviation())) == {}, "first it is reported"
    found = reported(plan)
    assert step(found) == {"status": "arbeid"}
    found = plan.set(found, **step(found))
    assert step(found) == {}, "the cause has to be written"
    found = plan.set(found, causes=("uklar",), severity="hoy", at_once="Leste alle.")
    plan.add(ControlRemedy(deviation=found.id, title="Ny mal", status="gjennomfort", done_on=TODAY))
    assert step(found) == {"status": "verifisering"}
    found = plan.set(found, severity="middels")
    assert step(found) == {"status": "lukket", "closed_on": TODAY}
    found = plan.set(found, **step(found))
    assert step(found) == {"status": "arbeid", "closed_on": None}


def test_one_without_its_text_is_through_and_has_no_next_step(plan: Workspace) -> None:
    gone = plan.add(ControlDeviation(status="lukket", forgotten_on=TODAY))
    assert [stage.state for stage in stages(gone, plan)] == ["done"] * len(TITLES)
    assert next_step(gone, plan, TODAY) is None
