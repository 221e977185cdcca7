"""The recovery code on the screen: read, printed, copied, and typed back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from navplan.domain.ports import CannotStore
from navplan.ui.encryption.ways import Encryption
from navplan.ui.parts.field_row import FieldRow
from navplan.ui.saving import SaveAs
from navplan.ui.words import _


class CodePage(QWidget):
    """Shows the code in two lines of four groups."""

    def __init__(self, encryption: Encryption, names: tuple[str, str], parent: QWidget | None = None) -> None:
        """`names` are the office's and the plan file's."""
        super().__init__(parent)
        self._encryption, self._names, self._whole = encryption, names, ""
        self.code = QLabel(self)
        self.code.setObjectName("recovery_code")
        self.code.setProperty("role", "title")
        self.code.setTextFormat(Qt.TextFormat.PlainText)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._said = QLabel(self)
        self._said.setProperty("role", "secondary")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        save, copy = QPushButton(_("Lagre som PDF …"), self), QPushButton(_("Kopier"), self)
        for button, slot in ((save, self._on_save), (copy, self._on_copy)):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        row = QHBoxLayout()
        row.addWidget(save)
        row.addWidget(copy)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.code)
        column.addLayout(row)
        column.addWidget(self._said)
        column.addStretch(1)

    def show_code(self, code: str) -> None:
        """Show this code."""
        self._whole = code
        groups = code.split("-")
        lines = ["-".join(groups[at : at + 4]) for at in range(0, len(groups), 4)]
        self.code.setText("\n".join(lines))
        self.code.setAccessibleName(_("Gjenopprettingskode: {code}").format(code=self.code.text()))
        self.code.setAccessibleDescription(" – ".join(map(" ".join, groups)))  # letter by letter

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._whole)
        self._said.setText(_("Koden er kopiert. Lim den inn i kontorets passordhvelv, og kopier noe annet etterpå."))

    @Slot()
    def _on_save(self) -> None:
        name = _("Gjenopprettingskode – {plan}.pdf").format(plan=Path(self._names[1]).stem)
        self._where().ask(Path(name))

    @Slot(str)
    def save_as(self, name: str) -> None:
        """Write the sheet."""
        try:
            self._encryption.write_code(self._names, self._whole, Path(name), _)
        except CannotStore as refused:
            self._said.setText(refused.said.words(_))
            self._where().asks_again(refused, Path(name))
            return
        self._said.setText(_("Skriv ut «{file}», legg arket i skap, og slett filen.").format(file=Path(name).name))

    def _where(self) -> SaveAs:
        return SaveAs(self, _("Lagre gjenopprettingskoden"), _("PDF-fil (*.pdf)"), self.save_as)


class TypeBack(QWidget):
    """The code typed from the paper; `changed` when it may have become right."""

    changed = Signal()

    def __init__(self, encryption: Encryption, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._encryption, self._code = encryption, ""
        self.field = QLineEdit(self)
        self.field.setObjectName("typed_code")
        self.field.textChanged.connect(self._on_changed)
        self._row = FieldRow(_("Gjenopprettingskoden"), self.field, _("Store og små bokstaver er like."), parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        column.addStretch(1)
        self.setFocusProxy(self.field)

    def expect(self, code: str) -> None:
        """This is what is to be typed."""
        self._code = code
        self.field.clear()

    @property
    def is_right(self) -> bool:
        """Whether the whole code was typed."""
        return bool(self._code) and self._encryption.wrong_groups(self._code, self.field.text()) == ()

    @Slot()
    def _on_changed(self) -> None:
        wrong = self._encryption.wrong_groups(self._code, self.field.text())
        words = _("Se på gruppe {groups} en gang til.").format(groups=", ".join(map(str, wrong))) if wrong else ""
        self._row.set_complaint(words)
        self.changed.emit()
