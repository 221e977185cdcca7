"""Records that are linked with the one in the form but live elsewhere: named, opened, linked and let go here."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.kinds import Choice
from navplan.domain.records import Record, Rows
from navplan.ui.desk import Desk
from navplan.ui.editors import name_of
from navplan.ui.editors.picked import PickList
from navplan.ui.forms.children import Children
from navplan.ui.forms.record_model import columns_of
from navplan.ui.icons import icon
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.elided_button import ElidedButton
from navplan.ui.words import _


class LinkedRow(QWidget):
    """One linked record: its name opens it, its states are chips, a button lets go of the link."""

    let_go = Signal(object)
    """The link is to go; carries the record."""

    def __init__(self, desk: Desk, record: Record, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.record = record
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        called = name_of(desk.workspace, record)
        name = ElidedButton(called.replace("&", "&&"), self)
        name.setToolTip(called)
        name.setProperty("role", "tertiary")
        name.setStyleSheet("text-align: left; padding-left: 4px")
        name.clicked.connect(self._on_opened)
        line.addWidget(name, 1)
        for field in columns_of(desk.workspace.kind(record.KEY)):
            if isinstance(field.kind, Choice) and (value := getattr(record, field.key)):
                option = field.kind.option(value)
                if any(other.tone != "neutral" for other in field.kind.options):
                    line.addWidget(StatusChip(_(option.label), option.tone, parent=self))
        away = QToolButton(self)
        away.setIcon(icon("close"))
        away.setToolTip(_("Koble fra"))
        away.setAccessibleName(_("Ta bort {name} herfra").format(name=name.text()))
        away.setEnabled(desk.barred is None)
        away.clicked.connect(self._on_let_go)
        line.addWidget(away)

    @Slot()
    def _on_opened(self) -> None:
        self._desk.show(self.record)

    @Slot()
    def _on_let_go(self) -> None:
        self.let_go.emit(self.record)


class LinkedRows(Children):
    """All records of a kind that have the parent among their links."""

    def __init__(self, desk: Desk, rows: Rows, parent: QWidget | None = None) -> None:
        self._kind = desk.workspace.kind(rows.key)
        super().__init__(_(self._kind.many), parent)
        self._desk = desk
        self._via = rows.via
        self._parent: Record | None = None
        self.rows: list[LinkedRow] = []
        self._list: PickList | None = None
        self.setObjectName(f"rows.{rows.key}")
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self._link = QPushButton(_("Koble til {kind}").format(kind=_(self._kind.one)), self)
        self._link.setIcon(icon("link"))
        self._link.clicked.connect(self.open_list)
        foot = QHBoxLayout()
        foot.addWidget(self._link)
        foot.addStretch(1)
        self.body.addLayout(self._column)
        self.body.addLayout(foot)
        desk.edited.connect(self._on_edited)

    def show_parent(self, parent: Record | None) -> None:
        """Show what is linked with another record."""
        self._parent = parent if parent is not None and parent.id else None
        self._link.setEnabled(self._parent is not None and self._desk.barred is None)
        self._refresh()

    @Slot()
    def open_list(self) -> None:
        """Let the person tick which records are linked with this one."""
        if self._parent is None:
            return
        if self._list is None:
            self._list = PickList(self, _(self._kind.many))
            self._list.ticked.connect(self._on_ticked)
        offers = [(r.id, name_of(self._desk.workspace, r)) for r in self._desk.workspace.all(self._kind.record)]
        self._list.offer(offers, tuple(row.record.id for row in self.rows))
        self._list.open_under(self._link, self.fontMetrics().averageCharWidth() * 50)

    def _refresh(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        found = self._desk.workspace.linked(self._kind.record, self._via, self._parent.id) if self._parent else ()
        self.rows = [LinkedRow(self._desk, record, self) for record in found]
        for row in self.rows:
            row.let_go.connect(self._on_let_go)
            self._column.addWidget(row)

    @Slot(str, bool)
    def _on_ticked(self, id: str, is_picked: bool) -> None:
        record = self._desk.workspace.get(self._kind.record, id)
        if record is None or self._parent is None:
            return
        others = tuple(other for other in getattr(record, self._via) if other != self._parent.id)
        self._desk.set(record, **{self._via: (*others, self._parent.id) if is_picked else others})

    @Slot(object)
    def _on_let_go(self, record: Record) -> None:
        self._link.setFocus()
        self._on_ticked(record.id, False)
        self._desk.announced.emit(_("{name} er tatt bort herfra.").format(name=name_of(self._desk.workspace, record)))

    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(self._kind.record):
            self._refresh()
