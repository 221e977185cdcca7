"""The ways to the help from anywhere: F1 in the window and in dialogs, the menu, the search, and links on pages.

Loaded with the window, so it reads nothing itself: the help is read when somebody asks for it the first time.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.desk import Desk
    from navplan.ui.help.book import Book
    from navplan.ui.help.panels import FirstHourPanel, HelpPanel
    from navplan.ui.main_window import MainWindow
    from navplan.ui.palette.commands import Command

KEY, OTHER_KEY = "F1", "Shift+F1"
"""The second is for a dialog that has its own use of the first."""

NAME = "help_here"


class HelpWays(QObject):
    """Shows the help beside the window, or beside the dialog that lies over it."""

    def __init__(self, window: "MainWindow", settings: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self.here = self._act(_("Hjelp om det du står i"), self.show_here)
        self.here.setShortcut(QKeySequence(KEY))
        self.contents = self._act(_("Alle emner i hjelpen"), self.show_contents)
        self.first_hour = self._act(_("Den første timen"), self.show_first_hour)
        self.first_hour.setEnabled(False)
        window.opened.connect(self.serve)
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._on_focus)

    @cached_property
    def book(self) -> "Book":
        """The help itself, in the language of the screen."""
        from navplan.ui.help.book import Book

        return Book(str(self._settings.value("language", "nb-NO")), self._commands)

    @cached_property
    def panel(self) -> "HelpPanel":
        """The help beside the window's pages."""
        from navplan.ui.help.panels import HelpPanel

        return HelpPanel(self.book, self._window)

    @cached_property
    def hour_panel(self) -> "FirstHourPanel":
        """The guide through the first hour beside the window's pages."""
        from navplan.ui.help.panels import FirstHourPanel

        return FirstHourPanel(self._window)

    def add_to(self, menu: QMenu) -> None:
        """Put the commands into a menu."""
        menu.addActions([self.here, self.contents, self.first_hour])
        menu.addSeparator()

    @Slot(object)
    def serve(self, desk: "Desk") -> None:
        """A plan was opened."""
        desk.guidance.remember_in(self._settings)
        desk.guidance.wants_topic.connect(self.show_topic)
        desk.guidance.wants_panel.connect(self.show_first_hour)
        desk.guidance.wants_backups.connect(self._window.wants_backups)
        desk.guidance.wants_file.connect(self._window.wants_letter_file)
        desk.destroyed.connect(self._on_closed)
        self.first_hour.setEnabled(True)

    @Slot()
    def show_here(self) -> None:
        """The topic of what somebody is working with in the window."""
        from navplan.ui.help.places import topic_at

        focused = self._window.focusWidget()
        if "panel" in self.__dict__ and focused is not None and self.panel.isAncestorOf(focused):
            self.show_contents()
            return
        self.show_topic(topic_at(focused, self._shown()))

    @Slot(str)
    def show_topic(self, key: str) -> None:
        """A topic, beside the page."""
        self._put_away("hour_panel")
        self.panel.show_topic(key)

    @Slot()
    def show_contents(self) -> None:
        """All topics."""
        from navplan.ui.help.book import CONTENTS

        self.show_topic(CONTENTS)

    @Slot()
    def show_first_hour(self) -> None:
        """The guide, also when it was put away."""
        desk = self._window.desk
        if desk is not None:
            desk.guidance.hide(False)
            self._put_away("panel")
            self.hour_panel.show_guide(desk.guidance)

    # -- within

    def _act(self, words: str, slot: object) -> QAction:
        action = QAction(words, self._window)
        action.triggered.connect(slot)
        return action

    def _put_away(self, name: str) -> None:
        """Close the other panel; one that was never made is not made for this."""
        if name in self.__dict__:
            getattr(self, name).hide()

    def _shown(self) -> QWidget | None:
        """The page that is in sight."""
        from navplan.ui.page import Page

        if self._window.start.isVisible():
            return self._window.start
        return next((page for page in self._window.findChildren(Page) if page.isVisible()), None)

    def _commands(self) -> "tuple[Command, ...]":
        from navplan.ui.palette.commands import commands

        return commands(self._window.menuBar(), self._shown())

    @Slot()
    def _on_closed(self) -> None:
        self.first_hour.setEnabled(self._window.desk is not None)
        self._put_away("hour_panel")

    @Slot(QWidget, QWidget)
    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """A dialog that gets the keyboard for the first time gets the key to the help too."""
        dialog = now.window() if now is not None else None
        if isinstance(dialog, QDialog) and dialog.findChild(QAction, NAME) is None and not dialog.property("is_help"):
            action = QAction(_("Hjelp om det du står i"), dialog)
            action.setObjectName(NAME)
            taken = any(one.key() == QKeySequence(KEY) for one in dialog.findChildren(QShortcut))
            action.setShortcut(QKeySequence(OTHER_KEY if taken else KEY))
            action.triggered.connect(self._on_dialog)
            dialog.addAction(action)

    @Slot()
    def _on_dialog(self) -> None:
        from navplan.ui.help.panels import show_beside
        from navplan.ui.help.places import topic_at

        action = self.sender()
        dialog = action.parent() if isinstance(action, QAction) else None
        if isinstance(dialog, QDialog):
            show_beside(dialog, self.book, topic_at(dialog.focusWidget(), dialog))
