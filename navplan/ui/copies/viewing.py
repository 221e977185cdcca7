"""«Se på kopien»: a backup opened for reading in a window of its own, and the two ways back from there."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QAction

from navplan.domain.documents.from_copy import FromCopy
from navplan.domain.words import N_, Said
from navplan.ui.copies.bringing import BringingOne
from navplan.ui.copies.printing import CopyPrinting
from navplan.ui.copies.window import ReadingWindow
from navplan.ui.encryption.keyed import OpenKeyed, ask_for_key
from navplan.ui.icons import icon
from navplan.ui.opening import LockedPlan
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.workspace import Workspace
    from navplan.ui.app import Program
    from navplan.ui.ways_out import Copies, Copy

BARRED = N_("Dette er sikkerhetskopien fra {when}. Du kan lese, men ikke endre.")
"""Stands at the top of the window, and is the answer to whoever tries to change something in it."""


class CopyViewing(QObject):
    """Shows one backup at a time; its window goes with the plan that it belongs to."""

    wants_list = Signal(str)
    """What is different from today is to be seen; carries the file name of the backup."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._given: tuple[Copies, Copy] | None = None
        self.window: ReadingWindow | None = None
        self.bringing: BringingOne | None = None
        self._keeps_key = False
        program.window.installEventFilter(self)

    @Slot(object, object)
    def show(self, copies: "Copies", copy: "Copy") -> None:
        """Open this backup, once its key was given if it is encrypted."""
        self.close()
        self._given = (copies, copy)
        self._open()

    @Slot()
    def close(self) -> None:
        """Close the backup's window, if there is one."""
        if self.window is not None:
            self.window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window of today's plan does not go without this one."""
        if event.type() == QEvent.Type.Close:
            self.close()
        return False

    # -- within

    def _open(self) -> None:
        open_copy = self._program.outside.open_copy
        if self._given is None or open_copy is None:
            return
        copies, copy = self._given
        when = FromCopy(copy.taken).when
        called = f"{_('Sikkerhetskopi')} {when.replace(':', '.')}.navplan"
        path = copies.path(copy)
        opened = partial(open_copy, path, self._program.own, called, Said(BARRED, when=when))
        job = OpenKeyed(self._program, opened)
        self._program.tasks.run(_("Leser kopien …"), job, self._on_open, self._program.window.say)

    @Slot(object)
    def _on_open(self, opened: "Workspace | LockedPlan") -> None:
        if isinstance(opened, LockedPlan):
            self._ask(opened)
        elif self._given is None:
            opened.close()
        else:
            self._show(opened, *self._given)

    def _ask(self, locked: LockedPlan) -> None:
        """An older copy may have another key than the plan of today."""
        about = _("Skriv passordet som gjaldt da kopien ble tatt.")
        dialog = ask_for_key(self._program, locked, (_("Sikkerhetskopien er kryptert"), about, _("Åpne")))
        dialog.passed.connect(self._on_key)

    @Slot(str)
    def _on_key(self, _typed: str) -> None:
        self._program.encryption.key_given()
        self._open()

    def _show(self, workspace: "Workspace", copies: "Copies", copy: "Copy") -> None:
        from navplan.ui.desk import Desk
        from navplan.ui.opening import first_year

        program, made_from = self._program, FromCopy(copy.taken)
        today = program.window.desk
        mark = _("Sikkerhetskopi fra {when} – bare lesing").format(when=made_from.when)
        window = self.window = ReadingWindow(program.settings, mark)
        window.closed.connect(self._on_closed)
        window.setting_chosen.connect(program.window.setting_chosen)
        window.wants_about.connect(program.window.wants_about)
        window.resize(program.window.size())
        printing = CopyPrinting(program.outside.printing, made_from) if program.outside.printing else None
        year = today.year if today is not None else first_year(workspace, program.this_year)
        desk = Desk(workspace, program.outside.shelf, year, printing=printing)
        window.open_desk(desk)
        desk.wants_list.connect(self._on_list)
        for refused in (desk.wants_workbook_of, desk.wants_letter_file, desk.wants_figure_file):
            refused.connect(self._on_not_here)
        window.bar.say(f"{mark}. {self._how_whole(workspace)}".strip(), self._ways(), can_be_short=False)
        window.show()
        if today is not None:
            self.bringing = BringingOne(window, today, copies, program)
            today.destroyed.connect(self._on_plan_gone)

    def _how_whole(self, workspace: "Workspace") -> str:
        return _("Noe i kopien er ikke slik NavPlan lagret det.") if workspace.standing().doubts else ""

    def _ways(self) -> list[QAction]:
        """Without an open plan of today there is nothing to compare with, and nothing to bring into."""
        ways = [(_("Bruk hele kopien …"), "history", self._on_whole)]
        if self._program.window.desk is not None:
            ways.insert(0, (_("Hent bare dette …"), "undo", self._on_one))
            ways.insert(0, (_("Se hva som er annerledes"), "eye", self._on_list_wanted))
        found = []
        for words, symbol, slot in ways:
            found.append(QAction(icon(symbol), words, self.window))
            found[-1].triggered.connect(slot)
        return found

    @Slot()
    def _on_list_wanted(self) -> None:
        if self._given is not None:
            copies, copy = self._given
            self.wants_list.emit(copies.path(copy).name)

    @Slot()
    def _on_one(self) -> None:
        if self.bringing is not None:
            self.bringing.ask()

    @Slot()
    def _on_whole(self) -> None:
        from navplan.ui.dialogs.question import Question

        if self.window is None or self._given is None:
            return
        question = Question(
            _("Hent tilbake kopien fra {when}?").format(when=FromCopy(self._given[1].taken).when),
            _("Planen blir slik den var da. Planen som den er nå, blir tatt vare på som en egen kopi."),
            _("Hent tilbake"),
            _("Avbryt"),
            self.window,
        )
        question.prefer(question.other)
        question.agreed.connect(self._on_sure)
        question.open()

    @Slot()
    def _on_sure(self) -> None:
        given, self._keeps_key = self._given, True
        self.close()
        self._keeps_key = False
        if given is not None:
            self._program.backups.put_back(given[1])

    @Slot(str, object)
    def _on_list(self, name: str, rows: object) -> None:
        from navplan.ui.list_files import ListFiles

        if self.window is not None and self._given is not None and isinstance(rows, list | tuple):
            when = f"{self._given[1].taken.astimezone():%Y-%m-%d %H%M}"
            called = _("{name} – sikkerhetskopi fra {when}").format(name=name, when=when)
            ListFiles(self.window, self._program.outside).send(called, rows)

    @Slot()
    def _on_not_here(self) -> None:
        if self.window is not None:
            self.window.say(_("Dette gjøres i planen, ikke i en sikkerhetskopi av den."))

    @Slot()
    def _on_plan_gone(self) -> None:
        self.close()

    @Slot()
    def _on_closed(self) -> None:
        self.window, self.bringing, self._given = None, None, None
        if self._program.window.desk is None and not self._keeps_key:
            self._program.encryption.closed()  # the key was given for the copy alone
