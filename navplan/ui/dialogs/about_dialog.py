"""Om NavPlan: versions and licences."""

import sys

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from navplan import __version__
from navplan.ui.words import _


class AboutDialog(QDialog):
    """What this program is and what it is made of."""

    def __init__(self, log_folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setWindowTitle(_("Om NavPlan"))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 24)
        column.setSpacing(12)
        title = QLabel(f"NavPlan {__version__}", self)
        title.setProperty("role", "title")
        column.addWidget(title)
        for words in (
            _("Planlegging for Nav-kontoret og kommunen, uten nett. Alt ligger i filen du velger selv."),
            _("Python {python} og Qt {qt}.").format(python=sys.version.split()[0], qt=qVersion()),
            _("Farger og symboler fra Aksel (MIT), skrift Source Sans (OFL), Qt (LGPL)."),
            _("Loggen ligger i {folder}. Den inneholder ingen tekst fra planen.").format(folder=log_folder),
        ):
            label = QLabel(words, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        close = QPushButton(_("Lukk"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self.setMinimumWidth(480)
