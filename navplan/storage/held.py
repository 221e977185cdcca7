"""A plan that another window on this machine holds: read as it was last stored, never written (reliability design 5.3).

The window may have been stopped in the middle of a step. As long as its process lives SQLite shows what was stored
before that step, and nothing is played back; what is read here takes no lock beyond each question.
"""

from collections.abc import Iterable
from pathlib import Path

from navplan.domain.ports import Standing
from navplan.domain.records import Kind
from navplan.domain.words import N_, Said
from navplan.storage import faults, probe
from navplan.storage.on_disk import read_note
from navplan.storage.received.notes import Notes
from navplan.storage.store import SqliteStore

HELD = N_(
    "Planen er åpen i et annet vindu som ikke svarer. Her kan du lese den slik den sist ble lagret, men ikke endre. "
    "Herfra publiseres ingenting, for det andre vinduet kan være midt i en endring. "
    "Lukk det, eller avslutt NavPlan i Oppgavebehandling, og velg «Prøv å åpne»."
)


def open_held(path: Path, own: Path, root: Path, kinds: Iterable[Kind], why: Said | None = None) -> SqliteStore:
    """The plan as it was last stored, for reading; of a shared one the working copy below `root`. Raises CannotRead.

    `why` is what those who would change something are told; without it, that another window has the plan.

    A file that this machine did not write last is not opened here: reading it into a clean one is the first window's.
    """
    live = _working_copy(path, root) or path
    header = probe.read_header(live)
    if not Notes(own).is_ours(live) or header.wal or header.schema != probe.SCHEMA_VERSION:
        raise faults.locked(path)
    with faults.told_of(live):
        probe.check_schema(live)
        return SqliteStore(live, kinds, Standing(barred=why or Said(HELD)))


def _working_copy(path: Path, root: Path) -> Path | None:
    """The working copy of a shared plan, if this machine has one."""
    for note in root.glob("*/delt.json"):
        try:
            published = read_note(note)["published"]
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if published == str(path):
            return note.parent / "arbeidskopi" / path.name
    return None
