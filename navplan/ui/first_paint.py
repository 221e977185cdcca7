"""When a window has been painted for the first time: what is not needed for its first picture begins there.

A timer of no milliseconds will not do: it fires before the window system has asked for a picture.
"""

import gc

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

LONGEST = 2_000
"""Milliseconds after which it is told all the same: a window that starts minimised is not painted."""


class FirstPaint(QObject):
    """Watches one window; `seen` is told once, after its picture is on the screen."""

    seen = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.timeout.connect(self._on_seen)
        self._waiting.start(LONGEST)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The children are painted in the same go, so the telling waits until that is over."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._waiting.start(0)
        return False

    @Slot()
    def _on_seen(self) -> None:
        self.seen.emit()
        self.deleteLater()


def collect_again() -> None:
    """After the first paint: let Python look for what is no longer used, but never again through what it starts with.

    Modules and classes stay as long as the program does. Left out, they make every look shorter, in which the window
    stands still, and the end of the process too.
    """
    gc.freeze()
    gc.enable()


class SparedPlan(QObject):
    """Leaves an open plan out of what Python looks through: with a large one each look takes half a second.

    What the plan before it left behind is found first, so that nothing is kept for good.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_first = True

    @Slot(object)
    def opened(self, _desk: object) -> None:
        """A plan is open."""
        if not self._is_first:
            gc.unfreeze()
            gc.collect()
        self._is_first = False
        gc.freeze()
