"""The panel at the right where a goal or measure is worked with, beside its list or, where it is narrow, over it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.changes import Edit
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.editors import name_of
from navplan.ui.forms.form import RecordForm
from navplan.ui.icons import icon
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.words import _


class SidePanel(QFrame):
    """Holds a form for measures and one for goals, each made when it is first needed."""

    closed = Signal(bool)
    """Carries whether the keyboard was in the panel."""
    shown = Signal(object)
    """Another record is shown, or this one was born; carries it."""
    wants_removed = Signal(object)
    wants_measure = Signal(object)
    """A new measure under this goal."""

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
        self.under_button = QPushButton(icon("add"), _("Nytt tiltak under målet"), self)
        self.under_button.clicked.connect(self._on_under)
        self.remove_button = self._tool("delete", _("Fjern"))
        self.remove_button.clicked.connect(self._on_remove)
        self.close_button = self._tool("close", _("Lukk (Esc)"))
        self.close_button.clicked.connect(self.close_panel)
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
        ways = QHBoxLayout()
        ways.setContentsMargins(24, 0, 24, 0)
        ways.addWidget(self.under_button)
        ways.addStretch(1)
        body = QWidget(self)
        self._pile = QStackedLayout(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(ways)
        column.addWidget(body, 1)
        body.setContentsMargins(20, 0, 8, 0)

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
        """The form of goals or of measures."""
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
        """Settle what is half typed and close. A text that was refused waits until its record is shown again."""
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
        code = str(getattr(record, "code", ""))
        one = _(kind.one).capitalize()
        title = str(getattr(record, "title", ""))
        self._kind.setText(f"{one} {code}" if record.id else _("Lagres når du begynner å fylle ut"))
        new = _("Nytt tiltak {code}") if isinstance(record, Measure) else _("Nytt mål {code}")
        self._title.setText((title or name_of(self._desk.workspace, record)) if record.id else new.format(code=code))
        self.setAccessibleName(self._title.text())
        self.under_button.setVisible(isinstance(record, Goal))
        self.under_button.setEnabled(bool(record.id))
        self.remove_button.setEnabled(bool(record.id))

    @Slot(object)
    def _on_shown(self, record: Record | None) -> None:
        form = self._form
        if form is None or self.sender() is not form:
            return
        if record is None:
            self._form, had_focus = None, self._has_focus()
            self.hide()
            self.closed.emit(had_focus)
        else:
            self._tell()
            self.shown.emit(record)

    def _on_edited(self, edit: Edit) -> None:
        if self.record is not None and self.record.id in edit.ids():
            self._tell()

    @Slot()
    def _on_remove(self) -> None:
        if self.record is not None:
            self.wants_removed.emit(self.record)

    @Slot()
    def _on_under(self) -> None:
        if isinstance(self.record, Goal) and self.record.id:
            self.wants_measure.emit(self.record)
