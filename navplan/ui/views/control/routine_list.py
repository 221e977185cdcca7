"""The routine register with the routine's own text: approved here, so that it is kept word for word."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from navplan.domain.deadlines import today
from navplan.domain.modules.control.approval import approve, why_not_approved
from navplan.domain.modules.control.records import ControlRoutine
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.views.control.list_and_form import ListAndForm
from navplan.ui.views.control.routine_form import RoutineForm
from navplan.ui.words import _


class RoutineList(ListAndForm):
    """The list and the form; «Godkjenn teksten» is there while a routine with a text of its own is shown."""

    def __init__(self, desk: Desk, empty: EmptyState, parent: QWidget | None = None) -> None:
        form = RoutineForm(desk)
        super().__init__(desk, ControlRoutine, empty, parent, form)
        self.approve, self.check_wanted = form.approve, form.check_wanted
        self.approve.clicked.connect(self._on_approve)

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
