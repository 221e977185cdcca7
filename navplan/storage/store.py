"""SqliteStore: a plan in one SQLite file. One Edit is one transaction, with its history and revision in it."""

import json
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import RLock
from typing import Any

from sqlalchemy import Connection, Engine, insert, select, update

from navplan import __version__
from navplan.domain.changes import Edit
from navplan.domain.hands import Hand
from navplan.domain.ports import WELL, Among, CannotStore, Hit, Past, Standing
from navplan.domain.records import Kind, R
from navplan.domain.tracing import trace_of
from navplan.storage import chain, digests, faults, forgetting, marks, searching, upgrade, written_by
from navplan.storage.driver import sqlite3
from navplan.storage.engine import close_engine, driver_of, reader_engine, writer_engine
from navplan.storage.hands import hand_at
from navplan.storage.reserve import Reserve
from navplan.storage.rows import (
    among_only,
    as_text,
    heard_values,
    history_values,
    joined,
    moment,
    past_if_readable,
    readers_of,
    striking_values,
)
from navplan.storage.shelving import write_records
from navplan.storage.tables import Schema, in_order, schema_of
from navplan.storage.watch import Watch
from navplan.storage.way_in import ready

Who = Callable[[], Hand]
"""Says who writes now."""


class SqliteStore:
    """The Store of the domain over a plan file. Made by `open_plan` or `new_plan`."""

    def __init__(
        self, path: Path, kinds: Iterable[Kind], found: Standing = WELL, own: Path | None = None, who: Who | None = None
    ) -> None:
        self.path = path
        self._who = who or partial(hand_at, own)
        self._doubts = found.doubts
        self._barred = found.barred
        self._notice = found.notice
        self._reserve = None if own is None else Reserve(own)
        self._kinds = {kind.key: kind for kind in kinds}
        self._schema: Schema = schema_of(self._kinds.values())
        self._joins = {key: tuple(sorted(t.name for _, t in s.links)) for key, s in self._schema.shelves.items()}
        self._writer = uuid.uuid4().hex
        self._engine: Engine = reader_engine(path) if found.barred else writer_engine(path)
        self._mark = marks.look(self.path)
        self._traced: tuple[marks.Mark, str] | None = None
        self._turn = RLock()
        if found.doubts:
            with self._plain() as connection:  # a flipped bit may have made a text that is none
                connection.text_factory = as_text
        with self._reading() as connection:
            self._saved_at = moment(connection.execute(select(self._schema.document.c.saved_at)).scalar_one())

    def all(self, record: type[R]) -> tuple[R, ...]:
        """Every record of a kind in the order it entered."""
        shelf = self._schema.shelves[record.KEY]
        with self._reading() as connection:
            connection.begin()
            driver = driver_of(connection)  # a plan has a hundred tables: SQLAlchemy's rows cost more than SQLite's
            asked = driver.execute(in_order(shelf.table))
            rows, names = asked.fetchall(), [column[0] for column in asked.description]
            many = {field.key: joined(driver, table) for field, table in shelf.links}
        readers = readers_of(record, shelf)
        found = []
        for values in (dict(zip(names, row, strict=True)) for row in rows):
            linked = {key: ids.get(values["id"], ()) for key, ids in many.items()}
            try:
                own = {key: read(values[key]) for key, read in readers}
            except (ValueError, TypeError) as fault:
                found.append(self._last_known(record, values["id"], fault))
            else:
                found.append(record(id=values["id"], **own, **linked))
        return tuple(found)

    def _last_known(self, record: type[R], id: str, fault: Exception) -> R:
        """A record whose row cannot be read any more, as the history has it; without doubt about it, it is a bug."""
        if not any(doubt.id == id for doubt in self._doubts):
            raise faults.damaged(self.path) from fault
        past = next(iter(self.history(1, id=id)), None)
        if past is None or not isinstance(past.after, record):
            raise faults.damaged(self.path) from fault
        return past.after

    def commit(self, edit: Edit) -> datetime:
        """Store the Edit, its history and the new revision in one transaction; whoever reads meanwhile waits."""
        if self._barred is not None:
            raise CannotStore(self._barred)
        with self._turn, faults.of_step(edit, self._mark[0]):
            return self._stored(edit)

    def _stored(self, edit: Edit) -> datetime:
        if marks.look(self.path) != self._mark:
            raise faults.changed_elsewhere()
        now = datetime.now(UTC)
        self._notice = faults.clock_went_back(self._saved_at - now) or self._notice
        try:
            self._store_whole(edit, now)
        except faults.STORAGE_FAULTS as fault:
            if not faults.from_outside(fault):
                raise
            self._after_fault(edit, now, fault)
        plan, revision, _, device, number = self._mark
        self._mark = (plan, revision + 1, self._writer, device, number)
        self._saved_at = now
        return now

    def _store_whole(self, edit: Edit, now: datetime) -> None:
        hand = self._who()
        with Watch(len(edit.changes) + len(edit.heard)) as watch, self._engine.begin() as connection:
            watch.begin()
            marks.claim(connection, self._schema.document, self._mark)
            self._write(connection, edit, now, hand)

    def _after_fault(self, edit: Edit, now: datetime, fault: BaseException) -> None:
        """Look before anything is said (R8): return when the edit is stored, raise what is true when it is not.

        A full disk gets the room of the reserve back, once, and then the edit is tried again under its own id.
        """
        if self._was_stored(edit.action):
            return
        if not faults.is_full(fault) or self._reserve is None or not self._reserve.release():
            raise faults.cannot_store(fault) from fault
        try:
            self._store_whole(edit, now)
        except faults.STORAGE_FAULTS as again:
            if not faults.from_outside(again):
                raise
            if not self._was_stored(edit.action):
                raise faults.cannot_store(again) from again
        self._notice = faults.stored_on_the_reserve()

    def history(
        self, limit: int, before: int | None = None, id: str | None = None, among: Among | None = None
    ) -> tuple[Past, ...]:
        """Newest first; the rows of a kind this program no longer has are left out."""
        table, hand = self._schema.history, self._schema.hand
        of_hand = (hand.c.login, hand.c.name, hand.c.machine, hand.c.key.label("hand_key"))
        query = select(table, *of_hand).outerjoin_from(table, hand, table.c.hand == hand.c.number)
        query = query.where(table.c.kind != chain.STRIKING).order_by(table.c.seq.desc()).limit(limit)
        if before is not None:
            query = query.where(table.c.seq < before)
        if id is not None:
            query = query.where(table.c.record == id)
        query = among_only(query, table, hand, among) if among is not None else query
        with self._reading() as connection:
            rows = connection.execute(query).all()
        known = (row._mapping for row in rows if row._mapping["kind"] in self._schema.shelves)
        is_no_wonder = bool(self._doubts) or self._barred is not None
        found = (past_if_readable(self._schema, row, is_no_wonder) for row in known)
        return tuple(past for past in found if past is not None)

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

    def standing(self) -> Standing:
        """What did not add up when the plan was opened, why it cannot be written, and what else is worth knowing."""
        return Standing(self._doubts, self._barred, self._notice, self._trace())

    def _trace(self) -> str:
        """Read once after each step: how the plan stands is asked more often than it changes."""
        if self._traced is None or self._traced[0] != self._mark:
            try:
                with self._plain() as connection:
                    row = connection.execute("SELECT revision, head FROM document").fetchone()
                self._traced = (self._mark, trace_of(*row))
            except (CannotStore, TypeError):  # a row that is hurt or gone is told of elsewhere
                return ""
        return self._traced[1]

    def settle(self) -> None:
        """What stands in the plan now is what is meant: make every sum anew."""
        if self._barred is not None:
            raise CannotStore(self._barred)
        with self._plain() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                digests.seal_all(connection)
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
        self._doubts = ()

    def close(self) -> None:
        """Close the connection; the file is left as the last commit made it."""
        if marks.is_same_file(self.path, self._mark) and self._barred is None:
            close_engine(self._engine)
        else:
            self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            with self._turn, self._engine.connect() as connection:
                yield connection
        except faults.STORAGE_FAULTS as fault:
            if not faults.from_outside(fault):
                raise
            raise faults.cannot_go_on(self.path, fault) from fault

    @contextmanager
    def _plain(self) -> Iterator[sqlite3.Connection]:
        """The writer's own connection outside any transaction: what only reads there takes no lock on the file."""
        try:
            with self._turn, self._engine.connect() as connection:
                yield driver_of(connection)
        except faults.STORAGE_FAULTS as fault:
            if not faults.from_outside(fault):
                raise
            raise faults.cannot_go_on(self.path, fault) from fault

    def _write(self, connection: Connection, edit: Edit, now: datetime, hand: Hand) -> None:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        write_records(connection, self._schema, edit.changes)
        driver = driver_of(connection)
        searching.follow(driver, self._kinds, edit.changes)
        title = json.dumps(edit.title.to_json(), ensure_ascii=False)
        stamp: dict[str, Any] = {"at": now.isoformat(), "action": edit.action, "title": title, "way": edit.way or None}
        stamp["hand"] = written_by.number_of(driver, hand)
        hands = {one: written_by.number_of(driver, one) for one in {heard.hand for heard in edit.heard}}
        steps = [heard_values(heard) | {"hand": hands[heard.hand]} for heard in edit.heard]
        self._add_history(connection, [*steps, *(stamp | history_values(c) for c in edit.changes)])
        named = forgetting.forget(driver, edit)
        if named is not None:
            self._add_history(connection, [stamp | striking_values(named)])
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
        digests.follow(driver, self._joins, [(c.record.KEY, c.id) for c in edit.changes])
        digests.seal(driver)

    def _add_history(self, connection: Connection, rows: list[dict[str, Any]]) -> None:
        if rows:
            connection.execute(insert(self._schema.history), chain.link(driver_of(connection), rows))

    def _was_stored(self, action: str) -> bool:
        """After a fault: close, reopen, look whether the action is there after all (R8, R9).

        When it cannot be seen, nothing more is written until the plan is opened anew; what is said then is just that.
        """
        for pause in marks.PAUSES:
            time.sleep(pause)
            self._engine.dispose()
            self._engine = writer_engine(self.path)
            try:
                with self._engine.connect() as connection:  # no transaction of ours: that one may have to wait
                    last = driver_of(connection).execute("SELECT action FROM document").fetchone()
            except faults.STORAGE_FAULTS:
                continue
            return bool(last == (action,))
        unsure = faults.cannot_see()
        self._barred = unsure.said
        raise unsure


def open_plan(path: Path, kinds: Iterable[Kind], own: Path | None = None, who: Who | None = None) -> SqliteStore:
    """Open a plan file after every check (`way_in.py`); `own` is the program's folder on this machine.

    `who` says whose steps are stored, before each; without it, those of whoever is logged on here.

    Raises CannotRead. What does not add up, and why the plan cannot be written, stands in `standing`.
    """
    found = ready(path, own)
    with faults.told_of(path):
        store = SqliteStore(path, kinds, found, own, who)
    if found.barred is None:
        store.see_to_index()
    return store


def new_plan(path: Path, kinds: Iterable[Kind], who: Who | None = None) -> SqliteStore:
    """Make a new plan file and open it. Raises CannotStore when the place is taken or cannot be written."""
    upgrade.create(path)
    return open_plan(path, kinds, who=who)
