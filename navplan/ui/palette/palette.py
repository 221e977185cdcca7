"""The palette over the window: a field, and under it what it finds, command or record, while it is being written.

Empty, it shows the commands that are run most. Records that stand nowhere on a page are not shown.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.finding.search import Found
from navplan.domain.help.seek import HelpHit
from navplan.domain.ports import CannotStore
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.pages import PAGES
from navplan.ui.palette.commands import Command, matching
from navplan.ui.palette.results import ROW, Results
from navplan.ui.palette.row_delegate import RowDelegate
from navplan.ui.palette.usage import Usage
from navplan.ui.parts.clearable import clearable
from navplan.ui.parts.tool_row import SpreadRow
from navplan.ui.words import _, ngettext

if TYPE_CHECKING:
    from navplan.ui.desk import Desk
    from navplan.ui.help.book import Book

WIDTH, TALLEST = 680, 480
TOP = 72
"""Pixels from the window's upper edge."""

RECORDS, COMMANDS, FAVOURITES, GUESSES, TOPICS = 30, 6, 8, 5, 4
FEW = 5
"""With fewer records than this, names that are only alike are offered too."""

FIND_MS, GUESS_MS = 40, 220
"""Rests in the writing after which the plan is looked through, and names are guessed at."""

NAMES_AT_ONCE = 1_000
"""So many names are read between two keys the first time they are guessed at: a hundredth of a large plan."""


