"""The week to build in: blocks are dragged with the mouse, or moved with Ctrl and arrows, on quarters of an hour."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListWidget, QWidget

from navplan.domain.documents.kvp_week_picture import DAY, HOUR, time_at, week_drawing
from navplan.domain.kvp.week_moves import moved, stretched
from navplan.domain.modules.kvp import KvpBlock
from navplan.domain.modules.kvp.week import STEP
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.words import _

EDGE = 8
"""So many pixels from a block's lower edge it is made longer instead of moved."""

PUSHES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -STEP),
    Qt.Key.Key_Down: (0, STEP),
}


class LibraryList(QListWidget):
    """The activities to choose from; each can be dragged into the week."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragEnabled(True)
        self.setDragDropMode(QListWidget.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)


class WeekGrid(DrawingView):
    """Arrows walk the blocks, Ctrl with arrows moves one, Shift with up and down changes its length, Delete removes."""

    changed = Signal(str, dict)
    """A block shall have other values: carries its id and the values."""
    removed = Signal(str)
    dropped = Signal(str, int)
    """Something from the library was let go here: carries the weekday and the minute after midnight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, 1.3)
        self._blocks: dict[str, KvpBlock] = {}
        self._held: tuple[KvpBlock, QPointF, bool] | None = None
        self._pushed: dict[str, object] = {}
        self.is_open = True
        self.setAcceptDrops(True)

    def show_blocks(self, blocks: Iterable[KvpBlock]) -> None:
        """Show the week's blocks."""
        self._blocks = {block.id: block for block in blocks}
        self.show_drawing(week_drawing(_, self._blocks.values()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        block, modifiers = self._blocks.get(self.at), event.modifiers()
        push = PUSHES.get(Qt.Key(event.key()))
        if block and push and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._ask(block, moved(block, *push))
        elif block and push and push[1] and modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._ask(block, stretched(block, push[1]))
        elif block and event.key() == Qt.Key.Key_Delete and self.is_open:
            self.removed.emit(block.id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        mark = self.mark_at(event.position())
        block = self._blocks.get(mark.key) if mark else None
        if block and self.is_open and event.button() == Qt.MouseButton.LeftButton:
            is_edge = self.place_of(block.id).bottom() - event.position().y() < EDGE
            self._held, self._pushed = (block, event.position(), is_edge), {}

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            super().mouseMoveEvent(event)
            return
        block, start, is_edge = self._held
        scale = self.scale
        away = event.position() - start
        minutes = round(away.y() / scale / HOUR * 60)
        values = stretched(block, minutes) if is_edge else moved(block, round(away.x() / scale / DAY), minutes)
        if values != self._pushed:
            self._pushed = values
            self.show_drawing(week_drawing(_, {**self._blocks, block.id: block.with_values(**values)}.values()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        held, self._held = self._held, None
        if held and self._pushed:
            self._ask(held[0], self._pushed)
            self._pushed = {}

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.is_open and isinstance(event.source(), LibraryList):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(self._time_at(event.position()) is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        at = self._time_at(event.position())
        if at is not None:
            event.acceptProposedAction()
            self.dropped.emit(*at)

    def _time_at(self, place: QPointF) -> tuple[str, int] | None:
        point = self.drawn_at(place)
        return time_at(point.x(), point.y())

    def _ask(self, block: KvpBlock, values: dict[str, object]) -> None:
        if self.is_open and block.with_values(**values) != block:
            self.changed.emit(block.id, values)
