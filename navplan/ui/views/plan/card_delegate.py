"""How a measure looks as a card on the board: painted, so that thousands cost no more than those in view."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from navplan.domain.modules.plan import Measure, is_closed
from navplan.domain.workspace import Workspace
from navplan.ui.icons import paint_symbol
from navplan.ui.parts.coverage_bar import paint_bar
from navplan.ui.theme import BODY, colour, text_px
from navplan.ui.views.plan.looks import (
    LEFT,
    OWNER_SYMBOLS,
    RECORD,
    RIGHT,
    SYMBOL,
    owner_words,
    paint_deadline,
    paint_mark,
    paint_role,
    small,
    titled,
)
from navplan.ui.words import _

Index = QModelIndex | QPersistentModelIndex

PAD, GAP, MOST_LINES = 12, 8, 3
SCROLL = 12
"""Room at the right that a scroll bar may take, so that cards are as wide with it as without."""


def line_height() -> int:
    """Height of a line on a card, as large as the user wants text to be."""
    return text_px(20)


@lru_cache(maxsize=8192)
def title_lines(title: str, width: int, size: int) -> tuple[str, ...]:
    """The title broken into lines of a width in letters of a size; at most one line too many."""
    font = titled(QApplication.font())
    font.setPixelSize(size)
    layout = QTextLayout(title, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while len(found) <= MOST_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        is_within_word = title[end - 1 : end + 1].isalpha() and end < len(title)
        found.append(f"{title[start:end]}-" if is_within_word else title[start:end].strip())
    layout.endLayout()
    return tuple(found) or ("",)


def has_bar(measure: Measure) -> bool:
    """Whether progress says something that the column does not."""
    return measure.progress is not None and not is_closed(measure)


class CardDelegate(QStyledItemDelegate):
    """Code and owner line, title, deadline, role, progress."""

    def __init__(self, workspace: Workspace, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        measure = index.data(RECORD)
        lines = min(len(self._lines(measure)), MOST_LINES)
        rows = lines + (4 if has_bar(measure) else 3)
        return QSize(40, rows * line_height() + 2 * PAD + 12 + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        measure = index.data(RECORD)
        room = QRect(option.rect.left(), option.rect.top(), self._width(), option.rect.height() - GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, QRectF(room), option)
        row = QRect(room.left() + PAD, room.top() + PAD, room.width() - 2 * PAD, line_height())
        self._paint_head(painter, row, measure)
        row.translate(0, row.height() + 4)
        self._paint_title(painter, row, measure)
        row.translate(0, 8)
        paint_deadline(painter, row, measure, self._view.font())
        row.translate(0, row.height())
        painter.setFont(small(self._view.font()))
        title = self._workspace.named("role", measure.role)
        paint_role(painter, paint_mark(painter, "person", row, "muted"), measure, title)
        if has_bar(measure):
            row.translate(0, row.height())
            self._paint_progress(painter, row, measure.progress or 0)
        painter.restore()

    def _width(self) -> int:
        return self._view.width() - SCROLL

    def _lines(self, measure: Measure) -> tuple[str, ...]:
        title = measure.title or _("Uten navn")
        return title_lines(title, self._width() - 2 * PAD, text_px(BODY))

    def _paint_ground(self, painter: QPainter, card: QRectF, option: QStyleOptionViewItem) -> None:
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(colour("accent-soft" if is_selected else "card"))
        token = "focus" if is_selected or is_focused else ("border" if is_hovered else "line")
        width = 2 if is_selected or is_focused else 1
        painter.setPen(QPen(colour(token), width))
        painter.drawRoundedRect(card.adjusted(width / 2, width / 2, -width / 2, -width / 2), 8, 8)

    def _paint_head(self, painter: QPainter, row: QRect, measure: Measure) -> None:
        words = owner_words(measure.owner_line)
        painter.setFont(small(self._view.font()))
        painter.setPen(colour("muted"))
        painter.drawText(row, RIGHT, words)
        right = row.right() - painter.fontMetrics().horizontalAdvance(words) - 5
        side = text_px(SYMBOL)
        spot = QRectF(right - side, row.center().y() - side / 2 + 0.5, side, side)
        paint_symbol(painter, OWNER_SYMBOLS.get(measure.owner_line, "circle"), spot, "muted")
        painter.setFont(small(self._view.font(), True))
        painter.drawText(row, LEFT, measure.code)

    def _paint_title(self, painter: QPainter, row: QRect, measure: Measure) -> None:
        """The title's lines; `row` is moved to the line after them."""
        painter.setFont(titled(self._view.font()))
        painter.setPen(colour("text" if measure.title else "muted"))
        lines = self._lines(measure)
        for number, line in enumerate(lines[:MOST_LINES], start=1):
            if number == MOST_LINES < len(lines):
                line = painter.fontMetrics().elidedText(f"{line} …", Qt.TextElideMode.ElideRight, row.width())
            painter.drawText(row, LEFT, line)
            row.translate(0, row.height())

    def _paint_progress(self, painter: QPainter, row: QRect, progress: int) -> None:
        painter.setPen(colour("muted"))
        painter.drawText(row, RIGHT, f"{progress}\u00a0%")
        room = painter.fontMetrics().horizontalAdvance("100\u00a0%") + 8
        paint_bar(painter, QRectF(row.left(), row.center().y() - 1, row.width() - room, 4), progress, 100)
