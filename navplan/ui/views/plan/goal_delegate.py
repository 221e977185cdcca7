"""How goals and the measures under them are drawn in the list of goals."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from navplan.domain.kinds import Choice, Option
from navplan.domain.modules.plan import Goal, GoalStatus, Measure
from navplan.domain.records import field_of
from navplan.ui.desk import Desk
from navplan.ui.icons import paint_symbol
from navplan.ui.parts.chips import TONE_SYMBOLS, chip_px, chip_width, paint_chip
from navplan.ui.parts.coverage_bar import paint_bar
from navplan.ui.theme import colour, text_px
from navplan.ui.views.plan.goal_model import GROUP, done_words
from navplan.ui.views.plan.looks import (
    OWNER_SYMBOLS,
    RECORD,
    RIGHT,
    option_of,
    owner_words,
    paint_deadline,
    paint_mark,
    paint_role,
    paint_words,
    small,
    titled,
)
from navplan.ui.views.plan.year_plan import TERTIALS, GoalGroup, tertial_states
from navplan.ui.words import _

Index = QModelIndex | QPersistentModelIndex

GOAL, MEASURE, LINE = 76, 38, 24
"""Heights of the two sorts of rows, and of each of the two lines of a goal."""

ARROW, EDGE, CODE, BAR = 40, 16, 52, 96
DUE, STATE, ROLE = 226, 124, 210
LEAST_FACTS = 60
"""Pixels that owner, risk and role need at least; the panel beside says them too."""

ROOMY = 860
"""Width from which a measure's role stands in its row too."""


