"""One column of the board: a head, and the cards of one status under it. Closed columns fold to a strip."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from navplan.domain.kinds import Option
from navplan.domain.modules.plan import Measure
from navplan.domain.workspace import Workspace
from navplan.ui.icons import icon, paint_symbol
from navplan.ui.parts.chips import TONE_SYMBOLS
from navplan.ui.theme import LINE, colour, row_px, text_px
from navplan.ui.views.plan.card_delegate import CardDelegate
from navplan.ui.views.plan.column_model import MIME, ColumnModel, unpacked
from navplan.ui.views.plan.looks import RECORD, small, titled
from navplan.ui.words import _, ngettext

LEAST, STRIP, HEAD, SIDE = 196, 40, 44, 18


class CardList(QListView):
    """The cards. Arrows to the sides and Enter are the board's; up and down are the list's own."""

    stepped = Signal(object, int)
    """Left or right was pressed; carries the list, and -1 or 1."""
    pushed = Signal(object, int)
    """Ctrl with left or right: the selected cards are to move that way; carries the same."""
    opened = Signal(object)
    asked = Signal(object, QPoint)
    """What can be done with the selected cards? Carries the list and a place on the screen."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.cards = ColumnModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(workspace, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setAccessibleDescription(_("Enter åpner. Ctrl og piltastene flytter tiltaket til en annen status."))
        self.setStyleSheet("QListView { background: transparent; border: none; border-radius: 0; padding: 0; }")
        self.doubleClicked.connect(self._on_opened)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here by Tab stands on a card; a click chooses its own."""
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and self.cards.rows and not self.selectionModel().hasSelection():
            self.go_to(max(self.currentIndex().row(), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        side = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if side and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.pushed.emit(self, side)
        elif side:
            self.stepped.emit(self, side)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(RECORD))

    def go_to(self, row: int) -> None:
        """Make one card the current and only selected one."""
        index = self.cards.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def choose_too(self, ids: set[str]) -> None:
        """Select these cards besides the current one."""
        for row, measure in enumerate(self.cards.rows):
            if measure.id in ids:
                self.selectionModel().select(self.cards.index(row), QItemSelectionModel.SelectionFlag.Select)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            middle = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.asked.emit(self, event.globalPos() if by_mouse else middle)

    def selection(self) -> tuple[Measure, ...]:
        """The selected measures, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.cards.rows[row] for row in rows)

    def show_measures(self, measures: Iterable[Measure]) -> None:
        """Show these; selection and scroll stay where they are."""
        chosen = {m.id for m in self.selection()}
        current = self.currentIndex().data(RECORD)
        height = self.verticalScrollBar().value()
        if not self.cards.show_measures(measures):
            self.viewport().update()
            return
        selection = self.selectionModel()
        row = self.cards.row_of(current.id) if current is not None else -1
        if row >= 0:
            selection.setCurrentIndex(self.cards.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.choose_too(chosen)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(height)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.cards.rows:
            painter = QPainter(self.viewport())
            painter.setFont(small(self.font()))
            painter.setPen(colour("faint"))
            place = QRect(0, 12, self.viewport().width(), 24)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, _("Ingen tiltak"))
            painter.end()


