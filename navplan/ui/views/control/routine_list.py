"""The routine register with the routine's own text: approved here, so that it is kept word for word."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from navplan.domain.deadlines import today
from navplan.domain.modules.control.approval import approve, why_not_approved
from navplan.domain.modules.control.records import ControlRoutine
from navplan.domain.records import Record
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.views.control.list_and_form import ListAndForm
from navplan.ui.words import _


class RoutineList(ListAndForm):
    """The list and the form; «Godkjenn teksten» is there while a routine with a text of its own is shown."""

    def __init__(self, desk: Desk, empty: EmptyState, parent: QWidget | None = None) -> None:
        super().__init__(desk, ControlRoutine, empty, parent)
        self.approve = QPushButton(icon("check"), _("Godkjenn teksten"), self)
        self.approve.setToolTip(_("Teksten tas vare på ord for ord som en ny versjon."))
        self.approve.clicked.connect(self._on_approve)
        self.left.addWidget(self.approve, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.shown.connect(self._tell)
        desk.edited.connect(self._on_changed)
        self._tell(None)

    @Slot(object)
    def _tell(self, record: Record | None) -> None:
        self.approve.setVisible(isinstance(record, ControlRoutine) and bool(record.wording))

    @Slot(object)
    def _on_changed(self, _edit: object) -> None:
        self._tell(self.form.record)

    @Slot()
    def _on_approve(self) -> None:
        """Keep the text as a version, or say what is missing."""
        if not self.form.settle() or not isinstance(routine := self.form.record, ControlRoutine):
            return
        reader = self._desk.workspace
        missing = why_not_approved(routine, reader, today())
        if missing:
            self._desk.failed.emit(" ".join(said.words(_) for said in missing))
            return
        with self._desk.draft(Said(N_("Godkjenn «{routine}»"), routine=routine.title)) as draft:
            kept = approve(draft, reader, routine, today())
        self._desk.announced.emit(_("Versjon {n} er godkjent og tatt vare på.").format(n=kept.number or ""))
