"""A file that holds room on the disk, so that the last edit can be stored when all else is full (design M10).

On a full disk not even a removal can be stored, because a transaction needs room for its journal. The reserve lies in
the program's own folder and helps only where that is on the same disk as the plan.
"""

import os
import shutil
from pathlib import Path

SIZE = 1024 * 1024
"""Bytes; five times what an edit was measured to need."""

LITTLE = 500_000_000
"""Bytes of free room below which people are told."""


class Reserve:
    """The reserve of one disk."""

    def __init__(self, folder: Path) -> None:
        self._place = folder / "reserve.bin"

    def hold(self, plan: Path) -> bool:
        """See to it that there is a reserve, if the plan lies on this disk and there is room for one."""
        try:
            self._place.parent.mkdir(parents=True, exist_ok=True)
            if self._place.parent.stat().st_dev != plan.stat().st_dev:
                return False
            if self._place.exists() and self._place.stat().st_size == SIZE:
                return True
            if shutil.disk_usage(self._place.parent).free < 4 * SIZE:
                return False
            self._write()
        except OSError:
            return False
        return True

    def release(self) -> bool:
        """Give the room back; False when there was none."""
        try:
            self._place.unlink()
        except OSError:
            return False
        return True

    def _write(self) -> None:
        with self._place.open("wb") as file:
            file.write(os.urandom(SIZE))  # not zeros, which a disk may keep without using room
            file.flush()
            os.fsync(file.fileno())


def room_left(plan: Path) -> int | None:
    """Free bytes where the plan lies, when they are few; else None."""
    try:
        free = shutil.disk_usage(plan.parent).free
    except OSError:
        return None
    return free if free < LITTLE else None
