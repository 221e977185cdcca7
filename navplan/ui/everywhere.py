"""Commands for whatever has the keyboard, in the window and in every dialog: column widths, and what a tooltip says.

Loaded with the window, so it loads what it needs when somebody asks for it.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.main_window import MainWindow

WIDTHS, TIP = "column_widths", "tip_here"
KEYS = {WIDTHS: "F9", TIP: "Ctrl+F1"}


class Everywhere(QObject):
    """Its commands stand in the menus of the window; a dialog gets them when it first has the keyboard."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.widths = self._act(window, WIDTHS, _("Bredden på kolonnen …"))
        self.tip = self._act(window, TIP, _("Vis forklaringen til det du står i"))
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._on_focus)

    def _act(self, window: QWidget, name: str, words: str) -> QAction:
        action = QAction(words, window)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(KEYS[name]))
        action.triggered.connect(self._on_widths if name == WIDTHS else self._on_tip)
        return action

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now is not None else None
        if isinstance(dialog, QDialog) and dialog.findChild(QAction, WIDTHS) is None:
            for command in (self.widths, self.tip):
                dialog.addAction(self._act(dialog, command.objectName(), command.text()))

    def _focused(self) -> QWidget | None:
        """What has the keyboard in the window whose command was chosen."""
        action = self.sender()
        window = action.parent() if isinstance(action, QAction) else None
        return window.focusWidget() if isinstance(window, QWidget) else None

    @Slot()
    def _on_widths(self) -> None:
        from navplan.ui.column_menu import open_menu, table_at

        table = table_at(self._focused())
        if table is not None:
            open_menu(table)
        else:
            self._window.say(_("Gå til en tabell først. Da gjelder det kolonnen du står i."))

    @Slot()
    def _on_tip(self) -> None:
        from navplan.ui.tips import show_tip

        focused = self._focused()
        if focused is not None:
            show_tip(focused)
