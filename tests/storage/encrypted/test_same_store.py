"""The tests of the store, run on an encrypted plan: undo, history and every promise of a commit hold there too."""

from tests.storage.test_store import *  # noqa: F403
