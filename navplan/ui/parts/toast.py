"""A toast at the bottom: what happened, and «Angre» where it can be taken back. Never a dialog."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from navplan.ui.icons import icon
from navplan.ui.words import _

SECONDS = 10
WIDEST = 480
AWAY = 24
"""Pixels between the toast and the lower edge of what it floats over."""


class Toast(QFrame):
    """Floats over its parent, bottom centre, for ten seconds; it waits while the pointer or the focus is on it."""

    undone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._over = parent
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._undo = QPushButton(_("Angre"), self)
        self._undo.clicked.connect(self._on_undo)
        self._way: QAction | None = None
        self._on = QPushButton(self)
        self._on.clicked.connect(self._on_way)
        close = QToolButton(self)
        close.setIcon(icon("close", "page"))
        close.setToolTip(_("Lukk"))
        close.setAccessibleName(_("Lukk meldingen"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        row.addWidget(self._on)
        row.addWidget(self._undo)
        row.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        for button in (self._on, self._undo, close):
            button.installEventFilter(self)
        self.hide()

    def say(self, words: str, can_undo: bool = False, way: QAction | None = None) -> None:
        """Show the words; with `can_undo` the step can be taken back from here, and `way` is a way on."""
        self._label.setText(words)
        self._way = way
        self._on.setText(way.text() if way is not None else "")
        self._on.setVisible(way is not None)
        self._undo.setVisible(can_undo)
        self._label.ensurePolished()
        self._label.setFixedWidth(min(WIDEST, self._label.fontMetrics().horizontalAdvance(words) + 8))
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @property
    def words(self) -> str:
        """What is said now, or was said last."""
        return self._label.text()

    def _place(self) -> None:
        room = self._over.rect()
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - AWAY)

    @Slot()
    def _on_way(self) -> None:
        self.hide()
        if self._way is not None:
            self._way.trigger()

    @Slot()
    def _on_undo(self) -> None:
        self.hide()
        self.undone.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._over and self.isVisible():
            self._place()
        elif watched is not self._over and event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched is not self._over and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._timer.start()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
