"""«Hent bare dette»: what somebody looks at in a backup is brought into the plan of today, as one step."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from navplan.domain.bringing_back import Difference, bring_back
from navplan.domain.privacy import Stopped
from navplan.ui.copy_first import CopyFirst
from navplan.ui.desk import Telling
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.records import Record
    from navplan.ui.app import Program
    from navplan.ui.copies.window import ReadingWindow
    from navplan.ui.desk import Desk
    from navplan.ui.ways_out import Copies


class BringingOne(QObject):
    """Asks, copies the plan of today, and brings one record into it."""

    def __init__(self, window: "ReadingWindow", today: "Desk", copies: "Copies", program: "Program") -> None:
        super().__init__(window)
        self._window = window
        self._today = today
        self._copies = copies
        self._program = program
        self._wanted: Record | None = None

    def ask(self) -> None:
        """Bring the record at hand, if it is another today and somebody says yes."""
        from navplan.ui.at_hand import record_in
        from navplan.ui.dialogs.question import Question

        wanted, plan = record_in(self._window), self._today.workspace
        if wanted is None:
            self._window.say(_("Velg noe i en liste eller et skjema først, så kan det hentes tilbake."))
            return
        if plan.get(type(wanted), wanted.id) == wanted:
            self._window.say(_("Dette er likt i planen i dag."))
            return
        self._wanted = wanted
        kind = plan.kind(wanted.KEY)
        question = Question(
            _("Hent tilbake «{name}»?").format(name=kind.name_of(wanted) or _(kind.one)),
            _("Det blir stående i planen slik det var i kopien. Det er ett steg, og Ctrl+Z i planen tar det tilbake."),
            _("Hent tilbake"),
            _("Avbryt"),
            self._window,
        )
        question.prefer(question.action)
        question.agreed.connect(self._on_sure)
        question.open()

    # -- within

    @Slot()
    def _on_sure(self) -> None:
        live = self._program.live
        if live is not None:
            job = CopyFirst(self._shelf, live, "for_gjenoppretting")
            self._program.tasks.run(_("Tar sikkerhetskopi …"), job, self._on_kept, self._window.say)

    def _shelf(self) -> "Copies":
        return self._copies

    @Slot(object)
    def _on_kept(self, _nothing: object) -> None:
        """Today's plan is kept: now the record is brought back."""
        then, plan, wanted = self._window.desk, self._today.workspace, self._wanted
        if then is None or wanted is None:
            return
        difference = Difference(wanted, plan.get(type(wanted), wanted.id))
        edit = bring_back([difference], then.workspace, plan, plan.kinds)
        if edit is None:
            self._window.say(_("Dette er likt i planen i dag."))
            return
        is_done = False
        try:
            with Telling(self._today):
                plan.apply(edit)
                self._today.announced.emit(_("Hentet tilbake fra sikkerhetskopien"))
                is_done = True
        except Stopped as stopped:
            self._today.failed.emit(stopped.said.words(_))
        not_done = _("Det ble ikke hentet tilbake. Vinduet med planen sier hvorfor.")
        self._window.say(_("Hentet tilbake i planen.") if is_done else not_done)
