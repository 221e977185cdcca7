"""Nøkkeltall: the figures the office follows, how each stands, and the ways figures come in."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.documents.indicator_drawing import sparkline
from navplan.domain.documents.indicator_rows import WORST_FIRST, IndicatorRow, all_rows, counted, row_of
from navplan.domain.documents.year_plan_view import View
from navplan.domain.indicators.grid import Grid, grid_of
from navplan.domain.indicators.library import fetch, not_taken
from navplan.domain.indicators.reading import as_of, reading_of
from navplan.domain.modules.indicator import ALL, Indicator
from navplan.domain.modules.kvp import KvpMonth, KvpPlaces, KvpTarget
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal
from navplan.domain.records import Record
from navplan.ui.desk import Desk, Telling
from navplan.ui.icons import icon
from navplan.ui.page import PageReadWhenSeen
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.parts.segmented import Segmented
from navplan.ui.views.indicators.detail import CARD, FIGURES, Detail
from navplan.ui.views.indicators.row_list import RowList
from navplan.ui.views.indicators.take_in_dialog import TakeInDialog
from navplan.ui.words import _, ngettext

EVERY, NEEDS = "every", "needs"
CONCERNS = (*ALL, KvpMonth, KvpPlaces, KvpTarget, Role, Goal)
CALM = frozenset({"i_rute", "uten_maal", "skjermet", "faa"})
"""States that ask nothing of anybody."""


class IndicatorsPage(PageReadWhenSeen):
    """Header, list, detail."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.header = PageHeader("", parent=self)
        self.filter = Segmented(((EVERY, _("Alle")), (NEEDS, _("Trenger noe"))), self)
        self.filter.setAccessibleName(_("Vis"))
        self.filter.set_value(EVERY)
        self.library = QPushButton(icon("download"), _("Hent forslag"), self)
        self.library.setToolTip(_("Nøkkeltall som de fleste kontor følger, som utkast. Kan angres."))
        self.paste = QPushButton(_("Lim inn tall"), self)
        self.paste.setToolTip(_("Marker tallene i Excel, kopier dem, og velg dette (Ctrl+Shift+V)."))
        self.file = QPushButton(_("Les fil …"), self)
        self.file.setToolTip(_("CSV-fil fra KOSTRA, SSB eller en rapport"))
        self.new = QPushButton(icon("add", "on-accent"), _("Nytt nøkkeltall"), self)
        self.new.setProperty("role", "primary")
        self.list = RowList(self)
        self.detail = Detail(desk, self)
        self._empty = EmptyState(
            _("Her står tallene som viser om dere når målene."),
            _("Hent forslag"),
            _("Begynn med de tre til sju tallene som begge eiere spør etter."),
            "figures",
            self,
        )
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        for control in (self.filter, self.library, self.paste, self.file, self.new):
            self.header.controls.addWidget(control)
        body = QWidget(self)
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(24)
        across.addWidget(self.list, 5)
        across.addWidget(self.detail, 6)
        self._pile = QStackedLayout()
        self._pile.addWidget(body)
        self._pile.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.header)
        column.addLayout(self._pile, 1)

    def _connect(self) -> None:
        self.filter.chosen.connect(self._on_filter)
        self.library.clicked.connect(self.fetch_library)
        self._empty.acted.connect(self.fetch_library)
        self.paste.clicked.connect(self.paste_figures)
        self.file.clicked.connect(self.desk.wants_figure_file)
        self.new.clicked.connect(self.begin)
        self.list.selected.connect(self._on_selected)
        self.list.opened.connect(self._on_opened)
        self.detail.gone.connect(self._on_gone)
        self.detail.form.shown.connect(self._on_form)
        paste = QAction(_("Lim inn tall"), self)
        paste.setShortcut(QKeySequence("Ctrl+Shift+V"))
        paste.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.triggered.connect(self.paste_figures)
        self.addAction(paste)
        self.desk.edited.connect(self._on_edited)
        self.desk.year_changed.connect(self.refresh)

    # -- what the window asks

    def show_record(self, record: Record) -> None:
        """Show the indicator, or the one that a value or target belongs to."""
        self.catch_up()
        id = record.id if isinstance(record, Indicator) else str(getattr(record, "indicator", ""))
        self.filter.set_value(EVERY)
        self.refresh()
        if self.list.choose(id):
            self.detail.show_view(FIGURES)
        elif (hidden := self.desk.workspace.get(Indicator, id)) is not None:
            self._show(row_of(self._view(), reading_of(hidden, self.desk.workspace, self._view().today)))
            self.detail.show_view(CARD)

    def record_at_hand(self) -> Record | None:
        """The indicator that is current."""
        row = self.list.current()
        return row.indicator if row else None

    def waiting(self) -> int:
        """Indicators whose figure should have been there by now."""
        day = as_of(self.desk.year, deadlines.today())
        found = (reading_of(one, self.desk.workspace, day) for one in self.desk.workspace.all(Indicator))
        return sum(reading.is_stale for reading in found)

    def views(self) -> Iterator[str]:
        """The page in its further states, for the picture maker."""
        rows = self.list.rows.rows
        for name, row in (("thresholds", 5), ("shielded", 7), ("missing", 11)):
            if row < len(rows):
                self.list.choose(self._ordered()[row].indicator.id)
                yield name
        self.detail.show_view(CARD)
        yield "card"
        self.detail.show_view(FIGURES)

    # -- what people do

    @Slot()
    def begin(self) -> None:
        """Open a new card."""
        self._pile.setCurrentIndex(0)
        self.detail.begin(Indicator())

    @Slot()
    def fetch_library(self) -> None:
        """Bring in the proposals that the plan lacks, as one step."""
        with Telling(self.desk):
            born = fetch(self.desk.workspace)
            if born:
                words = ngettext("{n} forslag er hentet.", "{n} forslag er hentet.", len(born))
                self.desk.announced.emit(words.format(n=len(born)))

    @Slot()
    def paste_figures(self) -> None:
        """Show what the copied table would bring in."""
        grid = grid_of(QApplication.clipboard().text(), _("Utklippstavlen"))
        if not grid.rows:
            self.desk.failed.emit(_("Utklippstavlen er tom. Marker tallene i Excel, kopier dem, og prøv igjen."))
            return
        self.open_take_in(grid)

    def open_take_in(self, grid: Grid) -> TakeInDialog:
        """The preview of a table."""
        row = self.list.current()
        dialog = TakeInDialog(self.desk, grid, row.indicator if row else None, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    # -- keeping in step

    @Slot()
    def refresh(self) -> None:
        """Read the plan anew."""
        super().refresh()
        view = self._view()
        rows = all_rows(view)
        self.header.set_title(_("Nøkkeltall {year}").format(year=self.desk.year))
        self.header.set_line(counted(view, rows))
        shown = rows if self.filter.value() == EVERY else tuple(r for r in rows if r.stale or r.state not in CALM)
        ranked = sorted(shown, key=_need)
        self.list.show_rows(ranked, [sparkline(view, row.reading) for row in ranked])
        self._pile.setCurrentIndex(0 if rows or self.desk.workspace.all(Indicator) else 1)
        self.library.setVisible(bool(rows) and len(not_taken(self.desk.workspace)) > 3 and len(rows) < 6)
        current = self.list.current()
        if current is not None:
            self._show(current)

    def _ordered(self) -> tuple[IndicatorRow, ...]:
        return all_rows(self._view())

    def _view(self) -> View:
        return View(self.desk.workspace, _, self.desk.year, deadlines.today())

    def _show(self, row: IndicatorRow) -> None:
        self.detail.show_row(self._view(), row)

    @Slot(str)
    def _on_filter(self, _key: str) -> None:
        self.refresh()

    @Slot(object)
    def _on_selected(self, row: IndicatorRow | None) -> None:
        if row is not None:
            self._show(row)

    @Slot(object)
    def _on_opened(self, row: IndicatorRow | None) -> None:
        if row is not None:
            self.detail.show_view(FIGURES)
            self.detail.entry.value.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_form(self, record: Record | None) -> None:
        """A card that was just born becomes the current row."""
        now = self.list.current()
        if record is not None and record.id and (now is None or now.indicator.id != record.id):
            self.list.choose(record.id)

    @Slot(object)
    def _on_gone(self, record: Indicator) -> None:
        self.desk.remove(record, _("«{name}» er fjernet.").format(name=record.name))

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        """A page that nobody sees reads the plan when it is shown."""
        if edit.touches(*CONCERNS):
            self.change()


def _need(row: IndicatorRow) -> tuple[int, bool]:
    return WORST_FIRST.index(row.state), not row.stale
