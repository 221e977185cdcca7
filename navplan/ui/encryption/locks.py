"""Encrypted plans in a window: asks for the pass-phrase, locks when nobody is there, and serves Fil › Kryptering."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from navplan.ui.encryption.changing import Changing
from navplan.ui.encryption.idle import Idle
from navplan.ui.encryption.lock_window import Curtain, LockWindow
from navplan.ui.encryption.phrase_dialog import PhraseDialog
from navplan.ui.tasks import Tasks
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.encryption.settings_dialog import SettingsDialog
    from navplan.ui.encryption.ways import Encryption, LeftFile
    from navplan.ui.main_window import MainWindow
    from navplan.ui.opening import LockedPlan
    from navplan.ui.ways_out import SharedPlan

MINUTES = 10
"""Without a touch, after which an encrypted plan locks unless somebody chose otherwise."""

CHOICE = "encryption/idle_minutes"


class Locks(QObject):
    """One for each window; made when an encrypted plan is met or encryption is asked for."""

    again = Signal(object)
    """The key was given: the plan can be opened now; carries its path."""
    dropped = Signal(str)
    """The key was not given; carries what is said."""
    locked = Signal(object)
    """Everything is hidden but one window; carries it."""

    def __init__(self, window: "MainWindow", encryption: "Encryption", settings: QSettings, own: Path) -> None:
        super().__init__(window)
        self._window = window
        self._encryption = encryption
        self._settings = settings
        self.tasks = Tasks(self)
        self.idle = Idle(self)
        self.idle.near.connect(self._on_near)
        self.idle.reached.connect(self.lock)
        self.curtain: LockWindow | None = None
        self.changing = Changing(window, encryption, self.tasks, own)
        self.settings_dialog: SettingsDialog | None = None
        self._live: Path | None = None
        self._shared: SharedPlan | None = None
        self._mark = QLabel(_("Kryptert"), window)
        self._mark.setObjectName("encrypted_mark")
        self._mark.hide()
        window.statusBar().insertPermanentWidget(1, self._mark)

    # -- the way in

    def ask(self, plan: Path, locked: "LockedPlan") -> None:
        """Ask for the pass-phrase of a plan that is to be opened, by the name the user knows it by."""
        words = (
            _("«{file}» er kryptert").format(file=plan.name),
            _("Skriv passordet for å åpne planen.") if locked.has_slot else "",
            _("Åpne"),
        )
        check = partial(self._encryption.open_with, locked.plan, locked.key)
        dialog = PhraseDialog(words, check, locked.has_slot, self._window)
        self._asked = plan
        dialog.passed.connect(self._on_given)
        dialog.rejected.connect(self._on_not_given)
        dialog.open()

    @Slot(str)
    def _on_given(self, _typed: str) -> None:
        self.again.emit(self._asked)

    @Slot()
    def _on_not_given(self) -> None:
        self.dropped.emit(_("Planen er ikke åpnet."))

    # -- while a plan is open

    def opened(self, live: Path, shared: "SharedPlan | None") -> None:
        """A plan was opened: watch over it if it is encrypted."""
        self._live, self._shared = live, shared
        is_encrypted = self._encryption.is_encrypted(live)
        self._mark.setVisible(is_encrypted)
        self.idle.stop()
        if is_encrypted:
            self.idle.start(self.minutes)
            self._look_for_left()

    def closed(self) -> None:
        """The plan was closed; its key goes when what is under way is done (`forget`)."""
        self._live, self._shared = None, None
        self.idle.stop()
        self._mark.hide()

    def forget(self) -> None:
        """Let go of the key, unless a plan is open or being opened again."""
        if self._live is None:
            self._encryption.forget()

    @property
    def minutes(self) -> int:
        """Without a touch, after which the plan locks."""
        stored = str(self._settings.value(CHOICE, MINUTES))
        return int(stored) if stored.isdecimal() else MINUTES

    @property
    def front(self) -> QWidget:
        """The window that may be seen now."""
        return self.curtain or self._window

    @Slot()
    def lock(self) -> None:
        """Hide everything at once; what is half written is settled or kept first, and nothing is closed."""
        if self._live is None or self.curtain is not None:
            return
        if not self._encryption.is_encrypted(self._live):
            self._window.say(_("Bare en kryptert plan kan låses. Se Fil › Kryptering."))
            return
        focused = self._window.focusWidget()
        if focused is not None:
            focused.clearFocus()  # settles the field that is being written
            focused.setFocus()
        self.idle.stop()
        is_ours = QApplication.activeWindow() is not None
        self.curtain = LockWindow(partial(self._encryption.is_right, self._live))
        self.curtain.passed.connect(self._on_back)
        self.curtain.left.connect(self._on_left)
        self._hiding = Curtain(self.curtain)
        self.curtain.show()
        self._hiding.draw()
        self.locked.emit(self.curtain)
        if is_ours:
            self.curtain.activateWindow()  # somebody who works in another program keeps the keyboard there

    @Slot()
    def show(self) -> None:
        """Fil › Kryptering."""
        said = self._encryption.why_not()
        if said is not None:
            self._window.say(said.words(_))
        elif self._live is not None and self._encryption.is_encrypted(self._live):
            self._show_settings()
        elif self._live is not None:
            self.changing.ask_to_encrypt(self._live, self._shared)

    # -- within

    @Slot()
    def _on_back(self) -> None:
        if self.curtain is None:
            return
        gone, self.curtain = self.curtain, None
        self._hiding.open()
        gone.hide()
        gone.deleteLater()
        if self._live is not None:
            self.idle.start(self.minutes)
        self._window.activateWindow()

    @Slot()
    def _on_left(self) -> None:
        """Somebody ends the program from the lock: it is closed as any other time."""
        if self.curtain is not None:
            self._hiding.drop()
            self.curtain.deleteLater()
            self.curtain = None
            self._window.close()

    @Slot()
    def _on_near(self) -> None:
        self._window.say(_("NavPlan låses om ett minutt. Rør musen eller en tast for å arbeide videre."))

    def _show_settings(self) -> None:
        from navplan.ui.encryption.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self.minutes, self._window)
        dialog.minutes_chosen.connect(self._on_minutes)
        dialog.wants_removed.connect(self._on_wants_removed)
        dialog.wants_code.connect(self._on_wants_code)
        dialog.wants_phrase.connect(self._on_wants_phrase)
        dialog.wants_off.connect(self._on_wants_off)
        dialog.finished.connect(self._on_settings_closed)
        self.settings_dialog = dialog
        dialog.open()
        self._look_for_left()

    @Slot()
    def _on_settings_closed(self) -> None:
        self.settings_dialog = None

    @Slot(int)
    def _on_minutes(self, minutes: int) -> None:
        self._settings.setValue(CHOICE, minutes)
        self.idle.start(minutes)

    @Slot()
    def _on_wants_code(self) -> None:
        if self._live is not None:
            self.changing.show_code(self._live, cast(QDialog, self.settings_dialog))

    @Slot()
    def _on_wants_phrase(self) -> None:
        if self._live is not None:
            self.changing.ask_for_phrase(self._live, self._shared, cast(QDialog, self.settings_dialog))

    @Slot()
    def _on_wants_off(self) -> None:
        if self._live is not None:
            self.changing.ask_to_open_up(self._live, self._shared, cast(QDialog, self.settings_dialog))

    def _look_for_left(self) -> None:
        if self._live is not None:
            job = partial(self._encryption.left_in_plain, self._live, self._shared)
            self.tasks.run("", job, self._on_left_found, self._window.say)

    @Slot(object)
    def _on_left_found(self, lefts: "tuple[LeftFile, ...]") -> None:
        if self.settings_dialog is not None:
            self.settings_dialog.show_left(lefts)
        elif lefts:
            self._window.say(_("Planen er kryptert, men det ligger eldre kopier uten kryptering. Se Fil › Kryptering."))

    @Slot(object)
    def _on_wants_removed(self, lefts: "list[LeftFile]") -> None:
        self.tasks.run("", partial(self._encryption.remove, lefts), self._on_removed, self._window.say)

    @Slot(object)
    def _on_removed(self, _failed: object) -> None:
        self._look_for_left()

    def finish(self) -> None:
        """Wait for what is under way before the window closes."""
        self.idle.stop()
        self.tasks.finish()
        if self.curtain is not None:
            self.curtain.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._hiding.drop()
            self.curtain.close()
            self.curtain = None
