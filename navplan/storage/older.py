"""A plan of an older NavPlan, which is asked about before it is upgraded (message table, row 22)."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from navplan.domain.records import Kind
from navplan.domain.words import N_, Said
from navplan.storage import faults, probe
from navplan.storage.left_journal import keep_aside
from navplan.storage.passing import PassingStore, open_passing

NOT_UPGRADED = N_("Filen er fra NavPlan {version} og er ikke oppgradert. Du kan lese den, men ikke endre.")


class Older(NamedTuple):
    """An older plan: the version that stored it last, and why it cannot be upgraded where it lies, if it cannot."""

    version: str
    barred: Said | None = None


def look_older(path: Path, own: Path) -> Older | None:
    """What there is to ask about this file; None of one that is not older. Raises CannotRead, and Locked."""
    header = probe.read_header(path)
    if header.wal or not 1 <= header.schema < probe.SCHEMA_VERSION:
        return None
    keep_aside(path, own)
    with faults.told_of(path):
        barred = probe.why_barred(path, header.schema)
    return Older(probe.program_of(path), barred)


def open_older(path: Path, own: Path, kinds: Iterable[Kind], older: Older) -> PassingStore:
    """The older plan for reading, from a passing copy that was upgraded; the file stays as it is."""
    said = older.barred or Said(NOT_UPGRADED, version=older.version)
    return open_passing(path, own, path.name, kinds, said)
