"""T3: the power is cut while steps wait for a full disk. Each that was said to be kept is kept, or stored since.

`wait_for_room` is the child's part: some steps are refused as by a full disk, kept, and stored when there is room.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from navplan.domain.changes import Edit
from navplan.domain.draft import CannotRemove, Overtaken
from navplan.domain.modules import KINDS
from navplan.domain.ports import CannotStore
from navplan.domain.waiting import Waiting, can_wait, hold, over
from navplan.domain.workspace import Workspace
from navplan.storage import store
from navplan.storage.driver import sqlite3
from navplan.ui.waiting_kept import KeptSteps
from tests.torture.deeds import Deeds

OWN = "eget"
"""The program's own folder, beside the plan."""

STEPS = 3


def wait_for_room(user: Deeds, path: Path, say: Callable[[str], None]) -> None:
    """Say «waits» and its action id for each step that is kept, and «steps» when one of them is stored. One that gives
    way to a newer one is let go of, which is said («gives») before it is done."""
    kept, waiting = KeptSteps(path.parent / OWN, path, user.plan), cast(Waiting, ())
    with _full_disk():
        for _ in range(STEPS):
            try:
                user.step()
            except CannotStore as refused:
                step = cast(Edit, refused.step)
                if not can_wait(step):
                    continue
                was, waiting = waiting, hold(waiting, step)
                _give_way(was, waiting, say)
                user.count += 1
                if kept.keep(waiting):
                    say(f"waits {step.action}")
    waits_on: Waiting = ()
    while waiting:
        was, waiting = waiting, waiting[1:]
        try:
            edit = over(was[0], user.plan, KINDS)
        except (Overtaken, CannotRemove):
            waits_on = (*waits_on, was[0])
            continue
        if edit is None:
            _give_way(was, waiting, say)
        else:
            user.plan.take_in(edit)
        kept.keep((*waits_on, *waiting))
        say(f"steps {user.store._mark[1]}")


def _give_way(was: Waiting, now: Waiting, say: Callable[[str], None]) -> None:
    left = {step.action for step in now}
    for step in was:
        if step.action not in left:
            say(f"gives {step.action}")


@contextmanager
def _full_disk() -> Iterator[None]:
    whole = store.SqliteStore._store_whole

    def full(self: store.SqliteStore, *given: Any) -> None:
        fault = sqlite3.OperationalError("database or disk is full")
        fault.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise fault

    store.SqliteStore._store_whole = full  # type: ignore[method-assign]
    try:
        yield
    finally:
        store.SqliteStore._store_whole = whole  # type: ignore[method-assign]


def left_in(folder: Path, was: Path) -> frozenset[str]:
    """The steps that are kept here; `was` is where the plan lay, after which their note is named."""
    kinds = cast(Workspace, SimpleNamespace(kinds=KINDS))
    return frozenset(step.action for step in KeptSteps(folder / OWN, was / "plan.navplan", kinds).left)


def not_kept() -> None:
    """The rule gone that what waits is kept."""
    KeptSteps.keep = lambda self, steps: True  # type: ignore[method-assign]
