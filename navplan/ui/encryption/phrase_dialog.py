"""A calm dialog that asks for the pass-phrase: to open a plan, to see the recovery code, to turn encryption off."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.encryption.phrase_form import Check, PhraseForm
from navplan.ui.theme import text_px
from navplan.ui.words import _


class PhraseDialog(Dialog):
    """Says what it is about, and asks. `passed` carries what was typed; closing it in any other way passes nothing."""

    passed = Signal(str)

    def __init__(self, words: tuple[str, str, str], check: Check, has_slot: bool, parent: QWidget) -> None:
        """`words` are the title, what it is about, and the verb of the button."""
        super().__init__(parent)
        title, about, action = words
        self.setObjectName("phrase_dialog")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading, said = QLabel(title, self), QLabel(about, self)
        heading.setProperty("role", "section")
        for label in (heading, said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        close = QPushButton(_("Avbryt"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.form = PhraseForm(check, action, has_slot, close, self)
        self.form.passed.connect(self._on_passed)
        said.setVisible(bool(about))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(said)
        column.addWidget(self.form)
        self.setFixedWidth(text_px(480))
        self.form.setFocus()

    @Slot(int)
    def done(self, result: int) -> None:
        self.form.finish()
        super().done(result)

    @Slot(str)
    def _on_passed(self, typed: str) -> None:
        self.accept()
        self.passed.emit(typed)
