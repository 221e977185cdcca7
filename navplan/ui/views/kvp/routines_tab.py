"""Rutiner: the list, each routine as document or form, approval and versions; controls, deviations, check lists."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.kvp.approval import approve
from navplan.domain.modules.kvp import KvpControl, KvpDeviation, KvpQuestion, KvpRoutine, KvpStep, KvpVersion
from navplan.domain.modules.kvp.routine_rules import (
    NOT_IN_LINE,
    THRESHOLD,
    VALID,
    next_control_after,
    next_review_after,
    result_of,
    why_not_approved,
)
from navplan.domain.privacy import Stopped
from navplan.domain.records import Record
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.icons import icon
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.later import Later
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.split import Split
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.views.kvp.list_and_form import ListAndForm
from navplan.ui.views.kvp.routine_reader import RoutineReader
from navplan.ui.words import _


class RoutinesTab(QWidget):
    """Four views on the routines."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.routine: KvpRoutine | None = None
        self.bar = Segmented(
            (
                ("routines", _("Rutiner")),
                ("controls", _("Kontroller")),
                ("deviations", _("Avvik")),
                ("questions", _("Sjekklister")),
            ),
            self,
        )
        self.bar.setAccessibleName(_("Hva vil du se?"))
        self.bar.set_value("routines")
        self.said = QLabel(self)
        self.said.setProperty("role", "hint")
        self.said.setWordWrap(True)
        self._make_routines()
        self._controls = Later(self._control_list, self)
        self._deviations = Later(self._deviation_list, self)
        self._questions = Later(self._question_list, self)
        self.follow = QPushButton(icon("warning"), _("Opprett avvik"), self)
        self.follow.hide()
        self.pile = QStackedWidget(self)
        for part in (self._routines, self._controls, self._deviations, self._questions):
            self.pile.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self.said)
        column.addWidget(self.pile, 1)
        self._connect()
        self.said.hide()
        rows = self.list.model.rows
        if rows:
            self.list.select(rows[0].id)

    def _make_routines(self) -> None:
        self.list = RecordTable(self.desk, KvpRoutine, parent=self)
        self.list.columns.hide()  # the list is narrow here: room for the search instead
        nothing = EmptyState(
            _("Her står rutinene for KVP, med steg, bevis og kontroll."), _("Ny rutine"), parent=self, symbol="book"
        )
        nothing.acted.connect(self.begin)
        self.list.set_empty(nothing)
        self.reader = RoutineReader(self.desk, self)
        self._form = Later(partial(RecordForm, self.desk, KvpRoutine), self)
        self.new = QPushButton(icon("add"), _("Ny rutine"), self)
        self.list.tools.addWidget(self.new)
        self.edit = QPushButton(icon("edit"), _("Rediger"), self)
        self.edit.setCheckable(True)
        self.approve = QPushButton(icon("check"), _("Godkjenn"), self)
        self.reopen = QPushButton(icon("repeat"), _("Ta opp til revisjon"), self)
        self.versions = StillCombo(self)
        self.versions.setAccessibleName(_("Versjon"))
        tools = FlowLayout()
        for widget in (self.edit, self.approve, self.reopen, self.versions):
            tools.addWidget(widget)
        self.paper = QStackedWidget(self)
        self.paper.addWidget(self.reader)
        self.paper.addWidget(self._form)
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 0, 0, 0)
        column.addLayout(tools)
        column.addWidget(self.paper, 1)
        self._routines = Split(Qt.Orientation.Horizontal, _("Skillet mellom listen og rutinen"), self)
        self._routines.addWidget(self.list)
        self._routines.addWidget(right)
        self._routines.setSizes([460, 700])

    def _connect(self) -> None:
        self.bar.chosen.connect(self.show_view)
        self.list.selected.connect(self._on_selected)
        self.new.clicked.connect(self.begin)
        self.edit.toggled.connect(self._on_edit_mode)
        self.approve.clicked.connect(self._on_approve)
        self.reopen.clicked.connect(self._on_reopen)
        self.versions.activated.connect(self._on_version)
        self.reader.wants_control.connect(self.begin_control)
        self.follow.clicked.connect(self._on_follow)
        self.desk.edited.connect(self._on_edited)

    def _control_list(self, parent: QWidget) -> ListAndForm:
        words = _("Her står stikkprøvene. Begynn en kontroll fra steget den gjelder.")
        made = ListAndForm(self.desk, KvpControl, words, parent=parent)
        made.list.tools.addWidget(self.follow)
        made.chosen.connect(self._on_control)
        return made

    def _deviation_list(self, parent: QWidget) -> ListAndForm:
        words = _("Her står avvikene til de er rettet og vist å virke.")
        return ListAndForm(self.desk, KvpDeviation, words, self._deviation, parent=parent)

    def _question_list(self, parent: QWidget) -> ListAndForm:
        words = _("Her står sjekklistene som skrives ut blanke. Svarene hører hjemme i fagsystemet.")
        return ListAndForm(self.desk, KvpQuestion, words, KvpQuestion, parent=parent)

    @property
    def controls(self) -> ListAndForm:
        """The controls as a list."""
        return self._controls.widget

    # -- what the page asks

    @Slot(str)
    def show_view(self, key: str) -> None:
        """Change between routines, controls, deviations and check lists."""
        self.bar.set_value(key)
        parts = {"controls": self._controls, "deviations": self._deviations, "questions": self._questions}
        self.pile.setCurrentWidget(parts.get(key, self._routines))
        self._say("")

    def show_record(self, record: Record) -> None:
        """Bring a routine or what belongs to one into view."""
        workspace = self.desk.workspace
        if isinstance(record, KvpControl):
            self.show_view("controls")
            self.controls.show_one(record)
        elif isinstance(record, KvpDeviation):
            self.show_view("deviations")
            self._deviations.widget.show_one(record)
        elif isinstance(record, KvpQuestion):
            self.show_view("questions")
            self._questions.widget.show_one(record)
        else:
            found = workspace.get(KvpRoutine, record.routine) if isinstance(record, KvpStep | KvpVersion) else record
            self.show_view("routines")
            if found is not None:
                self.list.select(found.id)

    @Slot()
    def begin(self) -> None:
        """A new routine, in the form."""
        self.edit.setChecked(True)
        self._form.widget.show_record(KvpRoutine())
        self._form.widget.go_to("code")

    @Slot(object)
    def begin_control(self, step: KvpStep) -> None:
        """A control of this step, today, filled in as far as the step tells."""
        today = deadlines.today()
        born = self.desk.add(
            KvpControl(
                step=step.id,
                done_on=today,
                method=step.method,
                done_by=step.checked_by,
                threshold=THRESHOLD,
                next_control=next_control_after(today, step.frequency),
            )
        )
        if born is not None:
            self.show_record(born)
            self.controls.form.go_to("seen")

    # -- within

    def _deviation(self) -> Record:
        return KvpDeviation(found_on=deadlines.today(), routine=self.routine.id if self.routine else None)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))

    @Slot(object)
    def _on_selected(self, routine: KvpRoutine | None) -> None:
        self.routine = routine
        self._say("")
        self._show()

    def _show(self) -> None:
        routine = self.routine
        self.reader.read(routine)
        if self._form.is_made:
            self._show_form(routine)
        for button in (self.edit, self.approve, self.reopen):
            button.setEnabled(routine is not None)
        is_valid = routine is not None and routine.status == VALID
        self.approve.setVisible(not is_valid)
        self.reopen.setVisible(is_valid)
        self.versions.clear()
        self.versions.addItem(_("Slik den er nå"), "")
        for version in reversed(self.desk.workspace.linked(KvpVersion, "routine", routine.id) if routine else ()):
            self.versions.addItem(_("Versjon {n}").format(n=version.number), version.id)
        self.versions.setVisible(self.versions.count() > 1)

    def _show_form(self, routine: KvpRoutine | None) -> None:
        """Follow the list, but leave alone a routine that is not born yet."""
        form = self._form.widget
        if routine is not None or form.record is None or form.record.id:
            form.show_record(routine)

    @Slot(bool)
    def _on_edit_mode(self, is_on: bool) -> None:
        if is_on:
            self._show_form(self.routine)
        self.paper.setCurrentWidget(self._form if is_on else self.reader)
        self.edit.setText(_("Les") if is_on else _("Rediger"))
        if not is_on:
            self.reader.read(self.routine)

    @Slot(int)
    def _on_version(self, row: int) -> None:
        version = self.desk.workspace.get(KvpVersion, self.versions.itemData(row))
        self.edit.setChecked(False)
        if version:
            self.reader.read_version(version)
        else:
            self.reader.read(self.routine)

    @Slot()
    def _on_approve(self) -> None:
        """Dates that nobody has filled in are today's; whatever else is missing is said."""
        routine, today = self.routine, deadlines.today()
        if routine is None:
            return
        start = routine.valid_from or today
        review = routine.next_review if routine.next_review and routine.next_review > today else None
        values = {
            "valid_from": start,
            "approved_on": today,
            "next_review": review or next_review_after(max(start, today), routine.interval),
        }
        stops = why_not_approved(routine.with_values(**values), self.desk.workspace, today)
        if stops:
            self._say(_("Kan ikke godkjennes ennå: ") + " ".join(said.words(_) for said in stops[:4]))
            return
        try:
            with self.desk.draft(Said(N_("Godkjenn {code}"), code=routine.code or routine.title)) as draft:
                approve(draft, self.desk.workspace, draft.set(routine, **values), _)
        except Stopped as stopped:
            self._say(stopped.said.words(_))
            return
        self._say(_("Rutinen gjelder. Husk å gjøre den kjent."))

    @Slot()
    def _on_reopen(self) -> None:
        if self.routine is not None:
            self.desk.set(self.routine, status="revisjon")
            self.edit.setChecked(True)

    @Slot(object)
    def _on_control(self, control: KvpControl) -> None:
        wanting = result_of(control.seen, control.right, control.threshold) == NOT_IN_LINE and not control.deviation
        self.follow.setVisible(wanting)

    @Slot()
    def _on_follow(self) -> None:
        """A deviation out of the control that is shown, tied to it."""
        record = self.controls.form.record
        control = self.desk.workspace.get(KvpControl, record.id) if record else None
        if control is None:
            return
        step = self.desk.workspace.get(KvpStep, control.step)
        with self.desk.draft(Said(N_("Opprett avvik fra kontroll"))) as draft:
            deviation = draft.add(
                KvpDeviation(
                    routine=step.routine if step else None,
                    found_on=control.done_on,
                    description=control.pattern,
                    responsible=step.responsible if step else None,
                )
            )
            draft.set(control, deviation=deviation.id)
        self.show_record(deviation)

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(KvpControl):
            shown = self.controls.form.record if self._controls.is_made else None
            control = self.desk.workspace.get(KvpControl, shown.id) if shown else None
            if control:
                self._on_control(control)
        if self.routine and edit.touches(KvpRoutine, KvpStep, KvpVersion, KvpControl):
            self.routine = self.desk.workspace.get(KvpRoutine, self.routine.id)
            if self.edit.isChecked():
                self.approve.setVisible(self.routine is not None and self.routine.status != VALID)
            else:
                self._show()
