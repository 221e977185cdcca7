"""A drawing inside another part, and its table in the same place: the button below turns between the two."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from navplan.domain.documents.outline import Table
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.charts.figure_view import PlainTable, TableTurn


class WithTable(QWidget):
    """`activated` carries row and column of the cell that was chosen in the table."""

    activated = Signal(int, int)

    def __init__(self, drawing: DrawingView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing = drawing
        self.table = PlainTable(self)
        self.table.activated.connect(self._on_activated)
        self.turn = TableTurn(drawing, self.table, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(drawing)
        column.addWidget(self.table)
        column.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignLeft)

    def show_table(self, table: Table) -> None:
        """The same as the drawing now shows; the row that is current stays so."""
        here = self.table.currentIndex()
        self.table.show_table(table)
        if here.isValid():
            self.table.setCurrentIndex(self.table.model().index(here.row(), here.column()))
        self.turn.tell(table.caption)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.activated.emit(index.row(), index.column())
