"""The matrix by hand: chips that are chosen, moved with Ctrl and arrows or dragged, always with a reason."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from navplan.domain.modules.safety.rules import Scale, Score
from navplan.domain.safety.matrix import (
    CELL_HEIGHT,
    CELL_WIDTH,
    LEFT,
    TOP,
    When,
    matrix,
    score_at,
    score_of,
    score_words,
)
from navplan.domain.safety.picture import Picture, Seen
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.theme import colour
from navplan.ui.words import _

STEPS: Mapping[int, tuple[int, int]] = {
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Left: (0, -1),
}
"""How an arrow with Ctrl changes probability and consequence."""


class MatrixView(DrawingView):
    """The drawing, and the wish to move a chip: `wanted` carries the situation's id and the new score."""

    wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores: dict[str, Score] = {}
        self._held = ""
        self._from = QPointF()
        self._over: Score | None = None

    def show_matrix(self, picture: Picture, when: When, selected: str) -> None:
        """Draw this picture; the selected situation keeps the focus."""
        self._scores = {s.record.id: score for s in picture.scored if (score := score_of(s, when)) is not None}
        self.show_drawing(matrix(picture, when, _, selected))
        self.point_to(selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(event.key())
        if step and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.at in self._scores:
            probability, consequence = self._scores[self.at]
            score = (min(5, max(1, probability + step[0])), min(5, max(1, consequence + step[1])))
            if score != self._scores[self.at]:
                self.wanted.emit(self.at, score)
        else:
            super().keyPressEvent(event)

    # -- dragging

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        mark = self.mark_at(event.position())
        self._held = mark.key if mark and event.button() == Qt.MouseButton.LeftButton else ""
        self._from = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._held:
            return
        if (event.position() - self._from).manhattanLength() >= QApplication.startDragDistance():
            self._over = self._score_under(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, over = self._held, self._over
        self._held, self._over = "", None
        self.update()
        if held and over and over != self._scores.get(held):
            self.wanted.emit(held, over)

    def _score_under(self, place: QPointF) -> Score | None:
        point = self.drawn_at(place)
        return score_at(point.x(), point.y())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._over is None:
            return
        painter = QPainter(self)
        painter.translate(-self.drawn_at(QPointF()) * self.scale)
        painter.scale(self.scale, self.scale)
        painter.setPen(QPen(colour("focus"), 3))
        x, y = LEFT + (self._over[1] - 1) * CELL_WIDTH, TOP + (5 - self._over[0]) * CELL_HEIGHT
        painter.drawRoundedRect(round(x) + 2, round(y) + 2, round(CELL_WIDTH) - 4, round(CELL_HEIGHT) - 4, 4, 4)
        painter.end()


class ReasonBar(QWidget):
    """Why is it moved? Enter moves, Escape leaves it where it was; nothing is stored without a reason."""

    given = Signal(str, object, str)
    """Carries the situation's id, the new score and the reason."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = ""
        self._score: Score | None = None
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setProperty("role", "strong")
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(500)
        self.reason.setPlaceholderText(_("Skriv kort hvorfor"))
        self.reason.setAccessibleName(_("Hvorfor flyttes situasjonen?"))
        self.reason.textChanged.connect(self._on_text)
        self.reason.returnPressed.connect(self._on_move)
        self.move_button = QPushButton(_("Flytt"), self)
        self.move_button.setProperty("role", "primary")
        self.move_button.clicked.connect(self._on_move)
        leave = QPushButton(_("La stå"), self)
        leave.clicked.connect(self.leave)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part, stretch in ((self.reason, 1), (self.move_button, 0), (leave, 0)):
            row.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addLayout(row)
        self.hide()

    def ask(self, seen: Seen, score: Score, scale: Scale) -> None:
        """Ask why this situation moves to this score."""
        self._id, self._score = seen.record.id, score
        self.words.setText(_("Flytte {name} til «{score}»?").format(name=seen.name, score=score_words(score, scale, _)))
        self.reason.clear()
        self._on_text("")
        self.show()
        self.reason.setFocus()

    @Slot()
    def leave(self) -> None:
        """Ask no more."""
        self.hide()
        self._score = None
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.move_button.setEnabled(bool(text.strip()))

    @Slot()
    def _on_move(self) -> None:
        if self._score is not None and self.reason.text().strip():
            self.given.emit(self._id, self._score, self.reason.text().strip())
