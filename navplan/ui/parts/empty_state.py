"""What stands where nothing is yet: what belongs here, one way in, and why it helps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.ui.parts.symbol import Symbol
from navplan.ui.theme import text_px


class EmptyState(QWidget):
    """One sentence, one action, one line of reason."""

    acted = Signal()

    def __init__(
        self, words: str, action: str = "", why: str = "", symbol: str = "file", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 32, 24, 32)
        column.setSpacing(8)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(Symbol(symbol, "neutral-mark", 40, self), 0, Qt.AlignmentFlag.AlignHCenter)
        self._words = _line(words, "strong", self)
        self._why = _line(why, "secondary", self)
        self._why.setVisible(bool(why))
        for line in (self._words, self._why):
            across = QHBoxLayout()  # not an alignment: that would ask for the height of a wider line
            across.addStretch(1)
            across.addWidget(line, 1_000)
            across.addStretch(1)
            column.addLayout(across)
        self.button = QPushButton(action, self)
        self.button.setProperty("role", "primary")
        self.button.setVisible(bool(action))
        self.button.clicked.connect(self.acted)
        self.button.setAccessibleDescription(words)
        column.addSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)

    def set_words(self, words: str, why: str = "") -> None:
        """Say something else."""
        self._words.setText(words)
        self.button.setAccessibleDescription(words)
        self._why.setText(why)
        self._why.setVisible(bool(why))


def _line(words: str, role: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setMinimumWidth(200)
    label.setMaximumWidth(text_px(460))
    return label
