"""The tests of shared plans, run on an encrypted plan: publishing, merging, conflict copies."""

from tests.storage.test_shared_copy import *  # noqa: F403
from tests.storage.test_shared_versions import *  # noqa: F403
