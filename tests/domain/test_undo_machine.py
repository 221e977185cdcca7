"""Random walks through the door: whatever is added, set, removed and drafted, undo and redo find the way back.

Snapshots are the oracle. At every step the links in memory are compared with those counted by hand, and at the end
of every walk a second workspace reads what is stored.
"""

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, ClassVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from navplan.domain.draft import CannotRemove, Draft
from navplan.domain.kinds import Link, Links
from navplan.domain.modules import KINDS
from navplan.domain.modules.letter import Assessment, Evidence, Expectation, Letter, LetterSection
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, GoalStatus, Measure, Task
from navplan.domain.ports import CannotStore, Store
from navplan.domain.records import Record, fields_of, targets
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace
from navplan.storage.store import open_plan
from tests.memory import Counter, MemoryStore
from tests.moody import Moody
from tests.torture.counting import size

WALKED = (Role, Letter, LetterSection, Expectation, Assessment, Evidence, Goal, GoalStatus, Measure, Task)
LINKS = [(r, f) for r in WALKED for f in fields_of(r) if isinstance(f.kind, Link | Links)]
TEXT = st.text(max_size=5)
Snapshot = dict[str, Record]


class Broken(Exception):
    """An import that fails half-way."""


class UndoMachine(RuleBasedStateMachine):
    """The walk over a store in memory."""

    def make_store(self) -> Store:
        return MemoryStore()

    def reopened(self) -> Workspace:
        return Workspace(self.moody, KINDS)

    def restart(self) -> None:
        self.workspace = Workspace(self.moody, KINDS)

    @initialize()
    def start(self) -> None:
        self.moody = Moody(self.make_store())
        self.workspace = Workspace(self.moody, KINDS, new_id=Counter())
        self.snapshots: list[Snapshot] = [{}]
        self.at = 0
        self.step(self.seed)

    def seed(self) -> None:
        """One step with something of everything, so that every walk has links to break from the start."""
        with self.workspace.draft(Said("Begynnelse")) as draft:
            role = draft.add(Role(title="Leder"))
            section = draft.add(LetterSection(letter=draft.add(Letter(title="Brev")).id))
            first, second = (draft.add(Expectation(section=section.id, wording=text)) for text in "ab")
            draft.add(Assessment(expectation=first.id, role=role.id))
            goal = draft.add(Goal(title="Mål", role=role.id, expectations=(second.id,)))
            child = draft.add(Goal(parent=goal.id))
            draft.add(GoalStatus(goal=goal.id))
            measure = draft.add(Measure(goals=(child.id, goal.id), expectations=(second.id,), role=role.id))
            draft.add(Task(measure=measure.id, role=role.id))

    def now(self) -> Snapshot:
        return {record.id: record for kind in WALKED for record in self.workspace.all(kind)}

    def step(self, act: Callable[[], object]) -> None:
        """Do one step; it is undoable exactly when it changed something."""
        before, title = self.now(), self.workspace.undo_title
        with suppress(CannotRemove):
            act()
        after = self.now()
        if after == before:
            assert self.workspace.undo_title == title
            return
        self.snapshots = [*self.snapshots[: self.at + 1], after]
        self.at += 1
        assert self.workspace.redo_title is None

    # -- steps

    @rule(data=st.data())
    def add(self, data: st.DataObject) -> None:
        self.step(lambda: self.workspace.add(self.new_record(data)))

    @precondition(lambda self: self.now())
    @rule(data=st.data())
    def change(self, data: st.DataObject) -> None:
        record = data.draw(st.sampled_from(list(self.now().values())))
        self.step(lambda: self.workspace.set(record, **self.new_values(data, type(record))))

    @precondition(lambda self: self.now())
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        record = data.draw(st.sampled_from(list(self.now().values())))
        self.step(lambda: self.workspace.remove(record))

    @rule(data=st.data(), count=st.integers(1, 5), breaks=st.booleans())
    def draft(self, data: st.DataObject, count: int, breaks: bool) -> None:
        def act() -> None:
            with self.workspace.draft(Said("Flere ting")) as draft:
                for _ in range(count):
                    self.draft_one(data, draft)
                if breaks:
                    raise Broken

        if breaks:
            before = self.now()
            with suppress(Broken):
                act()
            assert self.now() == before
        else:
            self.step(act)

    @rule()
    def undo(self) -> None:
        stored = self.workspace.undo()
        assert (stored is None) == (self.at == 0)
        self.at = max(self.at - 1, 0)

    @rule()
    def redo(self) -> None:
        stored = self.workspace.redo()
        assert (stored is None) == (self.at == len(self.snapshots) - 1)
        self.at = min(self.at + 1, len(self.snapshots) - 1)

    @rule()
    def close_and_open_again(self) -> None:
        """What can be undone and done again is the same after a restart."""
        titles = self.workspace.undo_title, self.workspace.redo_title
        self.restart()
        assert (self.workspace.undo_title, self.workspace.redo_title) == titles

    @rule(way=st.sampled_from(["undo", "redo", "add"]))
    def try_on_a_full_disk(self, way: str) -> None:
        self.moody.refuses = True
        ways: dict[str, Callable[[], object]] = {
            "undo": self.workspace.undo,
            "redo": self.workspace.redo,
            "add": lambda: self.workspace.add(Role()),
        }
        with suppress(CannotStore):
            assert ways[way]() is None
        self.moody.refuses = False

    # -- what is drawn

    def new_record(self, data: st.DataObject, draft: Draft | None = None) -> Record:
        kind = data.draw(st.sampled_from(WALKED))
        needed = [f for f in fields_of(kind) if isinstance(f.kind, Link) and f.kind.is_needed]
        if any(not self.ids_of(f.kind.to, draft) for f in needed if isinstance(f.kind, Link)):
            kind, needed = Goal, []
        values = self.new_values(data, kind, draft)
        parents = {f.key: data.draw(st.sampled_from(self.ids_of(f.kind.to, draft))) for f in needed}  # type: ignore[attr-defined]
        return kind(**(values | parents))

    def new_values(self, data: st.DataObject, kind: type[Record], draft: Draft | None = None) -> dict[str, Any]:
        text = next(f.key for f in fields_of(kind) if f.key in ("title", "comment", "wording"))
        values: dict[str, Any] = {text: data.draw(TEXT)}
        for field in fields_of(kind):
            if isinstance(field.kind, Links) and field.kind.to in {k.KEY for k in WALKED}:
                ids = self.ids_of(field.kind.to, draft)
                values[field.key] = tuple(
                    data.draw(st.lists(st.sampled_from(ids), unique=True, max_size=3)) if ids else ()
                )
            elif isinstance(field.kind, Link) and not field.kind.is_needed:
                values[field.key] = data.draw(st.sampled_from([None, *self.ids_of(field.kind.to, draft)]))
        return values

    def ids_of(self, key: str, draft: Draft | None) -> list[str]:
        drafted = {change.id: change for change in draft.changes} if draft else {}
        stored = [r.id for r in self.now().values() if key == r.KEY]
        gone = {id for id, change in drafted.items() if change.after is None}
        born = [id for id, change in drafted.items() if change.after and key == change.record.KEY]
        return [id for id in dict.fromkeys((*stored, *born)) if id not in gone]

    def draft_one(self, data: st.DataObject, draft: Draft) -> None:
        """One thing within a draft; it may refer to what the draft has just made or removed."""
        alive = [id for kind in WALKED for id in self.ids_of(kind.KEY, draft)]
        found = draft_get(draft, data.draw(st.sampled_from(alive))) if alive else None
        if found is None or data.draw(st.booleans()):
            draft.add(self.new_record(data, draft))
        elif data.draw(st.booleans()):
            draft.set(found, **self.new_values(data, type(found), draft))
        else:
            with suppress(CannotRemove):
                draft.remove(found)

    # -- what must always hold

    @invariant()
    def the_plan_is_what_it_was_at_this_point(self) -> None:
        assert self.now() == self.snapshots[self.at]

    @invariant()
    def links_lead_to_records_and_are_found_from_both_ends(self) -> None:
        now = self.now()
        for kind, field in LINKS:
            by_hand: dict[str, list[Record]] = {}
            for record in self.workspace.all(kind):
                for target in targets(record, field):
                    assert target in now
                    by_hand.setdefault(target, []).append(record)
            for id in now:
                assert list(self.workspace.linked(kind, field.key, id)) == by_hand.get(id, [])

    def teardown(self) -> None:
        if not hasattr(self, "workspace"):
            return
        stored = self.reopened()
        for kind in KINDS:
            assert stored.all(kind.record) == self.workspace.all(kind.record)
        told: Snapshot = {}
        for past in reversed(self.workspace.history(100_000)):
            assert told.get(past.id) == past.before
            if past.after is None:
                del told[past.id]
            else:
                told[past.id] = past.after
        assert told == self.now()
        stored.close()
        self.workspace.close()


