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
        from navplan.ui.at_hand import record_in

        if self._window.desk is None:
            return
        record = record_in(self._window)
        if record is None:
            self._window.say(_("Velg noe i en liste eller et skjema først, så vises kjeden til det."))
        else:
            self.show_record(record)
