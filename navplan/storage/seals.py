"""What a plan file was when NavPlan closed it, kept on this machine: equal at the next opening, nothing has touched it.

When it is not equal, the seal helps to say why (design 5.9): SQLite counts every writing transaction in the file's
header, so content that changed while the counter stood still was hurt by the disk, and not written by any program.
"""

from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from navplan.domain.own_notes import from_note
from navplan.storage import digests, faults
from navplan.storage.backups.digest import file_digest
from navplan.storage.engine import connect
from navplan.storage.on_disk import read_note, write_note

Cause = Literal["damage", "foreign", "unknown"]
"""Why content differs: hurt by the disk, written by another program, or nobody can say."""

_COUNTER = slice(24, 28)


@dataclass(frozen=True)
class Seal:
    """A closed plan file: the SHA-256 of its bytes, SQLite's count of writes, the plan's id and revision."""

    path: str
    sha256: str
    counter: int
    plan: str
    revision: int


@dataclass(frozen=True)
class Seen:
    """What a comparison with the seal says."""

    is_same: bool
    cause: Cause = "unknown"
    seal: Seal | None = None


class Seals:
    """The seals of this machine's plans, one small file each, named after where the plan lies."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, plan: Path, id: str, revision: int) -> None:
        """Seal a closed plan. A seal that cannot be written only costs the next opening a longer look."""
        try:
            seal = Seal(str(plan.absolute()), file_digest(plan), _counter(plan), id, revision)
            self._folder.mkdir(parents=True, exist_ok=True)
            write_note(self._place(plan), asdict(seal))
        except OSError:
            return

    def compare(self, plan: Path) -> Seen:
        """Whether the file is byte for byte what was sealed. Raises OSError."""
        seal = self._read(plan)
        if seal is None:
            return Seen(False)
        if file_digest(plan) == seal.sha256:
            return Seen(True, seal=seal)
        journal = plan.with_name(f"{plan.name}-journal")
        if journal.exists() and journal.stat().st_size:
            return Seen(False, seal=seal)
        return Seen(False, "damage" if _counter(plan) == seal.counter else "foreign", seal)

    def knows(self, digest: str) -> bool:
        """Whether a file of these bytes was sealed on this machine, wherever it lay then."""
        seals = (self._told(place) for place in self._folder.glob("*.json"))
        return any(seal is not None and seal.sha256 == digest for seal in seals)

    def _place(self, plan: Path) -> Path:
        return self._folder / f"{sha256(str(plan.absolute()).encode()).hexdigest()[:24]}.json"

    def _read(self, plan: Path) -> Seal | None:
        seal = self._told(self._place(plan))
        return seal if seal is not None and seal.path == str(plan.absolute()) else None

    def _told(self, place: Path) -> Seal | None:
        try:
            return from_note(Seal, read_note(place))
        except (OSError, ValueError, TypeError):
            return None


def seal_closed(folder: Path, plan: Path) -> None:
    """Seal a plan that this process has just closed, if every sum is right: a doubt is told until settled."""
    try:
        connection = connect(plan, read_only=True)
        try:
            found = digests.examine(connection)
            row = connection.execute("SELECT plan, revision FROM document").fetchone() if found.is_whole else None
        finally:
            connection.close()
    except faults.STORAGE_FAULTS:
        return
    if row is not None:
        Seals(folder).keep(plan, *row)


def _counter(plan: Path) -> int:
    with plan.open("rb") as file:
        return int.from_bytes(file.read(100)[_COUNTER], "big")
