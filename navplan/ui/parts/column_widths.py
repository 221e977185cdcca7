"""The widths of a table's columns: one takes the room that is left; where that is too little, the others give way."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QHeaderView, QTableView

ROOM, LEAST = 30, 22
"""Characters that the stretching column would like at least, and keeps when there is no room for all."""

NARROW = 14
"""Characters that every other column keeps, if it needs them, when there is no room for all."""


class ColumnWidths(QObject):
    """Knows the widths that were asked for, of the program or by hand; `fit` gives what the room allows."""

    def __init__(self, table: QTableView, asked: list[int], stretching: int) -> None:
        super().__init__(table)
        self._table = table
        self._asked = asked
        self._stretching = stretching
        self._is_fitting = False
        header = table.horizontalHeader()
        header.setResizeContentsPrecision(0)  # what is seen: a plan of thousands of rows is not measured at each turn
        for column, width in enumerate(asked):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(column, width)
        header.sectionResized.connect(self._on_resized)
        table.model().modelReset.connect(self.fit)

    @Slot()
    def fit(self) -> None:
        """Share the room."""
        table = self._table
        shown = [c for c in range(len(self._asked)) if not table.isColumnHidden(c) and c != self._stretching]
        letter, whole = table.fontMetrics().averageCharWidth(), table.viewport().width()
        room = whole - ROOM * letter
        widths = {column: self._asked[column] for column in shown}
        if sum(widths.values()) > room:
            widths = {column: min(width, self._needed(column)) for column, width in widths.items()}
        spare = {column: max(0, width - NARROW * letter) for column, width in widths.items()}
        over, most = sum(widths.values()) - room, sum(spare.values())
        if over > 0 and most:
            widths = {c: width - min(over, most) * spare[c] // most for c, width in widths.items()}
        widths[self._stretching] = max(whole - sum(widths.values()), (ROOM if over <= 0 else LEAST) * letter)
        self._is_fitting = True
        for column, width in widths.items():
            table.setColumnWidth(column, width)
        self._is_fitting = False

    def _needed(self, column: int) -> int:
        """What the heading and the rows that are seen need."""
        table = self._table
        return max(table.horizontalHeader().sectionSizeHint(column), table.sizeHintForColumn(column)) + 8

    @Slot(int, int, int)
    def _on_resized(self, column: int, _before: int, width: int) -> None:
        """Somebody chose a width: it counts until another is chosen."""
        if not self._is_fitting:
            self._asked[column] = width
