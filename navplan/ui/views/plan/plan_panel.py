"""The panel at the right where a goal or measure is worked with."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.editors import name_of
from navplan.ui.forms_panel import FormsPanel
from navplan.ui.icons import icon
from navplan.ui.words import _


class PlanPanel(FormsPanel):
    """Goals and measures; from a goal there is a way to a new measure under it."""

    wants_removed = Signal(object)
    wants_measure = Signal(object)
    """A new measure under this goal."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.head.remove_button.clicked.connect(self._on_remove)
        self.under_button = QPushButton(icon("add"), _("Nytt tiltak under målet"), self)
        self.under_button.clicked.connect(self._on_under)
        ways = QHBoxLayout()
        ways.setContentsMargins(24, 0, 24, 0)
        ways.addWidget(self.under_button)
        ways.addStretch(1)
        body = QWidget(self)
        body.setLayout(self._pile)
        body.setContentsMargins(20, 0, 8, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(12)
        column.addLayout(self.head)
        column.addLayout(ways)
        column.addWidget(body, 1)

    def _tell(self, record: Record) -> None:
        kind = self._desk.workspace.kind(record.KEY)
        code, title = (str(getattr(record, key, "")) for key in ("code", "title"))
        new = _("Nytt tiltak {code}") if isinstance(record, Measure) else _("Nytt mål {code}")
        one = f"{_(kind.one).capitalize()} {code}"
        self.head.kind.setText(one if record.id else _("Lagres når du begynner å fylle ut"))
        self.head.title.setText(
            (title or name_of(self._desk.workspace, record)) if record.id else new.format(code=code)
        )
        self.under_button.setVisible(isinstance(record, Goal))
        self.under_button.setEnabled(bool(record.id))

    @Slot()
    def _on_remove(self) -> None:
        if self.record is not None:
            self.wants_removed.emit(self.record)

    @Slot()
    def _on_under(self) -> None:
        if isinstance(self.record, Goal) and self.record.id:
            self.wants_measure.emit(self.record)
