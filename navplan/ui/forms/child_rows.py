"""Child records inside a form: edited in place, one line each, added at the end; nothing modal.

Records that rest on this one (a link that follows or refuses) are edited here. Records that are merely linked
with it (several links) have their own place: here they are named, opened, linked and let go.
"""

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.fields import Field
from navplan.domain.records import Record, Rows, fields_of
from navplan.ui.desk import Desk
from navplan.ui.editors import Binding, Editor, field_editor, name_of
from navplan.ui.forms.children import Children
from navplan.ui.forms.live_row import ComplaintLine
from navplan.ui.forms.record_model import columns_of
from navplan.ui.forms.spans import characters
from navplan.ui.icons import icon
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.labelled import Labelled, number_rows, remove_button, take_out
from navplan.ui.words import _


def newborn(desk: Desk, record: type[Record], **values: Any) -> Record:
    """An unborn record; what belongs to a year belongs to the chosen one."""
    if any(field.key == "year" for field in fields_of(record)):
        values = {"year": desk.year, **values}
    return record(**values)


LEAST = 200
"""Pixels that a text keeps on a line with other fields."""


class ChildRow(QWidget):
    """One child record: an editor for each listed field, and a button to remove it."""

    entered = Signal(object)
    """Enter was pressed in the row; carries the row."""
    taken_away = Signal(object)
    """The row is to go; carries the row."""

    def __init__(self, desk: Desk, fields: tuple[Field, ...], record: Record, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.record = record
        self.editors: list[Editor] = []
        self.bindings: list[Binding] = []
        for field in fields:
            editor = field_editor(desk, type(record), field.key, self, compact=True)
            editor.setToolTip(_(field.label))
            give_width(editor, field)
            self._bind(editor)
        self.cells = [Labelled(_(e.field.label), e, not characters(e.field), self) for e in self.editors]
        self.remove = remove_button(self)
        self.remove.setAccessibleName(_("Fjern {kind}").format(kind=_(desk.workspace.kind(record.KEY).one)))
        self.remove.setEnabled(desk.barred is None)
        self.remove.clicked.connect(self._on_remove)
        self._first, self._second, self._under = QHBoxLayout(), QHBoxLayout(), FlowLayout()
        self._complaint = ComplaintLine(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for line in (self._first, self._second):
            line.setSpacing(8)
            column.addLayout(line)
        column.addLayout(self._under)
        column.addWidget(self._complaint)
        self.follow(record)

    def arrange(self, is_folded: bool, is_stacked: bool) -> None:
        """All editors on one line, the wide ones on a line of their own, or all with their labels as there is room."""
        begins_wide = not characters(self.editors[0].field)
        for line in (self._first, self._second, self._under):
            take_out(line)
        for cell, editor in zip(self.cells, self.editors, strict=True):
            is_wide = not characters(editor.field)
            cell.set_stacked(is_stacked)
            give_width(editor, editor.field, may_shrink=is_stacked)
            if is_stacked:
                self._under.addWidget(cell)
                continue
            line = self._second if is_folded and is_wide != begins_wide else self._first
            line.addWidget(cell, int(is_wide), Qt.AlignmentFlag.AlignTop)
        if is_stacked:
            self._under.addWidget(self.remove)
            return
        if is_folded:
            (self._second if begins_wide else self._first).addStretch(1)
        elif all(characters(editor.field) for editor in self.editors):
            self._first.addStretch(1)  # nobody takes the room that is left
        self._first.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def _bind(self, editor: Editor) -> None:
        binding = Binding(editor)
        binding.born.connect(self.stay)
        editor.entered.connect(self._on_entered)
        editor.complained.connect(self._on_complained)
        self.editors.append(editor)
        self.bindings.append(binding)

    @property
    def is_being_born(self) -> bool:
        """Whether its first value is on its way into the plan."""
        return any(binding.is_storing for binding in self.bindings)

    def follow(self, record: Record) -> None:
        """Show a record from the start."""
        for binding in self.bindings:
            binding.follow(record)
        self.stay(record)

    @Slot(object)
    def stay(self, record: Record) -> None:
        """Show how the record is now, but not over something half typed."""
        self.record = record
        for binding in self.bindings:
            binding.stay(record)
        self._on_complained()

    @Slot()
    def _on_complained(self) -> None:
        standing = next((editor.complaint for editor in self.editors if editor.complaint), None)
        kind = self._desk.workspace.kind(self.record.KEY)
        problems = kind.check(self.record, self._desk.workspace) if self.record.id else ()
        self._complaint.tell(standing, next((problem.said.words(_) for problem in problems), ""))

    @Slot()
    def _on_entered(self) -> None:
        self.entered.emit(self)

    @Slot()
    def _on_remove(self) -> None:
        self.taken_away.emit(self)


def width_of(widget: QWidget, field: Field) -> int:
    """How wide a field of fixed width is inside a widget; 0 for one that takes the room that is left."""
    wide = characters(field)
    return wide * widget.fontMetrics().averageCharWidth() + 24 if wide else 0


def give_width(widget: QWidget, field: Field, may_shrink: bool = False) -> None:
    """Let a column of rows be as wide in every row; a field on a line of its own may be narrower than that."""
    if wide := width_of(widget, field):
        widget.setFixedWidth(wide)
        if may_shrink:
            widget.setMinimumWidth(0)


class ChildRows(Children):
    """All child records of one parent in one card."""

    def __init__(self, desk: Desk, rows: Rows, parent: QWidget | None = None) -> None:
        self._kind = desk.workspace.kind(rows.key)
        super().__init__(_(self._kind.many), parent)
        self._desk = desk
        self._via = rows.via
        self._parent: Record | None = None
        self._fields = tuple(f for f in columns_of(self._kind) if f.key != rows.via)
        self.rows: list[ChildRow] = []
        self.setObjectName(f"rows.{rows.key}")
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._ways = (False, False)  # folded, stacked
        self._none = QLabel(_("Ingen ennå."), self)
        self._none.setProperty("role", "secondary")
        self._add = QPushButton(_("Legg til {kind}").format(kind=_(self._kind.one)), self)
        self._add.setIcon(icon("add"))
        self._add.clicked.connect(self.add)
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addStretch(1)
        self._heads = self._head_line()
        self.body.addWidget(self._heads)
        self.body.addLayout(self._column)
        self.body.addWidget(self._none)
        self.body.addLayout(foot)
        desk.edited.connect(self._on_edited)
        self.show_parent(None)

    def _head_line(self) -> QWidget:
        heads = QWidget(self)
        line = QHBoxLayout(heads)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for field in self._fields:
            label = QLabel(_(field.label), heads)
            label.setProperty("role", "secondary")
            give_width(label, field)
            line.addWidget(label, 0 if characters(field) else 1)
        line.addStretch(int(all(characters(field) for field in self._fields)))
        room = remove_button(heads)  # the heads end where the fields end
        policy = room.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        room.setSizePolicy(policy)
        room.setFixedHeight(1)
        room.hide()
        line.addWidget(room)
        return heads

    def show_parent(self, parent: Record | None) -> None:
        """Show the children of another record."""
        self._parent = parent if parent is not None and parent.id else None
        for row in tuple(self.rows):
            self._drop(row)
        self._add.setEnabled(self._parent is not None and self._desk.barred is None)
        self._refresh()

    @Slot()
    def add(self) -> None:
        """Put an empty row at the end and the cursor into it; it is stored with its first value."""
        if self._parent is None:
            return
        if not self.rows or self.rows[-1].record.id:
            self._append(newborn(self._desk, self._kind.record, **{self._via: self._parent.id}))
            self._tell()
        self.rows[-1].editors[0].setFocus()

    def _refresh(self) -> None:
        children = self._desk.workspace.linked(self._kind.record, self._via, self._parent.id) if self._parent else ()
        there = {child.id: child for child in children}
        for row in tuple(self.rows):
            if row.record.id and row.record.id not in there:
                self._drop(row)
            elif row.record.id:
                row.stay(there.pop(row.record.id))
        if not any(row.is_being_born for row in self.rows):
            for child in there.values():
                self._append(child)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = [field for field in self._fields if not characters(field)]
        taken = sum(width_of(self, field) + 8 for field in self._fields if field not in wide) + 80
        is_folded = bool(wide) and len(wide) < len(self._fields) and self.width() - taken < LEAST * len(wide)
        ways = (is_folded, self.width() < taken)
        if ways != self._ways:
            self._ways = ways
            for row in self.rows:
                row.arrange(*ways)
            self._tell()

    def _append(self, record: Record) -> None:
        row = ChildRow(self._desk, self._fields, record, self)
        row.entered.connect(self._on_entered)
        row.taken_away.connect(self._on_taken_away)
        row.arrange(*self._ways)
        self.rows.append(row)
        self._column.addWidget(row)

    def _drop(self, row: ChildRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _tell(self) -> None:
        is_folded, is_stacked = self._ways
        begins_wide = not characters(self._fields[0])
        self._heads.setVisible(bool(self.rows) and not is_stacked and not (is_folded and begins_wide))
        for field, label in zip(self._fields, self._heads.findChildren(QLabel), strict=True):
            label.setVisible(not is_folded or bool(characters(field)))
        self._none.setVisible(not self.rows)
        number_rows(self.rows)

    @Slot(object)
    def _on_entered(self, row: ChildRow) -> None:
        place = self.rows.index(row) + 1
        if place == len(self.rows):
            self.add()
        else:
            self.rows[place].editors[0].setFocus()

    @Slot(object)
    def _on_taken_away(self, row: ChildRow) -> None:
        place = self.rows.index(row)
        if not row.record.id:
            self._drop(row)
            self._tell()
        else:
            words = _("{name} er fjernet.").format(name=name_of(self._desk.workspace, row.record))
            self._desk.remove(row.record, words)
        (self.rows[min(place, len(self.rows) - 1)].remove if self.rows else self._add).setFocus()

    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(self._kind.record):
            self._refresh()
