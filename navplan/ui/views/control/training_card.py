"""The training that answers the deviation a form shows: how far it has come, each measure, and a new one."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from navplan.domain.changes import Edit
from navplan.domain.competence.answering import lacks_training, training_words
from navplan.domain.modules.competence import CompetenceMeasure, Effect
from navplan.domain.modules.control.records import ControlDeviation
from navplan.domain.records import Record, Rows
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.forms.linked_rows import LinkedRows
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.words import _


class TrainingCard(Card):
    """Follows the form of deviations that it is given; hidden while that shows none that is stored."""

    def __init__(self, desk: Desk, form: RecordForm, parent: QWidget | None = None) -> None:
        super().__init__(_("Opplæring"), parent, foldable=True, folded=True)
        self._desk = desk
        self._deviation: ControlDeviation | None = None
        self.training = LinkedRows(desk, Rows(CompetenceMeasure.KEY, "deviations"), self)
        self.training.flatten()
        self.new_button = QPushButton(icon("add"), _("Nytt kompetansetiltak"), self)
        self.new_button.setToolTip(_("Lages med avviket koblet til, og åpnes under Kompetanse"))
        self.new_button.clicked.connect(self._on_new)
        self.body.addWidget(self.training)
        self.body.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignLeft)
        form.shown.connect(self.show_deviation)
        desk.edited.connect(self._on_edited)
        self.show_deviation(form.record)

    @Slot(object)
    def show_deviation(self, record: Record | None) -> None:
        """Show what answers another deviation; one that is not stored yet has nothing."""
        self._deviation = record if isinstance(record, ControlDeviation) and record.id else None
        self.setVisible(self._deviation is not None)
        self.training.show_parent(self._deviation)
        self._tell()

    def _tell(self) -> None:
        if self._deviation is None:
            return
        self.set_state_line(training_words(self._deviation, self._desk.workspace, _))
        self.new_button.setProperty("role", "primary" if lacks_training(self._deviation, self._desk.workspace) else "")
        self.new_button.style().unpolish(self.new_button)
        self.new_button.style().polish(self.new_button)

    @Slot()
    def _on_new(self) -> None:
        """A measure that answers the deviation, opened where the rest of it is filled in."""
        deviation = self._deviation
        if deviation is None:
            return
        title = _("Opplæring etter {code}").format(code=deviation.code) if deviation.code else ""
        made = self._desk.add(
            CompetenceMeasure(year=self._desk.year, title=title, deviations=(deviation.id,), role=deviation.role)
        )
        if made is not None:
            self._desk.show(made)

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if self._deviation is not None and edit.touches(ControlDeviation, CompetenceMeasure, Effect):
            self._deviation = self._desk.workspace.get(ControlDeviation, self._deviation.id)
            self._tell()
