"""The tests of steps that wait fail when the rule that they guard is taken away."""

from typing import Any

from navplan.domain import waiting
from navplan.domain.changes import Edit
from navplan.domain.workspace import Workspace
from tests.domain import test_waiting
from tests.domain.test_waiting import office
from tests.mutating import Loosen, Test, each_fails, each_passes, gone

__all__ = ("office",)
"""Fixtures of the tests that are called here."""

BESIDE, OVER = waiting._beside, waiting.over


def _removed_at_any_rate(older: Edit, newer: Edit, *, is_done: bool) -> Edit | None:
    return older if any(change.after is None for change in older.changes) else BESIDE(older, newer, is_done=is_done)


def _as_if_done(older: Edit, newer: Edit, *, is_done: bool) -> Edit | None:
    return BESIDE(older, newer, is_done=True)


class _Unlocked:
    """A kind that locks nothing."""

    def __init__(self, kind: Any) -> None:
        self._kind = kind

    def __getattr__(self, name: str) -> Any:
        return (lambda *_given: None) if name == "locked" else getattr(self._kind, name)


CASES: dict[str, tuple[Loosen, Test]] = {
    "what is newer does not win": (
        gone(waiting, "_give_way", lambda steps, newer, **_how: steps),
        test_waiting.test_a_newer_stored_value_is_never_overwritten_by_an_older_that_waited,
    ),
    "what only the older step changed is let go of": (
        gone(waiting, "_rest", lambda change, later: None),
        test_waiting.test_of_two_values_that_wait_for_one_field_only_the_newer_is_left,
    ),
    "what is asked for twice is done twice": (
        gone(waiting, "_is_again", lambda older, newer: False),
        test_waiting.test_new_records_that_were_asked_for_twice_wait_once,
    ),
    "all births are the same": (
        gone(waiting, "_is_again", lambda older, newer: True),
        lambda office: test_waiting.test_other_new_records_do_not_give_way(office, {"title": "Steg", "add": "B"}),
    ),
    "a removal is never given up": (
        gone(waiting, "_beside", _removed_at_any_rate),
        test_waiting.test_a_removal_is_given_up_when_the_record_is_worked_with_afterwards,
    ),
    "a text gives way to a removal that waits": (
        gone(waiting, "_beside", _as_if_done),
        test_waiting.test_a_text_that_waits_is_not_lost_when_a_removal_after_it_waits_too_and_is_given_up,
    ),
    "the locks are not asked": (
        gone(test_waiting, "over", lambda step, reader, kinds: OVER(step, reader, [_Unlocked(kind) for kind in kinds])),
        test_waiting.test_a_paper_that_was_signed_meanwhile_is_left_as_it_is,
    ),
    "a step is stored under another id": (
        gone(Workspace, "take_in", lambda self, edit: self.settle(self.keep(edit))),
        test_waiting.test_a_step_keeps_its_action_id_until_it_is_stored,
    ),
    "a text that was put back comes later": (
        gone(test_waiting, "taken_back", lambda steps, *given: steps),
        test_waiting.test_a_field_that_got_its_old_value_back_no_longer_waits,
    ),
    "everything waits": (
        gone(test_waiting, "can_wait", lambda step: True),
        test_waiting.test_steps_back_merges_and_deletions_for_good_do_not_wait,
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


test_the_test_fails_without_its_rule = each_fails(CASES)
test_the_test_passes_with_its_rule = each_passes(CASES)
