"""A choice that matters, with verbs on its buttons. It never waits: the answer comes as a signal."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.theme import text_px


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
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.other)
        row.addWidget(self.action)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(said)
        column.addSpacing(8)
        column.addLayout(row)
        self.setFixedWidth(text_px(480))

    def prefer(self, button: QPushButton, role: str = "primary") -> None:
        """Make a button the one that Enter presses, dressed as the way most people want."""
        button.setProperty("role", role)
        button.setDefault(True)
        button.setFocus()

    @Slot()
    def _on_action(self) -> None:
        self.accept()
        self.agreed.emit()
