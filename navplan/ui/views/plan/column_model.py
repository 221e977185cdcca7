"""The measures of one column of the board."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from navplan.domain.kinds import Day
from navplan.domain.modules.plan import Measure
from navplan.ui.views.plan.looks import RECORD
from navplan.ui.views.plan.steps import status_words
from navplan.ui.words import _

Index = QModelIndex | QPersistentModelIndex

MIME = "application/x-navplan-measures"
"""Cards on their way to another column: the ids, a line each."""


def card_words(measure: Measure) -> str:
    """What a screen reader says of a card: «T18 Oppdater rutine, i gang, frist 31.12.2024»."""
    name = " ".join(part for part in (measure.code, measure.title or _("Uten navn")) if part)
    due = _("frist {day}").format(day=Day().show(measure.deadline, _)) if measure.deadline else _("ingen frist")
    return f"{name}, {status_words(measure.status).lower()}, {due}"


def packed(ids: Iterable[str]) -> QMimeData:
    """Ids of measures as they are dragged."""
    mime = QMimeData()
    mime.setData(MIME, "\n".join(ids).encode())
    return mime


def unpacked(mime: QMimeData) -> tuple[str, ...]:
    """The ids that are dragged; none when it is something else."""
    return tuple(bytes(mime.data(MIME).data()).decode().split("\n")) if mime.hasFormat(MIME) else ()


class ColumnModel(QAbstractListModel):
    """Shows measures in the order given; moving them is the board's business."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Measure, ...] = ()

    def show_measures(self, measures: Iterable[Measure]) -> bool:
        """Show these. True when rows came, went or moved; False when only cards changed."""
        rows = tuple(measures)
        if [m.id for m in rows] == [m.id for m in self.rows]:
            before, self.rows = self.rows, rows
            for row, (old, new) in enumerate(zip(before, rows, strict=True)):
                if old is not new:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def row_of(self, id: str) -> int:
        """The row of a measure, or -1."""
        return next((row for row, measure in enumerate(self.rows) if measure.id == id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        measure = self.rows[index.row()]
        if role == RECORD:
            return measure
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return card_words(measure)
        return measure.title if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else usual

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return packed(self.rows[index.row()].id for index in indexes)

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction
