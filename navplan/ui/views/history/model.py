"""The rows of the history: the steps of the plan, or one line for each record that is not as it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from navplan.domain.finding.since import net_changes
from navplan.domain.ports import Among, Past
from navplan.domain.records import Record
from navplan.domain.tracing import link_in
from navplan.domain.workspace import Workspace
from navplan.ui.editors.shown import on_one_line
from navplan.ui.words import _, ngettext

PORTION = 400
"""How many changes are read at a time; more come as the user scrolls."""

MOST_NEWS = 5_000
"""How many changes are looked back over to say what is new."""

Index = QModelIndex | QPersistentModelIndex
Step = list[Past]
"""The changes of one action, newest first."""


@dataclass(frozen=True)
class Asked:
    """What the page is asked to show."""

    among: Among = Among()
    record: Record | None = None
    is_news: bool = False
    """One line a record, from how it was to how it is, instead of every step."""

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return self.among == Among() and self.record is None


def when(at: datetime) -> str:
    """A moment in the user's own time, as people write it."""
    return f"{at.astimezone():%d.%m.%Y %H:%M}"


def subject(workspace: Workspace, past: Past) -> str:
    """What was changed: its kind and its name."""
    kind = workspace.kind(past.key)
    record = past.after or past.before
    name = on_one_line(kind.name_of(record)) if record else ""
    return f"{_(kind.one).capitalize()}: {name}" if name else _(kind.one).capitalize()


def said_of_number(model: "HistoryModel", link: str) -> str:
    """What a tracking number from a paper says; the model shows the step that the plan had come to."""
    if not link_in(link):
        return _("Dette er ikke et sporingsnummer.")
    if not model.rowCount():
        return _(
            "Nummeret finnes ikke i denne planen. Er planen delt, kan dokumentet være laget i en kopi som ikke er "
            "flettet inn her."
        )
    past = model.step(0)[0]
    if link_in(link) == model.newest_link():
        return _("Dokumentet er laget av denne planen, og planen er ikke endret siden.")
    return _("Dokumentet er laget av denne planen slik den sto {time}. Planen er endret siden.").format(
        time=when(past.at)
    )


class HistoryModel(QAbstractTableModel):
    """The steps of a plan, read in portions; changes of one action stand together."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._steps: list[Step] = []
        self._ended = False
        self._asked = Asked()
        self._titles = (_("Når"), _("Hva"), _("Gjelder"))

    def ask(self, asked: Asked) -> None:
        """Show this, beginning anew with the newest change."""
        self.beginResetModel()
        self._asked = asked
        self._steps = []
        changes = self._read(MOST_NEWS if asked.is_news else PORTION)
        if asked.is_news:
            self._steps = [[past] for past in net_changes(changes)]
            self._ended = True
        else:
            self._take(changes)
        self.endResetModel()

    def _read(self, limit: int, before: int | None = None) -> tuple[Past, ...]:
        record = self._asked.record
        found = self._workspace.history(limit, before, record.id if record else None, self._asked.among)
        return tuple(past for past in found if record is None or past.key == record.KEY)

    def newest_link(self) -> str:
        """How the newest link of the whole plan begins."""
        return link_in(self._workspace.standing().trace)

    def step(self, row: int) -> Step:
        """The changes of this row."""
        return self._steps[row]

    def _take(self, changes: Sequence[Past]) -> None:
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
        older = self._read(PORTION, before=self._steps[-1][-1].seq)
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
        if role == Qt.ItemDataRole.DisplayRole:  # hidden; what a row is called when it is read aloud
            return self.index(section, 0).data()
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
