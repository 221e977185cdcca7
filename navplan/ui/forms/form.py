"""The form of any kind of record: its sections as cards, its child records as lists, what is missing on top."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.kinds import Links
from navplan.domain.records import Problem, Record, Rows, Section, field_of
from navplan.ui.desk import Desk
from navplan.ui.editors import Editor
from navplan.ui.forms.child_rows import ChildRows
from navplan.ui.forms.children import Children
from navplan.ui.forms.linked_rows import LinkedRows
from navplan.ui.forms.live_row import LiveRow
from navplan.ui.forms.missing_line import MissingLine
from navplan.ui.forms.section_card import SectionCard
from navplan.ui.icons import icon
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.sheet import Sheet
from navplan.ui.words import _

WIDEST = 760


class RecordForm(QWidget):
    """Shows one record and stores each field as it is settled. A record without id is born with its first value."""

    shown = Signal(object)
    """Another record is shown, or this one was born; carries it, or None after a removal."""

    def __init__(self, desk: Desk, record: type[Record], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.kind = desk.workspace.kind(record.KEY)
        self.setObjectName(f"form.{record.KEY}")
        self._record: Record | None = None
        self._id = ""
        self._sections: list[SectionCard] = []
        self._children: list[Children] = []
        self._rows: dict[str, LiveRow] = {}
        self._pile = QStackedLayout(self)
        self._empty = EmptyState(_("Velg noe i listen for å se det her."), parent=self)
        self._pile.addWidget(self._empty)
        desk.edited.connect(self._on_edited)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._record is not None:
            self._make()

    def _make(self) -> None:
        """Make the fields when they are first seen or asked for: most of a page's widgets are those of its forms."""
        if self._rows:
            return
        desk, record = self.desk, self.kind.record
        self._missing = MissingLine(self)
        self._missing.asked_for.connect(self.go_to)
        self._sections = [SectionCard(desk, record, p, self) for p in self.kind.form if isinstance(p, Section)]
        self._children = [self.children_of(p) for p in self.kind.form if isinstance(p, Rows)]
        self._rows = {key: row for card in self._sections for key, row in card.rows.items()}
        for row in self._rows.values():
            row.binding.born.connect(self._on_born)
        self.chain = QPushButton(icon("link"), _("Vis i kjeden"), self)
        self.chain.setProperty("role", "tertiary")
        self.chain.setToolTip(_("Hva dette kommer fra, og hva det har ført til (Ctrl+J)"))
        self.chain.clicked.connect(self._on_chain)
        self._build()
        self._follow(self._record)

    def _build(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(self._missing)
        sections, children = iter(self._sections), iter(self._children)
        for part in self.kind.form:
            column.addWidget(next(sections) if isinstance(part, Section) else next(children))
        for card in (*self._sections, *self._children):
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column.addWidget(self.chain, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll = Sheet(column, WIDEST, self)
        self._pile.insertWidget(0, self._scroll)

    # -- what the page asks

    @property
    def record(self) -> Record | None:
        """The record shown."""
        return self._record

    @property
    def is_unsettled(self) -> bool:
        """Whether some field holds a text that is not stored."""
        return self._record is not None and any(row.editor.is_unsettled for row in self._rows.values())

    def editor(self, key: str) -> Editor:
        """The editor of a field."""
        self._make()
        return self._rows[key].editor

    def settle(self) -> bool:
        """Settle what is half typed; False when a text was refused."""
        if self._record is None:
            return True
        unsettled = [row.editor for row in self._rows.values() if row.editor.is_unsettled]
        return [editor.settle() for editor in unsettled].count(False) == 0

    def show_record(self, record: Record | None) -> None:
        """Show a record; what is half typed in the one before is settled first."""
        if record is not None and self._record is not None and record.id and record.id == self._record.id:
            self._stay(record)
            return
        self.settle()
        self._record, self._id = record, record.id if record else ""
        if self._rows:
            self._follow(record)
        elif record is not None and self.isVisible():
            self._make()
        self.shown.emit(record)

    @Slot(str)
    def go_to(self, key: str) -> None:
        """Unfold, bring a field into view and put the cursor there."""
        self._make()
        row = self._rows.get(key)
        if row is None:
            return
        for card in self._sections:
            if key in card.rows:
                card.set_folded(False)
        row.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, row, row.show_in_scroll)

    def children_of(self, rows: Rows) -> Children:
        """Children that rest on the record are edited in its form; those that only link to it live elsewhere."""
        via = field_of(self.desk.workspace.kind(rows.key).record, rows.via)
        of = LinkedRows if isinstance(via.kind, Links) else ChildRows
        return of(self.desk, rows, self)

    # -- within

    def _follow(self, record: Record | None) -> None:
        """Show another record in the fields, or say that there is none."""
        self._pile.setCurrentIndex(0 if record else self._pile.indexOf(self._empty))
        for card in self._sections:
            card.follow(record)
        for rows in self._children:
            rows.show_parent(record)
        if record is not None:
            self._stay(record)
            self._scroll.verticalScrollBar().setValue(0)

    @Slot()
    def _on_chain(self) -> None:
        if self._record is not None and self._record.id:
            self.desk.show_chain(self._record)

    def _stay(self, record: Record) -> None:
        self._record, self._id = record, record.id
        if not self._rows:
            return
        self.chain.setVisible(bool(record.id))
        problems: tuple[Problem, ...] = tuple(self.kind.check(record, self.desk.workspace)) if record.id else ()
        for card in self._sections:
            card.stay(record, problems)
        self._missing.tell(problems)

    def _on_born(self, record: Record) -> None:
        self._stay(record)
        for rows in self._children:
            rows.show_parent(record)
        self.shown.emit(record)

    def _on_edited(self, edit: Edit) -> None:
        if not self._id:
            return
        now = self.desk.workspace.get(self.kind.record, self._id)
        if now is None and self._record is not None:
            gone = self._id
            self.show_record(None)
            self._id = gone  # an undo brings it back
        elif now is not None and self._record is None:
            self.show_record(now)
        elif now is not None:
            self._stay(now)
