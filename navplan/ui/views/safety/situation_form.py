"""One situation, in the order people talk about it: what it is, how it stands today, what we do, how it will be."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.documents.safety_tables import scale_table
from navplan.domain.modules.safety import SafetySituation
from navplan.domain.modules.safety.rules import Score
from navplan.domain.modules.safety.words import NOT_ZERO
from navplan.domain.safety.findings import Finding
from navplan.domain.safety.matrix import picker
from navplan.domain.safety.picture import Picture, Seen
from navplan.ui.charts.score_picker import ScorePicker
from navplan.ui.desk import Desk
from navplan.ui.forms.live_row import LiveRow
from navplan.ui.icons import icon
from navplan.ui.parts.beside import Beside
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.sheet import Sheet
from navplan.ui.parts.symbol import Symbol
from navplan.ui.theme import text_px
from navplan.ui.views.safety import steps
from navplan.ui.views.safety.deeds_panel import DeedsPanel
from navplan.ui.views.safety.situation_list import level_chip
from navplan.ui.words import _, ngettext

WIDEST = 860
BESIDE = 520
"""Pixels at 100 % from which a matrix stands beside what it rests on."""


class SituationForm(QWidget):
    """Stores each field as it is settled. `removed` asks for the situation to go."""

    removed = Signal(object)
    next_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("safety.situation")
        self._desk = desk
        self._seen: Seen | None = None
        self._first = ""
        self.rows: dict[str, LiveRow] = {}
        self.now_picker = ScorePicker(_("Nå, med det som virker i dag"), self)
        self.after_picker = ScorePicker(_("Etter planlagte tiltak"), self)
        self.deeds = DeedsPanel(desk, self)
        self.now_picker.picked.connect(self._on_now)
        self.after_picker.picked.connect(self._on_after)
        self._build()

    # -- building

    def _build(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addLayout(self._head())
        column.addLayout(self._todo_line())
        column.addWidget(self._about())
        column.addWidget(self._today())
        column.addWidget(self._planned())
        column.addWidget(self._folded(_("Årsaker og sammenheng"), ("causes", "factors", "combined", "combined_note")))
        column.addWidget(
            self._folded(
                _("Aksept og merknader"),
                ("accepted_by", "reassessed_on", "accepted_why", "after_reason", "rep_note"),
            )
        )
        column.addStretch(1)
        self._scroll = Sheet(column, text_px(WIDEST), self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _head(self) -> QHBoxLayout:
        self._name = QLabel(self)
        self._name.setProperty("role", "section")
        self._now_chip = StatusChip("", parent=self)
        self._arrow = Symbol("forward", "muted", 18, self)
        self._after_chip = StatusChip("", parent=self)
        away = QPushButton(icon("delete"), _("Fjern"), self)
        away.setProperty("role", "tertiary")
        away.clicked.connect(self._on_remove)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self._name, self._now_chip, self._arrow, self._after_chip):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(away)
        return row

    def _todo_line(self) -> QHBoxLayout:
        self.todo = QLabel(self)
        self.todo.setWordWrap(True)
        self.todo.setTextFormat(Qt.TextFormat.PlainText)
        self.todo.setProperty("role", "hint")
        self.go = QPushButton(icon("right"), _("Gå til det første"), self)
        self.go.setProperty("role", "tertiary")
        self.go.clicked.connect(self._on_go)
        row = QHBoxLayout()
        row.addWidget(self.todo, 1)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _row(self, key: str) -> LiveRow:
        row = self.rows[key] = LiveRow(self._desk, SafetySituation, key, self)
        return row

    def _about(self) -> Card:
        card = Card(_("Hva handler det om"), self)
        for key in ("situation", "happening"):
            card.body.addWidget(self._row(key))
        pair = QGridLayout()
        pair.setHorizontalSpacing(16)
        for column, key in enumerate(("area", "exposed")):
            pair.addWidget(self._row(key), 0, column)
            pair.setColumnStretch(column, 1)
        card.body.addLayout(pair)
        card.body.addWidget(self._row("forms"))
        return card

    def _today(self) -> Card:
        """The risk now beside what works today."""
        card = Card(_("Hvor alvorlig er det nå"), self)
        card.body.addWidget(self._with_picker(self.now_picker, self._stack("works_note", "works", "works_none")))
        note = QLabel(_(NOT_ZERO), card)
        note.setProperty("role", "secondary")
        note.setWordWrap(True)
        card.body.addWidget(note)
        for key in ("reasoning", "knowledge"):
            card.body.addWidget(self._row(key))
        return card

    def _planned(self) -> Card:
        """What remains beside the measures that are to bring it there."""
        card = Card(_("Hva gjør vi, og hva er igjen"), self)
        self.deeds.flatten()
        card.body.addWidget(self._with_picker(self.after_picker, self.deeds))
        return card

    def _with_picker(self, picker: ScorePicker, part: QWidget) -> Beside:
        return Beside((picker, part), text_px(BESIDE), (0, 1), parent=self)

    def _stack(self, *keys: str) -> QWidget:
        stack = QWidget(self)
        column = QVBoxLayout(stack)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for key in keys:
            column.addWidget(self._row(key))
        column.addStretch(1)
        return stack

    def _folded(self, title: str, keys: tuple[str, ...]) -> Card:
        card = Card(title, self, foldable=True, folded=True)
        for key in keys:
            card.body.addWidget(self._row(key))
        return card

    # -- showing

    @property
    def record(self) -> SafetySituation | None:
        """The situation shown."""
        return self._seen.record if self._seen else None

    def show_seen(self, seen: Seen, picture: Picture, findings: tuple[Finding, ...], as_rep: bool) -> None:
        """Show a situation; what is half typed in the same one is left alone."""
        is_other = self._seen is None or self._seen.record.id != seen.record.id
        self._seen = seen
        for row in self.rows.values():
            row.binding.follow(seen.record) if is_other else row.binding.stay(seen.record)
        self.rows["rep_note"].editor.setEnabled(as_rep)
        self._name.setText(seen.name + ("?" if seen.needs_knowledge else ""))
        words, tone, symbol = level_chip(seen.level)
        self._now_chip.set_state(words, tone, symbol)
        has_after = bool(seen.level_after)
        self._arrow.setVisible(has_after)
        self._after_chip.setVisible(has_after)
        if has_after:
            words, tone, symbol = level_chip(seen.level_after)
            self._after_chip.set_state(words, tone, symbol)
        for shown, score in ((self.now_picker, seen.now), (self.after_picker, seen.after)):
            table = scale_table(picture.scale, score, shown.title, _)
            shown.show_score(score, picker(picture.scale, score, _), table)
        self.deeds.show_seen(seen)
        own = [finding for finding in findings if finding.record.id == seen.record.id]
        self._first = own[0].field if own else ""
        self._tell([finding.said.words(_) for finding in own])
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)

    def _tell(self, lines: list[str]) -> None:
        head = ngettext("{n} ting gjenstår", "{n} ting gjenstår", len(lines)).format(n=len(lines))
        shown = lines[:3] + ([_("… og {n} til").format(n=len(lines) - 3)] if len(lines) > 3 else [])
        self.todo.setText("\n".join([f"{head}:", *shown]) if lines else "")
        self.todo.setVisible(bool(lines))
        self.go.setVisible(bool(lines))

    def go_to(self, key: str) -> None:
        """Put the cursor into a field, or into the small matrix of a score."""
        pickers = {"s_now": self.now_picker, "k_now": self.now_picker, "s_after": self.after_picker}
        picker = pickers.get(key, self.after_picker if key == "k_after" else None)
        if picker is not None:
            picker.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(picker)
            return
        row = self.rows.get(key)
        if row is not None:
            card = row.parentWidget()
            while card is not None and not isinstance(card, Card):
                card = card.parentWidget()
            if card is not None:
                card.set_folded(False)
            row.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            row.show_in_scroll()

    # -- doing

    @Slot(object)
    def _on_now(self, score: Score) -> None:
        if self._seen is not None:
            steps.rescore(self._desk, self._seen.record, score, "")

    @Slot(object)
    def _on_after(self, score: Score) -> None:
        if self._seen is not None:
            steps.rescore(self._desk, self._seen.record, score, "", after=True)

    @Slot()
    def _on_go(self) -> None:
        self.go_to(self._first)

    @Slot()
    def _on_remove(self) -> None:
        if self._seen is not None:
            self.removed.emit(self._seen.record)
