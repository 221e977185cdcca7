"""The life of one expectation, letter by letter: what it said, how the office stood, and what was done."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from navplan.domain.coverage import assessment_of, standing
from navplan.domain.kinds import Choice, Day
from navplan.domain.letters.compare_life import Stage, life_of
from navplan.domain.modules.letter import Assessment, Expectation
from navplan.domain.modules.letter.words import RESULTS
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.modules.relation import Relation
from navplan.domain.records import field_of
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.side_panel import SidePanel
from navplan.ui.views.changes.marked_text import duty_words
from navplan.ui.views.changes.steps import CLASS, CLASS_SYMBOLS
from navplan.ui.words import _, ngettext

RESULT = Choice(RESULTS)


class LifePanel(SidePanel):
    """One card a letter, newest first, as people ask: how is it now, and how was it before."""

    reopened = Signal(object)
    """A rejected proposal is to be a proposal again; carries it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("År for år"), parent)
        self._desk = desk
        self._relations: dict[str, Relation] = {}

    def show_life(self, expectation: Expectation | None, rejected: Iterable[Relation]) -> None:
        """Tell the life of this expectation, and which proposals about it were turned down."""
        empty(self.body)
        if expectation is None:
            self.body.addWidget(_label(_("Velg en endring for å se den år for år."), "secondary"))
            return
        stages = life_of(expectation, self._desk.workspace)
        for stage in reversed(stages):
            self.body.addWidget(self._stage(stage))
        if len(stages) == 1:
            words = _("Når dere har godtatt hva den ble til eller kom fra, står de andre årene her.")
            self.body.addWidget(_label(words, "secondary"))
        self._relations = {relation.id: relation for relation in rejected}
        if self._relations:
            self.body.addWidget(_label(_("Avviste forslag"), "label"))
        for relation in self._relations.values():
            self.body.addWidget(self._turned_down(relation))

    def _stage(self, stage: Stage) -> QWidget:
        workspace, expectation = self._desk.workspace, stage.expectation
        card = Card(str(stage.letter.year or stage.letter.title), self)
        if stage.relation is not None:
            option = CLASS.option(stage.relation.type)
            card.head.addWidget(StatusChip(_(option.label), option.tone, CLASS_SYMBOLS[option.key], card, small=True))
        card.body.setSpacing(8)
        card.body.addWidget(_label(expectation.wording, ""))
        card.body.addWidget(_label(duty_words(expectation), "secondary"))
        stands = standing(expectation, workspace)
        option = RESULT.option(stands.result)
        words, tone = (_(option.label), option.tone)
        if stands.again:
            words, tone = _(field_of(Assessment, "again").label), "warning"
        card.body.addWidget(StatusChip(words, tone, parent=card), 0, Qt.AlignmentFlag.AlignLeft)
        for line in self._lines(expectation):
            card.body.addWidget(_label(line, "secondary"))
        button = QPushButton(icon("open"), _("Åpne forventningen"), card)
        button.setProperty("role", "tertiary")
        button.setProperty("expectation", expectation.id)
        button.clicked.connect(self._on_open)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _lines(self, expectation: Expectation) -> list[str]:
        """The office's own words and what was done, shortly."""
        workspace = self._desk.workspace
        own = assessment_of(expectation, workspace)
        lines = [own.comment.strip()] if own and own.comment.strip() else []
        goals = len(workspace.linked(Goal, "expectations", expectation.id))
        measures = workspace.linked(Measure, "expectations", expectation.id)
        counts = [ngettext("{n} mål", "{n} mål", goals).format(n=goals) if goals else ""]
        counts.append(ngettext("{n} tiltak", "{n} tiltak", len(measures)).format(n=len(measures)) if measures else "")
        told = " · ".join(count for count in counts if count)
        names = [workspace.named(Measure.KEY, measure.id) for measure in measures[:3]]
        return [*lines, *([told] if told else []), *names]

    def _turned_down(self, relation: Relation) -> QWidget:
        card = Card(parent=self)
        card.body.setSpacing(6)
        workspace = self._desk.workspace
        when = Day().show(relation.decided_on, _)
        by = workspace.named("role", relation.decided_by)
        label = _(CLASS.option(relation.type).label)
        card.body.addWidget(_label(" · ".join(part for part in (label, when, by) if part), "strong"))
        for id in (*relation.old, *relation.new):
            found = workspace.get(Expectation, id)
            if found is not None:
                card.body.addWidget(_label(found.wording, "secondary"))
        if relation.reason:
            card.body.addWidget(_label(_("Begrunnelse: {reason}").format(reason=relation.reason), ""))
        button = QPushButton(icon("reset"), _("Foreslå igjen"), card)
        button.setProperty("role", "tertiary")
        button.setProperty("relation", relation.id)
        button.clicked.connect(self._on_again)
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    @Slot()
    def _on_open(self) -> None:
        button = self.sender()
        found = self._desk.workspace.get(Expectation, str(button.property("expectation"))) if button else None
        if found is not None:
            self._desk.show(found)

    @Slot()
    def _on_again(self) -> None:
        button = self.sender()
        if button is not None:
            self.reopened.emit(self._relations[str(button.property("relation"))])


def _label(words: str, role: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
