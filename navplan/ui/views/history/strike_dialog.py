"""Striking a text from the history: which of the texts of a change, why, and what it does, said before it is done."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from navplan.domain.deadlines import today
from navplan.domain.ports import Past
from navplan.domain.privacy import Stopped
from navplan.domain.striking import Told, repeats, striking, texts_told
from navplan.ui.desk import Desk, Telling
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.drafts import Half
from navplan.ui.theme import text_px
from navplan.ui.views.history.model import subject
from navplan.ui.words import _

SHOWN = 160
"""Letters of a text that are shown; enough to know it by."""


class StrikeDialog(Dialog):
    """`struck` is sent when it is done. Escape, the cross and «Avbryt» leave everything as it is."""

    struck = Signal()

    def __init__(self, desk: Desk, past: Past, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strike_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Stryk tekst i historikken"))
        self._desk, self._past = desk, past
        found = texts_told(desk.workspace, past)
        self._stands = any(told.stands for told in found)
        self.boxes = [(self._box(told), told) for told in found if not told.stands]
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(200)
        self.reason.setAccessibleName(_("Begrunnelse"))
        self.reason.setPlaceholderText(_("for eksempel: teksten navnga en bruker"))
        self.complaint = _label("", "complaint", self)
        self.complaint.hide()
        self.strike = QPushButton(_("Stryk for godt"), self)
        self.strike.setProperty("role", "danger")
        self.strike.clicked.connect(self._on_strike)
        self._cancel = QPushButton(_("Avbryt"), self)
        self._cancel.setDefault(True)
        self._cancel.clicked.connect(self.reject)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(_label(self.windowTitle(), "section", self))
        column.addWidget(_label(subject(self._desk.workspace, self._past), "secondary", self))
        column.addWidget(_label(_what_it_does(), "", self))
        for box, _told in self.boxes:
            column.addWidget(box)
        if not self.boxes:
            nothing = _("Alle tekstene i denne endringen står i planen nå. Endre teksten der først.")
            column.addWidget(_label(nothing, "strong", self))
        elif self._stands:
            column.addWidget(_label(_("Tekst som står i planen nå, må endres der først."), "secondary", self))
        reason = _label(_("Begrunnelse (gjenta ikke teksten)"), "label", self)
        reason.setBuddy(self.reason)
        column.addWidget(reason)
        column.addWidget(self.reason)
        column.addWidget(self.complaint)
        column.addWidget(_label(_what_remains(), "secondary", self))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.strike)
        column.addLayout(row)
        self.strike.setEnabled(bool(self.boxes))
        self.setFixedWidth(text_px(560))

    def _box(self, told: Told) -> QCheckBox:
        words = told.words if len(told.words) <= SHOWN else f"{told.words[:SHOWN]} …"
        label = f"{_(told.field.label)}: «{' '.join(words.split())}»"
        box = QCheckBox(_cut(label), self)
        box.setAccessibleName(label)
        box.setToolTip(label)
        return box

    @Slot()
    def _on_strike(self) -> None:
        told = [told for box, told in self.boxes if box.isChecked()]
        reason = " ".join(self.reason.text().split())
        if not told:
            return self._complain(_("Velg teksten som skal bort."), self._first_box())
        if not reason:
            return self._complain(_("Skriv en begrunnelse. Den blir stående i historikken."), self.reason)
        if repeats(reason, told):
            return self._complain(_("Begrunnelsen gjentar teksten som skal bort. Skriv den om."), self.reason)
        step = striking(self._desk.workspace, self._past, told, reason, today())
        try:
            with Telling(self._desk):
                self._desk.workspace.apply(step)
                self._forget_half_written(told)
                self.accept()
                self.struck.emit()
        except Stopped as stopped:
            self._complain(stopped.said.words(_), self.reason)

    def _forget_half_written(self, told: list[Told]) -> None:
        drafts = self._desk.drafts
        for one in told if drafts is not None else ():
            if drafts is not None:
                drafts.forget(Half(self._past.key, self._past.id, one.field.key, ""))

    def _first_box(self) -> QWidget:
        return self.boxes[0][0] if self.boxes else self.reason

    def _complain(self, words: str, place: QWidget) -> None:
        self.complaint.setText(words)
        self.complaint.show()
        self.reason.setAccessibleDescription(words)
        place.setFocus()


def _what_it_does() -> str:
    return _(
        "Bruk dette når en tekst peker på en person og ikke skulle vært lagret. Teksten blir borte fra historikken til "
        "denne posten, fra søk og fra angre. Det kan ikke angres. Historikken viser at noe er strøket, når og hvorfor."
    )


def _what_remains() -> str:
    return _(
        "Sikkerhetskopier og filer som er laget før, har fortsatt teksten. NavPlan tynner ut kopiene, men den siste "
        "fra hvert år kan ligge i ti år. Skal teksten bort derfra også, må dere slette kopiene i mappen deres."
    )


def _cut(words: str) -> str:
    return (words if len(words) <= 70 else f"{words[:69]}…").replace("&", "&&")


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