class Palette(Dialog):
    """Find a record, a topic of the help, or run a command; made anew each time it is opened."""

    wants_topic = Signal(str)
    """A topic of the help was chosen; carries its key."""

    def __init__(
        self,
        over: QWidget | None,
        known: Sequence[Command],
        desk: "Desk | None",
        settings: QSettings,
        book: "Book | None" = None,
    ) -> None:
        super().__init__(over, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("palette")
        self.setWindowTitle(_("Søk og kommandoer"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._usage = Usage(settings)
        self._commands = known
        self._records: tuple[Found, ...] = ()
        self._guesses: tuple[Found, ...] = ()
        self._book = book
        self._topics: tuple[HelpHit, ...] = ()
        self.field = QLineEdit(self)
        self.list = QListView(self)
        self.list.setObjectName("palette_list")
        self.results = Results(self.list)
        self._count = QLabel(self)
        self._hint = QLabel(_("↑ ↓ velger · Enter åpner · Ctrl+Enter viser kjeden · Esc lukker"), self)
        self._find_timer = self._timer(FIND_MS, self._find)
        self._guess_timer = self._timer(GUESS_MS, self._guess)
        self._reading_timer = self._timer(0, self._guess)
        self._dress()
        self._lay_out()
        self._show_rows()

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _dress(self) -> None:
        words = _("Søk i planen, eller skriv en kommando") if self._desk else _("Skriv en kommando")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        clearable(self.field)
        self.field.textChanged.connect(self._on_text)
        self.field.installEventFilter(self)
        view = self.list
        view.setModel(self.results)
        view.setItemDelegate(RowDelegate(view, {key: kind.icon for kind in PAGES for key in kind.keys}))
        view.setAccessibleName(_("Treff"))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.clicked.connect(self._take)
        for label in (self._count, self._hint):
            label.setProperty("role", "secondary")
            label.setTextFormat(Qt.TextFormat.PlainText)

    def _lay_out(self) -> None:
        foot = SpreadRow()
        foot.setContentsMargins(16, 6, 16, 10)
        foot.addWidget(self._count)
        foot.addWidget(self._hint)
        top = QVBoxLayout()
        top.setContentsMargins(12, 12, 12, 8)
        top.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:
        """Top and middle of the window, as wide and high as there is room for."""
        over = self.parentWidget()
        if over is not None:
            room = over.size()
            self.resize(min(WIDTH, room.width() - 48), min(TALLEST, room.height() - TOP - 24))
            self.move(over.mapToGlobal(QPoint((room.width() - self.width()) // 2, TOP)))
        super().showEvent(event)
        self.field.setFocus()

    # -- what is written

    def look_for(self, text: str) -> None:
        """Write this text and show all that it finds at once."""
        self.field.setText(text)
        self._find()
        if len(self._records) < FEW:
            self._guess()

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._guesses = ()
        if not text.strip():
            self._records, self._topics = (), ()
        self._show_rows()
        self._guess_timer.stop()
        self._reading_timer.stop()
        self._find_timer.start()

    @Slot()
    def _find(self) -> None:
        """Look the plan through; a file that cannot be read is told once and the commands are still there."""
        text = self.field.text()
        self._topics = self._book.find(text, TOPICS, with_fields=False) if self._book is not None else ()
        if self._desk is None or not text.strip():
            self._show_rows()
            self._say_count()
            return
        try:
            self._records = self._with_pages(self._desk.search.find(text, RECORDS))
        except CannotStore as refused:
            self._records = ()
            self._desk.failed.emit(refused.said.words(_))
        self._show_rows()
        if len(self._records) < FEW:
            self._guess_timer.start()
        else:
            self._say_count()

    @Slot()
    def _guess(self) -> None:
        """Guess when all names have been read; until then they are read piece by piece, and keys come in between."""
        if self._desk is not None and not self._desk.search.read_names(NAMES_AT_ONCE):
            self._reading_timer.start()
            return
        if self._desk is not None:
            self._guesses = self._with_pages(self._desk.search.guess(self.field.text(), GUESSES, self._records))
            if self._guesses:
                self._show_rows()
        self._say_count()

    def _with_pages(self, found: tuple[Found, ...]) -> tuple[Found, ...]:
        shown = {key for kind in PAGES for key in kind.keys}
        return tuple(one for one in found if one.kind.key in shown)

    def _show_rows(self) -> None:
        """Show what is known now; the row that was chosen stays chosen if it is still there."""
        text = self.field.text().strip()
        if text:
            groups: list[tuple[str, Sequence[Command | Found | HelpHit]]] = [
                (_("Kommandoer"), matching(self._commands, text)[:COMMANDS]),
                *self._by_year(),
                (_("Hjelp"), self._topics),
                (_("Mente du?"), self._guesses),
            ]
        else:
            groups = [(_("Kommandoer du bruker mest") if self._used() else _("Kommandoer"), self._favourites())]
        self.results.show_groups(groups)
        self.list.setVisible(self.results.hits > 0)
        self._choose(self.results.step(-1, 1))
        self._count.setText(self._count_words() if text else _("Skriv for å søke i hele planen."))

    def _by_year(self) -> list[tuple[str, Sequence[Found]]]:
        """What belongs to the year that all pages show, before what belongs to others."""
        year = self._desk.year if self._desk else 0
        here = [found for found in self._records if found.is_of(year)]
        elsewhere = [found for found in self._records if not found.is_of(year)]
        return [(_("I planen for {year}").format(year=year), here), (_("Andre år"), elsewhere)]

    def _used(self) -> list[str]:
        awake = {command.key for command in self._commands}
        return [key for key in self._usage.favourites(FAVOURITES) if key in awake]

    def _favourites(self) -> list[Command]:
        """The most used first, filled up with the first of the menus."""
        used = self._used()
        order = sorted(self._commands, key=lambda one: used.index(one.key) if one.key in used else len(used))
        return order[:FAVOURITES]

    def _count_words(self) -> str:
        count = self.results.hits
        return ngettext("{n} treff", "{n} treff", count).format(n=count) if count else _("Ingen treff")

    def _say_count(self) -> None:
        """For those who do not see the list; said when the writing rests."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, self._count_words()))

    # -- what is chosen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows choose in the list while the field keeps what is written and the focus."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            to_chain = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            return self._on_key(Qt.Key(event.key()), to_chain)
        return False

    def _on_key(self, key: Qt.Key, to_chain: bool = False) -> bool:
        at = self.list.currentIndex().row()
        page = max(1, self.list.height() // 48)
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: page, Qt.Key.Key_PageUp: -page}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            found = self.list.currentIndex().data(ROW)
            if to_chain and isinstance(found, Found) and self._desk is not None:
                self.accept()
                self._desk.show_chain(found.record)
            else:
                self._take(self.list.currentIndex())
            return True
        if key not in steps:
            return False
        by = 1 if steps[key] > 0 else -1
        for _step in range(abs(steps[key])):
            following = self.results.step(at, by)
            if abs(steps[key]) > 1 and (following - at) * by < 0:
                break
            at = following
        self._choose(at)
        return True

    def _choose(self, row: int) -> None:
        index = self.results.index(row, 0) if row >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        first = self.results.step(-1, 1)
        self.list.scrollTo(self.results.index(0, 0) if row == first else index)

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        """Open or run what is chosen, when the palette is out of the way."""
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, Command):
            self._usage.used(row.key)
            self._run(row.action)
        elif isinstance(row, Found) and self._desk is not None:
            self.accept()
            self._desk.show(row.record)
        elif isinstance(row, HelpHit):
            self.accept()
            self.wants_topic.emit(row.topic.key)

    def _run(self, action: QAction) -> None:
        self.accept()
        QTimer.singleShot(0, action, action.trigger)
