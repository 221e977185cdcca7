"""The way of the plan's texts to the clipboard: a door out of the office like any other."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from navplan.domain.documents.leaving import check_copy
from navplan.domain.fields import Field
from navplan.domain.kinds import Number
from navplan.ui.desk import Desk, Telling
from navplan.ui.words import _


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


def table_text(rows: Iterable[Iterable[tuple[str, Field]]]) -> str:
    """Rows of shown values as a worksheet takes them: cells parted by tabs."""
    return "\n".join("\t".join(_cell(text, field) for text, field in row) for row in rows)


def _cell(text: str, field: Field) -> str:
    """A number without unit and hard spaces; a text that begins like a formula stays a text."""
    if isinstance(field.kind, Number):
        return text.removesuffix(_(field.kind.unit)).replace("\u00a0", "").replace("\u2212", "-")
    return f"'{text}" if text[:1] in ("=", "+", "-", "@") else text
