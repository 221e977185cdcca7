"""The records behind what is chosen at the left: a short list, and the form of the one that is chosen in it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.icons import icon
from navplan.ui.theme import text_px
from navplan.ui.words import _

ID = Qt.ItemDataRole.UserRole
MOST_LINES = 4
"""Lines of the list that are seen at once; the rest scroll, so that the form keeps its room."""


class ListedForm(QWidget):
    """Shows some records of one kind by a line each. `line` says in words what tells one from the others."""

    def __init__(
        self, desk: Desk, record: type[Record], line: Callable[[Any], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._line = line
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        self.title.setProperty("role", "strong")
        self.list = QListWidget(self)
        self.list.setAccessibleName(_(desk.workspace.kind(record.KEY).many))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._on_current)
        self.remove_button = QPushButton(icon("delete"), _("Fjern"), self)
        self.remove_button.setProperty("role", "tertiary")
        self.remove_button.clicked.connect(self._on_remove)
        self.form = RecordForm(desk, record, self)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addWidget(self.form, 1)

    def show_records(self, title: str, records: Sequence[Record], chosen: str = "") -> None:
        """Show these; the chosen one, else the one shown before, else the first."""
        self.title.setText(title)
        wanted = chosen or (self.form.record.id if self.form.record else "")
        self.list.blockSignals(True)
        self.list.clear()
        for record in records:
            item = QListWidgetItem(self._line(record), self.list)
            item.setToolTip(item.text())
            item.setData(ID, record.id)
            if record.id == wanted:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and records:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self.list.setVisible(len(records) > 1)
        self.list.setFixedHeight(min(len(records), MOST_LINES) * text_px(30) + 6)
        found = {record.id: record for record in records}
        current = self.list.currentItem()
        self._show(found.get(str(current.data(ID))) if current is not None else None)

    def begin(self, unborn: Record) -> None:
        """Begin a record; it is stored with its first value."""
        self.list.setCurrentRow(-1)
        self.remove_button.setVisible(False)
        self.form.show_record(unborn)

    @property
    def is_begun(self) -> bool:
        """Whether a record is being filled in that is not stored yet."""
        return self.form.record is not None and not self.form.record.id

    def _show(self, record: Record | None) -> None:
        if record is None and self.is_begun:
            return
        self.remove_button.setVisible(record is not None)
        self.form.show_record(record)

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current(self, current: QListWidgetItem | None, before: QListWidgetItem | None) -> None:
        if current is not None:
            self._show(self._desk.workspace.get(self.form.kind.record, str(current.data(ID))))

    @Slot()
    def _on_remove(self) -> None:
        record = self.form.record
        if record is not None and record.id:
            name = self._desk.workspace.named(record.KEY, record.id)
            self._desk.remove(record, _("{name} er fjernet.").format(name=name))
