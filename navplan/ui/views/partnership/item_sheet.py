"""One item in the middle: what it is about folded away, the conclusion big, and which line must decide it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from navplan.domain.modules.meeting import AgendaItem, Meeting
from navplan.domain.modules.meeting.rules import is_held, undecided
from navplan.domain.records import Rows, Section
from navplan.domain.words import N_
from navplan.ui.desk import Desk
from navplan.ui.forms.child_rows import ChildRows
from navplan.ui.forms.live_row import LiveRow
from navplan.ui.forms.section_card import SectionCard
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.views.partnership.clock import ItemClock
from navplan.ui.words import _

ABOUT = ("title", "type", "category", "raised_by", "minutes", "officer")
CASE = ("background", "assessment", "proposal", "annexes")
TRAIL = ("expectations", "goals", "measures", "clause", "finding", "earlier")


class ItemSheet(Scrolled):
    """Shows one item; the same widgets follow every item, so that the keyboard stays where it is."""

    used = Signal(object, int)
    """The clock stopped; carries the item and the minutes used."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._item: AgendaItem | None = None
        self.setAccessibleName(_("Saken"))
        self.title = QLabel(self)
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.waiting = StatusChip("", "warning", parent=self)
        self.clock = ItemClock(self)
        self.clock.stopped.connect(self._on_stopped)
        self.about = SectionCard(desk, AgendaItem, Section(N_("Om saken"), ABOUT, folded=True), self)
        self.case = SectionCard(desk, AgendaItem, Section(N_("Saksframlegg"), CASE, folded=True), self)
        self.trail = SectionCard(desk, AgendaItem, Section(N_("Sporet hit"), TRAIL, folded=True), self)
        self.conclusion = LiveRow(desk, AgendaItem, "conclusion", self)
        self.line = LiveRow(desk, AgendaItem, "decision_line", self)
        self.disagreement = LiveRow(desk, AgendaItem, "disagreement", self)
        self.decisions = ChildRows(desk, Rows("formal_decision", "item"), self)
        self._lay_out()

    def _lay_out(self) -> None:
        sheet = self._sheet = QWidget(self)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 24)
        column.setSpacing(12)
        column.addWidget(self.title)
        head = QHBoxLayout()
        head.addWidget(self.clock)
        head.addWidget(self.waiting)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.case)
        minutes = Card(_("Konklusjon"), sheet)
        minutes.setObjectName("meeting.conclusion")
        big = self.conclusion.editor.focusProxy()
        if big is not None:
            big.setProperty("role", "conclusion")
        for row in (self.conclusion, self.line, self.disagreement):
            minutes.body.addWidget(row)
        self.decisions.flatten()
        minutes.body.addWidget(self.decisions)
        column.addWidget(minutes)
        for card in (self.about, self.trail):
            column.addWidget(card)
        for child in (self.case, minutes, self.about, self.trail):
            child.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column.addStretch(1)
        self.setWidget(sheet)

    @property
    def item(self) -> AgendaItem | None:
        """The item shown."""
        return self._item

    def show_item(self, item: AgendaItem | None) -> None:
        """Show another item, or the same after a change without eating what is typed."""
        same = item is not None and self._item is not None and item.id == self._item.id
        if not same:
            self.clock.show_item(item.minutes if item else None, item.used if item else None)
        self._item = item
        self._sheet.setVisible(item is not None)
        if item is None:
            return
        self.title.setText(_("Sak {case}  {title}").format(case=item.case, title=item.title))
        owners = undecided(item, self._desk.workspace)
        said = {"stat": _("staten"), "kommune": _("kommunen")}
        names = _(" og ").join(said[owner] for owner in owners)
        self.waiting.set_state(_("Venter på vedtak i {lines}").format(lines=names), "warning")
        self.waiting.setVisible(bool(owners))
        if same:
            return
        for card in (self.about, self.case, self.trail):
            card.follow(item)
        for row in (self.conclusion, self.line, self.disagreement):
            row.binding.follow(item)
        self.decisions.show_parent(item)
        self.verticalScrollBar().setValue(0)
        meeting = self._desk.workspace.get(Meeting, item.meeting)
        self.case.set_folded((meeting is not None and is_held(meeting)) or not any(getattr(item, key) for key in CASE))

    def settle(self) -> None:
        """Store what is half typed."""
        for row in (self.conclusion, self.line, self.disagreement):
            if row.editor.is_unsettled:
                row.editor.settle()

    @Slot(int)
    def _on_stopped(self, minutes: int) -> None:
        if self._item is not None:
            self.used.emit(self._item, minutes)
