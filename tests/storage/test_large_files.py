"""A large plan is copied, read anew and saved without standing in memory: what is promised of ten years' work holds on
a laptop with little of it, and the child that reads files from elsewhere may hold only so much."""

import ctypes
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal
from navplan.domain.workspace import Workspace
from navplan.storage import upgrade
from navplan.storage.driver import sqlite3
from navplan.storage.received import rereading, salvaging
from navplan.storage.received.rereading import reread
from navplan.storage.received.salvaging import salvage
from navplan.storage.sharing import fetching
from navplan.storage.store import open_plan

MEMORY = 28 * 1024 * 1024
"""Bytes that SQLite may hold at once: two small caches, and what the schema takes."""

LARGE = 48 * 1024 * 1024
"""Bytes of the plan, at least."""


@pytest.fixture(scope="module")
def large(template_plan: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan with more in it than may be held, of today's build."""
    path = Path(shutil.copyfile(template_plan, tmp_path_factory.mktemp("stor") / "stor.navplan"))
    plan = Workspace(open_plan(path, KINDS), KINDS)
    plan.add(Goal(title="Flere i arbeid"))
    plan.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(goal)")]
        values = {"entry": "?", "id": "'m' || ?", "why": "hex(randomblob(10000))"}
        chosen = ", ".join(values.get(name, f'"{name}"') for name in columns)
        for n in range(2, 2_600):
            sql = f"INSERT INTO goal SELECT {chosen} FROM goal WHERE entry = 1"  # names of our own schema
            connection.execute(sql, (n,) * sum(name in ("entry", "id") for name in columns))
    assert path.stat().st_size > LARGE
    return path


@pytest.fixture
def held() -> Callable[[], int]:
    """The most that SQLite has held since the test began, in bytes."""
    try:
        library = ctypes.CDLL("libsqlite3.so.0")
    except OSError:
        pytest.skip("SQLite is not a library of the system here")
    library.sqlite3_memory_highwater.restype = ctypes.c_int64
    library.sqlite3_memory_highwater(1)
    return lambda: int(library.sqlite3_memory_highwater(0))


WAYS: dict[str, Callable[[Path, Path], object]] = {
    "copied": upgrade.copy_plan,
    "read anew": reread,
    "saved": salvage,
    "published": lambda plan, copy: fetching.clean_copy(plan, copy, plan),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_large_plan_does_not_stand_in_memory(large: Path, tmp_path: Path, held: Callable[[], int], way: str) -> None:
    WAYS[way](large, tmp_path / "ny.navplan")
    assert (tmp_path / "ny.navplan").stat().st_size > LARGE
    assert held() < MEMORY


@pytest.mark.parametrize("way", WAYS)
def test_without_the_rule_it_would(
    large: Path, tmp_path: Path, held: Callable[[], int], monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    for module in (upgrade, rereading, salvaging, fetching):
        monkeypatch.setattr(module, "spare", lambda *_connections: None)
    WAYS[way](large, tmp_path / "ny.navplan")
    assert held() > MEMORY
