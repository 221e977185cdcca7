"""One indicator: how it stands, its chart with the equal table below, quick entry, and its card."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.documents.indicator_drawing import SHOWN, series_figure
from navplan.domain.documents.indicator_rows import IndicatorRow
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.indicator import Indicator
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.modules.plan import Goal
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.charts.figure_view import PlainTable
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.prose import Prose
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.segmented import Segmented
from navplan.ui.views.indicators.quick_entry import QuickEntry
from navplan.ui.words import _

FIGURES, CARD = "figures", "card"


class Detail(QWidget):
    """«Tall» shows, «Kort» is the form. Without an indicator it is empty."""

    gone = Signal(object)
    """The indicator is to be removed: carries it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._row: IndicatorRow | None = None
        self.title = Prose("", self)
        self.title.setProperty("role", "section")
        self.bar = Segmented(((FIGURES, _("Tall")), (CARD, _("Kort"))), self)
        self.bar.setAccessibleName(_("Visning"))
        self.bar.set_value(FIGURES)
        self.remove = QToolButton(self)
        self.remove.setIcon(icon("delete"))
        self.remove.setToolTip(_("Fjern nøkkeltallet"))
        self.remove.setAccessibleName(_("Fjern nøkkeltallet"))
        self.form = RecordForm(desk, Indicator, self)
        self.state, self.stale = StatusChip("", parent=self), StatusChip("", "info", parent=self)
        self.now = QLabel(self)
        self.now.setProperty("role", "figure")
        self.about = QLabel(self)
        self.about.setProperty("role", "secondary")
        self.about.setWordWrap(True)
        self.entry = QuickEntry(desk, self)
        self.fed = QToolButton(self)
        self.fed.setText(_("Regnes ut av månedene på siden KVP. Gå dit"))
        self.fed.setAutoRaise(True)
        self.fed.setIcon(icon("link"))
        self.fed.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.caution = Prose("", self)
        self.caution.setProperty("role", "secondary")
        self.drawing = DrawingView(self, 1.25)
        self.table = PlainTable(self)
        self.definition = Prose("", self)
        self._lay_out()
        self.bar.chosen.connect(self.show_view)
        self.fed.clicked.connect(self._on_fed)
        self.remove.clicked.connect(self._on_remove)
        self.table.activated.connect(self._on_period)
        self.drawing.chosen.connect(self._on_mark)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title, 1)
        head.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        states = QHBoxLayout()
        states.setSpacing(8)
        for part in (self.now, self.state, self.stale):
            states.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        states.addStretch(1)
        sheet = QWidget(self)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 12, 24)
        column.setSpacing(12)
        column.addLayout(states)
        column.addWidget(self.about)
        enter = Card("", sheet)
        enter.body.addWidget(self.entry)
        enter.body.addWidget(self.fed)
        chart = self.chart = Card(_("Utvikling over tid"), sheet)
        chart.body.addWidget(self.drawing)
        chart.body.addWidget(self.table)
        self._words = Card(_("Hva tallet er"), sheet)
        self._words.body.addWidget(self.definition)
        self._words.body.addWidget(self.caution)
        for card in (enter, chart, self._words):
            column.addWidget(card)
        column.addStretch(1)
        scroll = Scrolled(self, sheet)
        self._pile = QStackedLayout()
        self._pile.addWidget(scroll)
        self._pile.addWidget(self.form)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addLayout(self._pile, 1)

    def show_row(self, view: View, row: IndicatorRow) -> None:
        """Show an indicator as it stands."""
        self._row = row
        self.title.setText(row.name)
        self.now.setText(row.now)
        self.state.set_state(row.state_words, row.tone)
        self.stale.set_state(row.stale, "info")
        self.stale.setVisible(bool(row.stale))
        self.about.setText(self._about(view, row))
        indicator = row.indicator
        self.entry.setVisible(not indicator.feed)
        self.fed.setVisible(bool(indicator.feed))
        if not indicator.feed:
            self.entry.show_reading(row.reading)
        figure = series_figure(view, row.reading)
        has = bool(row.reading.points)
        self.chart.setVisible(has)
        self.drawing.show_drawing(figure.drawing)
        self.table.show_table(figure.table)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(figure.table.columns) - 1, QHeaderView.ResizeMode.Stretch)
        self.definition.setText(indicator.definition or _("Definisjonen mangler. Skriv den på kortet."))
        self.caution.setText(_("Les tallet slik: {caution}").format(caution=indicator.caution))
        self.caution.setVisible(bool(indicator.caution))
        self.form.show_record(indicator)

    def _about(self, view: View, row: IndicatorRow) -> str:
        goals = [view.reader.named(Goal.KEY, id) for id in row.indicator.goals]
        parts = (
            row.period,
            _("Mål {target}").format(target=row.target) if row.target else "",
            _("Start {start}").format(start=row.start) if row.start else "",
            row.trend,
            row.about,
            view.role(row.indicator.role) or _("Ingen ansvarlig rolle"),
            _("Viser {goals}").format(goals="; ".join(goals)) if goals else _("Ikke knyttet til noe mål"),
        )
        return " · ".join(part for part in parts if part)

    def begin(self, record: Indicator) -> None:
        """Put an unborn indicator into the card."""
        self._row = None
        self.title.setText(_("Nytt nøkkeltall"))
        self.form.show_record(record)
        self.show_view(CARD)
        self.form.go_to("name")

    @Slot(str)
    def show_view(self, key: str) -> None:
        """«Tall» or «Kort»."""
        self.bar.set_value(key)
        self._pile.setCurrentIndex(int(key == CARD))

    @Slot()
    def _on_fed(self) -> None:
        months = self.desk.workspace.all(KvpMonth)
        if months:
            self.desk.show(months[-1])

    @Slot()
    def _on_remove(self) -> None:
        record = self.form.record
        if record is not None and record.id:
            self.gone.emit(record)

    @Slot(QModelIndex)
    def _on_period(self, index: QModelIndex) -> None:
        """The table's rows run backwards from the newest."""
        if self._row is not None:
            points = self._row.reading.points[-SHOWN:]
            self.entry.go_to(points[len(points) - 1 - index.row()].period)

    @Slot(str)
    def _on_mark(self, key: str) -> None:
        if self._row is not None and key:
            self.entry.go_to(self._row.reading.points[-SHOWN:][int(key)].period)
