"""Vold og trusler: what matters now and the six duties on top, and under them the parts of the work."""

from collections.abc import Iterator

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import (
    KINDS,
    SafetyAssessment,
    SafetyDeviation,
    SafetyExercise,
    SafetyIncidents,
    SafetyPoint,
    SafetyPreparedness,
    SafetyStandard,
    SafetyTraining,
)
from navplan.domain.records import Record
from navplan.domain.safety.duties import TITLES, duties
from navplan.domain.safety.findings import waiting
from navplan.domain.safety.now import now
from navplan.domain.safety.picture import picture
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.page import Page
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.parts.segmented import Segmented
from navplan.ui.views.safety.assessment_view import FACTORS, FACTS, MATRIX, SITUATION, VOICES, AssessmentView
from navplan.ui.views.safety.card_dialog import AfterDialog, CardDialog
from navplan.ui.views.safety.duties_bar import DutiesBar
from navplan.ui.views.safety.exercise_view import ExerciseView
from navplan.ui.views.safety.incident_view import IncidentView
from navplan.ui.views.safety.now_bar import NowBar
from navplan.ui.views.safety.ready_view import ReadyView
from navplan.ui.views.safety.standard_view import StandardView
from navplan.ui.views.safety.training_view import TrainingView
from navplan.ui.words import _

ASSESS, STANDARD, EXERCISE, TRAIN, FIGURES, READY = "assess", "standard", "exercise", "train", "figures", "ready"
LEADER, REP = "leader", "rep"
RECORDS = tuple(kind.record for kind in KINDS)
Part = StandardView | ExerciseView | TrainingView | IncidentView | ReadyView


