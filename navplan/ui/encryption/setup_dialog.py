"""Turning encryption on, step by step: what it is, the pass-phrase, the recovery code, and the code typed back.

Nothing is encrypted before the code was typed back from paper: a key that one person can lose must not be made.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.encryption.code_page import CodePage, TypeBack
from navplan.ui.encryption.new_phrase import NewPhrase
from navplan.ui.encryption.ways import Encryption
from navplan.ui.theme import text_px
from navplan.ui.words import _

WIDTH = 600
"""Pixels of usual text, of which 64 are margins whatever the text."""


def about() -> str:
    """What encryption does and does not, before anybody chooses it."""
    return "\n\n".join(
        (
            _(
                "Kryptering hindrer at andre med tilgang til mappen leser planen. "
                "Alle som skal åpne den, må ha passordet."
            ),
            _(
                "Sikkerhetskopier, kopien i en delt mappe og tekst du ikke er ferdig med, blir også kryptert. "
                "Dokumenter du lager som PDF, Word eller Excel, blir ikke det."
            ),
            _(
                "Mister dere både passordet og gjenopprettingskoden, kan ingen åpne planen igjen. Heller ikke de som "
                "har laget NavPlan. Derfor får du en kode på papir, og du skriver den inn igjen før noe krypteres."
            ),
            _("Alle som bruker planen, må ha en NavPlan som kan kryptering."),
        )
    )


class SetupDialog(Dialog):
    """`decided` carries the recovery code and the pass-phrase, when both are chosen and the code was typed back."""

    decided = Signal(str, str)

    def __init__(self, encryption: Encryption, names: tuple[str, str], parent: QWidget) -> None:
        """`names` are the office's and the plan file's."""
        super().__init__(parent)
        self.setObjectName("setup_encryption")
        self.setWindowTitle(_("Krypter planen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._code = encryption.new_code()
        self.phrase = NewPhrase(encryption, names, self)
        self.sheet = CodePage(encryption, names, self)
        self.sheet.show_code(self._code)
        self.typed = TypeBack(encryption, self)
        self.typed.expect(self._code)
        self.phrase.changed.connect(self._refresh)
        self.typed.changed.connect(self._refresh)
        self._title, self._about = QLabel(self), QLabel(self)
        self._title.setProperty("role", "section")
        for label in (self._title, self._about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._stack = QStackedWidget(self)
        for page in (QWidget(self), self.phrase, self.sheet, self.typed):
            self._stack.addWidget(page)
        self.back, self.next = QPushButton(_("Tilbake"), self), QPushButton(self)
        self._close = QPushButton(_("Avbryt"), self)
        self._lay_out()
        self._show(0)

    def _lay_out(self) -> None:
        for button, slot in ((self.back, self._on_back), (self.next, self._on_next), (self._close, self.reject)):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        self.next.setProperty("role", "primary")
        self.next.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._close)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(14)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(self._stack, 1)
        column.addLayout(buttons)
        self.setFixedWidth(text_px(WIDTH))

    def _show(self, at: int) -> None:
        titles = (_("Krypter planen"), _("Velg passord"), _("Gjenopprettingskoden"), _("Skriv koden tilbake"))
        abouts = (
            about(),
            _("Passordet åpner planen. Del det bare med dem som skal lese den, og ikke i samme mappe som planen."),
            _(
                "Koden åpner planen og alle sikkerhetskopier når passordet er glemt. Skriv den ut eller skriv den av, "
                "og legg arket et trygt sted, for eksempel i lederens skap."
            ),
            _("Skriv koden inn fra arket. Da vet dere at arket er riktig før planen krypteres."),
        )
        self._stack.setCurrentIndex(at)
        self._stack.setVisible(at > 0)
        self._title.setText(titles[at])
        self._about.setText(abouts[at])
        self._about.setMinimumHeight(0)
        self._about.setMinimumHeight(
            self._about.heightForWidth(text_px(WIDTH) - 64)
        )  # a wrapped text does not ask for it
        self.back.setVisible(at > 0)
        self.next.setText(_("Krypter planen") if at == 3 else _("Neste"))
        self.setAccessibleDescription(abouts[at])
        self._refresh()
        (self.next, self.phrase, self.next, self.typed)[at].setFocus()
        self.adjustSize()

    @Slot()
    def _refresh(self) -> None:
        at = self._stack.currentIndex()
        ready = (True, bool(self.phrase.phrase), True, self.typed.is_right)
        self.next.setEnabled(ready[at])

    @Slot()
    def _on_back(self) -> None:
        self._show(self._stack.currentIndex() - 1)

    @Slot()
    def _on_next(self) -> None:
        at = self._stack.currentIndex()
        if at < 3:
            self._show(at + 1)
        elif self.typed.is_right and self.phrase.phrase:
            self.accept()
            self.decided.emit(self._code, self.phrase.phrase)
