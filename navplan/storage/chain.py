"""The history as a chain: each row is linked to the one before, so that what is changed, cut or put in is noticed.

There are two kinds of link (docs/decisions/0022-chain-and-striking.md). Rows from before schema 20 have one over all
their texts, and keep it. Newer ones have one over who wrote, and over a commitment to the texts: the hash of the texts
with a random salt. When a text is struck its salt goes with it, the commitment stays, and so does the link; a later row
of the history, itself linked, names each struck row with its links and with a new commitment to what stands there now.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from navplan.domain.own_notes import parsed
from navplan.storage.driver import sqlite3
from navplan.storage.raw import raw, text_of

STRIKING = "history"
"""The kind of a row that names struck rows; no record is of that kind, so that it is never shown as a change."""

FIRST_KIND = b""
"""The kept commitment of a struck row whose link is of the first kind: there is none, its striking tells the link."""

Named = tuple[str, str, str]
"""What a striking says of a row: the link before it, its own, the commitment to what stands there now."""

_PLAIN = ("seq", "at", "action", "title", "kind", "record", "before", "after", "way")
_NEWER = ("salt", "sum", "known_as", "login", "name", "machine")


class Row(NamedTuple):
    """A row of history as it is stored, texts as bytes."""

    seq: Any
    at: Any
    action: Any
    title: Any
    kind: Any
    record: Any
    before: Any
    after: Any
    way: Any
    salt: Any
    sum: Any
    known_as: Any
    login: Any
    name: Any
    machine: Any
    link: Any


@dataclass(frozen=True)
class Walked:
    """Along the history: the first row that does not follow, the last link, the records of an unlinked tail."""

    broken: int | None
    head: bytes
    unlinked: frozenset[tuple[str, str]]


def link(connection: sqlite3.Connection, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """New rows of history with their numbers, salts and links; the last link becomes the head of the chain.

    Each has `hand`, the number of who wrote; the values of the hands are read back.
    """
    (last,) = connection.execute("SELECT coalesce(max(seq), 0) FROM history").fetchone()
    (head,) = connection.execute("SELECT head FROM document").fetchone()
    hands = {number: rest for number, *rest in connection.execute("SELECT number, login, name, machine FROM hand")}
    linked = []
    for seq, row in enumerate(rows, last + 1):
        full = {"known_as": None} | row | {"seq": seq, "salt": secrets.token_hex(16), "sum": None}
        login, name, machine = hands.get(full["hand"], (None, None, None))
        whole = full | {"login": login, "name": name, "machine": machine, "link": None}
        told = Row(**{key: _bytes(whole[key]) for key in Row._fields})
        head = (_follows((head or "").encode(), told) or b"").decode()
        linked.append(full | {"link": head})
    connection.execute("UPDATE document SET head = ?", (head,))
    return linked


def walk(connection: sqlite3.Connection) -> Walked:
    """Look whether each row follows from the one before, and whether what was struck was struck by the program."""
    head, broken = b"", None
    unlinked: set[tuple[str, str]] = set()
    struck: dict[int, Named] = {}
    with raw(connection):
        for row in _rows(connection):
            if row.link is None:
                unlinked.add((text_of(row.kind), text_of(row.record)))
                continue
            follows = _follows(head, row)
            if unlinked or (follows is not None and follows != row.link):
                broken = row.seq
                break
            if row.sum is not None:
                struck[row.seq] = (text_of(head), text_of(row.link), _commitment(row).decode())
            elif row.kind == STRIKING.encode():
                for seq, named in struck_by(row.after):
                    if struck.get(seq) == named:
                        del struck[seq]
            head = row.link
    if broken is None and struck:
        broken = min(struck)
    return Walked(broken, head, frozenset(unlinked))


def link_anew(connection: sqlite3.Connection) -> None:
    """Link what is not linked or does not follow, as it stands now; what follows keeps its links.

    From the first row that does not follow on, what was struck becomes a row like others, and the links that papers may
    name are kept as names the row was known by.
    """
    walked = walk(connection)
    if walked.broken is None and not walked.unlinked:
        connection.execute("UPDATE document SET head = ?", (walked.head.decode() or None,))
        return
    with raw(connection):
        rows = list(_rows(connection))
    columns = _has_newer(connection)
    head, is_broken = b"", False
    for row in rows:
        is_broken = is_broken or row.seq == walked.broken or row.link is None
        head = _relinked(connection, head, row, columns) if is_broken else row.link
    connection.execute("UPDATE document SET head = ?", (head.decode() or None,))


def naming(connection: sqlite3.Connection, seqs: Iterable[int]) -> str:
    """What a striking says of these rows, as they stand now."""
    wanted, named, head = set(seqs), [], b""
    with raw(connection):
        for row in _rows(connection):
            if row.seq in wanted:
                named.append([row.seq, text_of(head), text_of(row.link), _commitment(row).decode()])
            head = row.link or head
    return json.dumps({"struck": named}, separators=(",", ":"))


def struck_by(after: bytes | None) -> Iterator[tuple[int, Named]]:
    """The rows that a striking names; nothing where it is hurt, which its link tells."""
    try:
        for seq, before, own, now in parsed(after or b"{}")["struck"]:
            yield int(seq), (str(before), str(own), str(now))
    except (ValueError, TypeError, KeyError, OverflowError):
        return


def commitment(salt: str, title: str, before: str | None, after: str | None) -> str:
    """The hash that stands for these texts; without the salt nobody can try whether a text is theirs."""
    return _hash(salt, title, before, after)


def _rows(connection: sqlite3.Connection) -> Iterator[Row]:
    plain = ", ".join(f"history.{name}" for name in _PLAIN)
    if _has_newer(connection):
        newer, joined = ", ".join(_NEWER), " LEFT JOIN hand ON hand.number = history.hand"
    else:
        newer, joined = ", ".join("NULL" for _ in _NEWER), ""
    question = f"SELECT {plain}, {newer}, link FROM history{joined} ORDER BY seq"  # noqa: S608  # names of the schema
    return map(Row._make, connection.execute(question))


def _has_newer(connection: sqlite3.Connection) -> bool:
    """Whether the file is of schema 20 or later; older ones are looked at and linked as they are."""
    return connection.execute("SELECT 1 FROM pragma_table_info('history') WHERE name = 'salt'").fetchone() is not None


def _follows(head: bytes, row: Row) -> bytes | None:
    """The link that a row should have; None where only its striking can tell."""
    if row.salt is None and row.sum is None:
        return _next(head, row[: len(_PLAIN)])
    if row.sum == FIRST_KIND:
        return None
    sum_ = row.sum if row.sum is not None else _commitment(row)
    told = (row.seq, row.at, row.action, row.kind, row.record, row.way, row.known_as, row.login, row.name, row.machine)
    return _next(head, (*told, sum_))


def _relinked(connection: sqlite3.Connection, head: bytes, row: Row, has_newer: bool) -> bytes:
    if has_newer:
        known_as = b" ".join(part for part in (row.known_as, row.link) if part) or None
        salt = secrets.token_hex(16).encode() if row.salt is not None or row.sum is not None else None
        row = row._replace(known_as=known_as if salt else row.known_as, salt=salt, sum=None)
        values = tuple(None if one is None else text_of(one) for one in (row.known_as, row.salt))
        connection.execute("UPDATE history SET known_as = ?, salt = ?, sum = NULL WHERE seq = ?", (*values, row.seq))
    link = _follows(head, row) or b""
    connection.execute("UPDATE history SET link = ? WHERE seq = ?", (link.decode(), row.seq))
    return link


def _commitment(row: Row) -> bytes:
    told = (None if one is None else text_of(one) for one in (row.salt, row.title, row.before, row.after))
    return _hash(*told).encode()


def _hash(*values: str | None) -> str:
    return hashlib.sha256(json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def _next(head: bytes, values: tuple[Any, ...]) -> bytes:
    return hashlib.sha256(repr((head, values)).encode()).hexdigest().encode()


def _bytes(value: object) -> object:
    return value.encode() if isinstance(value, str) else value
