"""The tests of what happens after a fault, and of a foreign hand in the file, run on an encrypted plan."""

from tests.storage.test_after_faults import *  # noqa: F403
from tests.storage.test_foreign_hand import *  # noqa: F403
