"""One plan on two machines, in memory."""

from typing import Any

from navplan.domain.merging.clashes import Merged, Records
from navplan.domain.merging.merge import merge
from navplan.domain.modules import KINDS
from navplan.domain.workspace import Still, Workspace
from tests.memory import Counter, MemoryStore


def holding(records: Records) -> Workspace:
    """A plan that holds these records."""
    shelves = {kind.key: tuple(r for r in records.values() if kind.key == r.KEY) for kind in KINDS}
    return Workspace(Still(shelves), KINDS)


class Copies:
    """One plan on two machines."""

    def __init__(self, base: Workspace) -> None:
        self.base = base.snapshot()
        self.mine = self._copy("m")
        self.theirs = self._copy("t")

    def _copy(self, who: str) -> Workspace:
        store, counter = MemoryStore(), Counter()
        store.records = {kind.key: {r.id: r for r in self.base.all(kind.record)} for kind in KINDS}
        return Workspace(store, KINDS, new_id=lambda: f"{who}{counter()}")

    def merged(self, picks: Any = None) -> Merged:
        return merge(self.base, self.mine, self.theirs, KINDS, picks)
