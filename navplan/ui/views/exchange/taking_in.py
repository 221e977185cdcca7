"""A workbook taken in beside the window: looked through and stored off the GUI thread, settled on it, as one step."""

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from navplan.domain.draft import CannotRemove
from navplan.domain.exchange.take_in import edit_of, how_many
from navplan.domain.large_steps import WithoutCopy
from navplan.domain.ports import CannotStore
from navplan.domain.privacy import Stopped
from navplan.domain.words import N_, Said
from navplan.domain.workspace import CannotChange, Kept, Workspace
from navplan.ui.tasks import Tasks

if TYPE_CHECKING:
    from navplan.domain.exchange.preview import Decided, Preview

EVERY = 50
"""Records between two tellings of how far it has come."""


class TakingIn(QObject):
    """One workbook on its way into the plan. Whoever asks keeps everybody from changing the plan meanwhile."""

    told = Signal(int, int)
    """How many records are looked through, of how many; while they are stored the two are the same."""
    taken = Signal(int)
    """It is in the plan; carries how many things were taken in."""
    refused = Signal(str)
    """Nothing was taken in; carries why in words."""
    asks_leave = Signal(object)
    """Nothing was taken in, because the plan could not be copied first; carries the WithoutCopy."""

    def __init__(self, plan: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._plan = plan
        self._tasks = Tasks(self)
        self._stopped = Event()

    def begin(self, preview: "Preview", decided: "Decided") -> None:
        """Start; one of the two signals tells how it ended."""
        self._stopped.clear()
        job = _Job(self._plan, preview, decided, self)
        self._tasks.run("", job, self._on_kept, self._on_refused)

    def stop(self) -> None:
        """Take nothing in, if it is not stored already."""
        self._stopped.set()

    def look(self, done: int, whole: int) -> None:
        """Called from the other thread, record by record; raises when it is to stop."""
        if self._stopped.is_set():
            raise CannotStore(Said(N_("Avbrutt. Ingenting er tatt inn.")))
        if done % EVERY == 0 or done == whole:
            self.told.emit(done, whole)

    @Slot(object)
    def _on_kept(self, found: tuple[Kept | WithoutCopy | None, int]) -> None:
        kept, count = found
        if isinstance(kept, WithoutCopy):
            self.asks_leave.emit(kept)
            return
        if kept is not None:
            self._plan.settle(kept)
        self.taken.emit(count)

    @Slot(str)
    def _on_refused(self, words: str) -> None:
        self.refused.emit(words)


class _Job:
    """What is done on the other thread: everything up to where the step is on disk."""

    def __init__(self, plan: Workspace, preview: "Preview", decided: "Decided", owner: TakingIn) -> None:
        self._plan = plan
        self._preview = preview
        self._decided = decided
        self._owner = owner
        self._done = self._whole = 0

    def __call__(self) -> tuple[Kept | WithoutCopy | None, int]:
        try:
            edit = edit_of(self._plan, self._preview, self._decided)
            self._whole = len(edit.changes)
            self._plan.look_through(edit, self._look)
            kept = self._plan.keep(edit) if edit.changes else None
        except WithoutCopy as step:
            return step, 0
        except (Stopped, CannotChange, CannotRemove) as refused:  # the preview asked the same; the plan may know more
            raise CannotStore(refused.said) from refused
        return kept, how_many(self._preview, self._decided)

    def _look(self) -> None:
        self._done += 1
        self._owner.look(self._done, self._whole)
