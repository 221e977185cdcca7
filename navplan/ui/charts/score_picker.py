"""A small matrix to set a score in: arrows move, Enter or a click sets both numbers at once."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from navplan.domain.documents.outline import Table
from navplan.domain.documents.score_table import score_in
from navplan.domain.drawing import Drawing
from navplan.domain.plots import Score
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.charts.with_table import WithTable
from navplan.ui.theme import text_px
from navplan.ui.words import _


class ScoreView(DrawingView):
    """The drawing, and which cell the mouse is over: `hovered` carries its key, or nothing."""

    hovered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        mark = self.mark_at(QPointF(event.position()))
        self.hovered.emit(mark.key if mark else "")

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit("")


class ScorePicker(QWidget):
    """Shows one score with its words, and below them what the step under the cursor means; `picked` carries a score."""

    picked = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._said: dict[str, str] = {}
        self._at = ""
        head = QLabel(title, self)
        head.setProperty("role", "label")
        head.setWordWrap(True)
        self.view = ScoreView(self)
        self.view.chosen.connect(self._on_chosen)
        self.view.pointed.connect(self._on_pointed)
        self.view.hovered.connect(self._on_pointed)
        self.cells = WithTable(self.view, self)
        self.cells.activated.connect(self._on_cell)
        self.words = QLabel(self)
        self.under = QLabel(self)
        self.under.setProperty("role", "secondary")
        for label in (self.words, self.under):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.under.setMinimumHeight(2 * text_px(18))
        self.under.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (head, self.cells, self.words, self.under):
            column.addWidget(part)
        self.setMinimumWidth(204)
        self.setMaximumWidth(text_px(260))

    def show_score(self, score: Score | None, drawing: Drawing, table: Table) -> None:
        """Show a score on this grid; the table says the same."""
        self._said = {mark.key: mark.words for mark in drawing.marks}
        self._at = f"{score[0]}{score[1]}" if score else ""
        self.view.show_drawing(drawing)
        self.view.setAccessibleName(f"{self.title}: {drawing.words}")
        self.view.point_to(self._at)
        self.cells.show_table(table)
        self.words.setText(drawing.words)
        self._on_pointed("")

    @Slot(str)
    def _on_pointed(self, key: str) -> None:
        """Say what the cell means before it is chosen."""
        words = self._said.get(key, "") if key != self._at else ""
        self.under.setText(_("Her: {cell}").format(cell=words) if words else "")

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self.picked.emit((int(key[0]), int(key[1])))

    @Slot(int, int)
    def _on_cell(self, row: int, column: int) -> None:
        score = score_in(row, column)
        if score is not None:
            self.picked.emit(score)
