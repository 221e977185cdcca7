"""Which commands are run most from the palette, remembered in the settings; nothing about the plan is."""

from PySide6.QtCore import QSettings

from navplan.ui.own_place import remembered

KEPT = 40
KEY = "palette/used"


class Usage:
    """The last commands, newest first; one that was run again stands there again."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def used(self, key: str) -> None:
        """A command was run."""
        self._settings.setValue(KEY, [key, *self._last()][:KEPT])

    def favourites(self, limit: int) -> list[str]:
        """The commands that were run most, and of those run equally often the last one first."""
        last = self._last()
        return sorted(dict.fromkeys(last), key=lambda key: -last.count(key))[:limit]

    def _last(self) -> list[str]:
        return remembered(self._settings, KEY)
