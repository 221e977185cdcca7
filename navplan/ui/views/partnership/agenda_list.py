"""The meeting's agenda at the left with its minutes, and below it what the plan proposes.

In the proposals Enter takes one up and U puts it off to the next meeting; no question is asked. In the agenda
Ctrl+Up and Ctrl+Down move an item, Delete takes it off.
"""

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from navplan.domain.meetings.proposals import Proposal
from navplan.domain.modules.meeting import AgendaItem
from navplan.ui.icons import icon
from navplan.ui.theme import text_px
from navplan.ui.words import _, ngettext

WIDTH = 300
KEY = int(Qt.ItemDataRole.UserRole)


class _Lines(QListWidget):
    """Two-line rows of text; `pressed_key` tells letters and Enter to the owner, `moves` whether a row goes down."""

    pressed_key = Signal(int)
    moves = Signal(bool)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def put(self, key: str, words: str, below: str, symbol: str = "") -> None:
        """Add a row."""
        item = QListWidgetItem(f"{words}\n{below}")
        item.setData(KEY, key)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}, {below}")
        item.setToolTip(f"{words}\n{below}")
        room = QRect(0, 0, WIDTH - 78, 2_000)
        needed = self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), f"{words}\n{below}").height()
        item.setSizeHint(QSize(100, needed + 14))
        if symbol:
            item.setIcon(icon(symbol, "muted"))
        self.addItem(item)

    def key_of_current(self) -> str:
        """The key of the current row."""
        item = self.currentItem()
        return str(item.data(KEY)) if item else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_U, Qt.Key.Key_Delete)
        moving = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if moving and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moves.emit(event.key() == Qt.Key.Key_Down)
        elif event.key() in keys and self.currentItem() is not None:
            self.pressed_key.emit(event.key())
        else:
            super().keyPressEvent(event)


class AgendaList(QWidget):
    """`chosen` carries an item's id; `accepted` and `put_off` carry a proposal."""

    chosen = Signal(str)
    accepted = Signal(object)
    put_off = Signal(object)
    moved = Signal(str, bool)
    """An item is to change places; carries its id and whether it goes down."""
    taken_off = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposals: dict[str, Proposal] = {}
        self.setFixedWidth(text_px(WIDTH))
        self.items = _Lines(_("Saksliste"), self)
        self.items.setObjectName("meeting.items")
        self.items.currentItemChanged.connect(self._on_current)
        self.items.moves.connect(self._on_moves)
        self.items.pressed_key.connect(self._on_item_key)
        self.items.setToolTip(_("Ctrl+pil opp eller ned flytter saken. Delete tar den av sakslisten."))
        self.proposals = _Lines(_("Forslag fra planen"), self)
        self.proposals.setObjectName("meeting.proposals")
        self.proposals.pressed_key.connect(self._on_key)
        self.proposals.itemDoubleClicked.connect(self._on_double)
        self.head = QLabel(self)
        self.head.setProperty("role", "section")
        self.hint = QLabel(_("Enter tar opp saken. U utsetter den til neste møte."), self)
        self.hint.setProperty("role", "secondary")
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.items, 3)
        column.addWidget(self.head)
        column.addWidget(self.hint)
        column.addWidget(self.proposals, 2)

    def show_items(self, items: tuple[AgendaItem, ...]) -> None:
        """Fill the agenda, keeping the item that is chosen."""
        kept = self.items.key_of_current()
        self.items.blockSignals(True)
        self.items.clear()
        for item in items:
            minutes = _("{n} min").format(n=item.minutes) if item.minutes is not None else _("uten tid")
            used = _("brukt {n}").format(n=item.used) if item.used is not None else ""
            below = " · ".join(part for part in (minutes, used) if part)
            self.items.put(item.id, f"{item.case}  {item.title}", below, "check" if item.conclusion else "minus")
        rows = [n for n in range(self.items.count()) if self.items.item(n).data(KEY) == kept]
        if self.items.count():
            self.items.setCurrentRow(rows[0] if rows else 0)
        self.items.blockSignals(False)

    def show_proposals(self, proposals: tuple[Proposal, ...]) -> None:
        """Fill the proposals; the current row stays where it was, so that one key after another goes down the list."""
        row = self.proposals.currentRow()
        self._proposals = {proposal.source: proposal for proposal in proposals}
        self.proposals.clear()
        for proposal in proposals:
            self.proposals.put(proposal.source, proposal.title, proposal.why.words(_), "idea")
        self.head.setText(
            ngettext("{n} forslag fra planen", "{n} forslag fra planen", len(proposals)).format(n=len(proposals))
        )
        for widget in (self.head, self.hint, self.proposals):
            widget.setVisible(bool(proposals))
        if proposals:
            self.proposals.setCurrentRow(min(max(row, 0), len(proposals) - 1))

    def choose(self, id: str) -> None:
        """Make an item the current one."""
        for n in range(self.items.count()):
            if self.items.item(n).data(KEY) == id:
                self.items.setCurrentRow(n)

    @Slot()
    def _on_current(self) -> None:
        if self.items.key_of_current():
            self.chosen.emit(self.items.key_of_current())

    @Slot(bool)
    def _on_moves(self, down: bool) -> None:
        self.moved.emit(self.items.key_of_current(), down)

    @Slot(int)
    def _on_item_key(self, key: int) -> None:
        if key == Qt.Key.Key_Delete:
            self.taken_off.emit(self.items.key_of_current())

    @Slot(int)
    def _on_key(self, key: int) -> None:
        proposal = self._proposals.get(self.proposals.key_of_current())
        if proposal is None:
            return
        signal = self.put_off if key in (Qt.Key.Key_U, Qt.Key.Key_Delete) else self.accepted
        signal.emit(proposal)

    @Slot()
    def _on_double(self) -> None:
        self._on_key(Qt.Key.Key_Return)
