"""Supervision of the office: each inspection with its findings, which can be closed but never removed."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from navplan.domain.modules.meeting import Inspection
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.forms.child_rows import newborn
from navplan.ui.forms.form import RecordForm
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.icons import icon
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.words import _


class InspectionsView(QWidget):
    """The list left, one inspection with its findings right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.table = RecordTable(desk, Inspection, parent=self)
        self.form = RecordForm(desk, Inspection, self)
        self.new_button = QPushButton(icon("add"), _("Nytt tilsyn"), self)
        self.new_button.clicked.connect(self._on_new)
        empty = EmptyState(
            _("Her fører dere tilsyn med kontoret og det tilsynet fant."),
            _("Nytt tilsyn"),
            _("Et pålegg med frist står på sakslisten til det er lukket."),
            "control",
            self.table,
        )
        empty.acted.connect(self._on_new)
        self.table.set_empty(empty)
        self.table.tools.addWidget(self.new_button)
        self.table.selected.connect(self._on_selected)
        left = QVBoxLayout()
        left.addWidget(self.table)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(16)
        across.addLayout(left, 2)
        across.addWidget(self.form, 3)

    def show_inspection(self, id: str) -> None:
        """Make an inspection the current one."""
        self.table.select(id)
        self.form.show_record(self._desk.workspace.get(Inspection, id))

    @Slot(object)
    def _on_selected(self, record: Record | None) -> None:
        if record is not None:
            self.form.show_record(record)

    @Slot()
    def _on_new(self) -> None:
        self.form.show_record(newborn(self._desk, Inspection))
        self.form.go_to("theme")
