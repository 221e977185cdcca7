"""The table of the preview: what, field, before, after, where, and what becomes of it."""

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from navplan.domain.words import N_
from navplan.ui.editors.shown import on_one_line
from navplan.ui.parts.chips import TONE_SYMBOLS, chip_px, chip_width, paint_chip
from navplan.ui.parts.read_table import Index, ReadTable
from navplan.ui.theme import ROW_HEIGHT, row_px
from navplan.ui.views.exchange.rows import PreviewRow, place_words
from navplan.ui.words import _

HEADINGS = (N_("Hva skjer"), N_("Hva"), N_("Felt"), N_("I planen nå"), N_("I filen"), N_("Sted i filen"))
SHARES = (0, 27, 13, 23, 23, 14)
"""How the room that the first column leaves is parted, in hundredths."""

ROW = int(Qt.ItemDataRole.UserRole)
VERDICT = 0
PAD = 11


class PreviewModel(ReadTable[PreviewRow]):
    """The rows that are shown now; answers are kept in the rows themselves."""

    answered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, parent)

    def answer(self, numbers: list[int], takes: bool) -> None:
        """Let the file decide in these rows, or the plan; rows that ask nothing are left alone."""
        for number in numbers:
            row = self.rows[number]
            if row.is_asked:
                row.takes = takes
                self.dataChanged.emit(self.index(number, VERDICT), self.index(number, VERDICT))
        self.answered.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, index.column())
        return None

    def _text(self, row: PreviewRow, column: int) -> str:
        texts = (row.verdict, row.name, row.field, row.before, row.after, place_words(row.place))
        return on_one_line(texts[column])


class PreviewTable(QTableView):
    """Space answers the chosen rows, the other way round; arrows move."""

    toggled = Signal()

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setObjectName("preview_table")
        self.setAccessibleName(_("Endringer i filen"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_px(ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStyleSheet(f"QHeaderView::section {{ padding-left: {PAD}px; }}")
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.doubleClicked.connect(self._on_double_click)

    def chosen(self) -> list[int]:
        """The numbers of the chosen rows."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    @Slot()
    def toggle(self) -> None:
        """Turn the answers of the chosen rows."""
        rows = [number for number in self.chosen() if self._model.rows[number].is_asked]
        if rows:
            self._model.answer(rows, not self._model.rows[rows[0]].takes)
            self.toggled.emit()

    @Slot(QModelIndex)
    def _on_double_click(self, _index: QModelIndex) -> None:
        self.toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        first = 19 * self.fontMetrics().averageCharWidth() + 2 * PAD
        self.setColumnWidth(VERDICT, first)
        left = max(0, self.viewport().width() - first)
        for column, share in enumerate(SHARES[1:], start=1):
            self.setColumnWidth(column, left * share // 100)


class _Delegate(QStyledItemDelegate):
    """Draws what becomes of a row as a chip; everything else as Qt does."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() == VERDICT:
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row = index.data(ROW)
        if index.column() != VERDICT or not isinstance(row, PreviewRow):
            return
        area = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)
        width = min(chip_width(option.font, row.verdict, True), area.width())
        spot = QRectF(area.left(), area.center().y() - chip_px() / 2, width, chip_px())
        paint_chip(painter, spot, row.verdict, row.tone, TONE_SYMBOLS[row.tone])
