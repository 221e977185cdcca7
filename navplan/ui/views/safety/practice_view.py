"""What is done through the year: exercises, training and incident sums, each with its form and a line of figures."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.modules.safety import SafetyExercise, SafetyIncidents, SafetyTraining
from navplan.domain.modules.safety.words_practice import GROUPS, TRAINING_EMPLOYERS
from navplan.domain.records import Record
from navplan.domain.safety.counts import coverage, exercised_share, last_year
from navplan.domain.safety.duties import current_assessment
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.icons import icon
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.views.safety import steps
from navplan.ui.words import _


class ListWithForm(QWidget):
    """A table of one kind and the form of the chosen record, with a line of figures above."""

    def __init__(
        self,
        desk: Desk,
        record: type[Record],
        words: tuple[str, str],
        figures: Callable[[Desk], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        new_words, empty_words = words
        self._desk = desk
        self._record = record
        self._figures = figures
        self.line = QLabel(self)
        self.line.setWordWrap(True)
        self.table = RecordTable(desk, record, parent=self)
        self.form = RecordForm(desk, record, self)
        empty = EmptyState(empty_words, new_words, symbol="safety", parent=self)
        empty.acted.connect(self.begin)
        self.table.set_empty(empty)
        new = QPushButton(icon("add"), new_words, self)
        new.clicked.connect(self.begin)
        away = QPushButton(icon("delete"), _("Fjern"), self)
        away.setProperty("role", "tertiary")
        away.clicked.connect(self._on_remove)
        self.table.tools.addWidget(away)
        self.table.tools.addWidget(new)
        self.table.selected.connect(self._on_selected)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.table, 3)
        row.addWidget(self.form, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.line)
        column.addLayout(row, 1)
        desk.edited.connect(self._on_edited)
        self.line.setText(figures(desk))
        first = next(iter(desk.workspace.all(record)), None)
        if first is not None:
            self.show_record(first)

    def show_record(self, record: Record) -> None:
        """Choose a record."""
        self.table.select(record.id)
        self.form.show_record(record)

    @Slot()
    def begin(self) -> None:
        """Begin a new record; it is stored with its first value."""
        self.form.show_record(self._record())

    @Slot(object)
    def _on_selected(self, record: Record | None) -> None:
        if record is not None:
            self.form.show_record(record)

    @Slot()
    def _on_remove(self) -> None:
        for record in self.table.selection():
            self._desk.remove(
                record, _("{name} er fjernet.").format(name=self._desk.workspace.named(record.KEY, record.id))
            )

    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(self._record):
            self.line.setText(self._figures(self._desk))


def exercises(desk: Desk, parent: QWidget | None = None) -> ListWithForm:
    """Øvelser."""
    words = (_("Ny øvelse"), _("Her kommer øvelsene. Knytt hver øvelse til situasjonene den trener på."))
    return ListWithForm(desk, SafetyExercise, words, exercise_line, parent)


def exercise_line(desk: Desk) -> str:
    """The share of pressing situations that were exercised, and the last time to help."""
    own = current_assessment(desk.workspace)
    done, whole = exercised_share(steps.seen_now(desk, own)) if own else (0, 0)
    timed = [e for e in desk.workspace.all(SafetyExercise) if e.done_on and e.help_seconds is not None]
    last = max(timed, key=lambda e: e.done_on or deadlines.today(), default=None)
    words = _("{done} av {whole} høye eller livstruende situasjoner er øvd på det siste året.").format(
        done=done, whole=whole
    )
    more = _("Tid til hjelp sist: {n} sekunder.").format(n=last.help_seconds) if last else ""
    return f"{words} {more}".strip()


def trainings(desk: Desk, parent: QWidget | None = None) -> ListWithForm:
    """Opplæring."""
    words = (_("Ny opplæring"), _("Her kommer opplæringen, som antall i hver gruppe. Ingen navn."))
    return ListWithForm(desk, SafetyTraining, words, training_line, parent)


def training_line(desk: Desk) -> str:
    """The groups that have not all had training, worst first."""
    groups = {option.key: _(option.label) for option in GROUPS}
    employers = {option.key: _(option.label).lower() for option in TRAINING_EMPLOYERS}
    rows = sorted(
        coverage(desk.workspace, deadlines.today()), key=lambda row: row.done / row.whole if row.whole else 1.0
    )
    short = [row for row in rows if row.done < row.whole]
    told = [
        _("{group} ({employer}): {done} av {whole}").format(
            group=groups.get(row.group, row.group),
            employer=employers.get(row.employer, row.employer),
            done=row.done,
            whole=row.whole,
        )
        for row in short[:4]
    ]
    if not rows:
        return ""
    return (
        _("Mangler gyldig opplæring: {rows}.").format(rows=" · ".join(told)) if told else _("Alle grupper er opplært.")
    )


def incident_list(desk: Desk, parent: QWidget | None = None) -> ListWithForm:
    """Hendelsestall."""
    words = (
        _("Nye tall"),
        _("Her kommer tall for hver måned. Bare summer: ingen fortelling, ingen referanse, ingen person."),
    )
    return ListWithForm(desk, SafetyIncidents, words, incident_line, parent)


def incident_line(desk: Desk) -> str:
    """The last twelve months: how many, followed up, with a reaction."""
    found = last_year(desk.workspace, deadlines.today())
    if not found.count:
        return _("Ingen hendelser er ført de siste tolv månedene.")
    words = _("Siste tolv måneder: {n} hendelser. {followed} % fulgt opp, {reacted} % fikk en reaksjon.").format(
        n=found.count, followed=found.share(found.followed_up), reacted=found.share(found.reacted)
    )
    doubt = _("Noen tall fra to systemer er ikke avstemt.") if found.not_reconciled else ""
    return f"{words} {doubt}".strip()
