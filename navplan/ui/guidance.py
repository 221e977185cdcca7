"""What the guide through the first hour knows beside the plan, and how pages ask for it and for the help.

Whether somebody has put the guide away is remembered by the program for each office, not in the plan.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from navplan.ui.own_place import remembered

if TYPE_CHECKING:
    from navplan.domain.overview.first_hour import FirstHour
    from navplan.ui.desk import Desk

HIDDEN = "first_hour/hidden"
KEPT = 50
"""So many offices are remembered."""


def no_copy() -> bool:
    """Nobody keeps backups."""
    return False


class Guidance(QObject):
    """The first hour of one open plan."""

    changed = Signal()
    """The guide was put away or taken out again."""
    wants_backups = Signal()
    wants_topic = Signal(str)
    """Someone wants to read a topic of the help; carries its key."""
    wants_file = Signal()
    """Someone wants to read a letter from a file."""
    wants_panel = Signal()
    """Someone wants the guide beside the pages."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._settings: QSettings | None = None
        self._is_hidden = False
        self.has_copy: Callable[[], bool] = no_copy
        """Tells whether there is a backup of the plan."""

    @property
    def desk(self) -> "Desk":
        """The plan that is guided through."""
        return self._desk

    def remember_in(self, settings: QSettings) -> None:
        """Keep in mind from one day to the next what was put away."""
        self._settings = settings
        self._is_hidden = self._office in remembered(settings, HIDDEN)

    @property
    def is_hidden(self) -> bool:
        """Whether the guide is put away for this office."""
        return self._is_hidden

    def hide(self, is_hidden: bool) -> None:
        """Put the guide away, or take it out again."""
        if is_hidden == self._is_hidden:
            return
        self._is_hidden = is_hidden
        if self._settings is not None:
            others = [id for id in remembered(self._settings, HIDDEN) if id != self._office]
            self._settings.setValue(HIDDEN, [self._office, *others][:KEPT] if is_hidden else others)
        self.changed.emit()

    def look(self) -> "FirstHour":
        """How far the office has come."""
        from navplan.domain.overview.first_hour import first_hour

        return first_hour(self._desk.workspace, self._desk.year, self.has_copy())

    def offered(self) -> "FirstHour | None":
        """How far the office has come, if it may want to be led: the plan is young, and the guide is not put away."""
        from navplan.domain.overview.first_hour import is_young

        hour = None if self._is_hidden or not is_young(self._desk.workspace) else self.look()
        return hour if hour is not None and hour.following is not None else None

    def go(self, page: str, part: str) -> None:
        """Go where a step is done; the backups have no page."""
        if page:
            self._desk.wants_part.emit(page, part)
        else:
            self.wants_backups.emit()

    @property
    def _office(self) -> str:
        from navplan.domain.modules.office import Office

        return next((office.id for office in self._desk.workspace.all(Office)), "")
