"""Virksomhetsplan: the year's goals and measures as table, board and list of goals, with one filter and one panel."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, GoalStatus, LogNote, Measure, Milestone, Task
from navplan.domain.records import Record
from navplan.domain.year import is_goal_of
from navplan.ui.desk import Desk
from navplan.ui.icons import icon
from navplan.ui.page import PageReadWhenSeen
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.parts.segmented import Segmented
from navplan.ui.views.plan import steps
from navplan.ui.views.plan.filter_bar import FilterBar
from navplan.ui.views.plan.measure_filter import OVERDUE, MeasureFilter
from navplan.ui.views.plan.plan_lists import BOARD, GOALS, TABLE, PlanLists
from navplan.ui.views.plan.plan_panel import PlanPanel
from navplan.ui.views.plan.year_plan import measures_of, standing
from navplan.ui.words import _, ngettext

BESIDE = 1180
"""Width of the page from which the panel stands beside the list; a window of 1400 leaves this much."""

MARGIN = 24


class PlanPage(PageReadWhenSeen):
    """Header, filter, one of three views, and the panel where what is opened is worked with."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.header = PageHeader(_("Virksomhetsplan {year}").format(year=desk.year), parent=self)
        self.views_bar = Segmented(((TABLE, _("Tiltak")), (BOARD, _("Tavle")), (GOALS, _("Mål"))), self)
        self.views_bar.setAccessibleName(_("Visning"))
        self.views_bar.set_value(TABLE)
        self.new_goal_button = QPushButton(_("Nytt mål"), self)
        self.new_measure_button = QPushButton(icon("add", "on-accent"), _("Nytt tiltak"), self)
        self.filter_bar = FilterBar(desk, self)
        self.lists = PlanLists(desk, self)
        self.panel = PlanPanel(desk, self)
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        self.new_measure_button.setProperty("role", "primary")
        self.header.controls.addWidget(self.views_bar)
        self.header.controls.addSpacing(16)
        self.header.controls.addWidget(self.new_goal_button)
        self.header.controls.addWidget(self.new_measure_button)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._column.addWidget(self.header)
        self._column.addWidget(self.filter_bar)
        self._column.addWidget(self.lists, 1)
        self.filter_bar.take_in(self.lists.table.excel)
        self.filter_bar.take_in(self.lists.table.columns)
        self._place_panel()

    def _connect(self) -> None:
        self.views_bar.chosen.connect(self.show_view)
        self.filter_bar.changed.connect(self._on_filter)
        for button, keys, begin in (
            (self.new_measure_button, "Ctrl+T", self.begin_measure),
            (self.new_goal_button, "Ctrl+M", self.begin_goal),
        ):
            button.setToolTip(keys)
            button.clicked.connect(begin)
            action = self._act(button.text(), QKeySequence(keys), self)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(begin)
        self.lists.wants_measure.connect(self.begin_measure)
        self.lists.wants_goal.connect(self.begin_goal)
        self.lists.wants_all.connect(self._on_reset)
        self.lists.opened.connect(self._on_opened)
        self.lists.wants_removed.connect(self._on_remove)
        self.lists.selected.connect(self._on_selected)
        self.panel.closed.connect(self._on_panel_closed)
        self.panel.shown.connect(self._on_panel_shown)
        self.panel.wants_removed.connect(self._on_remove_one)
        self.panel.wants_measure.connect(self._on_measure_under)
        self._act(_("Søk"), QKeySequence(QKeySequence.StandardKey.Find), self).triggered.connect(self._on_find)
        self._act(_("Lukk panelet"), QKeySequence(Qt.Key.Key_Escape), self).triggered.connect(self.panel.close_panel)
        self._act(_("Fjern"), QKeySequence(Qt.Key.Key_Delete), self.lists).triggered.connect(self._on_remove)
        self.desk.edited.connect(self._on_edited)
        self.desk.year_changed.connect(self._on_year)

    def _act(self, words: str, keys: QKeySequence, where: QWidget) -> QAction:
        action = QAction(words, where)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        where.addAction(action)
        return action

    # -- what the window asks

    def show_record(self, record: Record) -> None:
        """Bring the goal or measure that this is, or belongs to, into its list and open it in the panel."""
        self.catch_up()
        found = self._root(record)
        if isinstance(found, Goal):
            self._go_to_year(found.from_year if not is_goal_of(found, self.desk.year) else None)
            self.show_view(GOALS)
        elif isinstance(found, Measure):
            self._go_to_year(found.year)
        else:
            return
        if not self.lists.select(found.id):
            self.filter_bar.reset()
            self.lists.select(found.id)
        self.panel.open(found)
        self._place_panel()
        self.lists.focus_list()

    def waiting(self) -> int:
        """Open measures of the chosen year whose deadline has passed."""
        return standing(measures_of(self.desk.year, self.desk.workspace), deadlines.today()).overdue

    def views(self) -> Iterator[str]:
        """Show the page in its further states, one at a time, for the picture maker."""
        first = next(iter(self.lists.kept), None)
        self.show_view(BOARD)
        yield BOARD
        self.show_view(GOALS)
        yield GOALS
        goal = next(iter(self.lists.goals), None)
        if goal is not None:
            self.show_record(goal)
            yield "goal_form"
        if first is not None:
            self.show_view(TABLE)
            self.show_record(first)
            yield "measure_form"
        self.panel.close_panel()
        self.filter_bar.set_filter(MeasureFilter(pressing=OVERDUE))
        yield "overdue"
        self.filter_bar.set_filter(MeasureFilter(text="finnes ikke"))
        yield "no_hits"
        self.filter_bar.reset()
        year = self.desk.year
        self.desk.choose_year(year + 20)
        yield "empty"
        self.desk.choose_year(year)

    # -- what people do

    @Slot(str)
    def show_view(self, view: str) -> None:
        """Change between table, board and goals."""
        self.views_bar.set_value(view)
        self.lists.show_view(view)
        self.lists.table.excel.setVisible(view == TABLE)
        self.lists.table.columns.setVisible(view == TABLE)

    @Slot()
    def begin_measure(self) -> None:
        """Open a new measure, in the list of goals under the goal that is current."""
        goal = self.lists.goal_list.current_goal() if self.lists.view == GOALS else None
        self._begin_measure(goal.id if goal else "")

    @Slot()
    def begin_goal(self) -> None:
        """Open a new goal."""
        self._unhide()
        self.show_view(GOALS)
        self._open(steps.new_goal(self.desk, self.filter_bar.filter), "title")

    def _begin_measure(self, goal: str) -> None:
        self._unhide()
        self._open(steps.new_measure(self.desk, self.filter_bar.filter, goal), "title")

    def _unhide(self) -> None:
        """Let go of the parts of the filter that a newborn could not pass."""
        kept = self.filter_bar.filter
        pressing = "" if kept.pressing == OVERDUE else kept.pressing
        self.filter_bar.set_filter(
            MeasureFilter(owner_line=kept.owner_line, role=kept.role, goal=kept.goal, pressing=pressing)
        )

    def _open(self, record: Record, field: str = "") -> None:
        self.panel.open(record, field)
        self._place_panel()

    @Slot(object)
    def _on_opened(self, record: Record) -> None:
        self._open(record, "title")

    @Slot(object)
    def _on_selected(self, record: Record | None) -> None:
        """The panel follows whoever walks through the list; it does not follow what a refresh moves."""
        if record is not None and self.panel.is_open and self.lists.has_focus():
            self._open(record)

    @Slot(object)
    def _on_measure_under(self, goal: Goal) -> None:
        self._begin_measure(goal.id)

    @Slot()
    def _on_remove(self) -> None:
        self._remove(self.lists.selection())

    @Slot(object)
    def _on_remove_one(self, record: Record) -> None:
        self._remove((record,))

    def _remove(self, records: tuple[Record, ...]) -> None:
        next_id = self.lists.beside(records[-1].id) if records else ""
        if records and steps.remove(self.desk, records):
            self.lists.select(next_id)
            self.lists.focus_list()

    @Slot()
    def _on_find(self) -> None:
        self.filter_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_bar.search.selectAll()

    # -- keeping in step

    def refresh(self) -> None:
        """Read the plan anew: header, filter, view."""
        super().refresh()
        workspace = self.desk.workspace
        self.lists.filter = self.filter_bar.filter
        self.lists.refresh()
        busy = {m.role for m in self.lists.measures}
        roles = sorted((r for r in workspace.all(Role) if r.id in busy), key=_title)
        self.filter_bar.offer(roles, self.lists.goals)
        self.filter_bar.setVisible(bool(self.lists.measures or self.lists.goals))
        self._tell()

    def _tell(self) -> None:
        stands = standing(self.lists.measures, deadlines.today())
        parts = [
            ngettext("{n} tiltak", "{n} tiltak", stands.total),
            ngettext("{n} ferdig", "{n} ferdige", stands.done),
            _("{n} over frist"),
            _("{n} uten mål"),
        ]
        counts = (stands.total, stands.done, stands.overdue, stands.aimless)
        said = [part.format(n=n) for n, part in zip(counts, parts, strict=True) if n]
        self.header.set_title(_("Virksomhetsplan {year}").format(year=self.desk.year))
        self.header.set_line(" · ".join(said) or _("Ingen tiltak ennå"))
        self.filter_bar.tell(len(self.lists.kept), len(self.lists.measures))

    @Slot()
    def _on_filter(self) -> None:
        self.lists.filter = self.filter_bar.filter
        self.lists.refresh()
        self.filter_bar.tell(len(self.lists.kept), len(self.lists.measures))

    @Slot()
    def _on_reset(self) -> None:
        self.filter_bar.reset()
        self.lists.focus_list()

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(Goal, GoalStatus, Measure, Role):
            self.change()

    @Slot(int)
    def _on_year(self, year: int) -> None:
        self.panel.close_panel()
        self.refresh()
        self._on_filter()

    @Slot(bool)
    def _on_panel_closed(self, had_focus: bool) -> None:
        self._place_panel()
        if had_focus:
            self.lists.focus_list()

    @Slot(object)
    def _on_panel_shown(self, record: Record) -> None:
        """A newborn becomes the current one in its list."""
        if record.id and not self.lists.has_focus():
            self.lists.select(record.id)

    # -- within

    def _root(self, record: Record) -> Record | None:
        workspace = self.desk.workspace
        if isinstance(record, GoalStatus):
            return workspace.get(Goal, record.goal)
        if isinstance(record, Milestone | Task | LogNote):
            return workspace.get(Measure, record.measure)
        return workspace.get(type(record), record.id) if isinstance(record, Goal | Measure) else None

    def _go_to_year(self, year: int | None) -> None:
        if year is not None:
            self.desk.choose_year(year)

    def _place_panel(self) -> None:
        """Beside the list where there is room for both, otherwise over its right part."""
        is_beside = self.width() >= BESIDE
        width = max(420, min(620, self.width() * 2 // 5)) if is_beside else min(640, self.width() - 64)
        taken = width if is_beside and self.panel.is_open else 0
        self._column.setContentsMargins(MARGIN, MARGIN, MARGIN + taken, 16)
        self.panel.setGeometry(self.width() - width, 0, width, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_panel()


def _title(role: Role) -> str:
    return role.title.casefold()
