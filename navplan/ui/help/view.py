"""The help itself: one topic at a time with links, a way back and forward, and a search in all of it."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.help.seek import HelpHit
from navplan.ui.help.book import CONTENTS, Book
from navplan.ui.help.html import DOCUMENT, page_of
from navplan.ui.icons import icon
from navplan.ui.palette.results import ROW, Results
from navplan.ui.palette.row_delegate import RowDelegate
from navplan.ui.parts.clearable import clearable
from navplan.ui.words import _, ngettext

HITS = 40
REST_MS = 120
"""Rest in the writing after which the help is looked through."""


class HelpView(QWidget):
    """Shows topics by their keys and remembers the way."""

    left = Signal()
    """Someone is done reading (Escape)."""
    wants_document = Signal()
    """The whole help is wanted as a document."""
    shown = Signal(str)
    """A topic is shown; carries its title."""

    def __init__(self, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.book = book
        self._way: list[str] = []
        self._at = -1
        self.field = QLineEdit(self)
        self.browser = QTextBrowser(self)
        self.list = QListView(self)
        self.results = Results(self.list)
        self._pile = QStackedWidget(self)
        self.back_button = self._button("back", _("Tilbake (Alt+venstre)"), self.back)
        self.forward_button = self._button("forward", _("Fram (Alt+høyre)"), self.forward)
        self.contents_button = self._button("list", _("Alle emner"), self.show_contents)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.look)
        self._dress()
        self._lay_out()
        self._add_keys()

    @property
    def key(self) -> str:
        """The key of the topic that is shown."""
        return self._way[self._at] if self._way else ""

    def show_topic(self, key: str) -> None:
        """Show a topic, as the next on the way."""
        if key != self.key and self.book.topic(key) is not None:
            del self._way[self._at + 1 :]
            self._way.append(key)
            self._at += 1
        self._tell()

    @Slot()
    def show_contents(self) -> None:
        """All topics."""
        self.show_topic(CONTENTS)

    @Slot()
    def back(self) -> None:
        """The topic before this one."""
        self._go(-1)

    @Slot()
    def forward(self) -> None:
        """The topic that was gone back from."""
        self._go(1)

    @Slot()
    def look(self) -> None:
        """Show what has the words in the field; without words the topic."""
        text = self.field.text().strip()
        if not text:
            self._pile.setCurrentWidget(self.browser)
            return
        hits = self.book.find(text, HITS)
        said = ngettext("{n} emne", "{n} emner", len(hits)).format(n=len(hits)) if hits else _("Ingen emner har ordet.")
        self.results.show_groups([(said, hits)] if hits else [])
        self.list.setCurrentIndex(self.results.index(max(0, self.results.step(-1, 1)), 0))
        self._pile.setCurrentWidget(self.list if hits else self.browser)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    # -- within

    def _button(self, symbol: str, words: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(symbol, "text"))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(slot)
        return button

    def _dress(self) -> None:
        self.field.setPlaceholderText(_("Søk i hjelpen"))
        self.field.setAccessibleName(_("Søk i hjelpen"))
        clearable(self.field)
        self.field.textChanged.connect(self._on_text)
        self.field.installEventFilter(self)
        self.browser.setOpenLinks(False)
        self.browser.setProperty("role", "help")
        self.browser.setFrameShape(QFrame.Shape.NoFrame)
        self.browser.document().setDocumentMargin(18)
        self.browser.document().setIndentWidth(20)
        self.browser.anchorClicked.connect(self._on_link)
        view = self.list
        view.setObjectName("help_list")
        view.setProperty("role", "help")
        view.setModel(self.results)
        view.setItemDelegate(RowDelegate(view, {}))
        view.setAccessibleName(_("Emner som ble funnet"))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.clicked.connect(self._take)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 4, 16, 8)
        bar.setSpacing(4)
        for button in (self.back_button, self.forward_button, self.contents_button):
            bar.addWidget(button)
        bar.addSpacing(4)
        bar.addWidget(self.field, 1)
        self._pile.addWidget(self.browser)
        self._pile.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._pile, 1)

    def _add_keys(self) -> None:
        for keys, slot in (("Alt+Left", self.back), ("Alt+Right", self.forward), ("Ctrl+F", self._on_search)):
            self._shortcut(keys, slot)
        self._shortcut("Esc", self._on_escape)

    def _shortcut(self, keys: str, slot: object) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(slot)

    def _go(self, by: int) -> None:
        if 0 <= self._at + by < len(self._way):
            self._at += by
            self._tell()

    def _tell(self) -> None:
        """Write the topic, from its beginning."""
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self._pile.setCurrentWidget(self.browser)
        self._write()
        self.back_button.setEnabled(self._at > 0)
        self.forward_button.setEnabled(self._at < len(self._way) - 1)

    def _write(self) -> None:
        topic = self.book.topic(self.key)
        if topic is not None:
            self.browser.setHtml(page_of(topic, self.book))
            self.browser.setAccessibleName(_("Hjelp: {title}").format(title=topic.title))
            self.shown.emit(topic.title)

    def changeEvent(self, event: QEvent) -> None:
        """The colours stand in the text, so that it is written anew when they change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._way:
            self._write()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows choose among what was found while the field keeps the focus; Enter opens it."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        return False

    def _on_key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._rest.stop()
            self.look()
            self._take(self.list.currentIndex())
            return True
        if key not in (Qt.Key.Key_Down, Qt.Key.Key_Up) or self._pile.currentWidget() is not self.list:
            return False
        row = self.results.step(self.list.currentIndex().row(), 1 if key == Qt.Key.Key_Down else -1)
        self.list.setCurrentIndex(self.results.index(row, 0))
        return True

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self._rest.start()

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        hit = index.data(ROW) if index.isValid() else None
        if isinstance(hit, HelpHit) and self._pile.currentWidget() is self.list:
            self.show_topic(hit.topic.key)
            self.browser.setFocus()

    @Slot(QUrl)
    def _on_link(self, link: QUrl) -> None:
        if link.toString() == DOCUMENT:
            self.wants_document.emit()
        else:
            self.show_topic(link.toString())

    @Slot()
    def _on_search(self) -> None:
        self.field.setFocus()
        self.field.selectAll()

    @Slot()
    def _on_escape(self) -> None:
        """First out of the search, then out of the help."""
        if self.field.text():
            self.field.clear()
            self._pile.setCurrentWidget(self.browser)
            self.browser.setFocus()
        else:
            self.left.emit()