class SafetyPage(Page):
    """Header, six duties, and one of six views. In verneombud mode remarks and statements can be written."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.header = PageHeader(_("Vold og trusler"), parent=self)
        self.mode = Segmented(((LEADER, _("Leder")), (REP, _("Verneombud"))), self)
        self.mode.setAccessibleName(_("Hvem arbeider"))
        self.mode.set_value(LEADER)
        self.card_button = QPushButton(_("Situasjonskort"), self)
        self.after_button = QPushButton(_("Etter en hendelse"), self)
        self.new_button = QPushButton(icon("add", "on-accent"), _("Ny vurdering"), self)
        self.new_button.setProperty("role", "primary")
        self.now = NowBar(desk, self)
        self.duties = DutiesBar(tuple(TITLES), self)
        self.tabs = Segmented(
            (
                (ASSESS, _("Vurdering")),
                (STANDARD, _("Standard og avvik")),
                (EXERCISE, _("Øvelser")),
                (TRAIN, _("Opplæring")),
                (FIGURES, _("Hendelsestall")),
                (READY, _("Beredskap")),
            ),
            self,
        )
        self.tabs.setAccessibleName(_("Del av arbeidet"))
        self.tabs.set_value(ASSESS)
        self.assessments = AssessmentView(desk, self)
        self._others: dict[str, Part] = {}
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        for control in (self.mode, self.card_button, self.after_button, self.new_button):
            self.header.controls.addWidget(control)
        self.pile = QStackedWidget(self)
        self.empty = EmptyState(
            _("Her kartlegger dere vold og trusler sammen med verneombudet."),
            _("Begynn en vurdering"),
            _("Hent situasjoner fra biblioteket, vurder dem, og bli enige om tiltak."),
            "safety",
            self,
        )
        self.pile.addWidget(self.assessments)
        self.pile.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(10)
        for part in (self.header, self.now, self.duties, self.tabs):
            column.addWidget(part)
        column.addWidget(self.pile, 1)

    def _connect(self) -> None:
        self.mode.chosen.connect(self._on_mode)
        self.card_button.clicked.connect(self.open_card)
        self.after_button.clicked.connect(self.open_after)
        self.new_button.clicked.connect(self.begin)
        self.empty.acted.connect(self.begin)
        self.now.review_wanted.connect(self._on_review)
        self.now.duties_wanted.connect(self.duties.setVisible)
        self.tabs.chosen.connect(self.show_tab)
        self.desk.edited.connect(self._on_edited)

    # -- what the window asks

    def show_record(self, record: Record) -> None:
        """Go to the view where this record is worked with."""
        tab = {
            SafetyExercise: EXERCISE,
            SafetyTraining: TRAIN,
            SafetyIncidents: FIGURES,
            SafetyPreparedness: READY,
            SafetyStandard: STANDARD,
            SafetyPoint: STANDARD,
            SafetyDeviation: STANDARD,
        }.get(type(record), ASSESS)
        self.show_tab(tab)
        if tab == ASSESS:
            self.assessments.show_record(record)
        else:
            self._others[tab].show_record(record)

    def waiting(self) -> int:
        """What stops open assessments."""
        workspace, today = self.desk.workspace, deadlines.today()
        return waiting(workspace, (picture(a, workspace, today) for a in workspace.all(SafetyAssessment)))

    def views(self) -> Iterator[str]:
        """Show the page in its further states, one at a time, for the picture maker."""
        for tab in (SITUATION, MATRIX, FACTORS, FACTS, VOICES):
            self.assessments.show_tab(tab)
            yield tab
        self.assessments.show_left()
        yield "left"
        self.assessments.show_tab(VOICES)
        self.mode.set_value(REP)
        self._on_mode(REP)
        yield "rep"
        self.mode.set_value(LEADER)
        self._on_mode(LEADER)
        self.assessments.show_tab(SITUATION)
        for tab in (STANDARD, EXERCISE, TRAIN, FIGURES, READY):
            self.show_tab(tab)
            yield tab
        self.show_tab(ASSESS)
        self.now.duties.click()
        self.duties.tiles[4].click()
        yield "duty"
        self.duties.tiles[4].click()
        self.now.duties.click()

    # -- what people do

    @Slot(str)
    def show_tab(self, tab: str) -> None:
        """Change the part of the work; a part is made when it is first wanted."""
        self.tabs.set_value(tab)
        if tab != ASSESS and tab not in self._others:
            self._others[tab] = self._made(tab)
            self.pile.addWidget(self._others[tab])
        self.refresh()

    def _made(self, tab: str) -> Part:
        if tab == READY:
            view = ReadyView(self.desk, self)
            view.wanted.connect(self._on_wanted)
            return view
        parts: dict[str, type[StandardView | ExerciseView | TrainingView | IncidentView]] = {
            STANDARD: StandardView,
            EXERCISE: ExerciseView,
            TRAIN: TrainingView,
            FIGURES: IncidentView,
        }
        return parts[tab](self.desk, self)

    @Slot(str)
    def _on_wanted(self, key: str) -> None:
        """What the check list asks for is mended in another part of the work."""
        self.show_tab(EXERCISE if key == "practice" else ASSESS)

    @Slot()
    def begin(self) -> None:
        """Begin a new assessment and show it."""
        self.show_tab(ASSESS)
        self.assessments.begin()
        self.refresh()

    @Slot()
    def _on_review(self) -> None:
        self.show_tab(ASSESS)
        self.assessments.go_to_review()

    @Slot()
    def open_card(self) -> None:
        """Show the situation card, which stores nothing."""
        CardDialog(self.desk, self).open()

    @Slot()
    def open_after(self) -> None:
        """Show the check list after an incident, which stores nothing."""
        AfterDialog(self).open()

    @Slot(str)
    def _on_mode(self, mode: str) -> None:
        self.assessments.set_rep(mode == REP)

    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(*RECORDS, Measure):
            self._late.start()

    @Slot()
    def refresh(self) -> None:
        """Draw what matters now, the duties and the shown view anew."""
        today = deadlines.today()
        standing, found = now(self.desk.workspace, today), duties(self.desk.workspace, today)
        self.now.show_now(standing, today)
        self.now.show_duties(sum(not duty.is_met for duty in found))
        self.duties.show_duties(found)
        self.duties.setVisible(standing is None or self.now.duties.isChecked())
        self.header.set_line(self.duties.line)
        tab = self.tabs.value()
        if tab == ASSESS:
            has_any = bool(self.desk.workspace.all(SafetyAssessment))
            self.pile.setCurrentWidget(self.assessments if has_any else self.empty)
            self.assessments.refresh()
        else:
            self.pile.setCurrentWidget(self._others[tab])
