"""The head of a panel where a record is worked with: its kind and name, and the ways to remove it and to close."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from navplan.ui.icons import icon
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.words import _


class PanelHead(QHBoxLayout):
    """What the buttons do is the panel's own."""

    def __init__(self, panel: QWidget, remove: str) -> None:
        super().__init__()
        self.kind = QLabel(panel)
        self.kind.setProperty("role", "secondary")
        self.title = ElidedLabel("", panel)
        self.title.setProperty("role", "section")
        self.remove_button = _tool(panel, "delete", remove)
        self.close_button = _tool(panel, "close", _("Lukk (Esc)"))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.kind)
        names.addWidget(self.title)
        self.setSpacing(4)
        self.addLayout(names, 1)
        self.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignTop)
        self.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)


def _tool(panel: QWidget, symbol: str, words: str) -> QToolButton:
    button = QToolButton(panel)
    button.setIcon(icon(symbol))
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button
