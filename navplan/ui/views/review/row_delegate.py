"""How headings and proposed items look in the list: painted, so that a thousand cost no more than those in view."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from navplan.domain.kinds import Choice
from navplan.domain.letters.proposal import Item, Part
from navplan.domain.modules.letter.words import ADDRESSEES, MODALITIES
from navplan.ui.icons import paint_symbol
from navplan.ui.parts.chips import chip_px, chip_width, paint_chip
from navplan.ui.theme import BODY, colour, text_px
from navplan.ui.views.review.session import Row
from navplan.ui.words import _, ngettext

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)

MODALITY = Choice(MODALITIES)
ADDRESSEE = Choice(ADDRESSEES)
TONES = {option.key: option.tone for option in MODALITIES}
PAD, GAP, MOST_LINES, INDENT, SYMBOL = 12, 6, 4, 14, 16

SCROLL = 16
"""Room at the right that the scroll bar may take, so that cards are as wide with it as without."""


@lru_cache(maxsize=8192)
def lines_of(text: str, width: int, size: int, is_bold: bool) -> tuple[str, ...]:
    """A text broken into lines of a width in letters of a size; at most one line too many."""
    font = QFont(QApplication.font())
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while len(found) <= MOST_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(max(40, width))
        found.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return tuple(found) or ("",)


def doubt_words(item: Item) -> tuple[str, str, str]:
    """What is said of an item at its right: words, tone and symbol; empty words where there is nothing to say."""
    if not item.kept:
        return _("Tas ikke med"), "neutral", "circle-slash"
    if item.is_doubtful:
        return _("Usikker"), "warning", "warning-fill"
    if item.checked:
        return _("Sett på"), "success", "check"
    return "", "neutral", ""


def said(row: Row) -> str:
    """A row in words, for those who hear it."""
    if isinstance(row, Part):
        return _("Kapittel: {title}").format(title=row.title)
    marks = [MODALITY.show(row.modality, _), ADDRESSEE.show(row.addressee, _), doubt_words(row)[0]]
    return f"{row.wording} – {', '.join(filter(None, marks))}"


class RowDelegate(QStyledItemDelegate):
    """A heading with its count; an item as a card with modality, addressee, marks and wording."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def _width(self) -> int:
        return self._view.width() - SCROLL

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        if isinstance(row, Part):
            lines = lines_of(row.title, self._heading_room(row), self._heading_size(row), True)
            return QSize(40, min(len(lines), 3) * text_px(22) + 22)
        lines = lines_of(row.wording, self._width() - 2 * PAD, text_px(BODY), False)
        return QSize(40, chip_px() + 6 + min(len(lines), MOST_LINES) * text_px(21) + 2 * PAD - 2 + GAP)

    def _heading_size(self, part: Part) -> int:
        return text_px(18 if part.level <= 1 else 16)

    def _heading_room(self, part: Part) -> int:
        return self._width() - 12 - INDENT * max(0, part.level - 1) - 90

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        area = QRect(option.rect.left() + 1, option.rect.top(), self._width(), option.rect.height() - GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Part):
            self._paint_part(painter, area, row, option)
        else:
            self._paint_item(painter, area, row, option)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, *, is_card: bool) -> None:
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not (is_card or is_selected or is_hovered):
            return
        has_focus = self._view.hasFocus()
        token = ("focus" if has_focus else "border") if is_selected else ("border" if is_hovered else "line")
        width = 2 if is_selected else 1
        painter.setPen(QPen(colour(token), width) if is_card or is_selected else Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent-soft" if is_selected else "card" if is_card else "hover"))
        painter.drawRoundedRect(area.adjusted(width / 2, width / 2, -width / 2, -width / 2), 8, 8)

    def _paint_part(self, painter: QPainter, area: QRect, part: Part, option: QStyleOptionViewItem) -> None:
        self._paint_ground(painter, QRectF(area), option, is_card=False)
        left = area.left() + 8 + INDENT * max(0, part.level - 1)
        lines = lines_of(part.title, self._heading_room(part), self._heading_size(part), True)
        painter.setFont(self._font(self._heading_size(part), is_bold=True))
        painter.setPen(colour("text"))
        line_high = text_px(22)
        top = area.top() + (area.height() - line_high * min(len(lines), 3)) // 2
        for place, line in enumerate(lines[:3]):
            painter.drawText(QRect(left, top + place * line_high, area.right() - left, line_high), _LEFT, line)
        demands = sum(item.is_demand for item in part.items)
        words = ngettext("{n} krav", "{n} krav", demands).format(n=demands) if demands else _("Ingen krav")
        painter.setFont(self._font(text_px(13)))
        painter.setPen(colour("muted"))
        painter.drawText(QRect(area.left(), top, area.width() - 10, line_high), _RIGHT, words)

    def _paint_item(self, painter: QPainter, area: QRect, item: Item, option: QStyleOptionViewItem) -> None:
        self._paint_ground(painter, QRectF(area), option, is_card=True)
        inside = area.adjusted(PAD, PAD - 2, -PAD, -PAD + 2)
        self._paint_marks(painter, inside, item)
        font = self._font(text_px(BODY))
        font.setStrikeOut(not item.kept)
        painter.setFont(font)
        painter.setPen(colour("text" if item.kept else "muted"))
        line_high = text_px(21)
        lines = lines_of(item.wording, self._width() - 2 * PAD, text_px(BODY), False)
        row = QRect(inside.left(), inside.top() + chip_px() + 6, inside.width(), line_high)
        for number, line in enumerate(lines[:MOST_LINES], start=1):
            if number == MOST_LINES < len(lines):
                line = painter.fontMetrics().elidedText(f"{line} …", Qt.TextElideMode.ElideRight, row.width())
            painter.drawText(row, _LEFT, line)
            row.translate(0, line_high)

    def _paint_marks(self, painter: QPainter, row: QRect, item: Item) -> None:
        """Modality and addressee at the left, then a symbol for each flag; doubt at the right."""
        font = self._font(text_px(BODY))
        painter.setFont(font)
        right = row.right() + 1
        words, tone, symbol = doubt_words(item)
        if words:
            width = chip_width(font, words, True)
            paint_chip(painter, QRectF(right - width, row.top(), width, chip_px()), words, tone, symbol)
            right -= width + 6
        left = row.left()
        for label in (MODALITY.show(item.modality, _), ADDRESSEE.show(item.addressee, _)):
            width = min(chip_width(font, label, False), max(0, right - left))
            if width > 24:
                paint_chip(painter, QRectF(left, row.top(), width, chip_px()), label, "neutral")
            left += width + 6
        for symbol, is_set in (
            ("partnership", item.partnership_topic),
            ("evidence", item.document_required),
            ("clock", bool(item.deadline)),
            ("law", bool(item.law_refs)),
        ):
            side = text_px(SYMBOL)
            if is_set and left + side <= right:
                spot = QRectF(left, row.top() + (chip_px() - side) / 2, side, side)
                paint_symbol(painter, symbol, spot, "muted")
                left += side + 4

    def _font(self, size: int, *, is_bold: bool = False) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(size)
        font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
        return font


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
