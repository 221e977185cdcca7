"""What the lines across the top of the window have in common: words for as long as something is so, read aloud too."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget


class MessageBar(QFrame):
    """A line with words; its ways on and where they stand are each bar's own. Hidden until it has something to say."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self.label.text()

    def tell(self, words: str, hint: str = "") -> None:
        """Stand there with these words, and with a hint for who wants more."""
        self.label.setText(words)
        self.label.setToolTip(hint)
        self.setAccessibleName(words)
        self.setAccessibleDescription(hint)
