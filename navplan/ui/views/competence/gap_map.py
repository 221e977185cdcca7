"""The map of gaps on screen: the roles stand still at the left while competences scroll; the same cells as a table."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.competence.heat_map import cells_drawing, legend, names_drawing, one_place, percent, two_places
from navplan.domain.competence.masking import is_hidden
from navplan.domain.competence.matrix import CompetenceMap, MapCell
from navplan.domain.small_numbers import LIMIT, below
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.parts.row_names import name_rows
from navplan.ui.theme import text_px
from navplan.ui.words import _

KEY = Qt.ItemDataRole.UserRole
EDGE = 8
"""Pixels kept free around the cell that is pointed at when the map scrolls to it."""

BAR = 16
"""Pixels for the scroll bar below the map."""

SMALLEST, LARGEST = 0.86, 1.6
"""How small a cell may be made so that a narrow window shows the whole map (24 pixels), and how large in a wide one."""

LEGEND = 1.2
"""How many times its own size the legend has where there is room."""

FIRST_FIGURE = 2
"""The first column of the table that holds figures; they stand at the right, and so do their headings."""

FIGURE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class GapMap(QWidget):
    """Shows one map. `opened` tells the key of the cell that was chosen, in the map or in the table."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = DrawingView(self)
        self.cells.setObjectName("gap_map.cells")
        self._names = DrawingView(self)
        self._legend = DrawingView(self, LEGEND)
        self._found: CompetenceMap | None = None
        self._hide_small = False
        self._is_table_stale = True
        self._names_area = _scrolling(self._names, self)
        self._cells_area = _scrolling(self.cells, self)
        self.table = self._make_table()
        self._build()
        self.cells.chosen.connect(self.opened)
        self.cells.pointed.connect(self._on_pointed)
        self.table.itemActivated.connect(self._on_row)

    def _make_table(self) -> QTableWidget:
        heads = (_("Rolle"), _("Kompetanse"), _("Krav"), _("Talt"), _("Gap"), _("På kravet"), _("Tyngde"))
        table = QTableWidget(0, len(heads), self)
        table.setHorizontalHeaderLabels(heads)
        for column, words in enumerate(heads[FIRST_FIGURE:], start=FIRST_FIGURE):
            head = QTableWidgetItem(words)
            head.setTextAlignment(FIGURE)
            table.setHorizontalHeaderItem(column, head)
        table.setAccessibleName(_("Kartet som tabell"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        return table

    def _build(self) -> None:
        self._names_area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._names_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cells_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cells_area.verticalScrollBar().valueChanged.connect(self._names_area.verticalScrollBar().setValue)
        picture = QWidget(self)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._names_area)
        across.addWidget(self._cells_area, 1)
        column = QVBoxLayout(picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(across, 1000)
        column.addSpacing(8)
        below = QHBoxLayout()
        below.addWidget(self._legend, 1000)
        below.addStretch(1)
        column.addLayout(below)
        column.addStretch(1)
        self._pile = QStackedLayout(self)
        self._pile.addWidget(picture)
        self._pile.addWidget(self.table)

    # -- what the page asks

    def show_map(self, found: CompetenceMap, hide_small: bool) -> None:
        """Show another map; the cell that is pointed at stays so."""
        self._found, self._hide_small = found, hide_small
        self.cells.show_drawing(cells_drawing(found, _, hide_small))
        self._names.show_drawing(names_drawing(found, _))
        self._legend.show_drawing(legend(_, hide_small))
        self._legend.setMaximumWidth(self._legend.sizeHint().width())
        self._fit()
        self._is_table_stale = True
        if self.is_table:
            self._fill_table()

    @property
    def is_table(self) -> bool:
        """Whether the table stands in place of the picture."""
        return self._pile.currentIndex() == 1

    def show_as(self, table: bool) -> None:
        """Change between picture and table."""
        self._pile.setCurrentIndex(1 if table else 0)
        if table and self._is_table_stale:
            self._fill_table()

    def point_to(self, key: str) -> None:
        """Make a cell current and bring it into view."""
        self.cells.point_to(key)
        self._on_pointed(key)

    def focus_map(self) -> None:
        """Give the keyboard to what is shown."""
        (self.table if self.is_table else self.cells).setFocus()

    # -- within

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the map fill the width, as far as cells can be hit and rows are not pushed out of sight."""
        if self._found is None:
            return
        cells, names, text = self.cells.own_size, self._names.own_size, text_px(100) / 100
        across = (self.width() - BAR) / (cells.width() + names.width())
        down = (self.height() - BAR - self._legend.sizeHint().height()) / cells.height()
        scale = text * min(LARGEST, max(SMALLEST, min(across, max(1.0, down))))
        for view in (self.cells, self._names):
            view.fix(scale)
        self._names_area.setFixedWidth(self._names.width())
        for area in (self._names_area, self._cells_area):
            area.setMaximumHeight(self.cells.height() + BAR)

    def _fill_table(self) -> None:
        found, table = self._found, self.table
        if found is None:
            return
        titles = {role.id: role.title for role in found.roles}
        cells = [cell for cell in found.cells.values() if cell.wanted]
        table.setSortingEnabled(False)
        table.setRowCount(len(cells))
        for row, cell in enumerate(sorted(cells, key=_by_weight)):
            for column, text in enumerate(self._texts(cell, titles[cell.role])):
                item = QTableWidgetItem(text)
                item.setData(KEY, cell.key)
                if column >= FIRST_FIGURE:
                    item.setTextAlignment(FIGURE)
                table.setItem(row, column, item)
        name_rows(table)
        table.resizeColumnToContents(0)
        self._is_table_stale = False

    def _texts(self, cell: MapCell, role: str) -> tuple[str, ...]:
        name = f"{cell.competence.code} {cell.competence.name}"
        name += f" ({_('kritisk')})" if cell.competence.critical else ""
        if is_hidden(cell, self._hide_small):
            return role, name, str(cell.wanted), below(LIMIT), "", "", ""
        if cell.gap is None or cell.coverage is None:
            return role, name, str(cell.wanted), "0", "", "", ""
        figures = (two_places(cell.gap), percent(cell.coverage), one_place(cell.priority))
        return role, name, str(cell.wanted), str(cell.heads), *figures

    @Slot(str)
    def _on_pointed(self, key: str) -> None:
        place = self.cells.place_of(key).center().toPoint()
        self._cells_area.ensureVisible(place.x(), place.y(), 40 + EDGE, 40 + EDGE)

    @Slot(QTableWidgetItem)
    def _on_row(self, item: QTableWidgetItem) -> None:
        self.opened.emit(item.data(KEY))


def _by_weight(cell: MapCell) -> tuple[float, str]:
    return -float(cell.priority), cell.competence.code


def _scrolling(view: DrawingView, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    area.setWidget(view)
    return area
