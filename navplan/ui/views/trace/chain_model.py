"""The chain from one record as a tree that grows as it is opened: why above, the record, what came of it below."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from navplan.domain.chain.holes import holes_of
from navplan.domain.chain.states import state_of
from navplan.domain.chain.walk import Chain, Way
from navplan.domain.kinds import Option
from navplan.domain.records import Record
from navplan.domain.workspace import Workspace
from navplan.ui.editors import name_of
from navplan.ui.words import _

Index = QModelIndex | QPersistentModelIndex
NODE = int(Qt.ItemDataRole.UserRole)


@dataclass(eq=False)
class Node:
    """A row: a record, a missing link (`hole`), or a heading. `children` is None until somebody asks."""

    number: int
    way: Way
    record: Record | None = None
    words: str = ""
    hole: bool = False
    above: "Node | None" = None
    place: int = 0
    is_start: bool = False
    children: "list[Node] | None" = field(default=None, repr=False)

    def path(self) -> set[tuple[str, str]]:
        """The records from here up to the start, so that no chain bites its tail."""
        found: set[tuple[str, str]] = set()
        node: Node | None = self
        while node is not None:
            if node.record is not None:
                found.add((node.record.KEY, node.record.id))
            node = node.above
        return found


class ChainModel(QAbstractItemModel):
    """Three rows at the top: «Hvorfor», the record, «Hva det har ført til»."""

    def __init__(self, workspace: Workspace, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._chain = Chain(workspace)
        self._today = today
        self._nodes: dict[int, Node] = {}
        self._top: list[Node] = []
        self.start: Record | None = None

    def show_record(self, record: Record | None) -> None:
        """Begin anew at this record."""
        self.beginResetModel()
        self._nodes.clear()
        self._top = []
        self.start = record
        if record is not None:
            up = self._make("up", words=_("Hvorfor: hva det kommer fra"), place=0)
            start = self._make("down", record, place=1)
            start.is_start, start.children = True, []
            down = self._make("down", words=_("Hva det har ført til"), place=2)
            self._top = [up, start, down]
            for node in (up, down):
                node.children = self._below(record, node, {(record.KEY, record.id)})
        self.endResetModel()

    def _make(self, way: Way, record: Record | None = None, words: str = "", place: int = 0) -> Node:
        node = Node(len(self._nodes) + 1, way, record, words, place=place)
        self._nodes[node.number] = node
        return node

    def _below(self, record: Record, above: Node, seen: set[tuple[str, str]]) -> list[Node]:
        found: list[Node] = []
        for joint in self._chain.next(record, above.way):
            if (joint.record.KEY, joint.record.id) not in seen:
                found.append(self._make(above.way, joint.record))
        for hole in holes_of(record, self._workspace):
            if hole.way == above.way:
                found.append(self._make(above.way, words=hole.said.words(_)))
                found[-1].hole = True
        if not found and above.record is None:
            found.append(self._make(above.way, words=_("Ingenting i planen ennå")))
        for place, node in enumerate(found):
            node.above, node.place = above, place
        return found

    def _children(self, node: Node) -> list[Node]:
        if node.children is None:
            node.children = self._below(node.record, node, node.path() | self._start()) if node.record else []
        return node.children

    def _start(self) -> set[tuple[str, str]]:
        return {(self.start.KEY, self.start.id)} if self.start else set()

    def node(self, index: Index) -> Node | None:
        """The node of a row."""
        return self._nodes.get(int(index.internalId())) if index.isValid() else None

    @property
    def asked(self) -> int:
        """How many rows have been looked up so far."""
        return len(self._nodes)

    # -- what Qt asks

    def _list(self, parent: Index | None) -> Sequence[Node]:
        node = self.node(parent) if parent is not None else None
        return self._top if node is None else self._children(node)

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        found = self._list(parent)
        return self.createIndex(row, column, found[row].number) if 0 <= row < len(found) else QModelIndex()

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent() is the other overload
        node = self.node(child)
        above = node.above if node else None
        return self.createIndex(above.place, 0, above.number) if above else QModelIndex()

    def hasChildren(self, parent: Index | None = None) -> bool:
        """Asked for every row that is shown, so it looks no further than one link."""
        node = self.node(parent) if parent is not None else None
        if node is None:
            return bool(self._top)
        if node.children is not None:
            return bool(node.children)
        if node.record is None:
            return False
        holes = any(hole.way == node.way for hole in holes_of(node.record, self._workspace))
        return holes or self._chain.has_next(node.record, node.way)

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._list(parent))

    def columnCount(self, parent: Index | None = None) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node(index)
        if node is None:
            return None
        if role == NODE:
            return node
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(node)
        return self.name(node) if role == Qt.ItemDataRole.ToolTipRole else None

    def words(self, node: Node) -> str:
        """The row read aloud."""
        state = self.state(node)
        parts = (self.kind(node), self.name(node), _(state.label) if state else "")
        return ", ".join(part for part in parts if part)

    def kind(self, node: Node) -> str:
        """«Mål», «Tiltak»; for a hole that it is one."""
        if node.record is None:
            return _("Hull") if node.hole else ""
        return _(self._workspace.kind(node.record.KEY).one).capitalize()

    def name(self, node: Node) -> str:
        """What people call it."""
        return name_of(self._workspace, node.record) if node.record else node.words

    def state(self, node: Node) -> Option | None:
        """How the record stands."""
        return state_of(node.record, self._workspace, self._today) if node.record else None
