"""Sporingsmatrisen: every demand of the year's letters with what answers it, and its holes marked."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from navplan.domain import deadlines
from navplan.domain.chain.holes import MATRIX_WORDS
from navplan.domain.chain.matrix import Answer
from navplan.domain.documents.indicator_rows import rows_of
from navplan.domain.documents.year_plan_view import View
from navplan.domain.modules.letter import Assessment
from navplan.domain.modules.meeting import AgendaItem
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.words import N_
from navplan.ui.desk import Desk
from navplan.ui.editors.shown import on_one_line
from navplan.ui.parts.chips import TONE_SYMBOLS, chip_px, chip_width, paint_chip
from navplan.ui.parts.read_table import Index, ReadTable
from navplan.ui.theme import colour, text_px
from navplan.ui.views.plan.looks import small
from navplan.ui.words import _

ANSWER = int(Qt.ItemDataRole.UserRole)
HEADINGS = (
    N_("Nr."),
    N_("Krav"),
    N_("Svar"),
    N_("Vurdering"),
    N_("Mål"),
    N_("Nøkkeltall"),
    N_("Tiltak"),
    N_("Partnerskap"),
    N_("Hull"),
)
NUMBER, DEMAND, VERDICT, HOLES = 0, 1, 2, 8
SHARES = (0, 21, 0, 13, 13, 13, 14, 12, 14)
"""How the room that number and answer leave is parted, in hundredths."""

LEAST = 104
"""Characters that are parted at least; a window with less room, as with large text, shows the rest when scrolled."""

ROW_HIGH, PAD = 70, 10


class MatrixModel(ReadTable[Answer]):
    """Rows are looked up when they are shown, and then kept until the plan is read anew."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, parent)
        self._desk = desk
        self._known: dict[int, tuple[str, ...]] = {}
        self._view = View(desk.workspace, _, desk.year, deadlines.today())
        self._makers: tuple[Callable[[Answer], str], ...] = (
            lambda answer: str(answer.number),
            lambda answer: f"{answer.expectation.wording}\n{answer.section.title}",
            lambda answer: _("Dekket") if answer.standing.covered else _("Uten svar"),
            self._assessment,
            self._goals,
            self._indicators,
            self._measures,
            self._meetings,
            lambda answer: "\n".join(_(MATRIX_WORDS[key]) for key in answer.holes),
        )

    def show_rows(self, rows: Sequence[Answer]) -> None:
        self._known.clear()
        self._view = View(self._desk.workspace, _, self._desk.year, deadlines.today())
        super().show_rows(rows)

    @property
    def asked(self) -> int:
        """How many rows have been looked up."""
        return len(self._known)

    def texts(self, row: int) -> tuple[str, ...]:
        """What a row says, column by column."""
        if row not in self._known:
            answer = self.rows[row]
            self._known[row] = tuple(make(answer) for make in self._makers)
        return self._known[row]

    def _assessment(self, answer: Answer) -> str:
        own = answer.assessment
        if own is None:
            return _("Ikke vurdert")
        lines = [self._view.chosen(own, "result"), self._view.label(Assessment, "again") if own.again else ""]
        lines += [_("Dokumentasjon: {title}").format(title=one.title) for one in answer.evidence[:1]]
        return _lines(lines)

    def _goals(self, answer: Answer) -> str:
        return _lines([self._view.reader.named(Goal.KEY, goal.id) for goal in answer.goals])

    def _indicators(self, answer: Answer) -> str:
        return _lines([f"{row.now} · {row.name}" for row in rows_of(self._view, answer.indicators)])

    def _measures(self, answer: Answer) -> str:
        return _lines([self._view.reader.named(Measure.KEY, measure.id) for measure in answer.measures])

    def _meetings(self, answer: Answer) -> str:
        lines = [self._view.chosen(treatment, "status") for treatment in answer.treatments]
        lines += [self._view.reader.named(AgendaItem.KEY, item.id) for item in answer.items]
        lines += [self._view.chosen(clause, "point") for clause in answer.clauses]
        return _lines(lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ANSWER:
            return self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.texts(index.row())[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return on_one_line(self.texts(index.row())[index.column()]) or _("ingen")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None


def _lines(lines: Sequence[str]) -> str:
    return "\n".join(line for line in lines if line)


class MatrixTable(QTableView):
    """Enter and double click open the chain of the row's demand."""

    opened = Signal(object)

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(_("Sporingsmatrise"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(text_px(ROW_HIGH))
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self._on_double_click)

    def current(self) -> Answer | None:
        """The demand of the current row."""
        found = self.currentIndex().data(ANSWER)
        return found if isinstance(found, Answer) else None

    @Slot(QModelIndex)
    def _on_double_click(self, index: QModelIndex) -> None:
        self._open(index)

    def _open(self, index: QModelIndex) -> None:
        answer = index.data(ANSWER)
        if isinstance(answer, Answer):
            self.opened.emit(answer.expectation)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        self.setColumnWidth(NUMBER, 5 * letter)
        self.setColumnWidth(VERDICT, 15 * letter)
        left = max(LEAST * letter, self.viewport().width() - 20 * letter)
        for column, share in enumerate(SHARES):
            if share:
                self.setColumnWidth(column, left * share // 100)


def broken(text: str, font: QFont, width: int, most: int) -> list[str]:
    """The text on at most so many lines of this width; the last is shortened when there is more."""
    found: list[str] = []
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            found.append(paragraph[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
    if len(found) > most:
        found = [*found[: most - 1], f"{found[most - 1]} …"]
    metrics = QFontMetrics(font)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in found]


class _Delegate(QStyledItemDelegate):
    """The answer is a chip; holes have a sign, so that they stand out without colour too."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        answer = index.data(ANSWER)
        if not isinstance(answer, Answer):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.fillRect(option.rect, colour("selected"))
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colour("line"))
        area = option.rect.adjusted(PAD, 8, -PAD // 2, -6)
        if index.column() == VERDICT:
            self._paint_verdict(painter, area, answer, str(index.data()), option.font)
        else:
            self._paint_lines(painter, area, index, option.font)
        painter.restore()

    def _paint_verdict(self, painter: QPainter, area: QRect, answer: Answer, words: str, font: QFont) -> None:
        tone = "success" if answer.standing.covered else "danger"
        width = min(chip_width(font, words, True), area.width())
        paint_chip(painter, QRectF(area.left(), area.top(), width, chip_px()), words, tone, TONE_SYMBOLS[tone])

    def _paint_lines(self, painter: QPainter, area: QRect, index: Index, base: QFont) -> None:
        is_hole = index.column() == HOLES
        text = str(index.data() or "")
        if is_hole and text:
            text = "\n".join(f"▲ {line}" for line in text.split("\n"))
        font = small(base, is_hole)
        painter.setFont(font)
        painter.setPen(colour("warning-text" if is_hole else "text"))
        high = painter.fontMetrics().lineSpacing()
        for number, line in enumerate(broken(text, font, area.width(), max(1, area.height() // high))):
            painter.drawText(area.left(), area.top() + painter.fontMetrics().ascent() + number * high, line)
