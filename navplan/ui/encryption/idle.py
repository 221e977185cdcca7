"""How long nobody has touched NavPlan: told once shortly before the end, and when it is reached.

Keys and mouse are seen on the windows of the system, not on every widget. A machine that was asleep counts as left: the
clock on the wall has gone on while ours stood still.
"""

import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

LOOK = 5_000
"""Milliseconds between two looks at the clock."""

WARNING = 60
"""Seconds before the end at which people are told."""

ASLEEP = 60
"""Seconds that may pass between two looks before the machine must have been asleep."""

TOUCHES = frozenset(
    {
        *(QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel),
        *(QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress, QEvent.Type.InputMethod),
    }
)


class Idle(QObject):
    """Watches while an encrypted plan is open; `minutes` 0 means never, but sleep counts all the same."""

    near = Signal()
    reached = Signal()

    def __init__(self, parent: QObject, now: Callable[[], float] = time.time) -> None:
        super().__init__(parent)
        self._now = now
        self._minutes = 0
        self._touched = self._seen = now()
        self._is_told = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)

    @property
    def app(self) -> QApplication:
        """The application whose windows are watched."""
        return cast(QApplication, QApplication.instance())

    def start(self, minutes: int) -> None:
        """Watch from now on."""
        self.stop()
        self._minutes = minutes
        self.touch()
        self._seen = self._now()
        self.app.focusWindowChanged.connect(self._on_window)
        self._on_window(self.app.focusWindow())
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        self.app.focusWindowChanged.disconnect(self._on_window)

    @property
    def is_watching(self) -> bool:
        """Whether time is counted now."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._now()
        self._is_told = False

    @Slot()
    def look(self) -> None:
        """See how long it has been."""
        now = self._now()
        slept, self._seen = now - self._seen > ASLEEP, now
        left = self._minutes * 60 - (now - self._touched)
        if slept or (self._minutes and left <= 0):
            self.reached.emit()
        elif self._minutes and left <= WARNING and not self._is_told:
            self._is_told = True
            self.near.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notices that a window was touched, and lets everything through."""
        if event.type() in TOUCHES:
            self.touch()
        return False

    @Slot(object)
    def _on_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
