"""The tests of colleagues with an older NavPlan fail when the rule that they guard is taken away."""

import secrets

from navplan.storage.sharing import company
from navplan.storage.sharing.company import Company
from navplan.storage.sharing.shared_copy import SharedCopy
from tests.mutating import REFUSED, Loosen, Test, each_fails, each_passes, gone
from tests.storage import test_older_programs
from tests.storage.test_older_programs import kari, shared

__all__ = ("kari", "shared")
"""Fixtures of the tests that are called here."""


def _named_anew(self: Company) -> str:
    return f"utgave-{secrets.token_hex(8)}.json"


CASES: dict[str, tuple[Loosen, Test]] = {
    "a newer schema waits for nobody": (
        gone(SharedCopy, "_held_back"),
        test_older_programs.test_a_newer_schema_waits_for_those_who_cannot_read_it,
    ),
    "what was removed is put back in a newer schema": (
        gone(SharedCopy, "_held_back"),
        test_older_programs.test_what_was_removed_is_not_put_back_in_a_newer_schema_unasked,
    ),
    "a date in the future is believed": (
        gone(Company, "_first_seen", lambda self, name, stated: company.date.max),
        test_older_programs.test_a_date_in_the_future_does_not_hold_up_for_ever,
    ),
    "our own older statement holds us up": (
        gone(Company, "_own_version", _named_anew),
        test_older_programs.test_our_own_statement_from_before_the_upgrade_holds_nobody_up,
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


test_the_test_fails_without_its_rule = each_fails(CASES, (*REFUSED, ValueError, OSError))
test_the_test_passes_with_its_rule = each_passes(CASES)
