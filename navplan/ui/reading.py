"""One file read beside the window: after a while a person is shown that it goes on, and can stop it."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from navplan.ui.tasks import Tasks
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.ui.dialogs.reading_dialog import ReadingDialog

PATIENCE = 600
"""Milliseconds of reading before a person is shown that it goes on and can be stopped."""

Read = Callable[[Path, Callable[[], bool], Callable[[int, int], None]], Any]
"""Reads a file; asks now and then whether it is to stop, and tells how many pages of how many it has."""


class Reading(QObject):
    """Reads one file at a time."""

    found = Signal(object)
    """The file was read; carries what the reader gave."""
    refused = Signal(str)
    """The file was not read; carries why in words."""

    def __init__(self, window: QWidget, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._tasks = tasks
        self._job: _Job | None = None
        self.waiting: ReadingDialog | None = None
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(PATIENCE)
        self.patience.timeout.connect(self._show_waiting)
        tasks.busy.connect(self._on_busy)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being read."""
        return self._job is not None

    def begin(self, read: Read, path: Path) -> None:
        """Read a file, unless one is being read already."""
        if self._job is None:
            self._job = _Job(read, path, self)
            self.patience.start()
            self._tasks.run(_("Leser {file} …").format(file=path.name), self._job, self._on_found, self._on_refused)

    @Slot(object)
    def _on_found(self, found: object) -> None:
        self._end_waiting()
        self.found.emit(found)

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        self._end_waiting()
        self.refused.emit(words)

    @Slot()
    def _show_waiting(self) -> None:
        from navplan.ui.dialogs.reading_dialog import ReadingDialog

        if self._job is not None:
            self.waiting = ReadingDialog(self._job.file_name, self._window)
            self.waiting.rejected.connect(self._on_cancel)
            self.waiting.show_progress(*self._job.pages)
            self._job.come.connect(self.waiting.show_progress)
            self.waiting.open()

    @Slot()
    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.stop()
        self.waiting = None  # it closes by itself

    @Slot(str)
    def _on_busy(self, words: str) -> None:
        """Whatever became of the reading, when nothing goes on any more there is nothing to wait for."""
        if not words:
            self._end_waiting()

    def _end_waiting(self) -> None:
        self.patience.stop()
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        if self.waiting is not None:
            self.waiting.accept()
            self.waiting = None


class _Job(QObject):
    """Read one file, unless told to stop. `told` carries pages read and pages in all, from the thread that reads;
    `come` the same where it is shown: what was told before somebody listened is in `pages`, or comes to them."""

    told = Signal(int, int)
    come = Signal(int, int)

    def __init__(self, read: Read, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._path = path
        self._stopped = Event()
        self.pages = (0, 0)
        self.told.connect(self._on_told)

    @property
    def file_name(self) -> str:
        """What is read."""
        return self._path.name

    def stop(self) -> None:
        """Read no more; called from another thread than the one that reads."""
        self._stopped.set()

    def __call__(self) -> object:
        return self._read(self._path, self._stopped.is_set, self.told.emit)

    @Slot(int, int)
    def _on_told(self, done: int, whole: int) -> None:
        self.pages = (done, whole)
        self.come.emit(done, whole)
