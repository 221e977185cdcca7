"""The tests of backups and of putting them back, run on an encrypted plan."""

from tests.storage.test_backups import *  # noqa: F403
