"""Asking for a pass-phrase or the recovery code: one field, one answer, and a wait that grows with each wrong try."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from navplan.ui.parts.field_row import FieldRow
from navplan.ui.parts.tool_row import SpreadRow
from navplan.ui.tasks import Tasks
from navplan.ui.theme import text_px
from navplan.ui.words import _, ngettext

WAITS = (0, 1, 2, 4, 8, 15, 30, 60)
"""Seconds after each wrong try; the last one goes on."""

WIDTH = 420
"""Pixels, with text of usual size, that every window which asks has for the form."""

Check = Callable[[str], bool]
"""Whether what was typed is right; called on the worker's thread."""


class PhraseForm(QWidget):
    """The field with its ways; `passed` carries what was typed when it was right."""

    passed = Signal(str)

    def __init__(
        self,
        check: Check,
        action: str,
        has_slot: bool = True,
        way_out: QPushButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`way_out` stands before the action."""
        super().__init__(parent)
        self._check = check
        self._tries = 0
        self._typed = ""
        self._asks_code = not has_slot
        self._tasks = Tasks(self)
        self.field = QLineEdit(self)
        self.field.setObjectName("phrase")
        self.field.setClearButtonEnabled(True)
        self.field.returnPressed.connect(self.ask)
        self.row = FieldRow(_("Passord"), self.field, parent=self)
        self._shows = QCheckBox(_("Vis det jeg skriver"), self)
        self._shows.toggled.connect(self._on_shows)
        self.action = QPushButton(action, self)
        self.action.setProperty("role", "primary")
        self.action.setDefault(True)
        self.action.clicked.connect(self.ask)
        self.other = QPushButton(self)
        self.other.setProperty("role", "tertiary")
        self.other.clicked.connect(self._on_other)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._on_rested)
        self._lay_out(way_out)
        self._dress()
        if not has_slot:
            self.row.set_complaint(
                _("Nøkkelfilen til planen mangler, så passordet er ikke nok. Skriv gjenopprettingskoden.")
            )

    def finish(self) -> None:
        """Wait for the try under way, and let go of what was typed."""
        self._tasks.finish()
        self.field.clear()
        self._typed = ""

    @Slot()
    def ask(self) -> None:
        """Try what was typed."""
        self._typed = self.field.text()
        if not self._typed.strip() or not self.action.isEnabled():
            return
        self._rest(True)
        self.row.set_complaint("")
        self._tasks.run("", self._try, self._on_answer, self._on_refused)

    # -- within

    def _lay_out(self, way_out: QPushButton | None) -> None:
        buttons = SpreadRow()
        for button in (self.other, way_out, self.action):
            if button is not None:
                buttons.addWidget(button)
        self.setMinimumWidth(text_px(WIDTH))  # in a narrower one the buttons would ask for the height of more lines
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.row.setMinimumHeight(self.fontMetrics().lineSpacing() * 3 + 48)  # a complaint may need two lines
        column.addWidget(self.row)
        column.addWidget(self._shows)
        column.addLayout(buttons)
        self.setFocusProxy(self.field)

    def _dress(self) -> None:
        label = _("Gjenopprettingskode") if self._asks_code else _("Passord")
        self.row.label.setText(label)
        self.field.setAccessibleName(label)
        self.other.setText(_("Bruk passordet") if self._asks_code else _("Bruk gjenopprettingskoden"))
        self._shows.setVisible(not self._asks_code)
        self._on_shows()

    @Slot()
    def _on_shows(self) -> None:
        is_open = self._asks_code or self._shows.isChecked()
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if is_open else QLineEdit.EchoMode.Password)

    @Slot()
    def _on_other(self) -> None:
        self._asks_code = not self._asks_code
        self.field.clear()
        self.row.set_complaint("")
        self._dress()
        self.field.setFocus()

    def _try(self) -> bool:
        return self._check(self._typed)

    def _rest(self, is_resting: bool) -> None:
        self.action.setDisabled(is_resting)
        self.field.setReadOnly(is_resting)

    @Slot(object)
    def _on_answer(self, is_right: bool) -> None:
        typed, self._typed = self._typed, ""
        if is_right:
            self._tries = 0
            self.field.clear()
            self._rest(False)
            self.passed.emit(typed)
            return
        seconds = WAITS[min(self._tries, len(WAITS) - 1)]
        self._tries += 1
        self._say_wrong(seconds)
        self.field.setReadOnly(False)
        self.field.selectAll()
        self.field.setFocus()
        self._wait.start(seconds * 1000)

    def _say_wrong(self, seconds: int) -> None:
        if self._asks_code:
            said = _("Koden stemmer ikke. Se etter tegn som er lette å forveksle.")
        else:
            said = _("Passordet stemmer ikke. Har dere gjenopprettingskoden?")
        if seconds:
            again = ngettext("Vent {n} sekund før du prøver igjen.", "Vent {n} sekunder før du prøver igjen.", seconds)
            said = f"{said} {again.format(n=seconds)}"
        self.row.set_complaint(said)

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        self._rest(False)
        self.row.set_complaint(words)

    @Slot()
    def _on_rested(self) -> None:
        self._rest(False)
