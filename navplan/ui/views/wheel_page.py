"""Årshjul: the year as a wheel with its days in a list beside it, and the panel where an activity is worked with."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.documents.business_plan_year import MONTHS
from navplan.domain.documents.wheel_drawing import wheel_drawing
from navplan.domain.documents.wheel_entries import PLAN, RINGS, Entry, entries, own_entries
from navplan.domain.documents.wheel_layout import lay_out, overlaps, span_of
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.wheel import Activity, Occurrence
from navplan.domain.modules.wheel.rules import is_closed
from navplan.domain.modules.wheel.words import TRACKS
from navplan.domain.records import Record
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.desk import Desk
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.icons import icon
from navplan.ui.page import PageReadWhenSeen
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.parts.pile import Pile
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.views.wheel import steps
from navplan.ui.views.wheel.activity_panel import ActivityPanel
from navplan.ui.views.wheel.library_dialog import LibraryDialog
from navplan.ui.views.wheel.month_list import MonthList
from navplan.ui.views.wheel.next_year_dialog import NextWheelDialog
from navplan.ui.words import _, ngettext

WHEEL, TABLE = "wheel", "table"
THREE_BESIDE = 1440
"""Width of the page from which wheel, list and panel stand beside each other; else the panel takes the list's place."""

LIST_WIDTH, PANEL_WIDTH, MARGIN = 400, 440, 24
WIDE_PANEL, NARROW_PANEL = 1000, 400
"""On a page narrower than the first, the panel is no wider than the second, so that the wheel keeps its room."""


