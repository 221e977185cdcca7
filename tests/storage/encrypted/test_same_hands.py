"""The tests of struck names, run on encrypted plans."""

from tests.storage.test_hands_struck import *  # noqa: F403
