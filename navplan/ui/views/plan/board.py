"""The board: a column for each status; cards are moved by dragging or with Ctrl and the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from navplan.domain.kinds import Choice
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.plan.words import CLOSED
from navplan.domain.records import field_of
from navplan.ui.desk import Desk
from navplan.ui.views.plan import steps
from navplan.ui.views.plan.card_menu import CardMenu
from navplan.ui.views.plan.column import CardList, Column
from navplan.ui.views.plan.looks import RECORD
from navplan.ui.words import _

ROOMY = 1380
"""Width from which all columns have room for what cards say."""


class Board(QWidget):
    """Shows the measures it is given; a measure with a status the program does not know stands in the first column."""

    opened = Signal(object)
    selected = Signal(object)
    wants_removed = Signal()
    """The selected cards are to go."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._last: Column | None = None
        self._is_seen = False
        self.setAccessibleName(_("Tavle"))
        sheet = QWidget(self)
        self._row = QHBoxLayout(sheet)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        kind = field_of(Measure, "status").kind
        options = kind.options if isinstance(kind, Choice) else ()
        self.columns = tuple(Column(desk.workspace, o, o.key in CLOSED, sheet) for o in options)
        for made in self.columns:
            self._take_in(made)

    def _take_in(self, column: Column) -> None:
        self._row.addWidget(column)
        column.dropped.connect(self._on_dropped)
        column.folded_changed.connect(self._on_folded)
        column.list.stepped.connect(self._on_stepped)
        column.list.pushed.connect(self._on_pushed)
        column.list.opened.connect(self.opened)
        column.list.asked.connect(self._on_asked)
        column.list.selectionModel().currentChanged.connect(self._on_current)

    # -- what the page asks

    def show_measures(self, measures: Sequence[Measure]) -> None:
        """Deal the measures out. A card that moves takes selection and keyboard along, one that goes leaves them."""
        held, had_focus = self.current(), self.has_focus()
        chosen, row = {m.id for m in self.selection()}, self._last.list.currentIndex().row() if self._last else 0
        dealt: dict[str, list[Measure]] = {column.option.key: [] for column in self.columns}
        for measure in measures:
            dealt.get(measure.status, dealt[self.columns[0].option.key]).append(measure)
        for column in self.columns:
            column.show_measures(dealt[column.option.key])
        if held is None:
            return
        if self.select(held.id) and self._last is not None:
            self._last.list.choose_too(chosen)
        elif self._last is not None and self._last.list.cards.rows:
            self._last.list.go_to(min(row, len(self._last.list.cards.rows) - 1))
        if had_focus:
            self.focus_list()

    def select(self, id: str) -> bool:
        """Make this measure's card the current one, in a column that is open. False when it is not shown."""
        for column in self.columns:
            row = column.list.cards.row_of(id)
            if row >= 0:
                self._go_to(column, row)
                return True
        return False

    def current(self) -> Measure | None:
        """The measure of the current card."""
        found = self._last.list.currentIndex().data(RECORD) if self._last else None
        return found if isinstance(found, Measure) else None

    def selection(self) -> tuple[Measure, ...]:
        """The selected measures of the column that was last worked in."""
        return self._last.list.selection() if self._last else ()

    def order(self) -> tuple[str, ...]:
        """The ids in the current column from the top, then those of the others."""
        first = [self._last] if self._last else []
        rest = [column for column in self.columns if column is not self._last]
        return tuple(m.id for column in (*first, *rest) for m in column.list.cards.rows)

    def has_focus(self) -> bool:
        """Whether the keyboard is in one of the columns."""
        focused = QApplication.focusWidget()
        return any(column.list is focused for column in self.columns)

    def focus_list(self) -> None:
        """Put the keyboard on the current card, or on the first there is."""
        if self._last is None or self._last.is_folded or not self._last.list.cards.rows:
            found = next((c for c in self.columns if c.list.cards.rows and not c.is_folded), self.columns[0])
            if found.list.cards.rows:
                self._go_to(found, max(found.list.currentIndex().row(), 0))
            self._last = found
        self._last.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold_closed(self, folded: bool) -> None:
        """Fold the columns of measures that nobody waits for."""
        for column in self.columns:
            if column.option.key in CLOSED:
                column.set_folded(folded)

    def showEvent(self, event: QShowEvent) -> None:
        """Where there is no room for all columns, those that nobody waits for begin folded."""
        super().showEvent(event)
        if not self._is_seen:
            self._is_seen = True
            self.fold_closed(self.width() < ROOMY)

    # -- within

    def _go_to(self, column: Column, row: int) -> None:
        if column.is_folded:
            column.set_folded(False)
        self._work_in(column)
        if column.list.currentIndex().row() != row or not column.list.selectionModel().hasSelection():
            column.list.go_to(row)
        self._scroll.ensureWidgetVisible(column, 0, 0)

    def _work_in(self, column: Column) -> None:
        """Only one column has a current card."""
        self._last = column
        for other in self.columns:
            if other is not column:
                other.list.selectionModel().clear()

    @Slot(object, int)
    def _on_stepped(self, here: CardList, side: int) -> None:
        place = self._place_of(here) + side
        while 0 <= place < len(self.columns):
            column = self.columns[place]
            if column.list.cards.rows and not column.is_folded:
                self._go_to(column, self._level_with(here, column.list))
                column.list.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            place += side

    def _level_with(self, here: CardList, there: CardList) -> int:
        """The row whose card stands beside the current one."""
        height = here.visualRect(here.currentIndex()).center().y()
        last = len(there.cards.rows) - 1
        levels = (row for row in range(last) if there.visualRect(there.cards.index(row)).bottom() >= height)
        return next(levels, last)

    @Slot(object, int)
    def _on_pushed(self, here: CardList, side: int) -> None:
        place = self._place_of(here) + side
        if 0 <= place < len(self.columns):
            steps.move(self._desk, here.selection(), self.columns[place].option.key)

    @Slot(object, QPoint)
    def _on_asked(self, here: CardList, place: QPoint) -> None:
        options = tuple(column.option for column in self.columns)
        menu = CardMenu(options, self.columns[self._place_of(here)].option.key, self)
        menu.setObjectName("card_menu")
        menu.opened.connect(self._on_menu_opened)
        menu.moved.connect(self._on_menu_moved)
        menu.removed.connect(self.wants_removed)
        menu.popup(place)

    @Slot()
    def _on_menu_opened(self) -> None:
        self.opened.emit(self.current())

    @Slot(str)
    def _on_menu_moved(self, status: str) -> None:
        steps.move(self._desk, self.selection(), status)

    @Slot(str, object)
    def _on_dropped(self, status: str, ids: Sequence[str]) -> None:
        found = (self._desk.workspace.get(Measure, id) for id in ids)
        steps.move(self._desk, [measure for measure in found if measure is not None], status)

    @Slot()
    def _on_folded(self) -> None:
        if self._last is not None and self._last.is_folded:
            self._last = None

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, before: QModelIndex) -> None:
        if not current.isValid():
            return
        column = next(c for c in self.columns if c.list.cards is current.model())
        if column.list.hasFocus() and column is not self._last:
            self._work_in(column)
        self.selected.emit(current.data(RECORD))

    def _place_of(self, cards: CardList) -> int:
        return next(place for place, column in enumerate(self.columns) if column.list is cards)
