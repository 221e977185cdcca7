"""A chart with its table: the picture first, «Vis som tabell» beside it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.documents.outline import Figure, Table
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.words import _


class PlainTable(QTableWidget):
    """A table to read: headings, rows, nothing to change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(False)
        self.setTabKeyNavigation(False)

    def show_table(self, table: Table) -> None:
        """Show a document's table."""
        self.setAccessibleName(table.caption)
        self.setColumnCount(len(table.columns))
        self.setRowCount(len(table.rows))
        self.setHorizontalHeaderLabels([column.title for column in table.columns])
        for r, row in enumerate(table.rows):
            for c, cell in enumerate(row):
                item = QTableWidgetItem("\n".join([cell.text, *(below.text for below in cell.below)]))
                if table.columns[c].numeric:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(r, c, item)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.resizeRowsToContents()
        height = self.horizontalHeader().sizeHint().height() + sum(self.rowHeight(r) for r in range(self.rowCount()))
        self.setFixedHeight(min(height + 4, 520))


class FigureView(Card):
    """One chart in a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.drawing = DrawingView(self, 1.2)
        self.table = PlainTable(self)
        self.table.hide()
        self.turn = QToolButton(self)
        self.turn.setText(_("Vis som tabell"))
        self.turn.setIcon(icon("table"))
        self.turn.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.turn.setCheckable(True)
        self.turn.toggled.connect(self._on_turned)
        self.caption = QLabel(self)
        self.caption.setProperty("role", "section")
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
        self.drawing.show_drawing(figure.drawing)
        self.table.show_table(figure.table)

    @Slot(bool)
    def _on_turned(self, as_table: bool) -> None:
        self.drawing.setVisible(not as_table)
        self.table.setVisible(as_table)
