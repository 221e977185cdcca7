"""Jobs for the worker's thread: keep what stands in memory as a file, and read another file of the plan to merge it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from navplan.domain.merging.clashes import records_of
from navplan.domain.merging.merge import merge
from navplan.domain.ports import CannotStore
from navplan.ui.merge_jobs import MetVersion
from navplan.ui.words import _

if TYPE_CHECKING:
    from navplan.domain.workspace import Workspace
    from navplan.ui.ways_out import Meeting


class KeepMine:
    """Writes the version that stands in memory to the first of these folders that takes it; returns the file."""

    def __init__(self, keep: Callable[[Path], Path], plan: str, places: Sequence[Path]) -> None:
        self._keep = keep
        self._plan = plan
        self._places = places

    def __call__(self) -> Path:
        when = f"{datetime.now().astimezone():%Y-%m-%d %H.%M.%S}"
        name = f"{_('{plan} (min utgave {when})').format(plan=self._plan, when=when)}.navplan"
        *others, last = self._places
        for place in others:
            if place.is_dir():
                try:
                    return self._keep(place / name)
                except CannotStore:
                    continue
        return self._keep(last / name)


class MeetFile:
    """Reads another file of the plan and merges it with mine; what would change mine is copied first."""

    def __init__(self, meet: "Callable[[], Meeting]", mine: "Workspace", copy_first: Callable[[], None]) -> None:
        self._meet = meet
        self._mine = mine
        self._copy_first = copy_first

    def __call__(self) -> MetVersion:
        meeting, kinds = self._meet(), self._mine.kinds
        meeting.version.unlink(missing_ok=True)  # all of it has been read
        merged = merge(meeting.base, self._mine, meeting.theirs, kinds)
        if merged.clashes or merged.held or merged.records != records_of(self._mine, kinds):
            self._copy_first()
        return MetVersion(meeting, self._mine, merged)
