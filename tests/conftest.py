"""What every test gets: no window system, no unexpected warnings in the log, and a plan file to work on.

Side by side, the files of a folder of `TOGETHER` go to one process: they ask of one costly thing, made once there.
"""

import gc
import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

from navplan.domain.modules import KINDS
from navplan.domain.workspace import Workspace
from navplan.storage import driver, upgrade
from navplan.storage.store import open_plan
from tests.drawing import SEED, left_out
from tests.memory import Counter, MemoryStore

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of processes are started: what one has compiled is kept

TOGETHER = ("tests/accessibility/", "tests/documents/")
"""Folders whose files share a walk through every window, or every document."""

EARLY = ("encryption", "shared_plan", "workbook_back")
"""Long files of tests/ui that are given out first: the last to begin decides when the whole run is over."""

settings.register_profile(
    "navplan", deadline=None, print_blob=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("navplan")


class TogetherScheduling(LoadFileScheduling):
    """Gives a file to one process, and a folder of `TOGETHER` whole."""

    def _split_scope(self, nodeid: str) -> str:
        return next((folder for folder in TOGETHER if nodeid.startswith(folder)), super()._split_scope(nodeid))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> TogetherScheduling | None:
    """How tests are given out where `--dist loadfile` is asked for."""
    return TogetherScheduling(config, log) if config.getvalue("dist") == "loadfile" else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of what asks once more, what this run draws. Files stay whole, and in order but for the long ones."""
    out = {item for item in items if left_out(item.nodeid, SEED)}
    config.hook.pytest_deselected(items=list(out))
    items[:] = [item for item in items if item not in out]
    early = tuple(f"tests/ui/test_{name}.py::" for name in EARLY)
    items.sort(key=lambda item: not item.nodeid.startswith(early))


def pytest_collection_finish() -> None:
    """What collecting has made, some millions of objects, stays to the end: no search for garbage goes through it."""
    gc.collect()
    gc.freeze()


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One more than there are cores: a tenth of the time is waiting for the disk and for other processes."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(autouse=True, scope="module")
def freed() -> Iterator[None]:
    """What the windows of a file's tests left to be freed is freed before the next file; Qt itself does it only in a
    loop of events, and with ten thousand parts that nobody sees each change of style takes half a minute. What is
    left is no longer searched for garbage: dozens of tests ask for a search, of a second where much lives."""
    yield
    if (core := sys.modules.get("PySide6.QtCore")) is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def quiet_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log that no test has asked for fails the test; `caplog.clear()` says it was expected."""
    yield
    loud = [r for when in ("setup", "call") for r in caplog.get_records(when) if r.levelno >= logging.WARNING]
    assert not loud, [f"{r.name}: {r.getMessage()}" for r in loud]


@pytest.fixture(scope="module")
def from_here_on() -> Iterator[None]:
    """The driver may be changed in this module: what earlier ones left open are files of their own, and do not count.
    What this one leaves open does. Afterwards the driver is the one that it was."""
    assert driver.has_cipher(), "the tests need what requirements-test.lock names"
    was = driver.is_cipher()
    driver._DRIVER._open.clear()
    yield
    gc.collect()
    assert driver.use_cipher(0) if was else driver.use_pythons(), "a test left a plan open"


@pytest.fixture(scope="module")
def on_sqlcipher(from_here_on: None) -> None:
    """The tests of a module run on SQLCipher's SQLite; the others run on Python's, as plans in plain do."""
    assert driver.use_cipher(0)


@pytest.fixture(scope="session")
def template_plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty plan file, made once by walking the migrations."""
    path = tmp_path_factory.mktemp("template") / "template.navplan"
    upgrade.create(path)
    return path


@pytest.fixture
def plan_file(template_plan: Path, tmp_path: Path) -> Path:
    """A fresh copy of the empty plan file, alone in its folder."""
    folder = tmp_path / "plan"
    folder.mkdir()
    return Path(shutil.copyfile(template_plan, folder / "fjordvik.navplan"))


@pytest.fixture
def counter() -> Counter:
    """Ids that are the same in every run."""
    return Counter()


@pytest.fixture
def store() -> MemoryStore:
    """A store in memory that can be told to refuse."""
    return MemoryStore()


@pytest.fixture
def workspace(store: MemoryStore, counter: Counter) -> Workspace:
    """A workspace over the store in memory, without guard."""
    return Workspace(store, KINDS, new_id=counter)


@pytest.fixture
def open_workspace(plan_file: Path) -> Iterator[Callable[[], Workspace]]:
    """Opens the plan file anew at each call; everything opened is closed at the end."""
    opened: list[Workspace] = []

    def opening() -> Workspace:
        for earlier in opened:
            earlier.close()
        opened.append(Workspace(open_plan(plan_file, KINDS), KINDS))
        return opened[-1]

    yield opening
    for workspace in opened:
        workspace.close()
