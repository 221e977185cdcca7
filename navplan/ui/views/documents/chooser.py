"""The list of documents under their headings, what was made last on top, and a field to find one by its words."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.documents.catalogue import DOCUMENTS, GROUPS, Group
from navplan.domain.documents.document import Document
from navplan.domain.sought import WORD, Term, folded, plain, terms
from navplan.ui.parts.clearable import clearable
from navplan.ui.theme import colour, text_px
from navplan.ui.words import N_, _

ABOUT = Qt.ItemDataRole.UserRole + 1
KEY = Qt.ItemDataRole.UserRole
PAD = 12
LINES = 2
"""So many lines of description are shown; the rest is in the tooltip."""

RECENT = 3
"""So many of the documents made last stand on top."""

_ALL = {document.key: document for document in DOCUMENTS}

Index = QModelIndex | QPersistentModelIndex


class _Line(QStyledItemDelegate):
    """Title, and below it what the document is for; a heading is a line of its own that cannot be chosen."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        if not index.data(KEY):
            self._heading(painter, QRectF(option.rect), str(index.data()))
            painter.restore()
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_chosen or is_under:
            painter.setBrush(colour("accent-moderate" if is_chosen else "hover"))
            painter.drawRoundedRect(area, 6, 6)
        if is_chosen:
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(QRectF(area.left(), area.top() + 8, 3, area.height() - 16), 1.5, 1.5)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
        self._words(painter, area.adjusted(PAD, 8, -PAD, -8), index)
        painter.restore()

    def _heading(self, painter: QPainter, area: QRectF, words: str) -> None:
        font = _fonts()[1]
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(colour("muted"))
        painter.drawText(area.adjusted(PAD, 0, -PAD, -4), int(Qt.AlignmentFlag.AlignBottom), words)

    def _words(self, painter: QPainter, area: QRectF, index: Index) -> None:
        strong, small = _fonts()
        head = QFontMetrics(strong).height()
        painter.setFont(strong)
        painter.setPen(colour("text"))
        title = QFontMetrics(strong).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignTop), title)
        painter.setFont(small)
        painter.setPen(colour("muted"))
        below = area.adjusted(0, head + 2, 0, 0)
        flags = int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(below, flags, _shortened(str(index.data(ABOUT)), QFontMetrics(small), below.width()))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        strong, small = _fonts()
        if not index.data(KEY):
            return QSize(200, QFontMetrics(small).height() + 16)
        return QSize(200, QFontMetrics(strong).height() + LINES * QFontMetrics(small).lineSpacing() + 22)


def _fonts() -> tuple[QFont, QFont]:
    strong, small = QFont(), QFont()
    strong.setPixelSize(text_px(15))
    strong.setWeight(QFont.Weight.DemiBold)
    small.setPixelSize(text_px(13))
    return strong, small


def _shortened(text: str, metrics: QFontMetrics, width: float) -> str:
    """As many whole words as fit on the lines there are."""
    box = QRectF(0, 0, width, 1000).toRect()
    words = text.split()
    for count in range(len(words), 0, -1):
        tried = " ".join(words[:count]) + ("" if count == len(words) else " …")
        height = metrics.boundingRect(box, int(Qt.TextFlag.TextWordWrap), tried).height()
        if height < (LINES + 0.5) * metrics.lineSpacing():  # rounded up line by line, a little more than the sum
            return tried
    return ""


class DocumentChooser(QWidget):
    """A search field over the list; `chosen` tells the key of the chosen document."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent: tuple[str, ...] = ()
        self._key = DOCUMENTS[0].key
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(_("Finn et dokument"))
        self.search.setAccessibleName(_("Finn et dokument"))
        clearable(self.search)
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Dokumenter"))
        self.list.setItemDelegate(_Line(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.currentItemChanged.connect(self._on_current)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self._fill()

    def set_recent(self, keys: Iterable[str]) -> None:
        """The documents that were made last, newest first; they stand on top, and under their own headings too."""
        recent = tuple(dict.fromkeys(key for key in keys if key in _ALL))[:RECENT]
        if recent != self._recent:
            self._recent = recent
            self._fill()

    def choose(self, key: str) -> None:
        """Choose the document with this key."""
        if not self._rows(key):
            self.search.clear()
        rows = self._rows(key)
        if rows:
            self.list.setCurrentRow(rows[0])

    @property
    def document(self) -> Document:
        """The chosen document; the first before anybody has chosen."""
        return _ALL[self._key]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field, arrow down and Enter go to the first that was found."""
        keys = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.search and isinstance(event, QKeyEvent) and event.key() in keys:
            if event.type() == QEvent.Type.KeyPress:
                self._go_to_first()
            return True
        return super().eventFilter(watched, event)

    def _go_to_first(self) -> None:
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(KEY)]
        if rows:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.list.setCurrentRow(rows[0])

    def _rows(self, key: str) -> list[int]:
        return [row for row in range(self.list.count()) if self.list.item(row).data(KEY) == key]

    @Slot()
    def _fill(self) -> None:
        """The headings with what the words find; what is chosen stays chosen, also where it is not seen."""
        self.list.blockSignals(True)
        self.list.clear()
        wanted = terms(self.search.text())
        recent = Group(N_("Sist laget"), () if wanted else tuple(_ALL[key] for key in self._recent))
        for group in (recent, *GROUPS):
            found = [document for document in group.documents if _has(document, group, wanted)]
            if found:
                self._add_heading(_(group.title))
            for document in found:
                self._add(document)
        if not self.list.count():
            self._add_heading(_("Ingen dokumenter har disse ordene."))
        rows = self._rows(self._key)
        if rows:
            self.list.setCurrentRow(rows[-1])
        self.list.blockSignals(False)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add(self, document: Document) -> None:
        item = QListWidgetItem(_(document.title), self.list)
        item.setData(KEY, document.key)
        item.setData(ABOUT, _(document.description))
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, _(document.description))
        item.setToolTip(_(document.description))

    @Slot(QListWidgetItem)
    def _on_current(self, item: QListWidgetItem | None) -> None:
        key = str(item.data(KEY) or "") if item else ""
        if key and key != self._key:
            self._key = key
            self.chosen.emit(key)


def _has(document: Document, group: Group, wanted: Sequence[Term]) -> bool:
    """Whether the document's name, purpose or heading has every word; «liste» finds «Oppfølgingsliste» too."""
    text = f"{_(document.title)} {_(document.description)} {_(group.title)}"
    words, letters = WORD.findall(plain(text)), folded(text)
    return all(one.start in letters or any(one.hits(word) for word in words) for one in wanted)
