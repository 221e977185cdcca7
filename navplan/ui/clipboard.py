"""The way of the plan's texts to the clipboard: a door out of the office like any other."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from navplan.domain.documents.leaving import check_copy
from navplan.ui.desk import Desk, Telling


def copy_out(desk: Desk, text: str) -> bool:
    """Copy a text once the privacy guard has read it; what it stops is told in the window, and nothing is copied."""
    with Telling(desk):
        check_copy(desk.workspace, text)
        QGuiApplication.clipboard().setText(text)
        return True
    return False


class Clipboard(QObject):
    """`copy_out` for signals that carry a text."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    @Slot(str)
    def copy(self, text: str) -> None:
        """Copy a text out of this plan."""
        copy_out(self._desk, text)
