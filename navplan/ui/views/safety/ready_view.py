"""Beredskap: everything that must exist in writing as one check list, what is missing on top, and where to mend it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import KINDS, SafetyPreparedness
from navplan.domain.records import Record
from navplan.domain.safety.duties import current_assessment
from navplan.domain.safety.written import FAILED, IN_ORDER, MISSING, TOO_OLD, written_items
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.icons import icon
from navplan.ui.parts.coverage_bar import CoverageBar
from navplan.ui.words import _

LIST = 420
KEY = Qt.ItemDataRole.UserRole
SIGNS = {
    MISSING: ("error-fill", "danger-mark"),
    FAILED: ("error-fill", "danger-mark"),
    TOO_OLD: ("warning-fill", "warning-mark"),
    IN_ORDER: ("success-fill", "success-mark"),
}
RECORDS = tuple(kind.record for kind in KINDS)


class ReadyView(QWidget):
    """The list at the left, the status at the right. `wanted` names a part of the work that mends what is chosen."""

    wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.bar = CoverageBar(_("i orden"), self)
        self.police = QLabel(self)
        self.police.setWordWrap(True)
        self.police.setProperty("role", "secondary")
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Det som skal finnes skriftlig"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._on_item)
        self.list.itemActivated.connect(self._on_item)
        self.form = RecordForm(desk, SafetyPreparedness, self)
        self._lay_out()
        found = desk.workspace.all(SafetyPreparedness)
        self.form.show_record(found[0] if found else SafetyPreparedness())
        desk.edited.connect(self._on_edited)
        self.refresh()

    def _lay_out(self) -> None:
        note = QLabel(
            _("Fristene for fornyelse er våre forslag, ikke lov. Skriv ikke telefonnumre eller koder her."), self
        )
        note.setWordWrap(True)
        note.setProperty("role", "secondary")
        side = QWidget(self)
        side.setFixedWidth(LIST)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        for part in (self.bar, self.police):
            left.addWidget(part)
        left.addWidget(self.list, 1)
        left.addWidget(note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(side)
        row.addWidget(self.form, 1)

    def show_record(self, record: Record) -> None:
        """There is one record; show it."""
        if isinstance(record, SafetyPreparedness):
            self.form.show_record(record)

    @Slot()
    def refresh(self) -> None:
        """Draw the list anew; the chosen line stays chosen."""
        items = written_items(self._desk.workspace, deadlines.today())
        self.bar.set_values(sum(item.is_met for item in items), len(items))
        current = self.list.currentItem()
        chosen = str(current.data(KEY)) if current is not None else ""
        self.list.clear()
        for item in items:
            label, state = _(item.label), item.said.words(_)
            line = QListWidgetItem(icon(*SIGNS[item.state]), f"{label}\n{state}", self.list)
            line.setData(KEY, item.key)
            line.setData(Qt.ItemDataRole.AccessibleTextRole, f"{label}: {state}")
            if item.renew_by and item.is_met:
                line.setToolTip(_("Fornyes innen {day:%d.%m.%Y}").format(day=item.renew_by))
            if item.key == chosen:
                self.list.setCurrentItem(line)
        self._tell_police()

    def _tell_police(self) -> None:
        own = current_assessment(self._desk.workspace)
        if own is not None and own.police_minutes:
            words = _("Politiet bruker anslagsvis {n} minutter. Planen må holde så lenge.").format(n=own.police_minutes)
        else:
            words = _("Vurderingen sier ikke hvor lang tid politiet bruker.")
        self.police.setText(words)

    @Slot(QListWidgetItem)
    def _on_item(self, line: QListWidgetItem) -> None:
        key = str(line.data(KEY))
        if key in ("assessment", "plan", "practice"):
            self.wanted.emit(key)
        else:
            self.form.go_to(key)

    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(*RECORDS, Measure):
            self.refresh()
