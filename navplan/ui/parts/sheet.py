"""A column of cards in what can be scrolled: in the middle, and never wider than one reads with ease."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from navplan.ui.parts.scrolled import Scrolled


class Sheet(Scrolled):
    """Takes the column over; `widest` is in logical pixels."""

    def __init__(self, column: QVBoxLayout, widest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        middle = QWidget(self)
        middle.setMaximumWidth(widest)
        column.setContentsMargins(0, 0, 0, 0)
        middle.setLayout(column)
        sheet = QWidget(self)
        across = QHBoxLayout(sheet)
        across.setContentsMargins(4, 4, 12, 24)
        across.addStretch(1)
        across.addWidget(middle, 1000)
        across.addStretch(1)
        self.setWidget(sheet)
