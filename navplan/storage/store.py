"""SqliteStore: a plan in one SQLite file. One Edit is one transaction, with its history and revision in it."""

import json
import sqlite3
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Engine, Select, Table, bindparam, delete, insert, select, update

from navplan import __version__
from navplan.domain.changes import Change, Edit, Heard
from navplan.domain.kinds import Choices, Day, FieldKind, Flag, Link, Number, Tags
from navplan.domain.ports import Among, CannotStore, Hit, Past
from navplan.domain.records import Kind, R, Record, fields_of, from_json, targets, to_json
from navplan.domain.words import Said
from navplan.storage import faults, probe, searching, upgrade
from navplan.storage.engine import close_engine, connect, writer_engine
from navplan.storage.tables import Schema, Shelf, schema_of

Mark = tuple[str, int, str, int, int]
"""Plan id, revision, last writer, and the file's device and number: who wrote last, and is it still that file."""


class SqliteStore:
    """The Store of the domain over a plan file. Made by `open_plan` or `new_plan`."""

    def __init__(self, path: Path, kinds: Iterable[Kind]) -> None:
        self.path = path
        self._kinds = {kind.key: kind for kind in kinds}
        self._schema: Schema = schema_of(self._kinds.values())
        self._writer = uuid.uuid4().hex
        self._engine: Engine = writer_engine(path)
        self._mark = self._look()

    def all(self, record: type[R]) -> tuple[R, ...]:
        """Every record of a kind in the order it entered."""
        shelf = self._schema.shelves[record.KEY]
        with self._reading() as connection:
            rows = connection.execute(select(shelf.table).order_by(shelf.table.c.entry)).all()
            many = {field.key: _joined(connection, table) for field, table in shelf.links}
        readers = _readers(record, shelf)
        found = []
        try:
            for row in rows:
                values = row._mapping
                own = {key: read(values[key]) for key, read in readers}
                linked = {key: ids.get(values["id"], ()) for key, ids in many.items()}
                found.append(record(id=values["id"], **own, **linked))
        except (ValueError, TypeError) as fault:  # a day that no year has, a list that is none: no door let it in
            raise faults.damaged(self.path) from fault
        return tuple(found)

    def commit(self, edit: Edit) -> datetime:
        """Store the Edit, its history and the new revision in one transaction."""
        if self._look() != self._mark:
            raise faults.changed_elsewhere()
        now = datetime.now(UTC)
        try:
            with self._engine.begin() as connection:
                self._claim(connection)
                self._write(connection, edit, now)
        except faults.STORAGE_FAULTS as fault:
            if not faults.from_outside(fault):
                raise
            if not self._was_stored(edit.action):
                raise faults.cannot_store(fault) from fault
        plan, revision, _, device, number = self._mark
        self._mark = (plan, revision + 1, self._writer, device, number)
        return now

    def history(
        self, limit: int, before: int | None = None, id: str | None = None, among: Among | None = None
    ) -> tuple[Past, ...]:
        """Newest first; the rows of a kind this program no longer has are left out."""
        table = self._schema.history
        query = select(table).order_by(table.c.seq.desc()).limit(limit)
        if before is not None:
            query = query.where(table.c.seq < before)
        if id is not None:
            query = query.where(table.c.record == id)
        query = _among(query, table, among) if among is not None else query
        with self._reading() as connection:
            rows = connection.execute(query).all()
        return tuple(self._past(row._mapping) for row in rows if row._mapping["kind"] in self._schema.shelves)

    def find(self, text: str, limit: int) -> tuple[Hit, ...]:
        """The best records that have every word, best first."""
        with self._plain() as connection:
            return searching.find(connection, text, limit)

    def see_to_index(self) -> None:
        """Make the full-text index anew if it is missing, old or damaged. A disk that is full waits till next time."""
        try:
            with self._plain() as connection:
                if not searching.is_current(connection, tuple(self._kinds)):
                    found = (self.all(kind.record) for kind in self._kinds.values())
                    searching.rebuild(connection, self._kinds.values(), [*found], self._mark[1])
        except CannotStore:
            return

    def close(self) -> None:
        """Close the connection; the file is left as the last commit made it."""
        if self._is_ours():
            close_engine(self._engine)
        else:
            self._engine.dispose()

    def _is_ours(self) -> bool:
        """Whether the file under our name is the one we opened; the journal beside another is not ours to remove."""
        try:
            place = self.path.stat()
        except OSError:
            return False
        return (place.st_dev, place.st_ino) == self._mark[3:]

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except faults.STORAGE_FAULTS as fault:
            if not faults.from_outside(fault):
                raise
            raise faults.cannot_open(self.path, fault) from fault

    @contextmanager
    def _plain(self) -> Iterator[sqlite3.Connection]:
        """The writer's own connection outside any transaction: what only reads there takes no lock on the file."""
        try:
            with self._engine.connect() as connection:
                yield _driver(connection)
        except faults.STORAGE_FAULTS as fault:
            if not faults.from_outside(fault):
                raise
            raise faults.cannot_open(self.path, fault) from fault

    def _past(self, row: Any) -> Past:
        record = self._schema.shelves[row["kind"]].record
        return Past(
            seq=row["seq"],
            at=datetime.fromisoformat(row["at"]),
            action=row["action"],
            title=Said.from_json(json.loads(row["title"])),
            key=row["kind"],
            id=row["record"],
            before=_from_text(record, row["before"]),
            after=_from_text(record, row["after"]),
            way=row["way"] or "",
        )

    def _look(self) -> Mark:
        """Who wrote the file last, seen through a fresh connection (R6)."""
        try:
            place = self.path.stat()
            connection = connect(self.path, read_only=True)
            try:
                row = connection.execute("SELECT plan, revision, writer FROM document").fetchone()
            finally:
                connection.close()
        except FileNotFoundError as fault:
            raise faults.missing(self.path) from fault
        except faults.STORAGE_FAULTS as fault:
            raise faults.cannot_store(fault) from fault
        if row is None:
            raise faults.changed_elsewhere()
        return (*row, place.st_dev, place.st_ino)

    def _claim(self, connection: Connection) -> None:
        """Look once more inside the transaction, where nobody can come between the look and the write."""
        document = self._schema.document
        row = connection.execute(select(document.c.plan, document.c.revision, document.c.writer)).one_or_none()
        if row is None or tuple(row) != self._mark[:3]:
            raise faults.changed_elsewhere()

    def _write(self, connection: Connection, edit: Edit, now: datetime) -> None:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        self._put(connection, [c for c in edit.changes if c.before is None])
        self._replace(connection, [c for c in edit.changes if c.before and c.after])
        self._take(connection, [c for c in edit.changes if c.after is None])
        searching.follow(_driver(connection), self._kinds, edit.changes)
        title = json.dumps(edit.title.to_json(), ensure_ascii=False)
        stamp = {"at": now.isoformat(), "action": edit.action, "title": title, "way": edit.way or None}
        steps = [*map(_heard_values, edit.heard), *(stamp | _history_values(c) for c in edit.changes)]
        if steps:
            connection.execute(insert(self._schema.history), steps)
        document = self._schema.document
        connection.execute(
            update(document).values(
                revision=document.c.revision + 1,
                writer=self._writer,
                action=edit.action,
                saved_at=now.isoformat(),
                program=__version__,
            )
        )

    def _put(self, connection: Connection, births: Iterable[Change]) -> None:
        for shelf, changes in self._by_shelf(births):
            connection.execute(insert(shelf.table), [_values(shelf, c.either) for c in changes])
            _join(connection, shelf, changes)

    def _replace(self, connection: Connection, moves: Iterable[Change]) -> None:
        for shelf, changes in self._by_shelf(moves):
            statement = update(shelf.table).where(shelf.table.c.id == bindparam("of_record"))
            rows = [_values(shelf, c.either) for c in changes]
            connection.execute(statement, [row | {"of_record": row.pop("id")} for row in rows])
            _unjoin(connection, shelf, changes)
            _join(connection, shelf, changes)

    def _take(self, connection: Connection, removals: Iterable[Change]) -> None:
        """Remove in the Edit's own order, so that what rests on a record goes before it."""
        for change in removals:
            shelf = self._schema.shelves[change.record.KEY]
            _unjoin(connection, shelf, [change])
            connection.execute(delete(shelf.table).where(shelf.table.c.id == change.id))

    def _by_shelf(self, changes: Iterable[Change]) -> list[tuple[Shelf, list[Change]]]:
        sorted_changes: dict[str, list[Change]] = {}
        for change in changes:
            sorted_changes.setdefault(change.record.KEY, []).append(change)
        return [(shelf, sorted_changes[key]) for key, shelf in self._schema.shelves.items() if key in sorted_changes]

    def _was_stored(self, action: str) -> bool:
        """After a fault: close, reopen, look whether the action is there after all (R8)."""
        self._engine.dispose()
        self._engine = writer_engine(self.path)
        try:
            with self._engine.connect() as connection:
                last = connection.execute(select(self._schema.document.c.action)).scalar_one()
        except faults.STORAGE_FAULTS:
            return False
        return bool(last == action)


