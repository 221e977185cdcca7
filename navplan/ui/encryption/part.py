"""Where encryption meets the running program: plans that ask for a key, and plans that are closed while theirs changes.

Made with the window, so it loads nothing itself; an office without encrypted plans never loads the rest.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.app import Program
    from navplan.ui.encryption.locks import Locks
    from navplan.ui.opening import LockedPlan, Opened


class EncryptionPart(QObject):
    """Hears the window's two commands, and is told when a plan is opened or closed."""

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._is_met = False
        self._wants_published = False
        self._said = ""
        self._thens: list[Callable[[], object]] = []
        program.window.lock_actions.wanted.connect(self._on_wanted)
        program.window.lock_actions.lock_wanted.connect(self._on_lock)

    @cached_property
    def locks(self) -> "Locks":
        """Who asks for pass-phrases and locks the window; made when one of them is needed."""
        from navplan.ui.encryption.locks import Locks

        program = self._program
        find = program.outside.encryption
        if find is None:
            raise LookupError("encryption was met without a way to it")
        made = Locks(program.window, find(program.own), program.settings, program.own)
        made.again.connect(self._on_again)
        made.dropped.connect(self._on_dropped)
        made.locked.connect(program.waiting.watch)
        made.changing.wants_closed.connect(self._on_wants_closed)
        self._is_met = True
        return made

    @property
    def front(self) -> QWidget:
        """The window that may be seen now."""
        return self.locks.front if self._is_met else self._program.window

    def asks(self, plan: Path, opened: "Opened | LockedPlan") -> bool:
        """Whether a key is asked for before the plan can be opened."""
        from navplan.ui.opening import LockedPlan

        if isinstance(opened, LockedPlan):
            self.locks.ask(plan, opened)
            return True
        return False

    def opened(self, opened: "Opened") -> None:
        """A plan was opened."""
        if opened.is_encrypted or self._is_met:
            self.locks.opened(opened.live, opened.shared)
        if self._said:
            self._program.window.say(self._said)
        if self._wants_published and opened.shared is not None:
            self._program.sharing.publish_now()
        self._wants_published, self._said = False, ""

    def closed(self) -> None:
        """The plan was closed; its key is let go of when backup, seal and publishing are done."""
        if self._is_met:
            self.locks.closed()
            self._when_idle(self.locks.forget)

    def key_given(self) -> "Locks":
        """Who lets go of keys, made if need be: one was given for a file that is only read."""
        return self.locks

    def finish(self) -> None:
        """Before the window closes for good."""
        if self._is_met:
            self.locks.finish()

    # -- within

    @Slot()
    def _on_wanted(self) -> None:
        if self._program.outside.encryption is None:
            return
        desk = self._program.window.desk
        if not self._is_met and desk is not None and self._program.live is not None:
            self.locks.opened(self._program.live, self._program.sharing.shared)
        self.locks.show()

    @Slot()
    def _on_lock(self) -> None:
        if self._is_met:
            self.locks.lock()
        else:
            self._program.window.say(_("Bare en kryptert plan kan låses. Se Fil › Kryptering."))

    @Slot(object)
    def _on_again(self, plan: Path) -> None:
        """The key was given. A plan that is open gives way first: the store may have to be changed for another."""
        self._again = plan
        if self._program.window.desk is None:
            self._read()
            return
        self._close()
        self._when_idle(self._read)

    def _read(self) -> None:
        self._program.read(self._again)

    @Slot(str)
    def _on_dropped(self, words: str) -> None:
        self._program.presence.drop()
        self._program.window.say(words)

    @Slot(str, object)
    def _on_wants_closed(self, words: str, job: Callable[[], Any]) -> None:
        """Close the plan, keeping hold of it; when all that was under way is done, do the job; open it again."""
        program = self._program
        self._plan = program.sharing.plan or program.live or Path()
        self._words, self._job = words, job
        self._close()
        self._when_idle(self._do)

    def _close(self) -> None:
        self.locks.closed()
        self._program.window.show_start(())
        self._program.backups.closed()
        self._program.sharing.closed()

    def _when_idle(self, then: Callable[[], object]) -> None:
        self._thens.append(then)  # both workers take their jobs in turn, so the order holds
        self._program.tasks.run("", _nothing, self._on_first_idle, self._program.window.say)

    @Slot(object)
    def _on_first_idle(self, _done: object) -> None:
        self._program.sharing.tasks.run("", _nothing, self._on_both_idle, self._program.window.say)

    @Slot(object)
    def _on_both_idle(self, _done: object) -> None:
        self._thens.pop(0)()

    def _do(self) -> None:
        self._program.tasks.run(self._words, self._job, self._on_done, self._on_refused)

    @Slot(object)
    def _on_done(self, _outcome: object) -> None:
        self._wants_published = True
        self._program.open(self._plan)

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        self._said = words
        self._program.open(self._plan)


def _nothing() -> None:
    """Waits its turn among the jobs."""
