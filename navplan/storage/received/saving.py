"""A damaged plan saved as far as it can be read: a copy of it is read in a child, and what came is put beside it.

Before that the new file is told what it is, so that its history says so also to whoever gets it from others.
"""

from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from navplan.domain.changes import note_on
from navplan.domain.records import Kind
from navplan.domain.salvaged import OTHER, Came, Salvaged, hurt_first, title_of
from navplan.storage import faults
from navplan.storage.received import door
from navplan.storage.received.rereading import CLEAN
from navplan.storage.received.salvaging import Taken
from navplan.storage.store import open_plan
from navplan.storage.tables import schema_of


def save(path: Path, own: Path, kinds: Iterable[Kind]) -> Salvaged:
    """Save what can be read of a plan into a file beside it, which this machine knows as its own. Raises CannotStore;
    the plan itself is never written to."""
    kinds = tuple(kinds)
    with door.private_copy(path, own) as copy:
        found = door.read_copy(copy, "salvage")
        clean = copy.with_name(CLEAN)
        came = by_kind({table: Taken(*counts) for table, counts in found["tables"].items()}, kinds)
        _say_in_history(clean, kinds, path.name, came)
        try:
            target = door.put_beside(clean, path, "det som kunne leses")
        except OSError as fault:
            raise faults.no_place(path, fault) from fault
    door.made_here(target, own)
    return Salvaged(target, came)


def by_kind(taken: Mapping[str, Taken], kinds: Iterable[Kind]) -> tuple[Came, ...]:
    """How each kind came out, by what came of its table and of those that hold its links."""
    left, shelves, came = dict(taken), schema_of(kinds := tuple(kinds)).shelves, []
    for kind in kinds:
        links = [left.pop(table.name) for _field, table in shelves[kind.key].links if table.name in left]
        if (own := left.pop(kind.key, None)) is not None:
            has_loose = bool(own.loose) or any(link.missing or not link.is_whole for link in links)
            came.append(Came(kind.many, own.read, own.missing, own.is_whole, has_loose))
    for other in left.values():  # of an older plan: they have become something else, or links of something else
        if other.missing or not other.is_whole:
            came.append(Came(OTHER, other.read, other.missing, other.is_whole))
    return hurt_first(came)


def _say_in_history(clean: Path, kinds: tuple[Kind, ...], name: str, came: tuple[Came, ...]) -> None:
    """The new file's first step, on whichever record there is: also where that of the office is lost."""
    with closing(open_plan(clean, kinds)) as store:
        first = next((record for kind in kinds for record in store.all(kind.record)), None)
        if first is not None:
            store.commit(note_on(first, title_of(name, came)))
