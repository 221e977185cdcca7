"""The panel at the right where a record is worked with, beside its list or, where it is narrow, over it."""

from abc import abstractmethod

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QStackedLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.parts.panel_head import PanelHead
from navplan.ui.words import _


class FormsPanel(QFrame):
    """Holds a form for each kind of record, made when it is first needed. What lies around them is each panel's own."""

    closed = Signal(bool)
    """Carries whether the keyboard was in the panel."""
    shown = Signal(object)
    """Another record is shown, or this one was born; carries it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._forms: dict[type[Record], RecordForm] = {}
        self._form: RecordForm | None = None
        self.setProperty("role", "panel")
        self.setAutoFillBackground(True)
        self.head = PanelHead(self, _("Fjern"))
        self.head.setContentsMargins(24, 0, 16, 0)
        self.head.close_button.clicked.connect(self.close_panel)
        self._pile = QStackedLayout()
        desk.edited.connect(self._on_edited)
        self.hide()

    @abstractmethod
    def _tell(self, record: Record) -> None:
        """Say in the head, and around the form, what is shown."""

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
        self._tell_now()
        self.show()
        self.raise_()
        if field:
            form.go_to(field)

    @Slot()
    def close_panel(self) -> None:
        """Settle what is half typed and close. A text that was refused waits until its record is shown again."""
        if self._form is not None:
            form, had_focus = self._form, self._has_focus()
            self._form = None
            form.show_record(None)
            self._leave(had_focus)

    # -- within

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _leave(self, had_focus: bool) -> None:
        self._form = None
        self.hide()
        self.closed.emit(had_focus)

    def _tell_now(self) -> None:
        if (record := self.record) is not None:
            self._tell(record)
            self.head.remove_button.setEnabled(bool(record.id))
            self.setAccessibleName(self.head.title.text())

    @Slot(object)
    def _on_shown(self, record: Record | None) -> None:
        if self._form is None or self.sender() is not self._form:
            return
        if record is None:
            self._leave(self._has_focus())
        else:
            self._tell_now()
            self.shown.emit(record)

    def _on_edited(self, edit: Edit) -> None:
        if self.record is not None and self.record.id in edit.ids():
            self._tell_now()
