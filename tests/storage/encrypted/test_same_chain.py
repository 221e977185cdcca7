"""The tests of the chain, run on encrypted plans: who wrote, struck texts and numbers of papers hold there too."""

from tests.storage.test_chain import *  # noqa: F403
