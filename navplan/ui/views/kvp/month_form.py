"""The month form: columns of numbers, last year and last month beside, Enter goes down, sums live.

What happened in the month comes first, then who the participants are: beside it where there is room, else below.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from navplan.domain.kinds import Refused
from navplan.domain.kvp.paste import Pasted, read_column
from navplan.domain.modules.kvp import KvpMonth
from navplan.domain.modules.kvp.month import PARTS, TYPED, before, is_asked_for, period
from navplan.domain.modules.kvp.month_rules import month_name
from navplan.domain.modules.kvp.series import Series
from navplan.domain.privacy import Stopped
from navplan.domain.words import N_, Said
from navplan.ui.desk import Desk
from navplan.ui.editors import Complaint
from navplan.ui.parts.beside import Beside
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.theme import text_px
from navplan.ui.views.kvp.month_row import FIELD, LAST_MONTH, LAST_YEAR, NAME, MonthRow
from navplan.ui.words import _

WIDTH, BESIDE = 840, 1240
"""The widest that a column is, and the width from which there are two."""

FIELD_ROOM = 160
"""Logical pixels that the longest field takes."""

Parts = Sequence[tuple[str, tuple[str, ...]]]

HAPPENED = 6
"""So many parts of the form tell what happened in the month."""


class MonthForm(Scrolled):
    """The rows of one month; `changed` tells at every keystroke what the month would be."""

    changed = Signal()
    told = Signal(str)
    """Something to say above the form, such as why a paste was not taken."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.month: KvpMonth | None = None
        self.rows: dict[str, MonthRow] = {}
        self._heads: list[tuple[tuple[str, ...], tuple[QLabel, ...]]] = []
        inner = QWidget(self)
        sides = self._side(PARTS[:HAPPENED], inner), self._side(PARTS[HAPPENED:], inner)
        self.sides = Beside(sides, text_px(BESIDE), parent=inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 16, 24)
        column.addWidget(self.sides)
        column.addStretch(1)
        self.setWidget(inner)

    def _side(self, parts: Parts, inner: QWidget) -> QFrame:
        """Parts of the form below each other; numbers stand under numbers on both sides."""
        sheet = QFrame(inner)
        sheet.setProperty("role", "card")
        sheet.setMaximumWidth(text_px(WIDTH))
        grid = QGridLayout(sheet)
        grid.setContentsMargins(20, 12, 20, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(NAME, 1)
        for column, width in ((LAST_YEAR, 72), (LAST_MONTH, 72), (FIELD, text_px(FIELD_ROOM))):
            grid.setColumnMinimumWidth(column, width)
        line = 0
        for title, keys in parts:
            self._heads.append((keys, self._head(_(title), grid, line)))
            for place, key in enumerate(keys):
                row = MonthRow(self.desk, key, grid, line + 1 + 2 * place, sheet)
                row.moved.connect(self._on_moved)
                row.pasted.connect(self._on_pasted)
                row.typed.connect(self.changed)
                self.rows[key] = row
            line += 1 + 2 * len(keys)
        grid.setRowStretch(line, 1)
        return sheet

    @staticmethod
    def _head(title: str, grid: QGridLayout, line: int) -> tuple[QLabel, ...]:
        heading, *beside = heads = tuple(
            QLabel(words, grid.parentWidget()) for words in (title, _("I fjor"), _("Forrige"))
        )
        heading.setProperty("role", "section")
        heading.setWordWrap(True)
        heading.setContentsMargins(0, 16 if line else 0, 0, 4)
        grid.addWidget(heading, line, NAME)
        for column, head in zip((LAST_YEAR, LAST_MONTH), beside, strict=True):
            head.setProperty("role", "secondary")
            grid.addWidget(head, line, column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        return heads

    def show_month(self, month: KvpMonth | None, series: Series) -> None:
        """Show a month with its neighbours; a half-typed number of the same month stays."""
        is_same = self.month is not None and month is not None and self.month.id == month.id
        self.month = month
        if month is None:
            return
        year, number = period(month)
        ago = (series.get((year - 1, number)), series.get(before(year, number)))
        for row in self.rows.values():
            if not is_same:
                row.binding.follow(month)
            row.show_beside(*ago)
            row.set_open(not month.locked)
        self._show_asked_for(month)

    def _show_asked_for(self, month: KvpMonth) -> None:
        """Reasons and outcomes stand there only when there is something to divide."""
        for key, row in self.rows.items():
            row.show_row(is_asked_for(month, key) or row.editor.is_unsettled)
        for keys, labels in self._heads:
            for label in labels:
                label.setVisible(any(self.rows[key].is_shown for key in keys))

    def provisional(self) -> KvpMonth | None:
        """The month as it would be with what stands in the fields now."""
        if self.month is None:
            return None
        values = {}
        for key, row in self.rows.items():
            try:
                values[key] = row.editor.read()
            except Refused:
                continue
        found = self.month.with_values(**values)
        self._show_asked_for(found)
        return found

    def hint(self, words: dict[str, str]) -> None:
        """Say at each field what does not add up."""
        for key, row in self.rows.items():
            row.hint(words.get(key, ""))

    def go_to(self, key: str) -> None:
        """Put the cursor into a number, ready to be overwritten."""
        row = self.rows.get(key)
        if row and row.line is not None:
            row.line.setFocus(Qt.FocusReason.OtherFocusReason)
            row.line.selectAll()
            self.ensureWidgetVisible(row.editor, 0, 64)

    @Slot(str, int)
    def _on_moved(self, key: str, way: int) -> None:
        """Up and down through the numbers; a number that cannot be read is left with its complaint."""
        self.rows[key].editor.settle()
        keys = [name for name, row in self.rows.items() if row.is_shown or name == key]
        at = keys.index(key) + way
        if 0 <= at < len(keys):
            self.go_to(keys[at])

    @Slot(str, str)
    def _on_pasted(self, key: str, text: str) -> None:
        if self.month is None or self.month.locked:
            return
        found = read_column(text, TYPED[TYPED.index(key) :])
        if found.is_whole:
            self._take(found.values)
        else:
            self._refuse(found)

    def _take(self, values: dict[str, object]) -> None:
        month = self.desk.workspace.get(KvpMonth, self.month.id) if self.month else None
        if month is None or not values:
            return
        title = Said(N_("Lim inn {n} tall i {month}"), n=len(values), month=month_name(period(month)))
        try:
            with self.desk.draft(title) as draft:
                draft.set(month, **values)
        except Stopped as stopped:
            self.told.emit(stopped.said.words(_))
            return
        self.told.emit(_("{n} tall er limt inn.").format(n=len(values)))

    def _refuse(self, found: Pasted) -> None:
        """Nothing is stored: each line that could not be read is explained at its number."""
        words = [_("Ingenting er limt inn.")]
        if found.faults:
            words.append(_("{n} linjer kan ikke leses; se ved tallene.").format(n=len(found.faults)))
        if found.left_over:
            words.append(_("Kolonnen har {n} linjer for mye.").format(n=found.left_over))
        for key, said in found.faults.items():
            self.rows[key].editor.complain(Complaint(said.words(_)))
        self.told.emit(" ".join(words))
        for key in found.faults:
            self.go_to(key)
            break

    def unread(self) -> Iterable[str]:
        """The numbers that stand in the form but are not stored."""
        return [key for key, row in self.rows.items() if row.editor.is_unsettled]
