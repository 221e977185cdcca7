"""What a letter in the plan says about itself: its type, who sent it, when it came and when the other owner got it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan.domain.modules.letter import Letter
from navplan.ui.desk import Desk
from navplan.ui.dialogs.dialog import Dialog
from navplan.ui.forms.live_row import LiveRow
from navplan.ui.parts.scrolled import Scrolled
from navplan.ui.words import _

KEYS = ("title", "type", "year", "sender", "owner_line", "dated", "reference", "received", "shared")
"""The fields in the order of partnerskap.md B2; what the reading itself keeps (file, checksum) is not for people."""

WIDTH, HEIGHT = 600, 620


class LetterDialog(Dialog):
    """Each field stores itself when it is left, as on the pages; the button only closes."""

    def __init__(self, desk: Desk, letter: Letter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Om brevet"))
        self.rows = {key: LiveRow(desk, Letter, key, self) for key in KEYS}
        content = QWidget(self)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(32, 0, 32, 8)
        inner.setSpacing(16)
        for row in self.rows.values():
            row.binding.follow(letter)
            inner.addWidget(row)
        inner.addStretch(1)
        scroll = Scrolled(self, content)
        title = QLabel(_("Om brevet"), self)
        title.setProperty("role", "title")
        title.setContentsMargins(32, 0, 32, 0)
        close = QPushButton(_("Lukk"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 0, 32, 0)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 28, 0, 24)
        column.setSpacing(16)
        column.addWidget(title)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        room = self.screen().availableGeometry().height() - 80
        self.resize(WIDTH, min(HEIGHT, room))

    def done(self, result: int) -> None:
        """Close once every field is settled; one that refuses keeps what was written, and the dialog open."""
        settled = [row.editor.settle() for row in self.rows.values()]
        if all(settled):
            super().done(result)
