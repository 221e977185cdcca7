"""Stating once what one wants to be called in the history; empty, the log-on stands there alone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from navplan.domain.hands import MOST
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.theme import text_px
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.ways_out import OwnHand


class NameDialog(Dialog):
    """`stated` is sent when the name has been kept."""

    stated = Signal()

    def __init__(self, own: "OwnHand", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("name_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Navnet ditt i historikken"))
        self._own = own
        hand = own.hand()
        self.field = QLineEdit(hand.name, self)
        self.field.setMaxLength(MOST)
        self.field.setPlaceholderText(hand.login)
        self.field.setAccessibleName(_("Ditt navn"))
        self.complaint = _label("", "complaint", self)
        self.complaint.hide()
        self.keep = QPushButton(_("Bruk navnet"), self)
        self.keep.setProperty("role", "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._on_keep)
        cancel = QPushButton(_("Avbryt"), self)
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(_label(self.windowTitle(), "section", self))
        column.addWidget(_label(_what_it_is_for(hand.login, hand.machine), "", self))
        label = _label(_("Ditt navn"), "label", self)
        label.setBuddy(self.field)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(self.complaint)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.keep)
        column.addLayout(row)
        self.setFixedWidth(text_px(480))

    @Slot()
    def _on_keep(self) -> None:
        try:
            self._own.state(self.field.text())
        except OSError:
            self.complaint.setText(_("NavPlan får ikke tatt vare på navnet på denne maskinen."))
            self.complaint.show()
            return
        self.accept()
        self.stated.emit()


def _what_it_is_for(login: str, machine: str) -> str:
    return _(
        "Historikken sier hvem som gjorde en endring, så kollegaer vet hvem de kan spørre. På denne maskinen føres det "
        "du gjør, på «{login}» ({machine}). Vil du heller stå med navn, skriver du det her. Feltet kan stå tomt. "
        "NavPlan teller ikke hva hver enkelt gjør, og måler ikke tid."
    ).format(login=login or _("ukjent"), machine=machine or _("ukjent maskin"))


def _label(text: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
