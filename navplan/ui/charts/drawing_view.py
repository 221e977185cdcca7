"""A drawing as a part of a page: scaled to its room, its marks reachable by mouse and arrow keys, and read aloud.

With larger text the whole drawing grows by as much, and is moved about in its room with scroll bars of its own where
it is larger than that.
"""

from collections.abc import Callable
from math import inf

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
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from navplan.domain.drawing import Drawing, Mark
from navplan.ui.charts.painted import paint_drawing
from navplan.ui.charts.panning import Panning
from navplan.ui.theme import colour, is_text_large, text_px

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
    makes it larger still. `beside` is how many stand beside each other until text is so large that each has a line.
    """

    pointed = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, largest: float = 1.0, beside: int = 1) -> None:
        super().__init__(parent)
        self._beside = beside if is_text_large() else 1
        self._drawing = EMPTY
        self._at = ""
        self._usual = largest
        self._text = text_px(100) / 100
        self._fixed = 0.0
        self._panning = Panning(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another drawing; the focus stays on the mark with the same key if there is one."""
        self._drawing = drawing
        if self._at not in {mark.key for mark in drawing.marks}:
            self._at = drawing.marks[0].key if drawing.marks else ""
        self.setAccessibleName(drawing.words)
        self._describe()
        self._fit()
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
        self._panning.bring(self.place_of(key))
        mark = self._mark()
        if self.hasFocus() and mark:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, mark.words))
        self.pointed.emit(key)

    @property
    def own_size(self) -> QSizeF:
        """How large the drawing is by itself."""
        return QSizeF(self._drawing.width, self._drawing.height)

    def fix(self, scale: float) -> None:
        """Show the drawing at this scale and no other; who holds it has the room, or scrolls."""
        self._fixed = scale
        self.setFixedSize(self._size(scale))
        self._fit()
        self.update()

    @property
    def scale(self) -> float:
        """How many times its own size the drawing has."""
        high = self._drawing.height
        if self._fixed:
            return self._fixed
        if not high or not self.width():
            return self._usual * self._text
        around = self.window().height() - self.height()  # heads and tools have grown too, and taken of the room
        return self._scale(self.width(), self.height() / high, (self.window().height() - around / self._text) / high)

    def _scale(self, width: int, room_down: float, usual_down: float) -> float:
        """As large as there is room for, and at least as much larger as the text is, whatever the room.

        The room down is that of now, and about that of usual text.
        """
        room = width / self._drawing.width if self._drawing.width else inf
        usual = min(self._usual, room / self._beside, usual_down)
        return max(0.01, min(self._usual * self._text, room, room_down), usual * self._text)

    def drawn_at(self, place: QPointF) -> QPointF:
        """The point of the drawing that lies under a point of the widget."""
        return (place - self._corner()) / self.scale

    def mark_at(self, place: QPointF) -> Mark | None:
        """The mark under a point of the widget; the one painted last lies on top."""
        point = self.drawn_at(place)
        return next((m for m in reversed(self._drawing.marks) if QRectF(*m.place).contains(point)), None)

    def place_of(self, key: str) -> QRectF:
        """Where a mark lies in the widget."""
        scale, corner = self.scale, self._corner()
        mark = next(mark for mark in self._drawing.marks if mark.key == key)
        x, y, width, height = mark.place
        return QRectF(corner.x() + x * scale, corner.y() + y * scale, width * scale, height * scale)

    def sizeHint(self) -> QSize:
        return self._size(self._usual * self._text)

    def minimumSizeHint(self) -> QSize:
        return self._size(self._usual / 2)

    def heightForWidth(self, width: int) -> int:
        drawing = self._drawing
        scale = self._scale(width, inf, inf)
        bar = self._panning.thickness if drawing.width * scale > width + 1 else 0
        return round(drawing.height * scale) + bar

    def _size(self, scale: float) -> QSize:
        return QSize(round(self._drawing.width * scale), round(self._drawing.height * scale)).expandedTo(QSize(1, 1))

    def _corner(self) -> QPointF:
        """Where the drawing begins in the widget: in the middle of its width, or as far away as it has been moved."""
        spare = self.width() - self._drawing.width * self.scale
        return QPointF(max(0.0, spare / 2), 0) + self._panning.offset

    def _fit(self) -> None:
        """Give the drawing its bars, and the keyboard a reason to come here."""
        scale = self.scale
        self._panning.fit(QSizeF(self._drawing.width * scale, self._drawing.height * scale), self.size())
        has_reason = bool(self._drawing.marks) or self._panning.is_needed
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_reason else Qt.FocusPolicy.NoFocus)

    def _mark(self) -> Mark | None:
        return next((mark for mark in self._drawing.marks if mark.key == self._at), None)

    def _describe(self) -> None:
        mark = self._mark()
        self.setAccessibleDescription(mark.words if mark else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scale = self.scale
        painter.translate(self._corner())
        painter.scale(scale, scale)
        paint_drawing(painter, self._drawing)
        mark = self._mark()
        if mark and self.hasFocus():
            painter.setPen(QPen(colour("focus"), RING / scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(*mark.place).adjusted(-RING, -RING, RING, RING), 4, 4)
        elif self.hasFocus():
            painter.resetTransform()
            painter.setPen(QPen(colour("focus"), RING))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.setAccepted(self._panning.wheel(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, marks = event.key(), self._drawing.marks
        if key in WAYS and marks:
            self._step(WAYS[key])
        elif not marks and self._panning.step(key):
            event.accept()
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
