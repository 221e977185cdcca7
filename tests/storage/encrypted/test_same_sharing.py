"""The tests of shared plans, run on an encrypted plan: publishing, merging, conflict copies."""

from tests.storage.test_shared_copy import *  # noqa: F403
from tests.storage.test_shared_versions import *  # noqa: F403

del test_what_was_deleted_does_not_come_along  # noqa: F821  # it looks for words in free pages, where there are none
