"""What a new office does first: three steps, each with the page where it is done."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.overview.overview import Step
from navplan.ui.parts.card import Card
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.symbol import Symbol
from navplan.ui.words import _


class StepButton(QPushButton):
    """Leads to the page of one step."""

    wanted = Signal(str)

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(_("Begynn"), parent)
        self._page = step.page
        self.setAccessibleName(_("Begynn: {step}").format(step=_(step.title)))
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(self._page)


class FirstSteps(Card):
    """The steps with what is done ticked; the next one has the primary button."""

    wanted = Signal(str)
    """Someone wants to take a step; carries the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("De tre første stegene"), parent)
        self.buttons: list[StepButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        self.body.addLayout(self._lines)

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Show how far the office has come; hidden when there is nothing more to begin."""
        empty(self._lines)
        self.buttons = []
        self.setVisible(bool(steps))
        following = next((step for step in steps if not step.is_done), None)
        for number, step in enumerate(steps, start=1):
            self._lines.addWidget(self._line(number, step, step is following))

    def _line(self, number: int, step: Step, is_next: bool) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Symbol("success-fill" if step.is_done else "circle", "success-mark" if step.is_done else "muted"))
        words = QVBoxLayout()
        words.setSpacing(0)
        title = QLabel(_("{n}. {step}").format(n=number, step=_(step.title)), line)
        title.setProperty("role", "strong")
        why = QLabel(_("Gjort") if step.is_done else _(step.why), line)
        why.setProperty("role", "secondary")
        why.setWordWrap(True)
        words.addWidget(title)
        words.addWidget(why)
        row.addLayout(words, 1)
        if not step.is_done:
            button = StepButton(step, line)
            button.setProperty("role", "primary" if is_next else None)
            button.wanted.connect(self.wanted)
            self.buttons.append(button)
            row.addWidget(button)
        return line
