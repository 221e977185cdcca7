"""One field stored with its history, against one row written by raw sqlite3 with the same durability."""

import sqlite3
import tempfile
import time
from pathlib import Path

from benchmarks.figures import Figure, high, middle
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Measure
from navplan.domain.workspace import Workspace
from navplan.storage.store import new_plan

EDITS = 300


def figures() -> list[Figure]:
    """Median and 99th percentile of storing a field."""
    with tempfile.TemporaryDirectory() as folder:
        ours, raw = _ours(Path(folder)), _raw(Path(folder))
    return [
        Figure("one field stored, median", middle(ours) * 1e3, "ms", middle(raw) * 1e3, "for information", True),
        Figure(
            "one field stored, 99th percentile", high(ours) * 1e3, "ms", high(raw) * 1e3, "<= 10", high(ours) <= 0.010
        ),
    ]


def _ours(folder: Path) -> list[float]:
    workspace = Workspace(new_plan(folder / "plan.navplan", KINDS), KINDS)
    measure = workspace.add(Measure(code="T1", title="Tiltak", year=2024))
    times = []
    for number in range(EDITS):
        began = time.perf_counter()
        measure = workspace.set(measure, title=f"Tiltak {number}")
        times.append(time.perf_counter() - began)
    workspace.close()
    return times


def _raw(folder: Path) -> list[float]:
    connection = sqlite3.connect(folder / "raw.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = truncate")
    connection.execute("PRAGMA synchronous = extra")
    connection.execute("CREATE TABLE t (a TEXT)")
    times = []
    for number in range(EDITS):
        began = time.perf_counter()
        connection.execute("INSERT INTO t VALUES (?)", (f"Tiltak {number}",))
        times.append(time.perf_counter() - began)
    connection.close()
    return times
