"""One window for each plan on this machine, and whether the last one ended as it should (reliability design 5.3).

A lock is held beside the settings, never beside the plan, and the operating system's own record of living processes
says when it is stale. A second start leaves a wish to be shown, which the first window answers by coming forward.
No socket is opened for it.
"""

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QFileSystemWatcher, QLockFile, QObject, QTimer, Signal, Slot

PATIENCE = 3_000
"""Milliseconds that a second start waits for the first window to answer."""

LEAVING = 60_000
"""Milliseconds that it waits for one that is on its way out, and sees to its backups and to what others are to see."""

LOOK = 50
"""Milliseconds between two looks for the answer."""


@dataclass(frozen=True)
class _Hold:
    """A plan that is held: its lock, where a wish to see it is left and where it stands that its window is on its way
    out, and whether its last window was cut off."""

    name: str
    lock: QLockFile
    wish: Path
    farewell: Path
    was_left: bool


class Presence(QObject):
    """Holds the plan that this window has open."""

    wanted = Signal()
    """Another start asks for this window to come forward."""
    answered = Signal(bool)
    """Whether the window that has the plan came forward in time."""
    freed = Signal(object)
    """The window that had the plan has let go of it; carries the plan, which may be opened now."""
    leaving = Signal()
    """The window that has the plan is on its way out, and is waited for."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._held: _Hold | None = None
        self._next: _Hold | None = None
        self._asked: _Hold | None = None
        self._is_leaving = False
        self.sought = Path()
        """The plan that another window was asked for last."""
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._asking = QTimer(self)
        self._asking.setInterval(LOOK)
        self._asking.timeout.connect(self._on_look)
        self._since = QElapsedTimer()

    def claim(self, plan: Path) -> bool:
        """Take hold of a plan that is to be opened; `keep` or `drop` follows when it was, or could not be.

        False when another window has it, which is then asked to come forward. What is held already stays held. Where
        no lock can be made, as on a full disk, the plan is opened without one: the store sees what others write.
        """
        self._stop_asking()
        with suppress(OSError):  # told by the lock
            self._folder.mkdir(parents=True, exist_ok=True)
        name = sha256(str(plan.absolute()).encode()).hexdigest()[:24]
        if self._held is not None and self._held.name == name:
            self._next = self._held
            return True
        file = self._folder / f"{name}.lock"
        was_left = file.exists()
        lock = QLockFile(str(file))
        lock.setStaleLockTime(0)  # only a dead process makes a lock stale, however old it is
        hold = _Hold(name, lock, self._folder / f"{name}.vis", self._folder / f"{name}.slutt", was_left)
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            self.sought = plan
            self._ask(hold)
            return False
        for file in (hold.wish, hold.farewell):
            _remove(file)
        self._next = hold
        return True

    def keep(self, instead: Path | None = None) -> bool:
        """The plan was opened: it is the one that this window holds from now on, or the file that was opened instead.

        False when another window has that file, which is then asked to come forward; nothing new is held.
        """
        if instead is not None:
            self.drop()
            if not self.claim(instead):
                return False
        if self._next is not None and self._next is not self._held:
            self.let_go()
            self._held = self._next
            self._watch(self._held is not None and self._held.lock.isLocked())
        self._next = None
        return True

    def drop(self) -> None:
        """The plan could not be opened; what was held before still is."""
        if self._next is not None and self._next is not self._held:
            self._next.lock.unlock()
        self._next = None

    def leave(self) -> None:
        """This window is on its way out and has things to see to before it lets go: who asks for the plan waits."""
        if self._held is not None:
            self._watch(False)  # it comes forward no more
            with suppress(OSError):
                self._held.farewell.touch()

    def let_go(self) -> None:
        """Let others have the plan."""
        if self._held is not None:
            _remove(self._held.farewell)
            self._watch(False)
            self._held.lock.unlock()
        self._held = None

    @property
    def was_interrupted(self) -> bool:
        """Whether the last window that held this plan ended without letting go of it."""
        return self._held is not None and self._held.was_left

    # -- within

    def _watch(self, is_watching: bool) -> None:
        """Hear of wishes, or not."""
        if is_watching:
            self._watcher.addPath(str(self._folder))
        elif self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())

    def _ask(self, hold: _Hold) -> None:
        self._asked, self._is_leaving = hold, False
        with suppress(OSError):  # nobody is asked, so nobody answers
            hold.wish.touch()
        self._since.start()
        self._asking.start()

    def _stop_asking(self) -> None:
        self._asking.stop()
        if self._asked is not None:
            _remove(self._asked.wish)
        self._asked = None

    @Slot()
    def _on_look(self) -> None:
        if self._asked is None:
            return
        hold = self._asked
        if not Path(hold.lock.fileName()).exists():
            self._stop_asking()
            self.freed.emit(self.sought)
            return
        if not self._is_leaving and hold.farewell.exists():
            self._is_leaving = True
            self.leaving.emit()
        is_answered = not hold.wish.exists()
        if is_answered or self._since.elapsed() > (LEAVING if self._is_leaving else PATIENCE):
            self._stop_asking()
            self.answered.emit(is_answered)

    @Slot()
    def _on_changed(self) -> None:
        if self._held is not None and self._held.wish.exists():
            self._held.wish.unlink(missing_ok=True)
            self.wanted.emit()


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink(missing_ok=True)
