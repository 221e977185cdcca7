"""A list as it reads in a document: each row in words, with a way to its fields at the right."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.modules.partnership.content import in_order, words_of
from navplan.domain.records import Record, fields_of
from navplan.ui.desk import Desk
from navplan.ui.editors import name_of
from navplan.ui.icons import icon
from navplan.ui.parts.emptied import empty
from navplan.ui.words import _


class WordRow(QWidget):
    """One row: its name, the rest with labels, and what is wrong with it."""

    wants_fields = Signal(object)
    taken_away = Signal(object)

    def __init__(self, desk: Desk, record: Record, via: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.record = record
        kind = desk.workspace.kind(record.KEY)
        name = name_of(desk.workspace, record)
        told = [
            f"{_(field.label)}: {words}"
            for field in fields_of(type(record))
            if field.key not in (via, *kind.name) and (words := words_of(record, field, desk.workspace, _))
        ]
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(_line(name, "strong", self))
        if told:
            texts.addWidget(_line(" · ".join(told), "secondary", self))
        for problem in kind.check(record, desk.workspace):
            texts.addWidget(_line(problem.said.words(_), "complaint" if problem.weight == "danger" else "hint", self))
        self.edit_button = self._tool("edit", _("Endre {name}").format(name=name))
        self.edit_button.clicked.connect(self._on_edit)
        self.remove_button = self._tool("delete", _("Fjern {name}").format(name=name))
        self.remove_button.clicked.connect(self._on_remove)
        self.remove_button.setVisible(kind.must_stay(record) is None)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 0, 0)
        row.setSpacing(4)
        row.addLayout(texts, 1)
        for button in (self.edit_button, self.remove_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _tool(self, symbol: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(symbol, "muted"))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    @Slot()
    def _on_edit(self) -> None:
        self.wants_fields.emit(self.record)

    @Slot()
    def _on_remove(self) -> None:
        self.taken_away.emit(self.record)


class WordRows(QWidget):
    """`wants_row` carries the row whose fields are wanted; it is unborn when it is a new one."""

    wants_row = Signal(object)

    def __init__(self, desk: Desk, record: type[Record], via: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.kind = desk.workspace.kind(record.KEY)
        self._via = via
        self._parent: Record | None = None
        self.rows: list[WordRow] = []
        self.setObjectName(f"rows.{record.KEY}")
        head = _line(_(self.kind.many), "label", self)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        words = _("Legg til {kind}").format(kind=_(self.kind.one))
        self.add_button = QPushButton(icon("add"), words, self)
        self.add_button.clicked.connect(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(head)
        column.addLayout(self._column)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        desk.edited.connect(self._on_edited)

    def show_parent(self, parent: Record) -> None:
        """Show the rows that rest on this record."""
        self._parent = parent
        self._fill()

    @Slot()
    def add(self) -> None:
        """Ask for the fields of a new row; it is stored with its first value."""
        if self._parent is not None:
            self.wants_row.emit(self.newborn())

    def newborn(self) -> Record:
        """An unborn row of the parent shown."""
        return self.kind.record(**{self._via: self._parent.id if self._parent else ""})

    def _fill(self) -> None:
        empty(self._column)
        self.rows = []
        if self._parent is None:
            return
        found = self._desk.workspace.linked(self.kind.record, self._via, self._parent.id)
        for record in in_order(self.kind.record, found):
            row = WordRow(self._desk, record, self._via, self)
            row.wants_fields.connect(self.wants_row)
            row.taken_away.connect(self._on_taken_away)
            self.rows.append(row)
            self._column.addWidget(row)

    @Slot(object)
    def _on_taken_away(self, record: Record) -> None:
        words = _("{name} er fjernet.").format(name=name_of(self._desk.workspace, record))
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._desk.remove(record, words)

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(self.kind.record):
            self._fill()


def _line(words: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
