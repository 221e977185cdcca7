"""Supervision of the office: each inspection with its findings, which can be closed but never removed."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from navplan.domain.modules.meeting import Finding, Inspection
from navplan.domain.records import Record, Section
from navplan.domain.words import N_
from navplan.ui.desk import Desk
from navplan.ui.forms.child_rows import newborn
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.forms.section_card import SectionCard
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.theme import text_px
from navplan.ui.views.partnership.row_panel import RowPanel
from navplan.ui.views.partnership.word_rows import WordRows
from navplan.ui.words import _

FACTS = ("theme", "body", "year", "visited_on", "reported_on")


class InspectionsView(QWidget):
    """The list left, one inspection with its findings in the middle, a finding's fields right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._record: Record | None = None
        self.table = RecordTable(desk, Inspection, parent=self)
        self.facts = SectionCard(desk, Inspection, Section(N_("Tilsynet"), FACTS), self)
        self.findings = WordRows(desk, Finding, "inspection", self)
        self.row_panel = RowPanel(desk, self)
        self.new_button = QPushButton(icon("add"), _("Nytt tilsyn"), self)
        empty = EmptyState(
            _("Her fører dere tilsyn med kontoret og det tilsynet fant."),
            _("Nytt tilsyn"),
            _("Et pålegg med frist står på sakslisten til det er lukket."),
            "control",
            self.table,
        )
        self.table.set_empty(empty)
        self.table.tools.addWidget(self.new_button)
        self._lay_out()
        for begin in (self.new_button.clicked, empty.acted):
            begin.connect(self._on_new)
        self.table.selected.connect(self._on_selected)
        self.findings.wants_row.connect(self._on_row)
        self.row_panel.closed.connect(self.row_panel.hide)
        for row in self.facts.rows.values():
            row.binding.born.connect(self._on_born)

    def _lay_out(self) -> None:
        found = Card(parent=self)
        found.body.addWidget(self.findings)
        self._sheet = QWidget(self)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 8, 24)
        column.setSpacing(16)
        column.addWidget(self.facts)
        column.addWidget(found)
        column.addStretch(1)
        for card in (self.facts, found):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.table.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        scroll = Scrolled(self, self._sheet)
        self.row_panel.setFixedWidth(text_px(340))
        self.row_panel.hide()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(16)
        across.addWidget(self.table, 2)
        across.addWidget(scroll, 3)
        across.addWidget(self.row_panel)
        self._sheet.hide()

    def refresh(self) -> None:
        """Show the newest inspection when none is shown."""
        found = self._desk.workspace.all(Inspection)
        if self._record is None and found:
            self.show_inspection(found[-1].id)

    def show_inspection(self, id: str) -> None:
        """Make an inspection the current one."""
        self.table.select(id)
        self._show(self._desk.workspace.get(Inspection, id))

    def _show(self, record: Record | None) -> None:
        self._record = record
        self._sheet.setVisible(record is not None)
        if record is not None:
            self.facts.follow(record)
            self.facts.stay(record, self._desk.workspace.kind(record.KEY).check(record, self._desk.workspace))
            self.findings.show_parent(record)
            self.findings.setVisible(bool(record.id))

    @Slot(object)
    def _on_selected(self, record: Record | None) -> None:
        if record is not None:
            self._show(record)

    @Slot(object)
    def _on_row(self, record: Record) -> None:
        self.row_panel.show_row(record)
        self.row_panel.show()
        self.row_panel.focus_first()

    @Slot(object)
    def _on_born(self, record: Record) -> None:
        self._record = record
        self.facts.stay(record, ())
        self.findings.show_parent(record)
        self.findings.show()

    @Slot()
    def _on_new(self) -> None:
        self._show(newborn(self._desk, Inspection))
        self.facts.rows["theme"].editor.setFocus(Qt.FocusReason.OtherFocusReason)
