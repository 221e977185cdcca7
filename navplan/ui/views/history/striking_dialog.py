"""What all striking from the history has in common: what it does, why it is done, and what still has it afterwards."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.privacy import Stopped
from navplan.ui.desk import Desk, Telling
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.theme import text_px
from navplan.ui.words import _


class Words(NamedTuple):
    """What such a dialog says, from the top down."""

    title: str
    about: str
    does: str
    reason: str
    example: str
    remains: str


class Complaint(NamedTuple):
    """Why nothing is struck yet, and where that is mended."""

    words: str
    place: QWidget


class StrikingDialog(Dialog):
    """`struck` is sent when it is done. Escape, the cross and «Avbryt» leave everything as it is."""

    struck = Signal()

    def __init__(self, desk: Desk, words: Words, step: Callable[[str], Edit], parent: QWidget | None = None) -> None:
        """`step` makes the step that strikes it, of the reason."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.title)
        self.desk = desk
        self.choices = QVBoxLayout()
        self._step = step
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(200)
        self.reason.setAccessibleName(_("Begrunnelse"))
        self.reason.setPlaceholderText(words.example)
        self.complaint = label("", "complaint")
        self.complaint.hide()
        self.strike = QPushButton(_("Stryk for godt"), self)
        self.strike.setProperty("role", "danger")
        self.strike.clicked.connect(self._on_strike)
        self._cancel = QPushButton(_("Avbryt"), self)
        self._cancel.setDefault(True)
        self._cancel.clicked.connect(self.reject)
        self._lay_out(words)

    def _lay_out(self, words: Words) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        reason = label(words.reason, "label")
        reason.setBuddy(self.reason)
        for said in (label(words.title, "section"), label(words.about, "secondary"), label(words.does, "")):
            column.addWidget(said)
        self.choices.setSpacing(12)
        column.addLayout(self.choices)
        for part in (reason, self.reason, self.complaint, label(words.remains, "secondary")):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.strike)
        column.addLayout(row)
        self.setFixedWidth(text_px(560))

    def problem(self, reason: str) -> Complaint | None:
        """Why this cannot be struck for this reason."""
        return None if reason else Complaint(_("Skriv en begrunnelse. Den blir stående i historikken."), self.reason)

    def after(self) -> None:
        """See to what else has what was struck."""

    @Slot()
    def _on_strike(self) -> None:
        reason = " ".join(self.reason.text().split())
        problem = self.problem(reason)
        if problem is not None:
            self._complain(problem)
            return
        try:
            with Telling(self.desk):
                self.desk.workspace.apply(self._step(reason))
                self.after()
                self.accept()
                self.struck.emit()
        except Stopped as stopped:
            self._complain(Complaint(stopped.said.words(_), self.reason))

    def _complain(self, complaint: Complaint) -> None:
        self.complaint.setText(complaint.words)
        self.complaint.show()
        self.reason.setAccessibleDescription(complaint.words)
        complaint.place.setFocus()


def label(text: str, role: str) -> QLabel:
    """Plain text on as many lines as it needs."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    if role:
        made.setProperty("role", role)
    return made
