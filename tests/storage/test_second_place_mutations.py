"""The tests of a second place for backups fail when the rule that they guard is taken away."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from navplan.storage.backups import listing
from navplan.storage.backups import second as seconds
from navplan.storage.backups import shelf as shelves
from navplan.storage.backups.listing import Backup
from navplan.storage.backups.second import SecondPlace
from navplan.storage.backups.shelf import BackupShelf, never
from tests.mutating import Loosen, Test, each_fails, each_passes, gone
from tests.storage import test_second_place
from tests.storage.test_second_place import first, place, plan, second

__all__ = ("first", "place", "plan", "second")
"""Fixtures of the tests that are called here."""

BRING = SecondPlace.bring


def _received(self: BackupShelf, backup: Backup, source: Path, stopped: Callable[[], bool] = never) -> None:
    """Under its name at once; neither read back nor on disk before."""
    shelves._copy_bytes(source, self.path(backup), stopped)
    shelves.sync(self.path(backup))
    self._list([*self.all_but(backup.name), backup])


def _made_again(self: SecondPlace, *given: Any, **named: Any) -> None:
    self._there(self._read()).mkdir(parents=True, exist_ok=True)
    BRING(self, *given, **named)


def _lies_there(self: SecondPlace, there: BackupShelf) -> list[Backup]:
    """What has the name of a backup in the place counts as brought."""
    return [one for one in self._first.all() if one.name not in {other.name for other in there.all()}]


CASES: dict[str, tuple[Loosen, Test]] = {
    "what is brought is not read back": (
        gone(BackupShelf, "receive", _received),
        test_second_place.test_what_is_read_back_wrong_never_gets_the_name,
    ),
    "what is brought has its name before it is on disk": (
        gone(BackupShelf, "receive", _received),
        test_second_place.test_what_is_brought_is_on_disk_before_it_gets_the_name,
    ),
    "a place that is gone is made again": (
        gone(SecondPlace, "bring", _made_again),
        test_second_place.test_a_disk_that_is_gone_is_not_made_again_as_an_empty_folder,
    ),
    "a hurt backup is brought": (
        gone(SecondPlace, "_bring_one", lambda self, one, there, stopped: _received(there, one, self._first.path(one))),
        test_second_place.test_a_backup_that_is_hurt_in_the_first_place_is_not_spread,
    ),
    "nobody looks at the place again": (
        gone(SecondPlace, "_look"),
        test_second_place.test_one_that_is_hurt_in_the_second_place_is_found_and_copied_anew,
    ),
    "the place is never thinned": (
        gone(BackupShelf, "thin", lambda self: ()),
        test_second_place.test_it_is_thinned_by_the_rule_of_the_first_and_never_filled_with_what_would_go,
    ),
    "what was thinned is brought again": (
        gone(seconds, "to_thin", lambda *given: ()),
        test_second_place.test_it_is_thinned_by_the_rule_of_the_first_and_never_filled_with_what_would_go,
    ),
    "what lies there is taken for brought": (
        gone(SecondPlace, "_lacking", _lies_there),
        test_second_place.test_what_came_there_as_the_place_failed_and_is_not_listed_is_brought_again,
    ),
    "any folder will do": (
        gone(SecondPlace, "_refuse"),
        test_second_place.test_the_folder_that_the_plan_is_shared_from_is_refused,
    ),
    "the list in the place is believed": (
        gone(listing, "_listed", lambda row: Backup(**row)),
        lambda plan, first, second: (
            test_second_place.test_a_list_that_somebody_has_written_in_the_place_is_not_believed(
                plan, first, second, {"at": "i går"}
            )
        ),
    ),
    "what was changed in the place is brought home": (
        gone(BackupShelf, "receive", _received),
        test_second_place.test_a_copy_that_was_changed_in_the_place_is_never_brought_home,
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


test_the_test_fails_without_its_rule = each_fails(CASES)
test_the_test_passes_with_its_rule = each_passes(CASES)
