"""A choice out of a list that lets the page scroll."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class StillCombo(QComboBox):
    """The wheel never changes its value, and what has no room in it is told as a tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentTextChanged.connect(self._on_text)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.setToolTip(text)
