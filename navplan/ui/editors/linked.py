"""The editor of a link to one record: a combo box to type in, with the names of what can be linked."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from navplan.domain.changes import Edit
from navplan.domain.kinds import Link, Refused
from navplan.domain.privacy import Stopped
from navplan.domain.records import Kind
from navplan.domain.words import N_, Said
from navplan.ui.editors.base import Complaint, Editor
from navplan.ui.editors.shown import name_of, needs_only_a_name
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.words import _


class LinkEditor(Editor):
    """One record chosen by typing part of its name; a kind that needs only a name can be made on the spot."""

    combo: StillCombo

    def _build(self) -> None:
        self.combo = StillCombo(self)
        self.combo.setInsertPolicy(StillCombo.InsertPolicy.NoInsert)
        self.combo.setSizeAdjustPolicy(StillCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(8)
        completer = QCompleter(self.combo.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._adopt(self.combo, 1)
        line = self.line = QLineEdit(self.combo)
        self.combo.setLineEdit(line)
        self.combo.setCompleter(completer)
        line.setPlaceholderText(_("Ikke valgt"))
        line.setAccessibleName(_(self.field.label))
        line.editingFinished.connect(self._on_done)
        line.returnPressed.connect(self._on_enter)
        self.combo.activated.connect(self._on_done)
        self.desk.edited.connect(self._on_edited)
        self._fill()

    @property
    def _target(self) -> Kind:
        kind = self.field.kind
        return self.desk.workspace.kind(kind.to if isinstance(kind, Link) else "")

    def _fill(self) -> None:
        self.combo.clear()
        self.combo.addItem("", None)
        for record in self.desk.workspace.all(self._target.record):
            self.combo.addItem(name_of(self.desk.workspace, record), record.id)

    def read(self) -> Any:
        text = self.combo.currentText().strip()
        index = self.combo.currentIndex()
        if index < 0 or self.combo.itemText(index).strip() != text:
            index = self.combo.findText(text, Qt.MatchFlag.MatchFixedString)
        kind = self.field.kind
        if not text and self._value and isinstance(kind, Link) and kind.is_needed:
            raise Refused(Said(N_("Velg {kind}."), kind=Said(self._target.one)))
        if index < 0:
            raise Refused(Said(N_("Fant ikke «{text}». Velg fra listen."), text=text))
        empty = "" if isinstance(kind, Link) and kind.is_needed else None
        return self.combo.itemData(index) if index else empty

    def _put(self, value: Any) -> None:
        self.combo.setCurrentIndex(max(self.combo.findData(value or None), 0))
        self.line.setCursorPosition(0)
        self.line.setModified(False)
        self.combo.setToolTip(self.combo.currentText() or self.line.placeholderText())

    def _complaint_of(self, refused: Refused) -> Complaint:
        text = self.combo.currentText().strip()
        if not text or not needs_only_a_name(self._target):
            return super()._complaint_of(refused)
        make = _("Opprett {kind} «{name}»").format(kind=_(self._target.one), name=text)
        return Complaint(refused.said.words(_), make, self._make)

    def _make(self) -> None:
        try:
            born = self.desk.add(self._target.record(**{self._target.name[0]: self.combo.currentText().strip()}))
        except Stopped as stopped:
            self.complain(Complaint(stopped.said.words(_)))
            return
        if born is not None:
            self._fill()
            self.combo.setCurrentIndex(self.combo.findData(born.id))
            self.settle()

    def _on_edited(self, edit: Edit) -> None:
        if not edit.touches(self._target.record):
            return
        typed = self.combo.currentText() if self.is_unsettled else None
        self._fill()
        self._put(self._value)
        if typed is not None:
            self.combo.setEditText(typed)

    def unread(self) -> str:
        return self.combo.currentText() if self.is_unsettled else ""

    def put_back(self, text: str) -> None:
        self.combo.setEditText(text)
        self.settle()
