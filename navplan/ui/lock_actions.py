"""Fil › Kryptering and the lock: two commands that an open plan wakes."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from navplan.ui.words import _


class LockActions(QObject):
    """The two actions of the Fil menu; whoever can do something about encryption hears them."""

    wanted = Signal()
    """Encryption is to be turned on, off or seen to."""
    lock_wanted = Signal()
    """The window is to be locked now."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.choose = QAction(_("Kryptering …"), window)
        self.choose.triggered.connect(self.wanted)
        self.lock = QAction(_("Lås nå"), window)
        self.lock.setShortcut(QKeySequence("Ctrl+L"))
        self.lock.triggered.connect(self.lock_wanted)
