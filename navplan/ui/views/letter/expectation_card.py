"""One expectation: what the letter asks, how the office stands, and, unfolded, why and what is done about it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from navplan.domain.coverage import concerns_office
from navplan.domain.kinds import Choice
from navplan.domain.modules.letter import Assessment, Evidence, Expectation
from navplan.domain.modules.letter.words import ADDRESSEES, MODALITIES
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import field_of
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.quietly import set_quietly
from navplan.ui.views.letter.assessment_panel import AssessmentPanel
from navplan.ui.views.letter.origin_line import OriginLine
from navplan.ui.views.letter.verdict import Verdict, own_assessment
from navplan.ui.words import _, ngettext

MODALITY = Choice(MODALITIES)
ADDRESSEE = Choice(ADDRESSEES)


class ExpectationCard(QFrame):
    """Folded: chips, text and the two quick answers. Unfolded: the whole assessment. `opened` carries the card."""

    opened = Signal(object)

    def __init__(self, desk: Desk, expectation: Expectation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.expectation = expectation
        self._desk = desk
        self._panel: AssessmentPanel | None = None
        self._counts = concerns_office(expectation)
        self.setProperty("role", "card")
        self.setObjectName(f"expectation.{expectation.id}")
        self.setAccessibleName(f"{MODALITY.show(expectation.modality, _)}: {expectation.wording}")
        self._fold = QToolButton(self)
        self._fold.setCheckable(True)
        self._fold.toggled.connect(self._on_fold)
        self._verdict = Verdict(desk, expectation, self) if self._counts else None
        self._facts = QLabel(self)
        self._facts.setProperty("role", "secondary")
        self._facts.setTextFormat(Qt.TextFormat.PlainText)
        self._again = StatusChip(_(field_of(Assessment, "again").label), "warning", parent=self)
        self.origin = OriginLine(desk, expectation, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 14)
        self._column.setSpacing(8)
        self._lay_out()
        self._mark_fold(False)
        self.refresh()

    @property
    def is_open(self) -> bool:
        """Whether the assessment is shown."""
        return self._fold.isChecked()

    @property
    def is_unsettled(self) -> bool:
        """Whether something in it is half typed."""
        return self._panel is not None and self._panel.is_unsettled

    def set_open(self, wanted: bool) -> None:
        """Fold or unfold; the assessment's widgets are made the first time."""
        if wanted and self._panel is None:
            self._panel = AssessmentPanel(self._desk, self.expectation, self)
            self._column.addWidget(self._panel)
        if self._panel is not None:
            self._panel.setVisible(wanted)
        set_quietly(self._fold, wanted)
        self._mark_fold(wanted)
        if wanted:
            self.opened.emit(self)

    def begin(self) -> None:
        """Unfold and put the cursor into the comment."""
        self.set_open(True)
        if self._panel is not None:
            self._panel.begin()

    def refresh(self) -> None:
        """Show how the office stands now."""
        own = own_assessment(self._desk, self.expectation)
        if self._verdict is not None:
            self._verdict.refresh()
        self._again.setVisible(own.again)
        self.origin.refresh()
        self._facts.setText(" · ".join(self._summary()))
        if self._panel is not None:
            self._panel.refresh()

    def _summary(self) -> list[str]:
        workspace, id = self._desk.workspace, self.expectation.id
        own = own_assessment(self._desk, self.expectation)
        measures = len(workspace.linked(Measure, "expectations", id))
        goals = len(workspace.linked(Goal, "expectations", id))
        papers = len(workspace.linked(Evidence, "assessment", own.id)) if own.id else 0
        words = [workspace.named("role", own.role)]
        words.append(ngettext("{n} mål", "{n} mål", goals).format(n=goals) if goals else "")
        words.append(ngettext("{n} tiltak", "{n} tiltak", measures).format(n=measures) if measures else "")
        words.append(ngettext("{n} dokument", "{n} dokumenter", papers).format(n=papers) if papers else "")
        return [found for found in words if found]

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        holder = QWidget(self)
        chips = FlowLayout(holder, 6)
        for chip in self._chips(holder):
            chips.addWidget(chip)
        top.addWidget(holder, 1)
        top.addWidget(self._again, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignTop)
        wording = QLabel(self.expectation.wording, self)
        wording.setTextFormat(Qt.TextFormat.PlainText)
        wording.setWordWrap(True)
        wording.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addLayout(top)
        self._column.addWidget(wording)
        if self._verdict is not None:
            answers = QHBoxLayout()
            answers.setSpacing(12)
            answers.addWidget(self._verdict)
            answers.addWidget(self._facts, 1)
            self._column.addLayout(answers)
        else:
            self._column.addWidget(self._facts)
            self._facts.setVisible(False)
        self._column.addWidget(self.origin)

    def _chips(self, parent: QWidget) -> list[QWidget]:
        asked = self.expectation
        found = [
            StatusChip(MODALITY.show(asked.modality, _), "neutral", "", parent),
            StatusChip(ADDRESSEE.show(asked.addressee, _), "neutral", "", parent),
        ]
        if asked.partnership_topic:
            found.append(StatusChip(_label("partnership_topic"), "info", "partnership", parent))
        if asked.document_required:
            words = asked.document_kind or _label("document_required")
            found.append(StatusChip(words[:1].upper() + words[1:], "info", "evidence", parent))
        if asked.deadline:
            found.append(StatusChip(_("Frist {deadline}").format(deadline=asked.deadline), "warning", "clock", parent))
        if asked.dropped:
            found.append(StatusChip(_label("dropped"), "warning", "circle-slash", parent))
        found += [StatusChip(law, "neutral", "law", parent) for law in asked.law_refs]
        return list(found)

    def _mark_fold(self, is_open: bool) -> None:
        self._fold.setIcon(icon("up" if is_open else "down", "muted"))
        words = _("Skjul vurderingen") if is_open else _("Vis vurderingen")
        self._fold.setToolTip(words)
        self._fold.setAccessibleName(words)

    @Slot(bool)
    def _on_fold(self, is_open: bool) -> None:
        self.set_open(is_open)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click anywhere on the card unfolds it."""
        self.set_open(not self.is_open)


def _label(key: str) -> str:
    return _(field_of(Expectation, key).label)
