"""A second start, when the window that has the plan does not answer: the plan is shown for reading, and it is said.

Nothing of the plan is taken over: it is not held, no backup is taken, nothing is published, no draft is offered.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from navplan.ui.encryption.keyed import OpenKeyed, ask_for_key
from navplan.ui.opening import LockedPlan, Opened
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.workspace import Workspace
    from navplan.ui.app import Program


class HeldPlan(QObject):
    """Opens for reading what another window has; an encrypted plan once its key was given."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._path = Path()
        self._has_key = False

    def open(self, path: Path) -> None:
        """Show this plan, or say that it is open in another window; a window with a plan in it keeps that one."""
        if self._program.outside.open_held is None or self._program.window.desk is not None:
            self._refuse("")
            return
        self._path = path
        self._read()

    # -- within

    def _read(self) -> None:
        program = self._program
        if program.outside.open_held is not None:
            opened = partial(program.outside.open_held, self._path, program.own, program.own / "delt")
            job = OpenKeyed(program, opened)
            program.tasks.run(_("Åpner {file} …").format(file=self._path.name), job, self._on_open, self._refuse)

    @Slot(object)
    def _on_open(self, opened: "Workspace | LockedPlan") -> None:
        from navplan.ui.app import first_year
        from navplan.ui.desk import Desk

        if isinstance(opened, LockedPlan):
            self._ask(opened)
            return
        program, window = self._program, self._program.window
        if window.desk is not None:  # somebody opened another plan meanwhile
            opened.close()
            return
        year = first_year(opened, program.this_year)
        window.open_desk(Desk(opened, program.outside.shelf, year, printing=program.outside.printing))
        program.encryption.opened(Opened(opened, self._path, is_encrypted=self._has_key))
        barred = opened.standing().barred
        window.menus.rest_for_reading()
        window.bar.say(barred.words(_) if barred is not None else "", ())  # the other window's work may come yet

    def _ask(self, locked: LockedPlan) -> None:
        title = _("«{file}» er kryptert").format(file=self._path.name)
        dialog = ask_for_key(self._program, locked, (title, _("Skriv passordet for å lese planen."), _("Åpne")))
        dialog.passed.connect(self._on_key)

    @Slot(str)
    def _on_key(self, _typed: str) -> None:
        self._program.encryption.key_given()
        self._has_key = True
        self._read()

    @Slot(str)
    def _refuse(self, words: str) -> None:
        said = _("Planen er alt åpen i et annet vindu som ikke svarer. Lukk det, og prøv igjen.")
        self._program.window.say(f"{said} {words}".strip())
