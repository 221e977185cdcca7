"""A list of the agreement, edited in place, with a way to all fields of the row that the cursor is in."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from navplan.domain.kinds import Link
from navplan.domain.records import Record, Rows, fields_of
from navplan.ui.desk import Desk
from navplan.ui.forms.child_rows import ChildRows
from navplan.ui.icons import icon
from navplan.ui.words import _


class PartRows(ChildRows):
    """`wants_row` carries the record whose every field is wanted."""

    wants_row = Signal(object)

    def __init__(self, desk: Desk, rows: Rows, parent: QWidget | None = None) -> None:
        super().__init__(desk, rows, parent)
        self._last: Record | None = None
        kind = desk.workspace.kind(rows.key)
        listed = {field.key for field in self._fields}
        more = [f for f in fields_of(kind.record) if f.key not in listed and f.key != rows.via]
        self._all = QPushButton(icon("panel"), _("Alle felt"), self)
        self._all.setProperty("role", "tertiary")
        self._all.setToolTip(_("Vis alle felt for raden der markøren står."))
        self._all.clicked.connect(self._on_all)
        self._all.setVisible(any(not isinstance(f.kind, Link) or not f.kind.is_needed for f in more))
        self.body.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def focus_first(self) -> None:
        """Put the cursor into the first row, or begin one."""
        if self.rows:
            self.rows[0].editors[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add()

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None:
            return
        for row in self.rows:
            if row.isAncestorOf(new):
                self._last = row.record

    @Slot()
    def _on_all(self) -> None:
        ids = [row.record.id for row in self.rows if row.record.id]
        wanted = self._last.id if self._last is not None and self._last.id in ids else (ids[0] if ids else "")
        record = next((row.record for row in self.rows if row.record.id == wanted), None)
        if record is not None and record.id:
            self.wants_row.emit(record)
