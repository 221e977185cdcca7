"""A list of two-lined rows under small headings, for what needs somebody and for what contradicts something.

Arrows move, Enter opens. Every row says in words what its symbol and colour say.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from navplan.ui.icons import paint_symbol
from navplan.ui.theme import BODY, colour, text_px

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW = Qt.ItemDataRole.UserRole
HEADING, TWO_LINES = 34, 54
EDGE, SYMBOL, GAP, SMALL = 16, 18, 12, 13
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Line:
    """A row: symbol in a tone, title, what stands below it (`label`, then `why` in the tone), and a word at the side.

    `about` is what the row stands for; `hint` is told when somebody rests on it.
    """

    symbol: str
    tone: str
    title: str
    label: str
    why: str
    side: str = ""
    hint: str = ""
    about: object = None
    is_calm: bool = False
    """Whether `why` is advice, and not the state that the tone tells."""

    @property
    def words(self) -> str:
        """The row read aloud."""
        return ", ".join(part for part in (self.title, self.label, self.why, self.side) if part)


@dataclass(frozen=True)
class Head:
    """A small heading between rows."""

    words: str
    hint: str = ""


class LineModel(QAbstractListModel):
    """Lines and the headings above them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Line | Head, ...] = ()

    def show_rows(self, rows: Iterable[Line | Head]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.hint or row.words
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_line = isinstance(self.rows[index.row()], Line)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_line else Qt.ItemFlag.NoItemFlags


class _Delegate(QStyledItemDelegate):
    """Draws headings in small letters and lines in two."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, text_px(HEADING if isinstance(index.data(ROW), Head) else TWO_LINES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(ROW)
        room = option.rect.adjusted(EDGE, 0, -EDGE, 0)
        if isinstance(row, Head):
            painter.setFont(_letters(SMALL, is_strong=True))
            painter.setPen(colour("muted"))
            painter.drawText(room.adjusted(0, 8, 0, 0), LEFT, row.words)
        else:
            self._ground(painter, option)
            self._line(painter, room, row)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The chosen row has a bar at its left too, so that it is seen without colour."""
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, colour("selected" if is_chosen else "hover"))
        if is_chosen:
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()), colour("accent"))

    def _line(self, painter: QPainter, room: QRect, row: Line) -> None:
        spot = QRectF(room.left(), room.top() + text_px(9), text_px(SYMBOL), text_px(SYMBOL))
        paint_symbol(painter, row.symbol, spot, f"{row.tone}-mark")
        words = room.adjusted(text_px(SYMBOL) + GAP, text_px(5), 0, -text_px(5))
        half = words.height() // 2
        first = QRect(words.left(), words.top(), words.width(), half)
        second = QRect(words.left(), words.top() + half, words.width(), words.height() - half)
        painter.setFont(_letters(SMALL))
        side = painter.fontMetrics().horizontalAdvance(row.side) + GAP if row.side else 0
        painter.setPen(colour("muted"))
        painter.drawText(first, RIGHT, row.side)
        _draw(painter, first.adjusted(0, 0, -side, 0), row.title, _letters(BODY), "text")
        label = f"{row.label}  ·  " if row.label and row.why else row.label
        used = _draw(painter, second, label, _letters(SMALL), "muted")
        tone = "muted" if row.is_calm or row.tone in ("neutral", "info") else f"{row.tone}-text"
        _draw(painter, second.adjusted(used, 0, 0, 0), row.why, _letters(SMALL), tone)


def _draw(painter: QPainter, room: QRect, text: str, font: QFont, token: str) -> int:
    """One line, cut at its right end; returns how wide it became."""
    painter.setFont(font)
    painter.setPen(colour(token))
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, max(0, room.width()))
    painter.drawText(room, LEFT, shown)
    return metrics.horizontalAdvance(shown)


def _letters(size: int, is_strong: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(text_px(size))
    font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    return font


class LineList(QListView):
    """The list. `opened` carries what the row stands for."""

    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._on_clicked)

    def show_rows(self, rows: Iterable[Line | Head]) -> None:
        """Show other rows; the same place stays chosen where there still is one."""
        place = self.currentIndex().row()
        self.lines.show_rows(rows)
        self._choose(place)

    @property
    def about(self) -> object:
        """What the chosen row stands for; None where none is."""
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        return row.about if isinstance(row, Line) else None

    def _choose(self, place: int) -> None:
        """The row at a place, or the nearest line after it, else the first."""
        lines = [number for number, row in enumerate(self.lines.rows) if isinstance(row, Line)]
        if lines:
            nearest = next((number for number in lines if number >= place), lines[-1])
            self.setCurrentIndex(self.lines.index(nearest, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, Line) and row.about is not None:
            self.opened.emit(row.about)
