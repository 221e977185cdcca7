"""The list of what is proposed, and the keys that go through it."""

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from navplan.domain.modules.letter.words import MODALITIES
from navplan.ui.theme import colour
from navplan.ui.views.review.row_delegate import ROW, RowDelegate, said
from navplan.ui.views.review.session import Row, Session
from navplan.ui.words import _

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_PLAIN = Qt.KeyboardModifier.NoModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier

KEYS = {
    (Qt.Key.Key_Return, _PLAIN): "edit",
    (Qt.Key.Key_Enter, _PLAIN): "edit",
    (Qt.Key.Key_F2, _PLAIN): "edit",
    (Qt.Key.Key_Space, _PLAIN): "check",
    (Qt.Key.Key_D, _PLAIN): "drop",
    (Qt.Key.Key_Delete, _PLAIN): "drop",
    (Qt.Key.Key_M, _PLAIN): "merge",
    (Qt.Key.Key_S, _PLAIN): "split",
    (Qt.Key.Key_H, _PLAIN): "heading",
    (Qt.Key.Key_P, _PLAIN): "partnership_topic",
    (Qt.Key.Key_K, _PLAIN): "document_required",
    (Qt.Key.Key_A, _PLAIN): "addressee",
    (Qt.Key.Key_G, _PLAIN): "sure",
    (Qt.Key.Key_N, _PLAIN): "next",
    (Qt.Key.Key_N, _SHIFT): "previous",
    (Qt.Key.Key_Up, _ALT): "up",
    (Qt.Key.Key_Down, _ALT): "down",
    (Qt.Key.Key_Left, _ALT): "out",
    (Qt.Key.Key_Right, _ALT): "in",
}
"""What each key asks for; the window knows how it is done."""

DIGITS = {getattr(Qt.Key, f"Key_{place % 10}"): option.key for place, option in enumerate(MODALITIES, start=1)}
"""1 to 9 and 0 choose the modality, most binding first."""


class RowModel(QAbstractListModel):
    """The rows of a session."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.rows: tuple[Row, ...] = session.rows()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return said(row)
        return None

    def refresh(self) -> None:
        """Show the session's rows; only what is another is told, as long as the same rows stand in the same order."""
        new = self._session.rows()
        if [row.key for row in new] != [row.key for row in self.rows]:
            self.beginResetModel()
            self.rows = new
            self.endResetModel()
            return
        old, self.rows = self.rows, new
        for place, (before, after) in enumerate(zip(old, new, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(place), self.index(place))

    def place_of(self, key: int) -> int:
        """The row with this key; -1 when it is not shown."""
        return next((place for place, row in enumerate(self.rows) if row.key == key), -1)


class ProposalList(QListView):
    """Headings and items. `asked` carries what a key asks for, `modality_asked` the modality of a digit."""

    asked = Signal(str)
    modality_asked = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = RowModel(session, self)
        self.setObjectName("review.list")
        self.setAccessibleName(_("Forslag"))
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setStyleSheet("QListView, QListView:focus { background: transparent; border: none; padding: 0; }")
        session.changed.connect(self._on_changed)
        session.moved.connect(self._on_moved)
        self.selectionModel().currentChanged.connect(self._on_current)
        self._on_moved()

    @property
    def row_model(self) -> RowModel:
        """What is listed."""
        return self._model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        command = KEYS.get((key, modifiers))
        if command:
            self.asked.emit(command)
        elif key in DIGITS and modifiers == _PLAIN:
            self.modality_asked.emit(DIGITS[key])
        elif event.text().strip() and modifiers in (_PLAIN, _SHIFT):
            event.ignore()  # letters are commands here, not the beginning of a search
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            self.asked.emit("edit")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._model.rows:
            painter = QPainter(self.viewport())
            painter.setPen(colour("muted"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, _("Ingenting er usikkert her."))
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, self._keep_in_view)

    @Slot()
    def _on_changed(self) -> None:
        at = self.verticalScrollBar().value()
        self._model.refresh()
        self.scheduleDelayedItemsLayout()
        self._select()
        self.verticalScrollBar().setValue(at)
        QTimer.singleShot(0, self, self._keep_in_view)

    @Slot()
    def _on_moved(self) -> None:
        self._select()
        self._keep_in_view()

    def _select(self) -> None:
        place = self._model.place_of(self._session.current)
        if place >= 0 and self.currentIndex().row() != place:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.setAutoScroll(False)  # what is in view is for `_keep_in_view` to say
            self.selectionModel().setCurrentIndex(self._model.index(place), flags)
            self.setAutoScroll(True)

    @Slot()
    def _keep_in_view(self) -> None:
        """Scroll no further than needed; to a row far away so that what stands around it is seen too."""
        index = self.currentIndex()
        if index.row() in (0, 1):
            self.scrollToTop()  # the first heading is seen with its first item
        elif index.isValid():
            is_far = not self.visualRect(index).intersects(self.viewport().rect())
            hint = QListView.ScrollHint.PositionAtCenter if is_far else QListView.ScrollHint.EnsureVisible
            self.scrollTo(index, hint)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(ROW)
        if row is not None:
            self._session.go_to(row.key)
