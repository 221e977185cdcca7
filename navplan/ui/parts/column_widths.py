"""The widths of a table's columns: one takes the room that is left; where that is too little, the others give way.

None keeps room that it does not need while words in the first are cut.

What still has no room is scrolled to, and the room ends where a column ends: none is cut in two. A width that somebody
chose by hand counts wherever there is as much room as when it was chosen.
"""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTableView

from navplan.ui.theme import text_px

ROOM, LEAST, TIGHT = 30, 22, 15
"""Characters that the stretching column would like at least, keeps when there is no room for all, and keeps when not
even the others have room."""

NARROW = 14
"""Characters that every other column keeps, if it needs them, when there is no room for all."""

NEAR = 16
"""Pixels by which the room may be less and count as the same: a scroll bar comes and goes."""

Chosen = tuple[float, float]
"""A width chosen by hand, and the room there was then, in pixels with text of usual size: larger text widens both."""

HOLDING = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}


class ColumnWidths(QObject):
    """Knows the widths that were asked for, of the program or by hand; `fit` gives what the room allows."""

    by_hand = Signal()
    """Somebody has chosen a width, or wants the usual ones back."""

    def __init__(self, table: QTableView, asked: list[int], stretching: int) -> None:
        super().__init__(table)
        self._table = table
        self._asked = asked
        self._stretching = stretching
        self._chosen: dict[int, Chosen] = {}
        self._is_fitting = self._is_held = False
        header = table.horizontalHeader()
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setResizeContentsPrecision(0)  # what is seen: a plan of thousands of rows is not measured at each turn
        for column, width in enumerate(asked):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(column, width)
        header.sectionResized.connect(self._on_resized)
        header.viewport().installEventFilter(self)
        table.model().modelReset.connect(self.fit)

    @property
    def chosen(self) -> Mapping[int, Chosen]:
        """What was chosen by hand, by column."""
        return self._chosen

    def restore(self, chosen: Mapping[int, Chosen]) -> None:
        """Take what was chosen another day; nothing is how the table was from the beginning."""
        self._chosen = dict(chosen)
        self.fit()

    def choose(self, column: int, width: int) -> None:
        """Give a column this width by hand."""
        self._note(column, width)
        self.fit()
        self.by_hand.emit()

    def forget(self) -> None:
        """Go back to the widths from the beginning."""
        self.restore({})
        self.by_hand.emit()

    @Slot()
    def fit(self) -> None:
        """Share the room."""
        table, letter = self._table, self._letter
        shown = [c for c in range(len(self._asked)) if not table.isColumnHidden(c)]
        whole = table.viewport().width()
        kept = self._kept(whole)
        free = [c for c in shown if c not in kept and c != self._stretching]
        stretches = self._stretching in shown and self._stretching not in kept
        room = whole - sum(kept[c] for c in shown if c in kept) - (ROOM * letter if stretches else 0)
        widths = {column: self._asked[column] for column in free}
        cuts = stretches and self._needed(self._stretching) > whole - sum(kept.values()) - sum(widths.values())
        if sum(widths.values()) > room or cuts:
            widths = {column: min(width, self._needed(column)) for column, width in widths.items()}
        spare = {column: max(0, width - NARROW * letter) for column, width in widths.items()}
        over, most = sum(widths.values()) - room, sum(spare.values())
        if over > 0 and most:
            widths = {c: width - min(over, most) * spare[c] // most for c, width in widths.items()}
        widths |= {column: kept[column] for column in shown if column in kept}
        if stretches:
            left = whole - sum(widths.values())
            widths[self._stretching] = max(left, (ROOM if over <= 0 else LEAST) * letter)
        if not kept:
            self._end_where_a_column_ends(shown, widths, whole)
        self._give(widths)

    def _kept(self, whole: int) -> dict[int, int]:
        """The widths chosen by hand that there is room for now as there was then."""
        text = text_px(100) / 100
        return {c: round(width * text) for c, (width, room) in self._chosen.items() if room * text <= whole + NEAR}

    def _note(self, column: int, width: int) -> None:
        text = text_px(100) / 100
        self._chosen[column] = (width / text, self._table.viewport().width() / text)

    def _end_where_a_column_ends(self, shown: list[int], widths: dict[int, int], whole: int) -> None:
        """Let the columns that are seen whole fill the room; the others are scrolled to."""
        if sum(widths.values()) <= whole or not shown:
            return
        if self._stretching in widths:
            widths[self._stretching] = min(widths[self._stretching], TIGHT * self._letter)
        taken = 0
        seen: list[int] = []
        for column in shown:
            if seen and taken + widths[column] > whole:
                break
            taken += widths[column]
            seen.append(column)
        spare = max(0, whole - taken)
        for column in seen:
            more = min(spare, max(0, self._needed(column) - widths[column]))
            widths[column], spare = widths[column] + more, spare - more
        widths[self._stretching if self._stretching in seen else seen[-1]] += spare

    def _give(self, widths: Mapping[int, int]) -> None:
        self._is_fitting = True
        for column, width in widths.items():
            self._table.setColumnWidth(column, width)
        self._is_fitting = False

    @property
    def _letter(self) -> int:
        return max(1, self._table.fontMetrics().averageCharWidth())

    def _needed(self, column: int) -> int:
        """What the heading and the rows that are seen need."""
        table = self._table
        return max(table.horizontalHeader().sectionSizeHint(column), table.sizeHintForColumn(column)) + 8

    @Slot(int, int, int)
    def _on_resized(self, column: int, _before: int, width: int) -> None:
        """A width was asked for: by a person who holds the heading, or by the page that knows its columns."""
        if self._is_fitting:
            return
        if self._is_held:
            self._note(column, width)
        else:
            self._asked[column] = width

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice who holds the heading with the mouse; a width counts when it is let go."""
        if event.type() in HOLDING:
            self._is_held = True
        elif event.type() == QEvent.Type.MouseButtonRelease and self._is_held:
            self._is_held = False
            self.fit()
            self.by_hand.emit()
        return False
