"""A section of a form: a card of field rows, short fields beside each other."""

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from navplan.domain.records import Problem, Record, Section, field_of
from navplan.ui.desk import Desk
from navplan.ui.editors import shown
from navplan.ui.editors.shown import on_one_line
from navplan.ui.forms.live_row import LiveRow
from navplan.ui.forms.spans import COLUMNS, places
from navplan.ui.parts.card import Card
from navplan.ui.words import _

GAP = 16
NARROW = 70
"""Characters below which all fields stand under each other."""


class SectionCard(Card):
    """The rows of one `Section`, each bound to its field; folded it says in one line what is filled in."""

    def __init__(self, desk: Desk, record: type[Record], section: Section, parent: QWidget | None = None) -> None:
        super().__init__(_(section.title), parent, foldable=True, folded=section.folded)
        self._desk = desk
        self.rows = {key: LiveRow(desk, record, key, self) for key in section.rows}
        self._fields = [field_of(record, key) for key in section.rows]
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(16)
        for column in range(COLUMNS):  # the gaps are columns too: Qt leaves out the spacing inside a span
            self._grid.setColumnStretch(2 * column, 1)
            self._grid.setColumnMinimumWidth(2 * column + 1, GAP if column < COLUMNS - 1 else 0)
        self._is_narrow: bool | None = None
        self._lay(False)
        self.body.addLayout(self._grid)

    def follow(self, record: Record | None) -> None:
        """Show another record."""
        for row in self.rows.values():
            row.binding.follow(record)
        self._sum_up(record)

    def stay(self, record: Record, problems: Iterable[Problem]) -> None:
        """The record shown was born or changed: show it, and what is missing, without eating what is typed."""
        said = {problem.field: problem.said.words(_) for problem in problems}
        for key, row in self.rows.items():
            row.binding.stay(record)
            row.warn(said.get(key, ""))
        self._sum_up(record)

    def _sum_up(self, record: Record | None) -> None:
        words = [
            f"{_(field.label)}: {text}"
            for field in self._fields
            if record and (text := on_one_line(shown(self._desk.workspace, field, getattr(record, field.key))))
        ]
        self.set_state_line(" · ".join(words) or _("Ikke fylt ut"))

    def _lay(self, is_narrow: bool) -> None:
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        for n, (row, (line, column, span)) in enumerate(zip(self.rows.values(), places(self._fields), strict=True)):
            self._grid.removeWidget(row)
            place = (n, 0, 1, 2 * COLUMNS - 1) if is_narrow else (line, 2 * column, 1, 2 * span - 1)
            self._grid.addWidget(row, *place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay(self.width() < self.fontMetrics().averageCharWidth() * NARROW)
