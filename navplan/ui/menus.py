"""The menus of the window: every command that is not on a page, with its key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from navplan.ui.everywhere import Everywhere
from navplan.ui.mode_menu import ChoiceMenu
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.main_window import MainWindow


class Menus:
    """Fil, Rediger, Vis and Hjelp. Commands that need a plan rest until one is open."""

    def __init__(self, window: "MainWindow", settings: QSettings) -> None:
        self._window = window
        self._needs_plan: list[QAction] = []
        self._reads: tuple[QAction, ...] = ()
        bar = window.menuBar()
        self._fill_file(bar.addMenu(_("&Fil")))
        edit = bar.addMenu(_("&Rediger"))
        edit.addActions([window.undo_actions.undo, window.undo_actions.redo])
        edit.addSeparator()
        self.palette = self._act(edit, _("Søk og kommandoer …"), "Ctrl+K", None)
        self.palette.triggered.connect(window.open_palette)
        check = self._act(edit, _("Kontroller planen"), "F7", None)
        check.triggered.connect(self._on_check)
        self.view = bar.addMenu(_("&Vis"))
        chain = self._act(self.view, _("Vis i kjeden"), "Ctrl+J", None)
        chain.triggered.connect(window.to_chain.show_at_hand)
        self._needs_plan += [check, chain]
        self._reads = (*self._reads, check, chain)
        self.view.addSeparator()
        everywhere = Everywhere(window)
        self.view.addAction(everywhere.widths)
        self.view.addSeparator()
        self.choices = ChoiceMenu(self.view, settings)
        self.choices.chosen.connect(window.setting_chosen)
        help_menu = bar.addMenu(_("&Hjelp"))
        window.help.add_to(help_menu)
        help_menu.addAction(everywhere.tip)
        self._act(help_menu, _("Om NavPlan"), "", window.wants_about)

    def has_plan(self, is_open: bool) -> None:
        """Wake or rest the commands that need an open plan."""
        for action in self._needs_plan:
            action.setEnabled(is_open)

    def only_read(self) -> None:
        """Leave out what opens, makes or changes a plan: of a window that shows one for reading."""
        undo = self._window.undo_actions
        for action in (*self._file.actions(), undo.undo, undo.redo):
            action.setVisible(action in self._reads)

    def rest_for_reading(self) -> None:
        """Let what would change the plan or keep it rest: the one that is open is only read."""
        awake = (*self._reads, self._window.lock_actions.lock)
        for action in self._needs_plan:
            action.setEnabled(action in awake)

    def _fill_file(self, file: QMenu) -> None:
        window, self._file = self._window, file
        self._act(file, _("Nytt kontor …"), "Ctrl+N", window.wants_new)
        self._act(file, _("Åpne …"), "Ctrl+O", window.wants_open)
        self._act(file, _("Åpne eksempelkontoret"), "", window.wants_example)
        file.addSeparator()
        self._with_plan(file, _("Les inn brev …"), "Ctrl+Shift+L", window.wants_letter_file)
        export = self._with_plan(file, _("Lag dokument …"), "Ctrl+E", window.wants_export)
        self._with_plan(file, _("Hent endringer fra Excel …"), "Ctrl+Shift+E", window.wants_workbook_file)
        self._with_plan(file, _("Sikkerhetskopier …"), "", window.wants_backups)
        self._with_plan(file, _("Lagre og publiser"), "Ctrl+S", window.wants_publish)
        self._with_plan(file, _("Mappen er delt med andre …"), "", window.wants_shared)
        self._with_plan(file, _("Konfliktkopier …"), "", window.wants_versions)
        locks = window.lock_actions
        file.addActions([locks.choose, locks.lock])
        self._needs_plan += [locks.choose, locks.lock]
        close = self._with_plan(file, _("Lukk planen"), "Ctrl+W", window.wants_close)
        self._reads = (export, close)
        file.addSeparator()
        self._act(file, _("Avslutt"), "Ctrl+Q", None).triggered.connect(window.close)

    def _on_check(self) -> None:
        self._window.show_part("overview", "check")

    def _with_plan(self, menu: QMenu, words: str, keys: str, signal: SignalInstance) -> QAction:
        self._needs_plan.append(self._act(menu, words, keys, signal))
        return self._needs_plan[-1]

    def _act(self, menu: QMenu, words: str, keys: str, signal: SignalInstance | None) -> QAction:
        action = QAction(words, self._window)
        if keys:
            action.setShortcut(QKeySequence(keys))
        if signal is not None:
            action.triggered.connect(signal)
        menu.addAction(action)
        return action