def draft_get(draft: Draft, id: str) -> Record | None:
    """The drafted record with this id, of whatever kind."""
    return next((found for kind in WALKED if (found := draft.get(kind, id)) is not None), None)


class FileUndoMachine(UndoMachine):
    """The same walk over a plan file, which is closed and opened again at the end."""

    template: ClassVar[Path]

    def make_store(self) -> Store:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(shutil.copyfile(self.template, Path(self.folder.name) / "walk.navplan"))
        return open_plan(self.path, KINDS)

    def reopened(self) -> Workspace:
        return Workspace(open_plan(self.path, KINDS), KINDS)

    def restart(self) -> None:
        self.workspace.close()
        self.moody = Moody(open_plan(self.path, KINDS))
        super().restart()

    def teardown(self) -> None:
        super().teardown()
        if hasattr(self, "folder"):
            self.folder.cleanup()


def test_undo_and_redo_find_the_way_back_in_memory() -> None:
    run_state_machine_as_test(UndoMachine, settings=settings(max_examples=size(40, 2_000), stateful_step_count=40))


def test_undo_and_redo_find_the_way_back_in_a_file_and_reopening_shows_the_same(template_plan: Path) -> None:
    FileUndoMachine.template = template_plan
    run_state_machine_as_test(FileUndoMachine, settings=settings(max_examples=size(8, 200), stateful_step_count=30))
