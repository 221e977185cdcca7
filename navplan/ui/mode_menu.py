"""The choices of the program in the Vis menu: light or dark, and the language of the screen."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from navplan.ui.words import _

LANGUAGES = (("nb-NO", "Bokmål"), ("nn-NO", "Nynorsk"), ("en", "English"))
"""Each is called what those who speak it call it, so that it is found whatever the screen speaks."""


class ChoiceMenu(QObject):
    """Puts the choices into a menu; `chosen` carries «mode» or «language», and what was chosen."""

    chosen = Signal(str, str)

    def __init__(self, menu: QMenu, language: str) -> None:
        super().__init__(menu)
        self._languages = QActionGroup(self)
        for mode, words in (("system", _("Følg systemets farger")), ("light", _("Lyst")), ("dark", _("Mørkt"))):
            self._add(menu, "mode", mode, words)
        self.language = menu.addMenu(_("Språk"))
        for tag, name in LANGUAGES:
            action = self._add(self.language, "language", tag, name)
            action.setCheckable(True)
            action.setChecked(tag == language)
            self._languages.addAction(action)

    def _add(self, menu: QMenu, key: str, value: str, words: str) -> QAction:
        action = QAction(words, menu)
        action.setData((key, value))
        action.triggered.connect(self._on_chosen)
        menu.addAction(action)
        return action

    @Slot()
    def _on_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(*action.data())
