"""T1: a process that is killed while it edits loses nothing that it was told is stored.

A child process edits through the real workspace and store, and prints each value after `set` has returned. It is
killed without warning at random moments, many of them aimed at the instant when a journal has bytes in it.
"""

import random
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal, Measure, Task
from navplan.domain.workspace import Workspace
from navplan.storage.driver import sqlite3
from navplan.storage.store import open_plan
from tests.torture.counting import size

ROOT = Path(__file__).resolve().parents[2]
FEW, MOST = size(4, 150), size(18, 150)
"""At least so many kills, and more until one has hit a write; the long lane makes all of them."""

CHILD = """
import sys
from pathlib import Path
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal, Measure, Task
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.storage.store import open_plan

workspace = Workspace(open_plan(Path(sys.argv[1]), KINDS), KINDS)
goal = workspace.all(Goal)[0]
count = int(goal.title)
print("ready", flush=True)
while True:
    count += 1
    with workspace.draft(Said("Ett steg")) as draft:
        draft.set(goal, title=str(count), why="x" * 3000 + str(count))
        for measure in workspace.all(Measure):
            draft.set(measure, title=str(count))
        draft.add(Task(measure=measure.id, title=str(count)))
    print(count, flush=True)
"""


@pytest.fixture
def child_plan(plan_file: Path) -> Path:
    """A plan with one goal and two measures that always carry the same number."""
    workspace = Workspace(open_plan(plan_file, KINDS), KINDS)
    goal = workspace.add(Goal(title="0", why="0"))
    for _ in range(2):
        workspace.add(Measure(title="0", goals=(goal.id,)))
    workspace.close()
    return plan_file


def edit_until_killed(path: Path, steps: int, patience: float, aim_at_the_journal: bool) -> int:
    """The last number that the child was told is stored; it is let to tell so many before its time runs."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert child.stdout is not None
    with child, child.stdout as out:
        assert out.readline() == "ready\n"
        told = [out.readline() for _ in range(steps)]
        time.sleep(patience)
        if aim_at_the_journal:
            wait_for_bytes_in(path.with_name(f"{path.name}-journal"))
        child.send_signal(signal.SIGKILL)
        lines = told + [line for line in out.read().splitlines(keepends=True) if line.endswith("\n")]
        child.wait()
    assert child.returncode == -signal.SIGKILL
    return int(lines[-1]) if lines else 0


def wait_for_bytes_in(journal: Path) -> None:
    """Return as soon as a write is under way; give up after half a second."""
    end = time.monotonic() + 0.5
    while time.monotonic() < end:
        try:
            if journal.stat().st_size:
                return
        except FileNotFoundError:
            continue


def numbers_in(workspace: Workspace) -> set[int]:
    """Every number that the edit writes; one only, if edits are whole."""
    goal, tasks = workspace.all(Goal)[0], workspace.all(Task)
    assert [int(task.title) for task in tasks] == list(range(1, len(tasks) + 1))
    measures = (int(measure.title) for measure in workspace.all(Measure))
    return {int(goal.title), int(goal.why.lstrip("x")), len(tasks), *measures}


def check(path: Path, told: int, before: int) -> int:
    """Open as the user would; returns the number that the plan has now."""
    workspace = Workspace(open_plan(path, KINDS), KINDS)
    numbers = numbers_in(workspace)
    assert len(numbers) == 1, f"half an edit: {numbers}"
    (found,) = numbers
    assert found in (max(told, before), max(told, before) + 1), f"told {told}, found {found}"
    newest = {past.after for past in workspace.history(4)}
    assert newest >= {*workspace.all(Goal), *workspace.all(Measure)}
    assert len(workspace.history(100_000)) == 3 + 4 * found
    workspace.close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT revision FROM document").fetchone() == (3 + found,)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert list(path.parent.iterdir()) == [path]
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal there")
def test_a_killed_process_loses_nothing_that_was_stored_and_leaves_no_half_edit(child_plan: Path) -> None:
    seed = random.SystemRandom().randrange(10**6)
    print(f"seed {seed}")  # noqa: T201  # shown when the test fails, so that the walk can be made again
    chance = random.Random(seed)
    found = hot = done = 0
    journal = child_plan.with_name(f"{child_plan.name}-journal")
    while done < FEW or (not hot and done < MOST):
        steps, patience = chance.randrange(5), chance.uniform(0.0, 0.03)
        told = edit_until_killed(child_plan, steps, patience, aim_at_the_journal=done % 3 > 0)
        hot += journal.exists() and journal.stat().st_size > 0
        found = check(child_plan, told, found)
        done += 1
    assert found > done // 3, "too little was stored to prove anything"
    assert hot > 0, "no kill hit a write: the test proves too little"