class GoalDelegate(QStyledItemDelegate):
    """A goal in two lines with its tertial chips; a measure in one."""

    def __init__(self, desk: Desk, view: QTreeView) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, text_px(GOAL if index.data(GROUP) else MEASURE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        group = index.data(GROUP)
        row = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        self._paint_ground(painter, row, option, isinstance(group, GoalGroup))
        if isinstance(group, GoalGroup):
            self._paint_group(painter, row, group, bool(option.state & QStyle.StateFlag.State_Open))
        else:
            self._paint_measure(painter, row, index.data(RECORD))
        painter.restore()

    def _paint_ground(self, painter: QPainter, row: QRect, option: QStyleOptionViewItem, is_goal: bool) -> None:
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, colour("selected" if is_selected else "hover"))
        if is_goal and row.top() > 0:
            painter.fillRect(QRect(row.left(), row.top(), row.width(), 1), colour("line"))

    # -- goals

    def _paint_group(self, painter: QPainter, row: QRect, group: GoalGroup, is_open: bool) -> None:
        top = QRect(row.left() + ARROW, row.top() + 12, row.width() - ARROW - EDGE, text_px(LINE))
        under = QRect(top.left(), top.bottom() + 5, top.width(), text_px(LINE))
        if group.measures:
            arrow = QRectF(EDGE - 4, top.center().y() - 8, 18, 18)
            paint_symbol(painter, "down" if is_open else "right", arrow, "muted")
        done = self._paint_done(painter, top, group)
        title = top.adjusted(0, 0, -done - 16, 0)
        if group.goal is None:
            self._paint_title(painter, title, "", _("Uten mål"))
            painter.setFont(small(self._view.font()))
            paint_words(painter, under, _("Hvorfor gjør dere disse? Koble dem til et mål, eller fjern dem."), "muted")
            return
        self._paint_title(painter, title, group.goal.code, group.goal.title or _("Uten navn"))
        chips = self._paint_tertials(painter, under, group.goal)
        facts = under.adjusted(0, 0, -chips - 16, 0)
        if facts.width() >= text_px(LEAST_FACTS):
            self._paint_facts(painter, facts, group.goal)

    def _paint_title(self, painter: QPainter, room: QRect, code: str, title: str) -> None:
        painter.setFont(titled(self._view.font()))
        paint_words(painter, room, f"{code}  {title}" if code else title, "text")

    def _paint_done(self, painter: QPainter, room: QRect, group: GoalGroup) -> int:
        """Coverage at the right end; returns how wide it is."""
        painter.setFont(small(self._view.font()))
        painter.setPen(colour("muted"))
        words = done_words(group)
        painter.drawText(room, RIGHT, words)
        width = painter.fontMetrics().horizontalAdvance(words)
        if not group.total:
            return width
        bar = QRectF(room.right() - width - 12 - BAR, room.center().y() - 2, BAR, 6)
        paint_bar(painter, bar, group.done, group.total)
        return width + 12 + BAR

    def _paint_tertials(self, painter: QPainter, room: QRect, goal: Goal) -> int:
        """Three chips at the right end, each tertial under that of the goal above; returns how wide they are."""
        states = tertial_states(goal, self._desk.year, self._desk.workspace)
        width = min(self._tertial_width(), (room.width() - 12) // 3)  # beside a panel the words are shortened
        left = room.right() + 1 - 3 * width - 12
        for place, (tertial, state) in enumerate(zip(TERTIALS, states, strict=True)):
            option = option_of(GoalStatus, "status", state)
            chip = QRectF(left + place * (width + 6), room.top(), width, chip_px())
            paint_chip(painter, chip, _tertial_words(tertial, option), option.tone, TONE_SYMBOLS[option.tone])
        return 3 * width + 12

    def _tertial_width(self) -> int:
        """The width of the longest chip, so that they stand in columns."""
        kind = field_of(GoalStatus, "status").kind
        options = kind.options if isinstance(kind, Choice) else ()
        return max(chip_width(self._view.font(), _tertial_words("t3", option), True) for option in options)

    def _paint_facts(self, painter: QPainter, room: QRect, goal: Goal) -> None:
        painter.setFont(small(self._view.font()))
        rest = paint_mark(painter, OWNER_SYMBOLS.get(goal.owner_line, "circle"), room, "muted")
        words = owner_words(goal.owner_line)
        paint_words(painter, rest, words, "muted")
        rest.setLeft(rest.left() + painter.fontMetrics().horizontalAdvance(words) + 16)
        if goal.risk:
            risk = option_of(Goal, "risk", goal.risk)
            words = _("Risiko: {level}").format(level=_(risk.label).lower())
            width = min(rest.width(), chip_width(self._view.font(), words, True))
            chip = QRectF(rest.left(), rest.top(), width, chip_px())
            paint_chip(painter, chip, words, risk.tone, TONE_SYMBOLS[risk.tone])
            rest.setLeft(rest.left() + width + 16)
        workspace = self._desk.workspace
        words = workspace.named("role", goal.role) or _("Ingen rolle")
        if goal.parent and (above := workspace.get(Goal, goal.parent)):
            words = f"{words} · " + _("Delmål av {code}").format(code=above.code or above.title)
        paint_words(painter, rest, words, "muted")

    # -- measures

    def _paint_measure(self, painter: QPainter, row: QRect, measure: Measure) -> None:
        state = option_of(Measure, "status", measure.status)
        left = row.right() + 1 - EDGE - STATE
        width = chip_width(self._view.font(), _(state.label), True)
        chip = QRectF(left, row.center().y() - chip_px() / 2 + 1, width, chip_px())
        paint_chip(painter, chip, _(state.label), state.tone, TONE_SYMBOLS[state.tone])
        left -= 16 + DUE
        paint_deadline(painter, QRect(left, row.top(), DUE, row.height()), measure, self._view.font())
        painter.setFont(small(self._view.font()))
        if row.width() >= ROOMY:
            left -= 16 + ROLE
            title = self._desk.workspace.named("role", measure.role)
            paint_role(painter, QRect(left, row.top(), ROLE, row.height()), measure, title)
        painter.setFont(small(self._view.font(), True))
        start = row.left() + ARROW
        paint_words(painter, QRect(start, row.top(), CODE - 8, row.height()), measure.code, "muted")
        painter.setFont(self._view.font())
        room = QRect(start + CODE, row.top(), left - 16 - start - CODE, row.height())
        paint_words(painter, room, measure.title or _("Uten navn"), "text")


def _tertial_words(tertial: str, option: Option) -> str:
    return f"{tertial.upper()} {_(option.label)}"
