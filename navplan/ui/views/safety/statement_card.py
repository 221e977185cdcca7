"""One verneombud's statement: written while it is a draft, locked when it is given, answered below."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from navplan.domain import deadlines
from navplan.domain.modules.safety import SafetyAssessment, SafetyReply, SafetySituation, SafetyStatement
from navplan.domain.modules.safety.words_practice import AGREEMENT
from navplan.domain.safety.approval import give_statement, needs_reply
from navplan.domain.safety.picture import situation_name
from navplan.ui.desk import Desk, Telling
from navplan.ui.forms.live_row import LiveRow
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.prose import Prose
from navplan.ui.words import _

TONES = {option.key: (option.label, option.tone) for option in AGREEMENT}


class StatementCard(Card):
    """Shows the newest given statement of one employer's verneombud, or the fields to write it in."""

    given = Signal()

    def __init__(self, desk: Desk, line: str, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._desk = desk
        self._line = line
        self._shown = ""
        self._statement: SafetyStatement | None = None
        self.chip = StatusChip("", parent=self)
        self.head.addWidget(self.chip)
        self.lock = QLabel(self)
        self.lock.setProperty("role", "secondary")
        self.lock.setWordWrap(True)
        self.words = Prose("", self)
        self.rows = {
            key: LiveRow(desk, SafetyStatement, key, self)
            for key in ("agrees", "words", "arena", "heard_on", "disagrees_on")
        }
        self.give = QPushButton(icon("lock"), _("Gi uttalelsen"), self)
        self.give.clicked.connect(self._on_give)
        self.reply = LiveRow(desk, SafetyReply, "words", self)
        self.reply_role = LiveRow(desk, SafetyReply, "role", self)
        for part in (self.words, *self.rows.values(), self.give, self.lock, self.reply, self.reply_role):
            self.body.addWidget(part)

    def show_assessment(self, assessment: SafetyAssessment, as_rep: bool) -> None:
        """Show what has been said of this assessment; only in verneombud mode can a statement be written."""
        found = self._desk.workspace.linked(SafetyStatement, "assessment", assessment.id)
        own = [s for s in found if s.line == self._line]
        given = [s for s in own if s.given_on]
        drafts = [s for s in own if not s.given_on]
        unborn = SafetyStatement(assessment=assessment.id, line=self._line, heard_on=assessment.met_on)
        self._statement = (given or drafts or [unborn])[-1]
        is_given = self._statement.given_on is not None
        is_other = self._shown != assessment.id
        self._shown = assessment.id
        for row in self.rows.values():
            row.binding.follow(self._statement) if is_other else row.binding.stay(self._statement)
            row.setVisible(not is_given and as_rep)
        self.give.setVisible(not is_given and as_rep)
        self.words.setText(self._told(self._statement) if is_given else "")
        self.words.setVisible(is_given)
        label, tone = TONES[self._statement.agrees if is_given or drafts else "ikke_hort"]
        self.chip.set_state(_(label), tone)
        self.lock.setText(self._lock_line(is_given, as_rep))
        self._show_reply(is_other)

    def _told(self, statement: SafetyStatement) -> str:
        found = (self._desk.workspace.get(SafetySituation, id) for id in statement.disagrees_on)
        names = ", ".join(situation_name(s) for s in found if s is not None)
        more = "\n\n" + _("Uenig om {names}.").format(names=names) if names else ""
        return statement.words + more

    def _lock_line(self, is_given: bool, as_rep: bool) -> str:
        if is_given and self._statement is not None and self._statement.given_on:
            return _("Gitt {day:%d.%m.%Y} og låst. Den kan ikke endres eller fjernes.").format(
                day=self._statement.given_on
            )
        if as_rep:
            return _("Når uttalelsen er gitt, kan ingen endre eller fjerne den, og den kommer alltid med på utskrift.")
        return _("Ikke gitt ennå. Bytt til verneombud øverst på siden for å skrive den.")

    def _show_reply(self, is_other: bool) -> None:
        statement = self._statement
        is_given = statement is not None and statement.given_on is not None
        replies = self._desk.workspace.linked(SafetyReply, "statement", statement.id) if is_given and statement else ()
        wants = bool(replies) or (statement is not None and needs_reply(statement, self._desk.workspace))
        for row in (self.reply, self.reply_role):
            row.setVisible(wants)
            if statement is not None and wants:
                unborn = SafetyReply(statement=statement.id, replied_on=deadlines.today())
                record = replies[-1] if replies else unborn
                row.binding.follow(record) if is_other else row.binding.stay(record)

    @Slot()
    def _on_give(self) -> None:
        if self._statement is None:
            return
        for row in self.rows.values():
            if not row.editor.settle():
                return
        now = self._desk.workspace.get(SafetyStatement, self._statement.id) or self._statement
        with Telling(self._desk):
            give_statement(self._desk.workspace, now, deadlines.today())
            self.given.emit()
