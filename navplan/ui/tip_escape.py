"""Escape puts a tooltip away, wherever the pointer is, before it does anything else (WCAG 1.4.13).

Loaded with the window; the words themselves are found in `tips.py`.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget


def put_away(event: QEvent, window: QWidget) -> bool:
    """Whether this was Escape while a tooltip was shown: it is gone then, and nothing else hears the key."""
    is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
    if not is_escape or event.type() != QEvent.Type.ShortcutOverride or not QToolTip.isVisible():
        return False
    QToolTip.hideText()
    Eaten(window)
    event.accept()
    return True


class Eaten(QObject):
    """Takes the one Escape that has done its work, before it closes a panel or a dialog too, and is gone."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        if (app := QApplication.instance()) is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
        self.deleteLater()
        return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
