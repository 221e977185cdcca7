"""What of the history is shown: steps or the sum of them, which page's records, from when, and of one record only."""

from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from navplan.domain import deadlines
from navplan.domain.finding.since import last_meeting
from navplan.domain.kinds import Day, Refused
from navplan.domain.ports import Among
from navplan.domain.records import Record
from navplan.domain.tracing import link_in
from navplan.ui.desk import Desk
from navplan.ui.editors import name_of
from navplan.ui.editors.day import said_day
from navplan.ui.pages import PAGES
from navplan.ui.parts.chips import Chip
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.views.history.model import Asked
from navplan.ui.words import _

STEPS, NEWS = "steps", "news"
EVER, TODAY, WEEK, MONTH, MEETING, CHOSEN = "ever", "today", "week", "month", "meeting", "chosen"
BACK = {TODAY: 0, WEEK: 7, MONTH: 30}
"""Days back from today that a period begins."""


class HistoryFilter(QWidget):
    """Above the list; `changed` tells that something else is asked for."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._record: Record | None = None
        self._chip: Chip | None = None
        self._meeting: date | None = None
        self.way = Segmented(((STEPS, _("Steg for steg")), (NEWS, _("Hva er nytt"))), self)
        self.way.setAccessibleName(_("Vis"))
        self.way.set_value(STEPS)
        self.module = StillCombo(self)
        self.module.setAccessibleName(_("Del av planen"))
        self.module.addItem(_("Hele planen"), ())
        for page in PAGES:
            if page.keys:
                self.module.addItem(_(page.title), page.keys)
        self.period = StillCombo(self)
        self.period.setAccessibleName(_("Periode"))
        self.first = self._day(_("Fra dato"), _("fra dd.mm.åååå"))
        self.last = self._day(_("Til og med dato"), _("til dd.mm.åååå"))
        self.trace = QLineEdit(self)
        self.trace.setAccessibleName(_("Sporingsnummer fra et dokument"))
        self.trace.setPlaceholderText(_("Sporingsnummer"))
        self.trace.setToolTip(_("Nummeret nederst i et dokument. Da ser du om det kommer fra denne planen."))
        self.trace.setFixedWidth(self.trace.fontMetrics().averageCharWidth() * 26)
        self.trace.editingFinished.connect(self._on_changed)
        self.complaint = QLabel(self)
        self.complaint.setProperty("role", "complaint")
        self.complaint.setTextFormat(Qt.TextFormat.PlainText)
        self.reset_button = QPushButton(_("Nullstill"), self)
        self.reset_button.setProperty("role", "tertiary")
        self._flow = FlowLayout(self)
        parts: tuple[QWidget, ...] = (self.way, self.module, self.period, self.first, self.last, self.complaint)
        for part in (*parts, self.trace, self.reset_button):
            self._flow.addWidget(part)
        self._connect()
        self.refresh()

    def _day(self, words: str, hint: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(words)
        field.setPlaceholderText(hint)
        field.setFixedWidth(field.fontMetrics().averageCharWidth() * 18)
        field.editingFinished.connect(self._on_changed)
        return field

    def _connect(self) -> None:
        self.way.chosen.connect(self._on_changed)
        self.module.activated.connect(self._on_changed)
        self.period.activated.connect(self._on_changed)
        self.reset_button.clicked.connect(self.reset)
        self._show_parts()

    def refresh(self) -> None:
        """Offer the last meeting that the plan knows of; what is chosen stays chosen."""
        self._meeting = last_meeting(self._desk.workspace, deadlines.today())
        chosen = self.period.currentData() or EVER
        self.period.clear()
        for key, words in self._periods():
            self.period.addItem(words, key)
        self.period.setCurrentIndex(max(self.period.findData(chosen), 0))

    def _periods(self) -> list[tuple[str, str]]:
        met = [(MEETING, _("Siden møtet {day}").format(day=Day().show(self._meeting, _)))] if self._meeting else []
        return [
            (EVER, _("Når som helst")),
            (TODAY, _("I dag")),
            (WEEK, _("Siste 7 dager")),
            (MONTH, _("Siste 30 dager")),
            *met,
            (CHOSEN, _("Fra og til dato …")),
        ]

    @property
    def asked(self) -> Asked:
        """What is asked for now."""
        first, last = self._days()
        among = Among(
            keys=tuple(self.module.currentData() or ()),
            since=_start_of(first) if first else None,
            until=_start_of(last + timedelta(days=1)) if last else None,
            link=link_in(self.trace.text()) or self.trace.text().strip(),
        )
        return Asked(among, self._record, self.way.value() == NEWS)

    def _days(self) -> tuple[date | None, date | None]:
        period = self.period.currentData()
        if period in BACK:
            return deadlines.today() - timedelta(days=BACK[period]), None
        if period == MEETING:
            return self._meeting, None
        if period == CHOSEN:
            return _read(self.first), _read(self.last)
        return None, None

    def ask_for(self, record: Record | None) -> None:
        """Only the changes of one record, or of all again."""
        self._record = record
        if self._chip is not None:
            self._flow.removeWidget(self._chip)
            self._chip.deleteLater()
            self._chip = None
        if record is not None:
            self._chip = Chip(record.id, name_of(self._desk.workspace, record), self)
            self._chip.taken_away.connect(self._on_taken_away)
            self._flow.addWidget(self._chip)
            self._chip.show()
        self._on_changed()

    def since_meeting(self) -> bool:
        """Ask what is new since the last meeting; False when the plan knows of none."""
        self.way.set_value(NEWS)
        at = self.period.findData(MEETING)
        self.period.setCurrentIndex(max(at, 0))
        self._on_changed()
        return at >= 0

    @Slot()
    def reset(self) -> None:
        """Ask for every step."""
        self.way.set_value(STEPS)
        self.module.setCurrentIndex(0)
        self.period.setCurrentIndex(0)
        self.trace.clear()
        self.ask_for(None)

    @Slot(str)
    def _on_taken_away(self, _key: str) -> None:
        self.ask_for(None)

    @Slot()
    def _on_changed(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        is_chosen = self.period.currentData() == CHOSEN
        self.first.setVisible(is_chosen)
        self.last.setVisible(is_chosen)
        self.reset_button.setVisible(self.period.count() > 0 and self.asked != Asked())
        wrong = [field.text() for field in (self.first, self.last) if field.text().strip() and _read(field) is None]
        self.complaint.setVisible(is_chosen and bool(wrong))
        self.complaint.setText(
            _("«{text}» er ikke en dato. Skriv for eksempel 31.12.2026.").format(text="".join(wrong[:1]))
        )
        self.updateGeometry()


def _read(field: QLineEdit) -> date | None:
    """The day that is written; what cannot be read asks for nothing."""
    try:
        return said_day(field.text(), deadlines.today()) or Day().parse(field.text())
    except Refused:
        return None


def _start_of(day: date) -> datetime:
    """Midnight where the user is, as the history counts."""
    return datetime.combine(day, time.min).astimezone().astimezone(UTC)
