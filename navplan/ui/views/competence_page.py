"""Kompetanse: the map of gaps first, then needs, measures, courses, those who are new, effect and the plan's head."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QMenu, QTabWidget, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.competence.library import Entry, measure_from
from navplan.domain.competence.matrix import CompetenceMap, MapCell, competence_map
from navplan.domain.competence.pictures import chosen
from navplan.domain.competence.ranking import needs_of
from navplan.domain.deadlines import today
from navplan.domain.modules.competence import (
    KINDS,
    Competence,
    CompetenceArea,
    CompetenceMeasure,
    CompetenceNeed,
    CompetencePlan,
    Course,
    CourseDate,
    Effect,
    GroupCount,
    Newcomer,
    NewcomerPoint,
    Onboarding,
    OnboardingPoint,
    Participation,
    RoleDemand,
)
from navplan.domain.modules.competence.rules_onboarding import late_points
from navplan.domain.modules.office import Role
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.page import Page
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.theme import text_px
from navplan.ui.views.competence import steps
from navplan.ui.views.competence.cell_panel import CellPanel
from navplan.ui.views.competence.list_tab import LIST, OVERVIEW, ListTab, separated
from navplan.ui.views.competence.map_tab import MAP, ROLE, TABLE, MapTab
from navplan.ui.views.competence.plan_tab import PlanTab
from navplan.ui.views.competence.record_panel import RecordPanel
from navplan.ui.views.competence.tabs import (
    CompetencesTab,
    CoursesTab,
    EffectTab,
    MeasuresTab,
    NeedsTab,
    NewcomersTab,
)
from navplan.ui.words import _, ngettext

BESIDE = 1040
"""Width of the page, with text of usual size, from which the panel stands beside what it belongs to."""

NARROWEST = 400
"""The panel is no narrower than this; where what it belongs to needs that room itself, the panel lies over it."""

MARGIN = 24
OWN = tuple(kind.record for kind in KINDS)

FIRST: dict[type[Record], str] = {
    CompetenceNeed: "title",
    CompetenceMeasure: "title",
    Course: "name",
    Newcomer: "role",
    Effect: "conclusion",
    Competence: "code",
}
"""Where the cursor goes in one that is begun."""


class CompetencePage(Page):
    """Header, tabs, and a panel where the chosen cell or record is worked with."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._taken = 0
        self.header = PageHeader(_("Kompetanse"), parent=self)
        self.tabs = QTabWidget(self)
        self.map_tab = MapTab(self)
        self._needs = NeedsTab(desk, self)
        self._newcomers = NewcomersTab(desk, self)
        self._competences = CompetencesTab(desk, self)
        self.lists: dict[type[Record], ListTab] = {
            CompetenceNeed: self._needs,
            CompetenceMeasure: MeasuresTab(desk, self),
            Course: CoursesTab(desk, self),
            Newcomer: self._newcomers,
            Effect: EffectTab(desk, self),
            Competence: self._competences,
        }
        self.plan_tab = PlanTab(desk, self)
        self.cell_panel = CellPanel(desk, self)
        self.panel = RecordPanel(desk, self)
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.map_tab, _("Kart over gap"))
        names = (_("Behov"), _("Tiltak"), _("Kurs"), _("Nyansatte"), _("Effekt"), _("Kompetanser"))
        for tab, name in zip(self.lists.values(), names, strict=True):
            self.tabs.addTab(tab, name)
        self.tabs.addTab(self.plan_tab, _("Plan"))
        self._column = QVBoxLayout(self)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # an open panel gives way, see below
        self._column.setSpacing(16)
        self._column.addWidget(self.header)
        self._column.addWidget(self.tabs, 1)
        self._place_panels()

    def _connect(self) -> None:
        self.map_tab.wants_library.connect(self._on_load)
        self.map_tab.gap_map.opened.connect(self.open_cell)
        for tab in self.lists.values():
            tab.opened.connect(self._on_opened)
            tab.wants_new.connect(self._on_new)
        self._needs.suggest_button.clicked.connect(self._on_suggest)
        self._newcomers.programme_button.clicked.connect(self._on_programme)
        self._competences.library_button.clicked.connect(self._on_load)
        self._competences.area_button.clicked.connect(self._on_area)
        self.cell_panel.closed.connect(self._on_cell_closed)
        self.panel.closed.connect(self._on_panel_closed)
        self.plan_tab.wants_tab.connect(self._on_wants_tab)
        self.tabs.currentChanged.connect(self._on_tab)
        close = QAction(_("Lukk panelet"), self)
        close.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        close.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        close.triggered.connect(self._on_escape)
        self.addAction(close)
        self.desk.edited.connect(self._on_edited)
        self.desk.year_changed.connect(self._on_year)

    # -- what the window asks

    def show_record(self, record: Record) -> None:
        """Bring a record of competence into its tab and open it; a demand or a count opens its cell."""
        workspace = self.desk.workspace
        if isinstance(record, RoleDemand | GroupCount):
            self.tabs.setCurrentIndex(0)
            self.map_tab.gap_map.point_to(f"{record.role}|{record.competence}")
            self.open_cell(f"{record.role}|{record.competence}")
            return
        if isinstance(record, CompetencePlan):
            if record.year:
                self.desk.choose_year(record.year)
            self.tabs.setCurrentWidget(self.plan_tab)
            return
        found = self._root(record)
        if found is None or (found := workspace.get(type(found), found.id)) is None:
            return
        if isinstance(found, CompetenceNeed | CompetenceMeasure) and found.year:
            self.desk.choose_year(found.year)
        tab = self.lists.get(type(found), self.lists[Newcomer if isinstance(found, Onboarding) else Competence])
        self.tabs.setCurrentWidget(tab)
        tab.table.select(found.id)
        self._open(found)

    def _root(self, record: Record) -> Record | None:
        """The record that has a place of its own: this one, or the one it belongs to."""
        workspace = self.desk.workspace
        if isinstance(record, CourseDate):
            return workspace.get(Course, record.course)
        if isinstance(record, OnboardingPoint):
            return workspace.get(Onboarding, record.onboarding)
        if isinstance(record, NewcomerPoint):
            return workspace.get(Newcomer, record.newcomer)
        if isinstance(record, Participation):
            return workspace.get(CompetenceMeasure, record.measure) or workspace.get(Course, record.course)
        return record if type(record) in (*self.lists, CompetenceArea, Onboarding) else None

    def waiting(self) -> int:
        """Open needs that haste, and those who are new and late."""
        now = today()
        needs = needs_of(self.desk.workspace, self.desk.year)
        pressing = sum(need.status == "apent" and need.urgency == "na" for need in needs)
        newcomers = self.desk.workspace.all(Newcomer)
        return pressing + sum(bool(late_points(n, self.desk.workspace, now)) for n in newcomers)

    def views(self) -> Iterator[str]:
        """Show the page in its further states, one at a time, for the picture maker."""
        found = self._map()
        if found.cells:
            worst = max(found.cells.values(), key=_weight)
            self.map_tab.gap_map.point_to(worst.key)
            self.open_cell(worst.key)
            yield "cell"
            self.cell_panel.close_panel()
            self.map_tab.show_as(TABLE)
            yield "table"
            self.map_tab.show_as(ROLE)
            yield "role"
            self.map_tab.show_as(MAP)
            self.map_tab.hide_small.setChecked(True)
            yield "hidden"
            self.map_tab.hide_small.setChecked(False)
        for record, tab in self.lists.items():
            self.tabs.setCurrentWidget(tab)
            yield record.KEY
            if tab.cards:
                tab.show_as(LIST)
                yield f"{record.KEY}_list"
                tab.show_as(OVERVIEW)
            if tab.kept:
                self._open(tab.kept[0])
                yield f"{record.KEY}_form"
                self.panel.close_panel()
        self.tabs.setCurrentWidget(self.plan_tab)
        yield "plan"
        self.tabs.setCurrentIndex(0)

    # -- what people do

    @Slot(str)
    def open_cell(self, key: str) -> None:
        """Open a cell of the map in the panel, ready to be counted."""
        role, _sign, competence = key.partition("|")
        cell = self._map().cells.get((role, competence))
        if cell is not None:
            self.panel.close_panel()
            self.cell_panel.open(cell)
            self._place_panels()
            self.cell_panel.go_to_counts()

    def _open(self, record: Record, field: str = "") -> None:
        self.cell_panel.hide()
        self.panel.open(record, field)
        self._place_panels()

    @Slot(object)
    def _on_opened(self, record: Record) -> None:
        self._open(record)

    @Slot()
    def _on_new(self) -> None:
        record = next(r for r, tab in self.lists.items() if tab is self.tabs.currentWidget())
        made = steps.born(self.desk, record, self.panel.record)
        if made is not None:
            self._open(made, FIRST[record])
        elif record is Newcomer:
            self._on_programme()
        elif record is Competence:
            self._on_area()
        else:
            self.desk.announced.emit(_("Lag et kompetansetiltak først. Da kan dere måle virkningen."))

    @Slot()
    def _on_load(self) -> None:
        steps.load(self.desk)

    @Slot()
    def _on_area(self) -> None:
        self._open(CompetenceArea(), "code")

    @Slot()
    def _on_programme(self) -> None:
        self._open(next(iter(self.desk.workspace.all(Onboarding)), Onboarding(months=6)))

    @Slot()
    def _on_suggest(self) -> None:
        self.suggestions().popup(self._needs.suggest_button.mapToGlobal(self._needs.suggest_button.rect().bottomLeft()))

    def suggestions(self) -> QMenu:
        """The measures of the library that fit the current need."""
        need = self._needs.table.current() or next(iter(self._needs.kept), None)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not isinstance(need, CompetenceNeed):
            return menu
        found = steps.library().suggestions(self.desk.workspace.get(Competence, need.competence))
        for entry in found:
            action = QAction(entry["title"], menu)
            action.setData((entry, need.id))
            menu.addAction(action)
        if not found:
            none = QAction(_("Biblioteket har ikke noe forslag for «{need}»").format(need=need.title), menu)
            none.setEnabled(False)
            menu.addAction(none)
        menu.triggered.connect(self._on_suggested)
        return menu

    @Slot(QAction)
    def _on_suggested(self, action: QAction) -> None:
        entry: Entry
        entry, id = action.data()
        need = self.desk.workspace.get(CompetenceNeed, id)
        made = self.desk.add(measure_from(entry, need)) if need else None
        if made is not None:
            self.show_record(made)

    # -- keeping in step

    def refresh(self) -> None:
        """Read the plan anew: header, map, lists, plan."""
        found = self._map()
        self.map_tab.show_map(found)
        for tab in self.lists.values():
            tab.refresh()
        self._tell(found)

    def _tell(self, found: CompetenceMap) -> None:
        plan = steps.plan(self.desk)
        large = sum((cell.gap or 0) > 1 for cell in found.cells.values())
        weak = sum(found.is_vulnerable(c) for c in found.competences)
        needs = len(needs_of(self.desk.workspace, self.desk.year))
        self.header.set_title(_("Kompetanse {year}").format(year=self.desk.year))
        parts = (
            _("Planen: {status}").format(status=chosen(plan, "status", _))
            if plan.id
            else _("Ingen plan for året ennå"),
            ngettext("{n} gap på over ett nivå", "{n} gap på over ett nivå", large).format(n=large) if large else "",
            ngettext("{n} sårbar kompetanse", "{n} sårbare kompetanser", weak).format(n=weak) if weak else "",
            ngettext("{n} behov", "{n} behov", needs).format(n=needs) if needs else "",
        )
        self.header.set_line(separated(parts))
        self.plan_tab.show_plan(found)

    def _map(self) -> CompetenceMap:
        return competence_map(self.desk.workspace, self.desk.year)

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(Role, *OWN):
            self.refresh()

    @Slot(int)
    def _on_year(self, year: int) -> None:
        self.cell_panel.hide()
        self.panel.close_panel()
        self.refresh()

    @Slot(int)
    def _on_tab(self, tab: int) -> None:
        self.cell_panel.hide()
        self.panel.close_panel()
        self._place_panels()

    @Slot(str)
    def _on_wants_tab(self, key: str) -> None:
        """What the plan rests on: the map, the needs, or the measures."""
        tabs = {"map": self.map_tab, "needs": self._needs, "measures": self.lists[CompetenceMeasure]}
        self.tabs.setCurrentWidget(tabs[key])
        tabs[key].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_escape(self) -> None:
        if not self.cell_panel.isHidden():
            self.cell_panel.close_panel()
        else:
            self.panel.close_panel()

    @Slot()
    def _on_cell_closed(self) -> None:
        self._place_panels()
        self.map_tab.gap_map.focus_map()

    @Slot(bool)
    def _on_panel_closed(self, had_focus: bool) -> None:
        self._place_panels()
        current = self.tabs.currentWidget()
        if had_focus and isinstance(current, ListTab):
            current.table.view.setFocus()

    # -- within

    def _place_panels(self) -> None:
        """Beside what they belong to where there is room for both, otherwise over its right part."""
        least = max(self.tabs.minimumSizeHint().width(), self.header.minimumSizeHint().width()) + 2 * MARGIN
        is_beside = self.width() >= max(text_px(BESIDE), least + NARROWEST)
        room = min(600, self.width() * 2 // 5, self.width() - least)
        width = max(NARROWEST, room) if is_beside else min(600, self.width() - 64)
        taken = width if is_beside and self.panel.is_open else 0
        if is_beside and not self.cell_panel.isHidden():
            taken = self.cell_panel.width()
        self._taken = taken
        self._column.setContentsMargins(MARGIN, MARGIN, MARGIN + taken, 16)
        self.panel.setGeometry(self.width() - width, 0, width, self.height())
        self.cell_panel.setGeometry(self.width() - self.cell_panel.width(), 0, self.cell_panel.width(), self.height())

    def minimumSizeHint(self) -> QSize:
        """How small the page may be made: a panel beside it then lies over it."""
        return super().minimumSizeHint() - QSize(self._taken, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_panels()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        steps.delete_old_codes(self.desk)


def _weight(cell: MapCell) -> float:
    return float(cell.priority)
