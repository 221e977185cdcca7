"""Where plans that are only read meet the running program: backups that are looked at, and what another window has."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from navplan.ui.app import Program
    from navplan.ui.copies.viewing import CopyViewing
    from navplan.ui.ways_out import Copies, Copy


class ReadingPart(QObject):
    """Shows for reading what must not, or cannot, be written."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program

    @cached_property
    def copies(self) -> "CopyViewing":
        """Who shows a backup as a plan of its own; made when the first is looked at."""
        from navplan.ui.copies.viewing import CopyViewing

        made = CopyViewing(self._program)
        made.wants_list.connect(self._on_wants_list)
        return made

    @Slot(object, object)
    def look(self, copies: "Copies", copy: "Copy") -> None:
        """Show this backup."""
        self.copies.show(copies, copy)

    def open_held(self, path: Path) -> None:
        """Show the plan of a window that does not answer."""
        from navplan.ui.held_plan import HeldPlan

        program = self._program
        held = HeldPlan(program.window, program.outside, program.tasks, program.own, program.own / "delt")
        held.open(path, program.this_year)

    # -- within

    @Slot(str)
    def _on_wants_list(self, name: str) -> None:
        program = self._program
        program.window.activateWindow()
        if (dialog := program.backups.show_dialog(program.reopen)) is not None:
            dialog.choose(name)
            dialog.compare()
