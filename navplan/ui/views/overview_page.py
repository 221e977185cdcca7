"""Oversikt: what needs somebody now in one ranked list, the few numbers beside it, and the next meeting.

Nothing is read before the page has been painted; the plan is looked through in the step after.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.changes import Edit
from navplan.domain.consistency.check import contradictions
from navplan.domain.deadlines import relative_day, today
from navplan.domain.modules.kvp import KvpTarget
from navplan.domain.overview.first_hour import FirstHour
from navplan.domain.overview.need import Need
from navplan.domain.overview.overview import Overview, overview
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.page import Page
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.theme import text_px
from navplan.ui.views.overview.check_view import CheckView
from navplan.ui.views.overview.first_hour import FirstHourCard, FirstHourLine
from navplan.ui.views.overview.first_reading import FirstReading
from navplan.ui.views.overview.lines import TWO_LINES, LineList
from navplan.ui.views.overview.numbers import Numbers
from navplan.ui.views.overview.rows import need_rows
from navplan.ui.words import _, ngettext

FIRST = 8
"""So many needs stand in the list until somebody asks for all; in a high window so many as it has room for."""

ABOVE = 290
"""Pixels of the page that are taken by its head, the title of the list and four headings in it."""

BESIDE = 800
"""Width of the page from which the numbers stand beside the list; in a narrower one they stand below it."""

ROOM_FOR_STEPS = 560
"""Width that the guide needs before anything stands beside it."""

NUMBERS = 336
CHECK = "check"
"""The part of the page that «Kontroller planen» is."""


class OverviewPage(Page):
    """The list, the numbers, the first steps of a new office, and the control of the plan behind them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.found: Overview | None = None
        self.listing = ""
        self._shows_all = False
        self._told = FIRST
        self._is_stale = True
        self.header = PageHeader(_("Oversikt"), parent=self)
        self.check_button = self._button("control", _("Kontroller planen"), None)
        self.packet_button = self._button("documents", _("Lag møtepakke"), "primary")
        self.list = LineList(_("Trenger deg nå"), self)
        self.more = self._button("list", "", "tertiary")
        self.nothing = EmptyState(_("Ingenting venter på deg nå."), symbol="success", parent=self)
        self.title = QLabel(_("Trenger deg nå"), self)
        self.title.setProperty("role", "section")
        self.guide = FirstHourCard(desk.guidance, self)
        self.guide_line = FirstHourLine(desk.guidance, self)
        self.reading = FirstReading(self)
        self._room = self._scrolling(self.guide, self.reading)
        self._hour: FirstHour | None = None
        self.numbers = Numbers(self)
        self.check = CheckView(desk, self)
        self._pile = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def _button(self, symbol: str, words: str, role: str | None) -> QPushButton:
        button = QPushButton(icon(symbol, "on-accent" if role == "primary" else "text"), words, self)
        button.setProperty("role", role)
        return button

    def _scrolling(self, content: QWidget, beside: QWidget) -> QScrollArea:
        """Room for the guide, which is higher than a small window, and for what there is to read first."""
        room = QScrollArea(self)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room.setWidgetResizable(True)
        held = QWidget(room)
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(content, 100, Qt.AlignmentFlag.AlignTop)
        row.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        room.setWidget(held)
        room.hide()
        return room

    def _lay_out(self) -> None:
        self.header.controls.addWidget(self.check_button)
        self.header.controls.addWidget(self.packet_button)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.more)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.guide_line)
        left.addLayout(head)
        left.addWidget(self.list, 1)
        left.addWidget(self.nothing, 1)
        left.addWidget(self._room, 1)
        body = QWidget(self)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(16)
        self._beside.addLayout(left, 1)
        self._beside.addWidget(self.numbers)
        self._pile.addWidget(body)
        self._pile.addWidget(self.check)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.header)
        column.addWidget(self._pile, 1)

    def _connect(self) -> None:
        self.check_button.clicked.connect(self.show_check)
        self.packet_button.clicked.connect(self._on_packet)
        self.more.clicked.connect(self._on_more)
        self.list.opened.connect(self._on_opened)
        self.desk.guidance.changed.connect(self._on_guide)
        self.reading.wanted.connect(self.desk.guidance.wants_topic)
        self.numbers.listed.connect(self.show_listing)
        self.numbers.aimed.connect(self._on_aim)
        self.check.left.connect(self.show_overview)
        self.desk.edited.connect(self._on_edited)
        self.desk.year_changed.connect(self._on_year)
        back = QAction(_("Tilbake til hele listen"), self.list)
        back.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        back.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.triggered.connect(self.show_needs)
        self.list.addAction(back)

    # -- what the window asks

    def show_part(self, key: str) -> None:
        """«check» shows the control of the plan."""
        if key == CHECK:
            self.show_check()

    def views(self) -> Iterator[str]:
        """All needs, a list behind a number, the control of the plan, and a year with nothing in it."""
        self.refresh()
        self._on_more()
        yield "all"
        self.show_listing("letter:uncovered")
        yield "uncovered"
        self.show_needs()
        self._on_more()
        self.show_check()
        yield CHECK
        self.show_overview()

    # -- what people do

    @Slot()
    def show_check(self) -> None:
        """Look for contradictions."""
        self.check.refresh()
        self._show(self.check)
        self.check.focus_list()

    @Slot()
    def show_overview(self) -> None:
        """The list and the numbers again."""
        self._show(self._pile.widget(0))
        self.list.setFocus()

    @Slot(str)
    def show_listing(self, key: str) -> None:
        """The list that a number counts, in place of the needs."""
        self.listing = key
        self._tell_list()
        self.list.setFocus()

    @Slot()
    def show_needs(self) -> None:
        """Everything that needs somebody, instead of one number's list."""
        self.listing = ""
        self._tell_list()

    # -- keeping in step

    def refresh(self) -> None:
        """Look through the plan anew."""
        self._is_stale = False
        self.found = overview(self.desk.workspace, self.desk.year, today())
        self._hour = self.desk.guidance.offered()
        self.numbers.show_overview(self.found, self.desk.year)
        wrong = len(contradictions(self.desk.workspace, today()))
        self.check_button.setText(_("Kontroller planen ({n})").format(n=wrong) if wrong else _("Kontroller planen"))
        self._tell_header()
        self._tell_list()
        if self._pile.currentWidget() is self.check:
            self.check.refresh()
            self._tell_header()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read_soon()

    @property
    def _first(self) -> int:
        """How many needs there is room for."""
        return max(FIRST, (self.height() - text_px(ABOVE)) // text_px(TWO_LINES))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._first != self._told and not self._shows_all:
            self._tell_list()
        is_beside = self.width() >= BESIDE
        way = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        self._beside.setDirection(way)
        self.reading.setVisible(self.width() >= self.reading.width() + ROOM_FOR_STEPS)
        self.numbers.setFixedWidth(min(NUMBERS, self.width() // 3) if is_beside else self.width() - 48)

    def _read_soon(self) -> None:
        """After the paint that is due, and once however often it is asked for."""
        if self._is_stale and self.isVisible():
            QTimer.singleShot(0, self, self._on_due)

    @Slot()
    def _on_due(self) -> None:
        if self._is_stale:
            self.refresh()

    def _on_edited(self, _edit: Edit) -> None:
        self._is_stale = True
        self._read_soon()

    @Slot(int)
    def _on_year(self, _year: int) -> None:
        self.listing = ""
        self._is_stale = True
        self._read_soon()

    # -- within

    def _show(self, view: QWidget | None) -> None:
        if view is not None:
            self._pile.setCurrentWidget(view)
        self.check_button.setVisible(view is not self.check)
        title = _("Kontroller planen") if view is self.check else _("Oversikt")
        self.header.set_title(title)
        self._tell_header()

    def _tell_header(self) -> None:
        """How long until the next meeting, and what its packet lacks: that is what the leader prepares for."""
        is_check = self._pile.currentWidget() is self.check
        next_ = self.found.meeting if self.found and not is_check else None
        self.packet_button.setVisible(next_ is not None)
        if next_ is None or next_.meeting.held_on is None:
            nothing = _("Ingen partnerskapsmøter er planlagt framover")
            self.header.set_line(self.check.line if is_check else nothing)
            return
        when = relative_day(next_.meeting.held_on, today()).words(_)
        lacks = ngettext("pakken mangler {n} ting", "pakken mangler {n} ting", len(next_.lacks))
        said = lacks.format(n=len(next_.lacks)) if next_.lacks else _("pakken er klar")
        line = _("Partnerskapsmøte {name} {when} · {packet}")
        self.header.set_line(line.format(name=next_.meeting.name, when=when, packet=said))

    def _tell_list(self) -> None:
        if self.found is None:
            return
        listing = self.found.listings.get(self.listing)
        needs = listing.needs if listing else self.found.needs
        self._told = self._first
        title = listing.title.words(_) if listing else _("Trenger deg nå")
        self.title.setText(_("{title} ({n})").format(title=title, n=len(needs)) if needs else title)
        self.list.show_rows(need_rows(needs, None if listing or self._shows_all else self._first))
        is_new = self._hour is not None and self._hour.is_empty and not needs
        self._tell_guide(is_new)
        self.title.setVisible(not is_new)
        self.list.setVisible(bool(needs))
        self.nothing.setVisible(not needs and not is_new)
        self._room.setVisible(is_new)
        self.numbers.setVisible(not is_new)
        self.more.setText(self._more_words(len(needs), listing is not None))
        self.more.setVisible(listing is not None or len(needs) > self._first)

    def _tell_guide(self, is_new: bool) -> None:
        """The whole guide while the plan is empty, one line of it while the plan is young."""
        if self._hour is not None:
            (self.guide.steps if is_new else self.guide_line).show_hour(self._hour)
        self.guide_line.setVisible(self._hour is not None and not is_new)

    def _more_words(self, count: int, is_listing: bool) -> str:
        if is_listing:
            return _("Tilbake til hele listen")
        return _("Vis de viktigste") if self._shows_all else _("Vis alle ({n})").format(n=count)

    @Slot()
    def _on_more(self) -> None:
        if self.listing:
            self.show_needs()
            return
        self._shows_all = not self._shows_all
        self._tell_list()

    @Slot(object)
    def _on_opened(self, need: object) -> None:
        if not isinstance(need, Need):
            return
        if need.listing:
            self.show_listing(need.listing)
            return
        record = self._record(need)
        if record is not None:
            self.desk.show(record)

    def _record(self, need: Need) -> Record | None:
        workspace = self.desk.workspace
        return workspace.get(workspace.kind(need.key).record, need.id)

    @Slot(str)
    def _on_aim(self, key: str) -> None:
        target = self.desk.workspace.get(KvpTarget, key.removeprefix("aim:"))
        if target is not None:
            self.desk.show(target)

    @Slot()
    def _on_packet(self) -> None:
        self.desk.wants_part.emit("documents", "meeting_packet")

    @Slot()
    def _on_guide(self) -> None:
        """The guide was put away or taken out."""
        self._is_stale = True
        self._read_soon()
