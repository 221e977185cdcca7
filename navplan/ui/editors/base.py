"""What all editors share: a field is settled, not typed, and a refused text stays with its complaint.

An editor shows one value. It tells `settled` only when the person is done with the field, the text could be
read, and the value is another one than before. It never stores anything; a `Binding` does.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from navplan.domain.fields import Field
from navplan.domain.kinds import Refused
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.only_read import only_show
from navplan.ui.words import _


@dataclass(frozen=True)
class Complaint:
    """Why a text was refused and, where there is one, the way out: the words of a button and what it does."""

    text: str
    action: str = ""
    act: Callable[[], object] | None = None


class Editor(QWidget):
    """Shows and reads one field. Subclasses give `read` and `_put`, and name their input with `_adopt`."""

    settled = Signal(object)
    """The person is done and the value is new; carries it."""
    entered = Signal()
    """Enter was pressed and the field is settled."""
    half_written = Signal(str)
    """A long text has been written on for a while without a pause; carries it as it stands."""
    complained = Signal(object)
    """Carries the Complaint that now stands, or None when it is gone."""

    def __init__(
        self, record: type[Record], field: Field, desk: Desk, parent: QWidget | None = None, compact: bool = False
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.desk = desk
        self.record = record
        self.compact = compact
        self.setObjectName(f"{record.KEY}.{field.key}")
        self._value: Any = field.kind.empty
        self._before: Any = self._value
        self._complaint: Complaint | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._build()
        self._put(self._value)
        if desk.barred is not None:
            only_show(self, desk.barred.words(_))

    def _build(self) -> None:
        """Make the widgets."""

    def read(self) -> Any:
        """The value as it stands in the field; raises `Refused` when it cannot be read."""
        return self._value

    def _put(self, value: Any) -> None:
        """Let the widgets show a value."""

    def _adopt(self, widget: QWidget, stretch: int = 0) -> None:
        """Make a widget the input: it takes the focus, and assistive technology hears label and help there."""
        widget.setAccessibleName(_(self.field.label))
        widget.setAccessibleDescription(_(self.field.help))
        self.setFocusProxy(widget)
        self._row.addWidget(widget, stretch)

    @property
    def value(self) -> Any:
        """The value last shown or settled; what stands unread in the field is not part of it."""
        return self._value

    @property
    def complaint(self) -> Complaint | None:
        """Why the text in the field is refused."""
        return self._complaint

    @property
    def is_unsettled(self) -> bool:
        """Whether something stands in the field that is not stored: half typed or refused."""
        return self._complaint is not None or not self._reads_as(self._value)

    def show_value(self, value: Any) -> None:
        """Show a value, whatever stands in the field."""
        self._value = value
        self.complain(None)
        self._put(value)

    def refresh(self, value: Any) -> None:
        """Show a value unless that would eat what someone is typing; what was refused may have been stored since."""
        if not self.is_unsettled or self._reads_as(value):
            self.show_value(value)

    def settle(self) -> bool:
        """Read the field and tell when the value is new; False when it was refused."""
        try:
            value = self.read()
        except Refused as refused:
            self.complain(self._complaint_of(refused))
            return False
        self.complain(None)
        if value != self._value:
            self._before, self._value = self._value, value
            self.settled.emit(value)
        if self._complaint is None:
            self._put(self._value)
        return self._complaint is None

    def refuse(self, complaint: Complaint) -> None:
        """The settled value could not be stored: it stands in the field, unsettled, with the complaint."""
        self._value = self._before
        self.complain(complaint)

    def complain(self, complaint: Complaint | None) -> None:
        """Let a complaint stand at the field, or take it away."""
        if complaint != self._complaint:
            self._complaint = complaint
            self._mark_refused(complaint is not None)
            self.complained.emit(complaint)

    def _mark_refused(self, is_refused: bool) -> None:
        widget = self.focusProxy()
        if widget is not None:
            widget.setProperty("state", "refused" if is_refused else "")
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _complaint_of(self, refused: Refused) -> Complaint:
        return Complaint(refused.said.words(_))

    def unread(self) -> str:
        """The unsettled text of a field that people type in, so that it can be put back later."""
        return ""

    def put_back(self, text: str) -> None:
        """Let an unread text stand in the field again, with its complaint."""

    def _reads_as(self, value: Any) -> bool:
        try:
            return bool(self.read() == value)
        except Refused:
            return False

    def _on_done(self) -> None:
        self.settle()

    def _on_enter(self) -> None:
        if self.settle():
            self.entered.emit()
