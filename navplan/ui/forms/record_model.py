"""The table model of any kind of record: listed fields as columns, sorted and filtered by value."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from navplan.domain.alphabet import in_order
from navplan.domain.deadlines import relative_day, today
from navplan.domain.fields import Field
from navplan.domain.kinds import Choice, Day, Flag, Number, Option
from navplan.domain.records import Kind, Record, fields_of
from navplan.domain.workspace import Workspace
from navplan.ui.editors.shown import name_of, on_one_line, shown
from navplan.ui.words import _

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the model tells besides Qt's own roles."""

    RECORD = Qt.ItemDataRole.UserRole
    OPTION = Qt.ItemDataRole.UserRole + 1
    AWAY = Qt.ItemDataRole.UserRole + 2
    OVERDUE = Qt.ItemDataRole.UserRole + 3


def columns_of(kind: Kind) -> tuple[Field, ...]:
    """The listed fields, those that name the record first; the naming fields alone when none is listed."""
    fields = fields_of(kind.record)
    found = [f for f in fields if f.listed] or [f for f in fields if f.key in kind.name]
    return tuple(sorted(found, key=lambda f: kind.name.index(f.key) if f.key in kind.name else len(kind.name)))


class RecordTableModel(QAbstractTableModel):
    """Rows are records as a source gives them; the model sorts and filters them and never stores."""

    def __init__(self, workspace: Workspace, kind: Kind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fields = columns_of(kind)
        self.total = 0
        self.is_closed: Callable[[Any], bool] | None = None
        self._workspace = workspace
        self._all: tuple[Record, ...] = ()
        self._rows: list[Record] = []
        self._wanted: list[str] = []
        self._column = -1
        self._order = Qt.SortOrder.AscendingOrder

    # -- what the table asks

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.fields)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.fields):
            field = self.fields[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return _(field.label)
            if role == Qt.ItemDataRole.ToolTipRole:
                return _(field.help) or None
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(field)
        elif orientation == Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            return name_of(self._workspace, self._rows[section])  # hidden; what a row is called when it is read aloud
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record, field = self._rows[index.row()], self.fields[index.column()]
        value = getattr(record, field.key)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.text(record, field)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(field)
        if role == Role.RECORD:
            return record
        if role == Role.OPTION:
            return _option(field, value)
        return self._away(record, field, value, role)

    def _away(self, record: Record, field: Field, value: Any, role: int) -> Any:
        if role not in (Role.AWAY, Role.OVERDUE) or not (field.on_wheel and isinstance(value, date)):
            return None
        if self.is_closed is not None and self.is_closed(record):
            return None
        return relative_day(value, today()).words(_) if role == Role.AWAY else value < today()

    def text(self, record: Record, field: Field) -> str:
        """The cell as people read it and copy it, on one line."""
        value = getattr(record, field.key)
        if isinstance(field.kind, Flag):
            return "✓" if value else ""
        return on_one_line(shown(self._workspace, field, value))

    # -- what the page asks

    @property
    def rows(self) -> tuple[Record, ...]:
        """The records shown, in the order shown."""
        return tuple(self._rows)

    def show_records(self, records: Iterable[Record]) -> bool:
        """Show these records. True when rows came, went or moved; False when only cells changed."""
        self._all = tuple(records)
        return self._arrange()

    def search(self, text: str) -> None:
        """Show only rows that hold every word of the text."""
        self._wanted = text.casefold().split()
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._order = column, order
        self._arrange()

    def row_of(self, id: str) -> int:
        """The row of a record, or -1 when it is not shown."""
        return next((row for row, record in enumerate(self._rows) if record.id == id), -1)

    def _arrange(self) -> bool:
        self.total = len(self._all)
        rows = self._sorted([record for record in self._all if self._is_wanted(record)])
        if [r.id for r in rows] == [r.id for r in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.fields) - 1))
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def _is_wanted(self, record: Record) -> bool:
        if not self._wanted:
            return True
        words = "\n".join((name_of(self._workspace, record), *(self.text(record, f) for f in self.fields))).casefold()
        return all(part in words for part in self._wanted)

    def _sorted(self, rows: list[Record]) -> list[Record]:
        if not 0 <= self._column < len(self.fields):
            return rows
        field = self.fields[self._column]
        full = [record for record in rows if getattr(record, field.key) not in ("", None, ())]
        empty = [record for record in rows if getattr(record, field.key) in ("", None, ())]
        full.sort(key=self._sort_key(field), reverse=self._order == Qt.SortOrder.DescendingOrder)
        return full + empty

    def _sort_key(self, field: Field) -> Callable[[Record], Any]:
        kind = field.kind
        if isinstance(kind, Day | Number | Flag):
            return lambda record: getattr(record, field.key)
        if isinstance(kind, Choice):
            place = {option.key: n for n, option in enumerate(kind.options)}
            return lambda record: place.get(getattr(record, field.key), len(place))
        return lambda record: in_order(self.text(record, field))


def _alignment(field: Field) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if isinstance(field.kind, Number) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _option(field: Field, value: Any) -> Option | None:
    """The chosen option of a choice that is a state: some option has a tone."""
    kind = field.kind
    if not (isinstance(kind, Choice) and value and any(option.tone != "neutral" for option in kind.options)):
        return None
    return kind.option(value)
