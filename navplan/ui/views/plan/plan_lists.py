"""The three views of the plan – table, board, goals – and what stands where one of them has nothing to show."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.modules.plan import Goal, Measure, is_closed
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.forms.record_table import RecordTable
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.views.plan.board import Board
from navplan.ui.views.plan.goal_list import GoalList
from navplan.ui.views.plan.measure_filter import MeasureFilter
from navplan.ui.views.plan.year_plan import GoalGroup, goals_of, groups, measures_of
from navplan.ui.words import _

TABLE, BOARD, GOALS = "table", "board", "goals"
WIDE = 1240
"""Width from which the table has room for whole names of roles."""


class PlanLists(QWidget):
    """Shows what the filter keeps of the chosen year, in the view that was chosen."""

    opened = Signal(object)
    selected = Signal(object)
    wants_measure = Signal()
    wants_goal = Signal()
    wants_all = Signal()
    wants_removed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view = TABLE
        self.filter = MeasureFilter()
        self.kept: tuple[Measure, ...] = ()
        self.measures: tuple[Measure, ...] = ()
        self.goals: tuple[Goal, ...] = ()
        self._pile = QStackedLayout(self)
        self._is_wide: bool | None = None
        self.table = self._make_table()
        self.board = Board(desk, self)
        self.goal_list = GoalList(desk, self)
        self._no_measures = self._empty(
            _("Ingen tiltak i dette året ennå."),
            _("Nytt tiltak"),
            _("Tiltakene sier hvem som gjør hva, og når. De følger brevet helt til partnerskapsmøtet."),
        )
        self._no_measures.acted.connect(self.wants_measure)
        self._no_goals = self._empty(
            _("Ingen mål i dette året ennå."),
            _("Nytt mål"),
            _("Få mål som begge eiere husker, gjør det lettere å velge tiltak."),
        )
        self._no_goals.acted.connect(self.wants_goal)
        self._no_hits = self._empty(_("Ingenting passer med filteret."), _("Nullstill filteret"), "", "filter")
        self._no_hits.button.setProperty("role", "")
        self._no_hits.acted.connect(self.wants_all)
        for view in (self.table, self.board, self.goal_list):
            self._pile.addWidget(view)
            view.opened.connect(self.opened)
            view.selected.connect(self.selected)
        self.board.wants_removed.connect(self.wants_removed)
        for empty in (self._no_measures, self._no_goals, self._no_hits):
            self._pile.addWidget(empty)

    def _make_table(self) -> RecordTable:
        """The common table, without its own search: the filter above serves all three views."""
        table = RecordTable(self._desk, Measure, self._kept, self)
        table.model.is_closed = is_closed
        table.search.hide()
        table.counted.hide()
        for action in table.actions():
            if action.shortcut() == QKeySequence(QKeySequence.StandardKey.Find):
                table.removeAction(action)
        narrow = {"code": 8, "owner_line": 12, "deadline": 34, "status": 15}
        for column, field in enumerate(table.model.fields):
            if field.key in narrow:
                table.view.setColumnWidth(column, narrow[field.key] * table.fontMetrics().averageCharWidth())
        return table

    def _empty(self, words: str, action: str, why: str, symbol: str = "plan") -> EmptyState:
        return EmptyState(words, action, why, symbol, self)

    def _kept(self) -> Iterable[Measure]:
        return self.kept

    # -- what the page asks

    def show_view(self, view: str) -> None:
        """Change view; the record that is current stays current where the new view shows it."""
        held, had_focus = self.current(), self.has_focus()
        self.view = view
        self._fill()
        if held is not None:
            self.select(held.id)
        if had_focus:
            self.focus_list()

    def refresh(self) -> None:
        """Read the plan anew."""
        today, workspace = deadlines.today(), self._desk.workspace
        self.measures = measures_of(self._desk.year, workspace)
        self.goals = goals_of(self._desk.year, workspace)
        self.kept = tuple(m for m in self.measures if self.filter.keeps(m, workspace, today))
        self._fill()

    def current(self) -> Record | None:
        """The current record of the view."""
        return self._shown().current()

    def selection(self) -> tuple[Record, ...]:
        """What is selected in the view."""
        return self._shown().selection()

    def select(self, id: str) -> bool:
        """Make a record current in the view. False when the view does not show it."""
        if self.view == TABLE:
            if self.table.model.row_of(id) < 0:
                return False
            self.table.select(id)
            return True
        return self.board.select(id) if self.view == BOARD else self.goal_list.select(id)

    def beside(self, id: str) -> str:
        """The id of what stands after a record in the view, or before it when it is last."""
        order = self._order()
        if id not in order:
            return ""
        place = order.index(id)
        rest = (*order[place + 1 :], *reversed(order[:place]))
        return rest[0] if rest else ""

    def has_focus(self) -> bool:
        """Whether the keyboard is in the view."""
        return self.table.view.hasFocus() if self.view == TABLE else self._shown_own().has_focus()

    def focus_list(self) -> None:
        """Put the keyboard into the view, or on the way in where it is empty."""
        widget = self._pile.currentWidget()
        if isinstance(widget, EmptyState):
            widget.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.view == TABLE:
            if self.table.current() is None and self.table.model.rows:
                self.table.select(self.table.model.rows[0].id)
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._shown_own().focus_list()

    # -- within

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room, roles are written out."""
        super().resizeEvent(event)
        is_wide = self.width() >= WIDE
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            letters = 40 if is_wide else 22
            place = next(n for n, field in enumerate(self.table.model.fields) if field.key == "role")
            self.table.view.setColumnWidth(place, letters * self.fontMetrics().averageCharWidth())
            self.table.view.fit()

    def _shown(self) -> RecordTable | Board | GoalList:
        return self.table if self.view == TABLE else self._shown_own()

    def _shown_own(self) -> Board | GoalList:
        return self.board if self.view == BOARD else self.goal_list

    def _order(self) -> tuple[str, ...]:
        if self.view == TABLE:
            return tuple(record.id for record in self.table.model.rows)
        return self._shown_own().order()

    def _fill(self) -> None:
        if self.view == TABLE:
            self.table.refresh()
        elif self.view == BOARD:
            self.board.show_measures(self.kept)
        else:
            self.goal_list.show_groups(self._groups())
        self._pile.setCurrentWidget(self._fitting())

    def _groups(self) -> tuple[GoalGroup, ...]:
        made = groups(self.goals, self.measures, self.kept)
        if self.filter.is_empty:
            return made
        workspace = self._desk.workspace
        return tuple(g for g in made if g.measures or (g.goal and self.filter.keeps_goal(g.goal, workspace)))

    def _fitting(self) -> QWidget:
        """The view, or what stands in its place while there is nothing to show."""
        if self.view == GOALS:
            if self.goal_list.tree.goals.groups:
                return self.goal_list
            return self._no_goals if self.filter.is_empty else self._no_hits
        if not self.measures:
            return self._no_measures
        return self._shown() if self.kept else self._no_hits

    @property
    def empty(self) -> EmptyState | None:
        """What stands in place of the view now."""
        widget = self._pile.currentWidget()
        return widget if isinstance(widget, EmptyState) else None
