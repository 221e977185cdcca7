"""KVP: month form, year, funnel, routines, week builder, targets. Counts, roles and templates, never a person."""

from collections.abc import Iterator

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QTabWidget, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.kvp.library import is_loaded, load_library, read_library
from navplan.domain.modules.kvp import (
    KvpActivity,
    KvpBlock,
    KvpControl,
    KvpDeviation,
    KvpMonth,
    KvpPlaces,
    KvpQuestion,
    KvpRate,
    KvpReview,
    KvpRoutine,
    KvpStep,
    KvpTarget,
    KvpVersion,
    KvpWeek,
)
from navplan.domain.modules.kvp.month import period
from navplan.domain.modules.kvp.routine_rules import is_due
from navplan.domain.modules.kvp.series import series_of
from navplan.domain.places import RESOURCES
from navplan.domain.records import Record
from navplan.ui.desk import Desk, Telling
from navplan.ui.icons import icon
from navplan.ui.page import Page
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.views.kvp.aims_tab import AimsTab
from navplan.ui.views.kvp.funnel_tab import FunnelTab
from navplan.ui.views.kvp.month_tab import MonthTab
from navplan.ui.views.kvp.routines_tab import RoutinesTab
from navplan.ui.views.kvp.weeks_tab import WeeksTab
from navplan.ui.views.kvp.year_tab import YearTab
from navplan.ui.words import _

ALL = (
    KvpActivity, KvpBlock, KvpControl, KvpDeviation, KvpMonth, KvpPlaces, KvpQuestion, KvpRate, KvpReview, KvpRoutine,
    KvpStep, KvpTarget, KvpVersion, KvpWeek,
)  # fmt: skip
"""The kinds that this page shows."""


class KvpPage(Page):
    """Six tabs under one header; the header says where we stand."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.header = PageHeader(_("Kvalifiseringsprogrammet"), parent=self)
        self.library = QPushButton(icon("download"), _("Hent startbiblioteket"), self)
        self.library.setToolTip(_("Rutiner, sjekklister, ukemaler og satser som utkast. Kan angres."))
        self.header.controls.addWidget(self.library)
        self._library = read_library(RESOURCES / "library" / "kvp")
        self.month = MonthTab(desk, self)
        self.year = YearTab(desk, self)
        self.funnel = FunnelTab(desk, self)
        self.routines = RoutinesTab(desk, self)
        self.weeks = WeeksTab(desk, self)
        self.aims = AimsTab(desk, self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setUsesScrollButtons(False)
        for tab, words in (
            (self.month, _("Måned")),
            (self.year, _("Året")),
            (self.funnel, _("Trakt")),
            (self.routines, _("Rutiner")),
            (self.weeks, _("Ukebygger")),
            (self.aims, _("Mål og satser")),
        ):
            self.tabs.addTab(tab, words)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 1)
        self.library.clicked.connect(self.fetch_library)
        self.year.wants_month.connect(self._on_month)
        desk.edited.connect(self._on_edited)
        desk.year_changed.connect(self._on_year)
        self._tell()

    def show_record(self, record: Record) -> None:
        """Open the tab this record is worked with on."""
        if isinstance(record, KvpMonth):
            self.tabs.setCurrentWidget(self.month)
            self.month.show_month(period(record))
        elif isinstance(record, KvpReview):
            self.tabs.setCurrentWidget(self.funnel)
            self.funnel.show_record(record)
        elif isinstance(record, KvpTarget | KvpPlaces | KvpRate):
            self.tabs.setCurrentWidget(self.aims)
            self.aims.show_record(record)
        elif isinstance(record, KvpWeek | KvpBlock | KvpActivity):
            self.tabs.setCurrentWidget(self.weeks)
            self.weeks.show_record(record)
        else:
            self.tabs.setCurrentWidget(self.routines)
            self.routines.show_record(record)

    def waiting(self) -> int:
        """Routines whose day to be gone through has passed, and deviations that are open."""
        workspace, today = self.desk.workspace, deadlines.today()
        due = sum(is_due(routine, today) for routine in workspace.all(KvpRoutine))
        return due + sum(d.status in ("apent", "arbeid") for d in workspace.all(KvpDeviation))

    def views(self) -> Iterator[str]:
        """Each tab, for the picture maker."""
        for tab, name in (
            (self.year, "year"),
            (self.funnel, "funnel"),
            (self.routines, "routines"),
            (self.weeks, "weeks"),
            (self.aims, "aims"),
        ):
            self.tabs.setCurrentWidget(tab)
            yield name
        self.routines.bar.set_value("controls")
        self.routines.show_view("controls")
        self.tabs.setCurrentWidget(self.routines)
        yield "controls"
        self.routines.show_view("routines")
        self.tabs.setCurrentWidget(self.month)

    @Slot()
    def fetch_library(self) -> None:
        """Bring in what the plan lacks of the starter library, as one step."""
        with Telling(self.desk):
            load_library(self.desk.workspace, self._library, self.desk.year)
            self.desk.announced.emit(_("Startbiblioteket er hentet. Alt er utkast som dere tilpasser."))

    def _tell(self) -> None:
        self.library.setVisible(not is_loaded(self._library, self.desk.workspace))
        newest = series_of(self.desk.workspace).newest
        routines = [r for r in self.desk.workspace.all(KvpRoutine) if r.status != "utgatt"]
        valid = sum(r.status == "gjeldende" for r in routines)
        parts = []
        if newest and newest.closing is not None:
            parts.append(_("{n} deltakere ved siste månedsslutt").format(n=newest.closing))
        if routines:
            parts.append(_("{n} av {whole} rutiner godkjent").format(n=valid, whole=len(routines)))
        self.header.set_line(" · ".join(parts) or _("Ingen tall eller rutiner ennå"))

    @Slot(int)
    def _on_month(self, number: int) -> None:
        found = series_of(self.desk.workspace).get((self.desk.year, number))
        if found:
            self.show_record(found.month)

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        if edit.touches(*ALL):
            self._tell()

    @Slot(int)
    def _on_year(self, year: int) -> None:
        newest = series_of(self.desk.workspace).year(year)
        if newest:
            self.month.show_month(newest[-1].at)
