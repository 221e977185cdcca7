"""The choices of light and dark in the Vis menu."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from navplan.ui.words import _


class ModeMenu(QObject):
    """Puts the modes into a menu; `chosen` carries system, light or dark."""

    chosen = Signal(str)

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        for mode, words in (("system", _("Følg systemets farger")), ("light", _("Lyst")), ("dark", _("Mørkt"))):
            action = QAction(words, menu)
            action.setData(mode)
            action.triggered.connect(self._on_mode)
            menu.addAction(action)

    @Slot()
    def _on_mode(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(action.data())
