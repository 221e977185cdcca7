"""Hears when somebody puts the old value back in a field whose new value waits for the disk: then nothing waits.

An editor tells only new values, so that nobody else would know.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from navplan.ui.editors import Binding
from navplan.ui.editors.base import Complaint, Editor

if TYPE_CHECKING:
    from navplan.domain.changes import Edit
    from navplan.ui.desk import Desk
    from navplan.ui.waiting import WaitingSteps


def watch_fields(desk: "Desk", step: "Edit", waiting: "WaitingSteps") -> None:
    """Watch the fields on the screen that show what was refused; they have their complaint when this round is over."""
    QTimer.singleShot(0, _Search(desk, step, waiting).go)


class _Search(QObject):
    """Looks for the fields of a refused step when they have been told."""

    def __init__(self, desk: "Desk", step: "Edit", waiting: "WaitingSteps") -> None:
        super().__init__(waiting)
        self._desk = desk
        self._ids = step.ids()
        self._waiting = waiting

    @Slot()
    def go(self) -> None:
        self.deleteLater()
        for window in QApplication.topLevelWidgets():
            for editor in window.findChildren(Editor):
                if editor.desk is self._desk and editor.complaint is not None:
                    self._watch(editor)

    def _watch(self, editor: Editor) -> None:
        binding = editor.findChild(Binding)
        record = binding.record if binding is not None else None
        if binding is None or record is None or record.id not in self._ids or editor.findChild(PutBack) is not None:
            return
        PutBack(editor, binding, self._waiting)


class PutBack(QObject):
    """Watches one field for as long as it is there."""

    def __init__(self, editor: Editor, binding: Binding, waiting: "WaitingSteps") -> None:
        super().__init__(editor)
        self._editor = editor
        self._binding = binding
        self._waiting = waiting
        self._of = binding.record
        editor.complained.connect(self._on_complained)

    @Slot(object)
    def _on_complained(self, complaint: Complaint | None) -> None:
        """The complaint is gone, and the field shows what the plan has of the same record."""
        before, record = self._of, self._binding.record
        self._of = record
        is_other = before is None or record is None or before.id != record.id
        if complaint is not None or record is None or is_other or self._editor.is_unsettled:
            return
        key = self._editor.field.key
        here = self._editor.desk.workspace.get(type(record), record.id)
        if here is not None and getattr(here, key) == self._editor.value:
            self._waiting.take_back(record.id, key)
