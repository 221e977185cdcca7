"""One period's value typed and stored with Enter: the next missing period stands ready."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.documents.indicator_drawing import SHOWN
from navplan.domain.indicators.feeds import frequency
from navplan.domain.indicators.numbers import number_words, read_number
from navplan.domain.indicators.reading import NEEDS_BASIS, Reading, as_of
from navplan.domain.indicators.taking_in import note_value
from navplan.domain.kinds import Refused
from navplan.domain.modules.indicator import Indicator, IndicatorValue
from navplan.domain.modules.indicator.periods import Period, ended
from navplan.domain.records import field_of
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk, Telling
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.words import _

OFFERED = 12
"""So many periods back a figure can be entered here, and wherever the chart has one; older ones in the card."""

PUBLISHED = frozenset({"kostra", "arbeidsindikator"})
"""Sources that publish preliminary figures first."""


class QuickEntry(QWidget):
    """Period, value, how many stand behind it, preliminary, and one button."""

    stored = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._reading: Reading | None = None
        self._periods: tuple[Period, ...] = ()
        self.period = StillCombo(self)
        self.period.setAccessibleName(_("Periode"))
        self.period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.value = QLineEdit(self)
        self.value.setAccessibleName(_("Verdi"))
        self.value.setMaximumWidth(self.fontMetrics().averageCharWidth() * 18)
        self.basis = QLineEdit(self)
        self.basis.setAccessibleName(_(field_of(IndicatorValue, "basis").label))
        self.basis.setPlaceholderText(self.basis.accessibleName())
        self.basis.setMaximumWidth(self.fontMetrics().averageCharWidth() * 22)
        self.preliminary = QCheckBox(_("Foreløpig"), self)
        self.button = QPushButton(_("Før tallet"), self)
        self.complaint = QLabel(self)
        self.complaint.setProperty("role", "complaint")
        self.complaint.setWordWrap(True)
        self.complaint.hide()
        line = QWidget(self)
        row = FlowLayout(line)
        for part in (self.period, self.value, self.basis, self.preliminary, self.button):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(line)
        column.addWidget(self.complaint)
        self.button.clicked.connect(self.store)
        self.value.returnPressed.connect(self.store)
        self.basis.returnPressed.connect(self.store)
        self.period.currentIndexChanged.connect(self._on_period)

    def show_reading(self, reading: Reading) -> None:
        """Offer the indicator's periods; the first that lacks a figure stands ready. What is half typed is kept."""
        same = self._reading is not None and self._reading.indicator.id == reading.indicator.id
        if same and self.value.isModified() and self.value.text():
            self._reading = reading
            return
        self._reading = reading
        indicator = reading.indicator
        until = as_of(self.desk.year, deadlines.today())
        periods = {*ended(frequency(indicator), until, OFFERED), *(p.period for p in reading.points[-SHOWN:])}
        self._periods = tuple(sorted(periods, key=lambda period: period.order, reverse=True))
        have = self._have()
        self.period.blockSignals(True)
        self.period.clear()
        for period in self._periods:
            said = period.said(_)
            self.period.addItem(said if period in have else _("{period} – mangler").format(period=said))
        self.period.blockSignals(False)
        newest = next((n for n, period in enumerate(self._periods) if period in have), len(self._periods))
        ready = self._periods.index(reading.expected) if not have and reading.expected in self._periods else newest - 1
        self.period.setCurrentIndex(max(0, ready))
        self.basis.setVisible(indicator.shielded and indicator.unit in NEEDS_BASIS)
        self.preliminary.setVisible(indicator.source in PUBLISHED)
        unit = indicator.unit
        self.value.setPlaceholderText("%" if unit == "prosent" else _("Tall"))
        self._on_period()

    def _have(self) -> dict[Period, IndicatorValue]:
        if self._reading is None:
            return {}
        values = self.desk.workspace.linked(IndicatorValue, "indicator", self._reading.indicator.id)
        return {Period(v.year, v.part): v for v in reversed(values) if v.year is not None}

    def go_to(self, period: Period) -> None:
        """Bring a period up to be entered or corrected, with the keyboard in its value."""
        if period in self._periods:
            self.period.setCurrentIndex(self._periods.index(period))
            self.value.setFocus(Qt.FocusReason.OtherFocusReason)
            self.value.selectAll()

    @Slot()
    def _on_period(self) -> None:
        self.complaint.hide()
        place = self.period.currentIndex()
        known = self._have().get(self._periods[place]) if 0 <= place < len(self._periods) else None
        self.value.setText(number_words(known.value, "") if known and known.value is not None else "")
        self.basis.setText("" if known is None or known.basis is None else str(known.basis))
        self.preliminary.setChecked(bool(known and known.certainty == "forelopig"))

    @Slot()
    def store(self) -> None:
        """Store the value, or say why not."""
        place = self.period.currentIndex()
        if self._reading is None or not 0 <= place < len(self._periods):
            return
        try:
            told = self._told(self._reading.indicator)
        except Refused as refused:
            self._complain(refused.said)
            return
        value, basis = told
        certainty = "forelopig" if self.preliminary.isChecked() else "endelig"
        self.value.setModified(False)
        with Telling(self.desk):
            more = {"certainty": certainty, **({} if self.basis.isHidden() else {"basis": basis})}
            indicator = self._reading.indicator
            note_value(self.desk.workspace, indicator, self._periods[place], value, deadlines.today(), **more)
            self.complaint.hide()
            self.stored.emit()

    def _told(self, indicator: Indicator) -> tuple[Decimal, int | None]:
        value = read_number(self.value.text(), ",", indicator.unit)
        if value is None:
            raise Refused(Said(N_("Skriv tallet for perioden.")))
        basis = read_number(self.basis.text(), ",") if not self.basis.isHidden() else None
        if basis is not None and (basis < 0 or basis != int(basis)):
            raise Refused(Said(N_("Skriv et helt antall.")))
        return value, None if basis is None else int(basis)

    def _complain(self, said: Said) -> None:
        self.complaint.setText(said.words(_))
        self.complaint.show()
        self.value.setFocus(Qt.FocusReason.OtherFocusReason)
