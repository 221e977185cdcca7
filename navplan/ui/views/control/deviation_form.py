"""A deviation from reported to closed: the stage on top, what it lacks and by whom, and below it the stage's fields."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from navplan.domain.deadlines import today
from navplan.domain.kinds import Choice
from navplan.domain.modules.control.keeping import text_until
from navplan.domain.modules.control.records import ControlDeviation
from navplan.domain.modules.control.stages import (
    ARSAK,
    EFFEKT,
    LUKKET,
    MELDT,
    TILTAK,
    TITLES,
    Stage,
    next_step,
    stages,
)
from navplan.domain.records import Record, Rows, field_of
from navplan.domain.words import Said
from navplan.ui.desk import Desk
from navplan.ui.forms.children import Children
from navplan.ui.forms.form import WIDEST, RecordForm
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.sheet import Sheet
from navplan.ui.parts.symbol import Symbol
from navplan.ui.theme import text_px
from navplan.ui.views.control.remedy_cards import RemedyCards
from navplan.ui.views.control.stage_bar import StageBar
from navplan.ui.views.control.training_card import TrainingCard
from navplan.ui.words import _

SECTIONS = {MELDT: 0, ARSAK: 2, EFFEKT: 3, LUKKET: 4}
"""Which section of the form belongs to which stage; the remedies are the children, the second section is more."""

MOST_LINES = 4

SETTLING = 250
"""Milliseconds in which a form that was just filled finds its heights."""


class WantingLines(QWidget):
    """What a stage lacks, a line each: what, and who has to do it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Symbol("warning-fill", "warning-text", 18, self)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setProperty("role", "hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def tell(self, stage: Stage) -> None:
        """Say what is missing; a stage that lies ahead says nothing yet."""
        lines = wanting_lines(stage)
        rest = len(lines) - MOST_LINES
        if rest > 0:
            lines = [*lines[:MOST_LINES], _("og {n} til").format(n=rest)]
        self.words.setText("\n".join(lines))
        self.setVisible(len(lines) > 1 and stage.state == "now")  # a single line stands below the bar already


def wanting_lines(stage: Stage) -> list[str]:
    """What a stage lacks and who has to do it; of a report, all fields that are empty on one line."""
    if stage.key == MELDT and stage.wanting:
        labels = ", ".join(_(field_of(ControlDeviation, one.field).label) for one in stage.wanting)
        who = stage.wanting[0].by.words(_)
        return [_("Mangler: {fields}. Ansvar: {who}.").format(fields=labels, who=who)]
    return [_("{what} Ansvar: {who}.").format(what=one.said.words(_), who=one.by.words(_)) for one in stage.wanting]


class DeviationForm(RecordForm):
    """What must be said now stands first; the rest unfolds stage by stage."""

    check_wanted = Signal(object)
    """Someone wants to enter a control that shows whether it worked; carries the deviation."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, ControlDeviation, parent)
        self._at = ""
        self._is_settling = False
        self._cards: dict[str, Card] = {}

    # -- building

    def children_of(self, rows: Rows) -> Children:
        """The remedies, with the day that the control of the effect is counted from."""
        return RemedyCards(self.desk, self)

    def _build(self) -> None:
        self.bar = StageBar(self)
        self.bar.chosen.connect(self.go_to_stage)
        self._cards = {key: self._sections[place] for key, place in SECTIONS.items()}
        (self._cards[TILTAK],) = self._children
        self._more = self._sections[1]
        self._wanting = {key: WantingLines(self) for key in TITLES}
        for place, key in enumerate(TITLES, start=1):
            card = self._cards[key]
            card.set_title(f"{place} · {card.title_label.text()}")
            card.body.insertWidget(0, self._wanting[key])
        self._check = QPushButton(_("Før kontroll av rutinen"), self)
        self._check.clicked.connect(self._on_check)
        self._cards[EFFEKT].body.addWidget(self._check, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(self._missing)
        self.training = TrainingCard(self.desk, self, self)
        cards = [*(self._cards[key] for key in TITLES), self._more]
        cards.insert(cards.index(self._cards[TILTAK]) + 1, self.training)
        for card in cards:
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column.addWidget(card)
        column.addWidget(self.chain, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll = Sheet(column, text_px(WIDEST), self)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_range)
        whole = QWidget(self)
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(self._head())
        outer.addWidget(self.bar)
        outer.addLayout(self._now_line())
        outer.addWidget(self._scroll, 1)
        self._pile.insertWidget(0, whole)

    def _head(self) -> QHBoxLayout:
        self._name = QLabel(self)
        self._name.setProperty("role", "section")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setWordWrap(True)
        self._severity, self._status = StatusChip("", parent=self), StatusChip("", parent=self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self._severity)
        row.addWidget(self._status)
        return row

    def _now_line(self) -> QHBoxLayout:
        self._now = QLabel(self)
        self._now.setTextFormat(Qt.TextFormat.PlainText)
        self._now.setWordWrap(True)
        self._now.setProperty("role", "secondary")
        self.step = QPushButton(self)
        self.step.setProperty("role", "primary")
        self.step.clicked.connect(self._on_step)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._now, 1)
        row.addWidget(self.step, 0, Qt.AlignmentFlag.AlignTop)
        return row

    # -- showing

    def _follow(self, record: Record | None) -> None:
        super()._follow(record)
        if record is not None:
            self._unfold(self._at)
            self._is_settling = True
            QTimer.singleShot(0, self, self._show_stage)
            QTimer.singleShot(SETTLING, self, self._settled)

    def _stay(self, record: Record) -> None:
        super()._stay(record)
        if not self._rows or not isinstance(record, ControlDeviation):
            return
        found = stages(record, self.desk.workspace)
        self.bar.tell(found)
        for stage in found:
            self._wanting[stage.key].tell(stage)
        self._tell_head(record, found)
        now = next((stage for stage in found if stage.state == "now"), None)
        told = {one.field for stage in found for one in stage.wanting}
        problems = self.kind.check(record, self.desk.workspace) if record.id else ()
        self._missing.tell([problem for problem in problems if problem.field not in told])
        at = now.key if now else LUKKET
        if at != self._at:
            self._at = at
            self._cards[at].set_folded(False)
        self._tell_forgotten(record)

    def _tell_head(self, record: ControlDeviation, found: tuple[Stage, ...]) -> None:
        category = field_of(ControlDeviation, "category").kind.show(record.category, _)
        self._name.setText(" · ".join(part for part in (record.code, category or _("Nytt avvik")) if part))
        for chip, key in ((self._severity, "severity"), (self._status, "status")):
            kind, value = field_of(ControlDeviation, key).kind, getattr(record, key)
            if isinstance(kind, Choice):
                chip.set_state(kind.show(value, _), kind.option(value).tone)
        now = next((stage for stage in found if stage.state == "now"), None)
        self._now.setText(_now_words(now, record))
        step = next_step(record, self.desk.workspace, today()) if record.id else None
        self.step.setVisible(step is not None)
        self.step.setText(_(step.title) if step else "")
        is_way_back = now is None or now.key != LUKKET
        self.step.setProperty("role", "tertiary" if is_way_back and record.closed_on else "primary")
        self.step.style().unpolish(self.step)
        self.step.style().polish(self.step)
        self._check.setVisible(bool(record.routine))

    def _tell_forgotten(self, record: ControlDeviation) -> None:
        """Texts that are deleted cannot be written again."""
        is_gone = record.forgotten_on is not None
        for key in ("description", "at_once", "rejected_why"):
            self._rows[key].editor.setEnabled(not is_gone)
        self._rows["forgotten_on"].setVisible(is_gone)
        self._rows["forgotten_on"].editor.setEnabled(False)
        self._rows["rejected_why"].setVisible(record.status == "avvist" or bool(record.rejected_why))
        self._cards[TILTAK].setEnabled(not is_gone)

    def _unfold(self, at: str) -> None:
        """Of another deviation only the stage it is at lies open; the others say in one line what they hold."""
        for key, card in self._cards.items():
            card.set_folded(key != at)
        self._more.set_folded(True)
        self.training.set_folded(at != TILTAK)

    @Slot()
    def _show_stage(self) -> None:
        """Bring the stage the deviation is at into view, again and again while the form is being laid out."""
        if not self._is_settling:
            return
        card = self._cards.get(self._at)
        if card is not None and self._at != MELDT:
            self._scroll.ensureWidgetVisible(card, 0, text_px(24))

    @Slot()
    def _on_range(self) -> None:
        QTimer.singleShot(0, self, self._show_stage)  # the cards have their places only after their sheet has its size

    @Slot()
    def _settled(self) -> None:
        """From now on the form stays where it is scrolled to."""
        self._is_settling = False

    @Slot(str)
    def go_to_stage(self, key: str) -> None:
        """Unfold a stage and put the cursor into what it lacks, else into its first field."""
        record = self.record
        if not isinstance(record, ControlDeviation):
            return
        self._cards[key].set_folded(False)
        stage = next(stage for stage in stages(record, self.desk.workspace) if stage.key == key)
        wanted = next((one.field for one in stage.wanting if one.field in self._rows), "")
        own = {MELDT: "description", ARSAK: "causes", EFFEKT: "effect", LUKKET: "status"}
        if wanted or key in own:
            self.go_to(wanted or own[key])
        else:
            self._scroll.ensureWidgetVisible(self._cards[key])
            rows = self._cards[key].findChildren(QPushButton)
            rows[-1].setFocus(Qt.FocusReason.OtherFocusReason)  # «Legg til varig tiltak» stands last

    # -- doing

    @Slot()
    def _on_step(self) -> None:
        record = self.record
        if not isinstance(record, ControlDeviation) or not self.settle():
            return
        now = self.desk.workspace.get(ControlDeviation, record.id)
        step = next_step(now, self.desk.workspace, today()) if now else None
        if now is None or step is None:
            return
        with self.desk.draft(Said(step.title)) as draft:
            draft.set(now, **step.values)

    @Slot()
    def _on_check(self) -> None:
        if isinstance(self.record, ControlDeviation) and self.record.routine:
            self.check_wanted.emit(self.record)


def _now_words(now: Stage | None, record: ControlDeviation) -> str:
    """The line below the bar: at which stage the deviation is, and the first thing it lacks."""
    if record.forgotten_on is not None:
        words = _("Teksten er slettet {day}, fem år etter lukking. Tallene står igjen.")
        return words.format(day=f"{record.forgotten_on:%d.%m.%Y}")
    if now is None:
        until = text_until(record)
        words = _("Avviket er ferdig behandlet. Teksten kan slettes fra {day}.")
        return words.format(day=f"{until:%d.%m.%Y}") if until else _("Avviket er ferdig behandlet.")
    return _("{stage}. {what}").format(stage=_(now.title), what=wanting_lines(now)[0])
