"""What tables to read have in common: fixed headings, and rows that are called by their first cell."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from navplan.ui.words import _

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
HEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ReadTable(QAbstractTableModel, Generic[Row]):
    """Rows of one sort below headings that are given untranslated; what a cell says is each table's own."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = headings
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(self._headings[section])
        if role == Qt.ItemDataRole.DisplayRole:  # hidden; what a row is called when it is read aloud
            return self.index(section, 0).data()
        return HEADING if role == Qt.ItemDataRole.TextAlignmentRole else None
