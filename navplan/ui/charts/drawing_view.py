"""A drawing as a part of a page: scaled to its room, its marks reachable by mouse and arrow keys, and read aloud."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from navplan.domain.drawing import Drawing, Mark
from navplan.ui.charts.painted import paint_drawing
from navplan.ui.theme import colour, text_px

EMPTY = Drawing(0, 0, "", ())
RING = 2.0
"""Width of the focus ring, and its distance from the mark."""

WAYS: dict[int, Callable[[float, float], bool]] = {
    Qt.Key.Key_Left: lambda dx, dy: dx < 0 and abs(dx) >= abs(dy),
    Qt.Key.Key_Right: lambda dx, dy: dx > 0 and abs(dx) >= abs(dy),
    Qt.Key.Key_Up: lambda dx, dy: dy < 0 and abs(dy) >= abs(dx),
    Qt.Key.Key_Down: lambda dx, dy: dy > 0 and abs(dy) >= abs(dx),
}


class DrawingView(QWidget):
    """Shows one drawing. `pointed` tells the key of the mark that has the focus, `chosen` of the one pressed.

    `largest` is how many times its own size it grows to where there is room, with text of usual size; larger text
    makes it larger still.
    """

    pointed = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, largest: float = 1.0) -> None:
        super().__init__(parent)
        self._drawing = EMPTY
        self._at = ""
        self._usual = largest
        self._largest = largest * text_px(100) / 100
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another drawing; the focus stays on the mark with the same key if there is one."""
        self._drawing = drawing
        if self._at not in {mark.key for mark in drawing.marks}:
            self._at = drawing.marks[0].key if drawing.marks else ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if drawing.marks else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(drawing.words)
        self._describe()
        self.updateGeometry()
        self.update()

    @property
    def at(self) -> str:
        """The key of the mark with the focus; empty when the drawing has none."""
        return self._at

    def point_to(self, key: str) -> None:
        """Move the focus to a mark."""
        if key == self._at or key not in {mark.key for mark in self._drawing.marks}:
            return
        self._at = key
        self._describe()
        self.update()
        mark = self._mark()
        if self.hasFocus() and mark:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, mark.words))
        self.pointed.emit(key)

    def mark_at(self, place: QPointF) -> Mark | None:
        """The mark under a point of the widget; the one painted last lies on top."""
        scale, left = self._placing()
        x, y = (place.x() - left) / scale, place.y() / scale
        return next((m for m in reversed(self._drawing.marks) if QRectF(*m.place).contains(x, y)), None)

    def place_of(self, key: str) -> QRectF:
        """Where a mark lies in the widget."""
        scale, left = self._placing()
        mark = next(mark for mark in self._drawing.marks if mark.key == key)
        x, y, width, height = mark.place
        return QRectF(left + x * scale, y * scale, width * scale, height * scale)

    def sizeHint(self) -> QSize:
        wanted = QSize(round(self._drawing.width * self._largest), round(self._drawing.height * self._largest))
        return wanted.expandedTo(QSize(1, 1))

    def minimumSizeHint(self) -> QSize:
        return (QSizeF(self._drawing.width, self._drawing.height) * self._usual / 2).toSize().expandedTo(QSize(1, 1))

    def heightForWidth(self, width: int) -> int:
        return round(self._drawing.height * self._scale(width))

    def _scale(self, width: float) -> float:
        return min(self._largest, width / self._drawing.width) if self._drawing.width else self._largest

    def _placing(self) -> tuple[float, float]:
        scale = self._scale(self.width())
        if self._drawing.height:
            scale = min(scale, self.height() / self._drawing.height)
        scale = max(scale, 0.01)
        return scale, max(0.0, (self.width() - self._drawing.width * scale) / 2)

    def _mark(self) -> Mark | None:
        return next((mark for mark in self._drawing.marks if mark.key == self._at), None)

    def _describe(self) -> None:
        mark = self._mark()
        self.setAccessibleDescription(mark.words if mark else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scale, left = self._placing()
        painter.translate(left, 0)
        painter.scale(scale, scale)
        paint_drawing(painter, self._drawing)
        mark = self._mark()
        if mark and self.hasFocus():
            painter.setPen(QPen(colour("focus"), RING / scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(*mark.place).adjusted(-RING, -RING, RING, RING), 4, 4)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, marks = event.key(), self._drawing.marks
        if key in WAYS:
            self._step(WAYS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and marks:
            self.point_to(marks[0 if key == Qt.Key.Key_Home else -1].key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at:
            self.chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def _step(self, lies_that_way: Callable[[float, float], bool]) -> None:
        """To the nearest mark in a direction."""
        here = self._mark()
        if here is None:
            return
        from_here = QRectF(*here.place).center()
        nearest: tuple[float, str] | None = None
        for mark in self._drawing.marks:
            away = QRectF(*mark.place).center() - from_here
            if mark.key != here.key and lies_that_way(away.x(), away.y()):
                found = (away.x() ** 2 + away.y() ** 2, mark.key)
                nearest = min(nearest, found) if nearest else found
        if nearest:
            self.point_to(nearest[1])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        if mark and event.button() == Qt.MouseButton.LeftButton:
            self.point_to(mark.key)
            self.chosen.emit(mark.key)
        else:
            super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self.mark_at(QPointF(event.pos()))
            if mark:
                QToolTip.showText(event.globalPos(), mark.words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
