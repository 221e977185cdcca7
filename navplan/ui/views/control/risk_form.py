"""A risk of breaking the law: now with what the office has, and after what it will do, side by side."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from navplan.domain.documents.control_pictures import risk_picker, risk_scale, risk_words
from navplan.domain.modules.control.records import ControlRisk
from navplan.domain.plots import Score
from navplan.domain.records import Record
from navplan.domain.words import N_, Said
from navplan.ui.charts.score_picker import ScorePicker
from navplan.ui.desk import Desk
from navplan.ui.forms.form import RecordForm
from navplan.ui.forms.section_card import SectionCard
from navplan.ui.parts.beside import Beside
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.sheet import Sheet
from navplan.ui.parts.symbol import Symbol
from navplan.ui.theme import text_px
from navplan.ui.words import _

WIDEST = 900
BESIDE = 520

NOW = ("likelihood", "impact")
AFTER = ("likelihood_after", "impact_after")


class RiskForm(RecordForm):
    """What can happen on top; below it two matrices, each over the measures that it rests on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, ControlRisk, parent)

    def _build(self) -> None:
        about, now, after, weighed = self._sections
        self.now_picker = self._picker(now, _("Risikoen nå, med tiltakene vi har"))
        self.after_picker = self._picker(after, _("Det som er igjen når de nye tiltakene virker"))
        self.now_picker.picked.connect(self._on_now)
        self.after_picker.picked.connect(self._on_after)
        self.beside = Beside((now, after), text_px(BESIDE), parent=self)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addLayout(self._head())
        for part in (self._missing, about, self.beside, weighed):
            column.addWidget(part)
        for card in self._sections:
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column.addWidget(self.chain, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll = Sheet(column, text_px(WIDEST), self)
        self._pile.insertWidget(0, self._scroll)

    def _picker(self, card: SectionCard, title: str) -> ScorePicker:
        """Over the fields of the card, so that the numbers can be typed as well."""
        picker = ScorePicker(title, card)
        across = QHBoxLayout()  # so that its height is reckoned from the width it gets, not from the card's
        across.addWidget(picker)
        across.addStretch(1)
        card.body.insertLayout(0, across)
        return picker

    def _head(self) -> QHBoxLayout:
        self._name = QLabel(self)
        self._name.setProperty("role", "section")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setWordWrap(True)
        self._now_chip, self._after_chip = StatusChip("", parent=self), StatusChip("", parent=self)
        self._arrow = Symbol("forward", "muted", 18, self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        for part in (self._now_chip, self._arrow, self._after_chip):
            row.addWidget(part)
        return row

    def _follow(self, record: Record | None) -> None:
        super()._follow(record)
        self._sections[0].set_folded(bool(record and record.id))  # the heading says it; the matrices come first

    def _stay(self, record: Record) -> None:
        super()._stay(record)
        if not self._rows or not isinstance(record, ControlRisk):
            return
        now, after = _score(record, NOW), _score(record, AFTER)
        self._name.setText(record.event or _("Ny risiko"))
        for shown, score in ((self.now_picker, now), (self.after_picker, after)):
            shown.show_score(score, risk_picker(score, _), risk_scale(score, shown.title, _))
        for chip, score in ((self._now_chip, now), (self._after_chip, after)):
            chip.setVisible(score is not None)
            if score is not None:
                chip.set_state(*risk_words(score, _))
        self._arrow.setVisible(now is not None and after is not None)

    @Slot(object)
    def _on_now(self, score: Score) -> None:
        self._set(NOW, score)

    @Slot(object)
    def _on_after(self, score: Score) -> None:
        self._set(AFTER, score)

    def _set(self, keys: tuple[str, str], score: Score) -> None:
        """Both numbers as one step; a risk that is not stored yet is born with them."""
        record = self.record
        if not isinstance(record, ControlRisk):
            return
        values = dict(zip(keys, score, strict=True))
        if not record.id:
            born = self.desk.add(record.with_values(**values))
            if born is not None:
                self._on_born(born)
            return
        with self.desk.draft(Said(N_("Vurder risikoen"))) as draft:
            draft.set(record, **values)


def _score(risk: ControlRisk, keys: tuple[str, str]) -> Score | None:
    likelihood, impact = (getattr(risk, key) for key in keys)
    return (likelihood, impact) if likelihood and impact else None
