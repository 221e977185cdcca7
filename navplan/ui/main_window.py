"""The window: navigation, a stack of pages, menus and the status line. It owns them and does nothing of their work."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from navplan.ui.help.ways import HelpWays
from navplan.ui.lock_actions import LockActions
from navplan.ui.menus import Menus
from navplan.ui.parts.page_stack import PageStack
from navplan.ui.status_line import PaletteWay, StatusLine
from navplan.ui.to_chain import ToChain
from navplan.ui.undo_actions import UndoActions
from navplan.ui.views.start_page import StartPage
from navplan.ui.window_keys import WindowKeys
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.records import Record
    from navplan.ui.desk import Desk
    from navplan.ui.navigation import Navigation
    from navplan.ui.page import Page
    from navplan.ui.pages import PageKind
    from navplan.ui.parts.notice_bar import NoticeBar
    from navplan.ui.parts.toast import Toast


class MainWindow(WindowKeys, QMainWindow):
    """One office's plan, or the start page when none is open."""

    wants_new = Signal()
    wants_open = Signal()
    wants_example = Signal()
    opened = Signal(object)
    """A plan is open; carries its desk."""
    wants_file = Signal(object)
    wants_letter_file = Signal()
    """A letter is to be read in; the file is yet to be chosen."""
    wants_workbook_file = Signal()
    """Changes are to be taken in from a workbook; the file is yet to be chosen."""
    file_dropped = Signal(object)
    """A letter or workbook is to be read in; carries its path."""
    wants_export = Signal()
    wants_backups = Signal()
    wants_publish = Signal()
    """What is being written is to be settled, and others are to see it."""
    wants_versions = Signal()
    """The extra versions of a shared plan are to be seen."""
    wants_shared = Signal()
    """The folder of the plan is to be treated as one that others write to."""
    wants_close = Signal()
    wants_about = Signal()
    setting_chosen = Signal(str, str)

    def __init__(self, settings: QSettings) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self._settings = settings
        self._desk: Desk | None = None
        self._pages: dict[str, Page] = {}
        self.undo_actions = UndoActions(self)
        self.to_chain = ToChain(self)
        self.lock_actions = LockActions(self)
        self.help = HelpWays(self, settings)
        self.start = StartPage(self)
        self._stack = PageStack(self)
        self._stack.addWidget(self.start)
        self._state = StatusLine(self)
        self._lay_out()
        self.menus = Menus(self, settings)
        self.restore_size()
        self.show_start(())

    @property
    def _kinds(self) -> "tuple[PageKind, ...]":
        from navplan.ui.pages import PAGES

        return PAGES

    @cached_property
    def navigation(self) -> "Navigation":
        """The pages at the left; made with the first plan, so that the start page is painted sooner."""
        from navplan.ui.navigation import Navigation

        made = Navigation(self)
        made.chosen.connect(self.go_to)
        made.add_actions(self.menus.view)
        self._row.insertWidget(0, made)
        return made

    @cached_property
    def bar(self) -> "NoticeBar":
        """What is said across the top for as long as it is true of the plan; made with the first plan."""
        from navplan.ui.parts.notice_bar import NoticeBar

        made = NoticeBar(self)
        self._column.insertWidget(0, made)
        return made

    @property
    def desk(self) -> "Desk | None":
        """The open plan."""
        return self._desk

    def open_desk(self, desk: "Desk") -> None:
        """Show this plan, beginning with its first page."""
        from navplan.ui.copy_guard import CopyGuard

        self.close_desk()
        self._desk = desk
        desk.setParent(self)
        desk.saved.connect(self._on_saved)
        desk.edited.connect(self._on_edited)
        desk.failed.connect(self.say)
        desk.done.connect(self._on_done)
        desk.asked_for.connect(self.show_record)
        desk.asked_for_chain.connect(self.to_chain.show_record)
        desk.year_changed.connect(self._refresh_counts)
        desk.wants_part.connect(self.show_part)
        self.undo_actions.serve(desk)
        CopyGuard(desk)
        self.navigation.serve(desk)
        self.navigation.fit(self.width())
        self.navigation.show()
        self.menus.has_plan(True)
        self._name_window()
        self.go_to(self._kinds[0].key)
        self.navigation.focus_current()
        self._state.tell_saved(None)
        self.opened.emit(desk)

    def close_desk(self) -> None:
        """Let go of the plan and its pages."""
        if self._desk is None:
            return
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self.undo_actions.serve(None)
        self._desk.workspace.close()
        self._desk.deleteLater()
        self._desk = None
        self.navigation.hide()
        self.bar.say("")

    def show_start(self, recent: Iterable[Path]) -> None:
        """Show the ways in."""
        self.close_desk()
        self.start.show_recent(tuple(recent))
        self._stack.setCurrentWidget(self.start)
        self.menus.has_plan(False)
        self.setWindowTitle("NavPlan")
        self._state.clear()

    @Slot(str)
    def go_to(self, key: str) -> None:
        """Show a page; it is made the first time."""
        if self._desk is None:
            return
        page = self._pages.get(key)
        if page is None:
            kind = next(kind for kind in self._kinds if kind.key == key)
            page = self._pages[key] = kind.make(self._desk)
            page.setObjectName(f"page.{key}")
            page.setAccessibleName(_(kind.title))
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.navigation.mark(key)
        self._refresh_counts()

    @Slot(object)
    def show_record(self, record: "Record") -> None:
        """Go to the page where this record is worked with."""
        for kind in self._kinds:
            if record.KEY in kind.keys:
                self.go_to(kind.key)
                self._pages[kind.key].show_record(record)

    @Slot(str, str)
    def show_part(self, key: str, part: str) -> None:
        """Go to a page, and there to a part of it."""
        self.page(key).show_part(part)

    def page(self, key: str) -> "Page":
        """The page with this key, made if need be."""
        self.go_to(key)
        return self._pages[key]

    @Slot()
    def open_palette(self) -> None:
        """Find any record or run any command (Ctrl+K)."""
        from navplan.ui.palette.commands import commands
        from navplan.ui.palette.palette import Palette

        known = commands(self.menuBar(), self._stack.currentWidget() if self._desk else None, self.menus.palette)
        palette = Palette(self, known, self._desk, self._settings, self.help.book)
        palette.wants_topic.connect(self.help.show_topic)
        palette.open()

    @cached_property
    def toast(self) -> "Toast":
        """The messages at the bottom; made with the first of them."""
        from navplan.ui.parts.toast import Toast

        made = Toast(self._stack)
        made.undone.connect(self.undo_actions.undo.trigger)
        return made

    @Slot(str)
    def say(self, words: str) -> None:
        """Put a sentence on the status line and in a toast that stays."""
        self._state.setText(words)
        self.toast.say(words)

    @Slot(str)
    def show_busy(self, words: str) -> None:
        """Say what is going on, or that it is over."""
        if words:
            self._state.setText(words)
        elif self._desk is not None:
            self._on_saved()
        else:
            self._state.clear()
        self.setCursor(Qt.CursorShape.BusyCursor if words else Qt.CursorShape.ArrowCursor)

    def _lay_out(self) -> None:
        body = QWidget(self)
        self._column, self._row = QVBoxLayout(body), QHBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._row, 1)
        self._row.addWidget(self._stack, 1)
        self.setCentralWidget(body)
        self.statusBar().addWidget(self._state, 1)
        PaletteWay(self).clicked.connect(self.open_palette)
        self.setMinimumSize(880, 480)
        self.setAcceptDrops(True)
        self.start.ask(self)

    @Slot()
    def _on_saved(self) -> None:
        self._state.tell_saved(self._desk.workspace.saved_at if self._desk else None)

    @Slot(object)
    def _on_edited(self, edit: object) -> None:
        QTimer.singleShot(0, self, self._refresh_counts)

    @Slot(str)
    def _on_done(self, words: str) -> None:
        self.toast.say(words, can_undo=True)

    @Slot()
    def _refresh_counts(self) -> None:
        self._name_window()
        for key, page in self._pages.items():
            self.navigation.count(key, page.waiting())

    def _name_window(self) -> None:
        page = self._stack.currentWidget()
        known = (self._desk.office_name, page.accessibleName()) if self._desk and page else ()
        self.setWindowTitle(" – ".join(filter(None, (*known, "NavPlan"))))

    def restore_size(self) -> None:
        """Take the size and place the window had when it was last closed."""
        known = self._settings.value("window/geometry")
        if not isinstance(known, QByteArray) or not self.restoreGeometry(known):
            self.resize(1366, 768)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file may be dropped on an open plan: a letter or a workbook to be read in."""
        from navplan.ui.letter_files import dropped_file

        if self._desk is not None and dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        from navplan.ui.letter_files import dropped_file

        if (path := dropped_file(event)) is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._desk is not None:
            self.navigation.fit(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()  # settles the field that is being written
        self._settings.setValue("window/geometry", self.saveGeometry())
        self.close_desk()
        super().closeEvent(event)
