"""What the program looks and reads like: colours, text size, language, as chosen or as the system has them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Slot
from PySide6.QtWidgets import QApplication

from navplan.ui.theme import apply_theme, chosen_mode, chosen_scale
from navplan.ui.words import _, use

if TYPE_CHECKING:
    from navplan.ui.main_window import MainWindow


class Dress(QObject):
    """Made before the window, so that its first text is in the right language and its first picture in colours."""

    def __init__(self, app: QApplication, settings: QSettings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._window: MainWindow | None = None
        _speak(str(settings.value("language", "")))
        self.put_on()

    def serve(self, window: "MainWindow") -> None:
        """Hear what is chosen in this window's menus, and what the system changes."""
        self._window = window
        window.setting_chosen.connect(self._on_setting)
        self._app.styleHints().colorSchemeChanged.connect(self.put_on)
        self._app.styleHints().accessibility().contrastPreferenceChanged.connect(self.put_on)

    @Slot()
    def put_on(self) -> None:
        """In the colours and the text size that were chosen, else as the system has them."""
        mode, size = (str(self._settings.value(key, "system")) for key in ("mode", "text_size"))
        apply_theme(self._app, chosen_mode(mode), chosen_scale(size))

    @Slot(str, str)
    def _on_setting(self, key: str, value: str) -> None:
        self._settings.setValue(key, value)
        self.put_on()
        if self._window is None:
            return
        if key == "language":
            self._window.say(_("NavPlan bruker det nye språket fra neste gang programmet startes."))
        elif key == "text_size" and self._window.desk is not None:
            self._window.say(_("Teksten har fått ny størrelse. Lukk planen og åpne den igjen, så får den plass."))


def _speak(tag: str) -> None:
    """The language of the screen, before the first text is shown; bokmål needs no catalogue."""
    if tag in ("nn-NO", "en"):
        from navplan.domain.languages import translations_of

        use(translations_of(tag))
