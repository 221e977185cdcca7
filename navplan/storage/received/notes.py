"""Which plan files NavPlan on this machine wrote last: a small note for each, beside the settings.

A file is ours when it looks as it did when its note was made; else when the writer that stands in it is one that the
note names, as after a crash; else when it is byte for byte a file that was sealed here, as after a move.
"""

from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from navplan.domain.own_notes import from_note
from navplan.domain.ports import CannotRead
from navplan.storage import faults, probe
from navplan.storage.backups.digest import file_digest
from navplan.storage.doubting import SEALS
from navplan.storage.on_disk import read_note, write_note
from navplan.storage.received.guarded import SECONDS, guarded
from navplan.storage.seals import Seals

if TYPE_CHECKING:
    from navplan.storage.store import SqliteStore

FOLDER = "kjente"
"""The folder of notes within the program's own."""


@dataclass(frozen=True)
class Note:
    """What is known of the file at a path: whose plan it is and who may have written it here last, and how it looked;
    or, of a file from elsewhere, its bytes and the clean file that was made of it."""

    path: str
    plan: str = ""
    writers: tuple[str, ...] = ()
    looks: tuple[int, ...] = ()
    sha256: str = ""
    clean: str = ""


class Notes:
    """The notes of one machine, below the program's own folder."""

    def __init__(self, own: Path) -> None:
        self._own = own

    def is_ours(self, path: Path) -> bool:
        """Whether NavPlan on this machine wrote this file last. Raises CannotRead where the file cannot be seen."""
        try:
            note = self.of(path)
            if note is not None and note.looks and (note.looks == _looks(path) or _is_by(path, note)):
                return True
            return Seals(self._own / SEALS).knows(file_digest(path))
        except OSError as fault:
            raise faults.unreadable(path) from fault

    def of(self, path: Path) -> Note | None:
        """The note of the file at this path."""
        note = self._read(self._place(path))
        return note if note is not None and note.path == str(path.absolute()) else None

    def _read(self, place: Path) -> Note | None:
        try:
            note = from_note(Note, read_note(place))
            return replace(note, writers=tuple(note.writers), looks=tuple(note.looks))
        except (OSError, ValueError, TypeError):
            return None

    def sources_of(self, clean: Path) -> tuple[Path, ...]:
        """The files from elsewhere that this one was read from; they stay as they came."""
        found = []
        for place in sorted((self._own / FOLDER).glob("*.json")):
            note = self._read(place)
            if note is not None and note.clean == str(clean.absolute()):
                found.append(Path(note.path))
        return tuple(found)

    def written_here(self, path: Path, plan: str, writers: tuple[str, ...]) -> None:
        """This file is open, or made, here: from now on these are its writers."""
        try:
            looks = _looks(path)
        except OSError:
            return
        self._keep(Note(str(path.absolute()), plan, writers, looks))

    def reread(self, path: Path, digest: str, clean: Path) -> None:
        """The file at this path, which stays as it came, was read into a clean one."""
        self._keep(Note(str(path.absolute()), sha256=digest, clean=str(clean.absolute())))

    def _keep(self, note: Note) -> None:
        """A note that cannot be written costs no more than that the file is read into a clean one the next time."""
        try:
            place = self._place(Path(note.path))
            place.parent.mkdir(parents=True, exist_ok=True)
            write_note(place, asdict(note))
        except OSError:
            return

    def _place(self, path: Path) -> Path:
        return self._own / FOLDER / f"{sha256(str(path.absolute()).encode()).hexdigest()[:24]}.json"


def _looks(path: Path) -> tuple[int, ...]:
    place = path.stat()
    return (place.st_size, place.st_mtime_ns, place.st_ino)


def _is_by(path: Path, note: Note) -> bool:
    """Whether the plan and the writer that stand in the file are those of the note; it is asked under limits."""
    try:
        probe.read_header(path)
        with guarded(path, is_alone=False, seconds=SECONDS) as connection:
            row = connection.execute("SELECT plan, writer FROM document").fetchone()
    except (*faults.STORAGE_FAULTS, CannotRead):
        return False
    return row is not None and row[0] == note.plan and row[1] in note.writers


def noted_open(own: Path, store: "SqliteStore") -> None:
    """A plan has been opened on this machine: who wrote it last, and this session, are ours from now on."""
    plan, _, writer, *_ = store._mark
    Notes(own).written_here(store.path, plan, (writer, store._writer))


def noted_closed(own: Path, path: Path) -> bool:
    """A plan that was open here has been closed: remember how its file looks; tells whether it is still by us."""
    notes = Notes(own)
    note = notes.of(path)
    if note is None or not note.looks or not _is_by(path, note):
        return False
    notes.written_here(path, note.plan, note.writers)
    return True
