"""The way to the chain of a record from anywhere in the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.records import Record
    from navplan.ui.main_window import MainWindow


class ToChain(QObject):
    """Shows chains on the page Sporbarhet."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    @Slot(object)
    def show_record(self, record: "Record") -> None:
        """What this record comes from and what it led to."""
        from navplan.ui.views.trace_page import TracePage

        page = self._window.page("trace")
        if isinstance(page, TracePage):
            page.show_chain(record)

    @Slot()
    def show_at_hand(self) -> None:
        """The chain of the record that somebody is working with, wherever in the window that is."""
        from navplan.ui.at_hand import record_at_hand
        from navplan.ui.page import Page
        from navplan.ui.pages import PAGES

        desk = self._window.desk
        page = next((page for page in self._window.findChildren(Page) if page.isVisible()), None)
        if desk is None or page is None:
            return
        keys = next((kind.keys for kind in PAGES if page.objectName() == f"page.{kind.key}"), ())
        record = record_at_hand(self._window.focusWidget(), page, desk, keys)
        if record is None:
            self._window.say(_("Velg noe i en liste eller et skjema først, så vises kjeden til det."))
        else:
            self.show_record(record)
