"""The list of documents: what each is called, and what it is for."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from navplan.domain.documents.catalogue import DOCUMENTS
from navplan.domain.documents.document import Document
from navplan.ui.theme import colour, text_px
from navplan.ui.words import _

ABOUT = Qt.ItemDataRole.UserRole + 1
KEY = Qt.ItemDataRole.UserRole
PAD = 12
LINES = 2
"""So many lines of description are shown; the rest is in the tooltip."""

Index = QModelIndex | QPersistentModelIndex


class _Line(QStyledItemDelegate):
    """Title, and below it what the document is for."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
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

    def _words(self, painter: QPainter, area: QRectF, index: Index) -> None:
        strong, small = _fonts()
        head = QFontMetrics(strong).height()
        painter.setFont(strong)
        painter.setPen(colour("text"))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignTop), str(index.data()))
        painter.setFont(small)
        painter.setPen(colour("muted"))
        below = area.adjusted(0, head + 2, 0, 0)
        flags = int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(below, flags, _shortened(str(index.data(ABOUT)), QFontMetrics(small), below.width()))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        strong, small = _fonts()
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
        if height <= LINES * metrics.lineSpacing() + 1:
            return tried
    return ""


class DocumentChooser(QListWidget):
    """One line a document; `chosen` tells its key."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Dokumenter"))
        self.setItemDelegate(_Line(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        for document in DOCUMENTS:
            item = QListWidgetItem(_(document.title), self)
            item.setData(KEY, document.key)
            item.setData(ABOUT, _(document.description))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, _(document.description))
            item.setToolTip(_(document.description))
        self.currentItemChanged.connect(self._on_current)

    def choose(self, key: str) -> None:
        """Choose the document with this key."""
        for row, document in enumerate(DOCUMENTS):
            if document.key == key:
                self.setCurrentRow(row)

    @property
    def document(self) -> Document:
        """The chosen document; the first before anybody has chosen."""
        return DOCUMENTS[max(0, self.currentRow())]

    def _on_current(self) -> None:
        self.chosen.emit(self.document.key)
