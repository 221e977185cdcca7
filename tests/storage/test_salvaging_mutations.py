"""The tests of what is saved of a damaged plan fail when the rule that they guard is taken away.

The rules of reading by ranges are taken away in `test_salvaged_ranges.py`.
"""

from collections import Counter
from typing import Any

from navplan.storage.received import reaching, salvaging
from tests.mutating import Loosen, Test, each_fails, each_passes, gone
from tests.storage import test_salvaging
from tests.storage.test_salvaging import filled, filled_once

__all__ = ("filled", "filled_once")
"""Fixtures of the tests that are called here."""

PUT = salvaging._put


def _put_anything(new: Any, insert: str, values: list[Any]) -> bool:
    new.execute("PRAGMA ignore_check_constraints = ON")
    return PUT(new, insert, values)


CASES: dict[str, tuple[Loosen, Test]] = {
    "links that lead nowhere are kept": (
        gone(salvaging, "_let_go", lambda new: (Counter(), Counter())),
        test_salvaging.test_what_led_to_a_lost_record_is_let_go_of,
    ),
    "our own tables take anything": (
        gone(salvaging, "_put", _put_anything),
        test_salvaging.test_a_row_that_our_own_table_would_not_have_is_left_out,
    ),
    "ranges are asked of a table that is not known": (
        gone(reaching.Reached, "_is_understood", lambda reached: True),
        test_salvaging.test_of_a_table_that_the_file_no_longer_knows_no_range_is_asked,
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


test_the_test_fails_without_its_rule = each_fails(CASES)
test_the_test_passes_with_its_rule = each_passes(CASES)
