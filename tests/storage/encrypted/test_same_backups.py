"""The tests of backups and of putting them back, run on an encrypted plan."""

from pathlib import Path

from navplan.storage.backups.shelf import BackupShelf
from navplan.storage.encryption.key import ENCRYPTED
from tests.storage.test_backups import *  # noqa: F403


def test_the_plan_of_these_tests_and_its_backups_are_encrypted(plan: Path, shelf: BackupShelf) -> None:
    backup = shelf.take(plan, "bedt_om")
    assert plan.read_bytes().startswith(ENCRYPTED)
    assert shelf.path(backup).read_bytes().startswith(ENCRYPTED)
