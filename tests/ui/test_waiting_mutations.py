"""The tests of steps that wait in the window fail when the rule that they guard is taken away."""

from collections.abc import Callable
from typing import Any

from navplan.ui.waiting import WaitingSteps
from navplan.ui.waiting_part import WaitingPart
from tests.mutating import Loosen, Test, each_fails, each_passes, gone
from tests.ui import test_waiting, test_waiting_leaving
from tests.ui.test_waiting_leaving import desk, disk, plan, program

__all__ = ("desk", "disk", "plan", "program")
"""Fixtures of the tests that are called here."""


def _agreed_at_once(self: WaitingPart, action: str, cost: str, agreed: Callable[[], object], *over: Any) -> None:
    agreed()


CASES: dict[str, tuple[Loosen, Test]] = {
    "leaving asks nothing": (
        gone(WaitingPart, "asks", lambda self, *given, **named: False),
        test_waiting_leaving.test_the_window_is_not_closed_before_it_is_meant,
    ),
    "the plan is closed without a question": (
        gone(WaitingPart, "asks", lambda self, *given, **named: False),
        test_waiting_leaving.test_the_plan_is_not_closed_before_it_is_meant,
    ),
    "what waits is given up at one press": (
        gone(WaitingPart, "_ask", _agreed_at_once),
        test_waiting_leaving.test_what_waits_is_given_up_only_when_asked_twice,
    ),
    "a refused step does not wait": (
        gone(WaitingSteps, "_on_refused"),
        test_waiting.test_a_refused_step_waits_and_the_window_says_which_and_why,
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


test_the_test_fails_without_its_rule = each_fails(CASES)
test_the_test_passes_with_its_rule = each_passes(CASES)
