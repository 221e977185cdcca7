"""Ctrl+C in lists, tables and texts that Qt would copy by itself: the plan's words leave by `copy_out` there too.

Only what has the keyboard is watched, so that nothing else that happens in the window comes by here. Tables that copy
whole rows have a shortcut of their own; text that somebody is writing is theirs to move about.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMenu, QWidget

from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.desk import Desk

NOTHING_TO_COPY = "nothing_to_copy"
"""A property of a view that has good reason to let nothing be copied."""


class CopyGuard(QObject):
    """Watches whatever has the keyboard for as long as its plan is open."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._on_focus)
            self._on_focus(None, app.focusWidget())

    @Slot(QWidget, QWidget)
    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if isinstance(now, QAbstractItemView | QLabel):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Copy instead of Qt, and let everything else pass."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if not event.matches(QKeySequence.StandardKey.Copy) or watched.property(NOTHING_TO_COPY):
                return False
            self._copy(_words_in(watched))
            return True
        if isinstance(event, QContextMenuEvent) and isinstance(watched, QLabel) and _can_mark(watched):
            self._offer(watched, event)
            return True
        return False

    def _offer(self, label: QLabel, event: QContextMenuEvent) -> None:
        """The label's own menu would copy by itself."""
        menu = QMenu(label)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(_("Kopier"))
        copy.setData(label.selectedText())
        copy.setEnabled(bool(label.selectedText()))
        copy.triggered.connect(self._on_offered)
        menu.popup(event.globalPos())

    @Slot()
    def _on_offered(self) -> None:
        action = self.sender()
        self._copy(str(action.data()) if isinstance(action, QAction) else "")

    def _copy(self, text: str) -> None:
        from navplan.ui.clipboard import copy_out  # the documents' rules are not needed until something is copied

        if text:
            copy_out(self._desk, text)


def _can_mark(label: QLabel) -> bool:
    return bool(label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse)


def _words_in(watched: QObject) -> str:
    """What Qt would copy: the current cell, or what is marked in a text."""
    if isinstance(watched, QAbstractItemView):
        told = watched.currentIndex().data(Qt.ItemDataRole.DisplayRole)
        return "" if told is None else str(told)
    return watched.selectedText() if isinstance(watched, QLabel) else ""
