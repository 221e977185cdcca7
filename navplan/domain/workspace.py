"""The one door: everything that is read or changed in an open plan goes through the Workspace.

Records are frozen and a plan is small, so each kind is read once and kept; links are indexed both ways.
"""

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, cast

from navplan.domain.changes import Change, Edit
from navplan.domain.draft import Draft, Overtaken
from navplan.domain.fields import Field
from navplan.domain.kinds import Link, Links, LongText, Tags, Text
from navplan.domain.ports import WELL, Among, Hit, Past, Standing, Store
from navplan.domain.records import Kind, R, Record, field_of, fields_of, targets
from navplan.domain.steps import MOST, Steps, recalled
from navplan.domain.words import N_, Said

Guardian = Callable[[Field, str], None]
"""The privacy guard: raises when a text may not be stored in a field."""

Listener = Callable[[Edit], None]


class CannotChange(Exception):
    """The record is locked, such as a signed agreement; `said` says why and what can be done instead."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.words())
        self.said = said


def random_id() -> str:
    """An id that no other record has, here or in another office."""
    return uuid.uuid4().hex


class Still:
    """A store that holds records as they were at one moment and takes no more."""

    def __init__(self, records: Mapping[str, tuple[Record, ...]], stands: Standing = WELL) -> None:
        self._records = records
        self._stands = Standing(trace=stands.trace)

    def all(self, record: type[R]) -> tuple[R, ...]:
        """The records of a kind at that moment."""
        return cast(tuple[R, ...], self._records.get(record.KEY, ()))

    def commit(self, edit: Edit) -> datetime:
        """A snapshot is for reading."""
        raise TypeError("a snapshot cannot be changed")

    def history(
        self, limit: int, before: int | None = None, id: str | None = None, among: Among | None = None
    ) -> tuple[Past, ...]:
        """A snapshot has no past."""
        return ()

    def find(self, text: str, limit: int) -> tuple[Hit, ...]:
        """A snapshot has no index."""
        return ()

    def standing(self) -> Standing:
        """Nothing is in doubt."""
        return self._stands

    def settle(self) -> None:
        """Nothing to settle."""

    def close(self) -> None:
        """Nothing to let go of."""


@dataclass(frozen=True)
class Kept:
    """A step that is on disk: what was stored, when (UTC), and the steps that undo knew before it."""

    edit: Edit
    at: datetime
    steps: Steps


def nothing() -> None:
    """Of a short step nobody wants to hear how far it has come."""


class Workspace:
    """An open plan: read, change, undo, redo, listen."""

    def __init__(
        self,
        store: Store,
        kinds: Iterable[Kind],
        guard: Guardian | None = None,
        new_id: Callable[[], str] = random_id,
    ) -> None:
        self._store = store
        self._kinds = {kind.key: kind for kind in kinds}
        self._guard = guard
        self._new_id = new_id
        self._shelves: dict[str, dict[str, Record]] = {}
        self._ties: dict[tuple[str, str], dict[str, dict[str, None]]] = {}
        self._steps: Steps | None = None
        self._listeners: list[Listener] = []
        self._drafts: list[Draft] = []
        self.saved_at: datetime | None = None

    # -- reading

    @property
    def guardian(self) -> Guardian | None:
        """The privacy guard in the door."""
        return self._guard

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """All kinds of record, in the order of the registry."""
        return tuple(self._kinds.values())

    def kind(self, key: str) -> Kind:
        """What is known of the kind `key`."""
        return self._kinds[key]

    def all(self, record: type[R]) -> tuple[R, ...]:
        """Every record of a kind, in the order it entered."""
        return tuple(self._shelf(record).values())

    def get(self, record: type[R], id: str | None) -> R | None:
        """One record, or None."""
        return self._shelf(record).get(id) if id else None

    def linked(self, record: type[R], via: str, id: str) -> tuple[R, ...]:
        """The records of a kind whose link field `via` points to `id`."""
        shelf = self._shelf(record)
        return tuple(shelf[found] for found in self._tie(record, via).get(id, ()))

    def named(self, key: str, id: str | None) -> str:
        """What people call the record of the kind `key` with this id; empty when there is none."""
        kind = self._kinds[key]
        found = self.get(kind.record, id)
        return kind.name_of(found) if found else ""

    def snapshot(self) -> "Workspace":
        """The plan as it is now, for a job on another thread; it cannot be changed."""
        records = {kind.key: self.all(kind.record) for kind in self.kinds}
        return Workspace(Still(records, self._store.standing()), self.kinds, self._guard)

    def history(
        self, limit: int, before: int | None = None, id: str | None = None, among: Among | None = None
    ) -> tuple[Past, ...]:
        """Newest first, straight from the store."""
        return self._store.history(limit, before, id, among)

    def find(self, text: str, limit: int) -> tuple[Hit, ...]:
        """The best records that have every word of the text, best first."""
        return self._store.find(text, limit)

    # -- changing

    def add(self, record: R) -> R:
        """Let one record be born."""
        with self.draft(Said(N_("Legg til {kind}"), kind=Said(self._kinds[record.KEY].one))) as draft:
            return draft.add(record)

    def set(self, record: R, **values: Any) -> R:
        """Settle values of one record as one step; the same values are no step."""
        labels = [field_of(type(record), key).label for key in values]
        with self.draft(Said(N_("Endre {field}"), field=Said(labels[0]))) as draft:
            return draft.set(record, **values)

    def remove(self, record: Record) -> None:
        """Remove a record with all that follows it, as one step."""
        kind = self._kinds[record.KEY]
        with self.draft(Said(N_("Fjern {kind}"), kind=Said(kind.one))) as draft:
            draft.remove(record)

    @contextmanager
    def draft(self, title: Said) -> Iterator[Draft]:
        """Gather changes; at the end of the block they pass the door as one Edit, on an exception none does.

        Of two drafts open at once that meet, the one that ends last is refused: Overtaken.
        """
        draft = Draft(self, self._kinds.values(), self._new_id)
        self._drafts.append(draft)
        try:
            yield draft
        finally:
            self._drafts.remove(draft)
        draft.check()
        if draft.changes:
            self.apply(Edit(title, draft.changes))

    def apply(self, edit: Edit) -> None:
        """Store a new step and make it the one that undo takes back.

        Raises CannotChange when the step touches what is locked. Undo is free to take back the step that locked.
        """
        self.look_through(edit)
        self.settle(self.keep(edit))

    def look_through(self, edit: Edit, look: Callable[[], None] = nothing) -> None:
        """The first third of `apply`: ask the locks and the guard. `look` is called text by text and may raise to stop.

        A large step may go through the three on another thread, `settle` on the plan's own: nothing else may be
        changed meanwhile, which a dialog in front of the window sees to.
        """
        self._respect_locks(edit)
        self._watch(edit, look)

    def keep(self, edit: Edit, action: str = "") -> "Kept":
        """The second third: store the step. It is on disk when this returns, and nobody has been told.

        A step that was refused before is given its `action` id again (R7); every other gets one of its own.
        """
        steps = self._known_steps  # as they stood before this edit is in the history
        edit = replace(edit, action=action or random_id())
        return Kept(edit, self._store.commit(edit), steps)

    def settle(self, kept: "Kept") -> None:
        """The last third: the plan in memory is as stored, and everybody is told."""
        self._take_over(kept)
        self._tell(kept.edit)

    def take_in(self, edit: Edit) -> None:
        """Store a step made of what another copy of this plan holds; undo takes it back as any other.

        Its texts passed the guard and its papers the locks in that copy. Raises Overtaken when this plan has moved on.
        So did those of a step that was refused and has waited; it keeps its action id.
        """
        if any(self.get(change.record, change.id) != change.before for change in edit.changes):
            raise Overtaken
        self.settle(self.keep(edit, edit.action))

    def note(self, record: R) -> R:
        """Let a record be born that undo passes by: what happened outside the plan cannot be taken back."""
        draft = Draft(self, self._kinds.values(), self._new_id)
        born = draft.add(record)
        title = Said(N_("Legg til {kind}"), kind=Said(self._kinds[record.KEY].one))
        edit = Edit(title, draft.changes, way="note")
        self.apply(edit)
        return born

    def undo(self) -> Edit | None:
        """Take the last step back; returns what was stored, or None when there is nothing to undo.

        Raises Overtaken when the plan no longer stands as the step left it.
        """
        return self._again(self._known_steps.done[-1].inverse()) if self._known_steps.done else None

    def redo(self) -> Edit | None:
        """Do the last undone step again."""
        if not self._known_steps.undone:
            return None
        step = self._known_steps.undone[-1]
        return self._again(Edit(step.title, step.changes, way="redo"))

    @property
    def undo_title(self) -> Said | None:
        """What undo would take back."""
        return self._known_steps.done[-1].title if self._known_steps.done else None

    @property
    def redo_title(self) -> Said | None:
        """What redo would do again."""
        return self._known_steps.undone[-1].title if self._known_steps.undone else None

    def listen(self, listener: Listener) -> None:
        """Call `listener` with every Edit after it is stored."""
        self._listeners.append(listener)

    def standing(self) -> Standing:
        """How the plan stands where it lies."""
        return self._store.standing()

    def end_doubts(self, edit: Edit | None) -> None:
        """End the doubts of `standing` with this step, past guard and locks: it brings nothing new into the plan."""
        if edit is not None:
            self.settle(self.keep(edit))
        self._store.settle()

    def close(self) -> None:
        """Let go of the plan."""
        self._store.close()

    # -- within

    @property
    def _known_steps(self) -> Steps:
        """What undo and redo would do; read from the history the first time."""
        if self._steps is None:
            self._steps = recalled(self._store.history(MOST), datetime.now(UTC))
        return self._steps

    def _again(self, edit: Edit) -> Edit:
        """Store a step back, or the step again, if the plan stands as it stood."""
        if any(self.get(change.record, change.id) != change.before for change in edit.changes):
            raise Overtaken
        kept = self.keep(edit)
        self.settle(kept)
        return kept.edit

    def _respect_locks(self, edit: Edit) -> None:
        for change in edit.changes:
            why = self._kinds[change.record.KEY].locked(change.before, change.after, self)
            if why is not None:
                raise CannotChange(why)

    def _watch(self, edit: Edit, look: Callable[[], None]) -> None:
        if self._guard is None:
            return
        for change in edit.changes:
            look()
            if change.after is None:
                continue
            for field, text in new_texts(change):
                self._guard(field, text)

    def _take_over(self, kept: "Kept") -> None:
        self.saved_at = kept.at
        for change in kept.edit.changes:
            self._shelve(change)
        kept.steps.stored(kept.edit)
        self._steps = (
            None if kept.edit.forgets or kept.edit.strikes else kept.steps
        )  # what is forgotten cannot be taken back
        for draft in self._drafts:
            draft.hear(kept.edit)

    def _tell(self, edit: Edit) -> None:
        for listener in tuple(self._listeners):
            listener(edit)

    def _shelf(self, record: type[R]) -> dict[str, R]:
        shelf = self._shelves.get(record.KEY)
        if shelf is None:
            shelf = self._shelves[record.KEY] = {r.id: r for r in self._store.all(record)}
        return cast(dict[str, R], shelf)

    def _tie(self, record: type[Record], via: str) -> dict[str, dict[str, None]]:
        tie = self._ties.get((record.KEY, via))
        if tie is None:
            tie = self._ties[record.KEY, via] = {}
            field = field_of(record, via)
            for found in self._shelf(record).values():
                for target in targets(found, field):
                    tie.setdefault(target, {})[found.id] = None
        return tie

    def _shelve(self, change: Change) -> None:
        shelf = self._shelf(change.record)
        for field in fields_of(change.record):
            if isinstance(field.kind, Link | Links) and (change.record.KEY, field.key) in self._ties:
                self._retie(change, field)
        if change.after is None:
            shelf.pop(change.id, None)
        else:
            shelf[change.id] = change.after

    def _retie(self, change: Change, field: Field) -> None:
        """Keep the index in the order of the shelf: the born go last, and a link set later is indexed anew."""
        before = targets(change.before, field) if change.before else ()
        after = targets(change.after, field) if change.after else ()
        if before == after:
            return
        if change.before and change.after:
            del self._ties[change.record.KEY, field.key]
            return
        tie = self._ties[change.record.KEY, field.key]
        for target in before:
            tie.get(target, {}).pop(change.id, None)
            if not tie.get(target, True):
                del tie[target]  # else each record that was ever pointed to would be remembered
        for target in after:
            tie.setdefault(target, {})[change.id] = None


def new_texts(change: Change) -> Iterator[tuple[Field, str]]:
    """The free texts that this change brings in: single texts, and each of several."""
    for field in fields_of(change.record):
        after = getattr(change.after, field.key)
        before = getattr(change.before, field.key) if change.before else None
        if after == before or not isinstance(field.kind, Text | LongText | Tags):
            continue
        known = before if isinstance(before, tuple) else ()
        for text in after if isinstance(after, tuple) else (after,):
            if text and text not in known:
                yield field, text
