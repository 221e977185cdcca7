"""A store in memory, for tests of everything that stands on the store."""

from dataclasses import replace
from datetime import UTC, datetime

from navplan.domain.changes import Change, Edit
from navplan.domain.modules import KINDS
from navplan.domain.ports import FORGOTTEN, Among, CannotStore, Hit, Past, Standing
from navplan.domain.privacy import guard
from navplan.domain.records import R, Record
from navplan.domain.sought import plainly_found
from navplan.domain.words import Said
from navplan.domain.workspace import Workspace


class MemoryStore:
    """Keeps records and history in dictionaries; `refuses` makes the next commits fail like a full disk."""

    def __init__(self) -> None:
        self.records: dict[str, dict[str, Record]] = {}
        self.past: list[Past] = []
        self.refuses = False
        self.closed = False
        self.stands = Standing()

    def all(self, record: type[R]) -> tuple[R, ...]:
        return tuple(r for r in self.records.get(record.KEY, {}).values() if isinstance(r, record))

    def commit(self, edit: Edit) -> datetime:
        if self.refuses:
            refused = CannotStore(Said("Disken er full."))
            refused.step = edit
            raise refused
        now = datetime.now(UTC)
        for one in edit.heard:
            self.past.append(self._past(Edit(one.title, (), one.action, "note"), one.change, one.at))
        for change in edit.changes:
            shelf = self.records.setdefault(change.record.KEY, {})
            shelf.pop(change.id, None) if change.after is None else shelf.__setitem__(change.id, change.after)
            self.past.append(self._past(edit, change, now))
        self.past = [self._forgotten(past) if past.id in edit.forgets else past for past in self.past]
        return now

    def _forgotten(self, past: Past) -> Past:
        before, after = (record and type(record)(id=past.id) for record in (past.before, past.after))
        return replace(past, title=FORGOTTEN, before=before, after=after)

    def _past(self, edit: Edit, change: Change, now: datetime) -> Past:
        seq = len(self.past) + 1
        return Past(
            seq, now, edit.action, edit.title, change.record.KEY, change.id, change.before, change.after, edit.way
        )

    def history(
        self, limit: int, before: int | None = None, id: str | None = None, among: Among | None = None
    ) -> tuple[Past, ...]:
        rows = [p for p in reversed(self.past) if (before is None or p.seq < before) and id in (None, p.id)]
        rows = [p for p in rows if among is None or among.has(p)]
        return tuple(rows[:limit])

    def find(self, text: str, limit: int) -> tuple[Hit, ...]:
        records = [record for shelf in self.records.values() for record in shelf.values()]
        return tuple(Hit(key, id) for key, id in plainly_found(KINDS, records, text)[:limit])

    def standing(self) -> Standing:
        return self.stands

    def settle(self) -> None:
        self.stands = Standing()

    def close(self) -> None:
        self.closed = True


class Counter:
    """Ids that are the same in every run."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> str:
        self.count += 1
        return f"{self.count:06d}"


def memory_workspace(store: MemoryStore | None = None) -> Workspace:
    """A workspace over an empty store in memory, with the real kinds and the real guard."""
    return Workspace(store or MemoryStore(), KINDS, guard, Counter())
