"""The list of indicators: each on two lines with its figure, sparkline, target and status as symbol and word."""

from collections.abc import Sequence
from typing import Any

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
    Slot,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from navplan.domain.documents.indicator_drawing import SPARK_HEIGHT, SPARK_WIDTH
from navplan.domain.documents.indicator_rows import IndicatorRow
from navplan.domain.drawing import Drawing
from navplan.ui.charts.painted import paint_drawing
from navplan.ui.parts.chips import TONE_SYMBOLS, chip_px, chip_width, paint_chip
from navplan.ui.theme import colour, text_px
from navplan.ui.views.plan.looks import RIGHT, paint_words, small, titled
from navplan.ui.words import _

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)
SPARK = ROW + 1
EDGE, HIGH = 16, 76
FIGURE = 108
"""Room for the figure at the right end of the first line."""

FRAME = (
    "QListView { background: palette(base); border: 1px solid palette(midlight); border-radius: 8px; padding: 1px; }"
    "QListView:focus { border: 2px solid palette(accent); padding: 0; }"
)


class RowModel(QAbstractListModel):
    """The rows with their sparklines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[IndicatorRow, ...] = ()
        self._sparks: tuple[Drawing, ...] = ()

    def show_rows(self, rows: Sequence[IndicatorRow], sparks: Sequence[Drawing]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows, self._sparks = tuple(rows), tuple(sparks)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == SPARK:
            return self._sparks[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row_words(row)
        return row.name if role == Qt.ItemDataRole.ToolTipRole else None


def row_words(row: IndicatorRow) -> str:
    """The row read aloud."""
    target = _("mål {target}").format(target=row.target) if row.target else _("uten mål")
    parts = (row.name, f"{row.now} {row.period}".strip(), target, row.trend, row.state_words, row.stale)
    return ", ".join(part for part in parts if part)


class RowList(QListView):
    """Arrows move, Enter opens; a filter letter finds by name."""

    selected = Signal(object)
    """Another indicator is current: carries its row, or None."""
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(_("Nøkkeltall"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setStyleSheet(FRAME)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(self._on_activated)

    def current(self) -> IndicatorRow | None:
        """The row that is current."""
        found = self.currentIndex().data(ROW)
        return found if isinstance(found, IndicatorRow) else None

    def show_rows(self, rows: Sequence[IndicatorRow], sparks: Sequence[Drawing]) -> None:
        """Show these; the same indicator stays current if it is among them, else the first becomes it."""
        now = self.current()
        height = self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self.rows.show_rows(rows, sparks)
        self.selectionModel().blockSignals(False)
        if rows and not (now and self.choose(now.indicator.id)):
            self.setCurrentIndex(self.rows.index(0))
        self.verticalScrollBar().setValue(height)

    def choose(self, id: str) -> bool:
        """Make this indicator current; False when it is not shown."""
        for number, row in enumerate(self.rows.rows):
            if row.indicator.id == id:
                self.setCurrentIndex(self.rows.index(number))
                return True
        return False

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, before: QModelIndex) -> None:
        self.selected.emit(current.data(ROW))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW))


class _Delegate(QStyledItemDelegate):
    """Name and figure above; period, target, sparkline and status below."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, text_px(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, IndicatorRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, colour("selected" if is_selected else "hover"))
        if index.row():
            top = option.rect
            painter.fillRect(QRect(top.left(), top.top(), top.width(), 1), colour("line"))
        area = option.rect.adjusted(EDGE, 10, -EDGE, -10)
        half = area.height() // 2
        self._paint_name(painter, QRect(area.left(), area.top(), area.width(), half), row)
        self._paint_state(painter, QRect(area.left(), area.top() + half, area.width(), half), row, index.data(SPARK))
        painter.restore()

    def _paint_name(self, painter: QPainter, room: QRect, row: IndicatorRow) -> None:
        painter.setFont(titled(self._view.font()))
        painter.setPen(colour("text"))
        painter.drawText(room, RIGHT, row.now)
        width = max(FIGURE, painter.fontMetrics().horizontalAdvance(row.now)) + 12
        font = titled(self._view.font())
        font.setWeight(font.Weight.Medium)
        painter.setFont(font)
        paint_words(painter, room.adjusted(0, 0, -width, 0), row.name, "text")

    def _paint_state(self, painter: QPainter, room: QRect, row: IndicatorRow, spark: Drawing) -> None:
        left = self._paint_chips(painter, room, row)
        self._paint_spark(painter, room, spark)
        painter.setFont(small(self._view.font()))
        words = " · ".join(part for part in (row.trend, row.period) if part)
        space = QRect(left + 12, room.top(), room.right() - round(SPARK_WIDTH) - left - 24, room.height())
        if space.width() > 40:
            paint_words(painter, space, words, "muted", row.trend)

    def _paint_chips(self, painter: QPainter, room: QRect, row: IndicatorRow) -> int:
        left = room.left()
        chips = [(row.state_words, row.tone)] + ([(row.stale, "info")] if row.stale and row.state != "mangler" else [])
        most = room.width() - round(SPARK_WIDTH) - 12
        for words, tone in chips:
            width = min(chip_width(self._view.font(), words, True), room.left() + most - left)
            if width < 48:
                break
            paint_chip(
                painter,
                QRectF(left, room.center().y() - chip_px() / 2 + 2, width, chip_px()),
                words,
                tone,
                TONE_SYMBOLS[tone],
            )
            left += width + 6
        return left - 6

    def _paint_spark(self, painter: QPainter, room: QRect, spark: Drawing) -> None:
        painter.save()
        painter.translate(room.right() - SPARK_WIDTH + 1, room.center().y() - SPARK_HEIGHT / 2 + 2)
        paint_drawing(painter, spark)
        painter.restore()
