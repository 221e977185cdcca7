"""How a row of the chain is drawn: kind, name, state; holes stand out by sign and word."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from navplan.ui.icons import paint_symbol
from navplan.ui.parts.chips import TONE_SYMBOLS, chip_px, chip_width, paint_chip
from navplan.ui.theme import colour, text_px
from navplan.ui.views.plan.looks import paint_words, small, titled
from navplan.ui.views.trace.chain_model import NODE, ChainModel, Node
from navplan.ui.words import _

Index = QModelIndex | QPersistentModelIndex
ROW_HIGH, HEADING_HIGH, KIND, EDGE = 38, 44, 132, 12


class ChainDelegate(QStyledItemDelegate):
    """One line a row."""

    def __init__(self, view: QTreeView, model: ChainModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        node = index.data(NODE)
        is_heading = isinstance(node, Node) and node.record is None and node.above is None
        return QSize(200, text_px(HEADING_HIGH if is_heading else ROW_HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node = index.data(NODE)
        if not isinstance(node, Node):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, colour("selected" if is_selected else "hover"))
        elif node.is_start:
            painter.fillRect(row, colour("accent-soft"))
        room = QRect(option.rect.left() + 4, row.top(), row.right() - option.rect.left() - EDGE, row.height())
        if node.record is None:
            self._paint_words(painter, room, node)
        else:
            self._paint_record(painter, room, node)
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, node: Node) -> None:
        if node.hole:
            paint_symbol(painter, "warning", QRectF(room.left(), room.center().y() - 8, 16, 16), "warning-text")
            painter.setFont(small(self._view.font(), True))
            paint_words(painter, room.adjusted(24, 0, 0, 0), node.words, "warning-text")
            return
        painter.setFont(titled(self._view.font()) if node.above is None else small(self._view.font()))
        paint_words(painter, room, node.words, "text" if node.above is None else "muted")

    def _paint_record(self, painter: QPainter, room: QRect, node: Node) -> None:
        state = self._model.state(node)
        if state is not None:
            words = _(state.label)
            width = chip_width(self._view.font(), words, True)
            spot = QRectF(room.right() - width, room.center().y() - chip_px() / 2 + 1, width, chip_px())
            paint_chip(painter, spot, words, state.tone, TONE_SYMBOLS[state.tone])
            room = room.adjusted(0, 0, -width - 16, 0)
        painter.setFont(small(self._view.font()))
        kind = self._model.kind(node)
        wide = min(text_px(KIND), room.width() // 3)
        paint_words(painter, QRect(room.left(), room.top(), wide - 8, room.height()), kind, "muted")
        painter.setFont(titled(self._view.font()) if node.is_start else self._view.font())
        paint_words(painter, room.adjusted(wide, 0, 0, 0), self._model.name(node), "text")
