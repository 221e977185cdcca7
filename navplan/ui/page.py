"""What every page in the window is."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
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


class PageReadWhenSeen(Page):
    """A page that nobody sees reads the plan when it is shown, and not at every change. Subclasses call `change`."""

    def __init__(self, desk: "Desk", parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._is_stale = False

    def refresh(self) -> None:
        """Read the plan anew; subclasses begin with this."""
        self._is_stale = False

    def change(self) -> None:
        """The plan is another: read it now if somebody looks, else when somebody does."""
        self._is_stale = True
        if self.isVisible():
            self.catch_up()

    def catch_up(self) -> None:
        """Read the plan anew if it is another than the page shows."""
        if self._is_stale:
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.catch_up()
