"""A small matrix to set a score in: arrows move, Enter or a click sets both numbers at once."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from navplan.domain.documents.safety_tables import scale_table, score_in
from navplan.domain.modules.safety.rules import Scale, Score
from navplan.domain.safety.matrix import picker, score_words
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.charts.with_table import WithTable
from navplan.ui.theme import text_px
from navplan.ui.words import _


class ScorePicker(QWidget):
    """Shows one score with its words; `picked` carries a new one."""

    picked = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        head = QLabel(title, self)
        head.setProperty("role", "label")
        self.view = DrawingView(self)
        self.view.chosen.connect(self._on_chosen)
        self.cells = WithTable(self.view, self)
        self.cells.activated.connect(self._on_cell)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (head, self.cells, self.words):
            column.addWidget(part)
        self.setMinimumWidth(204)
        self.setMaximumWidth(text_px(260))

    def show_score(self, score: Score | None, scale: Scale) -> None:
        """Show a score of this scale."""
        drawing = picker(scale, score, _)
        self.view.show_drawing(drawing)
        self.view.setAccessibleName(f"{self._title}: {drawing.words}")
        self.cells.show_table(scale_table(scale, score, self._title, _))
        if score:
            self.view.point_to(f"{score[0]}{score[1]}")
        self.words.setText(score_words(score, scale, _) if score else _("Ikke satt"))

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self.picked.emit((int(key[0]), int(key[1])))

    @Slot(int, int)
    def _on_cell(self, row: int, column: int) -> None:
        score = score_in(row, column)
        if score is not None:
            self.picked.emit(score)