def open_plan(path: Path, kinds: Iterable[Kind]) -> SqliteStore:
    """Open a plan file after every check; an older one is upgraded first. Raises CannotRead."""
    header = probe.check_openable(path)
    try:
        if header.schema < probe.SCHEMA_VERSION:
            upgrade.upgrade(path)
        probe.check_schema(path)
        store = SqliteStore(path, kinds)
    except faults.STORAGE_FAULTS as fault:
        if not faults.from_outside(fault):
            raise
        raise faults.cannot_open(path, fault) from fault
    store.see_to_index()
    return store


def new_plan(path: Path, kinds: Iterable[Kind]) -> SqliteStore:
    """Make a new plan file and open it. Raises CannotStore when the place is taken or cannot be written."""
    upgrade.create(path)
    return open_plan(path, kinds)


def _among(query: Select[Any], table: Table, among: Among) -> Select[Any]:
    """Moments are stored as ISO 8601 in UTC, so that their texts stand in the order of time."""
    if among.keys:
        query = query.where(table.c.kind.in_(among.keys))
    if among.since is not None:
        query = query.where(table.c.at >= among.since.astimezone(UTC).isoformat())
    if among.until is not None:
        query = query.where(table.c.at < among.until.astimezone(UTC).isoformat())
    return query


def _driver(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection within SQLAlchemy's, in the same transaction."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)


def _values(shelf: Shelf, record: Record) -> dict[str, Any]:
    links = {field.key for field, _ in shelf.links}
    values: dict[str, Any] = {"id": record.id}
    for field in fields_of(shelf.record):
        if field.key not in links:
            stored = field.kind.to_store(getattr(record, field.key))
            values[field.key] = json.dumps(stored, ensure_ascii=False) if isinstance(stored, list) else stored
    return values


def _readers(record: type[Record], shelf: Shelf) -> list[tuple[str, Callable[[Any], Any]]]:
    links = {field.key for field, _ in shelf.links}
    return [(f.key, _reader(f.kind)) for f in fields_of(record) if f.key not in links]


def _reader(kind: FieldKind) -> Callable[[Any], Any]:
    if isinstance(kind, Choices | Tags):
        return _read_list
    if isinstance(kind, Day | Flag) or (isinstance(kind, Number) and kind.places):
        return kind.from_store
    return _read_needed if isinstance(kind, Link) and kind.is_needed else _read_plain


def _read_list(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored)) if stored != "[]" else ()


