"""The second place for backups in the window: chosen, brought to, and spoken of once when it fails (5.6, row 26)."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal, Slot

from navplan.ui.backup_jobs import Bring, BringHome, Brought, Choose, ReadFar, Tended
from navplan.ui.backup_state import age_of
from navplan.ui.tasks import Tasks
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.dialogs.backups_dialog import BackupsDialog
    from navplan.ui.main_window import MainWindow
    from navplan.ui.outside import Outside
    from navplan.ui.tasks import Job
    from navplan.ui.ways_out import Copy, SecondPlace

AT_THE_END = 20_000
"""Milliseconds that the window waits for the second place before it closes; what is missing is brought another day."""

TO_STOP = 2_000

PATIENCE = 60_000
"""Milliseconds after which it is said, when the next backup is taken, that the place is not through with one."""


class BackupPlace(QObject):
    """Sees to the second place of the plan that is open."""

    changed = Signal()
    """Another place is chosen, or something has been brought there."""
    refused = Signal(str)
    """The place was not chosen, or gave nothing; carries why in words."""
    came_home = Signal(object)
    """A backup that only the place had stands among the first ones; carries it."""

    def __init__(self, window: "MainWindow", outside: "Outside", own: Path, root: Path) -> None:
        super().__init__(window)
        self._window = window
        self._outside = outside
        self._own = own
        self._root = root
        self._plan: Path | None = None
        self._apart: tuple[Path, ...] = ()
        self._why = ""
        self._looks = False
        self._stopped = Event()
        self._since = QElapsedTimer()
        self._next: dict[Path, Tended] = {}
        self._is_bringing = False
        self.tasks = Tasks(self)

    def opened(self, plan: Path, published: Path | None) -> None:
        """A plan is open, or its backups are looked at; `published` is what others see of a shared one."""
        self._plan = plan
        self._apart = () if published is None else (published.parent,)
        self._why = ""
        self._looks = True

    def second(self) -> "SecondPlace | None":
        """The second place of the plan that was opened last."""
        if self._plan is None or self._outside.second_of is None:
            return None
        return self._outside.second_of(self._root, self._plan)

    def serve(self, dialog: "BackupsDialog") -> None:
        """Let the list of backups show this place too."""
        second, read = self.second(), self._outside.read_far_copy
        if second is None or read is None:
            return
        dialog.add_place(second, self.run, ReadFar(read, self._own))
        dialog.wants_place.connect(self.ask)
        dialog.wants_no_place.connect(self.leave)
        dialog.taken.connect(self._on_taken)
        self.changed.connect(dialog.look_far)
        self.refused.connect(dialog.complain)

    def run(self, job: "Job", done: "Callable[[Any], object]", refused: "Callable[[str], object]") -> None:
        """Do a job that asks the place for something, after what is under way there."""
        self.tasks.run("", job, done, refused)

    @Slot()
    def ask(self) -> None:
        """Let the user choose a folder."""
        from PySide6.QtWidgets import QFileDialog

        second = self.second()
        if second is None:
            return
        dialog = QFileDialog(self._window, _("Velg sted for sikkerhetskopier"), str(second.folder or Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.choose)
        dialog.open()

    @Slot(str)
    def choose(self, name: str) -> None:
        """Copy to this folder too, from now on and what there is."""
        self._choose(Path(name))

    @Slot()
    def leave(self) -> None:
        """Copy nothing to the place any more."""
        self._choose(None)

    def bring(self, tended: Tended) -> None:
        """The first place was seen to: bring what the second lacks, or take one straight there if the first failed.

        What is still under way there comes to its end first; one that takes long is spoken of.
        """
        if self._is_bringing:
            self._next[tended.plan] = tended
            self._tell_waiting(tended)
        else:
            self._bring(tended)

    def fetch(self, copy: "Copy") -> None:
        """Bring home a backup that only the place has; `came_home` tells of it, and nobody waits meanwhile."""
        second, read = self.second(), self._outside.read_far_copy
        if second is not None and read is not None:
            self._window.say(_("Kopien hentes fra det andre stedet. Du kan arbeide videre så lenge."))
            self.run(BringHome(second, copy, ReadFar(read, self._own)), self._on_home, self._on_refused)

    def finish(self) -> None:
        """Bring the last of it before the program ends, but do not wait for ever."""
        if self._plan is not None:
            self._next.setdefault(self._plan, Tended(self._plan, "lukking"))
        self._bring_next()
        if not self.tasks.finish(AT_THE_END):
            self._stopped.set()
            self.tasks.finish(TO_STOP)

    # -- within

    def _bring(self, tended: Tended) -> None:
        if self._outside.second_of is None:
            return
        self._since.start()
        self._is_bringing = True
        find = partial(self._outside.second_of, self._root, tended.plan)
        instead = tended.reason if tended.why and tended.is_behind else ""
        job = Bring(find, tended.plan, self._stopped.is_set, self._looks, instead)
        self._looks = False
        self.tasks.run("", job, self._on_brought, self._on_not_brought)

    def _bring_next(self) -> None:
        waiting, self._next = self._next, {}
        for tended in waiting.values():
            self._bring(tended)

    def _tell_waiting(self, tended: Tended) -> None:
        if self._outside.second_of is not None and self._since.elapsed() > PATIENCE:
            second = self._outside.second_of(self._root, tended.plan)
            self._tell(Brought(second.folder, second.newest, _("NavPlan venter fortsatt på stedet")))

    def _let_wait(self) -> None:
        """Whatever the worker waits for, nobody else waits for it: another one does what is asked now."""
        self._stopped.set()
        self.tasks.forget()
        self.tasks, self._stopped = Tasks(self), Event()
        self._is_bringing, self._next = False, {}

    def _choose(self, folder: Path | None) -> None:
        if self._plan is not None and self._outside.second_of is not None:
            if self.tasks.is_busy:
                self._let_wait()
            job = Choose(partial(self._outside.second_of, self._root, self._plan), folder, self._apart)
            self.tasks.run("", job, self._on_chosen, self._on_refused)

    @Slot()
    def _on_taken(self) -> None:
        if self._plan is not None:
            self.bring(Tended(self._plan, "bedt_om"))

    @Slot(object)
    def _on_chosen(self, chosen: tuple[Path | None, bool]) -> None:
        folder, is_apart = chosen
        self._why = ""
        self.changed.emit()
        if folder is None:
            self._window.say(
                _("NavPlan legger ikke flere sikkerhetskopier på det andre stedet. De som er der, blir liggende.")
            )
        elif is_apart:
            self._window.say(_("Sikkerhetskopiene blir også lagt i «{folder}».").format(folder=folder))
        else:
            words = _(
                "Sikkerhetskopiene blir også lagt i «{folder}». Det er samme disk, så det hjelper ikke om den svikter."
            )
            self._window.say(words.format(folder=folder))
        if folder is not None:
            self._on_taken()

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        self._window.say(words)
        self.refused.emit(words)

    @Slot(object)
    def _on_home(self, copy: "Copy") -> None:
        self.came_home.emit(copy)

    @Slot(str)
    def _on_not_brought(self, words: str) -> None:
        self._is_bringing = False
        self._on_refused(words)
        self._bring_next()

    @Slot(object)
    def _on_brought(self, brought: Brought) -> None:
        self._is_bringing = False
        self._tell(brought)
        self.changed.emit()
        self._bring_next()

    def _tell(self, brought: Brought) -> None:
        """What keeps it from the place is said once; when it has worked again, the next fault is news."""
        if brought.why and brought.why != self._why:
            self._window.say(said_of(brought, datetime.now(UTC)))
        if brought.is_instead and not brought.why:
            self._window.say(
                _("Sikkerhetskopien er tatt på det andre stedet, «{folder}».").format(folder=brought.folder)
            )
        self._why = brought.why


def said_of(brought: Brought, now: datetime) -> str:
    """The sentence of row 26 for the second place."""
    if brought.newest is None:
        return _("Det ligger ingen sikkerhetskopi på det andre stedet ennå. Årsak: {why}.").format(why=brought.why)
    words = _("Siste sikkerhetskopi på det andre stedet er {age} gammel. Årsak: {why}.")
    return words.format(age=age_of(now - brought.newest), why=brought.why)
