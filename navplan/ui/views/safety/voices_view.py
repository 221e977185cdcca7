"""Statements, approval by both employers, what has changed since, and the partnership."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.kinds import Day
from navplan.domain.modules.safety import SafetyApproval, SafetyAssessment, SafetyPartnership
from navplan.domain.modules.safety.words_practice import APPROVING
from navplan.domain.privacy import Stopped
from navplan.domain.records import Rows, field_of
from navplan.domain.safety.approval import (
    approvals_of,
    approve,
    send_for_statement,
    standing,
)
from navplan.domain.safety.begin import new_version
from navplan.domain.safety.changed import told
from navplan.domain.safety.privacy_check import let_past
from navplan.ui.desk import Desk, Telling
from navplan.ui.forms.child_rows import ChildRows
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.views.safety.statement_card import StatementCard
from navplan.ui.words import _

LONGEST = 8
"""Differences that are listed; the rest are counted."""


class SignRow(QWidget):
    """One line of the approval: who, signed when, and a name to sign with."""

    def __init__(self, desk: Desk, line: str, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._line = line
        self._assessment = ""
        self.words = QLabel(label, self)
        self.words.setMinimumWidth(190)
        self.chip = StatusChip("", parent=self)
        self.name = QLineEdit(self)
        self.name.setMaxLength(80)
        self.name.setPlaceholderText(_(field_of(SafetyApproval, "name").label))
        self.name.setAccessibleName(_("Navn på den som signerer: {who}").format(who=label))
        self.name.textChanged.connect(self._on_name)
        self.sign = QPushButton(_("Sett og uttalt") if line == "verneombud" else _("Godkjenn"), self)
        self.sign.setAccessibleName(f"{self.sign.text()}: {label}")
        self.sign.clicked.connect(self._on_sign)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for part, stretch in ((self.words, 0), (self.chip, 0), (self.name, 1), (self.sign, 0)):
            row.addWidget(part, stretch)
        self._on_name("")

    def show_approval(self, assessment: SafetyAssessment, approval: SafetyApproval | None, is_changed: bool) -> None:
        """Show the newest signature of this line."""
        self._assessment = assessment.id
        if approval is None:
            self.chip.set_state(_("Ikke signert"), "neutral")
        else:
            who = f"{approval.name} · {Day().show(approval.approved_on, _)}"
            self.chip.set_state(
                _("{who} · endret siden").format(who=who) if is_changed else who,
                "warning" if is_changed else "success",
            )
        self.name.setVisible(approval is None or is_changed)
        self.sign.setVisible(approval is None or is_changed)

    @Slot(str)
    def _on_name(self, text: str) -> None:
        self.sign.setEnabled(bool(text.strip()))

    @Slot()
    def _on_sign(self) -> None:
        made = SafetyApproval(assessment=self._assessment, line=self._line, name=" ".join(self.name.text().split()))
        try:
            with Telling(self._desk):
                approve(self._desk.workspace, made, deadlines.today())
                self.name.clear()
        except Stopped as stopped:
            self._desk.failed.emit(stopped.said.words(_))


class VoicesView(QWidget):
    """Everything that is said of and signed on one assessment."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._assessment: SafetyAssessment | None = None
        self.statements = (
            StatementCard(desk, "stat", _("Verneombud for staten"), self),
            StatementCard(desk, "kommune", _("Verneombud for kommunen"), self),
        )
        self.signs = {option.key: SignRow(desk, option.key, _(option.label), self) for option in APPROVING}
        self.mark = StatusChip("", parent=self)
        self.changes = QLabel(self)
        self.changes.setWordWrap(True)
        self.send = QPushButton(_("Send til uttalelse"), self)
        self.send.clicked.connect(self._on_send)
        self.renew = QPushButton(_("Lag ny versjon"), self)
        self.renew.clicked.connect(self._on_renew)
        self.partnership = ChildRows(desk, Rows(SafetyPartnership.KEY, "assessment"), self)
        self.past = Card(_("Sluppet forbi personvernkontrollen"), self)
        self.past_lines = QLabel(self)
        self.past_lines.setWordWrap(True)
        self.past.body.addWidget(self.past_lines)
        self._lay_out()

    def _lay_out(self) -> None:
        approval = Card(_("Godkjenning"), self)
        approval.head.addWidget(self.mark)
        ways = QHBoxLayout()
        ways.addWidget(self.send)
        ways.addWidget(self.renew)
        ways.addStretch(1)
        for row in self.signs.values():
            approval.body.addWidget(row)
        approval.body.addWidget(self.changes)
        approval.body.addLayout(ways)
        sheet = QWidget(self)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 16)
        column.setSpacing(16)
        for part in (*self.statements, approval, self.partnership, self.past):
            column.addWidget(part)
        column.addStretch(1)
        scroll = Scrolled(self, sheet)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def show_assessment(self, assessment: SafetyAssessment, as_rep: bool) -> None:
        """Show this assessment."""
        is_other = self._assessment is None or self._assessment.id != assessment.id
        self._assessment = assessment
        for card in self.statements:
            card.show_assessment(assessment, as_rep)
        newest = approvals_of(assessment, self._desk.workspace)
        stands = standing(assessment, self._desk.workspace)
        for line, row in self.signs.items():
            row.show_approval(assessment, newest.get(line), line in stands.outdated)
        if not stands.is_coordinated:
            self.mark.set_state(_("Ikke samordnet"), "danger")
        elif stands.is_changed:
            self.mark.set_state(_("Endret siden godkjent"), "warning")
        else:
            self.mark.set_state(_("Samordnet og godkjent"), "success")
        found = told(assessment, self._desk.workspace, _)
        lines = [f"• {line}" for line in found[:LONGEST]]
        if len(found) > LONGEST:
            lines.append(_("… og {n} endringer til").format(n=len(found) - LONGEST))
        self.changes.setText("\n".join([_("Endret siden godkjent:"), *lines]))
        self.changes.setVisible(bool(found))
        self.send.setVisible(assessment.status == "utkast")
        self.renew.setVisible(assessment.status == "godkjent")
        if is_other:
            self.partnership.show_parent(assessment)
        self._show_past()

    def _show_past(self) -> None:
        """For the verneombud: field, rule and time of what somebody said is no identity number. Never the text."""
        words = _("{field} · regel {rule} · {day} kl. {time}")
        lines = [
            words.format(
                field=_(one.label),
                rule=one.passed.rule,
                day=Day().show(one.passed.passed_on, _),
                time=one.passed.passed_at,
            )
            for one in let_past(self._desk.workspace)
        ]
        self.past.setVisible(bool(lines))
        self.past_lines.setText("\n".join(lines))

    @Slot()
    def _on_send(self) -> None:
        if self._assessment is not None:
            with Telling(self._desk):
                send_for_statement(self._desk.workspace, self._assessment, deadlines.today())

    @Slot()
    def _on_renew(self) -> None:
        if self._assessment is not None:
            with Telling(self._desk):
                self._desk.show(new_version(self._desk.workspace, self._assessment, deadlines.today()))
