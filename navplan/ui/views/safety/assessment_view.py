"""An assessment at work: choose it, choose a situation, and look at it as form, matrix, factors, facts or voices."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from navplan.domain import deadlines
from navplan.domain.modules.safety import (
    SafetyArea,
    SafetyAssessment,
    SafetyCritical,
    SafetyFactor,
    SafetySituation,
)
from navplan.domain.modules.safety.words import ASSESSMENT_STATUS
from navplan.domain.records import Record
from navplan.domain.safety.approval import standing
from navplan.domain.safety.begin import add_situation, begin_assessment, free_for_pick, pick
from navplan.domain.safety.duties import current_assessment
from navplan.domain.safety.findings import Finding, findings
from navplan.domain.safety.library import Known, library
from navplan.domain.safety.picture import Picture
from navplan.ui.desk import Desk, Telling
from navplan.ui.icons import icon
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.views.safety import steps
from navplan.ui.views.safety.assessment_parts import AssessmentParts
from navplan.ui.views.safety.library_dialog import LibraryDialog
from navplan.ui.views.safety.more_button import MoreButton
from navplan.ui.views.safety.situation_list import SituationList
from navplan.ui.words import _, ngettext

SITUATION, MATRIX, FACTORS, FACTS, VOICES = "situation", "matrix", "factors", "facts", "voices"
LIST_WIDTH = 300
IN_FACTORS = frozenset({"3.3", "R6", "R8"})
"""Rules whose findings are mended among the factors and the five that must be answered."""


class AssessmentView(AssessmentParts):
    """Keeps the chosen assessment and situation; everything else is drawn from them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.as_rep = False
        self._id = ""
        self._situation = ""
        self.picture: Picture | None = None
        self.choice = StillCombo(self)
        self.choice.setAccessibleName(_("Risikovurdering"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.activated.connect(self._on_choice)
        self.status = StatusChip("", parent=self)
        self.coordination = StatusChip("", parent=self)
        self.list = SituationList(self)
        self.library_button = QPushButton(icon("book"), _("Fra biblioteket"), self)
        self.own_button = QPushButton(icon("add"), _("Egen"), self)
        self.left_button = QPushButton(self)
        self.left_button.setProperty("role", "tertiary")
        self._shows_left = False
        self.more = MoreButton(desk, self)
        self.tabs = Segmented(
            (
                (SITUATION, _("Situasjon")),
                (MATRIX, _("Matrise")),
                (FACTORS, _("Faktorer")),
                (FACTS, _("Om vurderingen")),
                (VOICES, _("Uttalelse og godkjenning")),
            ),
            self,
        )
        self._lay_out()
        self._connect()
        own = current_assessment(desk.workspace)
        self._id = own.id if own else ""
        self.refresh()

    def _lay_out(self) -> None:
        self.tabs.setAccessibleName(_("Visning av vurderingen"))
        self.tabs.set_value(SITUATION)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        chips.addWidget(self.status)
        chips.addWidget(self.coordination)
        chips.addStretch(1)
        chips.addWidget(self.more)
        ways = FlowLayout()
        ways.addWidget(self.library_button)
        ways.addWidget(self.own_button)
        self.counts = QLabel(self)
        self.counts.setProperty("role", "secondary")
        self.counts.setWordWrap(True)
        side = QWidget(self)
        side.setFixedWidth(LIST_WIDTH)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.choice)
        left.addLayout(chips)
        left.addWidget(self.counts)
        left.addWidget(self.left_button, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.list, 1)
        left.addLayout(ways)
        right = QVBoxLayout()
        right.setSpacing(12)
        tools = QHBoxLayout()
        tools.addWidget(self.tabs)
        tools.addStretch(1)
        right.addLayout(tools)
        right.addWidget(self.pile, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(side)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self.show_tab)
        self.list.picked.connect(self._on_picked)
        self.library_button.clicked.connect(self.open_library)
        self.no_situation.acted.connect(self.open_library)
        self.pointed.connect(self._on_pointed)
        self.opened.connect(self._on_opened)
        self.removed.connect(self._on_remove)
        self.wanted.connect(self.go_to)
        self.own_button.clicked.connect(self._on_own)
        self.left_button.clicked.connect(self.show_left)

    # -- what the page asks

    @property
    def assessment(self) -> SafetyAssessment | None:
        """The chosen assessment."""
        return self._desk.workspace.get(SafetyAssessment, self._id)

    def set_rep(self, as_rep: bool) -> None:
        """Work as verneombud, or not."""
        self.as_rep = as_rep
        self.refresh()

    def begin(self) -> None:
        """A new draft, ready for its first situations."""
        title = _("Risikovurdering vold og trusler {office} {year}").format(
            office=self._desk.office_name, year=self._desk.year
        )
        with Telling(self._desk):
            made = begin_assessment(self._desk.workspace, library(), title[:120], self._desk.year, deadlines.today())
            self.show_record(made)

    def show_record(self, record: Record) -> None:
        """Show an assessment, or the one a situation stands in."""
        if isinstance(record, SafetyAssessment):
            self._id, self._situation, self._shows_left = record.id, "", False
        elif isinstance(record, SafetySituation):
            self._id, self._situation = record.assessment, record.id
            self.show_tab(SITUATION)
        else:
            owner = self._desk.workspace.get(SafetyAssessment, getattr(record, "assessment", ""))
            self._id = owner.id if owner else self._id
        self.refresh()

    @Slot(str)
    def show_tab(self, tab: str) -> None:
        """Change what stands at the right."""
        self._shows_left = False
        self.tabs.set_value(tab)
        self.refresh()

    @Slot()
    def show_left(self) -> None:
        """Show what is left before the assessment is finished."""
        self._shows_left = True
        self.refresh()

    @Slot(object)
    def go_to(self, finding: Finding) -> None:
        """Go to where this finding is mended, and put the cursor there."""
        record = finding.record
        if isinstance(record, SafetySituation):
            self.show_record(record)
            self.form.go_to(finding.field)
        elif isinstance(record, SafetyFactor | SafetyArea):
            self.show_tab(FACTORS)
            self.factors.go_to(getattr(record, "factor", ""), record.area)
        elif isinstance(record, SafetyCritical) or finding.rule in IN_FACTORS:
            self.show_tab(FACTORS)
        elif isinstance(record, SafetyAssessment):
            self.show_tab(FACTS)
            self.facts.go_to(finding.field)
        else:
            self._desk.show(record)

    def go_to_review(self) -> None:
        """Go to the day of the next review in the assessment that counts."""
        own = current_assessment(self._desk.workspace)
        if own is not None:
            self._id, self._situation = own.id, ""
            self.show_tab(FACTS)
            self.facts.go_to("next_review")

    def refresh(self) -> None:
        """Draw everything anew from the plan; what is half typed stays."""
        own = self.assessment
        if own is None:
            found = current_assessment(self._desk.workspace)
            own, self._id = found, found.id if found else ""
        self._fill_choice()
        for part in (
            self.library_button,
            self.own_button,
            self.list,
            self.tabs,
            self.status,
            self.coordination,
            self.more,
        ):
            part.setVisible(own is not None)
        if own is None:
            self.picture = None
            return
        self.picture = steps.seen_now(self._desk, own)
        self._tell(own, self.picture)
        order = [*self.picture.scored, *(seen for seen in self.picture.situations if seen.now is None)]
        if self.picture.of(self._situation) is None:
            self._situation = order[0].record.id if order else ""
        self.list.show_situations(order, self._situation)
        self._show_tab(own, self.picture)

    # -- within

    def _show_tab(self, own: SafetyAssessment, picture: Picture) -> None:
        if self._shows_left:
            self.left.show_findings(findings(picture, self._desk.workspace))
            self.pile.setCurrentWidget(self.left)
            return
        tab = self.tabs.value()
        seen = picture.of(self._situation)
        if seen is None and tab in (SITUATION, MATRIX):
            self.pile.setCurrentWidget(self.no_situation)
            return
        if tab == SITUATION and seen is not None:
            self.form.show_seen(seen, picture, findings(picture, self._desk.workspace), self.as_rep)
            self.pile.setCurrentWidget(self.form)
        elif tab == MATRIX:
            self.matrix.show_picture(picture, self._situation)
            self.pile.setCurrentWidget(self.matrix)
        elif tab == FACTORS:
            self.factors.show_picture(picture, self.as_rep)
            self.pile.setCurrentWidget(self.factors)
        elif tab == FACTS:
            self.facts.show_record(own)
            self.pile.setCurrentWidget(self.facts)
        else:
            self.voices.show_assessment(own, self.as_rep)
            self.pile.setCurrentWidget(self.voices)

    def _fill_choice(self) -> None:
        found = sorted(
            self._desk.workspace.all(SafetyAssessment), key=lambda a: (a.status == "erstattet", -(a.year or 0), a.title)
        )
        self.choice.blockSignals(True)
        self.choice.clear()
        for one in found:
            self.choice.addItem(one.title or _("Uten tittel"), one.id)
            self.choice.setItemData(self.choice.count() - 1, one.title, Qt.ItemDataRole.ToolTipRole)
        self.choice.setCurrentIndex(self.choice.findData(self._id))
        self.choice.setToolTip(self.choice.currentText())
        self.choice.blockSignals(False)
        self.choice.setVisible(bool(found))

    def _tell(self, own: SafetyAssessment, picture: Picture) -> None:
        option = next(o for o in ASSESSMENT_STATUS if o.key == (own.status or "utkast"))
        self.status.set_state(_(option.label), option.tone)
        stands = standing(own, self._desk.workspace)
        if not stands.is_coordinated:
            self.coordination.set_state(_("Ikke samordnet"), "danger")
        elif stands.is_changed:
            self.coordination.set_state(_("Endret siden godkjent"), "warning")
        self.coordination.setVisible(own.status != "erstattet" and (stands.is_changed or not stands.is_coordinated))
        found = findings(picture, self._desk.workspace)
        left = sum(f.stops for f in found)
        words = _("{n} situasjoner: {high} høy, {middle} middels, {low} lav.").format(
            n=len(picture.situations),
            high=picture.count("hoy"),
            middle=picture.count("middels"),
            low=picture.count("lav"),
        )
        self.counts.setText(words)
        self.left_button.setVisible(bool(found) and own.status != "erstattet")
        self.left_button.setText(
            ngettext("Se {n} ting som gjenstår", "Se {n} ting som gjenstår", left).format(n=left)
            if left
            else ngettext("Se {n} merknad", "Se {n} merknader", len(found)).format(n=len(found))
        )

    @Slot()
    def _on_choice(self) -> None:
        self._id, self._situation = str(self.choice.currentData()), ""
        self.refresh()

    @Slot(str)
    def _on_picked(self, id: str) -> None:
        self._situation = id
        self._shows_left = False
        if self.tabs.value() not in (SITUATION, MATRIX):
            self.tabs.set_value(SITUATION)
        self.refresh()

    @Slot(str)
    def _on_pointed(self, id: str) -> None:
        self._situation = id
        if self.picture is not None:
            self.list.show_situations(
                [*self.picture.scored, *(s for s in self.picture.situations if s.now is None)], id
            )

    @Slot(str)
    def _on_opened(self, id: str) -> None:
        self._situation = id
        self.show_tab(SITUATION)

    @Slot()
    def open_library(self) -> None:
        """Let the user pick from the library."""
        own = self.assessment
        if own is not None:
            dialog = LibraryDialog(library(), free_for_pick(own, library(), self._desk.workspace), self)
            dialog.taken.connect(self._on_taken)
            dialog.open()

    @Slot(object)
    def _on_taken(self, known: tuple[Known, ...]) -> None:
        own = self.assessment
        if own is None:
            return
        with Telling(self._desk):
            born = pick(self._desk.workspace, own, known)
            if born:
                self._situation = born[0].id
                self.show_tab(SITUATION)

    @Slot()
    def _on_own(self) -> None:
        if self._id:
            with Telling(self._desk):
                self._situation = add_situation(self._desk.workspace, SafetySituation(assessment=self._id)).id
                self.show_tab(SITUATION)
                self.form.go_to("situation")

    @Slot(object)
    def _on_remove(self, situation: SafetySituation) -> None:
        self._desk.remove(situation, _("Situasjonen er fjernet."))
