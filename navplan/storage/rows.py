"""A record as rows of its tables, and back: what stands between the domain's values and SQLite's columns."""

import json
import logging
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    ScalarSelect,
    Select,
    Table,
    bindparam,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
)

from navplan.domain.changes import Change, Heard
from navplan.domain.hands import Hand
from navplan.domain.kinds import Choices, Day, FieldKind, Flag, Link, Number, Tags
from navplan.domain.own_notes import parsed
from navplan.domain.ports import Among, Past
from navplan.domain.records import Record, fields_of, from_json, targets, to_json
from navplan.domain.words import Said
from navplan.storage import chain
from navplan.storage.as_told import UNREADABLE, values_told
from navplan.storage.driver import sqlite3
from navplan.storage.tables import Schema, Shelf

_log = logging.getLogger(__name__)


def values_of(shelf: Shelf, record: Record) -> dict[str, Any]:
    """The columns of a record's own table; many links lie in tables of their own."""
    links = {field.key for field, _ in shelf.links}
    values: dict[str, Any] = {"id": record.id}
    for field in fields_of(shelf.record):
        if field.key not in links:
            stored = field.kind.to_store(getattr(record, field.key))
            values[field.key] = json.dumps(stored, ensure_ascii=False) if isinstance(stored, list) else stored
    return values


def readers_of(record: type[Record], shelf: Shelf) -> list[tuple[str, Callable[[Any], Any]]]:
    """For each column, what turns the stored value into the record's."""
    links = {field.key for field, _ in shelf.links}
    return [(f.key, _reader(f.kind)) for f in fields_of(record) if f.key not in links]


def _reader(kind: FieldKind) -> Callable[[Any], Any]:
    if isinstance(kind, Choices | Tags):
        return _read_list
    if isinstance(kind, Day | Flag) or (isinstance(kind, Number) and kind.places):
        return kind.from_store
    return _read_needed if isinstance(kind, Link) and kind.is_needed else _read_plain


def _read_list(stored: str) -> tuple[str, ...]:
    return tuple(parsed(stored)) if stored != "[]" else ()


def _read_plain(stored: Any) -> Any:
    return stored


def _read_needed(stored: str | None) -> str:
    return stored or ""


_LINKS = 'SELECT record, target FROM "{}" NOT INDEXED ORDER BY record, place'
"""From the table itself, as the sums are worked out (`digests.py`)."""


def joined(driver: sqlite3.Connection, table: Table) -> dict[str, tuple[str, ...]]:
    """For each record, the ids that a table of links holds, in order."""
    found: dict[str, list[str]] = {}
    for record, target in driver.execute(_LINKS.format(table.name)):
        found.setdefault(record, []).append(target)
    return {record: tuple(ids) for record, ids in found.items()}


def join(connection: Connection, shelf: Shelf, changes: Iterable[Change]) -> None:
    """Store the many links of these records."""
    for field, table in shelf.links:
        rows = [
            {"record": change.id, "target": target, "place": place}
            for change in changes
            if change.after is not None
            for place, target in enumerate(targets(change.after, field))
        ]
        if rows:
            connection.execute(insert(table), rows)


def unjoin(connection: Connection, shelf: Shelf, changes: Iterable[Change]) -> None:
    """Take away the many links of these records."""
    for _, table in shelf.links:
        statement = delete(table).where(table.c.record == bindparam("of_record"))
        connection.execute(statement, [{"of_record": change.id} for change in changes])


def history_values(change: Change) -> dict[str, Any]:
    """What the history stores of a change."""
    return {
        "kind": change.record.KEY,
        "record": change.id,
        "before": _to_text(change.before),
        "after": _to_text(change.after),
    }


def _to_text(record: Record | None) -> str | None:
    return None if record is None else json.dumps(to_json(record), ensure_ascii=False, separators=(",", ":"))


def from_text(record: type[Record], text: str | None) -> Record | None:
    """A record as the history stored it."""
    return None if text is None else from_json(record, values_told(record, text))


def among_only(query: Select[Any], table: Table, hand: Table, among: Among) -> Select[Any]:
    """Moments are stored as ISO 8601 in UTC, so that their texts stand in the order of time."""
    if among.keys:
        query = query.where(table.c.kind.in_(among.keys))
    if among.since is not None:
        query = query.where(table.c.at >= among.since.astimezone(UTC).isoformat())
    if among.until is not None:
        query = query.where(table.c.at < among.until.astimezone(UTC).isoformat())
    if among.hand:
        query = query.where(hand.c.key == among.hand)
    if among.link:
        query = query.where(table.c.seq == _told_by(table, among.link))
    return query


def _told_by(history: Table, link: str) -> ScalarSelect[int]:
    """The change at which the history had come to this link; of what only names struck rows, the one before it."""
    table, shown = history.alias(), history.alias()
    marks = (
        literal(" ").concat(mark).contains(f" {link}", autoescape=True) for mark in (table.c.link, table.c.known_as)
    )
    found = select(func.max(table.c.seq)).where(or_(*marks)).scalar_subquery()
    return select(func.max(shown.c.seq)).where(shown.c.kind != chain.STRIKING, shown.c.seq <= found).scalar_subquery()


def moment(stored: str) -> datetime:
    """A moment as the document row has it; one that is hurt is long ago, and its seal says so."""
    try:
        found = datetime.fromisoformat(stored)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def heard_values(heard: Heard) -> dict[str, Any]:
    """A change that another copy of the plan stored, under its own action and moment."""
    title = json.dumps(heard.title.to_json(), ensure_ascii=False)
    stamp = {"at": heard.at.isoformat(), "action": heard.action, "title": title, "way": "note"}
    return {"known_as": heard.links or None} | stamp | history_values(heard.change)


def striking_values(named: str) -> dict[str, Any]:
    """A row that names rows of which a text is gone (`chain.py`)."""
    return {"kind": chain.STRIKING, "record": "", "before": None, "after": named}


def past_of(record: type[Record], row: Any) -> Past:
    """A row of history as the domain knows it."""
    return Past(
        seq=row["seq"],
        at=datetime.fromisoformat(row["at"]),
        action=row["action"],
        title=Said.from_json(parsed(row["title"])),
        key=row["kind"],
        id=row["record"],
        before=from_text(record, row["before"]),
        after=from_text(record, row["after"]),
        way=row["way"] or "",
        hand=Hand(*(row[name] or "" for name in ("login", "name", "machine", "hand_key"))),
        link=" ".join(one for one in (row["link"], row["known_as"]) if one),
        is_struck=row["sum"] is not None,
    )


def as_text(stored: bytes) -> str:
    """A stored text as far as it can be read."""
    return stored.decode("utf-8", "replace")


def past_if_readable(schema: Schema, row: Any, is_no_wonder: bool) -> Past | None:
    """A row of history; None when it is hurt, never was one of ours, or a newer program tells it in a way of its own.

    `is_no_wonder`: the plan is known to be in doubt, or is only read; else it is noted in the log.
    """
    try:
        return past_of(schema.shelves[row["kind"]].record, row)
    except UNREADABLE:
        if not is_no_wonder:
            _log.warning("row %s of the history cannot be read", row["seq"])
        return None
