"""Two parts with a handle between them that is moved with the mouse or, when it has the keyboard, with the arrows."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from navplan.ui.theme import colour
from navplan.ui.words import _

THICK = 8
"""Pixels of the handle: enough to be seen when it has the focus, and to be taken hold of."""

STEP = 24
"""Pixels for one press of an arrow."""

BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
FAR = 100_000


class Split(QSplitter):
    """`name` says what its handle parts, for those who hear it."""

    def __init__(self, orientation: Qt.Orientation, name: str, parent: QWidget | None = None) -> None:
        self._name = name
        super().__init__(orientation, parent)
        self.setHandleWidth(THICK)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return Handle(self.orientation(), self, self._name)


class Handle(QSplitterHandle):
    """A stop for Tab between the two parts: arrows move it, Home and End as far as it goes."""

    def __init__(self, orientation: Qt.Orientation, split: QSplitter, name: str) -> None:
        super().__init__(orientation, split)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription(_("Piltastene flytter skillet."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self.x() if self.orientation() == Qt.Orientation.Horizontal else self.y()
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: FAR}
        key = Qt.Key(event.key())
        if key in BACK or key in ON:
            self._move(place + (STEP if key in ON else -STEP))
        elif key in ends:
            self._move(ends[key])
        else:
            super().keyPressEvent(event)

    def _move(self, place: int) -> None:
        """Move the handle as far as the parts let it, and tell how much the first part has."""
        self.moveSplitter(place)
        sizes = self.splitter().sizes()
        words = _("{n} % til det første feltet").format(n=round(100 * sizes[0] / max(1, sum(sizes))))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("focus"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 2, 2)
            painter.end()
