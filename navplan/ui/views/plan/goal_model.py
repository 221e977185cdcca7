"""Goals with their measures under them, as a tree of two levels."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from navplan.domain.workspace import Workspace
from navplan.ui.editors import name_of
from navplan.ui.views.plan.column_model import card_words
from navplan.ui.views.plan.looks import RECORD
from navplan.ui.views.plan.year_plan import GoalGroup
from navplan.ui.words import _

Index = QModelIndex | QPersistentModelIndex

GROUP = Qt.ItemDataRole.UserRole + 1
"""The group of a goal's row; None on a measure's row."""

TOP = 0
"""Internal id of the rows of goals; a measure's row has the row of its goal plus one."""


class GoalModel(QAbstractItemModel):
    """Shows groups as they are given; never stores."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.groups: tuple[GoalGroup, ...] = ()

    def show_groups(self, groups: Sequence[GoalGroup]) -> bool:
        """Show these. True when rows came, went or moved; False when only their words changed."""
        moved = _shape(groups) != _shape(self.groups)
        if not moved:
            self.groups = tuple(groups)
            return False
        self.beginResetModel()
        self.groups = tuple(groups)
        self.endResetModel()
        return True

    def place_of(self, id: str, under: str | None = None) -> QModelIndex:
        """Where a goal or measure stands; a measure under several goals first under `under`."""
        for row, group in enumerate(self.groups):
            if group.id == id:
                return self.index(row, 0)
        ordered = sorted(enumerate(self.groups), key=lambda pair: pair[1].id != under)
        for row, group in ordered:
            for place, measure in enumerate(group.measures):
                if measure.id == id:
                    return self.index(place, 0, self.index(row, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        if parent is None or not parent.isValid():
            return self.createIndex(row, column, TOP) if 0 <= row < len(self.groups) else QModelIndex()
        is_there = parent.internalId() == TOP and 0 <= row < len(self.groups[parent.row()].measures)
        return self.createIndex(row, column, parent.row() + 1) if is_there else QModelIndex()

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent() is the other overload
        if not child.isValid() or child.internalId() == TOP:
            return QModelIndex()
        return self.createIndex(int(child.internalId()) - 1, 0, TOP)

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is None or not parent.isValid():
            return len(self.groups)
        return len(self.groups[parent.row()].measures) if parent.internalId() == TOP else 0

    def columnCount(self, parent: Index | None = None) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if index.internalId() == TOP:
            return self._group_data(self.groups[index.row()], role)
        measure = self.groups[int(index.internalId()) - 1].measures[index.row()]
        if role == RECORD:
            return measure
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return card_words(measure)
        return measure.title if role == Qt.ItemDataRole.ToolTipRole else None

    def _group_data(self, group: GoalGroup, role: int) -> Any:
        if role == GROUP:
            return group
        if role == RECORD:
            return group.goal
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{group_words(self._workspace, group)}, {done_words(group)}"
        return group_words(self._workspace, group) if role == Qt.ItemDataRole.ToolTipRole else None


def group_words(workspace: Workspace, group: GoalGroup) -> str:
    """The name of a goal, or what the measures without one are called."""
    return name_of(workspace, group.goal) if group.goal else _("Uten mål")


def done_words(group: GoalGroup) -> str:
    """How many of a goal's measures are done."""
    if not group.total:
        return _("Ingen tiltak ennå")
    return _("{part} av {whole} tiltak ferdige").format(part=group.done, whole=group.total)


def _shape(groups: Sequence[GoalGroup]) -> list[tuple[str, list[str]]]:
    return [(group.id, [measure.id for measure in group.measures]) for group in groups]