class Column(QWidget):
    """A status with its cards; cards dropped anywhere on it take its status."""

    dropped = Signal(str, object)
    """Cards were dropped here; carries the status and the ids."""
    folded_changed = Signal()

    def __init__(self, workspace: Workspace, option: Option, can_fold: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.option = option
        self.is_folded = False
        self._is_target = False
        self.setAcceptDrops(True)
        self.list = CardList(workspace, self)
        self.fold_button = QToolButton(self)
        self.fold_button.setVisible(can_fold)
        self.fold_button.setFixedSize(28, 28)
        self.fold_button.clicked.connect(self._on_fold)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.list)
        self.set_folded(False)
        self.show_measures(())

    def show_measures(self, measures: Iterable[Measure]) -> None:
        """Show these cards and count them in the head."""
        self.list.show_measures(measures)
        count = len(self.list.cards.rows)
        said = ngettext("{n} tiltak", "{n} tiltak", count).format(n=count)
        name = f"{_(self.option.label)}, {said}"
        self.setAccessibleName(name)
        self.list.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def set_folded(self, folded: bool) -> None:
        """Fold to a strip that still takes cards, or unfold."""
        self.is_folded = folded
        self.list.setVisible(not folded)
        self._layout.setContentsMargins(10, row_px(HEAD), 0, 4)
        self.setMinimumWidth(STRIP if folded else LEAST)
        self.setMaximumWidth(STRIP if folded else 16_777_215)
        self.setSizePolicy(
            QSizePolicy.Policy.Fixed if folded else QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding
        )
        words = (_("Vis {name}") if folded else _("Fold sammen {name}")).format(name=_(self.option.label))
        self.fold_button.setIcon(icon("right" if folded else "left", "muted"))
        self.fold_button.setToolTip(words)
        self.fold_button.setAccessibleName(words)
        self._place_button()
        self.updateGeometry()
        self.update()

    def _place_button(self) -> None:
        left = (STRIP - 28) // 2 if self.is_folded else self.width() - 36
        self.fold_button.move(left, 8)

    @Slot()
    def _on_fold(self) -> None:
        self.set_folded(not self.is_folded)
        self.folded_changed.emit()

    def sizeHint(self) -> QSize:
        return QSize(STRIP if self.is_folded else LEAST, 300)

    def resizeEvent(self, event: object) -> None:
        """Keep the button in its corner."""
        self._place_button()

    # -- cards that are dragged here

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            self._mark(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(False)
        ids = unpacked(event.mimeData())
        if ids:
            event.acceptProposedAction()
            self.dropped.emit(self.option.key, ids)

    def _mark(self, is_target: bool) -> None:
        self._is_target = is_target
        self.update()

    # -- head and ground

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour("accent"), 2) if self._is_target else Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent-soft" if self._is_target else "sunken"))
        painter.drawRoundedRect(ground, 8, 8)
        if self.is_folded:
            self._paint_strip(painter)
        else:
            self._paint_head(painter)
        painter.end()

    @property
    def _mark_of_tone(self) -> tuple[str, str]:
        return TONE_SYMBOLS[self.option.tone], f"{self.option.tone}-text"

    def _paint_head(self, painter: QPainter) -> None:
        symbol, token = self._mark_of_tone
        high, side = row_px(HEAD), text_px(SIDE)
        paint_symbol(painter, symbol, QRectF(12, (high - side) / 2, side, side), token)
        painter.setFont(titled(self.font()))
        painter.setPen(colour("text"))
        left = 12 + side + 8
        room = QRect(left, 0, self.width() - left - 40, high)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, _(self.option.label))
        left += painter.fontMetrics().horizontalAdvance(_(self.option.label)) + 8
        painter.setFont(small(self.font()))
        painter.setPen(colour("muted"))
        painter.drawText(QRect(left, 0, 60, high), Qt.AlignmentFlag.AlignVCenter, str(len(self.list.cards.rows)))

    def _paint_strip(self, painter: QPainter) -> None:
        symbol, token = self._mark_of_tone
        top, side, line = row_px(HEAD), text_px(SIDE), text_px(LINE)
        paint_symbol(painter, symbol, QRectF((STRIP - side) / 2, top, side, side), token)
        painter.setFont(small(self.font()))
        painter.setPen(colour("muted"))
        count = QRect(0, top + side + 4, STRIP, line)
        painter.drawText(count, Qt.AlignmentFlag.AlignHCenter, str(len(self.list.cards.rows)))
        painter.translate(STRIP / 2, top + side + line + 12)
        painter.rotate(90)
        painter.setFont(titled(self.font()))
        painter.setPen(colour("text"))
        painter.drawText(QRect(0, -line, text_px(200), 2 * line), Qt.AlignmentFlag.AlignVCenter, _(self.option.label))
