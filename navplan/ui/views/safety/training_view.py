"""Opplæring: who has a valid training, group by group and employer by employer, as a map and as the same table."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.kinds import Day
from navplan.domain.modules.safety import SafetyTraining
from navplan.domain.modules.safety.words_practice import TRAINING_THEMES
from navplan.domain.records import Record
from navplan.domain.safety.training import (
    STATE_WORDS,
    Coverage,
    Grid,
    before_first_meeting,
    training_grid,
    trainings_of,
)
from navplan.domain.safety.training_picture import EMPLOYER_WORDS, GROUP_WORDS, THEME_WORDS, training_picture
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.pile import Pile
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.theme import text_px
from navplan.ui.views.safety.listed_form import ListedForm
from navplan.ui.words import _

SIDE, WIDEST_SIDE = 350, 470
"""The side panel grows with the text, and leaves room for the figures."""
KEY = Qt.ItemDataRole.UserRole
NAMED = 4
"""Groups that the line on top names; the map shows the rest."""


class TrainingView(QWidget):
    """The map at the left, the trainings of the chosen cell at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._cell = ("mottak", "stat")
        self.line = QLabel(self)
        self.line.setWordWrap(True)
        self.theme = StillCombo(self)
        self.theme.setAccessibleName(_("Tema"))
        self.theme.addItem(_("Det temaet som er dårligst dekket"), "")
        for option in TRAINING_THEMES:
            self.theme.addItem(_(option.label), option.key)
        self.theme.activated.connect(self.refresh)
        self.as_table = QPushButton(_("Vis som tabell"), self)
        self.as_table.setCheckable(True)
        self.as_table.toggled.connect(self._on_table)
        self.new_button = QPushButton(icon("add"), _("Ny opplæring"), self)
        self.new_button.clicked.connect(self.begin)
        self.map = DrawingView(self)
        self.map.setObjectName("safety.training")
        self.map.pointed.connect(self._on_pointed)
        self.map.chosen.connect(self._on_pointed)
        self.table = self._made_table()
        self.side = ListedForm(desk, SafetyTraining, _line, self)
        self.empty = EmptyState(
            _("Her kommer opplæringen, som antall i hver gruppe. Ingen navn."),
            _("Ny opplæring"),
            _("Da ser dere hvem som mangler, og hva som går ut, hos begge arbeidsgiverne."),
            "safety",
            self,
        )
        self.empty.acted.connect(self.begin)
        self._lay_out()
        desk.edited.connect(self._on_edited)
        self.refresh()

    def _made_table(self) -> QTableWidget:
        heads = (_("Målgruppe"), _("Arbeidsgiver"), _("Opplært"), _("Slik står det"), _("Tema"), _("Gyldig til"))
        table = QTableWidget(0, len(heads), self)
        table.setHorizontalHeaderLabels(heads)
        table.setAccessibleName(_("Opplæringen som tabell"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.itemSelectionChanged.connect(self._on_row)
        return table

    def _lay_out(self) -> None:
        strip = QWidget(self)
        tools = FlowLayout(strip)
        tools.addWidget(self.theme)
        tools.addWidget(self.as_table)
        tools.addWidget(self.new_button)
        sheet = QWidget(self)
        sheet.setProperty("two_ways", True)  # it holds a drawing, which may be wider than its room
        within = QVBoxLayout(sheet)
        within.setContentsMargins(0, 0, 8, 8)
        within.addWidget(self.map, 0, Qt.AlignmentFlag.AlignLeft)
        within.addStretch(1)
        scroll = Scrolled(self, sheet)
        self._pile = Pile()
        for part in (scroll, self.table, self.empty):
            self._pile.addWidget(part)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.line)
        left.addWidget(strip)
        left.addLayout(self._pile, 1)
        self.side.setFixedWidth(min(text_px(SIDE), WIDEST_SIDE))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addWidget(self.side)

    # -- what the page asks

    def show_record(self, record: Record) -> None:
        """Point to the cell that this training belongs to, and open it."""
        if isinstance(record, SafetyTraining):
            self._cell = (record.group, record.employer)
            self.map.point_to(":".join(self._cell))
            self._show_cell(record.id)

    @Slot()
    def begin(self) -> None:
        """Begin a training of the chosen cell; it is stored with its first value."""
        group, employer = self._cell
        self.side.begin(SafetyTraining(group=group, employer=employer, theme=self._theme, valid_months=12))

    @Slot()
    def refresh(self) -> None:
        """Draw the map and the table anew."""
        today = deadlines.today()
        grid = training_grid(self._desk.workspace, today, self._theme)
        has_any = bool(self._desk.workspace.all(SafetyTraining))
        self._pile.setCurrentIndex(int(self.as_table.isChecked()) if has_any else 2)
        for part in (self.theme, self.as_table, self.line, self.new_button):
            part.setVisible(has_any)
        self.map.blockSignals(True)
        self.map.show_drawing(training_picture(grid, _))
        self.map.setFixedSize(self.map.sizeHint())  # at its own size: large text scrolls instead of shrinking
        self.map.point_to(":".join(self._cell))
        self.map.blockSignals(False)
        self._fill_table(grid)
        self.line.setText("\n".join(part for part in self._told(grid) if part))
        self._show_cell()

    # -- within

    @property
    def _theme(self) -> str:
        return str(self.theme.currentData() or "")

    def _told(self, grid: Grid) -> Iterable[str]:
        totals = (
            words.format(done=done, whole=whole)
            for words, (done, whole) in (
                (_("Staten: {done} av {whole}."), grid.of_employer("stat")),
                (_("Kommunen: {done} av {whole}."), grid.of_employer("kommune")),
            )
            if whole
        )
        yield " ".join(totals)
        short, ending = grid.short, grid.ending
        if short:
            yield _("Mangler: {names}.").format(names=" · ".join(_name(row) for row in short[:NAMED]))
        if ending:
            yield _("Går ut innen 60 dager: {names}.").format(names=" · ".join(_name(row) for row in ending[:NAMED]))
        first = before_first_meeting(self._desk.workspace, grid.today)
        if first is not None:
            yield _("Nyansatte opplært før første brukermøte: {done} av {whole}.").format(done=first[0], whole=first[1])

    def _fill_table(self, grid: Grid) -> None:
        rows = sorted(grid.cells.values(), key=lambda row: row.rank)
        self.table.blockSignals(True)
        self.table.setRowCount(len(rows))
        for line, row in enumerate(rows):
            cells = (
                _(GROUP_WORDS.get(row.group, row.group)),
                _(EMPLOYER_WORDS.get(row.employer, row.employer)),
                _("{done} av {whole}").format(done=row.done, whole=row.whole),
                _(STATE_WORDS[row.state(grid.today)]),
                _(THEME_WORDS.get(row.theme, row.theme)),
                Day().show(row.expires, _),
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setData(KEY, row.key)
                self.table.setItem(line, column, item)
        self.table.blockSignals(False)

    def _show_cell(self, chosen: str = "") -> None:
        group, employer = self._cell
        found = trainings_of(self._desk.workspace, group, employer, self._theme)
        title = f"{_(GROUP_WORDS.get(group, group))} · {_(EMPLOYER_WORDS.get(employer, employer)).lower()}"
        self.side.show_records(title if found else _("{cell}: ikke ført").format(cell=title), found, chosen)

    @Slot(str)
    def _on_pointed(self, key: str) -> None:
        group, _mark, employer = key.partition(":")
        self._cell = (group, employer)
        self._show_cell()

    @Slot()
    def _on_row(self) -> None:
        item = self.table.currentItem()
        if item is not None:
            self._on_pointed(str(item.data(KEY)))

    @Slot(bool)
    def _on_table(self, is_table: bool) -> None:
        self.as_table.setText(_("Vis som kart") if is_table else _("Vis som tabell"))
        self.refresh()

    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(SafetyTraining):
            self.refresh()


def _name(row: Coverage) -> str:
    return _("{group} ({employer}) {done} av {whole}").format(
        group=_(GROUP_WORDS.get(row.group, row.group)).lower(),
        employer=_(EMPLOYER_WORDS.get(row.employer, row.employer)).lower(),
        done=row.done,
        whole=row.whole,
    )


def _line(training: SafetyTraining) -> str:
    return _("{theme} · {day} · {done} av {whole}").format(
        theme=_(THEME_WORDS.get(training.theme, "")) or _("Uten tema"),
        day=Day().show(training.held_on, _) or _("uten dato"),
        done=training.done or 0,
        whole=training.in_group or 0,
    )
