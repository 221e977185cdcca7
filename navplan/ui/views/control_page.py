"""Internkontroll: five duties as the page's frame, and what supervision will ask."""

from collections.abc import Iterator

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QTabWidget, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.control_review import begin_review
from navplan.domain.deadlines import today
from navplan.domain.documents.control_pictures import controls, shortcomings
from navplan.domain.modules.control import KINDS as CONTROL_KINDS
from navplan.domain.modules.control.figures import Share, duty_shares, to_check
from navplan.domain.modules.control.records import (
    ControlCheck,
    ControlDeviation,
    ControlRemedy,
    ControlReview,
    ControlRisk,
    ControlRoutine,
    ControlVersion,
    MainTask,
    ReviewDecision,
    ReviewPoint,
)
from navplan.domain.modules.control.rules import control_for, is_late, is_open
from navplan.domain.modules.themes import ThemeSheet
from navplan.domain.places import RESOURCES
from navplan.domain.records import Record
from navplan.domain.starter import read_starter
from navplan.domain.supervision import answers, themes_asked
from navplan.domain.words import Said
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.page import Page
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.parts.pile import Pile
from navplan.ui.views.control.deviation_list import DeviationList
from navplan.ui.views.control.due_checks import DueChecks
from navplan.ui.views.control.duties import TILES, Duties
from navplan.ui.views.control.effect_proof import EffectProof
from navplan.ui.views.control.list_and_form import ListAndForm
from navplan.ui.views.control.pictures_tab import PicturesTab
from navplan.ui.views.control.review_form import ReviewForm
from navplan.ui.views.control.risk_form import RiskForm
from navplan.ui.views.control.routine_list import RoutineList
from navplan.ui.views.control.supervision_view import SupervisionView
from navplan.ui.words import N_, _

LIBRARY = RESOURCES / "library" / "control" / "control_routine.toml"
PLACES = {
    "main_task": "a",
    "control_routine": "b",
    "control_version": "b",
    "control_deviation": "c",
    "control_remedy": "c",
    "control_risk": "c",
    "control_check": "d",
    "control_review": "e",
    "review_point": "e",
    "review_decision": "e",
}
"""Under which duty each kind of record stands."""


