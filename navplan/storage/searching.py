"""The full-text index inside the plan file: SQLite's FTS5 over the words of `domain/sought.py`, one row a record.

It is written in the transaction of the edit, so it can never say anything else than the records do. It is derived:
when it is missing, old or damaged it is made anew from the records, and it is left out of what makes two plans equal.

The text is folded and given its common forms before it comes here; what FTS5 is asked for is always quoted, term by
term, because `NAV-kontor`, `a:b` or a lone quote would otherwise be its own language.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import cast

from navplan.domain.changes import Change
from navplan.domain.ports import Hit
from navplan.domain.records import Kind, Record
from navplan.domain.sought import FORM, WORDS_VERSION, Term, indexed, terms
from navplan.storage.driver import sqlite3

INDEX = "CREATE VIRTUAL TABLE search USING fts5(name, words, tokenize='unicode61 remove_diacritics 0 tokenchars _')"
"""As the migration wrote it: the file's schema is compared with `schema.sql` at every open."""

NAME_WEIGHT = 8.0
"""A word in a record's name counts as much as eight in its texts."""

_RANK = f"bm25({NAME_WEIGHT}, 1.0)"
_FIND = "SELECT rowid FROM search WHERE search MATCH ? AND rank MATCH ? ORDER BY rank LIMIT ?"
_RECORDS = "SELECT row, kind, record FROM sought WHERE row IN ({})"
_PLACE = "SELECT row FROM sought WHERE kind = ? AND record = ?"


def find(connection: sqlite3.Connection, text: str, limit: int) -> tuple[Hit, ...]:
    """The best records that have every word, best first."""
    asked = _asked(terms(text))
    rows = [row for (row,) in connection.execute(_FIND, (asked, _RANK, limit))] if asked else []
    marks = ",".join("?" * len(rows))  # a join would work out the rank twice, a statement a row would cost as much
    records = {row: Hit(key, id) for row, key, id in connection.execute(_RECORDS.format(marks), rows)}
    return tuple(records[row] for row in rows)


def _asked(wanted: Iterable[Term]) -> str:
    """The words in FTS5's language: each begins like this, or has this form; whole words count twice."""
    return " AND ".join(f'("{one.start}" * OR "{FORM}{one.form}")' for one in wanted)


def follow(connection: sqlite3.Connection, kinds: Mapping[str, Kind], changes: Iterable[Change]) -> None:
    """Bring the index along with these changes, within their transaction."""
    for change in changes:
        kind = kinds[change.record.KEY]
        if change.after is None:
            _drop(connection, kind.key, change.id)
        elif change.before is None:
            _add(connection, kind, [change.after])
        elif (line := indexed(kind, change.after)) != indexed(kind, change.before):
            _drop(connection, kind.key, change.id)
            _insert(connection, [(kind.key, change.id, *line)])


def is_current(connection: sqlite3.Connection, tables: Sequence[str]) -> bool:
    """Whether the index is whole, of today's words, and has as many records as the plan."""
    if connection.execute("SELECT index_version FROM document").fetchone() != (WORDS_VERSION,):
        return False
    if not _count(connection, *tables) == _count(connection, "sought") == _count(connection, "search_docsize"):
        return False
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.execute("ROLLBACK")
    return True


def rebuild(
    connection: sqlite3.Connection, kinds: Iterable[Kind], records: Iterable[Iterable[Record]], revision: int
) -> None:
    """Make the index anew; `records` are those of each kind, in the order of the kinds, as of this revision.

    When somebody else has written since they were read, it is left for the next opening.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("SELECT revision FROM document").fetchone() != (revision,):
            connection.execute("ROLLBACK")
            return
        connection.execute("DROP TABLE search")
        connection.execute(INDEX)
        connection.execute("DELETE FROM sought")
        for kind, found in zip(kinds, records, strict=True):
            _add(connection, kind, found)
        tidy(connection)
        call_current(connection)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def call_current(connection: sqlite3.Connection) -> None:
    """Say in the plan that its index is of today's words."""
    connection.execute("UPDATE document SET index_version = ?", (WORDS_VERSION,))


def tidy(connection: sqlite3.Connection) -> None:
    """Put the index together anew, so that nothing of what was removed is left in it."""
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def _add(connection: sqlite3.Connection, kind: Kind, records: Iterable[Record]) -> None:
    _insert(connection, ((kind.key, record.id, *indexed(kind, record)) for record in records))


def _insert(connection: sqlite3.Connection, lines: Iterable[tuple[str, str, str, str]]) -> None:
    connection.executemany("INSERT INTO search (rowid, name, words) VALUES (?, ?, ?)", _placed(connection, lines))


def _placed(
    connection: sqlite3.Connection, lines: Iterable[tuple[str, str, str, str]]
) -> Iterator[tuple[int, str, str]]:
    for key, id, name, words in lines:
        place = connection.execute("INSERT INTO sought (kind, record) VALUES (?, ?)", (key, id)).lastrowid
        yield cast(int, place), name, words


def _drop(connection: sqlite3.Connection, key: str, id: str) -> None:
    place = connection.execute(_PLACE, (key, id)).fetchone()
    if place is not None:
        connection.execute("DELETE FROM search WHERE rowid = ?", place)
        connection.execute("DELETE FROM sought WHERE row = ?", place)


def _count(connection: sqlite3.Connection, *tables: str) -> int:
    counts = " + ".join(f'(SELECT count(*) FROM "{table}")' for table in tables)  # noqa: S608  # names of the schema
    return int(connection.execute(f"SELECT {counts}").fetchone()[0])
