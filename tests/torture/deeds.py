"""Seeded steps of a user, through the real workspace and store, and the ways to loosen a rule on purpose.

A loosened rule (a mutation) shows that a lane would notice if the rule were gone. Mutations exist in children of the
tests only; nothing in the program knows of them.
"""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from navplan.domain.changes import Edit
from navplan.domain.draft import Draft
from navplan.domain.modules import KINDS
from navplan.domain.modules.plan import Goal, Measure, Task
from navplan.domain.ports import CannotStore
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.storage import engine, upgrade
from navplan.storage.backups import shelf
from navplan.storage.store import SqliteStore

Promise = Callable[[int], None]
"""Called with the number of steps that the program has called stored."""

promised: list[Promise] = []


class Deeds:
    """One user's steps, numbered by their titles; the same seed does the same."""

    def __init__(self, path: Path, seed: int, weight: int = 1, plan: Workspace | None = None) -> None:
        self.plan = plan or Workspace(SqliteStore(path, KINDS), KINDS)
        self.store = cast(SqliteStore, self.plan._store)
        self.count = self.store._mark[1]
        self._chance = random.Random(seed)
        self._weight = weight

    def step(self) -> None:
        """Do one thing. Raises CannotStore when the world would not have it."""
        deed = self._chance.choice((self._add, self._change, self._change, self._write, self._remove, self._undo))
        deed(Said("Steg {n}", n=self.count + 1))
        self.count += 1

    @contextmanager
    def _draft(self, title: Said) -> Iterator[Draft]:
        """One step that begins and ends with a mark of its number: a half step has one of them."""
        with self.plan.draft(title) as draft:
            self._mark(draft, "A")
            yield draft
            self._mark(draft, "B")

    def _mark(self, draft: Draft, name: str) -> None:
        marks = [goal for goal in self.plan.all(Goal) if goal.title == f"Merke {name}"]
        if marks:
            draft.set(marks[0], code=str(self.count + 1))
        else:
            draft.add(Goal(title=f"Merke {name}", code=str(self.count + 1)))

    def _add(self, title: Said) -> None:
        with self._draft(title) as draft:
            goal = draft.add(Goal(title=f"Mål {self.count}", why="Fordi " * 50))
            for n in range(6 * self._weight):
                measure = draft.add(Measure(title=f"Tiltak {n}", goals=(goal.id,), description="Slik " * 40))
                draft.add(Task(measure=measure.id, title=f"Oppgave {n}"))

    def _change(self, title: Said) -> None:
        if not (measures := self.plan.all(Measure)):
            return self._add(title)
        with self._draft(title) as draft:
            for measure in self._chance.sample(measures, min(len(measures), 5 * self._weight)):
                draft.set(measure, title=f"Endret i {title.words()}, utgave {self._chance.randrange(10_000)}")
        return None

    def _write(self, title: Said) -> None:
        if not (goals := [goal for goal in self.plan.all(Goal) if "Merke" not in goal.title]):
            return self._add(title)
        with self._draft(title) as draft:
            draft.set(self._chance.choice(goals), why=f"{title.words()} " * 60 * self._weight)
        return None

    def _remove(self, title: Said) -> None:
        tasks = self.plan.all(Task)
        if len(tasks) < 4:
            return self._add(title)
        with self._draft(title) as draft:
            draft.remove(self._chance.choice(tasks))
        return None

    def _undo(self, title: Said) -> None:
        last = self.plan.undo_title
        if last is None or last.text != title.text or self.count < 2:  # what is typed is not theirs to take back
            return self._add(title)
        self.plan.undo()
        return None


# -- rules loosened on purpose


def loosen(mutation: str) -> None:
    """Take one rule away in this process."""
    _MUTATIONS[mutation]()


def _no_rule_less() -> None:
    """Nothing is loosened."""


def _no_sync() -> None:
    engine.PRAGMAS["synchronous"] = 0  # type: ignore[index]


def _no_journal() -> None:
    engine.PRAGMAS["synchronous"] = 0  # type: ignore[index]
    engine.PRAGMAS["journal_mode"] = "off"  # type: ignore[index]


def _promised_too_early() -> None:
    commit = SqliteStore.commit

    def early(self: SqliteStore, edit: Edit) -> datetime:
        for promise in promised:
            promise(self._mark[1] + 1)
        time.sleep(0.002)
        return commit(self, edit)

    SqliteStore.commit = early  # type: ignore[method-assign]


def _two_transactions() -> None:
    whole = SqliteStore._store_whole

    def in_two(self: SqliteStore, edit: Edit, now: datetime) -> None:
        half = len(edit.changes) // 2
        if half == 0:
            return whole(self, edit, now)
        whole(self, Edit(edit.title, edit.changes[:half], f"{edit.action}a", edit.way), now)
        plan, revision, _, *place = self._mark
        self._mark = (plan, revision + 1, self._writer, *place)
        time.sleep(0.002)
        return whole(self, Edit(edit.title, edit.changes[half:], f"{edit.action}b", edit.way), now)

    SqliteStore._store_whole = in_two  # type: ignore[method-assign]


def _backup_not_synced() -> None:
    def no_sync(path: Path) -> None:
        """The rule that is gone."""

    shelf.sync = no_sync
    upgrade.sync = no_sync


def _told_stored_at_any_fault() -> None:
    def always(self: SqliteStore, *given: Any) -> None:
        """Errors are swallowed: the worst of all habits."""

    SqliteStore._after_fault = always  # type: ignore[method-assign]


def _told_lost_without_looking() -> None:
    def never(self: SqliteStore, edit: Edit, now: datetime, fault: BaseException) -> None:
        raise CannotStore(Said("Endringen ble ikke lagret."))

    SqliteStore._after_fault = never  # type: ignore[method-assign]


_MUTATIONS: dict[str, Callable[[], None]] = {
    "": _no_rule_less,
    "no sync": _no_sync,
    "no journal": _no_journal,
    "promised before the commit": _promised_too_early,
    "one step in two transactions": _two_transactions,
    "backup not synced": _backup_not_synced,
    "told stored at any fault": _told_stored_at_any_fault,
    "told lost without looking": _told_lost_without_looking,
}
