"""Historikk: every step, newest first, with what stood before and what stands now; old values can be fetched back."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from navplan.domain.ports import Past
from navplan.domain.records import fields_of
from navplan.domain.workspace import Workspace
from navplan.ui.desk import Desk
from navplan.ui.editors import shown
from navplan.ui.page import Page
from navplan.ui.parts.card import Card
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.page_header import PageHeader
from navplan.ui.theme import ROW_HEIGHT
from navplan.ui.words import _, ngettext

PORTION = 400
"""How many changes are read at a time; more come as the user scrolls."""

MOST = 25
"""How many changes of one step are spelled out beside the list."""

Index = QModelIndex | QPersistentModelIndex
Step = list[Past]
"""The changes of one action, newest first."""


def when(at: datetime) -> str:
    """A moment in the user's own time, as people write it."""
    return f"{at.astimezone():%d.%m.%Y %H:%M}"


def subject(workspace: Workspace, past: Past) -> str:
    """What was changed: its kind and its name."""
    kind = workspace.kind(past.key)
    record = past.after or past.before
    name = kind.name_of(record) if record else ""
    return f"{_(kind.one).capitalize()}: {name}" if name else _(kind.one).capitalize()


def differences(workspace: Workspace, past: Past) -> list[tuple[str, str, str]]:
    """The changed fields of one change: label, before, after."""
    either = past.after or past.before
    rows = []
    for field in fields_of(type(either)) if either else ():
        before = shown(workspace, field, getattr(past.before, field.key)) if past.before else ""
        after = shown(workspace, field, getattr(past.after, field.key)) if past.after else ""
        if before != after:
            rows.append((_(field.label), before, after))
    return rows


class HistoryModel(QAbstractTableModel):
    """The steps of a plan, read in portions; changes of one action stand together."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._steps: list[Step] = []
        self._ended = False
        self._titles = (_("Når"), _("Hva"), _("Gjelder"))

    def reload(self) -> None:
        """Begin anew with the newest change."""
        self.beginResetModel()
        self._steps = []
        self._take(self._workspace.history(PORTION))
        self.endResetModel()

    def step(self, row: int) -> Step:
        """The changes of this row."""
        return self._steps[row]

    def _take(self, changes: tuple[Past, ...]) -> None:
        self._ended = len(changes) < PORTION
        for past in changes:
            if self._steps and self._steps[-1][0].action == past.action:
                self._steps[-1].append(past)
            else:
                self._steps.append([past])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._titles)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._ended

    def fetchMore(self, parent: Index) -> None:
        if not self._steps:
            return
        before = len(self._steps)
        older = self._workspace.history(PORTION, before=self._steps[-1][-1].seq)
        new = len({past.action for past in older} - {self._steps[-1][0].action})
        if new:
            self.beginInsertRows(QModelIndex(), before, before + new - 1)
        self._take(older)
        if new:
            self.endInsertRows()
        self.dataChanged.emit(self.index(before - 1, 0), self.index(before - 1, 2))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        step = self._steps[index.row()]
        newest = step[0]
        if index.column() == 0:
            return when(newest.at)
        if index.column() == 1:
            return newest.title.words(_)
        if len(step) > 1:
            return ngettext("{n} endring", "{n} endringer", len(step)).format(n=len(step))
        return subject(self._workspace, newest)


class HistoryPage(Page):
    """What was done, when; the chosen step is spelled out beside the list."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.model = HistoryModel(desk.workspace, self)
        self.table = QTableView(self)
        self._detail = QVBoxLayout()
        self._detail.setSpacing(12)
        self._detail.setContentsMargins(0, 0, 12, 0)
        self._dress_table()
        self._lay_out()
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
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
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, 150)

    def _lay_out(self) -> None:
        header = PageHeader(_("Historikk"), _("Alt som er gjort i planen, med det som sto før."))
        holder = QWidget(self)
        holder.setLayout(self._detail)
        side = QScrollArea(self)
        side.setWidgetResizable(True)
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setWidget(holder)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.table, 3)
        row.addWidget(side, 2)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 24, 12, 16)
        page.setSpacing(16)
        page.addWidget(header)
        page.addLayout(row, 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    @Slot(object)
    def _on_edited(self, _edit: object) -> None:
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        self.model.reload()
        if self.model.rowCount():
            self.table.selectRow(0)
        else:
            self._on_row(QModelIndex())

    @Slot(QModelIndex)
    def _on_row(self, current: QModelIndex) -> None:
        empty(self._detail)
        if current.isValid():
            step = self.model.step(current.row())
            for past in step[:MOST]:
                self._detail.addWidget(self._card(past))
            if len(step) > MOST:
                self._detail.addWidget(_label(_("… og {n} til").format(n=len(step) - MOST), "secondary"))
        else:
            self._detail.addWidget(EmptyState(_("Ingenting er endret ennå."), symbol="history", parent=self))
        self._detail.addStretch(1)

    def _card(self, past: Past) -> QWidget:
        card = Card(parent=self)
        card.body.addWidget(_label(subject(self.desk.workspace, past), "strong"))
        if past.before is None:
            card.body.addWidget(_label(_("Nytt i planen"), "secondary"))
        elif past.after is None:
            card.body.addWidget(_label(_("Fjernet fra planen"), "secondary"))
        for label, before, after in differences(self.desk.workspace, past):
            card.body.addWidget(_difference(label, before, after, past.before is not None))
        if past.before and past.after and self._can_restore(past):
            button = QPushButton(_("Hent tilbake det som sto før"), card)
            button.setProperty("seq", past.seq)
            button.clicked.connect(self._on_restore)
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _can_restore(self, past: Past) -> bool:
        now = self.desk.workspace.get(type(past.before), past.id) if past.before else None
        return now is not None and now != past.before

    @Slot()
    def _on_restore(self) -> None:
        """Put the fields of this change back to what they were before it; other fields keep what they have now."""
        button = self.sender()
        seq = button.property("seq") if button is not None else None
        step = self.model.step(self.table.currentIndex().row())
        past = next((p for p in step if p.seq == seq), None)
        if past is None or past.before is None or past.after is None:
            return
        now = self.desk.workspace.get(type(past.before), past.id)
        if now is None:
            return
        changed = [f.key for f in fields_of(type(now)) if getattr(past.before, f.key) != getattr(past.after, f.key)]
        values = {key: getattr(past.before, key) for key in changed}
        if self.desk.set(now, **values) is not None:
            self.desk.announced.emit(_("Hentet tilbake det som sto før {time}").format(time=when(past.at)))


def _difference(label: str, before: str, after: str, had_before: bool) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(_label(label, "label"))
    if had_before:
        column.addWidget(_label(_("Før: {text}").format(text=before or _("tomt")), "secondary"))
    column.addWidget(_label(after or _("tomt"), "body" if after else "secondary"))
    return holder


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
