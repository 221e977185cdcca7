"""The filter above all views of the plan: it stays while the page lives, and says what it hides."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from navplan.domain.modules.office import Role
from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.records import Record, field_of
from navplan.domain.vocabulary import OWNER_LINES
from navplan.ui.desk import Desk
from navplan.ui.editors import name_of
from navplan.ui.parts.clearable import clearable
from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.segmented import Segmented
from navplan.ui.parts.still_combo import StillCombo
from navplan.ui.theme import text_px
from navplan.ui.views.plan.measure_filter import NONE, OPEN, OVERDUE, MeasureFilter
from navplan.ui.words import _

Offers = list[tuple[str, str]]


class FilterBar(QWidget):
    """Search, owner line, role, goal, and how pressing; `changed` tells that another filter holds."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(_("Søk i planen"))
        self.search.setAccessibleName(_("Søk i planen"))
        self.search.setToolTip("Ctrl+F")
        clearable(self.search)
        self.search.setFixedWidth(text_px(168))
        self.owner_line = self._combo("owner_line", 160)
        self.role = self._combo("role", 164)
        self.goal = self._combo("goals", 164)
        self.pressing = Segmented(((OPEN, _("Åpne")), (OVERDUE, _("Over frist"))), self, clearable=True)
        self.pressing.setAccessibleName(_("Hvor mye det haster"))
        self._build()
        offered = [(option.key, _(option.label)) for option in OWNER_LINES]
        _offer(self.owner_line, _("Alle eierlinjer"), offered)
        self.search.textChanged.connect(self._on_changed)
        for combo in (self.owner_line, self.role, self.goal):
            combo.activated.connect(self._on_changed)
        self.pressing.chosen.connect(self._on_changed)

    def _build(self) -> None:
        self._count = QLabel(self)
        self._count.setProperty("role", "secondary")
        self.reset_button = QPushButton(_("Nullstill"), self)
        self.reset_button.setProperty("role", "tertiary")
        self.reset_button.clicked.connect(self.reset)
        self._state = QWidget(self)
        state = QHBoxLayout(self._state)
        state.setContentsMargins(8, 0, 0, 0)
        state.setSpacing(0)
        state.addWidget(self._count)
        state.addWidget(self.reset_button)
        self._flow = FlowLayout(self)
        for part in (self.search, self.owner_line, self.role, self.goal, self.pressing, self._state):
            self._flow.addWidget(part)

    def take_in(self, tool: QWidget) -> None:
        """Let a tool of one of the views stand at the end, after what is said of the filter."""
        self._flow.addWidget(tool)

    def _combo(self, key: str, width: int) -> QComboBox:
        """A list named after the field of measures that it filters."""
        combo = StillCombo(self)
        combo.setAccessibleName(_(field_of(Measure, key).label))
        combo.setFixedWidth(text_px(width))
        combo.setMaxVisibleItems(16)
        return combo

    @property
    def filter(self) -> MeasureFilter:
        """What is asked for now."""
        return MeasureFilter(
            owner_line=self.owner_line.currentData() or "",
            role=self.role.currentData() or "",
            goal=self.goal.currentData() or "",
            pressing=self.pressing.value(),
            text=self.search.text().strip(),
        )

    def set_filter(self, wanted: MeasureFilter) -> None:
        """Ask for something else; tells when it is another filter than before."""
        if wanted == self.filter:
            return
        self.search.blockSignals(True)
        self.search.setText(wanted.text)
        self.search.blockSignals(False)
        for combo, key in ((self.owner_line, wanted.owner_line), (self.role, wanted.role), (self.goal, wanted.goal)):
            combo.setCurrentIndex(max(combo.findData(key), 0))
        self.pressing.set_value(wanted.pressing)
        self.changed.emit()

    @Slot()
    def reset(self) -> None:
        """Ask for nothing."""
        self.set_filter(MeasureFilter())

    def offer(self, roles: Iterable[Role], goals: Iterable[Goal]) -> None:
        """Offer these roles and goals; what is chosen stays chosen as long as it is offered."""
        _offer(self.role, _("Alle roller"), self._named(roles), _("Uten rolle"))
        _offer(self.goal, _("Alle mål"), self._named(goals), _("Uten mål"))

    def _named(self, records: Iterable[Record]) -> Offers:
        return [(record.id, name_of(self._desk.workspace, record)) for record in records]

    def tell(self, shown: int, total: int) -> None:
        """Say how much of the year's plan passes; nothing is said while nothing is asked for."""
        self._state.setVisible(not self.filter.is_empty)
        self._count.setText(_("Viser {shown} av {total} ·").format(shown=shown, total=total))
        self.updateGeometry()

    @property
    def told(self) -> str:
        """What is said of the filter; empty while nothing is asked for."""
        return "" if self._state.isHidden() else self._count.text()

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


def _offer(combo: QComboBox, everything: str, offered: Offers, nothing: str = "") -> None:
    items = [("", everything), *offered, *([(NONE, nothing)] if nothing else [])]
    if items == [(combo.itemData(n), combo.itemText(n)) for n in range(combo.count())]:
        return
    chosen = combo.currentData() or ""
    combo.clear()
    for key, words in items:
        combo.addItem(words, key)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
    combo.view().setMinimumWidth(min(460, combo.view().sizeHintForColumn(0) + 40))
