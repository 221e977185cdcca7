"""The quiet line under the history: as whom one's own steps are noted here, and the way to state a name."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from navplan.domain.striking import is_struck_here
from navplan.ui.desk import Desk
from navplan.ui.dialogs.name_dialog import NameDialog
from navplan.ui.parts.elided import ElidedLabel
from navplan.ui.words import _


class OwnName(QWidget):
    """Not there where nothing can be stored under a name of one's own, as in a plan that is only read."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._said = ElidedLabel("", self)
        self._said.setProperty("role", "secondary")
        self.change = QPushButton(_("Navnet ditt …"), self)
        self.change.setProperty("role", "tertiary")
        self.change.clicked.connect(self._on_change)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._said, 1)
        row.addWidget(self.change)
        self.setVisible(desk.own_hand is not None)
        self.refresh()

    def words(self) -> str:
        """What the line says."""
        return self._said.text()

    @Slot()
    def refresh(self) -> None:
        """Say as whom the next step will be noted."""
        if self._desk.own_hand is not None:
            hand = self._desk.own_hand.hand()
            if is_struck_here(self._desk.workspace, hand):
                words = _("Navnet ditt er strøket i denne planen. Det du gjør, føres uten navn.")
            else:
                words = _("Det du gjør, føres på {name}.").format(name=hand.said or _("ukjent"))
            self._said.setText(words)

    @Slot()
    def _on_change(self) -> None:
        if self._desk.own_hand is not None:
            dialog = NameDialog(self._desk.own_hand, self)
            dialog.stated.connect(self.refresh)
            dialog.open()
