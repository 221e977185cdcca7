"""Historikk: every step, newest first, or what is new since a day; old values can be fetched back one by one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from navplan.domain.hands import Hand
from navplan.domain.ports import Past
from navplan.ui.desk import Desk
from navplan.ui.page import Page
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.theme import ROW_HEIGHT, row_px
from navplan.ui.views.history.detail import Detail
from navplan.ui.views.history.filter_bar import HistoryFilter
from navplan.ui.views.history.model import Asked, HistoryModel, said_of_number
from navplan.ui.views.history.own_name import OwnName
from navplan.ui.views.history.strike_dialog import StrikeDialog
from navplan.ui.views.history.strike_name_dialog import StrikeNameDialog
from navplan.ui.views.history.striking_dialog import StrikingDialog
from navplan.ui.words import _, ngettext

if TYPE_CHECKING:
    from navplan.domain.records import Record


class HistoryPage(Page):
    """What was done, when; the chosen line is spelled out beside the list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.model = HistoryModel(desk.workspace, self)
        self.table = QTableView(self)
        self.detail = Detail(desk, self)
        self.own_name = OwnName(desk, self)
        self.filter = HistoryFilter(desk, self)
        self._last: Asked | None = None
        self._header = PageHeader(_("Historikk"), _("Alt som er gjort i planen, med det som sto før."))
        self._dress_table()
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.filter.changed.connect(self._look)
        self.detail.asked_for.connect(self._on_asked_for)
        self.detail.wants_strike.connect(self._on_wants_strike)
        self.detail.wants_strike_name.connect(self._on_wants_strike_name)
        desk.edited.connect(self._on_edited)

    def _dress_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(_("Endringer"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(row_px(ROW_HEIGHT))
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, table.fontMetrics().horizontalAdvance("00.00.0000 00:00") + 40)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.table, 3)
        row.addWidget(self.detail, 2)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 24, 12, 16)
        page.setSpacing(16)
        page.addWidget(self._header)
        page.addWidget(self.filter)
        page.addLayout(row, 1)
        page.addWidget(self.own_name)

    def show_record(self, record: "Record") -> None:
        """Show the whole history of one record."""
        self.filter.reset()
        self.filter.ask_for(record)

    def views(self) -> Iterator[str]:
        """Show what is new, and the history of one record, for the picture maker."""
        self.filter.since_meeting()
        yield "hva_er_nytt"
        self.filter.reset()
        if self.model.rowCount():
            self._on_asked_for(self.model.step(0)[0])
            yield "en_post"
        self.filter.reset()
        self.filter.trace.setText(self.desk.workspace.standing().trace)
        self.filter.trace.editingFinished.emit()
        yield "sporingsnummer"
        self.filter.reset()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.filter.refresh()
        self._look()

    @Slot(object)
    def _on_edited(self, _edit: object) -> None:
        if self.isVisible():
            self.filter.refresh()
            self.own_name.refresh()
            self._look()

    @Slot()
    def _look(self) -> None:
        """Read what is asked for now; the row that was chosen stays chosen if it can."""
        at = max(self.table.currentIndex().row(), 0)
        asked = self.filter.asked
        self.model.ask(asked)
        mode = QHeaderView.ResizeMode.ResizeToContents if asked.is_news else QHeaderView.ResizeMode.Stretch
        self.table.horizontalHeader().setSectionResizeMode(1, mode)
        rows = self.model.rowCount()
        self._header.set_line(self._line(rows))
        if rows:
            self.table.selectRow(min(at, rows - 1) if asked == self._last else 0)
        else:
            self._on_row(QModelIndex())
        self._last = asked

    def _line(self, rows: int) -> str:
        asked = self.filter.asked
        if asked.among.link:
            return said_of_number(self.model, asked.among.link)
        if not asked.is_news:
            return _("Alt som er gjort i planen, med det som sto før.")
        if not rows:
            return _("Ingenting er nytt.")
        return ngettext(
            "{n} post er ny, endret eller fjernet.", "{n} poster er nye, endret eller fjernet.", rows
        ).format(n=rows)

    @Slot(QModelIndex)
    def _on_row(self, current: QModelIndex) -> None:
        nothing_here = _("Ingenting er endret her. Velg en annen periode eller del av planen.")
        words = _("Ingenting er endret ennå.") if self.filter.asked.is_all else nothing_here
        if self.filter.asked.among.link:
            words = _("Skriv nummeret slik det står nederst i dokumentet, for eksempel 120-3fa9c1d2e0.")
        self.detail.show_step(
            self.model.step(current.row()) if current.isValid() else [], words, not self.filter.asked.record
        )

    @Slot(object)
    def _on_wants_strike(self, past: Past) -> None:
        self._ask(StrikeDialog(self.desk, past, self))

    @Slot(object)
    def _on_wants_strike_name(self, hand: Hand) -> None:
        self._ask(StrikeNameDialog(self.desk, hand, self))

    def _ask(self, dialog: StrikingDialog) -> None:
        dialog.struck.connect(self._look)
        dialog.open()

    @Slot(object)
    def _on_asked_for(self, past: Past) -> None:
        self.filter.ask_for(past.after or past.before)
