"""How long a write transaction takes (reliability design R4): the log tells of one that took longer than it may.

It is measured from when the file is ours to write until it is on disk. Nothing of what was written is told. It is no
warning: a slow disk is nobody's fault, but whoever looks into a slow machine finds it there.
"""

import logging
import time
from collections.abc import Callable
from types import TracebackType

LONGEST = 0.2
"""Seconds."""

log = logging.getLogger("navplan.storage")


class Watch:
    """Entered before the transaction is, so that it is left after the commit."""

    def __init__(self, changes: int, clock: Callable[[], float] = time.perf_counter) -> None:
        self._changes = changes
        self._clock = clock
        self._began: float | None = None

    def __enter__(self) -> "Watch":
        """The lock is still to be waited for."""
        return self

    def begin(self) -> None:
        """The file is ours to write."""
        self._began = self._clock()

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Tell of a step that was stored, but took too long; one that was not stored is told of elsewhere."""
        if kind is not None or self._began is None:
            return
        took = self._clock() - self._began
        if took > LONGEST:
            log.info("a write transaction took %d ms, for %d changes", round(took * 1000), self._changes)
