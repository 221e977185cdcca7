"""How a row of the palette is drawn: what was looked for stands out in heavier letters and underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from navplan.domain.finding.search import Found
from navplan.domain.finding.snippet import Snippet
from navplan.domain.help.seek import HelpHit
from navplan.ui.icons import paint_symbol
from navplan.ui.palette.commands import Command
from navplan.ui.palette.results import ROW, about, title
from navplan.ui.theme import BODY, colour, text_px

Index = QModelIndex | QPersistentModelIndex

HEADING, ONE_LINE, TWO_LINES = 32, 40, 58
EDGE, SYMBOL, GAP = 16, 18, 12
SMALL = 13
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowDelegate(QStyledItemDelegate):
    """A heading in small letters, a command with its key, a record with the place where it says it."""

    def __init__(self, view: QListView, symbols: dict[str, str]) -> None:
        super().__init__(view)
        self._view = view
        self._symbols = symbols

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        if isinstance(row, str):
            return QSize(200, text_px(HEADING))
        return QSize(200, text_px(TWO_LINES if isinstance(row, Found | HelpHit) and row.text.text else ONE_LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(ROW)
        room = option.rect.adjusted(EDGE, 0, -EDGE, 0)
        if isinstance(row, str):
            painter.setFont(self._letters(SMALL, is_strong=True))
            painter.setPen(colour("muted"))
            painter.drawText(room.adjusted(0, 6, 0, 0), LEFT, row)
        else:
            self._paint_ground(painter, option)
            if isinstance(row, Command):
                self._paint_command(painter, room, row)
            else:
                self._paint_found(painter, room, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The chosen row has a bar at its left too, so that it is seen without colour."""
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colour("selected"))
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()), colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, colour("hover"))

    def _paint_command(self, painter: QPainter, room: QRect, command: Command) -> None:
        words = self._paint_symbol(painter, room, "right")
        painter.setFont(self._letters(SMALL))
        side = f"{command.where}   {command.keys}" if command.keys else command.where
        words = self._paint_side(painter, words, side)
        self._paint_line(painter, words, Snippet(command.words), BODY, "text")

    def _paint_found(self, painter: QPainter, room: QRect, found: Found | HelpHit) -> None:
        symbol = "help" if isinstance(found, HelpHit) else self._symbols.get(found.kind.key, "file")
        lines = self._paint_symbol(painter, room, symbol)
        has_text = bool(found.text.text)
        first = QRect(lines.left(), lines.top() + (8 if has_text else 0), lines.width(), lines.height())
        first.setHeight(text_px(22) if has_text else lines.height())
        painter.setFont(self._letters(SMALL))
        words = self._paint_side(painter, first, about(found))
        self._paint_line(painter, words, found.name if found.name.text else Snippet(title(found)), BODY, "text")
        if has_text:
            second = QRect(lines.left(), first.bottom() + 1, lines.width(), text_px(20))
            self._paint_line(painter, second, found.text, SMALL, "muted")

    def _paint_symbol(self, painter: QPainter, room: QRect, symbol: str) -> QRect:
        side = text_px(SYMBOL)
        paint_symbol(painter, symbol, QRectF(room.left(), room.center().y() - side / 2 + 1, side, side), "muted")
        return room.adjusted(side + GAP, 0, 0, 0)

    def _paint_side(self, painter: QPainter, room: QRect, words: str) -> QRect:
        """Words at the right end in the painter's letters; returns the room that is left."""
        painter.setPen(colour("muted"))
        painter.drawText(room, RIGHT, words)
        return room.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(words) - GAP, 0)

    def _paint_line(self, painter: QPainter, room: QRect, snippet: Snippet, size: int, token: str) -> None:
        """One line, cut at its right end, its marks heavier and underlined."""
        font = self._letters(size)
        painter.setFont(font)
        text = painter.fontMetrics().elidedText(snippet.text, Qt.TextElideMode.ElideRight, room.width() - 2)
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats(self._formats(snippet.marks, len(text)))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width() * 2)
        layout.endLayout()
        painter.save()
        painter.setClipRect(room)
        painter.setPen(colour(token))
        layout.draw(painter, QPointF(room.left(), room.center().y() - line.height() / 2))
        painter.restore()

    def _formats(self, marks: Sequence[tuple[int, int]], length: int) -> list[QTextLayout.FormatRange]:
        found = []
        for start, end in marks:
            if start < length:
                form = QTextLayout.FormatRange()
                form.start, form.length = start, min(end, length) - start
                look = QTextCharFormat()
                look.setFontWeight(QFont.Weight.DemiBold)
                look.setFontUnderline(True)
                look.setForeground(colour("text"))
                form.format = look
                found.append(form)
        return found

    def _letters(self, size: int, is_strong: bool = False) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(text_px(size))
        font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
        return font
