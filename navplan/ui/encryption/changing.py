"""What is done with an open plan's key: encrypt, see the code again, another pass-phrase, back to plain.

The plan is closed while its file is made anew, and opened again after, whatever came of it.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.encryption.code_page import CodePage
from navplan.ui.encryption.new_phrase import NewPhrase
from navplan.ui.encryption.phrase_dialog import PhraseDialog
from navplan.ui.encryption.setup_dialog import SetupDialog
from navplan.ui.tasks import Tasks
from navplan.ui.theme import text_px
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.encryption.ways import Encryption
    from navplan.ui.main_window import MainWindow
    from navplan.ui.ways_out import SharedPlan


class Changing(QObject):
    """Asks, and does it on the worker's thread. `wants_closed` carries what is to be done while the plan is closed."""

    wants_closed = Signal(str, object)
    """What is said meanwhile, and the job; who hears it closes the plan, runs the job, and opens the plan again."""
    changed = Signal(str)
    """Something was done; carries what is said."""

    def __init__(self, window: "MainWindow", encryption: "Encryption", tasks: Tasks, own: Path) -> None:
        super().__init__(window)
        self._window, self._encryption, self._tasks, self._own = window, encryption, tasks, own
        self._live = Path()
        self._shared: SharedPlan | None = None
        self._typed = ""
        self._asker: QWidget = window
        self.changed.connect(window.say)

    # -- turning on

    def ask_to_encrypt(self, live: Path, shared: "SharedPlan | None") -> None:
        """The steps to an encrypted plan."""
        self._live, self._shared = live, shared
        dialog = SetupDialog(self._encryption, self._names, self._window)
        dialog.decided.connect(self._on_decided)
        dialog.open()

    @Slot(str, str)
    def _on_decided(self, code: str, phrase: str) -> None:
        job = partial(self._encryption.turn_on, self._live, code, phrase, self._shared)
        self.wants_closed.emit(_("Krypterer planen …"), job)

    # -- turning off

    def ask_to_open_up(self, live: Path, shared: "SharedPlan | None", asker: QWidget) -> None:
        """Turning off is asked, and needs the pass-phrase."""
        self._live, self._shared, self._asker = live, shared, asker
        words = (
            _("Slå av krypteringen?"),
            _(
                "Da kan alle med tilgang til mappen lese planen. Det blir stående i historikken at krypteringen er "
                "slått av. Gamle sikkerhetskopier er fortsatt kryptert, så ta vare på gjenopprettingskoden."
            ),
            _("Slå av krypteringen"),
        )
        self._ask(words, self._on_open_up)

    @Slot(str)
    def _on_open_up(self, typed: str) -> None:
        self._close_asker()
        job = partial(self._encryption.turn_off, self._live, typed, self._shared)
        self.wants_closed.emit(_("Slår av krypteringen …"), job)

    # -- the code again

    def show_code(self, live: Path, asker: QWidget) -> None:
        """The recovery code once more, for somebody who has the pass-phrase."""
        self._live, self._asker = live, asker
        words = (_("Vis gjenopprettingskoden"), _("Skriv passordet for å se koden."), _("Vis koden"))
        self._ask(words, self._on_show_code)

    @Slot(str)
    def _on_show_code(self, typed: str) -> None:
        job = partial(self._encryption.code_again, self._live, typed)
        self._tasks.run("", job, self._on_code, self._window.say)

    @Slot(object)
    def _on_code(self, code: str) -> None:
        if code:
            page = CodePage(self._encryption, self._names)
            page.show_code(code)
            CodeSheet(_("Gjenopprettingskoden"), page, self._asker).open()

    # -- another pass-phrase

    def ask_for_phrase(self, live: Path, shared: "SharedPlan | None", asker: QWidget) -> None:
        """Another pass-phrase, for somebody who has the old one or the recovery code."""
        self._live, self._shared, self._asker = live, shared, asker
        words = (
            _("Bytt passord"),
            _("Skriv passordet dere bruker nå, eller gjenopprettingskoden."),
            _("Neste"),
        )
        self._ask(words, self._on_old)

    @Slot(str)
    def _on_old(self, typed: str) -> None:
        self._typed = typed
        page = NewPhrase(self._encryption, self._names)
        about = _(
            "Gjenopprettingskoden er den samme som før. En gammel kopi av nøkkelfilen åpnes fortsatt med det gamle "
            "passordet. Har noen fått tak i det, må krypteringen slås av og på igjen."
        )
        sheet = CodeSheet(_("Nytt passord"), page, self._asker, about, _("Bytt passord"))
        self._page = page
        page.changed.connect(self._on_typing)
        self._sheet = sheet
        sheet.agreed.connect(self._on_new)
        self._on_typing()
        sheet.open()

    @Slot()
    def _on_typing(self) -> None:
        self._sheet.action.setEnabled(bool(self._page.phrase))

    @Slot()
    def _on_new(self) -> None:
        others = [*self._own.glob("kopier/*"), *([self._shared.published.parent] if self._shared else [])]
        typed, self._typed = self._typed, ""
        job = partial(self._encryption.change_phrase, self._live, typed, self._page.phrase, others)
        self._tasks.run(_("Bytter passord …"), job, self._on_changed, self._window.say)

    @Slot(object)
    def _on_changed(self, is_done: bool) -> None:
        self.changed.emit(_("Passordet er byttet.") if is_done else _("Passordet er ikke byttet."))

    # -- within

    @property
    def _names(self) -> tuple[str, str]:
        desk = self._window.desk
        plan = self._shared.published if self._shared is not None else self._live
        return (desk.office_name if desk else "", plan.name)

    def _ask(self, words: tuple[str, str, str], passed: Callable[[str], Any]) -> None:
        dialog = PhraseDialog(words, partial(self._encryption.is_right, self._live), True, self._asker)
        dialog.passed.connect(passed)
        dialog.open()

    def _close_asker(self) -> None:
        if isinstance(self._asker, QDialog):
            self._asker.accept()
        self._asker = self._window


class CodeSheet(Dialog):
    """One page in a dialog of its own; with an action it can be agreed to."""

    agreed = Signal()

    def __init__(self, title: str, page: QWidget, parent: QWidget, about: str = "", action: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("encryption_sheet")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading, said = QLabel(title, self), QLabel(about, self)
        heading.setProperty("role", "section")
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setVisible(bool(about))
        close = QPushButton(_("Avbryt") if action else _("Lukk"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.action = QPushButton(action, self)
        self.action.setProperty("role", "primary")
        self.action.setDefault(bool(action))
        self.action.setVisible(bool(action))
        self.action.clicked.connect(self._on_action)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.action)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(14)
        column.addWidget(heading)
        column.addWidget(said)
        column.addWidget(page, 1)
        column.addLayout(row)
        self.setFixedWidth(text_px(600))

    @Slot()
    def _on_action(self) -> None:
        self.agreed.emit()
        self.accept()
