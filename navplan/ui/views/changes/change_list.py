"""The list of changes: moved in with arrows or J and K, and everything about a change done with one key."""

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from navplan.domain.letters.compare_report import LetterChange
from navplan.ui.desk import Desk
from navplan.ui.theme import text_px
from navplan.ui.views.changes.change_delegate import ChangeDelegate
from navplan.ui.views.changes.change_model import ChangeModel
from navplan.ui.views.changes.rows import Row
from navplan.ui.views.changes.steps import Between
from navplan.ui.words import _

KEYS = {
    Qt.Key.Key_G: "accept",
    Qt.Key.Key_A: "reject",
    Qt.Key.Key_T: "type",
    Qt.Key.Key_P: "partner",
    Qt.Key.Key_L: "life",
    Qt.Key.Key_U: "undo",
    Qt.Key.Key_O: "reopen",
}
"""What one key asks for. Enter goes to this year's expectation, Shift+Enter to last year's."""

LEAST = 96
"""Pixels of the list that are always there with text of usual size, however low the window is."""

STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_K: -1, Qt.Key.Key_Up: -1}


class ChangeList(QListView):
    """Shows rows and keeps the chosen change in view; `asked` carries what a key asks for."""

    asked = Signal(str)
    moved = Signal()
    """Another change is chosen, or none."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter.changes")
        self.setAccessibleName(_("Endringer"))
        self.rows = ChangeModel(self)
        self._drawing = ChangeDelegate(desk, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._drawing)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setMinimumHeight(text_px(LEAST))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self.moved)

    @property
    def change(self) -> LetterChange | None:
        """The chosen change."""
        row = self.rows.change_at(self.currentIndex().row())
        return row.change if row else None

    @property
    def id(self) -> str:
        """The id of the chosen change; empty when none is."""
        row = self.rows.change_at(self.currentIndex().row())
        return row.id if row else ""

    def next_id(self) -> str:
        """The id of the change after the chosen one, or before it where it is the last."""
        at = self.currentIndex().row()
        for by in (1, -1):
            row = self.rows.change_at(self.rows.step(at, by))
            if row is not None:
                return row.id
        return ""

    def show_rows(self, rows: tuple[Row, ...], between: Between | None, wanted: str = "") -> None:
        """Show these rows, and choose the wanted change, or the one nearest to where the chosen one was."""
        at = max(0, self.currentIndex().row())
        self._drawing.begin(between)
        self.selectionModel().blockSignals(True)
        self.rows.show_rows(rows, between)
        self.selectionModel().blockSignals(False)
        row = self.rows.row_of(wanted)
        if row < 0:
            row = self.rows.step(min(at, len(rows)) - 1, 1)
        if row < 0:
            row = self.rows.step(len(rows), -1)
        if row >= 0:
            self._go(row)
        self.moved.emit()

    def choose(self, id: str) -> bool:
        """Choose a change; False when it is not shown."""
        row = self.rows.row_of(id)
        if row >= 0:
            self._go(row)
        return row >= 0

    def _go(self, row: int) -> None:
        index = self.rows.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        above = self.rows.index(row - 1) if row and self.rows.change_at(row - 1) is None else index
        self.scrollTo(above)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        elif key in STEPS:
            row = self.rows.step(self.currentIndex().row(), STEPS[key])
            if row >= 0:
                self._go(row)
        elif key in KEYS:
            self.asked.emit(KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit("old" if shift else "new")
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, self._keep_in_view)

    @Slot()
    def _keep_in_view(self) -> None:
        """What is chosen stays in sight when the rows break otherwise, such as when the panel beside opens."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
