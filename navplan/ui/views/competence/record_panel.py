"""The panel at the right where a need, measure, course or programme is worked with, beside its list."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.changes import Edit
from navplan.domain.modules.competence import Newcomer
from navplan.domain.modules.competence.rules_onboarding import code_of
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.editors import name_of
from navplan.ui.forms.form import RecordForm
from navplan.ui.icons import icon
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.views.competence.checklist import Checklist
from navplan.ui.words import _


class RecordPanel(QFrame):
    """Holds a form for each kind of record, made when it is first needed; one who is new has a list of points too."""

    closed = Signal(bool)
    """Carries whether the keyboard was in the panel."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._forms: dict[type[Record], RecordForm] = {}
        self._form: RecordForm | None = None
        self.setProperty("role", "panel")
        self.setAutoFillBackground(True)
        self._kind = QLabel(self)
        self._kind.setProperty("role", "secondary")
        self._title = ElidedLabel("", self)
        self._title.setProperty("role", "section")
        self.remove_button = self._tool("delete", _("Fjern"))
        self.remove_button.clicked.connect(self._on_remove)
        self.close_button = self._tool("close", _("Lukk (Esc)"))
        self.close_button.clicked.connect(self.close_panel)
        self.checklist = Checklist(desk, self)
        self._pile = QStackedLayout()
        self._build()
        desk.edited.connect(self._on_edited)
        self.hide()

    def _tool(self, symbol: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(symbol))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _build(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._kind)
        names.addWidget(self._title)
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 16, 0)
        head.setSpacing(4)
        head.addLayout(names, 1)
        head.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout()
        body.setContentsMargins(20, 0, 8, 0)
        body.addLayout(self._pile, 1)
        body.addWidget(self.checklist, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(body, 1)

    # -- what the page asks

    @property
    def record(self) -> Record | None:
        """The record shown; None while the panel is closed."""
        return self._form.record if self._form else None

    @property
    def is_open(self) -> bool:
        """Whether a record is shown."""
        return self._form is not None

    def form(self, record: type[Record]) -> RecordForm:
        """The form of a kind of record."""
        if record not in self._forms:
            made = self._forms[record] = RecordForm(self._desk, record, self)
            made.shown.connect(self._on_shown)
            self._pile.addWidget(made)
        return self._forms[record]

    def open(self, record: Record, field: str = "") -> None:
        """Show a record; with `field` the cursor goes there, otherwise the keyboard stays where it is."""
        form = self.form(type(record))
        before, self._form = self._form, form
        if before is not None and before is not form:
            before.show_record(None)
        form.show_record(record)
        self._pile.setCurrentWidget(form)
        self._tell()
        self.show()
        self.raise_()
        if field:
            form.go_to(field)

    @Slot()
    def close_panel(self) -> None:
        """Settle what is half typed and close."""
        form, self._form = self._form, None
        if form is None:
            return
        had_focus = self._has_focus()
        form.show_record(None)
        self.hide()
        self.closed.emit(had_focus)

    # -- within

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _tell(self) -> None:
        record = self.record
        if record is None:
            return
        kind = self._desk.workspace.kind(record.KEY)
        one = _(kind.one).capitalize()
        name = code_of(record) if isinstance(record, Newcomer) else name_of(self._desk.workspace, record)
        self._kind.setText(one if record.id else _("Lagres når du begynner å fylle ut"))
        self._title.setText(name if record.id else one)
        self.setAccessibleName(self._title.text())
        self.remove_button.setEnabled(bool(record.id))
        self.checklist.show_newcomer(record if isinstance(record, Newcomer) and record.id else None)

    @Slot(object)
    def _on_shown(self, record: Record | None) -> None:
        if self._form is None or self.sender() is not self._form:
            return
        if record is None:
            self._form, had_focus = None, self._has_focus()
            self.hide()
            self.closed.emit(had_focus)
        else:
            self._tell()

    def _on_edited(self, edit: Edit) -> None:
        if self.record is not None and self.record.id in edit.ids():
            self._tell()

    @Slot()
    def _on_remove(self) -> None:
        record = self.record
        if record is not None and record.id:
            name = code_of(record) if isinstance(record, Newcomer) else name_of(self._desk.workspace, record)
            self._desk.remove(record, _("{name} er fjernet.").format(name=name))
