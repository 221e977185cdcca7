"""KVP: month form, year, funnel, routines, week builder, targets. Counts, roles and templates, never a person."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QTabWidget, QToolButton, QVBoxLayout, QWidget

from navplan.domain import deadlines
from navplan.domain.changes import Edit
from navplan.domain.kvp.library import load_library, read_library
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
from navplan.ui.parts.later import Later
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.views.kvp.aims_tab import AimsTab
from navplan.ui.views.kvp.funnel_tab import FunnelTab
from navplan.ui.views.kvp.month_tab import MonthTab
from navplan.ui.views.kvp.routines_tab import RoutinesTab
from navplan.ui.views.kvp.weeks_tab import WeeksTab
from navplan.ui.views.kvp.year_tab import YearTab
from navplan.ui.words import N_, _

ALL = (
    KvpActivity, KvpBlock, KvpControl, KvpDeviation, KvpMonth, KvpPlaces, KvpQuestion, KvpRate, KvpReview, KvpRoutine,
    KvpStep, KvpTarget, KvpVersion, KvpWeek,
)  # fmt: skip
"""The kinds that this page shows."""

SCROLLS = (N_("Rull til venstre"), N_("Rull til høyre"))
"""What the tab bar's own hidden buttons are called; Qt names them in English."""


class KvpPage(Page):
    """Six tabs under one header; the header says where we stand."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.header = PageHeader(_("Kvalifiseringsprogrammet"), parent=self)
        self.library = QPushButton(icon("download"), _("Hent startbiblioteket"), self)
        self.library.setToolTip(_("Rutiner, sjekklister, ukemaler og satser som utkast. Kan angres."))
        self.header.controls.addWidget(self.library)
        self.month = MonthTab(desk, self)
        self._year = Later(partial(YearTab, desk), self)
        self._funnel = Later(partial(FunnelTab, desk), self)
        self._routines = Later(partial(RoutinesTab, desk), self)
        self._weeks = Later(partial(WeeksTab, desk), self)
        self._aims = Later(partial(AimsTab, desk), self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setUsesScrollButtons(False)
        for tab, words in (
            (self.month, _("Måned")),
            (self._year, _("Året")),
            (self._funnel, _("Trakt")),
            (self._routines, _("Rutiner")),
            (self._weeks, _("Ukebygger")),
            (self._aims, _("Mål og satser")),
        ):
            self.tabs.addTab(tab, words)
        for button, words in zip(self.tabs.tabBar().findChildren(QToolButton), SCROLLS, strict=False):
            button.setAccessibleName(_(words))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.header)
        column.addWidget(self.tabs, 1)
        self.tabs.currentChanged.connect(self._on_tab)
        self.library.clicked.connect(self.fetch_library)
        desk.edited.connect(self._on_edited)
        desk.year_changed.connect(self._on_year)
        self._tell()

    def open_tab(self, key: str) -> None:
        """Go to a tab: «month», «year», «funnel», «routines», «weeks» or «aims»."""
        tabs = ("month", "year", "funnel", "routines", "weeks", "aims")
        self.tabs.setCurrentIndex(tabs.index(key))

    @property
    def year(self) -> YearTab:
        """The tab «Året»."""
        is_new = not self._year.is_made
        tab = self._year.widget
        if is_new:
            tab.wants_month.connect(self._on_month)
        return tab

    @property
    def funnel(self) -> FunnelTab:
        """The tab «Trakt»."""
        return self._funnel.widget

    @property
    def routines(self) -> RoutinesTab:
        """The tab «Rutiner»."""
        return self._routines.widget

    @property
    def weeks(self) -> WeeksTab:
        """The tab «Ukebygger»."""
        return self._weeks.widget

    @property
    def aims(self) -> AimsTab:
        """The tab «Mål og satser»."""
        return self._aims.widget

    @Slot(int)
    def _on_tab(self, _place: int) -> None:
        """The grid of the year leads to its months from the first time it is seen."""
        if self.tabs.currentWidget() is self._year:
            self.year.show()

    def show_record(self, record: Record) -> None:
        """Open the tab this record is worked with on."""
        if isinstance(record, KvpMonth):
            self.tabs.setCurrentWidget(self.month)
            self.month.show_month(period(record))
        elif isinstance(record, KvpReview):
            self.tabs.setCurrentWidget(self._funnel)
            self.funnel.show_record(record)
        elif isinstance(record, KvpTarget | KvpPlaces | KvpRate):
            self.tabs.setCurrentWidget(self._aims)
            self.aims.show_record(record)
        elif isinstance(record, KvpWeek | KvpBlock | KvpActivity):
            self.tabs.setCurrentWidget(self._weeks)
            self.weeks.show_record(record)
        else:
            self.tabs.setCurrentWidget(self._routines)
            self.routines.show_record(record)

    def waiting(self) -> int:
        """Routines whose day to be gone through has passed, and deviations that are open."""
        workspace, today = self.desk.workspace, deadlines.today()
        due = sum(is_due(routine, today) for routine in workspace.all(KvpRoutine))
        return due + sum(d.status in ("apent", "arbeid") for d in workspace.all(KvpDeviation))

    def views(self) -> Iterator[str]:
        """Each tab, for the picture maker."""
        for tab, name in (
            (self._year, "year"),
            (self._funnel, "funnel"),
            (self._routines, "routines"),
            (self._weeks, "weeks"),
            (self._aims, "aims"),
        ):
            self.tabs.setCurrentWidget(tab)
            yield name
        self.routines.bar.set_value("controls")
        self.routines.show_view("controls")
        self.tabs.setCurrentWidget(self._routines)
        yield "controls"
        self.routines.show_view("routines")
        self.tabs.setCurrentWidget(self.month)
        found = series_of(self.desk.workspace).year(self.desk.year)
        for standing in found[:1]:
            self.month.show_month(standing.at)
            yield "locked"
        for standing in found[-1:]:
            self.month.show_month(standing.at)
            self.month.form.go_to("age_50")
            self._half_typed("3")
            yield "unequal"
            self._half_typed(str(standing.month.age_50))

    def _half_typed(self, text: str) -> None:
        """Let an age stand as somebody types it, not stored."""
        line = self.month.form.rows["age_50"].line
        if line is not None:
            line.setText(text)
            line.textEdited.emit(text)

    @Slot()
    def fetch_library(self) -> None:
        """Bring in what the plan lacks of the starter library, as one step."""
        with Telling(self.desk):
            load_library(self.desk.workspace, read_library(RESOURCES / "library" / "kvp"), self.desk.year)
            self.desk.announced.emit(_("Startbiblioteket er hentet. Alt er utkast som dere tilpasser."))

    def _tell(self) -> None:
        self.library.setVisible(not self.desk.workspace.all(KvpRoutine))
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
