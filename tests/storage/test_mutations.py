"""Each test of a fault, a foreign hand or damage fails when the rule that it guards is taken away.

The tests of other files are called here with a rule loosened, and must find it out. Those of kills, power cuts and
sweeps of faults have theirs in `tests/torture`; those of flipped bits in `test_digests.py`.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.ports import CannotStore
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.storage import faults, marks, probe, upgrade
from navplan.storage.backups import listing
from navplan.storage.backups import shelf as shelves
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.on_disk import sync
from navplan.storage.reserve import Reserve
from navplan.storage.sharing import swapping
from navplan.storage.store import SqliteStore, open_plan
from navplan.storage.writers import files
from tests.mutating import REFUSED, Loosen, Test, each_fails, each_passes, gone
from tests.storage import (
    test_after_faults,
    test_backups,
    test_backups_at_work,
    test_files,
    test_foreign_hand,
    test_probe,
    test_sharing_swap,
    test_upgrade,
)


@dataclass
class Bench:
    """What the tests are given: a folder, an empty plan or a filled one, and a way to change the program."""

    folder: Path
    empty: Path
    filled: Path
    theirs: pytest.MonkeyPatch

    @property
    def plan_file(self) -> Path:
        """An empty plan alone in its folder; the same at each call."""
        path = self.folder / "plan" / "fjordvik.navplan"
        if not path.exists():
            path.parent.mkdir()
            shutil.copyfile(self.empty, path)
        return path

    @property
    def filled_file(self) -> Path:
        """A plan with some of everything, alone in its folder."""
        return Path(shutil.copyfile(self.filled, self.plan_file))

    def store(self) -> SqliteStore:
        """The plan open, with a reserve and without pauses."""
        self.theirs.setattr(marks, "PAUSES", (0.0, 0.0, 0.0))
        return open_plan(self.plan_file, KINDS, self.folder / "own")

    def changed(self) -> Path:
        """A plan with one goal."""
        test_backups.change(self.plan_file, "Første mål")
        return self.plan_file

    def shelf(self) -> BackupShelf:
        return BackupShelf(self.folder / "kopier", test_backups.Clock())

    def shared(self) -> tuple[Path, Path]:
        """A new copy, and the published one that it is to replace."""
        new, target = self.folder / "min.navplan", self.folder / "felles" / "plan.navplan"
        target.parent.mkdir()
        new.write_bytes(b"ny")
        target.write_bytes(b"gammel")
        return new, target


def _told_without_looking(self: SqliteStore, edit: object, now: object, fault: BaseException) -> None:
    raise CannotStore(Said("Disken er full. Endringen er ikke lagret. Rydd plass og prøv igjen."))


def _in_place(path: Path, folder: Path | None = None) -> Path:
    """An upgrade of the file itself."""
    try:
        upgrade.migrate(path)
        sync(path)
    except faults.STORAGE_FAULTS as fault:
        raise CannotStore(Said("Oppgraderingen stoppet. Den opprinnelige filen er uendret.")) from fault
    return path


def _put_back_at_once(self: BackupShelf, backup: Any, plan: Path) -> None:
    """Neither looked at nor kept."""
    shutil.copyfile(self.path(backup), plan)


def _damaged_all_the_same(path: Path, sha256: str) -> tuple[bool, bool]:
    try:
        return True, sha256 == shelves.file_digest(path) and shelves._is_whole(path)
    except faults.STORAGE_FAULTS:
        return False, False


def _written_over(target: Path, write: Callable[[Path], None]) -> None:
    try:
        write(target)
    except OSError as fault:
        raise CannotStore(files._why(fault, target)) from fault


def _never_dead(self: SqliteStore, action: str) -> bool:
    """The connection that failed is asked, and goes on being used."""
    return False


def _swapped_unread(new: Path, beside: Path, own: str) -> None:
    shutil.copyfile(new, beside)
    swapping.sync(beside)


def _plan_of(bench: Bench) -> Workspace:
    return Workspace(bench.store(), KINDS)


CASES: dict[str, tuple[Loosen, Test]] = {
    "no reserve for a full disk": (
        gone(Reserve, "release", lambda self: False),
        lambda bench: test_after_faults.test_a_full_disk_takes_the_edit_on_the_reserve_and_says_so(
            bench.store(), bench.folder / "own"
        ),
    ),
    "not stored is said without looking": (
        gone(SqliteStore, "_after_fault", _told_without_looking),
        lambda bench: test_after_faults.test_an_error_after_the_commit_is_not_told_because_the_edit_is_stored(
            bench.store(), bench.theirs, test_after_faults.sqlite3.SQLITE_IOERR_FSYNC
        ),
    ),
    "stored is said at any fault": (
        gone(SqliteStore, "_after_fault"),
        lambda bench: test_after_faults.test_a_full_disk_without_reserve_is_told_and_nothing_is_half(
            bench.store(), bench.folder / "own"
        ),
    ),
    "malformed is believed": (
        gone(faults, "cannot_store", lambda fault: CannotStore(faults.damaged(Path("x")).said)),
        lambda bench: test_after_faults.test_malformed_that_is_not_is_told_as_not_stored_and_never_as_damage(
            bench.store(), bench.theirs, test_after_faults.sqlite3.SQLITE_CORRUPT
        ),
    ),
    "what cannot be seen is told as not stored": (
        gone(SqliteStore, "_was_stored", lambda self, action: False),
        lambda bench: test_after_faults.test_what_cannot_be_seen_is_told_as_that_and_nothing_more_is_written(
            bench.store(), bench.theirs, bench.plan_file
        ),
    ),
    "a dead connection is used on": (
        gone(SqliteStore, "_was_stored", _never_dead),
        lambda bench: test_after_faults.test_a_dead_connection_is_never_committed_on_again(bench.store(), bench.theirs),
    ),
    "no look inside the transaction": (
        gone(marks, "claim"),
        lambda bench: test_foreign_hand.test_work_that_comes_between_the_look_and_the_write_is_noticed_too(
            _plan_of(bench), bench.plan_file, bench.theirs
        ),
    ),
    "the file is known by its content only": (
        gone(marks, "look", lambda path, look=marks.look: (*look(path)[:3], 0, 0)),
        lambda bench: test_foreign_hand.test_a_file_that_was_replaced_by_a_copy_of_itself_is_not_written_to(
            _plan_of(bench), bench.plan_file
        ),
    ),
    "pages are not checked at opening": (
        gone(probe, "_check_whole"),
        lambda bench: test_probe.test_a_link_that_leads_nowhere(bench.filled_file),
    ),
    "what the file forbids is not looked for": (
        gone(probe, "_check_whole"),
        lambda bench: test_probe.test_a_value_that_the_rules_of_the_file_forbid(bench.filled_file),
    ),
    "an upgrade works in the file itself": (
        gone(upgrade, "upgrade", _in_place),
        lambda bench: test_upgrade.test_a_disk_that_fails_at_any_step_leaves_the_file_byte_for_byte(
            bench.filled_file, bench.theirs, "sync"
        ),
    ),
    "what an upgrade keeps has one name a second": (
        gone(upgrade, "free", lambda path: path),
        lambda bench: test_upgrade.test_an_earlier_copy_of_the_same_second_is_not_touched(
            bench.filled_file, bench.theirs
        ),
    ),
    "a backup is not compared with the plan": (
        gone(shelves, "_copied", lambda plan, beside: (shelves.copy_plan(plan, beside), (1, ""))[1]),
        lambda bench: test_backups.test_a_copy_that_differs_from_the_plan_never_becomes_a_backup(
            bench.changed(), bench.shelf(), bench.theirs
        ),
    ),
    "a backup is put back unseen": (
        gone(BackupShelf, "put_back", _put_back_at_once),
        lambda bench: test_backups.test_a_damaged_backup_is_found_said_and_never_put_back(
            bench.changed(), bench.shelf(), test_backups.cut
        ),
    ),
    "today's plan is not kept": (
        gone(BackupShelf, "_today"),
        lambda bench: test_backups.test_putting_back_keeps_todays_plan_as_a_backup(bench.changed(), bench.shelf()),
    ),
    "a read that fails is called damage": (
        gone(shelves, "_looked_at", _damaged_all_the_same),
        lambda bench: test_backups_at_work.test_a_backup_that_cannot_be_read_now_is_not_called_damaged(
            bench.changed(), bench.shelf(), bench.theirs, "file_digest", test_backups_at_work.unread
        ),
    ),
    "the list of backups is written over": (
        gone(listing, "read", lambda folder: {}),
        lambda bench: test_backups_at_work.test_two_backups_at_once_are_both_listed_as_whole(
            bench.changed(), bench.folder, bench.theirs
        ),
    ),
    "published without looking what is there": (
        lambda patch: [
            patch.setattr(m, "fingerprint", lambda path: "as it was") for m in (swapping, test_sharing_swap)
        ],
        lambda bench: test_sharing_swap.test_what_somebody_else_has_put_there_is_not_touched(
            *bench.shared(), b"en annens"
        ),
    ),
    "published without reading back": (
        gone(swapping, "_write_beside", _swapped_unread),
        lambda bench: test_sharing_swap.test_what_is_read_back_wrong_never_gets_the_name(*bench.shared(), bench.theirs),
    ),
    "published before it is on disk": (
        gone(swapping, "_write_beside", lambda new, beside, own: shutil.copyfile(new, beside)),
        lambda bench: test_sharing_swap.test_the_new_file_is_on_disk_before_it_gets_the_name(
            *bench.shared(), bench.theirs
        ),
    ),
    "a document is written over the old one": (
        gone(test_files, "replace_file", _written_over),
        lambda bench: test_files.test_a_failure_names_the_file_keeps_the_old_and_leaves_nothing_behind(
            bench.folder, 28, "disken er full"
        ),
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


@pytest.fixture
def bench(tmp_path: Path, template_plan: Path, filled_template: Path) -> Iterator[Bench]:
    with pytest.MonkeyPatch.context() as theirs:
        yield Bench(tmp_path, template_plan, filled_template, theirs)


test_the_test_fails_without_its_rule = each_fails(CASES, REFUSED)
test_the_test_passes_with_its_rule = each_passes(CASES)
