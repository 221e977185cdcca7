"""The way of the plan's texts to the clipboard: a door out of the office like any other."""

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
