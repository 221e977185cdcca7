"""The tests of the copy before a large step fail when the rule that they guard is taken away."""

from navplan.domain import large_steps
from navplan.domain.changes import Edit
from navplan.domain.large_steps import CarefulWorkspace
from navplan.storage.backups import at_once
from navplan.storage.backups import shelf as shelves
from tests.mutating import Loosen, Test, each_fails, each_passes, gone
from tests.storage import test_at_once
from tests.storage.test_at_once import careful, own, plan

__all__ = ("careful", "own", "plan")
"""Fixtures of the tests that are called here."""

AGREED = CarefulWorkspace._is_agreed


def _agreed_for_good(self: CarefulWorkspace, edit: Edit) -> bool:
    if AGREED(self, edit):
        self._is_free = True  # type: ignore[attr-defined]
    return getattr(self, "_is_free", False)


CASES: dict[str, tuple[Loosen, Test]] = {
    "no step is large": (
        gone(large_steps, "is_large", lambda edit: False),
        test_at_once.test_the_plan_is_kept_as_it_stood_before_the_step_is_stored,
    ),
    "a large step is done without a copy": (
        gone(at_once, "copy_at_once"),
        test_at_once.test_without_a_copy_the_step_is_not_done_until_somebody_wants_it,
    ),
    "leave is for every step from then on": (
        gone(CarefulWorkspace, "_is_agreed", _agreed_for_good),
        test_at_once.test_without_a_copy_the_step_is_not_done_until_somebody_wants_it,
    ),
    "a copy is called whole unseen": (
        gone(shelves, "_is_proven", lambda path: True),
        test_at_once.test_one_that_is_hurt_is_listed_and_never_called_whole,
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


test_the_test_fails_without_its_rule = each_fails(CASES, from_the_start=True)
test_the_test_passes_with_its_rule = each_passes(CASES)
