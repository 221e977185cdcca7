"""Parts of the plan's page that reckon: what is missing, which groups are counted, what the measures cost."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.competence.adoption import BudgetLine, RoleCover, Wanted, counted_groups, missing_of
from navplan.domain.kinds import Number
from navplan.domain.modules.competence import CompetencePlan
from navplan.ui.desk import Desk
from navplan.ui.editors import Binding, field_editor
from navplan.ui.parts.card import Card
from navplan.ui.parts.coverage_bar import CoverageBar
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.symbol import Symbol
from navplan.ui.words import _, ngettext

KRONER = Number("kr")
SHOWN = 6
"""Roles with something uncounted that are named; the rest is told as a number."""


class WantedRow(QWidget):
    """One thing the plan should have: there or not, and the way to it."""

    wanted = Signal(str)

    def __init__(self, one: Wanted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.one = one
        there = ("success-fill", "success-text")
        lacks = ("warning-fill", "warning-text") if one.must else ("circle", "muted")
        words = QLabel(one.said.words(_), self)
        words.setWordWrap(True)
        words.setProperty("role", "secondary" if one.is_there else "")
        self.button = QPushButton(_("Gå dit"), self)
        self.button.setProperty("role", "tertiary")
        self.button.setAccessibleName(f"{self.button.text()}: {words.text()}")
        self.button.setVisible(not one.is_there)
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Symbol(*(there if one.is_there else lacks), 18, self))
        row.addWidget(words, 1)
        row.addWidget(self.button)
        self.setAccessibleName(_("Er på plass") if one.is_there else _("Mangler"))
        self.setAccessibleDescription(words.text())

    @Slot()
    def _on_clicked(self) -> None:
        self.wanted.emit(self.one.goes_to)


class Readiness(Card):
    """What is there and what is missing before the plan may hold; the last step is one button."""

    wanted = Signal(str)
    """Somebody wants to go to a field or a tab; carries its key."""
    adopted = Signal()
    """The plan is to hold from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Før planen kan gjelde"), parent)
        self.rows: list[WantedRow] = []
        self._is_short = False
        self._verdict = QLabel(self)
        self._verdict.setProperty("role", "strong")
        self._verdict.setWordWrap(True)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.adopt_button = QPushButton(_("La planen gjelde"), self)
        self.adopt_button.setProperty("role", "primary")
        self.adopt_button.clicked.connect(self.adopted)
        self._there = QLabel(self)
        self._there.setProperty("role", "secondary")
        self.body.addWidget(self._verdict)
        self.body.addLayout(self._list)
        self.body.addWidget(self._there)
        self.body.addWidget(self.adopt_button, 0, Qt.AlignmentFlag.AlignLeft)

    def tell(self, plan: CompetencePlan, wanted: Iterable[Wanted]) -> None:
        """Show what the plan has and lacks now."""
        wanted = tuple(wanted)
        missing = missing_of(wanted)
        empty(self._list)
        self.rows = []
        for one in sorted(wanted, key=_is_there):
            row = WantedRow(one, self)
            row.wanted.connect(self.wanted)
            self.rows.append(row)
            self._list.addWidget(row)
        self._verdict.setText(_verdict(plan, len(missing)))
        self.set_short(self._is_short)
        self.adopt_button.setVisible(not missing and plan.status in ("utkast", "til_drofting"))

    def set_short(self, is_short: bool) -> None:
        """Where there is little room, tell only how many things are there, not which."""
        self._is_short = is_short
        there = [row for row in self.rows if row.one.is_there]
        for row in there:
            row.setVisible(not is_short)
        self._there.setText(ngettext("{n} ting er på plass.", "{n} ting er på plass.", len(there)).format(n=len(there)))
        self._there.setVisible(is_short and bool(there))


def _is_there(one: Wanted) -> bool:
    return one.is_there


def _verdict(plan: CompetencePlan, missing: int) -> str:
    holds = plan.status in ("gjeldende", "avsluttet")
    if missing and holds:
        return ngettext(
            "Planen står som gjeldende, men {n} ting mangler.",
            "Planen står som gjeldende, men {n} ting mangler.",
            missing,
        ).format(n=missing)
    if missing:
        return ngettext(
            "{n} ting mangler før planen kan gjelde.", "{n} ting mangler før planen kan gjelde.", missing
        ).format(n=missing)
    return _("Planen gjelder, og det den må ha, er på plass.") if holds else _("Alt planen må ha, er på plass.")


