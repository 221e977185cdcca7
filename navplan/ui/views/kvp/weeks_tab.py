"""Ukebygger: choose a template, fill it from the library, see at once whether it is full and within the rules."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.documents.kvp_routines import week_table
from navplan.domain.documents.kvp_week_picture import LOOKS, block_words
from navplan.domain.documents.outline import Cell, Column, Table
from navplan.domain.documents.year_plan_view import View
from navplan.domain.kinds import Choice
from navplan.domain.kvp.library import block_of
from navplan.domain.kvp.week_moves import dropped, free_place
from navplan.domain.modules.kvp import KvpActivity, KvpBlock, KvpWeek
from navplan.domain.modules.kvp.week import FULL_WEEK
from navplan.domain.modules.kvp.week_rules import (
    by_runner,
    by_type,
    in_order,
    minutes_of,
    near_work,
    remarks,
    said_hours,
)
from navplan.domain.modules.kvp.words_week import ACTIVITY_TYPES, PREPARATION, RUN_BY
from navplan.domain.plots import Part, stacked
from navplan.domain.records import Record
from navplan.domain.words import N_, Said
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.charts.with_table import WithTable
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.icons import icon
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.later import Later
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.parts.tool_row import SpreadRow
from navplan.ui.views.kvp.week_grid import LibraryList, WeekGrid
from navplan.ui.words import _

HOUR = 60
BY_TYPE, BY_RUNNER = N_("Timer etter type"), N_("Timer etter hvem som har ansvaret")


class WeeksTab(QWidget):
    """Bar, lights, grid and bars in the middle; library, block and template at the side."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.week: KvpWeek | None = None
        self.choice = StillCombo(self)
        self.choice.setAccessibleName(_("Velg uke"))
        self.counter = QLabel(self)
        self.counter.setProperty("role", "strong")
        self.new = QPushButton(icon("add"), _("Ny uke"), self)
        self.copy = QPushButton(icon("copy"), _("Kopier uka"), self)
        self.take = QPushButton(icon("check"), _("Ta i bruk"), self)
        self.grid = WeekGrid(self)
        self.plan = WithTable(self.grid, self)
        self.types, self.runners = DrawingView(self), DrawingView(self)
        self.by_type, self.by_runner = WithTable(self.types, self), WithTable(self.runners, self)
        self._lights = QWidget(self)
        self._light_row = FlowLayout(self._lights, 8)
        self.library = LibraryList(self)
        self.add_button = QPushButton(icon("add"), _("Legg i uka"), self)
        self.block_form = Later(partial(RecordForm, desk, KvpBlock), self)
        self.week_form = Later(partial(RecordForm, desk, KvpWeek), self)
        self.side = Segmented((("library", _("Bibliotek")), ("block", _("Aktivitet")), ("week", _("Uka"))), self)
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        bar = SpreadRow(leading=2)
        bar.addWidget(self.choice)
        bar.addWidget(self.counter)
        for button in (self.new, self.copy, self.take):
            bar.addWidget(button)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 16, 16)
        column.setSpacing(12)
        for widget in (self._lights, self.plan):
            column.addWidget(widget)
        for words, view in ((BY_TYPE, self.by_type), (BY_RUNNER, self.by_runner)):
            heading = QLabel(_(words), middle)
            heading.setProperty("role", "label")
            column.addWidget(heading)
            column.addWidget(view)
        column.addStretch(1)
        scroll = Scrolled(self, middle)
        row = QHBoxLayout()
        row.addWidget(scroll, 5)
        row.addWidget(self._side(), 2)
        filled = QWidget(self)
        outer = QVBoxLayout(filled)
        outer.setContentsMargins(0, 8, 0, 0)
        outer.addLayout(bar)
        outer.addLayout(row, 1)
        self._empty = EmptyState(
            _("Her bygger dere ukemaler på 37,5 timer. En mal er aldri én persons uke."),
            _("Ny uke"),
            "",
            "calendar",
            self,
        )
        self._pile = QStackedLayout(self)
        self._pile.addWidget(filled)
        self._pile.addWidget(self._empty)

    def _side(self) -> QWidget:
        side = QWidget(self)
        side.setMinimumWidth(300)
        self.side.setAccessibleName(_("Hva vil du endre?"))
        self.side.set_value("library")
        self.library.setAccessibleName(_("Aktiviteter"))
        shelf = QWidget(side)
        column = QVBoxLayout(shelf)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.library, 1)
        column.addWidget(self.add_button)
        hint = QLabel(
            _("Dra aktivitetene i uka. Tastene: piler velger, Ctrl og piler flytter, Shift og piler endrer lengden."),
            shelf,
        )
        hint.setProperty("role", "secondary")
        hint.setWordWrap(True)
        column.addWidget(hint)
        self._side_pile = QStackedLayout()
        for widget in (shelf, self.block_form, self.week_form):
            self._side_pile.addWidget(widget)
        whole = QVBoxLayout(side)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.side)
        whole.addLayout(self._side_pile, 1)
        return side

    def _connect(self) -> None:
        self.choice.activated.connect(self._on_chosen)
        self.side.chosen.connect(self._on_side)
        self.new.clicked.connect(self.begin)
        self._empty.acted.connect(self.begin)
        self.copy.clicked.connect(self._on_copy)
        self.take.clicked.connect(self._on_take)
        self.add_button.clicked.connect(self._on_add)
        self.library.itemActivated.connect(self._on_add)
        self.grid.dropped.connect(self._on_dropped)
        self.grid.changed.connect(self._on_changed)
        self.grid.removed.connect(self._on_removed)
        self.grid.pointed.connect(self._on_pointed)
        self.grid.chosen.connect(self._on_pointed)
        self.plan.activated.connect(self._on_row)
        self.desk.edited.connect(self._on_edited)

    # -- what the page asks

    def show_record(self, record: Record) -> None:
        """Open the week that this is or lies in."""
        found = self.desk.workspace.get(KvpWeek, record.week) if isinstance(record, KvpBlock) else record
        if isinstance(found, KvpWeek):
            self.week = found
            self.refresh()
        if isinstance(record, KvpBlock):
            self.grid.point_to(record.id)

    @Slot()
    def begin(self) -> None:
        """A new, empty week."""
        names = {week.name for week in self.desk.workspace.all(KvpWeek)}
        name, number = _("Ny uke"), 2
        while name in names:
            name, number = f"{_('Ny uke')} {number}", number + 1
        born = self.desk.add(KvpWeek(name=name))
        if born is not None:
            self.week = born
            self.refresh()
            self._show_side("week")

    def refresh(self) -> None:
        """Read the weeks anew."""
        weeks = self.desk.workspace.all(KvpWeek)
        self._pile.setCurrentIndex(0 if weeks else 1)
        here = self.desk.workspace.get(KvpWeek, self.week.id) if self.week else None
        self.week = here or (weeks[0] if weeks else None)
        self.choice.clear()
        for week in weeks:
            self.choice.addItem(week.name or _("Uke uten navn"), week.id)
        self._fill_library()
        if self.week is not None:
            self.choice.setCurrentIndex(self.choice.findData(self.week.id))
            self._show_week(self.week)

    def blocks(self) -> tuple[KvpBlock, ...]:
        """The blocks of the week that is shown."""
        return in_order(self.desk.workspace.linked(KvpBlock, "week", self.week.id)) if self.week else ()

    # -- within

    def _fill_library(self) -> None:
        chosen = self.library.currentRow()
        self.library.clear()
        for activity in self.desk.workspace.all(KvpActivity):
            item = QListWidgetItem(activity.title)
            item.setData(Qt.ItemDataRole.UserRole, activity.id)
            item.setToolTip(_(Choice(ACTIVITY_TYPES).option(activity.type).label))
            self.library.addItem(item)
        self.library.setCurrentRow(max(0, chosen))
        self.add_button.setEnabled(self.library.count() > 0)

    def _show_week(self, week: KvpWeek) -> None:
        blocks = self.blocks()
        self.grid.show_blocks(blocks)
        view = View(self.desk.workspace, _, self.desk.year, deadlines.today())
        self.plan.show_table(week_table(view, blocks))
        whole = minutes_of(blocks)
        words = _("{have} av 37 t 30 min") if week.phase != PREPARATION else _("{have}, uten krav til timer")
        near = round(100 * near_work(blocks) / max(1, whole))
        said = _("{near} % nær ordinært arbeid").format(near=near)
        self.counter.setText(f"{words.format(have=said_hours(whole).words(_))} · {said}")
        self._tell_lights(week, blocks)
        self._bars(blocks)
        self.take.setVisible(week.status != "gjeldende")

    def _tell_lights(self, week: KvpWeek, blocks: tuple[KvpBlock, ...]) -> None:
        empty(self._light_row)
        found = remarks(week, blocks)
        for remark in found:
            tone = "danger" if remark.weight == "red" else "warning"
            self._light_row.addWidget(StatusChip(remark.said.words(_), tone, parent=self._lights))
        if not found:
            self._light_row.addWidget(StatusChip(_("Uka følger reglene"), "success", parent=self._lights))
        self._lights.updateGeometry()

    def _bars(self, blocks: tuple[KvpBlock, ...]) -> None:
        whole = max(FULL_WEEK, minutes_of(blocks))
        types = [
            Part(key, _(Choice(ACTIVITY_TYPES).option(key).label), float(m), said_hours(m).words(_), LOOKS.get(key))
            for key, m in by_type(blocks)
        ]
        runners = [
            Part(key, _(Choice(RUN_BY).option(key).label), float(m), said_hours(m).words(_))
            for key, m in by_runner(blocks)
        ]
        for shown, title, parts in ((self.by_type, BY_TYPE, types), (self.by_runner, BY_RUNNER, runners)):
            shown.drawing.show_drawing(stacked(_(title), parts, whole))
            heads = (Column(_("Timer etter")), Column(_("Timer"), 1, True))
            shown.show_table(Table(_(title), heads, tuple((Cell(part.name), Cell(part.words)) for part in parts)))

    @Slot(str)
    def _on_side(self, key: str) -> None:
        self._show_side(key)

    def _show_side(self, key: str) -> None:
        self.side.set_value(key)
        self._side_pile.setCurrentIndex(("library", "block", "week").index(key))
        form = self.week_form.widget if key == "week" else None
        if form is not None and (form.record is None or self.week is None or form.record.id != self.week.id):
            form.show_record(self.week)

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        self.week = self.desk.workspace.get(KvpWeek, self.choice.itemData(row))
        if self.block_form.is_made:
            self.block_form.widget.show_record(None)
        self.refresh()
        self._show_side(self.side.value())

    @Slot()
    def _on_add(self) -> None:
        activity = self._activity()
        if activity is None or self.week is None:
            return
        self._lay(activity, self.week.id, *free_place(self.blocks(), HOUR))

    @Slot(str, int)
    def _on_dropped(self, weekday: str, start: int) -> None:
        activity = self._activity()
        if activity is not None and self.week is not None:
            self._lay(activity, self.week.id, *dropped(weekday, start, HOUR))

    def _activity(self) -> KvpActivity | None:
        item = self.library.currentItem()
        return self.desk.workspace.get(KvpActivity, item.data(Qt.ItemDataRole.UserRole)) if item else None

    def _lay(self, activity: KvpActivity, week: str, weekday: str, start: int) -> None:
        with self.desk.draft(Said(N_("Legg «{name}» i uka"), name=activity.title)) as draft:
            block = draft.add(block_of(activity, week, weekday, start, HOUR))
        self.grid.point_to(block.id)
        self.desk.announced.emit(_("Lagt inn: {block}").format(block=block_words(block, _)))

    @Slot(str, dict)
    def _on_changed(self, id_: str, values: dict[str, object]) -> None:
        block = self.desk.workspace.get(KvpBlock, id_)
        if block is not None:
            with self.desk.draft(Said(N_("Flytt «{name}»"), name=block.title)) as draft:
                draft.set(block, **values)

    @Slot(str)
    def _on_removed(self, id_: str) -> None:
        block = self.desk.workspace.get(KvpBlock, id_)
        if block is not None:
            self.desk.remove(block, _("«{name}» er tatt ut av uka.").format(name=block.title))

    @Slot(str)
    def _on_pointed(self, id_: str) -> None:
        block = self.desk.workspace.get(KvpBlock, id_)
        if block is not None:
            self.block_form.widget.show_record(block)
            self._show_side("block")

    @Slot(int, int)
    def _on_row(self, row: int, _column: int) -> None:
        block = self.blocks()[row]
        self.grid.point_to(block.id)
        self._on_pointed(block.id)

    @Slot()
    def _on_copy(self) -> None:
        if self.week is None:
            return
        with self.desk.draft(Said(N_("Kopier uka «{name}»"), name=self.week.name)) as draft:
            name = _("{name} – kopi").format(name=self.week.name)
            copied = draft.add(self.week.with_values(id="", name=name, status="utkast"))
            for block in self.blocks():
                draft.add(block.with_values(id="", week=copied.id))
        self.week = copied
        self.refresh()

    @Slot()
    def _on_take(self) -> None:
        """Take into use; a red light stops it and is already said above the grid."""
        if self.week is None:
            return
        if any(remark.weight == "red" for remark in remarks(self.week, self.blocks())):
            self.desk.failed.emit(_("Uka kan ikke tas i bruk før det røde er rettet."))
            return
        self.desk.set(self.week, status="gjeldende")

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(KvpWeek, KvpBlock, KvpActivity):
            self.refresh()
