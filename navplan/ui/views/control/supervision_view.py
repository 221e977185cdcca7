"""«Hva vil tilsynet spørre om?»: a card a theme, with the questions, what can be shown and what is missing."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.deadlines import today
from navplan.domain.kinds import Choice
from navplan.domain.supervision import Answer, answers, themes_asked
from navplan.domain.vocabulary import THEMES
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.prose import Prose
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.parts.symbol import Symbol
from navplan.ui.theme import text_px
from navplan.ui.words import _

THEME = Choice(THEMES)


class AnswerBlock(QWidget):
    """One question, what the office can show, what it lacks, and the way to the record."""

    def __init__(self, desk: Desk, answer: Answer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._answer = desk, answer
        question = QLabel(answer.question.words(_), self)
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setProperty("role", "strong")
        question.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(question, 1)
        if answer.record_id:
            to = QPushButton(icon("right"), _("Vis"), self)
            to.setProperty("role", "tertiary")
            to.setAccessibleName(_("Vis det som hører til: {question}").format(question=question.text()))
            to.clicked.connect(self._on_shown)
            head.addWidget(to)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addLayout(head)
        for said in answer.shown:
            column.addWidget(_line("success-fill", "success-text", said.words(_), self))
        for said in answer.missing:
            column.addWidget(_line("warning-fill", "warning-text", said.words(_), self))

    @Slot()
    def _on_shown(self) -> None:
        kind = self._desk.workspace.kind(self._answer.record_key)
        record = self._desk.workspace.get(kind.record, self._answer.record_id)
        if record is not None:
            self._desk.show(record)


def _line(symbol: str, ink: str, words: str, parent: QWidget) -> QWidget:
    line = QWidget(parent)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(Symbol(symbol, ink, 18, line), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Prose(words, line), 1)
    return line


class ThemeAnswers(Card):
    """A theme; its answers are made when it is unfolded."""

    def __init__(self, desk: Desk, theme: str, parent: QWidget | None = None) -> None:
        super().__init__(THEME.show(theme, _), parent, foldable=True, folded=True)
        self.theme = theme
        self._desk = desk
        self._chip = StatusChip("", "warning", parent=self)
        self.head.insertWidget(1, self._chip)
        self.folded_changed.connect(self._on_folded)
        self.refresh()

    def refresh(self) -> None:
        """Ask the plan anew."""
        found = answers(self.theme, self._desk.workspace, today())
        full = sum(not answer.missing for answer in found)
        words = _("{n} av {whole} uten mangler").format(n=full, whole=len(found))
        self._chip.set_state(words, "success" if full == len(found) else "warning")
        empty(self.body)
        if not self.is_folded:
            for answer in found:
                self.body.addWidget(AnswerBlock(self._desk, answer, self))

    @Slot(bool)
    def _on_folded(self, _folded: bool) -> None:
        self.refresh()


class SupervisionView(Scrolled):
    """All themes that the office says something on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.cards: dict[str, ThemeAnswers] = {}
        self.setAccessibleName(_("Hva vil tilsynet spørre om?"))
        sheet = QWidget(self)
        sheet.setMaximumWidth(text_px(900))
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(4, 4, 12, 24)
        self._column.setSpacing(8)
        intro = _(
            "Tilsyn ser på rutinen, så på praksis, og så på om lederen har sett det. "
            "Her står det dere kan vise i dag, og det som mangler."
        )
        self._column.addWidget(Prose(intro, sheet))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._column.addLayout(self._list)
        self._column.addStretch(1)
        self.setWidget(sheet)

    def refresh(self) -> None:
        """Show the themes as they are now."""
        wanted = themes_asked(self._desk.workspace)
        if tuple(self.cards) != wanted:
            empty(self._list)
            self.cards = {theme: ThemeAnswers(self._desk, theme, self) for theme in wanted}
            for card in self.cards.values():
                self._list.addWidget(card)
            return
        for card in self.cards.values():
            card.refresh()
