"""All fields of one row of a list, at the right in place of the guide."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from navplan.domain.records import Record, Section
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.icons import icon
from navplan.ui.words import _


class RowPanel(QWidget):
    """A form for each kind of row, made when it is first needed."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._forms: dict[type[Record], RecordForm] = {}
        self._form: RecordForm | None = None
        back = QPushButton(icon("back"), _("Tilbake"), self)
        back.setProperty("role", "tertiary")
        back.clicked.connect(self.closed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(back)

    def show_row(self, record: Record) -> None:
        """Show a record in the form of its kind."""
        kind = type(record)
        if kind not in self._forms:
            form = self._forms[kind] = RecordForm(self._desk, kind, self)
            form.shown.connect(self._on_shown)
            self._column.addWidget(form, 1)
        for known, form in self._forms.items():
            form.setVisible(known is kind)
        self._form = self._forms[kind]
        self._form.show_record(record)

    def focus_first(self) -> None:
        """Put the cursor in the first field of the row shown."""
        if self._form is not None:
            first = next((part for part in self._form.kind.form if isinstance(part, Section)), None)
            if first is not None:
                self._form.go_to(first.rows[0])

    def go_to(self, field: str) -> None:
        """Put the cursor in a field of the row shown."""
        if self._form is not None:
            self._form.go_to(field)

    @Slot(object)
    def _on_shown(self, record: Record | None) -> None:
        """The row was removed elsewhere."""
        if record is None and self.sender() is self._form:
            self.closed.emit()
