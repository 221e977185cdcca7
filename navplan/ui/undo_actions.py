"""Ctrl+Z and Ctrl+Y: first the text that is being written, then the plan."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.desk import Desk


class UndoActions:
    """The two actions of the Rediger menu, named after the step they would take back or do again."""

    def __init__(self, window: QWidget) -> None:
        self.undo = QAction(_("Angre"), window)
        self.undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self.undo.triggered.connect(self._on_undo)
        self.redo = QAction(_("Gjør om"), window)
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self.redo.triggered.connect(self._on_redo)
        self._desk: Desk | None = None

    def serve(self, desk: "Desk | None") -> None:
        """Work on this plan from now on."""
        self._desk = desk
        if desk is not None:
            desk.saved.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Name the steps in the menu."""
        workspace = self._desk.workspace if self._desk else None
        undone = workspace.undo_title if workspace else None
        redone = workspace.redo_title if workspace else None
        self.undo.setText(_("Angre: {step}").format(step=undone.words(_)) if undone else _("Angre"))
        self.redo.setText(_("Gjør om: {step}").format(step=redone.words(_)) if redone else _("Gjør om"))
        self.undo.setEnabled(self._desk is not None)
        self.redo.setEnabled(self._desk is not None)

    @Slot()
    def _on_undo(self) -> None:
        text = _text_in_focus()
        if text is not None and _has_own_step(text):
            text.undo()
        elif self._desk is not None:
            self._desk.undo()

    @Slot()
    def _on_redo(self) -> None:
        text = _text_in_focus()
        if text is not None and _has_step_ahead(text):
            text.redo()
        elif self._desk is not None:
            self._desk.redo()


def _has_own_step(text: QLineEdit | QPlainTextEdit) -> bool:
    """Whether something has been written here that is not settled yet."""
    if isinstance(text, QLineEdit):
        return text.isUndoAvailable() and text.isModified()
    return text.document().isUndoAvailable() and text.document().isModified()


def _has_step_ahead(text: QLineEdit | QPlainTextEdit) -> bool:
    return text.isRedoAvailable() if isinstance(text, QLineEdit) else text.document().isRedoAvailable()


def _text_in_focus() -> QLineEdit | QPlainTextEdit | None:
    widget = QApplication.focusWidget()
    return widget if isinstance(widget, QLineEdit | QPlainTextEdit) else None
