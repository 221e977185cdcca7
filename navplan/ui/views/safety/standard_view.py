"""The standard: the points of the version in use, the verdict on each, and the deviation that a breach opens."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.modules.safety import SafetyDeviation, SafetyPoint, SafetyStandard
from navplan.domain.modules.safety.words_practice import BREACHES, POINT_STATUS
from navplan.domain.records import Record
from navplan.domain.safety.library import library
from navplan.domain.safety.standards import (
    judge_point,
    starter_standard,
)
from navplan.ui.desk import Desk, Telling
from navplan.ui.forms.form import RecordForm
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.views.safety.paste_dialog import PasteDialog
from navplan.ui.words import _

POINT, DEVIATION = "point", "deviation"


class StandardView(QWidget):
    """Points at the left, verdict and deviation at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.line = QLabel(self)
        self.line.setWordWrap(True)
        self.version = StillCombo(self)
        self.version.setAccessibleName(_("Versjon av standarden"))
        self.version.activated.connect(self._on_version)
        self._standard = ""
        self.table = RecordTable(desk, SafetyPoint, source=self._points, parent=self)
        empty = EmptyState(
            _("Her kommer kravene til lokaler og rutiner."),
            _("Hent startpunktene"),
            _("20 punkter med våre ord. Bytt dem ut med den offisielle listen når dere har den."),
            "safety",
            self,
        )
        empty.acted.connect(self._on_start)
        self.table.set_empty(empty)
        paste = QPushButton(_("Lim inn liste …"), self)
        paste.clicked.connect(self._on_paste)
        self.table.tools.addWidget(paste)
        self.point = RecordForm(desk, SafetyPoint, self)
        self.point.editor("status").setEnabled(False)  # a verdict is given above, where a breach opens its deviation
        self.deviation = RecordForm(desk, SafetyDeviation, self)
        self.sides = Segmented(((POINT, _("Punktet")), (DEVIATION, _("Avviket"))), self)
        self.sides.setAccessibleName(_("Punktet eller avviket"))
        self.sides.set_value(POINT)
        self.sides.chosen.connect(self._show_side)
        self.table.selected.connect(self._on_selected)
        self._lay_out()
        desk.edited.connect(self._on_edited)
        self._chosen = ""
        points = self._points()
        if points:
            self.show_record(points[0])
        self._tell()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addLayout(self._verdicts())
        right.addWidget(self.sides, 0, Qt.AlignmentFlag.AlignLeft)
        right.addWidget(self.point, 1)
        right.addWidget(self.deviation, 1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.table, 3)
        row.addLayout(right, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.version, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.line)
        column.addLayout(row, 1)

    def _verdicts(self) -> QHBoxLayout:
        """One click judges the chosen point today; a breach opens its deviation in the same step."""
        self.verdicts: dict[str, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        for option in POINT_STATUS[1:]:
            button = self.verdicts[option.key] = QPushButton(_(option.label), self)
            button.setAccessibleName(_("Vurder punktet som {verdict}").format(verdict=_(option.label)))
            button.clicked.connect(self._on_verdict)
            row.addWidget(button)
        row.addStretch(1)
        return row

    @Slot()
    def _on_verdict(self) -> None:
        status = next(key for key, button in self.verdicts.items() if button is self.sender())
        point = self._desk.workspace.get(SafetyPoint, self._chosen)
        if point is not None:
            with Telling(self._desk):
                judge_point(self._desk.workspace, point, status=status, checked_on=deadlines.today())

    @Slot()
    def _show_side(self) -> None:
        is_deviation = self.sides.isVisibleTo(self) and self.sides.value() == DEVIATION
        self.point.setVisible(not is_deviation)
        self.deviation.setVisible(is_deviation)

    @property
    def standard(self) -> SafetyStandard | None:
        """The version shown: the chosen one, else the one in use."""
        chosen = self._desk.workspace.get(SafetyStandard, self._standard)
        return chosen or next((s for s in self._desk.workspace.all(SafetyStandard) if s.in_use), None)

    def _points(self) -> tuple[SafetyPoint, ...]:
        own = self.standard
        return self._desk.workspace.linked(SafetyPoint, "standard", own.id) if own else ()

    @Slot()
    def _on_version(self) -> None:
        self._standard, self._chosen = str(self.version.currentData()), ""
        self.table.refresh()
        points = self._points()
        if points:
            self.show_record(points[0])
        self._tell()

    def _fill_versions(self) -> None:
        found = self._desk.workspace.all(SafetyStandard)
        self.version.clear()
        for one in reversed(found):
            words = _("{name}, versjon {version}") if one.in_use else _("{name}, versjon {version} (ikke i bruk)")
            self.version.addItem(words.format(name=one.name, version=one.version), one.id)
        own = self.standard
        self.version.setCurrentIndex(self.version.findData(own.id) if own else -1)
        self.version.setVisible(len(found) > 1)

    def _tell(self) -> None:
        self._fill_versions()
        own, points = self.standard, self._points()
        judged = sum(point.status != "ikke_vurdert" for point in points)
        broken = sum(point.status in BREACHES for point in points)
        told = _("{name}, versjon {version}. {judged} av {whole} punkter vurdert, {broken} brutt. {source}")
        values = {"judged": judged, "whole": len(points), "broken": broken}
        own_words = {"name": own.name, "version": own.version, "source": own.source} if own else {}
        self.line.setText(told.format(**values, **own_words) if own else "")
        is_used = own is not None and own.in_use
        for part in (*self.verdicts.values(), self.point, self.deviation):
            part.setEnabled(is_used)
        point = self._desk.workspace.get(SafetyPoint, self._chosen)
        found = self._desk.workspace.linked(SafetyDeviation, "point", point.id) if point else ()
        is_broken = point is not None and (point.status in BREACHES or bool(found))
        self.sides.setVisible(is_broken)
        self._show_side()
        if point is not None and is_broken:
            self.deviation.show_record(found[0] if found else SafetyDeviation(point=point.id))

    def show_record(self, record: Record) -> None:
        """Choose the point that this is, or belongs to."""
        point = self._desk.workspace.get(SafetyPoint, getattr(record, "point", record.id))
        if point is not None:
            self.table.select(point.id)
            self._on_selected(point)

    @Slot(object)
    def _on_selected(self, point: SafetyPoint | None) -> None:
        if point is not None:
            self._chosen = point.id
            self.point.show_record(point)
            self._tell()

    @Slot()
    def _on_start(self) -> None:
        with Telling(self._desk):
            starter_standard(self._desk.workspace, library())

    @Slot()
    def _on_paste(self) -> None:
        dialog = PasteDialog(self._desk, self)
        dialog.open()

    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(SafetyPoint, SafetyStandard, SafetyDeviation):
            self.table.refresh()
            self._tell()
