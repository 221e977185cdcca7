"""What became of a save: that it goes on and can be stopped, that it is done, or what held it back and the ways on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from navplan.domain.privacy.findings import NOT_AN_ID
from navplan.ui.icons import icon
from navplan.ui.words import _


class SaveState(QWidget):
    """One line below the buttons that save; hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(160)
        self.bar.setAccessibleName(_("Arbeider"))
        self.cancel = QPushButton(_("Avbryt"), self)
        self.folder = QPushButton(icon("folder"), _("Åpne mappen"), self)
        self.to_field = QPushButton(_("Gå til feltet"), self)
        self.not_an_id = QPushButton(_(NOT_AN_ID), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        ways = (self.cancel, self.folder, self.to_field, self.not_an_id)
        for part in (self.bar, self.said, *ways):
            row.addWidget(part, int(part is self.said))
        self.hide()

    def tell(self, words: str, *, is_busy: bool = False, is_done: bool = False) -> None:
        """Say what goes on, what is done, or why nothing was."""
        self.said.setText(words)
        for part in (self.bar, self.cancel):
            part.setVisible(is_busy)
        self.folder.setVisible(is_done)
        for way in (self.to_field, self.not_an_id):
            way.hide()
        self.show()

    def tell_held(self, words: str, can_override: bool) -> None:
        """Say what held the file back, and offer the ways on."""
        self.tell(words)
        self.to_field.show()
        self.not_an_id.setVisible(can_override)
