"""The line above a form that says how much is left to do, and goes to the first of it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from navplan.domain.records import Problem
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.parts.symbol import Symbol
from navplan.ui.theme import colour
from navplan.ui.words import _, ngettext


class MissingLine(QWidget):
    """«2 ting gjenstår. Først: Tiltaket mangler frist.» Each press of its button goes to the next of them."""

    asked_for = Signal(str)
    """Carries the key of the field that someone wants to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()
        self._next = 0
        mark = Symbol("warning-fill", "warning-text", 18, self)
        self.words = ElidedLabel("", self)
        self.button = QPushButton(_("Vis"), self)
        self.button.setProperty("role", "tertiary")
        self.button.clicked.connect(self._on_clicked)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 4, 8, 4)
        line.setSpacing(8)
        line.addWidget(mark)
        line.addWidget(self.words, 1)
        line.addWidget(self.button)
        self.tell(())

    def tell(self, problems: Sequence[Problem]) -> None:
        """Say how much is missing; nothing is said when nothing is."""
        if tuple(problems) != self._problems:
            self._problems, self._next = tuple(problems), 0
        self.setVisible(bool(problems))
        if problems:
            words = ngettext("{n} ting gjenstår: {first}", "{n} ting gjenstår. Først: {first}", len(problems))
            self.words.setText(words.format(n=len(problems), first=problems[0].said.words(_)))
            self.button.setAccessibleDescription(self.words.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("warning-soft"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.end()

    @Slot()
    def _on_clicked(self) -> None:
        if self._problems:
            problem = self._problems[self._next % len(self._problems)]
            self._next += 1
            self.asked_for.emit(problem.field)
