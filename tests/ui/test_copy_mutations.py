"""The tests of a copy before a merge fail when the rule that they guard is taken away (see `tests/mutating.py`)."""

from typing import Any

from navplan.domain.merging.merge import merge
from navplan.domain.ports import CannotStore
from navplan.ui.copy_first import CopyFirst, no_copy
from navplan.ui.merge_jobs import Meet, Met
from navplan.ui.shared_work import SharedWork
from tests.mutating import Loosen, Test, each_fails, each_passes, gone
from tests.ui import test_copy_before_merge as tests
from tests.ui.colleagues import kari, published

__all__ = ["kari", "published"]

RUN = SharedWork._run
COPY = CopyFirst.__call__


def _copied_each_time(self: SharedWork, shared: Any, what: str, done: Any) -> None:
    """Also when nothing is merged."""
    self._copy_first(shared)()
    RUN(self, shared, what, done)


def _merged_without(self: CopyFirst) -> None:
    """What keeps the copy from being taken is told to nobody."""
    try:
        COPY(self)
    except CannotStore:
        return


def _copied_after_the_question(self: Meet) -> Met:
    """Where both have changed the same, somebody is asked before there is a copy."""
    meeting = self._sharing.meet(self._shared)
    merged = merge(meeting.base, self._mine, meeting.theirs, self._mine.kinds)
    if not merged.clashes:
        self._copy_first()
    return Met(meeting, self._mine, merged, self._shared)


CASES: dict[str, tuple[Loosen, Test]] = {
    "no copy before a merge": (
        gone(SharedWork, "_copy_first", lambda self, shared: no_copy),
        tests.test_the_plan_is_copied_before_what_others_published_is_merged_in,
    ),
    "copied only when nobody is asked": (
        gone(Meet, "__call__", _copied_after_the_question),
        tests.test_where_both_changed_the_same_the_copy_is_taken_before_anybody_is_asked,
    ),
    "copied though nothing new comes": (
        gone(SharedWork, "_run", _copied_each_time),
        tests.test_what_brings_nothing_new_is_not_copied_for,
    ),
    "merged all the same without a copy": (
        gone(CopyFirst, "__call__", _merged_without),
        tests.test_without_a_copy_nothing_is_merged_and_the_next_look_tries_again,
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


test_the_test_fails_without_its_rule = each_fails(CASES, (AssertionError, ValueError))
test_the_test_passes_with_its_rule = each_passes(CASES)
