"""One cell of the map, opened: the demand on the role, and how many stand on each level, line by line."""

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from navplan.domain.changes import Edit
from navplan.domain.competence.heat_map import percent, two_places
from navplan.domain.competence.matrix import MapCell, competence_map
from navplan.domain.deadlines import today
from navplan.domain.modules.competence import Competence, GroupCount, RoleDemand
from navplan.domain.modules.competence.words import HALVES, LEVELS
from navplan.domain.modules.office import Role
from navplan.domain.vocabulary import OWNER_LINES
from navplan.ui.desk import Desk
from navplan.ui.editors import Binding, Complaint, field_editor
from navplan.ui.forms.live_row import ComplaintLine, LiveRow
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.side_panel import SidePanel
from navplan.ui.theme import text_px
from navplan.ui.words import _

NARROW = 64
"""Pixels for a number of persons."""


class LevelRow(QWidget):
    """A level in words, and the number of persons on it."""

    def __init__(self, desk: Desk, level: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = level
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.editor = field_editor(desk, GroupCount, f"n{level}", self, compact=True)
        self.editor.setFixedWidth(text_px(NARROW))
        self.binding = Binding(self.editor)
        self._complaint = ComplaintLine(self)
        self.editor.complained.connect(self._on_complained)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._complaint)

    def tell(self, competence: Competence) -> None:
        """Say what this level means for a competence."""
        label = _(LEVELS[self._level].label)
        own = getattr(competence, f"level_{self._level}", "") if self._level else ""
        said = f"{self._level} {label}. {own}" if own else f"{self._level} {label}"
        self._words.setText(said.replace("/", "/\u200b"))  # two long words with a stroke may be parted there

    @Slot(object)
    def _on_complained(self, complaint: Complaint | None) -> None:
        self._complaint.tell(complaint, "")


