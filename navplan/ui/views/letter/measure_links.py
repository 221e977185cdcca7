"""What is done about an expectation: its goals and measures, a new measure in one line, or one that exists."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from navplan.domain.kinds import Choice
from navplan.domain.modules.letter import Expectation
from navplan.domain.modules.plan import Goal, Measure, next_code
from navplan.domain.modules.plan.words import MEASURE_STATUS
from navplan.domain.privacy import Stopped
from navplan.domain.words import N_, Said
from navplan.domain.year import goals_of, measures_of
from navplan.ui.desk import Desk
from navplan.ui.editors.picked import PickList
from navplan.ui.icons import icon
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.elided_button import ElidedButton
from navplan.ui.parts.emptied import empty
from navplan.ui.views.letter.verdict import own_assessment
from navplan.ui.words import _

STATUS = Choice(MEASURE_STATUS)
OWNER_OF = {"kommune": "kommune", "nav_fylke": "stat"}
"""Whose line a measure most likely is, by whom the expectation is addressed to; else both."""


def measure_chip(measure: Measure, parent: QWidget) -> StatusChip:
    """The status of a measure as a chip."""
    option = STATUS.option(measure.status)
    return StatusChip(_(option.label), option.tone, parent=parent)


class MeasureLine(QWidget):
    """One goal or measure: its name leads to it, and it can be let go of."""

    let_go = Signal(object)

    def __init__(
        self, desk: Desk, record: Goal | Measure, parent: QWidget | None = None, can_let_go: bool = True
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._record = record
        name = ElidedButton(f"{record.code} {record.title}".replace("&", "&&"), self)
        name.setIcon(icon("goal" if isinstance(record, Goal) else "measure", "accent-text"))
        name.setProperty("role", "tertiary")
        name.setStyleSheet("text-align: left; padding-left: 2px;")
        name.setToolTip(record.title)
        name.setMinimumWidth(80)
        name.clicked.connect(self._on_open)
        away = QToolButton(self)
        away.setIcon(icon("close", "muted"))
        away.setIconSize(QSize(14, 14))
        away.setToolTip(_("Koble fra"))
        away.setAccessibleName(_("Koble fra {name}").format(name=record.title))
        away.clicked.connect(self._on_away)
        away.setVisible(can_let_go)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(name, 1)
        if isinstance(record, Measure):
            due = QLabel(f"{record.deadline:%d.%m.%Y}" if record.deadline else _("uten frist"), self)
            due.setProperty("role", "secondary")
            row.addWidget(due)
            row.addWidget(measure_chip(record, self))
        row.addWidget(away)

    @Slot()
    def _on_open(self) -> None:
        self._desk.show(self._record)

    @Slot()
    def _on_away(self) -> None:
        self.let_go.emit(self._record)


class MeasureLinks(QWidget):
    """The goals and measures of one expectation."""

    def __init__(self, desk: Desk, expectation: Expectation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._expectation = expectation
        self._pick: PickList | None = None
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self._new = QLineEdit(self)
        self._new.setPlaceholderText(_("Nytt tiltak herfra: skriv hva som skal gjøres, og trykk Enter"))
        self._new.setAccessibleName(_("Nytt tiltak herfra"))
        self._new.setObjectName("new_measure")
        self._new.setToolTip(self._new.placeholderText())
        self._new.setMaxLength(160)
        self._new.returnPressed.connect(self._on_new)
        self._said = QLabel(self)
        self._said.setProperty("role", "complaint")
        self._said.setWordWrap(True)
        self._said.hide()
        self._join = QPushButton(icon("link"), _("Koble til …"), self)
        self._join.setToolTip(_("Koble til mål og tiltak som finnes i planen"))
        self._join.clicked.connect(self._on_join)
        add = QHBoxLayout()
        add.setSpacing(8)
        add.addWidget(self._new, 1)
        add.addWidget(self._join)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._lines)
        column.addLayout(add)
        column.addWidget(self._said)
        self.refresh()

    def linked(self) -> tuple[Goal | Measure, ...]:
        """The goals and measures that have this expectation as their source."""
        workspace, id = self._desk.workspace, self._expectation.id
        goals = workspace.linked(Goal, "expectations", id)
        return (*goals, *workspace.linked(Measure, "expectations", id))

    def refresh(self) -> None:
        """Show what is linked now."""
        empty(self._lines)
        for record in self.linked():
            line = MeasureLine(self._desk, record, self)
            line.let_go.connect(self._on_let_go)
            self._lines.addWidget(line)

    @Slot()
    def _on_new(self) -> None:
        title = " ".join(self._new.text().split())
        if not title:
            return
        workspace = self._desk.workspace
        measure = Measure(
            code=next_code("T", (found.code for found in workspace.all(Measure))),
            title=title,
            year=self._desk.year,
            expectations=(self._expectation.id,),
            goals=tuple(goal.id for goal in workspace.linked(Goal, "expectations", self._expectation.id))[:1],
            owner_line=OWNER_OF.get(self._expectation.addressee, "felles"),
            role=own_assessment(self._desk, self._expectation).role,
        )
        try:
            born = self._desk.add(measure)
        except Stopped as stopped:
            self._said.setText(stopped.said.words(_))
            self._said.show()
            return
        self._said.hide()
        if born is not None:
            self._new.clear()
            self._desk.announced.emit(_("Tiltaket {code} er lagt i planen").format(code=born.code))

    @Slot()
    def _on_join(self) -> None:
        if self._pick is None:
            self._pick = PickList(self, _("Mål og tiltak"))
            self._pick.ticked.connect(self._on_ticked)
        workspace, year = self._desk.workspace, self._desk.year
        offers = [(goal.id, f"{goal.code} {goal.title}") for goal in goals_of(year, workspace)]
        offers += [(found.id, f"{found.code} {found.title}") for found in measures_of(year, workspace)]
        self._pick.offer(offers, tuple(found.id for found in self.linked()))
        self._pick.open_under(self._join, max(420, self.width() // 2))

    @Slot(str, bool)
    def _on_ticked(self, id: str, is_picked: bool) -> None:
        workspace = self._desk.workspace
        found = workspace.get(Goal, id) or workspace.get(Measure, id)
        if found is not None:
            self._connect(found, is_picked)

    @Slot(object)
    def _on_let_go(self, record: Goal | Measure) -> None:
        self._connect(record, False)
        self._desk.announced.emit(_("{code} er koblet fra").format(code=record.code))

    def _connect(self, record: Goal | Measure, wanted: bool) -> None:
        others = tuple(id for id in record.expectations if id != self._expectation.id)
        links = (*others, self._expectation.id) if wanted else others
        title = Said(N_("Koble til {code}") if wanted else N_("Koble fra {code}"), code=record.code)
        with self._desk.draft(title) as draft:
            draft.set(record, expectations=links)
