"""Acceptance example 12: a pattern never holds a person, in the controls of KVP and of internal control alike."""

import re

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.control.records import ControlCheck, ControlRoutine
from navplan.domain.modules.kvp import KvpControl, KvpRoutine, KvpStep
from navplan.domain.privacy import PrivacyGuard, Stopped
from navplan.domain.records import Record
from navplan.domain.workspace import Workspace
from tests.domain.test_privacy import MUST_HIT
from tests.memory import MemoryStore

VALID = next(text for rule, text in MUST_HIT if rule == "N1" and re.fullmatch(r"\d{11}", text))
"""A synthetic number whose check digits are right; nobody has it."""

UNSURE = "12345678901"


@pytest.fixture(params=["kvp", "control"])
def written(request: pytest.FixtureRequest) -> tuple[Workspace, PrivacyGuard, Record]:
    """A plan with its guard, and a control whose pattern is to be written."""
    guard = PrivacyGuard()
    plan = Workspace(MemoryStore(), KINDS, guard)
    if request.param == "control":
        return plan, guard, plan.add(ControlCheck(routine=plan.add(ControlRoutine(title="Kartlegging")).id))
    step = plan.add(KvpStep(routine=plan.add(KvpRoutine(title="KVP-vedtak")).id, title="Vedtak"))
    return plan, guard, plan.add(KvpControl(step=step.id))


def test_10_12_an_id_with_right_check_digits_is_not_stored_and_nobody_can_say_it_is(written) -> None:
    plan, guard, control = written
    with pytest.raises(Stopped) as stopped:
        plan.set(control, pattern=f"Mangler hos {VALID}")
    assert [finding.can_override for finding in stopped.value.findings] == [False]
    guard.allow_once("pattern", f"Mangler hos {VALID}")
    with pytest.raises(Stopped):
        plan.set(control, pattern=f"Mangler hos {VALID}")
    assert plan.get(type(control), control.id).pattern == ""


def test_10_12_eleven_digits_that_are_no_id_are_stored_after_a_confirmation(written) -> None:
    plan, guard, control = written
    with pytest.raises(Stopped) as stopped:
        plan.set(control, pattern=UNSURE)
    assert [finding.can_override for finding in stopped.value.findings] == [True]
    guard.allow_once("pattern", UNSURE)
    plan.set(control, pattern=UNSURE)
    assert plan.get(type(control), control.id).pattern == UNSURE
