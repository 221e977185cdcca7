"""The risk scale: what the levels ask for, its versions, and a new version with other limits and a reason (R3, R12)."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from navplan.domain import deadlines
from navplan.domain.documents.safety_tables import scale_table
from navplan.domain.kinds import Day
from navplan.domain.modules.safety import SafetyScale
from navplan.domain.privacy import Stopped
from navplan.domain.records import field_of
from navplan.domain.safety.begin import change_scale, first_scale, newest_scale
from navplan.domain.safety.matrix import picker
from navplan.domain.safety.picture import as_scale
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.charts.with_table import WithTable
from navplan.ui.desk import Desk, Telling
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.words import _

LIMITS = {"low_max": (1, 24), "middle_max": (2, 25), "floor_from": (1, 5)}
MONTHS = {"months_low": (1, 12), "months_middle": (1, 12), "months_high": (1, 12)}


class ScaleDialog(Dialog):
    """Shows the newest scale as a matrix that changes with the limits. Assessments keep the one they were made with."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("safety.scale")
        self.setWindowTitle(_("Risikoskala"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 520)
        self._desk = desk
        self._now = newest_scale(desk.workspace) or first_scale(deadlines.today())
        self.boxes = {key: self._box(key, *bounds) for key, bounds in {**LIMITS, **MONTHS}.items()}
        self.view = DrawingView(self)
        self.cells = WithTable(self.view, self)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(400)
        self.reason.setPlaceholderText(_("Hvorfor endres skalaen?"))
        self.reason.setToolTip(self.reason.placeholderText())
        self.reason.setAccessibleName(_("Hvorfor endres skalaen?"))
        self.reason.textChanged.connect(self._tell)
        self.complaint = QLabel(self)
        self.complaint.setProperty("role", "complaint")
        self.complaint.setWordWrap(True)
        self.take = QPushButton(_("Lag ny versjon"), self)
        self.take.setProperty("role", "primary")
        self.take.clicked.connect(self._on_take)
        self._lay_out()
        self._tell()

    def _box(self, key: str, least: int, most: int) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(least, most)
        box.setValue(getattr(self._now, key) or least)
        box.setAccessibleName(_(field_of(SafetyScale, key).label))
        box.valueChanged.connect(self._tell)
        return box

    def _lay_out(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        for row, (key, box) in enumerate(self.boxes.items()):
            label = QLabel(_(field_of(SafetyScale, key).label), self)
            label.setBuddy(box)
            fields.addWidget(label, row, 0)
            fields.addWidget(box, row, 1)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addLayout(fields)
        middle.addWidget(self.cells, 1, Qt.AlignmentFlag.AlignTop)
        close = QPushButton(_("Lukk"), self)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.reason, 1)
        foot.addWidget(close)
        foot.addWidget(self.take)
        note = QLabel(
            _("En vurdering beholder skalaen den ble laget med. Det du endrer her, gjelder nye vurderinger."), self
        )
        note.setWordWrap(True)
        note.setProperty("role", "secondary")
        versions = QLabel(self._versions(), self)
        versions.setWordWrap(True)
        versions.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(note)
        column.addLayout(middle)
        column.addWidget(versions)
        column.addStretch(1)
        column.addWidget(self.complaint)
        column.addLayout(foot)

    def _versions(self) -> str:
        lines = [
            _("Versjon {n} fra {day}: lav til {low}, middels til {middle}. {reason}").format(
                n=scale.version,
                day=Day().show(scale.from_on, _),
                low=scale.low_max,
                middle=scale.middle_max,
                reason=scale.reason,
            )
            for scale in self._desk.workspace.all(SafetyScale)
        ]
        return "\n".join(line.strip() for line in lines)

    @property
    def _wanted(self) -> SafetyScale:
        values = {key: box.value() for key, box in self.boxes.items()}
        return self._now.with_values(id="", **values, reason=" ".join(self.reason.text().split()))

    @Slot()
    def _tell(self) -> None:
        wanted = self._wanted
        scale = as_scale(wanted)
        self.view.show_drawing(picker(scale, None, _))
        self.view.setAccessibleName(_("Matrisen med disse grensene"))
        self.cells.show_table(scale_table(scale, None, self.view.accessibleName(), _))
        is_other = any(getattr(wanted, key) != getattr(self._now, key) for key in self.boxes)
        rises = scale.is_monotone()
        self.complaint.setText("" if rises else _("Grensene må stige: lav slutter før middels."))
        self.take.setEnabled(is_other and rises and bool(wanted.reason))

    @Slot()
    def _on_take(self) -> None:
        try:
            with Telling(self._desk):
                change_scale(self._desk.workspace, self._wanted, deadlines.today())
                self.accept()
        except Stopped as stopped:
            self.complaint.setText(stopped.said.words(_))
