"""Whether a plan could be written now: asked beside the window before a refused step is tried again, for a step that is
refused once more holds the window up for half a second."""

import os
import tempfile
from pathlib import Path

from navplan.storage import faults
from navplan.storage.engine import close, connect
from navplan.storage.reserve import Reserve

ENOUGH = 512 * 1024
"""Bytes; more than twice what a step was measured to need."""


def can_be_written(plan: Path, own: Path) -> bool:
    """Whether a small file can be written and synced beside the plan, and a write begun in it and taken back.

    If so, the reserve in the program's own folder, which the last refusal used up, is made anew.
    """
    try:
        with tempfile.TemporaryFile(dir=plan.parent) as file:
            file.write(os.urandom(ENOUGH))  # not zeros, which a disk may keep without using room
            file.flush()
            os.fsync(file.fileno())
        connection = connect(plan)
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
        finally:
            close(connection)
    except faults.STORAGE_FAULTS:
        return False
    Reserve(own).hold(plan)
    return True
