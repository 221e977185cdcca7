"""A chart with its table: the picture first, «Vis som tabell» beside it."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QTableView, QToolButton, QVBoxLayout, QWidget

from navplan.domain.documents.outline import Figure, Table
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.copy_guard import NOTHING_TO_COPY
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.theme import COMPACT_ROW_HEIGHT, row_px
from navplan.ui.words import _

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
FIGURE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
"""Figures stand at the right, and so do their headings."""


class TableModel(QAbstractTableModel):
    """The rows of a document's table."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = Table("", (), ())

    def show_table(self, table: Table) -> None:
        """Hold another table."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join([cell.text, *(below.text for below in cell.below)])
        if role == Qt.ItemDataRole.TextAlignmentRole and self._table.columns[index.column()].numeric:
            return FIGURE
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._table.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return FIGURE if self._table.columns[section].numeric else WORDS
        if role == Qt.ItemDataRole.DisplayRole:  # hidden; what a row is called when it is read aloud
            return self._table.rows[section][0].text
        return None


class PlainTable(QTableView):
    """A table to read: headings, rows, nothing to change, and nothing to copy: small numbers are not hidden in it.

    It is as high as its rows. What leaves the office is made of the same figures on the page of documents.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(NOTHING_TO_COPY, True)
        self._rows = TableModel(self)
        self.setModel(self._rows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self._row = row_px(COMPACT_ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(self._row)

    def show_table(self, table: Table) -> None:
        """Show a document's table."""
        self.setAccessibleName(table.caption)
        self._rows.show_table(table)
        self.resizeColumnsToContents()
        if table.columns:
            self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        height = self.horizontalHeader().sizeHint().height() + self._row * len(table.rows)
        self.setFixedHeight(height + 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
            return
        super().keyPressEvent(event)

    def words_at(self, row: int, column: int) -> str:
        """What a cell says."""
        return str(self._rows.index(row, column).data())


class TableTurn(QToolButton):
    """The button that turns between a drawing and its table, which stand in the same place."""

    def __init__(self, drawing: QWidget, table: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing, self._table = drawing, table
        table.hide()
        self.setText(_("Vis som tabell"))
        self.setIcon(icon("table"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setCheckable(True)
        self.toggled.connect(self._on_toggled)

    def tell(self, caption: str) -> None:
        """Say which table the button is of."""
        self.setAccessibleName(f"{self.text()}: {caption}")

    @Slot(bool)
    def _on_toggled(self, as_table: bool) -> None:
        self._drawing.setVisible(not as_table)
        self._table.setVisible(as_table)


class FigureView(Card):
    """One chart in a card; `beside` is as in `DrawingView`."""

    def __init__(self, parent: QWidget | None = None, beside: int = 1) -> None:
        super().__init__("", parent)
        self.drawing = DrawingView(self, 1.2, beside)
        self.table = PlainTable(self)
        self.turn = TableTurn(self.drawing, self.table, self)
        self.caption = QLabel(self)
        self.caption.setProperty("role", "section")
        self.caption.setWordWrap(True)
        top = QHBoxLayout()
        top.addWidget(self.caption, 1)
        top.addWidget(self.turn)
        holder = QVBoxLayout()
        holder.setSpacing(8)
        holder.addLayout(top)
        holder.addWidget(self.drawing)
        holder.addWidget(self.table)
        self.body.addLayout(holder)

    def show_figure(self, figure: Figure) -> None:
        """Show a figure of a document."""
        self.caption.setText(figure.caption)
        self.turn.tell(figure.caption)
        self.drawing.show_drawing(figure.drawing)
        self.table.show_table(figure.table)
