"""The choices of the program in the Vis menu: colours and contrast, text size, and the language of the screen."""

from PySide6.QtCore import QObject, QSettings, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from navplan.ui.theme import TEXT_SIZES
from navplan.ui.words import _

LANGUAGES = (("nb-NO", "Bokmål"), ("nn-NO", "Nynorsk"), ("en", "English"))
"""Each is called what those who speak it call it, so that it is found whatever the screen speaks."""


class ChoiceMenu(QObject):
    """Puts the choices into a menu; `chosen` carries «mode», «text_size» or «language», and what was chosen."""

    chosen = Signal(str, str)

    def __init__(self, menu: QMenu, settings: QSettings) -> None:
        super().__init__(menu)
        modes = {
            "system": _("Følg systemets farger"),
            "light": _("Lyst"),
            "dark": _("Mørkt"),
            "contrast-light": _("Høy kontrast, lyst"),
            "contrast-dark": _("Høy kontrast, mørkt"),
        }
        sizes = {"system": _("Som i systemet"), **{str(size): f"{size} %" for size in TEXT_SIZES}}
        self._offer(menu, "mode", modes, str(settings.value("mode", "system")))
        self._offer(menu.addMenu(_("Tekststørrelse")), "text_size", sizes, str(settings.value("text_size", "system")))
        self.language = menu.addMenu(_("Språk"))
        self._offer(self.language, "language", dict(LANGUAGES), str(settings.value("language", "nb-NO")))

    def _offer(self, menu: QMenu, key: str, choices: dict[str, str], now: str) -> None:
        """One of several; the one in use is ticked."""
        group = QActionGroup(self)
        for value, words in choices.items():
            action = QAction(words, menu)
            action.setData((key, value))
            action.setCheckable(True)
            action.setChecked(value == now)
            action.triggered.connect(self._on_chosen)
            menu.addAction(action)
            group.addAction(action)

    @Slot()
    def _on_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(*action.data())
