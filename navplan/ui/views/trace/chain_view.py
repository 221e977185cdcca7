"""Kjeden: the tree of what a record comes from and led to, and what is chosen in it told at the side."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from navplan.domain import deadlines
from navplan.domain.chain.holes import holes_of
from navplan.domain.records import Record, fields_of
from navplan.ui.desk import Desk
from navplan.ui.editors import shown
from navplan.ui.icons import icon
from navplan.ui.parts.card import Card
from navplan.ui.parts.chips import StatusChip
from navplan.ui.parts.emptied import empty
from navplan.ui.parts.empty_state import EmptyState
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.theme import side_px
from navplan.ui.views.plan.goal_list import FRAME
from navplan.ui.views.trace.chain_delegate import ChainDelegate
from navplan.ui.views.trace.chain_model import NODE, ChainModel, Node
from navplan.ui.words import _

LONGEST = 200
"""Signs of a value that are told at the side."""

MOST = 8
"""So many facts of a record are told at the side."""

SIDE = 340
"""Pixels for what is told of the chosen row, with text of usual size."""

BACK = 50
"""So many starts are remembered."""


class ChainTree(QTreeView):
    """Right opens, left closes, Enter goes to the record, Space makes it the start."""

    opened = Signal(object)
    started = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        node = self.currentIndex().data(NODE)
        record = node.record if isinstance(node, Node) else None
        if record is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(record)
        elif record is not None and event.key() == Qt.Key.Key_Space:
            self.started.emit(record)
        else:
            super().keyPressEvent(event)


class ChainView(QWidget):
    """Shows the chain of one record."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._before: list[Record] = []
        self.model = ChainModel(desk.workspace, deadlines.today(), self)
        self.tree = ChainTree(self)
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(ChainDelegate(self.tree, self.model))
        self.tree.setAccessibleName(_("Kjeden"))
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(22)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setMouseTracking(True)
        self.tree.setStyleSheet(FRAME)
        self.back = QPushButton(icon("back"), _("Tilbake"), self)
        self.back.setToolTip(_("Tilbake til kjeden du så på før (Alt+venstre)"))
        self.hint = QLabel(_("Piltastene går i kjeden. Enter åpner, mellomrom gjør det valgte til utgangspunkt."), self)
        self.hint.setProperty("role", "secondary")
        self.hint.setWordWrap(True)
        self.side = Card("", self)
        self.side.setFixedWidth(side_px(SIDE))
        self.kind = QLabel(self)
        self.kind.setProperty("role", "secondary")
        self.name = QLabel(self)
        self.name.setProperty("role", "section")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.state = StatusChip("", parent=self)
        self.go = QPushButton(_("Åpne"), self)
        self.go.setProperty("role", "primary")
        self.begin_here = QPushButton(_("Se kjeden herfra"), self)
        self._facts = QGridLayout()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(12)
        tools.addWidget(self.back)
        tools.addWidget(self.hint, 1)
        self._facts.setVerticalSpacing(8)
        told = QWidget(self.side)
        facts = QVBoxLayout(told)
        facts.setContentsMargins(0, 0, 8, 0)
        facts.setSpacing(8)
        for part in (self.kind, self.name, self.state):
            facts.addWidget(part)
        facts.addLayout(self._facts)
        facts.addStretch(1)
        scroll = Scrolled(self.side, told)
        self.side.body.addWidget(scroll, 1)
        self.side.body.addWidget(self.go)
        self.side.body.addWidget(self.begin_here)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(tools)
        left.addWidget(self.tree, 1)
        body = QWidget(self)
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(24)
        across.addLayout(left, 1)
        across.addWidget(self.side)
        self._pile = QStackedLayout(self)
        self._pile.addWidget(body)
        words = _("Velg et krav i matrisen, eller «Vis i kjeden» der du arbeider.")
        why = _("Kjeden viser hva noe kommer fra, hva det har ført til, og hvor den har hull.")
        self._pile.addWidget(EmptyState(words, why=why, symbol="link", parent=self))
        self._pile.setCurrentIndex(1)

    def _connect(self) -> None:
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.tree.opened.connect(self.desk.show)
        self.tree.started.connect(self.show_record)
        self.tree.doubleClicked.connect(self._on_double_click)
        self.back.clicked.connect(self.go_back)
        self.go.clicked.connect(self._on_go)
        self.begin_here.clicked.connect(self._on_begin_here)
        back = QAction(_("Tilbake i kjeden"), self)
        back.setShortcut(QKeySequence("Alt+Left"))
        back.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.triggered.connect(self.go_back)
        self.addAction(back)

    # -- what the page asks

    @property
    def start(self) -> Record | None:
        """The record that the chain is shown from."""
        return self.model.start

    def current(self) -> Record | None:
        """The record of the current row."""
        node = self.tree.currentIndex().data(NODE)
        return node.record if isinstance(node, Node) else None

    @Slot(object)
    def show_record(self, record: Record) -> None:
        """Show this record's chain; the one before can be gone back to."""
        if self.start is not None and self.start.id != record.id:
            self._before = [*self._before[-BACK:], self.start]
        self._show(record)

    @Slot()
    def go_back(self) -> None:
        """The chain that was shown before."""
        while self._before:
            earlier = self._before.pop()
            now = self.desk.workspace.get(type(earlier), earlier.id)
            if now is not None:
                self._show(now)
                return

    def refresh(self) -> None:
        """Read the plan anew; a start that is gone leaves the page empty."""
        if self.start is not None:
            self._show(self.desk.workspace.get(type(self.start), self.start.id))

    def _show(self, record: Record | None) -> None:
        self.model.show_record(record)
        self._pile.setCurrentIndex(0 if record else 1)
        self.back.setEnabled(bool(self._before))
        if record is None:
            return
        for row in (0, 2):
            top = self.model.index(row, 0)
            self.tree.expand(top)
            for child in range(min(MOST, self.model.rowCount(top))):
                self.tree.expand(self.model.index(child, 0, top))
        self.tree.setCurrentIndex(self.model.index(1, 0))
        self.tree.scrollToTop()

    # -- the side

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, before: QModelIndex) -> None:
        node = current.data(NODE)
        if isinstance(node, Node):
            self._tell(node)

    def _tell(self, node: Node) -> None:
        record, state = node.record, self.model.state(node)
        self.kind.setText(self.model.kind(node))
        self.name.setText(self.model.name(node))
        self.state.setVisible(state is not None)
        if state is not None:
            self.state.set_state(_(state.label), state.tone)
        empty(self._facts)
        for part in (self.go, self.begin_here):
            part.setVisible(record is not None)
        self.begin_here.setEnabled(record is not None and not node.is_start)
        if record is None:
            return
        kind = self.desk.workspace.kind(record.KEY)
        told = (f for f in fields_of(type(record)) if f.listed and f.key not in kind.name)
        row = 0
        for field in told:
            words = shown(self.desk.workspace, field, getattr(record, field.key))
            if words and row < MOST:
                self._fact(row, _(field.label), words)
                row += 1
        for hole in holes_of(record, self.desk.workspace):
            self._facts.addWidget(StatusChip(hole.said.words(_), "warning", parent=self.side), row, 0, 1, 2)
            row += 1

    def _fact(self, row: int, label: str, words: str) -> None:
        name, value = QLabel(label, self.side), QLabel(words[:LONGEST], self.side)
        name.setProperty("role", "secondary")
        for part in (name, value):
            part.setWordWrap(True)
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._facts.addWidget(name, row, 0)
        self._facts.addWidget(value, row, 1)
        self._facts.setColumnStretch(1, 1)

    @Slot(QModelIndex)
    def _on_double_click(self, index: QModelIndex) -> None:
        node = index.data(NODE)
        if isinstance(node, Node) and node.record is not None:
            self.show_record(node.record)

    @Slot()
    def _on_go(self) -> None:
        record = self.current()
        if record is not None:
            self.desk.show(record)

    @Slot()
    def _on_begin_here(self) -> None:
        record = self.current()
        if record is not None:
            self.show_record(record)
