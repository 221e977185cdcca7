"""The help and the guide as people see them: panels beside the pages, and a small window beside a dialog."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from navplan.ui.guidance import Guidance
from navplan.ui.help.book import CONTENTS, Book
from navplan.ui.help.side_dock import WIDTH, SideDock
from navplan.ui.help.view import HelpView
from navplan.ui.main_window import MainWindow
from navplan.ui.theme import text_px
from navplan.ui.views.overview.first_hour import FirstHourSteps
from navplan.ui.words import _

DOCUMENT = "help"
"""The key of the whole help among the documents."""


class HelpPanel(SideDock):
    """The help beside the page; Escape gives the keyboard back to where it was."""

    def __init__(self, book: Book, window: MainWindow) -> None:
        super().__init__("help_panel", _("Hjelp"), window)
        self._window = window
        self._came_from: QWidget | None = None
        self.view = HelpView(book, self)
        self.view.left.connect(self.close)
        self.view.wants_document.connect(self._on_document)
        self.closed.connect(self._give_back)
        self.hold(self.view)
        self.hide()

    def show_topic(self, key: str) -> None:
        """Show a topic and take the keyboard, so that it can be read and left without a mouse."""
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._came_from = focused
        self.come_forward()
        self.view.show_topic(key)
        self.view.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _give_back(self) -> None:
        came_from, self._came_from = self._came_from, None
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.window().activateWindow()
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_document(self) -> None:
        if self._window.desk is None:
            self._window.say(_("Åpne en plan først. Da finner du hjelpen på siden Dokumenter."))
        else:
            self._window.show_part("documents", DOCUMENT)


class FirstHourPanel(SideDock):
    """The guide through the first hour beside the pages, in step with the plan."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__("first_hour_panel", _("Den første timen"), window)
        self._guidance: Guidance | None = None
        self.steps: FirstHourSteps | None = None
        self._room = QScrollArea(self)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setWidgetResizable(True)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hold(self._room)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close)
        window.opened.connect(self._on_opened)
        self.hide()

    def show_guide(self, guidance: Guidance) -> None:
        """Show how far this plan has come, and keep in step with it."""
        if guidance is not self._guidance:
            self._follow(guidance)
        self.refresh()
        self.come_forward()
        if self.steps is not None:
            following = next((row for row in self.steps.rows if not row.step.is_done), self.steps.rows[0])
            following.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def refresh(self) -> None:
        """Look at the plan anew."""
        if self._guidance is not None and isValid(self._guidance) and self.steps is not None:
            self.steps.show_hour(self._guidance.look())

    def _follow(self, guidance: Guidance) -> None:
        self._guidance = guidance
        held = QWidget(self._room)
        column = QVBoxLayout(held)
        column.setContentsMargins(20, 4, 20, 16)
        self.steps = FirstHourSteps(guidance, held)
        put_away = QPushButton(_("Skjul stegene"), held)
        put_away.setProperty("role", "tertiary")
        put_away.clicked.connect(self._on_put_away)
        column.addWidget(self.steps)
        column.addWidget(put_away, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._room.setWidget(held)
        desk = guidance.desk
        desk.edited.connect(self._on_edited)
        desk.year_changed.connect(self._on_year)

    @Slot(object)
    def _on_edited(self, _edit: object) -> None:
        if self.isVisible():
            self.refresh()

    @Slot(int)
    def _on_year(self, _year: int) -> None:
        if self.isVisible():
            self.refresh()

    @Slot(object)
    def _on_opened(self, _desk: object) -> None:
        """Another plan is open; the guide of the one before is of no use."""
        self.hide()

    @Slot()
    def _on_put_away(self) -> None:
        if self._guidance is not None:
            self._guidance.hide(True)
        self.close()


class HelpWindow(QDialog):
    """The help beside a dialog, which keeps everything under it from being used."""

    def __init__(self, book: Book, over: QDialog) -> None:
        super().__init__(over, Qt.WindowType.Tool)
        self.setProperty("is_help", True)
        self.setWindowTitle(_("Hjelp"))
        self.setModal(False)
        self.view = HelpView(book, self)
        self.view.left.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(self.view)
        self._place(over)

    def _place(self, over: QDialog) -> None:
        """To the right of the dialog if the screen has room there, else at the edge of the screen."""
        room = over.screen().availableGeometry()
        height = max(480, min(over.height(), room.height() - 80))
        width = text_px(WIDTH)
        self.resize(width, height)
        left = min(over.frameGeometry().right() + 8, room.right() - width)
        self.move(left, max(room.top(), over.frameGeometry().top()))


def show_beside(dialog: QDialog, book: Book, key: str) -> HelpWindow:
    """Show a topic beside a dialog; the keyboard goes back to the dialog when the help is closed."""
    window = dialog.findChild(HelpWindow) or HelpWindow(book, dialog)
    window.view.show_topic(key or CONTENTS)
    window.show()
    window.activateWindow()
    window.view.browser.setFocus(Qt.FocusReason.OtherFocusReason)
    return window
