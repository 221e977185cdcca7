"""A drawing that is larger than its room, as with large text: scroll bars of its own, where they are needed."""

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QWidget

from navplan.ui.words import _

EDGE = 16
"""Pixels kept free around what is brought into view."""

STEP = 40
"""Pixels that an arrow key or one notch of the wheel moves the drawing."""


class Panning(QObject):
    """Knows how far the drawing in a view is moved to the left and up."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._size = QSizeF()
        self._across = self._bar(Qt.Orientation.Horizontal, _("Flytt tegningen sidelengs"))
        self._down = self._bar(Qt.Orientation.Vertical, _("Flytt tegningen opp og ned"))

    def _bar(self, way: Qt.Orientation, name: str) -> QScrollBar:
        bar = QScrollBar(way, self._view)
        bar.setAccessibleName(name)
        bar.setSingleStep(STEP)
        bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar.setCursor(Qt.CursorShape.ArrowCursor)
        bar.hide()
        bar.valueChanged.connect(self._view.update)
        return bar

    @property
    def is_needed(self) -> bool:
        """Whether a part of the drawing is out of sight."""
        return not (self._across.isHidden() and self._down.isHidden())

    @property
    def offset(self) -> QPointF:
        """What is to be added to a place of the drawing to find it in the view."""
        return QPointF(-self._across.value(), -self._down.value())

    @property
    def thickness(self) -> int:
        """How thick a bar is."""
        return self._view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self._view)

    def fit(self, size: QSizeF, room: QSize) -> None:
        """The drawing is this large now, and the view this; what is seen stays where it can."""
        thick = self.thickness
        wide, high = size.width() > room.width() + 1, size.height() > room.height() + 1
        wide = wide or (high and size.width() > room.width() - thick + 1)
        high = high or (wide and size.height() > room.height() - thick + 1)
        free = QSize(room.width() - thick * high, room.height() - thick * wide)
        self._across.setGeometry(0, room.height() - thick, free.width(), thick)
        self._down.setGeometry(room.width() - thick, 0, thick, free.height())
        for bar, is_shown, whole, part in (
            (self._across, wide, size.width(), free.width()),
            (self._down, high, size.height(), free.height()),
        ):
            bar.setRange(0, max(0, round(whole) - part) if is_shown else 0)
            bar.setPageStep(max(1, part))
            bar.setVisible(is_shown)

    def bring(self, place: QRectF) -> None:
        """Move the drawing so that this place of the view is in sight."""
        for bar, first, last, most in (
            (self._across, place.left(), place.right(), self._across.pageStep()),
            (self._down, place.top(), place.bottom(), self._down.pageStep()),
        ):
            if first < EDGE:
                bar.setValue(round(bar.value() + first - EDGE))
            elif last > most - EDGE:
                bar.setValue(round(bar.value() + last - most + EDGE))

    def step(self, key: int) -> bool:
        """Move the drawing with an arrow key; False for every other key, and where all is in sight."""
        ways = {
            Qt.Key.Key_Left: (self._across, -STEP),
            Qt.Key.Key_Right: (self._across, STEP),
            Qt.Key.Key_Up: (self._down, -STEP),
            Qt.Key.Key_Down: (self._down, STEP),
        }
        bar, by = ways.get(Qt.Key(key), (None, 0))
        if bar is None or bar.isHidden():
            return False
        bar.setValue(bar.value() + by)
        return True

    def wheel(self, event: QWheelEvent) -> bool:
        """Move the drawing with the wheel; at its edge the page around it moves instead."""
        turn = event.angleDelta()
        is_sideways = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) or abs(turn.x()) > abs(turn.y())
        bar, by = (self._across, turn.x() or turn.y()) if is_sideways else (self._down, turn.y())
        before = bar.value()
        bar.setValue(before - round(by / 120 * STEP))
        return bar.value() != before