class WheelPage(PageReadWhenSeen):
    """Header, filter, wheel or table, list and panel."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.header = PageHeader(_("Årshjul {year}").format(year=desk.year), parent=self)
        self.views_bar = Segmented(((WHEEL, _("Hjul")), (TABLE, _("Tabell"))), self)
        self.views_bar.setAccessibleName(_("Visning"))
        self.views_bar.set_value(WHEEL)
        self.track = _combo(_("Spor"), [("", _("Alle spor")), *((o.key, _(o.label)) for o in RINGS)], self)
        months = [(str(n), _(name)) for n, name in enumerate(MONTHS, start=1)]
        self.month = _combo(_("Måned"), [("0", _("Hele året")), *months], self)
        self.library_button = QPushButton(_("Startbiblioteket …"), self)
        self.library_button.setProperty("role", "tertiary")
        self.next_button = QPushButton(_("Neste år …"), self)
        self.new_button = QPushButton(icon("add", "on-accent"), _("Ny aktivitet"), self)
        self.new_button.setProperty("role", "primary")
        self.wheel = DrawingView(self, largest=1.2)
        self.list = MonthList(self)
        self.table = RecordTable(desk, Occurrence, self._occurrences, self)
        self.table.model.is_closed = is_closed
        letter = self.table.fontMetrics().averageCharWidth()
        for column, characters in enumerate((30, 44, 17)):
            self.table.view.setColumnWidth(column, characters * letter)
        self._entries: tuple[Entry, ...] = ()
        self._was_shown = False
        self._drawn: str | None = None
        self._empty = EmptyState(
            _("Årshjulet er tomt i dette året."),
            _("Hent fra startbiblioteket …"),  # or lay the year out, where the plan has activities
            _("Frister, møter og rapporter som kommer igjen hvert år, med forslag til dato og kilde."),
            "wheel",
            self,
        )
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        for control in (self.views_bar, self.new_button):
            self.header.controls.addWidget(control)
        bar = QWidget(self)
        tools = FlowLayout(bar)
        for tool in (self.track, self.month, self.next_button, self.library_button):
            tools.addWidget(tool)
        self._picture = QWidget(self)
        beside = QHBoxLayout(self._picture)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(24)
        beside.addWidget(self.wheel, 1)
        self.list.setFixedWidth(LIST_WIDTH)
        beside.addWidget(self.list)
        self._pile = Pile()
        for part in (self._picture, self.table, self._empty):
            self._pile.addWidget(part)
        left = QVBoxLayout()
        left.setContentsMargins(MARGIN, MARGIN, MARGIN, 16)
        left.setSpacing(12)
        left.addWidget(self.header)
        left.addWidget(bar)
        left.addLayout(self._pile, 1)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addLayout(left, 1)

    @cached_property
    def panel(self) -> ActivityPanel:
        """Where an activity is worked with; made when the first is opened."""
        made = ActivityPanel(self.desk, self)
        made.setFixedWidth(PANEL_WIDTH)
        made.closed.connect(self._on_panel_closed)
        self._across.addWidget(made)
        return made

    @property
    def _opened(self) -> Activity | None:
        """The activity in the panel."""
        return self.panel.activity if "panel" in vars(self) else None

    def _connect(self) -> None:
        self.views_bar.chosen.connect(self._on_view)
        self.track.activated.connect(self.refresh)
        self.month.activated.connect(self.refresh)
        self.library_button.clicked.connect(self.open_library)
        self._empty.acted.connect(self._on_empty)
        self.next_button.clicked.connect(self.open_next_year)
        self.new_button.clicked.connect(self.begin_activity)
        self.wheel.pointed.connect(self._on_wheel_pointed)
        self.wheel.chosen.connect(self._on_opened)
        self.list.pointed.connect(self._on_list_pointed)
        self.list.opened.connect(self._on_opened)
        self.list.ticked.connect(self._on_ticked)
        self.table.opened.connect(self.show_record)
        close = QAction(_("Lukk panelet"), self)
        close.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        close.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        close.triggered.connect(self._close_panel)
        self.addAction(close)
        self.desk.edited.connect(self._on_edited)
        self.desk.year_changed.connect(self._on_year)

    # -- what the window asks

    def show_record(self, record: Record) -> None:
        """Bring the day, or the first day of the activity, into view and open it in the panel."""
        self.catch_up()
        if isinstance(record, Activity):
            days = self.desk.workspace.linked(Occurrence, "activity", record.id)
            here = [day for day in days if day.year == self.desk.year] or list(days)
            self._open(record, here[0] if here else None)
        elif isinstance(record, Occurrence):
            activity = self.desk.workspace.get(Activity, record.activity)
            if activity is not None:
                self._open(activity, self.desk.workspace.get(Occurrence, record.id))

    def waiting(self) -> int:
        """Days of the chosen year that have passed with nobody saying what became of them."""
        return sum(entry.state == "forsinket" for entry in own_entries(self._view()))

    def views(self) -> Iterator[str]:
        """Show the page in its further states, one at a time, for the picture maker."""
        own = [entry for entry in self._entries if entry.ring != PLAN]
        if own:
            entry = own[len(own) // 2]
            self.wheel.point_to(entry.key)
            yield "chosen"
            self._on_opened(entry.key)
            yield "panel"
            self.panel.close_panel()
            self.month.setCurrentIndex(entry.day.month)
            self.refresh()
            yield "month"
            self.month.setCurrentIndex(0)
            self.track.setCurrentIndex(2)
            self.refresh()
            yield "track"
            self.track.setCurrentIndex(0)
            self._on_view(TABLE)
            yield TABLE
            self._on_view(WHEEL)
        year = self.desk.year
        self.desk.choose_year(year + 20)
        yield "empty"
        self.desk.choose_year(year)
        self.begin_activity()
        yield "new"
        self.panel.close_panel()

    # -- what people do

    @Slot()
    def open_library(self) -> None:
        """Offer the starter library."""
        LibraryDialog(self.desk, self).show()

    @Slot()
    def open_next_year(self) -> None:
        """Show what the next year would get."""
        NextWheelDialog(self.desk, self.desk.year + 1, self).show()

    @Slot()
    def _on_empty(self) -> None:
        """Lay this year out by the rules there are, or begin with the library where there are none."""
        if self.desk.workspace.all(Activity):
            NextWheelDialog(self.desk, self.desk.year, self).show()
        else:
            self.open_library()

    @Slot()
    def begin_activity(self) -> None:
        """Open a new activity in the chosen track."""
        track = str(self.track.currentData() or "")
        known = track in {option.key for option in TRACKS}
        self.panel.begin(Activity(track=track) if known else Activity())
        self._place()

    def _open(self, activity: Activity, occurrence: Occurrence | None) -> None:
        if occurrence is not None:
            if occurrence.year and occurrence.year != self.desk.year:
                self.desk.choose_year(occurrence.year)
            self._point(occurrence.id)
        self.panel.open(activity, occurrence)
        self._place()

    @Slot(str)
    def _on_opened(self, key: str) -> None:
        entry = self._entry(key)
        if entry is None or entry.record is None:
            return
        if isinstance(entry.record, Occurrence):
            self.show_record(entry.record)
        else:
            self.desk.show(entry.record)

    @Slot(str, bool)
    def _on_ticked(self, key: str, is_done: bool) -> None:
        entry = self._entry(key)
        found = self.desk.workspace.get(Occurrence, entry.key) if entry else None
        if found is not None:
            steps.tick(self.desk, found, is_done)
        self.list.show_entries(self._entries)  # what was not stored shows no tick

    @Slot(str)
    def _on_view(self, view: str) -> None:
        self.views_bar.set_value(view)
        self.refresh()

    @Slot(str)
    def _on_wheel_pointed(self, key: str) -> None:
        self.list.point_to(key)
        self._draw(key)

    @Slot(str)
    def _on_list_pointed(self, key: str) -> None:
        self._point(key)
        entry = self._entry(key)
        if self._opened is not None and entry and isinstance(entry.record, Occurrence) and self.list.hasFocus():
            self.show_record(entry.record)

    def _point(self, key: str) -> None:
        self.list.point_to(key)
        self.wheel.point_to(key)
        self._draw(key)

    # -- keeping in step

    @Slot()
    def refresh(self) -> None:
        """Read the plan anew: header, wheel, list, table."""
        super().refresh()
        view = self._view()
        everything = entries(view)
        own = [entry for entry in everything if entry.ring != PLAN]
        ring = str(self.track.currentData() or "")
        span = span_of(self.desk.year, int(self.month.currentData() or 0))
        kept = [entry for entry in everything if ring in ("", entry.ring)]
        self._entries = tuple(entry for entry in kept if overlaps(entry, span))
        self._layout_of_wheel = lay_out(self._entries, span)
        self._drawn = None
        self.list.show_entries(self._entries)
        at = self.wheel.at if self._entry(self.wheel.at) and self._was_shown else self._next()
        self._was_shown = bool(at)
        self._draw(at)
        self._point(at)
        self.table.refresh()
        self._tell(own)
        is_empty = not own and not ring
        words = _("Legg ut {year} …") if self.desk.workspace.all(Activity) else _("Hent fra startbiblioteket …")
        self._empty.button.setText(words.format(year=self.desk.year))
        self._pile.setCurrentIndex(2 if is_empty else int(self.views_bar.value() == TABLE))
        self.track.setEnabled(not is_empty)
        self.month.setEnabled(not is_empty and self.views_bar.value() == WHEEL)
        self.next_button.setEnabled(bool(own))

    def _tell(self, own: Iterable[Entry]) -> None:
        states = [entry.state for entry in own]
        done, late, assumed = (states.count(state) for state in ("gjennomfort", "forsinket", "antatt"))
        parts = [
            _("{done} av {n} gjennomført").format(done=done, n=len(states)) if states else "",
            _("{n} over tiden").format(n=late) if late else "",
            ngettext("{n} antatt dato", "{n} antatte datoer", assumed).format(n=assumed) if assumed else "",
        ]
        self.header.set_title(_("Årshjul {year}").format(year=self.desk.year))
        self.header.set_line(" · ".join(part for part in parts if part) or _("Ingen aktiviteter ennå"))

    def _next(self) -> str:
        """The entry that the eye should meet first: the next of the wheel's own days, or the first there is."""
        own = [entry for entry in self._entries if entry.ring != PLAN] or list(self._entries)
        ahead = (entry.key for entry in own if entry.day >= deadlines.today())
        return next(ahead, own[0].key if own else "")

    def _draw(self, key: str) -> None:
        """Draw the wheel with this entry marked, if it is not drawn so already."""
        if key == self._drawn:
            return
        self._drawn = key
        self.wheel.show_drawing(wheel_drawing(self._view(), self._layout_of_wheel, key))

    def _view(self) -> View:
        return View(self.desk.workspace, _, self.desk.year, deadlines.today())

    def _entry(self, key: str) -> Entry | None:
        return next((entry for entry in self._entries if entry.key == key), None)

    def _occurrences(self) -> Iterable[Record]:
        ring = str(self.track.currentData() or "")
        found = (entry.record for entry in own_entries(self._view(), ring))
        return tuple(record for record in found if record is not None)

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        """Nearly everything in the plan has days; a page that nobody sees reads them when it is shown."""
        self.change()

    @Slot(int)
    def _on_year(self, year: int) -> None:
        self._close_panel()
        self.refresh()

    @Slot()
    def _close_panel(self) -> None:
        if self._opened is not None:
            self.panel.close_panel()

    @Slot()
    def _on_panel_closed(self) -> None:
        self._place()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        """The panel takes the list's place where there is no room for both."""
        self.list.setVisible(self._opened is None or self.width() >= THREE_BESIDE)
        if "panel" in vars(self):
            self.panel.setFixedWidth(PANEL_WIDTH if self.width() >= WIDE_PANEL else NARROW_PANEL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()


def _combo(words: str, items: Iterable[tuple[str, str]], parent: QWidget) -> QComboBox:
    combo = StillCombo(parent)
    combo.setAccessibleName(words)
    combo.setMaxVisibleItems(16)
    for key, label in items:
        combo.addItem(label, key)
    return combo
