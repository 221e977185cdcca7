"""What cards and rows of the plan have in common: letters, symbols, words, and how a fact is drawn."""

from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from navplan.domain import deadlines
from navplan.domain.kinds import Choice, Day, Option
from navplan.domain.modules.plan import Measure, is_closed, is_overdue
from navplan.domain.records import Record, field_of
from navplan.domain.vocabulary import OWNER_LINES
from navplan.ui.icons import paint_symbol
from navplan.ui.theme import BODY, colour, text_px
from navplan.ui.words import _

RECORD = Qt.ItemDataRole.UserRole
"""The role under which the models of the plan give a row's record."""

SMALL, SYMBOL = 13, 16
OWNER_SYMBOLS = {"stat": "state", "kommune": "municipality", "felles": "partnership"}
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def small(base: QFont, is_strong: bool = False) -> QFont:
    """The letters of what stands beside a title."""
    font = QFont(base)
    font.setPixelSize(text_px(SMALL))
    font.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    return font


def titled(base: QFont) -> QFont:
    """The letters of a title."""
    font = QFont(base)
    font.setPixelSize(text_px(BODY))
    font.setWeight(QFont.Weight.DemiBold)
    return font


def option_of(record: type[Record], key: str, value: str) -> Option:
    """The words and tone of a choice."""
    kind = field_of(record, key).kind
    return kind.option(value) if isinstance(kind, Choice) else Option(value, value)


def owner_words(key: str) -> str:
    """The words of an owner line."""
    return next((_(option.label) for option in OWNER_LINES if option.key == key), key)


def deadline_words(measure: Measure, today: date) -> tuple[str, str]:
    """«31.12.2024 · om 12 dager» and what to say where that is too long; a closed measure has only its day."""
    if measure.deadline is None:
        return _("Ingen frist"), _("Ingen frist")
    words = Day().show(measure.deadline, _)
    if is_closed(measure):
        return words, words
    away = deadlines.relative_day(measure.deadline, today).words(_)
    return f"{words} · {away}", away


def paint_words(painter: QPainter, room: QRect, words: str, token: str, shorter: str = "") -> None:
    """Words on one line; where they do not fit, the shorter ones, and those shortened if need be."""
    metrics = painter.fontMetrics()
    if shorter and metrics.horizontalAdvance(words) > room.width():
        words = shorter
    painter.setPen(colour(token))
    painter.drawText(room, LEFT, metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width()))


def paint_mark(painter: QPainter, symbol: str, row: QRect, token: str) -> QRect:
    """A small symbol at the left of a line; returns the room beside it."""
    side = text_px(SYMBOL)
    area = QRectF(0, 0, side, side)
    area.moveCenter(QPointF(row.left() + side / 2, row.center().y() + 0.5))
    paint_symbol(painter, symbol, area, token)
    return row.adjusted(side + 6, 0, 0, 0)


def paint_deadline(painter: QPainter, row: QRect, measure: Measure, base: QFont) -> None:
    """Calendar and deadline; past it a warning in danger's colour, so that it stands out without colour too."""
    is_late = is_overdue(measure, deadlines.today())
    painter.setFont(small(base, is_late))
    token = "danger-text" if is_late else _gap(measure.deadline, measure)
    room = paint_mark(painter, "warning" if is_late else "calendar", row, token)
    words, shorter = deadline_words(measure, deadlines.today())
    paint_words(painter, room, words, token, shorter)


def paint_role(painter: QPainter, row: QRect, measure: Measure, title: str) -> None:
    """Who is responsible, without a symbol; an open measure that nobody answers for stands out."""
    paint_words(painter, row, title or _("Ingen rolle"), _gap(title, measure))


def _gap(value: object, measure: Measure) -> str:
    """The colour of a fact: a warning where it is missing and someone waits for the measure."""
    return "muted" if value or is_closed(measure) else "warning-text"
