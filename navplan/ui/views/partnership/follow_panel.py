"""Follow-up at the right: the item's own, and what earlier meetings left open; F8 adds one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.meetings.standing import is_late
from navplan.domain.modules.meeting import AgendaItem, FollowUp
from navplan.domain.modules.meeting.rules import is_open_follow_up
from navplan.domain.modules.plan import Measure
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.forms.live_row import LiveRow
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.theme import text_px
from navplan.ui.words import _

WIDTH = 320


class FollowUpCard(QFrame):
    """One follow-up as it stands, with what can be done with it."""

    wants_measure = Signal(object)
    wants_closed = Signal(object)

    def __init__(self, desk: Desk, follow_up: FollowUp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._follow_up = follow_up
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(4)
        task = QLabel(follow_up.task or _("Uten tekst"), self)
        task.setWordWrap(True)
        task.setProperty("role", "strong")
        column.addWidget(task)
        role = desk.workspace.named("role", follow_up.role) or _("Ingen ansvarlig")
        item = desk.workspace.get(AgendaItem, follow_up.item)
        about = QLabel(" · ".join(part for part in (role, item.case if item else "") if part), self)
        about.setProperty("role", "secondary")
        about.setWordWrap(True)
        column.addWidget(about)
        column.addWidget(self._deadline(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._ways())

    def _deadline(self) -> StatusChip:
        follow_up, now = self._follow_up, deadlines.today()
        if not is_open_follow_up(follow_up):
            return StatusChip(_("Lukket"), "success", parent=self, small=True)
        if follow_up.due is None:
            return StatusChip(_("Uten frist"), "warning", parent=self, small=True)
        words = deadlines.relative_day(follow_up.due, now).words(_)
        tone = "danger" if is_late(follow_up, now) else "neutral"
        return StatusChip(words, tone, parent=self, small=True)

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        measure = self._desk.workspace.get(Measure, self._follow_up.measure)
        if measure is not None:
            self._button(row, _("Tiltak {code}").format(code=measure.code), "measure", self._on_show)
        else:
            self._button(row, _("Gjør til tiltak"), "measure", self._on_measure)
        if is_open_follow_up(self._follow_up):
            self._button(row, _("Lukk"), "check", self._on_closed)
        row.addStretch(1)
        return row

    def _button(self, row: QHBoxLayout, words: str, symbol: str, act: object) -> None:
        button = QPushButton(icon(symbol), words, self)
        button.setProperty("role", "tertiary")
        button.setAccessibleName(f"{words}: {self._follow_up.task}")
        button.clicked.connect(act)
        row.addWidget(button)

    @Slot()
    def _on_measure(self) -> None:
        self.wants_measure.emit(self._follow_up)

    @Slot()
    def _on_closed(self) -> None:
        self.wants_closed.emit(self._follow_up)

    @Slot()
    def _on_show(self) -> None:
        measure = self._desk.workspace.get(Measure, self._follow_up.measure)
        if measure is not None:
            self._desk.show(measure)


class FollowPanel(Scrolled):
    """Both lists, and the fields of a new follow-up."""

    wants_measure = Signal(object)
    wants_closed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._item: AgendaItem | None = None
        self.setFixedWidth(text_px(WIDTH))
        self.setAccessibleName(_("Oppfølging"))
        self.own = Card(_("Oppfølging av saken"), self)
        self.carried = Card(_("Fra tidligere møter"), self)
        self.carried_line = QLabel(self)
        self.carried_line.setObjectName("meeting.carried")
        self.carried_line.setProperty("role", "secondary")
        self.carried_line.setWordWrap(True)
        self._own_list, self._carried_list = QVBoxLayout(), QVBoxLayout()
        self.fields = [LiveRow(desk, FollowUp, key, self) for key in ("task", "role", "owner_line", "due")]
        self.add_button = QPushButton(icon("add"), _("Ny oppfølging (F8)"), self)
        self._new: Record | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        self.own.body.addLayout(self._own_list)
        for field in self.fields:
            self.own.body.addWidget(field)
            field.binding.born.connect(self._on_born)
        self.own.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button.clicked.connect(self.add)
        self.carried.body.addWidget(self.carried_line)
        self.carried.body.addLayout(self._carried_list)
        sheet = QWidget(self)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 24)
        column.setSpacing(12)
        column.addWidget(self.own)
        column.addWidget(self.carried)
        column.addStretch(1)
        self.setWidget(sheet)
        self._show_fields(None)

    def show_item(self, item: AgendaItem | None, carried: tuple[FollowUp, ...], words: str) -> None:
        """Show the follow-up of an item and of earlier meetings; what is being written stays."""
        if item is None or self._item is None or item.id != self._item.id:
            self._show_fields(None)
        self._item = item
        own = self._desk.workspace.linked(FollowUp, "item", item.id) if item else ()
        being = self._new.id if self._new is not None else ""
        self._fill(self._own_list, tuple(follow_up for follow_up in own if follow_up.id != being))
        self._fill(self._carried_list, carried)
        self.carried_line.setText(words)
        self.own.setVisible(item is not None)

    @Slot()
    def add(self) -> None:
        """Begin a follow-up: the cursor stands in its task; it is stored with the first value."""
        if self._item is None:
            return
        self._show_fields(FollowUp(item=self._item.id, owner_line="felles"))
        own = self._desk.workspace.linked(FollowUp, "item", self._item.id)
        self._fill(self._own_list, own)
        self.fields[0].editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(self.fields[0], 0, 48)

    def _show_fields(self, record: Record | None) -> None:
        self._new = record
        for field in self.fields:
            field.binding.follow(record)
            field.setVisible(record is not None)

    def _fill(self, column: QVBoxLayout, follow_ups: tuple[FollowUp, ...]) -> None:
        empty(column)
        for follow_up in follow_ups:
            card = FollowUpCard(self._desk, follow_up, self)
            card.wants_measure.connect(self.wants_measure)
            card.wants_closed.connect(self.wants_closed)
            column.addWidget(card)
        column.activate()

    @Slot(object)
    def _on_born(self, record: Record) -> None:
        self._new = record
        for field in self.fields:
            field.binding.stay(record)
