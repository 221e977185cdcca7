"""A draft gathers many changes into one Edit: an import, a letter brought in, a removal with its links.

It reads like the workspace, with its own changes on top, so that what is being built can refer to itself.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from navplan.domain.changes import Change, Edit, net
from navplan.domain.fields import Field
from navplan.domain.kinds import Link, Links
from navplan.domain.ports import CannotStore
from navplan.domain.records import UNNAMED, Kind, R, Reader, Record, fields_of, targets
from navplan.domain.words import N_, Said


class CannotRemove(Exception):
    """Something else in the plan rests on the record; `said` names it."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.words())
        self.said = said


@dataclass(frozen=True)
class Tie:
    """A link field of some kind that points to another kind."""

    record: type[Record]
    field: Field


class Overtaken(CannotStore):
    """What a draft rests on was changed while it was open; nothing of the draft was stored."""

    def __init__(self) -> None:
        super().__init__(Said(N_("Dette ble endret et annet sted imens. Endringen din er ikke lagret. Prøv igjen.")))


class Draft:
    """Changes on their way to one Edit. Made by `Workspace.draft`."""

    def __init__(self, reader: Reader, kinds: Iterable[Kind], new_id: Callable[[], str]) -> None:
        self._reader = reader
        self._kinds = {kind.key: kind for kind in kinds}
        self._new_id = new_id
        self._changes: list[Change] = []
        self._now: dict[str, Record | None] = {}
        self._meanwhile: list[Change] = []

    @property
    def changes(self) -> tuple[Change, ...]:
        """What has been drafted, one change a record."""
        return net(self._changes)

    def hear(self, edit: Edit) -> None:
        """Another step was stored while this draft is open."""
        self._meanwhile += edit.changes

    def check(self) -> None:
        """Raise Overtaken when a change no longer begins where the plan stands, or would leave a link to nothing.

        Another step that meets no change of this draft does not matter.
        """
        mine, others = self.changes, tuple(self._meanwhile)
        if any(self._reader.get(change.record, change.id) != change.before for change in mine):
            raise Overtaken
        if _cut(mine, others) or _cut(others, mine):
            raise Overtaken

    def get(self, record: type[R], id: str | None) -> R | None:
        """The record as it will be."""
        if id is not None and id in self._now:
            found = self._now[id]
            return found if isinstance(found, record) else None
        return self._reader.get(record, id)

    def linked(self, record: type[R], via: str, id: str) -> tuple[R, ...]:
        """The records that will point to `id`."""
        field = next(f for f in fields_of(record) if f.key == via)
        stored = (self.get(record, r.id) for r in self._reader.linked(record, via, id))
        drafted = (r for r in self._now.values() if isinstance(r, record))
        found = {r.id: r for r in (*stored, *drafted) if r is not None and id in targets(r, field)}
        return tuple(found.values())

    def add(self, record: R) -> R:
        """Give the record an id and let it be born."""
        born = record.with_values(id=record.id or self._new_id())
        self._put(Change(None, born))
        return born

    def set(self, record: R, **values: Any) -> R:
        """Change values of a record; nothing happens where they are the same already."""
        before = self.get(type(record), record.id)
        if before is None:
            raise KeyError(f"{type(record).__name__} {record.id} is not in the plan")
        after = before.with_values(**values)
        if after != before:
            self._put(Change(before, after))
        return after

    def remove(self, record: Record) -> None:
        """Remove a record with all that follows it, and let go of the links that point to it.

        Raises CannotRemove, and leaves the draft as it was, when something rests on it.
        """
        changes, now = list(self._changes), dict(self._now)
        try:
            self._take(record)
        except CannotRemove:
            self._changes, self._now = changes, now
            raise

    def _take(self, record: Record) -> None:
        before = self.get(type(record), record.id)
        if before is None:
            return
        if (why := self._kinds[before.KEY].must_stay(before)) is not None:
            raise CannotRemove(why)
        for tie in self._ties(before.KEY):
            for other in self.linked(tie.record, tie.field.key, before.id):
                self._loosen(before, other, tie.field)
        self._put(Change(self.get(type(record), record.id), None))

    def _loosen(self, gone: Record, other: Record, field: Field) -> None:
        if isinstance(field.kind, Links):
            left = tuple(target for target in targets(other, field) if target != gone.id)
            self.set(other, **{field.key: left})
        elif isinstance(field.kind, Link) and field.kind.on_removal == "clear":
            self.set(other, **{field.key: None})
        elif isinstance(field.kind, Link) and field.kind.on_removal == "follow":
            self._take(other)
        else:
            names = self._kinds[other.KEY]
            raise CannotRemove(
                Said(
                    N_("«{name}» kan ikke fjernes, for det er knyttet til {other}."),
                    name=self._kinds[gone.KEY].name_of(gone) or Said(UNNAMED),
                    other=Said(names.one),
                )
            )

    def _ties(self, key: str) -> Iterable[Tie]:
        for kind in self._kinds.values():
            for field in fields_of(kind.record):
                if isinstance(field.kind, Link | Links) and field.kind.to == key:
                    yield Tie(kind.record, field)

    def _put(self, change: Change) -> None:
        self._changes.append(change)
        self._now[change.id] = change.after


def _cut(removing: Iterable[Change], linking: Iterable[Change]) -> bool:
    """Whether the one removes a record that the other makes something point to."""
    gone = {change.id for change in removing if change.after is None}
    return any(
        not gone.isdisjoint(targets(change.after, field))
        for change in linking
        if gone and change.after is not None
        for field in fields_of(change.record)
        if isinstance(field.kind, Link | Links)
    )
