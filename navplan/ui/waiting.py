"""Steps that the disk refused wait here and are tried again by themselves, without holding the window up.

Whether a try is worth it is found out beside the window; the step itself goes through the workspace's own door. The
steps outlive the plan's being closed and opened again, as when encryption is turned on, and, by `waiting_kept.py`, the
program's being stopped.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from navplan.domain import waiting
from navplan.domain.changes import Edit
from navplan.domain.draft import CannotRemove, Overtaken
from navplan.domain.ports import CannotStore, Displaced, NoRoom
from navplan.domain.workspace import CannotChange
from navplan.ui.put_back import watch_fields
from navplan.ui.tasks import Tasks

if TYPE_CHECKING:
    from navplan.domain.words import Said
    from navplan.ui.desk import Desk
    from navplan.ui.outside import Outside

SOON = 5_000
"""Milliseconds until the disk is looked at again; doubled for every look in vain."""

SELDOM = 60_000
"""Milliseconds between two looks, at most."""

RECENT = 500
"""So many changes of the history are looked through for a step that may have been stored after all."""


class WaitingSteps(QObject):
    """The steps of one plan that wait, oldest first."""

    changed = Signal()
    """Others wait than before, or for another reason."""
    held = Signal()
    """A step was refused, and waits from now on."""
    stored = Signal(object)
    """Steps that waited were stored; carries their titles in order."""

    def __init__(self, outside: "Outside", own: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._outside = outside
        self._own = own
        self._desk: Desk | None = None
        self._live = Path()
        self.steps: waiting.Waiting = ()
        self.why: CannotStore | None = None
        """What refused the last try."""
        self.stuck: dict[str, Said] = {}
        """By action id: why a step cannot be stored as the plan stands now."""
        self._tasks = Tasks(self)
        self._pause = SOON
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.look)

    @property
    def is_unsure(self) -> bool:
        """Whether the plan must be opened again before anything can be stored, and to see what was."""
        return self._desk is not None and self._desk.workspace.standing().barred is not None

    @property
    def is_full(self) -> bool:
        """Whether it is room on the disk that is lacking."""
        return isinstance(self.why, NoRoom)

    def serve(self, desk: "Desk", live: Path) -> None:
        """A plan was opened: the one whose steps wait, or one that none wait for."""
        self._desk, self._live = desk, live
        desk.refused.connect(self._on_refused)
        desk.edited.connect(self._on_edited)
        if self.steps:
            self._keep(self.lacking(self.steps))
            self.try_now()

    def leave(self) -> None:
        """The plan was closed; what waits goes on waiting until it is opened again, or given up."""
        self._desk = None
        self._clock.stop()

    def give_up(self) -> None:
        """Let go of all that waits."""
        self._clock.stop()
        self.stuck.clear()
        self._keep(())

    def take_up(self, older: waiting.Waiting) -> None:
        """Steps that were kept from before wait again, unless the plan has them; what waits already is newer."""
        steps = self.lacking(older)
        for step in self.steps:
            steps = waiting.hold(steps, step)
        self._keep(steps)
        self.try_now()

    def lacking(self, steps: waiting.Waiting) -> waiting.Waiting:
        """Those of the steps that the plan does not have."""
        known = self._known_to(self._desk) if steps and self._desk is not None else set()
        return tuple(step for step in steps if step.action not in known)

    def take_back(self, id: str, key: str) -> None:
        """Somebody has put the old value back in a field."""
        self._keep(waiting.taken_back(self.steps, id, key))

    def try_now(self) -> None:
        """Store what can be stored now, in order; the first that the disk refuses ends it."""
        stored: list[Said] = []
        self.stuck.clear()
        for action in [step.action for step in self.steps]:
            try:
                stored += self._done(action)
            except (Overtaken, CannotRemove, CannotChange) as cannot:
                self.stuck[action] = cannot.said
            except CannotStore as refused:
                self.why = refused
                break
        self.changed.emit()
        if stored:
            self.stored.emit(stored)
        self._wait()

    @Slot()
    def look(self) -> None:
        """See beside the window whether a try is worth it; not behind a dialog, which may have work going on."""
        if self._desk is None or self.is_unsure or QApplication.activeModalWidget() is not None:
            self._wait()
        elif self._outside.has_room is None:
            self.try_now()
        else:
            job = partial(self._outside.has_room, self._live, self._own)
            self._tasks.run("", job, self._on_looked, self._on_not_looked)

    def finish(self) -> None:
        """Wait for a look under way before the window closes."""
        self._clock.stop()
        self._tasks.finish()

    # -- within

    def _known_to(self, desk: "Desk") -> set[str]:
        """The last steps that the plan has; none if they cannot be read, for a step cannot be doubled by its ids."""
        try:
            return {past.action for past in desk.workspace.history(RECENT)}
        except CannotStore:
            return set()

    def _done(self, action: str) -> "list[Said]":
        """The title of a step that was stored just now; none of one that others have taken the place of."""
        step = next((one for one in self.steps if one.action == action), None)
        if self._desk is None or step is None:
            return []
        workspace = self._desk.workspace
        edit = waiting.over(step, workspace, workspace.kinds)
        if edit is None:
            self.steps = tuple(one for one in self.steps if one is not step)
            return []
        workspace.take_in(edit)  # its texts passed the guard when it was refused
        return [step.title]

    def _keep(self, steps: waiting.Waiting) -> None:
        if steps != self.steps:
            self.steps = steps
            self.changed.emit()

    def _wait(self) -> None:
        if self.steps and self._desk is not None:
            self._clock.start(self._pause)

    @Slot(object)
    def _on_refused(self, refused: CannotStore) -> None:
        step = refused.step
        if step is None or isinstance(refused, Displaced) or not refused.may_wait or not waiting.can_wait(step):
            return
        refused.is_kept = True
        self.why = refused
        self.steps = waiting.hold(self.steps, step)
        self._pause = SOON
        self._wait()
        if self._desk is not None:
            watch_fields(self._desk, step, self)
        self.changed.emit()
        self.held.emit()

    @Slot(object)
    def _on_edited(self, edit: Edit) -> None:
        self._keep(waiting.after(self.steps, edit))

    @Slot(object)
    def _on_looked(self, has_room: bool) -> None:
        self._pause = min(2 * self._pause, SELDOM)
        if has_room and self._desk is not None and QApplication.activeModalWidget() is None:
            self.try_now()
        else:
            self._wait()

    @Slot(str)
    def _on_not_looked(self, _words: str) -> None:
        self._wait()
