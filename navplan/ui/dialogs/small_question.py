"""Before small numbers leave the office: whether they are to stand in the file after all (kvp_kompetanse.md 9.3.2)."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from navplan.domain.small_numbers import LIMIT
from navplan.ui.dialogs.question import Question
from navplan.ui.words import _


class SmallQuestion(Question):
    """`agreed` is sent for an internal file, `masked` for one that hides small numbers; Escape makes none."""

    masked = Signal()

    def __init__(self, title: str, words: str, hiding: str, parent: QWidget | None = None) -> None:
        super().__init__(title, words, _("Lag intern fil"), _("Avbryt"), parent)
        self.setObjectName("small_question")
        self.hiding = QPushButton(hiding, self)
        self.hiding.clicked.connect(self._on_hiding)
        column = self.layout()
        row = column.itemAt(column.count() - 1) if column is not None else None
        if isinstance(row, QHBoxLayout):
            row.addWidget(self.hiding)

    @Slot()
    def _on_hiding(self) -> None:
        self.accept()
        self.masked.emit()


def document_question(parent: QWidget) -> SmallQuestion:
    """Asked before a document is saved for which somebody has chosen to show small numbers."""
    question = SmallQuestion(_("Skal filen vise små tall om personer?"), _said(), _("Skjul små tall"), parent)
    question.prefer(question.hiding)
    return question


def list_question(parent: QWidget, is_of_one: bool) -> SmallQuestion:
    """Asked before a list with small numbers is written; one that follows single persons is internal or not made."""
    if is_of_one:
        words = _(
            "Listen følger én og én nyansatt. Den kan bare lages som en intern fil. Filen får «internt, umaskert» i "
            "navnet og skal ikke deles utenfor kontoret."
        )
        question = SmallQuestion(_("Listen er bare for kontoret"), words, "", parent)
        question.hiding.hide()
        question.prefer(question.other)
        return question
    back = _("Skjuler du dem, kan arbeidsboken likevel hentes inn igjen: skjulte tall blir stående i planen.")
    words = f"{_said()} {back}"
    question = SmallQuestion(_("Skal arbeidsboken vise små tall om personer?"), words, _("Skjul små tall"), parent)
    question.prefer(question.hiding)
    return question


def _said() -> str:
    return _(
        "Tall under {limit} kan røpe hvem de gjelder. En fil som viser dem, får «internt, umaskert» i navnet og skal "
        "ikke deles utenfor kontoret."
    ).format(limit=LIMIT)
