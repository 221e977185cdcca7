"""A list of records of one kind with the form of the chosen one beside it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from navplan.domain.records import Record, Section
from navplan.ui.desk import Desk
from navplan.ui.editors import name_of
from navplan.ui.forms.form import RecordForm
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.icons import icon
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.words import _


class ListAndForm(QWidget):
    """The list left, the form right; a new record is born with its first value. `form` is one made by hand."""

    def __init__(
        self,
        desk: Desk,
        record: type[Record],
        empty: EmptyState,
        parent: QWidget | None = None,
        form: RecordForm | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._record = desk, record
        self.table = RecordTable(desk, record, parent=self)
        self.table.set_empty(empty)
        self.form = form if form is not None else RecordForm(desk, record, self)
        kind = desk.workspace.kind(record.KEY)
        self.new = QPushButton(icon("add"), _("Legg til {kind}").format(kind=_(kind.one)), self)
        self.new.clicked.connect(self.begin)
        self.remove = QPushButton(icon("delete"), _("Fjern"), self)
        self.remove.setProperty("role", "tertiary")
        self.remove.clicked.connect(self._on_remove)
        self.table.tools.addWidget(self.remove)
        self.table.tools.addWidget(self.new)
        self.left = QVBoxLayout()
        self.left.setSpacing(12)
        self.left.addWidget(self.table, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(self.left, 4 if form is None else 5)
        row.addWidget(self.form, 3 if form is None else 8)
        self.form.hide()  # the list has the whole width until something is chosen
        self.form.shown.connect(self._on_shown)
        self.table.selected.connect(self._on_selected)

    def newborn(self) -> Record:
        """The unborn record that «Legg til» shows."""
        return self._record()

    @Slot()
    def begin(self) -> None:
        """Show an empty form with the cursor in its first field."""
        self.show_unborn(self.newborn())

    def show_unborn(self, record: Record) -> None:
        """Show a record that is stored with its first value."""
        self.form.show_record(record)
        sections = (part for part in self._desk.workspace.kind(self._record.KEY).form if isinstance(part, Section))
        self.form.go_to(next(sections).rows[0])

    def select(self, id: str) -> None:
        """Show the record with this id, also when its row is the current one and the form holds an unborn record."""
        self.table.select(id)
        if self.form.record is None or self.form.record.id != id:
            self.form.show_record(self._desk.workspace.get(self._record, id))

    @Slot(object)
    def _on_selected(self, record: Record | None) -> None:
        if record is not None or self.form.record is None or self.form.record.id:
            self.form.show_record(record)

    @Slot(object)
    def _on_shown(self, record: Record | None) -> None:
        self.form.setVisible(record is not None)

    @Slot()
    def _on_remove(self) -> None:
        for record in self.table.selection():
            words = _("{name} er fjernet.").format(name=name_of(self._desk.workspace, record))
            self._desk.remove(record, words)
