"""The map of gaps on screen: the roles stand still at the left while competences scroll; the same cells as a table."""

from PySide6.QtCore import Qt, Signal, Slot
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
from navplan.domain.drawing import Drawing
from navplan.domain.small_numbers import LIMIT, below
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.parts.row_names import name_rows
from navplan.ui.words import _

KEY = Qt.ItemDataRole.UserRole
EDGE = 8
"""Pixels kept free around the cell that is pointed at when the map scrolls to it."""

BAR = 16
"""Pixels for the scroll bar below the map."""

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
        self._legend = DrawingView(self)
        self._found: CompetenceMap | None = None
        self._hide_small = False
        self._is_table_stale = True
        self._names_area = _scrolling(self._names, self)
        self._cells_area = _scrolling(self.cells, self)
        self._legend_area = _scrolling(self._legend, self)
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
        self._legend_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cells_area.verticalScrollBar().valueChanged.connect(self._names_area.verticalScrollBar().setValue)
        picture = QWidget(self)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._names_area)
        across.addWidget(self._cells_area, 1)
        column = QVBoxLayout(picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(across, 1000)
        column.addWidget(self._legend_area)
        column.addStretch(1)
        self._pile = QStackedLayout(self)
        self._pile.addWidget(picture)
        self._pile.addWidget(self.table)

    # -- what the page asks

    def show_map(self, found: CompetenceMap, hide_small: bool) -> None:
        """Show another map; the cell that is pointed at stays so."""
        self._found, self._hide_small = found, hide_small
        _put(self.cells, cells_drawing(found, _, hide_small))
        _put(self._names, names_drawing(found, _))
        _put(self._legend, legend(_, hide_small))
        self._names_area.setFixedWidth(self._names.width())
        self._legend_area.setFixedHeight(self._legend.height() + BAR)
        for area in (self._names_area, self._cells_area):
            area.setMaximumHeight(self.cells.height() + BAR)
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


def _put(view: DrawingView, drawing: Drawing) -> None:
    """Show a drawing at its own size: a cell is never too small to hit."""
    view.show_drawing(drawing)
    view.setFixedSize(view.sizeHint())
