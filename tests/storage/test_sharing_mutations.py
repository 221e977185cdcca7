"""The tests of manifests and one's own version fail when the rule that they guard is gone."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from navplan.storage import own_version
from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.own_version import Mine
from navplan.storage.sharing import manifest, shared_copy, small_files
from navplan.storage.sharing.shared_copy import SharedCopy
from navplan.storage.store import open_plan
from tests.mutating import REFUSED, Loosen, Test, each_fails, each_passes, gone
from tests.storage import test_manifest, test_own_version
from tests.storage.test_own_version import shelf

__all__ = ("shelf",)
"""The fixture of the tests that are called here."""

FINGERPRINT = SharedCopy._fingerprint


def _believed(published: Path, document: str, digest: str) -> manifest.Manifest | None:
    """Whatever plan and bytes the manifest is of."""
    return manifest.told(small_files.read(manifest.place_of(published)))


def _read_once(self: SharedCopy) -> str | None:
    """A file that looks the same is the same, whatever its manifest says."""
    place = self.published.stat()
    looks = (place.st_mtime_ns, place.st_size, place.st_ino, None)
    if self._read is None or self._read[0] != looks:
        self._read = (looks, shared_copy.fingerprint(self.published))
    return self._read[1]


def _read_each_time(self: SharedCopy) -> str | None:
    self._read = None
    return FINGERPRINT(self)


def _never_older(seen: shared_copy.Seen, digest: str) -> shared_copy.Seen:
    return replace(seen, sha256=digest)


def _all_built_on(shelf: BackupShelf, mine: Mine) -> Path | None:
    return next((shelf.path(backup) for backup in shelf.all() if backup.is_whole), None)


def _brought_up_at_once(beside: Path, mine: Mine, kinds: Any) -> None:
    """What we did since the backup is one step, and not the steps that it was."""
    BRING_UP(beside, replace(mine, steps=()), kinds)


def _without_the_refused(beside: Path, mine: Mine, kinds: Any) -> None:
    """The steps that were stored, without the one that could not be."""
    there = own_version.actions_of(beside)
    store = open_plan(beside, kinds)
    for step in mine.steps:
        if step.action not in there:
            store.commit(step)
    store.close()


def _in_its_place(mine: Mine, shelf: BackupShelf, live: Path, target: Path, kinds: Any) -> Path:
    target.unlink(missing_ok=True)
    return KEEP_MINE(mine, shelf, live, target, kinds)


BRING_UP = own_version._bring_up
KEEP_MINE = own_version.keep_mine

CASES: dict[str, tuple[Loosen, Test]] = {
    "a manifest is believed whatever it is of": (
        gone(manifest, "of", _believed),
        test_manifest.test_who_has_published_is_told_only_of_the_file_that_is_there,
    ),
    "a manifest of another plan is believed": (
        gone(manifest, "of", _believed),
        partial(test_manifest.test_a_manifest_is_never_believed_against_the_file, lie="another plan"),
    ),
    "nothing is told of what is published": (
        gone(manifest, "write"),
        test_manifest.test_each_publication_is_told_of_with_its_parent_and_its_bytes,
    ),
    "what was published before is not remembered": (
        gone(shared_copy.Seen, "moved_on", _never_older),
        test_manifest.test_an_older_copy_that_came_back_is_told_as_one,
    ),
    "a changed manifest is no reason to read the file": (
        gone(SharedCopy, "_fingerprint", _read_once),
        test_manifest.test_a_look_reads_the_file_again_when_its_manifest_has_changed,
    ),
    "the file is read at each look": (
        gone(SharedCopy, "_fingerprint", _read_each_time),
        test_manifest.test_looks_between_publications_read_no_byte_of_the_file,
    ),
    "a backup of the other side is built on": (
        gone(own_version, "_ours", _all_built_on),
        test_own_version.test_a_backup_with_a_step_that_is_not_ours_is_not_built_on,
    ),
    "our steps are not done over": (
        gone(own_version, "_bring_up", _brought_up_at_once),
        test_own_version.test_what_stood_in_memory_is_a_whole_plan_with_the_history_that_was_ours,
    ),
    "the refused step is left out": (
        gone(own_version, "_bring_up", _without_the_refused),
        test_own_version.test_what_could_not_be_stored_is_one_step_more,
    ),
    "a file that is there is written over": (
        gone(test_own_version, "keep_mine", _in_its_place),
        test_own_version.test_a_file_that_is_there_is_never_written_over,
    ),
}
"""By the rule that is gone: how it is taken away, and the test that must not pass without it."""


test_the_test_fails_without_its_rule = each_fails(CASES, (*REFUSED, ValueError, OSError))
test_the_test_passes_with_its_rule = each_passes(CASES)