def _read_plain(stored: Any) -> Any:
    return stored


def _read_needed(stored: str | None) -> str:
    return stored or ""


def _joined(connection: Connection, table: Table) -> dict[str, tuple[str, ...]]:
    rows = connection.execute(select(table.c.record, table.c.target).order_by(table.c.record, table.c.place))
    found: dict[str, list[str]] = {}
    for record, target in rows:
        found.setdefault(record, []).append(target)
    return {record: tuple(ids) for record, ids in found.items()}


def _join(connection: Connection, shelf: Shelf, changes: Iterable[Change]) -> None:
    for field, table in shelf.links:
        rows = [
            {"record": change.id, "target": target, "place": place}
            for change in changes
            if change.after is not None
            for place, target in enumerate(targets(change.after, field))
        ]
        if rows:
            connection.execute(insert(table), rows)


def _unjoin(connection: Connection, shelf: Shelf, changes: Iterable[Change]) -> None:
    for _, table in shelf.links:
        statement = delete(table).where(table.c.record == bindparam("of_record"))
        connection.execute(statement, [{"of_record": change.id} for change in changes])


def _history_values(change: Change) -> dict[str, Any]:
    return {
        "kind": change.record.KEY,
        "record": change.id,
        "before": _to_text(change.before),
        "after": _to_text(change.after),
    }


def _heard_values(heard: Heard) -> dict[str, Any]:
    """A change that another copy of the plan stored, under its own action and moment."""
    title = json.dumps(heard.title.to_json(), ensure_ascii=False)
    stamp = {"at": heard.at.isoformat(), "action": heard.action, "title": title, "way": "note"}
    return stamp | _history_values(heard.change)


def _to_text(record: Record | None) -> str | None:
    return None if record is None else json.dumps(to_json(record), ensure_ascii=False, separators=(",", ":"))


def _from_text(record: type[Record], text: str | None) -> Record | None:
    return None if text is None else from_json(record, json.loads(text))
