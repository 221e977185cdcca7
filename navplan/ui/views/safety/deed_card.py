"""A measure on a situation: one line that says how it stands, unfolded into what the plan and this module ask of it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolButton, QWidget

from navplan.domain.kinds import Option
from navplan.domain.modules.plan import Measure
from navplan.domain.modules.safety import SafetyMeasure
from navplan.domain.modules.safety.words import MEASURE_STATES
from navplan.domain.records import Record
from navplan.domain.safety.picture import Deed
from navplan.ui.desk import Desk
from navplan.ui.forms.live_row import LiveRow
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.views.safety import steps
from navplan.ui.words import _

STATES: Mapping[str, Option] = {option.key: option for option in MEASURE_STATES}
ROWS: tuple[tuple[type[Record], str, int, int, int], ...] = (
    (SafetyMeasure, "level", 0, 0, 1),
    (SafetyMeasure, "works_on", 0, 1, 1),
    (Measure, "deadline", 1, 0, 1),
    (Measure, "role", 1, 1, 1),
    (SafetyMeasure, "payer", 2, 0, 1),
    (SafetyMeasure, "decided_on", 2, 1, 1),
    (SafetyMeasure, "interim", 3, 0, 2),
    (SafetyMeasure, "why_not_higher", 4, 0, 2),
    (Measure, "status", 5, 0, 2),
    (SafetyMeasure, "introduced_on", 6, 0, 1),
    (SafetyMeasure, "evaluate_on", 6, 1, 1),
    (Measure, "evaluation", 7, 0, 2),
    (Measure, "evaluation_note", 8, 0, 2),
)


class DeedCard(Card):
    """Shows one measure. `let_go` asks to take it off the situation; the measure itself stays in the plan."""

    let_go = Signal(object)

    def __init__(self, desk: Desk, deed: Deed, parent: QWidget | None = None) -> None:
        super().__init__(deed.measure.title, parent, foldable=True, folded=True)
        self._desk = desk
        self._about = deed.about
        self._measure = deed.measure
        self.flatten()
        self._chip = StatusChip("", parent=self, small=True)
        self.head.insertWidget(1, self._chip)
        self._rows: list[LiveRow] = []
        self._is_filled = False
        self.folded_changed.connect(self._on_folded)
        self.show_deed(deed)

    def show_deed(self, deed: Deed) -> None:
        """Show how the measure stands now."""
        self._about, self._measure = deed.about, deed.measure
        state = STATES[deed.state]
        self._chip.set_state(_(state.label), state.tone)
        self.set_title(deed.measure.title)
        level = steps.option_words(SafetyMeasure, "level", deed.about.level)
        self.set_state_line(" · ".join(part for part in (level, steps.measure_line(self._desk, deed.measure)) if part))
        for row in self._rows:
            row.binding.stay(self._measure if row.editor.record is Measure else self._about)

    @Slot(bool)
    def _on_folded(self, folded: bool) -> None:
        """The fields are made when they are first wanted: a situation with many measures opens at once."""
        if folded or self._is_filled:
            return
        self._is_filled = True
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for record, key, line, column, span in ROWS:
            row = LiveRow(self._desk, record, key, self)
            row.binding.follow(self._measure if record is Measure else self._about)
            self._rows.append(row)
            grid.addWidget(row, line, column, 1, span)
        ways = QHBoxLayout()
        opened = QPushButton(icon("right"), _("Åpne tiltaket i planen"), self)
        opened.setProperty("role", "tertiary")
        opened.clicked.connect(self._on_open)
        away = QToolButton(self)
        away.setIcon(icon("unlink"))
        away.setToolTip(_("Koble fra situasjonen"))
        away.setAccessibleName(_("Koble {name} fra situasjonen").format(name=self._measure.title))
        away.clicked.connect(self._on_away)
        ways.addWidget(opened)
        ways.addStretch(1)
        ways.addWidget(away)
        self.body.addLayout(grid)
        self.body.addLayout(ways)

    @Slot()
    def _on_open(self) -> None:
        self._desk.show(self._measure)

    @Slot()
    def _on_away(self) -> None:
        self.let_go.emit(self._about)
