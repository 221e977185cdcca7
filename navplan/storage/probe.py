"""What a file is, found out before anything in it is trusted: header, integrity, schema, writability.

Nothing here changes the file. Every refusal is a `CannotRead` with one plain sentence.
"""

import re
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from navplan.domain.words import Said
from navplan.storage import diagnosis, faults
from navplan.storage.driver import has_cipher, has_limits, sqlite3, use_cipher
from navplan.storage.encryption.key import key_name_in
from navplan.storage.encryption.ring import RING
from navplan.storage.engine import APPLICATION_ID, LONGEST_VALUE, close, connect

SCHEMA_VERSION = 21
"""The newest schema this program knows; stands in the file's header as user_version."""

LOWEST_READER = 21
"""The oldest schema whose programs can read the newest; the migrations state it (`lowest.py`), a test compares."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_WAL = 2
_NAME = r"""["']?(?P<{}>\w+)(?=["'\s(])["']?"""
_TOLD = re.compile(
    rf"CREATE\s+(VIRTUAL\s+)?(?:TABLE|(?P<index>(UNIQUE\s+)?INDEX))\s+{_NAME.format('name')}"
    rf"(?(index)\s+ON\s+{_NAME.format('table')})"
)
"""What a statement says of itself; of another build, as by a newer version, nothing is said."""

_OF_THE_INDEX = re.compile(r'inverted index for FTS5 table main\.search\b|^fts5: .* table "search"$')


@dataclass(frozen=True)
class Header:
    """What the first hundred bytes of a plan file say."""

    schema: int
    wal: bool
    barred: Said | None = None
    """Why the file can be read but not written."""


def read_header(path: Path) -> Header:
    """Look at the file ourselves before SQLite does; refuses what is no plan."""
    try:
        if not path.exists():
            raise faults.missing(path)
        if path.is_dir():
            raise faults.is_folder(path)
        if not path.is_file():
            raise faults.not_a_plan(path)
        with path.open("rb") as file:
            head = file.read(_HEADER)
    except OSError as fault:
        raise faults.unreadable(path) from fault
    if key := key_name_in(head):
        return _hidden_header(path, key)
    if len(head) < _HEADER or not head.startswith(_MAGIC):
        raise faults.not_a_plan(path)
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise faults.other_program(path)
    return Header(schema=int.from_bytes(head[60:64], "big"), wal=head[18] == _WAL or head[19] == _WAL)


def _hidden_header(path: Path, key: str) -> Header:
    """What the header of an encrypted plan says to those who have the key. Raises Locked to others."""
    if not has_cipher():
        raise faults.no_cipher(path)
    if not RING.has(key):
        raise faults.locked_by_key(path, key)
    if not use_cipher():
        raise faults.not_yet(path)
    RING.note(path, RING.get(key))  # what cannot be read with its own key is damaged, not something else
    try:
        with closing(_looking(path)) as connection:
            found = [connection.execute(f"PRAGMA {n}").fetchone()[0] for n in ("application_id", "user_version")]
            is_wal = connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    except faults.STORAGE_FAULTS as fault:
        raise faults.cannot_open(path, fault) from fault
    if found[0] != APPLICATION_ID:
        raise faults.other_program(path)
    return Header(schema=found[1], wal=is_wal)


def _looking(path: Path) -> sqlite3.Connection:
    """A connection for reading; a plan whose write was cut off must be mended first, which only a writer can.

    A key is tried by reading (`trying.opened_with`), so the refusal comes while the connection is made.
    """
    try:
        return connect(path, read_only=True)
    except sqlite3.OperationalError:
        return connect(path)


def check_openable(path: Path) -> Header:
    """Refuse a file that this program must not open: newer, in WAL mode, damaged or locked; say if it is read-only.

    A file of today's version is refused too when its schema is not the one we make; an older one is not known yet.
    """
    header = read_header(path)
    try:
        if header.schema > SCHEMA_VERSION:
            raise faults.newer(path, "" if header.wal else program_of(path))
        if header.wal or header.schema < 1:
            raise faults.not_safe(path)
        barred = _why_barred(path, header.schema)
        _check_whole(path, header.schema, read_only=barred is not None)
    except faults.STORAGE_FAULTS as fault:
        raise faults.cannot_open(path, fault) from fault
    if barred is not None and header.schema < SCHEMA_VERSION:
        raise faults.read_only(path)  # it would have to be upgraded first
    return replace(header, barred=barred)


def why_barred(path: Path, schema: int) -> Said | None:
    """Why a file cannot be written; nothing is written to find out."""
    return _why_barred(path, schema)


def _why_barred(path: Path, schema: int) -> Said | None:
    try:
        _prove_writable(path, schema)
    except sqlite3.Error as fault:
        barred = faults.barred(path, fault)
        if barred is None:
            raise
        return barred
    return None


def program_of(path: Path) -> str:
    """The version of the NavPlan that stored this file last, as it says itself; empty when it cannot be read."""
    try:
        connection = connect(path, read_only=True)
    except sqlite3.Error:
        return ""
    try:
        row = connection.execute("SELECT program FROM document").fetchone()
    except sqlite3.Error:
        return ""
    finally:
        connection.close()
    return str(row[0])[:20] if row else ""


def _prove_writable(path: Path, schema: int) -> None:
    """SQLite silently opens what it cannot write as read-only, and begins there too; only a write tells (R13).

    The write is the number that stands there already, and it is rolled back: it makes the journal, so that a folder
    that cannot hold one is found as well, and leaves the file as it was.
    """
    connection = connect(path)
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version = {schema}")
        connection.execute("ROLLBACK")
    finally:
        close(connection)


def _check_whole(path: Path, schema: int, read_only: bool) -> None:
    """Only reads, but if it can over a connection that may write: on others SQLite 3.40 passes over broken CHECKs."""
    connection = connect(path, read_only)
    try:
        connection.execute("BEGIN")
        is_whole = is_sound(connection, "quick_check")
        loose = connection.execute("PRAGMA foreign_key_check").fetchone()
        if not is_whole or loose is not None:
            raise faults.damaged(path) if diagnosis.can_be_read(path) else faults.unreadable(path)
        if not has_limits() and path.stat().st_size > LONGEST_VALUE and _has_endless_value(connection):
            raise faults.not_safe(path)
        if schema == SCHEMA_VERSION:
            _check_schema(connection, path)
    finally:
        connection.close()


def is_sound(connection: sqlite3.Connection, check: Literal["quick_check", "integrity_check"]) -> bool:
    """SQLite's own verdict on the file, and whether its schema says one thing, which SQLite does not ask. Newer builds
    look into the full-text index too; a hurt one is no damage to the plan, for it is made anew."""
    found = connection.execute(f"PRAGMA {check}(3)").fetchall()
    is_whole = all(row == ("ok",) or _OF_THE_INDEX.search(str(row[0])) for row in found)
    return is_whole and _is_told_plainly(_schema_of(connection))


def _schema_of(connection: sqlite3.Connection) -> frozenset[tuple[object, ...]]:
    return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall())


@lru_cache(maxsize=1)
def _is_told_plainly(schema: frozenset[tuple[object, ...]]) -> bool:
    """Whether names and statements of the schema are text and say the same. One bit makes bytes or another name of one,
    and SQLite reads them all the same, but does not find them when it is asked for them. The last is kept, as below."""
    return all(_says_one_thing(*row) for row in schema)


def _says_one_thing(sort: object, name: object, table: object, sql: object) -> bool:
    if sql is None:  # an index that SQLite made
        return sort == "index" and str(name).startswith(f"sqlite_autoindex_{table}_")
    if not isinstance(sql, str):
        return False
    told = _TOLD.match(sql)  # views and triggers are never ours, and refused as such
    if told is None:
        return True
    named = ("index", told["name"], told["table"]) if told["index"] else ("table", told["name"], told["name"])
    return (sort, name, table) == named


def _has_endless_value(connection: sqlite3.Connection) -> bool:
    """What the limit on each connection sees to where the driver has limits. Only lengths are read, not the values."""
    for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        quoted = '"' + table.replace('"', '""') + '"'
        names = [row[1].replace('"', '""') for row in connection.execute(f"PRAGMA table_info({quoted})")]
        tests = " OR ".join(f'octet_length("{name}") > {LONGEST_VALUE}' for name in names)
        if tests and connection.execute(f"SELECT 1 FROM {quoted} WHERE {tests} LIMIT 1").fetchone():  # noqa: S608  # names
            return True
    return False


def check_schema(path: Path) -> None:
    """Refuse a file whose schema is not, object for object, the one we make (R10), or that says not what it is."""
    with closing(connect(path, read_only=True)) as connection:
        _check_schema(connection, path)


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    if schema_objects(connection) != allowed_objects():
        raise faults.not_safe(path)
    if connection.execute("SELECT count(*) FROM document").fetchone() != (1,):
        raise faults.damaged(path)
    if connection.execute("SELECT version_num FROM alembic_version").fetchall() != [(f"{SCHEMA_VERSION:04d}",)]:
        raise faults.damaged(path)


def schema_objects(connection: sqlite3.Connection) -> frozenset[str]:
    """The normalised SQL of every object that somebody made; SQLite's own indexes have none and follow from it. What
    does not say one thing is none of ours."""
    schema = _schema_of(connection)
    if not _is_told_plainly(schema):
        return frozenset({"no plain schema"})
    return _normalised(frozenset(str(sql) for *_names, sql in schema if sql is not None))


@lru_cache(maxsize=1)
def _normalised(statements: frozenset[str]) -> frozenset[str]:
    """The last is remembered: nearly every file that a process opens has the same schema."""
    return frozenset(normal(sql) for sql in statements)


def normal(sql: str) -> str:
    """SQL without differences of white space and quoting."""
    return re.sub(r"\s*([(),])\s*", r"\1", re.sub(r"\s+", " ", sql.replace('"', ""))).strip()


@cache
def allowed_objects() -> frozenset[str]:
    """The schema that `schema.sql` holds: what our migrations make, and nothing else."""
    return frozenset(normal(statement) for statement in statements())


@cache
def statements() -> tuple[str, ...]:
    """What makes the newest schema, statement by statement, as `schema.sql` holds it."""
    script = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    return tuple(statement.strip() for statement in script.split(";\n") if statement.strip())
