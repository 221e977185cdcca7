"""A routine read as a document: head, purpose, steps with evidence and control question, and its kept versions."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.deadlines import relative_day
from navplan.domain.documents.kvp_routines import head_facts, step_facts
from navplan.domain.documents.kvp_year import RESULTS
from navplan.domain.documents.year_plan_view import View
from navplan.domain.kinds import Choice
from navplan.domain.modules.kvp import KvpControl, KvpRoutine, KvpStep, KvpVersion
from navplan.domain.modules.kvp.routine_rules import is_due, result_of, steps_of
from navplan.domain.records import field_of
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.prose import Prose
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.wrapped import WrappedLabel
from navplan.ui.theme import text_px
from navplan.ui.words import _


class StepHead(QWidget):
    """A step's number and name, its last control, and the way to a new one."""

    wants_control = Signal(object)

    def __init__(self, desk: Desk, step: KvpStep, parent: QWidget) -> None:
        super().__init__(parent)
        self._step = step
        name = QLabel(f"{step.place or ''}. {step.title}", self)
        name.setProperty("role", "strong")
        name.setWordWrap(True)
        button = QPushButton(icon("control"), _("Ny kontroll"), self)
        button.setProperty("role", "tertiary")
        button.setAccessibleName(_("Ny kontroll av steg {n}").format(n=step.place or ""))
        button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.addWidget(name, 1)
        controls = [c for c in desk.workspace.linked(KvpControl, "step", step.id) if c.done_on]
        if controls:
            last = max(controls, key=lambda control: control.done_on or deadlines.today())
            words, tone = RESULTS.get(result_of(last.seen, last.right, last.threshold), ("", "neutral"))
            if words:
                row.addWidget(StatusChip(_(words), tone, parent=self, small=True))
        row.addWidget(button)

    @Slot()
    def _on_clicked(self) -> None:
        self.wants_control.emit(self._step)


class RoutineReader(Scrolled):
    """Shows one routine, or one of its versions word for word."""

    wants_control = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._inner = QWidget(self)
        self._inner.setMaximumWidth(text_px(760))
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(4, 0, 16, 24)
        self._column.setSpacing(6)
        self.setWidget(self._inner)

    def read(self, routine: KvpRoutine | None) -> None:
        """Set the routine as text."""
        empty(self._column)
        if routine is None:
            return
        view = View(self.desk.workspace, _, self.desk.year, deadlines.today())
        self._title(routine)
        self._column.addWidget(Prose(routine.purpose, self._inner))
        for label, value in head_facts(view, routine):
            self._fact(label, value)
        for step in steps_of(routine, self.desk.workspace):
            head = StepHead(self.desk, step, self._inner)
            head.wants_control.connect(self.wants_control)
            self._column.addWidget(head)
            self._column.addWidget(Prose(step.doing, self._inner))
            for label, value in step_facts(view, step):
                self._fact(label, value)
        self._column.addStretch(1)

    def read_version(self, version: KvpVersion) -> None:
        """Show a version as it was approved."""
        empty(self._column)
        heading = QLabel(_("Versjon {n}, slik den ble godkjent").format(n=version.number or ""), self._inner)
        heading.setProperty("role", "section")
        self._column.addWidget(heading)
        self._column.addWidget(Prose(version.wording, self._inner))
        self._column.addStretch(1)

    def _title(self, routine: KvpRoutine) -> None:
        line = QWidget(self._inner)
        row = FlowLayout(line)
        title = WrappedLabel(f"{routine.code} {routine.title}", line)
        title.setProperty("role", "section")
        row.addWidget(title)
        kind = field_of(KvpRoutine, "status").kind
        if isinstance(kind, Choice):
            option = kind.option(routine.status)
            row.addWidget(StatusChip(_(option.label), option.tone, parent=line))
        today = deadlines.today()
        if is_due(routine, today) and routine.next_review:
            words = _("Revisjon {when}").format(when=relative_day(routine.next_review, today).words(_))
            row.addWidget(StatusChip(words, "danger", parent=line))
        self._column.addWidget(line)

    def _fact(self, label: str, value: str) -> None:
        words = QLabel(f"{label}: {value}", self._inner)
        words.setProperty("role", "secondary")
        words.setWordWrap(True)
        self._column.addWidget(words)
