"""A plan shown for reading: at a second start, when the window that has it does not answer, or because somebody would
rather read while a colleague writes. It is said, and how to get to write.

Nothing of the plan is taken over: it is not held, no backup is taken, nothing is published, no draft is offered.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from navplan.domain.words import N_, Said
from navplan.ui.encryption.keyed import OpenKeyed, ask_for_key
from navplan.ui.opening import LockedPlan, Opened
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.workspace import Workspace
    from navplan.ui.app import Program


READING = N_(
    "Du leser planen slik den er på denne maskinen nå. Her kan ingenting endres. Det de andre publiserer, kommer inn "
    "når du åpner planen for å skrive."
)


class HeldPlan(QObject):
    """Opens plans for reading, encrypted ones once the key was given, and knows the way to write in them."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._path = Path()
        self._why: Said | None = None
        self._has_key = False

    def read(self, path: Path) -> None:
        """Show the working copy of this plan, which was closed here just now, while colleagues write in it."""
        self.open(path, Said(READING))

    def open(self, path: Path, why: Said | None = None) -> None:
        """Show this plan, or say that it is open in another window; a window with a plan in it keeps that one.

        `why` it is only read here; without it, because another window has it.
        """
        if self._program.outside.open_held is None or self._program.window.desk is not None:
            self._refuse("")
            return
        self._path, self._why, self._has_key = path, why, False
        self._read()

    # -- within

    def _read(self) -> None:
        program = self._program
        if program.outside.open_held is not None:
            opened = partial(program.outside.open_held, self._path, program.own, program.own / "delt", self._why)
            job = OpenKeyed(program, opened)
            program.tasks.run(_("Åpner {file} …").format(file=self._path.name), job, self._on_open, self._refuse)

    @Slot(object)
    def _on_open(self, opened: "Workspace | LockedPlan") -> None:
        if isinstance(opened, LockedPlan):
            self._ask(opened)
            return
        program, window = self._program, self._program.window
        if window.desk is not None:  # somebody opened another plan meanwhile
            opened.close()
            return
        window.open_desk(program.desk_for(opened))
        program.encryption.opened(Opened(opened, self._path, is_encrypted=self._has_key))
        barred = opened.standing().barred
        window.menus.rest_for_reading()
        way = QAction(_("Prøv å åpne") if self._why is None else _("Skriv i planen"), window.bar)
        way.triggered.connect(self._on_way)
        window.bar.say(barred.words(_) if barred is not None else "", [way])  # no copy: others' work may come yet

    @Slot()
    def _on_way(self) -> None:
        self._program.open(self._path)

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
