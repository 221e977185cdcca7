"""The panel at the right where a need, measure, course or programme is worked with, beside its list."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from navplan.domain.modules.competence import Newcomer
from navplan.domain.modules.competence.rules_onboarding import code_of
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.editors import name_of
from navplan.ui.forms_panel import FormsPanel
from navplan.ui.views.competence.checklist import Checklist
from navplan.ui.words import _


class RecordPanel(FormsPanel):
    """One who is new has a list of points below the form."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.head.remove_button.clicked.connect(self._on_remove)
        self.checklist = Checklist(desk, self)
        body = QVBoxLayout()
        body.setContentsMargins(20, 0, 8, 0)
        body.addLayout(self._pile, 1)
        body.addWidget(self.checklist, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(12)
        column.addLayout(self.head)
        column.addLayout(body, 1)

    def _name(self, record: Record) -> str:
        return code_of(record) if isinstance(record, Newcomer) else name_of(self._desk.workspace, record)

    def _tell(self, record: Record) -> None:
        one = _(self._desk.workspace.kind(record.KEY).one).capitalize()
        self.head.kind.setText(one if record.id else _("Lagres når du begynner å fylle ut"))
        self.head.title.setText(self._name(record) if record.id else one)
        self.checklist.show_newcomer(record if isinstance(record, Newcomer) and record.id else None)

    @Slot()
    def _on_remove(self) -> None:
        record = self.record
        if record is not None and record.id:
            self._desk.remove(record, _("{name} er fjernet.").format(name=self._name(record)))