class Groups(Card):
    """How many of the groups that must know something are counted, and where counts are lacking."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Gruppene planen bygger på"), parent)
        self.bar = CoverageBar(_("grupper talt"), self)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setProperty("role", "secondary")
        self.map_button = QPushButton(_("Åpne kartet"), self)
        self.map_button.setProperty("role", "tertiary")
        self.map_button.clicked.connect(self._on_map)
        self.body.addWidget(self.bar)
        self.body.addLayout(self._list)
        self.body.addWidget(self._said)
        self.body.addWidget(self.map_button, 0, Qt.AlignmentFlag.AlignLeft)

    def tell(self, cover: Iterable[RoleCover]) -> None:
        """Show the roles that lack counts."""
        rows = tuple(cover)
        self.bar.set_values(*counted_groups(rows))
        self.bar.setVisible(bool(rows))
        lacking = [row for row in rows if row.counted < row.asked]
        empty(self._list)
        for row in lacking[:SHOWN]:
            self._list.addWidget(self._line(row))
        rest = len(lacking) - SHOWN
        words = _("og {n} roller til").format(n=rest) if rest > 0 else ""
        if not rows:
            words = _("Ingen roller har krav ennå. Sett kravene i kartet, så ser dere hvem som må telles.")
        elif not lacking:
            words = _("Alle gruppene med krav er talt.")
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def _line(self, row: RoleCover) -> QWidget:
        line = QWidget(self)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(ElidedLabel(row.role.title, line), 1)
        count = QLabel(_("{counted} av {asked} talt").format(counted=row.counted, asked=row.asked), line)
        count.setProperty("role", "secondary")
        across.addWidget(count)
        return line

    @Slot()
    def _on_map(self) -> None:
        self.wanted.emit("map")


class Budget(Card):
    """Kroner of each line: what is set aside, what the measures cost, what is left, and both lines together."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("Penger"), parent)
        self.editors = {
            "stat": field_editor(desk, CompetencePlan, "budget_state", self),
            "kommune": field_editor(desk, CompetencePlan, "budget_municipality", self),
        }
        self.bindings = {key: Binding(editor) for key, editor in self.editors.items()}
        self.cells: dict[tuple[str, str], QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        heads = ("", _("Budsjett"), _("Lagt i tiltak"), _("Igjen"))
        for column, words in enumerate(heads):
            head = QLabel(words, self)
            head.setProperty("role", "label")
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight)
        for row, (key, words) in enumerate((("stat", _("Stat")), ("kommune", _("Kommune")), ("", _("Sum"))), 1):
            self._row(grid, row, key, words)
        grid.setColumnStretch(4, 1)
        self.body.addLayout(grid)
        note = QLabel(_("Kostnadene står i hvert tiltak. Avlyste tiltak er ikke med."), self)
        note.setWordWrap(True)
        note.setProperty("role", "secondary")
        self.body.addWidget(note)

    def _row(self, grid: QGridLayout, row: int, key: str, words: str) -> None:
        name = QLabel(words, self)
        name.setProperty("role", "strong" if not key else "")
        grid.addWidget(name, row, 0)
        if key:
            grid.addWidget(self.editors[key], row, 1)
            name.setBuddy(self.editors[key])
        for column, what in enumerate(("budget", "planned", "left"), 1):
            if what == "budget" and key:
                continue
            cell = self.cells[key, what] = QLabel(self)
            cell.setProperty("role", "" if key else "strong")
            grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignRight)

    def tell(self, lines: Iterable[BudgetLine]) -> None:
        """Show the sums of the plan as it is."""
        for line in lines:
            told = {"budget": line.budget, "planned": line.planned, "left": line.left}
            for what, value in told.items():
                cell = self.cells.get((line.line, what))
                if cell is not None:
                    cell.setText(_kroner(value, what))


def _kroner(value: int | None, what: str) -> str:
    if value is None:
        return "–"
    if what == "left" and value < 0:
        return _("{kroner} for mye").format(kroner=KRONER.show(-value, _))
    return KRONER.show(value, _)
