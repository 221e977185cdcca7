"""A line across the top of the window while steps wait for the disk: which, why, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from navplan.ui.parts.flow_layout import FlowLayout
from navplan.ui.parts.message_bar import MessageBar
from navplan.ui.words import _


class WaitingBar(MessageBar):
    """Says it above its three ways on, so that there is room for both with large text and in a narrow window."""

    wants_try = Signal()
    wants_elsewhere = Signal()
    wants_given_up = Signal()
    plan_gone = Signal()
    """The plan that the steps belong to is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("waiting_bar", parent)
        self.again = QPushButton(_("Prøv igjen"), self)
        self.elsewhere = QPushButton(_("Lagre et annet sted …"), self)
        self.given_up = QPushButton(_("Forkast …"), self)
        self.again.clicked.connect(self.wants_try)
        self.elsewhere.clicked.connect(self.wants_elsewhere)
        self.given_up.clicked.connect(self.wants_given_up)
        buttons = QWidget(self)
        row = FlowLayout(buttons, 8)
        for button in (self.again, self.elsewhere, self.given_up):
            row.addWidget(button)
        buttons.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addWidget(self.label)
        column.addWidget(buttons)

    def say(self, words: str) -> None:
        """Say this, or go away when there is nothing to say."""
        self.tell(words)
        for button in (self.again, self.elsewhere, self.given_up):
            button.setAccessibleDescription(words)
        self.setVisible(bool(words))
