"""The window's menus: what can be asked for, with which keys, and what needs an open plan."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from navplan.ui.mode_menu import ModeMenu
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.main_window import MainWindow


class Menus:
    """Fil, Rediger, Vis and Hjelp; each asks the window's signals."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._needs_plan: list[QAction] = []
        self._add_file(window)
        edit = window.menuBar().addMenu(_("&Rediger"))
        edit.addAction(window.undo_actions.undo)
        edit.addAction(window.undo_actions.redo)
        self.view = window.menuBar().addMenu(_("&Vis"))
        ModeMenu(self.view).chosen.connect(window.mode_chosen)
        self._act(window.menuBar().addMenu(_("&Hjelp")), _("Om NavPlan"), "", window.wants_about)

    def serve_plan(self, is_open: bool) -> None:
        """Offer what works on a plan only while one is open."""
        for action in self._needs_plan:
            action.setEnabled(is_open)

    def _add_file(self, window: "MainWindow") -> None:
        file = window.menuBar().addMenu(_("&Fil"))
        self._act(file, _("Nytt kontor …"), "Ctrl+N", window.wants_new)
        self._act(file, _("Åpne …"), "Ctrl+O", window.wants_open)
        self._act(file, _("Åpne eksempelkontoret"), "", window.wants_example)
        file.addSeparator()
        self._needs_plan += [
            self._act(file, _("Les inn brev …"), "Ctrl+L", window.wants_letter_file),
            self._act(file, _("Eksporter …"), "Ctrl+E", window.wants_export),
            self._act(file, _("Hent endringer fra Excel …"), "Ctrl+Shift+E", window.wants_workbook_file),
            self._act(file, _("Lukk planen"), "Ctrl+W", window.wants_close),
        ]
        file.addSeparator()
        self._act(file, _("Avslutt"), "Ctrl+Q", window.close)

    def _act(self, menu: QMenu, words: str, keys: str, ask: object) -> QAction:
        action = QAction(words, self._window)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(ask)
        menu.addAction(action)
        return action
