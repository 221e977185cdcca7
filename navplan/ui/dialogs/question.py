"""A choice that matters, with verbs on its buttons. It never waits: the answer comes as a signal."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.theme import text_px

WIDTH, SIDE = 480, 28
"""Pixels, with text of usual size: the width of a question, and what stands at its sides."""


class Question(Dialog):
    """Two ways on. `agreed` is sent for the first; the second, Escape and the window's cross only close."""

    agreed = Signal()

    def __init__(self, title: str, words: str, action: str, other: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = QLabel(title, self)
        heading.setProperty("role", "section")
        said = QLabel(words, self)
        for label in (heading, said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.action = QPushButton(action, self)
        self.other = QPushButton(other, self)
        self.action.clicked.connect(self._on_action)
        self.other.clicked.connect(self.reject)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._row.addWidget(self.other)
        self._row.addWidget(self.action)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 24, SIDE, 24)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(said)
        column.addSpacing(8)
        column.addLayout(self._row)
        self.setFixedWidth(text_px(WIDTH))

    def prefer(self, button: QPushButton, role: str = "primary") -> None:
        """Make a button the one that Enter presses, dressed as the way most people want."""
        button.setProperty("role", role)
        button.setDefault(True)
        button.setFocus()

    @Slot()
    def _on_action(self) -> None:
        self.accept()
        self.agreed.emit()


class ThreeWays(Question):
    """A choice with one more way on, which stands last; `instead` is sent for it."""

    instead = Signal()

    def __init__(
        self, title: str, words: str, action: str, third: str, other: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, words, action, other, parent)
        self.third = QPushButton(third, self)
        self.third.clicked.connect(self._on_third)
        self._row.addWidget(self.third)
        self.ensurePolished()
        sides = self.contentsMargins().left() + self.contentsMargins().right() + 2 * SIDE
        self.setFixedWidth(max(text_px(WIDTH), self._row.sizeHint().width() + sides))  # long words in three buttons

    @Slot()
    def _on_third(self) -> None:
        self.accept()
        self.instead.emit()
