"""What every page in the window is."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from navplan.domain.records import Record
    from navplan.ui.desk import Desk


class Page(QWidget):
    """A page in the window. Subclasses show one part of the plan and may take a record to show."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def show_record(self, record: "Record") -> None:
        """Bring this record into view and focus."""

    def show_part(self, key: str) -> None:
        """Bring a part of the page that is no record into view, such as a document that is to be made."""

    def record_at_hand(self) -> "Record | None":
        """The record that somebody is working with on this page, when no field or row with the keyboard says it."""
        return None

    def waiting(self) -> int:
        """How many things on this page wait for someone; stands beside its name in the navigation."""
        return 0
