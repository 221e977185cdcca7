"""Two starts of one plan meet: the window that has it comes forward, and the other one closes, waits or reads."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from navplan.ui.presence import Presence
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.app import Program


class SecondStart(QObject):
    """Answers other starts in the name of this window, and does what follows when this is the other one."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self.presence = Presence(program.own / "åpne", self)
        self.presence.wanted.connect(self.come_forward)
        self.presence.answered.connect(self._on_answered)
        self.presence.leaving.connect(self._on_leaving)
        self.presence.freed.connect(self._on_freed)

    @Slot()
    def come_forward(self) -> None:
        """Somebody wants to see this window."""
        window = self._program.encryption.front
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    # -- within

    @Slot(bool)
    def _on_answered(self, is_shown: bool) -> None:
        """The plan is open in another window: this one, if it was started for that plan, is not needed."""
        program = self._program
        if is_shown and program.first is not None and program.window.desk is None:
            program.window.close()
        elif is_shown:
            program.window.say(_("Planen er alt åpen i et annet vindu. Det vinduet er hentet fram."))
        else:
            program.only_read.held.open(self.presence.sought)

    @Slot()
    def _on_leaving(self) -> None:
        """The window that had the plan is closed, and brings its last backup or what others are to see to its place."""
        window = self._program.window
        if window.desk is None:
            window.say(_("Planen ble nettopp lukket. Den åpnes når alt fra det vinduet er på plass."))
        else:
            window.say(_("Planen ble nettopp lukket. Du får vite når den kan åpnes igjen."))

    @Slot(object)
    def _on_freed(self, plan: Path) -> None:
        """Opened at once, but not in the place of a plan that somebody is at work in."""
        window = self._program.window
        if window.desk is None:
            window.toast.hide()
            self._program.open(plan)
        else:
            window.say(_("«{plan}» kan åpnes nå.").format(plan=plan.stem))
