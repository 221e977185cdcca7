"""The records of a step put into their tables, changed there, and taken out: births first, removals in their order."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, insert, update

from navplan.domain.changes import Change
from navplan.storage.rows import join, unjoin, values_of
from navplan.storage.tables import Schema, Shelf


def write_records(connection: Connection, schema: Schema, changes: Iterable[Change]) -> None:
    """Bring the tables in step with these changes; within the caller's transaction."""
    changes = tuple(changes)
    _put(connection, schema, [c for c in changes if c.before is None])
    _replace(connection, schema, [c for c in changes if c.before and c.after])
    _take(connection, schema, [c for c in changes if c.after is None])


def _put(connection: Connection, schema: Schema, births: Iterable[Change]) -> None:
    for shelf, changes in _by_shelf(schema, births):
        connection.execute(insert(shelf.table), [values_of(shelf, c.either) for c in changes])
        join(connection, shelf, changes)


def _replace(connection: Connection, schema: Schema, moves: Iterable[Change]) -> None:
    for shelf, changes in _by_shelf(schema, moves):
        statement = update(shelf.table).where(shelf.table.c.id == bindparam("of_record"))
        rows = [values_of(shelf, c.either) for c in changes]
        connection.execute(statement, [row | {"of_record": row.pop("id")} for row in rows])
        unjoin(connection, shelf, changes)
        join(connection, shelf, changes)


def _take(connection: Connection, schema: Schema, removals: Iterable[Change]) -> None:
    """Remove in the Edit's own order, so that what rests on a record goes before it."""
    for change in removals:
        shelf = schema.shelves[change.record.KEY]
        unjoin(connection, shelf, [change])
        connection.execute(delete(shelf.table).where(shelf.table.c.id == change.id))


def _by_shelf(schema: Schema, changes: Iterable[Change]) -> list[tuple[Shelf, list[Change]]]:
    sorted_changes: dict[str, list[Change]] = {}
    for change in changes:
        sorted_changes.setdefault(change.record.KEY, []).append(change)
    return [(shelf, sorted_changes[key]) for key, shelf in schema.shelves.items() if key in sorted_changes]
