"""Records of one kind as a list with the chosen one in a form beside it: targets, rates, reviews, controls."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.icons import icon
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.words import _


class ListAndForm(QWidget):
    """`born` makes a new record to fill in; without it the list cannot be added to here."""

    chosen = Signal(object)

    def __init__(
        self,
        desk: Desk,
        record: type[Record],
        words: str,
        born: Callable[[], Record] | None = None,
        source: Callable[[], Iterable[Record]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._born = born
        self.list = RecordTable(desk, record, source, self)
        self.form = RecordForm(desk, record, self)
        kind = desk.workspace.kind(record.KEY)
        self.new = QPushButton(icon("add"), _("Legg til"), self)
        self.new.setAccessibleName(_("Legg til {kind}").format(kind=_(kind.one)))
        self.new.setVisible(born is not None)
        self.gone = QPushButton(icon("delete"), _("Fjern"), self)
        self.gone.setProperty("role", "tertiary")
        self.list.tools.addWidget(self.new)
        self.list.tools.addWidget(self.gone)
        nothing = EmptyState(words, _("Legg til") if born else "", parent=self)
        nothing.acted.connect(self.begin)
        self.list.set_empty(nothing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.list, 5)
        row.addWidget(self.form, 4)
        self.list.selected.connect(self._on_selected)
        self.new.clicked.connect(self.begin)
        self.gone.clicked.connect(self._on_remove)
        self.form.show_record(None)
        if self.list.model.rows:
            self.show_one(self.list.model.rows[0])

    def show_one(self, record: Record) -> None:
        """Choose a record."""
        self.list.select(record.id)
        self.form.show_record(record)
        self.chosen.emit(record)

    @Slot()
    def begin(self) -> None:
        """Put an unborn record into the form; it enters the plan with its first value."""
        if self._born is not None:
            self.form.show_record(self._born())
            self.form.setFocus()

    @Slot(object)
    def _on_selected(self, record: Record | None) -> None:
        if record is not None:
            self.form.show_record(record)
            self.chosen.emit(record)

    @Slot()
    def _on_remove(self) -> None:
        for record in self.list.selection():
            name = self.desk.workspace.named(record.KEY, record.id)
            self.desk.remove(record, _("«{name}» er fjernet.").format(name=name))
