"""How a change is drawn: chips on top, the old text left and the new one right, what differs marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from navplan.domain.kinds import Day
from navplan.domain.letters.compare_report import LetterChange
from navplan.domain.modules.letter import LetterSection
from navplan.ui.desk import Desk
from navplan.ui.parts.chips import HEIGHT as CHIP
from navplan.ui.parts.chips import TONE_SYMBOLS, chip_width, paint_chip
from navplan.ui.theme import BODY, colour, text_px
from navplan.ui.views.changes.change_model import ROW
from navplan.ui.views.changes.marked_text import Marked, Side, duty, height_of, marked, paint_texts, side_of
from navplan.ui.views.changes.rows import ChangeRow, Heading
from navplan.ui.views.changes.steps import (
    CLASS_SYMBOLS,
    Between,
    class_of,
    is_accepted,
    likeness_words,
    status_of,
)
from navplan.ui.words import _

Index = QModelIndex | QPersistentModelIndex

EDGE, GAP, TOP, FOOT = 16, 24, 12, 14
HEAD = 44
SMALL = 13
SIDES: tuple[Side, Side] = ("old", "new")


@dataclass(frozen=True)
class _Shape:
    """What a row of one width is made of, so that it is laid out once."""

    texts: tuple[tuple[Marked, ...], tuple[Marked, ...]]
    duties: tuple[Marked, Marked]
    height: int


class ChangeDelegate(QStyledItemDelegate):
    """Draws headings and changes; heights are remembered until the rows, the width or the letters change."""

    def __init__(self, desk: Desk, view: QListView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._between: Between | None = None
        self._shapes: dict[str, _Shape] = {}
        self._width = 0

    def begin(self, between: Between | None) -> None:
        """Draw rows of these letters from now on; what is remembered is forgotten."""
        self._between = between
        self._shapes.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        if isinstance(row, ChangeRow):
            return QSize(100, self._shape(row).height)
        return QSize(100, text_px(HEAD))

    def column_width(self) -> float:
        """How wide one of the two texts is."""
        return (self._view.viewport().width() - 2 * EDGE - GAP) / 2

    # -- laying out

    def _shape(self, row: ChangeRow) -> _Shape:
        width = self._view.viewport().width()
        if width != self._width:
            self._shapes.clear()
            self._width = width
        if row.id not in self._shapes:
            self._shapes[row.id] = self._laid_out(row.change)
        return self._shapes[row.id]

    def _laid_out(self, change: LetterChange) -> _Shape:
        texts = (marked(change, "old"), marked(change, "new"))
        duties = (self._duty(change, "old"), self._duty(change, "new"))
        width = self.column_width()
        high = max(height_of(side, self._font(), width) for side in texts)
        low = max(height_of([d] if d.text else [], self._font(SMALL), width) for d in duties)
        return _Shape(texts, duties, TOP + self._chip() + 8 + max(high, text_px(22)) + 4 + low + FOOT)

    def _duty(self, change: LetterChange, side: Side) -> Marked:
        """The duty; for what has moved also the heading it stood under before."""
        found = duty(change, side)
        section = None
        if change.type == "flyttet" and side == "old":
            section = self._desk.workspace.get(LetterSection, change.old[0].section)
        if section is None:
            return found
        more = _("under «{title}»").format(title=section.title)
        start = len(found.text) + 3
        return Marked(f"{found.text} · {more}", (*found.marks, (start, len(more))))

    def _font(self, size: int = BODY, is_strong: bool = False) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(text_px(size))
        font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
        return font

    def _chip(self) -> int:
        return max(CHIP, text_px(SMALL) + 6)

    # -- drawing

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, ChangeRow):
            self._paint_ground(painter, option)
            self._paint_change(painter, QRect(option.rect), row)
        elif isinstance(row, Heading):
            self._paint_heading(painter, QRect(option.rect), row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect = QRectF(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour("accent-soft" if is_chosen else "hover"))
        if is_chosen:
            painter.fillRect(QRectF(rect.left(), rect.top(), 4, rect.height()), colour("accent"))
        painter.fillRect(QRectF(rect.left() + EDGE, rect.bottom() - 1, rect.width() - 2 * EDGE, 1), colour("line"))

    def _paint_heading(self, painter: QPainter, area: QRect, row: Heading) -> None:
        inner = area.adjusted(EDGE, 12, -EDGE, 0)
        painter.setFont(self._font(SMALL))
        count = painter.fontMetrics().horizontalAdvance(row.line)
        painter.setPen(colour("muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.line)
        painter.setFont(self._font(BODY, is_strong=True))
        painter.setPen(colour("text"))
        room = inner.width() - count - 16
        title = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, title)
        painter.fillRect(QRect(area.left() + EDGE, area.bottom(), area.width() - 2 * EDGE, 1), colour("border"))

    def _paint_change(self, painter: QPainter, area: QRect, row: ChangeRow) -> None:
        shape = self._shape(row)
        self._paint_chips(
            painter, QRect(area.left() + EDGE, area.top() + TOP, area.width() - 2 * EDGE, self._chip()), row
        )
        top = area.top() + TOP + self._chip() + 8
        width = self.column_width()
        for place, side in enumerate(SIDES):
            at = QPointF(area.left() + EDGE + place * (width + GAP), top)
            self._paint_side(painter, row.change, shape, (side, at, width))

    def _paint_side(
        self, painter: QPainter, change: LetterChange, shape: _Shape, where: tuple[Side, QPointF, float]
    ) -> None:
        side, at, width = where
        place = SIDES.index(side)
        painter.setFont(self._font())
        if not side_of(change, side):
            painter.setPen(colour("muted"))
            paint_texts(painter, [Marked(self._nothing(change, place))], side, at, width)
            return
        painter.setPen(colour("text"))
        under = paint_texts(painter, shape.texts[place], side, at, width)
        painter.setFont(self._font(SMALL))
        painter.setPen(colour("muted"))
        paint_texts(painter, [shape.duties[place]], side, QPointF(at.x(), under + 4), width)

    def _nothing(self, change: LetterChange, place: int) -> str:
        year = self._between.years[place] if self._between else ""
        if change.type == "uavklart":
            return _("Ikke koblet til noe i {year}").format(year=year)
        return _("Ikke i brevet for {year}").format(year=year)

    def _paint_chips(self, painter: QPainter, area: QRect, row: ChangeRow) -> None:
        change = row.change
        option, status = class_of(change), status_of(change)
        painter.setFont(self._view.font())
        left = self._chip_at(painter, area.left(), area, (_(option.label), option.tone, CLASS_SYMBOLS[option.key]))
        painter.setFont(self._font(SMALL))
        painter.setPen(colour("muted"))
        likeness = likeness_words(change.relation.score if change.relation else None)
        room = QRect(int(left) + 10, area.top(), area.width() // 2, area.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, likeness)
        if change.relation is None:
            return
        words = _(status.label)
        symbol = TONE_SYMBOLS[status.tone]
        width = chip_width(self._view.font(), words, has_symbol=True)
        decided = QRect(area.left(), area.top(), area.width() - width - 10, area.height())
        painter.drawText(
            decided, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, " · ".join(self._decided(change))
        )
        painter.setFont(self._view.font())
        self._chip_at(painter, area.right() - width, area, (words, status.tone, symbol))

    def _chip_at(self, painter: QPainter, left: float, area: QRect, look: tuple[str, str, str]) -> float:
        """Draw a chip; returns where it ends."""
        words, tone, symbol = look
        width = chip_width(self._view.font(), words, bool(symbol))
        paint_chip(painter, QRectF(left, area.top(), width, area.height()), words, tone, symbol)
        return left + width

    def _decided(self, change: LetterChange) -> Iterable[str]:
        """When and by whom it was decided."""
        relation = change.relation
        if relation is not None and is_accepted(change):
            by = self._desk.workspace.named("role", relation.decided_by)
            return [part for part in (Day().show(relation.decided_on, _), by) if part]
        return []
