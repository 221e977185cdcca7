"""The list of goals, each with its measures under it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout, QWidget

from navplan.domain.modules.plan import Goal
from navplan.domain.records import Record
from navplan.ui.desk import Desk
from navplan.ui.views.plan.goal_delegate import ARROW, GoalDelegate
from navplan.ui.views.plan.goal_model import GROUP, GoalModel
from navplan.ui.views.plan.looks import RECORD
from navplan.ui.views.plan.year_plan import GoalGroup
from navplan.ui.words import _

FRAME = (
    "QTreeView { background: palette(base); border: 1px solid palette(midlight); border-radius: 8px; padding: 1px; }"
    "QTreeView:focus { border: 2px solid palette(accent); padding: 0; }"
)
"""The list stands on a card, as tables do; trees have no frame otherwise."""


class GoalTree(QTreeView):
    """A tree without branches: a goal's own arrow opens and closes it, and so do left and right."""

    opened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.goals = GoalModel(desk.workspace, self)
        self.setModel(self.goals)
        self.setItemDelegate(GoalDelegate(desk, self))
        self.setAccessibleName(_("Mål med tiltak"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setStyleSheet(FRAME)
        self.doubleClicked.connect(self._on_opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.data(GROUP) and event.position().x() < ARROW:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            super().mousePressEvent(event)

    def drawBranches(self, painter: object, rect: QRect, index: object) -> None:
        """The delegate draws the arrow."""

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        if index.data(RECORD) is not None:
            self.opened.emit(index.data(RECORD))
        else:
            self.setExpanded(index, not self.isExpanded(index))


class GoalList(QWidget):
    """Shows the groups it is given; what someone has folded stays folded."""

    opened = Signal(object)
    selected = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree = GoalTree(desk, self)
        self._folded: set[str] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree)
        self.tree.opened.connect(self.opened)
        self.tree.collapsed.connect(self._on_collapsed)
        self.tree.expanded.connect(self._on_expanded)
        self.tree.selectionModel().currentChanged.connect(self._on_current)

    def show_groups(self, groups: Sequence[GoalGroup]) -> None:
        """Show these; selection, folding and scroll stay where they are."""
        current, under = self.current(), self._goal_of(self.tree.currentIndex())
        height = self.tree.verticalScrollBar().value()
        if not self.tree.goals.show_groups(groups):
            self.tree.viewport().update()
            return
        self._fold()
        if current is not None:
            self.tree.setCurrentIndex(self.tree.goals.place_of(current.id, under.id if under else ""))
        self.tree.verticalScrollBar().setValue(height)

    def _fold(self) -> None:
        self.tree.blockSignals(True)
        for row, group in enumerate(self.tree.goals.groups):
            self.tree.setExpanded(self.tree.goals.index(row, 0), group.id not in self._folded)
        self.tree.blockSignals(False)

    def select(self, id: str) -> bool:
        """Make this goal or measure current. False when it is not shown."""
        place = self.tree.goals.place_of(id)
        if not place.isValid():
            return False
        current = self.current()
        if current is None or current.id != id:
            self.tree.setCurrentIndex(place)
        self.tree.scrollTo(self.tree.currentIndex())
        return True

    def current(self) -> Record | None:
        """The record of the current row."""
        found = self.tree.currentIndex().data(RECORD)
        return found if isinstance(found, Record) else None

    def current_goal(self) -> Goal | None:
        """The goal that is current, or that the current measure stands under."""
        return self._goal_of(self.tree.currentIndex())

    def selection(self) -> tuple[Record, ...]:
        """What is selected: the current record."""
        current = self.current()
        return (current,) if current else ()

    def order(self) -> tuple[str, ...]:
        """The ids from the top."""
        return tuple(id for g in self.tree.goals.groups for id in (g.id, *(m.id for m in g.measures)) if id)

    def has_focus(self) -> bool:
        """Whether the keyboard is here."""
        return self.tree.hasFocus()

    def focus_list(self) -> None:
        """Put the keyboard on the current row, or on the first."""
        if not self.tree.currentIndex().isValid() and self.tree.goals.groups:
            self.tree.setCurrentIndex(self.tree.goals.index(0, 0))
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _goal_of(self, index: QModelIndex) -> Goal | None:
        place = index.parent() if index.parent().isValid() else index
        found = place.data(RECORD)
        return found if isinstance(found, Goal) else None

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        self._folded.add(index.data(GROUP).id)

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        self._folded.discard(index.data(GROUP).id)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, before: QModelIndex) -> None:
        record = current.data(RECORD)
        if record is not None:
            self.selected.emit(record)
