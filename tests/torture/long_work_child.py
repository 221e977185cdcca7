"""T14, the child: the whole program without a screen, at work until its time is over, and what it holds meanwhile."""

import ctypes
import gc
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from navplan.domain.modules.plan import Goal, Measure
from navplan.domain.workspace import Workspace
from navplan.storage import engine
from navplan.ui.pages import PAGES
from tests.torture import program_child
from tests.torture.program_child import PHRASE, Worker, say
from tests.torture.steady import SteadyDeeds

LOOKS, DOCUMENTS, BACKUPS = 150, 12, 5
"""How often in a run: each 10 s, 2 and 5 minutes of the 25 that the design asks for (4.15, with a look each 30 s)."""

LEAST = 20
"""Looks in the shortest run."""

STAY = 5
"""Steps on each page."""

LONG = 600
"""Seconds from which on a run is long."""

CACHE = -4_096
"""kB of SQLite's cache, of 65 536. While it fills, what is let go of lies between its pages and cannot be given back:
2 kB a step for 5 000 steps, which would be taken for growth. This one is full after 300."""

LEAKED: list[Any] = []
"""What a loosened rule never lets go of."""


class LongWorker(Worker):
    """Somebody who works on, in one page after another, in a plan that keeps its size."""

    _user: SteadyDeeds

    def _at_work(self, plan: Workspace) -> SteadyDeeds:
        user = SteadyDeeds(Path(self._given["plan"]), self._given["seed"], plan=plan)
        user.fill()
        self._began, self._of_undo = time.monotonic(), 0
        self._times = {LOOKS: 0, DOCUMENTS: 0, BACKUPS: 0}
        self._is_copied, self._copies = True, 0
        return user

    @Slot()
    def _on_time(self) -> None:
        """Nobody works on while a backup is taken: it would be refused each time, for a plan that changes meanwhile."""
        if self._is_copied or not self._program.tasks.is_busy:
            self._is_copied = True
            super()._on_time()

    def _type(self) -> None:
        """The text is written anew each time, as long as it was."""
        self._editor.box.selectAll()
        QTest.keyClicks(self._editor.box, f"{PHRASE}{self._turn:06d}")

    def _now_and_then(self) -> None:
        """Another page, a document, a backup, and a look at what grows."""
        self._leak()
        if self._turn % STAY == 0:
            self._program.window.go_to(PAGES[self._turn // STAY % len(PAGES)].key)
        is_quiet = not self._program.tasks.is_busy
        if is_quiet and self._is_at_home() and self._is_time_for(LOOKS):
            self._of_undo += self._user.let_go(self._program.both._steps)
            self._write_elsewhere()
            for dialog in self._dialogs():
                dialog.reject()  # an unanswered question holds a picture of itself
            say(
                **held(),
                copies=self._copies,
                undo=self._of_undo // 1024,
                edit=self._user.slow(),
                turn=self._turn,
                at=self._seconds(),
            )
        elif is_quiet and self._is_time_for(DOCUMENTS):
            self._write_document()
        elif is_quiet and self._is_time_for(BACKUPS):
            self._is_copied = False
            self._program.backups.before_import(self._on_copied)
        if self._part() > 1 and self._times[LOOKS] > LEAST:
            self._end()

    def _on_copied(self) -> None:
        self._copies += 1

    def _write_elsewhere(self) -> None:
        """The other mark's text is shown: what a text field keeps to take letters back goes with the text."""
        shown = self._binding.record
        marks = (goal for goal in self._user.plan.all(Goal) if "Merke" in goal.title)
        self._binding.follow(next(goal for goal in marks if shown is None or goal.id != shown.id))

    def _is_at_home(self) -> bool:
        """In a run that is long enough, memory is looked at on the same page each time: pages differ by megabytes, and
        with 2 MB of scatter 25 minutes tell an hour's growth to within 10."""
        return float(self._given["lasting"]) < LONG or self._turn % (STAY * len(PAGES)) == STAY - 1

    def _seconds(self) -> float:
        return time.monotonic() - self._began

    def _part(self) -> float:
        """How much of the run is over."""
        return self._seconds() / float(self._given["lasting"])

    def _is_time_for(self, often: int) -> bool:
        is_time = self._part() * often > self._times[often] + 1
        self._times[often] += is_time
        return is_time

    def _leak(self) -> None:
        """The faults that the lane must find."""
        if self._given.get("leak") == "files":
            LEAKED.append(Path("/dev/null").open())  # noqa: SIM115
        if self._given.get("leak") == "memory":
            LEAKED.extend(map(repr, self._user.plan.all(Measure)))

    def _end(self) -> None:
        self._clock.stop()
        say(over=True)
        self._program.window.close()
        QApplication.quit()


def held() -> dict[str, int]:
    """What must not grow: memory of its own, what of it is in use, SQLite's part of it (kB), open files, threads,
    widgets, temporary files. What is read from libraries' files as it is needed is the machine's to keep or not."""
    gc.collect()
    LIBC.malloc_trim(0)  # what is free in the heap goes back, so that what is counted is what is held
    resident, of_files = map(int, Path("/proc/self/statm").read_text(encoding="ascii").split()[1:3])
    return {
        "memory": (resident - of_files) * os.sysconf("SC_PAGE_SIZE") // 1024,
        "in use": (HEAP().in_use() + sys.getallocatedblocks() * BLOCK) // 1024,
        "sqlite": SQLITE.sqlite3_memory_used() // 1024,
        "files": sum(1 for _ in Path("/proc/self/fd").iterdir()),
        "threads": sum(1 for _ in Path("/proc/self/task").iterdir()),
        "widgets": len(QApplication.allWidgets()),
        "temporary": sum(1 for _ in Path(tempfile.gettempdir()).iterdir()),
    }


class Heap(ctypes.Structure):
    """What the C library says of its heap (mallinfo2): ten counts, of which the eighth is what is in use in it and
    the fifth what lies outside it, in bytes."""

    _fields_ = (("counts", ctypes.c_size_t * 10),)

    def in_use(self) -> int:
        """Bytes."""
        return int(self.counts[7] + self.counts[4])


BLOCK = 64
"""Bytes of one of Python's pieces of memory, in the mean."""

LIBC = ctypes.CDLL(None)
HEAP = LIBC.mallinfo2
HEAP.restype = Heap
SQLITE = ctypes.CDLL("libsqlite3.so.0")
SQLITE.sqlite3_memory_used.restype = ctypes.c_int64


if __name__ == "__main__":
    engine.PRAGMAS["cache_size"] = CACHE  # type: ignore[index]
    sys.exit(program_child.main(json.loads(sys.argv[1]), LongWorker))
