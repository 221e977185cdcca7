"""Året: how the office stands, the charts, and every month in one grid."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.documents import kvp_pictures as pictures
from navplan.domain.documents.kvp_grid import year_grid
from navplan.domain.documents.kvp_lines import figures_table, shares_over_time, waiting
from navplan.domain.documents.kvp_published import Published, figure_words
from navplan.domain.documents.kvp_year import LIGHTS, target_name, target_words
from navplan.domain.documents.outline import Figure
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.kvp import KvpMonth, KvpPlaces, KvpReview, KvpTarget
from navplan.domain.modules.kvp.indicators import figure, target_light
from navplan.domain.modules.kvp.series import series_of
from navplan.ui.charts.figure_view import FigureView, PlainTable
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.theme import is_text_large
from navplan.ui.words import _

TWO, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
TONES = {"green": "success", "yellow": "warning", "red": "danger", "grey": "neutral"}


class YearTab(Scrolled):
    """Targets first, then charts two and two, then the grid."""

    wants_month = Signal(int)
    """Somebody pressed a month of the grid: carries its number."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        inner = QWidget(self)
        self._targets = Card(_("Mål mot faktisk"), inner)
        self._rows = QGridLayout()
        self._rows.setColumnStretch(1, 1)
        self._rows.setHorizontalSpacing(24)
        self._targets.body.addLayout(self._rows)
        self.charts = [FigureView(inner, beside=2) for _n in range(8)]
        self.grid, self.reckoned = PlainTable(inner), PlainTable(inner)
        self.grid.activated.connect(self._on_cell)
        self.workbook = QPushButton(icon("file-excel"), _("Månedene til Excel …"), inner)
        self.workbook.setToolTip(_("Rett eller fyll ut i Excel, og hent endringene tilbake med Ctrl+Shift+E."))
        self.workbook.clicked.connect(self._on_workbook)
        self._empty = EmptyState(_("Ingen måneder er ført i dette året."), "", "", "kvp", inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 8, 8, 24)
        column.setSpacing(16)
        column.addWidget(self._empty)
        column.addWidget(self._targets)
        for left, right in zip(self.charts[::2], self.charts[1::2], strict=True):
            pair = QBoxLayout(TWO if not is_text_large() else BELOW)
            pair.setSpacing(16)
            pair.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
            pair.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(pair)
        column.addWidget(self.grid)
        column.addWidget(self.workbook, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.reckoned)
        column.addStretch(1)
        self.setWidget(inner)
        desk.edited.connect(self._on_edited)
        desk.year_changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Reckon and draw anew."""
        view = View(self.desk.workspace, _, self.desk.year, deadlines.today())
        published = Published(self.desk.workspace, self.desk.year, _, None)
        has = published.last is not None
        self._empty.setVisible(not has)
        self._targets.setVisible(has)
        self.grid.setVisible(has)
        self.workbook.setVisible(has)
        self.reckoned.setVisible(has)
        self.reckoned.show_table(figures_table(view, published))
        self._tell_targets(view, published)
        shown = self._figures(view, published) if has else ()
        for place, chart in enumerate(self.charts):
            chart.setVisible(place < len(shown))
            if place < len(shown):
                chart.show_figure(shown[place])
        self.grid.show_table(year_grid(view, published.books.series))

    def _figures(self, view: View, published: Published) -> tuple[Figure, ...]:
        makers = (
            *(pictures.participants, shares_over_time, pictures.shares, waiting),
            *(pictures.ages, pictures.measures, pictures.outcomes, pictures.places),
        )
        found = (make(view, published) for make in makers)
        return tuple(figure for figure in found if figure is not None)

    def _tell_targets(self, view: View, published: Published) -> None:
        empty(self._rows)
        targets = [t for t in self.desk.workspace.all(KvpTarget) if t.year == self.desk.year]
        for number, target in enumerate(targets):
            shade = target_light(target, published.books, published.at)
            reached = figure_words(figure(target.indicator, published.books, published.at))
            words = _("{reached} nå, målet er {target}").format(reached=reached, target=target_words(view, target))
            name = QLabel(target_name(view, target), self._targets)
            name.setProperty("role", "strong")
            said = QLabel(words, self._targets)
            for label in (name, said):
                label.setWordWrap(True)
            self._rows.addWidget(name, number, 0)
            self._rows.addWidget(said, number, 1)
            chip = StatusChip(_(LIGHTS[shade][0]), TONES[shade], parent=self._targets)
            self._rows.addWidget(chip, number, 2, Qt.AlignmentFlag.AlignRight)
        if not targets:
            self._rows.addWidget(QLabel(_("Ingen mål er satt for {year}.").format(year=self.desk.year), self._targets))

    @Slot(QModelIndex)
    def _on_cell(self, index: QModelIndex) -> None:
        if 1 <= index.column() <= 12:
            self.wants_month.emit(index.column())

    @Slot()
    def _on_workbook(self) -> None:
        """Every month ever entered: a series is looked at as a whole."""
        self.desk.wants_workbook_of.emit(tuple(standing.month for standing in series_of(self.desk.workspace)))

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(KvpMonth, KvpTarget, KvpPlaces, KvpReview):
            self.refresh()
