"""What the torture lanes share: a seed that is told and can be given again, and the library that makes calls fail."""

import os
import random
from pathlib import Path

import pytest

from tests.torture.preloaded import built_shim


@pytest.fixture
def seed() -> int:
    """Another in each run, unless NAVPLAN_SEED asks for one."""
    return int(os.environ.get("NAVPLAN_SEED", random.SystemRandom().randrange(10**6)))


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that is preloaded into children, built once."""
    found = built_shim(tmp_path_factory.mktemp("shim"))
    if found is None:
        pytest.skip("no C compiler, or no Linux: the shim cannot be built")
    return found
