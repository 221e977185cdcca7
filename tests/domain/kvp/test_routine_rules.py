"""Routines are approved when they are whole, and a control is judged by its numbers."""

from datetime import date
from typing import Any

import pytest

from navplan.domain.modules.kvp import KvpControl, KvpDeviation, KvpRoutine, KvpStep, KvpVersion
from navplan.domain.modules.kvp.routine_rules import (
    check_control,
    check_deviation,
    check_routine,
    check_step,
    frequency_for,
    is_due,
    next_control_after,
    next_review_after,
    result_of,
    version_locked,
    why_not_approved,
)
from navplan.domain.workspace import Workspace
from tests.memory import memory_workspace

TODAY = date(2026, 11, 21)


def whole_routine(workspace: Workspace, **values: Any) -> KvpRoutine:
    given: dict[str, Any] = {
        "code": "KVP-02",
        "title": "Finne dem som kan ha rett",
        "purpose": "Ingen blir oversett",
        "laws": ("sosialtjenesteloven § 29",),
        "owner": "leder",
        "valid_from": TODAY,
        "approved_by": "leder",
        "approved_on": TODAY,
        "next_review": date(2027, 11, 21),
    }
    routine = workspace.add(KvpRoutine(**{**given, **values}))
    workspace.add(whole_step(routine=routine.id))
    return routine


def whole_step(**values: Any) -> KvpStep:
    given: dict[str, Any] = {
        "place": 1,
        "title": "Gå gjennom lista",
        "doing": "Gå gjennom lista i møtet",
        "trigger": "manedsslutt",
        "responsible": "kvp",
        "evidence": ("statistikk",),
        "kept_in": "navplan",
        "question": "Er hele lista gjennomgått?",
        "method": "statistikk",
    }
    return KvpStep(**{**given, **values})


def fields(problems: Any) -> set[str]:
    return {problem.field for problem in problems}


@pytest.mark.parametrize(
    ("seen", "right", "threshold", "result"),
    [
        (10, 8, 90, "delvis"),
        (10, 7, 90, "ikke"),
        (10, 9, 90, "i_trad"),
        (4, 3, 90, "delvis"),
        (10, 8, None, "delvis"),
        (10, 8, 80, "i_trad"),
        (0, 0, 90, ""),
        (10, None, 90, ""),
    ],
)
def test_10_7_a_control_is_judged_by_its_threshold(
    seen: int, right: int | None, threshold: int | None, result: str
) -> None:
    assert result_of(seen, right, threshold) == result


def test_10_7_a_control_that_is_not_in_line_takes_a_deviation() -> None:
    reader = memory_workspace()
    assert "deviation" in fields(check_control(KvpControl(seen=10, right=7, pattern="Dato mangler"), reader))
    assert "deviation" not in fields(check_control(KvpControl(seen=10, right=8, pattern="Dato mangler"), reader))
    assert fields(check_control(KvpControl(seen=10, right=8), reader)) == {"pattern"}
    assert fields(check_control(KvpControl(seen=10, right=11), reader)) == {"right"}


def test_10_10_a_critical_deviation_has_at_most_seven_days() -> None:
    found = KvpDeviation(
        description="Vurderingen mangler", found_on=TODAY, severity="kritisk", at_once="Gått gjennom alle"
    )
    reader = memory_workspace()
    assert fields(check_deviation(found.with_values(deadline=date(2026, 12, 1)), reader)) == {"deadline"}
    assert fields(check_deviation(found.with_values(deadline=date(2026, 11, 28)), reader)) == set()


def test_a_deviation_is_closed_with_cause_remedy_and_day() -> None:
    found = KvpDeviation(description="x", found_on=TODAY, deadline=TODAY, status="lukket")
    assert fields(check_deviation(found, memory_workspace())) == {"causes", "remedy", "closed_on"}


def test_10_11_a_routine_without_next_review_is_not_approved() -> None:
    workspace = memory_workspace()
    assert why_not_approved(whole_routine(workspace), workspace, TODAY) == ()
    lacking = whole_routine(workspace, code="KVP-03", next_review=None)
    assert [s.words() for s in why_not_approved(lacking, workspace, TODAY)] == [
        "Skriv når rutinen skal revideres neste gang."
    ]


def test_10_11_a_year_from_the_start_is_the_review_and_the_day_after_it_is_due() -> None:
    review = next_review_after(TODAY, "12")
    assert review == date(2027, 11, 21)
    routine = KvpRoutine(status="gjeldende", next_review=review)
    assert not is_due(routine, review)
    assert is_due(routine, date(2027, 11, 22))


@pytest.mark.parametrize(
    "values",
    [
        {"owner": None},
        {"laws": ()},
        {"title": "KVP"},
        {"purpose": ""},
        {"approved_on": date(2026, 11, 22)},
        {"approved_by": None},
        {"next_review": TODAY},
        {"deputy": "leder"},
    ],
)
def test_a_routine_that_lacks_something_is_not_approved(values: dict[str, Any]) -> None:
    workspace = memory_workspace()
    assert why_not_approved(whole_routine(workspace, **values), workspace, TODAY) != ()


def test_a_routine_without_steps_or_with_a_half_step_is_not_approved() -> None:
    workspace = memory_workspace()
    routine = whole_routine(workspace)
    (step,) = workspace.all(KvpStep)
    workspace.set(step, question="")
    assert [s.words() for s in why_not_approved(routine, workspace, TODAY)] == ["Steg 1: Skriv et kontrollspørsmål."]
    workspace.remove(step)
    assert [s.words() for s in why_not_approved(routine, workspace, TODAY)] == ["Rutinen har ingen steg."]


def test_two_routines_with_one_code_are_told() -> None:
    workspace = memory_workspace()
    routine = whole_routine(workspace)
    again = whole_routine(workspace)
    assert fields(check_routine(again, workspace)) == {"code"}
    assert fields(check_routine(routine, workspace)) == {"code"}


def test_a_deadline_says_what_it_is_measured_in_counted_from_and_rests_on() -> None:
    found = fields(check_step(whole_step(deadline=4), memory_workspace()))
    assert found == {"deadline_unit", "deadline_from", "deadline_basis"}


def test_who_controls_himself_is_told_mildly() -> None:
    (problem,) = check_step(whole_step(checked_by="kvp"), memory_workspace())
    assert (problem.field, problem.weight) == ("checked_by", "info")


@pytest.mark.parametrize(
    ("risk", "often"), [(15, "manedlig"), (14, "kvartal"), (8, "kvartal"), (7, "halvar"), (4, "halvar"), (3, "ar")]
)
def test_the_greater_the_risk_the_more_often(risk: int, often: str) -> None:
    assert frequency_for(risk) == often


def test_the_next_control_follows_the_frequency() -> None:
    assert next_control_after(date(2026, 11, 30), "kvartal") == date(2027, 2, 28)
    assert next_control_after(TODAY, "hver_sak") is None


def test_a_kept_version_is_neither_changed_nor_removed() -> None:
    reader, version = memory_workspace(), KvpVersion(id="v", number=1, wording="Slik gjør vi det")
    assert version_locked(None, version, reader) is None
    assert version_locked(version, version, reader) is None
    assert version_locked(version, version.with_values(wording="Noe annet"), reader) is not None
    assert version_locked(version, None, reader) is not None
