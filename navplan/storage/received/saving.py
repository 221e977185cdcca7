"""A damaged plan saved as far as it can be read: a copy of it is read in a child, and what came is put beside it."""

from dataclasses import dataclass
from pathlib import Path

from navplan.storage import faults
from navplan.storage.received import door
from navplan.storage.received.rereading import CLEAN


@dataclass(frozen=True)
class Saved:
    """The new file, how many rows are in it, from how many tables some could not be read and how many rows of those are
    known to be missing, and how many went because what they led to is lost."""

    file: Path
    rows: int
    hurt: int
    missed: int
    lost: int


def save(path: Path, own: Path) -> Saved:
    """Save what can be read of a plan into a file beside it, which this machine knows as its own. Raises CannotStore;
    the plan itself is never written to."""
    with door.private_copy(path, own) as copy:
        found = door.read_copy(copy, "salvage")
        try:
            target = door.put_beside(copy.with_name(CLEAN), path, "det som kunne leses")
        except OSError as fault:
            raise faults.no_place(path, fault) from fault
    door.made_here(target, own)
    return Saved(target, int(found["rows"]), int(found["hurt"]), int(found["missed"]), int(found["lost"]))
