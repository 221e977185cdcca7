"""Backups taken by themselves: when a plan is opened, every half hour of work, and when it is closed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import choice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

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

COPIES = "kopier"
"""The folder of backups within the program's own."""


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
        self._clock = QTimer(self)
        self._clock.setInterval(HALF_HOUR)
        self._clock.timeout.connect(self._on_time)

    def opened(self, plan: Path) -> None:
        """A plan was opened: copy it if it has changed since its last copy, and look at an old one again."""
        self._plan = plan
        if self._window.desk is not None:
            self._window.desk.guidance.has_copy = partial(self.has_copies, plan)
        self._clock.start()
        self._take("apning", verify=True)

    def closed(self) -> None:
        """The plan was closed."""
        self._clock.stop()
        if self._plan is not None:
            self._take("lukking")
            self._seal(self._plan)
        self._plan = None

    def show_dialog(self, reopen: Callable[[Path], None]) -> "BackupsDialog | None":
        """Sikkerhetskopier; `reopen` opens the plan again after a backup took its place."""
        from navplan.ui.dialogs.backups_dialog import BackupsDialog

        desk = self._window.desk
        if self._plan is None or self._outside.copies_of is None or self._outside.read_copy is None:
            return None
        copies = self._outside.copies_of(self._root, self._plan)
        dialog = BackupsDialog(desk, copies, self._plan, self._outside.read_copy, self._tasks, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._reopen = reopen
        dialog.wanted_back.connect(self._on_wanted_back)
        dialog.wants_look.connect(self.wants_look)
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

    def before_import(self) -> None:
        """Something is about to be read in: keep the plan as it stands, before it is even looked at."""
        self._take("for_innhenting")

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
            job = _Take(self._outside.copies_of, self._root, self._plan, reason, verify)
            self._tasks.run("", job, self._on_taken, self._on_refused)

    def _seal(self, plan: Path) -> None:
        if self._outside.seal is not None:
            self._tasks.run("", partial(self._outside.seal, self._own, plan), self._on_sealed, self._on_refused)

    @Slot(object)
    def _on_sealed(self, _nothing: object) -> None:
        """A seal says nothing."""

    @Slot()
    def _on_time(self) -> None:
        self._take("underveis")

    @Slot(object)
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
        """The plan is closed, the backup takes its place, and the plan is opened again."""
        plan = self._plan
        if plan is None or self._outside.copies_of is None:
            return
        self._clock.stop()
        self._plan = None
        copies = self._outside.copies_of(self._root, plan)
        self._window.show_start(())
        self._tasks.run(_("Henter tilbake kopien …"), _PutBack(copies, copy, plan), self._on_back, self._on_not_back)
        self._back = plan

    @Slot(object)
    def _on_back(self, _today: object) -> None:
        self.made_here(self._back)
        self._open_again()

    @Slot(str)
    def _on_not_back(self, words: str) -> None:
        self._window.say(words)
        self._open_again()

    def _open_again(self) -> None:
        if self._reopen is not None:
            self._reopen(self._back)


class _Take:
    """Take a backup if the plan has changed; returns an old one that turned out to be damaged, or None."""

    def __init__(
        self, copies_of: "Callable[[Path, Path], Copies]", root: Path, plan: Path, reason: str, verify: bool
    ) -> None:
        self._copies_of = copies_of
        self._root = root
        self._plan = plan
        self._reason = reason
        self._verify = verify

    def __call__(self) -> "Copy | None":
        copies = self._copies_of(self._root, self._plan)
        if copies.needs_one(self._plan):
            copies.take(self._plan, self._reason)
            copies.thin()
        old = [copy for copy in copies.all() if copy.is_whole] if self._verify else []
        if not old:
            return None
        looked_at = choice(old)  # noqa: S311  # which one is of no importance
        if copies.verify(looked_at).is_whole:
            return None
        copies.take(self._plan, self._reason)
        return looked_at


class _PutBack:
    """Let a backup take the plan's place."""

    def __init__(self, copies: "Copies", copy: "Copy", plan: Path) -> None:
        self._copies = copies
        self._copy = copy
        self._plan = plan

    def __call__(self) -> "Copy | None":
        return self._copies.put_back(self._copy, self._plan)
