"""A binding keeps one editor and one field of one record in step, both ways, through the desk."""

from typing import Any

from PySide6.QtCore import QObject, Signal

from navplan.domain.changes import Edit
from navplan.domain.privacy import Stopped
from navplan.domain.records import Record
from navplan.ui.editors.base import Complaint, Editor
from navplan.ui.words import _


class Binding(QObject):
    """Stores what its editor settles and shows what others change, but never over something half typed.

    A record without id is unborn: it is added to the plan with the first value that is settled.
    """

    born = Signal(object)
    """The unborn record entered the plan; carries it."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._desk = editor.desk
        self._record: Record | None = None
        self._unread: dict[str, str] = {}
        self.is_storing = False
        editor.settled.connect(self._on_settled)
        editor.half_written.connect(self._on_half_written)
        self._desk.edited.connect(self._on_edited)

    @property
    def record(self) -> Record | None:
        """The record whose field is shown."""
        return self._record

    def follow(self, record: Record | None) -> None:
        """Show the field of this record. A refused text of the one before is kept until that one is shown again."""
        if self._record is not None and self._editor.is_unsettled and not self._editor.settle():
            self._unread[self._record.id] = self._editor.unread()
        self._record = record
        if record is None:
            return
        self._editor.show_value(getattr(record, self._editor.field.key))
        if text := self._unread.pop(record.id, ""):
            self._editor.put_back(text)

    def stay(self, record: Record) -> None:
        """The record shown has been born or has changed: show it, but not over something half typed."""
        self._record = record
        self._editor.refresh(getattr(record, self._editor.field.key))

    def _on_settled(self, value: Any) -> None:
        if self._record is None:
            return
        try:
            stored = self._store(self._record, value)
        except Stopped as stopped:
            self._editor.refuse(self._complaint_of(stopped))
            return
        if stored is None:
            self._editor.refuse(Complaint(_("Ikke lagret. Teksten blir stående. Prøv igjen.")))
            self._on_half_written(self._editor.unread())
        elif self._desk.drafts is not None:
            self._desk.drafts.drop(self._record, self._editor.field.key)

    def _on_half_written(self, text: str) -> None:
        """Keep what could be lost, until it is stored."""
        if self._desk.drafts is not None and self._record is not None and text:
            self._desk.drafts.keep(self._record, self._editor.field.key, text)

    def _store(self, record: Record, value: Any) -> Record | None:
        key = self._editor.field.key
        if record.id:
            here = self._desk.workspace.get(type(record), record.id)
            return record if here is None else self._desk.set(here, **{key: value})
        self.is_storing = True
        try:
            born = self._desk.add(record.with_values(**{key: value}))
        finally:
            self.is_storing = False
        if born is not None:
            self._record = born
            self.born.emit(born)
        return born

    def _complaint_of(self, stopped: Stopped) -> Complaint:
        way_out = next((found.suggestion for found in stopped.findings if found.can_override), None)
        if way_out is None or not all(found.can_override for found in stopped.findings):
            return Complaint(stopped.said.words(_))
        return Complaint(stopped.said.words(_), way_out.words(_), self._allow)

    def _allow(self) -> None:
        """The person says that the text is not what it looks like: let exactly this text through."""
        value = self._editor.read()
        for text in value if isinstance(value, tuple) else (value,):
            self._desk.allow(self._editor.field.key, text)
        self._editor.settle()

    def _on_edited(self, edit: Edit) -> None:
        if self._record is None or self._record.id not in edit.ids():
            return
        now = self._desk.workspace.get(type(self._record), self._record.id)
        if now is not None:
            self.stay(now)
