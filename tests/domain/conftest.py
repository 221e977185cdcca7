"""Stores of both sorts, for tests of what stands on a store."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.workspace import Workspace
from navplan.storage.store import open_plan
from tests.memory import MemoryStore
from tests.moody import Moody


@pytest.fixture(params=["memory", "file"])
def moody(request: pytest.FixtureRequest) -> Iterator[Moody]:
    """The store under the workspace, of either sort."""
    if request.param == "memory":
        yield Moody(MemoryStore())
        return
    path: Path = request.getfixturevalue("plan_file")
    store = Moody(open_plan(path, KINDS))
    yield store
    store.close()


@pytest.fixture
def reopened(moody: Moody) -> Callable[[], Workspace]:
    """A second workspace that knows only what is stored."""
    return lambda: Workspace(moody, KINDS)
