"""Editors that people type in: one line, several short texts, numbers and paragraphs."""

import dataclasses
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from navplan.domain.kinds import Number, Text
from navplan.ui.editors.base import Editor
from navplan.ui.parts.growing_text import GrowingText
from navplan.ui.words import _

PAUSE = 2_000
"""Milliseconds of silence after which a long text is settled."""


class LineEditor(Editor):
    """One line, read by the kind's `parse` when the person leaves it or presses Enter."""

    line: QLineEdit

    def _build(self) -> None:
        self.line = QLineEdit(self)
        self._adopt(self.line, 1)
        if self.compact:
            self.line.setPlaceholderText(_(self.field.label))
        self.line.editingFinished.connect(self._on_done)
        self.line.returnPressed.connect(self._on_enter)

    def read(self) -> Any:
        return self.field.kind.parse(self.line.text())

    def _words(self, value: Any) -> str:
        return self.field.kind.show(value, _)

    def _put(self, value: Any) -> None:
        words = self._words(value)
        if words != self.line.text():
            self.line.setText(words)
            self.line.setCursorPosition(0)
        self.line.setModified(False)  # from here on Ctrl+Z takes back the step, not the typing

    def unread(self) -> str:
        return self.line.text() if self.is_unsettled else ""

    def put_back(self, text: str) -> None:
        self.line.setText(text)
        self.settle()


class TextEditor(LineEditor):
    """One line of text; a short one is drawn short."""

    def _build(self) -> None:
        super()._build()
        if isinstance(self.field.kind, Text) and self.field.kind.limit <= 20:
            self.line.setMaximumWidth(self.fontMetrics().averageCharWidth() * 24)
            self._row.addStretch(0)


class TagsEditor(LineEditor):
    """Several short texts on one line, parted by semicolon."""

    def _build(self) -> None:
        super()._build()
        self.line.setPlaceholderText(_("Skill med semikolon"))


class NumberEditor(LineEditor):
    """A number, typed without its unit; the unit stands beside it."""

    def _build(self) -> None:
        super()._build()
        kind = self.field.kind
        unit = kind.unit if isinstance(kind, Number) else ""
        if isinstance(kind, Number) and kind.grouped:  # a year is read as a name, not as an amount
            self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setMaximumWidth(self.fontMetrics().averageCharWidth() * 20)
        if unit and not self.compact:
            self._row.addWidget(QLabel(_(unit), self))
        self._row.addStretch(0)

    def _words(self, value: Any) -> str:
        kind = self.field.kind
        return (dataclasses.replace(kind, unit="") if isinstance(kind, Number) else kind).show(value, _)


class LeavingText(GrowingText):
    """Tells when the cursor leaves it, as a line does."""

    left = Signal()

    def __init__(self, parent: QWidget, least: int, most: int) -> None:
        super().__init__(parent, least, most)
        self.document().setDocumentMargin(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class LongTextEditor(Editor):
    """Paragraphs; settled on leaving, and after a pause so that an hour's writing does not hang on one click."""

    box: LeavingText

    def _build(self) -> None:
        self.box = LeavingText(self, *((1, 6) if self.compact else (3, 16)))
        self._adopt(self.box, 1)
        if self.compact:
            self.box.setPlaceholderText(_(self.field.label))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._on_done)
        self._writing = QTimer(self)
        self._writing.setSingleShot(True)
        self._writing.setInterval(PAUSE)
        self._writing.timeout.connect(self._on_writing)
        self.box.textChanged.connect(self._on_typed)
        self.box.left.connect(self._on_done)

    def read(self) -> Any:
        return self.field.kind.parse(self.box.toPlainText())

    def _put(self, value: Any) -> None:
        if self.box.toPlainText() != value and not (self.box.hasFocus() and self._reads_as(value)):
            self.box.setPlainText(value)
        self._pause.stop()
        self._writing.stop()
        self.box.document().setModified(False)

    def unread(self) -> str:
        return self.box.toPlainText() if self.is_unsettled else ""

    def put_back(self, text: str) -> None:
        self.box.setPlainText(text)
        self.settle()

    def _on_typed(self) -> None:
        self._pause.start()
        if not self._writing.isActive():
            self._writing.start()

    def _on_writing(self) -> None:
        if self.is_unsettled:
            self.half_written.emit(self.box.toPlainText())
