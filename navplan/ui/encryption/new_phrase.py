"""Choosing a pass-phrase: it may be pasted and seen, and its strength is said in words."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from navplan.ui.encryption.ways import Encryption
from navplan.ui.parts.field_row import FieldRow
from navplan.ui.words import _


class NewPhrase(QWidget):
    """The pass-phrase, and the same once more as long as it cannot be seen."""

    changed = Signal()

    def __init__(self, encryption: Encryption, known: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._encryption = encryption
        self._known = known
        self.field, self.again = QLineEdit(self), QLineEdit(self)
        self.field.setObjectName("new_phrase")
        self.again.setObjectName("new_phrase_again")
        help = _("Bruk minst fire ord som ikke hører sammen. Mellomrom er lov. Du kan lime inn.")
        self._row = FieldRow(_("Nytt passord"), self.field, help, parent=self)
        self._again = FieldRow(_("Gjenta passordet"), self.again, parent=self)
        self.shows = QCheckBox(_("Vis det jeg skriver"), self)
        self._propose = QPushButton(_("Foreslå et passord"), self)
        self._propose.setAutoDefault(False)
        self._strength = QLabel(self)
        self._strength.setObjectName("strength")
        self._strength.setTextFormat(Qt.TextFormat.PlainText)
        self._strength.setProperty("role", "secondary")
        for field in (self.field, self.again):
            field.textChanged.connect(self._on_changed)
        self.shows.toggled.connect(self._on_shows)
        self._propose.clicked.connect(self.propose)
        row = QHBoxLayout()
        row.addWidget(self.shows)
        row.addStretch(1)
        row.addWidget(self._propose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._row)
        column.addWidget(self._strength)
        column.addLayout(row)
        column.addWidget(self._again)
        column.addStretch(1)
        self.setFocusProxy(self.field)
        self._on_shows()

    @property
    def phrase(self) -> str:
        """The pass-phrase when it is good enough and typed the same twice; else empty."""
        is_same = self.shows.isChecked() or self.field.text() == self.again.text()
        is_strong = self._encryption.strength(self.field.text(), self._known) in ("fair", "good")
        return self.field.text() if is_same and is_strong else ""

    @Slot()
    def propose(self) -> None:
        """Put in a pass-phrase that nobody has used, for all to see."""
        self.shows.setChecked(True)
        self.field.setText(self._encryption.proposal())
        self.field.setFocus()

    @Slot()
    def _on_shows(self) -> None:
        is_shown = self.shows.isChecked()
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
        self.again.setEchoMode(mode)
        self._again.setVisible(not is_shown)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        strength = self._encryption.strength(self.field.text(), self._known)
        self._row.set_complaint(_("Passordet er lett å gjette. Gjør det lengre.") if strength == "weak" else "")
        if strength in ("fair", "good"):
            good = _("Passordet er sterkt.")
            self._strength.setText(good if strength == "good" else _("Passordet er godt nok. Ett ord til er bedre."))
        else:
            self._strength.clear()
        differs = bool(self.again.text()) and not self.field.text().startswith(self.again.text())
        self._again.set_complaint(_("De to er ikke like.") if differs else "")
        self.changed.emit()