class ControlPage(Page):
    """The tiles say how far the office is; below them stands what it has for the chosen duty."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._header = PageHeader(_("Internkontroll"), parent=self)
        self._starter = read_starter(LIBRARY, ControlRoutine)
        self._fetch = QPushButton(icon("import"), _("Hent startrutiner"), self)
        self._fetch.setProperty("role", "primary")
        self._fetch.clicked.connect(self._on_fetch)
        self._header.controls.addWidget(self._fetch)
        self.duties = Duties(self)
        self.duties.chosen.connect(self._on_chosen)
        self._make_lists()
        self._pile = Pile()
        for widget in (self.tasks, self.routines, self._shortcomings, self._done, self.reviews, self.supervision):
            self._pile.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._header)
        column.addWidget(self.duties)
        column.addLayout(self._pile, 1)
        desk.edited.connect(self._on_edited)
        self.duties.choose("b")
        self._refresh()

    def _make_lists(self) -> None:
        desk = self.desk
        self.tasks = ListAndForm(desk, MainTask, _empty("a", self), self)
        self.routines = RoutineList(desk, _empty("b", self), self)
        self.routines.check_wanted.connect(self._on_check)
        self.deviations = DeviationList(desk, _empty("c", self), self)
        self.deviations.check_wanted.connect(self._on_check_of)
        self.risks = ListAndForm(desk, ControlRisk, _empty("risk", self), self, RiskForm(desk))
        self.checks = ListAndForm(desk, ControlCheck, _empty("d", self), self)
        self.checks.new.hide()  # a control is entered from its routine
        self.proof = EffectProof(desk, self.checks.form)
        self.report = QPushButton(icon("warning"), _("Meld avvik"), self)
        self.report.clicked.connect(self._on_report)
        self.checks.table.tools.addWidget(self.report)
        self.due = DueChecks(desk, self)
        self.due.wanted.connect(self._on_check)
        self.checks.left.insertWidget(0, self.due)
        self.reviews = ListAndForm(desk, ControlReview, _empty("e", self), self, ReviewForm(desk))
        self.fill = QPushButton(icon("figures"), _("Ny gjennomgang"), self)
        self.fill.setToolTip(_("Alle punktene fylles med tallene i dag."))
        self.fill.clicked.connect(self._on_review)
        self.reviews.new.hide()
        self.reviews.table.tools.addWidget(self.fill)
        self.supervision = SupervisionView(desk, self)
        self._shortcomings = QTabWidget(self)
        self._shortcomings.setDocumentMode(True)
        self._shortcomings.addTab(self.deviations, _(desk.workspace.kind(ControlDeviation.KEY).many))
        self._shortcomings.addTab(self.risks, _(desk.workspace.kind(ControlRisk.KEY).many))
        self.seen = PicturesTab(desk, shortcomings, 2, self)
        self._shortcomings.addTab(self.seen, _("I bilder"))
        self.calendar = PicturesTab(desk, controls, 1, self)
        self._done = QTabWidget(self)
        self._done.setDocumentMode(True)
        self._done.addTab(self.checks, _(desk.workspace.kind(ControlCheck.KEY).many))
        self._done.addTab(self.calendar, _("Kalender"))
        for tabs in (self._shortcomings, self._done):
            tabs.currentChanged.connect(self._on_tab)

    def show_record(self, record: Record) -> None:
        """Show the record under its duty."""
        workspace = self.desk.workspace
        if isinstance(record, ControlRemedy):
            record = workspace.get(ControlDeviation, record.deviation) or record
        elif isinstance(record, ControlVersion):
            record = workspace.get(ControlRoutine, record.routine) or record
        elif isinstance(record, ReviewDecision):
            record = workspace.get(ReviewPoint, record.point) or record
        if isinstance(record, ReviewPoint):
            record = workspace.get(ControlReview, record.review) or record
        self.duties.choose(PLACES.get(record.KEY, "b"))
        self._shortcomings.setCurrentIndex(int(isinstance(record, ControlRisk)))
        self._done.setCurrentIndex(0)
        for listed in (self.tasks, self.routines, self.deviations, self.risks, self.checks, self.reviews):
            if listed.form.kind.key == record.KEY:
                listed.select(record.id)

    def waiting(self) -> int:
        """Deviations that are late and routines that should have been checked."""
        reader, now = self.desk.workspace, today()
        late = sum(is_late(deviation, now) for deviation in reader.all(ControlDeviation))
        return late + len(to_check(reader.all(ControlRoutine), reader, now))

    def views(self) -> Iterator[str]:
        """Each duty, and a theme unfolded for supervision."""
        written = next((r for r in self.desk.workspace.all(ControlRoutine) if r.wording), None)
        if written is not None:
            self.duties.choose("b")
            self.routines.select(written.id)
            yield "routine"
        for key in ("a", "c", "d", "e", "tilsyn"):
            self.duties.choose(key)
            if key == "tilsyn" and self.supervision.cards:
                first = next(iter(self.supervision.cards.values()))
                first.set_folded(False)
                first.refresh()
            yield key
        workspace = self.desk.workspace
        wanted: tuple[Record | None, ...] = (
            next((deviation for deviation in workspace.all(ControlDeviation) if is_open(deviation)), None),
            next(iter(workspace.all(ControlRisk)), None),
            next(iter(workspace.all(ControlReview)), None),
        )
        for record in wanted:
            if record is not None:
                self.show_record(record)
                yield record.KEY
        self.duties.choose("c")
        self._shortcomings.setCurrentIndex(0)
        self.deviations.begin()
        yield "new_deviation"
        for key, tabs, place in (("c", self._shortcomings, 2), ("d", self._done, 1)):
            self.duties.choose(key)
            tabs.setCurrentIndex(place)
            yield f"{key}-pictures"
            tabs.setCurrentIndex(0)
        self.duties.choose("b")

    # -- within

    def _refresh(self) -> None:
        reader, now = self.desk.workspace, today()
        shares = duty_shares(reader, now)
        themes = themes_asked(reader)
        full = sum(not any(a.missing for a in answers(theme, reader, now)) for theme in themes)
        self.duties.tell({**shares, "tilsyn": Share(full, len(themes))})
        self._fetch.setVisible(not reader.all(ControlRoutine))
        late = sum(is_late(deviation, now) for deviation in reader.all(ControlDeviation))
        due = len(to_check(reader.all(ControlRoutine), reader, now))
        text = _("Kommuneloven § 25-1: fem plikter. {late} avvik over fristen, {due} rutiner mangler kontroll.")
        self._header.set_line(text.format(late=late, due=due))
        self.due.refresh()
        if self._pile.currentWidget() is self.supervision:
            self.supervision.refresh()
        self._on_tab()

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self._pile.setCurrentIndex([tile for tile, _title, _measured in TILES].index(key))
        if key == "tilsyn":
            self.supervision.refresh()
        self._on_tab()

    @Slot()
    def _on_tab(self) -> None:
        """Pictures are drawn when they are looked at."""
        for pictures in (self.seen, self.calendar):
            if pictures.isVisibleTo(self):
                pictures.refresh()

    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(ThemeSheet, *(kind.record for kind in CONTROL_KINDS)):
            self._refresh()

    @Slot()
    def _on_fetch(self) -> None:
        if self._starter is None:
            return
        with self.desk.draft(Said(N_("Hent startrutiner for internkontroll"))) as draft:
            for routine in self._starter.records:
                draft.add(routine)
        self.desk.announced.emit(_("{n} rutiner er hentet.").format(n=len(self._starter.records)))

    @Slot(object)
    def _on_check(self, routine: ControlRoutine) -> None:
        self.duties.choose("d")
        self._done.setCurrentIndex(0)
        self.checks.show_unborn(control_for(routine, self.desk.workspace, today()))

    @Slot(object)
    def _on_check_of(self, deviation: ControlDeviation) -> None:
        """A control that is to show whether the remedies worked; once it is stored, the deviation points to it."""
        routine = self.desk.workspace.get(ControlRoutine, deviation.routine)
        if routine is not None:
            self._on_check(routine)
            self.proof.expect(deviation)

    @Slot()
    def _on_report(self) -> None:
        """A deviation of the control that is shown, with what is known of it."""
        check = self.checks.form.record
        routine = self.desk.workspace.get(ControlRoutine, check.routine) if isinstance(check, ControlCheck) else None
        newborn = self.deviations.newborn()
        if check is not None and routine is not None:
            newborn = newborn.with_values(
                found_by=check.id, routine=routine.id, theme=routine.theme, source="kontroll", role=routine.owner
            )
        self.duties.choose("c")
        self._shortcomings.setCurrentIndex(0)
        self.deviations.show_unborn(newborn)

    @Slot()
    def _on_review(self) -> None:
        with self.desk.draft(Said(N_("Ny gjennomgang i ledelsen"))) as draft:
            review = begin_review(draft, self.desk.workspace, today(), _)
        self.reviews.select(review.id)


EMPTY = {
    "a": N_("Her står oppgavene kontoret skal løse, med mål og ansvarlig rolle."),
    "b": N_("Her står rutinene, tema for tema. Hent startrutinene, og si hva dere har."),
    "c": N_("Her står avvikene: hva som sviktet, hvorfor, og hva dere gjør med det."),
    "risk": N_("Her står det som kan gå galt, med sannsynlighet og konsekvens."),
    "d": N_("Her står kontrollene som er gjort. Før den første fra listen over."),
    "e": N_("Her står ledelsens gjennomganger med tallene den dagen og det dere bestemte."),
}


def _empty(key: str, parent: QWidget) -> EmptyState:
    return EmptyState(_(EMPTY[key]), symbol="control", parent=parent)
