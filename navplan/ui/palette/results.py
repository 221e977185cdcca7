"""The rows under the field: headings, commands and records, as a model."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from navplan.domain.finding.search import Found
from navplan.domain.help.seek import HelpHit
from navplan.domain.help.topic import FIELD
from navplan.domain.records import UNNAMED
from navplan.ui.palette.commands import Command
from navplan.ui.words import _

Index = QModelIndex | QPersistentModelIndex
Row = str | Command | Found | HelpHit
"""A heading in words, a command, a record or a topic of the help that was found."""

ROW = Qt.ItemDataRole.UserRole


class Results(QAbstractListModel):
    """What was found, group by group; headings cannot be chosen."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show_groups(self, groups: Iterable[tuple[str, Sequence[Command | Found | HelpHit]]]) -> None:
        """Show these groups, those without rows left out."""
        self.beginResetModel()
        self._rows = []
        for heading, rows in groups:
            if rows:
                self._rows += [heading, *rows]
        self.endResetModel()

    @property
    def hits(self) -> int:
        """How many rows can be chosen."""
        return sum(not isinstance(row, str) for row in self._rows)

    def step(self, row: int, by: int) -> int:
        """The next row that can be chosen, in this direction; from the last to the first. -1 when there is none."""
        count = len(self._rows)
        for away in range(1, count + 1):
            at = (row + by * away) % count
            if not isinstance(self._rows[at], str):
                return at
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = 0) -> Any:
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row)
        return None


def spoken(row: Row) -> str:
    """The row as one sentence, for those who hear the screen."""
    if isinstance(row, str):
        return row
    if isinstance(row, Command):
        return ", ".join(filter(None, (row.words, row.where, row.keys)))
    return ", ".join(filter(None, (title(row), about(row), row.text.text)))


def title(found: Found | HelpHit) -> str:
    """What the record or topic is called."""
    return found.name.text or _(UNNAMED)


def about(found: Found | HelpHit) -> str:
    """Kind and year of a record; of a topic that it is one, or the kind whose field it is about."""
    if isinstance(found, HelpHit):
        words = found.topic.words
        return words[:1].upper() + words[1:] if found.topic.group == FIELD else _("Hjelp")
    kind = _(found.kind.one).capitalize()
    return f"{kind} · {found.year}" if found.year else kind
