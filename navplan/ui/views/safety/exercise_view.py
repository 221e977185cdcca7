"""Øvelser: the situations that must be exercised, how fast help came, and the exercises with what they taught."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.documents.safety_tables import help_table
from navplan.domain.kinds import Day
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import KINDS, SafetyExercise, SafetySituation
from navplan.domain.records import Record, field_of
from navplan.domain.safety.begin import plan_exercise
from navplan.domain.safety.counts import exercised_share
from navplan.domain.safety.duties import current_assessment
from navplan.domain.safety.exercises import ToExercise, help_picture, in_order, timed, to_exercise
from navplan.ui.charts.drawing_view import DrawingView
from navplan.ui.charts.with_table import WithTable
from navplan.ui.desk import Desk, Telling
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.coverage_bar import CoverageBar
from navplan.ui.parts.elided_button import ElidedButton
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.views.safety import steps
from navplan.ui.views.safety.listed_form import ListedForm
from navplan.ui.views.safety.situation_list import level_chip
from navplan.ui.words import _

SIDE = 430
RECORDS = tuple(kind.record for kind in KINDS)


class PressingRow(QWidget):
    """A situation that must be exercised: how it stands, and one press to plan an exercise for it."""

    wanted = Signal(object)
    opened = Signal(object)

    def __init__(self, one: ToExercise, parent: QWidget) -> None:
        super().__init__(parent)
        self._situation = one.seen.record
        words, tone, symbol = level_chip(one.seen.level)
        chip = StatusChip(words, tone, symbol, self, small=True)
        name = ElidedButton(f"{one.seen.name} {one.seen.record.situation}", self)
        name.setProperty("role", "tertiary")
        name.setStyleSheet("text-align: left; padding: 2px 0")
        name.setMinimumWidth(80)
        name.setToolTip(one.seen.record.situation)
        name.clicked.connect(self._on_opened)
        state = QLabel(one.said.words(_), self)
        state.setProperty("role", "secondary" if one.is_fresh or one.planned else "complaint")
        state.setWordWrap(True)
        self.plan = QPushButton(icon("add"), _("Planlegg øvelse"), self)
        self.plan.setAccessibleName(_("Planlegg øvelse på {name}").format(name=one.seen.name))
        self.plan.setVisible(not one.is_fresh and one.planned is None)
        self.plan.clicked.connect(self._on_wanted)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(chip)
        top.addWidget(name, 1)
        below = QHBoxLayout()
        below.addWidget(state, 1)
        below.addWidget(self.plan)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 6)
        column.setSpacing(2)
        column.addLayout(top)
        column.addLayout(below)
        self.setAccessibleName(f"{name.text()}: {words}. {state.text()}")

    @Slot()
    def _on_wanted(self) -> None:
        self.wanted.emit(self._situation)

    @Slot()
    def _on_opened(self) -> None:
        self.opened.emit(self._situation)


class ExerciseView(QWidget):
    """What must be exercised and the time to help at the left, the exercises at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows: list[PressingRow] = []
        self.share = CoverageBar(_("øvd på det siste året"), self)
        self.help = DrawingView(self)
        self.help.setObjectName("safety.help")
        self.help.chosen.connect(self._on_bar)
        self.times = WithTable(self.help, self)
        self.times.activated.connect(self._on_time)
        self._not_timed = QLabel(_("Mål tiden fra alarm til første kollega i neste øvelse."), self)
        self._not_timed.setWordWrap(True)
        self._not_timed.setProperty("role", "secondary")
        self._nothing = QLabel(_("Ingen situasjoner er høye eller kan koste liv."), self)
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("role", "secondary")
        self.new_button = QPushButton(icon("add"), _("Ny øvelse"), self)
        self.new_button.clicked.connect(self.begin)
        self.side = ListedForm(desk, SafetyExercise, _line, self)
        self._lay_out()
        desk.edited.connect(self._on_edited)
        self.refresh()

    def _lay_out(self) -> None:
        pressing = Card(_("Må øves"), self)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        pressing.body.addWidget(self.share)
        pressing.body.addWidget(self._nothing)
        pressing.body.addLayout(self._list)
        times = Card(_(field_of(SafetyExercise, "help_seconds").label), self)
        times.body.addWidget(self._not_timed)
        times.body.addWidget(self.times)
        sheet = QWidget(self)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 16)
        column.setSpacing(16)
        column.addWidget(pressing)
        column.addWidget(times)
        column.addStretch(1)
        scroll = Scrolled(self, sheet)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignRight)
        right.addWidget(self.side, 1)
        self.side.setFixedWidth(SIDE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(scroll, 1)
        row.addLayout(right)

    # -- what the page asks

    def show_record(self, record: Record) -> None:
        """Open an exercise."""
        self.side.show_records("", in_order(self._desk.workspace), record.id)

    @Slot()
    def begin(self) -> None:
        """Begin an exercise; it is stored with its first value."""
        self.side.begin(SafetyExercise())

    @Slot()
    def refresh(self) -> None:
        """Draw everything anew."""
        own = current_assessment(self._desk.workspace)
        seen = steps.seen_now(self._desk, own) if own else None
        done, whole = exercised_share(seen) if seen else (0, 0)
        self.share.set_values(done, whole)
        self.share.setVisible(whole > 0)
        self._nothing.setVisible(whole == 0)
        self._show_pressing(to_exercise(seen, self._desk.workspace) if seen else ())
        measured = timed(self._desk.workspace)
        self.help.show_drawing(help_picture(measured, _))
        self.times.show_table(help_table(measured, _))
        self.times.setVisible(bool(measured))
        self._not_timed.setVisible(not measured)
        found = in_order(self._desk.workspace)
        title = _("Øvelsene") if found else _("Ingen øvelser ennå. Knytt hver øvelse til situasjonene den trener på.")
        self.side.show_records(title, found)

    # -- within

    def _show_pressing(self, found: Sequence[ToExercise]) -> None:
        empty(self._list)
        self.rows = [PressingRow(one, self) for one in found]
        for row in self.rows:
            row.wanted.connect(self._on_wanted)
            row.opened.connect(self._desk.show)
            self._list.addWidget(row)

    @Slot(object)
    def _on_wanted(self, situation: SafetySituation) -> None:
        with Telling(self._desk):
            born = plan_exercise(self._desk.workspace, situation, deadlines.today())
            self.show_record(born)
            self.side.form.go_to("planned_on")

    @Slot(str)
    def _on_bar(self, id: str) -> None:
        found = self._desk.workspace.get(SafetyExercise, id)
        if found is not None:
            self.show_record(found)

    @Slot(int, int)
    def _on_time(self, row: int, _column: int) -> None:
        self._on_bar(timed(self._desk.workspace)[row].id)

    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(*RECORDS, Measure):
            self.refresh()


def _line(exercise: SafetyExercise) -> str:
    if exercise.done_on:
        when = Day().show(exercise.done_on, _)
    else:
        when = (
            _("planlagt {day}").format(day=Day().show(exercise.planned_on, _))
            if exercise.planned_on
            else _("ikke satt")
        )
    return f"{exercise.title or _('Uten navn')} · {when}"
