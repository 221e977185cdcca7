"""What in a plan file does not add up, and why: first the seal of the last closing, then the plan's own sums."""

from pathlib import Path

from navplan.domain.ports import Doubt
from navplan.storage import digests
from navplan.storage.driver import sqlite3
from navplan.storage.engine import close, connect
from navplan.storage.probe import Header
from navplan.storage.seals import Cause, Seals, Seen

FIRST_WITH_SUMS = 14
"""Files of older schemas have no sums; they get them when they are upgraded."""

SEALS = "segl"
"""The folder of seals within the program's own."""


def doubts_about(path: Path, header: Header, own: Path | None) -> tuple[Doubt, ...]:
    """Look at a plan that is not open yet. Sums that are hurt while the records are what they were, are made anew."""
    seen = Seals(own / SEALS).compare(path) if own is not None else Seen(False)
    if seen.is_same or header.schema < FIRST_WITH_SUMS:
        return ()
    connection = connect(path, read_only=header.barred is not None)
    try:
        found = digests.examine(connection)
        row = connection.execute("SELECT plan, revision FROM document").fetchone()
        if header.barred is None and (found.is_older_tool or (found.are_sums_hurt and found.is_whole)):
            _make_anew(connection)
    finally:
        connection.close() if header.barred else close(connection)
    return (*_older_file(row, seen), *_told(found, seen.cause))


def _make_anew(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    digests.seal_all(connection)
    connection.execute("COMMIT")


def _older_file(row: tuple[str, int] | None, seen: Seen) -> tuple[Doubt, ...]:
    """The same plan with fewer steps behind it than when it was sealed: an earlier version took its place."""
    seal = seen.seal
    if row is None or seal is None or row[0] != seal.plan or row[1] >= seal.revision:
        return ()
    return (Doubt("older_file", "foreign"),)


def _told(found: digests.Examined, cause: Cause) -> tuple[Doubt, ...]:
    if found.is_older_tool:
        return (Doubt("older_tool", "foreign"),)
    records = [Doubt("record", cause, *one) for one in found.changed]
    records += [Doubt("added", cause, *one) for one in found.added]
    records += [Doubt("gone", cause, *one) for one in found.gone]
    if found.history is not None:
        records.append(Doubt("history", cause, id=str(found.history)))
    if found.is_cut or (found.unlinked and found.history is None):
        records.append(Doubt("cut", cause))
    if not found.is_sealed:
        records.append(Doubt("document", cause))
    return tuple(records)
