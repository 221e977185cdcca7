"""The rows of the list for Qt, and what a screen reader says of each."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from navplan.domain.letters.compare_report import LetterChange
from navplan.ui.views.changes.rows import ChangeRow, Heading, Row
from navplan.ui.views.changes.steps import Between, class_of, likeness_words, status_of
from navplan.ui.words import _

Index = QModelIndex | QPersistentModelIndex

ROW = int(Qt.ItemDataRole.UserRole)


def change_words(change: LetterChange, between: Between) -> str:
    """A change as it is read aloud."""
    sides = zip(between.years, (change.old, change.new), strict=True)
    parts = [_(class_of(change).label), likeness_words(change.relation.score if change.relation else None)]
    parts.append(_(status_of(change).label))
    parts += [
        _("I {year}: {text}").format(year=year, text=" / ".join(e.wording for e in side))
        for year, side in sides
        if side
    ]
    return ". ".join(part for part in parts if part)


class ChangeModel(QAbstractListModel):
    """Headings, which cannot be chosen, and changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.between: Between | None = None

    def show_rows(self, rows: tuple[Row, ...], between: Between | None) -> None:
        """Show these rows of these two letters."""
        self.beginResetModel()
        self.rows, self.between = rows, between
        self.endResetModel()

    def change_at(self, row: int) -> ChangeRow | None:
        """The change in a row; None for a heading or no row at all."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, ChangeRow) else None

    def row_of(self, id: str) -> int:
        """The row of a change, or -1."""
        return next((n for n, row in enumerate(self.rows) if isinstance(row, ChangeRow) and row.id == id), -1)

    def step(self, row: int, by: int) -> int:
        """The next change from a row in a direction; -1 when there is none."""
        row += by
        while 0 <= row < len(self.rows):
            if isinstance(self.rows[row], ChangeRow):
                return row
            row += by
        return -1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.between is None:
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, Heading):
                return f"{row.title}, {row.line}"
            return change_words(row.change, self.between)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.rows[index.row()] if index.isValid() else None
        return super().flags(index) if isinstance(row, ChangeRow) else Qt.ItemFlag.NoItemFlags