class CellPanel(SidePanel):
    """Shows the cell of one role and one competence and stores what is counted as it is typed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._desk = desk
        self._role, self._competence = "", ""
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._chips = QHBoxLayout()
        self._critical = StatusChip(_("Kritisk"), "danger", parent=self, small=True)
        self._law = StatusChip(_("Lovpålagt"), "info", parent=self, small=True)
        self._figures = QLabel(self)
        self._figures.setProperty("role", "strong")
        self._figures.setWordWrap(True)
        self._demand = {key: LiveRow(desk, RoleDemand, key, self) for key in ("level", "weight")}
        self._lines = Segmented(tuple((o.key, _(o.label)) for o in OWNER_LINES), self)
        self._lines.setAccessibleName(_("Eierlinje som telles"))
        self._halves = Segmented(tuple((o.key, _(o.label)) for o in HALVES), self)
        self._halves.setAccessibleName(_("Halvår som telles"))
        self.levels = [LevelRow(desk, level, self) for level in range(5)]
        self._counted = {key: LiveRow(desk, GroupCount, key, self) for key in ("method", "counted_on")}
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        self._chips.addWidget(self._critical)
        self._chips.addWidget(self._law)
        self._chips.addStretch(1)
        demand = QHBoxLayout()
        for row in self._demand.values():
            demand.addWidget(row, 1)
        self.body.addWidget(self._about)
        self.body.addLayout(self._chips)
        self.body.addWidget(self._figures)
        self.body.addLayout(demand)
        self.body.addWidget(self._lines)
        self.body.addWidget(self._halves)
        for level in self.levels:
            self.body.addWidget(level)
        for row in self._counted.values():
            self.body.addWidget(row)

    def _connect(self) -> None:
        self._lines.chosen.connect(self._on_group)
        self._halves.chosen.connect(self._on_group)
        for binding in self._count_bindings():
            binding.born.connect(self._on_count_born)
        for row in self._demand.values():
            row.binding.born.connect(self._on_demand_born)
        self._desk.edited.connect(self._on_edited)

    # -- what the page asks

    @property
    def key(self) -> str:
        """The key of the cell shown; empty while the panel is closed."""
        return f"{self._role}|{self._competence}" if self.isVisible() else ""

    def open(self, cell: MapCell) -> None:
        """Show a cell, first the owner line that is counted in it."""
        self._role, self._competence = cell.role, cell.competence.id
        role = self._desk.workspace.get(Role, cell.role)
        line = cell.counts[0].owner_line if cell.counts else (role.owner_line if role else "felles")
        self._lines.set_value(line)
        self._halves.set_value(self._half(cell))
        self.set_title(role.title if role else "")
        self._about.setText(f"{cell.competence.code} {cell.competence.name}")
        self._critical.setVisible(cell.competence.critical)
        self._law.setVisible(cell.competence.by_law)
        for level in self.levels:
            level.tell(cell.competence)
        demand = cell.demand or RoleDemand(
            role=self._role, competence=self._competence, valid_from=date(self._desk.year, 1, 1)
        )
        for row in self._demand.values():
            row.binding.follow(demand)
        self._follow_count()
        self._tell(cell)
        self.show()
        self.raise_()

    def go_to_counts(self) -> None:
        """Put the cursor where the first number is typed."""
        self.levels[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- within

    def _count_bindings(self) -> tuple[Binding, ...]:
        return (*(row.binding for row in self._counted.values()), *(level.binding for level in self.levels))

    def _half(self, cell: MapCell) -> str:
        """The half-year that the map shows of the chosen year, else the one it is now."""
        shown = next((count.half for count in cell.counts if count.year == self._desk.year), "")
        return shown or ("var" if today().month <= 6 else "host")

    def _count(self) -> GroupCount:
        """The count of the chosen line and half-year, else an unborn one."""
        group = (self._desk.year, self._halves.value(), self._role, self._lines.value())
        rows = self._desk.workspace.linked(GroupCount, "competence", self._competence)
        found = next((c for c in rows if (c.year, c.half, c.role, c.owner_line) == group), None)
        year, half, role, line = group
        return found or GroupCount(
            year=year, half=half, competence=self._competence, role=role, owner_line=line, counted_on=today()
        )

    def _cell(self) -> MapCell:
        found = competence_map(self._desk.workspace, self._desk.year)
        known = found.cells.get((self._role, self._competence))
        competence = self._desk.workspace.get(Competence, self._competence) or Competence()
        return known or MapCell(self._role, competence, None, ())

    def _follow_count(self) -> None:
        count = self._count()
        for binding in self._count_bindings():
            binding.follow(count)
        self._check(count)

    def _check(self, count: GroupCount) -> None:
        kind = self._desk.workspace.kind(GroupCount.KEY)
        problems = {p.field: p.said.words(_) for p in kind.check(count, self._desk.workspace)} if count.id else {}
        self._counted["counted_on"].warn(problems.get("counted_on", "") or problems.get("half", ""))

    def _tell(self, cell: MapCell) -> None:
        if cell.gap is None or cell.coverage is None:
            words = _("Ingen er talt ennå") if cell.wanted else _("Rollen har ikke noe krav her")
        else:
            words = _("Gap {gap} · {coverage} på kravet · {n} talt").format(
                gap=two_places(cell.gap), coverage=percent(cell.coverage), n=cell.heads
            )
        self._figures.setText(words)

    @Slot(str)
    def _on_group(self, key: str) -> None:
        self._follow_count()

    @Slot(object)
    def _on_count_born(self, count: GroupCount) -> None:
        for binding in self._count_bindings():
            binding.stay(count)

    @Slot(object)
    def _on_demand_born(self, demand: RoleDemand) -> None:
        for row in self._demand.values():
            row.binding.stay(demand)

    def _on_edited(self, edit: Edit) -> None:
        if not self._competence or self.isHidden():
            return
        if self._desk.workspace.get(Competence, self._competence) is None:
            self.close_panel()
        elif edit.touches(GroupCount, RoleDemand, Competence):
            self._tell(self._cell())
