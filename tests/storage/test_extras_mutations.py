"""What guards the look for conflict copies must notice when a rule is gone (`tests/mutating.py`)."""

import re
from pathlib import Path

from navplan.storage.sharing import extras
from tests.mutating import Loosen, Test, each_fails, each_passes, gone
from tests.storage import test_extras as tests
from tests.storage.test_extras import own, plan, theirs

__all__ = ["own", "plan", "theirs"]


def _of_this_plan(_path: Path) -> tuple[str, str]:
    return "the same", ""


def _beside(plan: Path, own: Path, theirs: Path) -> None:
    tests.test_what_navplan_or_somebody_has_put_there_is_left_alone(plan, own, theirs, " (kopi)")


def _told_once(plan: Path, own: Path, theirs: Path) -> None:
    tests.test_a_conflict_copy_with_a_step_of_its_own_is_told_of_once(plan, own, theirs, "-PC123")


CASES: dict[str, tuple[Loosen, Test]] = {
    "any name beside the plan": (gone(extras, "CONFLICT", re.compile(".*")), _beside),
    "another plan counts too": (
        gone(extras, "identity", _of_this_plan),
        tests.test_another_plan_with_such_a_name_is_left_alone,
    ),
    "told of each time": (gone(extras, "_known", lambda note: {}), _told_once),
    "what could not be read is known": (
        gone(extras, "Damaged", extras.faults.MayPass),
        tests.test_one_that_cannot_be_read_now_is_looked_at_again,
    ),
    "as many as there are": (
        gone(extras, "MOST_LOOKED_INTO", 10_000),
        tests.test_so_many_are_looked_into_at_a_time,
    ),
}

test_the_test_fails_without_its_rule = each_fails(CASES)
test_the_test_passes_with_its_rule = each_passes(CASES)
