"""Jobs off the GUI thread, one at a time, their results back on it.

A job that fails because of the world (CannotStore) is told in words; any other failure is a bug and is handed to
the crash hook on the GUI thread.
"""

import sys
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from PySide6.QtCore import QDeadlineTimer, QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.ports import CannotStore

Job = Callable[[], Any]
Ask = Callable[[Job, Callable[[Any], object], Callable[[str], object]], object]
"""A way to have a job done on some worker's thread, with what is to become of it."""

QUEUED = Qt.ConnectionType.QueuedConnection


class _Outcome(QObject):
    fault: "CannotStore | None" = None
    done = Signal(object)
    refused = Signal(str)
    broke = Signal(object)


class _Relay(QObject):
    """Brings what came of a job to the GUI thread. It is not freed before the jobs have ended: one that is freed while
    another thread is still within its signal takes the program with it."""

    came = Signal(str, object)


class _Run(QRunnable):
    def __init__(self, job: Job, relay: _Relay) -> None:
        super().__init__()
        self._job = job
        self._relay = relay

    def run(self) -> None:
        from navplan.domain.ports import CannotStore

        try:
            result = self._job()
        except CannotStore as refused:
            self._relay.came.emit("refused", refused)
        except Exception as fault:  # noqa: BLE001  # the worker is one of two places that may: it is shown, not eaten
            self._relay.came.emit("broke", fault)
        else:
            self._relay.came.emit("done", result)


_ALL: "WeakSet[Tasks]" = WeakSet()


def all_ended(milliseconds: int) -> bool:
    """Wait for what every worker of the program does, together no longer than this; whether nothing is under way."""
    until = QDeadlineTimer(milliseconds)
    return all(worker.finish(until.remainingTime()) for worker in _ALL if isValid(worker))


class Tasks(QObject):
    """The one worker of a window. `busy` carries what is going on, or an empty text."""

    busy = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._relay = _Relay(self)  # after the pool, which waits for its jobs when both are freed
        self._relay.came.connect(self._on_came)
        self._running: deque[_Outcome] = deque()
        self._waiting: list[_Outcome] = []
        self._is_forgotten = False
        _ALL.add(self)

    def run(self, words: str, job: Job, done: Callable[[Any], object], refused: Callable[[str], object]) -> None:
        """Do the job; `done` and `refused` are bound methods of whoever asked and are called on its thread."""
        outcome = _Outcome(self)
        outcome.done.connect(done, QUEUED)
        outcome.refused.connect(refused, QUEUED)
        outcome.broke.connect(self._on_broke, QUEUED)
        for signal in (outcome.done, outcome.refused, outcome.broke):
            signal.connect(self._on_ended, QUEUED)
        self._waiting.append(outcome)
        self._running.append(outcome)
        self.busy.emit(words)
        self._pool.start(_Run(job, self._relay))

    def forget(self) -> None:
        """Nobody waits any more for what is under way, as for a share that does not answer: what comes of it is told
        to nobody. Faults of the program are."""
        self._is_forgotten = True

    @property
    def fault(self) -> "CannotStore | None":
        """What is being told now, for those who must know more of it than its words."""
        return self._waiting[0].fault if self._waiting else None

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way."""
        return bool(self._waiting)

    def finish(self, milliseconds: int = 30_000) -> bool:
        """Wait for the job under way before the window closes, for ever if that is less than nought."""
        return self._pool.waitForDone(milliseconds)

    @Slot(str, object)
    def _on_came(self, way: str, value: Any) -> None:
        outcome = self._running.popleft()
        if self._is_forgotten and way != "broke":
            return
        if way == "refused":
            outcome.fault = value
            outcome.refused.emit(value.said.words(_))
        elif way == "broke":
            outcome.broke.emit(value)
        else:
            outcome.done.emit(value)

    @Slot(object)
    def _on_ended(self, _result: object) -> None:
        if self._waiting:
            self._waiting.pop(0).deleteLater()
        if not self._waiting:
            self.busy.emit("")

    @Slot(object)
    def _on_broke(self, fault: BaseException) -> None:
        sys.excepthook(type(fault), fault, fault.__traceback__)
