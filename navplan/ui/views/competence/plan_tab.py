"""The year's plan on one page: the aim, who stands behind it, the money, and what is missing before it may hold."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.competence.adoption import HOLDS, budget_of, cover_of, wanted_of
from navplan.domain.competence.matrix import CompetenceMap
from navplan.domain.modules.competence import CompetencePlan
from navplan.ui.desk import Desk
from navplan.ui.editors import Binding, Editor
from navplan.ui.forms.live_row import LiveRow
from navplan.ui.parts.card import Card
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.theme import text_px
from navplan.ui.views.competence import steps
from navplan.ui.views.competence.plan_cards import Budget, Groups, Readiness
from navplan.ui.words import _

TWO_COLUMNS = 860
"""Width from which what is missing stands beside the plan, in pixels at usual text size; below it stands first."""

BESIDE = 340
FIELDS = ("status", "aim", "built_on", "discussed_on", "discussed_with", "anchored_on", "agreed_by")


class PlanTab(Scrolled):
    """Shows the plan of the chosen year; a plan that nobody has begun is born with its first value."""

    wants_tab = Signal(str)
    """Somebody wants to see what the plan rests on: «map», «needs» or «measures»."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan = CompetencePlan()
        self._found: CompetenceMap | None = None
        self.rows = {key: LiveRow(desk, CompetencePlan, key, self) for key in FIELDS}
        self.budget = Budget(desk, self)
        self.readiness = Readiness(self)
        self.groups = Groups(self)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._is_narrow = False
        self._build()
        for binding in self._bindings():
            binding.born.connect(self._on_born)
        for part in (self.readiness, self.groups):
            part.wanted.connect(self.go_to)
        self.readiness.adopted.connect(self._on_adopted)
        desk.edited.connect(self._on_edited)

    def _build(self) -> None:
        aim = Card(_("Det vi vil oppnå"), self)
        aim.body.setSpacing(16)
        aim.body.addWidget(self.rows["aim"])
        aim.body.addWidget(self.rows["built_on"])
        anchored = Card(_("Drøftet og behandlet"), self)
        anchored.body.setSpacing(16)
        anchored.body.addWidget(self.rows["status"])
        for pair in (("discussed_on", "discussed_with"), ("anchored_on", "agreed_by")):
            line = QHBoxLayout()
            line.setSpacing(24)
            line.addWidget(self.rows[pair[0]], 2)
            line.addWidget(self.rows[pair[1]], 3)
            anchored.body.addLayout(line)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in ((left, (aim, anchored, self.budget)), (right, (self.readiness, self.groups))):
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        self._across.setSpacing(16)
        self._across.addLayout(left, 1)
        self._right = QWidget(self)
        right.setContentsMargins(0, 0, 0, 0)
        self._right.setLayout(right)
        self._across.addWidget(self._right)
        sheet = QWidget(self)
        self._across.setContentsMargins(0, 16, 12, 24)
        sheet.setLayout(self._across)
        self.setWidget(sheet)
        self._lay()

    # -- what the page asks

    @property
    def record(self) -> CompetencePlan:
        """The plan shown; without id while nobody has begun it."""
        return self._plan

    def show_plan(self, found: CompetenceMap) -> None:
        """Show the plan of the map's year, with what it rests on."""
        plan = steps.plan(self._desk)
        is_other = (plan.id, plan.year) != (self._plan.id, self._plan.year)
        self._found, self._plan = found, plan
        for binding in self._bindings():
            if is_other:
                binding.follow(plan)
            else:
                binding.stay(plan)
        self._tell()

    def editor(self, key: str) -> Editor:
        """The editor of a field."""
        money = {"budget_state": "stat", "budget_municipality": "kommune"}
        return self.budget.editors[money[key]] if key in money else self.rows[key].editor

    @Slot(str)
    def go_to(self, key: str) -> None:
        """Put the cursor in a field, or ask for the tab with this key."""
        if key not in (*FIELDS, "budget_state", "budget_municipality"):
            self.wants_tab.emit(key)
            return
        editor = self.editor(key)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, editor, self._bring_into_view)

    # -- within

    def _bindings(self) -> tuple[Binding, ...]:
        return (*(row.binding for row in self.rows.values()), *self.budget.bindings.values())

    def _tell(self) -> None:
        found, plan, reader = self._found, self._plan, self._desk.workspace
        if found is None:
            return
        problems = reader.kind(CompetencePlan.KEY).check(plan, reader) if plan.id else ()
        said = {problem.field: problem.said.words(_) for problem in problems}
        for key, row in self.rows.items():
            row.warn(said.get(key, ""))
        self.readiness.tell(plan, wanted_of(plan, found, reader))
        self.groups.tell(cover_of(found))
        self.budget.tell(budget_of(plan, reader, found.year))

    @Slot(object)
    def _on_born(self, plan: CompetencePlan) -> None:
        self._plan = plan
        for binding in self._bindings():
            binding.stay(plan)
        self._tell()

    @Slot()
    def _on_adopted(self) -> None:
        here = self._desk.workspace.get(CompetencePlan, self._plan.id)
        if here is not None and self._desk.set(here, status=HOLDS) is not None:
            self._desk.announced.emit(_("Planen gjelder fra nå."))

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if self._plan.id and self._plan.id in edit.ids():
            self._plan = self._desk.workspace.get(CompetencePlan, self._plan.id) or self._plan

    @Slot()
    def _bring_into_view(self) -> None:
        focused = self.focusWidget()
        if focused is not None:
            self.ensureWidgetVisible(focused, 0, 48)

    def _lay(self) -> None:
        self._across.setDirection(
            QBoxLayout.Direction.BottomToTop if self._is_narrow else QBoxLayout.Direction.LeftToRight
        )
        self.readiness.set_short(self._is_narrow)
        self._right.setMaximumWidth(16_777_215 if self._is_narrow else text_px(BESIDE))
        self._right.setMinimumWidth(0 if self._is_narrow else text_px(BESIDE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.viewport().width() < text_px(TWO_COLUMNS)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._lay()
