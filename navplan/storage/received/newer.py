"""A plan of a newer NavPlan, read into a passing file of today's schema (reliability design 5.8, row 20; decision 24).

The file says itself from which schema on a program may read it. What we know must stand in it as we expect it; columns
and tables that we do not know are left unread. Its history is looked along as far as we know its links. Its sums are
made anew for the passing file: a newer NavPlan counts columns in that we do not know. The file is only copied or read.
"""

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from navplan.domain.ports import CannotRead, CannotStore
from navplan.domain.records import Kind
from navplan.domain.words import N_, Said
from navplan.storage import chain, digests, faults, probe
from navplan.storage.driver import sqlite3
from navplan.storage.encryption.ring import RING
from navplan.storage.engine import close, connect
from navplan.storage.received import door
from navplan.storage.received.guarded import guarded
from navplan.storage.received.rereading import CLEAN, blank, refusal, take_rows

if TYPE_CHECKING:
    from navplan.storage.passing import PassingStore

BROKEN = N_(
    "Historikken i filen henger ikke sammen slik denne utgaven av NavPlan regner. Noe kan være endret utenfor NavPlan. "
    "Åpne planen i en nyere utgave for å få vite om noe er feil."
)

READABLE = N_("Filen er laget i en nyere NavPlan ({version}). Du kan lese den, men ikke endre.")


def open_newer(path: Path, own: Path, kinds: Iterable[Kind]) -> "PassingStore | None":
    """A newer plan for reading; None of a file that is no newer plan. Raises CannotRead when it asks for a newer
    program, or is not as it should be; Locked for an encrypted one without its key."""
    from navplan.storage.passing import passing_folder, shown  # the child that reads the file does without

    if not path.is_file() or probe.read_header(path).schema <= probe.SCHEMA_VERSION:
        return None
    with passing_folder(own) as folder:
        clean = folder / path.name
        found = _reread_here(path, clean) if RING.name_for(path) else _reread_in_child(path, own, clean)
        version, notice = str(found["program"]), None if found["follows"] else Said(BROKEN)
        try:
            return shown(clean, kinds, Said(READABLE, version=version), notice)
        except CannotRead as refused:
            raise faults.newer(path, version) from refused


def _reread_in_child(path: Path, own: Path, clean: Path) -> dict[str, Any]:
    with door.private_copy(path, own) as copy:
        found = door.read_copy(copy, "newer")
        copy.with_name(CLEAN).replace(clean)
    return found


def _reread_here(path: Path, clean: Path) -> dict[str, Any]:
    """An encrypted file is read where it lies, and its passing file has the same key."""
    if path.is_symlink():
        raise faults.not_safe(path)
    return reread_newer(path, clean, is_alone=False)


def reread_newer_beside(source: Path) -> dict[str, Any]:
    """The child's work: read a private copy into CLEAN beside it; the version it says it is of, or why not."""
    try:
        return reread_newer(source, source.with_name(CLEAN))
    except CannotStore as refused:
        return refusal(refused)


def reread_newer(source: Path, target: Path, is_alone: bool = True) -> dict[str, Any]:
    """Read what we know of a newer file into a new one of today's schema: of which version it is, and whether its
    history follows link by link. Raises CannotRead."""
    program, schema = "", probe.read_header(source).schema
    try:
        blank(target, probe.SCHEMA_VERSION, RING.get(RING.name_for(source)))
        with guarded(source, is_alone) as old, closing(connect(target, foreign_keys=False)) as new:
            program = _program(old)
            if not _lets_us_read(old, schema) or not probe.is_sound(old, "quick_check") or not _has_all_of(new, old):
                raise faults.newer(source, program)
            take_rows(old, new, source)
            follows = _follows(new)
            digests.seal_all(new)
            close(new)
    except CannotRead as refused:
        raise faults.newer(source, program) from refused
    except faults.STORAGE_FAULTS as fault:
        raise faults.newer(source, program) from fault
    return {"program": program, "follows": follows}


def _follows(taken: sqlite3.Connection) -> bool:
    """Whether the history that was taken over follows as we link it, to the end that the file names. What is linked in
    another way at the end, as a newer NavPlan may do, is not looked at."""
    walked = chain.walk(taken)
    (head,) = taken.execute("SELECT head FROM document").fetchone()
    return walked.broken is None and (bool(walked.unlinked) or walked.head.decode() == (head or ""))


def _program(old: sqlite3.Connection) -> str:
    row = old.execute("SELECT program FROM document").fetchone()
    return str(row[0])[:20] if row else ""


def _lets_us_read(old: sqlite3.Connection, schema: int) -> bool:
    """Whether the one document row admits a program of our schema, and the file is what its header says."""
    rows = old.execute("SELECT lowest_reader FROM document").fetchall()
    stands_at = old.execute("SELECT version_num FROM alembic_version").fetchall()
    is_admitted = len(rows) == 1 and isinstance(rows[0][0], int) and 1 <= rows[0][0] <= probe.SCHEMA_VERSION
    return is_admitted and stands_at == [(f"{schema:04d}",)]


def _has_all_of(new: sqlite3.Connection, old: sqlite3.Connection) -> bool:
    """Whether every table of ours is one there too, with all of our columns, of the same type, key and need."""
    return all(_columns(new, table) <= _columns(old, table) for table in _tables(new)) and _tables(new) <= _tables(old)


def _tables(connection: sqlite3.Connection) -> frozenset[str]:
    """Plain tables; not views, nor tables that a module makes up."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    plain = {name for name, sql in rows if str(sql).upper().startswith("CREATE TABLE")}
    return frozenset(name for name in plain if not str(name).startswith("search_"))


def _columns(connection: sqlite3.Connection, table: str) -> frozenset[tuple[object, ...]]:
    rows = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    return frozenset((name, kind, is_needed, key) for _place, name, kind, is_needed, _usual, key in rows)
