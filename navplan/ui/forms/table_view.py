"""How a table of records looks and answers: states as symbol and word, days with how far away, widths once."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from navplan.domain.fields import Field
from navplan.domain.kinds import Day, Option
from navplan.ui.copying import as_rows
from navplan.ui.forms.record_model import RecordTableModel, Role
from navplan.ui.forms.spans import characters
from navplan.ui.parts.chips import TONE_SYMBOLS, chip_px, chip_width, paint_chip
from navplan.ui.parts.column_widths import ROOM, ColumnWidths
from navplan.ui.parts.day_away import away_width, paint_away
from navplan.ui.theme import ROW_HEIGHT, row_px
from navplan.ui.words import _

PAD = 11
"""Where the text of a cell begins: the padding of the style sheet and the margin that Qt adds."""

Index = QModelIndex | QPersistentModelIndex
AWAY = 17
"""Characters for «23 måneder over fristen» beside the date."""


class TableView(QTableView):
    """A table whose naming column takes the room that is left and whose selection can be copied."""

    wants_copy = Signal(str)
    """The selected rows are to be copied; carries their text, which the privacy guard has not read."""

    def __init__(self, model: RecordTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_px(ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStyleSheet(f"QHeaderView::section {{ padding-left: {PAD}px; }}")
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        copy = QAction(_("Kopier"), self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        widths = [self._width(field) for field in model.fields]
        naming = next((n for n, field in enumerate(model.fields) if not characters(field)), len(widths) - 1)
        self.fit = ColumnWidths(self, widths, naming).fit

    def _width(self, field: Field) -> int:
        wide = characters(field) or ROOM
        if isinstance(field.kind, Day) and field.on_wheel:
            wide += AWAY
        return max(wide, len(_(field.label)) + 4) * self.fontMetrics().averageCharWidth() + 16

    def choose(self, ids: set[str], current: str) -> None:
        """Select the rows of these records and make one of them current."""
        row = self._model.row_of(current)
        selection = self.selectionModel()
        if row >= 0:
            selection.setCurrentIndex(self._model.index(row, 0), selection.SelectionFlag.NoUpdate)
            self.scrollTo(self._model.index(row, 0))
        for id in ids:
            if (found := self._model.row_of(id)) >= 0:
                selection.select(
                    self._model.index(found, 0), selection.SelectionFlag.Select | selection.SelectionFlag.Rows
                )

    @Slot()
    def copy(self) -> None:
        """Offer the selected rows for the clipboard, cells parted as a worksheet expects."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        fields = [f for n, f in enumerate(self._model.fields) if not self.isColumnHidden(n)]
        chosen = [self._model.rows[row] for row in rows]
        self.wants_copy.emit(as_rows(chosen, fields, self._model.text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


class CellDelegate(QStyledItemDelegate):
    """Draws a state as a chip and a deadline with how far away it is; everything else as Qt does."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if _state(index) is not None:
            option.text = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        if (chosen := _state(index)) is not None:
            size.setWidth(chip_width(option.font, _(chosen.label), True) + 2 * PAD)
        elif away := index.data(Role.AWAY):
            size.setWidth(2 * PAD + away_width(option.fontMetrics, away))
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        area = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)
        if (chosen := _state(index)) is not None:
            words = _(chosen.label)
            width = min(chip_width(option.font, words, True), area.width())
            spot = QRectF(area.left(), area.center().y() - chip_px() / 2, width, chip_px())
            paint_chip(painter, spot, words, chosen.tone, TONE_SYMBOLS[chosen.tone])
        elif away := index.data(Role.AWAY):
            paint_away(painter, area, option.fontMetrics, away, bool(index.data(Role.OVERDUE)))


def _state(index: Index) -> Option | None:
    option = index.data(Role.OPTION)
    return option if isinstance(option, Option) else None
