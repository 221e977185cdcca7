"""The tests of leases fail when the rule that they guard is taken away (see `tests/mutating.py`)."""

from functools import partial

from navplan.storage.sharing import company
from navplan.storage.sharing.company import Company
from tests.mutating import Loosen, Test, each_fails, each_passes, gone
from tests.storage import test_company
from tests.storage.test_company import published

__all__ = ("published",)
"""The fixture of the tests that are called here."""

SEE = Company._see


def _there_when_seen(self: Company, is_first: bool) -> None:
    """A lease is believed without a beat, as one left from yesterday would be."""
    SEE(self, is_first)
    for sight in self._sights.values():
        sight.is_alive = True


def _never_gone(self: Company, is_first: bool) -> None:
    was = {name for name, sight in self._sights.items() if sight.is_alive}
    SEE(self, is_first)
    for name, sight in self._sights.items():
        sight.is_alive = sight.is_alive or name in was


CASES: dict[str, tuple[Loosen, Test]] = {
    "a lease counts without a beat": (
        gone(Company, "_see", _there_when_seen),
        test_company.test_a_colleague_is_told_of_when_a_beat_was_seen_and_not_before,
    ),
    "who stops beating stays": (
        gone(Company, "_see", _never_gone),
        test_company.test_who_stops_beating_is_gone_after_two_minutes_of_our_own_looks,
    ),
    "a window that closes leaves its lease": (
        gone(Company, "leave"),
        test_company.test_the_lease_goes_when_the_window_closes,
    ),
    "what a stopped program left stays": (
        gone(Company, "_tidy"),
        test_company.test_what_a_stopped_program_left_goes_at_its_next_start,
    ),
    "what somebody else's left stays": (
        gone(company, "LEFT", 10**6),
        test_company.test_what_somebody_elses_stopped_program_left_is_taken_away_in_time,
    ),
    "each beat is sent to the service": (
        gone(company, "BEAT", {"network": 3, "synced": 3}),
        test_company.test_in_a_synced_folder_it_is_sent_seldom,
    ),
    "a link is followed": (
        gone(Company, "_is_elsewhere", lambda self: False),
        partial(test_company.test_without_the_folder_nothing_happens, gone="the folder is a link"),
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


test_the_test_fails_without_its_rule = each_fails(CASES, (AssertionError, ValueError, StopIteration))
test_the_test_passes_with_its_rule = each_passes(CASES)
