"""The tests of the backup before an upgrade fail when the rule that they guard is taken away."""

from contextlib import suppress
from pathlib import Path

from navplan.domain.ports import CannotStore
from navplan.storage import way_in
from tests.mutating import Loosen, Test, each_fails, each_passes, gone
from tests.storage import test_upgrade_kept
from tests.storage.test_upgrade_kept import own, plan

__all__ = ("own", "plan")
"""Fixtures of the tests that are called here."""

KEEP = way_in._keep_old


def _if_it_can(path: Path, own: Path) -> None:
    with suppress(CannotStore):
        KEEP(path, own)


CASES: dict[str, tuple[Loosen, Test]] = {
    "nothing is kept": (
        gone(way_in, "_keep_old"),
        test_upgrade_kept.test_the_old_plan_is_listed_whole_and_can_be_put_back,
    ),
    "upgraded all the same": (
        gone(way_in, "_keep_old", _if_it_can),
        test_upgrade_kept.test_without_a_backup_the_plan_is_not_upgraded_and_stays_as_it_is,
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


test_the_test_fails_without_its_rule = each_fails(CASES)
test_the_test_passes_with_its_rule = each_passes(CASES)
