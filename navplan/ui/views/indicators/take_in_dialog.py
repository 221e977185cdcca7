"""Ta inn tall: a pasted table or a file from KOSTRA or SSB, what its columns mean, and what each cell would do."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.indicators.grid import Grid, proposed_uses, remembered_source, remembered_uses
from navplan.domain.indicators.taking_in import Layout, Line, names_in, preview, take_in
from navplan.domain.modules.indicator import Indicator, IndicatorValue
from navplan.domain.modules.indicator.words import CERTAINTIES
from navplan.domain.privacy import Stopped
from navplan.domain.records import field_of
from navplan.domain.words import N_
from navplan.ui.desk import Desk, Telling
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.parts.card import Card
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.split import Split
from navplan.ui.views.indicators.choices import ColumnChoices, NameChoices
from navplan.ui.views.indicators.line_table import LineModel, LineTable
from navplan.ui.words import _, ngettext

FILTERS = (("all", N_("Alle")), ("taken", N_("Tas inn")), ("refused", N_("Ikke med")))
TAKEN = ("new", "change")


class TakeInDialog(Dialog):
    """Nothing is stored until «Ta inn»; then all of it is, as one step that can be undone."""

    def __init__(self, desk: Desk, grid: Grid, only: Indicator | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("take_in_figures")
        self.setWindowTitle(_("Ta inn tall"))
        self._desk = desk
        self._grid = grid
        self._source = remembered_source(grid, desk.workspace)
        uses = remembered_uses(grid, self._source) if self._source else proposed_uses(grid)
        self._only = only.id if only and "name" not in uses and not names_in(grid, uses)[1:] else ""
        self.columns, self.names = ColumnChoices(self), NameChoices(self)
        self.certainty = Segmented([(o.key, _(o.label)) for o in CERTAINTIES], self)
        self.certainty.setAccessibleName(_(field_of(IndicatorValue, "certainty").label))
        self.certainty.set_value("endelig")
        self.model = LineModel(self)
        self.table = LineTable(self.model, self)
        self.filter = Segmented([(key, _(words)) for key, words in FILTERS], self)
        self.filter.setAccessibleName(_("Vis"))
        self.filter.set_value("all")
        self.told = QLabel(self)
        self.told.setProperty("role", "secondary")
        self.take = QPushButton(self)
        self.take.setProperty("role", "primary")
        self.take.setDefault(True)
        self.cancel = QPushButton(_("Avbryt"), self)
        self._lines: tuple[Line, ...] = ()
        self.columns.show_grid(grid, uses)
        self._lay_out(only)
        self._connect()
        self.refresh()

    def _lay_out(self, only: Indicator | None) -> None:
        title = QLabel(_("Ta inn tall"), self)
        title.setProperty("role", "title")
        line = QLabel(self._line(only), self)
        line.setProperty("role", "secondary")
        line.setWordWrap(True)
        left = QWidget(self)
        ways = QVBoxLayout(left)
        ways.setContentsMargins(0, 0, 12, 0)
        ways.setSpacing(12)
        columns, self._names_card = Card(_("Kolonnene i kilden"), left), Card(_("Hvilket nøkkeltall er det?"), left)
        columns.body.addWidget(self.columns)
        self._names_card.body.addWidget(self.names)
        ways.addWidget(columns, 3)
        ways.addWidget(self._names_card, 2)
        ways.addWidget(self.certainty)
        right = QWidget(self)
        seen = QVBoxLayout(right)
        seen.setContentsMargins(12, 0, 0, 0)
        seen.setSpacing(8)
        bar = QHBoxLayout()
        bar.addWidget(self.filter)
        bar.addStretch(1)
        bar.addWidget(self.told)
        seen.addLayout(bar)
        seen.addWidget(self.table, 1)
        split = Split(Qt.Orientation.Horizontal, _("Skillet mellom teksten og linjene"), self)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([360, 800])
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(line)
        column.addWidget(split, 1)
        column.addLayout(foot)
        self.resize(1200, 680)
        self.setMinimumSize(760, 440)

    def _line(self, only: Indicator | None) -> str:
        parts = [_("{name}: {n} rader.").format(name=self._grid.name, n=len(self._grid.rows))]
        if self._grid.left_out:
            parts.append(_("{n} rader til er ikke lest; del filen.").format(n=self._grid.left_out))
        if self._source:
            parts.append(_("Kolonnene er kjent fra sist."))
        if self._only and only:
            parts.append(_("Tallene gjelder «{name}».").format(name=only.name))
        parts.append(_("Ingenting er endret ennå."))
        return " ".join(parts)

    def _connect(self) -> None:
        self.columns.changed.connect(self.refresh)
        self.names.changed.connect(self.refresh)
        self.certainty.chosen.connect(self.refresh)
        self.filter.chosen.connect(self._show)
        self.take.clicked.connect(self._on_take)
        self.cancel.clicked.connect(self.reject)

    def _layout_now(self) -> Layout:
        return Layout(self.columns.uses(), self.names.rows(), self._only, self.certainty.value())

    @Slot()
    def refresh(self) -> None:
        """Read the table anew as it is explained now."""
        self._lines = preview(self._grid, self._layout_now(), self._desk.workspace, deadlines.today())
        unknown = [line.name for line in self._lines if line.indicator is None]
        asked = tuple(dict.fromkeys([*self.names.rows(), *unknown]))
        indicators = [one for one in self._desk.workspace.all(Indicator) if not one.feed and not one.retired]
        self.names.show_names([name for name in asked if not self._only], indicators, self.names.rows())
        self._names_card.setVisible(bool(asked) and not self._only)
        count = sum(line.what in TAKEN for line in self._lines)
        self.take.setText(ngettext("Ta inn {n} tall", "Ta inn {n} tall", count).format(n=count))
        self.take.setEnabled(count > 0)
        told = (
            (_("{n} tas inn"), count),
            (_("{n} er alt ført"), sum(line.what == "same" for line in self._lines)),
            (_("{n} ikke med"), len(self._shown("refused"))),
        )
        self.told.setText(" · ".join(words.format(n=n) for words, n in told if n))
        self._show()

    def _shown(self, key: str) -> list[Line]:
        if key == "taken":
            return [line for line in self._lines if line.what in TAKEN]
        return [line for line in self._lines if key == "all" or line.what in ("refused", "missing")]

    @Slot()
    def _show(self) -> None:
        self.model.show_rows(self._shown(self.filter.value()))

    @Slot()
    def _on_take(self) -> None:
        done = 0
        try:
            with Telling(self._desk):
                name = self._source.name if self._source else self._grid.name
                done = take_in(self._desk.workspace, self._grid, self._layout_now(), deadlines.today(), name)
        except Stopped as stopped:
            self._desk.failed.emit(stopped.said.words(_))
        if done:
            self.accept()
            words = ngettext("{n} tall er tatt inn", "{n} tall er tatt inn", done)
            self._desk.announced.emit(words.format(n=done))
