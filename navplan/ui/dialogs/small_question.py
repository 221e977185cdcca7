"""Before small numbers leave the office: whether they are to stand in the file after all (kvp_kompetanse.md 9.3.2)."""

from PySide6.QtWidgets import QWidget

from navplan.domain.small_numbers import LIMIT
from navplan.ui.dialogs.question import ThreeWays
from navplan.ui.words import _


class SmallQuestion(ThreeWays):
    """`agreed` is sent for an internal file, `instead` for one that hides small numbers; Escape makes none."""

    def __init__(self, title: str, words: str, hiding: str, parent: QWidget | None = None) -> None:
        super().__init__(title, words, _("Lag intern fil"), hiding, _("Avbryt"), parent)
        self.setObjectName("small_question")


def document_question(parent: QWidget) -> SmallQuestion:
    """Asked before a document is saved for which somebody has chosen to show small numbers."""
    question = SmallQuestion(_("Skal filen vise små tall om personer?"), _said(), _("Skjul små tall"), parent)
    question.prefer(question.third)
    return question


def list_question(parent: QWidget, is_of_one: bool) -> SmallQuestion:
    """Asked before a list with small numbers is written; one that follows single persons is internal or not made."""
    if is_of_one:
        words = _(
            "Listen følger én og én nyansatt. Den kan bare lages som en intern fil. Filen får «internt, umaskert» i "
            "navnet og skal ikke deles utenfor kontoret."
        )
        question = SmallQuestion(_("Listen er bare for kontoret"), words, "", parent)
        question.third.hide()
        question.prefer(question.other)
        return question
    back = _("Skjuler du dem, kan arbeidsboken likevel hentes inn igjen: skjulte tall blir stående i planen.")
    words = f"{_said()} {back}"
    question = SmallQuestion(_("Skal arbeidsboken vise små tall om personer?"), words, _("Skjul små tall"), parent)
    question.prefer(question.third)
    return question


def _said() -> str:
    return _(
        "Tall under {limit} kan røpe hvem de gjelder. En fil som viser dem, får «internt, umaskert» i navnet og skal "
        "ikke deles utenfor kontoret."
    ).format(limit=LIMIT)
