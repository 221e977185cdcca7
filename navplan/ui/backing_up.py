"""Backups taken by themselves: when a plan is opened, every half hour of work, and when it is closed.

The second place has a worker of its own (`backup_place.py`): a share that does not answer holds nothing else up.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from navplan.domain.large_steps import WithoutCopy, is_large
from navplan.domain.places import COPIES
from navplan.ui.backup_jobs import PutBack, Tend, Tended, is_among
from navplan.ui.backup_place import BackupPlace
from navplan.ui.backup_state import BackupState
from navplan.ui.copy_first import CopyFirst
from navplan.ui.desk import Telling
from navplan.ui.dialogs.question import Question
from navplan.ui.large_steps import ask_leave
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.changes import Edit
    from navplan.ui.dialogs.backups_dialog import BackupsDialog
    from navplan.ui.dialogs.doubts_dialog import DoubtsDialog
    from navplan.ui.main_window import MainWindow
    from navplan.ui.outside import Outside
    from navplan.ui.tasks import Tasks
    from navplan.ui.ways_out import Copies, Copy

HALF_HOUR = 30 * 60 * 1000


class _Fetched(NamedTuple):
    """A backup that is on its way from the second place: of which plan, what for, and how many steps were taken when
    somebody asked for it."""

    plan: Path
    name: str
    is_wanted_back: bool
    steps: int


class BackingUp(QObject):
    """Sees to the backups of the plan that is open; what fails is said, and the work goes on."""

    wants_look = Signal(object, object)
    """Somebody wants to see a backup as a plan of its own; carries the copies and the backup."""

    def __init__(self, window: "MainWindow", outside: "Outside", tasks: "Tasks", own: Path) -> None:
        super().__init__(window)
        self._window = window
        self._outside = outside
        self._tasks = tasks
        self._own = own
        self._root = own / COPIES
        self._plan: Path | None = None
        self._reopen: Callable[[Path], None] | None = None
        self._is_ours = True
        self._fetched: _Fetched | None = None
        self._steps = 0
        self.state = BackupState(window)
        self.place = BackupPlace(window, outside, own, self._root)
        self.state.wants_copy.connect(self._on_wants_copy)
        self.state.wants_place.connect(self.place.ask)
        self.place.came_home.connect(self._on_home)
        self._clock = QTimer(self)
        self._clock.setInterval(HALF_HOUR)
        self._clock.timeout.connect(self._on_time)

    def opened(self, plan: Path, published: Path | None = None) -> None:
        """A plan was opened: copy it if it has changed since its last copy, and look at an old one again.

        `published` is what others see of a shared plan.
        """
        self._plan = plan
        self.state.tell(None)
        self.place.opened(plan, published)
        desk = self._window.desk
        if desk is not None:
            desk.guidance.has_copy = partial(self.has_copies, plan)
            desk.edited.connect(self._on_edited)
            desk.asks_leave.connect(self._on_asks_leave)
        self._clock.start()
        self._prove()
        self._take("apning", verify=True)

    def closed(self) -> None:
        """The plan was closed."""
        self._clock.stop()
        if self._plan is not None:
            self._take("lukking")
            self._seal(self._plan)
        self._plan = None
        self.state.tell(None)

    def finish(self) -> None:
        """The program ends, and what was taken is in the first place: bring it to the second, for as long as it takes
        but not for ever."""
        self.place.finish()

    def show_dialog(self, reopen: Callable[[Path], None]) -> "BackupsDialog | None":
        """Sikkerhetskopier; `reopen` opens the plan again after a backup took its place."""
        from navplan.ui.dialogs.backups_dialog import BackupsDialog

        desk = self._window.desk
        if self._plan is None or self._outside.copies_of is None or self._outside.read_copy is None:
            return None
        copies = self._outside.copies_of(self._root, self._plan)
        dialog = BackupsDialog(desk, copies, self._plan, self._outside.read_copy, self._tasks, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.place.serve(dialog)
        dialog.taken.connect(self._on_all_well)
        self._reopen = reopen
        dialog.wanted_back.connect(self._on_wanted_back)
        dialog.wants_look.connect(self._on_wants_look)
        dialog.open()
        return dialog

    def has_copies(self, plan: Path) -> bool:
        """Whether there are backups of a plan that could not be opened."""
        from navplan.domain.ports import CannotStore

        if self._outside.copies_of is None:
            return False
        try:
            return bool(self._outside.copies_of(self._root, plan).all())
        except CannotStore:
            return False

    def show_lost(self, plan: Path, reopen: Callable[[Path], None]) -> "BackupsDialog | None":
        """The backups of a plan that could not be opened."""
        self._plan = plan
        self.place.opened(plan, None)
        dialog = self.show_dialog(reopen)
        self._plan = plan if dialog is not None else None
        return dialog

    def put_back(self, copy: "Copy") -> None:
        """Let this backup take the plan's place; today's plan is kept as one."""
        self._on_wanted_back(copy)

    def made_here(self, plan: Path) -> None:
        """This file was put in its place by NavPlan itself, and is opened as it is."""
        if self._outside.door is not None:
            self._outside.door.made_here(plan, self._own)

    def before_import(self, go_on: Callable[[], None]) -> None:
        """Something is to be read in: keep the plan as it stands, then go on. Without a copy somebody is asked."""
        if self._plan is None or self._outside.copies_of is None:
            go_on()
            return
        self._go_on = go_on
        job = CopyFirst(partial(self._outside.copies_of, self._root, self._plan), self._plan, "for_innhenting")
        self._tasks.run("", job, self._on_kept, self._on_not_kept)

    def show_doubts(self) -> "DoubtsDialog | None":
        """Say what in the open plan does not add up, and let people choose."""
        from navplan.ui.dialogs.doubts_dialog import DoubtsDialog

        desk = self._window.desk
        if desk is None or self._plan is None:
            return None
        dialog = DoubtsDialog(desk, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.decided.connect(self._on_decided)
        dialog.wants_backups.connect(self._window.wants_backups)
        dialog.open()
        return dialog

    # -- within

    @Slot(object)
    def _on_decided(self, edit: "Edit | None") -> None:
        """The plan as it stands is copied first; then what was decided becomes a step."""
        if self._plan is None or self._outside.copies_of is None:
            return
        self._edit = edit
        job = partial(self._outside.copies_of(self._root, self._plan).take, self._plan, "for_kontroll")
        self._tasks.run(_("Tar sikkerhetskopi …"), job, self._on_copied, self._on_refused)

    @Slot(object)
    def _on_copied(self, _copy: object) -> None:
        desk = self._window.desk
        if desk is not None:
            desk.settle(self._edit)

    def _take(self, reason: str, verify: bool = False) -> None:
        if self._plan is not None and self._outside.copies_of is not None:
            job = Tend(partial(self._outside.copies_of, self._root, self._plan), self._plan, reason, verify)
            self._tasks.run("", job, self._on_tended, self._on_refused)

    @Slot(object)
    def _on_kept(self, _nothing: object) -> None:
        if self._plan is not None:
            self.place.bring(Tended(self._plan, "for_innhenting"))
        self._go_on()

    @Slot(str)
    def _on_not_kept(self, words: str) -> None:
        said = _("{why} NavPlan tar en kopi før noe tas inn. Ingenting er tatt inn ennå.").format(why=words)
        title = _("Ta inn uten sikkerhetskopi?")
        question = Question(title, said, _("Ta inn uten kopi"), _("Avbryt"), self._window)
        question.prefer(question.other)
        question.agreed.connect(self._on_without)
        question.open()

    @Slot()
    def _on_without(self) -> None:
        self._go_on()

    def _prove(self) -> None:
        """Look through the copies that were taken at once before large steps."""
        if self._plan is not None and self._outside.prove_copies is not None:
            job = partial(self._outside.prove_copies, self._root, self._plan)
            self._tasks.run("", job, self._on_proven, self._on_refused)

    @Slot(object)
    def _on_edited(self, edit: "Edit") -> None:
        self._steps += 1
        if is_large(edit):
            self._prove()

    @Slot(object)
    def _on_proven(self, is_whole: bool) -> None:
        if not is_whole:
            words = _("Kopien fra før det store steget er ikke hel. Er du i tvil, så angre steget. Planen er lagret.")
            self._window.say(words)

    @Slot(object)
    def _on_asks_leave(self, step: WithoutCopy) -> None:
        """A large step waits, because the plan could not be copied first."""
        self._step = step
        ask_leave(step, QApplication.activeWindow() or self._window, self._on_leave)

    @Slot()
    def _on_leave(self) -> None:
        desk = self._window.desk
        if desk is not None:
            with Telling(desk):
                self._step.go_on()
                desk.announced.emit(_("Gjort uten kopi: {step}").format(step=self._step.edit.title.words(_)))

    def _seal(self, plan: Path) -> None:
        if self._outside.seal is not None:
            self._tasks.run("", partial(self._outside.seal, self._own, plan), self._on_sealed, self._on_refused)

    @Slot(object)
    def _on_sealed(self, _nothing: object) -> None:
        """A seal says nothing."""

    @Slot()
    def _on_time(self) -> None:
        self._take("underveis")

    @Slot()
    def _on_wants_copy(self) -> None:
        self._take("bedt_om")

    @Slot()
    def _on_all_well(self) -> None:
        """A good copy was taken in the list."""
        self.state.tell(None)

    @Slot(object)
    def _on_tended(self, tended: Tended) -> None:
        self._on_taken(tended.lost)
        if tended.said:
            self._window.say(tended.said)
        elif tended.reason == "bedt_om" and not tended.is_behind:
            self._window.say(_("Kopien er tatt og kontrollert."))
        if tended.plan == self._plan:
            self.state.tell(tended)
        self.place.bring(tended)

    def _on_taken(self, lost: "Copy | None") -> None:
        if lost is not None:
            when = f"{lost.taken.astimezone():%d.%m.%Y %H:%M}"
            self._window.say(
                _("Sikkerhetskopien fra {when} er skadet og brukes ikke. En ny er tatt.").format(when=when)
            )

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        self._window.say(words)

    @Slot(object)
    def _on_wanted_back(self, copy: "Copy") -> None:
        if self._plan is not None and self._outside.copies_of is not None:
            copies = self._outside.copies_of(self._root, self._plan)
            if is_among(copies, copy):
                self._put_back(self._plan, copies, copy)
            else:
                self._fetch(copy, is_wanted_back=True)

    @Slot(object, object)
    def _on_wants_look(self, copies: "Copies", copy: "Copy") -> None:
        if is_among(copies, copy):
            self.wants_look.emit(copies, copy)
        else:
            self._fetch(copy, is_wanted_back=False)

    def _fetch(self, copy: "Copy", is_wanted_back: bool) -> None:
        """The plan stays open until a copy from the second place has come."""
        if self._plan is not None:
            self._fetched = _Fetched(self._plan, copy.name, is_wanted_back, self._steps)
            self.place.fetch(copy)

    @Slot(object)
    def _on_home(self, copy: "Copy") -> None:
        """What was wanted of the copy is done, unless somebody has gone on with something else meanwhile."""
        wanted = self._fetched
        if wanted is None or wanted.name != copy.name or self._outside.copies_of is None:
            return
        self._fetched = None
        copies = self._outside.copies_of(self._root, wanted.plan)
        is_as_before = (wanted.plan, wanted.steps) == (self._plan, self._steps)
        if is_as_before and wanted.is_wanted_back:
            self._put_back(wanted.plan, copies, copy)
        elif is_as_before:
            self.wants_look.emit(copies, copy)
        else:
            self._window.say(_("Kopien fra det andre stedet er hentet, og ligger nå også på denne maskinen."))

    def _put_back(self, plan: Path, copies: "Copies", copy: "Copy") -> None:
        """The plan is closed, the backup takes its place, and the plan is opened again."""
        self._clock.stop()
        self._plan, self._back = None, plan
        self._is_ours = copy.is_counted
        self._window.show_start(())
        self.state.tell(None)
        job = PutBack(copies, copy, plan)
        self._tasks.run(_("Henter tilbake kopien …"), job, self._on_back, self._on_not_back)

    @Slot(object)
    def _on_back(self, _today: object) -> None:
        if self._is_ours:  # what lay where others can write goes through the door once more, when it is opened
            self.made_here(self._back)
        self._open_again()

    @Slot(str)
    def _on_not_back(self, words: str) -> None:
        self._window.say(words)
        self._open_again()

    def _open_again(self) -> None:
        if self._reopen is not None:
            self._reopen(self._back)
