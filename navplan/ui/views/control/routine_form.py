"""A routine: its heart (theme, owner, next check, the sample) beside its text and the versions of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from navplan.domain.modules.control.records import ControlRoutine, ControlVersion
from navplan.domain.records import Record, Rows
from navplan.ui.desk import Desk
from navplan.ui.forms.children import Children
from navplan.ui.forms.form import RecordForm
from navplan.ui.icons import icon
from navplan.ui.parts.beside import Beside
from navplan.ui.parts.sheet import Sheet
from navplan.ui.theme import text_px
from navplan.ui.views.control.sample_panel import SamplePanel
from navplan.ui.views.control.version_list import VersionList
from navplan.ui.words import _

WIDEST = 1_000
BESIDE = 560
"""Pixels at 100 % from which the heart stands beside the text."""


class RoutineForm(RecordForm):
    """The heart is read first and stands beside the text; what the register asks besides lies folded below."""

    check_wanted = Signal(object)
    """Someone wants to enter a control of the routine; carries it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, ControlRoutine, parent)
        self.approve = QPushButton(icon("check"), _("Godkjenn teksten"), self)
        self.approve.setToolTip(_("Teksten tas vare på ord for ord som en ny versjon."))
        self.approve.hide()

    def children_of(self, rows: Rows) -> Children:
        """Kept versions are read; controls are rows as elsewhere."""
        return VersionList(self.desk, self) if rows.key == ControlVersion.KEY else super().children_of(rows)

    def _build(self) -> None:
        heart, text, *rest = self._sections
        versions, checks = self._children
        self.sample = SamplePanel(self.desk, heart)
        self.sample.wanted.connect(self.check_wanted)
        heart.body.insertWidget(0, self.sample)
        text.body.addWidget(self.approve, 0, Qt.AlignmentFlag.AlignLeft)
        words = QWidget(self)
        below = QVBoxLayout(words)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(16)
        below.addWidget(text)
        below.addWidget(versions)
        self.beside = Beside((heart, words), text_px(BESIDE), (2, 3), mirrored=True, parent=self)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(self._missing)
        column.addWidget(self.beside)
        for section in rest:
            column.addWidget(section)
        column.addWidget(checks)
        for card in (*self._sections, *self._children):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column.addWidget(self.chain, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll = Sheet(column, text_px(WIDEST), self)
        self._pile.insertWidget(0, self._scroll)

    def _stay(self, record: Record) -> None:
        super()._stay(record)
        if not isinstance(record, ControlRoutine):
            return
        self.approve.setVisible(bool(record.wording))
        if self._rows:
            self.sample.show_routine(record)
            self._rows["not_relevant"].setVisible(record.written == "ikke_relevant" or bool(record.not_relevant))
